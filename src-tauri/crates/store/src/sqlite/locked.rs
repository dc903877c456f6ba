//! What is different in a locked journal: bodies are enciphered, and the book's key lies wrapped
//! beside them.

use owed_book::digest::Digest;
use owed_book::journal::{Entry, Head, JournalError, Line, Seq};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Row, Statement, params};
use std::ops::ControlFlow;
use std::path::Path;

use super::{SqliteJournal, number, storage};
use crate::lock::{Key, Way, Wrap, Wraps};

/// The tables. Salt and body lie in one cell, enciphered; digest and seal stay as they are, so
/// that a locked journal has the same head as before.
pub(super) const TABLES: &str = "
    CREATE TABLE entry (
        seq    INTEGER PRIMARY KEY CHECK (seq > 0),
        salt   BLOB CHECK (salt IS NULL),
        body   BLOB,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        chain  BLOB NOT NULL CHECK (length(chain) = 32)
    ) STRICT;
    CREATE TABLE lock (
        way     TEXT PRIMARY KEY,
        salt    BLOB NOT NULL CHECK (length(salt) = 16),
        memory  INTEGER NOT NULL,
        passes  INTEGER NOT NULL,
        lanes   INTEGER NOT NULL,
        nonce   BLOB NOT NULL CHECK (length(nonce) = 24),
        wrapped BLOB NOT NULL CHECK (length(wrapped) = 48),
        mark    BLOB NOT NULL CHECK (length(mark) = 8),
        sum     BLOB NOT NULL CHECK (length(sum) = 32)
    ) STRICT;
";

/// How a journal is to be locked: its key, and every way to it.
pub(crate) struct Locking {
    pub(crate) key: Key,
    pub(crate) wraps: [Wrap; 2],
}

/// Puts a wrapped key in place of the one before of its way.
pub(super) fn put(connection: &Connection, wrap: &Wrap) -> Result<(), JournalError> {
    let [memory, passes, lanes] = wrap.cost;
    let sql = "INSERT OR REPLACE INTO lock
        (way, salt, memory, passes, lanes, nonce, wrapped, mark, sum)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let row = params![
        wrap.way.word(),
        wrap.salt,
        memory,
        passes,
        lanes,
        wrap.nonce,
        wrap.wrapped,
        wrap.mark,
        wrap.sum
    ];
    connection.execute(sql, row).map(drop).map_err(storage)
}

/// Leaves the log as it is when the connection closes: that a program was cut short is told by it,
/// to who opens the book and not to who only looks whether it is locked.
fn leave_the_log(connection: &Connection) {
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
}

/// Why this journal is not opened: whoever asked has no key that fits.
pub(super) fn no_key(connection: &Connection) -> JournalError {
    leave_the_log(connection);
    JournalError::NoKey
}

/// Every way into this journal, or nothing where it has no lock.
pub(super) fn wraps_of(connection: &Connection) -> Result<Option<Wraps>, JournalError> {
    let named = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'lock'";
    let named = connection.query_row(named, [], |_| Ok(())).optional();
    if named.map_err(storage)?.is_none() {
        return Ok(None);
    }
    let sql = "SELECT way, salt, memory, passes, lanes, nonce, wrapped, mark, sum FROM lock";
    let mut select = connection.prepare(sql).map_err(storage)?;
    let mut rows = select.query([]).map_err(storage)?;
    let mut wraps = Vec::new();
    // What cannot be read is one way less, and not the end of the other.
    while let Some(row) = rows.next().map_err(storage)? {
        wraps.extend(wrap_of(row).ok().flatten());
    }
    Ok(Some(Wraps(wraps)))
}

fn wrap_of(row: &Row<'_>) -> rusqlite::Result<Option<Wrap>> {
    let way = match row.get::<_, String>(0)?.as_str() {
        "passphrase" => Way::Passphrase,
        "recovery" => Way::Recovery,
        _ => return Ok(None),
    };
    Ok(Some(Wrap {
        way,
        salt: row.get(1)?,
        cost: [row.get(2)?, row.get(3)?, row.get(4)?],
        nonce: row.get(5)?,
        wrapped: row.get(6)?,
        mark: row.get(7)?,
        sum: row.get(8)?,
    }))
}

/// An entry of a locked journal, whose body is deciphered into `plain`. One that was changed has a
/// digest that fits no seal.
pub(super) fn line_of<'a>(
    row: &Row<'_>,
    key: &Key,
    plain: &'a mut Vec<u8>,
) -> rusqlite::Result<Line<'a>> {
    let seq = Seq(row.get::<_, i64>(0)?.unsigned_abs());
    let stored = row.get_ref(2)?.as_bytes_or_null()?;
    let (digest, chain) = (Digest(row.get(3)?), Digest(row.get(4)?));
    let body = match stored {
        None => None,
        Some(stored) => match key.decipher_entry(seq, digest, stored, plain) {
            Some(salt) => Some((salt, &plain[salt.len()..])),
            None => return Ok(super::unreadable(seq)),
        },
    };
    Ok(Line {
        seq,
        body,
        digest,
        chain,
    })
}

/// Writes an entry, its body enciphered.
pub(super) fn insert(
    insert: &mut Statement<'_>,
    entry: &Entry,
    key: &Key,
) -> Result<(), JournalError> {
    let stored = match &entry.body {
        Some((salt, body)) => Some(
            key.encipher_entry(entry.seq, entry.digest, salt, body)
                .map_err(|e| JournalError::Storage(e.into()))?,
        ),
        None => None,
    };
    let seq = number(entry.seq)?;
    let row = params![seq, None::<&[u8]>, stored, entry.digest.0, entry.chain.0];
    insert.execute(row).map(drop).map_err(storage)
}

impl SqliteJournal {
    /// Every way into the journal at `path`, or nothing where it has no lock.
    ///
    /// # Errors
    /// When the file is no journal or cannot be read.
    pub(crate) fn wraps(path: &Path) -> Result<Option<Wraps>, JournalError> {
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let write = flags | rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
        let connection = Connection::open_with_flags(path, write).map_err(storage)?;
        connection.busy_timeout(super::PATIENCE).map_err(storage)?;
        leave_the_log(&connection);
        match wraps_of(&connection) {
            Ok(wraps) => Ok(wraps),
            // A disk that cannot be written has no room for the index of the log.
            Err(_) => {
                let flags = flags
                    | rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY
                    | rusqlite::OpenFlags::SQLITE_OPEN_URI;
                let connection =
                    Connection::open_with_flags(super::uri(path), flags).map_err(storage)?;
                wraps_of(&connection)
            }
        }
    }

    /// Puts a wrapped key in place of the one before. What it overwrites is wiped from the file
    /// and its log.
    ///
    /// # Errors
    /// When the book cannot be written; then the way before still opens it.
    pub(crate) fn put_wrap(&mut self, wrap: &Wrap) -> Result<(), JournalError> {
        if !self.writable {
            return Err(JournalError::ReadOnly);
        }
        self.connection
            .pragma_update(None, "secure_delete", true)
            .map_err(storage)?;
        put(&self.connection, wrap)?;
        // Otherwise the old one would lie in the log until it is next emptied.
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(storage)
    }

    /// Copies every entry of `from` into this empty journal, seals and all.
    ///
    /// # Errors
    /// When one cannot be read or the other cannot be written.
    pub(crate) fn take_all(
        &mut self,
        from: &Self,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<(), Head>, JournalError> {
        /// How many entries at a time.
        const BATCH: usize = 5_000;
        let mut head = Head::default();
        loop {
            let mut batch = Vec::with_capacity(BATCH);
            owed_book::journal::Journal::read(from, head.seq, &mut |entry| {
                batch.push(entry);
                if batch.len() < BATCH {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })?;
            let Some(last) = batch.last() else {
                return Ok(ControlFlow::Continue(head));
            };
            let (seq, chain) = (last.seq, last.chain);
            owed_book::journal::Journal::append(self, head, &batch)?;
            head = Head { seq, chain };
            if watch(seq.0).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
    }

    /// Brings everything into the journal's one file, so that it can be moved or put aside.
    ///
    /// # Errors
    /// When somebody else has it open.
    pub(crate) fn fold_up(self) -> Result<(), JournalError> {
        // Only who is alone can leave the log's way.
        let mode: String = self
            .connection
            .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))
            .map_err(storage)?;
        if mode != "delete" {
            return Err(JournalError::Locked);
        }
        self.connection.close().map_err(|(_, e)| storage(e))
    }
}
