//! Interest as an exact fraction: one numerator over a denominator that fits every day count.
//!
//! A year has 365, 366 or 360 days, or twelve months of thirty: all divide [`YEAR`]. Rates have
//! at most [`DECIMALS`] decimals. So every line of interest is a whole number of
//! 1/([`YEAR`] × 100 × 10^8) fen, sums need no division, and a head is divided and rounded once.
//! Nothing is lost on the way: 28-digit decimals put one debt in 100,000 a fen off, this none.

use chrono::{Datelike, NaiveDate};
use owed_book::terms::{Basis, Per, Rate};
use rust_decimal::Decimal;

use crate::claim::LawError;
use crate::days::Days;

/// The least common multiple of 360, 365 and 366: a year in parts that every day count fits.
const YEAR: i128 = 1_603_080;
/// Most decimals a rate in per cent may have.
const DECIMALS: u32 = 8;
const PER_CENT: i128 = 100 * 10_i128.pow(DECIMALS);
/// One fen.
const FEN: i128 = YEAR * PER_CENT;

/// An exact sum of money between the figures: a whole number of parts of a fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Exact(i128);

impl Exact {
    pub(crate) const ZERO: Self = Self(0);

    /// So many whole fen.
    pub(crate) fn of_fen(fen: i128) -> Result<Self, LawError> {
        fen.checked_mul(FEN).map(Self).ok_or(LawError::TooLarge)
    }

    /// What `fen` bear at `rate` over `days`.
    pub(crate) fn interest(
        fen: i128,
        rate: Rate,
        basis: Basis,
        days: Days,
    ) -> Result<Self, LawError> {
        fen.checked_mul(percent_units(rate.percent)?)
            .and_then(|n| n.checked_mul(time(rate.per, basis, days)))
            .map(Self)
            .ok_or(LawError::TooLarge)
    }

    /// What one fen bears each day at `rate`, in parts; nothing where days are not alike.
    pub(crate) fn a_day(rate: Rate, basis: Basis) -> Result<Option<i128>, LawError> {
        let year = match basis {
            Basis::D365 => 365,
            Basis::D360 => 360,
            Basis::D366 => 366,
            Basis::Actual | Basis::Months => return Ok(None),
        };
        let time = match rate.per {
            Per::Day => YEAR,
            Per::Month => 12 * (YEAR / year),
            Per::Year => YEAR / year,
        };
        let day = percent_units(rate.percent)?.checked_mul(time);
        day.map(Some).ok_or(LawError::TooLarge)
    }

    /// A sum of parts: of fen times [`Exact::a_day`] times days.
    pub(crate) fn of_parts(parts: i128) -> Self {
        Self(parts)
    }

    pub(crate) fn plus(self, other: Self) -> Result<Self, LawError> {
        self.0
            .checked_add(other.0)
            .map(Self)
            .ok_or(LawError::TooLarge)
    }

    pub(crate) fn minus(self, other: Self) -> Result<Self, LawError> {
        self.0
            .checked_sub(other.0)
            .map(Self)
            .ok_or(LawError::TooLarge)
    }

    /// Whole fen, half a fen up.
    pub(crate) fn rounded(self) -> i128 {
        (self.0 + FEN / 2).div_euclid(FEN)
    }

    /// Whole yuan, half a yuan up, in fen.
    pub(crate) fn rounded_yuan(self) -> i128 {
        (self.0 + FEN * 50).div_euclid(FEN * 100) * 100
    }

    /// Whole fen, the rest cut off.
    pub(crate) fn floor(self) -> i128 {
        self.0.div_euclid(FEN)
    }

    /// What [`Exact::floor`] cuts off, for putting lines in the order of their remainders.
    pub(crate) fn remainder(self) -> i128 {
        self.0.rem_euclid(FEN)
    }
}

/// The time `days` are for a rate per `per`, in parts of [`YEAR`].
fn time(per: Per, basis: Basis, days: Days) -> i128 {
    match per {
        // A daily rate needs no year.
        Per::Day => i128::from(days.count()) * YEAR,
        Per::Month => 12 * years(basis, days),
        Per::Year => years(basis, days),
    }
}

fn years(basis: Basis, days: Days) -> i128 {
    let spread = |days: Days, year: i128| i128::from(days.count()) * (YEAR / year);
    match basis {
        Basis::D365 => spread(days, 365),
        Basis::D360 => spread(days, 360),
        Basis::D366 => spread(days, 366),
        Basis::Actual => days
            .by_year()
            .map(|part| spread(part, days_of(part.from().year())))
            .sum(),
        Basis::Months => {
            let (whole, odd) = days.months();
            i128::from(whole) * (YEAR / 12) + i128::from(odd) * (YEAR / 360)
        }
    }
}

fn days_of(year: i32) -> i128 {
    let leap = NaiveDate::from_ymd_opt(year, 2, 29).is_some();
    if leap { 366 } else { 365 }
}

/// A percentage as a whole number of 10^-8 per cent.
fn percent_units(percent: Decimal) -> Result<i128, LawError> {
    whole(percent, DECIMALS).ok_or(LawError::RateTooFine(percent))
}

/// `yuan` as whole fen.
///
/// # Errors
/// When it has parts of a fen.
pub(crate) fn fen(yuan: Decimal) -> Result<i128, LawError> {
    whole(yuan, 2).ok_or(LawError::PartsOfAFen(yuan))
}

/// Whole fen as yuan with two decimals.
pub(crate) fn yuan(fen: i128) -> Result<Decimal, LawError> {
    Decimal::try_from_i128_with_scale(fen, 2).map_err(|_| LawError::TooLarge)
}

/// `value` × 10^`decimals`, if that is whole.
fn whole(value: Decimal, decimals: u32) -> Option<i128> {
    // Zeros at the end count only where there are too many of them.
    let value = if value.scale() > decimals {
        value.normalize()
    } else {
        value
    };
    let missing = decimals.checked_sub(value.scale())?;
    value.mantissa().checked_mul(10_i128.pow(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, percent: &str, per: Per, basis: Basis, days: (&str, &str)) -> String {
        let days = Days::new(days.0.parse().unwrap(), days.1.parse().unwrap());
        let percent = percent.parse().unwrap();
        let base = fen(base.parse().unwrap()).unwrap();
        let exact = Exact::interest(base, Rate { percent, per }, basis, days).unwrap();
        yuan(exact.rounded()).unwrap().to_string()
    }

    #[test]
    fn every_day_count_is_exact() {
        let leap = ("2024-01-01", "2025-01-01");
        let year = |basis| check("36500.00", "6", Per::Year, basis, leap);
        assert_eq!(year(Basis::D365), "2196.00");
        assert_eq!(year(Basis::D360), "2226.50");
        assert_eq!(year(Basis::D366), "2190.00");
        assert_eq!(year(Basis::Actual), "2190.00");
        assert_eq!(year(Basis::Months), "2190.00");
    }

    #[test]
    fn a_daily_rate_needs_no_year() {
        let days = ("2020-04-10", "2020-06-10");
        let at = |basis| check("920602", "0.05", Per::Day, basis, days);
        assert_eq!(at(Basis::D365), "28078.36");
        assert_eq!(at(Basis::Months), "28078.36");
    }

    #[test]
    fn half_a_fen_goes_up() {
        // 1.00 at 3.65 % for 50 days is exactly half a fen.
        let days = ("2025-01-01", "2025-02-20");
        assert_eq!(check("1.00", "3.65", Per::Year, Basis::D365, days), "0.01");
        assert_eq!(check("0.99", "3.65", Per::Year, Basis::D365, days), "0.00");
    }

    #[test]
    fn the_largest_debt_at_the_highest_rate_fits() {
        let days = Days::new("1990-01-01".parse().unwrap(), "2199-12-31".parse().unwrap());
        let percent = Decimal::from(1000);
        let rate = Rate {
            percent,
            per: Per::Day,
        };
        let most = fen("999999999999.99".parse().unwrap()).unwrap();
        assert!(Exact::interest(most, rate, Basis::D365, days).is_ok());
    }

    #[test]
    fn a_rate_with_nine_decimals_is_refused() {
        let rate = Rate {
            percent: "0.333333333".parse().unwrap(),
            per: Per::Day,
        };
        let days = Days::new("2025-01-01".parse().unwrap(), "2025-01-02".parse().unwrap());
        let refused = Exact::interest(100, rate, Basis::D365, days);
        assert_eq!(refused, Err(LawError::RateTooFine(rate.percent)));
    }
}
