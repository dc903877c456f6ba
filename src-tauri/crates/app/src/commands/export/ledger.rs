//! The book as a journal for hledger: what is owed, by debtor, and what was paid.
//!
//! Money that arrived and is not decided about stands in an account of its own, so that the
//! debtors' accounts come to exactly what the book says is left. hledger is told those figures and
//! compares them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::{Debt, Payment, Refund};
use owed_book::fact::PartyId;
use owed_book::money::{Currency, Money};
use owed_book::terms::DebtKind;
use owed_exchange::handed::{Account, Ledger, Posting, Transaction};
use rust_decimal::Decimal;

use super::Whole;
use super::tables::Speak;
use crate::failure::Failure;

pub(super) fn of(whole: &Whole, speak: Speak) -> Result<Ledger, Failure> {
    let book = &whole.book;
    let mut transactions = Vec::new();
    let mut balances: BTreeMap<(Account, String), Decimal> = BTreeMap::new();
    let mut debts: Vec<_> = book.debts.values().collect();
    debts.sort_by_key(|debt| debt.entry);
    for debt in debts {
        let owed = receivable(book, speak, debt.debtor);
        let key = (owed.clone(), commodity(debt.arose.currency()));
        *balances.entry(key).or_default() += debt.balance()?.amount();
        transactions.extend(of_debt(book, speak, debt, &owed)?);
    }
    // The same money met twice is one payment.
    let counts = |payment: &&Payment| payment.same_as.is_none();
    for payment in book.payments.values().filter(counts) {
        transactions.push(of_payment(book, speak, payment)?);
    }
    for refund in book.refunds.values() {
        transactions.push(of_refund(book, speak, refund)?);
    }
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    Ok(Ledger {
        about: vec![
            format!(
                "{}: {}",
                speak.pick("债权人", "Creditor"),
                creditor.map(|party| party.is.name.as_str()).unwrap_or_default()
            ),
            format!(
                "{}: {} {}",
                speak.pick("账本封印", "Book's seal"),
                book.head.seq.0,
                book.head.chain
            ),
            speak
                .pick(
                    "含税价；利息与违约金不在内；末尾一笔核对各债务人的余额。",
                    "Prices with tax, without interest or penalties; the last transaction compares what each debtor still owes.",
                )
                .to_owned(),
        ],
        transactions,
        balances: balances
            .into_iter()
            .map(|((account, commodity), amount)| (account, amount, commodity))
            .collect(),
        comparison: speak
            .pick("核对：与账本余额一致", "compare: what the book says is left")
            .to_owned(),
    })
}

fn of_debt(
    book: &Book,
    speak: Speak,
    debt: &Debt,
    owed: &Account,
) -> Result<Vec<Transaction>, Failure> {
    let name = name_of(book, debt);
    let earned = earned(speak, debt.kind);
    let one =
        |on: NaiveDate, entry: u64, what: &str, code: Option<String>, amount: Money| Transaction {
            on,
            what: format!("{what} {name}"),
            code,
            entry,
            postings: vec![
                posting(owed, amount),
                posting(&earned, Money::new(-amount.amount(), amount.currency())),
            ],
        };
    let number = |id| book.invoices.get(&id).map(|invoice| invoice.number.clone());
    let mut all = vec![one(
        debt.on,
        debt.entry.0,
        speak.pick("债权发生", "debt arose"),
        debt.invoice.and_then(number),
        debt.arose,
    )];
    let mut net = debt.arose;
    let mut last = (debt.on, debt.entry.0);
    // Money that went back is no change of the price, and stands among the refunds.
    for change in debt
        .adjustments
        .iter()
        .filter(|change| change.refund.is_none())
    {
        let what = match change.invoice {
            Some(_) => speak.pick("红字冲减", "red invoice"),
            None => speak.pick("调整", "adjusted"),
        };
        let code = change.invoice.and_then(number);
        all.push(one(change.on, change.entry.0, what, code, change.amount));
        net = net.plus(change.amount)?;
        last = last.max((change.on, change.entry.0));
    }
    // More was taken back than arose: nothing is owed, and the rest is shown to be on nobody.
    let beyond = debt.principal().minus(net)?;
    if beyond.is_positive() {
        let (on, entry) = last;
        let what = speak.pick("冲减超过价款的部分", "taken back beyond the price");
        all.push(one(on, entry, what, None, beyond));
    }
    Ok(all)
}

fn of_payment(book: &Book, speak: Speak, payment: &Payment) -> Result<Transaction, Failure> {
    let mut left = payment.amount;
    let mut postings = vec![posting(
        &account(&["assets", speak.pick("银行存款", "bank")]),
        payment.amount,
    )];
    for share in payment.matched.iter().flat_map(|matched| &matched.to) {
        let Some(debt) = book.debts.get(&share.debt) else {
            continue;
        };
        left = left.minus(share.amount)?;
        postings.push(posting(
            &receivable(book, speak, debt.debtor),
            Money::new(-share.amount.amount(), share.amount.currency()),
        ));
    }
    if !left.amount().is_zero() {
        let rest = match &payment.matched {
            None => speak.pick("到账待核对", "undecided receipts"),
            Some(matched) if matched.to.is_empty() => {
                speak.pick("与债权无关的到账", "receipts for no debt")
            }
            Some(_) => speak.pick("预收款", "kept on account"),
        };
        postings.push(posting(
            &account(&["liabilities", rest]),
            Money::new(-left.amount(), left.currency()),
        ));
    }
    Ok(Transaction {
        on: payment.on,
        what: format!("{} {}", speak.pick("到账", "paid by"), payment.payer.name),
        code: payment.reference.clone(),
        entry: payment.entry.0,
        postings,
    })
}

fn of_refund(book: &Book, speak: Speak, refund: &Refund) -> Result<Transaction, Failure> {
    let mut left = refund.amount;
    let gone = Money::new(-refund.amount.amount(), refund.amount.currency());
    let bank = account(&["assets", speak.pick("银行存款", "bank")]);
    let mut postings = vec![posting(&bank, gone)];
    for share in refund.decided.iter().flat_map(|decided| &decided.from) {
        let Some(debt) = book.debts.get(&share.debt) else {
            continue;
        };
        left = left.minus(share.amount)?;
        postings.push(posting(&receivable(book, speak, debt.debtor), share.amount));
    }
    if !left.amount().is_zero() {
        let rest = match &refund.decided {
            None => account(&["assets", speak.pick("付出待核对", "undecided outlays")]),
            Some(decided) if decided.debtor.is_none() => account(&[
                "expenses",
                speak.pick("与债权无关的付出", "outlays for no debt"),
            ]),
            Some(_) => account(&["liabilities", speak.pick("预收款", "kept on account")]),
        };
        postings.push(posting(&rest, left));
    }
    Ok(Transaction {
        on: refund.on,
        what: format!("{} {}", speak.pick("付出", "paid to"), refund.payee.name),
        code: refund.reference.clone(),
        entry: refund.entry.0,
        postings,
    })
}

/// The debtor's account. Where two parties have one name, each has its id besides.
fn receivable(book: &Book, speak: Speak, debtor: PartyId) -> Account {
    let name = |id: &PartyId| book.parties.get(id).map(|party| party.is.name.as_str());
    let own = name(&debtor).unwrap_or_default();
    let twins = book.debtors().filter(|(_, party)| party.is.name == own);
    let own = if twins.count() > 1 {
        format!("{own} {debtor}")
    } else {
        own.to_owned()
    };
    account(&["assets", speak.pick("应收账款", "receivable"), &own])
}

fn earned(speak: Speak, kind: DebtKind) -> Account {
    match kind {
        DebtKind::Sale => account(&["income", speak.pick("销售", "sales")]),
        DebtKind::Loan => account(&["equity", speak.pick("借出款", "lent out")]),
        DebtKind::Service => account(&["income", speak.pick("服务", "services")]),
        DebtKind::Work => account(&["income", speak.pick("承揽", "work")]),
        DebtKind::Lease => account(&["income", speak.pick("租金", "rent")]),
        DebtKind::Construction => account(&["income", speak.pick("工程", "construction")]),
        DebtKind::Other => account(&["income", speak.pick("其他", "other")]),
    }
}

fn account(parts: &[&str]) -> Account {
    Account(parts.iter().map(|&part| part.to_owned()).collect())
}

fn commodity(currency: Currency) -> String {
    format!("{currency:?}").to_uppercase()
}

fn posting(account: &Account, money: Money) -> Posting {
    Posting {
        account: account.clone(),
        amount: money.amount(),
        commodity: commodity(money.currency()),
    }
}
