//! Where and how often each book is backed up, and how that went.
//!
//! A setting of this computer and not a fact: no figure depends on it, and another computer has
//! other disks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use owed_book::journal::Head;
use serde::{Deserialize, Serialize};

use super::{Desk, config, write_whole};
use crate::failure::Failure;

/// What is kept about the backups of one book.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Backups {
    /// How it is backed up; nothing while the owner has not said.
    pub(crate) plan: Option<Plan>,
    /// The last backup that was made and read back.
    pub(crate) last: Option<Made>,
    /// Why the last attempt came to nothing, if it did.
    pub(crate) failed: Option<Failed>,
    /// The last rehearsal of a restore.
    pub(crate) rehearsed: Option<Rehearsed>,
}

/// How a book is backed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Plan {
    /// Into this folder.
    pub(crate) folder: PathBuf,
    /// Every so many days.
    pub(crate) every: u32,
    /// So many are kept.
    pub(crate) keep: u32,
    /// When the owner said so.
    pub(crate) since: DateTime<Utc>,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Made {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Where it is.
    pub(crate) file: PathBuf,
    /// Its size.
    pub(crate) bytes: u64,
    /// Where the journal ended.
    pub(crate) head: Head,
    /// Files that the book names and that could not be put in.
    pub(crate) lacking: Vec<String>,
}

/// An attempt that came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Failed {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Why.
    pub(crate) why: Failure,
}

/// A restore that was tried out and thrown away again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rehearsed {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// The name of the backup.
    pub(crate) name: String,
    /// Whether all of it came back.
    pub(crate) passed: bool,
}

impl Desk {
    /// What is kept about the backups of the book in `dir`.
    pub(crate) fn backups(&self, dir: &Path) -> Backups {
        all().remove(&key(dir)).unwrap_or_default()
    }

    /// Changes what is kept about the backups of the book in `dir`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn keep_backups(
        &self,
        dir: &Path,
        change: impl FnOnce(&mut Backups),
    ) -> Result<(), Failure> {
        let path = file();
        let io = |e| Failure::io(&path, &e);
        std::fs::create_dir_all(config()).map_err(io)?;
        // The window and a terminal may both have something to keep: one after the other.
        let lock = std::fs::File::create(path.with_extension("lock")).map_err(io)?;
        let _ = lock.lock();
        let mut all = all();
        change(all.entry(key(dir)).or_default());
        write_whole(&path, &serde_json::to_vec_pretty(&all)?)
    }
}

fn key(dir: &Path) -> String {
    dir.to_string_lossy().into_owned()
}

fn all() -> BTreeMap<String, Backups> {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn file() -> PathBuf {
    config().join("backups.json")
}
