//! Today: what to do first, what comes soon, and how old the debts are.

use chrono::{Datelike, NaiveDate};
use owed_book::Book;
use owed_book::debt::Debt;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backup;
use super::calendar::{Dated, dated};
use super::{Nothing, claims};
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

mod reminder;
mod todo;

pub(crate) use reminder::Reminded;
pub use reminder::{Reminder, reminder};
pub(crate) use todo::RUNNING_OUT;
use todo::todo;

/// The landing page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// The day.
    pub today: String,
    /// Owed to the owner in all.
    pub owed: String,
    /// Of it, past due.
    pub overdue: String,
    /// Money that arrived this month.
    pub received: String,
    /// What to do, the costliest delay first.
    pub todo: Vec<Todo>,
    /// What falls in the next fortnight.
    pub soon: Vec<Soon>,
    /// How old the debts are.
    pub ageing: Vec<Bucket>,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Todo {
    /// The debtor; nothing when it is about the whole book.
    pub debtor: Option<String>,
    /// The debtor's name.
    pub name: Option<String>,
    /// The amount at stake.
    pub amount: Option<String>,
    /// As [`super::cases::NextStep::code`]; besides `limitation` (until a day, days left), `task`
    /// (what, by when, why), `unplaced-payments` (how many), `promise-eve`, `promise-due` and
    /// `promise-broken` (the day, the amount, what came in time); `plan-eve`, `plan-due` and `plan-missed`
    /// (the number of the instalment, its last day, days over it); `court-day` (what is to be done in
    /// Chinese, in English, the day, days left, which of several); of the backups `backup-none` (days
    /// since the first entry), `backup-late` and `backup-failed` (days since the last),
    /// `backup-lacking` (how many files, their names) and `backup-unsound`.
    pub code: String,
    /// Parameters for the words.
    pub about: Vec<String>,
    /// `seal` (a legal date), `amber`, `teal` or `grey`.
    pub tone: String,
}

/// Something that falls in the next fortnight.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Soon {
    /// The day.
    pub on: String,
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// As [`super::calendar::CalendarDay::code`].
    pub code: String,
    /// The amount.
    pub amount: Option<String>,
    /// As [`super::calendar::CalendarDay::about`].
    pub about: Vec<String>,
}

/// Debts of one age.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bucket {
    /// `no-due`, `not-due`, `1-30`, `31-90`, `91-365` or `over-365` days late.
    pub age: String,
    /// Their balance.
    pub amount: String,
    /// Its part of the whole, in thousandths, for the bar.
    pub thousandths: u32,
}

/// How the window looks and speaks. Kept in a plain file of the program, not in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// `zh`, `en` or `system`.
    pub language: String,
    /// `light`, `dark` or `auto`.
    pub scheme: String,
    /// Larger type.
    pub large: bool,
    /// Whether the system shows a word when something falls due and nobody is at the program.
    pub reminders: bool,
    /// The folder in which a calendar file is kept up to date.
    pub calendar: Option<String>,
    /// Books opened before, the latest first.
    pub recent: Vec<super::book::RecentBook>,
    /// Every book that was opened on this computer and not taken from the list, the first first.
    #[serde(default)]
    pub books: Vec<super::book::RecentBook>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "zh".into(),
            scheme: "auto".into(),
            large: false,
            reminders: true,
            calendar: None,
            recent: Vec::new(),
            books: Vec::new(),
        }
    }
}

/// Changes of how the window looks and speaks. What is left out stays.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ChangeSettings {
    /// `zh`, `en` or `system`.
    pub language: Option<String>,
    /// `light`, `dark` or `auto`.
    pub scheme: Option<String>,
    /// Larger type.
    pub large: Option<bool>,
    /// Whether the system shows a word when something falls due and nobody is at the program.
    pub reminders: Option<bool>,
}

pub(super) fn show(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<TodayView, Failure> {
    let today = desk.clock.today();
    desk.read(|open| {
        let book = &open.book;
        let days = dated(book, today, &*desk.law()?)?;
        let left = left(book);
        let sum = |of: &dyn Fn(&Left) -> bool| -> Decimal {
            let those = left.iter().filter(|part| of(part));
            those.map(|part| part.amount).sum()
        };
        let received: Decimal = book
            .payments
            .values()
            .filter(|paid| paid.on.year() == today.year() && paid.on.month() == today.month())
            .filter(|paid| {
                paid.matched
                    .as_ref()
                    .is_some_and(|matched| !matched.to.is_empty())
            })
            .map(|paid| paid.amount.amount())
            .sum();
        Ok(TodayView {
            today: today.to_string(),
            owed: claims::plain(sum(&|_| true)),
            overdue: claims::plain(sum(&|part| part.due.is_some_and(|due| due < today))),
            received: claims::plain(received),
            todo: all_of(desk, open, &days)?,
            soon: soon(days, today),
            ageing: ageing(&left, today),
        })
    })
}

/// All there is to do.
fn all(desk: &Desk, open: &Open) -> Result<Vec<Todo>, Failure> {
    let days = dated(&open.book, desk.clock.today(), &*desk.law()?)?;
    all_of(desk, open, &days)
}

fn all_of(desk: &Desk, open: &Open, days: &[Dated]) -> Result<Vec<Todo>, Failure> {
    // A lost book is worse than any late debt.
    let todo = todo(&open.book, desk.clock.today(), days)?;
    Ok([backup::todo(desk, open), todo].concat())
}

/// What there is to do in a book, the costliest delay first.
pub(super) fn to_do(
    book: &Book,
    today: NaiveDate,
    law: &owed_law::RulePack,
) -> Result<Vec<Todo>, Failure> {
    let days = dated(book, today, law)?;
    todo(book, today, &days)
}

/// What is left of a debt, or of one instalment of it.
struct Left {
    due: Option<NaiveDate>,
    amount: Decimal,
}

/// All that is left, by the day it is due.
fn left(book: &Book) -> Vec<Left> {
    let parts = |debt| {
        let unpaid = Debt::unpaid(debt).unwrap_or_default();
        unpaid.into_iter().map(|part| Left {
            due: part.due,
            amount: part.amount.amount(),
        })
    };
    book.debts.values().flat_map(parts).collect()
}

/// What falls in the next fortnight, from the calendar of all cases.
fn soon(days: Vec<Dated>, today: NaiveDate) -> Vec<Soon> {
    let end = today + chrono::Days::new(14);
    days.into_iter()
        .filter(|day| (today..=end).contains(&day.on) && !day.is_done())
        .map(|day| Soon {
            on: day.on.to_string(),
            debtor: day.debtor.to_string(),
            name: day.name,
            code: day.code.into(),
            amount: day.amount.map(|amount| amount.plain()),
            about: day.about,
        })
        .collect()
}

/// How old the debts of a book are.
pub(super) fn ageing_of(book: &Book, today: NaiveDate) -> Vec<Bucket> {
    ageing(&left(book), today)
}

fn ageing(left: &[Left], today: NaiveDate) -> Vec<Bucket> {
    let age = |part: &Left| match part.due {
        None => 0,
        Some(due) => match (today - due).num_days() {
            i64::MIN..=0 => 1,
            1..=30 => 2,
            31..=90 => 3,
            91..=365 => 4,
            366..=i64::MAX => 5,
        },
    };
    let all: Decimal = left.iter().map(|part| part.amount).sum();
    let names = ["no-due", "not-due", "1-30", "31-90", "91-365", "over-365"];
    names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let sum: Decimal = left
                .iter()
                .filter(|part| age(part) == at)
                .map(|part| part.amount)
                .sum();
            let part = (sum * Decimal::ONE_THOUSAND)
                .checked_div(all)
                .unwrap_or_default();
            Bucket {
                age: (*name).to_owned(),
                amount: claims::plain(sum),
                thousandths: u32::try_from(part.round()).unwrap_or(0),
            }
        })
        .collect()
}

pub(super) fn read_settings(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<Settings, Failure> {
    Ok(desk.settings())
}

pub(super) fn change_settings(
    desk: &Desk,
    input: ChangeSettings,
    _: &Watch<'_>,
) -> Result<Settings, Failure> {
    let mut settings = desk.settings();
    let one_of = |field: &str, value: &str, known: &[&str]| {
        if known.contains(&value) {
            Ok(())
        } else {
            Err(Failure::bad_input(field, value))
        }
    };
    if let Some(language) = input.language {
        one_of("language", &language, &["zh", "en", "system"])?;
        settings.language = language;
    }
    if let Some(scheme) = input.scheme {
        one_of("scheme", &scheme, &["light", "dark", "auto"])?;
        settings.scheme = scheme;
    }
    settings.large = input.large.unwrap_or(settings.large);
    settings.reminders = input.reminders.unwrap_or(settings.reminders);
    desk.keep_settings(&settings)?;
    Ok(settings)
}
