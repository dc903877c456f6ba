//! What the book can answer of the questions that decide which road is taken.

use owed_advise::{Grade, graphs};
use owed_book::Book;
use owed_book::evidence::{Form, Reply};
use owed_book::fact::PartyId;
use owed_book::party::PartyKind;
use owed_book::terms::Late;
use owed_law::Claims;
use owed_law::numbers::check_credit_code;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::import::Reason;
use crate::commands::{claims, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks what the book can answer of the questions on the roads.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScreeningAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// What the book answers; what it does not know is left for the owner.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScreeningView {
    /// What would be claimed today.
    pub amount: String,
    /// Questions of `law.routes` that the book answers with yes, each with why.
    pub yes: Vec<Reason>,
    /// Those it answers with no.
    pub no: Vec<Reason>,
}

pub(in crate::commands) fn screening(
    desk: &Desk,
    input: ScreeningAsked,
    _: &Watch<'_>,
) -> Result<ScreeningView, Failure> {
    let (law, today) = (desk.law()?, desk.clock.today());
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let claims = claims::of(book, debtor, today, &law)?;
        let mut view = ScreeningView {
            amount: claims::plain(claims.total),
            yes: Vec::new(),
            no: Vec::new(),
        };
        for (question, is, why) in answers(book, debtor, &claims, today) {
            let answer = Reason::with(question, [why.to_owned()]);
            if is {
                view.yes.push(answer);
            } else {
                view.no.push(answer);
            }
        }
        Ok(view)
    })
}

type Answer = (&'static str, bool, &'static str);

fn answers(book: &Book, debtor: PartyId, claims: &Claims, today: chrono::NaiveDate) -> Vec<Answer> {
    // The book is about money and nothing else.
    let mut all = vec![("money", true, "book-of-money")];
    let debts = claims::claimable(book, debtor);
    let owed = |debt: &&&owed_book::debt::Debt| debt.balance().is_ok_and(|b| b.is_positive());
    let open: Vec<_> = debts.iter().filter(owed).collect();
    let dues: Option<Vec<_>> = open
        .iter()
        .map(|debt| debt.due.as_ref().map(|due| due.on))
        .collect();
    if let Some(dues) = dues.filter(|dues| !dues.is_empty()) {
        all.push(("due", dues.iter().all(|due| *due < today), "due-dates"));
    }
    let agreed = claims::agreed(book, claims) == claims.total;
    all.push(("interest-agreed", agreed, "heads-of-claim"));
    let graphs = graphs(book, debtor);
    let elements = graphs.iter().flat_map(|graph| &graph.elements);
    let grades: Vec<_> = elements.map(|each| each.grade).collect();
    if grades.contains(&Grade::Missing) {
        all.push(("clear", false, "proof-missing"));
    } else if !grades.contains(&Grade::Weak) {
        all.push(("clear", true, "proof-fair"));
    }
    if let Some(disputed) = disputed(book, debtor) {
        all.push(("disputed", disputed, "statement-returned"));
        if !disputed {
            all.push(("certain", true, "statement-returned"));
        }
    }
    let small = |debt: &&&owed_book::debt::Debt| {
        matches!(
            debt.late,
            Some(Late::SmePayment { .. } | Late::PayWhenPaid { .. })
        )
    };
    if open.iter().any(small) {
        all.push(("creditor-sme", true, "terms-sme"));
        all.push(("debtor-large", true, "terms-sme"));
    }
    if let Some(party) = book.parties.get(&debtor) {
        if party.is.kind == Some(PartyKind::PublicBody)
            && !all.iter().any(|(question, ..)| *question == "debtor-large")
        {
            all.push(("debtor-large", true, "public-body"));
        }
        let number = party.is.registration.as_deref().unwrap_or_default();
        if check_credit_code(number).is_ok() {
            all.push(("mainland", true, "credit-code"));
        }
    }
    all
}

/// What the last statement that came back says to its figures.
fn disputed(book: &Book, debtor: PartyId) -> Option<bool> {
    let papers = book.documents.values();
    let back = papers
        .filter(|paper| paper.party == debtor && paper.form == Form::Statement)
        .filter_map(|paper| paper.returned.as_ref())
        .max_by_key(|back| back.entry)?;
    Some(match back.reply {
        Reply::Agreed => false,
        Reply::Differs { .. } => true,
    })
}
