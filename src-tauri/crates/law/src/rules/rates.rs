//! Published rates, row by row.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::table::{known, rows, seen, sourced};
use super::{By, PackError, Series, Status};
use crate::dated::Dated;

/// One publication of a rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Per cent a year.
    pub percent: Decimal,
    /// How well it is known.
    pub status: Status,
    /// Where it was found.
    pub source: String,
    /// The day it was last checked.
    pub checked: NaiveDate,
    /// What is to be said about it; may be empty.
    pub note: String,
    /// Who stated it.
    pub by: By,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LprRow {
    published: NaiveDate,
    one_year: Decimal,
    five_years: Decimal,
    status: Option<Status>,
    source: String,
    checked: Option<NaiveDate>,
    note: String,
}

#[derive(Deserialize)]
struct BenchmarkRow {
    from: NaiveDate,
    one_year: Decimal,
    status: Option<Status>,
    source: String,
    checked: Option<NaiveDate>,
    note: String,
}

pub(super) fn read(lpr: &str, benchmark: &str) -> Result<BTreeMap<Series, Dated<Row>>, PackError> {
    let lpr: Vec<LprRow> = rows("lpr.csv", lpr)?;
    for pair in lpr.windows(2) {
        if let [earlier, later] = pair {
            follows("lpr.csv", earlier.published, later.published)?;
        }
    }
    let lpr_of = |percent: fn(&LprRow) -> Decimal| {
        let steps = lpr.iter().map(|row| {
            let name = row.published.to_string();
            let step = Row {
                percent: percent(row),
                status: known("lpr.csv", &name, row.status)?,
                source: row.source.clone(),
                checked: seen("lpr.csv", &name, row.checked)?,
                note: row.note.clone(),
                by: By::Pack,
            };
            Ok((row.published, step))
        });
        dated("lpr.csv", steps.collect::<Result<_, PackError>>()?)
    };
    let benchmark: Vec<BenchmarkRow> = rows("benchmark.csv", benchmark)?;
    let benchmark = benchmark.into_iter().map(|row| {
        let name = row.from.to_string();
        let step = Row {
            percent: row.one_year,
            status: known("benchmark.csv", &name, row.status)?,
            source: row.source,
            checked: seen("benchmark.csv", &name, row.checked)?,
            note: row.note,
            by: By::Pack,
        };
        Ok((row.from, step))
    });
    let benchmark = benchmark.collect::<Result<_, PackError>>()?;
    Ok(BTreeMap::from([
        (Series::Lpr1y, lpr_of(|row| row.one_year)?),
        (Series::Lpr5y, lpr_of(|row| row.five_years)?),
        (Series::Benchmark1y, dated("benchmark.csv", benchmark)?),
    ]))
}

/// The rows with one more.
pub(super) fn with(
    series: Series,
    known: &Dated<Row>,
    on: NaiveDate,
    row: Row,
) -> Result<Dated<Row>, PackError> {
    let last = known.latest().map_or(on, |(last, _)| last);
    match series {
        Series::Lpr1y | Series::Lpr5y => follows(series.name(), last, on)?,
        // It was replaced by the loan prime rate.
        Series::Benchmark1y => {
            return Err(PackError::Unsound {
                file: series.name(),
                why: "it is no longer published".to_owned(),
            });
        }
    }
    let mut steps = known.steps().to_vec();
    steps.push((on, row));
    dated(series.name(), steps)
}

/// The rows that changed the rate.
pub(super) fn changes(rows: &Dated<Row>) -> Dated<Decimal> {
    rows.changes(|row| row.percent)
}

/// The loan prime rate is published once a month: a month without one is missing from the data.
fn follows(file: &str, earlier: NaiveDate, later: NaiveDate) -> Result<(), PackError> {
    let month = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    match month(later) - month(earlier) {
        ..=0 => Err(PackError::Overlap {
            file: file.to_owned(),
            on: later,
        }),
        1 => Ok(()),
        2.. => Err(PackError::Gap {
            file: file.to_owned(),
            after: earlier,
            before: later,
        }),
    }
}

fn dated(file: &'static str, steps: Vec<(NaiveDate, Row)>) -> Result<Dated<Row>, PackError> {
    if steps.is_empty() {
        let why = "there are no rows".to_owned();
        return Err(PackError::Unreadable { file, why });
    }
    let most = Decimal::from(100);
    for (day, row) in &steps {
        sourced(file, &day.to_string(), &row.source)?;
        if row.percent <= Decimal::ZERO || row.percent > most {
            let why = format!("{} % on {day} is no rate", row.percent);
            return Err(PackError::Unsound { file, why });
        }
    }
    Dated::new(steps).map_err(|error| PackError::Overlap {
        file: file.to_owned(),
        on: error.later,
    })
}

/// The 20th of each month after `last` up to the month of `until`, as far as it is before
/// `until`: the days on which the loan prime rate should have been published, before they are
/// moved past days of rest.
pub(super) fn twentieths(last: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = last.with_day(20).unwrap_or(last);
    (1..)
        .map_while(move |months| first.checked_add_months(Months::new(months)))
        .take_while(move |day| *day < until)
}
