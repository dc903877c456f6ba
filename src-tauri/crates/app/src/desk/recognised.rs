//! What was read off the pages of a file by machine, kept so that the same evidence makes the same
//! pack, at once and also where no program can read it again.
//!
//! It is no fact, and may be thrown away. It lies among the drafts of the book: in a locked one
//! enciphered, and turned with its lock. What is erased goes from here as well.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use owed_book::Digest;
use owed_pack::ReadPage;
use owed_store::{Folder, Vault, lock};
use serde::{Deserialize, Serialize};

use super::drafts::file_of;
use super::{Desk, Open, write_whole};
use crate::failure::Failure;

/// What it is called among the drafts.
const NAME: &str = "recognised";

/// Raised when pages are put before the program in another way, so that they are read again.
const WAY: u32 = 1;

/// Where what was read of each file is kept, by the digests of both.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Index {
    way: u32,
    files: BTreeMap<Digest, Digest>,
}

/// The pages of a file in their order: what was read off each, and nothing of one that has text.
pub(crate) type ReadFile = Vec<Option<ReadPage>>;

impl Desk {
    /// What was read of these files before.
    ///
    /// # Errors
    /// When no book is open.
    pub(crate) fn recognised(
        &self,
        files: &BTreeSet<Digest>,
    ) -> Result<BTreeMap<Digest, ReadFile>, Failure> {
        let place = self.read(|open| Ok(Place::of(&open.folder)))?;
        let index = place.index();
        let vault = Vault::open_read_only(place.papers(), place.key.clone());
        let known = index.files.iter().filter(|(file, _)| files.contains(file));
        Ok(known
            .filter_map(|(file, kept)| {
                // What was damaged is read again.
                let text = vault.bytes(*kept).ok()?;
                Some((*file, serde_json::from_slice(&text).ok()?))
            })
            .collect())
    }

    /// Keeps what was read of a file.
    ///
    /// # Errors
    /// When no book is open, it may only be read, or its folder cannot be written.
    pub(crate) fn keep_recognised(&self, file: Digest, pages: &ReadFile) -> Result<(), Failure> {
        let text = serde_json::to_vec(pages)?;
        // Held while it is written: a file that is erased meanwhile would come back.
        self.read(|open| {
            open.may_be_written()?;
            if owed_store::erased_files(&open.book).contains(&file) {
                return Ok(());
            }
            let place = Place::of(&open.folder);
            let dir = place.papers();
            let io = |e| Failure::io(&dir, &e);
            std::fs::create_dir_all(&place.dir).map_err(io)?;
            let vault = Vault::open(dir.clone(), place.key.clone()).map_err(io)?;
            let go_on = &mut |_| std::ops::ControlFlow::Continue(());
            let kept = vault.keep(&mut &text[..], go_on)?;
            let mut index = place.index();
            index.files.insert(file, kept.file);
            place.keep(&index)
        })
    }
}

impl Open {
    /// Removes what was read of files that were erased, and whatever nothing leads to any more.
    pub(super) fn forget_recognised(&self, erased: &BTreeSet<Digest>) {
        let place = Place::of(&self.folder);
        let mut index = place.index();
        let before = index.files.len();
        index.files.retain(|file, _| !erased.contains(file));
        let vault = Vault::open_read_only(place.papers(), place.key.clone());
        let Ok((names, _)) = vault.list() else {
            return;
        };
        // One text may be that of two files.
        let kept: BTreeSet<Digest> = index
            .files
            .values()
            .map(|kept| vault.name_of(*kept))
            .collect();
        for name in names.into_iter().filter(|name| !kept.contains(name)) {
            let _ = vault.erase_name(name);
        }
        if index.files.len() != before {
            let _ = place.keep(&index);
        }
    }
}

/// Where it lies.
struct Place {
    dir: PathBuf,
    key: Option<owed_store::Key>,
}

impl Place {
    fn of(folder: &Folder) -> Self {
        Self {
            dir: folder.dir.join("drafts"),
            key: folder.key().cloned(),
        }
    }

    fn papers(&self) -> PathBuf {
        self.dir.join(NAME)
    }

    fn file(&self) -> PathBuf {
        self.dir.join(file_of(NAME, self.key.as_ref()))
    }

    fn index(&self) -> Index {
        let text = std::fs::read(self.file()).unwrap_or_default();
        let text = match &self.key {
            None => text,
            Some(key) => lock::decipher(key, &text).unwrap_or_default(),
        };
        let index: Index = serde_json::from_slice(&text).unwrap_or_default();
        let empty = Index {
            way: WAY,
            files: BTreeMap::new(),
        };
        if index.way == WAY { index } else { empty }
    }

    fn keep(&self, index: &Index) -> Result<(), Failure> {
        let (file, text) = (self.file(), serde_json::to_vec(index)?);
        match &self.key {
            None => write_whole(&file, &text),
            Some(key) => {
                let text = lock::encipher(key, &text).map_err(|e| Failure::io(&file, &e))?;
                write_whole(&file, &text)
            }
        }
    }
}
