//! The journal: facts in the order they were entered, sealed by a hash chain.
//!
//! Order comes from [`Seq`], which has no gaps. The chain is only a seal over that order: it shows
//! tampering, and nothing navigates by it. It runs over a digest of each body and a salt, so that
//! a body can lawfully be erased with the seal intact and cannot be guessed back from its digest.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::digest::Digest;
use crate::fact::Fact;

/// The place of an entry in its journal: 1, 2, 3, …; 0 is before the first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

/// What makes the digest of a body impossible to guess: sixteen random bytes.
pub type Salt = [u8; 16];

/// The envelope of a fact: which act entered it, when, and who did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The act: all facts of one command share it, and are undone together.
    pub act: Uuid,
    /// When it was entered. Nothing is worked out from it.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
    /// What happened.
    pub fact: Fact,
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place.
    pub seq: Seq,
    /// The entry as it was written, byte for byte, with its salt; nothing once it was erased.
    pub body: Option<(Salt, String)>,
    /// SHA-256 of salt and body.
    pub digest: Digest,
    /// SHA-256 of the chain before and the digest.
    pub chain: Digest,
}

/// An [`Entry`] where it lies in its store: nothing is copied to look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its place.
    pub seq: Seq,
    /// The bytes as they were written, with their salt; nothing once they were erased.
    pub body: Option<(Salt, &'a [u8])>,
    /// SHA-256 of salt and body.
    pub digest: Digest,
    /// SHA-256 of the chain before and the digest.
    pub chain: Digest,
}

impl Entry {
    /// The entry, to be looked at where it is.
    pub fn line(&self) -> Line<'_> {
        let body = self.body.as_ref();
        Line {
            seq: self.seq,
            body: body.map(|(salt, body)| (*salt, body.as_bytes())),
            digest: self.digest,
            chain: self.chain,
        }
    }
}

impl Line<'_> {
    /// The same by itself.
    ///
    /// # Errors
    /// When the body is no text, which only another program can have written.
    pub fn entry(&self) -> Result<Entry, JournalError> {
        let body = match self.body {
            None => None,
            Some((salt, bytes)) => match std::str::from_utf8(bytes) {
                Ok(text) => Some((salt, text.to_owned())),
                Err(e) => return Err(JournalError::Storage(e.into())),
            },
        };
        Ok(Entry {
            seq: self.seq,
            body,
            digest: self.digest,
            chain: self.chain,
        })
    }
}

/// The last entry's place and seal (账本封印).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Head {
    /// The last entry's place.
    pub seq: Seq,
    /// The last entry's seal.
    pub chain: Digest,
}

impl Head {
    /// The entry that `body` becomes when it is written after this head.
    pub fn next(self, salt: Salt, body: String) -> Entry {
        let digest = Digest::of_parts(&[&salt, body.as_bytes()]);
        let chain = Digest::of_parts(&[&self.chain.0, &digest.0]);
        Entry {
            seq: Seq(self.seq.0 + 1),
            body: Some((salt, body)),
            digest,
            chain,
        }
    }

    /// Checks that `entry` follows this head and moves on to it.
    ///
    /// # Errors
    /// When its place, its body or its seal is not what this head and its digest make it.
    pub fn advance(self, entry: &Entry) -> Result<Self, Tampered> {
        self.follow(&entry.line())
    }

    /// As [`Head::advance`], for an entry where it lies.
    ///
    /// # Errors
    /// As [`Head::advance`].
    pub fn follow(self, line: &Line<'_>) -> Result<Self, Tampered> {
        let body_fits = match &line.body {
            Some((salt, body)) => Digest::of_parts(&[salt, body]) == line.digest,
            None => true,
        };
        let chain = Digest::of_parts(&[&self.chain.0, &line.digest.0]);
        if body_fits && line.seq.0 == self.seq.0 + 1 && chain == line.chain {
            let seq = line.seq;
            Ok(Self { seq, chain })
        } else {
            Err(Tampered { at: line.seq })
        }
    }
}

/// The journal does not match its seal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("entry {} does not match its seal", at.0)]
pub struct Tampered {
    /// The first entry that does not.
    pub at: Seq,
}

/// Where a journal is kept.
pub trait Journal {
    /// Shows the entries after `seq` where they lie, in order, until told to stop.
    ///
    /// # Errors
    /// When the journal cannot be read.
    fn scan(
        &self,
        after: Seq,
        each: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
    ) -> Result<(), JournalError>;

    /// Shows the body of each entry where it lies, in order, until told to stop. Erased ones are
    /// left out. For a look ahead: nothing is verified by it.
    ///
    /// # Errors
    /// As [`Journal::scan`].
    fn bodies(
        &self,
        each: &mut dyn FnMut(Seq, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        self.scan(Seq(0), &mut |line| match line.body {
            Some((_, body)) => each(line.seq, body),
            None => ControlFlow::Continue(()),
        })
    }

    /// Hands over the entries after `seq`, in order, until told to stop. Never holds all at once.
    ///
    /// # Errors
    /// As [`Journal::scan`], and when a body is no text.
    fn read(
        &self,
        after: Seq,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        let mut broken = None;
        self.scan(after, &mut |line| match line.entry() {
            Ok(entry) => each(entry),
            Err(why) => {
                broken = Some(why);
                ControlFlow::Break(())
            }
        })?;
        broken.map_or(Ok(()), Err)
    }

    /// Writes `entries`, all or none, if the journal still ends at `head`.
    ///
    /// # Errors
    /// [`JournalError::Moved`] when someone else wrote first; otherwise when it cannot be written.
    fn append(&mut self, head: Head, entries: &[Entry]) -> Result<(), JournalError>;
}

/// Why a journal could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// Someone else wrote first: read what they wrote and try again.
    #[error("the journal has moved on")]
    Moved,
    /// Another program holds the book for longer than we wait.
    #[error("another program is writing in the book")]
    Locked,
    /// The disk is full; nothing was written.
    #[error("the disk is full; nothing was written")]
    DiskFull,
    /// The book may only be read.
    #[error("the book may only be read here")]
    ReadOnly,
    /// The file is no journal any more, or its very beginning is damaged.
    #[error("the journal's file is damaged; restore the book from a backup")]
    Damaged,
    /// The book is locked, and its key was not given.
    #[error("the book is locked; its passphrase opens it")]
    NoKey,
    /// Anything else the storage says.
    #[error("the journal could not be read or written: {0}")]
    Storage(#[source] Box<dyn std::error::Error + Send + Sync>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_breaks_the_seal() {
        let entry = Head::default().next([1; 16], "{}".into());
        let forged = Entry {
            body: Some(([1; 16], "{ }".into())),
            ..entry
        };
        assert_eq!(
            Head::default().advance(&forged),
            Err(Tampered { at: Seq(1) })
        );
    }

    #[test]
    fn an_erased_body_leaves_the_seal_whole() {
        let first = Head::default().next([1; 16], "{\"name\":\"张三\"}".into());
        let head = Head::default().advance(&first).unwrap();
        let second = head.next([2; 16], "{}".into());
        let erased = Entry {
            body: None,
            ..first
        };
        let head = Head::default().advance(&erased).unwrap();
        assert_eq!(head.advance(&second).unwrap().seq, Seq(2));
    }

    #[test]
    fn an_entry_cannot_change_places() {
        let head = Head {
            seq: Seq(4),
            chain: Digest::of(b"x"),
        };
        let entry = head.next([0; 16], "{}".into());
        assert_eq!(
            Head::default().advance(&entry),
            Err(Tampered { at: Seq(5) })
        );
    }
}
