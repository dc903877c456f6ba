//! A journal in one SQLite table: atomic append, and triggers that refuse everything else.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use owed_book::digest::Digest;
use owed_book::journal::{Entry, Head, Journal, JournalError, Line, Seq};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params};

use crate::lock::Key;
use crate::mark;

pub use erase::Wiped;
pub(crate) use locked::Locking;

/// The layout of a journal whose bodies lie in the open.
const PLAIN: i64 = 1;

/// The layout of one whose bodies are enciphered. A file that says more was written by a newer Owed.
const LOCKED: i64 = 2;

/// Marks the file as a book for `file(1)` and for us: "Owed" in ASCII.
const APPLICATION: i64 = 0x4f77_6564;

/// How long we wait for another writer before we say so.
const PATIENCE: Duration = Duration::from_secs(3);

/// The table of a plain journal. In a locked one salt and body lie in one cell, see `locked`.
const ENTRIES: &str = "
    CREATE TABLE entry (
        seq    INTEGER PRIMARY KEY CHECK (seq > 0),
        salt   BLOB CHECK (salt IS NULL OR length(salt) = 16),
        body   TEXT,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        chain  BLOB NOT NULL CHECK (length(chain) = 32),
        CHECK ((salt IS NULL) = (body IS NULL))
    ) STRICT;
";

/// What guards it, in both: no entry is changed, except where `erase` strikes out its body,
const UNCHANGED: &str = "
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
";

/// and none is removed.
const UNREMOVED: &str = "
    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
";

/// A journal in a SQLite file.
#[derive(Debug)]
pub struct SqliteJournal {
    connection: Connection,
    writable: bool,
    /// Whether it cannot be written because the disk is full.
    full: bool,
    /// Where it ended when it was last written.
    mark: PathBuf,
    /// What opens the bodies of a locked journal.
    key: Option<Key>,
}

impl SqliteJournal {
    /// Makes an empty journal.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(path: &Path) -> Result<Self, JournalError> {
        Self::create_with(path, None)
    }

    /// Makes an empty journal, locked or not.
    pub(crate) fn create_with(path: &Path, lock: Option<&Locking>) -> Result<Self, JournalError> {
        let mut connection = Connection::open(path).map_err(storage)?;
        connection.busy_timeout(PATIENCE).map_err(storage)?;
        connection
            .pragma_update(None, "journal_mode", "WAL")
            .map_err(storage)?;
        let tx = connection
            .transaction_with_behavior(TransactionBehavior::Exclusive)
            .map_err(storage)?;
        tx.pragma_update(None, "application_id", APPLICATION)
            .map_err(storage)?;
        let layout = if lock.is_some() { LOCKED } else { PLAIN };
        tx.pragma_update(None, "user_version", layout)
            .map_err(storage)?;
        tx.execute_batch(&schema(layout)).map_err(storage)?;
        for wrap in lock.iter().flat_map(|lock| &lock.wraps) {
            locked::put(&tx, wrap)?;
        }
        tx.commit().map_err(storage)?;
        // What says that it is a book stands in the file itself from the start, not in its log.
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(storage)?;
        Self::ready(connection, path, true, lock.map(|lock| &lock.key))
    }

    /// Opens a journal to write in it, or only to read where the disk or its layout is so. A
    /// locked one needs its key.
    ///
    /// # Errors
    /// When the file is not a journal of ours or cannot be read.
    pub(crate) fn open(path: &Path, key: Option<&Key>) -> Result<Self, JournalError> {
        let plain = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection =
            match Connection::open_with_flags(path, plain | OpenFlags::SQLITE_OPEN_READ_WRITE) {
                Ok(connection) => connection,
                Err(_) => return Self::open_read_only(path, key),
            };
        connection.busy_timeout(PATIENCE).map_err(storage)?;
        // A file on a read-only disk opens for writing and says so only when asked to write.
        let locked_out = connection.is_readonly("main").map_err(storage)?
            || connection
                .pragma_update(None, "journal_mode", "WAL")
                .is_err();
        if locked_out {
            let mut journal = Self::open_read_only(path, key)?;
            journal.full = disk_is_full(path);
            return Ok(journal);
        }
        Self::ready(connection, path, true, key)
    }

    /// Opens a journal only to read.
    ///
    /// # Errors
    /// When the file is not a journal of ours or cannot be read.
    pub(crate) fn open_read_only(path: &Path, key: Option<&Key>) -> Result<Self, JournalError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        // `immutable` reads a WAL book without the side files it cannot make there.
        let connection = Connection::open_with_flags(uri(path), flags).map_err(storage)?;
        Self::ready(connection, path, false, key)
    }

    /// Opens a journal only to look at it, with what others write meanwhile.
    ///
    /// # Errors
    /// When the file is not a journal of ours, is locked or cannot be read.
    pub(crate) fn look(path: &Path) -> Result<Self, JournalError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(storage)?;
        connection.busy_timeout(PATIENCE).map_err(storage)?;
        match Self::ready(connection, path, false, None) {
            // A disk that cannot be written has no room for the index of the log.
            Err(JournalError::Storage(_)) => Self::open_read_only(path, None),
            opened => opened,
        }
    }

    fn ready(
        connection: Connection,
        path: &Path,
        writable: bool,
        key: Option<&Key>,
    ) -> Result<Self, JournalError> {
        // Nothing that a file from elsewhere has in its schema is trusted to run.
        connection
            .pragma_update(None, "trusted_schema", false)
            .map_err(storage)?;
        let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let application = pragma("application_id").map_err(storage)?;
        if application != APPLICATION && mark::read(&mark::beside(path)).is_some() {
            // It was one: its first page, or the log that had it, is lost.
            return Err(JournalError::Damaged);
        }
        if application != APPLICATION {
            return Err(JournalError::Storage("the file is not an Owed book".into()));
        }
        let layout = pragma("user_version").map_err(storage)?;
        connection
            .pragma_update(None, "synchronous", "FULL")
            .map_err(storage)?;
        let wraps = locked::wraps_of(&connection)?;
        let key = match wraps {
            // A layout that does not say so would read enciphered bodies as erased ones.
            Some(_) if layout < LOCKED => return Err(JournalError::Damaged),
            None if layout == LOCKED => return Err(JournalError::Damaged),
            None => None,
            Some(wraps) => match key {
                Some(key) if wraps.fit(key) => Some(key.clone()),
                Some(_) | None => return Err(locked::no_key(&connection)),
            },
        };
        Ok(Self {
            connection,
            writable: writable && layout <= LOCKED,
            full: false,
            mark: mark::beside(path),
            key,
        })
    }

    /// Whether entries can be appended.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Whether its bodies are enciphered.
    pub(crate) fn is_locked(&self) -> bool {
        self.key.is_some()
    }

    /// Whether entries cannot be appended because the disk is full.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// What SQLite's own check says of the file; empty when all is well.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn storage_faults(&self) -> Result<Vec<String>, JournalError> {
        let mut rows = self
            .connection
            .prepare("PRAGMA integrity_check")
            .map_err(storage)?;
        let found = rows
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(storage)?;
        let lines: Vec<_> = found.collect::<Result<_, _>>().map_err(storage)?;
        let mut faults: Vec<_> = lines.into_iter().filter(|line| line != "ok").collect();
        let layout = self
            .connection
            .pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
        let layout = layout.map_err(storage)?;
        if layout < PLAIN {
            faults.push(format!("the layout is said to be {layout}, which none is"));
        } else if layout <= LOCKED && schema_of(&self.connection)? != our_schema(layout)? {
            faults.push("the table or what guards it was changed".to_owned());
        }
        if locked::wraps_of(&self.connection)?.is_some_and(|wraps| !wraps.are_sound()) {
            faults.push("what the book's key is wrapped in was changed".to_owned());
        }
        Ok(faults)
    }

    /// Where the journal ended when it was last written, if it does not have that entry any more.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn gone(&self) -> Result<Option<Head>, JournalError> {
        let mark = mark::read(&self.mark).filter(|mark| mark.seq > Seq(0));
        // With no room for its index the log cannot be read, and the last entries may be in it.
        let Some(mark) = mark.filter(|_| !self.full) else {
            return Ok(None);
        };
        let chain = self.connection.query_row(
            "SELECT chain FROM entry WHERE seq = ?1",
            [number(mark.seq)?],
            |row| row.get::<_, [u8; 32]>(0),
        );
        match chain {
            Ok(chain) if Digest(chain) == mark.chain => Ok(None),
            Ok(_) | Err(rusqlite::Error::QueryReturnedNoRows) => Ok(Some(mark)),
            Err(e) => Err(storage(e)),
        }
    }

    /// Takes the journal as it is: from now on it ended where it ends.
    ///
    /// # Errors
    /// When the mark cannot be written.
    pub fn take_as_it_is(&self, head: Head) -> Result<(), JournalError> {
        mark::write(&self.mark, head).map_err(|e| JournalError::Storage(e.into()))
    }

    /// Copies the journal as it is at one moment into the file `path`; others may write in it
    /// meanwhile. `watch` is told how many of how many pages were copied and may stop it.
    ///
    /// # Errors
    /// When it cannot be read, or the copy cannot be written.
    pub(crate) fn copy_to(
        &self,
        path: &Path,
        watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, JournalError> {
        /// How many pages at a time; between them others get their turn.
        const PAGES: i32 = 2_000;
        let mut to = Connection::open(path).map_err(storage)?;
        // Half a copy is thrown away.
        to.pragma_update(None, "synchronous", "OFF")
            .map_err(storage)?;
        let copy = Backup::new(&self.connection, &mut to).map_err(storage)?;
        let since = std::time::Instant::now();
        loop {
            match copy.step(PAGES).map_err(storage)? {
                StepResult::Done => return Ok(ControlFlow::Continue(())),
                StepResult::More => {}
                // Busy, locked, or whatever a later version may call it.
                _ if since.elapsed() > PATIENCE => return Err(JournalError::Locked),
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
            let progress = copy.progress();
            let all = u64::try_from(progress.pagecount).unwrap_or(0);
            let left = u64::try_from(progress.remaining).unwrap_or(0);
            if watch(all.saturating_sub(left), all).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
    }
}

impl Journal for SqliteJournal {
    fn scan(
        &self,
        after: Seq,
        each: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        let mut select = self
            .connection
            .prepare_cached(
                "SELECT seq, salt, body, digest, chain FROM entry WHERE seq > ?1 ORDER BY seq",
            )
            .map_err(storage)?;
        let mut rows = select.query([number(after)?]).map_err(storage)?;
        let (mut last, mut plain) = (after, Vec::new());
        loop {
            let line = match rows.next() {
                Ok(None) => break,
                Ok(Some(row)) => match &self.key {
                    None => line_of(row),
                    Some(key) => locked::line_of(row, key, &mut plain),
                },
                Err(e) => Err(e),
            };
            let line = match line {
                Ok(line) => line,
                // What comes before is as sound as it was.
                Err(e) if is_damage(&e) => {
                    let _ = each(unreadable(Seq(last.0 + 1)));
                    break;
                }
                Err(e) => return Err(storage(e)),
            };
            last = line.seq;
            if each(line).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn bodies(
        &self,
        each: &mut dyn FnMut(Seq, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        if self.key.is_some() {
            return self.scan(Seq(0), &mut |line| match line.body {
                Some((_, body)) => each(line.seq, body),
                None => ControlFlow::Continue(()),
            });
        }
        // What stands behind the body in a row need not be looked at.
        let sql = "SELECT seq, body FROM entry WHERE body IS NOT NULL ORDER BY seq";
        let mut select = self.connection.prepare_cached(sql).map_err(storage)?;
        let mut rows = select.query([]).map_err(storage)?;
        loop {
            let row = match rows.next() {
                Ok(None) => break,
                Ok(Some(row)) => row,
                // `scan` comes to the same place and says so.
                Err(e) if is_damage(&e) => break,
                Err(e) => return Err(storage(e)),
            };
            let seq = row.get::<_, i64>(0);
            let body = row.get_ref(1).map(|body| body.as_bytes());
            let (Ok(seq), Ok(Ok(body))) = (seq, body) else {
                break;
            };
            if each(Seq(seq.unsigned_abs()), body).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn append(&mut self, head: Head, entries: &[Entry]) -> Result<(), JournalError> {
        if self.full {
            return Err(JournalError::DiskFull);
        }
        if !self.writable {
            return Err(JournalError::ReadOnly);
        }
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(storage)?;
        put(&tx, self.key.as_ref(), head, entries)?;
        tx.commit().map_err(storage)?;
        if let Some(last) = entries.last() {
            let (seq, chain) = (last.seq, last.chain);
            // The entries are on the disk; a mark that lags is none that is wrong.
            let _ = mark::write(&self.mark, Head { seq, chain });
        }
        Ok(())
    }
}

/// Writes entries after `head`, within a transaction.
fn put(
    tx: &Transaction<'_>,
    key: Option<&Key>,
    head: Head,
    entries: &[Entry],
) -> Result<(), JournalError> {
    let last: Option<(i64, [u8; 32])> = tx
        .query_row(
            "SELECT seq, chain FROM entry ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .map(Some)
        .or_else(|e| match e {
            rusqlite::Error::QueryReturnedNoRows => Ok(None),
            e => Err(storage(e)),
        })?;
    let (seq, chain) = last.unwrap_or_default();
    if seq != number(head.seq)? || Digest(chain) != head.chain {
        return Err(JournalError::Moved);
    }
    {
        let mut insert = tx
            .prepare_cached(
                "INSERT INTO entry (seq, salt, body, digest, chain) VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .map_err(storage)?;
        for entry in entries {
            if let Some(key) = key {
                locked::insert(&mut insert, entry, key)?;
                continue;
            }
            let (salt, body) = match &entry.body {
                Some((salt, body)) => (Some(salt), Some(body)),
                None => (None, None),
            };
            let seq = number(entry.seq)?;
            insert
                .execute(params![seq, salt, body, entry.digest.0, entry.chain.0])
                .map_err(storage)?;
        }
    }
    Ok(())
}

/// An entry that cannot be read, as one that matches no seal: so reading stops there, and what
/// stands before it counts.
fn unreadable(seq: Seq) -> Line<'static> {
    Line {
        seq,
        body: None,
        digest: Digest::default(),
        chain: Digest::default(),
    }
}

/// Whether the file is damaged where it was read, rather than held, full or gone.
fn is_damage(e: &rusqlite::Error) -> bool {
    match e {
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) => true,
        other => matches!(
            other.sqlite_error_code(),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::SystemIoFailure)
        ),
    }
}

/// What makes the tables of a journal of this layout.
fn schema(layout: i64) -> String {
    let entries = if layout == LOCKED {
        locked::TABLES
    } else {
        ENTRIES
    };
    [entries, UNCHANGED, UNREMOVED].concat()
}

/// What makes a table and guards it, as it stands in a file.
fn schema_of(connection: &Connection) -> Result<Vec<String>, JournalError> {
    let mut select = connection
        .prepare("SELECT name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY name")
        .map_err(storage)?;
    let rows = select.query_map([], |row| row.get(0)).map_err(storage)?;
    rows.collect::<Result<_, _>>().map_err(storage)
}

/// What it must be.
fn our_schema(layout: i64) -> Result<Vec<String>, JournalError> {
    let ours = Connection::open_in_memory().map_err(storage)?;
    ours.execute_batch(&schema(layout)).map_err(storage)?;
    schema_of(&ours)
}

fn line_of<'a>(row: &'a rusqlite::Row<'_>) -> rusqlite::Result<Line<'a>> {
    let salt: Option<[u8; 16]> = row.get(1)?;
    let body = row.get_ref(2)?.as_bytes_or_null()?;
    Ok(Line {
        seq: Seq(row.get::<_, i64>(0)?.unsigned_abs()),
        body: salt.zip(body),
        digest: Digest(row.get(3)?),
        chain: Digest(row.get(4)?),
    })
}

/// Whether not one page more fits on the disk of this file.
fn disk_is_full(path: &Path) -> bool {
    let dir = path.parent().unwrap_or(Path::new("."));
    let probe = || {
        let mut probe = tempfile::tempfile_in(dir)?;
        std::io::Write::write_all(&mut probe, &[0; 64 * 1024])
    };
    probe().is_err_and(|e: std::io::Error| {
        use std::io::ErrorKind;
        matches!(e.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
    })
}

fn number(seq: Seq) -> Result<i64, JournalError> {
    i64::try_from(seq.0).map_err(|e| JournalError::Storage(e.into()))
}

fn storage(e: rusqlite::Error) -> JournalError {
    match e.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => JournalError::Locked,
        Some(ErrorCode::DiskFull) => JournalError::DiskFull,
        Some(ErrorCode::ReadOnly) => JournalError::ReadOnly,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => JournalError::Damaged,
        _ => JournalError::Storage(e.into()),
    }
}

/// The path as a `file:` URI that SQLite reads as immutable.
fn uri(path: &Path) -> String {
    let mut out = String::from("file:");
    let text = path.to_string_lossy().replace('\\', "/");
    if cfg!(windows) && !text.starts_with('/') {
        out.push('/');
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                out.push(char::from(byte));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out + "?immutable=1"
}

mod erase;
mod locked;

#[cfg(test)]
mod tests;
