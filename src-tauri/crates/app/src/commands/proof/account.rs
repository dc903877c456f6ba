//! What ties a chat account to the debtor.

use owed_advise::account::{account, account_is_tied, shows_point};
use owed_book::Book;
use owed_book::fact::{EvidenceId, Fact, PartyId};
use owed_book::identity::Mark;
use owed_law::RulePack;

use super::graph::articles;
use super::{ChatAccountView, MarkPoint, PointView, told};
use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(super) fn view(book: &Book, debtor: PartyId, law: &RulePack) -> ChatAccountView {
    let table = account();
    let point = |row: &owed_advise::account::Point| {
        let marked = book.identities.get(&(debtor, row.point));
        let by_piece = shows_point(book, debtor, row.point);
        let made = match marked {
            Some(marked) => wire::code(&marked.mark.made),
            None if by_piece => "kept".into(),
            None => "unsaid".into(),
        };
        PointView {
            point: wire::code(&row.point),
            zh: row.zh.clone(),
            en: row.en.clone(),
            how_zh: row.how_zh.clone(),
            how_en: row.how_en.clone(),
            made,
            by_piece: by_piece && marked.is_none(),
            remark: marked.and_then(|marked| marked.mark.remark.clone()),
            act: marked
                .and_then(|marked| book.act_of(marked.entry))
                .map(|act| act.to_string()),
        }
    };
    ChatAccountView {
        tied: account_is_tied(book, debtor),
        points: table.points.iter().map(point).collect(),
        steps_zh: table.steps.iter().map(|step| step.zh.clone()).collect(),
        steps_en: table.steps.iter().map(|step| step.en.clone()).collect(),
        articles: articles(law, &table.articles),
    }
}

pub(in crate::commands) fn mark(
    desk: &Desk,
    input: MarkPoint,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let point = wire::of_code("point", &input.point)?;
    let made = wire::of_code("made", &input.made)?;
    let evidence = input.evidence.as_deref();
    let evidence = evidence
        .map(|id| wire::id("evidence", id).map(EvidenceId))
        .transpose()?;
    let (entered, ()) = desk.enter(|open| {
        let mark = Mark {
            party: wire::debtor(&open.book, &input.debtor)?,
            point,
            made,
            evidence,
            remark: told(input.remark.as_deref()),
        };
        Ok((vec![Fact::IdentityMarked(mark)], ()))
    })?;
    of(entered)
}

/// What was entered, for a command that always enters something.
pub(super) fn of(entered: Option<crate::desk::Entered>) -> Result<Entered, Failure> {
    entered
        .map(|entered| Entered {
            act: entered.act.to_string(),
            seq: entered.seq.0,
        })
        .ok_or_else(|| Failure::new(Code::Internal, "nothing was entered"))
}
