//! Everything in a book, for other programs: a workbook, text files, a database to ask, a ledger.
//!
//! An export is a copy. It is never read back, and the book is the same after it.

use std::path::Path;

use chrono::NaiveDate;
use owed_book::journal::{Entry, Journal, Seq};
use owed_book::{Book, Digest};
use owed_exchange::handed;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

mod agreed;
mod claimed;
mod copy;
mod entries;
mod law_read;
mod ledger;
pub(super) mod place;
mod rows;
pub(super) mod sealed;
mod specs;
mod tables;
mod words;

pub(super) use place::write_folder;
pub(super) use tables::Speak;
pub(super) use words::word;

/// Asks for everything in another program's format.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ExportAsked {
    /// `xlsx`, `csv`, `sqlite` or `hledger`.
    pub format: String,
    /// The day claims are worked out for; today when left out.
    pub on: Option<String>,
    /// The language of headings: `zh` or `en`.
    pub lang: Option<String>,
    /// A place the door was told of; when left out the file is kept for the door to hand over.
    pub place: Option<String>,
    /// Write over what is there.
    #[serde(default)]
    pub force: bool,
    /// Put it into a zip that only this password opens (AES-256).
    pub password: Option<String>,
}

/// What was exported.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// SHA-256 of the file, when no place was named; the door serves it by that.
    pub file: Option<String>,
    /// A name for it.
    pub name: String,
    /// Where it was written, when a place was named.
    pub at: Option<String>,
    /// How many rows each table has; nothing for a ledger, which has none.
    pub tables: Vec<TableCount>,
    /// The day claims were worked out for.
    pub on: String,
}

/// How many rows a table has.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableCount {
    /// The table's name for programs.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// Its rows.
    pub rows: u32,
}

/// What an export can be.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Format {
    Xlsx,
    Csv,
    Sqlite,
    Hledger,
}

/// All that is exported, taken at one moment.
struct Whole {
    book: Book,
    entries: Vec<Entry>,
    stopped: Option<u64>,
    on: NaiveDate,
}

pub(super) fn write(
    desk: &Desk,
    input: ExportAsked,
    watch: &Watch<'_>,
) -> Result<Exported, Failure> {
    let format: Format = wire::of_code("format", &input.format)?;
    let speak = Speak::of(input.lang.as_deref())?;
    let on = book::day_or_today(desk, input.on.as_deref())?;
    let place = input
        .place
        .as_deref()
        .map(|handle| desk.tray.get(handle))
        .transpose()?;
    // Taken at one moment, and worked on while the book is free for others.
    let (whole, dir) = desk.read(|open| {
        let mut entries = Vec::new();
        open.folder.journal.read(Seq(0), &mut |entry| {
            entries.push(entry);
            std::ops::ControlFlow::Continue(())
        })?;
        let whole = Whole {
            book: open.book.clone(),
            entries,
            stopped: open.stopped_at().map(|seq| seq.0),
            on,
        };
        Ok((whole, open.folder.dir.clone()))
    })?;
    if let Some((path, _)) = &place {
        place::may_be_written(path, &dir, input.force)?;
    }

    let stem = speak.pick("账本导出", "book-export");
    let name = |ending: &str| format!("{stem}_{on}.{ending}");
    let tables = match format {
        Format::Hledger => Vec::new(),
        Format::Xlsx | Format::Csv | Format::Sqlite => {
            tables::of(&whole, speak, &*desk.law()?, watch)?
        }
    };
    let counts = tables.iter().map(TableCount::of).collect();
    let path = place.as_ref().map(|(path, _)| path.as_path());
    let made = match (format, path, input.password.as_deref()) {
        (_, _, Some(password)) => {
            let files = files(desk, &whole, speak, format, &tables, &name)?;
            let bytes = sealed::zipped(&files, password)?;
            written(desk, path, &bytes, name("zip"))?
        }
        (Format::Csv, Some(path), None) => {
            let files = files(desk, &whole, speak, format, &tables, &name)?;
            place::write_folder(path, &files)?;
            (None, name("csv"))
        }
        (Format::Csv, None, None) => {
            let files = files(desk, &whole, speak, format, &tables, &name)?;
            written(desk, None, &handed::bundle(&files)?, name("csv.zip"))?
        }
        (Format::Sqlite, Some(path), None) => {
            place::write_made(path, |temporary| copy::write(temporary, &tables))?;
            (None, name("sqlite"))
        }
        (Format::Xlsx | Format::Sqlite | Format::Hledger, _, None) => {
            let files = files(desk, &whole, speak, format, &tables, &name)?;
            let file = files.into_iter().next().unwrap_or_default();
            written(desk, path, &file.bytes, file.name)?
        }
    };
    let (file, name) = made;
    Ok(Exported {
        file: file.map(|file| file.to_string()),
        name,
        at: path.map(|path| path.display().to_string()),
        tables: counts,
        on: on.to_string(),
    })
}

/// The files that an export of this form is made of.
fn files(
    desk: &Desk,
    whole: &Whole,
    speak: Speak,
    format: Format,
    tables: &[tables::Filled],
    name: &dyn Fn(&str) -> String,
) -> Result<Vec<handed::TextFile>, Failure> {
    let one = |name: String, bytes: Vec<u8>| vec![handed::TextFile { name, bytes }];
    Ok(match format {
        Format::Xlsx => {
            let about = tables::about(whole, speak, desk.clock.now().naive_utc());
            let handed: Vec<_> = tables.iter().map(|table| table.handed(true)).collect();
            one(name("xlsx"), handed::workbook(&about, &handed)?)
        }
        Format::Csv => {
            let handed: Vec<_> = tables.iter().map(|table| table.handed(false)).collect();
            let mut files = handed::text_files(&handed)?;
            files.insert(0, tables::readme(whole, speak, tables));
            files
        }
        Format::Sqlite => {
            let scratch = tempfile::NamedTempFile::new()
                .map_err(|e| Failure::io(&std::env::temp_dir(), &e))?;
            copy::write(scratch.path(), tables)?;
            let bytes =
                std::fs::read(scratch.path()).map_err(|e| Failure::io(scratch.path(), &e))?;
            one(name("sqlite"), bytes)
        }
        Format::Hledger => {
            let text = handed::hledger(&ledger::of(whole, speak)?)?;
            one(name("journal"), text.into_bytes())
        }
    })
}

/// Puts the bytes where the owner said, or keeps them for the door.
fn written(
    desk: &Desk,
    path: Option<&Path>,
    bytes: &[u8],
    name: String,
) -> Result<(Option<Digest>, String), Failure> {
    match path {
        Some(path) => {
            place::write_file(path, bytes)?;
            Ok((None, name))
        }
        None => Ok((Some(desk.shown.draft(bytes.to_vec())), name)),
    }
}

impl TableCount {
    fn of(table: &tables::Filled) -> Self {
        Self {
            name: table.spec.name.to_owned(),
            title: table.title().to_owned(),
            rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        }
    }
}

impl From<handed::HandError> for Failure {
    fn from(e: handed::HandError) -> Self {
        use handed::HandError as E;
        match &e {
            E::TooManyRows { table, most, .. } => Self::new(Code::FileTooLarge, &e)
                .with("name", table)
                .with("limit", most)
                .with("unit", "rows"),
            E::Disk(why) => Self::io(std::path::Path::new("the file"), why),
            E::Unbalanced { .. } | E::Fault(_) => Self::new(Code::Internal, &e),
        }
    }
}

impl From<owed_store::copy::CopyError> for Failure {
    fn from(e: owed_store::copy::CopyError) -> Self {
        use owed_store::copy::CopyError as E;
        let code = match &e {
            E::DiskFull => Code::DiskFull,
            E::Storage(_) => Code::Internal,
        };
        Self::new(code, e)
    }
}
