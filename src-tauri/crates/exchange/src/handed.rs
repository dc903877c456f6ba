//! What we hand to others: tables as a workbook or as text files, and a journal for hledger.
//!
//! **Invariant:** a text is a text. Whatever an owner, a bank or a stranger's file called itself,
//! no cell of ours is ever taken for a formula by the program that opens it.

mod calendar;
mod csv;
mod hledger;
mod sealed;
mod xlsx;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub use calendar::{DayOf, calendar};
pub use csv::{TextFile, bundle, text_files};
pub use hledger::{Account, Ledger, Posting, Transaction, hledger};
pub use sealed::{SHORTEST, Sealed, opened};
pub use xlsx::{About, workbook};

/// A table to hand out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name for programs: `claim_lines`.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What a row of it is, in a sentence.
    pub about: String,
    /// Its columns.
    pub columns: Vec<Head>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its name for programs: `due_on`.
    pub name: String,
    /// Its name for people.
    pub title: String,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing is known.
    Nothing,
    /// Words, or digits that are a name and not a quantity: an invoice number.
    Text(String),
    /// How many.
    Count(i64),
    /// A day.
    Day(NaiveDate),
    /// An amount of money, to the fen.
    Amount(Decimal),
    /// A rate or another exact number.
    Number(Decimal),
}

/// Why something could not be handed out.
#[derive(Debug, thiserror::Error)]
pub enum HandError {
    /// A sheet holds no more rows.
    #[error("{table} has {rows} rows and a sheet holds {most}; export to SQLite or CSV instead")]
    TooManyRows {
        /// The table.
        table: String,
        /// Its rows.
        rows: usize,
        /// What a sheet holds.
        most: usize,
    },
    /// The postings of a transaction do not add up to nothing.
    #[error("the transaction of {on} ({what}) does not balance")]
    Unbalanced {
        /// Its day.
        on: NaiveDate,
        /// What it is called.
        what: String,
    },
    /// The disk would not read or write.
    #[error("the file cannot be read or written: {0}")]
    Disk(#[source] std::io::Error),
    /// A fault in writing the format itself.
    #[error("the file could not be put together: {0}")]
    Fault(String),
}
