//! Workbooks of today (.xlsx), read cell by cell.

use std::cell::Cell as Counter;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;
use std::sync::Arc;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::{EachRow, Go, RawCell, RawRow, Sheet, excel};
use crate::archive::Archive;
use crate::failure::{Limit, ReadError};
use crate::fence::{damaged, fence};
use crate::limits::Gauge;

/// An open workbook.
pub(crate) struct Workbook<'a> {
    book: Xlsx<Counted<'a>>,
    sheets: Vec<Sheet>,
    position: Rc<Counter<u64>>,
}

/// The bytes of the file, noting how far they were read.
struct Counted<'a> {
    bytes: Cursor<&'a [u8]>,
    position: Rc<Counter<u64>>,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(into)?;
        self.position.set(self.bytes.position());
        Ok(read)
    }
}

impl Seek for Counted<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

impl<'a> Workbook<'a> {
    pub(super) fn open(
        bytes: &'a [u8],
        zip: &mut Archive<'a>,
        gauge: &mut Gauge<'_>,
    ) -> Result<Self, ReadError> {
        // calamine unpacks what it wants as far as it goes, so everything is unpacked once before, to
        // nowhere, under the limits.
        zip.measure_xml(gauge)?;
        let position = Rc::new(Counter::new(0));
        let counted = Counted {
            bytes: Cursor::new(bytes),
            position: Rc::clone(&position),
        };
        let book = fence("the workbook", || Xlsx::new(counted))?
            .map_err(|error| damaged("the workbook", error))?;
        let sheets = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Sheet {
                name: Arc::from(sheet.name.as_str()),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        Ok(Workbook {
            book,
            sheets,
            position,
        })
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        self.sheets.clone()
    }

    pub(super) fn counts_from_1904(&self) -> bool {
        self.book.has_1904_epoch()
    }

    pub(super) fn rows(
        &mut self,
        sheet: usize,
        gauge: &mut Gauge<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), ReadError> {
        let Some(Sheet { name, .. }) = self.sheets.get(sheet).cloned() else {
            return Ok(());
        };
        let position = Rc::clone(&self.position);
        // Never the range reader: it makes room for the whole rectangle, and one cell in the far
        // corner makes that half a terabyte.
        let mut reader = fence(&name, || self.book.worksheet_cells_reader(&name))?
            .map_err(|error| damaged(&name, error))?;
        let mut row = RawRow::default();
        let mut styled = 0_u64;
        loop {
            let cell =
                fence(&name, || reader.next_cell())?.map_err(|error| damaged(&name, error))?;
            let Some(cell) = cell else { break };
            let (line, column) = cell.get_position();
            let number = line.saturating_add(1);
            if number != row.number && !row.cells.is_empty() {
                gauge.at(position.get())?;
                let full = std::mem::take(&mut row);
                if each(gauge, tidy(full))? == Go::Enough {
                    return Ok(());
                }
            }
            row.number = number;
            match raw(cell.get_value()) {
                Some(cell) => {
                    gauge.cell(cell.text.len())?;
                    row.cells.push((column, cell));
                }
                None => {
                    styled += 1;
                    if styled > gauge.limits.cells {
                        return Err(ReadError::TooLarge {
                            what: Limit::Cells,
                            allowed: gauge.limits.cells,
                        });
                    }
                }
            }
        }
        if !row.cells.is_empty() {
            each(gauge, tidy(row))?;
        }
        Ok(())
    }
}

/// Cells stand in order in any real file; a made-up one may have them otherwise, or twice.
fn tidy(mut row: RawRow) -> RawRow {
    if !row.cells.is_sorted_by(|(a, _), (b, _)| a < b) {
        row.cells.sort_by_key(|(column, _)| *column);
        row.cells.dedup_by_key(|(column, _)| *column);
    }
    row
}

fn raw(value: &DataRef<'_>) -> Option<RawCell> {
    let cell = match value {
        DataRef::Empty => return None,
        DataRef::Int(value) => excel::whole(*value),
        DataRef::Float(value) => excel::number(*value),
        DataRef::String(text) => excel::text(text.as_str()),
        DataRef::SharedString(text) => excel::text(*text),
        DataRef::Bool(value) => excel::truth(*value),
        DataRef::DateTime(value) => excel::moment(*value),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => excel::text(text.as_str()),
        DataRef::Error(error) => excel::error(error),
    };
    (!cell.text.is_empty()).then_some(cell)
}
