//! What the book can answer of the questions that decide which road is taken.

use owed_advise::{Grade, graphs, recovery, weakest};
use owed_book::Book;
use owed_book::evidence::{Form, Reply};
use owed_book::fact::PartyId;
use owed_book::judged::Class;
use owed_book::party::PartyKind;
use owed_book::terms::Late;
use owed_law::Claims;
use owed_law::numbers::check_credit_code;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::import::Reason;
use crate::commands::{claims, judged, wire};
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
    /// How much of it may come in by way of a court.
    pub recovery: RecoveryView,
}

/// How much of a claim may come in by way of a court: an assumption, never one figure.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryView {
    /// The grade of the weakest proof: `missing`, `weak`, `fair` or `strong`.
    pub proof: String,
    /// The class of the debtor.
    pub class: String,
    /// The least to reckon with, in whole per cent of the claim.
    pub from: u16,
    /// The most.
    pub to: u16,
    /// The least, as a sum.
    pub least: String,
    /// The most, as a sum.
    pub most: String,
    /// The day the table behind it was looked over.
    pub checked: String,
}

impl RecoveryView {
    fn of(weakest: Grade, class: Class, total: Decimal) -> Self {
        let band = recovery::band(weakest, class);
        // Whole yuan: more figures would say that more is known.
        let sum = |share: u16| {
            let sum = total * Decimal::from(share) / Decimal::ONE_HUNDRED;
            claims::plain(sum.trunc())
        };
        Self {
            proof: match weakest {
                Grade::Missing => "missing",
                Grade::Weak => "weak",
                Grade::Fair => "fair",
                Grade::Strong => "strong",
            }
            .to_owned(),
            class: wire::code(&class),
            from: band.from,
            to: band.to,
            least: sum(band.from),
            most: sum(band.to),
            checked: recovery::source().0.to_owned(),
        }
    }
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
        let class = judged::class_of(book, debtor, today, &law)?;
        let mut view = ScreeningView {
            recovery: RecoveryView::of(weakest(book, debtor), class, claims.total),
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
