//! Erasing at the desk: what is struck out is gone from the journal, the vault and this program.

use owed_book::Book;
use owed_book::fact::Fact;
use owed_book::journal::{Entry, JournalError, Seq};
use owed_store::{Wiped, erased_files};

use super::open::{TryAgain, in_the_way, sealed};
use super::{Clock, Desk, Open, no_book};
use crate::desk::Event;
use crate::failure::Failure;

/// What is to be entered and struck out.
pub(crate) struct Striking {
    /// What says so.
    pub(crate) facts: Vec<Fact>,
    /// The entries whose bodies go.
    pub(crate) struck: Vec<Seq>,
}

/// What came of an erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gone {
    /// Whether nothing of it is left in the journal's file at once.
    pub(crate) wiped: Wiped,
    /// How many files went.
    pub(crate) files: u32,
}

impl Desk {
    /// Erases what `what` makes of the book as it is now: all of it, or nothing.
    ///
    /// # Errors
    /// When the book refuses it or cannot be written; then nothing is gone.
    pub(crate) fn erase<T>(
        &self,
        what: impl Fn(&Open) -> Result<(Striking, T), Failure>,
    ) -> Result<(Gone, T), Failure> {
        let mut open = self.lock();
        let open = open.as_mut().ok_or_else(no_book)?;
        loop {
            open.catch_up()?;
            self.relay(open)?;
            let (striking, made) = what(open)?;
            match open.try_erase(striking, &self.clock) {
                Ok(gone) => {
                    // Papers and proposals that were made of it are forgotten with it.
                    self.shown.forget();
                    self.proposals.forget();
                    self.relay(open)?;
                    self.jobs.tell(&Event::BookMoved);
                    return Ok((gone, made));
                }
                Err(TryAgain::Moved) => {}
                Err(TryAgain::No(failure)) => return Err(failure),
            }
        }
    }
}

impl Open {
    fn try_erase(&mut self, striking: Striking, clock: &Clock) -> Result<Gone, TryAgain> {
        self.may_be_written().map_err(TryAgain::No)?;
        let before = self.book.head;
        let entries = sealed(before, striking.facts, clock)?;
        let tried = self.with(&entries)?;
        match self
            .folder
            .journal
            .erase(before, &entries, &striking.struck)
        {
            Ok(wiped) => {
                self.book = tried;
                let files = self.clear_erased();
                Ok(Gone { wiped, files })
            }
            Err(JournalError::Moved) => Err(TryAgain::Moved),
            Err(e) => Err(TryAgain::No(e.into())),
        }
    }

    /// The book once these entries stand in it.
    fn with(&self, entries: &[Entry]) -> Result<Book, TryAgain> {
        let head = self.book.head;
        let opened = Book::of(&self.folder.journal, Some(head.seq), entries)
            .map_err(|e| TryAgain::No(e.into()))?;
        match opened.stopped {
            Some(stopped) => Err(in_the_way(stopped, head)),
            None => Ok(opened.book),
        }
    }

    /// Removes the files that were erased, also those that a stop left there. What cannot be
    /// removed is found by the check.
    pub(crate) fn clear_erased(&self) -> u32 {
        if self.read_only().is_some() {
            return 0;
        }
        let erased = erased_files(&self.book);
        if !erased.is_empty() {
            self.forget_recognised(&erased);
        }
        let removed =
            |file: &&owed_book::Digest| self.folder.vault.erase(**file).is_ok_and(|there| there);
        u32::try_from(erased.iter().filter(removed).count()).unwrap_or(u32::MAX)
    }
}
