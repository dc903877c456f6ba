//! The papers behind each debt, side by side: contract, delivery note, statement, invoice, money.

use std::cmp::Reverse;

use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::evidence::{Document, Form, Proves, Reply};
use owed_book::fact::PartyId;

use super::{ChainLink, ChainRow};

/// The rows of a debtor. What the other side signed nothing for comes first: that is where proof
/// is still to be had; among those the largest balance.
pub(super) fn of(book: &Book, debtor: PartyId) -> Vec<ChainRow> {
    let mut rows: Vec<_> = book
        .debts_of(debtor)
        .into_iter()
        .filter(|debt| !debt.is_reversed())
        .map(|debt| (debt, row(book, debt)))
        .collect();
    rows.sort_by_key(|(debt, row)| {
        let left = debt.balance().map(owed_book::Money::amount);
        (!row.unsigned, Reverse(left.unwrap_or_default()), debt.entry)
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(book: &Book, debt: &Debt) -> ChainRow {
    let contract = kept(book, debt, Proves::Contract, debt.contract.as_deref());
    let delivery = kept(book, debt, Proves::Delivery, None);
    let statement = statement(book, debt);
    let invoice = debt.invoice.and_then(|id| book.invoices.get(&id));
    let paid = debt.paid_in_all();
    let state = match debt.balance() {
        Ok(left) if !left.is_positive() => "paid",
        _ if paid.is_positive() => "part",
        _ => "unpaid",
    };
    ChainRow {
        debt: debt.id.to_string(),
        name: name_of(book, debt),
        amount: debt.principal().plain(),
        balance: debt
            .balance()
            .map(owed_book::Money::plain)
            .unwrap_or_default(),
        unsigned: delivery.state != "signed" && statement.state != "agreed",
        contract,
        delivery,
        statement,
        invoice: ChainLink {
            state: if invoice.is_some() {
                "issued"
            } else {
                "missing"
            }
            .to_owned(),
            about: invoice.map(|invoice| invoice.number.clone()),
        },
        payment: ChainLink {
            state: state.to_owned(),
            about: Some(paid.plain()).filter(|_| paid.is_positive()),
        },
    }
}

/// What is kept that shows something of this debt: a signed paper before one that is not.
fn kept(book: &Book, debt: &Debt, shows: Proves, named: Option<&str>) -> ChainLink {
    let of_debt = book.evidence.values().filter(|kept| {
        kept.party == debt.debtor
            && kept.proves.contains(&shows)
            && (kept.debts.is_empty() || kept.debts.contains(&debt.id))
    });
    let best = of_debt.max_by_key(|kept| {
        (
            kept.signed.is_some(),
            kept.debts.contains(&debt.id),
            kept.entry,
        )
    });
    let state = match best {
        Some(kept) if kept.signed.is_some() => "signed",
        Some(_) => "unsigned",
        None => "missing",
    };
    ChainLink {
        state: state.to_owned(),
        about: best
            .map(|kept| kept.name.clone())
            .or_else(|| named.map(str::to_owned)),
    }
}

/// The last statement in which the debt stands; one that came back before one that did not.
fn statement(book: &Book, debt: &Debt) -> ChainLink {
    let of_debt = book.documents.values().filter(|paper| covers(paper, debt));
    let last = of_debt.max_by_key(|paper| (paper.returned.is_some(), paper.entry));
    let state = match last.map(|paper| paper.returned.as_ref().map(|back| &back.reply)) {
        Some(Some(Reply::Agreed)) => "agreed",
        Some(Some(Reply::Differs { .. })) => "differs",
        Some(None) => "sent",
        None => "missing",
    };
    ChainLink {
        state: state.to_owned(),
        about: last.map(|paper| paper.number.clone()),
    }
}

/// Whether a paper is a statement of account in which the debt stands.
pub(super) fn covers(paper: &Document, debt: &Debt) -> bool {
    paper.form == Form::Statement
        && paper.party == debt.debtor
        && debt.entry <= paper.head.seq
        && debt.on <= paper.on
}
