//! Days, always as half-open intervals.

use chrono::{Datelike, Months, NaiveDate};
use owed_book::terms::Ends;
use serde::Serialize;

/// The days from `from` up to, but not including, `to`.
///
/// **Invariant:** `from` is never after `to`; [`Days::new`] makes an empty interval instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Days {
    from: NaiveDate,
    to: NaiveDate,
}

impl Days {
    /// The days from `from` up to, but not including, `to`; none where `to` is not later.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Self {
        let to = to.max(from);
        Self { from, to }
    }

    /// The days that bear interest in a period from `first` to `as_of`.
    ///
    /// `first` is the first overdue day (the day after the due date), or the day the money was
    /// lent; `as_of` is the day the claim is worked out for. No statute says which of the two
    /// count; the four conventions are:
    /// - [`Ends::EndExcluded`] (算头不算尾): `first` counts, `as_of` does not: `as_of - first`
    ///   days. The lower figure, and the default.
    /// - [`Ends::BothIncluded`] (头尾都算): both count: one day more.
    /// - [`Ends::StartExcluded`] (算尾不算头): `as_of` counts, `first` does not.
    /// - [`Ends::BothExcluded`] (头尾都不算): neither counts: one day less.
    ///
    /// They move only the two ends of the whole period. Inside it every day counts once: a new
    /// rate counts from the day it is published, and a payment from the day it arrives.
    pub fn bearing(first: NaiveDate, as_of: NaiveDate, ends: Ends) -> Self {
        let (from, to) = match ends {
            Ends::EndExcluded => (first, as_of),
            Ends::BothIncluded => (first, after(as_of)),
            Ends::StartExcluded => (after(first), after(as_of)),
            Ends::BothExcluded => (after(first), as_of),
        };
        Self::new(from, to)
    }

    /// The first day.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The day after the last.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// The last day; nothing where there is none.
    pub fn last(self) -> Option<NaiveDate> {
        (!self.is_empty()).then(|| before(self.to))
    }

    /// How many days there are.
    pub fn count(self) -> i64 {
        (self.to - self.from).num_days()
    }

    /// Whether there is no day in it.
    pub fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// The days that are in both.
    pub fn and(self, other: Self) -> Self {
        Self::new(self.from.max(other.from), self.to.min(other.to))
    }

    /// The days before `day`.
    pub fn until(self, day: NaiveDate) -> Self {
        Self::new(self.from, self.to.min(day))
    }

    /// The days from `day` on.
    pub fn since(self, day: NaiveDate) -> Self {
        Self::new(self.from.max(day), self.to)
    }

    /// Whole months from the first day, each to the same day of the next month, and the days that
    /// do not fill one. A month that has no such day ends on its last (Civil Code art. 202).
    pub fn months(self) -> (u32, i64) {
        let mut whole = 0;
        while let Some(next) = self.from.checked_add_months(Months::new(whole + 1)) {
            if next > self.to {
                break;
            }
            whole += 1;
        }
        let end = self
            .from
            .checked_add_months(Months::new(whole))
            .unwrap_or(self.to);
        (whole, (self.to - end).num_days())
    }

    /// The same days, cut where a calendar year ends.
    pub(crate) fn by_year(self) -> impl Iterator<Item = Days> {
        let mut left = self;
        std::iter::from_fn(move || {
            let next = NaiveDate::from_ymd_opt(left.from.year() + 1, 1, 1).unwrap_or(left.to);
            let part = left.until(next);
            left = left.since(next);
            (!part.is_empty()).then_some(part)
        })
    }
}

/// The day after, as far as the calendar goes.
pub fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The day before, as far as the calendar goes.
pub fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn the_four_conventions_differ_by_their_end_days_only() {
        let (first, as_of) = (day("2025-07-01"), day("2025-09-29"));
        let count = |ends| Days::bearing(first, as_of, ends).count();
        assert_eq!(count(Ends::EndExcluded), 90);
        assert_eq!(count(Ends::BothIncluded), 91);
        assert_eq!(count(Ends::StartExcluded), 90);
        assert_eq!(count(Ends::BothExcluded), 89);
    }

    #[test]
    fn a_period_that_ends_before_it_begins_has_no_days() {
        let days = Days::bearing(day("2025-07-02"), day("2025-07-01"), Ends::BothIncluded);
        assert!(days.is_empty());
        assert_eq!(days.last(), None);
    }

    #[test]
    fn months_run_from_a_day_to_the_same_day() {
        let months = |from, to| Days::new(day(from), day(to)).months();
        assert_eq!(months("2021-03-09", "2023-01-09"), (22, 0));
        assert_eq!(months("2025-01-31", "2025-02-28"), (1, 0));
        assert_eq!(months("2025-01-31", "2025-03-30"), (1, 30));
        assert_eq!(months("2025-05-20", "2025-05-20"), (0, 0));
    }

    #[test]
    fn a_year_is_cut_at_its_end() {
        let years: Vec<_> = Days::new(day("2023-12-30"), day("2025-01-03"))
            .by_year()
            .map(Days::count)
            .collect();
        assert_eq!(years, [2, 366, 2]);
    }
}
