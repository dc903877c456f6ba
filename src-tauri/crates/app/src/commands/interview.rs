//! The interview about a new debt: one question a page, kept as a draft until it is entered, whole,
//! by one act.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Nothing;
use super::book::PartyDetails;
use super::cases::LateTerms;
use super::judged::AnswerGiven;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

mod enter;
mod papers;

pub(super) use enter::enter;
pub(super) use papers::papers;

/// What a draft of the interview is kept under.
const NAME: &str = "new-debt";

/// What was said in the interview so far. Nothing of it is in the book.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Interview {
    /// The page she is on, as the pages name it.
    pub page: String,
    /// Who owes, when the book does not have it.
    pub party: PartyDetails,
    /// What it is for: `sale`, `loan`, …
    pub kind: Option<String>,
    /// Papers she holds.
    pub papers: Vec<InterviewPaper>,
    /// How much, where no invoice says so.
    pub amount: Option<String>,
    /// The day it arose, where no invoice says so.
    pub on: Option<String>,
    /// Contract or order.
    pub contract: Option<String>,
    /// Whether anything was paid since: `none`, `some` or `unknown`.
    pub paid_said: Option<String>,
    /// What was paid.
    pub paid: Vec<InterviewPaid>,
    /// What is known of the due date: `day`, `days` or `unknown`.
    pub due_said: Option<String>,
    /// Payment was due on this day.
    pub due: Option<String>,
    /// Payment was due so many days after the debt arose.
    pub due_days: Option<u32>,
    /// What was agreed about paying late; nothing where it was not said.
    pub late: Option<LateTerms>,
    /// Whether the page about paying late was answered: `agreed`, `unagreed` or `unknown`.
    pub late_said: Option<String>,
    /// How the debtor behaves.
    pub answers: Vec<AnswerGiven>,
}

/// A paper she holds.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct InterviewPaper {
    /// SHA-256 of the file.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it is offered to prove.
    pub proves: Vec<String>,
    /// `paper-original`, `copy`, `electronic` or `unsaid`.
    pub original: String,
    /// The invoice that it is, where it is one.
    pub invoice: Option<InterviewInvoice>,
    /// Whether the debt stands on that invoice.
    pub used: bool,
}

/// An invoice as it was recognised.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct InterviewInvoice {
    /// Its number.
    pub number: Option<String>,
    /// The day it was issued.
    pub issued: String,
    /// Who issued it.
    pub seller: Option<String>,
    /// Who is to pay it.
    pub buyer: Option<String>,
    /// The buyer's registration number.
    pub buyer_registration: Option<String>,
    /// Amount with tax.
    pub total: String,
    /// Why the debt cannot stand on it: `red`, `taken-back`, `of-another-seller`, `purchase`,
    /// `known`.
    pub barred: Option<String>,
}

/// Money that came since.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct InterviewPaid {
    /// The day.
    pub on: Option<String>,
    /// How much.
    pub amount: String,
}

/// The draft of the interview, if one was begun and not entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterviewDraft {
    /// What was said so far.
    pub interview: Option<Interview>,
}

/// What the interview came to.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterviewEntered {
    /// The act, to undo it with.
    pub act: String,
    /// The debtor's id.
    pub debtor: String,
}

/// Asks for papers to be taken into the draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterviewPapers {
    /// Handles the door gave for the files.
    pub files: Vec<String>,
}

/// A draft as it lies in its file.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    interview: Interview,
    /// The debt it was entered as; while that is in the book, there is nothing to go on with.
    entered: Option<String>,
}

pub(super) fn read(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<InterviewDraft, Failure> {
    let read_only = desk.read(|open| Ok(open.read_only().is_some()))?;
    let kept = match read_only {
        true => None,
        false => desk.draft::<Kept>(NAME)?,
    };
    let Some(kept) = kept else {
        return Ok(InterviewDraft { interview: None });
    };
    let entered = desk.read(|open| {
        let debts = &open.book.debts;
        let is = |debt: &String| debts.values().any(|had| had.id.to_string() == *debt);
        Ok(kept.entered.as_ref().is_some_and(is))
    })?;
    let begun = !kept.interview.page.is_empty() && !entered;
    Ok(InterviewDraft {
        interview: begun.then_some(kept.interview),
    })
}

pub(super) fn keep(desk: &Desk, interview: Interview, _: &Watch<'_>) -> Result<Nothing, Failure> {
    // Another interview begins: the papers of the one before are in the book's vault.
    let before: Option<Kept> = desk.draft(NAME)?;
    if before.is_some_and(|before| before.entered.is_some()) {
        desk.drop_draft(NAME)?;
    }
    let entered = None;
    let kept = Kept { interview, entered };
    desk.keep_draft(NAME, &kept)?;
    Ok(Nothing {})
}

pub(super) fn discard(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<Nothing, Failure> {
    desk.drop_draft(NAME)?;
    Ok(Nothing {})
}
