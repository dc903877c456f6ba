//! A copy of a book that is only to be read (只读副本): for whoever looks on after a book was handed over,
//! or looks into it beside whoever keeps it.
//!
//! It is a book's folder with a mark in it. It opens wherever a book does, and nothing is entered in it:
//! two books that both went on from one moment could never be one again. The mark is a word and no lock.
//! Whoever takes it away has a book again, and its seal tells it from the other one from the first entry on.

use std::fs::{self, File};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use owed_book::journal::Head;
use serde::{Deserialize, Serialize};

use crate::backup::{self, BackupError, TEMPORARY, Written};
use crate::folder::Folder;
use crate::unfinished::{UnfinishedFolder, flush_folder, sweep};

/// The mark's file in the folder.
const MARK: &str = "copy.json";

/// What a copy says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingCopy {
    /// When it was made, as RFC 3339; empty where the mark can no longer be read.
    pub made: String,
    /// Where the book stood then.
    pub head: Head,
}

impl ReadingCopy {
    /// The mark of the book in `dir`, if it is a copy. One that cannot be read is a mark all the same.
    pub(crate) fn of(dir: &Path) -> Option<Self> {
        let path = dir.join(MARK);
        fs::symlink_metadata(&path).ok()?;
        let text = fs::read_to_string(&path).unwrap_or_default();
        Some(serde_json::from_str(&text).unwrap_or_default())
    }
}

/// Makes a copy of a book for reading in `dir`, where there is nothing yet or an empty folder, and holds
/// every byte of it against the book. `made` is the moment as RFC 3339, `program` who makes it. A locked
/// book gives a locked copy.
///
/// # Errors
/// Says why none was made; then nothing of it is left.
pub fn make(
    book: &Folder,
    made: &str,
    program: &str,
    dir: &Path,
    watch: &mut dyn FnMut(&'static str, u64, u64) -> ControlFlow<()>,
) -> Result<Written, BackupError> {
    let empty = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none());
    if fs::symlink_metadata(dir).is_ok() && !empty {
        return Err(BackupError::Exists(dir.to_owned()));
    }
    let io = |why| BackupError::io(dir, why);
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(io)?;
    sweep(parent, TEMPORARY);
    // By way of a backup: that is made while others write, and is read back byte by byte.
    let work = UnfinishedFolder::make(parent, TEMPORARY).map_err(io)?;
    let through = work.path.join("through");
    let written = backup::write(book, made, program, &through, watch)?;
    let copy = work.path.join("copy");
    let restored = backup::restore(&through, &copy, watch)?;
    if let Some(fault) = restored.faults.first() {
        return Err(BackupError::ReadBack(fault.to_string()));
    }
    let is = ReadingCopy {
        made: made.to_owned(),
        head: written.manifest.head,
    };
    let text = serde_json::to_vec_pretty(&is).map_err(|why| io(why.into()))?;
    let mut mark = File::create_new(copy.join(MARK)).map_err(io)?;
    mark.write_all(&text).map_err(io)?;
    mark.sync_all().map_err(io)?;
    flush_folder(&copy).map_err(io)?;
    if dir.is_dir() {
        // Refuses where there is something in it.
        fs::remove_dir(dir).map_err(io)?;
    }
    fs::rename(&copy, dir).map_err(io)?;
    flush_folder(parent).map_err(io)?;
    Ok(written)
}
