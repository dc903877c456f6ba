//! An open book: its folder, and what its journal adds up to.

use owed_book::Book;
use owed_book::book::{OpenError, Opened};
use owed_book::fact::{Fact, Source};
use owed_book::journal::{Draft, Entry, Head, Journal, JournalError, Seq};
use owed_store::Folder;
use std::ops::ControlFlow;
use uuid::Uuid;

use super::Clock;
use crate::failure::{Code, Failure};

/// An open book.
pub struct Open {
    /// Its folder.
    pub folder: Folder,
    /// What the journal adds up to.
    pub book: Book,
    /// Why its journal could not be read to the end; then it may only be read.
    pub stopped: Option<OpenError>,
    /// Where the journal ended when it was last written, if it no longer does; then it may only be
    /// read, until the owner takes it as it is.
    pub gone: Option<Head>,
}

/// What one act entered.
#[derive(Debug, Clone, Copy)]
pub struct Entered {
    /// The act.
    pub act: Uuid,
    /// The last entry.
    pub seq: Seq,
}

/// Why facts were not entered.
pub(crate) enum TryAgain {
    /// Someone else wrote first.
    Moved,
    /// They cannot be.
    No(Failure),
}

impl Open {
    /// Reads the book in `folder`.
    ///
    /// # Errors
    /// When the journal cannot be read at all.
    pub fn new(folder: Folder) -> Result<Self, Failure> {
        let Opened { book, stopped } = Book::of(&folder.journal, None, &[])?;
        let gone = match stopped {
            Some(_) => None,
            None => folder.journal.gone()?,
        };
        let opened = Self {
            folder,
            book,
            stopped,
            gone,
        };
        opened.clear_erased();
        Ok(opened)
    }

    /// Who writes here, as the machine knows them.
    fn user() -> String {
        ["USER", "USERNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok())
            .unwrap_or_default()
    }

    /// Reads what others wrote since; says whether it was anything.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn catch_up(&mut self) -> Result<bool, Failure> {
        if self.stopped.is_some() {
            return Ok(false);
        }
        let before = self.book.head;
        let mut entries = Vec::new();
        self.folder.journal.read(before.seq, &mut |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })?;
        match self.book.extend(&entries) {
            Ok(true) => {}
            Ok(false) => self.reread()?,
            // The book holds what came before the entry that does not fit.
            Err(stopped) => self.stopped = Some(stopped),
        }
        Ok(self.book.head != before)
    }

    fn reread(&mut self) -> Result<(), Failure> {
        let Opened { book, stopped } = Book::of(&self.folder.journal, None, &[])?;
        (self.book, self.stopped) = (book, stopped);
        Ok(())
    }

    /// Enters facts when nobody else can be writing.
    ///
    /// # Errors
    /// As [`super::Desk::enter`].
    pub fn enter(&mut self, facts: Vec<Fact>, clock: &Clock) -> Result<Entered, Failure> {
        self.try_enter(facts, clock).map_err(|why| match why {
            TryAgain::Moved => JournalError::Moved.into(),
            TryAgain::No(failure) => failure,
        })
    }

    /// Tries the facts on the book in memory first, so what it refuses is never written.
    pub(crate) fn try_enter(
        &mut self,
        facts: Vec<Fact>,
        clock: &Clock,
    ) -> Result<Entered, TryAgain> {
        self.may_be_written().map_err(TryAgain::No)?;
        let before = self.book.head;
        let (entries, tried) = self.tried(facts, clock)?;
        match self.folder.journal.append(before, &entries) {
            Ok(()) => {
                self.book = tried;
                let seq = self.book.head.seq;
                let act = self.book.act_of(seq).unwrap_or_default();
                Ok(Entered { act, seq })
            }
            Err(JournalError::Moved) => Err(TryAgain::Moved),
            Err(e) => Err(TryAgain::No(e.into())),
        }
    }

    /// What the book would be with these facts, which are not written.
    ///
    /// # Errors
    /// When the book refuses one.
    pub(crate) fn try_out(&self, facts: Vec<Fact>, clock: &Clock) -> Result<Book, Failure> {
        match self.tried(facts, clock) {
            Ok((_, book)) => Ok(book),
            Err(TryAgain::No(failure)) => Err(failure),
            Err(TryAgain::Moved) => Err(JournalError::Moved.into()),
        }
    }

    /// The entries that facts would be, and what the book would be with them.
    fn tried(&self, facts: Vec<Fact>, clock: &Clock) -> Result<(Vec<Entry>, Book), TryAgain> {
        let before = self.book.head;
        let entries = sealed(before, facts, clock)?;
        let mut tried = self.book.clone();
        if !tried.extend(&entries).map_err(refusal)? {
            let opened = Book::of(&self.folder.journal, Some(before.seq), &entries)
                .map_err(|e| TryAgain::No(e.into()))?;
            if let Some(stopped) = opened.stopped {
                return Err(in_the_way(stopped, before));
            }
            tried = opened.book;
        }
        Ok((entries, tried))
    }

    /// Refuses where the book may only be read. Asked before anything is kept or made for it.
    ///
    /// # Errors
    /// Says why it may not be written.
    pub(crate) fn may_be_written(&self) -> Result<(), Failure> {
        match self.read_only() {
            None => Ok(()),
            Some("disk-full") => Err(JournalError::DiskFull.into()),
            Some(why) => {
                Err(Failure::new(Code::ReadOnly, "the book may only be read").with("why", why))
            }
        }
    }

    /// Why the book may only be read, if so.
    pub fn read_only(&self) -> Option<&'static str> {
        match &self.stopped {
            Some(OpenError::Tampered(_)) => Some("tampered"),
            Some(OpenError::Unknown { .. }) => Some("newer-version"),
            Some(OpenError::Unsound { .. }) => Some("unsound"),
            None if self.gone.is_some() => Some("entries-gone"),
            None if self.is_another_than_its_mark() => Some("copy-changed"),
            None if self.folder.copy.is_some() => Some("copy"),
            None if self.folder.journal.is_full() => Some("disk-full"),
            None if !self.folder.journal.is_writable() => Some("read-only-disk"),
            None => None,
        }
    }

    /// Whether it is a copy for reading, and no longer as it was made.
    fn is_another_than_its_mark(&self) -> bool {
        let copy = self.folder.copy.as_ref();
        copy.is_some_and(|copy| copy.head != self.book.head)
    }

    /// The entry where reading stopped, or the first that is gone.
    pub fn stopped_at(&self) -> Option<Seq> {
        match &self.stopped {
            Some(OpenError::Tampered(tampered)) => Some(tampered.at),
            Some(OpenError::Unknown { at, .. } | OpenError::Unsound { at, .. }) => Some(*at),
            None => self.gone.map(|_| Seq(self.book.head.seq.0 + 1)),
        }
    }

    /// Takes the journal as it is, where its last entries are gone; nothing is changed where they are not.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub(crate) fn go_on(&mut self) -> Result<(), Failure> {
        if self.gone.is_none() {
            return Ok(());
        }
        self.folder.journal.take_as_it_is(self.book.head)?;
        self.gone = None;
        Ok(())
    }

    /// The row that the fact of an entry was read from, cell by cell: the book in memory knows
    /// only where it stands.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn source(&self, entry: Seq) -> Result<Option<Source>, Failure> {
        let mut source = None;
        let before = Seq(entry.0.saturating_sub(1));
        self.folder.journal.read(before, &mut |found| {
            let body = found.body.filter(|_| found.seq == entry);
            let draft = body.and_then(|(_, body)| serde_json::from_str::<Draft>(&body).ok());
            source = draft.and_then(|mut draft| draft.fact.source_mut().cloned());
            ControlFlow::Break(())
        })?;
        Ok(source)
    }

    /// Every entry with the envelope it came in, in order; of those that were erased, what was left.
    /// What was told apart is the party's that it is of now.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn drafts(&self, each: &mut dyn FnMut(Seq, Draft)) -> Result<(), Failure> {
        let last = self.book.head.seq;
        self.folder.journal.read(Seq(0), &mut |entry| {
            if entry.seq > last {
                return ControlFlow::Break(());
            }
            let draft = match self.book.struck(entry.seq) {
                Some(struck) => struck.left.as_ref().map(|left| Draft {
                    act: struck.act,
                    at: struck.at,
                    by: struck.by.clone(),
                    fact: (**left).clone(),
                }),
                None => entry
                    .body
                    .and_then(|(_, body)| serde_json::from_str(&body).ok()),
            };
            if let Some(mut draft) = draft {
                self.book.told_apart(entry.seq, &mut draft.fact);
                each(entry.seq, draft);
            }
            ControlFlow::Continue(())
        })?;
        Ok(())
    }
}

/// Facts as the entries that follow `head`, all of one act.
pub(super) fn sealed(
    mut head: Head,
    facts: Vec<Fact>,
    clock: &Clock,
) -> Result<Vec<Entry>, TryAgain> {
    let (act, at, by) = (Uuid::now_v7(), clock.now(), Open::user());
    let mut entries = Vec::with_capacity(facts.len());
    for fact in facts {
        let by = by.clone();
        let draft = Draft { act, at, by, fact };
        let body = serde_json::to_string(&draft).map_err(|e| TryAgain::No(e.into()))?;
        let entry = head.next(*Uuid::new_v4().as_bytes(), body);
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    Ok(entries)
}

/// A fact that does not fit when it is tried is refused; the journal is not damaged.
fn refusal(e: OpenError) -> TryAgain {
    TryAgain::No(match e {
        OpenError::Unsound { why, .. } => why.into(),
        e => Failure::new(Code::Internal, e),
    })
}

/// A fact that another needs cannot be retracted: the other one is named.
pub(super) fn in_the_way(stopped: OpenError, before: Head) -> TryAgain {
    match stopped {
        OpenError::Unsound { at, why } if at <= before.seq => {
            let failure = Failure::new(Code::Refused, format!("entry {} needs it: {why}", at.0));
            TryAgain::No(failure.with("rule", "needed").with("entry", at.0))
        }
        other => refusal(other),
    }
}
