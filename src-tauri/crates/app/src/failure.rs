//! Why a command did not do what was asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command did not do what was asked, for the door to put in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{detail}")]
pub struct Failure {
    /// What went wrong.
    pub code: Code,
    /// What the words are about: a name, a limit, a day.
    pub params: BTreeMap<String, String>,
    /// English, for the log and the terminal.
    pub detail: String,
}

/// What went wrong. One more only where the UI says or does something different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// No book is open.
    NoBook,
    /// There is a book in that folder already (`dir`).
    BookExists,
    /// There is no book in that folder (`dir`).
    NotABook,
    /// The folder is on a network share, where a journal is unsafe (`dir`).
    NetworkFolder,
    /// Another program is writing in the book.
    Locked,
    /// The book may only be read (`why`).
    ReadOnly,
    /// The book is locked, and waits for its passphrase (`dir`).
    BookLocked,
    /// The lock was not opened or changed (`why`: `wrong`, `damaged`, `mistyped` with `group`,
    /// `too-short`, `no-lock`, `has-lock`, `read-only`, `file` with `name`, `calendar`).
    LockRefused,
    /// The journal does not match its seal (`entry`).
    Tampered,
    /// The journal's file is damaged at its very beginning; only a backup helps.
    BookDamaged,
    /// The file is no backup of a book, or its list of contents is damaged (`name`).
    NotABackup,
    /// A newer version made the backup (`name`).
    BackupNewer,
    /// The book is not sound and was not backed up (`entry`).
    BackupUnsound,
    /// Backups cannot be kept there (`name`, `why`: `gone`, `inside`).
    BackupPlace,
    /// The disk does not give back what was written to it (`what`).
    BackupReadBack,
    /// The disk is full; nothing was written.
    DiskFull,
    /// The file or folder may not be read or written (`name`).
    NotAllowed,
    /// A rule of the book was broken (`rule`, and what it is about).
    Refused,
    /// There is no such debtor, debt, payment, act or paper (`what`).
    NotFound,
    /// More than one party goes by that name (`name`).
    Ambiguous,
    /// A value cannot be read (`field`, `value`).
    BadInput,
    /// There is no such command (`name`).
    UnknownCommand,
    /// The file is empty (`name`).
    FileEmpty,
    /// The file is of a kind that has no rows (`name`, `looks`).
    FileUnknown,
    /// The file needs a password, or another one (`name`).
    FilePassword,
    /// The file is damaged (`name`, `where`).
    FileDamaged,
    /// The timestamp does not count (`why`: `not-a-stamp`, `refused`, `other-file`, `no-certificate`,
    /// `certificate`, `signature`, `unknown`, with `about`).
    StampRefused,
    /// The file has no pages that can be drawn (`name`).
    NoPages,
    /// The file is larger than can be read (`name`, `limit`, and its `unit`: `rows`, `cells`, …).
    FileTooLarge,
    /// The reader of the file was ended: it asked for too much, took too long or broke down
    /// (`name`, `why`: `memory`, `time`, `crash`).
    FileReaderEnded,
    /// The file changed since it was taken in (`name`).
    FileChanged,
    /// Something must be settled before this paper can be issued (`open`: codes).
    Unsettled,
    /// A character has no glyph in any font at hand (`character`).
    MissingGlyph,
    /// Fonts were not found (`dir`).
    NoFonts,
    /// The two ways of working out the interest differ; no figure is given (`debt`).
    EnginesDiffer,
    /// The folder is there already (`dir`).
    FolderExists,
    /// The file is there already (`name`).
    FileExists,
    /// The job was cancelled; nothing was changed.
    Cancelled,
    /// The system's printing did not take it (`why`: `absent`, `off`, `no-printer`, `printer`, `refused`,
    /// with what it `said`).
    PrintRefused,
    /// A fault of the program; nothing was written.
    Internal,
}

impl Failure {
    /// A failure with its detail in English.
    pub fn new(code: Code, detail: impl std::fmt::Display) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
            detail: detail.to_string(),
        }
    }

    /// With one more parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// A value that cannot be read.
    pub fn bad_input(field: &str, value: impl std::fmt::Display) -> Self {
        let value = value.to_string();
        Self::new(Code::BadInput, format!("{field}: cannot read {value:?}"))
            .with("field", field)
            .with("value", value)
    }

    /// Something that is not in the book.
    pub fn not_found(what: &str, name: impl std::fmt::Display) -> Self {
        let name = name.to_string();
        Self::new(Code::NotFound, format!("there is no {what} {name:?}"))
            .with("what", what)
            .with("name", name)
    }
}

impl Failure {
    /// What the disk says of a file or folder.
    pub fn io(path: &std::path::Path, e: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        let code = match e.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
            ErrorKind::NotFound => Code::NotFound,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::NotAllowed,
            _ => Code::Internal,
        };
        Self::new(code, format!("{}: {e}", path.display()))
            .with("what", "file")
            .with("name", name)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(e: serde_json::Error) -> Self {
        Self::new(Code::BadInput, &e)
            .with("field", "input")
            .with("value", e)
    }
}

impl From<owed_book::JournalError> for Failure {
    fn from(e: owed_book::JournalError) -> Self {
        use owed_book::JournalError as E;
        let code = match e {
            E::Locked | E::Moved => Code::Locked,
            E::DiskFull => Code::DiskFull,
            E::ReadOnly => Code::ReadOnly,
            E::Damaged => Code::BookDamaged,
            E::NoKey => Code::BookLocked,
            E::Storage(_) => Code::Internal,
        };
        Self::new(code, e)
    }
}

impl From<owed_store::FolderError> for Failure {
    fn from(e: owed_store::FolderError) -> Self {
        use owed_store::FolderError as E;
        let (code, dir) = match e {
            E::Journal(e) => return e.into(),
            E::Io { ref dir, ref why } => return Self::io(dir, why).with("dir", dir.display()),
            E::Exists(ref dir) => (Code::BookExists, dir),
            E::NotABook(ref dir) => (Code::NotABook, dir),
            E::Network(ref dir) => (Code::NetworkFolder, dir),
            E::Locked(ref dir) => (Code::BookLocked, dir),
        };
        Self::new(code, &e).with("dir", dir.display())
    }
}

impl From<owed_store::LockError> for Failure {
    fn from(e: owed_store::LockError) -> Self {
        use owed_store::LockError as E;
        let why = match e {
            E::Folder(e) => return e.into(),
            E::Journal(e) => return e.into(),
            E::Io { ref path, ref why } => return Self::io(path, why),
            E::DiskFull => return Self::new(Code::DiskFull, e),
            E::Cancelled => return Self::new(Code::Cancelled, e),
            E::InUse => return Self::new(Code::Locked, e),
            E::Wrong => "wrong",
            E::Damaged => "damaged",
            E::Mistyped(_) => "mistyped",
            E::TooShort => "too-short",
            E::NoLock => "no-lock",
            E::HasLock => "has-lock",
            E::ReadOnly | E::Unsound(_) => "read-only",
            E::File(_) => "file",
        };
        let failure = Self::new(Code::LockRefused, &e).with("why", why);
        match e {
            E::Mistyped(Some(group)) => failure.with("group", group),
            E::File(name) => failure.with("name", name),
            _ => failure,
        }
    }
}

impl From<owed_store::BackupError> for Failure {
    fn from(e: owed_store::BackupError) -> Self {
        use owed_book::book::OpenError;
        use owed_store::BackupError as E;
        let code = match &e {
            E::Exists(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                return Self::new(Code::FileExists, &e).with("name", name);
            }
            E::Unsound(why) => {
                let entry = match why {
                    OpenError::Tampered(tampered) => tampered.at,
                    OpenError::Unknown { at, .. } | OpenError::Unsound { at, .. } => *at,
                };
                return Self::new(Code::BackupUnsound, &e).with("entry", entry.0);
            }
            E::ReadBack(what) => return Self::new(Code::BackupReadBack, &e).with("what", what),
            E::Io { path, why } => return Self::io(path, why),
            E::Journal(_) => Code::Internal,
            E::NotABackup => Code::NotABackup,
            E::Newer => Code::BackupNewer,
            E::Empty => Code::NoBook,
            E::DiskFull => Code::DiskFull,
            E::Cancelled => Code::Cancelled,
        };
        match e {
            E::Journal(why) => why.into(),
            e => Self::new(code, e),
        }
    }
}

impl From<owed_store::VaultError> for Failure {
    fn from(e: owed_store::VaultError) -> Self {
        use owed_store::VaultError as E;
        let code = match &e {
            E::DiskFull => Code::DiskFull,
            E::Cancelled => Code::Cancelled,
            E::Missing(_) => Code::NotFound,
            E::Changed(_) => Code::FileChanged,
            E::Io(why) => match why.kind() {
                std::io::ErrorKind::PermissionDenied => Code::NotAllowed,
                std::io::ErrorKind::NotFound => Code::NotFound,
                _ => Code::Internal,
            },
        };
        Self::new(code, e).with("what", "file")
    }
}

impl From<owed_book::money::MoneyError> for Failure {
    fn from(e: owed_book::money::MoneyError) -> Self {
        owed_book::Refused::Money(e).into()
    }
}

impl From<owed_print::PrintError> for Failure {
    fn from(e: owed_print::PrintError) -> Self {
        use owed_print::PrintError as E;
        match &e {
            E::MissingGlyph { character, .. } => {
                Self::new(Code::MissingGlyph, &e).with("character", character)
            }
            E::NoFonts { .. } | E::Font { .. } => Self::new(Code::NoFonts, &e),
            E::NoSuchDay(_)
            | E::NoAmount(_)
            | E::PageSize { .. }
            | E::TooLong { .. }
            | E::Code(_)
            | E::Word(_)
            | E::Form { .. } => Self::new(Code::Internal, &e),
        }
    }
}

impl From<owed_law::LawError> for Failure {
    fn from(e: owed_law::LawError) -> Self {
        use owed_law::LawError as E;
        let code = match &e {
            E::EnginesDiffer { .. } => Code::EnginesDiffer,
            E::RateTooFine(_) | E::TooLarge | E::PartsOfAFen(_) | E::Currencies(..) => {
                Code::BadInput
            }
            E::Rules(_) => Code::Internal,
        };
        Self::new(code, &e).with("field", "claim").with("value", &e)
    }
}
