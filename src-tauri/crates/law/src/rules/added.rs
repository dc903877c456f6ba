//! What the owner knows and the data does not: a rate published since, the holidays of a year.
//!
//! The book keeps them as facts; here they become part of a rule pack of their own, marked as
//! hers wherever they are used, with a version that tells it from the one shipped.

use chrono::NaiveDate;
use owed_book::Digest;
use rust_decimal::Decimal;

use super::rates::{self, Row};
use super::thresholds;
use super::{By, PackError, RulePack, Series, Status};
use crate::workdays::Is;

/// A rate the owner read somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedRate {
    /// Which rate.
    pub series: Series,
    /// The day it was published.
    pub on: NaiveDate,
    /// In per cent a year.
    pub percent: Decimal,
    /// Where she read it.
    pub source: String,
}

/// The calendar of a year as the owner read it: days that are not what their weekday says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedYear {
    /// The year.
    pub year: i32,
    /// Its days of rest and make-up working days, each with the name of the holiday.
    pub days: Vec<(NaiveDate, Is, String)>,
    /// Where she read it.
    pub source: String,
}

/// The limits of small claims of a province as the owner read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedThreshold {
    /// The province: `江苏`, `江苏省` or `Jiangsu`.
    pub region: String,
    /// The first day on which they hold.
    pub from: NaiveDate,
    /// Up to here a claim is a small claim by itself, in yuan.
    pub automatic: Decimal,
    /// Up to here it is one if both parties agree, in yuan.
    pub agreed: Decimal,
    /// Where she read it.
    pub source: String,
}

impl RulePack {
    /// The same with a rate that was published since.
    ///
    /// # Errors
    /// When it leaves a month out, is of a month already known, has no source or is no rate.
    pub fn with_rate(&self, added: &AddedRate) -> Result<Self, PackError> {
        let mut pack = self.clone();
        let known = pack.rates(added.series);
        let row = Row {
            percent: added.percent,
            status: Status::Confirmed,
            source: added.source.clone(),
            checked: added.on,
            note: String::new(),
            by: By::Owner,
        };
        let rows = rates::with(added.series, known, added.on, row)?;
        pack.changes.insert(added.series, rates::changes(&rows));
        pack.rates.insert(added.series, rows);
        pack.version = version(&self.version, &format!("{added:?}"));
        Ok(pack)
    }

    /// The same with the calendar of a year.
    ///
    /// # Errors
    /// When the year is known already, a day is of another year, or no source is named.
    pub fn with_year(&self, added: &AddedYear) -> Result<Self, PackError> {
        let mut pack = self.clone();
        pack.calendar = self.calendar.with(added)?;
        pack.version = version(&self.version, &format!("{added:?}"));
        Ok(pack)
    }

    /// The same with the limits of small claims of a province.
    ///
    /// # Errors
    /// When there is no such province, no source is named, the limits cannot be or are known.
    pub fn with_threshold(&self, added: &AddedThreshold) -> Result<Self, PackError> {
        let mut pack = self.clone();
        pack.thresholds = thresholds::with(&self.thresholds, added)?;
        pack.version = version(&self.version, &format!("{added:?}"));
        Ok(pack)
    }
}

/// However much was added, one suffix tells the pack from the one it was added to.
fn version(base: &str, added: &str) -> String {
    let (pack, before) = base.split_once('+').unwrap_or((base, ""));
    let all = Digest::of_parts(&[before.as_bytes(), added.as_bytes()]);
    format!("{pack}+{}", all.short())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cn() -> &'static RulePack {
        RulePack::cn().unwrap()
    }

    fn rate(on: &str, percent: &str) -> AddedRate {
        AddedRate {
            series: Series::Lpr1y,
            on: on.parse().unwrap(),
            percent: percent.parse().unwrap(),
            source: "中国人民银行公告".to_owned(),
        }
    }

    #[test]
    fn a_rate_published_since_is_used_and_marked() {
        let pack = cn().with_rate(&rate("2026-10-20", "2.90")).unwrap();
        let pack = pack.with_rate(&rate("2026-11-20", "2.90")).unwrap();
        let day = "2026-11-21".parse().unwrap();
        let (_, row) = pack.rates(Series::Lpr1y).on(day).unwrap();
        assert_eq!(
            (row.percent.to_string(), row.by),
            ("2.90".into(), By::Owner)
        );
        assert_eq!(pack.unpublished(Series::Lpr1y, day), [""; 0]);
        assert!(pack.version().starts_with(cn().version()));
        assert_ne!(pack.version(), cn().version());
        assert_eq!(cn().unpublished(Series::Lpr1y, day), ["2026-10", "2026-11"]);
    }

    #[test]
    fn a_rate_that_leaves_a_month_out_or_is_known_is_refused() {
        let refused = |rate: &AddedRate| cn().with_rate(rate).unwrap_err().to_string();
        assert_eq!(
            refused(&rate("2026-11-20", "2.90")),
            "lpr-1y has nothing between 2026-09-20 and 2026-11-20"
        );
        assert_eq!(
            refused(&rate("2026-09-21", "2.90")),
            "lpr-1y has two rows for 2026-09-21, or rows out of order"
        );
        assert_eq!(
            refused(&rate("2026-10-20", "290")),
            "lpr-1y: 290 % on 2026-10-20 is no rate"
        );
        let mut nameless = rate("2026-10-20", "2.90");
        nameless.source.clear();
        assert_eq!(
            refused(&nameless),
            "lpr-1y does not say where 2026-10-20 comes from"
        );
    }

    #[test]
    fn a_year_added_is_known() {
        let day = |s: &str| s.parse::<NaiveDate>().unwrap();
        let added = AddedYear {
            year: 2027,
            days: vec![(day("2027-01-01"), Is::Rest, "元旦".to_owned())],
            source: "国务院办公厅通知".to_owned(),
        };
        let pack = cn().with_year(&added).unwrap();
        let reached = crate::workdays::add(day("2026-12-31"), 1, pack.calendar());
        assert_eq!(reached.on, day("2027-01-04"));
        assert_eq!(reached.unknown_years, [0; 0]);
        assert!(pack.with_year(&added).is_err());
        let stray = AddedYear {
            days: vec![(day("2028-01-01"), Is::Rest, "元旦".to_owned())],
            ..added
        };
        assert!(cn().with_year(&stray).is_err());
    }
}
