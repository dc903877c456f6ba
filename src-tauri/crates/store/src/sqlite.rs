//! A journal in one SQLite table: atomic append, and triggers that refuse everything else.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use owed_book::digest::Digest;
use owed_book::journal::{Entry, Head, Journal, JournalError, Line, Seq};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior, params};

/// The layout of the table. A file that says more was written by a newer Owed.
const LAYOUT: i64 = 1;

/// Marks the file as a book for `file(1)` and for us: "Owed" in ASCII.
const APPLICATION: i64 = 0x4f77_6564;

/// How long we wait for another writer before we say so.
const PATIENCE: Duration = Duration::from_secs(3);

const SCHEMA: &str = "
    CREATE TABLE entry (
        seq    INTEGER PRIMARY KEY CHECK (seq > 0),
        salt   BLOB CHECK (salt IS NULL OR length(salt) = 16),
        body   TEXT,
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        chain  BLOB NOT NULL CHECK (length(chain) = 32),
        CHECK ((salt IS NULL) = (body IS NULL))
    ) STRICT;
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
";

/// A journal in a SQLite file.
#[derive(Debug)]
pub struct SqliteJournal {
    connection: Connection,
    writable: bool,
}

impl SqliteJournal {
    /// Makes an empty journal.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(path: &Path) -> Result<Self, JournalError> {
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
        tx.pragma_update(None, "user_version", LAYOUT)
            .map_err(storage)?;
        tx.execute_batch(SCHEMA).map_err(storage)?;
        tx.commit().map_err(storage)?;
        Self::ready(connection, true)
    }

    /// Opens a journal to write in it, or only to read where the disk or its layout is so.
    ///
    /// # Errors
    /// When the file is not a journal of ours or cannot be read.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        let plain = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection =
            match Connection::open_with_flags(path, plain | OpenFlags::SQLITE_OPEN_READ_WRITE) {
                Ok(connection) => connection,
                Err(_) => return Self::open_read_only(path),
            };
        connection.busy_timeout(PATIENCE).map_err(storage)?;
        // A file on a read-only disk opens for writing and says so only when asked to write.
        let locked_out = connection.is_readonly("main").map_err(storage)?
            || connection
                .pragma_update(None, "journal_mode", "WAL")
                .is_err();
        if locked_out {
            return Self::open_read_only(path);
        }
        Self::ready(connection, true)
    }

    fn open_read_only(path: &Path) -> Result<Self, JournalError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        // `immutable` reads a WAL book without the side files it cannot make there.
        let connection = Connection::open_with_flags(uri(path), flags).map_err(storage)?;
        Self::ready(connection, false)
    }

    fn ready(connection: Connection, writable: bool) -> Result<Self, JournalError> {
        let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let application = pragma("application_id").map_err(storage)?;
        if application != APPLICATION {
            return Err(JournalError::Storage("the file is not an Owed book".into()));
        }
        let layout = pragma("user_version").map_err(storage)?;
        connection
            .pragma_update(None, "synchronous", "FULL")
            .map_err(storage)?;
        Ok(Self {
            connection,
            writable: writable && layout <= LAYOUT,
        })
    }

    /// Whether entries can be appended.
    pub fn is_writable(&self) -> bool {
        self.writable
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
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
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
        while let Some(row) = rows.next().map_err(storage)? {
            let line = line_of(row).map_err(storage)?;
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
        // What stands behind the body in a row need not be looked at.
        let sql = "SELECT seq, body FROM entry WHERE body IS NOT NULL ORDER BY seq";
        let mut select = self.connection.prepare_cached(sql).map_err(storage)?;
        let mut rows = select.query([]).map_err(storage)?;
        while let Some(row) = rows.next().map_err(storage)? {
            let seq: i64 = row.get(0).map_err(storage)?;
            let body = row.get_ref(1).map_err(storage)?;
            let body = body.as_bytes().map_err(|e| storage(e.into()))?;
            if each(Seq(seq.unsigned_abs()), body).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn append(&mut self, head: Head, entries: &[Entry]) -> Result<(), JournalError> {
        if !self.writable {
            return Err(JournalError::ReadOnly);
        }
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(storage)?;
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
        tx.commit().map_err(storage)
    }
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

fn number(seq: Seq) -> Result<i64, JournalError> {
    i64::try_from(seq.0).map_err(|e| JournalError::Storage(e.into()))
}

fn storage(e: rusqlite::Error) -> JournalError {
    match e.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => JournalError::Locked,
        Some(ErrorCode::DiskFull) => JournalError::DiskFull,
        Some(ErrorCode::ReadOnly) => JournalError::ReadOnly,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> (tempfile::TempDir, SqliteJournal) {
        let dir = tempfile::tempdir().unwrap();
        let journal = SqliteJournal::create(&dir.path().join("journal.sqlite")).unwrap();
        (dir, journal)
    }

    fn all(journal: &dyn Journal) -> Vec<Entry> {
        let mut entries = Vec::new();
        journal
            .read(Seq(0), &mut |entry| {
                entries.push(entry);
                ControlFlow::Continue(())
            })
            .unwrap();
        entries
    }

    #[test]
    fn entries_come_back_byte_for_byte() {
        let (_dir, mut journal) = journal();
        let first = Head::default().next([1; 16], "{ \"名\": \"张三\" }".into());
        let second = Head {
            seq: first.seq,
            chain: first.chain,
        }
        .next([2; 16], "{}".into());
        journal
            .append(Head::default(), &[first.clone(), second.clone()])
            .unwrap();
        assert_eq!(all(&journal), [first, second]);
    }

    #[test]
    fn no_entry_can_be_changed_or_removed_by_sql() {
        let (_dir, mut journal) = journal();
        let entry = Head::default().next([1; 16], "{}".into());
        journal
            .append(Head::default(), std::slice::from_ref(&entry))
            .unwrap();
        for sql in ["UPDATE entry SET body = '{ }'", "DELETE FROM entry"] {
            let refused = journal.connection.execute(sql, []).unwrap_err().to_string();
            assert_eq!(refused, "the journal is append-only");
        }
        assert_eq!(all(&journal), [entry]);
    }

    #[test]
    fn who_writes_second_is_told_that_the_journal_has_moved() {
        let (dir, mut first) = journal();
        let mut second = SqliteJournal::open(&dir.path().join("journal.sqlite")).unwrap();
        let entry = Head::default().next([1; 16], "{}".into());
        first
            .append(Head::default(), std::slice::from_ref(&entry))
            .unwrap();
        let late = second.append(Head::default(), &[entry]).unwrap_err();
        assert!(matches!(late, JournalError::Moved), "{late}");
    }

    #[test]
    fn a_held_lock_is_said_and_not_waited_for_without_end() {
        let (dir, mut journal) = journal();
        let other = Connection::open(dir.path().join("journal.sqlite")).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let entry = Head::default().next([1; 16], "{}".into());
        let locked = journal.append(Head::default(), &[entry]).unwrap_err();
        assert!(matches!(locked, JournalError::Locked), "{locked}");
    }

    #[test]
    fn a_book_of_a_newer_layout_is_read_and_not_written() {
        let (dir, mut journal) = journal();
        let entry = Head::default().next([1; 16], "{}".into());
        journal
            .append(Head::default(), std::slice::from_ref(&entry))
            .unwrap();
        journal
            .connection
            .pragma_update(None, "user_version", LAYOUT + 1)
            .unwrap();
        let mut newer = SqliteJournal::open(&dir.path().join("journal.sqlite")).unwrap();
        assert_eq!(all(&newer).len(), 1);
        let head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        let refused = newer
            .append(head, &[head.next([1; 16], "{}".into())])
            .unwrap_err();
        assert!(matches!(refused, JournalError::ReadOnly), "{refused}");
    }

    #[test]
    fn a_foreign_database_is_not_a_book() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("other.sqlite");
        Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE t (x)")
            .unwrap();
        let refused = SqliteJournal::open(&path).unwrap_err().to_string();
        assert!(refused.contains("not an Owed book"), "{refused}");
    }

    #[test]
    fn a_folder_with_odd_characters_opens_read_only_too() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("账 本#1?.sqlite");
        let mut journal = SqliteJournal::create(&path).unwrap();
        journal
            .append(
                Head::default(),
                &[Head::default().next([1; 16], "{}".into())],
            )
            .unwrap();
        drop(journal);
        assert_eq!(all(&SqliteJournal::open_read_only(&path).unwrap()).len(), 1);
    }
}
