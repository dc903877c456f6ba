//! Adding up the journal.
//!
//! Retraction is a set, then a fold: what was retracted is gathered first, then the rest is
//! entered. So no fact needs code that takes it back.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::{Book, OpenError};
use crate::fact::Fact;
use crate::journal::{Draft, Entry, Journal, JournalError, Seq};

/// A book as far as its journal could be read.
#[derive(Debug)]
pub struct Opened {
    /// All that is sound, up to [`Opened::stopped`] if there is one.
    pub book: Book,
    /// Why the rest could not be read; then the book may only be read, not written.
    pub stopped: Option<OpenError>,
}

impl Book {
    /// Adds up the journal up to and including `upto`, or all of it, and then `and`, which follows
    /// it but is not written yet. Holds one entry at a time.
    ///
    /// # Errors
    /// When the journal cannot be read at all. What it says is in [`Opened::stopped`].
    pub fn of(
        journal: &dyn Journal,
        upto: Option<Seq>,
        and: &[Entry],
    ) -> Result<Opened, JournalError> {
        let beyond = |entry: &Entry| upto.is_some_and(|upto| entry.seq > upto);
        let mut retractions = Vec::new();
        journal.read(Seq(0), &mut |entry| {
            if beyond(&entry) {
                return ControlFlow::Break(());
            }
            retractions.extend(retraction(&entry));
            ControlFlow::Continue(())
        })?;
        retractions.extend(and.iter().filter_map(retraction));
        let retracted = in_force(&retractions);

        let mut book = Self::default();
        let mut stopped = None;
        journal.read(Seq(0), &mut |entry| {
            if beyond(&entry) {
                return ControlFlow::Break(());
            }
            match book.take(&entry, &retracted) {
                Ok(()) => ControlFlow::Continue(()),
                Err(why) => {
                    stopped = Some(why);
                    ControlFlow::Break(())
                }
            }
        })?;
        if stopped.is_none() {
            stopped = and
                .iter()
                .find_map(|entry| book.take(entry, &retracted).err());
        }
        Ok(Opened { book, stopped })
    }

    /// Adds `entries` to what is there, with the result that [`Book::of`] would have on the whole
    /// journal. Returns false, having done nothing, where one of them retracts another: then the
    /// journal must be added up anew.
    ///
    /// # Errors
    /// When an entry does not fit; the entries before it have been entered.
    pub fn extend(&mut self, entries: &[Entry]) -> Result<bool, OpenError> {
        if entries.iter().any(|entry| retraction(entry).is_some()) {
            return Ok(false);
        }
        let none = HashSet::new();
        entries
            .iter()
            .try_for_each(|entry| self.take(entry, &none))?;
        Ok(true)
    }

    fn take(&mut self, entry: &Entry, retracted: &HashSet<Seq>) -> Result<(), OpenError> {
        let head = self.head.advance(entry)?;
        let draft = draft_of(entry)?;
        if self.acts.last().is_none_or(|(_, act)| *act != draft.act) {
            self.acts.push((entry.seq, draft.act));
        }
        if !retracted.contains(&entry.seq) {
            self.enter(entry.seq, draft.fact)
                .map_err(|why| OpenError::Unsound { at: entry.seq, why })?;
        }
        self.head = head;
        Ok(())
    }
}

/// What an entry says.
///
/// # Errors
/// [`OpenError::Unknown`] when this version cannot read it.
pub(crate) fn draft_of(entry: &Entry) -> Result<Draft, OpenError> {
    let unknown = |why: String| OpenError::Unknown { at: entry.seq, why };
    let (_, body) = entry
        .body
        .as_ref()
        .ok_or_else(|| unknown("its body was erased".into()))?;
    serde_json::from_str(body).map_err(|e| unknown(e.to_string()))
}

/// The retracting entry and the one it retracts. Looks at the text first: reading every body
/// twice would double the time it takes to open a book.
fn retraction(entry: &Entry) -> Option<(Seq, Seq)> {
    let (_, body) = entry.body.as_ref()?;
    if !body.contains("\"retracted\"") {
        return None;
    }
    match draft_of(entry).ok()?.fact {
        Fact::Retracted {
            entry: retracted, ..
        } => Some((entry.seq, retracted)),
        Fact::PartyDescribed { .. }
        | Fact::CreditorNamed { .. }
        | Fact::SameParty { .. }
        | Fact::DifferentParty { .. }
        | Fact::PartiesJoined { .. }
        | Fact::FileRead { .. }
        | Fact::Invoiced { .. }
        | Fact::RedLinked { .. }
        | Fact::DebtArose { .. }
        | Fact::TermsStated { .. }
        | Fact::Adjusted { .. }
        | Fact::Paid { .. }
        | Fact::Matched { .. }
        | Fact::SameMoney { .. }
        | Fact::DifferentMoney { .. }
        | Fact::PaidOut { .. }
        | Fact::GaveBack { .. }
        | Fact::ToleranceSet { .. }
        | Fact::EvidenceKept { .. }
        | Fact::DocumentIssued { .. }
        | Fact::Noted { .. } => None,
    }
}

/// The entries that count as never made, from each retracting entry and the one it retracts, in
/// order. A retraction that was itself retracted later does not count, so that what was undone can
/// be done again.
pub fn in_force(retractions: &[(Seq, Seq)]) -> HashSet<Seq> {
    let mut retracted = HashSet::new();
    for (by, target) in retractions.iter().rev() {
        if !retracted.contains(by) && target < by {
            retracted.insert(*target);
        }
    }
    retracted
}
