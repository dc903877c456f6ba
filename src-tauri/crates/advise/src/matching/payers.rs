//! What nobody has decided about, by who sent it and when.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use owed_book::Book;
use owed_book::fact::PaymentId;
use owed_book::party::name_key;

/// Payments so many days apart may pay one debt together.
const DAYS: u64 = 7;

/// Open payments by the letters of the payer's name.
pub(super) struct Payers {
    /// Those of one payer by the day they arrived.
    open: HashMap<Rc<str>, Vec<(NaiveDate, PaymentId)>>,
    /// The letters of names met before: a year's statements name few payers, each many times.
    keys: RefCell<HashMap<String, Rc<str>>>,
}

impl Payers {
    pub(super) fn of(book: &Book) -> Self {
        let mut payers = Self {
            open: HashMap::new(),
            keys: RefCell::default(),
        };
        for payment in book.payments.values().filter(|payment| payment.is_open()) {
            let key = payers.key(&payment.payer.name);
            let same = payers.open.entry(key).or_default();
            same.push((payment.on, payment.id));
        }
        payers.open.values_mut().for_each(|same| same.sort());
        payers
    }

    /// The letters of a name: [`name_key`].
    pub(super) fn key(&self, name: &str) -> Rc<str> {
        let mut keys = self.keys.borrow_mut();
        if let Some(key) = keys.get(name) {
            return Rc::clone(key);
        }
        let key: Rc<str> = name_key(name).into();
        keys.insert(name.to_owned(), Rc::clone(&key));
        key
    }

    /// What the same payer sent about that day, in the order entered.
    pub(super) fn near(&self, payer: &str, on: NaiveDate) -> Vec<PaymentId> {
        let same = self.open.get(&self.key(payer));
        let same = same.map(Vec::as_slice).unwrap_or_default();
        let from = on - Days::new(DAYS);
        let to = on + Days::new(DAYS);
        let first = same.partition_point(|(day, _)| *day < from);
        let days = same[first..].iter().take_while(|(day, _)| *day <= to);
        let mut near: Vec<_> = days.map(|(_, id)| *id).collect();
        near.sort();
        near
    }
}
