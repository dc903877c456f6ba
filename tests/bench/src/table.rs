//! Ways to read a statement without a book, each run as a program of its own.

use std::fs;
use std::hint::black_box;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;

use calamine::{DataRef, Reader, Xlsx};
use owed_exchange::{Direction, Incoming, Limits, Meaning, read_each};
use rust_decimal::Decimal;

use crate::Done;
use crate::statement::{Names, Totals};

pub(crate) fn read(how: &str, file: &Path) -> Done<()> {
    match how {
        "understood" => understood(file)?.tell(),
        "calamine" => cells(file)?.tell(),
        "decode" => decode(file)?,
        _ => return Err(format!("{how} is no way to read a table").into()),
    }
    Ok(())
}

/// As the reader does, with nothing kept.
fn understood(file: &Path) -> Done<Totals> {
    let bytes = fs::read(file)?;
    let (mut totals, mut names, mut wrong) = (Totals::none(), Names::default(), None);
    let incoming = Incoming::new("statement", &bytes);
    let go_on = &mut |_| ControlFlow::Continue(());
    read_each(&incoming, Limits::default(), go_on, &mut |row| {
        let Meaning::Money(row) = row.meaning else {
            return;
        };
        names.met(row.other_name.as_deref().unwrap_or_default());
        match (
            row.direction,
            u64::try_from(row.amount * Decimal::ONE_HUNDRED),
        ) {
            (Direction::In, Ok(fen)) => totals.add(fen, 0),
            (Direction::Out, Ok(fen)) => totals.add(0, fen),
            (_, Err(why)) => wrong = Some(why),
        }
    })?;
    match wrong {
        Some(why) => Err(why.into()),
        None => Ok(totals.named(names.count())),
    }
}

/// The library below ours, cell by cell, with nothing recognised and nothing kept.
fn cells(file: &Path) -> Done<Totals> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(file)?))?;
    let sheet = book.sheet_names().first().cloned().ok_or("no sheet")?;
    let mut reader = book.worksheet_cells_reader(&sheet)?;
    let (mut totals, mut names) = (Totals::none(), Names::default());
    let (mut came, mut went) = (0, 0);
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        if row == 0 {
            continue;
        }
        match (column, cell.get_value()) {
            (2, DataRef::SharedString(name)) => names.met(name),
            (4, DataRef::Float(yuan)) => came = fen(*yuan)?,
            (5, DataRef::Float(yuan)) => went = fen(*yuan)?,
            // The last cell of a row.
            (7, _) => {
                totals.add(came, went);
                (came, went) = (0, 0);
            }
            (_, other) => {
                black_box(other);
            }
        }
    }
    Ok(totals.named(names.count()))
}

/// A figure as a workbook has it.
fn fen(yuan: f64) -> Done<u64> {
    let yuan: Decimal = format!("{yuan:.2}").parse()?;
    Ok(u64::try_from(yuan * Decimal::ONE_HUNDRED)?)
}

/// Chinese bytes to text, and nothing else.
fn decode(file: &Path) -> Done<()> {
    let bytes = fs::read(file)?;
    let (text, _, garbled) = encoding_rs::GB18030.decode(&bytes);
    black_box(text.len());
    if garbled {
        Err("it is no GB18030".into())
    } else {
        Ok(())
    }
}
