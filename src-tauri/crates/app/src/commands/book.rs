//! Making, opening and looking after a book.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Nothing;

/// Asks for a new book in a folder.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CreateBook {
    /// The place the door was told to make it in; the suggested one when left out.
    pub place: Option<String>,
    /// Whose book it is.
    pub creditor: PartyDetails,
}

/// Asks for a book to be opened.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct OpenBook {
    /// A place the door was told of, or the `dir` of a recent book.
    pub place: String,
}

/// Who a party is, as far as it is known. What is left out stays as it was.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PartyDetails {
    /// The exact registered name.
    pub name: String,
    /// What it is in law: `company`, `branch`, `sole-trader`, `person` or `public-body`.
    pub kind: Option<String>,
    /// Unified social credit code or identity card number.
    pub registration: Option<String>,
    /// Where letters reach it.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The person to ask for.
    pub contact: Option<String>,
    /// Bank and branch.
    pub bank: Option<String>,
    /// Account number.
    pub account: Option<String>,
}

/// The book that is open, if one is, and the day and law it is looked at with.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookStatus {
    /// The day everything is worked out for, as `YYYY-MM-DD`.
    pub today: String,
    /// The open book; nothing before one was made or opened.
    pub book: Option<OpenBookView>,
    /// Where a new book would be made.
    pub suggested_dir: String,
    /// Books opened before, the latest first.
    pub recent: Vec<RecentBook>,
    /// The law data the figures are worked out with.
    pub law: LawStatus,
    /// The program's version.
    pub version: String,
}

/// The open book.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenBookView {
    /// Its folder.
    pub dir: String,
    /// Whose it is.
    pub creditor: PartyDetails,
    /// The creditor's id.
    pub creditor_id: String,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// First eight digits of its seal.
    pub head: String,
    /// Why it may only be read: `newer-version`, `tampered`, `unsound` or `read-only-disk`.
    pub read_only: Option<ReadOnly>,
    /// The sync service whose folder it lies in, such as `OneDrive`; a copy made while writing
    /// may be torn.
    pub synced_by: Option<String>,
}

/// Why a book may only be read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadOnly {
    /// `newer-version`, `tampered`, `unsound` or `read-only-disk`.
    pub why: String,
    /// The entry up to which it is sound, plus one.
    #[ts(type = "number | null")]
    pub entry: Option<u64>,
}

/// A book opened before.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentBook {
    /// Its folder.
    pub dir: String,
    /// Whose it is.
    pub creditor: String,
}

/// The law data in use.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawStatus {
    /// Its version.
    pub version: String,
    /// The day it was last checked.
    pub checked_on: String,
    /// Days since then.
    #[ts(type = "number")]
    pub age_days: i64,
    /// The last loan prime rate known, per cent.
    pub last_lpr: String,
    /// The day it was published.
    pub last_lpr_on: String,
}

/// One finding of a check, worst first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// What was found: `tampered`, `unsound`, `newer-version`, `file-missing`, `file-changed`,
    /// `file-stray`, `temp-left`, `backup-none`.
    pub code: String,
    /// The entry or file concerned.
    pub about: String,
    /// English, for the log.
    pub detail: String,
}

/// What a check looked at and found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// Entries whose seal was checked.
    #[ts(type = "number")]
    pub entries: u64,
    /// Files whose bytes were hashed again.
    #[ts(type = "number")]
    pub files: u64,
    /// What was found, worst first; empty when all is well.
    pub findings: Vec<Finding>,
}

/// Asks for a page of history, the latest first.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct HistoryAsked {
    /// Only acts before this entry.
    #[ts(type = "number | null")]
    pub before: Option<u64>,
    /// At most this many acts.
    pub most: u32,
}

/// One act: the facts that one command entered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Act {
    /// The act's id, to undo it with.
    pub act: String,
    /// When, as RFC 3339.
    pub at: String,
    /// Who.
    pub by: String,
    /// The first entry.
    #[ts(type = "number")]
    pub first: u64,
    /// The last entry.
    #[ts(type = "number")]
    pub last: u64,
    /// The kinds of fact it entered and how many of each, such as `invoiced` × 4.
    pub facts: Vec<FactCount>,
    /// Whether it was undone.
    pub undone: bool,
}

/// How many facts of one kind.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactCount {
    /// The kind, as in the journal: `party-described`, `debt-arose`, …
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// Asks for an act to be undone.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct UndoAsked {
    /// The act.
    pub act: String,
    /// Why, in the owner's words.
    pub why: String,
}

/// What was entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entered {
    /// The act's id, to undo it with; empty when nothing needed entering.
    pub act: String,
    /// The last entry.
    #[ts(type = "number")]
    pub seq: u64,
}

/// Asks for a party to be described anew.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct DescribeParty {
    /// The party.
    pub party: String,
    /// All that is known of it now.
    pub details: PartyDetails,
}
