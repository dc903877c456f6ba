//! Papers that were made to be looked at: drafts, envelopes, bound packs. None is in the vault.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use owed_book::Digest;

use crate::failure::Failure;

/// How many drafts are kept in memory.
const MOST: usize = 12;

/// What can be looked at, by its SHA-256, while the program runs.
#[derive(Default)]
pub struct Shown {
    bytes: Mutex<VecDeque<(Digest, Arc<Vec<u8>>)>>,
    paths: Mutex<Vec<(Digest, PathBuf)>>,
}

impl Shown {
    /// Keeps a draft and gives the digest to ask for it with.
    pub fn draft(&self, bytes: Vec<u8>) -> Digest {
        let digest = Digest::of(&bytes);
        let mut kept = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(had, _)| *had != digest);
        kept.push_front((digest, Arc::new(bytes)));
        kept.truncate(MOST);
        digest
    }

    /// Lets a file that Owed itself built be asked for.
    pub fn built(&self, digest: Digest, path: PathBuf) {
        let mut paths = self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        paths.retain(|(had, _)| *had != digest);
        paths.push((digest, path));
    }

    /// Where a file lies that Owed itself built.
    pub(crate) fn path(&self, digest: Digest) -> Option<PathBuf> {
        let paths = self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        let found = paths.iter().find(|(had, _)| *had == digest);
        found.map(|(_, path)| path.clone())
    }

    /// Gives nothing of it out any more.
    pub(crate) fn forget(&self) {
        let mut kept = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clear();
        let mut paths = self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        paths.clear();
    }

    /// The bytes, if this is one of them.
    ///
    /// # Errors
    /// When a built file cannot be read any more.
    pub fn bytes(&self, digest: Digest) -> Result<Option<Vec<u8>>, Failure> {
        let kept = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, bytes)) = kept.iter().find(|(had, _)| *had == digest) {
            return Ok(Some(bytes.to_vec()));
        }
        let paths = self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        match paths.iter().find(|(had, _)| *had == digest) {
            Some((_, path)) => std::fs::read(path)
                .map(Some)
                .map_err(|e| Failure::io(path, &e)),
            None => Ok(None),
        }
    }
}
