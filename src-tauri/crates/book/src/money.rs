//! Amounts of money: an exact decimal and the currency it is in.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// A currency a book can hold debts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Renminbi yuan (人民币元).
    Cny,
    /// Hong Kong dollar.
    Hkd,
    /// United States dollar.
    Usd,
    /// Euro.
    Eur,
    /// Pound sterling.
    Gbp,
}

/// An exact amount in one currency.
///
/// There is no `Add` for `Money`: adding two currencies is an error, and the error must be seen.
/// Nothing rounds by itself; a figure is rounded once, by [`Money::rounded`], where the law or a
/// form says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    #[serde(with = "rust_decimal::serde::str")]
    amount: Decimal,
    currency: Currency,
}

/// Why two amounts cannot be combined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The amounts are in different currencies.
    #[error("cannot combine {0:?} with {1:?}")]
    Currencies(Currency, Currency),
    /// The sum does not fit 28 digits.
    #[error("the amount is too large")]
    Overflow,
}

impl Money {
    /// The largest amount a fact may hold, in yuan: one trillion less a fen.
    pub const LARGEST: Decimal = Decimal::from_parts(276_447_231, 23_283, 0, false, 2);

    /// `amount` in whole units of `currency` (yuan, not fen).
    pub const fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// `amount` yuan.
    pub const fn cny(amount: Decimal) -> Self {
        Self::new(amount, Currency::Cny)
    }

    /// Nothing, in `currency`.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(Decimal::ZERO, currency)
    }

    /// The amount in whole units (yuan, not fen).
    pub const fn amount(self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Whether it is above zero.
    pub fn is_positive(self) -> bool {
        self.amount > Decimal::ZERO
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// When the currencies differ or the sum has more digits than can be kept.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currencies(self.currency, other.currency));
        }
        let amount = self
            .amount
            .checked_add(other.amount)
            .ok_or(MoneyError::Overflow)?;
        Ok(Self { amount, ..self })
    }

    /// What is left of `self` once `other` is taken away; may be below zero.
    ///
    /// # Errors
    /// As [`Money::plus`].
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.plus(Self {
            amount: -other.amount,
            ..other
        })
    }

    /// Rounds half up to the fen, as the courts' forms do.
    pub fn rounded(self) -> Self {
        let amount = self
            .amount
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        Self { amount, ..self }
    }

    /// Two decimals and no separators, as it stands in files and on the wire: `96160.00`.
    pub fn plain(self) -> String {
        // Nothing is nothing, whichever sign a subtraction left on it.
        let amount = if self.amount.is_zero() {
            Decimal::ZERO
        } else {
            self.amount
        };
        format!("{amount:.2}")
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.2} {}",
            self.amount,
            format!("{:?}", self.currency).to_uppercase()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_fen_is_rounded_up() {
        let money = Money::cny("0.125".parse().unwrap());
        assert_eq!(money.rounded().plain(), "0.13");
    }

    #[test]
    fn the_largest_amount_is_a_trillion_less_a_fen() {
        assert_eq!(Money::LARGEST.to_string(), "999999999999.99");
    }

    #[test]
    fn nothing_has_no_sign() {
        assert_eq!(Money::cny(-Decimal::ZERO).plain(), "0.00");
        assert_eq!(Money::cny("-0.01".parse().unwrap()).plain(), "-0.01");
    }

    #[test]
    fn yuan_and_dollars_do_not_add_up() {
        let (yuan, dollar) = (Money::zero(Currency::Cny), Money::zero(Currency::Usd));
        assert_eq!(
            yuan.plus(dollar),
            Err(MoneyError::Currencies(Currency::Cny, Currency::Usd))
        );
    }
}
