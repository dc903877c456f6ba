//! What money that comes later is worth today (现值).

use chrono::NaiveDate;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use num_traits::Zero;
use rust_decimal::Decimal;

use crate::claim::LawError;

/// What sums that come in on days to come are worth `on` a day, at `percent` a year: each is
/// divided by one and the simple interest of its days over 365. Fractions are exact and rounded
/// once, half up to the fen. A sum of that day or earlier is worth itself.
///
/// # Errors
/// When it is too large to be written in yuan and fen.
pub fn worth(
    sums: &[(NaiveDate, Decimal)],
    on: NaiveDate,
    percent: Decimal,
) -> Result<Decimal, LawError> {
    let rate = fraction(percent) / BigInt::from(36_500);
    let mut whole = BigRational::zero();
    for (day, amount) in sums {
        let days = (*day - on).num_days().max(0);
        let one = BigRational::from_integer(1.into());
        whole += fraction(*amount) / (one + &rate * BigInt::from(days));
    }
    let half = BigRational::new(1.into(), 2.into());
    let fen = (whole * BigInt::from(100) + half).floor().to_integer();
    fen.to_i128()
        .and_then(|fen| Decimal::try_from_i128_with_scale(fen, 2).ok())
        .ok_or(LawError::TooLarge)
}

fn fraction(value: Decimal) -> BigRational {
    let scale = BigInt::from(10).pow(value.scale());
    BigRational::new(BigInt::from(value.mantissa()), scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sums: &[(&str, &str)], percent: &str) -> String {
        let sums: Vec<_> = sums
            .iter()
            .map(|(day, sum)| (day.parse().unwrap(), sum.parse().unwrap()))
            .collect();
        let on = "2026-11-21".parse().unwrap();
        let sum = worth(&sums, on, percent.parse().unwrap());
        sum.unwrap().to_string()
    }

    #[test]
    fn what_comes_in_a_year_is_worth_less_by_a_years_interest() {
        // 10,300 in 365 days at 3 % is 10,000 today.
        assert_eq!(check(&[("2027-11-21", "10300")], "3"), "10000.00");
    }

    #[test]
    fn what_is_here_is_worth_itself() {
        assert_eq!(check(&[("2026-11-21", "80000.00")], "3"), "80000.00");
        assert_eq!(check(&[("2026-01-01", "80000.00")], "3"), "80000.00");
        assert_eq!(check(&[("2027-11-21", "80000.00")], "0"), "80000.00");
    }

    #[test]
    fn many_sums_are_rounded_once() {
        // Each is worth 0.9970…: three rounded apart would be 3.00.
        let three = [
            ("2026-12-26", "1"),
            ("2026-12-27", "1"),
            ("2026-12-28", "1"),
        ];
        assert_eq!(check(&three, "3"), "2.99");
    }
}
