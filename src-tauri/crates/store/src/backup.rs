//! A backup: a whole book in one file.
//!
//! The file is a tar archive, so that any archive program can open it where there is no Owed:
//! `journal.sqlite` and `vault/` in it are a book. Its parts stand in this order: `manifest.json`
//! (what follows, with sizes and SHA-256), `journal.sqlite`, each file of the vault, and `seal`
//! (the SHA-256 of the manifest). Every byte between them is what the manifest makes it, so that
//! one changed byte anywhere is found, and the part it is in is named.
//!
//! **Invariant:** a backup stands under its name only after it was read back from the disk and
//! every byte of it was found right.

mod read;
mod write;

use std::io;
use std::path::{Path, PathBuf};

use owed_book::book::OpenError;
use owed_book::digest::Digest;
use owed_book::journal::{Head, JournalError};
use serde::{Deserialize, Serialize};

pub use read::{Fault, Restored, manifest_of, restore, verify};
pub use write::{Written, write};

/// How the name of every backup ends.
pub const ENDING: &str = ".owed.tar";

/// Marks the manifest as one of ours.
const FORMAT: &str = "owed-backup";

/// The arrangement described above. A file that says more was written by a newer Owed.
const VERSION: u32 = 2;

/// The one without the parts of locked books, which programs of then read too.
const PLAIN_VERSION: u32 = 1;

/// How the names of files and folders begin that are being written.
pub(crate) const TEMPORARY: &str = ".owed-backup-";

/// The names of the parts.
const MANIFEST: &str = "manifest.json";
const JOURNAL: &str = "journal.sqlite";
const SEAL: &str = "seal";

/// A tar archive is made of blocks of so many bytes.
const BLOCK: u64 = 512;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `owed-backup`.
    format: String,
    /// The arrangement.
    version: u32,
    /// When it was made, as RFC 3339.
    pub made: String,
    /// The program that made it.
    pub program: String,
    /// Whose book it is; nothing of a locked one.
    pub creditor: String,
    /// Whether the book is locked; its backup is then locked by the same passphrase.
    #[serde(default, skip_serializing_if = "is_false")]
    pub locked: bool,
    /// Which book it is: the seal of its first entry.
    pub book: Digest,
    /// The last entry's place and seal.
    pub head: Head,
    /// The journal as it was at one moment.
    pub journal: Part,
    /// Every file of the vault.
    pub files: Vec<Part>,
    /// Files that the book names and the vault no longer had as they were, and their names.
    pub lacking: Vec<Lacking>,
}

/// A part of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its SHA-256.
    pub file: Digest,
    /// Its size.
    pub bytes: u64,
    /// What it is called in the vault, where that is not its SHA-256: so in a locked book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Digest>,
}

impl Part {
    /// What it is called in the vault.
    fn name(&self) -> Digest {
        self.name.unwrap_or(self.file)
    }
}

/// A file that could not be put in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lacking {
    /// What it is called in the vault.
    pub file: Digest,
    /// The name it goes by in the book; nothing in the list of contents of a locked one.
    pub name: String,
}

fn is_false(said: &bool) -> bool {
    !said
}

impl Manifest {
    /// How many bytes the parts have together.
    pub fn bytes(&self) -> u64 {
        let files = self.files.iter().map(|part| part.bytes);
        self.journal.bytes.saturating_add(files.sum())
    }
}

/// Why a backup could not be made, read or restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is there already.
    #[error("{} is there already; name another place", .0.display())]
    Exists(PathBuf),
    /// It is no backup of ours, or its first part is damaged.
    #[error("the file is no backup of a book, or its list of contents is damaged")]
    NotABackup,
    /// A newer version made it.
    #[error("a newer version of Owed made this backup; open it with that one")]
    Newer,
    /// Nothing was entered yet.
    #[error("the book is empty; there is nothing to keep yet")]
    Empty,
    /// The book itself is not sound; a backup of it would not be one.
    #[error("the book is not sound and was not backed up: {0}")]
    Unsound(#[source] OpenError),
    /// The journal could not be read.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// What was read back is not what was written.
    #[error("the disk does not give back what was written to it ({0}); use another one")]
    ReadBack(String),
    /// The disk is full.
    #[error("the disk is full; no backup was made")]
    DiskFull,
    /// It was stopped.
    #[error("stopped; nothing was made")]
    Cancelled,
    /// Anything else the disk says.
    #[error("{}: {why}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the disk says.
        why: io::Error,
    },
}

impl BackupError {
    pub(crate) fn io(path: &Path, why: io::Error) -> Self {
        match why.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io {
                path: path.to_owned(),
                why,
            },
        }
    }
}

/// The header of a part, which is the same for the same name and size.
fn header(name: &str, bytes: u64) -> io::Result<[u8; BLOCK as usize]> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name)?;
    header.set_size(bytes);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    Ok(*header.as_bytes())
}

/// Where a file of the vault stands in the archive, as it does in a book.
fn vault_name(file: Digest) -> String {
    let name = file.to_string();
    format!("vault/{}/{name}", &name[..2])
}

/// How many zeros fill the last block of a part.
fn padding(bytes: u64) -> usize {
    let over = bytes % BLOCK;
    usize::try_from((BLOCK - over) % BLOCK).unwrap_or(0)
}

/// The last part and the end of the archive.
fn ending(manifest: &[u8]) -> io::Result<Vec<u8>> {
    let seal = format!("{}\n", Digest::of(manifest));
    let mut end = header(SEAL, seal.len() as u64)?.to_vec();
    end.extend_from_slice(seal.as_bytes());
    end.resize(
        end.len() + padding(seal.len() as u64) + 2 * BLOCK as usize,
        0,
    );
    Ok(end)
}

#[cfg(test)]
mod tests;
