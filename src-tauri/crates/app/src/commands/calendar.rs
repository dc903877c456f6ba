//! The calendar: every day of every case that something falls on, here and in other programs.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use owed_exchange::handed;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::export::place;
use super::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

mod days;
mod words;

pub(crate) use days::{Dated, dated};
pub(crate) use words::{creditor, day_words};

/// So many days before a day it is reminded of.
pub(crate) const REMIND: u64 = 2;

/// Asks for the days of a stretch of time.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalendarAsked {
    /// Its first day; thirty days ago when left out.
    pub from: Option<String>,
    /// Its last day; a year from now when left out.
    pub until: Option<String>,
}

/// The days on which something falls.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarView {
    /// The day.
    pub today: String,
    /// The first day shown.
    pub from: String,
    /// The last day shown.
    pub until: String,
    /// What falls on them, the earliest first.
    pub days: Vec<CalendarDay>,
    /// The folder in which a calendar file is kept up to date; nothing where none was chosen.
    pub folder: Option<String>,
    /// The file in it.
    pub file: Option<String>,
    /// Why it could not be written the last time.
    pub trouble: Option<String>,
}

/// Something that falls on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// The same each time for the same thing.
    pub id: String,
    /// The day.
    pub on: String,
    /// The day on which it is reminded of.
    pub remind: String,
    /// `promise`, `instalment`, `due`, `task`, `limitation`, `limitation-believed`, `reply`,
    /// `rest-ends`, `plan-part` (number, of how many) or `court-day` (what is to be done in Chinese, in
    /// English, which of several).
    pub code: String,
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// The amount.
    pub amount: Option<String>,
    /// What else it is about: the number of the instalment, the debt's name.
    pub about: Vec<String>,
    /// For a promise or an instalment of a plan: `open`, `kept`, `partly` or `broken`.
    pub state: Option<String>,
}

/// Asks for a calendar file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalendarExport {
    /// The language of its words: `zh` or `en`.
    pub lang: Option<String>,
    /// A place the door was told of; when left out the file is kept for the door to hand over.
    pub place: Option<String>,
}

/// A calendar file.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFile {
    /// SHA-256 of the file, when no place was named; the door serves it by that.
    pub file: Option<String>,
    /// A name for it.
    pub name: String,
    /// How many days are in it.
    pub days: u32,
}

/// Keeps a calendar file up to date in a folder, or no longer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalendarFollow {
    /// The folder, as the door was told of it; no longer anywhere when left out.
    pub place: Option<String>,
}

pub(super) fn show(
    desk: &Desk,
    input: CalendarAsked,
    _: &Watch<'_>,
) -> Result<CalendarView, Failure> {
    let today = desk.clock.today();
    let said =
        |field, day: &Option<String>| day.as_deref().map(|d| wire::day(field, d)).transpose();
    let from = said("from", &input.from)?.unwrap_or(today - Days::new(30));
    let until = said("until", &input.until)?.unwrap_or(today + Days::new(366));
    let law = desk.law()?;
    let all = desk.read(|open| dated(&open.book, today, &law))?;
    // A locked book is written nowhere in the open unasked.
    let locked = desk.key().is_some();
    let folder = desk.settings().calendar.filter(|_| !locked);
    let file = folder
        .as_ref()
        .map(|dir| follow_path(desk, dir))
        .transpose()?;
    Ok(CalendarView {
        today: today.to_string(),
        from: from.to_string(),
        until: until.to_string(),
        days: all
            .iter()
            .filter(|day| (from..=until).contains(&day.on))
            .map(Dated::view)
            .collect(),
        folder,
        file: file.map(|path| path.display().to_string()),
        trouble: desk.followed.trouble(),
    })
}

pub(super) fn export(
    desk: &Desk,
    input: CalendarExport,
    _: &Watch<'_>,
) -> Result<CalendarFile, Failure> {
    let lang = input.lang.as_deref().unwrap_or("zh");
    if !["zh", "en"].contains(&lang) {
        return Err(Failure::bad_input("lang", lang));
    }
    let (name, text, days) = made(desk, lang)?;
    let file = match input.place.as_deref() {
        Some(handle) => {
            let (path, _) = desk.tray.get(handle)?;
            let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&path, &dir, false)?;
            place::write_file(&path, text.as_bytes())?;
            None
        }
        None => Some(desk.shown.draft(text.into_bytes()).to_string()),
    };
    Ok(CalendarFile { file, name, days })
}

pub(super) fn follow(
    desk: &Desk,
    input: CalendarFollow,
    watch: &Watch<'_>,
) -> Result<CalendarView, Failure> {
    let mut settings = desk.settings();
    settings.calendar = match input.place.as_deref() {
        None => None,
        Some(handle) => {
            if desk.key().is_some() {
                let detail = "the days of a locked book are written nowhere by themselves";
                return Err(Failure::new(Code::LockRefused, detail).with("why", "calendar"));
            }
            let (dir, _) = desk.tray.get(handle)?;
            let book = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&dir.join("x.ics"), &book, true)?;
            if !dir.is_dir() {
                return Err(Failure::not_found("folder", dir.display()));
            }
            // Written at once, so that a folder which cannot be written to is said now.
            write(desk, &dir)?;
            Some(dir.to_string_lossy().into_owned())
        }
    };
    desk.keep_settings(&settings)?;
    desk.followed.forget();
    show(
        desk,
        CalendarAsked {
            from: None,
            until: None,
        },
        watch,
    )
}

/// Writes the calendar file anew where the book moved or a day passed since. That it could not be
/// written is kept for the calendar page; it is no reason for the command before it to have failed.
pub(crate) fn keep_up(desk: &Desk) {
    let Some(dir) = desk.followed.folder(|| desk.settings().calendar) else {
        return;
    };
    let today = desk.clock.today();
    let head = desk.read(|open| Ok((!open.folder.is_locked()).then_some(open.book.head)));
    let Ok(Some(head)) = head else {
        return;
    };
    if desk.followed.is_as_of(head, today) {
        return;
    }
    let written = write(desk, Path::new(&dir));
    desk.followed
        .was(head, today, written.err().map(|failure| failure.detail));
}

/// Removes the calendar file that was kept up to date of the book, which is locked now.
pub(crate) fn forget(desk: &Desk) {
    if let Some(dir) = desk.settings().calendar
        && let Ok(path) = follow_path(desk, &dir)
    {
        // Where it is not there any more there is nothing to remove.
        let _ = std::fs::remove_file(path);
    }
    desk.followed.forget();
}

fn write(desk: &Desk, dir: &Path) -> Result<(), Failure> {
    if !dir.is_dir() {
        let detail = format!("the folder {} is not there", dir.display());
        return Err(Failure::new(Code::NotFound, detail));
    }
    let lang = if desk.settings().language == "en" {
        "en"
    } else {
        "zh"
    };
    let (name, text, _) = made(desk, lang)?;
    let path = dir.join(name);
    place::write_file(&path, text.as_bytes())
}

fn follow_path(desk: &Desk, dir: &str) -> Result<PathBuf, Failure> {
    let creditor = desk.read(|open| Ok(words::creditor(&open.book)))?;
    Ok(Path::new(dir).join(words::file_name(&creditor)))
}

/// The file: its name, its text, and how many days are in it. What has passed is left out, but for
/// a month.
fn made(desk: &Desk, lang: &str) -> Result<(String, String, u32), Failure> {
    let today = desk.clock.today();
    let law = desk.law()?;
    let from: NaiveDate = today - Days::new(30);
    let (creditor, days) = desk.read(|open| {
        let days = dated(&open.book, today, &law)?;
        let days: Vec<_> = days
            .iter()
            .filter(|day| day.on >= from && !day.is_done())
            .map(|day| words::day_of(day, lang))
            .collect();
        Ok((words::creditor(&open.book), days))
    })?;
    let name = words::name(&creditor, lang);
    let text = handed::calendar(&name, desk.clock.now(), &days);
    let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
    Ok((words::file_name(&creditor), text, count))
}
