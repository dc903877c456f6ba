//! What may be said of the owner's wordings, and of the papers that have them.

use super::value::plausible;
use crate::book::{Book, Refused};
use crate::evidence::{Document, Form};
use crate::journal::Seq;
use crate::wording::{Tongue, Wording, WordingFault};

impl Book {
    pub(super) fn word(&mut self, entry: Seq, wording: Wording) -> Result<(), Refused> {
        wording.check()?;
        self.wordings.push((entry, wording));
        Ok(())
    }

    pub(super) fn paper_issued(&mut self, issued: Document) -> Result<(), Refused> {
        plausible(issued.on)?;
        let same = |d: &Document| d.id == issued.id || d.number == issued.number;
        if self.documents.values().any(same) {
            return Err(Refused::Twice(issued.number));
        }
        // So that a wording that a paper has cannot be undone, only replaced.
        if let Some(entry) = issued.wording {
            let of = |(at, is): &(Seq, Wording)| *at == entry && is.form == issued.form;
            if !self.wordings.iter().any(of) {
                return Err(WordingFault::NoWording(entry).into());
            }
        }
        self.documents.insert(issued.id, issued);
        Ok(())
    }

    /// The owner's wording of a kind of paper, with the entry that set it; nothing where it has the
    /// standard words.
    pub fn wording(&self, form: Form, tongue: Tongue) -> Option<(Seq, &Wording)> {
        let of = |(_, is): &&(Seq, Wording)| is.form == form && is.tongue == tongue;
        let (entry, is) = self.wordings.iter().rev().find(of)?;
        (!is.passages.is_empty()).then_some((*entry, is))
    }
}
