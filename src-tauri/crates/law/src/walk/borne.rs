//! What one head bore, by whole days, or by months and odd days.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use num_rational::BigRational;
use num_traits::Zero;
use owed_book::terms::{Basis, Per};
use rust_decimal::Decimal;

use super::{DayRate, fraction};
use crate::claim::LawError;

/// What one head bore.
#[derive(Default)]
pub(super) struct Borne {
    /// Sums of base × per cent, one a day, by the days the day's year has; 1 for daily rates.
    by_year: BTreeMap<u16, Decimal>,
    /// What whole months and odd days came to before the present stretch.
    by_months: Option<BigRational>,
    stretch: Option<Stretch>,
}

/// Days on which nothing changed, counted as months and odd days.
struct Stretch {
    began: NaiveDate,
    base: Decimal,
    rate: DayRate,
    months: u32,
    odd: u32,
}

impl Borne {
    /// `base` bears `rate` for one day.
    pub(super) fn day(
        &mut self,
        day: NaiveDate,
        base: Decimal,
        rate: DayRate,
        basis: Basis,
    ) -> Result<(), LawError> {
        let (percent, year) = match (rate.per, basis) {
            (Per::Day, _) => (rate.percent, 1),
            (_, Basis::Months) => return self.month_day(day, base, rate),
            (Per::Year, basis) => (rate.percent, length_of_year(day, basis)),
            (Per::Month, basis) => (rate.percent * Decimal::from(12), length_of_year(day, basis)),
        };
        let sum = self.by_year.entry(year).or_default();
        *sum = base
            .checked_mul(percent)
            .and_then(|product| sum.checked_add(product))
            .ok_or(LawError::TooLarge)?;
        Ok(())
    }

    /// Counts one more day of a stretch, which is a whole month once its day comes round.
    fn month_day(&mut self, day: NaiveDate, base: Decimal, rate: DayRate) -> Result<(), LawError> {
        if self
            .stretch
            .as_ref()
            .is_some_and(|stretch| stretch.base != base || stretch.rate != rate)
        {
            self.close();
        }
        let stretch = self.stretch.get_or_insert(Stretch {
            began: day,
            base,
            rate,
            months: 0,
            odd: 0,
        });
        stretch.odd += 1;
        let next = day.succ_opt().ok_or(LawError::TooLarge)?;
        let ends_month = next.succ_opt().is_some_and(|after| after.day() == 1);
        let came_round =
            next.day() == stretch.began.day() || (ends_month && next.day() < stretch.began.day());
        if came_round {
            stretch.months += 1;
            stretch.odd = 0;
        }
        Ok(())
    }

    pub(super) fn close(&mut self) {
        if let Some(stretch) = self.stretch.take() {
            let sum = self.by_months.take().unwrap_or_else(BigRational::zero);
            self.by_months = Some(sum + stretch.worth());
        }
    }

    /// All it bore so far, in yuan.
    pub(super) fn sum(&self) -> BigRational {
        let per_cent = BigRational::from_integer(100.into());
        let mut sum = self.by_months.clone().unwrap_or_else(BigRational::zero);
        if let Some(stretch) = &self.stretch {
            sum += stretch.worth();
        }
        for (year, products) in &self.by_year {
            sum += fraction(*products) / &per_cent / BigRational::from_integer((*year).into());
        }
        sum
    }
}

impl Stretch {
    fn worth(&self) -> BigRational {
        let part = |n: u32, of: u32| BigRational::new(n.into(), of.into());
        let years = part(self.months, 12) + part(self.odd, 360);
        let times = match self.rate.per {
            Per::Month => part(12, 100),
            Per::Year | Per::Day => part(1, 100),
        };
        fraction(self.base) * fraction(self.rate.percent) * times * years
    }
}

fn length_of_year(day: NaiveDate, basis: Basis) -> u16 {
    let year = day.year();
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match basis {
        Basis::D365 => 365,
        Basis::D360 | Basis::Months => 360,
        Basis::D366 => 366,
        Basis::Actual if leap => 366,
        Basis::Actual => 365,
    }
}
