//! What is not explained: it holds up formal letters.

use std::collections::BTreeSet;

use owed_advise::Debtors;
use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::PartyId;
use rust_decimal::Decimal;

/// What is not explained, as it concerns a letter to one debtor or the whole book.
#[derive(Debug, Default)]
pub(crate) struct Unexplained<'a> {
    /// Payments that may be the debtor's.
    pub(crate) payments: Vec<&'a Payment>,
    /// Payments that nobody seems to have made, above the allowance, each.
    pub(crate) unplaced: Vec<&'a Payment>,
    /// Payments that count and look like the same money as another.
    pub(crate) twins: Vec<&'a Payment>,
    /// Refunds nobody has decided about.
    pub(crate) refunds: usize,
    /// The numbers of red invoices of which nobody knows what they take back.
    pub(crate) reds: Vec<String>,
    /// All amounts above the allowance.
    pub(crate) amounts: Vec<Decimal>,
}

/// What is not explained, for one debtor or, without one, in the whole book.
///
/// What may concern the debtor counts whatever its amount. Money of nobody counts when it is above
/// the allowance and came after the debtor's first debt arose: before that it can have paid none.
pub(crate) fn unexplained<'a>(
    book: &'a Book,
    debtors: &Debtors,
    of: Option<PartyId>,
) -> Unexplained<'a> {
    let undecided = debtors.undecided(book);
    let upto = book.tolerance.map_or(Decimal::ZERO, |upto| upto.amount());
    let debts = || of.map_or_else(|| book.debts.values().collect(), |id| book.debts_of(id));
    let first = debts().iter().map(|debt| debt.on).min();
    let payments: Vec<_> = match of {
        Some(debtor) => undecided.of(debtor).to_vec(),
        None => book
            .debtors()
            .flat_map(|(id, _)| undecided.of(id).to_vec())
            .collect(),
    };
    let unplaced = undecided.unplaced.iter().copied().filter(|payment| {
        let may_pay = first.is_some_and(|first| payment.on >= first);
        payment.amount.amount() > upto && (of.is_none() || may_pay)
    });
    let open: BTreeSet<_> = payments.iter().map(|payment| payment.id).collect();
    let theirs = |payment: &Payment| {
        let mut shares = payment.matched.iter().flat_map(|matched| &matched.to);
        shares.any(|share| {
            let debt = book.debts.get(&share.debt);
            debt.is_some_and(|debt| of.is_none_or(|of| debt.debtor == of))
        })
    };
    let twins: Vec<_> = debtors
        .twins()
        .filter_map(|twins| {
            let aside = book.payments.get(&twins.aside)?;
            let counted = book.payments.get(&twins.counted)?;
            let both = aside.matched.is_some() && counted.matched.is_some();
            let counts = both && theirs(aside) && theirs(counted);
            (counts && !open.contains(&aside.id)).then_some(aside)
        })
        .collect();
    let refunds: Vec<_> = book
        .refunds
        .values()
        .filter(|refund| refund.decided.is_none())
        .filter(|refund| of.is_none() || debtors.only_called(&refund.payee.name) == of)
        .collect();
    let reds: Vec<_> = book
        .unlinked_reds()
        .filter(|red| of.is_none_or(|of| red.buyer == of))
        .collect();
    let mut found = Unexplained {
        payments,
        unplaced: unplaced.collect(),
        twins,
        refunds: refunds.len(),
        reds: reds.iter().map(|red| red.number.clone()).collect(),
        amounts: Vec::new(),
    };
    let money = [&found.payments, &found.unplaced, &found.twins];
    let money = money.into_iter().flatten().map(|payment| payment.amount);
    let all = money
        .chain(refunds.iter().map(|refund| refund.amount))
        .chain(reds.iter().map(|red| red.total));
    let amounts = all.map(|amount| amount.amount().abs());
    found.amounts = amounts.filter(|amount| *amount > upto).collect();
    found
}
