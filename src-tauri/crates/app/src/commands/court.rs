//! Days in and around court: what happened, and until when something must be done because of it.

use owed_book::Book;
use owed_book::court::{Event, EventId};
use owed_book::fact::Fact;
use owed_law::RulePack;
use owed_law::court_days::{CourtDay, court_day};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::book::{Entered, day_or_today};
use super::calc::TextView;
use super::claims::ArticleView;
use super::judged::DebtorAsked;
use super::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// What happened in and around court in a case, the nearest day first.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtDaysView {
    /// The day.
    pub today: String,
    /// What happened; what is done comes last.
    pub events: Vec<CourtEventView>,
    /// Every article they rest on, once.
    pub articles: Vec<ArticleView>,
}

/// Something that happened in or around court, and the day that follows from it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtEventView {
    /// Its id.
    pub event: String,
    /// What happened: `judgment-served`, `account-frozen`, `guaranteed`, …
    pub what: String,
    /// The day it happened.
    pub on: String,
    /// The last day, where a paper names one.
    pub until: Option<String>,
    /// Which of several it is.
    pub about: Option<String>,
    /// The day on which what was to be done was done.
    pub done: Option<String>,
    /// What must be done by when; nothing where the law data has no period for it.
    pub day: Option<CourtDayView>,
}

/// A day that must not be missed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtDayView {
    /// What is to be done.
    pub name: TextView,
    /// The day to go by.
    pub careful: String,
    /// The last day as the law or the court's paper has it.
    pub last: String,
    /// `last`; `least` or `most` that a court may set; `earliest`: from the day after it.
    pub bound: String,
    /// The first day on which Today speaks of it.
    pub remind: String,
    /// Days until the day to go by; below zero where it is over.
    pub days_left: i64,
    /// Whether a paper names the day; else it is counted.
    pub named: bool,
    /// Years whose days of rest are not known.
    pub unknown_years: Vec<i32>,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// Records something that happened in or around court, or says it anew.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct NoteCourt {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The id of what is said anew; something new when left out.
    pub event: Option<String>,
    /// What happened, as in [`CourtEventView::what`].
    pub what: String,
    /// The day; today when left out.
    pub on: Option<String>,
    /// The last day, where a paper names one.
    pub until: Option<String>,
    /// Which of several it is.
    pub about: Option<String>,
    /// The day on which what was to be done was done.
    pub done: Option<String>,
}

pub(super) fn days(
    desk: &Desk,
    input: DebtorAsked,
    _: &Watch<'_>,
) -> Result<CourtDaysView, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let mut found = of(book, debtor, &law);
        found.sort_by_key(|(event, day)| {
            let by = day.as_ref().map(|day| day.careful);
            (event.done.is_some(), by, event.on, event.event)
        });
        let mut cited = std::collections::BTreeMap::new();
        let cites = found.iter().filter_map(|(_, day)| day.as_ref());
        for cite in cites.flat_map(|day| &day.because) {
            cited.insert(cite.id().to_owned(), ArticleView::of(cite));
        }
        let view = |(event, day): (&Event, Option<CourtDay>)| CourtEventView {
            event: event.event.to_string(),
            what: wire::code(&event.what),
            on: event.on.to_string(),
            until: event.until.map(|day| day.to_string()),
            about: event.about.clone(),
            done: event.done.map(|day| day.to_string()),
            day: day.map(|day| CourtDayView::of(day, today)),
        };
        Ok(CourtDaysView {
            today: today.to_string(),
            events: found.into_iter().map(view).collect(),
            articles: cited.into_values().collect(),
        })
    })
}

/// What happened in the cases of a debtor, each with its day.
fn of<'a>(
    book: &'a Book,
    debtor: owed_book::fact::PartyId,
    law: &RulePack,
) -> Vec<(&'a Event, Option<CourtDay>)> {
    let events = book.court.values().map(|(_, event)| event);
    let events = events.filter(|event| event.debtor == debtor);
    events.map(|event| (event, court_day(event, law))).collect()
}

impl CourtDayView {
    fn of(day: CourtDay, today: chrono::NaiveDate) -> Self {
        Self {
            name: TextView {
                zh: day.name.zh,
                en: day.name.en,
            },
            careful: day.careful.to_string(),
            last: day.last.to_string(),
            bound: wire::code(&day.bound),
            remind: day.remind.to_string(),
            days_left: (day.careful - today).num_days(),
            named: day.named,
            unknown_years: day.unknown_years,
            because: day
                .because
                .iter()
                .map(|cite| cite.id().to_owned())
                .collect(),
            status: wire::code(&day.status),
        }
    }
}

pub(super) fn note(desk: &Desk, input: NoteCourt, _: &Watch<'_>) -> Result<Entered, Failure> {
    let on = day_or_today(desk, input.on.as_deref())?;
    // What has not happened yet is no fact, but the day to perform by is named in advance.
    let what = wire::of_code("what", &input.what)?;
    let ahead = matches!(
        what,
        owed_book::court::What::PerformBy
            | owed_book::court::What::Guaranteed
            | owed_book::court::What::GuaranteedJointly
    );
    let today = desk.clock.today();
    if on > today && !ahead {
        return Err(Failure::bad_input("on", on));
    }
    let day = |field, text: &Option<String>| {
        text.as_deref()
            .map(|text| wire::day(field, text))
            .transpose()
    };
    let (until, done) = (day("until", &input.until)?, day("done", &input.done)?);
    if let Some(done) = done.filter(|done| *done > today) {
        return Err(Failure::bad_input("done", done));
    }
    let event = match input.event.as_deref() {
        Some(id) => wire::id("event", id)?,
        None => Uuid::now_v7(),
    };
    let about = input.about.as_deref().map(str::trim);
    let about = about.filter(|text| !text.is_empty()).map(str::to_owned);
    let (entered, ()) = desk.enter(|open| {
        let event = Event {
            event: EventId(event),
            debtor: wire::debtor(&open.book, &input.debtor)?,
            what,
            on,
            until,
            about: about.clone(),
            done,
        };
        let had = open.book.court.get(&event.event);
        let same = had.is_some_and(|(_, had)| *had == event);
        let fact = (!same).then_some(Fact::CourtNoted(event));
        Ok((fact.into_iter().collect(), ()))
    })?;
    Ok(Entered::of(entered))
}
