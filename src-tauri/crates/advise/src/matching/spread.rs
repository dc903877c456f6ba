//! How a payment is best shared out over the debts that are open.

use std::cell::OnceCell;

use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::fact::{PartyId, Share};
use owed_book::money::Money;
use owed_book::party::name_key;
use rust_decimal::Decimal;

use super::name_of;
use super::whose::LAST_DIGITS;
use crate::reason::Reason;

/// A debt that something is left on, and how much.
type Open<'a> = (&'a Debt, Money);

/// What else the payer sent about then; looked for only where nothing says more.
type Beside<'f> = &'f dyn Fn() -> Vec<Money>;

/// How a payment is best shared out.
pub(super) struct Spread {
    pub(super) to: Vec<Share>,
    pub(super) charge: Option<Share>,
    pub(super) score: u8,
    pub(super) reasons: Vec<Reason>,
    /// Whether nothing else is as likely.
    pub(super) sure: bool,
}

/// A shortfall up to this, and up to a hundredth of the debt, may be a bank's charge. Our caution,
/// not a tariff: it only makes us ask.
const MOST_CHARGE: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// So many sets of debts are tried for a sum before the owner is asked.
const MOST_TRIED: u32 = 200_000;

/// The debts of a party that something is left on, in the order in which an undirected payment
/// pays them: what is due before what is not, then the earliest due (Civil Code art. 560; with
/// equal security and equal burden, which is taken to be so).
pub fn in_order<'a>(book: &'a Book, debtor: PartyId, payment: &Payment) -> Vec<(&'a Debt, Money)> {
    let debts = book.debts_of(debtor).into_iter();
    let mut open: Vec<_> = debts.filter_map(|debt| left_for(debt, payment)).collect();
    sort_in_order(&mut open, payment);
    open
}

/// A debt that something is left on for a payment, which may have paid some of it already.
pub(super) fn left_for<'a>(debt: &'a Debt, payment: &Payment) -> Option<Open<'a>> {
    let part = debt.paid.iter().find(|part| part.payment == payment.id);
    let balance = debt.balance().ok()?;
    let balance = part
        .map_or(Ok(balance), |part| balance.plus(part.amount))
        .ok()?;
    balance.is_positive().then_some((debt, balance))
}

/// Puts debts into the order in which a payment pays them.
pub(super) fn sort_in_order(open: &mut [Open<'_>], payment: &Payment) {
    open.sort_by_key(|(debt, _)| {
        let due = debt.due.as_ref().map(|due| due.on);
        let is_due = due.is_some_and(|due| due < payment.on);
        (!is_due, due.unwrap_or(debt.on), debt.entry)
    });
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

/// How a payment is best shared out over the open debts, why, and whether that is sure. `beside` is
/// what else the payer sent about then.
pub(super) fn spread(
    book: &Book,
    open: &[Open<'_>],
    amount: Money,
    remark: &str,
    beside: Beside<'_>,
) -> Spread {
    let said = Said::of(remark);
    let named = open.iter().filter(|(debt, _)| said.names(book, debt));
    let named: Vec<_> = named.copied().collect();
    if !named.is_empty() {
        let reason = Reason {
            code: "remark-names",
            about: named.iter().map(|(debt, _)| name_of(book, debt)).collect(),
        };
        let mut found = among(book, &named, amount, beside, open);
        found.score = found.score.saturating_add(5).min(99);
        found.reasons.insert(0, reason);
        return found;
    }
    among(book, open, amount, beside, open)
}

/// Shares out over `which` of the debts, all of which are `open`.
fn among(
    book: &Book,
    which: &[Open<'_>],
    amount: Money,
    beside: Beside<'_>,
    open: &[Open<'_>],
) -> Spread {
    let found = |to, score, reasons, sure| Spread {
        to,
        charge: None,
        score,
        reasons,
        sure,
    };
    let name = |debt: &Debt| name_of(book, debt);
    let equal: Vec<_> = which.iter().filter(|(_, left)| *left == amount).collect();
    if let Some(first) = equal.first() {
        let mut reasons = vec![Reason::about("amount-equals-invoice", name(first.0))];
        // Of several it pays the earliest due, as the law has it; of one that is not the first to
        // be paid, nobody can know which of them was meant.
        let first_in_law = open.first().is_some_and(|(debt, _)| debt.id == first.0.id);
        let sure = equal.len() == 1 || first_in_law;
        if equal.len() > 1 {
            let names = equal.iter().map(|(debt, _)| name(debt)).collect();
            let code = "several-of-that-amount";
            reasons.push(Reason { code, about: names });
        }
        let score = if equal.len() == 1 { 95 } else { 75 };
        return found(all(&[**first]), score, reasons, sure);
    }
    let sums = subsets(which, amount);
    if let Some(first) = sums.first() {
        let reason = Reason {
            code: "amount-equals-several",
            about: first.iter().map(|(debt, _)| name(debt)).collect(),
        };
        return found(all(first), 85, vec![reason], sums.len() == 1);
    }
    if let Some((debt, short)) = charged(which, amount) {
        let about = vec![name(debt), short.plain()];
        let code = "short-by-charge";
        let to = Share {
            debt: debt.id,
            amount,
        };
        let charge = Share {
            debt: debt.id,
            amount: short,
        };
        return Spread {
            charge: Some(charge),
            ..found(vec![to], 70, vec![Reason { code, about }], false)
        };
    }
    if let Some(debt) = together(which, amount, &beside()) {
        let to = vec![Share {
            debt: debt.id,
            amount,
        }];
        let reason = Reason::about("together-equals-invoice", name(debt));
        return found(to, 80, vec![reason], true);
    }
    let rest = open
        .iter()
        .filter(|(debt, _)| which.iter().all(|(one, _)| one.id != debt.id));
    let ordered: Vec<_> = which.iter().chain(rest).copied().collect();
    let to = fill(&ordered, amount);
    let shared: Decimal = to.iter().map(|share| share.amount.amount()).sum();
    let first = ordered.first().map(|(debt, _)| name(debt));
    if to.is_empty() {
        found(to, 0, vec![Reason::plain("nothing-open")], false)
    } else if shared < amount.amount() {
        let over = Money::new(amount.amount() - shared, amount.currency()).plain();
        found(to, 40, vec![Reason::about("over-payment", over)], false)
    } else {
        let reason = Reason::about("part-of-earliest-due", first.unwrap_or_default());
        // Beyond the debts that the remark names, nobody said what the rest is for.
        let within = to
            .iter()
            .all(|share| which.iter().any(|(debt, _)| debt.id == share.debt));
        found(to, 60, vec![reason], within)
    }
}

fn all(which: &[Open<'_>]) -> Vec<Share> {
    let share = |(debt, left): &Open<'_>| Share {
        debt: debt.id,
        amount: *left,
    };
    which.iter().map(share).collect()
}

/// Runs of digits long enough to be told from a day or an amount.
pub(super) fn digits(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| run.len() >= LAST_DIGITS)
        .collect()
}

/// What a remark may name a debt by.
struct Said<'r> {
    /// Its runs of digits.
    runs: Vec<&'r str>,
    remark: &'r str,
    /// Its letters, once a debt has a contract to look for.
    key: OnceCell<String>,
}

impl<'r> Said<'r> {
    fn of(remark: &'r str) -> Self {
        Self {
            runs: digits(remark),
            remark,
            key: OnceCell::new(),
        }
    }

    /// Whether it names a debt: by its invoice's number or the last digits of it, or by its
    /// contract.
    fn names(&self, book: &Book, debt: &Debt) -> bool {
        self.has_number_of(book, debt) || self.has_contract_of(debt)
    }

    fn has_number_of(&self, book: &Book, debt: &Debt) -> bool {
        if self.runs.is_empty() {
            return false;
        }
        let invoice = debt.invoice.and_then(|id| book.invoices.get(&id));
        invoice.is_some_and(|invoice| {
            let number = invoice.number.as_str();
            let mut runs = self.runs.iter();
            runs.any(|run| number.ends_with(run) && digits(number).iter().any(|d| d.ends_with(run)))
        })
    }

    fn has_contract_of(&self, debt: &Debt) -> bool {
        let Some(contract) = debt.contract.as_deref() else {
            return false;
        };
        // `合同` alone names none; a number does.
        let key = name_key(contract);
        let told = key.chars().count() >= 4 && key.chars().any(|c| c.is_ascii_digit());
        let remark = self.key.get_or_init(|| name_key(self.remark));
        told && remark.contains(&key)
    }
}

/// The one debt that the amount is a little short of.
fn charged<'a>(open: &[Open<'a>], amount: Money) -> Option<(&'a Debt, Money)> {
    let mut near = open.iter().filter_map(|(debt, left)| {
        let short = left.minus(amount).ok()?;
        let little = short.amount() * Decimal::ONE_HUNDRED <= left.amount();
        let is = short.is_positive() && short.amount() <= MOST_CHARGE && little;
        is.then_some((*debt, short))
    });
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

/// The one debt that the amount and others sent about then come to.
fn together<'a>(open: &[Open<'a>], amount: Money, beside: &[Money]) -> Option<&'a Debt> {
    let beside: Vec<_> = beside
        .iter()
        .filter(|other| other.currency() == amount.currency())
        .map(|other| other.amount())
        .collect();
    let mut equal = open.iter().filter(|(_, left)| {
        let rest = left.amount() - amount.amount();
        let alone = beside.contains(&rest);
        let pair = beside.iter().enumerate().any(|(at, one)| {
            let others = &beside[at + 1..];
            others.iter().any(|other| *one + *other == rest)
        });
        rest > Decimal::ZERO && (alone || pair)
    });
    let (first, _) = equal.next()?;
    equal.next().is_none().then_some(*first)
}

/// The sets of two or more debts that add up to the amount, at most two of them: the second only
/// shows that the first is not the only one. Where there are too many to try, debts that follow
/// each other are.
fn subsets<'a>(open: &[Open<'a>], amount: Money) -> Vec<Vec<Open<'a>>> {
    let open: Vec<_> = open
        .iter()
        .filter(|(_, left)| left.currency() == amount.currency())
        .copied()
        .collect();
    let mut search = Search {
        open: &open,
        // What is left from each place on: a branch that cannot reach the sum is not walked.
        after: rests(&open),
        tried: 0,
        chosen: Vec::new(),
        found: Vec::new(),
    };
    search.walk(0, amount.amount());
    if search.tried > MOST_TRIED {
        return runs(&open, amount.amount());
    }
    search.found
}

struct Search<'s, 'a> {
    open: &'s [Open<'a>],
    after: Vec<Decimal>,
    tried: u32,
    chosen: Vec<Open<'a>>,
    found: Vec<Vec<Open<'a>>>,
}

impl Search<'_, '_> {
    fn walk(&mut self, at: usize, left: Decimal) {
        self.tried += 1;
        if left.is_zero() {
            if self.chosen.len() >= 2 {
                self.found.push(self.chosen.clone());
            }
            return;
        }
        let enough = self.found.len() == 2 || self.tried > MOST_TRIED;
        if enough || at == self.open.len() || self.after[at] < left {
            return;
        }
        let (debt, one) = self.open[at];
        if one.amount() <= left {
            self.chosen.push((debt, one));
            self.walk(at + 1, left - one.amount());
            self.chosen.pop();
        }
        self.walk(at + 1, left);
    }
}

fn rests(open: &[Open<'_>]) -> Vec<Decimal> {
    let mut rests = vec![Decimal::ZERO; open.len()];
    let mut sum = Decimal::ZERO;
    for (at, (_, left)) in open.iter().enumerate().rev() {
        sum += left.amount();
        rests[at] = sum;
    }
    rests
}

/// Debts that follow each other and add up to the amount; at most two such runs.
fn runs<'a>(open: &[Open<'a>], amount: Decimal) -> Vec<Vec<Open<'a>>> {
    let mut found = Vec::new();
    for from in 0..open.len() {
        let mut sum = Decimal::ZERO;
        for to in from..open.len() {
            sum += open[to].1.amount();
            if sum == amount && to > from {
                found.push(open[from..=to].to_vec());
            }
            if sum >= amount || found.len() == 2 {
                break;
            }
        }
    }
    found.truncate(2);
    found
}
