//! What the owner read of the law herself, as she entered it.

use owed_book::Book;
use owed_book::Seq;
use owed_book::law::{DayIs, Rate, SpecialDay, Threshold, Update, Year};
use owed_exchange::handed::Value;

use super::rows::{Rows, amount, code, count, currency, text};

pub(super) fn rates(book: &Book) -> Rows {
    let row = |(entry, rate): &(Seq, Rate)| {
        vec![
            code(&rate.series),
            Value::Day(rate.on),
            Value::Number(rate.percent),
            text(&rate.source),
            count(entry.0),
        ]
    };
    book.law.rates.iter().map(row).collect()
}

pub(super) fn days(book: &Book) -> Rows {
    let of = |(entry, year): &(Seq, Year)| {
        let row = |day: &SpecialDay| {
            vec![
                Value::Count(year.year.into()),
                Value::Day(day.on),
                // `work` is the word for what a debt can be for.
                text(match day.is {
                    DayIs::Rest => "day-of-rest",
                    DayIs::Work => "working-day",
                }),
                text(&day.name),
                text(&year.source),
                count(entry.0),
            ]
        };
        year.days.iter().map(row).collect::<Vec<_>>()
    };
    book.law.years.iter().flat_map(of).collect()
}

pub(super) fn thresholds(book: &Book) -> Rows {
    let row = |(entry, limits): &(Seq, Threshold)| {
        vec![
            text(&limits.region),
            Value::Day(limits.from),
            amount(limits.automatic),
            amount(limits.agreed),
            currency(limits.automatic.currency()),
            text(&limits.source),
            count(entry.0),
        ]
    };
    book.law.thresholds.iter().map(row).collect()
}

pub(super) fn files(book: &Book) -> Rows {
    let row = |(entry, file): &(Seq, Update)| {
        vec![
            text(file.file),
            text(&file.name),
            text(&file.version),
            Value::Day(file.checked),
            count(entry.0),
        ]
    };
    book.law.updates.iter().map(row).collect()
}
