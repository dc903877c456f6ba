//! Promises to pay (还款承诺), held against the money that came.
//!
//! Whether a promise was kept is never written down: the ledger says it.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::contact::{Outcome, Promised, Side};
use owed_book::fact::PartyId;
use owed_book::money::{Money, MoneyError};
use owed_book::{Seq, debt::Payment};
use owed_law::RulePack;
use owed_law::repayment::{self, PartIs};

use crate::class::Promises;

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its day has not passed, and not all of it has come.
    Open,
    /// All of it came in time.
    Kept,
    /// Its day has passed; a part came in time.
    Partly,
    /// Its day has passed and nothing came in time.
    Broken,
    /// No day was named: the debt was confirmed, and nothing can be kept or broken.
    Confirmed,
}

/// A promise and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<'a> {
    /// The entry that recorded it.
    pub entry: Seq,
    /// The promise.
    pub promise: &'a Promised,
    /// How it stands.
    pub standing: Standing,
    /// What came for it, in time.
    pub came: Money,
    /// Days since its last day; below zero before it. Nothing where it has none.
    pub days_over: Option<i64>,
}

/// The promises of `debtor` as they stand on `today`, in the order of their days.
///
/// Money counts for one promise only, the one that is due first, and for the day it arrived: from
/// the day the promise was given to its last day, both included. It counts when it is matched to a
/// debt of the debtor's or kept on its account; what nobody has placed keeps no promise.
///
/// # Errors
/// When amounts of different currencies meet.
pub fn held(book: &Book, debtor: PartyId, today: NaiveDate) -> Result<Vec<Held<'_>>, MoneyError> {
    let mut promises = book.log.promises_of(debtor);
    if promises.is_empty() {
        return Ok(Vec::new());
    }
    let mut money: Vec<(NaiveDate, Seq, Money)> = book
        .payments
        .values()
        .filter_map(|paid| Some((paid.on, paid.entry, of(book, paid, debtor)?)))
        .filter(|(on, ..)| *on <= today)
        .collect();
    money.sort_by_key(|(on, entry, _)| (*on, *entry));
    promises.sort_by_key(|(entry, promise)| (promise.by.unwrap_or(NaiveDate::MAX), *entry));
    let mut all = Vec::new();
    for (entry, promise) in promises {
        let mut came = Money::cny(0.into());
        if let Some(by) = promise.by {
            let in_time = money
                .iter_mut()
                .filter(|(on, ..)| promise.on <= *on && *on <= by);
            for (_, _, left) in in_time {
                let wanted = promise.amount.minus(came)?;
                let taken = if left.minus(wanted)?.is_positive() {
                    wanted
                } else {
                    *left
                };
                came = came.plus(taken)?;
                *left = left.minus(taken)?;
            }
        }
        let lacks = promise.amount.minus(came)?.is_positive();
        let standing = match promise.by {
            None => Standing::Confirmed,
            Some(_) if !lacks => Standing::Kept,
            Some(by) if today <= by => Standing::Open,
            Some(_) if came.is_positive() => Standing::Partly,
            Some(_) => Standing::Broken,
        };
        all.push(Held {
            entry: *entry,
            promise,
            standing,
            came,
            days_over: promise.by.map(|by| (today - by).num_days()),
        });
    }
    Ok(all)
}

/// What became of all that `debtor` promised, by the money: single promises, and the instalments of
/// its plans.
///
/// A promise that was broken counts only while no money came since: whoever paid late has answered
/// for it.
///
/// # Errors
/// When amounts of different currencies meet.
pub fn record(
    book: &Book,
    debtor: PartyId,
    today: NaiveDate,
    rules: &RulePack,
) -> Result<Promises, MoneyError> {
    let paid_since = |last: NaiveDate| {
        let mut paid = book.payments.values();
        paid.any(|paid| last < paid.on && paid.on <= today && of(book, paid, debtor).is_some())
    };
    let mut found = Promises::default();
    // `last` is the last day on which it could have been kept.
    let broke = |found: &mut Promises, last: NaiveDate| {
        if !paid_since(last) {
            found.broken += 1;
            found.last_broken = found.last_broken.max(last.succ_opt());
        }
    };
    for held in held(book, debtor, today)? {
        match (held.standing, held.promise.by) {
            (Standing::Kept, _) => found.kept += 1,
            (Standing::Partly | Standing::Broken, Some(by)) => broke(&mut found, by),
            (Standing::Open | Standing::Confirmed | Standing::Partly | Standing::Broken, _) => {}
        }
        found.last_word = found.last_word.max(Some(held.promise.on));
    }
    let plans = book.plans.values();
    for plan in plans.filter(|plan| book.plan_debtor(plan) == Some(debtor)) {
        if plan.is.on > today {
            continue;
        }
        found.last_word = found.last_word.max(Some(plan.is.on));
        let stands = repayment::standing(plan, book, today, rules);
        if stands.is == repayment::Is::Dropped {
            // Both sides let go of it: nothing of it is a broken word.
            continue;
        }
        for part in &stands.parts {
            match part.is {
                PartIs::Kept => found.kept += 1,
                PartIs::Missed => broke(&mut found, part.last),
                PartIs::Late | PartIs::DueToday | PartIs::DueSoon | PartIs::Ahead => {}
            }
        }
    }
    let heard = book.log.contacts_of(debtor).into_iter();
    let heard = heard
        .filter(|contact| contact.is.outcome == Outcome::Spoke || contact.is.began == Side::Them);
    let heard = heard.map(|contact| contact.is.on).filter(|on| *on <= today);
    found.last_word = found.last_word.max(heard.max());
    Ok(found)
}

/// What of a payment is the debtor's: its shares of the debtor's debts, and the rest where the
/// debtor's account keeps it.
fn of(book: &Book, paid: &Payment, debtor: PartyId) -> Option<Money> {
    let matched = paid.matched.as_ref()?;
    if paid.same_as.is_some() {
        return None;
    }
    let theirs = |debt| {
        let debt = book.debts.get(debt);
        debt.is_some_and(|debt| debt.debtor == debtor)
    };
    if matched.on_account == Some(debtor) {
        let others = matched.to.iter().filter(|share| !theirs(&share.debt));
        return others
            .into_iter()
            .try_fold(paid.amount, |left, share| left.minus(share.amount).ok());
    }
    let shares = matched.to.iter().filter(|share| theirs(&share.debt));
    let sum = shares
        .into_iter()
        .try_fold(Money::cny(0.into()), |sum, share| {
            sum.plus(share.amount).ok()
        })?;
    sum.is_positive().then_some(sum)
}

#[cfg(test)]
mod tests {
    use owed_book::contact::How;
    use owed_book::fact::{DebtId, Fact, Payer, PaymentId, PromiseId, Share};
    use owed_book::party::Described;
    use owed_book::terms::{DebtKind, Order};
    use uuid::Uuid;

    use super::*;

    const WHO: PartyId = PartyId(Uuid::from_u128(1));
    const DEBT: DebtId = DebtId(Uuid::from_u128(2));

    fn d(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn cny(amount: &str) -> Money {
        Money::cny(amount.parse().unwrap())
    }

    fn promise(number: u128, amount: &str, on: &str, by: Option<&str>) -> Fact {
        Fact::Promised(Promised {
            promise: PromiseId(Uuid::from_u128(number)),
            debtor: WHO,
            amount: cny(amount),
            by: by.map(d),
            on: d(on),
            how: How::Spoken,
            debts: Vec::new(),
            evidence: None,
            contact: None,
            words: None,
        })
    }

    fn paid(number: u128, amount: &str, on: &str) -> [Fact; 2] {
        let payment = PaymentId(Uuid::from_u128(number));
        let amount = cny(amount);
        [
            Fact::Paid {
                payment,
                on: d(on),
                amount,
                payer: Payer::default(),
                remark: None,
                reference: None,
                source: None,
            },
            Fact::Matched {
                payment,
                to: vec![Share { debt: DEBT, amount }],
                order: Order::Legal,
                because: "said".into(),
                advance: false,
                on_account: None,
            },
        ]
    }

    fn standings(facts: Vec<Fact>, today: &str) -> Vec<(Standing, String)> {
        let mut book = Book::default();
        let mut all = vec![
            Fact::PartyDescribed {
                party: WHO,
                is: Described {
                    name: "样例贸易".into(),
                    ..Described::default()
                },
            },
            Fact::DebtArose {
                debt: DEBT,
                debtor: WHO,
                kind: DebtKind::Sale,
                amount: cny("80000"),
                on: d("2026-01-01"),
                due: None,
                invoice: None,
                contract: None,
            },
        ];
        all.extend(facts);
        for (at, fact) in all.into_iter().enumerate() {
            book.enter(Seq(at as u64 + 1), fact).unwrap();
        }
        let held = held(&book, WHO, d(today)).unwrap();
        held.iter()
            .map(|held| (held.standing, held.came.plain()))
            .collect()
    }

    #[test]
    fn the_money_says_whether_a_promise_was_kept() {
        let promised = || promise(10, "20000", "2026-11-01", Some("2026-11-10"));
        let ask = |money: Vec<Fact>, today| {
            let mut facts = vec![promised()];
            facts.extend(money);
            standings(facts, today)
        };
        let all = || paid(20, "20000", "2026-11-10").to_vec();
        let part = || paid(20, "5000", "2026-11-09").to_vec();
        let late = || paid(20, "20000", "2026-11-11").to_vec();
        assert_eq!(ask(vec![], "2026-11-10"), [(Standing::Open, "0.00".into())]);
        assert_eq!(
            ask(vec![], "2026-11-11"),
            [(Standing::Broken, "0.00".into())]
        );
        assert_eq!(
            ask(all(), "2026-11-10"),
            [(Standing::Kept, "20000.00".into())]
        );
        assert_eq!(
            ask(part(), "2026-11-10"),
            [(Standing::Open, "5000.00".into())]
        );
        assert_eq!(
            ask(part(), "2026-11-11"),
            [(Standing::Partly, "5000.00".into())]
        );
        assert_eq!(
            ask(late(), "2026-11-12"),
            [(Standing::Broken, "0.00".into())]
        );
    }

    #[test]
    fn money_of_before_the_promise_keeps_none() {
        let mut facts = vec![promise(10, "20000", "2026-11-05", Some("2026-11-10"))];
        facts.extend(paid(20, "20000", "2026-11-04"));
        assert_eq!(
            standings(facts, "2026-11-11"),
            [(Standing::Broken, "0.00".into())]
        );
    }

    #[test]
    fn one_payment_keeps_one_promise_and_its_rest_the_next() {
        let mut facts = vec![
            promise(11, "30000", "2026-11-01", Some("2026-11-20")),
            promise(10, "20000", "2026-11-01", Some("2026-11-10")),
        ];
        facts.extend(paid(20, "25000", "2026-11-08"));
        assert_eq!(
            standings(facts, "2026-11-21"),
            [
                (Standing::Kept, "20000.00".into()),
                (Standing::Partly, "5000.00".into())
            ]
        );
    }

    #[test]
    fn without_a_day_it_is_a_confirmation() {
        let facts = vec![promise(10, "80000", "2026-11-01", None)];
        assert_eq!(
            standings(facts, "2027-11-21"),
            [(Standing::Confirmed, "0.00".into())]
        );
    }
}
