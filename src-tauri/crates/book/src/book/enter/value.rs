//! What a value may be, whatever else is in the book.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::book::{Book, Refused};
use crate::money::Money;
use crate::terms::{Due, Late, Rate};

pub(super) fn named(name: &str) -> Result<(), Refused> {
    let length = name.trim().chars().count();
    if length == 0 {
        Err(Refused::NameEmpty)
    } else if length > Book::LONGEST_NAME {
        Err(Refused::NameTooLong(length))
    } else {
        Ok(())
    }
}

pub(super) fn sized(money: Money) -> Result<(), Refused> {
    let amount = money.amount();
    if amount.abs() > Money::LARGEST {
        Err(Refused::TooLarge)
    } else if amount.normalize().scale() > 2 {
        Err(Refused::PartsOfAFen)
    } else {
        Ok(())
    }
}

pub(super) fn positive(money: Money) -> Result<(), Refused> {
    sized(money)?;
    money
        .is_positive()
        .then_some(())
        .ok_or(Refused::NotPositive)
}

pub(super) fn plausible(day: NaiveDate) -> Result<(), Refused> {
    (1990..2200)
        .contains(&day.year())
        .then_some(())
        .ok_or(Refused::DayOutOfRange(day))
}

pub(super) fn due_plausible(due: Option<&Due>) -> Result<(), Refused> {
    due.map_or(Ok(()), |due| plausible(due.on))
}

pub(super) fn rate_in_range(rate: Rate) -> Result<(), Refused> {
    let range = Decimal::ZERO..=Decimal::ONE_THOUSAND;
    range
        .contains(&rate.percent)
        .then_some(())
        .ok_or(Refused::RateOutOfRange)
}

pub(super) fn late_in_range(late: Late) -> Result<(), Refused> {
    match late {
        Late::Unagreed { times, .. } => {
            let range = Decimal::ZERO..=Decimal::TEN;
            range
                .contains(&times)
                .then_some(())
                .ok_or(Refused::TimesOutOfRange)
        }
        Late::Agreed { rate } => rate_in_range(rate),
        Late::SmePayment { agreed } | Late::PayWhenPaid { agreed } => {
            agreed.map_or(Ok(()), rate_in_range)
        }
        Late::Nothing => Ok(()),
    }
}
