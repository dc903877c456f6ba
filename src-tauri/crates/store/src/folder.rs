//! A book's folder: making it, opening it, and where it must not lie.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use owed_book::journal::JournalError;

use crate::lock::{self, Key};
use crate::reading::ReadingCopy;
use crate::sqlite::{Locking, SqliteJournal};
use crate::unfinished::{clear, sweep};
use crate::vault::Vault;

/// The journal's file in a book's folder.
pub const JOURNAL: &str = "journal.sqlite";

/// SQLite's log beside it, which is gone once the last who had the book open closed it.
const LOG: &str = "journal.sqlite-wal";

/// How long we wait for somebody who has the book to himself.
const PATIENCE: Duration = Duration::from_secs(3);

/// The file that everyone who has the book open holds.
const IN_USE: &str = "journal.lock";

/// A book's folder with its journal and vault.
#[derive(Debug)]
pub struct Folder {
    /// The folder.
    pub dir: PathBuf,
    /// The journal.
    pub journal: SqliteJournal,
    /// The originals.
    pub vault: Vault,
    /// What the last one who had the book open left behind.
    pub left: Left,
    /// What it says of itself, if it is a copy that is only to be read.
    pub copy: Option<ReadingCopy>,
    /// The key of a locked book.
    pub(crate) key: Option<Key>,
    /// Held while the book is open, by everyone who has it open.
    _in_use: Option<File>,
}

/// What was left behind when a book was last open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// The program was ended without closing the book: a power cut, a crash, or by force. What was
    /// entered is there.
    pub cut_short: bool,
    /// Files that were copied in part and are removed now. No fact named them.
    pub half_files: u32,
}

/// Why a folder could not be made or opened as a book.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is a book in it already.
    #[error("there is a book in {} already", .0.display())]
    Exists(PathBuf),
    /// There is no book in it.
    #[error("there is no book in {}", .0.display())]
    NotABook(PathBuf),
    /// It is on a network share, where two machines could write at once unnoticed.
    #[error("{} is on a network share; keep the book on this computer's own disk", .0.display())]
    Network(PathBuf),
    /// It is locked, and its key was not given.
    #[error("the book in {} is locked; its passphrase opens it", .0.display())]
    Locked(PathBuf),
    /// The journal could not be made or opened.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The folder could not be made or read.
    #[error("{}: {why}", dir.display())]
    Io {
        /// The folder.
        dir: PathBuf,
        /// What the disk says.
        why: io::Error,
    },
}

impl Folder {
    /// Makes an empty book in `dir`, which may be there already but must have no book.
    ///
    /// # Errors
    /// When there is a book, when it is on a network share, or when it cannot be written.
    pub fn create(dir: &Path) -> Result<Self, FolderError> {
        Self::create_with(dir, None)
    }

    /// Makes an empty book, locked or not.
    pub(crate) fn create_with(dir: &Path, lock: Option<&Locking>) -> Result<Self, FolderError> {
        let io = |why| FolderError::Io {
            dir: dir.to_owned(),
            why,
        };
        if dir.join(JOURNAL).exists() {
            return Err(FolderError::Exists(dir.to_owned()));
        }
        fs::create_dir_all(dir).map_err(io)?;
        let dir = fs::canonicalize(dir).map_err(io)?;
        refuse_network(&dir)?;
        let key = lock.map(|lock| lock.key.clone());
        let vault = Vault::open(dir.join("vault"), key.clone()).map_err(io)?;
        let journal = SqliteJournal::create_with(&dir.join(JOURNAL), lock)?;
        let (in_use, _) = take(&dir, || ())?;
        Ok(Self {
            dir,
            journal,
            vault,
            left: Left::default(),
            copy: None,
            key,
            _in_use: in_use,
        })
    }

    /// Opens the book in `dir`.
    ///
    /// # Errors
    /// When there is none, when it is on a network share, when it is locked, or when it cannot be
    /// read.
    pub fn open(dir: &Path) -> Result<Self, FolderError> {
        Self::open_with(dir, None)
    }

    /// Opens it anew, beside this one.
    ///
    /// # Errors
    /// As [`Folder::open`].
    pub fn again(&self) -> Result<Self, FolderError> {
        Self::open_with(&self.dir, self.key.as_ref())
    }

    /// Opens the book in `dir`, a locked one with its key.
    ///
    /// # Errors
    /// As [`Folder::open`], and when the key is not the book's.
    pub fn open_with(dir: &Path, key: Option<&Key>) -> Result<Self, FolderError> {
        if !dir.join(JOURNAL).is_file() {
            return Err(FolderError::NotABook(dir.to_owned()));
        }
        let io = |why| FolderError::Io {
            dir: dir.to_owned(),
            why,
        };
        let dir = fs::canonicalize(dir).map_err(io)?;
        refuse_network(&dir)?;
        // What was left is told to who has the key, so it stays until then.
        let copy = ReadingCopy::of(&dir);
        let tidies = copy.is_none() && (key.is_some() || !lock::is_locked(&dir).unwrap_or(true));
        let mut half_packs = 0;
        let (in_use, alone) = take(&dir, || {
            if tidies {
                half_packs = sweep_packs(&dir);
            }
        })?;
        // Read before the journal is opened, which puts it right.
        let log = fs::metadata(dir.join(LOG)).is_ok_and(|log| log.len() > 0);
        let opened = match copy {
            Some(_) => SqliteJournal::open_read_only(&dir.join(JOURNAL), key),
            None => SqliteJournal::open(&dir.join(JOURNAL), key),
        };
        let journal = match opened {
            Err(JournalError::NoKey) => return Err(FolderError::Locked(dir)),
            opened => opened?,
        };
        // A key that was handed over for a book without a lock is none of its.
        let key = key.filter(|_| journal.is_locked()).cloned();
        let mut left = Left::default();
        let vault = if journal.is_writable() {
            let vault = Vault::open(dir.join("vault"), key.clone()).map_err(io)?;
            if alone {
                lock::finish(&dir, key.is_some()).map_err(io)?;
            }
            left.half_files = vault.sweep() + sweep(&dir, crate::backup::TEMPORARY) + half_packs;
            left.cut_short = (alone && log) || left.half_files > 0;
            vault
        } else {
            Vault::open_read_only(dir.join("vault"), key.clone())
        };
        Ok(Self {
            dir,
            journal,
            vault,
            left,
            copy,
            key,
            _in_use: in_use,
        })
    }

    /// Opens the book in `dir` only to look at it: nothing in its folder is tidied or changed.
    ///
    /// # Errors
    /// As [`Folder::open`].
    pub fn look(dir: &Path) -> Result<Self, FolderError> {
        if !dir.join(JOURNAL).is_file() {
            return Err(FolderError::NotABook(dir.to_owned()));
        }
        let io = |why| FolderError::Io {
            dir: dir.to_owned(),
            why,
        };
        let dir = fs::canonicalize(dir).map_err(io)?;
        refuse_network(&dir)?;
        let (in_use, _) = take(&dir, || ())?;
        let journal = match SqliteJournal::look(&dir.join(JOURNAL)) {
            Err(JournalError::NoKey) => return Err(FolderError::Locked(dir)),
            opened => opened?,
        };
        let vault = Vault::open_read_only(dir.join("vault"), None);
        Ok(Self {
            copy: ReadingCopy::of(&dir),
            dir,
            journal,
            vault,
            left: Left::default(),
            key: None,
            _in_use: in_use,
        })
    }

    /// Whether the book has a lock.
    pub fn is_locked(&self) -> bool {
        self.key.is_some()
    }

    /// The key of a locked book.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Where packs are built. They are made to be handed over and lie in the open, so those of a
    /// locked book lie beside its folder and not in it; and a copy for reading stays as it is.
    pub fn packs(&self) -> PathBuf {
        if self.is_locked() || self.copy.is_some() {
            lock::packs_beside(&self.dir)
        } else {
            self.dir.join("packs")
        }
    }

    /// Closes the book and keeps everybody else from opening it, until what is returned is dropped.
    pub(crate) fn alone(self) -> Result<(PathBuf, Option<File>), FolderError> {
        let Self {
            dir,
            journal,
            vault,
            key,
            _in_use: in_use,
            ..
        } = self;
        drop((journal, vault, key));
        if let Some(file) = &in_use {
            // A disk that cannot lock cannot tell.
            let _ = file.unlock();
            if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
                return Err(JournalError::Locked.into());
            }
        }
        Ok((dir, in_use))
    }
}

/// How the names begin of what is on its way to the folder of packs.
const UNDER_WAY: &str = ".owed-";

/// Removes what a crash left half made among the packs, and says how much that was: half a pack of a
/// locked book is still that book in the open. Only for who has the book alone.
fn sweep_packs(dir: &Path) -> u32 {
    let places = [dir.join("packs"), lock::packs_beside(dir)];
    places.iter().map(|packs| clear(packs, UNDER_WAY)).sum()
}

/// Says that the book is open, and whether nobody else has it open; nobody can open it while it is
/// tidied. A disk that cannot be written or locked tells neither. Waits for somebody who changes
/// the lock of the book, and not without end.
fn take(dir: &Path, tidy: impl FnOnce()) -> Result<(Option<File>, bool), FolderError> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(IN_USE));
    let Ok(file) = file else {
        return Ok((None, false));
    };
    let alone = file.try_lock().is_ok() && {
        tidy();
        file.unlock().is_ok()
    };
    let since = Instant::now();
    while matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) {
        if since.elapsed() > PATIENCE {
            return Err(JournalError::Locked.into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok((Some(file), alone))
}

fn refuse_network(dir: &Path) -> Result<(), FolderError> {
    if on_network(dir) {
        Err(FolderError::Network(dir.to_owned()))
    } else {
        Ok(())
    }
}

/// Whether `dir` is known to lie on a network share. Looks at the mounts on Linux and at the path
/// on Windows; elsewhere it cannot tell and says no.
pub fn on_network(dir: &Path) -> bool {
    if cfg!(windows) {
        let text = dir.to_string_lossy();
        return text.starts_with(r"\\?\UNC\")
            || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"));
    }
    fs::read_to_string("/proc/self/mountinfo")
        .is_ok_and(|mounts| mounted_from_network(dir, &mounts))
}

/// Reads `mountinfo`: the mount with the longest path that `dir` is under decides.
fn mounted_from_network(dir: &Path, mounts: &str) -> bool {
    const NETWORK: [&str; 11] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ncpfs",
        "fuse.sshfs",
        "fuse.davfs",
        "fuse.rclone",
    ];
    let mount = |line: &str| {
        let (left, right) = line.split_once(" - ")?;
        let at = left.split(' ').nth(4)?.replace("\\040", " ");
        let kind = right.split(' ').next()?.to_owned();
        dir.starts_with(&at).then_some((at.len(), kind))
    };
    let nearest = mounts
        .lines()
        .filter_map(mount)
        .max_by_key(|(length, _)| *length);
    nearest.is_some_and(|(_, kind)| NETWORK.contains(&kind.as_str()))
}

/// The sync service whose folder `dir` lies in, judged by the names of the folders above it. Such
/// a service copies files while they are written; a copy made in the middle may be torn.
pub fn synced_by(dir: &Path) -> Option<&'static str> {
    const SERVICES: [(&str, &str); 12] = [
        ("onedrive", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
        ("icloud", "iCloud"),
        ("com~apple~clouddocs", "iCloud"),
        ("nutstore", "坚果云"),
        ("坚果云", "坚果云"),
        ("baidusyncdisk", "百度网盘"),
        ("百度网盘", "百度网盘"),
        ("wpsdrive", "WPS云盘"),
        ("weiyun", "微云"),
    ];
    let names = dir
        .components()
        .map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    names.rev().find_map(|name| {
        SERVICES
            .iter()
            .find(|(mark, _)| name.contains(mark))
            .map(|(_, service)| *service)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_made_once_and_opened_again() {
        let dir = tempfile::tempdir().unwrap();
        let book = dir.path().join("账本 一");
        Folder::create(&book).unwrap();
        assert!(matches!(Folder::create(&book), Err(FolderError::Exists(_))));
        assert!(Folder::open(&book).unwrap().journal.is_writable());
        assert!(matches!(
            Folder::open(dir.path()),
            Err(FolderError::NotABook(_))
        ));
    }

    #[test]
    fn a_share_is_told_from_a_disk_mounted_in_it() {
        let mounts = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      2 1 0:5 / /mnt/our\\040share rw - cifs //nas/x rw\n\
                      3 2 8:2 / /mnt/our\\040share/usb rw - vfat /dev/sdb1 rw\n";
        assert!(!mounted_from_network(Path::new("/home/x"), mounts));
        assert!(mounted_from_network(
            Path::new("/mnt/our share/book"),
            mounts
        ));
        assert!(!mounted_from_network(
            Path::new("/mnt/our share/usb/book"),
            mounts
        ));
    }

    #[test]
    fn a_synced_folder_is_known_by_its_name() {
        assert_eq!(
            synced_by(Path::new("/home/x/OneDrive - 公司/账本")),
            Some("OneDrive")
        );
        assert_eq!(synced_by(Path::new("/home/x/坚果云/账本")), Some("坚果云"));
        assert_eq!(synced_by(Path::new("/home/x/账本")), None);
    }
}
