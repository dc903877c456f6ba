//! Import: files to rows, rows to a proposal, and the proposal, once confirmed, to facts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

mod file;
mod paper;
mod plan;
mod rows;
mod run;
mod sums;
mod view;

pub(super) use file::columns;
pub(crate) use paper::{Paper, facts_of};
pub(crate) use plan::{because_of, charged};
pub(super) use rows::rows;
pub use rows::{ImportCounts, ImportList, ImportRows, RowsAsked};
pub(crate) use run::Proposals;
pub(super) use run::{confirm, read};
pub(super) use sums::sums;

/// Asks for files to be read. Nothing enters the book.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReadFiles {
    /// Handles the door gave for the files that were dropped or picked.
    pub files: Vec<String>,
    /// Continues this proposal instead of starting a new one.
    pub proposal: Option<String>,
    /// Passwords for protected files, by handle.
    #[serde(default)]
    pub passwords: std::collections::BTreeMap<String, String>,
    /// Columns the owner assigned, by handle.
    #[serde(default)]
    pub mappings: std::collections::BTreeMap<String, ColumnMapping>,
}

/// Which column means what, in a sheet that is of no known layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnMapping {
    /// What a row is: `invoice` or `money`.
    pub rows: String,
    /// The sheet.
    pub sheet: String,
    /// The row that has the headings, from 1.
    pub header_row: u32,
    /// For each field its column heading: `number`, `date`, `party`, `amount`, `remark`, ….
    pub columns: std::collections::BTreeMap<String, String>,
}

/// What the files say, for the owner to confirm.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportProposal {
    /// The proposal's id.
    pub proposal: String,
    /// The files, in the order given.
    pub files: Vec<FileReading>,
    /// How many rows each list has. Of each of the four below the first 200 are here, and
    /// `import.rows` gives any others.
    pub counts: ImportCounts,
    /// The first parties the rows name.
    pub parties: Vec<PartyFound>,
    /// The first invoices, in the order of issue.
    pub invoices: Vec<InvoiceFound>,
    /// The first money that arrived, in the order of arrival.
    pub money: Vec<MoneyFound>,
    /// The first rows that are neither, and why.
    pub aside: Vec<RowAside>,
    /// What the book would show.
    pub sums: ImportSums,
}

/// How one file was read.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileReading {
    /// The handle.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it was recognised as; nothing when it could not be read.
    pub format: Option<String>,
    /// Why it could not be read; the other files are not touched by it.
    pub problem: Option<Failure>,
    /// What the owner must give before it can be read: `password` or `mapping`.
    pub needs: Option<String>,
    /// A first guess for the columns of each table that is of no known layout, with the first rows as
    /// they stand in the file.
    pub columns: Vec<ColumnGuess>,
    /// Whether its columns were guessed, or named by the owner before, and can be named otherwise:
    /// `import.columns` shows them.
    pub can_name_columns: bool,
    /// Whether the same file was read before.
    pub read_before: bool,
    /// Rows that name an invoice.
    pub invoices: u32,
    /// Rows that are money.
    pub money: u32,
    /// Rows left aside, among them what the book would refuse.
    pub aside: u32,
    /// Rows whose content the book has already.
    pub known: u32,
    /// Whether its own counts and sums agree with what was read; nothing if it states none.
    pub agrees: Option<bool>,
    /// What the owner should know of it: `saved-again`, `general-layout`, `sheet-left-out` (sheet), ….
    pub notes: Vec<Reason>,
}

/// Asks for the tables of a file, to name their columns.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ColumnsAsked {
    /// The handle.
    pub file: String,
    /// Its password, if it has one.
    pub password: Option<String>,
}

/// A first guess for the columns of a sheet of no known layout.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnGuess {
    /// The guess.
    pub mapping: ColumnMapping,
    /// The column headings of the sheet.
    pub headings: Vec<String>,
    /// The first rows under them.
    pub rows: Vec<Vec<String>>,
}

/// Where a row stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowPlace {
    /// The file's name.
    pub file: String,
    /// The sheet; empty where a file has none.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// Every cell under its heading.
    pub cells: Vec<(String, String)>,
}

/// A party the rows name.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyFound {
    /// Stands for it within the proposal.
    pub key: String,
    /// The name as it will be kept.
    pub name: String,
    /// Its registration number.
    pub registration: Option<String>,
    /// The party of the book that it is; nothing when it is new.
    pub party: Option<String>,
    /// Other spellings met, which differ only in width, spaces or case: taken as the same.
    pub spellings: Vec<String>,
    /// Whether it is the owner of the book.
    pub is_creditor: bool,
}

/// An invoice the rows name.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceFound {
    /// Stands for it within the proposal.
    pub key: String,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued: String,
    /// The buyer.
    pub buyer: String,
    /// Total with tax; below zero for a red one.
    pub total: String,
    /// The number of the blue invoice a red one takes back.
    pub reverses: Option<String>,
    /// The red invoice that takes this one back, wholly or in part.
    pub reversed_by: Option<String>,
    /// `new`, `known` (the book has it), `reversed` (a red one cancels it), `red`,
    /// `red-unlinked` (a red one whose blue one is not known) or `purchase` (the owner is the
    /// buyer: nothing is owed to her).
    pub state: String,
    /// Where it was read; several when several files have it.
    pub places: Vec<RowPlace>,
}

/// Money the rows say arrived.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyFound {
    /// Stands for it within the proposal.
    pub key: String,
    /// The day it arrived.
    pub on: String,
    /// Who paid, as the statement has it.
    pub payer: String,
    /// The account it came from.
    pub account: Option<String>,
    /// How much.
    pub amount: String,
    /// The remark.
    pub remark: Option<String>,
    /// `new` or `known`.
    pub state: String,
    /// What is suggested; nothing when it has to be asked.
    pub suggestion: Suggestion,
    /// Where it was read.
    pub place: RowPlace,
}

/// What is suggested for a payment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// `match` (sure enough to propose), `ask` (the owner must decide), `none` (no debtor of this
    /// name) or `settled` (decided already).
    pub verdict: String,
    /// 0 to 100.
    pub score: u8,
    /// The debtor, as key within the proposal or id in the book.
    pub debtor: Option<String>,
    /// The debtor's name.
    pub debtor_name: Option<String>,
    /// The invoices or debts it would pay, and how much of each.
    pub to: Vec<SuggestedShare>,
    /// What is a little short of a whole debt, to be written off as a bank's charge if it is one.
    pub charge: Option<SuggestedShare>,
    /// What no debt takes; it would be kept on the debtor's account.
    pub on_account: Option<String>,
    /// What it would pay first: `principal-first` or `legal`.
    pub order: String,
    /// The words in the remark that say so, such as 货款.
    pub order_because: Option<String>,
    /// Why, as codes with parameters: `payer-is-buyer`, `payer-spelling`, `payer-differs` (name),
    /// `same-account-other-name`, `on-behalf-of` (words), `amount-equals-invoice` (number),
    /// `amount-equals-several`, `part-of-earliest-due` (number), `before-debt`, `over-payment`,
    /// `name-resembles` and `name-masked` (payer, name), `remark-names` (numbers),
    /// `remark-names-invoice` (number), `several-of-that-amount` (numbers), `short-by-charge`
    /// (number, amount), `together-equals-invoice` (number), `maybe-same-money` (day, payer).
    pub reasons: Vec<Reason>,
}

/// A reason with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The code, which the UI has words for.
    pub code: String,
    /// What the words are about.
    pub about: Vec<String>,
}

/// A part of a payment for one invoice or debt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestedShare {
    /// The invoice's key within the proposal, or the debt's id in the book.
    pub to: String,
    /// The invoice number or the debt's name.
    pub name: String,
    /// How much.
    pub amount: String,
}

/// A row that is neither an invoice nor money that arrived.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowAside {
    /// Why, with parameters.
    pub why: Reason,
    /// Where it stands.
    pub place: RowPlace,
}

/// What the book would show once the proposal is confirmed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportSums {
    /// New invoices, blue and red together, of the owner as seller.
    pub invoiced: String,
    /// Money that would be matched.
    pub matched: String,
    /// Money left for the owner to decide.
    pub to_decide: String,
    /// How many payments are left to decide.
    pub open: u32,
    /// How many invoices are new.
    pub invoices: u32,
    /// How many payments would be matched.
    pub taken: u32,
    /// How many payments pay nothing that is owed here, as the owner said.
    pub none: u32,
}

/// Asks for a proposal to enter the book.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ConfirmImport {
    /// The proposal.
    pub proposal: String,
    /// Payment was due so many days after each invoice; nothing when it is not known.
    pub due_days: Option<u32>,
    /// What the debts are for; `sale` when left out.
    pub kind: Option<String>,
    /// What was decided about payments, by key. A payment that is not named here follows its
    /// suggestion when that is `match`, and stays open otherwise.
    #[serde(default)]
    pub decisions: std::collections::BTreeMap<String, Decision>,
}

/// What was decided about a payment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct Decision {
    /// `suggested`, `charge` (suggested, and what is short is written off as a bank's charge),
    /// `open` or `none` (it pays nothing that is owed here).
    pub what: String,
    /// What it pays first: `principal-first` or `legal`; as suggested when left out.
    pub order: Option<String>,
}

/// What was entered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// The act, to undo it with; empty when the book had everything already.
    pub act: String,
    /// Invoices entered.
    pub invoices: u32,
    /// Payments entered.
    pub payments: u32,
    /// Of these, matched.
    pub matched: u32,
    /// Electronic originals kept as evidence.
    pub originals: u32,
    /// Rows that the book had already.
    pub known: u32,
    /// Payments left to decide.
    pub open: u32,
    /// The debtors concerned.
    pub debtors: Vec<String>,
}

/// `taxBureauList` as `tax-bureau-list`: one spelling of codes on the wire.
fn kebab(camel: &str) -> String {
    let mut out = String::with_capacity(camel.len() + 4);
    for letter in camel.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
