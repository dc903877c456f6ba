//! Interest on its own: a calculator that needs no book.
//!
//! It does the arithmetic one asks for under a stated convention and says nothing about whether
//! the rate may be claimed; [`mod@crate::claim`] does.

mod asked;
mod beside;
mod rates;

use chrono::{Datelike, Months as CalendarMonths, NaiveDate};
use owed_book::debt::{Debt, PaidPart};
use owed_book::fact::{DebtId, PartyId, PaymentId};
use owed_book::terms::{DebtKind, Due, LateCounts, LprTerm, Order};
use owed_book::{Money, Seq};
use rust_decimal::Decimal;
use serde::Serialize;

pub use asked::{CapAsked, DoubledAsked, Each, InterestAsked, PayAsked, RateAsked, Round, Until};

use crate::claim::accrue::{Account, Accrued, accrue};
use crate::claim::lines::{self, add_up, published, span};
use crate::claim::plan::{Plan, Run, yearly};
use crate::claim::{Applied, Choices, Convention, Head, LawError, Level, Span, agree};
use crate::days::{Days, after, before};
use crate::exact::{Exact, yuan};
use crate::rules::{Cite, RulePack};

/// Works out doubled interest after a judgment. Ordinary interest runs on beside it as the
/// judgment says, and is not part of it.
///
/// # Errors
/// As [`interest`], and for days before the rule.
pub fn doubled(asked: &DoubledAsked, rules: &RulePack) -> Result<Interest, InterestError> {
    let law = &rules.interest.doubled;
    if asked.from < law.from {
        return Err(InterestError::BeforeRule {
            day: asked.from,
            from: law.from,
        });
    }
    let plain = InterestAsked::new(asked.base, asked.from, Until::Day(asked.to));
    let asked = InterestAsked {
        rate: RateAsked::Stated(law.rate),
        allocate: Order::PrincipalFirst,
        pay: asked.pay.clone(),
        stayed: asked.stayed.clone(),
        ..plain
    };
    let mut interest = interest(&asked, rules)?;
    interest.because = law.cites.clone();
    for line in &mut interest.lines {
        line.because = law.cites.clone();
    }
    interest.high = None;
    Ok(interest)
}

/// Interest, taken apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Interest {
    /// All interest that accrued. The lines add up to it, or to the fen it is rounded from where
    /// it is rounded to the yuan.
    pub total: Decimal,
    /// What payments paid of it.
    pub paid: Decimal,
    /// What is left of the principal.
    pub principal_left: Decimal,
    /// What payments paid more than was owed on their day.
    pub paid_too_much: Decimal,
    /// How days were counted.
    pub convention: Convention,
    /// Version of the law data.
    pub law: String,
    /// The lines, in the order of days.
    pub lines: Vec<InterestLine>,
    /// What the cap took away, in yuan; nothing where it did not bite.
    pub capped_by: Option<Decimal>,
    /// Months in which the rate should have been published and is not known, as `2026-10`.
    pub unknown_months: Vec<String>,
    /// What each payment paid, in the order of days. Those after the last day are not in it.
    pub payments: Vec<PaidOff>,
    /// How far a stated rate is above the usual measure of loss; nothing where it is not.
    pub high: Option<High>,
    /// The articles it rests on; empty for mere arithmetic.
    pub because: Vec<Cite>,
}

/// What one payment paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaidOff {
    /// The day it arrived.
    pub on: NaiveDate,
    /// The whole payment.
    pub amount: Decimal,
    /// Of it, to interest.
    pub to_interest: Decimal,
    /// Of it, to the principal.
    pub to_principal: Decimal,
    /// Of it, more than was owed that day.
    pub left_over: Decimal,
}

/// A stated rate above a level of the law data, measured by the one-year LPR of the first day.
/// None of the levels is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct High {
    /// How high.
    pub level: Level,
    /// The stated rate, in per cent a year.
    pub percent: Decimal,
    /// The multiple of the LPR that it is above.
    pub times: Decimal,
    /// The same, in per cent a year.
    pub above: Decimal,
    /// The day that LPR was published.
    pub published: NaiveDate,
}

/// A line of interest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InterestLine {
    /// The days that count.
    #[serde(flatten)]
    pub days: Span,
    /// What the rate is applied to.
    pub base: Decimal,
    /// The rate.
    pub rate: Applied,
    /// What it comes to.
    pub amount: Decimal,
    /// The articles under which such a rate is usually asked for. Whether they fit the debt is not
    /// judged here.
    pub because: Vec<Cite>,
    /// What payments changed of the base since the line before.
    pub changed_by: Vec<BaseChange>,
}

/// A change of the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BaseChange {
    /// The day.
    pub on: NaiveDate,
    /// By how much, in yuan; below zero where it got smaller.
    pub by: Decimal,
}

/// Why interest cannot be worked out. Each says what is possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InterestError {
    /// The principal is nothing or less.
    #[error("the principal is {0}; it must be above zero")]
    Principal(Decimal),
    /// The end is before the beginning.
    #[error("the last day {to} is before the first day {from}; exchange them")]
    Ends {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// A day outside what is plausible.
    #[error("the day {0} is not between 1990 and 2199")]
    Day(NaiveDate),
    /// A rate of nothing, or too high to be meant.
    #[error("the rate {0} % must be above 0 and at most 1000 per cent a year")]
    Rate(Decimal),
    /// A payment of nothing or less.
    #[error("the payment of {on} is {amount}; it must be above zero")]
    Payment {
        /// The day it arrived.
        on: NaiveDate,
        /// Its amount.
        amount: Decimal,
    },
    /// No rate is known for the day.
    #[error("no rate of {day} is known; {name} is known from {earliest} on, so state a rate")]
    NoRate {
        /// The series.
        name: &'static str,
        /// The day asked for.
        day: NaiveDate,
        /// The first day with a rate.
        earliest: NaiveDate,
    },
    /// No such rule was in force.
    #[error("the rule is in force from {from} on; {day} is before it")]
    BeforeRule {
        /// The day asked for.
        day: NaiveDate,
        /// The first day of the rule.
        from: NaiveDate,
    },
    /// As for claims.
    #[error(transparent)]
    Law(#[from] LawError),
}

/// Works out interest.
///
/// # Errors
/// When what is asked makes no sense, or needs a rate that is not known.
pub fn interest(asked: &InterestAsked, rules: &RulePack) -> Result<Interest, InterestError> {
    let days = period(asked)?;
    plausible(asked, days)?;
    let run = Run {
        head: Head::LateInterest,
        part: 0,
        steps: rates::steps(asked, days, rules)?,
    };
    let plan = Plan {
        runs: vec![run],
        ..Plan::default()
    };
    let debt = debt(asked, days);
    let as_of = match asked.until {
        Until::Day(to) => to,
        Until::Months(_) => days.to(),
    };
    let account = accrue(&debt, as_of, &plan, Choices::default())?;
    agree(
        &lines::heads(&account)?,
        &rates::walked(asked, &debt, as_of, rules)?,
    )?;
    Ok(shown(asked, &debt, &account, rules)?)
}

fn period(asked: &InterestAsked) -> Result<Days, InterestError> {
    let from = asked.from;
    match asked.until {
        Until::Months(months) => {
            let to = from.checked_add_months(CalendarMonths::new(months));
            let to = to.ok_or(InterestError::Day(from))?;
            Ok(Days::new(from, to))
        }
        Until::Day(to) if to < from => Err(InterestError::Ends { from, to }),
        Until::Day(to) => Ok(Days::bearing(from, to, asked.ends)),
    }
}

fn plausible(asked: &InterestAsked, days: Days) -> Result<(), InterestError> {
    if asked.principal <= Decimal::ZERO {
        return Err(InterestError::Principal(asked.principal));
    }
    let paid = asked.pay.iter().map(|pay| pay.on);
    for day in [days.from(), days.to()].into_iter().chain(paid) {
        if !(1990..=2199).contains(&day.year()) {
            return Err(InterestError::Day(day));
        }
    }
    for pay in &asked.pay {
        if pay.amount <= Decimal::ZERO {
            let PayAsked { on, amount } = *pay;
            return Err(InterestError::Payment { on, amount });
        }
    }
    if let RateAsked::Stated(rate) = asked.rate {
        rates::in_range(yearly(rate, asked.basis))?;
    }
    Ok(())
}

/// The period as a debt, so that payments are set against it by the same code as a claim's.
fn debt(asked: &InterestAsked, days: Days) -> Debt {
    let none = uuid::Uuid::nil();
    let mut pay = asked.pay.clone();
    pay.sort_by_key(|pay| pay.on);
    let paid = pay.iter().zip(1..).map(|(pay, nth)| PaidPart {
        payment: PaymentId(none),
        entry: Seq(nth),
        on: pay.on,
        amount: Money::cny(pay.amount),
        order: asked.allocate,
        because: String::new(),
    });
    Debt {
        entry: Seq(0),
        id: DebtId(none),
        debtor: PartyId(none),
        kind: DebtKind::Other,
        arose: Money::cny(asked.principal),
        on: days.from(),
        invoice: None,
        contract: None,
        due: Some(Due {
            on: before(days.from()),
            because: String::new(),
        }),
        late: None,
        interest: None,
        basis: asked.basis,
        ends: asked.ends,
        instalments: Vec::new(),
        withheld: None,
        rolled: None,
        late_counts: LateCounts::default(),
        lpr: LprTerm::default(),
        filed: None,
        costs: Vec::new(),
        adjustments: Vec::new(),
        paid: paid.collect(),
        given_back: Vec::new(),
        notes: Vec::new(),
    }
}

fn shown(
    asked: &InterestAsked,
    debt: &Debt,
    account: &Account<'_>,
    rules: &RulePack,
) -> Result<Interest, LawError> {
    let head = &account.heads[0];
    let exact: Vec<_> = head.segments.iter().map(|s| s.exact).collect();
    let rounded = |sum: Exact| to(asked.round, sum);
    let (total, amounts) = match asked.each {
        Each::Total => {
            let fen = match asked.round {
                Round::Fen | Round::Yuan => head.exact.rounded(),
                Round::FenDown | Round::YuanDown => head.exact.floor(),
            };
            (rounded(head.exact), add_up(&exact, fen))
        }
        Each::Line | Each::Publication => {
            let amounts: Vec<_> = exact.into_iter().map(rounded).collect();
            (amounts.iter().sum(), amounts)
        }
    };
    let mut lines = Vec::new();
    let mut cut = None;
    for (segment, amount) in head.segments.iter().zip(amounts) {
        if let Some(asked) = segment.capped_from {
            let more = segment.at(asked, account.basis)?.minus(segment.exact)?;
            cut = Some(cut.unwrap_or(Exact::ZERO).plus(more)?);
        }
        lines.push(InterestLine {
            days: span(segment.days, account.basis),
            base: yuan(segment.base)?,
            rate: Applied {
                percent: segment.rate.rate.percent.normalize(),
                per: segment.rate.rate.per,
                published: published(&segment.rate, segment.days.from(), rules),
                capped_from: segment.capped_from,
            },
            amount: yuan(amount)?,
            because: beside::because(asked, segment, rules),
            changed_by: beside::changes(segment),
        });
    }
    Ok(Interest {
        total: yuan(total)?,
        paid: yuan(head.paid)?,
        principal_left: yuan(account.unpaid)?,
        paid_too_much: yuan(account.paid.iter().map(|paid| paid.left_over).sum())?,
        convention: Convention {
            basis: asked.basis,
            ends: asked.ends,
        },
        law: rules.version().to_owned(),
        capped_by: cut.map(|cut| yuan(cut.rounded().max(0))).transpose()?,
        unknown_months: unknown_months(asked, head, rules),
        payments: beside::payments(debt, account)?,
        high: beside::high(asked, rules),
        because: Vec::new(),
        lines,
    })
}

fn unknown_months(asked: &InterestAsked, head: &Accrued<'_>, rules: &RulePack) -> Vec<String> {
    let (series, until) = match (asked.rate, head.segments.last()) {
        (RateAsked::Stated(_), _) | (_, None) => return Vec::new(),
        (
            RateAsked::Published {
                series, fixed_on, ..
            },
            Some(last),
        ) => (series, fixed_on.map_or(last.days.to(), after)),
    };
    rules.unpublished(series, until)
}

/// Rounds an exact sum, in fen.
fn to(round: Round, sum: Exact) -> i128 {
    match round {
        Round::Fen => sum.rounded(),
        Round::FenDown => sum.floor(),
        Round::Yuan => sum.rounded_yuan(),
        Round::YuanDown => sum.floor().div_euclid(100) * 100,
    }
}

#[cfg(test)]
mod tests;
