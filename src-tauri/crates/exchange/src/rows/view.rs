//! One row, seen through the columns of its table.

use std::sync::Arc;

use chrono::NaiveTime;
use rust_decimal::Decimal;

use crate::mapping::{Field, Unit};
use crate::meaning::{Aside, Flag, Unreadable};
use crate::table::{CellKind, RawCell, RawRow};
use crate::understood::Cell;
use crate::value::amount::{self, whole_fen};
use crate::value::date::{Dates, Moment, clock};
use crate::value::words::{key, letters, said};

/// The columns of a table.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    columns: Vec<Heading>,
    /// Indices into `columns`, in the order in which a field is to be looked for.
    wanted: Vec<(Field, usize)>,
    pub(crate) dates: Dates,
}

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) index: u32,
    pub(crate) header: Arc<str>,
    pub(crate) unit: Unit,
}

impl Columns {
    /// Takes the headers of a row, and for each field the columns that hold it, first choice first.
    pub(crate) fn new(
        header: &RawRow,
        wanted: impl IntoIterator<Item = (Field, u32)>,
        unit: Unit,
        dates: Dates,
    ) -> Self {
        let columns: Vec<Heading> = header
            .cells
            .iter()
            .map(|(index, cell)| Heading {
                index: *index,
                header: named(&cell.text, *index),
                unit: crate::value::words::unit(&cell.text).unwrap_or(unit),
            })
            .collect();
        let wanted = wanted
            .into_iter()
            .filter_map(|(field, index)| {
                let at = columns.iter().position(|column| column.index == index)?;
                Some((field, at))
            })
            .collect();
        Columns {
            columns,
            wanted,
            dates,
        }
    }

    pub(crate) fn width(&self) -> usize {
        self.columns.len()
    }

    pub(crate) fn has(&self, field: Field) -> bool {
        self.wanted.iter().any(|(of, _)| *of == field)
    }

    pub(crate) fn of(&self, field: Field) -> impl Iterator<Item = &Heading> {
        self.wanted
            .iter()
            .filter(move |(of, _)| *of == field)
            .map(|(_, at)| &self.columns[*at])
    }

    /// The header of the first column of a field, or a word for it where the table has none.
    pub(crate) fn header(&self, field: Field) -> Arc<str> {
        match self.of(field).next() {
            Some(column) => Arc::clone(&column.header),
            None => Arc::from(word_for(field).as_str()),
        }
    }

    /// The cells of a row under their headers.
    pub(crate) fn cells(&self, row: RawRow) -> Vec<Cell> {
        let mut headings = self.columns.iter().peekable();
        row.cells
            .into_iter()
            .map(|(index, cell)| {
                while headings.next_if(|heading| heading.index < index).is_some() {}
                let header = match headings.peek() {
                    Some(heading) if heading.index == index => Arc::clone(&heading.header),
                    _ => Arc::from(letters(index).as_str()),
                };
                Cell {
                    header,
                    text: cell.text,
                }
            })
            .collect()
    }

    /// Whether the row is the header once more.
    pub(crate) fn is_header(&self, row: &RawRow) -> bool {
        let same = |heading: &Heading| {
            row.get(heading.index)
                .is_some_and(|cell| cell.text.trim() == &*heading.header)
        };
        // Nearly always the first cell tells.
        self.columns.len() > 1
            && self.columns.iter().take(3).any(same)
            && self.columns.iter().filter(|h| same(h)).count() * 2 > self.columns.len()
    }
}

/// The field's own word, as it is written in a stored mapping: `on`, `otherAccount`.
fn word_for(field: Field) -> String {
    let name = format!("{field:?}");
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The cells of a row that stands outside the table, under the letters of their columns.
pub(crate) fn lettered(row: RawRow) -> Vec<Cell> {
    row.cells
        .into_iter()
        .map(|(index, cell)| Cell {
            header: Arc::from(letters(index).as_str()),
            text: cell.text,
        })
        .collect()
}

fn named(text: &str, index: u32) -> Arc<str> {
    let text = text.trim();
    if text.is_empty() {
        Arc::from(letters(index).as_str())
    } else {
        Arc::from(text)
    }
}

/// One row, seen through the columns of its table.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) row: &'a RawRow,
    pub(crate) columns: &'a Columns,
}

impl<'a> View<'a> {
    fn cells(self, field: Field) -> impl Iterator<Item = (&'a Heading, &'a RawCell)> {
        let row = self.row;
        self.columns
            .of(field)
            .filter_map(move |column| Some((column, row.get(column.index)?)))
    }

    /// The first text of a field that says something.
    pub(crate) fn text(self, field: Field) -> Option<&'a str> {
        self.cells(field).find_map(|(_, cell)| said(&cell.text))
    }

    pub(crate) fn owned(self, field: Field) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    /// The text under a header, given in the form of [`key`].
    pub(crate) fn under(self, header: &str) -> Option<&'a str> {
        let column = self
            .columns
            .columns
            .iter()
            .find(|column| key(&column.header) == header)?;
        said(&self.row.get(column.index)?.text)
    }

    /// All texts of a field, each once, joined.
    pub(crate) fn joined(self, field: Field) -> Option<String> {
        let mut texts: Vec<&str> = Vec::new();
        for text in self.cells(field).filter_map(|(_, cell)| said(&cell.text)) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// The first amount of a field, in yuan.
    pub(crate) fn amount(self, field: Field) -> Result<Option<Decimal>, Aside> {
        for (column, cell) in self.cells(field) {
            if let Some(amount) = amount_in(column, cell)? {
                return Ok(Some(amount));
            }
        }
        Ok(None)
    }

    /// Every amount of a field that is there, with its column.
    pub(crate) fn amounts(self, field: Field) -> Result<Vec<(&'a Heading, Decimal)>, Aside> {
        let mut amounts = Vec::new();
        for (column, cell) in self.cells(field) {
            if let Some(amount) = amount_in(column, cell)? {
                amounts.push((column, amount));
            }
        }
        Ok(amounts)
    }

    /// An amount beside the point: left out and flagged when it cannot be read.
    pub(crate) fn side_amount(self, field: Field, flags: &mut Vec<Flag>) -> Option<Decimal> {
        for (column, cell) in self.cells(field) {
            match amount_in(column, cell) {
                Ok(Some(amount)) => return Some(amount),
                Ok(None) => {}
                Err(_) => flags.push(Flag::CellUnread {
                    cell: Arc::clone(&column.header),
                    text: cell.text.clone(),
                }),
            }
        }
        None
    }

    /// The first day of a field.
    pub(crate) fn moment(self, field: Field) -> Result<Option<Moment>, Aside> {
        for (column, cell) in self.cells(field) {
            match self.columns.dates.moment(&cell.text) {
                Ok(Some(moment)) => return Ok(Some(moment)),
                Ok(None) => {}
                Err(why) => return Err(unreadable(column, cell, why)),
            }
        }
        Ok(None)
    }

    pub(crate) fn clock(self, field: Field) -> Option<NaiveTime> {
        self.text(field).and_then(clock)
    }

    /// A number that names something, such as an invoice. Digits that a spreadsheet rounded away are
    /// told, for a number with other last digits is another number.
    pub(crate) fn number(self, field: Field) -> Result<Option<String>, Aside> {
        for (column, cell) in self.cells(field) {
            let Some(text) = said(&cell.text) else {
                continue;
            };
            if cell.kind == CellKind::Blurred || is_rounded(text) {
                return Err(Aside::DigitsLost {
                    cell: Arc::clone(&column.header),
                    text: cell.text.clone(),
                });
            }
            return Ok(Some(text.to_owned()));
        }
        Ok(None)
    }

    /// The same for a number beside the point: left out and flagged.
    pub(crate) fn side_number(self, field: Field, flags: &mut Vec<Flag>) -> Option<String> {
        match self.number(field) {
            Ok(number) => number,
            Err(Aside::DigitsLost { cell, text }) => {
                flags.push(Flag::DigitsLost { cell, text });
                None
            }
            Err(_) => None,
        }
    }
}

/// `2.50020000000000E+19`: what a spreadsheet makes of twenty digits.
fn is_rounded(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    !mantissa.is_empty()
        && digits(mantissa)
        && exponent
            .strip_prefix('+')
            .is_some_and(|e| !e.is_empty() && digits(e))
}

fn amount_in(column: &Heading, cell: &RawCell) -> Result<Option<Decimal>, Aside> {
    if cell.kind == CellKind::Error {
        return Err(unreadable(column, cell, Unreadable::FormulaError));
    }
    if cell.kind == CellKind::Moment {
        return Err(unreadable(column, cell, Unreadable::NotAnAmount));
    }
    let read = match column.unit {
        Unit::Yuan => amount::amount(&cell.text),
        Unit::Thousand => scaled(&cell.text, 1_000),
        Unit::TenThousand => scaled(&cell.text, 10_000),
    };
    read.map_err(|why| unreadable(column, cell, why))
}

/// An amount in a column of thousands may have more decimals than fen: they are fen once multiplied.
fn scaled(text: &str, times: i64) -> Result<Option<Decimal>, Unreadable> {
    match amount::unrounded(text)? {
        None => Ok(None),
        Some(value) => {
            let value = value
                .checked_mul(Decimal::from(times))
                .ok_or(Unreadable::TooGreat)?;
            whole_fen(value).map(Some)
        }
    }
}

fn unreadable(column: &Heading, cell: &RawCell, why: Unreadable) -> Aside {
    Aside::Unreadable {
        cell: Arc::clone(&column.header),
        text: cell.text.clone(),
        why,
    }
}

/// Whether the row is a subtotal or total: one of its first texts says so, `合计`, `合计：3笔`,
/// `样例贸易小计`.
pub(crate) fn is_total(row: &RawRow) -> bool {
    row.cells.iter().take(3).any(|(_, cell)| {
        let text = &cell.text;
        // Most rows are told by a glance at their letters.
        text.len() <= 80 && text.contains(['计', 't', 'T', '\u{ff34}']) && says_total(&key(text))
    })
}

fn says_total(key: &str) -> bool {
    const WORDS: [&str; 9] = [
        "合计",
        "小计",
        "总计",
        "累计",
        "总合计",
        "本页合计",
        "本月合计",
        "本年累计",
        "合计金额",
    ];
    let begins = |word: &&str| key.starts_with(*word) && key.len() <= word.len() + 12;
    WORDS.iter().any(begins)
        || ["total", "subtotal", "grandtotal"].contains(&key)
        || key.ends_with("小计")
        || key.ends_with("合计") && key.len() <= 30
}
