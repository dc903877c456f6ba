//! The law as data: rates, rules, articles and days of rest, each with its dates and source.
//!
//! No rule's number stands in code. [`RulePack::read`] refuses data with gaps, overlaps, rows
//! without a source and articles that are not there, so what is cited can be shown.

mod added;
mod articles;
mod changes;
mod interest;
mod rates;
pub(crate) mod table;
mod thresholds;
mod update;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use owed_book::Digest;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::claim::LawError;
use crate::court::FeeRules;
use crate::dated::Dated;
use crate::limitation::LimitationRules;
use crate::route::RouteRules;
use crate::sme::{Industry, SmeRules};
use crate::workdays::Calendar;

pub use added::{AddedRate, AddedThreshold, AddedYear};
pub use articles::{Article, Cite, Law};
pub(crate) use articles::{Articles, cite};
pub use changes::{Change, Changes, changes};
pub(crate) use interest::{
    At, Cap, Doubt, InterestRules, LateRule, Stage, StageOf, StageRate, stage_on,
};
pub use rates::Row;
use thresholds::Thresholds;
pub use thresholds::{REGIONS, Threshold, region};
pub use update::{Update, UpdateError};

/// Everything known of the law of one country.
#[derive(Debug, Clone)]
pub struct RulePack {
    version: String,
    checked: NaiveDate,
    rates: BTreeMap<Series, Dated<Row>>,
    /// The same, without the publications that changed nothing.
    changes: BTreeMap<Series, Dated<Decimal>>,
    articles: BTreeMap<String, Arc<Article>>,
    calendar: Calendar,
    pub(crate) interest: InterestRules,
    fees: FeeRules,
    limitation: LimitationRules,
    sme: SmeRules,
    thresholds: Thresholds,
    route: RouteRules,
}

/// The texts of a rule pack.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// Loan prime rates (贷款市场报价利率), one row a publication.
    pub lpr: &'a str,
    /// Benchmark loan rates (贷款基准利率), one row a change.
    pub benchmark: &'a str,
    /// Days of rest and make-up working days.
    pub holidays: &'a str,
    /// The laws cited.
    pub laws: &'a str,
    /// The articles cited.
    pub articles: &'a str,
    /// What accrues on money owed.
    pub interest: &'a str,
    /// Court costs.
    pub court_fees: &'a str,
    /// Periods and what interrupts them.
    pub limitation: &'a str,
    /// Terms of payment to small and medium enterprises.
    pub sme: &'a str,
    /// Sizes of enterprises, one row an industry.
    pub sme_size: &'a str,
    /// Limits of small claims, one row a province and notice.
    pub small_claims: &'a str,
    /// Roads to the money, courts and deadlines.
    pub procedures: &'a str,
}

impl<'a> Files<'a> {
    /// The law of the People's Republic of China, as this version was built with.
    pub const CN: Files<'static> = Files {
        lpr: include_str!("../data/cn/lpr.csv"),
        benchmark: include_str!("../data/cn/benchmark.csv"),
        holidays: include_str!("../data/cn/holidays.csv"),
        laws: include_str!("../data/cn/laws.toml"),
        articles: include_str!("../data/cn/articles.toml"),
        interest: include_str!("../data/cn/interest.toml"),
        court_fees: include_str!("../data/cn/court-fees.toml"),
        limitation: include_str!("../data/cn/limitation.toml"),
        sme: include_str!("../data/cn/sme.toml"),
        sme_size: include_str!("../data/cn/sme-size.csv"),
        small_claims: include_str!("../data/cn/small-claims.csv"),
        procedures: include_str!("../data/cn/procedures.toml"),
    };

    /// Every text under the name of its file.
    pub fn named(&self) -> [(&'static str, &'a str); 12] {
        [
            ("lpr.csv", self.lpr),
            ("benchmark.csv", self.benchmark),
            ("holidays.csv", self.holidays),
            ("laws.toml", self.laws),
            ("articles.toml", self.articles),
            ("interest.toml", self.interest),
            ("court-fees.toml", self.court_fees),
            ("limitation.toml", self.limitation),
            ("sme.toml", self.sme),
            ("sme-size.csv", self.sme_size),
            ("small-claims.csv", self.small_claims),
            ("procedures.toml", self.procedures),
        ]
    }

    /// The place of the text that goes by this name.
    fn place(&mut self, file: &str) -> Option<&mut &'a str> {
        match file {
            "lpr.csv" => Some(&mut self.lpr),
            "benchmark.csv" => Some(&mut self.benchmark),
            "holidays.csv" => Some(&mut self.holidays),
            "laws.toml" => Some(&mut self.laws),
            "articles.toml" => Some(&mut self.articles),
            "interest.toml" => Some(&mut self.interest),
            "court-fees.toml" => Some(&mut self.court_fees),
            "limitation.toml" => Some(&mut self.limitation),
            "sme.toml" => Some(&mut self.sme),
            "sme-size.csv" => Some(&mut self.sme_size),
            "small-claims.csv" => Some(&mut self.small_claims),
            "procedures.toml" => Some(&mut self.procedures),
            _ => None,
        }
    }
}

/// A rate that a public body publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Series {
    /// Loan prime rate for one year (一年期LPR).
    #[serde(rename = "lpr-1y")]
    Lpr1y,
    /// Loan prime rate for five years and more (五年期以上LPR).
    #[serde(rename = "lpr-5y")]
    Lpr5y,
    /// The central bank's benchmark rate for loans of six months to one year (一年以内贷款基准利率).
    #[serde(rename = "benchmark-1y")]
    Benchmark1y,
}

/// How well a rule or a row is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Found in a named source.
    Confirmed,
    /// Worked out from confirmed figures: an estimate that may be out of date.
    Derived,
    /// Seen in named decisions or articles: to be checked by a lawyer.
    Practice,
    /// Remembered, not read: to be checked by a lawyer.
    Memory,
}

/// Who stated a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// It came with the program.
    #[default]
    Pack,
    /// The owner entered it.
    Owner,
}

/// What is wrong with law data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// A file that cannot be read as what it should be.
    #[error("{file} cannot be read: {why}")]
    Unreadable {
        /// The file.
        file: &'static str,
        /// Why.
        why: String,
    },
    /// Time without a row.
    #[error("{file} has nothing between {after} and {before}")]
    Gap {
        /// The file, or the rule in it.
        file: String,
        /// The day the row before ends or was published.
        after: NaiveDate,
        /// The day the row after begins or was published.
        before: NaiveDate,
    },
    /// Two rows for one day.
    #[error("{file} has two rows for {on}, or rows out of order")]
    Overlap {
        /// The file, or the rule in it.
        file: String,
        /// The day.
        on: NaiveDate,
    },
    /// A row that does not say where it comes from.
    #[error("{file} does not say where {row} comes from")]
    NoSource {
        /// The file, or the series in it.
        file: &'static str,
        /// The row.
        row: String,
    },
    /// A row that does not say how well it is known.
    #[error("{file} does not say how well {row} is known")]
    NoStatus {
        /// The file.
        file: &'static str,
        /// The row.
        row: String,
    },
    /// A row that does not say when it was last checked.
    #[error("{file} does not say when {row} was checked")]
    NotChecked {
        /// The file.
        file: &'static str,
        /// The row.
        row: String,
    },
    /// A rule that cites what is not there.
    #[error("{by} cites {article}, which is not in the articles")]
    NoArticle {
        /// The article.
        article: String,
        /// The rule that cites it.
        by: String,
    },
    /// A rule that is missing, doubled or contradicts itself.
    #[error("{file}: {why}")]
    Unsound {
        /// The file.
        file: &'static str,
        /// What is wrong.
        why: String,
    },
}

impl Series {
    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lpr1y => "lpr-1y",
            Self::Lpr5y => "lpr-5y",
            Self::Benchmark1y => "benchmark-1y",
        }
    }
}

impl RulePack {
    /// The law of the People's Republic of China this version was built with.
    ///
    /// # Errors
    /// When the data is unsound, which a test rules out for a released version.
    pub fn cn() -> Result<&'static RulePack, LawError> {
        static CN: OnceLock<Result<RulePack, PackError>> = OnceLock::new();
        CN.get_or_init(|| RulePack::read(&Files::CN))
            .as_ref()
            .map_err(|error| LawError::Rules(error.clone()))
    }

    /// Reads a rule pack.
    ///
    /// # Errors
    /// When it has a gap, an overlap, a row without a source, or cites what is not there.
    pub fn read(files: &Files<'_>) -> Result<RulePack, PackError> {
        Self::read_as_of(files, None)
    }

    /// Reads a rule pack that was checked on a day of its own, not that of its rules.
    fn read_as_of(files: &Files<'_>, checked: Option<NaiveDate>) -> Result<RulePack, PackError> {
        let articles = articles::read(files.laws, files.articles)?;
        let interest = interest::read(files.interest, &articles)?;
        let bytes = files.named().map(|(_, text)| text.as_bytes());
        let checked = checked.unwrap_or(interest.checked);
        let rates = rates::read(files.lpr, files.benchmark)?;
        Ok(RulePack {
            changes: rates
                .iter()
                .map(|(series, rows)| (*series, rates::changes(rows)))
                .collect(),
            rates,
            version: format!("cn-{checked}-{}", Digest::of_parts(&bytes).short()),
            checked,
            fees: FeeRules::read(files.court_fees, &articles)?,
            limitation: LimitationRules::read(files.limitation, &articles)?,
            sme: SmeRules::read(files.sme, files.sme_size, &articles)?,
            thresholds: thresholds::read(files.small_claims)?,
            route: RouteRules::read(files.procedures, &articles)?,
            articles,
            calendar: Calendar::read(files.holidays)?,
            interest,
        })
    }

    /// The version: country, day of the last check and the beginning of a digest of the data.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The part of the version that tells the data from any other checked that day.
    pub fn mark(&self) -> &str {
        self.version.rsplit('-').next().unwrap_or_default()
    }

    /// The day the data was last checked.
    pub fn checked(&self) -> NaiveDate {
        self.checked
    }

    /// A published rate over time; each row counts from the day it was published.
    pub fn rates(&self, series: Series) -> &Dated<Row> {
        // `rates::read` makes one for every series.
        &self.rates[&series]
    }

    /// The months, as `2026-10`, in which a rate needed up to `until` (not with it) should have
    /// been published and is not known: it is due on the 20th, or on the next working day.
    pub fn unpublished(&self, series: Series, until: NaiveDate) -> Vec<String> {
        match series {
            Series::Lpr1y | Series::Lpr5y => (),
            // No longer published: the last one holds.
            Series::Benchmark1y => return Vec::new(),
        }
        let Some((last, _)) = self.rates(series).latest() else {
            return Vec::new();
        };
        rates::twentieths(last, until)
            .filter(|day| self.calendar.next_working(*day).on < until)
            .map(|day| day.format("%Y-%m").to_string())
            .collect()
    }

    /// A published rate over time, by the days on which it changed.
    pub(crate) fn changes(&self, series: Series) -> &Dated<Decimal> {
        &self.changes[&series]
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&Arc<Article>> {
        self.articles.get(id)
    }

    /// Every article, by id.
    pub fn articles(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.articles.values()
    }

    /// The tables of court costs.
    pub(crate) fn fees(&self) -> &FeeRules {
        &self.fees
    }

    /// The rules about periods.
    pub(crate) fn limitation(&self) -> &LimitationRules {
        &self.limitation
    }

    /// The industries by which sizes of enterprises are told, in the order of the table.
    pub fn industries(&self) -> &[Industry] {
        self.sme.industries()
    }

    /// The rules about small and medium enterprises.
    pub(crate) fn sme(&self) -> &SmeRules {
        &self.sme
    }

    /// The rules about roads, courts and deadlines.
    pub(crate) fn route(&self) -> &RouteRules {
        &self.route
    }

    /// The limits of small claims of a province on a day, if any are known.
    pub fn threshold(&self, region: &str, day: NaiveDate) -> Option<&Threshold> {
        let of = self.thresholds.get(thresholds::region(region)?)?;
        of.on(day).map(|(_, threshold)| threshold)
    }

    /// All limits of small claims, province by province.
    pub fn thresholds(&self) -> impl Iterator<Item = &Dated<Threshold>> {
        self.thresholds.values()
    }

    /// The days of rest.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }
}

#[cfg(test)]
mod tests;
