//! Stamps: one transparent page for each page of evidence, exactly its shown size, to be laid over it.
//!
//! Each carries a link of the form `owed:index`, which whoever merges the pack turns into a link
//! back to the index, and a placeholder page stands for a file that could not be shown.

use serde::Serialize;

use crate::PrintError;
use crate::paper::{Day, Figures, Lang, Stage};

mod drawn;

pub(crate) use drawn::draw;

/// The stamps of a whole pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamps {
    /// The language of the stamps.
    pub lang: Lang,
    /// How many pages of evidence there are in all, whatever this volume holds.
    pub of: u32,
    /// Where they stand.
    pub at: StampAt,
    /// One for each page, in order.
    pub pages: Vec<Stamp>,
}

/// Where a page has its stamp.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StampAt {
    /// In the middle of the foot.
    #[default]
    Foot,
    /// At the foot, on the right.
    FootRight,
    /// At the head, on the right.
    HeadRight,
}

/// The stamp of one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// Width of the page as shown, in points.
    pub width: f64,
    /// Height of the page as shown, in points.
    pub height: f64,
    /// The number of the exhibit the page belongs to.
    pub exhibit: String,
    /// Its number in the pack, from 1; `45-1` for one put in later, which counts towards no total.
    pub page: String,
}

/// A page that stands for a file that could not be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placeholder {
    /// The language of the page.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// The number of the exhibit it belongs to.
    pub exhibit: String,
    /// The exhibit's name.
    pub exhibit_name: String,
    /// The file's name.
    pub file: String,
    /// Why it could not be shown, a sentence in the page's language.
    pub reason: String,
    /// Where the original lies, relative to the pack: `原件/03-合同.dwg`.
    pub original: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
}

/// A page in the place of a file that has no pages of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum StandIn {
    /// A notice that it could not be shown.
    Notice(Placeholder),
    /// What an electronic invoice says, set from its data.
    Invoice(Box<InvoiceSheet>),
}

/// An electronic invoice (电子发票) as its data has it, for reading; the file itself is the original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvoiceSheet {
    /// The language of the headings; what the invoice says stays as it is.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// What it calls itself: `增值税专用发票`.
    pub kind: Option<String>,
    /// A red invoice.
    pub red: bool,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued: Day,
    /// The seller's name and number.
    pub seller: (String, Option<String>),
    /// The buyer's name and number.
    pub buyer: (String, Option<String>),
    /// Goods and services, as many as fit the page.
    pub lines: Vec<InvoiceLine>,
    /// How many lines more it has.
    pub more: usize,
    /// Amount without tax.
    pub net: Option<Figures>,
    /// Tax.
    pub tax: Option<Figures>,
    /// Amount with tax (价税合计).
    pub total: Figures,
    /// The same in words (大写).
    pub in_words: Option<String>,
    /// The invoice it takes back.
    pub reverses: Option<String>,
    /// The remark on it.
    pub remark: Option<String>,
    /// The file's name.
    pub file: String,
    /// Where the original lies, relative to the pack.
    pub original: String,
    /// SHA-256 of the file, 64 hex digits.
    pub sha256: String,
}

impl InvoiceSheet {
    /// How many lines fit its page.
    pub const MOST_LINES: usize = 14;
}

/// One line of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvoiceLine {
    /// What was sold, with its specification.
    pub name: String,
    /// Unit of measure.
    pub unit: String,
    /// How many.
    pub quantity: String,
    /// Amount without tax.
    pub net: String,
    /// Tax rate.
    pub rate: String,
    /// Tax.
    pub tax: String,
}

/// The smallest and the largest side of a page a PDF can have, in points (PDF 1.7, annex C).
const SIDES: std::ops::RangeInclusive<f64> = 3.0..=14_400.0;

impl Stamps {
    pub(crate) fn check(&self) -> Result<(), PrintError> {
        let impossible =
            |stamp: &&Stamp| !SIDES.contains(&stamp.width) || !SIDES.contains(&stamp.height);
        match self.pages.iter().find(impossible) {
            None => Ok(()),
            Some(&Stamp { width, height, .. }) => Err(PrintError::PageSize { width, height }),
        }
    }
}
