//! The lock of the book on the desk: opening it by its passphrase, and shutting it again.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use owed_store::folder::Folder;
use owed_store::lock::{self, LockError, Secret};
use owed_store::{FolderError, Key};
use serde::{Deserialize, Serialize};

use super::{Desk, Event, Open, no_book};
use crate::failure::Failure;

/// How the lock is kept on this machine.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct LockSetting {
    /// A locked book is shut after so many minutes in which nobody did anything; 0 is never.
    pub(crate) idle_minutes: u32,
}

/// The setting's file.
const SETTING: &str = "lock";

impl Default for LockSetting {
    fn default() -> Self {
        Self { idle_minutes: 15 }
    }
}

/// The locked book that waits for its passphrase, and when somebody last did anything.
pub(super) struct Waiting {
    book: Mutex<Option<PathBuf>>,
    touched: Mutex<Touched>,
}

/// When somebody last did anything, by two clocks: the one of the machine's work stands still while
/// the machine sleeps, the one on the wall can be put back.
struct Touched {
    by_work: Instant,
    by_wall: Option<DateTime<Utc>>,
}

impl Default for Waiting {
    fn default() -> Self {
        Self {
            book: Mutex::default(),
            touched: Mutex::new(Touched {
                by_work: Instant::now(),
                by_wall: None,
            }),
        }
    }
}

impl Waiting {
    pub(super) fn for_book(&self, dir: Option<PathBuf>) {
        *self.book.lock().unwrap_or_else(PoisonError::into_inner) = dir;
    }
}

impl Desk {
    /// The book in `dir`. One that is locked is asked for its passphrase from now on.
    pub(super) fn folder(&self, dir: &Path) -> Result<Folder, Failure> {
        match Folder::open(dir) {
            Err(FolderError::Locked(at)) => {
                self.close();
                self.waiting.for_book(Some(at.clone()));
                self.jobs.tell(&Event::BookMoved);
                Err(FolderError::Locked(at).into())
            }
            opened => Ok(opened?),
        }
    }

    /// The locked book that waits for its passphrase.
    pub fn waits_for(&self) -> Option<PathBuf> {
        let book = self.waiting.book.lock();
        book.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens the locked book in `dir`.
    ///
    /// # Errors
    /// When the secret is not the book's, or the book cannot be read.
    pub fn unlock(&self, dir: &Path, secret: Secret<'_>) -> Result<(), Failure> {
        let key = lock::unlock(dir, secret)?;
        let opened = Open::new(Folder::open_with(dir, Some(&key))?)?;
        self.touch();
        self.put(opened)
    }

    /// Shuts the locked book on the desk, until somebody says its passphrase. Nothing of it stays
    /// in memory that could be asked for.
    ///
    /// # Errors
    /// When no book is open, or it has no lock.
    pub fn shut(&self) -> Result<(), Failure> {
        let dir = self.read(|open| Ok(open.folder.is_locked().then(|| open.folder.dir.clone())))?;
        let dir = dir.ok_or(LockError::NoLock)?;
        self.close();
        self.waiting.for_book(Some(dir));
        self.jobs.tell(&Event::BookMoved);
        Ok(())
    }

    /// Changes the lock of the book on the desk while nobody else may look at it. The book is on
    /// the desk again afterwards, whatever came of it.
    pub(crate) fn turn<T>(
        &self,
        change: impl FnOnce(Folder) -> Result<(Folder, T), LockError>,
    ) -> Result<T, Failure> {
        let mut open = self.lock();
        let was = open.take().ok_or_else(no_book)?.folder;
        let (dir, key) = (was.dir.clone(), was.key().cloned());
        match change(was) {
            Ok((folder, made)) => {
                let opened = Open::new(folder)?;
                self.remember(&opened);
                *open = Some(opened);
                drop(open);
                self.jobs.tell(&Event::BookMoved);
                Ok(made)
            }
            Err(why) => {
                let folder = Folder::open_with(&dir, key.as_ref())?;
                *open = Some(Open::new(folder)?);
                Err(why.into())
            }
        }
    }

    /// Changes a way into the locked book on the desk.
    pub(crate) fn rewrap<T>(
        &self,
        change: impl FnOnce(&mut Folder) -> Result<T, LockError>,
    ) -> Result<T, Failure> {
        let mut open = self.lock();
        let open = open.as_mut().ok_or_else(no_book)?;
        Ok(change(&mut open.folder)?)
    }

    /// The key of the book on the desk, if it has one.
    pub(crate) fn key(&self) -> Option<Key> {
        let open = self.lock();
        open.as_ref().and_then(|open| open.folder.key().cloned())
    }

    /// Notes that somebody is there.
    pub(crate) fn touch(&self) {
        *self.touched() = Touched {
            by_work: Instant::now(),
            by_wall: Some(self.clock.now()),
        };
    }

    /// For how long nobody has been at the program, the time it slept included. A job that runs is
    /// somebody at work.
    pub(crate) fn idle(&self) -> Duration {
        if self.jobs.any() {
            self.touch();
        }
        let touched = self.touched();
        let slept = touched.by_wall.map(|then| self.clock.now() - then);
        let slept = slept.and_then(|passed| passed.to_std().ok());
        touched.by_work.elapsed().max(slept.unwrap_or_default())
    }

    /// Shuts a locked book nobody did anything with for as long as was said. A job that runs is
    /// somebody at work.
    pub(super) fn shut_when_idle(&self) {
        let minutes = self.lock_setting().idle_minutes;
        if minutes == 0 || self.key().is_none() {
            return;
        }
        if self.idle() >= Duration::from_secs(u64::from(minutes) * 60) {
            // One that is gone meanwhile is shut already.
            let _ = self.shut();
        }
    }

    /// How the lock is kept on this machine.
    pub(crate) fn lock_setting(&self) -> LockSetting {
        self.kept_setting(SETTING)
    }

    /// Says how the lock is kept on this machine.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn keep_lock_setting(&self, setting: &LockSetting) -> Result<(), Failure> {
        self.keep_setting(SETTING, setting)
    }

    fn touched(&self) -> std::sync::MutexGuard<'_, Touched> {
        let touched = self.waiting.touched.lock();
        touched.unwrap_or_else(PoisonError::into_inner)
    }
}
