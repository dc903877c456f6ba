//! Adding up the journal.
//!
//! Retraction is a set, then a fold: what was retracted is gathered first, then the rest is
//! entered. So no fact needs code that takes it back. Parties that turned out to be two are gathered
//! as well. What was erased is gathered with it: in place
//! of a body that is gone stands what the erasure left.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use memchr::memmem::Finder;
use serde::Deserialize;
use uuid::Uuid;

use super::split::Apart;
use super::{Book, OpenError, relay};
use crate::erasure::Struck;
use crate::fact::{Fact, PartyId};
use crate::journal::{Entry, Head, Journal, JournalError, Seq, Tampered};
use crate::split::Split;

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
    /// it but is not written yet. Holds a few hundred entries at a time.
    ///
    /// # Errors
    /// When the journal cannot be read at all. What it says is in [`Opened::stopped`].
    pub fn of(
        journal: &dyn Journal,
        upto: Option<Seq>,
        and: &[Entry],
    ) -> Result<Opened, JournalError> {
        let mut search = Search::new();
        journal.bodies(&mut |seq, body| {
            // What was erased since is gone, also for who looks at an earlier day.
            search.look(seq, body, upto.is_none_or(|upto| seq <= upto));
            ControlFlow::Continue(())
        })?;
        and.iter().for_each(|entry| search.look_at(entry));
        let later = Later::of(search);

        let mut opened = relay::fold(journal, upto, &later)?;
        if opened.stopped.is_none() {
            opened.stopped = and
                .iter()
                .find_map(|entry| opened.book.follow(entry, &later).err());
        }
        Ok(opened)
    }

    /// Adds `entries` to what is there, with the result that [`Book::of`] would have on the whole
    /// journal. Returns false, having done nothing, where one of them retracts or erases another:
    /// then the journal must be added up anew.
    ///
    /// # Errors
    /// When an entry does not fit; the entries before it have been entered.
    pub fn extend(&mut self, entries: &[Entry]) -> Result<bool, OpenError> {
        let mut search = Search::new();
        entries.iter().for_each(|entry| search.look_at(entry));
        if !search.found.is_empty() || !search.erasures.is_empty() || !search.splits.is_empty() {
            return Ok(false);
        }
        let none = Later::default();
        entries
            .iter()
            .try_for_each(|entry| self.follow(entry, &none))?;
        Ok(true)
    }

    fn follow(&mut self, entry: &Entry, later: &Later) -> Result<(), OpenError> {
        let head = self.head.advance(entry)?;
        let body = entry.body.as_ref().map(|(_, body)| body.as_bytes());
        self.take(Said::of(head, body, later)?, later)
    }

    /// Enters what an entry says, whose seal was found whole.
    pub(super) fn take(&mut self, said: Said, later: &Later) -> Result<(), OpenError> {
        let Said {
            head,
            act,
            fact,
            was,
        } = said;
        let at = head.seq;
        if let Some(Fact::Retracted { entry, .. }) = &fact
            && !later.knows(at, *entry)
        {
            // It would not take effect, as it was not seen when retractions were gathered.
            let why = "a retraction is written in an unusual way".into();
            return Err(OpenError::Unknown { at, why });
        }
        if matches!(fact, Some(Fact::Erased(_))) && !later.erasures.contains(&at) {
            let why = "an erasure is written in an unusual way".into();
            return Err(OpenError::Unknown { at, why });
        }
        if matches!(fact, Some(Fact::PartySplit(_)))
            && !later.apart.knows(at)
            && !later.in_force.contains(&at)
        {
            let why = "two parties are told apart in an unusual way".into();
            return Err(OpenError::Unknown { at, why });
        }
        if self.acts.last().is_none_or(|(_, last)| *last != act) {
            self.acts.push((at, act));
        }
        // An erasure counts whatever is said later: what it struck out is gone.
        let counts = |fact: &Fact| !later.in_force.contains(&at) || matches!(fact, Fact::Erased(_));
        if let Some(fact) = fact.filter(counts) {
            if let Some(was) = was {
                self.was.insert(at, was);
            }
            self.enter(at, fact)
                .map_err(|why| OpenError::Unsound { at, why })?;
        }
        self.head = head;
        Ok(())
    }
}

/// What an entry says, as far as the book is made of it.
pub(super) struct Said {
    /// The head once it is entered.
    head: Head,
    act: Uuid,
    /// Nothing where all of it was erased.
    fact: Option<Fact>,
    /// Whose it was, where a later entry says that it is another's.
    was: Option<Option<PartyId>>,
}

/// [`crate::journal::Draft`], borrowing what the book has no use for.
#[derive(Deserialize)]
struct Envelope<'a> {
    act: Uuid,
    #[serde(rename = "at")]
    _at: Moment,
    #[serde(rename = "by", borrow)]
    _by: Cow<'a, str>,
    fact: Fact,
}

/// That something is a [`DateTime`], and not which: the book has no use for it.
struct Moment;

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(from)?;
        if is_plain_moment(text.as_bytes()) {
            return Ok(Self);
        }
        let read = text.parse::<DateTime<Utc>>();
        read.map(|_| Self).map_err(serde::de::Error::custom)
    }
}

/// Whether a text is a moment beyond doubt, as we write it: `2026-11-21T09:30:00.123Z`. Reading
/// it as one takes as long as a third of the entry.
fn is_plain_moment(text: &[u8]) -> bool {
    let Some(([y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, b'T', rest @ ..], b"Z")) = text
        .split_last_chunk::<1>()
        .map(|(rest, last)| (rest, last.as_slice()))
    else {
        return false;
    };
    let [h0, h1, b':', i0, i1, b':', s0, s1, fraction @ ..] = rest else {
        return false;
    };
    let within = |tens: &u8, ones: &u8, least: u8, most: u8| {
        tens.is_ascii_digit()
            && ones.is_ascii_digit()
            && (least..=most).contains(&((tens - b'0') * 10 + (ones - b'0')))
    };
    let fraction = match fraction {
        [] => true,
        [b'.', digits @ ..] => {
            (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    [y0, y1, y2, y3].iter().all(|digit| digit.is_ascii_digit())
        && within(m0, m1, 1, 12)
        && within(d0, d1, 1, 28)
        && within(h0, h1, 0, 23)
        && within(i0, i1, 0, 59)
        && within(s0, s1, 0, 59)
        && fraction
}

impl Said {
    /// Reads the body of the entry at `head`, or what was left of it.
    ///
    /// # Errors
    /// [`OpenError::Unknown`] when this version cannot read it, [`OpenError::Tampered`] when its
    /// body is gone and no entry says that it was erased.
    pub(super) fn of(head: Head, body: Option<&[u8]>, later: &Later) -> Result<Self, OpenError> {
        if let Some(struck) = later.struck.get(&head.seq) {
            let (act, mut fact) = (struck.act, struck.left.as_deref().cloned());
            let was = later.told_apart(head.seq, fact.as_mut());
            return Ok(Self {
                head,
                act,
                fact,
                was,
            });
        }
        let Some(body) = body else {
            return Err(Tampered { at: head.seq }.into());
        };
        match envelope(body) {
            Ok(Envelope { act, mut fact, .. }) => {
                // Here, so that the thread that made the cells takes their memory back.
                if let Some(source) = fact.source_mut() {
                    source.cells = Vec::new();
                }
                let was = later.told_apart(head.seq, Some(&mut fact));
                let fact = Some(fact);
                Ok(Self {
                    head,
                    act,
                    fact,
                    was,
                })
            }
            Err(why) => Err(OpenError::Unknown { at: head.seq, why }),
        }
    }
}

fn envelope(body: &[u8]) -> Result<Envelope<'_>, String> {
    let text = std::str::from_utf8(body).map_err(|e| e.to_string())?;
    serde_json::from_str(text).map_err(|e| e.to_string())
}

/// Looks for retractions and erasures. It looks at the bytes first: reading every body twice would
/// double the time it takes to open a book.
struct Search {
    retracted: Finder<'static>,
    erased: Finder<'static>,
    split: Finder<'static>,
    found: Vec<(Seq, Seq)>,
    erasures: HashSet<Seq>,
    struck: HashMap<Seq, Struck>,
    splits: Vec<(Seq, Split)>,
}

impl Search {
    fn new() -> Self {
        Self {
            retracted: Finder::new(b"\"retracted\""),
            erased: Finder::new(b"\"erased\""),
            split: Finder::new(b"\"party-split\""),
            found: Vec::new(),
            erasures: HashSet::new(),
            struck: HashMap::new(),
            splits: Vec::new(),
        }
    }

    fn look_at(&mut self, entry: &Entry) {
        if let Some((_, body)) = &entry.body {
            self.look(entry.seq, body.as_bytes(), true);
        }
    }

    /// Looks at an entry; `counts` says whether it is among those that are asked about.
    fn look(&mut self, seq: Seq, body: &[u8], counts: bool) {
        let retracts = counts && self.retracted.find(body).is_some();
        let splits = counts && self.split.find(body).is_some();
        if !retracts && !splits && self.erased.find(body).is_none() {
            return;
        }
        let Ok(Envelope { fact, .. }) = envelope(body) else {
            return;
        };
        if let Fact::Erased(erased) = fact {
            self.erasures.insert(seq);
            // An entry can only strike out what stands before it.
            let before = erased.struck.into_iter().filter(|each| each.entry < seq);
            self.struck.extend(before.map(|each| (each.entry, each)));
        } else if let Fact::Retracted { entry, .. } = fact
            && counts
        {
            self.found.push((seq, entry));
        } else if let Fact::PartySplit(split) = fact
            && counts
        {
            self.splits.push((seq, *split));
        }
    }
}

/// What later entries say of earlier ones.
#[derive(Default)]
pub(super) struct Later {
    /// The retracting entry and the one it retracts, in the order written.
    all: Vec<(Seq, Seq)>,
    /// The entries that count as never made.
    in_force: HashSet<Seq>,
    /// The entries that erase others.
    erasures: HashSet<Seq>,
    /// The entries that were struck out.
    struck: HashMap<Seq, Struck>,
    /// The parties that turned out to be two.
    pub(super) apart: Apart,
}

impl Later {
    fn of(search: Search) -> Self {
        let in_force = in_force(&search.found);
        let splits = search.splits.into_iter();
        let apart = Apart::of(splits.filter(|(at, _)| !in_force.contains(at)).collect());
        Self {
            apart,
            all: search.found,
            in_force,
            erasures: search.erasures,
            struck: search.struck,
        }
    }

    /// Reads a fact as being about the party that its entry was later told to be of, and says whose
    /// it was where one was named.
    fn told_apart(&self, entry: Seq, fact: Option<&mut Fact>) -> Option<Option<PartyId>> {
        let now = self.apart.now(entry)?;
        let subject = fact.and_then(Fact::subject_mut);
        Some(subject.map(|subject| std::mem::replace(subject, now)))
    }

    fn knows(&self, by: Seq, target: Seq) -> bool {
        self.all.binary_search(&(by, target)).is_ok()
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

#[cfg(test)]
mod tests;
