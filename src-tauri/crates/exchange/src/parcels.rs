//! Rows kept as the parcels they came in.
//!
//! A hundred thousand rows with all their cells take hundreds of megabytes when each lies open. Packed
//! they take a tenth, and whoever wants some of them opens one parcel after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::meaning::{Aside, Meaning};
use crate::travel::{Garbled, PackedMeaning, PackedRow, Parcel};
use crate::understood::{Cell, Place, Row};

/// The rows of a file, in the order of the file.
#[derive(Debug, Default)]
pub struct Parcels {
    names: Vec<Arc<str>>,
    kept: Vec<Kept>,
    counts: Counts,
}

#[derive(Debug)]
struct Kept {
    /// How many rows come before its first.
    first: usize,
    counts: Counts,
    bytes: Box<[u8]>,
}

/// How many rows there are of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub rows: usize,
    /// Rows that name an invoice.
    pub invoices: usize,
    /// Rows that are money.
    pub money: usize,
    /// Rows that are a balance.
    pub balances: usize,
    /// Rows that are a heading, or stand above it.
    pub headings: usize,
}

impl Counts {
    /// Counts a row.
    fn add(&mut self, meaning: &PackedMeaning) {
        self.rows += 1;
        match meaning {
            PackedMeaning::Invoice(_) => self.invoices += 1,
            PackedMeaning::Money(_) => self.money += 1,
            PackedMeaning::Balance(_) => self.balances += 1,
            PackedMeaning::Aside(Aside::Preamble | Aside::Header) => self.headings += 1,
            PackedMeaning::Aside(_) => {}
        }
    }

    fn and(self, more: Self) -> Self {
        Self {
            rows: self.rows + more.rows,
            invoices: self.invoices + more.invoices,
            money: self.money + more.money,
            balances: self.balances + more.balances,
            headings: self.headings + more.headings,
        }
    }
}

/// What is taken out of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// All of it.
    Whole,
    /// Where it stands and what it means, without its cells.
    Meaning,
}

impl Parcels {
    /// Adds the next parcel as [`Packer`] made it. Every row of it is looked at here, and found whole
    /// ever after.
    ///
    /// # Errors
    /// When the bytes are not the next parcel; nothing is added then.
    pub fn add(&mut self, parcel: Vec<u8>) -> Result<(), Garbled> {
        let opened = Parcel::open(&parcel)?;
        let names = self.names.len() + opened.names.len();
        let known = |number: u32| (number as usize) < names;
        let mut counts = Counts::default();
        for row in &opened.rows {
            let cells = || row.cells.iter().map(|cell| cell.header);
            if !known(row.inside) || !known(row.sheet) || !cells().all(known) {
                return Err(Garbled);
            }
            counts.add(&row.meaning);
        }
        self.names.extend(opened.names);
        let first = self.counts.rows;
        self.counts = self.counts.and(counts);
        self.kept.push(Kept {
            first,
            counts,
            bytes: parcel.into_boxed_slice(),
        });
        Ok(())
    }

    /// How many rows there are.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Every row, a parcel at a time.
    pub fn rows(&self, take: Take) -> impl Iterator<Item = Row> + use<'_> {
        self.rows_among(take, |_| true).map(|(_, row)| row)
    }

    /// The rows of those parcels in which there is something wanted, each with its place, counted from
    /// nought. The others are not opened.
    pub fn rows_among(
        &self,
        take: Take,
        wanted: fn(&Counts) -> bool,
    ) -> impl Iterator<Item = (usize, Row)> + use<'_> {
        let kept = self.kept.iter().filter(move |kept| wanted(&kept.counts));
        kept.flat_map(move |kept| {
            let rows = (kept.first..).zip(kept.open());
            rows.map(move |(at, row)| (at, self.row(row, take)))
        })
    }

    /// The rows at these places, counted from nought; places beyond the last have none.
    pub fn pick(&self, wanted: impl IntoIterator<Item = usize>) -> BTreeMap<usize, Row> {
        let mut wanted: Vec<usize> = wanted.into_iter().collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut picked = BTreeMap::new();
        let mut rest = wanted.as_slice();
        for kept in &self.kept {
            let end = kept.first + kept.counts.rows;
            let (here, after) = rest.split_at(rest.partition_point(|place| *place < end));
            rest = after;
            if here.is_empty() {
                continue;
            }
            let rows = (kept.first..).zip(kept.open());
            let here = rows.filter(|(place, _)| here.binary_search(place).is_ok());
            picked.extend(here.map(|(place, row)| (place, self.row(row, Take::Whole))));
        }
        picked
    }

    fn row(&self, row: PackedRow<'_>, take: Take) -> Row {
        // Every number was looked at when the parcel was added.
        let name = |number: u32| self.names.get(number as usize).cloned();
        let name = |number| name(number).unwrap_or_default();
        let cells = match take {
            Take::Whole => row.cells,
            Take::Meaning => Vec::new(),
        };
        Row {
            place: Place {
                inside: name(row.inside),
                sheet: name(row.sheet),
                row: row.row,
            },
            cells: cells
                .into_iter()
                .map(|cell| Cell {
                    header: name(cell.header),
                    text: cell.text.into_owned(),
                })
                .collect(),
            meaning: Meaning::from(row.meaning),
        }
    }
}

impl Kept {
    /// The rows of a parcel that was found whole when it was added.
    fn open(&self) -> impl Iterator<Item = PackedRow<'_>> {
        let parcel = Parcel::open(&self.bytes).unwrap_or_default();
        parcel.rows.into_iter()
    }
}
