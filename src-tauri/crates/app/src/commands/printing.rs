//! Printing: the very PDFs that are looked at go to the system's printing, each in its copies.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;
use crate::failure::Failure;

mod copies;
mod run;

pub(super) use copies::show;
pub(super) use run::run;

/// Asks what would be printed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PrintAsked {
    /// PDFs that can be looked at, by SHA-256: papers, packs, originals, sheets for use.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub files: Vec<String>,
    /// The debtor whose set for the court is printed: its papers in their order, and the pack.
    pub filing: Option<String>,
    /// How many are sued; as the papers say when left out.
    pub defendants: Option<u8>,
}

/// What would be printed, and on what.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintView {
    /// `ready`, `absent` where the system has no printing that takes a PDF, `off` where it does not
    /// answer, `no-printer` where none is set up.
    pub system: String,
    /// The printers, by the names the system has for them.
    pub printers: Vec<String>,
    /// The one the system takes when nobody says otherwise.
    pub usual: Option<String>,
    /// Those of which the system says that they print on one side only.
    pub one_sided: Vec<String>,
    /// What is printed, in its order.
    pub sheets: Vec<PrintSheet>,
    /// How many are sued, as the copies are counted by it; nothing where no paper goes to a court.
    pub defendants: Option<u8>,
    /// What stands against handing the set in, as `filing.check` has it.
    pub against: Vec<Reason>,
    /// Whether the book is locked: the print system keeps what it prints in the open.
    pub locked: bool,
}

/// One PDF that is printed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintSheet {
    /// SHA-256 of the PDF; the door serves it by that.
    pub file: String,
    /// What kind of paper it is, for a paper.
    pub form: Option<String>,
    /// The number of a paper or the name of a pack; empty for another PDF.
    pub name: String,
    /// Pages.
    pub pages: u32,
    /// Who gets copies: `court`, `defendants`, `recipient`, `lawyer`, `own`.
    pub copies: Vec<CopiesFor>,
    /// What to know before it is printed: `stale`, `withdrawn`.
    pub notices: Vec<Reason>,
}

/// Copies for somebody.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopiesFor {
    /// `court`, `defendants`, `recipient`, `lawyer`, `own`.
    pub whom: String,
    /// How many.
    pub count: u8,
}

/// Asks for PDFs to be printed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PrintRun {
    /// One of the printers; the usual one when left out.
    pub printer: Option<String>,
    /// On both sides of a sheet, turned over at its long edge.
    pub both_sides: bool,
    /// For a printer that cannot turn a sheet over: which side is printed now, `fronts`, and then
    /// `backs-from-first` or `backs-from-last`, by the sheet of the pile that it draws in first.
    pub by_hand: Option<String>,
    /// What, in its order.
    pub sheets: Vec<PrintPart>,
    /// The debtor whose set for the court this is: one that disagrees is not printed.
    pub filing: Option<String>,
}

/// One PDF and how often.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPart {
    /// SHA-256 of the PDF.
    pub file: String,
    /// How many copies; none leaves it out.
    pub copies: u8,
}

/// What the print system took.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    /// The printer.
    pub printer: String,
    /// What was taken, in its order.
    pub jobs: Vec<PrintJob>,
    /// Why the rest was not, where it was not.
    pub stopped: Option<Failure>,
}

/// A PDF that the print system took.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// SHA-256 of what was handed over.
    pub file: String,
    /// What the print system calls the job; empty where it did not say.
    pub job: String,
    /// Copies.
    pub copies: u8,
}
