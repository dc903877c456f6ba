//! The next step in a case, and where it stands on the path.

use chrono::{NaiveDate, TimeDelta};
use owed_book::Book;
use owed_book::evidence::{Document, Form, Proves};
use owed_book::fact::PartyId;
use rust_decimal::Decimal;

use crate::arrival::{Reached, standing};

/// The next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// What to do.
    pub step: Step,
    /// Where the case stands.
    pub stage: Stage,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Decide about so many payments that may be this debtor's.
    DecidePayments(usize),
    /// Say when payment of so many debts was due.
    SayDueDate(usize),
    /// Nothing is late: wait until this day.
    Wait(NaiveDate),
    /// Issue a formal demand: this much of the price is late.
    Demand(Decimal),
    /// Send the letter with this number and keep the receipt.
    SendLetter(String),
    /// Nobody knows what came of the letter with this number, sent on this day: look it up.
    FollowLetter(String, NaiveDate),
    /// The letter went out: bind the evidence, so that the next step can be announced truly.
    BuildPack,
    /// Nothing is left to pay.
    Settled,
}

/// Where a case stands on the path from checking to settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The figures are not sure yet.
    Check,
    /// They are, and nothing is late.
    Remind,
    /// Payment is late: demand it.
    Demand,
    /// Nothing is left.
    Settled,
}

/// The next step in the case of `debtor`, as it is on `today`, with so many payments that may be
/// this debtor's and were not decided.
pub fn next(book: &Book, debtor: PartyId, undecided: usize, today: NaiveDate) -> Next {
    let open: Vec<_> = book
        .debts_of(debtor)
        .into_iter()
        .filter_map(|debt| {
            Some((debt, debt.balance().ok()?)).filter(|(_, left)| left.is_positive())
        })
        .collect();
    let at = |step, stage| Next { step, stage };
    if undecided > 0 {
        return at(Step::DecidePayments(undecided), Stage::Check);
    }
    if open.is_empty() {
        return at(Step::Settled, Stage::Settled);
    }
    let unsaid = open.iter().filter(|(debt, _)| debt.due.is_none()).count();
    if unsaid > 0 {
        return at(Step::SayDueDate(unsaid), Stage::Check);
    }
    let late: Decimal = open
        .iter()
        .filter_map(|(debt, _)| debt.late_on(today).ok()?)
        .map(|late| late.amount.amount())
        .sum();
    if late.is_zero() {
        let parts = open.iter().filter_map(|(debt, _)| debt.unpaid().ok());
        let due = parts.flatten().filter_map(|part| part.due).min();
        // Every debt has a due date here.
        return at(Step::Wait(due.unwrap_or(today)), Stage::Remind);
    }
    let letter = book
        .documents
        .values()
        .filter(|paper| paper.party == debtor && paper.form == Form::Demand)
        .filter(|paper| paper.withdrawn.is_none())
        .max_by_key(|paper| paper.entry);
    let Some(paper) = letter else {
        return at(Step::Demand(late), Stage::Demand);
    };
    let number = || paper.number.clone();
    let last = book
        .dispatches
        .values()
        .filter(|dispatch| dispatch.sent.document == paper.id)
        .max_by_key(|dispatch| (dispatch.sent.on, dispatch.entry));
    let step = match last.map(|last| (last.sent.on, standing(book, last).reached)) {
        // What an owner kept of a demand shows that she sent it, though she did not say how.
        None if shown(book, paper) => Step::BuildPack,
        None | Some((_, Reached::Failed)) => Step::SendLetter(number()),
        Some((on, Reached::Waits)) if today - on >= DAYS_TO_ARRIVE => {
            Step::FollowLetter(number(), on)
        }
        Some((_, Reached::Waits | Reached::Believed | Reached::Proved(_))) => Step::BuildPack,
    };
    at(step, Stage::Demand)
}

/// After so many days a letter has arrived or comes back. Our caution, not a rule of law.
const DAYS_TO_ARRIVE: TimeDelta = TimeDelta::days(5);

/// Whether something is kept that shows a demand and belongs to no other letter's sending.
fn shown(book: &Book, paper: &Document) -> bool {
    book.evidence.values().any(|piece| {
        let mut sendings = book.dispatches.values();
        piece.party == paper.party
            && piece.proves.contains(&Proves::Demand)
            && piece.made.is_none_or(|made| made >= paper.on)
            && !sendings.any(|dispatch| dispatch.evidence().any(|id| id == piece.id))
    })
}
