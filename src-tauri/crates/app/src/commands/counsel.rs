//! The folder for a lawyer (律师移交): a case that can be read, reckoned and checked without Owed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use owed_print::Lang;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::export::place;
use super::import::Reason;
use super::packs;
use crate::desk::{Desk, Open, Watch};
use crate::failure::{Code, Failure};

mod chronology;
mod files;
mod flows;
mod gather;
mod index;
mod open;
mod page;
mod summary;
mod tables;
mod words;

use files::Folder;
use gather::Gathered;

/// Asks for the folder for a lawyer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CounselAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The language of the sheets that are made for it: `zh` or `en`. Papers that were issued and
    /// the evidence pack stay as they are.
    pub lang: Option<String>,
    /// A place the door was told of; beside the packs of the book when left out.
    pub place: Option<String>,
    /// The folder of a locked book lies in the open: the owner was asked, and said yes. Not needed
    /// where she names the place.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub in_the_open: bool,
}

/// The folder that was made.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CounselFolder {
    /// Where it is.
    pub dir: String,
    /// Its files, each by its path in the folder.
    pub files: Vec<CounselFile>,
    /// What may be claimed in all, as it stands in it.
    pub total: String,
    /// The day it was worked out for.
    pub on: String,
    /// SHA-256 of its list of files: kept elsewhere, it vouches for the list itself.
    pub manifest: String,
    /// What the lawyer is told first: `no-evidence`, `stale`, `withdrawn`, `undecided`, `placeholder`, `unbound`.
    pub notes: Vec<Reason>,
}

/// One file of the folder.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CounselFile {
    /// Its path, with forward slashes.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

pub(super) fn write(
    desk: &Desk,
    input: CounselAsked,
    watch: &Watch<'_>,
) -> Result<CounselFolder, Failure> {
    let lang = match input.lang.as_deref() {
        None | Some("zh") => Lang::Zh,
        Some("en") => Lang::En,
        Some(other) => return Err(Failure::bad_input("lang", other)),
    };
    packs::may_lie_open(desk, input.place.as_deref(), input.in_the_open)?;
    let place = input.place.as_deref().map(|place| desk.tray.get(place));
    let place = place.transpose()?.map(|(dir, _)| dir);
    let today = desk.clock.today();
    let gathered = Gathered::of(desk, &input.debtor, watch)?;
    let dir = match place {
        Some(dir) => {
            let book = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&dir, &book, false)?;
            dir
        }
        None => desk.read(|open| Ok(free(open, lang, &gathered.case.row.name, today)))?,
    };
    let made = place::make_folder(&dir, |at| {
        Folder {
            desk,
            lang,
            at,
            gathered: &gathered,
            links: BTreeMap::new(),
            bound: BTreeMap::new(),
            notes: Vec::new(),
        }
        .fill(watch)
    })?;
    Ok(CounselFolder {
        dir: dir.display().to_string(),
        ..made
    })
}

/// A folder beside the packs that is not there yet.
fn free(open: &Open, lang: Lang, debtor: &str, today: NaiveDate) -> PathBuf {
    let what = match lang {
        Lang::Zh => "律师移交",
        Lang::En => "For-counsel",
    };
    let name = owed_pack::safe_name(&format!("{what}_{debtor}_{today}"));
    let dirs = (1..).map(|n| match n {
        1 => open.folder.packs().join(&name),
        n => open.folder.packs().join(format!("{name}_{n}")),
    });
    let mut free = dirs.filter(|dir| std::fs::symlink_metadata(dir).is_err());
    // There are more numbers than folders.
    free.next().unwrap_or_default()
}

/// The failure of a job that was stopped.
fn stopped() -> Failure {
    Failure::new(Code::Cancelled, "stopped")
}
