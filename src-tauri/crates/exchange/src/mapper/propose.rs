//! Showing a table before anything is read from it.

use std::ops::ControlFlow;

use super::guess::{self, Header, lacks};
use super::shape_of;
use crate::failure::ReadError;
use crate::limits::{Gauge, Limits};
use crate::mapping::{Column, DateOrder, Mapping, Proposal, ProposedColumn, Target};
use crate::read::{Opened, open};
use crate::rows::above::Above;
use crate::sheets::head;
use crate::table::{RawRow, Tables};
use crate::understood::Incoming;
use crate::value::words::letters;

/// Rows below the header that are shown.
const SHOWN: usize = 12;

/// Shows the tables of a file, each with a guess at its columns. Known layouts are shown too: their
/// owner may want them read otherwise.
///
/// # Errors
/// When the file holds no tables or cannot be read; see [`ReadError`].
pub fn propose(file: &Incoming<'_>) -> Result<Vec<Proposal>, ReadError> {
    let mut watch = |_| ControlFlow::Continue(());
    let mut gauge = Gauge::new(Limits::default(), file.bytes.len() as u64, &mut watch);
    let mut proposals = Vec::new();
    tables(file, "", &mut gauge, &mut proposals)?;
    if proposals.is_empty() {
        return Err(ReadError::UnknownLayout { shapes: Vec::new() });
    }
    Ok(proposals)
}

fn tables(
    file: &Incoming<'_>,
    inside: &str,
    gauge: &mut Gauge<'_>,
    proposals: &mut Vec<Proposal>,
) -> Result<(), ReadError> {
    match open(file, gauge)? {
        Opened::Tables(mut tables) => each_sheet(&mut tables, inside, gauge, proposals),
        Opened::Invoice(_) | Opened::Ofd(_) | Opened::Pdf(_) => Ok(()),
        Opened::Zip(mut zip) => {
            let mut first = None;
            for entry in zip
                .entries()
                .to_vec()
                .iter()
                .filter(|entry| !entry.is_folder)
            {
                let bytes = zip.unpack(entry, gauge)?;
                let name = entry.name.as_str();
                let inner = Incoming::new(name, &bytes);
                // One level: tables deep inside are found once that zip is opened by itself.
                let result = match open(&inner, gauge) {
                    Ok(Opened::Tables(mut tables)) => {
                        each_sheet(&mut tables, name, gauge, proposals)
                    }
                    Ok(Opened::Invoice(_) | Opened::Ofd(_) | Opened::Pdf(_) | Opened::Zip(_)) => {
                        Ok(())
                    }
                    Err(error) => Err(error),
                };
                if let Err(error) = result {
                    first.get_or_insert(error);
                }
            }
            match first {
                Some(error) if proposals.is_empty() => Err(error),
                _ => Ok(()),
            }
        }
    }
}

fn each_sheet(
    tables: &mut Tables<'_>,
    inside: &str,
    gauge: &mut Gauge<'_>,
    proposals: &mut Vec<Proposal>,
) -> Result<(), ReadError> {
    for (at, sheet) in tables.sheets().iter().enumerate() {
        let head = head(tables, at, gauge)?;
        if let Some(proposal) = proposal(&head, inside, &sheet.name) {
            proposals.push(proposal);
        }
    }
    Ok(())
}

fn proposal(head: &[RawRow], inside: &str, sheet: &str) -> Option<Proposal> {
    let found = guess::header(head).map(|(header, guess)| (header, Some(guess)));
    // Nothing like a header: the widest row is shown as one, for a person to say.
    let widest = || {
        let (last, row) = head
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, row)| row.cells.len())?;
        (row.cells.len() >= 2).then(|| {
            (
                Header {
                    last,
                    row: row.clone(),
                },
                None,
            )
        })
    };
    let (
        Header {
            last: at,
            row: header,
        },
        guess,
    ) = found.or_else(widest)?;
    let header = &header;
    let below = &head[at + 1..];
    let mut above = Above::default();
    head[..at].iter().for_each(|row| above.note(row));
    let width = below
        .iter()
        .chain([header])
        .filter_map(|row| row.cells.last())
        .map(|(index, _)| *index + 1)
        .max()?
        // A stray cell far to the right is not shown as a thousand columns.
        .min(header.cells.last()?.0 + 20);
    let field_of = |column: u32| {
        let columns = &guess.as_ref()?.columns;
        columns
            .iter()
            .find(|(index, _)| *index == column)
            .map(|(_, field)| *field)
    };
    let columns: Vec<ProposedColumn> = (0..width)
        .map(|index| {
            let named = header
                .get(index)
                .map(|cell| cell.text.trim())
                .filter(|text| !text.is_empty());
            let header = named.map_or_else(|| letters(index), str::to_owned);
            ProposedColumn {
                index,
                header,
                field: field_of(index),
            }
        })
        .collect();
    let target = guess
        .as_ref()
        .map_or(Target::Invoices, |guess| guess.target);
    let used = guess.as_ref().map_or(&[][..], |guess| &guess.columns);
    let mapping = Mapping {
        shape: shape_of(header),
        target,
        columns: used
            .iter()
            .map(|(index, field)| Column {
                index: *index,
                header: header
                    .get(*index)
                    .map(|cell| cell.text.trim().to_owned())
                    .unwrap_or_default(),
                field: *field,
            })
            .collect(),
        unit: above.unit.unwrap_or_default(),
        dates: order(below),
    };
    Some(Proposal {
        inside: inside.to_owned(),
        sheet: sheet.to_owned(),
        header_row: guess.is_some().then_some(header.number),
        lacks: lacks(target, used),
        columns,
        first_rows: below
            .iter()
            .take(SHOWN)
            .map(|row| shown(row, width))
            .collect(),
        mapping,
    })
}

fn shown(row: &RawRow, width: u32) -> Vec<String> {
    (0..width)
        .map(|index| {
            row.get(index)
                .map(|cell| cell.text.clone())
                .unwrap_or_default()
        })
        .collect()
}

/// Whether day or month stands first in dates that end in the year, where one of them tells.
fn order(rows: &[RawRow]) -> Option<DateOrder> {
    let mut orders = rows.iter().flat_map(RawRow::texts).filter_map(|text| {
        let mut parts = text.trim().split([' ', 'T']).next()?.split(['/', '-', '.']);
        let first: u32 = parts.next()?.parse().ok()?;
        let second: u32 = parts.next()?.parse().ok()?;
        let year = parts
            .next()
            .filter(|year| year.len() == 4 && year.parse::<u32>().is_ok())?;
        let _ = (year, parts.next().is_none().then_some(())?);
        match (first, second) {
            (13..=31, 1..=12) => Some(DateOrder::DayFirst),
            (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    });
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}
