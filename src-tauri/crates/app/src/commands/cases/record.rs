//! Recording by hand: debts, payments and what they pay.

use owed_advise::matching::{fill, in_order};
use owed_advise::suggest;
use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::{DebtId, Fact, PartyId, Payer, PaymentId, Share};
use owed_book::money::Money;
use owed_book::terms::{Due, Order};
use uuid::Uuid;

use super::{AdjustDebt, MatchPayment, RecordDebt, RecordPayment, ShareAsked};
use crate::commands::book::Entered;
use crate::commands::import::{because_of, charged};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn record_debt(
    desk: &Desk,
    input: RecordDebt,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let kind = wire::of_code("kind", &input.kind)?;
    let amount = wire::yuan("amount", &input.amount)?;
    let on = wire::day("on", &input.on)?;
    let due = match input.due.as_deref() {
        Some(due) => Some(Due {
            on: wire::day("due", due)?,
            because: "said".into(),
        }),
        None => None,
    };
    let described = input
        .party
        .as_ref()
        .map(|party| party.described())
        .transpose()?;
    let (debt, fresh) = (DebtId(Uuid::now_v7()), PartyId(Uuid::now_v7()));
    let (entered, ()) = desk.enter(|open| {
        let mut facts = Vec::new();
        let debtor = match (&input.debtor, &described) {
            (Some(debtor), _) => wire::debtor(&open.book, debtor)?,
            (None, Some(is)) => match open.book.party_called(&is.name) {
                Some((known, _)) => known,
                None => {
                    facts.push(Fact::PartyDescribed {
                        party: fresh,
                        is: is.clone(),
                    });
                    fresh
                }
            },
            (None, None) => return Err(Failure::bad_input("debtor", "")),
        };
        let (due, contract) = (due.clone(), input.contract.clone());
        facts.push(Fact::DebtArose {
            debt,
            debtor,
            kind,
            amount,
            on,
            due,
            invoice: None,
            contract,
        });
        Ok((facts, ()))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn adjust(
    desk: &Desk,
    input: AdjustDebt,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let debt = DebtId(wire::id("debt", &input.debt)?);
    let on = wire::day("on", &input.on)?;
    let amount = wire::yuan("amount", &input.amount)?;
    let why = input.why;
    let (entered, ()) = desk.enter(|_| {
        Ok((
            vec![Fact::Adjusted {
                debt,
                on,
                amount,
                why: why.clone(),
            }],
            (),
        ))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn record_payment(
    desk: &Desk,
    input: RecordPayment,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = wire::day("on", &input.on)?;
    let amount = wire::yuan("amount", &input.amount)?;
    let order: Order = wire::of_code("order", &input.order)?;
    let payment = PaymentId(Uuid::now_v7());
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let name = book.parties.get(&debtor).map(|party| party.is.name.clone());
        let payer = Payer {
            name: name.unwrap_or_default(),
            account: None,
        };
        let because = Some(input.because.clone()).filter(|text| !text.trim().is_empty());
        let paid = Fact::Paid {
            payment,
            on,
            amount,
            payer: payer.clone(),
            remark: because.clone(),
            reference: None,
            source: None,
        };
        let trial = Payment {
            entry: owed_book::Seq(0),
            id: payment,
            on,
            amount,
            payer,
            remark: None,
            reference: None,
            source: None,
            matched: None,
            same_as: None,
            different: std::collections::BTreeSet::new(),
        };
        let to = match &input.debt {
            Some(debt) => vec![Share {
                debt: DebtId(wire::id("debt", debt)?),
                amount,
            }],
            None => fill(&in_order(book, debtor, &trial), amount),
        };
        let left = to
            .iter()
            .try_fold(amount, |left, share| left.minus(share.amount))?;
        let because = because.unwrap_or_else(|| "said".into());
        let matched = Fact::Matched {
            payment,
            to,
            order,
            because,
            advance: false,
            on_account: left.is_positive().then_some(debtor),
        };
        Ok((vec![paid, matched], ()))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn match_payment(
    desk: &Desk,
    input: MatchPayment,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let asked: Option<Order> = input
        .order
        .as_deref()
        .map(|order| wire::of_code("order", order))
        .transpose()?;
    let charge = input
        .charge
        .as_deref()
        .map(|charge| wire::yuan("charge", charge))
        .transpose()?;
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let payment = payment_called(book, &input.payment)?;
        let found = suggest(book, payment);
        let order = asked.unwrap_or(found.order);
        let (to, on_account) = match (&input.shares, input.to.as_deref()) {
            (Some(said), to) => (shares_said(book, said)?, keeper(book, to)?),
            (None, None) => (Vec::new(), None),
            (None, Some(to)) => shares(book, payment, to)?,
        };
        let said = input.because.clone().filter(|text| !text.trim().is_empty());
        let because = said.unwrap_or_else(|| {
            if to.is_empty() && on_account.is_none() {
                "not-ours".into()
            } else if to.is_empty() {
                "kept-on-account".into()
            } else {
                because_of(&found, order)
            }
        });
        let unchanged = payment.matched.as_ref().is_some_and(|matched| {
            matched.to == to
                && matched.order == order
                && matched.because == because
                && matched.on_account == on_account
        });
        let mut facts = Vec::new();
        if let Some(amount) = charge {
            facts.push(charge_on(book, payment, &to, amount)?);
        }
        let payment = payment.id;
        let fact = Fact::Matched {
            payment,
            to,
            order,
            because,
            advance: input.advance,
            on_account,
        };
        if !unchanged {
            facts.insert(0, fact);
        }
        Ok((facts, ()))
    })?;
    Ok(Entered::of(entered))
}

/// What a bank kept back. It must close the one debt that is paid: a part payment is not short of
/// anything.
fn charge_on(book: &Book, payment: &Payment, to: &[Share], amount: Money) -> Result<Fact, Failure> {
    let refused = || Failure::bad_input("charge", amount.plain());
    let [only] = to else { return Err(refused()) };
    let debt = book.debts.get(&only.debt).ok_or_else(refused)?;
    let before = debt.paid.iter().find(|part| part.payment == payment.id);
    let mut left = debt.balance()?.minus(only.amount)?;
    if let Some(part) = before {
        left = left.plus(part.amount)?;
    }
    if !amount.is_positive() || left != amount {
        return Err(refused());
    }
    let (debt, on) = (only.debt, payment.on);
    Ok(charged(&Share { debt, amount }, on))
}

/// Shares as the owner said them.
fn shares_said(book: &Book, said: &[ShareAsked]) -> Result<Vec<Share>, Failure> {
    let share = |share: &ShareAsked| {
        let debt = debt_called(book, &share.to);
        let debt = debt.ok_or_else(|| Failure::not_found("debt", &share.to))?;
        Ok(Share {
            debt,
            amount: wire::yuan("shares", &share.amount)?,
        })
    };
    said.iter().map(share).collect()
}

/// Whose account keeps what the shares leave over.
fn keeper(book: &Book, to: Option<&str>) -> Result<Option<PartyId>, Failure> {
    let debtor = |to: &str| match debt_called(book, to) {
        Some(debt) => Ok(book.debts.get(&debt).map(|debt| debt.debtor)),
        None => wire::debtor(book, to).map(Some),
    };
    to.map_or(Ok(None), debtor)
}

/// The debt with this id, or on the invoice with this number.
fn debt_called(book: &Book, text: &str) -> Option<DebtId> {
    let by_id = text.parse::<Uuid>().ok().map(DebtId);
    by_id.filter(|id| book.debts.contains_key(id)).or_else(|| {
        let invoice = book.invoice_numbered(text)?;
        book.debt_on(invoice.id).map(|debt| debt.id)
    })
}

/// The payment with this id, or with this number of the bank or row of its file.
pub(crate) fn payment_called<'a>(book: &'a Book, text: &str) -> Result<&'a Payment, Failure> {
    if let Ok(id) = text.parse::<Uuid>()
        && let Some(payment) = book.payments.get(&PaymentId(id))
    {
        return Ok(payment);
    }
    let mut same = book.payments.values().filter(|payment| {
        payment.reference.as_deref() == Some(text)
            || payment.source.as_ref().is_some_and(|source| {
                text == format!("{}:{}:{}", source.file.short(), source.sheet, source.row)
            })
    });
    match (same.next(), same.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(Failure::not_found("payment", text)),
    }
}

/// How much of which debt, and whose account keeps the rest: one debt by id or invoice number, or
/// all of a debtor's in the order of the law.
fn shares(
    book: &Book,
    payment: &Payment,
    to: &str,
) -> Result<(Vec<Share>, Option<PartyId>), Failure> {
    if let Some(debt) = debt_called(book, to).and_then(|id| book.debts.get(&id)) {
        let before = debt.paid.iter().find(|part| part.payment == payment.id);
        let mut left = debt.balance()?;
        if let Some(part) = before {
            left = left.plus(part.amount)?;
        }
        // More than is left of it is kept on account; on a debt that is paid, the owner insists.
        let over = left.is_positive() && payment.amount.minus(left)?.is_positive();
        let amount = if over { left } else { payment.amount };
        let share = Share {
            debt: debt.id,
            amount,
        };
        return Ok((vec![share], over.then_some(debt.debtor)));
    }
    let debtor = wire::debtor(book, to)?;
    let found = suggest(book, payment);
    let to = if found.debtor == Some(debtor) && !found.to.is_empty() {
        found.to
    } else {
        fill(&in_order(book, debtor, payment), payment.amount)
    };
    let left = to
        .iter()
        .try_fold(payment.amount, |left, share| left.minus(share.amount))?;
    Ok((to, left.is_positive().then_some(debtor)))
}
