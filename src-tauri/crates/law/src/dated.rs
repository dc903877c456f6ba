//! Values that change on a day.

use chrono::NaiveDate;

use crate::days::Days;

/// A value for every day from its first step on; each step holds until the next.
///
/// **Invariant:** the steps are in the order of their days, and no day has two.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated<T> {
    steps: Vec<(NaiveDate, T)>,
}

/// Two steps that are on one day, or not in the order of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{later} does not come after {earlier}")]
pub struct NotInOrder {
    /// The step before.
    pub earlier: NaiveDate,
    /// The step that should come after it.
    pub later: NaiveDate,
}

impl<T> Dated<T> {
    /// A value that changes on the days of `steps`.
    ///
    /// # Errors
    /// When the steps are not in the order of their days, or two are on one.
    pub fn new(steps: Vec<(NaiveDate, T)>) -> Result<Self, NotInOrder> {
        for pair in steps.windows(2) {
            if let [(earlier, _), (later, _)] = pair
                && later <= earlier
            {
                return Err(NotInOrder {
                    earlier: *earlier,
                    later: *later,
                });
            }
        }
        Ok(Self { steps })
    }

    /// The value on `day`, with the day it has held since; nothing before the first step.
    pub fn on(&self, day: NaiveDate) -> Option<(NaiveDate, &T)> {
        let next = self.steps.partition_point(|(from, _)| *from <= day);
        let (from, value) = self.steps.get(next.checked_sub(1)?)?;
        Some((*from, value))
    }

    /// The value on every day of `days`, as the stretches over which it holds, in order. Days
    /// before the first step have none and are left out.
    pub fn over(&self, days: Days) -> impl Iterator<Item = (Days, NaiveDate, &T)> {
        let start = self
            .steps
            .partition_point(|(from, _)| *from <= days.from())
            .saturating_sub(1);
        let steps = self.steps.get(start..).unwrap_or_default();
        let ends = steps
            .iter()
            .skip(1)
            .map(|(from, _)| *from)
            .chain([days.to()]);
        steps
            .iter()
            .zip(ends)
            .map(move |((from, value), end)| {
                let held = Days::new(*from, end.max(*from));
                (held.and(days), *from, value)
            })
            .take_while(move |(held, from, _)| *from < days.to() || !held.is_empty())
            .filter(|(held, _, _)| !held.is_empty())
    }

    /// Part of each value, by the days on which that part changed.
    pub(crate) fn changes<U: PartialEq>(&self, part: impl Fn(&T) -> U) -> Dated<U> {
        let mut steps = Vec::<(NaiveDate, U)>::new();
        for (day, value) in &self.steps {
            let value = part(value);
            if steps.last().is_none_or(|(_, last)| *last != value) {
                steps.push((*day, value));
            }
        }
        Dated { steps }
    }

    /// Every step, in order.
    pub fn steps(&self) -> &[(NaiveDate, T)] {
        &self.steps
    }

    /// The first day with a value.
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.steps.first().map(|(from, _)| *from)
    }

    /// The last step.
    pub fn latest(&self) -> Option<(NaiveDate, &T)> {
        self.steps.last().map(|(from, value)| (*from, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    fn rate() -> Dated<u8> {
        let steps = [("2025-01-10", 1), ("2025-02-10", 2), ("2025-03-10", 3)];
        Dated::new(steps.map(|(from, v)| (day(from), v)).to_vec()).unwrap()
    }

    fn over(from: &str, to: &str) -> Vec<(String, i64, u8)> {
        rate()
            .over(Days::new(day(from), day(to)))
            .map(|(held, _, v)| (held.from().to_string(), held.count(), *v))
            .collect()
    }

    #[test]
    fn a_step_holds_from_its_own_day() {
        assert_eq!(rate().on(day("2025-02-09")).unwrap().1, &1);
        assert_eq!(rate().on(day("2025-02-10")).unwrap().1, &2);
        assert_eq!(rate().on(day("2025-01-09")), None);
    }

    #[test]
    fn every_day_is_in_one_stretch() {
        assert_eq!(
            over("2025-02-08", "2025-03-11"),
            [
                ("2025-02-08".into(), 2, 1),
                ("2025-02-10".into(), 28, 2),
                ("2025-03-10".into(), 1, 3)
            ]
        );
    }

    #[test]
    fn an_end_on_a_step_loses_no_day_and_gains_none() {
        assert_eq!(
            over("2025-02-08", "2025-02-10"),
            [("2025-02-08".into(), 2, 1)]
        );
        assert_eq!(
            over("2025-02-10", "2025-02-11"),
            [("2025-02-10".into(), 1, 2)]
        );
        assert_eq!(over("2025-02-10", "2025-02-10"), []);
    }

    #[test]
    fn days_before_the_first_step_have_no_value() {
        assert_eq!(
            over("2025-01-01", "2025-01-12"),
            [("2025-01-10".into(), 2, 1)]
        );
    }

    #[test]
    fn two_steps_on_one_day_are_refused() {
        let twice = vec![(day("2025-01-10"), 1), (day("2025-01-10"), 2)];
        assert!(Dated::new(twice).is_err());
    }
}
