//! What is kept on account pays what is owed.

use std::collections::BTreeMap;

use owed_advise::matching::in_order;
use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::{Fact, PartyId, PaymentId, Share};
use owed_book::money::Currency;
use rust_decimal::Decimal;

use super::ApplyAsked;
use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn apply(
    desk: &Desk,
    input: ApplyAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let (entered, ()) = desk.enter(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        Ok((applied(&open.book, debtor), ()))
    })?;
    Ok(Entered::of(entered))
}

/// The payments of a debtor, shared out anew so that what is kept on account pays what is owed, in
/// the order of the law. A payment is moved only by what no debt takes.
fn applied(book: &Book, debtor: PartyId) -> Vec<Fact> {
    let kept = book.on_account(debtor, Currency::Cny);
    let mut free = kept.amount();
    let mut theirs: Vec<&Payment> = book
        .payments
        .values()
        .filter(|payment| book.keeps(payment) == Some(debtor))
        .filter(|payment| payment.amount.currency() == Currency::Cny)
        .collect();
    theirs.sort_by_key(|payment| (payment.on, payment.entry));
    let Some(last) = theirs.last().copied() else {
        return Vec::new();
    };
    let mut shares: BTreeMap<PaymentId, Vec<Share>> = theirs
        .iter()
        .filter_map(|payment| Some((payment.id, payment.matched.as_ref()?.to.clone())))
        .collect();
    let before = shares.clone();
    for debt in book.debts_of(debtor) {
        let mut over = debt.over_paid().amount();
        // What came last is what was too much.
        for part in debt.paid.iter().rev() {
            let share = shares
                .get_mut(&part.payment)
                .and_then(|all| all.iter_mut().find(|share| share.debt == debt.id));
            let Some(share) = share else { continue };
            let cut = over.min(share.amount.amount());
            over -= cut;
            share.amount = owed_book::Money::cny(share.amount.amount() - cut);
        }
    }
    for (debt, left) in in_order(book, debtor, last) {
        // `in_order` sets the last payment's own part aside; it is still paid here.
        let own = debt.paid.iter().find(|part| part.payment == last.id);
        let own = own.map_or(Decimal::ZERO, |part| part.amount.amount());
        let mut left = left.amount() - own;
        for payment in &theirs {
            let Some(all) = shares.get_mut(&payment.id) else {
                continue;
            };
            let used: Decimal = all.iter().map(|share| share.amount.amount()).sum();
            let part = (payment.amount.amount() - used).min(left).min(free);
            if part <= Decimal::ZERO {
                continue;
            }
            (left, free) = (left - part, free - part);
            match all.iter_mut().find(|share| share.debt == debt.id) {
                Some(share) => {
                    share.amount = owed_book::Money::cny(share.amount.amount() + part);
                }
                None => all.push(Share {
                    debt: debt.id,
                    amount: owed_book::Money::cny(part),
                }),
            }
        }
    }
    if free == kept.amount() {
        return Vec::new();
    }
    let matched = |payment: &&Payment| {
        let mut to = shares.get(&payment.id)?.clone();
        to.retain(|share| share.amount.is_positive());
        if before.get(&payment.id) == Some(&to) {
            return None;
        }
        let early = |share: &Share| {
            let debt = book.debts.get(&share.debt);
            debt.is_some_and(|debt| payment.on < debt.on)
        };
        Some(Fact::Matched {
            payment: payment.id,
            order: payment.matched.as_ref()?.order,
            because: "from-account".into(),
            advance: to.iter().any(early),
            on_account: Some(debtor),
            to,
        })
    };
    theirs.iter().filter_map(matched).collect()
}
