//! The second calculation: a walk over the days, one at a time.
//!
//! It is written from the text of the rules and shares no code with the first ([`mod@crate::claim`]):
//! not the intervals, not the exact numbers, not the choice of rates. Both read the same tables.
//! A claim on which the two differ by a fen is not given out.
//!
//! On each day: first what arrived or was added that day is dealt with; then, if the day counts,
//! what is still unpaid bears interest for it at the day's rate.

mod borne;
mod lent;
mod rates;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use owed_book::debt::Debt;
use owed_book::terms::{Basis, Ends, LateCounts, Order, Per};
use rust_decimal::Decimal;

use crate::claim::{Choices, Head, LawError};
use crate::rules::RulePack;
use borne::Borne;

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
    /// The rate up to which interest that was paid is kept, where it is higher.
    pub(crate) kept: Option<(Decimal, Per)>,
}

/// What to walk over.
pub(crate) struct Walk<'a> {
    /// The first day that may bear interest, for each instalment.
    pub(crate) firsts: Vec<Option<NaiveDate>>,
    pub(crate) as_of: NaiveDate,
    pub(crate) ends: Ends,
    pub(crate) basis: Basis,
    pub(crate) late_counts: LateCounts,
    pub(crate) order: Option<Order>,
    /// The rate of an instalment on a day.
    pub(crate) rate: &'a dyn Fn(usize, NaiveDate) -> Option<DayRate>,
    /// What stands in the sum of a loan and was not lent.
    pub(crate) not_lent: Decimal,
    /// The most that interest for the term may come to.
    pub(crate) most: Option<Most<'a>>,
    /// What was spent on collecting and may be claimed, with its day and entry.
    pub(crate) costs: Vec<(NaiveDate, u64, Decimal)>,
}

/// What interest for the term of a loan may come to, growing with the days.
pub(crate) struct Most<'a> {
    pub(crate) at_first: BigRational,
    pub(crate) initial: Decimal,
    /// The first day after the term.
    pub(crate) until: Option<NaiveDate>,
    pub(crate) rate: &'a dyn Fn(NaiveDate) -> Option<DayRate>,
}

/// Walks over the days of a debt, as the law has its rates.
pub(crate) fn debt(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Result<Walked, LawError> {
    let mut dues: Vec<_> = debt.instalments.iter().map(|part| Some(part.due)).collect();
    if dues.is_empty() {
        dues.push(debt.due.as_ref().map(|due| due.on));
    }
    let overdue: Vec<_> = dues
        .iter()
        .map(|due| due.and_then(|due| due.succ_opt()))
        .collect();
    let law = |overdue: &Option<NaiveDate>| rates::Law {
        debt,
        filed: choices.filed.or(debt.filed).unwrap_or(as_of),
        rules,
        late: choices.late_override.or(debt.late),
        lpr: choices.lpr.unwrap_or(debt.lpr),
        overdue: *overdue,
    };
    let laws: Vec<_> = overdue.iter().map(law).collect();
    let starts = |overdue: &Option<NaiveDate>| match debt.interest {
        Some(_) => Some(debt.on),
        None => *overdue,
    };
    let cap = |day| laws[0].cap(debt.on, day);
    let (not_lent, at_first) = lent::sums(debt, &laws[0])?;
    let most = debt
        .rolled
        .as_ref()
        .zip(at_first)
        .map(|(rolled, at_first)| Most {
            at_first,
            initial: rolled.initial.amount(),
            until: overdue.iter().flatten().max().copied(),
            rate: &cap,
        });
    let may_be_claimed = debt
        .costs
        .iter()
        .filter(|cost| cost.agreed || !rules.interest.sums.costs[&cost.what].agreed);
    let walk = Walk {
        firsts: overdue.iter().map(starts).collect(),
        as_of,
        ends: debt.ends,
        basis: debt.basis,
        late_counts: choices.late_counts.unwrap_or(debt.late_counts),
        order: choices.order_override,
        rate: &|part, day| laws[part].rate(day),
        not_lent,
        most,
        costs: may_be_claimed
            .map(|cost| (cost.on, cost.entry.0, cost.amount.amount()))
            .collect(),
    };
    walk.over(debt)
}

/// Something that happens to the price on a day.
enum Happens {
    Paid(Decimal, Order),
    Added(Decimal),
    Spent(Decimal),
}

impl Walk<'_> {
    /// Walks from the first day to the last.
    pub(crate) fn over(&self, debt: &Debt) -> Result<Walked, LawError> {
        let mut state = State::of(debt, self);
        let mut happens = self.happenings(debt);
        happens.reverse();
        let mut day = self
            .firsts
            .iter()
            .flatten()
            .min()
            .copied()
            .unwrap_or(self.as_of);
        while day <= self.as_of {
            while happens.last().is_some_and(|(on, _, _)| *on <= day) {
                if let Some((_, _, what)) = happens.pop() {
                    state.happens(what, self)?;
                }
            }
            state.live(day, self)?;
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

    /// Whether interest is borne for `day` on an instalment that bears it from `first` on.
    fn counts(&self, first: Option<NaiveDate>, day: NaiveDate) -> bool {
        let Some(first) = first else {
            return false;
        };
        match self.ends {
            Ends::EndExcluded => first <= day && day < self.as_of,
            Ends::BothIncluded => first <= day && day <= self.as_of,
            Ends::StartExcluded => first < day && day <= self.as_of,
            Ends::BothExcluded => first < day && day < self.as_of,
        }
    }

    /// Everything up to the last day, in the order of days and entries.
    fn happenings(&self, debt: &Debt) -> Vec<(NaiveDate, u64, Happens)> {
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
        for (on, entry, amount) in &self.costs {
            all.push((*on, *entry, Happens::Spent(*amount)));
        }
        all.retain(|(on, _, _)| *on <= self.as_of);
        all.sort_by_key(|(on, entry, _)| (*on, *entry));
        all
    }
}

struct State {
    price: Decimal,
    /// What is unpaid of each instalment, the earliest first.
    unpaid: Vec<Decimal>,
    /// Paid too much so far.
    credit: Decimal,
    /// What each instalment bore under each head.
    heads: BTreeMap<(Head, usize), Borne>,
    paid: BTreeMap<Head, Decimal>,
    /// The same days at the rate up to which payments are kept, and at the rate claimed.
    kept: BTreeMap<(Head, usize), [Borne; 2]>,
    kept_paid: BTreeMap<Head, Decimal>,
    spent: Decimal,
    spent_paid: Decimal,
    /// What interest for the term may come to.
    most: Option<(BigRational, Borne)>,
}

impl State {
    fn of(debt: &Debt, walk: &Walk<'_>) -> Self {
        let mut added = Decimal::ZERO;
        let mut price = debt.arose.amount() - walk.not_lent;
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
        let mut unpaid: Vec<_> = debt.instalments.iter().map(|p| p.amount.amount()).collect();
        if unpaid.is_empty() {
            unpaid.push(debt.arose.amount());
        }
        // What is taken off the price is taken off the last instalments.
        let mut off = debt.arose.amount() - price;
        for part in (0..unpaid.len()).rev() {
            let taken = if part == 0 {
                off
            } else {
                off.min(unpaid[part])
            };
            unpaid[part] -= taken;
            off -= taken;
        }
        Self {
            price: price + added,
            unpaid,
            credit: Decimal::ZERO,
            heads: BTreeMap::new(),
            paid: BTreeMap::new(),
            kept: BTreeMap::new(),
            kept_paid: BTreeMap::new(),
            spent: Decimal::ZERO,
            spent_paid: Decimal::ZERO,
            most: walk
                .most
                .as_ref()
                .map(|most| (most.at_first.clone(), Borne::default())),
        }
    }

    /// One day: every instalment that is unpaid bears its interest.
    fn live(&mut self, day: NaiveDate, walk: &Walk<'_>) -> Result<(), LawError> {
        for part in 0..self.unpaid.len() {
            let bears = walk.counts(walk.firsts[part], day) && self.unpaid[part] > Decimal::ZERO;
            let rate = bears.then(|| (walk.rate)(part, day)).flatten();
            self.rest(part, rate.as_ref());
            if let Some(rate) = rate {
                self.bear(part, day, rate, walk.basis)?;
            }
        }
        if let (Some((_, borne)), Some(most)) = (&mut self.most, &walk.most)
            && walk.counts(walk.firsts[0], day)
            && most.until.is_none_or(|until| day < until)
            && let Some(rate) = (most.rate)(day)
        {
            borne.day(day, most.initial, rate, walk.basis)?;
        }
        Ok(())
    }

    fn happens(&mut self, what: Happens, walk: &Walk<'_>) -> Result<(), LawError> {
        match what {
            Happens::Added(amount) => {
                if let Some(last) = self.unpaid.last_mut() {
                    *last += amount;
                }
                // More was taken off the first instalment than it came to.
                self.level();
                let mut credit = self.credit;
                self.pay_price(&mut credit);
                self.credit = credit;
            }
            Happens::Spent(amount) => {
                self.spent += amount;
                let mut credit = self.credit;
                self.pay_spent(&mut credit);
                self.credit = credit;
            }
            Happens::Paid(amount, recorded) => {
                let mut left = amount;
                let order = walk.order.unwrap_or(recorded);
                if order == Order::Legal {
                    self.pay_spent(&mut left);
                }
                for head in EVERY_HEAD {
                    if comes_first(head, order, walk.late_counts) {
                        self.settle(head, &mut left)?;
                    }
                }
                if order == Order::AsInterest {
                    for head in EVERY_HEAD {
                        self.settle_kept(head, &mut left)?;
                    }
                    self.pay_spent(&mut left);
                }
                self.pay_price(&mut left);
                self.pay_spent(&mut left);
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

    /// A part below zero is made up for from the last.
    fn level(&mut self) {
        let last = self.unpaid.len() - 1;
        if last > 0 && self.unpaid[0] < Decimal::ZERO {
            let owing = (-self.unpaid[0]).min(self.unpaid[last].max(Decimal::ZERO));
            self.unpaid[0] += owing;
            self.unpaid[last] -= owing;
        }
    }

    fn pay_price(&mut self, left: &mut Decimal) {
        for unpaid in &mut self.unpaid {
            let part = (*left).min(*unpaid).max(Decimal::ZERO);
            *unpaid -= part;
            *left -= part;
        }
    }

    fn pay_spent(&mut self, left: &mut Decimal) {
        let part = (*left).min(self.spent - self.spent_paid);
        self.spent_paid += part;
        *left -= part;
    }

    /// Pays what accrued under `head` so far, in whole fen.
    fn settle(&mut self, head: Head, left: &mut Decimal) -> Result<(), LawError> {
        let due = half_up(&self.due(head))?;
        let paid = self.paid.entry(head).or_default();
        let part = (due - *paid).max(Decimal::ZERO).min(*left);
        *paid += part;
        *left -= part;
        Ok(())
    }

    /// Pays what could not be claimed under `head` and is kept, in whole fen.
    fn settle_kept(&mut self, head: Head, left: &mut Decimal) -> Result<(), LawError> {
        let mut more = BigRational::zero();
        for ((_, _), [high, low]) in self.kept.iter().filter(|((of, _), _)| *of == head) {
            more += high.sum() - low.sum();
        }
        let paid = self.kept_paid.entry(head).or_default();
        let part = (half_up(&more)? - *paid).max(Decimal::ZERO).min(*left);
        *paid += part;
        *left -= part;
        Ok(())
    }

    /// What accrued under `head` so far, as far as it may.
    fn due(&self, head: Head) -> BigRational {
        let of_head = self.heads.iter().filter(|((of, _), _)| *of == head);
        let sum = of_head.fold(BigRational::zero(), |sum, (_, borne)| sum + borne.sum());
        match &self.most {
            Some((fixed, growing)) if head == Head::TermInterest => {
                let most = fixed + growing.sum();
                sum.min(most.max(BigRational::zero()))
            }
            Some(_) | None => sum,
        }
    }

    /// The unpaid price of one instalment bears interest for one day.
    fn bear(
        &mut self,
        part: usize,
        day: NaiveDate,
        rate: DayRate,
        basis: Basis,
    ) -> Result<(), LawError> {
        let base = self.unpaid[part];
        let at = (rate.head, part);
        if let Some((percent, per)) = rate.kept {
            let [high, low] = self.kept.entry(at).or_default();
            let higher = DayRate {
                percent,
                per,
                ..rate.clone()
            };
            high.day(day, base, higher, basis)?;
            low.day(day, base, rate.clone(), basis)?;
        }
        self.heads
            .entry(at)
            .or_default()
            .day(day, base, rate, basis)
    }

    /// A day that bears nothing under a head ends the stretch of months there.
    fn rest(&mut self, part: usize, bears: Option<&DayRate>) {
        let goes_on = |head: Head| bears.is_some_and(|rate| rate.head == head);
        let heads = self.heads.iter_mut();
        heads
            .filter(|((head, of), _)| *of == part && !goes_on(*head))
            .for_each(|(_, borne)| borne.close());
        let keeps = bears.is_some_and(|rate| rate.kept.is_some());
        let kept = self.kept.iter_mut();
        kept.filter(|((head, of), _)| *of == part && !(keeps && goes_on(*head)))
            .flat_map(|(_, both)| both)
            .for_each(Borne::close);
    }

    fn walked(self) -> Result<Walked, LawError> {
        let mut heads = BTreeMap::new();
        for head in EVERY_HEAD {
            let paid = self.paid.get(&head).copied().unwrap_or_default();
            if self.heads.keys().any(|(of, _)| *of == head) {
                heads.insert(head, (half_up(&self.due(head))?, paid));
            }
        }
        if !self.spent.is_zero() {
            heads.insert(Head::Costs, (self.spent, self.spent_paid));
        }
        Ok(Walked {
            price: self.price,
            unpaid: self.unpaid.iter().sum(),
            heads,
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
        Order::AsInterest => true,
        Order::Legal => match late_counts {
            LateCounts::AsInterest => true,
            LateCounts::AfterPrincipal => {
                matches!(head, Head::TermInterest | Head::LateInterest)
            }
        },
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
