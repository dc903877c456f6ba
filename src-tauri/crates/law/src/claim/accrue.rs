//! What accrued, and what each payment paid: the first of the two calculations.
//!
//! Time is cut into segments on which neither the base nor the rate changes; each is one exact
//! product. Inside the period every day counts once, on what was unpaid when it began: a payment
//! counts from the day it arrives.
//!
//! Red invoices and other reductions count from the beginning, whenever they were made: interest
//! is never claimed on money that was never owed. Additions count from their own day.
//!
//! What a payment pays of accrued interest is rounded to the fen, as money is. The fraction is not
//! lost: it stays in the exact sum of the head, which is rounded once.

use chrono::NaiveDate;
use owed_book::Seq;
use owed_book::debt::Debt;
use owed_book::fact::PaymentId;
use owed_book::terms::{Basis, Order, Rate};

use super::plan::{Plan, Rule, Ruled, Run};
use super::{Change, Choices, Head, LateCounts, LawError};
use crate::days::Days;
use crate::exact::{Exact, fen, yuan};
use crate::rules::Cite;

/// What accrued on one debt and what was paid of it, in fen.
#[derive(Debug)]
pub(crate) struct Account<'r> {
    /// The price: what arose, was taken back or added, in the order of their effect.
    pub(crate) price: Vec<Entry>,
    pub(crate) heads: Vec<Accrued<'r>>,
    pub(crate) paid: Vec<Paid>,
    /// The price less what was paid of it.
    pub(crate) unpaid: i128,
    pub(crate) basis: Basis,
}

/// A change of the price.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) entry: Seq,
    pub(crate) on: NaiveDate,
    pub(crate) fen: i128,
}

/// One head that accrues.
#[derive(Debug)]
pub(crate) struct Accrued<'r> {
    pub(crate) head: Head,
    pub(crate) segments: Vec<Segment<'r>>,
    pub(crate) exact: Exact,
    /// What payments paid of it, in fen.
    pub(crate) paid: i128,
}

/// Days on which neither the base nor the rate changes.
#[derive(Debug, Clone)]
pub(crate) struct Segment<'r> {
    pub(crate) days: Days,
    /// In fen.
    pub(crate) base: i128,
    pub(crate) rate: Ruled<'r>,
    /// The higher rate that was agreed, where a cap took its place.
    pub(crate) capped_from: Option<Rate>,
    /// The limit the rate is within.
    pub(crate) limit: Option<Rule<'r>>,
    pub(crate) cites: &'r [Cite],
    pub(crate) exact: Exact,
    pub(crate) changes: Vec<Change>,
}

/// What one payment paid, in fen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paid {
    pub(crate) part: usize,
    pub(crate) order: Order,
    pub(crate) interest: i128,
    pub(crate) principal: i128,
    pub(crate) left_over: i128,
}

/// Something that changes the base on a day.
enum Event {
    Paid { part: usize, payment: PaymentId },
    Added,
}

/// Works out what accrued on `debt` up to `as_of` and what its payments paid.
///
/// Payments after `as_of` are not looked at.
pub(crate) fn accrue<'r>(
    debt: &Debt,
    as_of: NaiveDate,
    plan: &Plan<'r>,
    choices: Choices,
) -> Result<Account<'r>, LawError> {
    let mut account = Account::of(debt, as_of, plan)?;
    let mut events = events(debt, as_of)?;
    events.sort_by_key(|(entry, _)| (entry.on, entry.entry));
    let mut pending = account.starting_changes();
    let (mut from, end) = period(plan);
    for (entry, event) in &events {
        let to = entry.on.min(end);
        account.run(plan, Days::new(from, to), &mut pending)?;
        from = from.max(to);
        let before = account.unpaid;
        let payment = match event {
            Event::Paid { part, payment } => {
                let order = choices.order_override.unwrap_or(debt.paid[*part].order);
                account.pay(*part, entry.fen, order, choices.late_counts)?;
                Some(*payment)
            }
            Event::Added => {
                account.add(*entry);
                None
            }
        };
        if account.unpaid != before {
            pending.push(Change {
                entry: entry.entry,
                on: entry.on,
                payment,
                by: yuan(account.unpaid - before)?,
            });
        }
    }
    account.run(plan, Days::new(from, end), &mut pending)?;
    Ok(account)
}

/// The first day that bears interest and the end of the last.
fn period(plan: &Plan<'_>) -> (NaiveDate, NaiveDate) {
    let steps = || plan.runs.iter().flat_map(|run| &run.steps);
    let from = steps().map(|step| step.days.from()).min();
    let to = steps().map(|step| step.days.to()).max();
    match (from, to) {
        (Some(from), Some(to)) => (from, to),
        _ => (NaiveDate::MIN, NaiveDate::MIN),
    }
}

fn events(debt: &Debt, as_of: NaiveDate) -> Result<Vec<(Entry, Event)>, LawError> {
    let mut events = Vec::new();
    for (part, paid) in debt.paid.iter().enumerate() {
        let payment = paid.payment;
        let entry = Entry {
            entry: paid.entry,
            on: paid.on,
            fen: fen(paid.amount.amount())?,
        };
        events.push((entry, Event::Paid { part, payment }));
    }
    for added in debt.adjustments.iter().filter(|a| a.amount.is_positive()) {
        let entry = Entry {
            entry: added.entry,
            on: added.on,
            fen: fen(added.amount.amount())?,
        };
        events.push((entry, Event::Added));
    }
    events.retain(|(entry, _)| entry.on <= as_of);
    Ok(events)
}

impl<'r> Account<'r> {
    /// The account before anything was paid or added.
    fn of(debt: &Debt, as_of: NaiveDate, plan: &Plan<'r>) -> Result<Self, LawError> {
        let mut unpaid = fen(debt.arose.amount())?;
        let mut price = vec![Entry {
            entry: debt.entry,
            on: debt.on,
            fen: unpaid,
        }];
        // What is added later can be taken back as well; what is taken back beyond it all is not
        // owed to the debtor here.
        let mut later = 0;
        for a in debt.adjustments.iter().filter(|a| a.on <= as_of) {
            later += fen(a.amount.amount())?.max(0);
        }
        for a in debt.adjustments.iter().filter(|a| !a.amount.is_positive()) {
            let back = fen(a.amount.amount())?.max(-unpaid - later);
            unpaid += back;
            price.push(Entry {
                entry: a.entry,
                on: a.on,
                fen: back,
            });
        }
        let heads = plan.runs.iter().map(|run| Accrued {
            head: run.head,
            segments: Vec::new(),
            exact: Exact::ZERO,
            paid: 0,
        });
        Ok(Self {
            price,
            heads: heads.collect(),
            paid: Vec::new(),
            unpaid,
            basis: debt.basis,
        })
    }

    /// What made the base other than the debt as it arose before the first day.
    fn starting_changes(&self) -> Vec<Change> {
        let back = self.price.iter().skip(1).filter(|entry| entry.fen < 0);
        back.filter_map(|entry| {
            Some(Change {
                entry: entry.entry,
                on: entry.on,
                payment: None,
                by: yuan(entry.fen).ok()?,
            })
        })
        .collect()
    }

    /// Lets `days` bear interest on what is unpaid.
    fn run(
        &mut self,
        plan: &Plan<'r>,
        days: Days,
        pending: &mut Vec<Change>,
    ) -> Result<(), LawError> {
        let base = self.unpaid;
        if days.is_empty() || base <= 0 {
            return Ok(());
        }
        for (Run { steps, .. }, head) in plan.runs.iter().zip(&mut self.heads) {
            for step in steps {
                let part = step.days.and(days);
                if !part.is_empty() {
                    let segment = Segment {
                        days: part,
                        base,
                        rate: step.rate,
                        capped_from: step.capped_from,
                        limit: step.limit,
                        cites: step.cites,
                        exact: Exact::ZERO,
                        changes: std::mem::take(pending),
                    };
                    head.grow(segment, self.basis)?;
                }
            }
        }
        Ok(())
    }

    /// Sets a payment against what is owed on its day.
    fn pay(
        &mut self,
        part: usize,
        amount: i128,
        order: Order,
        late_counts: LateCounts,
    ) -> Result<(), LawError> {
        let mut left = amount;
        let mut paid = Paid {
            part,
            order,
            interest: 0,
            principal: 0,
            left_over: 0,
        };
        let first = |head: Head| match (order, late_counts) {
            (Order::PrincipalFirst, _) => false,
            (Order::Legal, LateCounts::AsInterest) => true,
            (Order::Legal, LateCounts::AfterPrincipal) => head.is_interest(),
        };
        paid.interest += self.pay_heads(&mut left, first)?;
        paid.principal = left.min(self.unpaid.max(0));
        self.unpaid -= paid.principal;
        left -= paid.principal;
        paid.interest += self.pay_heads(&mut left, |head| !first(head))?;
        paid.left_over = left;
        self.paid.push(paid);
        Ok(())
    }

    fn pay_heads(
        &mut self,
        left: &mut i128,
        which: impl Fn(Head) -> bool,
    ) -> Result<i128, LawError> {
        let mut sum = 0;
        for head in self.heads.iter_mut().filter(|head| which(head.head)) {
            let open = (head.exact.rounded() - head.paid).max(0);
            let part = open.min(*left);
            head.paid += part;
            *left -= part;
            sum += part;
        }
        Ok(sum)
    }

    /// Adds to the price; what was paid too much before pays it at once.
    fn add(&mut self, entry: Entry) {
        self.price.push(entry);
        self.unpaid += entry.fen;
        for paid in &mut self.paid {
            let part = paid.left_over.min(self.unpaid.max(0));
            paid.left_over -= part;
            paid.principal += part;
            self.unpaid -= part;
        }
    }
}

impl<'r> Accrued<'r> {
    /// Adds days, to the last segment where nothing changed since.
    fn grow(&mut self, mut new: Segment<'r>, basis: Basis) -> Result<(), LawError> {
        if let Some(last) = self.segments.last()
            && last.continues(&new)
        {
            new.days = Days::new(last.days.from(), new.days.to());
            new.changes.splice(0..0, last.changes.iter().copied());
            self.exact = self.exact.minus(last.exact)?;
            self.segments.pop();
        }
        new.exact = new.at(new.rate.rate, basis)?;
        self.exact = self.exact.plus(new.exact)?;
        self.segments.push(new);
        Ok(())
    }
}

impl Segment<'_> {
    /// Whether nothing changed between this segment and the next.
    fn continues(&self, next: &Self) -> bool {
        self.days.to() == next.days.from()
            && (self.base, self.rate, self.limit) == (next.base, next.rate, next.limit)
    }

    /// What the segment comes to at `rate`.
    pub(crate) fn at(&self, rate: Rate, basis: Basis) -> Result<Exact, LawError> {
        Exact::interest(self.base, rate, basis, self.days)
    }
}

impl Head {
    /// Whether Civil Code art. 561 means it by "interest" beyond doubt.
    fn is_interest(self) -> bool {
        match self {
            Head::TermInterest | Head::LateInterest => true,
            Head::Price | Head::LateLoss | Head::Penalty => false,
        }
    }
}
