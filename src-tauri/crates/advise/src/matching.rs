//! Which debts a payment pays (核销建议), with a score and the reasons.
//!
//! **Invariant:** a payment by anyone but the debtor is never proposed, only asked about: the same
//! account, or a remark that names the debtor, is a reason to ask and no more.

mod payers;
mod spread;
mod whose;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use aho_corasick::AhoCorasick;
use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::fact::{DebtId, PartyId, PaymentId, Share};
use owed_book::money::Money;
use owed_book::terms::Order;

use crate::names::own_words;
use crate::reason::Reason;
use crate::twins::{Twins, twins};
use payers::Payers;
pub use spread::{fill, in_order};
use spread::{left_for, spread};
pub use whose::DebtorNames;
use whose::{Numbers, Whose, own_part};

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
    /// What would be written off as a bank's charge, if the owner says that it is one: the little
    /// that is short of a whole debt.
    pub charge: Option<Share>,
    /// What no debt takes and would be kept on the debtor's account.
    pub on_account: Option<Money>,
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

/// The payer goes by no debtor's name.
const PAYER_DIFFERS: &str = "payer-differs";

/// Of so many other payments it is looked whether they pay a debt together with one.
const MOST_BESIDE: usize = 12;

/// Words in a remark by which the payer says that the price is paid (Civil Code art. 561 lets the
/// parties agree; the creditor must agree too, so it is proposed and confirmed).
const PRICE_WORDS: [&str; 7] = ["货款", "本金", "工程款", "服务费", "加工费", "租金", "貨款"];

/// Who owes, by every name, account and word that a payment may show. Made once for many
/// payments: looking each of them up in the whole book would take as long as there are debtors.
///
/// **Invariant:** while it is used on a book, payments may be matched there, but no party gets another
/// name, and nothing that was paid is owed again: what was looked at once is not looked at twice.
pub struct Debtors {
    names: DebtorNames,
    /// Debtors by the accounts they have paid from or said to have.
    accounts: HashMap<String, Vec<PartyId>>,
    /// Finds the own part of a debtor's name in a remark.
    words: Option<AhoCorasick>,
    /// Whose own part each of the words is.
    word_of: Vec<(PartyId, String)>,
    /// Debtors by the words of names that are written otherwise: see [`crate::names`].
    alike: HashMap<String, Vec<PartyId>>,
    /// Debtors whose names are like those that were asked about.
    resembling: RefCell<HashMap<String, Rc<[PartyId]>>>,
    /// Debtors by the last digits of their invoices' numbers, once a remark has such digits.
    numbers: OnceCell<Numbers>,
    /// The debts of each debtor that something was left on when it was last looked.
    open: RefCell<HashMap<PartyId, Vec<DebtId>>>,
    /// What nobody has decided about, by who sent it and when.
    payers: Payers,
    /// Payments that look like the same money as another, by the one that would be set aside.
    twins: HashMap<PaymentId, Twins>,
}

impl Suggestion {
    /// For money of a payer of whom all that is known is that nobody who owes goes by that name.
    pub fn nobody(payment: &Payment) -> Self {
        Self {
            reasons: vec![Reason::about(PAYER_DIFFERS, &payment.payer.name)],
            ..Self::nothing(payment)
        }
    }

    /// Whether it is [`Suggestion::nobody`] of its payment.
    pub fn is_nobody(&self) -> bool {
        let alone = matches!(self.reasons.as_slice(), [only] if only.code == PAYER_DIFFERS);
        self.verdict == Verdict::None && alone
    }

    /// What the payment itself says, and that it pays nothing.
    fn nothing(payment: &Payment) -> Self {
        let remark = payment.remark.as_deref().unwrap_or_default();
        let order_because = PRICE_WORDS.into_iter().find(|word| remark.contains(word));
        let order = if order_because.is_some() {
            Order::PrincipalFirst
        } else {
            Order::Legal
        };
        Self {
            verdict: Verdict::None,
            score: 0,
            debtor: None,
            to: Vec::new(),
            charge: None,
            on_account: None,
            order,
            order_because,
            reasons: Vec::new(),
        }
    }
}

impl Debtors {
    /// All who owe or owed something in `book`.
    pub fn of(book: &Book) -> Self {
        let mut word_of = Vec::new();
        let mut alike = HashMap::<_, Vec<_>>::new();
        for (id, party) in book.debtors() {
            for name in std::iter::once(&party.is.name).chain(&party.aliases) {
                word_of.push((id, own_part(name)));
                for word in own_words(name) {
                    let same: &mut Vec<_> = alike.entry(word).or_default();
                    if !same.contains(&id) {
                        same.push(id);
                    }
                }
            }
        }
        let mut debtors = Self {
            names: DebtorNames::of(book),
            accounts: HashMap::new(),
            words: AhoCorasick::new(word_of.iter().map(|(_, word)| word)).ok(),
            word_of,
            alike,
            resembling: RefCell::default(),
            numbers: OnceCell::new(),
            open: RefCell::default(),
            payers: Payers::of(book),
            twins: twins(book)
                .into_iter()
                .map(|twins| (twins.aside, twins))
                .collect(),
        };
        let said = book
            .debtors()
            .filter_map(|(id, party)| Some((party.is.account.clone()?, id)));
        let paid = book.payments.values().filter_map(|payment| {
            let account = payment.payer.account.clone()?;
            let payer = debtors.payers.key(&payment.payer.name);
            Some((account, debtors.names.keyed(&payer).first().copied()?))
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
        let Whose {
            debtor,
            mut reasons,
            itself,
        } = self.whose(book, payment, remark);
        let twin = self.twin_of(book, payment);
        reasons.extend(twin.iter().map(|(other, _)| {
            let about = vec![other.on.to_string(), other.payer.name.clone()];
            let code = "maybe-same-money";
            Reason { code, about }
        }));
        let nothing = Suggestion::nothing(payment);
        let Some(debtor) = debtor else {
            return Suggestion { reasons, ..nothing };
        };

        let open = self.open_debts(book, debtor, payment);
        let (early, open): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|(debt, _)| payment.on < debt.on);
        if open.is_empty() && !early.is_empty() {
            reasons.push(Reason::about("before-debt", early[0].0.on.to_string()));
        }
        let beside = || self.beside(book, payment);
        let best = spread(book, &open, payment.amount, remark, &beside);
        reasons.extend(best.reasons);
        let sure = itself && best.sure && twin.is_none() && !best.to.is_empty();
        let paid = best
            .to
            .iter()
            .try_fold(payment.amount, |left, share| left.minus(share.amount));
        Suggestion {
            verdict: if sure { Verdict::Match } else { Verdict::Ask },
            score: if itself { best.score } else { best.score / 2 },
            debtor: Some(debtor),
            to: best.to,
            charge: best.charge,
            on_account: paid.ok().filter(|left| left.is_positive()),
            reasons,
            ..nothing
        }
    }

    /// As [`in_order`], without looking again at what nothing is left on.
    fn open_debts<'a>(
        &self,
        book: &'a Book,
        debtor: PartyId,
        payment: &Payment,
    ) -> Vec<(&'a Debt, Money)> {
        if payment.matched.is_some() {
            // To itself, what it pays is open.
            return in_order(book, debtor, payment);
        }
        let mut open = self.open.borrow_mut();
        let ids = open.entry(debtor).or_insert_with(|| {
            let debts = book.debts_of(debtor).into_iter();
            debts.map(|debt| debt.id).collect()
        });
        let mut found = Vec::with_capacity(ids.len());
        ids.retain(|id| {
            let left = book.debts.get(id).and_then(|debt| left_for(debt, payment));
            found.extend(left);
            left.is_some()
        });
        spread::sort_in_order(&mut found, payment);
        found
    }

    /// The payments that look like the same money, each pair once.
    pub fn twins(&self) -> impl Iterator<Item = &Twins> {
        self.twins.values()
    }

    /// The payment that this one may be met again, while both count.
    fn twin_of<'a>(&self, book: &'a Book, payment: &Payment) -> Option<(&'a Payment, &Twins)> {
        let twins = self.twins.get(&payment.id)?;
        let counted = book.payments.get(&twins.counted)?;
        counted.same_as.is_none().then_some((counted, twins))
    }

    /// What else the same payer sent about then that nobody has decided about.
    fn beside(&self, book: &Book, payment: &Payment) -> Vec<Money> {
        let counts = |id: &PaymentId| {
            let is_open = book.payments.get(id).is_some_and(Payment::is_open);
            is_open && !self.twins.contains_key(id)
        };
        // One more, because the payment itself may be among them.
        let near = self
            .payers
            .near(&payment.payer.name, payment.on, MOST_BESIDE + 1, counts);
        near.iter()
            .filter(|id| **id != payment.id)
            .filter_map(|id| book.payments.get(id))
            .map(|other| other.amount)
            .take(MOST_BESIDE)
            .collect()
    }

    /// The payments nobody has decided about, by the debtor whose they may be.
    pub fn undecided<'a>(&self, book: &'a Book) -> Undecided<'a> {
        let mut by_debtor: BTreeMap<PartyId, Vec<&Payment>> = BTreeMap::new();
        let mut unplaced = Vec::new();
        for payment in book.payments.values().filter(|payment| payment.is_open()) {
            let remark = payment.remark.as_deref().unwrap_or_default();
            match self.whose(book, payment, remark).debtor {
                Some(debtor) => by_debtor.entry(debtor).or_default().push(payment),
                None => unplaced.push(payment),
            }
        }
        Undecided {
            by_debtor,
            unplaced,
        }
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
