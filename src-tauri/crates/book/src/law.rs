//! What the owner read of the law: a rate published since, the holidays of a year, the limits of
//! small claims of her province, and law data she took from a file.
//!
//! They are kept as she read them, each with where she read it. What they mean for a claim is the
//! business of `law`.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::journal::Seq;
use crate::money::Money;

/// A rate that is still published, month by month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lpr {
    /// Loan prime rate for one year (一年期LPR).
    #[serde(rename = "lpr-1y")]
    OneYear,
    /// Loan prime rate for five years and more (五年期以上LPR).
    #[serde(rename = "lpr-5y")]
    FiveYears,
}

/// Whether a day is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayIs {
    /// A day of rest.
    Rest,
    /// A working day, be it a Saturday or Sunday.
    Work,
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialDay {
    /// The day.
    pub on: NaiveDate,
    /// Whether it is worked.
    pub is: DayIs,
    /// The holiday it belongs to.
    pub name: String,
}

/// All that the owner read of the law, in the order entered, each with the entry that recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// Published rates.
    pub rates: Vec<(Seq, Rate)>,
    /// Calendars of years.
    pub years: Vec<(Seq, Year)>,
    /// Limits of small claims.
    pub thresholds: Vec<(Seq, Threshold)>,
    /// Law data from files.
    pub updates: Vec<(Seq, Update)>,
}

/// A published rate (公布的利率), as the owner read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Which rate.
    pub series: Lpr,
    /// The day it was published.
    pub on: NaiveDate,
    /// Per cent a year.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
    /// Where she read it.
    pub source: String,
}

/// The State Council's calendar of a year (节假日安排), as the owner read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// The days that are not what their weekday says.
    pub days: Vec<SpecialDay>,
    /// Where she read it.
    pub source: String,
}

/// Limits of small claims of a province (小额诉讼标的额), as the owner read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The province.
    pub region: String,
    /// The first day on which they hold.
    pub from: NaiveDate,
    /// Up to here a claim is a small claim by itself.
    pub automatic: Money,
    /// Up to here it is one if both parties agree.
    pub agreed: Money,
    /// Where she read it.
    pub source: String,
}

/// Law data that the owner took from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// SHA-256 of the file, which the vault has.
    pub file: Digest,
    /// Its name when it was opened.
    pub name: String,
    /// The version it calls itself.
    pub version: String,
    /// The day its data was checked.
    pub checked: NaiveDate,
}
