//! What the owner's own book says of how money comes in, for a page and for a spreadsheet.

use owed_advise::hours::ENOUGH;
use owed_advise::insights::{self, After, ByClass, Insights, Kept, Month, SOON, STANDS};
use owed_book::Book;
use owed_book::fact::Fact;
use owed_book::review::Review;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::{Entered, day_or_today};
use super::claims::plain;
use super::today::{Bucket, ageing_of};
use super::{Nothing, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

mod handed;

pub(super) use handed::export;
pub use handed::{InsightsExport, InsightsFile};

/// What the book says. Shares are given with the counts they rest on.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InsightsView {
    /// The day.
    pub today: String,
    /// How old the debts are.
    pub ageing: Vec<Bucket>,
    /// By month: twelve looked back on, six ahead, the one of today in both.
    pub months: Vec<MonthView>,
    /// Due before today and not paid.
    pub overdue: String,
    /// By class of debtor; classes without a debtor are left out.
    pub classes: Vec<ClassRow>,
    /// By way of contact.
    pub channels: Vec<AfterRow>,
    /// By the hour in which a call or visit began.
    pub hours: Vec<AfterRow>,
    /// What became of promises: `kept`, `partly`, `broken`, `open`.
    pub promises: Vec<KeptRow>,
    /// What was spent on collecting.
    pub costs: Vec<CostRow>,
    /// All of it.
    pub spent: String,
    /// What came in in all.
    pub recovered: String,
    /// What was spent for each ¥100 that came in; nothing where nothing came.
    pub per_hundred: Option<String>,
    /// What was learnt, the latest first.
    pub reviews: Vec<ReviewRow>,
    /// From so many on, a share is worth comparing.
    pub enough: u32,
    /// Money within so many days after a contact is counted with it.
    pub soon: i64,
}

/// A month.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MonthView {
    /// `2026-11`.
    pub month: String,
    /// What arrived; nothing in a month to come.
    pub received: Option<String>,
    /// What falls due by the terms of debts; nothing in a month that is over.
    pub due: Option<String>,
    /// Instalments of plans that fall due.
    pub planned: Option<String>,
    /// Promised; in part the same money as what is due.
    pub promised: Option<String>,
    /// How high the bar of what arrived is, in thousandths of the highest of all.
    pub received_bar: u32,
    /// The same of what is due by terms and plans.
    pub expected_bar: u32,
}

/// How debtors of a class paid.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassRow {
    /// As in `class.show`.
    pub class: String,
    /// How many debtors.
    pub debtors: u32,
    /// How many of their debts fell due.
    pub debts: u32,
    /// What those came to.
    pub owed: String,
    /// What of it came in.
    pub recovered: String,
    /// Its share, in thousandths.
    pub rate: u32,
    /// How many were paid in full.
    pub settled: u32,
    /// Days it took, in the middle of those.
    pub days: Option<String>,
}

/// What came after contacts.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AfterRow {
    /// A channel, or an hour of the day as a number.
    pub what: String,
    /// How many were made.
    pub made: u32,
    /// How many were answered.
    pub answered: u32,
    /// In how many a promise was given.
    pub promised: u32,
    /// After how many money came soon.
    pub paid: u32,
    /// Days until it came, in the middle.
    pub days: Option<String>,
    /// The share answered, in thousandths.
    pub answered_rate: u32,
    /// The share after which money came, in thousandths.
    pub paid_rate: u32,
    /// Whether there are enough to compare.
    pub enough: bool,
}

/// Promises that stand alike.
#[derive(Serialize, TS)]
pub struct KeptRow {
    /// `kept`, `partly`, `broken` or `open`.
    pub state: String,
    /// How many.
    pub count: u32,
    /// What was promised.
    pub promised: String,
    /// What came in time.
    pub came: String,
    /// The share of them by count, in thousandths.
    pub share: u32,
}

/// What was spent on something.
#[derive(Serialize, TS)]
pub struct CostRow {
    /// As in `cost.record`.
    pub what: String,
    /// How much.
    pub amount: String,
}

/// What was learnt from a case.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewRow {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// The day.
    pub on: String,
    /// What worked.
    pub worked: String,
    /// What to do otherwise.
    pub next_time: Option<String>,
}

/// Looks back on a case.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReviewCase {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day; today when left out.
    pub on: Option<String>,
    /// What worked, or brought the money.
    pub worked: String,
    /// What to do otherwise the next time.
    pub next_time: Option<String>,
}

pub(super) fn show(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<InsightsView, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    desk.read(|open| {
        let found = insights::insights(&open.book, today, &law)?;
        Ok(InsightsView::of(&open.book, found, today))
    })
}

pub(super) fn review(desk: &Desk, input: ReviewCase, _: &Watch<'_>) -> Result<Entered, Failure> {
    let on = day_or_today(desk, input.on.as_deref())?;
    let next_time = input.next_time.as_deref().map(str::trim);
    let next_time = next_time.filter(|text| !text.is_empty()).map(str::to_owned);
    let (entered, ()) = desk.enter(|open| {
        let review = Review {
            debtor: wire::debtor(&open.book, &input.debtor)?,
            on,
            worked: input.worked.trim().to_owned(),
            next_time: next_time.clone(),
        };
        Ok((vec![Fact::CaseReviewed(review)], ()))
    })?;
    Ok(Entered::of(entered))
}

/// So many thousandths of a whole; nought of nothing.
fn thousandths(part: Decimal, whole: Decimal) -> u32 {
    let share = (part * Decimal::ONE_THOUSAND).checked_div(whole);
    let share = share.unwrap_or_default().max(Decimal::ZERO).round();
    u32::try_from(share).unwrap_or(0)
}

impl InsightsView {
    fn of(book: &Book, found: Insights, today: chrono::NaiveDate) -> Self {
        let spent: Decimal = found.costs.iter().map(|(_, amount)| *amount).sum();
        let expected =
            |month: &Month| month.due.unwrap_or_default() + month.planned.unwrap_or_default();
        let highest = found
            .months
            .iter()
            .flat_map(|month| [month.received.unwrap_or_default(), expected(month)])
            .max()
            .unwrap_or_default();
        let hundred = (spent * Decimal::ONE_HUNDRED).checked_div(found.recovered);
        Self {
            today: today.to_string(),
            ageing: ageing_of(book, today),
            months: found
                .months
                .iter()
                .map(|month| MonthView {
                    month: month.first.format("%Y-%m").to_string(),
                    received: month.received.map(plain),
                    due: month.due.map(plain),
                    planned: month.planned.map(plain),
                    promised: month.promised.map(plain),
                    received_bar: thousandths(month.received.unwrap_or_default(), highest),
                    expected_bar: thousandths(expected(month), highest),
                })
                .collect(),
            overdue: plain(found.overdue),
            classes: found.classes.iter().map(ClassRow::of).collect(),
            channels: found
                .channels
                .iter()
                .map(|(channel, after)| AfterRow::of(wire::code(channel), after))
                .collect(),
            hours: found
                .hours
                .iter()
                .map(|(hour, after)| AfterRow::of(hour.to_string(), after))
                .collect(),
            promises: KeptRow::all(&found.promises),
            costs: found
                .costs
                .iter()
                .map(|(what, amount)| CostRow {
                    what: wire::code(what),
                    amount: plain(*amount),
                })
                .collect(),
            spent: plain(spent),
            recovered: plain(found.recovered),
            per_hundred: hundred
                .filter(|_| found.recovered > Decimal::ZERO)
                .map(|per| plain(per.round_dp(2))),
            reviews: book
                .reviews
                .iter()
                .rev()
                .map(|(_, review)| ReviewRow::of(book, review))
                .collect(),
            enough: ENOUGH,
            soon: SOON,
        }
    }
}

impl ClassRow {
    fn of(row: &ByClass) -> Self {
        Self {
            class: wire::code(&row.class),
            debtors: row.debtors,
            debts: row.debts,
            owed: plain(row.owed),
            recovered: plain(row.recovered),
            rate: thousandths(row.recovered, row.owed),
            settled: row.settled,
            days: row.days.map(|days| days.normalize().to_string()),
        }
    }
}

impl AfterRow {
    fn of(what: String, after: &After) -> Self {
        let share = |part: u32| thousandths(part.into(), after.made.into());
        Self {
            what,
            made: after.made,
            answered: after.answered,
            promised: after.promised,
            paid: after.paid,
            days: after.days.map(|days| days.normalize().to_string()),
            answered_rate: share(after.answered),
            paid_rate: share(after.paid),
            enough: after.made >= ENOUGH,
        }
    }
}

impl KeptRow {
    fn all(kept: &Kept) -> Vec<Self> {
        let whole: u32 = kept.count.iter().sum();
        let names = STANDS.map(|stands| match stands {
            owed_advise::promises::Standing::Kept => "kept",
            owed_advise::promises::Standing::Partly => "partly",
            owed_advise::promises::Standing::Broken => "broken",
            owed_advise::promises::Standing::Open => "open",
            owed_advise::promises::Standing::Confirmed => "confirmed",
        });
        let rows = names
            .iter()
            .zip(kept.count)
            .zip(kept.promised)
            .zip(kept.came);
        rows.map(|(((state, count), promised), came)| Self {
            state: (*state).to_owned(),
            count,
            promised: plain(promised),
            came: plain(came),
            share: thousandths(count.into(), whole.into()),
        })
        .collect()
    }
}

impl ReviewRow {
    fn of(book: &Book, review: &Review) -> Self {
        let party = book.parties.get(&review.debtor);
        Self {
            debtor: review.debtor.to_string(),
            name: party.map(|party| party.is.name.clone()).unwrap_or_default(),
            on: review.on.to_string(),
            worked: review.worked.clone(),
            next_time: review.next_time.clone(),
        }
    }
}
