//! The law a book is looked at with: what is known and how well, what the owner adds, and
//! updates from a file.

use owed_book::Seq;
use owed_book::law::{DayIs, Lpr, Rate, SpecialDay, Threshold, Year};
use owed_law::rules::Series;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::claims::{ArticleView, plain};
use super::import::Reason;
use super::{Nothing, book, wire};
use crate::desk::{self, Desk, Open, Standing, Watch};
use crate::failure::Failure;

mod articles;
mod refused;
mod update;

pub(super) use articles::articles;
pub(super) use update::{confirm, read};

/// What is known of the law, and how well.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawView {
    /// Version of the law data in use.
    pub version: String,
    /// The day it was last checked.
    pub checked_on: String,
    /// Days since then.
    #[ts(type = "number")]
    pub age_days: i64,
    /// Rates that are still published.
    pub series: Vec<SeriesView>,
    /// The years whose days of rest are known.
    pub years: Vec<i32>,
    /// The province's limits of small claims that hold today, as far as they are known.
    pub thresholds: Vec<ThresholdView>,
    /// Every province: its name in Chinese and in English.
    pub regions: Vec<Region>,
    /// What the owner entered, the latest first.
    pub added: Vec<AddedView>,
    /// How many articles can be looked up.
    pub articles: u32,
}

/// A rate that is published every month.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesView {
    /// `lpr-1y` or `lpr-5y`.
    pub series: String,
    /// The day of the last publication known.
    pub on: String,
    /// Its per cent a year.
    pub percent: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
    /// `pack` or `owner`.
    pub by: String,
    /// Where it was found.
    pub source: String,
    /// Months up to today without a publication that is known.
    pub unpublished: Vec<MonthDue>,
}

/// A month in which a rate should have been published.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MonthDue {
    /// The month: `2026-10`.
    pub month: String,
    /// The day on which it is published by rule: the 20th, or the next working day.
    pub due: String,
}

/// Limits of small claims of a province.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThresholdView {
    /// The province.
    pub region: String,
    /// Since when: a day, a month or a year.
    pub since: String,
    /// The limit without agreement, in yuan.
    pub automatic: String,
    /// The limit by agreement, in yuan.
    pub agreed: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
    /// `pack` or `owner`.
    pub by: String,
    /// Where it was found.
    pub source: String,
}

/// A province.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Its short name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
}

/// Something the owner entered of the law.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddedView {
    /// The entry.
    #[ts(type = "number")]
    pub entry: u64,
    /// The act, to undo it with.
    pub act: String,
    /// What it says: `rate` (series, day, per cent), `year` (year, days), `threshold` (province,
    /// day, the two limits) or `update` (file name, its version, day checked).
    pub what: Reason,
    /// Where she read it; empty for an update, which names its own sources.
    pub source: String,
    /// What became of it: `used`, `known`, `otherwise` (what is used), `not-used` (why) or
    /// `file-lost`.
    pub standing: Reason,
}

/// Adds rates that were published.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddRates {
    /// Each rate.
    pub rates: Vec<RateSaid>,
    /// Where they were read.
    pub source: String,
}

/// A rate as the owner states it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RateSaid {
    /// `lpr-1y` or `lpr-5y`.
    pub series: String,
    /// The day it was published.
    pub on: String,
    /// Per cent a year.
    pub percent: String,
}

/// Adds the calendar of a year.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddYear {
    /// The year.
    pub year: i32,
    /// The days that are not what their weekday says.
    pub days: Vec<DaySaid>,
    /// Where they were read.
    pub source: String,
}

/// A day of rest or a make-up working day.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaySaid {
    /// The day.
    pub on: String,
    /// `rest` or `work`.
    pub is: String,
    /// The holiday it belongs to.
    pub name: String,
}

/// Adds the limits of small claims of a province.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddThreshold {
    /// The province.
    pub region: String,
    /// The first day on which they hold.
    pub from: String,
    /// The limit without agreement, in yuan.
    pub automatic: String,
    /// The limit by agreement, in yuan.
    pub agreed: String,
    /// Where they were read.
    pub source: String,
}

/// Asks for articles.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ArticlesAsked {
    /// Words of its number, law, title or explanation; all of them must be there.
    pub search: Option<String>,
    /// The id of one article.
    pub id: Option<String>,
}

/// A file to take law data from.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadUpdate {
    /// Its handle on the tray.
    pub file: String,
}

/// A file of law data, compared with what is in use. Nothing is entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpdateView {
    /// Its name.
    pub name: String,
    /// SHA-256 of the file that was compared.
    pub digest: String,
    /// The version it calls itself.
    pub version: String,
    /// The day its data was checked.
    pub checked_on: String,
    /// Who put it together, and from what.
    pub source: String,
    /// Each row that is new, gone or different.
    pub changes: Vec<ChangeView>,
    /// Rows that are the same and were only checked again.
    pub rechecked: u32,
}

/// A row of law data that differs.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// The data file.
    pub file: String,
    /// What tells the row from others.
    pub row: String,
    /// What it was; nothing for a new row.
    pub before: Option<String>,
    /// What it is; nothing for a row that is gone.
    pub after: Option<String>,
}

/// Takes law data from a file that was compared.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmUpdate {
    /// Its handle on the tray.
    pub file: String,
    /// SHA-256 of the file that was compared.
    pub digest: String,
}

pub(super) fn status(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<LawView, Failure> {
    let added = match desk.has_book() {
        true => desk.read(|open| Ok(added(desk, open)))?,
        false => Vec::new(),
    };
    let (law, today) = (desk.law()?, desk.clock.today());
    let series = [Series::Lpr1y, Series::Lpr5y].into_iter().filter_map(|of| {
        let (on, row) = law.rates(of).latest()?;
        let months = law.unpublished(of, today).into_iter().map(|month| {
            let due = format!("{month}-20").parse().unwrap_or(today);
            MonthDue {
                month,
                due: law.calendar().next_working(due).on.to_string(),
            }
        });
        Some(SeriesView {
            series: of.name().to_owned(),
            on: on.to_string(),
            percent: row.percent.to_string(),
            status: wire::code(&row.status),
            by: wire::code(&row.by),
            source: row.source.clone(),
            unpublished: months.collect(),
        })
    });
    let thresholds = law.thresholds().filter_map(|of| {
        let (_, limits) = of.on(today)?;
        Some(ThresholdView {
            region: limits.region.to_owned(),
            since: limits.since.clone(),
            automatic: plain(limits.automatic),
            agreed: plain(limits.agreed),
            status: wire::code(&limits.status),
            by: wire::code(&limits.by),
            source: limits.source.clone(),
        })
    });
    Ok(LawView {
        version: law.version().to_owned(),
        checked_on: law.checked().to_string(),
        age_days: (today - law.checked()).num_days(),
        series: series.collect(),
        years: law.calendar().years().collect(),
        thresholds: thresholds.collect(),
        regions: owed_law::rules::REGIONS
            .iter()
            .map(|(zh, en)| Region {
                zh: (*zh).to_owned(),
                en: (*en).to_owned(),
            })
            .collect(),
        added,
        articles: u32::try_from(law.articles().count()).unwrap_or(u32::MAX),
    })
}

fn added(desk: &Desk, open: &Open) -> Vec<AddedView> {
    let overlay = desk.overlay();
    let view = |entry: Seq, what: Reason, source: &str| {
        let standing = overlay.as_ref().and_then(|all| all.standing.get(&entry));
        AddedView {
            entry: entry.0,
            act: open
                .book
                .act_of(entry)
                .map(|act| act.to_string())
                .unwrap_or_default(),
            what,
            source: source.to_owned(),
            standing: match standing {
                Some(Standing::Used) | None => Reason::plain("used"),
                Some(Standing::Known) => Reason::plain("known"),
                Some(Standing::Otherwise(says)) => Reason::with("otherwise", [says.clone()]),
                Some(Standing::NotUsed(why)) => Reason::with("not-used", [why.to_string()]),
                Some(Standing::FileLost) => Reason::plain("file-lost"),
            },
        }
    };
    let read = &open.book.law;
    let rates = read.rates.iter().map(|(entry, rate)| {
        let series = desk::series(rate.series).name().to_owned();
        let about = [series, rate.on.to_string(), rate.percent.to_string()];
        view(*entry, Reason::with("rate", about), &rate.source)
    });
    let years = read.years.iter().map(|(entry, year)| {
        let about = [year.year.to_string(), year.days.len().to_string()];
        view(*entry, Reason::with("year", about), &year.source)
    });
    let thresholds = read.thresholds.iter().map(|(entry, limits)| {
        let about = [
            limits.region.clone(),
            limits.from.to_string(),
            limits.automatic.plain(),
            limits.agreed.plain(),
        ];
        view(*entry, Reason::with("threshold", about), &limits.source)
    });
    let updates = read.updates.iter().map(|(entry, update)| {
        let about = [
            update.name.clone(),
            update.version.clone(),
            update.checked.to_string(),
        ];
        view(*entry, Reason::with("update", about), "")
    });
    let mut all: Vec<_> = rates
        .chain(years)
        .chain(thresholds)
        .chain(updates)
        .collect();
    all.sort_by_key(|added| std::cmp::Reverse(added.entry));
    all
}

pub(super) fn add_rates(
    desk: &Desk,
    input: AddRates,
    _: &Watch<'_>,
) -> Result<book::Entered, Failure> {
    let today = desk.clock.today();
    let mut rates = Vec::new();
    for said in &input.rates {
        let on = wire::day("on", &said.on)?;
        if on > today {
            return Err(Failure::bad_input("on", on));
        }
        rates.push(Rate {
            series: wire::of_code::<Lpr>("series", &said.series)?,
            on,
            percent: wire::decimal("percent", &said.percent)?,
            source: input.source.trim().to_owned(),
        });
    }
    rates.sort_by_key(|rate| (rate.series, rate.on));
    let (entered, ()) = desk.enter(|_| {
        // Each as it would be used, so that what leaves a month out is refused by name.
        let mut law = desk.law()?;
        for rate in &rates {
            law = law.with_rate(&desk::added_rate(rate))?.into();
        }
        let facts = rates.iter().cloned().map(owed_book::Fact::RateAdded);
        Ok((facts.collect(), ()))
    })?;
    Ok(book::Entered::of(entered))
}

pub(super) fn add_year(
    desk: &Desk,
    input: AddYear,
    _: &Watch<'_>,
) -> Result<book::Entered, Failure> {
    let mut days = Vec::new();
    for said in &input.days {
        days.push(SpecialDay {
            on: wire::day("on", &said.on)?,
            is: wire::of_code::<DayIs>("is", &said.is)?,
            name: said.name.trim().to_owned(),
        });
    }
    days.sort_by_key(|day| day.on);
    let year = Year {
        year: input.year,
        days,
        source: input.source.trim().to_owned(),
    };
    let (entered, ()) = desk.enter(|_| {
        let fact = owed_book::Fact::YearAdded(year.clone());
        desk.law()?.with_year(&desk::added_year(&year))?;
        Ok((vec![fact], ()))
    })?;
    Ok(book::Entered::of(entered))
}

pub(super) fn add_threshold(
    desk: &Desk,
    input: AddThreshold,
    _: &Watch<'_>,
) -> Result<book::Entered, Failure> {
    let region = owed_law::rules::region(&input.region)
        .ok_or_else(|| Failure::bad_input("region", &input.region))?;
    let limits = Threshold {
        region: region.to_owned(),
        from: wire::day("from", &input.from)?,
        automatic: wire::yuan("automatic", &input.automatic)?,
        agreed: wire::yuan("agreed", &input.agreed)?,
        source: input.source.trim().to_owned(),
    };
    let (entered, ()) = desk.enter(|_| {
        let fact = owed_book::Fact::ThresholdAdded(limits.clone());
        desk.law()?
            .with_threshold(&desk::added_threshold(&limits))?;
        Ok((vec![fact], ()))
    })?;
    Ok(book::Entered::of(entered))
}
