//! When a case is closed: nothing is left of any debt, and no plan runs any more (结清).
//!
//! Nobody writes it down. The ledger says it, so undoing a payment, or giving money back that had
//! paid the price, opens the case again by itself.

use chrono::{Months, NaiveDate};
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::fact::PartyId;
use owed_book::journal::Seq;
use owed_book::plan::End;
use owed_book::retention::Keep;

/// A case that is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// The day on which the last of it was paid, agreed or taken back.
    pub on: NaiveDate,
    /// The last entry that closed it. What was set down later was set down knowing that it is.
    pub entry: Seq,
    /// How.
    pub how: How,
    /// Whether interest or a penalty may still be claimed: the price was paid late, or of a debt
    /// without a day, and nobody gave the rest up. A day in court is not let go of then.
    pub beside: bool,
}

/// How a case came to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// All of the price was paid.
    Paid,
    /// A plan was kept, or the rest was given up by agreement.
    Agreed,
    /// Red invoices took all of it back; nothing was ever to be paid.
    TakenBack,
}

/// Whether the case of `debtor` is closed; nothing while something is left, while a plan runs, and
/// where there never was a debt.
pub fn closed(book: &Book, debtor: PartyId) -> Option<Closed> {
    let debts = book.debts_of(debtor);
    let over =
        |debt: &&Debt| debt.is_reversed() || debt.balance().is_ok_and(|left| !left.is_positive());
    if debts.is_empty() || !debts.iter().all(over) {
        return None;
    }
    let plans = book.plans.values();
    let plans: Vec<_> = plans
        .filter(|plan| book.plan_debtor(plan) == Some(debtor))
        .collect();
    if plans.iter().any(|plan| plan.ended.is_none()) {
        return None;
    }
    let mut ends: Vec<(NaiveDate, Seq)> = Vec::new();
    let (mut paid, mut late, mut given_up) = (false, false, false);
    for debt in &debts {
        let due = debt.due.as_ref().map(|due| due.on);
        for part in &debt.paid {
            late |= due.is_none_or(|due| part.on > due);
            let payment = book.payments.get(&part.payment);
            let matched = payment.and_then(|payment| payment.matched.as_ref());
            ends.push((part.on, matched.map_or(part.entry, |matched| matched.entry)));
            paid = true;
        }
        for change in debt.adjustments.iter().filter(|a| a.refund.is_none()) {
            ends.push((change.on, change.entry));
            given_up |= change.invoice.is_none() && !change.amount.is_positive();
        }
    }
    for plan in plans {
        if let Some((entry, ended)) = &plan.ended {
            ends.push((ended.on, *entry));
            given_up |= ended.how == End::Kept;
        }
    }
    let on = ends.iter().map(|(on, _)| *on).max()?;
    let entry = ends.iter().map(|(_, entry)| *entry).max()?;
    let how = match (paid, given_up) {
        (_, true) => How::Agreed,
        (true, false) => How::Paid,
        (false, false) => How::TakenBack,
    };
    let beside = late && how == How::Paid;
    Some(Closed {
        on,
        entry,
        how,
        beside,
    })
}

/// How long what leads to a person is kept after a case is settled: as the owner said, or as long
/// as we propose.
pub fn keep(book: &Book) -> Keep {
    book.retention.unwrap_or(Keep::OURS)
}

/// The first day on which what leads to the person is kept longer than was said.
pub fn kept_until(book: &Book, closed: &Closed) -> NaiveDate {
    let after = Months::new(u32::from(keep(book).months));
    closed
        .on
        .checked_add_months(after)
        .unwrap_or(NaiveDate::MAX)
}
