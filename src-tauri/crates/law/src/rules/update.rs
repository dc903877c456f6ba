//! Law data from a file: newer texts of some of the data files, checked like those the program
//! came with.
//!
//! The file is TOML: `country`, `version`, the day it was `checked`, its `source`, and under
//! `[files]` the whole new text of each data file that changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Files, PackError, RulePack};

/// New texts of data files, as read and not yet checked against those in use.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// The country whose law it is: `cn`.
    pub country: String,
    /// What it calls itself.
    pub version: String,
    /// The day its data was checked.
    pub checked: NaiveDate,
    /// Who put it together, and from what.
    pub source: String,
    /// Texts by the names of the data files.
    files: BTreeMap<String, String>,
}

/// Why law data cannot be taken from a file. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    /// It is no file of law data.
    #[error("it is no file of law data: {0}")]
    NotLawData(String),
    /// The law of another country.
    #[error("it holds the law of {0:?}; only that of \"cn\" can be used")]
    Country(String),
    /// It does not say what it is or where it comes from.
    #[error("it does not say its {0}")]
    Unsaid(&'static str),
    /// A file this version does not know.
    #[error("it holds {0:?}, which is none of the data files of this version")]
    UnknownFile(String),
    /// It was checked before the data in use.
    #[error("it was checked on {checked}, before the data in use ({used})")]
    Older {
        /// The day it was checked.
        checked: NaiveDate,
        /// The day the data in use was checked.
        used: NaiveDate,
    },
    /// It was checked on a day that is still to come.
    #[error("it says that it was checked on {0}, which is still to come")]
    ToCome(NaiveDate),
    /// It holds what is in use.
    #[error("it holds the data that is in use; there is nothing to change")]
    Same,
    /// Its data is unsound.
    #[error(transparent)]
    Unsound(#[from] PackError),
}

impl Update {
    /// Reads a file of law data.
    ///
    /// # Errors
    /// When it is no such file, is of another country, or names data files that are not known.
    pub fn read(text: &str) -> Result<Self, UpdateError> {
        let update: Self = toml::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| UpdateError::NotLawData(error.message().to_owned()))?;
        if update.country != "cn" {
            return Err(UpdateError::Country(update.country));
        }
        if update.version.trim().is_empty() {
            return Err(UpdateError::Unsaid("version"));
        }
        if update.source.trim().is_empty() {
            return Err(UpdateError::Unsaid("source"));
        }
        let mut known = Files::CN;
        for name in update.files.keys() {
            if known.place(name).is_none() {
                return Err(UpdateError::UnknownFile(name.clone()));
            }
        }
        if update.files.is_empty() {
            return Err(UpdateError::Unsaid("files"));
        }
        Ok(update)
    }

    /// The texts in use with those of the update in their places.
    pub fn over<'a>(&'a self, used: Files<'a>) -> Files<'a> {
        let mut files = used;
        for (name, text) in &self.files {
            if let Some(place) = files.place(name) {
                *place = text;
            }
        }
        files
    }

    /// The rule pack that the texts in use make with those of the update.
    ///
    /// # Errors
    /// When it has a gap, an overlap, a row without source, status or check, or cites what is not
    /// there.
    pub fn pack(&self, used: Files<'_>) -> Result<RulePack, PackError> {
        RulePack::read_as_of(&self.over(used), Some(self.checked))
    }

    /// The rule pack it would make of the texts in use, if it may take their place on `today`.
    ///
    /// # Errors
    /// As [`Update::pack`], and when it is older than what is in use, or from the future, or
    /// changes nothing.
    pub fn check(
        &self,
        used: Files<'_>,
        used_checked: NaiveDate,
        today: NaiveDate,
    ) -> Result<RulePack, UpdateError> {
        let checked = self.checked;
        if checked > today {
            return Err(UpdateError::ToCome(checked));
        }
        if checked < used_checked {
            let used = used_checked;
            return Err(UpdateError::Older { checked, used });
        }
        if self.over(used).named() == used.named() {
            return Err(UpdateError::Same);
        }
        Ok(self.pack(used)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Change, Series, changes};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// An update of one file, as it would be written.
    fn written(file: &str, text: &str) -> String {
        format!(
            "country = \"cn\"\nversion = \"2026-12\"\nchecked = \"2026-11-21\"\n\
             source = \"公告\"\n[files]\n\"{file}\" = '''\n{text}'''\n"
        )
    }

    fn check(text: &str) -> Result<RulePack, UpdateError> {
        let update = Update::read(text)?;
        update.check(Files::CN, day("2026-11-21"), day("2026-11-22"))
    }

    fn refused(text: &str) -> String {
        check(text).unwrap_err().to_string()
    }

    fn lpr_with(row: &str) -> String {
        format!("{}{row}\n", Files::CN.lpr)
    }

    #[test]
    fn a_rate_from_a_file_is_used_and_shown_as_a_difference() {
        let lpr = lpr_with("2026-10-20,2.90,3.40,confirmed,公告,2026-11-21,");
        let text = written("lpr.csv", &lpr);
        let pack = check(&text).unwrap();
        let (_, row) = pack.rates(Series::Lpr1y).on(day("2026-11-01")).unwrap();
        assert_eq!(row.percent.to_string(), "2.90");
        assert_ne!(pack.version(), RulePack::cn().unwrap().version());
        let update = Update::read(&text).unwrap();
        let shown = changes(&Files::CN, &update.over(Files::CN));
        assert_eq!(
            shown.changes,
            [Change {
                file: "lpr.csv",
                row: "2026-10-20".into(),
                before: None,
                after: Some(
                    "one_year 2.90 · five_years 3.40 · status confirmed · source 公告 · checked \
                     2026-11-21"
                        .into()
                ),
            }]
        );
        assert_eq!(shown.rechecked, 0);
    }

    #[test]
    fn changed_and_removed_rows_are_shown_with_what_they_were() {
        let shown = |file, text: &str| {
            let text = written(file, text);
            let update = Update::read(&text).unwrap();
            changes(&Files::CN, &update.over(Files::CN)).changes
        };
        let lpr = Files::CN.lpr.replace("2026-09-20,3.00", "2026-09-20,2.90");
        let [one] = shown("lpr.csv", &lpr).try_into().unwrap();
        assert_eq!(
            (one.before, one.after),
            (
                Some("one_year 3.00".to_owned()),
                Some("one_year 2.90".to_owned())
            )
        );
        let shorter: Vec<_> = Files::CN.lpr.trim_end().lines().collect();
        let shorter = shorter[..shorter.len() - 1].join("\n");
        let [gone] = shown("lpr.csv", &shorter).try_into().unwrap();
        assert_eq!((gone.row.as_str(), gone.after), ("2026-09-20", None));
        let fees = Files::CN
            .court_fees
            .replace("flat = \"50\"", "flat = \"60\"");
        let changed = shown("court-fees.toml", &fees);
        let of: Vec<_> = changed.iter().map(|change| change.row.as_str()).collect();
        assert!(of.contains(&"acceptance · flat"), "{of:?}");
        let articles = Files::CN
            .articles
            .replacen("期间的起算", "期间从何时起算", 1);
        let [article] = shown("articles.toml", &articles).try_into().unwrap();
        assert_eq!(article.row, "article civil_code.201 · about_zh");
    }

    #[test]
    fn rows_that_were_only_checked_again_are_counted_and_not_listed() {
        let lpr = Files::CN.lpr.replace("2026-11-21", "2026-11-22");
        let text = written("lpr.csv", &lpr);
        let update = Update::read(&text).unwrap();
        let shown = changes(&Files::CN, &update.over(Files::CN));
        assert_eq!((shown.changes.len(), shown.rechecked), (0, 86));
    }

    #[test]
    fn each_defect_is_refused_by_name() {
        let gap = lpr_with("2026-11-20,2.90,3.40,confirmed,公告,2026-11-21,");
        assert_eq!(
            refused(&written("lpr.csv", &gap)),
            "lpr.csv has nothing between 2026-09-20 and 2026-11-20"
        );
        let twice = lpr_with("2026-09-21,2.90,3.40,confirmed,公告,2026-11-21,");
        assert_eq!(
            refused(&written("lpr.csv", &twice)),
            "lpr.csv has two rows for 2026-09-21, or rows out of order"
        );
        let silent = lpr_with("2026-10-20,2.90,3.40,confirmed,,2026-11-21,");
        assert_eq!(
            refused(&written("lpr.csv", &silent)),
            "lpr.csv does not say where 2026-10-20 comes from"
        );
        let unsure = lpr_with("2026-10-20,2.90,3.40,,公告,2026-11-21,");
        assert_eq!(
            refused(&written("lpr.csv", &unsure)),
            "lpr.csv does not say how well 2026-10-20 is known"
        );
        let unchecked = lpr_with("2026-10-20,2.90,3.40,confirmed,公告,,");
        assert_eq!(
            refused(&written("lpr.csv", &unchecked)),
            "lpr.csv does not say when 2026-10-20 was checked"
        );
        assert_eq!(
            refused(&written("lpr.csv", Files::CN.lpr)),
            "it holds the data that is in use; there is nothing to change"
        );
        assert!(refused("hello").starts_with("it is no file of law data: "));
        assert_eq!(
            refused(&written("weather.csv", "")),
            "it holds \"weather.csv\", which is none of the data files of this version"
        );
        let good = written(
            "lpr.csv",
            &lpr_with("2026-10-20,2.90,3.40,confirmed,公告,2026-11-21,"),
        );
        assert_eq!(
            refused(&good.replacen("\"cn\"", "\"tw\"", 1)),
            "it holds the law of \"tw\"; only that of \"cn\" can be used"
        );
        assert_eq!(
            refused(&good.replacen("checked = \"2026-11-21\"", "checked = \"2026-11-20\"", 1)),
            "it was checked on 2026-11-20, before the data in use (2026-11-21)"
        );
        assert_eq!(
            refused(&good.replacen("checked = \"2026-11-21\"", "checked = \"2026-11-23\"", 1)),
            "it says that it was checked on 2026-11-23, which is still to come"
        );
        assert_eq!(
            refused(&good.replacen("source = \"公告\"", "source = \"\"", 1)),
            "it does not say its source"
        );
    }

    #[test]
    fn every_data_file_can_be_updated() {
        for (file, text) in Files::CN.named() {
            let update = Update::read(&written(file, text)).unwrap();
            assert_eq!(update.over(Files::CN).named(), Files::CN.named(), "{file}");
        }
    }
}
