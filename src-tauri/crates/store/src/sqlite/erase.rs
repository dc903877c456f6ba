//! Striking bodies out of a journal: the one change that an entry that was written ever sees.

use owed_book::journal::{Entry, Head, JournalError, Seq};
use rusqlite::TransactionBehavior;

use super::{SqliteJournal, UNCHANGED, number, put, storage};
use crate::mark;

/// Whether what was struck out is gone from every page of the file at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// Nothing of it is left in the file or its log.
    Whole,
    /// Somebody else has the book open: what is left in the log goes when the last one closes it.
    WhenClosed,
}

impl SqliteJournal {
    /// Writes `entries`, which say what is erased, and strikes the bodies of `struck` out; all of
    /// it or nothing. Their digests stay, and with them the seal.
    ///
    /// # Errors
    /// As [`owed_book::journal::Journal::append`].
    pub fn erase(
        &mut self,
        head: Head,
        entries: &[Entry],
        struck: &[Seq],
    ) -> Result<Wiped, JournalError> {
        if self.full {
            return Err(JournalError::DiskFull);
        }
        if !self.writable {
            return Err(JournalError::ReadOnly);
        }
        // What is overwritten or let go of is filled with noughts, not only forgotten.
        self.connection
            .pragma_update(None, "secure_delete", true)
            .map_err(storage)?;
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(storage)?;
        put(&tx, self.key.as_ref(), head, entries)?;
        tx.execute_batch("DROP TRIGGER entry_is_never_changed")
            .map_err(storage)?;
        for seq in struck {
            tx.execute(
                "UPDATE entry SET salt = NULL, body = NULL WHERE seq = ?1",
                [number(*seq)?],
            )
            .map_err(storage)?;
        }
        tx.execute_batch(UNCHANGED).map_err(storage)?;
        tx.commit().map_err(storage)?;
        if let Some(last) = entries.last() {
            let (seq, chain) = (last.seq, last.chain);
            // The entries are on the disk; a mark that lags is none that is wrong.
            let _ = mark::write(&self.mark, Head { seq, chain });
        }
        Ok(self.wipe())
    }

    /// Makes every page of the file anew and empties its log. Not being able to is no failure:
    /// what was struck out is read by nobody any more.
    fn wipe(&self) -> Wiped {
        // Pages that were let go of before this was asked for may hold a copy. They are made anew
        // in memory: a file beside would be one more copy.
        let anew = self
            .connection
            .execute_batch("PRAGMA temp_store = MEMORY; VACUUM");
        let emptied = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                row.get::<_, i64>(0)
            });
        match (anew, emptied) {
            (Ok(()), Ok(0)) => Wiped::Whole,
            (Ok(()), Ok(_) | Err(_)) | (Err(_), _) => Wiped::WhenClosed,
        }
    }
}
