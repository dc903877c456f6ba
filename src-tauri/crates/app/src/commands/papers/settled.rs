//! What must be settled before a paper leaves the house, and what would make it stronger.

use chrono::NaiveDate;
use owed_advise::Debtors;
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::evidence::{Carries, Form};
use owed_book::fact::PartyId;

use crate::commands::claims;
use crate::commands::import::Reason;
use crate::commands::reconcile::unexplained;

/// What must be settled first, worst first. An override with a reason is recorded.
pub(super) fn unsettled(book: &Book, debtor: PartyId, form: Form, today: NaiveDate) -> Vec<Reason> {
    let mut open = Vec::new();
    let unnamed = creditor_lacks(book, |is| is.name.trim().is_empty());
    let unnamed = unnamed.then(|| Reason::plain("creditor-unnamed"));
    if form.carries() == Carries::Nothing {
        return unnamed.into_iter().collect();
    }
    let claimable = claims::claimable(book, debtor);
    let left = claimable
        .iter()
        .any(|debt| debt.balance().is_ok_and(|left| left.is_positive()));
    if !left {
        open.push(nothing_owed(book, debtor));
    }
    // A schedule works interest out, an agreement puts payment off: neither demands anything.
    let demands = !matches!(form, Form::Schedule | Form::RepaymentAgreement);
    if form.carries() == Carries::Claim && demands {
        open.extend(not_due(&claimable, today));
    }
    let found = unexplained(book, &Debtors::of(book), Some(debtor));
    let mut count = |code: &str, many: usize| {
        if many > 0 {
            open.push(Reason::with(code, [many.to_string()]));
        }
    };
    count("undecided-payments", found.payments.len());
    count("same-money-twice", found.twins.len());
    count("undecided-refunds", found.refunds);
    if !found.unplaced.is_empty() {
        let sum = found.unplaced.iter().map(|paid| paid.amount.amount()).sum();
        let about = [found.unplaced.len().to_string(), claims::plain(sum)];
        open.push(Reason::with("unplaced-payments", about));
    }
    let unlinked = found.reds;
    if !unlinked.is_empty() {
        open.push(Reason::with("red-unlinked", unlinked));
    }
    open.extend(unnamed);
    open
}

/// How much of the price is not due yet, and the day the first of it is. To demand it before, it must
/// have been agreed that all falls due once a part is late; the owner knows whether it was.
fn not_due(debts: &[&Debt], today: NaiveDate) -> Option<Reason> {
    let parts = debts.iter().filter_map(|debt| debt.unpaid().ok()).flatten();
    let ahead: Vec<_> = parts
        .filter_map(|part| Some((part.due.filter(|due| *due >= today)?, part.amount.amount())))
        .collect();
    let next = ahead.iter().map(|(due, _)| *due).min()?;
    let sum = ahead.iter().map(|(_, amount)| *amount).sum();
    Some(Reason::with(
        "not-due",
        [claims::plain(sum), next.to_string()],
    ))
}

/// Why nothing can be demanded. **Invariant:** no override issues a paper then.
fn nothing_owed(book: &Book, debtor: PartyId) -> Reason {
    let debts = book.debts_of(debtor);
    if !debts.is_empty() && debts.iter().all(|debt| debt.is_reversed()) {
        let names = debts.iter().map(|debt| name_of(book, debt));
        return Reason::with("all-reversed", names);
    }
    Reason::plain("nothing-owed")
}

/// Whether a point cannot be overridden: there is nothing to demand, or it may not be said so.
pub(super) fn bars(point: &Reason) -> bool {
    let code = point.code.as_str();
    matches!(code, "nothing-owed" | "all-reversed" | "wording-blocked")
}

/// What would make the letter stronger: it can be issued without.
pub(super) fn advice(book: &Book, debtor: PartyId) -> Vec<Reason> {
    let mut advice = Vec::new();
    let mut ask = |missing: bool, code: &str| {
        if missing {
            advice.push(Reason::plain(code));
        }
    };
    ask(
        creditor_lacks(book, |is| is.registration.is_none()),
        "creditor-registration",
    );
    ask(
        creditor_lacks(book, |is| is.address.is_none()),
        "creditor-address",
    );
    ask(
        creditor_lacks(book, |is| is.phone.is_none()),
        "creditor-phone",
    );
    ask(
        creditor_lacks(book, |is| is.account.is_none()),
        "creditor-account",
    );
    let party = book.parties.get(&debtor);
    ask(
        party.is_none_or(|party| party.is.address.is_none()),
        "debtor-address",
    );
    let claimable = claims::claimable(book, debtor);
    ask(
        claimable.iter().any(|debt| debt.due.is_none()),
        "due-unsaid",
    );
    ask(
        claimable.iter().all(|debt| debt.contract.is_none()),
        "contract-unnamed",
    );
    advice
}

fn creditor_lacks(book: &Book, lacks: fn(&owed_book::party::Described) -> bool) -> bool {
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    creditor.is_none_or(|party| lacks(&party.is))
}
