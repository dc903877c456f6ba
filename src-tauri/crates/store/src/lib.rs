//! Where it is kept: the journal in one SQLite table, files in a vault named by their hash.
//!
//! A book is a folder: `journal.sqlite` (the only truth), `vault/` (originals, never rewritten)
//! and `packs/` (what was built from them and can be built again). Beside the journal lie its mark
//! (where it ended) and a lock that tells whether anybody has the book open.
//!
//! **Invariant:** whatever happens — a full disk, a crash, a kill — a book is afterwards as it was
//! before the command or as it is after it, never in between.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod at_once;
pub mod backup;
pub mod check;
pub mod copy;
pub mod folder;
pub mod lock;
mod mark;
pub mod reading;
pub mod sqlite;
mod unfinished;
pub mod vault;

pub use backup::BackupError;
pub use check::{Finding, Severity, What, check, erased_files};
pub use folder::{Folder, FolderError};
pub use lock::{Key, LockError, Secret};
pub use reading::ReadingCopy;
pub use sqlite::{SqliteJournal, Wiped};
pub use vault::{Kept, Lent, Vault, VaultError, digest_of, digest_through};
