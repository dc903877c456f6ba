//! Which debts a payment pays (核销建议), with a score and the reasons.
//!
//! **Invariant:** a payment by anyone but the debtor is never proposed, only asked about: the same
//! account, or a remark that names the debtor, is a reason to ask and no more.

use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::fact::{PartyId, Share};
use owed_book::money::Money;
use owed_book::party::{Party, name_key};
use owed_book::terms::Order;
use rust_decimal::Decimal;

use crate::reason::Reason;

/// What is proposed for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// How sure it is.
    pub verdict: Verdict,
    /// 0 to 100.
    pub score: u8,
    /// Whose debts it would pay.
    pub debtor: Option<PartyId>,
    /// How much of which debt.
    pub to: Vec<Share>,
    /// What it would pay first.
    pub order: Order,
    /// The words in the remark that say so.
    pub order_because: Option<&'static str>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// How sure a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Sure enough to propose.
    Match,
    /// The owner must decide.
    Ask,
    /// Nobody in the book goes by the payer's name.
    None,
}

/// Words in a remark by which the payer says that the price is paid (Civil Code art. 561 lets the
/// parties agree; the creditor must agree too, so it is proposed and confirmed).
const PRICE_WORDS: [&str; 7] = ["货款", "本金", "工程款", "服务费", "加工费", "租金", "貨款"];

/// More debts than this are not searched for a sum; the owner is asked.
const MOST_SUMMED: usize = 16;

/// Proposes what a payment pays.
pub fn suggest(book: &Book, payment: &Payment) -> Suggestion {
    let remark = payment.remark.as_deref().unwrap_or_default();
    let order_because = PRICE_WORDS.into_iter().find(|word| remark.contains(word));
    let order = if order_because.is_some() {
        Order::PrincipalFirst
    } else {
        Order::Legal
    };
    let (debtor, mut reasons, by_debtor) = whose(book, payment, remark);
    let nothing = Suggestion {
        verdict: Verdict::None,
        score: 0,
        debtor: None,
        to: Vec::new(),
        order,
        order_because,
        reasons: reasons.clone(),
    };
    let Some(debtor) = debtor else { return nothing };

    let open: Vec<_> = in_order(book, debtor, payment);
    let (early, open): (Vec<_>, Vec<_>) = open.into_iter().partition(|(d, _)| payment.on < d.on);
    if open.is_empty() && !early.is_empty() {
        reasons.push(Reason::about("before-debt", early[0].0.on.to_string()));
    }
    let (to, score, why, sure) = spread(book, &open, payment.amount);
    reasons.extend(why);
    let verdict = if by_debtor && sure && !to.is_empty() {
        Verdict::Match
    } else {
        Verdict::Ask
    };
    let score = if by_debtor { score } else { score / 2 };
    Suggestion {
        verdict,
        score,
        debtor: Some(debtor),
        to,
        reasons,
        ..nothing
    }
}

/// The debts of a party that something is left on, in the order in which an undirected payment
/// pays them: what is due before what is not, then the earliest due (Civil Code art. 560; with
/// equal security and equal burden, which is taken to be so).
pub fn in_order<'a>(book: &'a Book, debtor: PartyId, payment: &Payment) -> Vec<(&'a Debt, Money)> {
    let left = |debt: &'a Debt| {
        let part = debt.paid.iter().find(|part| part.payment == payment.id);
        let balance = debt.balance().ok()?;
        let balance = part
            .map_or(Ok(balance), |part| balance.plus(part.amount))
            .ok()?;
        balance.is_positive().then_some((debt, balance))
    };
    let mut open: Vec<_> = book.debts_of(debtor).into_iter().filter_map(left).collect();
    open.sort_by_key(|(debt, _)| {
        let due = debt.due.as_ref().map(|due| due.on);
        let is_due = due.is_some_and(|due| due < payment.on);
        (!is_due, due.unwrap_or(debt.on), debt.entry)
    });
    open
}

/// Shares an amount out over debts, in the order given.
pub fn fill(open: &[(&Debt, Money)], amount: Money) -> Vec<Share> {
    let mut left = amount;
    let mut to = Vec::new();
    for (debt, balance) in open {
        if !left.is_positive() || left.currency() != balance.currency() {
            break;
        }
        let part = if balance.amount() < left.amount() {
            *balance
        } else {
            left
        };
        let Ok(rest) = left.minus(part) else { break };
        to.push(Share {
            debt: debt.id,
            amount: part,
        });
        left = rest;
    }
    to
}

/// Whose payment it may be, why, and whether the debtor itself paid.
fn whose(book: &Book, payment: &Payment, remark: &str) -> (Option<PartyId>, Vec<Reason>, bool) {
    let debtors = book.debtors();
    let payer = payment.payer.name.as_str();
    let mut same = debtors.iter().filter(|(_, party)| party.goes_by(payer));
    if let Some((id, party)) = same.next() {
        if same.next().is_some() {
            return (None, vec![Reason::about("name-of-several", payer)], false);
        }
        let mut reasons = vec![Reason::about("payer-is-buyer", &party.is.name)];
        if party.is.name != payer {
            reasons.push(Reason::about("payer-spelling", payer));
        }
        return (Some(*id), reasons, true);
    }
    let mut reasons = vec![Reason::about("payer-differs", payer)];
    if let Some((id, word)) = named_in(&debtors, remark) {
        reasons.push(Reason {
            code: "on-behalf-of",
            about: vec![remark.to_owned(), word],
        });
        if paid_from_same_account(book, payment, id) {
            reasons.push(Reason::about("same-account-other-name", payer));
        }
        return (Some(id), reasons, false);
    }
    let by_account = debtors
        .iter()
        .find(|(id, _)| paid_from_same_account(book, payment, *id));
    match by_account {
        Some((id, _)) => {
            reasons.push(Reason::about("same-account-other-name", payer));
            (Some(*id), reasons, false)
        }
        None => (None, reasons, false),
    }
}

/// A debtor whose name, or the part of it that is its own, stands in the remark.
fn named_in(debtors: &[(PartyId, &Party)], remark: &str) -> Option<(PartyId, String)> {
    let remark = name_key(remark);
    let mut found = debtors.iter().filter_map(|(id, party)| {
        let names = std::iter::once(&party.is.name).chain(&party.aliases);
        names
            .map(|name| own_part(name))
            .find(|own| remark.contains(own.as_str()))
            .map(|own| (*id, own))
    });
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The part of a company's name that is its own: without the town in brackets and the legal form.
fn own_part(name: &str) -> String {
    let key = name_key(name);
    let before_bracket = key.split('(').next().unwrap_or_default();
    let mut own = if before_bracket.chars().count() >= 3 {
        before_bracket
    } else {
        &key
    };
    for form in ["股份有限公司", "有限责任公司", "有限公司", "公司"] {
        own = own.strip_suffix(form).unwrap_or(own);
    }
    if own.chars().count() >= 3 {
        own.to_owned()
    } else {
        key
    }
}

fn paid_from_same_account(book: &Book, payment: &Payment, debtor: PartyId) -> bool {
    let Some(account) = payment.payer.account.as_deref().filter(|a| a.len() >= 6) else {
        return false;
    };
    let known = book
        .parties
        .get(&debtor)
        .and_then(|party| party.is.account.as_deref());
    known == Some(account)
        || book.payments.values().any(|other| {
            other.id != payment.id
                && other.payer.account.as_deref() == Some(account)
                && book
                    .parties
                    .get(&debtor)
                    .is_some_and(|p| p.goes_by(&other.payer.name))
        })
}

type Spread = (Vec<Share>, u8, Vec<Reason>, bool);

/// How a payment is best shared out over the open debts, why, and whether that is sure.
fn spread(book: &Book, open: &[(&Debt, Money)], amount: Money) -> Spread {
    let all = |which: &[(&Debt, Money)]| -> Vec<Share> {
        which
            .iter()
            .map(|(debt, left)| Share {
                debt: debt.id,
                amount: *left,
            })
            .collect()
    };
    let equal: Vec<_> = open
        .iter()
        .filter(|(_, left)| *left == amount)
        .copied()
        .collect();
    if let Some(first) = equal.first() {
        let reason = Reason::about("amount-equals-invoice", name_of(book, first.0));
        let score = if equal.len() == 1 { 95 } else { 75 };
        return (all(&[*first]), score, vec![reason], true);
    }
    let sums = subsets(open, amount);
    if let Some(first) = sums.first() {
        let names = first.iter().map(|(debt, _)| name_of(book, debt)).collect();
        let reason = Reason {
            code: "amount-equals-several",
            about: names,
        };
        return (all(first), 85, vec![reason], sums.len() == 1);
    }
    let to = fill(open, amount);
    let shared: Decimal = to.iter().map(|share| share.amount.amount()).sum();
    let first = open
        .first()
        .map(|(debt, _)| name_of(book, debt))
        .unwrap_or_default();
    if to.is_empty() {
        (to, 0, vec![Reason::plain("nothing-open")], false)
    } else if shared < amount.amount() {
        let over = Money::new(amount.amount() - shared, amount.currency()).plain();
        (to, 40, vec![Reason::about("over-payment", over)], false)
    } else {
        (
            to,
            60,
            vec![Reason::about("part-of-earliest-due", first)],
            true,
        )
    }
}

/// The sets of two or more debts that add up to the amount, at most two of them: the second only
/// shows that the first is not the only one.
fn subsets<'a>(open: &[(&'a Debt, Money)], amount: Money) -> Vec<Vec<(&'a Debt, Money)>> {
    if open.len() > MOST_SUMMED {
        return Vec::new();
    }
    let mut found = Vec::new();
    for set in 1_u32..(1 << open.len()) {
        if set.count_ones() < 2 {
            continue;
        }
        let chosen = || {
            open.iter()
                .enumerate()
                .filter(|(at, _)| set >> at & 1 == 1)
                .map(|(_, d)| *d)
        };
        let sum: Decimal = chosen().map(|(_, left)| left.amount()).sum();
        if sum == amount.amount() && chosen().all(|(_, left)| left.currency() == amount.currency())
        {
            found.push(chosen().collect());
            if found.len() == 2 {
                break;
            }
        }
    }
    found
}

/// What people call a debt: its invoice's number, its contract, or the day it arose.
pub fn name_of(book: &Book, debt: &Debt) -> String {
    let invoice = debt
        .invoice
        .and_then(|id| book.invoices.get(&id))
        .map(|i| i.number.clone());
    invoice
        .or_else(|| debt.contract.clone())
        .unwrap_or_else(|| debt.on.to_string())
}

#[cfg(test)]
mod tests;
