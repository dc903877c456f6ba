//! Telling two parties apart: whose an early entry is by what a later one says.

use super::Book;
use crate::fact::{Fact, PartyId};
use crate::journal::Seq;
use crate::split::Split;

/// What a journal says of parties that were told apart, gathered before the rest of it is read.
#[derive(Debug, Default)]
pub(super) struct Apart {
    splits: Vec<(Seq, Split)>,
}

impl Apart {
    /// Of splits in the order written.
    pub(super) fn of(splits: Vec<(Seq, Split)>) -> Self {
        Self { splits }
    }

    /// Whether the split of this entry was seen when they were gathered.
    pub(super) fn knows(&self, at: Seq) -> bool {
        self.splits.iter().any(|(seq, _)| *seq == at)
    }

    /// Whose an entry is now, if a later split names it.
    pub(super) fn now(&self, entry: Seq) -> Option<PartyId> {
        latest(&self.splits, entry)
    }

    /// The parties that come of it are there from the start, for early entries are theirs.
    pub(super) fn begin(&self, book: &mut Book) {
        for (_, split) in &self.splits {
            book.with_party(split.apart, |party| party.is = split.is.clone());
        }
    }
}

/// Whose an entry is by the last of these splits that names it.
pub(super) fn latest(splits: &[(Seq, Split)], entry: Seq) -> Option<PartyId> {
    let named = splits.iter().rev();
    let mut named = named.filter(|(at, split)| entry < *at && split.entries.contains(&entry));
    named.next().map(|(_, split)| split.apart)
}

impl Book {
    /// Reads a fact as being about the party that its entry was told to be of.
    pub fn told_apart(&self, entry: Seq, fact: &mut Fact) {
        if let (Some(now), Some(subject)) = (latest(&self.splits, entry), fact.subject_mut()) {
            *subject = now;
        }
    }

    /// Whether a party was split, or came of one, after an entry; and who the two are.
    pub fn split_since(&self, party: PartyId, entry: Seq) -> Option<(PartyId, PartyId)> {
        let later = self.splits.iter().rev().filter(|(at, _)| *at > entry);
        let mut pairs =
            later.map(|(_, split)| (self.holder(split.party), self.holder(split.apart)));
        pairs.find(|(one, other)| [one, other].contains(&&party))
    }
}
