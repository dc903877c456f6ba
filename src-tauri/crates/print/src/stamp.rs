//! Stamps: one transparent page for each page of evidence, exactly its shown size, to be laid over it.
//!
//! Each carries a link of the form `owed:index`, which whoever merges the pack turns into a link
//! back to the index, and a placeholder page stands for a file that could not be shown.

use serde::Serialize;

use crate::PrintError;
use crate::paper::{Lang, Stage};

/// The stamps of a whole pack.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stamps {
    /// The language of the stamps.
    pub lang: Lang,
    /// How many pages of evidence there are in all, whatever this volume holds.
    pub of: u32,
    /// One for each page, in order.
    pub pages: Vec<Stamp>,
}

/// The stamp of one page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stamp {
    /// Width of the page as shown, in points.
    pub width: f64,
    /// Height of the page as shown, in points.
    pub height: f64,
    /// The exhibit the page belongs to.
    pub exhibit: u32,
    /// Its number in the pack, from 1.
    pub page: u32,
}

/// A page that stands for a file that could not be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placeholder {
    /// The language of the page.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// The exhibit it belongs to.
    pub exhibit: u32,
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
