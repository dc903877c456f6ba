//! Everything that is not explained yet, as it is shown.

use std::collections::BTreeMap;

use owed_advise::matching::name_of;
use owed_advise::reds::blues_for;
use owed_advise::refunds::returned;
use owed_advise::{Debtors, Twins, names};
use owed_book::Book;
use owed_book::debt::{Invoice, Payment, Refund};
use owed_book::fact::{PartyId, Share};
use owed_book::money::{Currency, Money};
use owed_book::party::name_key;
use rust_decimal::Decimal;

use super::{
    AccountView, BlueView, Reconciliation, RedView, RefundView, SameAsked, TwinsView, unexplained,
};
use crate::commands::cases::PaymentView;
use crate::commands::import::{Reason, RowPlace, SuggestedShare};
use crate::commands::{Nothing, claims};
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn show(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<Reconciliation, Failure> {
    desk.read(|desk_open| {
        let book = &desk_open.book;
        let debtors = Debtors::of(book);
        let found = unexplained(book, &debtors, None);
        let view = |payment: &&Payment| PaymentView::of(desk_open, payment, &debtors);
        let (mut open, mut unplaced) = (found.payments.clone(), all_unplaced(book, &debtors));
        for list in [&mut open, &mut unplaced] {
            list.sort_by_key(|payment| (payment.on, payment.entry));
        }
        let mut twins: Vec<_> = debtors.twins().collect();
        twins.sort_by_key(|twins| book.payments.get(&twins.aside).map(|p| (p.on, p.entry)));
        Ok(Reconciliation {
            reds: book
                .unlinked_reds()
                .map(|red| red_view(desk_open, red))
                .collect::<Result<_, _>>()?,
            same: same_asked(book, &debtors),
            twins: twins
                .into_iter()
                .filter_map(|twins| twins_view(desk_open, twins, &debtors).transpose())
                .collect::<Result<_, _>>()?,
            payments: open.iter().map(view).collect::<Result<_, _>>()?,
            unplaced: unplaced.iter().map(view).collect::<Result<_, _>>()?,
            refunds: book
                .refunds
                .values()
                .filter(|refund| refund.decided.is_none())
                .map(|refund| RefundView::of(desk_open, refund, &debtors))
                .collect::<Result<_, _>>()?,
            accounts: accounts(book),
            above: u32::try_from(found.amounts.len()).unwrap_or(u32::MAX),
            above_sum: claims::plain(found.amounts.iter().sum()),
            upto: claims::plain(book.tolerance.map_or(Decimal::ZERO, Money::amount)),
        })
    })
}

fn all_unplaced<'a>(book: &'a Book, debtors: &Debtors) -> Vec<&'a Payment> {
    debtors.undecided(book).unplaced
}

fn red_view(open: &Open, red: &Invoice) -> Result<RedView, Failure> {
    let book = &open.book;
    let place = red.source.as_deref();
    let place = place.map(|place| RowPlace::of(open, red.entry, place));
    let blue = |blue: owed_advise::reds::Blue| {
        let invoice = book.invoices.get(&blue.invoice)?;
        Some(BlueView {
            invoice: blue.invoice.to_string(),
            number: invoice.number.clone(),
            issued: invoice.issued.to_string(),
            total: invoice.total.plain(),
            score: blue.score,
            reasons: blue.reasons.iter().map(Reason::of).collect(),
        })
    };
    Ok(RedView {
        red: red.id.to_string(),
        number: red.number.clone(),
        issued: red.issued.to_string(),
        debtor: red.buyer.to_string(),
        buyer: called(book, red.buyer),
        total: red.total.plain(),
        reverses: red.reverses.clone(),
        blues: blues_for(book, red).into_iter().filter_map(blue).collect(),
        place: place.transpose()?,
    })
}

fn called(book: &Book, party: PartyId) -> String {
    let party = book.parties.get(&party);
    party.map(|party| party.is.name.clone()).unwrap_or_default()
}

/// Payers and parties whose names are written otherwise: each name is asked about once.
fn same_asked(book: &Book, debtors: &Debtors) -> Vec<SameAsked> {
    let mut asked: BTreeMap<(PartyId, String), (String, Vec<Decimal>)> = BTreeMap::new();
    for payment in book.payments.values().filter(|payment| payment.is_open()) {
        let name = &payment.payer.name;
        if debtors.only_called(name).is_some() {
            continue;
        }
        for party in debtors.resembling(book, name).iter().copied() {
            let same = asked.entry((party, name_key(name)));
            let (_, sums) = same.or_insert_with(|| (name.clone(), Vec::new()));
            sums.push(payment.amount.amount());
        }
    }
    let payers = asked
        .into_iter()
        .map(|((party, _), (name, sums))| SameAsked {
            party: party.to_string(),
            is: called(book, party),
            name,
            other: None,
            count: u32::try_from(sums.len()).unwrap_or(u32::MAX),
            amount: claims::plain(sums.iter().sum()),
        });
    let mut all: Vec<_> = payers.collect();
    for (id, party) in book.debtors() {
        for other in debtors.resembling(book, &party.is.name).iter().copied() {
            let Some(kept) = book.parties.get(&other) else {
                continue;
            };
            let numbers = (&party.is.registration, &kept.is.registration);
            let told_apart = matches!(numbers, (Some(one), Some(other)) if one != other);
            // Of a pair the one entered later is asked about, once.
            let alike = names::resemble(&party.is.name, &kept.is.name);
            if other >= id || told_apart || !alike || party.is_not(&kept.is.name) {
                continue;
            }
            let debts = book.debts_of(id);
            let sum = debts.iter().map(|debt| debt.principal().amount()).sum();
            all.push(SameAsked {
                party: other.to_string(),
                is: kept.is.name.clone(),
                name: party.is.name.clone(),
                other: Some(id.to_string()),
                count: u32::try_from(debts.len()).unwrap_or(u32::MAX),
                amount: claims::plain(sum),
            });
        }
    }
    all
}

fn twins_view(open: &Open, twins: &Twins, debtors: &Debtors) -> Result<Option<TwinsView>, Failure> {
    let book = &open.book;
    let payment = |id| book.payments.get(id);
    let (Some(counted), Some(aside)) = (payment(&twins.counted), payment(&twins.aside)) else {
        return Ok(None);
    };
    let met_in = |payment: &Payment| {
        let file = book.files.get(&payment.source.as_ref()?.file)?;
        Some(file.format.clone())
    };
    Ok(Some(TwinsView {
        counted: PaymentView::of(open, counted, debtors)?,
        counted_in: met_in(counted),
        aside: PaymentView::of(open, aside, debtors)?,
        aside_in: met_in(aside),
        reasons: twins.reasons.iter().map(Reason::of).collect(),
    }))
}

fn accounts(book: &Book) -> Vec<AccountView> {
    let account = |(id, party): (PartyId, &owed_book::party::Party)| {
        let kept = book.on_account(id, Currency::Cny);
        let owed: Decimal = book
            .debts_of(id)
            .into_iter()
            .filter_map(|debt| debt.balance().ok())
            .filter(|left| left.is_positive() && left.currency() == Currency::Cny)
            .map(Money::amount)
            .sum();
        kept.is_positive().then(|| AccountView {
            debtor: id.to_string(),
            name: party.is.name.clone(),
            kept: kept.plain(),
            owed: claims::plain(owed),
        })
    };
    // Few debtors are paid ahead; the others are not looked through payment by payment.
    let mut keepers: Vec<_> = book
        .payments
        .values()
        .filter(|payment| payment.unshared().is_some())
        .filter_map(|payment| book.keeps(payment))
        .chain(
            book.debts
                .values()
                .filter(|debt| debt.over_paid().is_positive())
                .map(|debt| debt.debtor),
        )
        .collect();
    keepers.sort();
    keepers.dedup();
    keepers
        .into_iter()
        .filter_map(|id| account((id, book.parties.get(&id)?)))
        .collect()
}

/// Money that went out to a debtor, decided about or not.
pub(crate) fn refunds_of(
    open: &Open,
    debtor: PartyId,
    debtors: &Debtors,
) -> Result<Vec<RefundView>, Failure> {
    let book = &open.book;
    let mut theirs: Vec<_> = book
        .refunds
        .values()
        .filter(|refund| match &refund.decided {
            Some(decided) => decided.debtor == Some(debtor),
            None => debtors.only_called(&refund.payee.name) == Some(debtor),
        })
        .collect();
    theirs.sort_by_key(|refund| (refund.on, refund.entry));
    theirs
        .into_iter()
        .map(|refund| RefundView::of(open, refund, debtors))
        .collect()
}

impl RefundView {
    fn of(open: &Open, refund: &Refund, debtors: &Debtors) -> Result<Self, Failure> {
        let book = &open.book;
        let place = refund.source.as_deref();
        let place = place.map(|place| RowPlace::of(open, refund.entry, place));
        let nought = Money::zero(refund.amount.currency()).plain();
        let found = returned(book, debtors, refund);
        let view = Self {
            refund: refund.id.to_string(),
            on: refund.on.to_string(),
            amount: refund.amount.plain(),
            payee: refund.payee.name.clone(),
            account: refund.payee.account.clone(),
            remark: refund.remark.clone(),
            state: "open".into(),
            debtor: found.debtor.map(|id| id.to_string()),
            debtor_name: found.debtor.map(|id| called(book, id)),
            from: shares(book, &found.from),
            from_account: found.from_account.plain(),
            beyond: found.beyond.plain(),
            score: found.score,
            reasons: found.reasons.iter().map(Reason::of).collect(),
            place: place.transpose()?,
            act: None,
        };
        let Some(decided) = &refund.decided else {
            return Ok(view);
        };
        let state = decided.debtor.map_or("none", |_| "returned");
        Ok(Self {
            state: state.into(),
            debtor: decided.debtor.map(|id| id.to_string()),
            debtor_name: decided.debtor.map(|id| called(book, id)),
            from: shares(book, &decided.from),
            from_account: refund.from_account().map_or(nought.clone(), Money::plain),
            beyond: nought,
            reasons: Vec::new(),
            act: book.act_of(decided.entry).map(|act| act.to_string()),
            ..view
        })
    }
}

fn shares(book: &Book, from: &[Share]) -> Vec<SuggestedShare> {
    let share = |share: &Share| SuggestedShare {
        to: share.debt.to_string(),
        name: book
            .debts
            .get(&share.debt)
            .map(|debt| name_of(book, debt))
            .unwrap_or_default(),
        amount: share.amount.plain(),
    };
    from.iter().map(share).collect()
}
