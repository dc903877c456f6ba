//! Tables as they lie in files: sheets of rows of cells, in the order of the file.

mod excel;
mod lines;
mod markup;
mod text;
mod xls;
mod xlsx;

use std::sync::Arc;

use crate::archive::Archive;
use crate::failure::ReadError;
use crate::limits::Gauge;

/// A row with its cells that are not empty, by column.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawRow {
    /// As Excel numbers it, from 1.
    pub(crate) number: u32,
    pub(crate) cells: Vec<(u32, RawCell)>,
    /// Characters could not be decoded.
    pub(crate) garbled: bool,
    /// The line does not make a row; it was cut at its end.
    pub(crate) broken: Option<Broken>,
}

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct RawCell {
    pub(crate) text: String,
    pub(crate) kind: CellKind,
}

/// What keeps a line from being a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A quote was opened and never closed.
    UnclosedQuote,
    /// Longer than any row can be.
    TooLong,
}

/// What the file says a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellKind {
    Text,
    /// A number; the text has the digits Excel would show.
    Number,
    /// A number of more than fifteen digits. The file no longer has the last ones.
    Blurred,
    /// A day or time; the text has it as `2025-06-30 15:20:31`.
    Moment,
    /// An error of a formula.
    Error,
}

impl RawRow {
    pub(crate) fn get(&self, column: u32) -> Option<&RawCell> {
        match self
            .cells
            .binary_search_by_key(&column, |(index, _)| *index)
        {
            Ok(found) => self.cells.get(found).map(|(_, cell)| cell),
            Err(_) => None,
        }
    }

    /// The texts of the row, one after another.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|(_, cell)| cell.text.as_str())
    }
}

/// A sheet by name.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) name: Arc<str>,
    pub(crate) hidden: bool,
}

/// Whether to read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Go {
    On,
    Enough,
}

/// The receiver of rows.
pub(crate) type EachRow<'e> = dyn FnMut(&mut Gauge<'_>, RawRow) -> Result<Go, ReadError> + 'e;

/// A file of tables, opened and measured.
pub(crate) enum Tables<'a> {
    Xlsx(Box<xlsx::Workbook<'a>>),
    Xls(Box<xls::Workbook>),
    Text(text::Table<'a>),
    Page(markup::Page),
}

impl<'a> Tables<'a> {
    /// Opens a workbook whose zip is open already.
    pub(crate) fn xlsx(
        bytes: &'a [u8],
        zip: &mut Archive<'a>,
        gauge: &mut Gauge<'_>,
    ) -> Result<Self, ReadError> {
        xlsx::Workbook::open(bytes, zip, gauge).map(|book| Tables::Xlsx(Box::new(book)))
    }

    /// Opens an old workbook (.xls).
    pub(crate) fn xls(bytes: &'a [u8], gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        xls::Workbook::open(bytes, gauge).map(|book| Tables::Xls(Box::new(book)))
    }

    /// Opens a text table.
    pub(crate) fn text(bytes: &'a [u8], gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        text::Table::open(bytes, gauge).map(Tables::Text)
    }

    /// Opens the tables of a web page or an XML workbook.
    pub(crate) fn page(text: &str, gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        markup::Page::open(text, gauge).map(Tables::Page)
    }

    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        match self {
            Tables::Xlsx(book) => book.sheets(),
            Tables::Xls(book) => book.sheets(),
            Tables::Text(_) => vec![Sheet {
                name: "".into(),
                hidden: false,
            }],
            Tables::Page(page) => page.sheets(),
        }
    }

    /// Whether bare day numbers count from 1904.
    pub(crate) fn counts_from_1904(&self) -> bool {
        match self {
            Tables::Xlsx(book) => book.counts_from_1904(),
            Tables::Xls(book) => book.counts_from_1904(),
            Tables::Text(_) | Tables::Page(_) => false,
        }
    }

    /// Goes through the rows of a sheet, empty ones left out.
    pub(crate) fn rows(
        &mut self,
        sheet: usize,
        gauge: &mut Gauge<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), ReadError> {
        match self {
            Tables::Xlsx(book) => book.rows(sheet, gauge, each),
            Tables::Xls(book) => book.rows(sheet, gauge, each),
            Tables::Text(table) => table.rows(gauge, each),
            Tables::Page(page) => page.rows(sheet, gauge, each),
        }
    }
}
