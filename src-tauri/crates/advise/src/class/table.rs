//! The table of classes, read once.

use std::sync::LazyLock;

use owed_book::judged::{Answer, Class, Is, Question};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::record::Sign;
use super::{Band, word};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Classes {
    checked: String,
    #[serde(rename = "status")]
    _status: String,
    source: String,
    bands: Bands,
    pub(super) limits: Limits,
    answer: Vec<AnswerRow>,
    sign: Vec<SignRow>,
    pattern: Vec<Pattern>,
    cell: Vec<Cell>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bands {
    good: i32,
    poor: i32,
}

/// Limits of the signs.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    #[serde(with = "rust_decimal::serde::str")]
    pub(super) large: Decimal,
    pub(super) silent: i64,
    pub(super) long_silent: i64,
    pub(super) very_late: i64,
    pub(super) lately: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerRow {
    question: Question,
    is: Is,
    #[serde(default)]
    pub(super) willing: i32,
    #[serde(default)]
    pub(super) able: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignRow {
    sign: Sign,
    #[serde(default)]
    pub(super) willing: i32,
    #[serde(default)]
    pub(super) able: i32,
    /// The best class that is left.
    pub(super) best: Option<Class>,
    /// The worst class that is left.
    pub(super) worst: Option<Class>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pattern {
    class: Class,
    all: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    willing: Band,
    able: Band,
    class: Class,
    large: Option<Class>,
}

static TABLE: LazyLock<Result<Classes, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/classes.toml")).map_err(|e| e.to_string())
});
static EMPTY: LazyLock<Classes> = LazyLock::new(Classes::default);

/// The table. A test holds that the data can be read.
pub(super) fn table() -> &'static Classes {
    TABLE.as_ref().unwrap_or(&EMPTY)
}

#[cfg(test)]
pub(super) fn read() -> &'static Result<Classes, String> {
    &TABLE
}

/// The day the table was looked over.
pub fn checked() -> &'static str {
    &table().checked
}

/// What the table rests on.
pub fn source() -> &'static str {
    &table().source
}

impl Classes {
    pub(super) fn answer(&self, answer: &Answer) -> Option<&AnswerRow> {
        let rows = self.answer.iter();
        rows.clone()
            .find(|row| row.question == answer.question && row.is == answer.is)
    }

    pub(super) fn sign(&self, sign: Sign) -> Option<&SignRow> {
        self.sign.iter().find(|row| row.sign == sign)
    }

    pub(super) fn band(&self, points: i32) -> Band {
        if points >= self.bands.good {
            Band::Good
        } else if points <= self.bands.poor {
            Band::Poor
        } else {
            Band::Unclear
        }
    }

    /// The class of the first pattern that the answers are of.
    pub(super) fn pattern(&self, answers: &[Answer]) -> Option<Class> {
        let said = |condition: &String| {
            answers.iter().any(|answer| {
                format!("{}={}", word(answer.question), word(answer.is)) == *condition
            })
        };
        let holds =
            |pattern: &&Pattern| pattern.all.iter().all(said) && !pattern.unless.iter().any(said);
        self.pattern.iter().find(holds).map(|found| found.class)
    }

    pub(super) fn cell(&self, willing: Band, able: Band, large: bool) -> Class {
        let mut cells = self.cell.iter();
        let cell = cells.find(|cell| cell.willing == willing && cell.able == able);
        let class = |cell: &Cell| match cell.large {
            Some(careful) if large => careful,
            Some(_) | None => cell.class,
        };
        // A test holds that every cell is there; the middle is what nothing is known of.
        cell.map_or(Class::B, class)
    }

    #[cfg(test)]
    pub(super) fn cells(&self) -> usize {
        self.cell.len()
    }
}
