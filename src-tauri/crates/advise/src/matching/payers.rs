//! What nobody has decided about, by who sent it and when.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use owed_book::Book;
use owed_book::fact::PaymentId;
use owed_book::party::name_key;

/// Payments so many days apart may pay one debt together.
const DAYS: u64 = 7;

/// Open payments of one payer by the day they arrived, each day's in the order entered.
type ByDay = BTreeMap<NaiveDate, VecDeque<PaymentId>>;

/// Open payments by the letters of the payer's name.
pub(super) struct Payers {
    /// What was found to be decided about is let go: it stays decided while this is in use.
    open: RefCell<HashMap<Rc<str>, ByDay>>,
    /// The letters of names met before: a year's statements name few payers, each many times.
    keys: RefCell<HashMap<String, Rc<str>>>,
}

impl Payers {
    pub(super) fn of(book: &Book) -> Self {
        let payers = Self {
            open: RefCell::default(),
            keys: RefCell::default(),
        };
        let mut open = payers.open.borrow_mut();
        // By id, which is the order entered.
        for payment in book.payments.values().filter(|payment| payment.is_open()) {
            let by_day = open.entry(payers.key(&payment.payer.name)).or_default();
            by_day.entry(payment.on).or_default().push_back(payment.id);
        }
        drop(open);
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

    /// The first of what the same payer sent about that day and that counts, in the order entered:
    /// `most` of each day at most. A payer with tens of thousands of payments is no reason to look
    /// at all of them.
    pub(super) fn near(
        &self,
        payer: &str,
        on: NaiveDate,
        most: usize,
        counts: impl Fn(&PaymentId) -> bool,
    ) -> Vec<PaymentId> {
        let mut open = self.open.borrow_mut();
        let Some(by_day) = open.get_mut(&self.key(payer)) else {
            return Vec::new();
        };
        let days = on - Days::new(DAYS)..=on + Days::new(DAYS);
        let mut near = Vec::new();
        for (_, same) in by_day.range_mut(days) {
            let mut found = 0;
            while found < most {
                match same.get(found).map(&counts) {
                    Some(true) => found += 1,
                    // At the front of the day, so few have to move up.
                    Some(false) => drop(same.remove(found)),
                    None => break,
                }
            }
            near.extend(same.iter().take(found));
        }
        near.sort();
        near
    }
}
