//! Whose payment it may be.

use std::collections::HashMap;
use std::rc::Rc;

use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::PartyId;
use owed_book::party::name_key;

use super::spread::digits;
use super::{Debtors, PAYER_DIFFERS};
use crate::names::{own_words, resemble, unmasks};
use crate::reason::Reason;

/// Whose payment it may be.
pub(super) struct Whose {
    /// The debtor.
    pub(super) debtor: Option<PartyId>,
    /// Why.
    pub(super) reasons: Vec<Reason>,
    /// Whether the debtor itself paid. **Invariant:** by its name or a spelling that was decided
    /// to be its own; by nothing else.
    pub(super) itself: bool,
}

/// So many last digits tell invoices apart in a remark.
pub(super) const LAST_DIGITS: usize = 8;

/// Debtors by the last digits of their invoices' numbers, with the whole number.
pub(super) type Numbers = HashMap<String, Vec<(PartyId, String)>>;

fn numbers(book: &Book) -> Numbers {
    let mut numbers = HashMap::<String, Vec<_>>::new();
    for invoice in book.invoices.values() {
        let debt = book.debt_on(invoice.id);
        let Some(debt) = debt.filter(|debt| !debt.is_reversed()) else {
            continue;
        };
        for run in digits(&invoice.number) {
            let last = run[run.len() - LAST_DIGITS..].to_owned();
            let of = (debt.debtor, invoice.number.clone());
            numbers.entry(last).or_default().push(of);
        }
    }
    numbers
}

/// Debtors by the letters of their names and of their other spellings.
pub struct DebtorNames(HashMap<String, Vec<PartyId>>);

impl DebtorNames {
    /// All who owe or owed something in `book`.
    pub fn of(book: &Book) -> Self {
        let mut names = HashMap::<_, Vec<_>>::new();
        for (id, party) in book.debtors() {
            for name in std::iter::once(&party.is.name).chain(&party.aliases) {
                let same = names.entry(name_key(name)).or_default();
                if !same.contains(&id) {
                    same.push(id);
                }
            }
        }
        Self(names)
    }

    /// The one debtor that goes by this name.
    pub fn only_called(&self, name: &str) -> Option<PartyId> {
        only(self.keyed(&name_key(name)))
    }

    /// Those whose names have these letters.
    pub(super) fn keyed(&self, key: &str) -> &[PartyId] {
        self.0.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    fn everyone(&self) -> impl Iterator<Item = PartyId> {
        self.0.values().flatten().copied()
    }
}

fn only(found: &[PartyId]) -> Option<PartyId> {
    match found {
        [only] => Some(*only),
        _ => None,
    }
}

impl Debtors {
    fn called(&self, name: &str) -> &[PartyId] {
        self.names.keyed(&self.payers.key(name))
    }

    /// The one debtor that goes by this name.
    pub fn only_called(&self, name: &str) -> Option<PartyId> {
        only(self.called(name))
    }

    /// Debtors whose name is written otherwise, and may be this one's all the same.
    pub fn resembling(&self, book: &Book, name: &str) -> Rc<[PartyId]> {
        if let Some(found) = self.resembling.borrow().get(name) {
            return Rc::clone(found);
        }
        let found: Rc<[PartyId]> = self.looks_like(book, name).into();
        let mut resembling = self.resembling.borrow_mut();
        resembling.insert(name.to_owned(), Rc::clone(&found));
        found
    }

    fn looks_like(&self, book: &Book, name: &str) -> Vec<PartyId> {
        let may_be = |id: &PartyId| {
            book.parties.get(id).is_some_and(|party| {
                let names = || std::iter::once(&party.is.name).chain(&party.aliases);
                let alike = names().any(|own| resemble(own, name) || unmasks(name, own));
                alike && !party.is_not(name)
            })
        };
        let mut found: Vec<_> = if name_key(name).contains('*') {
            self.names.everyone().collect()
        } else {
            let words = own_words(name);
            let listed = words.iter().filter_map(|word| self.alike.get(word));
            listed.flatten().copied().collect()
        };
        found.sort();
        found.dedup();
        found.retain(may_be);
        found
    }

    pub(super) fn whose(&self, book: &Book, payment: &Payment, remark: &str) -> Whose {
        let payer = payment.payer.name.as_str();
        let kept = |id: &PartyId| book.parties.get(id).map(|party| party.is.name.clone());
        let asked = |debtor, reasons| Whose {
            debtor,
            reasons,
            itself: false,
        };
        match self.called(payer) {
            [] => {}
            [only] => {
                let name = kept(only).unwrap_or_default();
                let reasons = if name_key(&name) != name_key(payer) {
                    // Another name, which the owner or the register said is its own.
                    let about = vec![payer.to_owned(), name];
                    let code = "payer-known-as";
                    vec![Reason { code, about }]
                } else if name == payer {
                    vec![Reason::about("payer-is-buyer", &name)]
                } else {
                    let same = Reason::about("payer-is-buyer", &name);
                    vec![same, Reason::about("payer-spelling", payer)]
                };
                return Whose {
                    debtor: Some(*only),
                    reasons,
                    itself: true,
                };
            }
            _ => return asked(None, vec![Reason::about("name-of-several", payer)]),
        }
        let account = payment
            .payer
            .account
            .as_deref()
            .and_then(|a| self.accounts.get(a));
        let same_account = |id: &PartyId| account.is_some_and(|ids| ids.contains(id));
        if let [only] = *self.resembling(book, payer) {
            let code = if name_key(payer).contains('*') {
                "name-masked"
            } else {
                "name-resembles"
            };
            let about = vec![payer.to_owned(), kept(&only).unwrap_or_default()];
            let mut reasons = vec![Reason { code, about }];
            if same_account(&only) {
                reasons.push(Reason::about("same-account-other-name", payer));
            }
            return asked(Some(only), reasons);
        }
        let mut reasons = vec![Reason::about(PAYER_DIFFERS, payer)];
        let named = self.named_in(remark);
        let debtor = match (&named, self.numbered_in(book, remark)) {
            (Some((id, word)), _) => {
                reasons.push(Reason {
                    code: "on-behalf-of",
                    about: vec![remark.to_owned(), word.clone()],
                });
                Some(*id)
            }
            (None, Some((id, number))) => {
                reasons.push(Reason::about("remark-names-invoice", number));
                Some(id)
            }
            (None, None) => account.and_then(|ids| ids.first().copied()),
        };
        if debtor.as_ref().is_some_and(same_account) {
            reasons.push(Reason::about("same-account-other-name", payer));
        }
        asked(debtor, reasons)
    }

    /// The one debtor whose invoice's number stands in the remark.
    fn numbered_in(&self, book: &Book, remark: &str) -> Option<(PartyId, String)> {
        let runs = digits(remark);
        if runs.is_empty() {
            return None;
        }
        let numbers = self.numbers.get_or_init(|| numbers(book));
        let mut found = runs.into_iter().flat_map(|run| {
            let last = &run[run.len() - LAST_DIGITS..];
            let all = numbers.get(last).into_iter().flatten();
            all.filter(move |(_, number)| number.ends_with(run) || run.ends_with(number.as_str()))
        });
        let first = found.next()?;
        found.all(|(id, _)| *id == first.0).then(|| first.clone())
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

/// The part of a company's name that is its own: without the town in brackets and the legal form.
pub(super) fn own_part(name: &str) -> String {
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
