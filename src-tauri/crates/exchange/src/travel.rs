//! Rows on their way from one process to another.
//!
//! Files are read in a process of its own, and a hundred thousand rows must not take longer to hand
//! over than to read. A parcel is a run of rows; headers, which are the same in every row, are sent
//! once and pointed to.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::meaning::{Aside, BalanceRow, InvoiceRow, Meaning, MoneyRow};
use crate::understood::Row;

/// A parcel is full when it has about this many bytes: some hundred rows of a statement, so that one
/// row can be looked up without opening many others.
const FULL: usize = 64 << 10;

/// Puts rows into parcels.
#[derive(Debug, Default)]
pub struct Packer {
    known: HashMap<Arc<str>, u32>,
    /// The headers of the row before: nearly always those of the next.
    last: Vec<(Arc<str>, u32)>,
    parcel: Parcel<'static>,
    bytes: usize,
}

/// What is not a parcel, or not the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no rows")]
pub struct Garbled;

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Parcel<'a> {
    /// Texts that no parcel before had: headers, sheets, files inside.
    pub(crate) names: Vec<Arc<str>>,
    #[serde(borrow)]
    pub(crate) rows: Vec<PackedRow<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PackedRow<'a> {
    pub(crate) inside: u32,
    pub(crate) sheet: u32,
    pub(crate) row: u32,
    #[serde(borrow)]
    pub(crate) cells: Vec<PackedCell<'a>>,
    pub(crate) meaning: PackedMeaning,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PackedCell<'a> {
    pub(crate) header: u32,
    /// Looked at where it lies: most who take rows out have no use for the cells.
    #[serde(borrow)]
    pub(crate) text: Cow<'a, str>,
}

/// [`Meaning`] without the tag that its JSON has, which a format without names cannot read back.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum PackedMeaning {
    Invoice(Box<InvoiceRow>),
    Money(Box<MoneyRow>),
    Balance(Box<BalanceRow>),
    Aside(#[serde(with = "tagged")] Aside),
}

impl Packer {
    /// Puts a row in.
    pub fn put(&mut self, row: Row) {
        let Row {
            place,
            cells,
            meaning,
        } = row;
        let (inside, sheet) = (self.name(&place.inside), self.name(&place.sheet));
        let packed = cells.into_iter().enumerate().map(|(at, cell)| {
            self.bytes += cell.text.len() + 8;
            let number = match self.last.get(at) {
                Some((header, number)) if Arc::ptr_eq(header, &cell.header) => *number,
                _ => {
                    let number = self.name(&cell.header);
                    let known = (cell.header, number);
                    match self.last.get_mut(at) {
                        Some(last) => *last = known,
                        // Cells come in order, so this is the next place; a row of many cells, each
                        // under a header of its own, is not worth remembering.
                        None if at < 1_024 => self.last.push(known),
                        None => {}
                    }
                    number
                }
            };
            let text = Cow::Owned(cell.text);
            PackedCell {
                header: number,
                text,
            }
        });
        let cells = packed.collect();
        self.bytes += 256;
        self.parcel.rows.push(PackedRow {
            inside,
            sheet,
            row: place.row,
            cells,
            meaning: match meaning {
                Meaning::Invoice(row) => PackedMeaning::Invoice(row),
                Meaning::Money(row) => PackedMeaning::Money(row),
                Meaning::Balance(row) => PackedMeaning::Balance(row),
                Meaning::Aside(why) => PackedMeaning::Aside(why),
            },
        });
    }

    /// Whether the next parcel should be closed.
    pub fn is_full(&self) -> bool {
        self.bytes >= FULL
    }

    /// Closes the parcel; nothing if no row was put in since the last one.
    ///
    /// # Errors
    /// When a row cannot be written down, which none can be made to.
    pub fn close(&mut self) -> Result<Option<Vec<u8>>, Garbled> {
        let parcel = std::mem::take(&mut self.parcel);
        let bytes = std::mem::take(&mut self.bytes);
        if parcel.rows.is_empty() {
            return Ok(None);
        }
        let out = Vec::with_capacity(bytes);
        postcard::to_extend(&parcel, out)
            .map(Some)
            .map_err(|_| Garbled)
    }

    fn name(&mut self, text: &Arc<str>) -> u32 {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.insert(Arc::clone(text), number);
        self.parcel.names.push(Arc::clone(text));
        self.bytes += text.len() + 8;
        number
    }
}

impl<'a> Parcel<'a> {
    /// What is in a parcel.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Garbled> {
        postcard::from_bytes(bytes).map_err(|_| Garbled)
    }
}

impl From<PackedMeaning> for Meaning {
    fn from(packed: PackedMeaning) -> Self {
        match packed {
            PackedMeaning::Invoice(row) => Meaning::Invoice(row),
            PackedMeaning::Money(row) => Meaning::Money(row),
            PackedMeaning::Balance(row) => Meaning::Balance(row),
            PackedMeaning::Aside(why) => Meaning::Aside(why),
        }
    }
}

/// Values whose JSON is told apart by a tag inside: plain in JSON, and JSON within anything else.
pub(crate) mod tagged {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T: Serialize, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return value.serialize(serializer);
        }
        serde_json::to_string(value)
            .map_err(S::Error::custom)?
            .serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer);
        }
        let text = <&str>::deserialize(deserializer)?;
        serde_json::from_str(text).map_err(D::Error::custom)
    }
}
