//! Which day it is. Only here is the machine's clock asked.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Timelike, Utc};

/// Which day it is: the machine's, or one that was fixed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<NaiveDate>,
}

impl Clock {
    /// A clock that always shows `day`, at noon.
    pub fn fixed(day: NaiveDate) -> Self {
        Self { fixed: Some(day) }
    }

    /// Today, where the machine stands.
    pub fn today(&self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The time of day, where the machine stands; to the minute, as people write it.
    pub fn time(&self) -> NaiveTime {
        let time = match self.fixed {
            Some(_) => NaiveTime::MIN + chrono::TimeDelta::hours(12),
            None => Local::now().time(),
        };
        time.with_second(0)
            .and_then(|time| time.with_nanosecond(0))
            .unwrap_or(time)
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        match self.fixed {
            Some(day) => (day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12)).and_utc(),
            None => Utc::now(),
        }
    }

    /// The day of a moment, where the machine stands.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        match self.fixed {
            Some(_) => at.date_naive(),
            None => at.with_timezone(&Local).date_naive(),
        }
    }

    /// Now, where the machine stands, as part of a file's name: `2026-11-21_093000`.
    pub(crate) fn stamp(&self) -> String {
        match self.fixed {
            Some(day) => format!("{day}_120000"),
            None => Local::now().format("%Y-%m-%d_%H%M%S").to_string(),
        }
    }
}
