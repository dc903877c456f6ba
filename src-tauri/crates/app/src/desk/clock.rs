//! Which day it is. Only here is the machine's clock asked.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

/// Which day it is: the machine's, or one that was fixed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<NaiveDateTime>,
}

impl Clock {
    /// A clock that always shows `day`, at noon.
    pub fn fixed(day: NaiveDate) -> Self {
        Self::at(day.and_time(NaiveTime::MIN) + TimeDelta::hours(12))
    }

    /// A clock that always shows this moment.
    pub fn at(moment: NaiveDateTime) -> Self {
        Self {
            fixed: Some(moment),
        }
    }

    /// Today, where the machine stands.
    pub fn today(&self) -> NaiveDate {
        let fixed = self.fixed.map(|moment| moment.date());
        fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The time of day, where the machine stands; to the minute, as people write it.
    pub fn time(&self) -> NaiveTime {
        let time = match self.fixed {
            Some(moment) => moment.time(),
            None => Local::now().time(),
        };
        time.with_second(0)
            .and_then(|time| time.with_nanosecond(0))
            .unwrap_or(time)
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        match self.fixed {
            Some(moment) => moment.and_utc(),
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
        let now = self.fixed.unwrap_or_else(|| Local::now().naive_local());
        now.format("%Y-%m-%d_%H%M%S").to_string()
    }
}
