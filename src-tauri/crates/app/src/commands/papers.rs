//! Evidence and letters.

use std::collections::BTreeMap;

use owed_book::evidence::Form;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::SignedView;
use super::import::Reason;
use super::wire;

mod account;
mod asked;
mod attach;
mod changed;
mod compared;
pub(super) mod court;
mod demand;
mod filing;
mod form;
mod forms;
mod frozen;
mod letter;
pub(super) mod loose;
mod need;
mod performed;
mod plans;
mod returned;
mod schedule;
mod screening;
mod settled;
mod statement;
mod withdrawn;
pub mod wording;
pub(super) mod words;

pub(super) use attach::attach;
pub use changed::{ChangesAsked, ChangesView, PaidSince, StandsChanged};
pub(super) use changed::{Ground, changes, paid_after, stands_on};
pub(super) use compared::compare;
pub use compared::{CompareAsked, CompareView, ParagraphChanged, PartChanged};
pub(super) use court::desk::{Readers, defendants, readers};
pub use filing::{FilingAsked, FilingFolder, FilingView, FilingWritten};
pub(super) use filing::{agrees, check as check_filing, filing_set, write as write_filing};
pub(super) use forms::list as list_forms;
pub use forms::{ChoiceView, FieldView, FormView, FormsAsked};
pub(super) use frozen::Standing;
pub(super) use letter::{claim_sheet, draft_letter, envelope, issue_letter};
pub(super) use returned::{keep, return_statement};
pub(super) use screening::screening;
pub use screening::{ScreeningAsked, ScreeningView};
pub use withdrawn::{WithdrawPaper, WithdrawnView};
pub(super) use withdrawn::{replaced_by, withdraw};

/// Asks for files to be kept as evidence.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct AttachFiles {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// Handles the door gave for the files.
    pub files: Vec<String>,
    /// What they are offered to prove.
    pub proves: Vec<String>,
    /// `paper-original`, `copy`, `electronic` or `unsaid`.
    pub original: Option<String>,
    /// The day the thing was made.
    pub made: Option<String>,
    /// Where it comes from.
    pub remark: Option<String>,
    /// Who signed or sealed it for the other side.
    pub signed: Option<SignedView>,
    /// The ids of the debts it is about; all of the debtor's when left out.
    #[serde(default)]
    pub debts: Vec<String>,
    /// What else is said of them.
    pub details: Option<super::proof::PieceSaid>,
}

/// What was kept.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attached {
    /// The act, to undo it with; empty when nothing was new.
    pub act: String,
    /// Pieces of evidence entered.
    pub kept: Vec<super::cases::EvidenceView>,
    /// Files that this case had already, by name.
    pub had: Vec<String>,
    /// Files that could not be kept, and why.
    pub failed: Vec<FailedFile>,
}

/// A file that could not be kept.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FailedFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: crate::failure::Failure,
}

/// Asks for a letter.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct LetterAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// `demand`, `schedule`, `statement` or another form of `paper.forms`.
    pub form: String,
    /// `zh` or `en`.
    pub lang: Option<String>,
    /// Pay by this day, or for a statement reply by it; seven working days from today when left out.
    pub pay_by: Option<String>,
    /// For a statement: the first day of its period; the day the first debt arose when left out.
    pub since: Option<String>,
    /// Issue it although something is not settled, for this reason.
    #[serde(rename = "override")]
    pub override_because: Option<String>,
    /// What the owner fills in, by the code of the field; what is left out is as the book has it.
    #[serde(default)]
    #[ts(optional, as = "Option<BTreeMap<String, String>>")]
    pub fields: BTreeMap<String, String>,
    /// What was seen of it, as [`LetterDraft::seen`] had it: where it would read otherwise now, it is
    /// not issued.
    pub seen: Option<String>,
}

impl LetterAsked {
    /// A paper with nothing said about it.
    pub(super) fn plain(debtor: &str, form: Form) -> Self {
        Self {
            debtor: debtor.to_owned(),
            form: wire::code(&form),
            lang: None,
            pay_by: None,
            since: None,
            override_because: None,
            fields: BTreeMap::new(),
            seen: None,
        }
    }
}

/// A letter as it would be issued.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterDraft {
    /// SHA-256 of the draft PDF; the door serves it by that while the program runs.
    pub file: String,
    /// SHA-256 of the same as a Word file.
    pub word: String,
    /// SHA-256 of its words, to issue it by as it was seen.
    pub seen: String,
    /// Pages.
    pub pages: u32,
    /// What must be settled first, worst first; empty when it can be issued.
    pub unsettled: Vec<Reason>,
    /// What it must have and lacks; no reason issues it then.
    pub missing: Vec<Reason>,
    /// What the owner fills in.
    pub fields: Vec<FieldView>,
    /// What else is asked: `lang`, `pay-by`, `since`.
    pub asks: Vec<String>,
    /// What its sum is: `claim`, `agreed`, `balance` or `nothing`.
    pub carries: String,
    /// What would make it stronger and does not stop it.
    pub advice: Vec<Reason>,
    /// What it claims in all.
    pub total: String,
    /// Pay by, or reply by.
    pub pay_by: String,
    /// The first day of the period, for a statement.
    pub since: Option<String>,
    /// What goes on the EMS label as contents.
    pub label: String,
    /// What of the law is not known and the letter rests on: `rate-unknown`, `years-unknown`.
    pub notices: Vec<Reason>,
}

/// Says that a statement of account came back signed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReturnStatement {
    /// The statement: its id, its number, or all that its square code says.
    pub document: String,
    /// A handle the door gave for the signed scan.
    pub file: Option<String>,
    /// The scan, where it was kept as evidence before.
    pub evidence: Option<String>,
    /// The day on the signature.
    pub on: String,
    /// What the other side says that it owes; nothing where it agrees.
    pub differs: Option<String>,
    /// Why it differs, as it says.
    pub why: Option<String>,
    /// The day by which it says that it will pay.
    pub pays_by: Option<String>,
    /// Who signed or sealed it.
    pub signed: SignedView,
}

/// Asks for the envelope sheet of a letter.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct EnvelopeAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// A sheet that was printed for use, not issued.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// SHA-256 of the PDF; the door serves it by that while the program runs.
    pub file: String,
    /// A file name for it.
    pub name: String,
}
