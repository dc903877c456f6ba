//! What was really lent, by the text of 民间借贷规定 arts 26 and 27, a day at a time.

use num_rational::BigRational;
use owed_book::debt::Debt;
use owed_book::terms::DebtKind;
use rust_decimal::Decimal;

use super::borne::Borne;
use super::rates::Law;
use super::{fraction, half_up};
use crate::claim::LawError;

/// What stands in the sum of a loan and was not lent; and, where it was rolled over, what interest
/// for its term may come to on its first day: the first sum and the cap on it up to then, less the
/// principal.
pub(super) fn sums(debt: &Debt, law: &Law<'_>) -> Result<(Decimal, Option<BigRational>), LawError> {
    if debt.kind != DebtKind::Loan {
        return Ok((Decimal::ZERO, None));
    }
    let withheld = debt.withheld.map_or(Decimal::ZERO, |money| money.amount());
    let Some(rolled) = &debt.rolled else {
        return Ok((withheld, None));
    };
    let initial = rolled.initial.amount();
    let mut bore = Borne::default();
    let mut day = rolled.on;
    while day < debt.on {
        match law.cap(rolled.on, day) {
            Some(cap) => bore.day(day, initial, cap, debt.basis)?,
            None => bore.close(),
        }
        day = day.succ_opt().ok_or(LawError::TooLarge)?;
    }
    let may = half_up(&bore.sum())?;
    let above = (rolled.interest.amount() - may).max(Decimal::ZERO);
    let principal = debt.arose.amount() - withheld - above;
    let at_first = fraction(initial) + bore.sum() - fraction(principal);
    Ok((withheld + above, Some(at_first)))
}
