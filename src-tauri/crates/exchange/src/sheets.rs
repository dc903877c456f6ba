//! Finding the tables on the sheets of a file, and going through their rows.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::failure::ReadError;
use crate::formats::{Days, Statement, Turn, as_read, known, tax_bureau_list};
use crate::limits::Gauge;
use crate::mapper::guess::{self, Guess};
use crate::mapper::shape_of;
use crate::mapping::{Field, Mapping, Shape, Target, Unit};
use crate::meaning::{Aside, Meaning};
use crate::out::Out;
use crate::rows::above::Above;
use crate::rows::balance::balance;
use crate::rows::invoice::invoice;
use crate::rows::money::{Moved, money};
use crate::rows::view::{Columns, View, is_total, lettered};
use crate::table::{Broken, Go, RawRow, Sheet, Tables};
use crate::understood::{Format, Note, Place, Row};
use crate::value::date::Dates;
use crate::value::words::key;

/// How many rows are looked at to find the header of a sheet.
pub(crate) const HEAD: usize = 100;

/// How one sheet is to be read.
struct Plan {
    format: Format,
    target: Target,
    header: u32,
    columns: Columns,
    above: Above,
    turn: Turn,
}

/// Reads all sheets of a file.
pub(crate) fn read(
    tables: &mut Tables<'_>,
    mappings: &[Mapping],
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    let sheets = tables.sheets();
    let from_1904 = tables.counts_from_1904();
    let mut list = Vec::new();
    let mut plans = Vec::new();
    let mut left_out = Vec::new();
    let mut shapes = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        if sheet.hidden {
            left_out.push(Note::SheetLeftOut {
                sheet: sheet.name.to_string(),
                hidden: true,
            });
            continue;
        }
        let head = head(tables, at, gauge)?;
        if head.is_empty() {
            continue;
        }
        if let Some(found) = tax_bureau_list::recognise(at, &sheet.name, &head) {
            list.push(found);
            continue;
        }
        match plan(&head, mappings, from_1904) {
            Ok(plan) => plans.push((at, plan)),
            Err(shape) => {
                shapes.extend(shape);
                left_out.push(Note::SheetLeftOut {
                    sheet: sheet.name.to_string(),
                    hidden: false,
                });
            }
        }
    }
    if list.is_empty() && plans.is_empty() {
        return Err(ReadError::UnknownLayout { shapes });
    }
    if !list.is_empty() {
        tax_bureau_list::read(tables, &list, inside, gauge, out)?;
    }
    for (at, plan) in plans {
        rows(tables, at, &sheets[at], plan, inside, gauge, out)?;
    }
    left_out.into_iter().for_each(|note| out.note(note));
    Ok(())
}

/// The first rows of a sheet.
pub(crate) fn head(
    tables: &mut Tables<'_>,
    sheet: usize,
    gauge: &mut Gauge<'_>,
) -> Result<Vec<RawRow>, ReadError> {
    let mut head = Vec::new();
    tables.rows(sheet, gauge, &mut |_, row| {
        head.push(row);
        Ok(if head.len() < HEAD {
            Go::On
        } else {
            Go::Enough
        })
    })?;
    Ok(head)
}

/// Decides how a sheet is to be read: by a mapping given, as a known statement, or as one whose
/// columns explain themselves. Otherwise answers its shape, if it looks like a table at all.
fn plan(head: &[RawRow], mappings: &[Mapping], from_1904: bool) -> Result<Plan, Option<Shape>> {
    let above = |rows: &[RawRow]| {
        let mut above = Above::default();
        rows.iter().for_each(|row| above.note(row));
        above
    };
    if !mappings.is_empty() {
        for header in guess::candidates(head) {
            let shape = shape_of(&header.row);
            if let Some(mapping) = mappings.iter().find(|mapping| mapping.shape == shape) {
                let above = above(&head[..header.last]);
                return Ok(mapped(&header.row, mapping, above, from_1904));
            }
        }
    }
    if let Some((at, statement)) = known(head) {
        return Ok(stated(&head[at], statement, above(&head[..at]), from_1904));
    }
    let Some((header, guess)) = guess::header(head) else {
        return Err(None);
    };
    let above = above(&head[..header.last]);
    match guess.plain_enough(&above) {
        Some(format) => Ok(guessed(&header.row, &guess, format, above, from_1904)),
        None => Err(Some(shape_of(&header.row))),
    }
}

fn mapped(header: &RawRow, mapping: &Mapping, above: Above, from_1904: bool) -> Plan {
    let wanted = mapping
        .columns
        .iter()
        .map(|column| (column.field, column.index));
    let dates = Dates {
        order: mapping.dates,
        from_1904,
        bill: None,
    };
    Plan {
        format: Format::Mapped,
        target: mapping.target,
        header: header.number,
        columns: Columns::new(header, wanted, mapping.unit, dates),
        above,
        turn: as_read,
    }
}

fn stated(header: &RawRow, statement: &Statement, above: Above, from_1904: bool) -> Plan {
    let wanted = statement.columns.iter().flat_map(|(name, field)| {
        let same = |cell: &str| key(cell) == *name;
        header
            .cells
            .iter()
            .filter(move |(_, cell)| same(&cell.text))
            .map(|(index, _)| (*field, *index))
    });
    let dates = match statement.days {
        Days::WithYear(order) => Dates {
            order,
            from_1904,
            bill: None,
        },
        Days::OfBillMonth => Dates {
            order: None,
            from_1904,
            bill: above.bill_month(),
        },
    };
    Plan {
        format: statement.format,
        target: Target::Money,
        header: header.number,
        columns: Columns::new(header, wanted, Unit::Yuan, dates),
        above,
        turn: statement.turn,
    }
}

fn guessed(header: &RawRow, guess: &Guess, format: Format, above: Above, from_1904: bool) -> Plan {
    let unit = above.unit.unwrap_or_default();
    let wanted = guess.columns.iter().map(|(index, field)| (*field, *index));
    Plan {
        format,
        target: guess.target,
        header: header.number,
        columns: Columns::new(
            header,
            wanted,
            unit,
            Dates {
                from_1904,
                ..Dates::default()
            },
        ),
        above,
        turn: as_read,
    }
}

/// Goes through the rows of one sheet.
fn rows(
    tables: &mut Tables<'_>,
    at: usize,
    sheet: &Sheet,
    mut plan: Plan,
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    out.format(plan.format);
    match plan.format {
        Format::BankStatement | Format::AgeingTable => out.note(Note::GeneralLayout),
        _ => {}
    }
    if let Some(unit) = plan.above.unit.filter(|unit| *unit != Unit::Yuan) {
        out.note(Note::Unit { unit });
    }
    let as_of = plan.above.as_of;
    let mut below = Above::default();
    let mut owned = plan.columns.has(Field::Account) || plan.columns.has(Field::AccountName);
    tables.rows(at, gauge, &mut |gauge, raw| {
        let place = Place {
            inside: Arc::clone(inside),
            sheet: Arc::clone(&sheet.name),
            row: raw.number,
        };
        if raw.garbled {
            out.garbled(&place);
        }
        let inside_table = raw.number > plan.header;
        let meaning = if inside_table {
            meaning(&plan, &raw, as_of, out)
        } else if raw.number == plan.header {
            Meaning::Aside(Aside::Header)
        } else {
            Meaning::Aside(Aside::Preamble)
        };
        match &meaning {
            Meaning::Aside(Aside::Footer) => below.note(&raw),
            Meaning::Money(_) if owned => {
                // Whose account it is stands in every row.
                let view = View {
                    row: &raw,
                    columns: &plan.columns,
                };
                plan.above.owner.name =
                    view.owned(Field::AccountName)
                        .or(plan.above.owner.name.take());
                plan.above.owner.account =
                    view.owned(Field::Account)
                        .or(plan.above.owner.account.take());
                owned = false;
            }
            _ => {}
        }
        let cells = if inside_table {
            plan.columns.cells(raw)
        } else {
            lettered(raw)
        };
        out.put(
            gauge,
            Row {
                place,
                cells,
                meaning,
            },
        )?;
        Ok(Go::On)
    })?;
    out.above(std::mem::take(&mut plan.above));
    out.above(below);
    Ok(())
}

/// The payment apps write seconds; a spreadsheet that saved the text drops them.
fn saved_again(format: Format, view: View<'_>) -> bool {
    matches!(format, Format::Alipay | Format::WeChatPay)
        && view
            .text(Field::On)
            .is_some_and(|text| text.matches(':').count() == 1)
}

fn meaning(plan: &Plan, raw: &RawRow, as_of: Option<NaiveDate>, out: &mut Out<'_>) -> Meaning {
    match raw.broken {
        Some(Broken::UnclosedQuote) => return Meaning::Aside(Aside::UnclosedQuote),
        Some(Broken::TooLong) => return Meaning::Aside(Aside::TooLong),
        None => {}
    }
    if plan.columns.is_header(raw) {
        return Meaning::Aside(Aside::Header);
    }
    let view = View {
        row: raw,
        columns: &plan.columns,
    };
    match plan.target {
        Target::Invoices => invoice(view),
        Target::Balances => {
            let (meaning, stated) = balance(view, as_of);
            if let Some(sum) = stated {
                out.stated_outstanding(sum);
            }
            meaning
        }
        Target::Money => {
            if view.text(Field::Other).is_none() && is_total(raw) {
                return Meaning::Aside(Aside::Total);
            }
            let (meaning, moved) = money(view);
            let meaning = (plan.turn)(view, &plan.above, meaning);
            // What is set aside for its state still counts in the statement's own totals.
            let moved = match &meaning {
                Meaning::Money(row) => Some(Moved::of(row)),
                Meaning::Invoice(_) | Meaning::Balance(_) | Meaning::Aside(_) => moved,
            };
            if let Some(moved) = moved {
                out.moved(moved);
            }
            if saved_again(plan.format, view) {
                out.note(Note::SavedAgain);
            }
            meaning
        }
    }
}
