//! What the owner's own book says of how money comes in: by month, by class of debtor, by way and hour
//! of contact, by promise, and against what was spent.
//!
//! Counts come with every share, for a handful of cases says nothing. That money came after a contact
//! does not say that it came because of it: the words of the pages say so too.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate, Timelike};
use owed_book::Book;
use owed_book::contact::{Channel, Contact, Outcome, Side};
use owed_book::debt::Debt;
use owed_book::fact::PartyId;
use owed_book::judged::Class;
use owed_book::money::MoneyError;
use owed_book::terms::CostKind;
use owed_law::RulePack;
use owed_law::repayment::{self, PartIs};
use rust_decimal::Decimal;

use crate::class::{Record, standing};
use crate::promises::{self, Standing};

/// Money that comes within so many days after a contact is counted with it. Our choice, and shown.
pub const SOON: i64 = 14;

/// Months looked back on, the one of today among them.
pub const BACK: u32 = 12;

/// Months looked ahead to, the one of today among them.
pub const AHEAD: u32 = 6;

/// What came in in a month, and what is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// What arrived for debts, what went back taken off; nothing in a month that is still to come.
    pub received: Option<Decimal>,
    /// What falls due in it by the terms of debts under no plan; nothing in a month that is over.
    pub due: Option<Decimal>,
    /// Instalments of plans that fall due in it.
    pub planned: Option<Decimal>,
    /// Promised for it; in part the same money as what is due.
    pub promised: Option<Decimal>,
}

/// How debtors of a class paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByClass {
    /// The class.
    pub class: Class,
    /// How many debtors stand in it.
    pub debtors: u32,
    /// How many debts of theirs have fallen due.
    pub debts: u32,
    /// What those debts came to.
    pub owed: Decimal,
    /// What of it came in.
    pub recovered: Decimal,
    /// How many of them are paid in full.
    pub settled: u32,
    /// Days from the due date to the last payment, in the middle of those paid in full.
    pub days: Option<Decimal>,
}

/// What came after contacts of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct After {
    /// How many contacts the owner made.
    pub made: u32,
    /// How many were answered.
    pub answered: u32,
    /// In how many a promise was given.
    pub promised: u32,
    /// After how many money came within [`SOON`] days.
    pub paid: u32,
    /// Days until it came, in the middle.
    pub days: Option<Decimal>,
}

/// What became of promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// How many, by how they stand: kept, in part, broken, open.
    pub count: [u32; 4],
    /// What was promised in them.
    pub promised: [Decimal; 4],
    /// What came in time.
    pub came: [Decimal; 4],
}

/// How promises may stand, in the order of [`Kept`].
pub const STANDS: [Standing; 4] = [
    Standing::Kept,
    Standing::Partly,
    Standing::Broken,
    Standing::Open,
];

/// What the book says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insights {
    /// By month: looked back on, then ahead to.
    pub months: Vec<Month>,
    /// Due before today and not paid, under no plan.
    pub overdue: Decimal,
    /// By class, the most willing first; classes without a debtor are left out.
    pub classes: Vec<ByClass>,
    /// By way of contact.
    pub channels: Vec<(Channel, After)>,
    /// By the hour in which a call or visit began.
    pub hours: Vec<(u32, After)>,
    /// What became of promises.
    pub promises: Kept,
    /// What was spent on collecting, by what it was spent on.
    pub costs: Vec<(CostKind, Decimal)>,
    /// What came in in all, what went back taken off.
    pub recovered: Decimal,
}

/// Works out what the book says on `today`.
///
/// # Errors
/// When amounts of different currencies meet.
pub fn insights(book: &Book, today: NaiveDate, rules: &RulePack) -> Result<Insights, MoneyError> {
    let came = came(book, today);
    let (months, overdue) = by_month(book, &came, today, rules)?;
    let (channels, hours) = by_contact(book, &came, today);
    let mut costs: BTreeMap<CostKind, Decimal> = BTreeMap::new();
    let spent = book.debts.values().flat_map(|debt| &debt.costs);
    for cost in spent.filter(|cost| cost.on <= today) {
        *costs.entry(cost.what).or_default() += cost.amount.amount();
    }
    Ok(Insights {
        months,
        overdue,
        classes: by_class(book, today, rules)?,
        channels,
        hours,
        promises: kept(book, today)?,
        costs: costs.into_iter().collect(),
        recovered: came.values().flatten().map(|(_, amount)| *amount).sum(),
    })
}

/// What came in for the debts of each debtor, by day; what went back is below zero.
fn came(book: &Book, today: NaiveDate) -> BTreeMap<PartyId, Vec<(NaiveDate, Decimal)>> {
    let mut all: BTreeMap<PartyId, Vec<(NaiveDate, Decimal)>> = BTreeMap::new();
    for debt in book.debts.values() {
        let paid = debt.paid.iter().map(|part| (part.on, part.amount.amount()));
        let back = debt.given_back.iter();
        let back = back.map(|part| (part.on, -part.amount.amount()));
        let theirs = all.entry(debt.debtor).or_default();
        theirs.extend(paid.chain(back).filter(|(on, _)| *on <= today));
    }
    for theirs in all.values_mut() {
        theirs.sort_unstable();
    }
    all
}

fn by_month(
    book: &Book,
    came: &BTreeMap<PartyId, Vec<(NaiveDate, Decimal)>>,
    today: NaiveDate,
    rules: &RulePack,
) -> Result<(Vec<Month>, Decimal), MoneyError> {
    let now = today.with_day(1).unwrap_or(today);
    let from = now.checked_sub_months(Months::new(BACK - 1)).unwrap_or(now);
    let mut months: Vec<Month> = (0..BACK + AHEAD - 1)
        .filter_map(|at| from.checked_add_months(Months::new(at)))
        .map(|first| Month {
            first,
            received: (first <= now).then_some(Decimal::ZERO),
            due: (first >= now).then_some(Decimal::ZERO),
            planned: (first >= now).then_some(Decimal::ZERO),
            promised: (first >= now).then_some(Decimal::ZERO),
        })
        .collect();
    let mut add = |on: NaiveDate, of: fn(&mut Month) -> &mut Option<Decimal>, amount: Decimal| {
        let mut fits = months
            .iter_mut()
            .filter(|month| same_month(month.first, on));
        if let Some(sum) = fits.next().and_then(|month| of(month).as_mut()) {
            *sum += amount;
        }
    };
    for (on, amount) in came.values().flatten() {
        add(*on, |month| &mut month.received, *amount);
    }
    let mut overdue = Decimal::ZERO;
    let running: Vec<_> = book.plans.values().filter(|p| p.ended.is_none()).collect();
    for debt in book.debts.values() {
        // What a running plan covers is paid as the plan says.
        if running.iter().any(|plan| plan.covers(debt.id)) {
            continue;
        }
        for part in debt.unpaid()? {
            match part.due {
                Some(due) if due < today => overdue += part.amount.amount(),
                Some(due) => add(due, |month| &mut month.due, part.amount.amount()),
                None => {}
            }
        }
    }
    for plan in running {
        for part in repayment::standing(plan, book, today, rules).parts {
            let left = part.amount - part.paid;
            match part.is {
                PartIs::Kept | PartIs::Late => {}
                PartIs::Missed => overdue += left,
                PartIs::DueToday | PartIs::DueSoon | PartIs::Ahead => {
                    add(part.last, |month| &mut month.planned, left);
                }
            }
        }
    }
    for (debtor, _) in book.debtors() {
        for held in promises::held(book, debtor, today)? {
            if let (Standing::Open, Some(by)) = (held.standing, held.promise.by) {
                let left = held.promise.amount.minus(held.came)?.amount();
                add(by, |month| &mut month.promised, left);
            }
        }
    }
    Ok((months, overdue))
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    a.year() == b.year() && a.month() == b.month()
}

fn by_class(book: &Book, today: NaiveDate, rules: &RulePack) -> Result<Vec<ByClass>, MoneyError> {
    let mut all: BTreeMap<u8, (ByClass, Vec<i64>)> = BTreeMap::new();
    for (debtor, _) in book.debtors() {
        let class = match book.class_of(debtor) {
            Some(decided) => decided.class,
            None => {
                let kept = promises::record(book, debtor, today, rules)?;
                standing(book, debtor, &Record::of(book, debtor, kept, today)).class
            }
        };
        let (row, days) = all.entry(rank(class)).or_insert_with(|| {
            let row = ByClass {
                class,
                debtors: 0,
                debts: 0,
                owed: Decimal::ZERO,
                recovered: Decimal::ZERO,
                settled: 0,
                days: None,
            };
            (row, Vec::new())
        });
        row.debtors += 1;
        for debt in book.debts_of(debtor) {
            let Some(due) = debt
                .due
                .as_ref()
                .map(|due| due.on)
                .filter(|due| *due <= today)
            else {
                continue;
            };
            let (price, came) = (price(debt), received(debt, today));
            // A debt that was taken back by a red invoice was never to be paid.
            if price <= Decimal::ZERO {
                continue;
            }
            row.debts += 1;
            row.owed += price;
            row.recovered += came.min(price);
            let last = debt.paid.iter().map(|part| part.on).max();
            if let Some(last) = last.filter(|_| came >= price) {
                row.settled += 1;
                // What was paid before its day was paid without delay.
                days.push((last - due).num_days().max(0));
            }
        }
    }
    let rows = all.into_values();
    Ok(rows
        .map(|(row, days)| ByClass {
            days: middle(days),
            ..row
        })
        .collect())
}

fn rank(class: Class) -> u8 {
    match class {
        Class::A => 0,
        Class::B => 1,
        Class::C => 2,
        Class::Disputed => 3,
        Class::Hardship => 4,
        Class::LostContact => 5,
        Class::InsolventSigns => 6,
    }
}

/// The price with all its changes.
fn price(debt: &Debt) -> Decimal {
    let changes = debt.adjustments.iter().filter(|each| each.refund.is_none());
    debt.arose.amount() + changes.map(|each| each.amount.amount()).sum::<Decimal>()
}

fn received(debt: &Debt, today: NaiveDate) -> Decimal {
    let paid = debt.paid.iter().filter(|part| part.on <= today);
    let back = debt.given_back.iter().filter(|part| part.on <= today);
    paid.map(|part| part.amount.amount()).sum::<Decimal>()
        - back.map(|part| part.amount.amount()).sum::<Decimal>()
}

/// Rows by what they are about.
type Rows<K> = Vec<(K, After)>;

/// What came after contacts of each kind, and the days it took.
type Counted<K> = BTreeMap<K, (After, Vec<i64>)>;

fn by_contact(
    book: &Book,
    came: &BTreeMap<PartyId, Vec<(NaiveDate, Decimal)>>,
    today: NaiveDate,
) -> (Rows<Channel>, Rows<u32>) {
    let promised: Vec<_> = book
        .log
        .promises
        .values()
        .filter_map(|(_, promise)| promise.contact)
        .collect();
    let (mut channels, mut hours): (Counted<Channel>, Counted<u32>) = Default::default();
    let contacts = book.log.contacts.values();
    for contact in contacts.filter(|c| c.is.began == Side::Us && c.is.on <= today) {
        let money = came.get(&contact.is.debtor).map(Vec::as_slice);
        let waited = waited(contact, money.unwrap_or_default());
        let gave = promised.contains(&contact.is.contact);
        count(
            channels.entry(contact.is.channel).or_default(),
            contact,
            gave,
            waited,
        );
        // Of a letter or message nobody knows at what hour it was read.
        if matches!(contact.is.channel, Channel::Call | Channel::Visit) {
            let hour = contact.is.at.hour();
            count(hours.entry(hour).or_default(), contact, gave, waited);
        }
    }
    (closed(channels), closed(hours))
}

/// Days until the next money came, where it came soon.
fn waited(contact: &Contact, money: &[(NaiveDate, Decimal)]) -> Option<i64> {
    let after = money.iter().filter(|(_, amount)| *amount > Decimal::ZERO);
    after
        .map(|(on, _)| (*on - contact.is.on).num_days())
        .find(|days| (0..=SOON).contains(days))
}

fn count(into: &mut (After, Vec<i64>), contact: &Contact, gave: bool, waited: Option<i64>) {
    let (after, days) = into;
    after.made += 1;
    after.answered += u32::from(contact.is.outcome == Outcome::Spoke);
    after.promised += u32::from(gave);
    after.paid += u32::from(waited.is_some());
    days.extend(waited);
}

fn closed<K>(all: Counted<K>) -> Rows<K> {
    let close = |(key, (after, days))| {
        let days = middle(days);
        (key, After { days, ..after })
    };
    all.into_iter().map(close).collect()
}

fn kept(book: &Book, today: NaiveDate) -> Result<Kept, MoneyError> {
    let mut all = Kept::default();
    for (debtor, _) in book.debtors() {
        for held in promises::held(book, debtor, today)? {
            let Some(at) = STANDS.iter().position(|stands| *stands == held.standing) else {
                continue;
            };
            all.count[at] += 1;
            all.promised[at] += held.promise.amount.amount();
            all.came[at] += held.came.amount();
        }
    }
    Ok(all)
}

/// The middle of numbers: half of them are no larger (中位数).
fn middle(mut all: Vec<i64>) -> Option<Decimal> {
    all.sort_unstable();
    let upper = *all.get(all.len() / 2)?;
    let lower = *all.get(all.len().checked_sub(1)? / 2)?;
    Some((Decimal::from(lower) + Decimal::from(upper)) / Decimal::TWO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_between_two_where_there_are_two() {
        let of = |all: &[i64]| middle(all.to_vec()).map(|middle| middle.normalize().to_string());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[7]).as_deref(), Some("7"));
        assert_eq!(of(&[9, 1, 2]).as_deref(), Some("2"));
        assert_eq!(of(&[4, 1, 2, 9]).as_deref(), Some("3"));
        assert_eq!(of(&[1, 2]).as_deref(), Some("1.5"));
    }
}
