//! What can be asked of the calculator.

use chrono::NaiveDate;
use owed_book::terms::{Basis, Ends, Order, Rate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::days::Days;
use crate::rules::Series;

/// What to work out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestAsked {
    /// In yuan.
    pub principal: Decimal,
    /// The first day of the period: the first overdue day.
    pub from: NaiveDate,
    /// The end of the period.
    pub until: Until,
    /// The rate.
    pub rate: RateAsked,
    /// Days in a year.
    pub basis: Basis,
    /// Which end days count; with [`Until::Months`] the months are counted as they are.
    pub ends: Ends,
    /// Payments: the day and the amount of each, in any order.
    pub pay: Vec<PayAsked>,
    /// What payments pay first.
    pub allocate: Order,
    /// The most the rate may be, if it is capped.
    pub cap: Option<CapAsked>,
    /// To what figures are rounded.
    pub round: Round,
    /// What is rounded.
    pub each: Each,
    /// Stretches that do not count, as stays of enforcement do for doubled interest.
    pub stayed: Vec<Days>,
}

impl InterestAsked {
    /// Floating one-year LPR on `principal`, actual days over 365, the end day excluded, rounded
    /// once to the fen.
    pub fn new(principal: Decimal, from: NaiveDate, until: Until) -> Self {
        Self {
            principal,
            from,
            until,
            rate: RateAsked::Published {
                series: Series::Lpr1y,
                times: Decimal::ONE,
                plus: Decimal::ZERO,
                fixed_on: None,
            },
            basis: Basis::default(),
            ends: Ends::default(),
            pay: Vec::new(),
            allocate: Order::Legal,
            cap: None,
            round: Round::Fen,
            each: Each::Total,
            stayed: Vec::new(),
        }
    }
}

/// Interest for not paying a judgment in time, on top of the ordinary (加倍部分债务利息).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubledAsked {
    /// The money debt the judgment fixed, without ordinary interest.
    pub base: Decimal,
    /// The first day after the time set for performance.
    pub from: NaiveDate,
    /// The day up to which it is asked for; it does not count.
    pub to: NaiveDate,
    /// Payments; they pay the money debt first (迟延履行利息解释 art. 4).
    pub pay: Vec<PayAsked>,
    /// Stays that the debtor did not ask for (art. 3).
    pub stayed: Vec<Days>,
}

/// The end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The day up to which interest is asked for; the convention says whether it counts.
    Day(NaiveDate),
    /// So many whole months from the first day.
    Months(u32),
}

/// The rate asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateAsked {
    /// A stated rate.
    Stated(Rate),
    /// A multiple of a published rate.
    Published {
        /// Which.
        series: Series,
        /// What it is multiplied with.
        times: Decimal,
        /// What is added, in per cent a year, after multiplying.
        plus: Decimal,
        /// The day whose publication counts throughout; nothing where it is each day's.
        fixed_on: Option<NaiveDate>,
    },
}

/// A payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayAsked {
    /// The day it arrived.
    pub on: NaiveDate,
    /// In yuan.
    pub amount: Decimal,
}

/// A cap on the rate: `times` the one-year LPR of the day the contract was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapAsked {
    /// The multiple: 4 for loans.
    pub times: Decimal,
    /// The day the contract was made.
    pub formed: NaiveDate,
}

/// To what a figure is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Round {
    /// To the fen, half up.
    #[default]
    Fen,
    /// To the fen, the rest cut off.
    FenDown,
    /// To the yuan, half up.
    Yuan,
    /// To the yuan, the rest cut off.
    YuanDown,
}

/// Which figures are rounded. Rounding parts is never more exact; some pleadings do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// Only the total.
    #[default]
    Total,
    /// Every line.
    Line,
    /// Every line, and a line for every publication, also where the rate stays.
    Publication,
}
