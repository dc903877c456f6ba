//! What passed between the creditor and a debtor, in order: the lines of a statement of account.
//!
//! It is about prices and money only. Interest is no line of it, and a payment stands in it whole,
//! whatever it paid first.

use chrono::NaiveDate;
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::fact::PartyId;
use owed_book::money::Currency;
use owed_book::{Money, Seq};
use rust_decimal::Decimal;

use crate::failure::Failure;

/// Something that changed the balance.
pub(super) struct Move {
    pub(super) on: NaiveDate,
    entry: Seq,
    pub(super) what: What,
    /// The debt it is about, as its invoice number or name.
    pub(super) debt: Option<String>,
    /// The number of the document behind it.
    pub(super) document: String,
    /// What it added to the balance; below zero where it took back.
    pub(super) added: Option<Decimal>,
    /// What was paid; below zero where money went back.
    pub(super) paid: Option<Decimal>,
}

/// What changed the balance.
pub(super) enum What {
    Invoiced,
    Arose(owed_book::terms::DebtKind),
    RedInvoice,
    Adjusted(String),
    Paid,
    PaidOnAccount,
    GivenBack,
}

/// What is left of a debtor's account at the end of a day.
pub(crate) fn closing(book: &Book, debtor: PartyId, on: NaiveDate) -> Result<Decimal, Failure> {
    let moves = moves(book, debtor)?;
    Ok(sum(moves.iter().filter(|each| each.on <= on)))
}

/// The first day of a statement: as asked, or the day of the first move.
pub(super) fn period(
    book: &Book,
    debtor: PartyId,
    since: Option<NaiveDate>,
    to: NaiveDate,
) -> Result<NaiveDate, Failure> {
    match since {
        Some(day) if day > to => Err(Failure::bad_input("since", day)),
        Some(day) => Ok(day),
        None => {
            let moves = moves(book, debtor)?;
            Ok(moves.first().map_or(to, |first| first.on.min(to)))
        }
    }
}

pub(super) fn sum<'a>(moves: impl Iterator<Item = &'a Move>) -> Decimal {
    moves
        .map(|each| each.added.unwrap_or_default() - each.paid.unwrap_or_default())
        .sum()
}

/// Everything that changed a debtor's account, in the order of the days.
pub(super) fn moves(book: &Book, debtor: PartyId) -> Result<Vec<Move>, Failure> {
    let mut all = Vec::new();
    for debt in book.debts_of(debtor) {
        of_debt(book, debt, &mut all)?;
    }
    let kept = book.payments.values();
    let kept = kept.filter(|payment| book.keeps(payment) == Some(debtor));
    for (payment, left) in kept.filter_map(|payment| Some((payment, payment.unshared()?))) {
        all.push(Move {
            on: payment.on,
            entry: payment.entry,
            what: What::PaidOnAccount,
            debt: None,
            document: reference(payment),
            added: None,
            paid: Some(yuan(left)?),
        });
    }
    for refund in book.refunds.values() {
        let to = refund.decided.as_ref().and_then(|decided| decided.debtor);
        if let (Some(part), true) = (refund.from_account(), to == Some(debtor)) {
            all.push(Move {
                on: refund.on,
                entry: refund.entry,
                what: What::GivenBack,
                debt: None,
                document: refund.reference.clone().unwrap_or_default(),
                added: None,
                paid: Some(-yuan(part)?),
            });
        }
    }
    all.sort_by_key(|each| (each.on, each.entry));
    Ok(all)
}

fn of_debt(book: &Book, debt: &Debt, all: &mut Vec<Move>) -> Result<(), Failure> {
    let name = name_of(book, debt);
    let number = |id| book.invoices.get(&id).map(|invoice| invoice.number.clone());
    let invoice = debt.invoice.and_then(number);
    all.push(Move {
        on: debt.on,
        entry: debt.entry,
        what: match invoice {
            Some(_) => What::Invoiced,
            None => What::Arose(debt.kind),
        },
        debt: Some(name.clone()),
        document: invoice
            .or_else(|| debt.contract.clone())
            .unwrap_or_default(),
        added: Some(yuan(debt.arose)?),
        paid: None,
    });
    // Money that went back is no change of the price, and stands among the payments.
    for change in debt
        .adjustments
        .iter()
        .filter(|change| change.refund.is_none())
    {
        let red = change.invoice.and_then(number);
        all.push(Move {
            on: change.on,
            entry: change.entry,
            what: match red {
                Some(_) => What::RedInvoice,
                None => What::Adjusted(change.why.clone()),
            },
            debt: Some(name.clone()),
            document: red.unwrap_or_default(),
            added: Some(yuan(change.amount)?),
            paid: None,
        });
    }
    for part in &debt.paid {
        all.push(Move {
            on: part.on,
            entry: part.entry,
            what: What::Paid,
            debt: Some(name.clone()),
            document: book
                .payments
                .get(&part.payment)
                .map(reference)
                .unwrap_or_default(),
            added: None,
            paid: Some(yuan(part.amount)?),
        });
    }
    for back in &debt.given_back {
        let refund = book.refunds.get(&back.refund);
        all.push(Move {
            on: back.on,
            entry: back.entry,
            what: What::GivenBack,
            debt: Some(name.clone()),
            document: refund
                .and_then(|refund| refund.reference.clone())
                .unwrap_or_default(),
            added: None,
            paid: Some(-yuan(back.amount)?),
        });
    }
    Ok(())
}

fn reference(payment: &Payment) -> String {
    payment.reference.clone().unwrap_or_default()
}

/// An account is kept in one currency, and papers are in yuan.
fn yuan(money: Money) -> Result<Decimal, Failure> {
    Ok(money.plus(Money::zero(Currency::Cny))?.amount())
}
