//! Working days (工作日): weekends, the State Council's holidays and its make-up working days.
//!
//! A year's calendar is announced in the autumn before. Days of a year that is not in the data
//! count as working days unless they are a Saturday or Sunday, and every answer names the years
//! it had to guess.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::days::after;
use crate::rules::table::{known, rows, seen, sourced};
use crate::rules::{AddedYear, PackError, Status};

const FILE: &str = "holidays.csv";

/// Which days are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    special: BTreeMap<NaiveDate, Special>,
    years: BTreeSet<i32>,
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Special {
    /// Whether it is worked.
    pub is: Is,
    /// The holiday it belongs to, in Chinese.
    pub name: String,
    /// The notice that says so.
    pub source: String,
}

/// Whether a day is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// A day of rest.
    Rest,
    /// A working day.
    Work,
}

/// A day reached by counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reached {
    /// The day.
    pub on: NaiveDate,
    /// Years whose calendar is not known: holidays in them were not left out.
    pub unknown_years: Vec<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    day: NaiveDate,
    is: Is,
    name: String,
    year: i32,
    source: String,
    status: Option<Status>,
    checked: Option<NaiveDate>,
}

impl Calendar {
    /// Reads the days that are not what their weekday says. The year of a row is that of the
    /// notice it stands in; it may name days of the December before.
    pub(crate) fn read(text: &str) -> Result<Self, PackError> {
        let mut special = BTreeMap::new();
        let mut years = BTreeSet::new();
        for row in rows::<Row>(FILE, text)? {
            let name = row.day.to_string();
            sourced(FILE, &name, &row.source)?;
            known(FILE, &name, row.status)?;
            seen(FILE, &name, row.checked)?;
            years.insert(row.year);
            let day = Special {
                is: row.is,
                name: row.name,
                source: row.source,
            };
            if special.insert(row.day, day).is_some() {
                return Err(PackError::Overlap {
                    file: FILE.to_owned(),
                    on: row.day,
                });
            }
        }
        Ok(Self { special, years })
    }

    /// The same with the calendar of one more year.
    pub(crate) fn with(&self, added: &AddedYear) -> Result<Self, PackError> {
        let unsound = |why: String| PackError::Unsound { file: FILE, why };
        sourced(FILE, &added.year.to_string(), &added.source)?;
        let mut calendar = self.clone();
        if !calendar.years.insert(added.year) {
            return Err(unsound(format!("{} is known already", added.year)));
        }
        for (day, is, name) in &added.days {
            // A notice may name the last days of the December before.
            let of_december = (day.month(), day.day()) >= (12, 25) && day.year() + 1 == added.year;
            if day.year() != added.year && !of_december {
                return Err(unsound(format!("{day} is not of {}", added.year)));
            }
            let special = Special {
                is: *is,
                name: name.clone(),
                source: added.source.clone(),
            };
            if calendar.special.insert(*day, special).is_some() {
                return Err(PackError::Overlap {
                    file: FILE.to_owned(),
                    on: *day,
                });
            }
        }
        Ok(calendar)
    }

    /// The years whose calendar is known.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().copied()
    }

    /// Whether `day` is worked, as far as is known.
    pub fn on(&self, day: NaiveDate) -> Is {
        match self.special.get(&day) {
            Some(special) => special.is,
            None if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) => Is::Rest,
            None => Is::Work,
        }
    }

    /// What is special about `day`, if anything.
    pub fn special(&self, day: NaiveDate) -> Option<&Special> {
        self.special.get(&day)
    }

    /// The year whose calendar would be needed for `day` and is not known. The last days of
    /// December may be moved by the notice for the next year.
    pub fn unknown(&self, day: NaiveDate) -> Option<i32> {
        let year = if (day.month(), day.day()) >= (12, 29) && self.years.contains(&day.year()) {
            day.year() + 1
        } else {
            day.year()
        };
        (!self.years.contains(&year)).then_some(year)
    }

    /// `day` itself if it is worked, else the first working day after it.
    pub fn next_working(&self, day: NaiveDate) -> Reached {
        let mut unknown = BTreeSet::new();
        let mut on = day;
        loop {
            unknown.extend(self.unknown(on));
            if self.on(on) == Is::Work || on == after(on) {
                return reached(on, unknown);
            }
            on = after(on);
        }
    }
}

/// How many working days a debtor is given by default to pay: counted from the day after the
/// letter's date.
pub const DAYS_TO_PAY: u32 = 7;

/// The `count`th working day after `from`; `from` itself is not counted (Civil Code art. 201).
pub fn add(from: NaiveDate, count: u32, calendar: &Calendar) -> Reached {
    let mut unknown = BTreeSet::new();
    let mut on = from;
    let mut left = count;
    while left > 0 && on != after(on) {
        on = after(on);
        unknown.extend(calendar.unknown(on));
        if calendar.on(on) == Is::Work {
            left -= 1;
        }
    }
    reached(on, unknown)
}

fn reached(on: NaiveDate, unknown: BTreeSet<i32>) -> Reached {
    Reached {
        on,
        unknown_years: unknown.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RulePack;

    fn check(from: &str, count: u32) -> (String, Vec<i32>) {
        let calendar = RulePack::cn().unwrap().calendar();
        let reached = add(from.parse().unwrap(), count, calendar);
        (reached.on.to_string(), reached.unknown_years)
    }

    #[test]
    fn seven_working_days_leave_out_two_weekends() {
        assert_eq!(
            check("2026-11-21", DAYS_TO_PAY),
            ("2026-12-01".into(), vec![])
        );
    }

    #[test]
    fn national_day_is_left_out_and_the_make_up_saturday_counts() {
        assert_eq!(check("2026-09-30", 1), ("2026-10-08".into(), vec![]));
        assert_eq!(check("2026-09-30", 3), ("2026-10-10".into(), vec![]));
    }

    #[test]
    fn the_last_day_of_december_waits_for_the_next_notice() {
        assert_eq!(check("2026-12-28", 2), ("2026-12-30".into(), vec![2027]));
    }

    #[test]
    fn a_year_without_a_calendar_is_named() {
        assert_eq!(check("2027-10-01", 1), ("2027-10-04".into(), vec![2027]));
        assert_eq!(check("2014-12-30", 1), ("2014-12-31".into(), vec![2014]));
    }

    #[test]
    fn every_year_has_as_many_working_days_as_counted_elsewhere() {
        let calendar = RulePack::cn().unwrap().calendar();
        for (year, worked) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
            let of_year = days.take_while(|day| day.year() == year);
            let count = of_year.filter(|day| calendar.on(*day) == Is::Work).count();
            assert_eq!(count, worked, "{year}");
        }
    }
}
