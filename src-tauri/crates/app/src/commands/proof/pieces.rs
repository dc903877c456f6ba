//! What is said of each piece of evidence, and saying it better.

use owed_book::Book;
use owed_book::evidence::{Evidence, Original, Proves};
use owed_book::fact::{DebtId, EvidenceId, Fact};
use owed_book::piece::{Authority, Said};

use super::account::of;
use super::{CorrectPiece, OfDebtor, PieceSaid, PieceView, told};
use crate::commands::book::Entered;
use crate::commands::cases::{EvidenceView, SignedView};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn list(
    desk: &Desk,
    input: OfDebtor,
    _: &Watch<'_>,
) -> Result<Vec<PieceView>, Failure> {
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let kept = book.evidence.values().filter(|piece| piece.party == debtor);
        Ok(kept.map(|piece| view(book, piece)).collect())
    })
}

fn view(book: &Book, piece: &Evidence) -> PieceView {
    let details = &piece.details;
    let authority = details.authority.as_ref();
    let sending = book
        .dispatches
        .values()
        .find(|dispatch| dispatch.evidence().any(|id| id == piece.id));
    PieceView {
        is: EvidenceView::of(book, piece),
        kind: details.kind.map(|kind| wire::code(&kind)),
        purpose: details.purpose.clone(),
        lies: details.lies.clone(),
        source: details.source.clone(),
        named: details.named.clone(),
        sealed: details.sealed.clone(),
        authority: authority.and_then(|a| a.says.clone()),
        shown_by: authority.and_then(|a| a.evidence).map(|id| id.to_string()),
        left_out: details.left_out.clone(),
        elsewhere: elsewhere(book, piece.party, piece.file),
        sending: sending
            .and_then(|dispatch| book.documents.get(&dispatch.sent.document))
            .map(|paper| paper.number.clone()),
    }
}

/// The other debtors in whose cases a file is.
pub(super) fn elsewhere(
    book: &Book,
    party: owed_book::fact::PartyId,
    file: owed_book::Digest,
) -> Vec<String> {
    let others = book
        .evidence
        .values()
        .filter(|other| other.file == file && other.party != party);
    let mut names: Vec<_> = others
        .filter_map(|other| book.parties.get(&other.party))
        .map(|party| party.is.name.clone())
        .collect();
    names.sort();
    names.dedup();
    names
}

pub(in crate::commands) fn correct(
    desk: &Desk,
    input: CorrectPiece,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let evidence = EvidenceId(wire::id("evidence", &input.evidence)?);
    let said = said(
        evidence,
        &input.details,
        Before {
            proves: input
                .proves
                .iter()
                .map(|what| wire::of_code("proves", what))
                .collect::<Result<_, _>>()?,
            original: wire::of_code("original", &input.original)?,
            made: input
                .made
                .as_deref()
                .map(|made| wire::day("made", made))
                .transpose()?,
            remark: told(input.remark.as_deref()),
            signed: input.signed.as_ref().map(SignedView::said).transpose()?,
            debts: input
                .debts
                .iter()
                .map(|debt| wire::id("debts", debt).map(DebtId))
                .collect::<Result<_, _>>()?,
        },
    )?;
    let (entered, ()) = desk.enter(|_| Ok((vec![Fact::EvidenceDescribed(said.clone())], ())))?;
    of(entered)
}

/// What is said of a piece when it is kept.
pub(in crate::commands) struct Before {
    pub(in crate::commands) proves: Vec<Proves>,
    pub(in crate::commands) original: Original,
    pub(in crate::commands) made: Option<chrono::NaiveDate>,
    pub(in crate::commands) remark: Option<String>,
    pub(in crate::commands) signed: Option<owed_book::evidence::Signed>,
    pub(in crate::commands) debts: Vec<DebtId>,
}

/// All that is said of a piece.
pub(in crate::commands) fn said(
    evidence: EvidenceId,
    details: &PieceSaid,
    before: Before,
) -> Result<Said, Failure> {
    let shown_by = details.shown_by.as_deref().filter(|id| !id.is_empty());
    let authority = Authority {
        says: told(details.authority.as_deref()),
        evidence: shown_by
            .map(|id| wire::id("shownBy", id).map(EvidenceId))
            .transpose()?,
    };
    let kind = details.kind.as_deref().filter(|kind| !kind.is_empty());
    Ok(Said {
        evidence,
        kind: kind.map(|kind| wire::of_code("kind", kind)).transpose()?,
        debts: before.debts,
        proves: before.proves,
        purpose: told(details.purpose.as_deref()),
        original: before.original,
        lies: told(details.lies.as_deref()),
        made: before.made,
        source: told(details.source.as_deref()),
        named: told(details.named.as_deref()),
        sealed: told(details.sealed.as_deref()),
        signed: before.signed,
        authority: (authority.says.is_some() || authority.evidence.is_some()).then_some(authority),
        remark: before.remark,
        left_out: told(details.left_out.as_deref()),
    })
}
