//! What may be claimed for a debt on a day, taken apart line by line.
//!
//! A claim is worked out in three steps, one module each: which rate runs from when
//! (`plan`), what accrued and what each payment paid (`accrue`), and what the reader must be
//! told beside the figures (`warn`). Sums are exact fractions in between; each head is rounded
//! once, on what accrued in all, half up to the fen; the lines under it are display roundings
//! that add up to it by largest remainder. Then everything is worked out a second time by a walk
//! over the days (`walk`), and a claim on which the two differ is refused.

pub(crate) mod accrue;
mod compare;
pub(crate) mod lent;
pub(crate) mod lines;
mod notice;
mod path;
pub(crate) mod plan;
mod quick;
mod warn;
mod work;

use chrono::NaiveDate;
use owed_book::fact::{DebtId, PaymentId};
use owed_book::terms::{Basis, CostKind, Ends, Late, LateCounts, LprTerm, Order, Per};
use owed_book::{Currency, Seq};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rules::{By, Cite, Series, Status};

pub use compare::{Choice, Compared, compare};
pub use notice::{Level, Notice};
pub use quick::totals_of;
pub(crate) use work::agree;
pub use work::{claim, claim_with, claims, claims_with, totals, totals_with};

/// What may be claimed for one debt on one day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// The debt.
    pub debt: DebtId,
    /// The day the claim is worked out for (暂计至).
    pub as_of: NaiveDate,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// How days were counted; a form has a field for it (计算方式).
    pub convention: Convention,
    /// Version of the law data it was worked out with.
    pub law: String,
    /// Every figure, taken apart; grouped by head, in the order of days.
    pub lines: Vec<Line>,
    /// The total of each head. The price comes first.
    pub heads: Vec<HeadTotal>,
    /// What each payment paid, in the order they arrived.
    pub paid: Vec<Allocation>,
    /// What must be said beside the figures.
    pub notices: Vec<Notice>,
    /// All heads together, less what was paid, in yuan.
    pub total: Decimal,
    /// The part of the price in `total` that is not due on that day, in yuan; zero while no due date
    /// is known.
    pub not_due: Decimal,
    /// What to plead in the alternative (备选请求), where the claim rests on something that has to
    /// be proved first.
    pub alternative: Option<Box<Alternative>>,
}

/// A claim for the same debt on another ground.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    /// What follows from paying late on that ground.
    pub late: Late,
    /// Every figure, taken apart.
    pub lines: Vec<Line>,
    /// The total of each head.
    pub heads: Vec<HeadTotal>,
    /// All heads together, less what was paid, in yuan.
    pub total: Decimal,
}

/// What several debts come to, each with its own claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// The day the claims are worked out for.
    pub as_of: NaiveDate,
    /// The currency of every amount.
    pub currency: Currency,
    /// Version of the law data they were worked out with.
    pub law: String,
    /// One claim a debt, in the order asked.
    pub each: Vec<Claim>,
    /// The total of each head over all debts: sums of rounded totals, so they add up on paper.
    pub heads: Vec<HeadTotal>,
    /// What must be said once about several of them or all: every notice, without repetition.
    pub notices: Vec<Notice>,
    /// All heads of all debts together, in yuan.
    pub total: Decimal,
    /// The part of the price in `total` that is not due on that day, in yuan.
    pub not_due: Decimal,
    /// The same, with the alternative of each debt that has one; nothing where none has.
    pub alternative: Option<Decimal>,
}

/// One kind of money claimed (请求项目).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Head {
    /// The price, fee, rent or sum lent itself (本金/货款).
    Price,
    /// Interest agreed for the time of a loan (借期内利息).
    TermInterest,
    /// Loss from late payment where nothing was agreed (逾期付款损失).
    LateLoss,
    /// Interest on a loan or by regulation for the time after the due date (逾期利息).
    LateInterest,
    /// Penalty agreed for late payment (逾期付款违约金).
    Penalty,
    /// What was spent on collecting (实现债权的费用).
    Costs,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The debt as it arose.
    Arose,
    /// What a red invoice or credit note took back; below zero. It counts from the beginning.
    TakenBack,
    /// What was added to the price later; it counts from its own day.
    Added,
    /// What accrued on a base at a rate over days.
    Accrued,
    /// Interest kept back when a loan was paid out; below zero.
    Withheld,
    /// Earlier interest in the sum of a loan beyond what may be; below zero.
    RolledOver,
    /// What principal and interest of a loan that was rolled over come to beyond what they may in
    /// all; below zero.
    OverTotal,
    /// What was spent on collecting.
    Incurred,
}

/// One figure, with all it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The head it belongs to.
    pub head: Head,
    /// What it is.
    pub what: What,
    /// The days that bear interest; nothing on a line of the price.
    pub days: Option<Span>,
    /// What the rate is applied to, in yuan; on a line of the price the amount itself.
    pub base: Decimal,
    /// The rate applied; nothing on a line of the price.
    pub rate: Option<Applied>,
    /// What the line comes to, in yuan; a display rounding that adds up to the head's total.
    pub amount: Decimal,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// What changed the base since the line before, or made the line.
    pub changed_by: Vec<Change>,
    /// The instalment it is of, where the debt is paid in several.
    pub instalment: Option<Nth>,
    /// What was spent, on a line of costs.
    pub cost: Option<CostKind>,
}

/// One of several instalments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Nth {
    /// Its number, from 1.
    pub nth: usize,
    /// The last day on which paying it was in time.
    pub due: NaiveDate,
}

/// Days that bear interest, as they are shown: with the first and the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The first day that counts.
    pub first: NaiveDate,
    /// The last day that counts.
    pub last: NaiveDate,
    /// How many days count: from `first` to `last` with both.
    pub count: i64,
    /// The same as months and odd days, where they are counted so ([`Basis::Months`]).
    pub months: Option<Months>,
}

/// Whole months and the days left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Months {
    /// Whole months, from a day to the same day of a later month.
    pub whole: u32,
    /// Days that do not fill a month.
    pub odd_days: i64,
}

/// A rate as it was applied to a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// Per cent: `4.5` is 4.5 %.
    pub percent: Decimal,
    /// The time the percentage is for.
    pub per: Per,
    /// The published rate it is worked out from; nothing where it was agreed or fixed by law.
    pub published: Option<Published>,
    /// The higher rate that was agreed, where a cap took its place.
    pub capped_from: Option<owed_book::terms::Rate>,
}

/// A published rate and what it was multiplied with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// Which rate.
    pub series: Series,
    /// The day it was published, and from which it counts.
    pub on: NaiveDate,
    /// The rate as published, in per cent a year.
    pub percent: Decimal,
    /// What it is multiplied with.
    pub times: Decimal,
    /// How well the row is known.
    pub status: Status,
    /// What is to be said about the row, in English and as the table has it; may be empty.
    pub note: String,
    /// Whether it came with the program or the owner entered it.
    pub by: By,
}

/// An entry of the book that changed a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The entry.
    pub entry: Seq,
    /// The day it has effect.
    pub on: NaiveDate,
    /// The payment, if it was one; else it is an adjustment.
    pub payment: Option<PaymentId>,
    /// By how much the base changed, in yuan; below zero where it got smaller.
    pub by: Decimal,
}

/// The total of one head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HeadTotal {
    /// The head.
    pub head: Head,
    /// All that arose or accrued under it, rounded once; the head's lines add up to it.
    pub accrued: Decimal,
    /// What payments paid of it.
    pub paid: Decimal,
    /// What is left to claim: `accrued` less `paid`; never below zero.
    pub owed: Decimal,
}

/// What a debt comes to, without the lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// The total of each head. The price comes first.
    pub heads: Vec<HeadTotal>,
    /// All heads together, less what was paid, in yuan.
    pub total: Decimal,
}

/// What one payment paid (抵充).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Allocation {
    /// The payment.
    pub payment: PaymentId,
    /// The entry that recorded it.
    pub entry: Seq,
    /// The day it arrived.
    pub on: NaiveDate,
    /// The part of it that is for this debt.
    pub amount: Decimal,
    /// Of that, to the costs of collecting spent by that day.
    pub to_costs: Decimal,
    /// Of that, to interest, late-payment loss or penalty accrued by that day.
    pub to_interest: Decimal,
    /// Of that, to interest that could not have been claimed and, once paid, is kept.
    pub to_kept: Decimal,
    /// Of that, to the price.
    pub to_principal: Decimal,
    /// Of that, more than was owed that day.
    pub left_over: Decimal,
    /// The order it was allocated in.
    pub order: Order,
    /// Why that order, in the owner's words.
    pub stated: String,
    /// The articles the order rests on.
    pub because: Vec<Cite>,
}

/// How days are counted, and as a code such as `act365-end-excluded`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Convention {
    /// Days in a year.
    pub basis: Basis,
    /// Which end days count.
    pub ends: Ends,
}

impl Convention {
    /// The code: `act365`, `act360`, `act366`, `actact` or `months12`, then `end-excluded`,
    /// `both-included`, `start-excluded` or `both-excluded`.
    pub fn code(self) -> String {
        let basis = match self.basis {
            Basis::D365 => "act365",
            Basis::D360 => "act360",
            Basis::D366 => "act366",
            Basis::Actual => "actact",
            Basis::Months => "months12",
        };
        let ends = match self.ends {
            Ends::EndExcluded => "end-excluded",
            Ends::BothIncluded => "both-included",
            Ends::StartExcluded => "start-excluded",
            Ends::BothExcluded => "both-excluded",
        };
        format!("{basis}-{ends}")
    }
}

impl Serialize for Convention {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.code())
    }
}

/// What the reader chose to look at instead of what the book says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choices {
    /// Every payment pays in this order, whatever was recorded: to compare both.
    pub order_override: Option<Order>,
    /// Whether loss from late payment and penalty are paid before the price.
    pub late_counts: Option<LateCounts>,
    /// What follows from paying late, whatever was stated: to compare a fixed with a floating
    /// rate, or to plead one in the alternative.
    pub late_override: Option<Late>,
    /// The day the suit was or will be filed, where the law looks to it. Where the book has none
    /// either, the claim is worked out as if it were filed on its own day.
    pub filed: Option<NaiveDate>,
    /// The LPR of which term, where one may argue for another than one year.
    pub lpr: Option<LprTerm>,
}

/// Why no claim could be worked out. Each says what is possible instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LawError {
    /// The law data is unsound.
    #[error("the law data is unsound: {0}")]
    Rules(#[from] crate::rules::PackError),
    /// A rate with more decimals than can be kept exactly.
    #[error("the rate {0} has more than eight decimals; state it with fewer")]
    RateTooFine(Decimal),
    /// An amount, rate and time whose product cannot be kept exactly.
    #[error("the amounts are too large to work out exactly")]
    TooLarge,
    /// An amount with parts of a fen.
    #[error("the amount {0} has parts of a fen; state it in yuan and fen")]
    PartsOfAFen(Decimal),
    /// Debts in two currencies cannot be added up.
    #[error("the debts are in {0:?} and {1:?}; claim them apart")]
    Currencies(Currency, Currency),
    /// The two ways of working it out differ, so neither is trusted.
    #[error("two independent calculations of {head:?} differ: {first} and {second}; use neither")]
    EnginesDiffer {
        /// The head on which they differ.
        head: Head,
        /// What the segments come to.
        first: Decimal,
        /// What the walk over the days comes to.
        second: Decimal,
    },
}

#[cfg(test)]
pub(crate) mod tests;
