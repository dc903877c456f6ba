//! What is being written and was not entered: a draft, and the papers that go with it.
//!
//! A draft is no fact: nothing is worked out from it, and it may be thrown away. It lies in the
//! book's folder, so that it is as private as the book and goes where the book goes.

use std::path::PathBuf;

use owed_store::{Key, Vault, lock};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Desk, write_whole};
use crate::failure::{Code, Failure};

impl Desk {
    /// The draft of this name; nothing where there is none or it cannot be read any more.
    ///
    /// # Errors
    /// When no book is open.
    pub(crate) fn draft<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Failure> {
        let (dir, key) = self.drafts()?;
        let text = std::fs::read(dir.join(file_of(name, key.as_ref()))).ok();
        let text = match &key {
            None => text,
            Some(key) => text.and_then(|text| lock::decipher(key, &text).ok()),
        };
        Ok(text.and_then(|text| serde_json::from_slice(&text).ok()))
    }

    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn keep_draft(&self, name: &str, draft: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(draft)?;
        let (dir, key) = self.drafts()?;
        let file = dir.join(file_of(name, key.as_ref()));
        match &key {
            None => write_whole(&file, &text),
            Some(key) => {
                let text = lock::encipher(key, &text).map_err(|e| Failure::io(&file, &e))?;
                write_whole(&file, &text)
            }
        }
    }

    /// Throws a draft away, and its papers.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub(crate) fn drop_draft(&self, name: &str) -> Result<(), Failure> {
        let (dir, key) = self.drafts()?;
        let gone = |path: PathBuf, result: std::io::Result<()>| match result {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Failure::io(&path, &e)),
            Ok(()) | Err(_) => Ok(()),
        };
        let file = dir.join(file_of(name, key.as_ref()));
        gone(file.clone(), std::fs::remove_file(&file))?;
        let papers = dir.join(name);
        gone(papers.clone(), std::fs::remove_dir_all(&papers))
    }

    /// Where the papers of a draft are kept until they are entered.
    ///
    /// # Errors
    /// When no book is open, or its folder cannot be written.
    pub(crate) fn draft_papers(&self, name: &str) -> Result<Vault, Failure> {
        let (dir, key) = self.drafts()?;
        let dir = dir.join(name);
        Vault::open(dir.clone(), key).map_err(|e| Failure::io(&dir, &e))
    }

    fn drafts(&self) -> Result<(PathBuf, Option<Key>), Failure> {
        self.read(|open| match open.read_only() {
            None => Ok((open.folder.dir.join("drafts"), open.folder.key().cloned())),
            Some(why) => {
                Err(Failure::new(Code::ReadOnly, "the book may only be read").with("why", why))
            }
        })
    }
}

/// The file of a draft: in a locked book it is enciphered, and called so.
pub(super) fn file_of(name: &str, key: Option<&Key>) -> String {
    match key {
        None => format!("{name}.json"),
        Some(_) => format!("{name}.draft"),
    }
}
