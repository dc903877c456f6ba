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

mod pay;

use chrono::NaiveDate;
use owed_book::Seq;
use owed_book::debt::Debt;
use owed_book::fact::PaymentId;
use owed_book::terms::{Basis, Order, Rate};

use super::lent::Lent;
use super::plan::{Plan, Rule, Ruled, Run};
use super::{Change, Choices, Head, LawError, What};
use crate::days::Days;
use crate::exact::{Exact, fen, yuan};
use crate::rules::Cite;

/// What accrued on one debt and what was paid of it, in fen.
#[derive(Debug)]
pub(crate) struct Account<'r> {
    /// The price: what arose, was taken back or added, in the order of their effect.
    pub(crate) price: Vec<Entry>,
    pub(crate) heads: Vec<Accrued<'r>>,
    pub(crate) costs: Costs,
    pub(crate) paid: Vec<Paid>,
    /// The price less what was paid of it.
    pub(crate) unpaid: i128,
    pub(crate) basis: Basis,
    pub(crate) lent: Lent,
    /// The instalments; one where the debt is one sum.
    parts: Vec<Part>,
}

/// A change of the price.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) entry: Seq,
    pub(crate) on: NaiveDate,
    pub(crate) fen: i128,
    pub(crate) what: What,
    /// The instalment that arose, where there are several.
    pub(crate) part: Option<usize>,
}

/// What is unpaid of one instalment.
#[derive(Debug, Default)]
struct Part {
    unpaid: i128,
    /// What was unpaid before the event at hand.
    before: i128,
    /// What changed it since it last bore interest.
    changes: Vec<Change>,
}

/// What was spent on collecting.
#[derive(Debug, Default)]
pub(crate) struct Costs {
    /// The place in the debt and the amount, in the order of days.
    pub(crate) spent: Vec<(usize, i128)>,
    pub(crate) sum: i128,
    pub(crate) paid: i128,
}

/// One head that accrues.
#[derive(Debug)]
pub(crate) struct Accrued<'r> {
    pub(crate) head: Head,
    pub(crate) segments: Vec<Segment<'r>>,
    pub(crate) exact: Exact,
    /// The most it may come to, where the whole of a loan is limited.
    pub(crate) most: Option<Exact>,
    /// What payments paid of it, in fen.
    pub(crate) paid: i128,
    /// What more would have accrued at the rates up to which payments are kept.
    kept: Exact,
    kept_paid: i128,
}

/// Days on which neither the base nor the rate changes.
#[derive(Debug, Clone)]
pub(crate) struct Segment<'r> {
    pub(crate) part: usize,
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
    kept: Option<Rate>,
    kept_exact: Exact,
}

/// What one payment paid, in fen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paid {
    pub(crate) part: usize,
    pub(crate) order: Order,
    pub(crate) costs: i128,
    pub(crate) interest: i128,
    pub(crate) kept: i128,
    pub(crate) principal: i128,
    pub(crate) left_over: i128,
}

/// Something that happens on a day.
enum Event {
    Paid { part: usize, payment: PaymentId },
    Added,
    Spent { cost: usize },
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
    let mut events = events(debt, as_of, plan)?;
    events.sort_by_key(|(entry, _)| (entry.on, entry.entry));
    let (mut from, end) = period(plan);
    for (entry, event) in &events {
        let to = entry.on.min(end);
        account.run(plan, Days::new(from, to))?;
        from = from.max(to);
        let payment = match event {
            Event::Paid { part, payment } => {
                let order = choices.order_override.unwrap_or(debt.paid[*part].order);
                account.limit(debt, from)?;
                let late_counts = choices.late_counts.unwrap_or(debt.late_counts);
                account.pay(*part, entry.fen, order, late_counts);
                Some(*payment)
            }
            Event::Added => {
                account.add(*entry);
                None
            }
            Event::Spent { cost } => {
                account.spend(*cost, entry.fen);
                None
            }
        };
        account.note(*entry, payment)?;
    }
    account.run(plan, Days::new(from, end))?;
    account.limit(debt, end)?;
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

fn events(debt: &Debt, as_of: NaiveDate, plan: &Plan<'_>) -> Result<Vec<(Entry, Event)>, LawError> {
    let mut events = Vec::new();
    let entry = |entry, on, amount| {
        Ok::<_, LawError>(Entry {
            entry,
            on,
            fen: fen(amount)?,
            what: What::Added,
            part: None,
        })
    };
    for (part, paid) in debt.paid.iter().enumerate() {
        let payment = paid.payment;
        let entry = entry(paid.entry, paid.on, paid.amount.amount())?;
        events.push((entry, Event::Paid { part, payment }));
    }
    for added in debt.adjustments.iter().filter(|a| a.amount.is_positive()) {
        let entry = entry(added.entry, added.on, added.amount.amount())?;
        events.push((entry, Event::Added));
    }
    for at in &plan.costs {
        let cost = &debt.costs[*at];
        let entry = entry(cost.entry, cost.on, cost.amount.amount())?;
        events.push((entry, Event::Spent { cost: *at }));
    }
    events.retain(|(entry, _)| entry.on <= as_of);
    Ok(events)
}

impl<'r> Account<'r> {
    /// The account before anything was paid or added.
    fn of(debt: &Debt, as_of: NaiveDate, plan: &Plan<'r>) -> Result<Self, LawError> {
        let mut heads: Vec<Accrued<'r>> = Vec::new();
        for run in &plan.runs {
            if !heads.iter().any(|head| head.head == run.head) {
                heads.push(Accrued::of(run.head));
            }
        }
        heads.sort_by_key(|head| head.head);
        let mut account = Self {
            price: Vec::new(),
            heads,
            costs: Costs::default(),
            paid: Vec::new(),
            unpaid: 0,
            basis: debt.basis,
            lent: Lent::of(debt, plan.rolled.as_ref())?,
            parts: Vec::new(),
        };
        let (entry, on) = (debt.entry, debt.on);
        let several = !debt.instalments.is_empty();
        let whole = [debt.arose];
        let amounts = debt.instalments.iter().map(|part| part.amount);
        let amounts = amounts.chain(whole.into_iter().filter(|_| !several));
        for (at, amount) in amounts.enumerate() {
            let fen = fen(amount.amount())?;
            let unpaid = Part {
                unpaid: fen,
                before: fen,
                changes: Vec::new(),
            };
            account.parts.push(unpaid);
            account.unpaid += fen;
            account.price.push(Entry {
                entry,
                on,
                fen,
                what: What::Arose,
                part: several.then_some(at),
            });
        }
        let (withheld, above) = (account.lent.withheld, account.lent.above);
        for (what, fen) in [(What::Withheld, -withheld), (What::RolledOver, -above)] {
            if fen < 0 {
                let part = None;
                account.take_back(Entry {
                    entry,
                    on,
                    fen,
                    what,
                    part,
                })?;
            }
        }
        // What is added later can be taken back as well; what is taken back beyond it all is not
        // owed to the debtor here.
        let mut later = 0;
        for a in debt.adjustments.iter().filter(|a| a.on <= as_of) {
            later += fen(a.amount.amount())?.max(0);
        }
        for a in debt.adjustments.iter().filter(|a| !a.amount.is_positive()) {
            let back = fen(a.amount.amount())?.max(-account.unpaid - later);
            account.take_back(Entry {
                entry: a.entry,
                on: a.on,
                fen: back,
                what: What::TakenBack,
                part: None,
            })?;
        }
        Ok(account)
    }

    /// What is unpaid of the price and may still be paid in time on `as_of`.
    pub(crate) fn not_due(&self, debt: &Debt, as_of: NaiveDate) -> i128 {
        let one = debt.due.as_ref().map(|due| due.on);
        let dues = debt.instalments.iter().map(|part| part.due);
        let dues = dues.chain(one.filter(|_| debt.instalments.is_empty()));
        dues.zip(&self.parts)
            .filter(|(due, _)| *due >= as_of)
            .map(|(_, part)| part.unpaid.max(0))
            .sum()
    }

    /// Makes the price smaller from the beginning: of several instalments the last, then those
    /// before it.
    fn take_back(&mut self, entry: Entry) -> Result<(), LawError> {
        self.price.push(entry);
        self.unpaid += entry.fen;
        let mut back = -entry.fen;
        for part in self.parts.iter_mut().rev() {
            let taken = back.min(part.unpaid.max(0));
            part.unpaid -= taken;
            back -= taken;
        }
        // Beyond what there is: what is added later is taken first.
        if let Some(last) = self.parts.last_mut() {
            last.unpaid -= back;
        }
        if entry.fen < 0 {
            self.note(entry, None)?;
        }
        Ok(())
    }

    /// Keeps in mind what changed the base of each instalment.
    fn note(&mut self, entry: Entry, payment: Option<PaymentId>) -> Result<(), LawError> {
        for part in &mut self.parts {
            if part.unpaid != part.before {
                part.changes.push(Change {
                    entry: entry.entry,
                    on: entry.on,
                    payment,
                    by: yuan(part.unpaid - part.before)?,
                });
                part.before = part.unpaid;
            }
        }
        Ok(())
    }

    /// Lets `days` bear interest on what is unpaid.
    fn run(&mut self, plan: &Plan<'r>, days: Days) -> Result<(), LawError> {
        if days.is_empty() || self.unpaid <= 0 {
            return Ok(());
        }
        for Run { head, part, steps } in &plan.runs {
            let unpaid = &mut self.parts[*part];
            let head = self.heads.iter_mut().find(|known| known.head == *head);
            let Some(head) = head.filter(|_| unpaid.unpaid > 0) else {
                continue;
            };
            for step in steps {
                let days = step.days.and(days);
                if !days.is_empty() {
                    let segment = Segment {
                        part: *part,
                        days,
                        base: unpaid.unpaid,
                        rate: step.rate,
                        capped_from: step.capped_from,
                        limit: step.limit,
                        cites: step.cites,
                        exact: Exact::ZERO,
                        changes: std::mem::take(&mut unpaid.changes),
                        kept: step.kept,
                        kept_exact: Exact::ZERO,
                    };
                    head.grow(segment, self.basis)?;
                }
            }
        }
        Ok(())
    }

    /// Limits interest for the term by what the whole of a loan may come to for the days before
    /// `day`.
    fn limit(&mut self, debt: &Debt, day: NaiveDate) -> Result<(), LawError> {
        let most = self.lent.most(day, debt)?;
        for head in &mut self.heads {
            if head.head == Head::TermInterest {
                head.most = most;
            }
        }
        Ok(())
    }
}

impl<'r> Accrued<'r> {
    fn of(head: Head) -> Self {
        Self {
            head,
            segments: Vec::new(),
            exact: Exact::ZERO,
            most: None,
            paid: 0,
            kept: Exact::ZERO,
            kept_paid: 0,
        }
    }

    /// What accrued, or the most it may come to.
    pub(crate) fn due(&self) -> Exact {
        self.most.map_or(self.exact, |most| most.min(self.exact))
    }

    /// Adds days, to the last segment of the instalment where nothing changed since.
    fn grow(&mut self, mut new: Segment<'r>, basis: Basis) -> Result<(), LawError> {
        let last = self.segments.iter().rposition(|s| s.part == new.part);
        if let Some(at) = last
            && self.segments[at].continues(&new)
        {
            let last = self.segments.remove(at);
            new.days = Days::new(last.days.from(), new.days.to());
            new.changes.splice(0..0, last.changes);
            self.exact = self.exact.minus(last.exact)?;
            self.kept = self.kept.minus(last.kept_exact)?;
        }
        new.exact = new.at(new.rate.rate, basis)?;
        self.exact = self.exact.plus(new.exact)?;
        if let Some(kept) = new.kept {
            new.kept_exact = new.at(kept, basis)?.minus(new.exact)?;
            self.kept = self.kept.plus(new.kept_exact)?;
        }
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
