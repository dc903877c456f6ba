//! How a repayment plan stands on a day: which instalments were kept, what of the waiver holds,
//! what may be asked for today.
//!
//! The calculations of claims know nothing of plans, and that is true to the law: an agreement
//! that is kept only defers the debts it covers and promises to give something up; until the
//! condition is fulfilled nothing is given up, and an agreement that is silent about the penalty
//! leaves it as it was (买卖合同解释 art. 18). So the claim on the terms as they were is what is
//! owed if the plan breaks, and the plan is a layer over it: a smaller sum, due in parts. Interest
//! agreed for breaking it is worked out by the same two calculations on the debt as the plan has
//! it ([`broken`]), so caps and articles are theirs.
//!
//! An instalment whose day is a day of rest may be paid on the next working day (Civil Code
//! art. 203).

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::Money;
use owed_book::debt::{Debt, PaidPart};
use owed_book::plan::{Condition, End, Plan};
use owed_book::terms::{Due, Late, Rate};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::claim::{Claim, Head, LawError, claim};
use crate::rules::RulePack;

/// How a plan stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its instalments, the earliest first.
    pub parts: Vec<Part>,
    /// What came in for it.
    pub paid: Decimal,
    /// What is still to be paid of the instalments, the reward taken off once it is earned.
    pub left: Decimal,
    /// Of that, what was due by the day.
    pub due_now: Decimal,
    /// How it stands in all.
    pub is: Is,
    /// What became of the waiver; nothing where there is none.
    pub waiver: Option<Promise>,
    /// What became of the reward for paying early; nothing where there is none.
    pub early: Option<Promise>,
    /// Years whose days of rest are not known and on which a due day depends.
    pub unknown_years: Vec<i32>,
}

/// One instalment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub nth: usize,
    /// The day agreed.
    pub due: NaiveDate,
    /// The last day on which paying it is in time.
    pub last: NaiveDate,
    /// How much.
    pub amount: Decimal,
    /// How much of it has come in.
    pub paid: Decimal,
    /// The day it was paid in full.
    pub paid_on: Option<NaiveDate>,
    /// How it stands.
    pub is: PartIs,
}

/// How an instalment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartIs {
    /// Paid in time.
    Kept,
    /// Paid late.
    Late,
    /// Not paid, and its day is past.
    Missed,
    /// Due today.
    DueToday,
    /// Due within two days: time for a friendly word.
    DueSoon,
    /// Due later.
    Ahead,
}

/// How a plan stands in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// Nothing is missed.
    Running,
    /// An instalment is missed; within the days of grace that the agreement gives.
    InGrace,
    /// An instalment is missed beyond any grace: all of it may be called in where that was agreed.
    Broken,
    /// All of it was paid.
    Paid,
    /// It was said to be kept.
    Kept,
    /// It was called in.
    CalledIn,
    /// It was dropped.
    Dropped,
}

/// What became of something promised on a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Promise {
    /// The condition may still be fulfilled.
    Stands,
    /// It was fulfilled.
    Earned,
    /// It failed: what was given up is owed again from that day.
    Revived {
        /// The first day on which it is owed again.
        since: NaiveDate,
    },
}

/// Works out how a plan stands on `day`, from the payments of the book.
pub fn standing(plan: &Plan, book: &Book, day: NaiveDate, rules: &RulePack) -> Standing {
    let money: Vec<_> = book
        .paid_on_plan(plan)
        .into_iter()
        .filter(|(on, _)| *on <= day)
        .map(|(on, amount)| (on, amount.amount()))
        .collect();
    let paid: Decimal = money.iter().map(|(_, amount)| amount).sum();
    let whole: Decimal = plan.is.instalments.iter().map(|p| p.amount.amount()).sum();
    let early = plan.is.early.map(|early| {
        let by = paid_by(&money, early.by);
        let earned = by >= whole - early.off.amount();
        let stands = day <= early.by;
        match (earned, stands, early.by.succ_opt()) {
            (true, _, _) => Promise::Earned,
            (false, false, Some(since)) => Promise::Revived { since },
            (false, _, _) => Promise::Stands,
        }
    });
    let off = match (early, plan.is.early) {
        (Some(Promise::Earned), Some(early)) => early.off.amount(),
        _ => Decimal::ZERO,
    };
    let mut unknown_years = Vec::new();
    let mut parts = Vec::new();
    let mut before = Decimal::ZERO;
    for (at, part) in plan.is.instalments.iter().enumerate() {
        let reached = rules.calendar().next_working(part.due);
        for year in reached.unknown_years {
            if !unknown_years.contains(&year) {
                unknown_years.push(year);
            }
        }
        // The reward is taken off the last instalments.
        let up_to = (before + part.amount.amount()).min(whole - off);
        let amount = (up_to - before).max(Decimal::ZERO);
        before += part.amount.amount();
        let start = up_to - amount;
        let paid_on = day_of(&money, up_to).filter(|_| paid >= up_to);
        parts.push(Part {
            nth: at + 1,
            due: part.due,
            last: reached.on,
            amount: part.amount.amount(),
            paid: (paid - start).max(Decimal::ZERO).min(amount),
            paid_on,
            is: part_is(paid_on, reached.on, day),
        });
    }
    let left = (whole - off - paid).max(Decimal::ZERO);
    let due: Decimal = parts
        .iter()
        .filter(|p| p.last <= day)
        .map(|p| p.amount)
        .sum();
    let waiver = plan.is.waiver.map(|waiver| {
        let failed = match waiver.condition {
            Condition::EachInTime => parts.as_slice(),
            Condition::AllByTheEnd => parts.last().map(std::slice::from_ref).unwrap_or_default(),
        };
        let since = failed
            .iter()
            .filter_map(|part| owed_again(part, waiver.grace, day))
            .min();
        match (since, left.is_zero()) {
            (Some(since), _) => Promise::Revived { since },
            (None, true) => Promise::Earned,
            (None, false) => Promise::Stands,
        }
    });
    let grace = plan.is.acceleration.map_or(0, |agreed| agreed.after_days);
    let missed = || parts.iter().filter(|part| part.is == PartIs::Missed);
    let is = match plan.ended.as_ref().map(|(_, ended)| ended.how) {
        Some(End::Kept) => Is::Kept,
        Some(End::CalledIn) => Is::CalledIn,
        Some(End::Dropped) => Is::Dropped,
        None if left.is_zero() => Is::Paid,
        None if missed().any(|part| owed_again(part, grace, day).is_some()) => Is::Broken,
        None if missed().next().is_some() => Is::InGrace,
        None => Is::Running,
    };
    let called_in = matches!(is, Is::CalledIn);
    Standing {
        due_now: if called_in {
            left
        } else {
            (due.min(whole - off) - paid).max(Decimal::ZERO)
        },
        parts,
        paid,
        left,
        is,
        waiver: match (plan.ended.as_ref(), waiver) {
            (Some((_, ended)), Some(promise)) => Some(match (ended.how, promise) {
                (End::Kept, _) => Promise::Earned,
                (End::CalledIn | End::Dropped, Promise::Revived { since }) => {
                    Promise::Revived { since }
                }
                (End::CalledIn | End::Dropped, Promise::Stands | Promise::Earned) => {
                    Promise::Revived { since: ended.on }
                }
            }),
            (_, waiver) => waiver,
        },
        early,
        unknown_years,
    }
}

/// A debt as a broken plan has it from the day after `since` on: what was left of its price then
/// bears the agreed rate instead of what the terms as they were say. Payments since pay in the
/// order recorded; as the older interest is not in it, they lower the price sooner than they
/// might, so never too much is claimed.
///
/// # Errors
/// As [`claim`].
pub fn broken(
    debt: &Debt,
    since: NaiveDate,
    rate: Rate,
    rules: &RulePack,
) -> Result<(Claim, Debt), LawError> {
    let until = claim(debt, since, rules)?;
    let price = until.heads.iter().find(|head| head.head == Head::Price);
    let left = price.map_or(Decimal::ZERO, |head| head.owed);
    let paid: Vec<PaidPart> = debt
        .paid
        .iter()
        .filter(|part| part.on > since)
        .cloned()
        .collect();
    let then = Debt {
        arose: Money::new(left, debt.arose.currency()),
        due: Some(Due {
            on: since,
            because: "plan-broken".to_owned(),
        }),
        late: Some(Late::Agreed { rate }),
        interest: None,
        instalments: Vec::new(),
        withheld: None,
        rolled: None,
        costs: Vec::new(),
        adjustments: Vec::new(),
        given_back: Vec::new(),
        paid,
        ..debt.clone()
    };
    Ok((until, then))
}

/// What had come in by a day.
fn paid_by(money: &[(NaiveDate, Decimal)], by: NaiveDate) -> Decimal {
    let in_time = money.iter().filter(|(on, _)| *on <= by);
    in_time.map(|(_, amount)| amount).sum()
}

/// The first day by which `sum` had come in for good: money that went back is missing again.
fn day_of(money: &[(NaiveDate, Decimal)], sum: Decimal) -> Option<NaiveDate> {
    let mut had = Decimal::ZERO;
    let mut since = None;
    for (on, amount) in money {
        had += amount;
        since = match (had >= sum, since) {
            (true, None) => Some(*on),
            (true, since) => since,
            (false, _) => None,
        };
    }
    since
}

fn part_is(paid_on: Option<NaiveDate>, last: NaiveDate, day: NaiveDate) -> PartIs {
    match paid_on {
        Some(on) if on <= last => PartIs::Kept,
        Some(_) => PartIs::Late,
        None if last < day => PartIs::Missed,
        None if last == day => PartIs::DueToday,
        None if (last - day).num_days() <= 2 => PartIs::DueSoon,
        None => PartIs::Ahead,
    }
}

/// The first day on which an instalment is late beyond `grace` days, if it came to that.
fn owed_again(part: &Part, grace: u16, day: NaiveDate) -> Option<NaiveDate> {
    let first = part.last + chrono::Duration::days(i64::from(grace) + 1);
    let paid = part.paid_on.unwrap_or(NaiveDate::MAX);
    (first <= day && paid >= first).then_some(first)
}

#[cfg(test)]
mod tests;
