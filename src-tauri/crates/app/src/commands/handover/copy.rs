//! A copy of the open book that is only to be read, for whoever looks on.

use owed_store::reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::export::place;
use crate::commands::papers::loose;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Asks for a copy of the open book that is only to be read.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CopyBook {
    /// A folder the door was told of, with nothing in it; a new one beside the book when left out.
    pub place: Option<String>,
    /// For the new folder's name: `zh` or `en`.
    pub lang: Option<String>,
}

/// A copy that was made, and held byte by byte against the book.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyMade {
    /// Its folder.
    pub dir: String,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many files it has.
    #[ts(type = "number")]
    pub files: u64,
    /// The seal it stands at, for whoever has it to compare.
    pub head: String,
    /// Whether it opens by the passphrase of the book only.
    pub locked: bool,
    /// Files that the book names and no longer has as they were.
    pub lacking: Vec<String>,
}

pub(in crate::commands) fn copy(
    desk: &Desk,
    input: CopyBook,
    watch: &Watch<'_>,
) -> Result<CopyMade, Failure> {
    let lang = loose::lang(input.lang.as_deref())?;
    let place = input.place.as_deref().map(|place| desk.tray.get(place));
    let place = place.transpose()?.map(|(dir, _)| dir);
    // Opened anew, so that copying gigabytes does not hold the desk.
    let book = desk.read(|open| Ok(open.folder.again()?))?;
    let dir = match place {
        Some(dir) => {
            let inside = std::fs::canonicalize(&dir).is_ok_and(|dir| dir.starts_with(&book.dir));
            if inside {
                let detail = format!("{} is inside the book; name another", dir.display());
                return Err(Failure::new(Code::BackupPlace, detail)
                    .with("why", "inside")
                    .with("name", dir.display()));
            }
            dir
        }
        None => {
            let what = match lang {
                owed_print::Lang::Zh => "只读副本",
                owed_print::Lang::En => "to read",
            };
            let name = crate::desk::file_name(&book.dir);
            let name = format!("{name} {what} {}", desk.clock.today());
            place::free(book.dir.parent().unwrap_or(&book.dir), &name, "")
        }
    };
    let program = concat!("Owed ", env!("CARGO_PKG_VERSION"));
    let made = desk.clock.now().to_rfc3339();
    let written = reading::make(&book, &made, program, &dir, &mut |stage, done, all| {
        watch.step(stage, done, all)
    })?;
    let lacking = written.lacking.into_iter().map(|lacking| lacking.name);
    Ok(CopyMade {
        dir: dir.display().to_string(),
        entries: written.manifest.head.seq.0,
        files: written.manifest.files.len() as u64,
        head: written.manifest.head.chain.short(),
        locked: book.is_locked(),
        lacking: lacking.collect(),
    })
}
