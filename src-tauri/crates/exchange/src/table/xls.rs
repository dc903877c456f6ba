//! Workbooks of yesterday (.xls): a compound file with one stream of records.

use std::io::{Cursor, Read, Write};
use std::sync::Arc;

use calamine::{Data, Reader, SheetType, SheetVisible, Xls};

use super::{EachRow, Go, RawCell, RawRow, Sheet, excel};
use crate::failure::{Limit, Looks, ReadError};
use crate::fence::{damaged, fence};
use crate::limits::Gauge;

/// A workbook read whole; the format holds 65,536 rows a sheet at most.
pub(crate) struct Workbook {
    book: Xls<Cursor<Vec<u8>>>,
    sheets: Vec<Sheet>,
    from_1904: bool,
}

/// The rectangle of cells that calamine would make room for, over all sheets.
const ROOM: u64 = 16_000_000;

impl Workbook {
    pub(super) fn open(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        let stream = stream(bytes, gauge)?;
        let from_1904 = walk(&stream, gauge)?;
        // calamine walks the sectors of the container itself and can be led in circles there, so it is
        // given a new container with nothing but the one stream.
        let clean = container(&stream).map_err(|error| damaged("the workbook", error))?;
        let book = fence("the workbook", || Xls::new(Cursor::new(clean)))?
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
            from_1904,
        })
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        self.sheets.clone()
    }

    pub(super) fn counts_from_1904(&self) -> bool {
        self.from_1904
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
        let range = fence(&name, || self.book.worksheet_range(&name))?
            .map_err(|error| damaged(&name, error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let rows = range.height().max(1) as u64;
        for (number, cells) in (first_row + 1..).zip(range.rows()) {
            let mut row = RawRow {
                number,
                ..RawRow::default()
            };
            for (column, value) in (first_column..).zip(cells) {
                if let Some(cell) = raw(value) {
                    gauge.cell(cell.text.len())?;
                    row.cells.push((column, cell));
                }
            }
            if row.cells.is_empty() {
                continue;
            }
            let share = u64::from(number - first_row).min(rows);
            gauge.at(gauge.of() / rows * share)?;
            if each(gauge, row)? == Go::Enough {
                return Ok(());
            }
        }
        Ok(())
    }
}

fn raw(value: &Data) -> Option<RawCell> {
    let cell = match value {
        Data::Empty => return None,
        Data::Int(value) => excel::whole(*value),
        Data::Float(value) => excel::number(*value),
        Data::String(text) => excel::text(text.as_str()),
        Data::Bool(value) => excel::truth(*value),
        Data::DateTime(value) => excel::moment(*value),
        Data::DateTimeIso(text) | Data::DurationIso(text) => excel::text(text.as_str()),
        Data::Error(error) => excel::error(error),
    };
    (!cell.text.is_empty()).then_some(cell)
}

/// Takes the stream of records out of the container, or says what else the container is.
fn stream(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Vec<u8>, ReadError> {
    let mut file = fence("the workbook", || {
        cfb::CompoundFile::open(Cursor::new(bytes))
    })?
    .map_err(|error| damaged("the workbook", error))?;
    let has = |name: &str| file.is_stream(name);
    if has("/EncryptedPackage") {
        return Err(ReadError::WorkbookEncrypted);
    }
    if has("/WordDocument") {
        return Err(ReadError::Unsupported {
            looks: Looks::WordDocument,
        });
    }
    if has("/PowerPoint Document") {
        return Err(ReadError::Unsupported {
            looks: Looks::Presentation,
        });
    }
    let name = if has("/Workbook") {
        "/Workbook"
    } else if has("/Book") {
        "/Book"
    } else {
        return Err(ReadError::Unsupported {
            looks: Looks::Unknown,
        });
    };
    let mut out = Vec::new();
    let allowed = bytes.len() as u64;
    fence("the workbook", || {
        file.open_stream(name)
            .and_then(|stream| stream.take(allowed).read_to_end(&mut out))
    })?
    .map_err(|error| damaged("the workbook", error))?;
    gauge.unpacked(out.len() as u64)?;
    Ok(out)
}

fn container(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    let mut workbook = file.create_stream("/Workbook")?;
    workbook.write_all(stream)?;
    // A stream this short would go into sectors of another size, one more thing to go wrong.
    workbook.write_all(&vec![0; 4096_usize.saturating_sub(stream.len())])?;
    workbook.flush()?;
    drop(workbook);
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// Walks the records for the corners of each sheet, so that no sheet is read whose rectangle is out of
/// all proportion. Answers whether days count from 1904.
fn walk(stream: &[u8], gauge: &Gauge<'_>) -> Result<bool, ReadError> {
    let mut from_1904 = false;
    let mut room = 0_u64;
    let mut corner: Option<(u64, u64, u64, u64)> = None;
    let mut rest = stream;
    let close = |corner: &mut Option<(u64, u64, u64, u64)>, room: &mut u64| {
        if let Some((top, left, bottom, right)) = corner.take() {
            *room = room.saturating_add((bottom - top + 1) * (right - left + 1));
        }
        *room
    };
    while let [a, b, c, d, after @ ..] = rest {
        let kind = u16::from_le_bytes([*a, *b]);
        let length = usize::from(u16::from_le_bytes([*c, *d]));
        let Some(data) = after.get(..length) else {
            break;
        };
        rest = &after[length..];
        let number = |at: usize| -> Option<u64> {
            Some(u64::from(u16::from_le_bytes([
                *data.get(at)?,
                *data.get(at + 1)?,
            ])))
        };
        match kind {
            0x002f if number(0).is_some_and(|scheme| scheme != 0) => {
                return Err(ReadError::WorkbookEncrypted);
            }
            0x0022 => from_1904 = number(0) == Some(1),
            // The end of a sheet.
            0x000a if close(&mut corner, &mut room) > ROOM.min(gauge.limits.cells) => {
                return Err(ReadError::TooLarge {
                    what: Limit::Cells,
                    allowed: ROOM,
                });
            }
            // Every record that puts a cell somewhere begins with row and column; those of several
            // cells end with the last column.
            0x0006 | 0x00bd | 0x00be | 0x00d6 | 0x00fd | 0x0201 | 0x0203 | 0x0204 | 0x0205
            | 0x027e => {
                if let (Some(row), Some(column)) = (number(0), number(2)) {
                    let last = match kind {
                        0x00bd | 0x00be if length >= 6 => {
                            number(length - 2).unwrap_or(column).max(column)
                        }
                        _ => column,
                    };
                    let (top, left, bottom, right) = corner.unwrap_or((row, column, row, last));
                    corner = Some((
                        top.min(row),
                        left.min(column),
                        bottom.max(row),
                        right.max(last),
                    ));
                }
            }
            _ => {}
        }
    }
    if close(&mut corner, &mut room) > ROOM.min(gauge.limits.cells) {
        return Err(ReadError::TooLarge {
            what: Limit::Cells,
            allowed: ROOM,
        });
    }
    Ok(from_1904)
}
