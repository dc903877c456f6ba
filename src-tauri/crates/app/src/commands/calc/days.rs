//! Working days.

use chrono::Datelike;
use owed_law::workdays::{self, Is};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask;
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// The most working days that are counted: about ten years.
const MOST: u32 = 2500;

/// Asks for the day that is so many working days after another.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalcDays {
    /// The day after which counting begins; today when left out.
    pub from: Option<String>,
    /// How many working days.
    pub add: String,
}

/// The day that was reached.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysReached {
    /// The day after which counting began; it does not count itself.
    pub from: String,
    /// How many working days were counted.
    pub add: u32,
    /// The day reached.
    pub date: String,
    /// How many calendar days lie between the two.
    #[ts(type = "number")]
    pub calendar_days: i64,
    /// Years whose holidays are not known: only weekends were left out in them.
    pub unknown_years: Vec<i32>,
    /// Days on the way that are not what their weekday says.
    pub special: Vec<SpecialDay>,
    /// How many Saturdays and Sundays were left out beside these.
    pub weekend_days: usize,
    /// What to know about it.
    pub notices: Vec<Reason>,
    /// Version of the law data.
    pub law: String,
}

/// A day that is not what its weekday says.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpecialDay {
    /// The day.
    pub on: String,
    /// `rest`, or `work` for a weekend that is worked.
    pub is: String,
    /// The holiday, in Chinese.
    pub name: String,
    /// The notice that says so.
    pub source: String,
}

pub(in crate::commands) fn workdays(
    desk: &Desk,
    input: CalcDays,
    _: &Watch<'_>,
) -> Result<DaysReached, Failure> {
    let law = &*desk.law()?;
    let from = match ask::said(input.from.as_deref()) {
        Some(from) => ask::day("from", from)?,
        None => desk.clock.today(),
    };
    let add = ask::count("add", &input.add, MOST)?;
    let calendar = law.calendar();
    let reached = workdays::add(from, add, calendar);
    let passed = || {
        from.iter_days()
            .skip(1)
            .take_while(|day| *day <= reached.on)
    };
    let special = passed().filter_map(|day| {
        let special = calendar.special(day)?;
        Some(SpecialDay {
            on: day.to_string(),
            is: wire::code(&special.is),
            name: special.name.clone(),
            source: special.source.clone(),
        })
    });
    let weekend = passed()
        .filter(|day| calendar.special(*day).is_none() && calendar.on(*day) == Is::Rest)
        .count();
    let mut notices = Vec::new();
    if !reached.unknown_years.is_empty() {
        let years = reached.unknown_years.iter().map(i32::to_string);
        let later = if reached.on.year() > desk.clock.today().year() {
            "later"
        } else {
            "earlier"
        };
        let years: Vec<_> = years.collect();
        notices.push(Reason::with(
            "holidays-unknown",
            [years.join("、"), later.to_owned()],
        ));
    }
    Ok(DaysReached {
        from: from.to_string(),
        add,
        date: reached.on.to_string(),
        calendar_days: (reached.on - from).num_days(),
        special: special.collect(),
        weekend_days: weekend,
        unknown_years: reached.unknown_years,
        notices,
        law: law.version().to_owned(),
    })
}
