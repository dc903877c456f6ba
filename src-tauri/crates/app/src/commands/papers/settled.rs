//! What must be settled before a paper leaves the house, and what would make it stronger.

use owed_advise::Debtors;
use owed_book::Book;
use owed_book::fact::PartyId;

use crate::commands::claims;
use crate::commands::import::Reason;

/// What must be settled first, worst first. An override with a reason is recorded.
pub(super) fn unsettled(book: &Book, debtor: PartyId) -> Vec<Reason> {
    let mut open = Vec::new();
    let claimable = claims::claimable(book, debtor);
    let left = claimable
        .iter()
        .any(|debt| debt.balance().is_ok_and(|left| left.is_positive()));
    if !left {
        open.push(Reason::plain("nothing-owed"));
    }
    let undecided = Debtors::of(book).undecided(book).of(debtor).len();
    if undecided > 0 {
        open.push(Reason::with("undecided-payments", [undecided.to_string()]));
    }
    let unlinked: Vec<_> = book
        .invoices
        .values()
        .filter(|invoice| invoice.buyer == debtor && !invoice.total.is_positive())
        .filter(|red| {
            let blue = red.reverses.as_deref();
            blue.is_none_or(|blue| book.invoice_numbered(blue).is_none())
        })
        .map(|red| red.number.clone())
        .collect();
    if !unlinked.is_empty() {
        open.push(Reason::with("red-unlinked", unlinked));
    }
    if creditor_lacks(book, |is| is.name.trim().is_empty()) {
        open.push(Reason::plain("creditor-unnamed"));
    }
    open
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
