//! The tables as a database to ask: amounts as whole fen and as exact words.

use std::path::Path;

use owed_exchange::handed::Value;
use owed_store::copy;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::tables::{Column, Filled, Kind};
use crate::failure::{Code, Failure};

/// Questions that everybody asks first.
const VIEWS: [(&str, &str); 3] = [
    (
        "balances",
        "SELECT d.debtor, p.name, d.currency, count(*) AS debts,
                sum(d.principal_fen) AS principal_fen, sum(d.paid_fen) AS paid_fen,
                sum(d.balance_fen) AS balance_fen,
                printf('%d.%02d', sum(d.balance_fen) / 100, abs(sum(d.balance_fen) % 100)) AS balance
         FROM debts d JOIN parties p ON p.party = d.debtor
         GROUP BY d.debtor, p.name, d.currency",
    ),
    (
        "open_debts",
        "SELECT d.*, p.name FROM debts d JOIN parties p ON p.party = d.debtor
         WHERE d.balance_fen > 0 ORDER BY d.due_on, d.arose_on",
    ),
    (
        "entries_in_force",
        "SELECT * FROM entries WHERE retracted_by IS NULL ORDER BY entry",
    ),
];

/// Writes the tables into the empty file `path`.
pub(super) fn write(path: &Path, tables: &[Filled]) -> Result<(), Failure> {
    let tables = tables.iter().map(of).collect::<Result<Vec<_>, _>>()?;
    Ok(copy::write(path, &tables, &VIEWS)?)
}

fn of(filled: &Filled) -> Result<copy::Table, Failure> {
    let mut columns = Vec::new();
    for column in filled.spec.columns {
        columns.extend(columns_of(filled, column));
    }
    let rows = filled.rows.iter().map(|row| {
        let mut out = Vec::with_capacity(columns.len());
        for (value, column) in row.iter().zip(filled.spec.columns) {
            out.extend(values_of(value, column)?);
        }
        Ok(out)
    });
    Ok(copy::Table {
        name: filled.spec.name.to_owned(),
        about: filled.about().to_owned(),
        rows: rows.collect::<Result<_, Failure>>()?,
        columns,
    })
}

fn columns_of(filled: &Filled, column: &Column) -> Vec<copy::Column> {
    let about = filled.speak.pick(column.zh, column.en);
    let one = |name: String, about: String, kind| copy::Column {
        name,
        about,
        kind,
        indexed: column.indexed,
    };
    match column.kind {
        Kind::Amount => vec![
            one(
                format!("{}_fen", column.name),
                format!("{about} ({})", filled.speak.pick("分", "fen")),
                copy::Kind::Whole,
            ),
            one(column.name.to_owned(), about.to_owned(), copy::Kind::Text),
        ],
        Kind::Count => vec![one(
            column.name.to_owned(),
            about.to_owned(),
            copy::Kind::Whole,
        )],
        Kind::Text | Kind::Code | Kind::Day | Kind::Number => {
            vec![one(
                column.name.to_owned(),
                about.to_owned(),
                copy::Kind::Text,
            )]
        }
    }
}

fn values_of(value: &Value, column: &Column) -> Result<Vec<copy::Value>, Failure> {
    let text = |text: String| copy::Value::Text(text);
    Ok(match (column.kind, value) {
        (Kind::Amount, Value::Amount(amount)) => vec![
            copy::Value::Whole(fen(*amount)?),
            text(format!("{amount:.2}")),
        ],
        (Kind::Amount, _) => vec![copy::Value::Nothing, copy::Value::Nothing],
        (_, Value::Nothing) => vec![copy::Value::Nothing],
        (_, Value::Text(words)) => vec![text(words.clone())],
        (_, Value::Count(count)) => vec![copy::Value::Whole(*count)],
        (_, Value::Day(day)) => vec![text(day.to_string())],
        (_, Value::Amount(number) | Value::Number(number)) => {
            vec![text(number.normalize().to_string())]
        }
    })
}

fn fen(amount: Decimal) -> Result<i64, Failure> {
    let fen = amount.checked_mul(Decimal::ONE_HUNDRED).map(|fen| {
        // Amounts are to the fen already; nothing is lost here.
        fen.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
    });
    fen.and_then(|fen| fen.to_i64())
        .ok_or_else(|| Failure::new(Code::Internal, format!("{amount} does not fit a column")))
}
