//! The folder for a lawyer (律师移交): a case that can be read, reckoned and checked without Owed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::export::place;
use super::import::Reason;
use super::packs;
use super::papers::loose;
use super::papers::words::t;
use crate::desk::{Desk, Watch};
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
    let lang = loose::lang(input.lang.as_deref())?;
    packs::may_lie_open(desk, input.place.as_deref(), input.in_the_open)?;
    let place = input.place.as_deref().map(|place| desk.tray.get(place));
    let place = place.transpose()?.map(|(dir, _)| dir);
    let gathered = Gathered::of(desk, &input.debtor, watch)?;
    let dir = match place {
        Some(dir) => {
            let book = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&dir, &book, false)?;
            dir
        }
        None => {
            let what = t(lang, "律师移交", "For-counsel");
            let name = format!("{what}_{}_{}", gathered.case.row.name, desk.clock.today());
            desk.read(|open| Ok(place::free(&open.folder.packs(), &name, "")))?
        }
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

/// The failure of a job that was stopped.
fn stopped() -> Failure {
    Failure::new(Code::Cancelled, "stopped")
}
