//! What may be withdrawn, and what may stand in its place.

use super::value::plausible;
use crate::book::{Book, Refused};
use crate::journal::Seq;
use crate::withdrawal::{Withdrawal, Withdrawn};

impl Book {
    pub(super) fn withdraw(&mut self, entry: Seq, is: Withdrawn) -> Result<(), Refused> {
        plausible(is.on)?;
        if is.why.trim().is_empty() {
            return Err(Refused::ReasonEmpty);
        }
        let paper = self.documents.get(&is.document);
        let paper = paper.ok_or(Refused::NoDocument(is.document))?;
        if paper.withdrawn.is_some() {
            return Err(Refused::Withdrawn(paper.number.clone()));
        }
        if is.on < paper.on {
            return Err(Refused::BeforeItHappened {
                on: paper.on,
                by: is.on,
            });
        }
        if let Some(by) = is.by {
            let other = self.documents.get(&by).ok_or(Refused::NoDocument(by))?;
            let stands = other.entry > paper.entry && other.withdrawn.is_none();
            if !stands || other.party != paper.party {
                return Err(Refused::NoReplacement(other.number.clone()));
            }
        }
        if let Some(paper) = self.documents.get_mut(&is.document) {
            paper.withdrawn = Some(Withdrawal { entry, is });
        }
        Ok(())
    }
}
