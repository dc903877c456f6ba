//! What may be erased: entries that stand before, and no retraction or erasure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::value::plausible;
use crate::book::{Book, Refused};
use crate::digest::Digest;
use crate::erasure::{Erased, Struck};
use crate::fact::Fact;
use crate::journal::Seq;

impl Book {
    pub(super) fn erased(&mut self, entry: Seq, mut erased: Erased) -> Result<(), Refused> {
        erased.party = self.party(erased.party)?;
        if self.creditor == Some(erased.party) {
            return Err(Refused::OwesItself);
        }
        plausible(erased.on)?;
        if erased.why.trim().is_empty() {
            return Err(Refused::ReasonEmpty);
        }
        let mut last = Seq(0);
        for struck in &erased.struck {
            // In their order, and each once.
            if struck.entry <= last || struck.entry >= entry {
                return Err(Refused::NoEntry(struck.entry));
            }
            last = struck.entry;
            let itself = self.erasures.iter().any(|(said, _)| *said == struck.entry);
            let takes_back = match struck.left.as_deref() {
                Some(Fact::Retracted { .. } | Fact::Erased(_)) => true,
                Some(_) | None => false,
            };
            if itself || takes_back {
                return Err(Refused::ErasedForGood);
            }
        }
        self.erasures.push((entry, erased));
        Ok(())
    }

    /// Whether an entry can be taken back: an earlier one, and no erasure.
    pub(super) fn retracted(&self, seq: Seq, entry: Seq) -> Result<(), Refused> {
        if entry >= seq || entry == Seq(0) {
            return Err(Refused::NoEntry(entry));
        }
        if self.erasures.iter().any(|(said, _)| *said == entry) {
            return Err(Refused::ErasedForGood);
        }
        Ok(())
    }

    /// What an entry left, where it was struck out.
    pub fn struck(&self, entry: Seq) -> Option<&Struck> {
        self.erasures.iter().rev().find_map(|(_, erased)| {
            let at = erased
                .struck
                .binary_search_by_key(&entry, |each| each.entry);
            at.ok().and_then(|at| erased.struck.get(at))
        })
    }

    /// Every entry that was struck out.
    pub fn struck_out(&self) -> BTreeSet<Seq> {
        let erased = self.erasures.iter();
        erased
            .flat_map(|(_, erased)| erased.struck.iter().map(|each| each.entry))
            .collect()
    }

    /// The day on which the file that an entry names was erased, where it was.
    pub fn erased_on(&self, file: Digest, entry: Seq) -> Option<NaiveDate> {
        self.erasures
            .iter()
            .find(|(said, erased)| *said > entry && erased.files.contains(&file))
            .map(|(_, erased)| erased.on)
    }

    /// The files that were erased: their facts stay and name them by their digest.
    pub fn erased_files(&self) -> BTreeSet<Digest> {
        let erased = self.erasures.iter();
        erased
            .flat_map(|(_, erased)| erased.files.iter().copied())
            .collect()
    }
}
