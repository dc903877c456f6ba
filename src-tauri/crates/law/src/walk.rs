//! The second calculation: a walk over the days, one at a time.
//!
//! It is written from the text of the rules and shares no code with the first ([`mod@crate::claim`]):
//! not the intervals, not the exact numbers, not the choice of rates. Both read the same tables.
//! A claim on which the two differ by a fen is not given out.
//!
//! On each day: first what arrived or was added that day is dealt with; then, if the day counts,
//! what is still unpaid bears interest for it at the day's rate.

mod rates;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use owed_book::debt::Debt;
use owed_book::terms::{Basis, Ends, Order, Per};
use rust_decimal::Decimal;

use crate::claim::{Choices, Head, LateCounts, LawError};
use crate::rules::RulePack;

/// What a walk found, in yuan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Walked {
    /// The price after what was taken back or added.
    pub(crate) price: Decimal,
    /// What is left of it.
    pub(crate) unpaid: Decimal,
    /// What accrued under each head, rounded once, and what was paid of it.
    pub(crate) heads: BTreeMap<Head, (Decimal, Decimal)>,
}

/// The rate of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DayRate {
    pub(crate) head: Head,
    pub(crate) percent: Decimal,
    pub(crate) per: Per,
    /// Where the rate comes from: months are counted anew when it changes.
    pub(crate) from: Vec<NaiveDate>,
}

/// What to walk over.
pub(crate) struct Walk<'a> {
    pub(crate) first: Option<NaiveDate>,
    pub(crate) as_of: NaiveDate,
    pub(crate) ends: Ends,
    pub(crate) basis: Basis,
    pub(crate) late_counts: LateCounts,
    pub(crate) order: Option<Order>,
    pub(crate) rate: &'a dyn Fn(NaiveDate) -> Option<DayRate>,
}

/// Walks over the days of a debt, as the law has its rates.
pub(crate) fn debt(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Result<Walked, LawError> {
    let overdue = debt.due.as_ref().and_then(|due| due.on.succ_opt());
    let law = rates::Law {
        debt,
        as_of,
        rules,
        late: choices.late_override.or(debt.late),
        overdue,
    };
    let walk = Walk {
        first: if debt.interest.is_some() {
            Some(debt.on)
        } else {
            overdue
        },
        as_of,
        ends: debt.ends,
        basis: debt.basis,
        late_counts: choices.late_counts,
        order: choices.order_override,
        rate: &|day| law.rate(day),
    };
    walk.over(debt)
}

/// Something that happens to the price on a day.
enum Happens {
    Paid(Decimal, Order),
    Added(Decimal),
}

impl Walk<'_> {
    /// Walks from the first day to the last.
    pub(crate) fn over(&self, debt: &Debt) -> Result<Walked, LawError> {
        let mut state = State::of(debt, self);
        let mut happens = happenings(debt, self.as_of);
        happens.reverse();
        let mut day = self.first.unwrap_or(self.as_of);
        while day <= self.as_of {
            while happens.last().is_some_and(|(on, _, _)| *on <= day) {
                if let Some((_, _, what)) = happens.pop() {
                    state.happens(what, self)?;
                }
            }
            if self.counts(day) && state.unpaid > Decimal::ZERO {
                if let Some(rate) = (self.rate)(day) {
                    state.bear(day, rate, self.basis)?;
                } else {
                    state.rest();
                }
            } else {
                state.rest();
            }
            match day.succ_opt() {
                Some(next) => day = next,
                None => break,
            }
        }
        while let Some((_, _, what)) = happens.pop() {
            state.happens(what, self)?;
        }
        state.walked()
    }

    /// Whether interest is borne for `day`.
    fn counts(&self, day: NaiveDate) -> bool {
        let Some(first) = self.first else {
            return false;
        };
        match self.ends {
            Ends::EndExcluded => first <= day && day < self.as_of,
            Ends::BothIncluded => first <= day && day <= self.as_of,
            Ends::StartExcluded => first < day && day <= self.as_of,
            Ends::BothExcluded => first < day && day < self.as_of,
        }
    }
}

/// Everything up to `as_of`, in the order of days and entries.
fn happenings(debt: &Debt, as_of: NaiveDate) -> Vec<(NaiveDate, u64, Happens)> {
    let mut all = Vec::new();
    for part in &debt.paid {
        let what = Happens::Paid(part.amount.amount(), part.order);
        all.push((part.on, part.entry.0, what));
    }
    for change in &debt.adjustments {
        if change.amount.amount() > Decimal::ZERO {
            let what = Happens::Added(change.amount.amount());
            all.push((change.on, change.entry.0, what));
        }
    }
    all.retain(|(on, _, _)| *on <= as_of);
    all.sort_by_key(|(on, entry, _)| (*on, *entry));
    all
}

struct State {
    price: Decimal,
    unpaid: Decimal,
    /// Paid too much so far.
    credit: Decimal,
    heads: BTreeMap<Head, Borne>,
}

/// What one head bore.
#[derive(Default)]
struct Borne {
    /// Sums of base × per cent, one a day, by the days the day's year has; 1 for daily rates.
    by_year: BTreeMap<u16, Decimal>,
    /// What whole months and odd days came to before the present stretch.
    by_months: Option<BigRational>,
    stretch: Option<Stretch>,
    paid: Decimal,
}

/// Days on which nothing changed, counted as months and odd days.
struct Stretch {
    began: NaiveDate,
    base: Decimal,
    rate: DayRate,
    months: u32,
    odd: u32,
}

impl State {
    fn of(debt: &Debt, walk: &Walk<'_>) -> Self {
        let mut added = Decimal::ZERO;
        let mut price = debt.arose.amount();
        for change in &debt.adjustments {
            let amount = change.amount.amount();
            if amount < Decimal::ZERO {
                price += amount;
            } else if change.on <= walk.as_of {
                added += amount;
            }
        }
        // More cannot be taken back than there ever was.
        if price + added < Decimal::ZERO {
            price = -added;
        }
        Self {
            price: price + added,
            unpaid: price,
            credit: Decimal::ZERO,
            heads: BTreeMap::new(),
        }
    }

    fn happens(&mut self, what: Happens, walk: &Walk<'_>) -> Result<(), LawError> {
        match what {
            Happens::Added(amount) => {
                self.unpaid += amount;
                let used = self.credit.min(self.unpaid).max(Decimal::ZERO);
                self.credit -= used;
                self.unpaid -= used;
            }
            Happens::Paid(amount, recorded) => {
                let mut left = amount;
                let order = walk.order.unwrap_or(recorded);
                for head in EVERY_HEAD {
                    if comes_first(head, order, walk.late_counts) {
                        self.settle(head, &mut left)?;
                    }
                }
                let part = left.min(self.unpaid).max(Decimal::ZERO);
                self.unpaid -= part;
                left -= part;
                for head in EVERY_HEAD {
                    if !comes_first(head, order, walk.late_counts) {
                        self.settle(head, &mut left)?;
                    }
                }
                self.credit += left;
            }
        }
        Ok(())
    }

    /// Pays what accrued under `head` so far, in whole fen.
    fn settle(&mut self, head: Head, left: &mut Decimal) -> Result<(), LawError> {
        if let Some(borne) = self.heads.get_mut(&head) {
            let open = (half_up(&borne.sum())? - borne.paid).max(Decimal::ZERO);
            let part = open.min(*left);
            borne.paid += part;
            *left -= part;
        }
        Ok(())
    }

    /// The unpaid price bears interest for one day.
    fn bear(&mut self, day: NaiveDate, rate: DayRate, basis: Basis) -> Result<(), LawError> {
        let head = rate.head;
        for (other, borne) in &mut self.heads {
            if *other != head {
                borne.close();
            }
        }
        let base = self.unpaid;
        let borne = self.heads.entry(head).or_default();
        let (percent, year) = match (rate.per, basis) {
            (Per::Day, _) => (rate.percent, 1),
            (_, Basis::Months) => return borne.month_day(day, base, rate),
            (Per::Year, basis) => (rate.percent, length_of_year(day, basis)),
            (Per::Month, basis) => (rate.percent * Decimal::from(12), length_of_year(day, basis)),
        };
        let sum = borne.by_year.entry(year).or_default();
        *sum = base
            .checked_mul(percent)
            .and_then(|product| sum.checked_add(product))
            .ok_or(LawError::TooLarge)?;
        Ok(())
    }

    /// A day that bears nothing ends every stretch of months.
    fn rest(&mut self) {
        self.heads.values_mut().for_each(Borne::close);
    }

    fn walked(self) -> Result<Walked, LawError> {
        let head = |(head, borne): (Head, Borne)| Ok((head, (half_up(&borne.sum())?, borne.paid)));
        Ok(Walked {
            price: self.price,
            unpaid: self.unpaid,
            heads: self
                .heads
                .into_iter()
                .map(head)
                .collect::<Result<_, LawError>>()?,
        })
    }
}

const EVERY_HEAD: [Head; 4] = [
    Head::TermInterest,
    Head::LateLoss,
    Head::LateInterest,
    Head::Penalty,
];

/// Whether a payment pays `head` before the price.
fn comes_first(head: Head, order: Order, late_counts: LateCounts) -> bool {
    match order {
        Order::PrincipalFirst => false,
        Order::Legal => match late_counts {
            LateCounts::AsInterest => true,
            LateCounts::AfterPrincipal => {
                matches!(head, Head::TermInterest | Head::LateInterest)
            }
        },
    }
}

impl Borne {
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

    fn close(&mut self) {
        if let Some(stretch) = self.stretch.take() {
            let sum = self.by_months.take().unwrap_or_else(BigRational::zero);
            self.by_months = Some(sum + stretch.worth());
        }
    }

    /// All it bore so far, in yuan.
    fn sum(&self) -> BigRational {
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

fn fraction(value: Decimal) -> BigRational {
    let scale = BigInt::from(10).pow(value.scale());
    BigRational::new(BigInt::from(value.mantissa()), scale)
}

/// Rounds to the fen, half up.
fn half_up(yuan: &BigRational) -> Result<Decimal, LawError> {
    let half = BigRational::new(1.into(), 2.into());
    let fen = (yuan * BigInt::from(100) + half).floor().to_integer();
    fen.to_i128()
        .and_then(|fen| Decimal::try_from_i128_with_scale(fen, 2).ok())
        .ok_or(LawError::TooLarge)
}

#[cfg(test)]
mod tests;
