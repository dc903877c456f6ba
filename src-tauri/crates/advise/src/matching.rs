//! Which debts a payment pays (核销建议), with a score and the reasons.
//!
//! **Invariant:** a payment by anyone but the debtor is never proposed, only asked about: the same
//! account, or a remark that names the debtor, is a reason to ask and no more.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::AhoCorasick;
use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::fact::{PartyId, Share};
use owed_book::money::Money;
use owed_book::party::name_key;
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

/// Who owes, by every name, account and word that a payment may show. Made once for many
/// payments: looking each of them up in the whole book would take as long as there are debtors.
pub struct Debtors {
    /// Debtors by the letters of their names and of their other spellings.
    names: HashMap<String, Vec<PartyId>>,
    /// Debtors by the accounts they have paid from or said to have.
    accounts: HashMap<String, Vec<PartyId>>,
    /// Finds the own part of a debtor's name in a remark.
    words: Option<AhoCorasick>,
    /// Whose own part each of the words is.
    word_of: Vec<(PartyId, String)>,
}

impl Debtors {
    /// All who owe or owed something in `book`.
    pub fn of(book: &Book) -> Self {
        let (mut names, mut word_of) = (HashMap::<_, Vec<_>>::new(), Vec::new());
        for (id, party) in book.debtors() {
            for name in std::iter::once(&party.is.name).chain(&party.aliases) {
                let same = names.entry(name_key(name)).or_default();
                if !same.contains(&id) {
                    same.push(id);
                }
                word_of.push((id, own_part(name)));
            }
        }
        let mut debtors = Self {
            names,
            accounts: HashMap::new(),
            words: AhoCorasick::new(word_of.iter().map(|(_, word)| word)).ok(),
            word_of,
        };
        let said = book
            .debtors()
            .filter_map(|(id, party)| Some((party.is.account.clone()?, id)));
        let paid = book.payments.values().filter_map(|payment| {
            let account = payment.payer.account.clone()?;
            Some((
                account,
                debtors.called(&payment.payer.name).first().copied()?,
            ))
        });
        let mut accounts = HashMap::<String, Vec<PartyId>>::new();
        for (account, id) in said.chain(paid).filter(|(account, _)| account.len() >= 6) {
            let same = accounts.entry(account).or_default();
            if !same.contains(&id) {
                same.push(id);
            }
        }
        debtors.accounts = accounts;
        debtors
    }

    /// Proposes what a payment pays.
    pub fn suggest(&self, book: &Book, payment: &Payment) -> Suggestion {
        let remark = payment.remark.as_deref().unwrap_or_default();
        let order_because = PRICE_WORDS.into_iter().find(|word| remark.contains(word));
        let order = if order_because.is_some() {
            Order::PrincipalFirst
        } else {
            Order::Legal
        };
        let (debtor, mut reasons, by_debtor) = self.whose(book, payment, remark);
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
        let (early, open): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|(debt, _)| payment.on < debt.on);
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

    /// The payments nobody has decided about, by the debtor whose they may be.
    pub fn undecided<'a>(&self, book: &'a Book) -> Undecided<'a> {
        let mut by_debtor: BTreeMap<PartyId, Vec<&Payment>> = BTreeMap::new();
        let mut unplaced = Vec::new();
        for payment in book.payments.values().filter(|payment| payment.is_open()) {
            let remark = payment.remark.as_deref().unwrap_or_default();
            match self.whose(book, payment, remark).0 {
                Some(debtor) => by_debtor.entry(debtor).or_default().push(payment),
                None => unplaced.push(payment),
            }
        }
        Undecided {
            by_debtor,
            unplaced,
        }
    }

    fn called(&self, name: &str) -> &[PartyId] {
        self.names
            .get(&name_key(name))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whose payment it may be, why, and whether the debtor itself paid.
    fn whose(
        &self,
        book: &Book,
        payment: &Payment,
        remark: &str,
    ) -> (Option<PartyId>, Vec<Reason>, bool) {
        let payer = payment.payer.name.as_str();
        let kept = |id: &PartyId| book.parties.get(id).map(|party| party.is.name.clone());
        match self.called(payer) {
            [] => {}
            [only] => {
                let name = kept(only).unwrap_or_default();
                let mut reasons = vec![Reason::about("payer-is-buyer", &name)];
                if name != payer {
                    reasons.push(Reason::about("payer-spelling", payer));
                }
                return (Some(*only), reasons, true);
            }
            _ => return (None, vec![Reason::about("name-of-several", payer)], false),
        }
        let mut reasons = vec![Reason::about("payer-differs", payer)];
        let account = payment
            .payer
            .account
            .as_deref()
            .and_then(|a| self.accounts.get(a));
        let same_account = |id: &PartyId| account.is_some_and(|ids| ids.contains(id));
        let (debtor, word) = match self.named_in(remark) {
            Some((id, word)) => (Some(id), Some(word)),
            None => (account.and_then(|ids| ids.first().copied()), None),
        };
        if let Some(word) = word {
            reasons.push(Reason {
                code: "on-behalf-of",
                about: vec![remark.to_owned(), word],
            });
        }
        if debtor.as_ref().is_some_and(same_account) {
            reasons.push(Reason::about("same-account-other-name", payer));
        }
        (debtor, reasons, false)
    }

    /// The one debtor whose name, or the part of it that is its own, stands in the remark.
    fn named_in(&self, remark: &str) -> Option<(PartyId, String)> {
        let words = self.words.as_ref().filter(|_| !remark.is_empty())?;
        let remark = name_key(remark);
        let mut found = words
            .find_overlapping_iter(&remark)
            .filter_map(|hit| self.word_of.get(hit.pattern().as_usize()));
        let first = found.next()?;
        found.all(|(id, _)| *id == first.0).then(|| first.clone())
    }
}

/// Payments nobody has decided about.
#[derive(Debug, Default)]
pub struct Undecided<'a> {
    by_debtor: BTreeMap<PartyId, Vec<&'a Payment>>,
    /// Those that nobody in the book seems to have made.
    pub unplaced: Vec<&'a Payment>,
}

impl<'a> Undecided<'a> {
    /// Those that may be this debtor's.
    pub fn of(&self, debtor: PartyId) -> &[&'a Payment] {
        self.by_debtor
            .get(&debtor)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

/// Proposes what one payment pays.
pub fn suggest(book: &Book, payment: &Payment) -> Suggestion {
    Debtors::of(book).suggest(book, payment)
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
