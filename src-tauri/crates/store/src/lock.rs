//! The lock (口令锁): a book that only its passphrase, or the key printed for the day it is
//! forgotten, can read.
//!
//! Nothing here is a cipher of our own. A random key of the book is wrapped twice by
//! XChaCha20-Poly1305: once by what Argon2id makes of the passphrase, once by what it makes of the
//! recovery key. From the book's key HKDF derives one key for the bodies of entries, one for files
//! (XChaCha20-Poly1305 in the STREAM construction) and one for the names of files in the vault.
//! Changing the passphrase wraps the same key anew and is done at once.
//!
//! The journal is the same journal: each entry keeps its digest and its seal, only its salt and
//! body lie enciphered. So the seal can be followed without the key, and the head that letters
//! printed before is still the head.
//!
//! What stays in the open, and is said to the owner: how many entries and files there are, how
//! large they are and when they were written; and whatever she handed out of the book herself.

mod key;
mod recovery;
mod stream;
mod turn;
mod wrap;

use std::io;
use std::path::{Path, PathBuf};

use owed_book::book::OpenError;
use owed_book::journal::JournalError;

use crate::folder::{Folder, FolderError, JOURNAL};
use crate::sqlite::SqliteJournal;

pub use key::Key;
pub(crate) use stream::{MAGIC, Reader, Writer};
pub(crate) use turn::{finish, packs_beside, remove_for_good};
pub use turn::{remove, set};
pub(crate) use wrap::{Way, Wrap, Wraps};

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 8;

/// What opens a locked book.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase (口令).
    Passphrase(&'a str),
    /// The recovery key (恢复密钥), as it was printed.
    Recovery(&'a str),
}

/// Why a book could not be locked, opened or given another passphrase.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// The passphrase or recovery key is another one. The file is sound where it was looked at.
    #[error("this is not the book's passphrase or recovery key")]
    Wrong,
    /// What the book's key is wrapped in was changed. The other way may still be whole.
    #[error("the part of the book that keeps its key is damaged; try the other way, or a backup")]
    Damaged,
    /// A recovery key is mistyped in this group, from one; nothing where groups are missing.
    #[error("the recovery key is mistyped{}", .0.map(|group| format!(" in group {group}")).unwrap_or_default())]
    Mistyped(Option<usize>),
    /// The passphrase is too short.
    #[error("a passphrase has at least {SHORTEST} characters, and not all the same")]
    TooShort,
    /// The book is not locked.
    #[error("the book has no lock")]
    NoLock,
    /// The book has a lock already.
    #[error("the book has a lock already; change its passphrase")]
    HasLock,
    /// Somebody else has the book open.
    #[error("somebody else has the book open; close it there first")]
    InUse,
    /// The book may not be turned as it is: it is read-only here, or not sound.
    #[error("the book may only be read here, and its lock cannot be changed")]
    ReadOnly,
    /// An entry is not sound.
    #[error("the book is not sound and its lock was not changed: {0}")]
    Unsound(#[source] OpenError),
    /// A file of the vault is not what its name says.
    #[error("a file of the book is damaged ({0}) and its lock was not changed; restore it first")]
    File(String),
    /// The disk is full; the book is as it was.
    #[error("the disk is full; the book is as it was")]
    DiskFull,
    /// It was stopped; the book is as it was.
    #[error("stopped; the book is as it was")]
    Cancelled,
    /// The folder could not be opened.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The journal could not be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// Anything else the disk says.
    #[error("{}: {why}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the disk says.
        why: io::Error,
    },
}

impl LockError {
    fn io(path: &Path, why: io::Error) -> Self {
        match why.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io {
                path: path.to_owned(),
                why,
            },
        }
    }
}

/// Whether the book in `dir` has a lock.
///
/// # Errors
/// When there is no book, or it cannot be read.
pub fn is_locked(dir: &Path) -> Result<bool, FolderError> {
    let journal = dir.join(JOURNAL);
    if !journal.is_file() {
        return Err(FolderError::NotABook(dir.to_owned()));
    }
    Ok(SqliteJournal::wraps(&journal)?.is_some())
}

/// The key of the book in `dir`.
///
/// # Errors
/// [`LockError::Wrong`] where the secret is another one, [`LockError::Damaged`] where what it
/// would open was changed; the two are told apart by a sum over what is stored.
pub fn unlock(dir: &Path, secret: Secret<'_>) -> Result<Key, LockError> {
    let journal = dir.join(JOURNAL);
    if !journal.is_file() {
        return Err(FolderError::NotABook(dir.to_owned()).into());
    }
    let wraps = SqliteJournal::wraps(&journal)?.ok_or(LockError::NoLock)?;
    wraps.open(secret)
}

/// Gives an open book another passphrase. Its entries and files stay as they are.
///
/// # Errors
/// When it has no lock, the passphrase is too short, or it cannot be written; then the passphrase
/// is the one before.
pub fn change_passphrase(folder: &mut Folder, passphrase: &str) -> Result<(), LockError> {
    let key = folder.key.clone().ok_or(LockError::NoLock)?;
    let wrap = Wrap::by_passphrase(&key, passphrase)?;
    folder.journal.put_wrap(&wrap).map_err(LockError::from)
}

/// Gives an open book another recovery key; the one before no longer opens it.
///
/// # Errors
/// When it has no lock or cannot be written; then the recovery key is the one before.
pub fn change_recovery(folder: &mut Folder) -> Result<String, LockError> {
    let key = folder.key.clone().ok_or(LockError::NoLock)?;
    let text = recovery::fresh().map_err(|e| LockError::io(&folder.dir, e))?;
    let wrap = Wrap::by_recovery(&key, &text)?;
    folder.journal.put_wrap(&wrap)?;
    Ok(text)
}

/// Enciphers a short text that lies in a locked book beside its journal, such as a draft.
///
/// # Errors
/// When the machine has no chance to give.
pub fn encipher(key: &Key, text: &[u8]) -> io::Result<Vec<u8>> {
    let mut to = Writer::new(Vec::new(), key)?;
    io::Write::write_all(&mut to, text)?;
    to.finish()
}

/// Reads such a text.
///
/// # Errors
/// When it is not one, or was changed.
pub fn decipher(key: &Key, text: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    io::Read::read_to_end(&mut Reader::new(text, key)?, &mut plain)?;
    Ok(plain)
}

#[cfg(test)]
mod tests;
