//! What may be said of evidence, of papers on their way, and of who is behind an account.

use super::value::plausible;
use crate::book::{Book, Refused};
use crate::dispatch::{Arrival, Dispatch, Sent};
use crate::evidence::{Evidence, Signed};
use crate::fact::{EvidenceId, PartyId};
use crate::identity::{Mark, Marked};
use crate::journal::Seq;
use crate::piece::{Details, Said};

impl Book {
    pub(super) fn keep_evidence(&mut self, kept: Evidence) -> Result<(), Refused> {
        kept.made.map_or(Ok(()), plausible)?;
        for debt in &kept.debts {
            self.debts.get(debt).ok_or(Refused::NoDebt(*debt))?;
        }
        if self.evidence.contains_key(&kept.id) {
            return Err(Refused::Twice(kept.name));
        }
        self.evidence.insert(kept.id, kept);
        Ok(())
    }

    pub(super) fn describe_evidence(&mut self, entry: Seq, said: Said) -> Result<(), Refused> {
        said.made.map_or(Ok(()), plausible)?;
        let piece = self
            .evidence
            .get(&said.evidence)
            .ok_or(Refused::NoEvidence(said.evidence))?;
        let party = piece.party;
        for id in &said.debts {
            let debt = self.debts.get(id).ok_or(Refused::NoDebt(*id))?;
            if debt.debtor != party {
                return Err(Refused::DebtOfAnother(*id));
            }
        }
        if let Some(shown_by) = said.authority.as_ref().and_then(|a| a.evidence) {
            if shown_by == said.evidence {
                return Err(Refused::ShowsItself(piece.name.clone()));
            }
            self.evidence_about(shown_by, party)?;
        }
        if said.signed.as_ref().is_some_and(nobody) {
            return Err(Refused::NobodySigned);
        }
        let piece = self
            .evidence
            .get_mut(&said.evidence)
            .ok_or(Refused::NoEvidence(said.evidence))?;
        piece.debts = said.debts;
        piece.proves = said.proves;
        piece.original = said.original;
        piece.made = said.made;
        piece.remark = said.remark;
        piece.signed = said.signed;
        piece.details = Details {
            entry: Some(entry),
            kind: said.kind,
            purpose: said.purpose,
            lies: said.lies,
            source: said.source,
            named: said.named,
            sealed: said.sealed,
            authority: said.authority,
            left_out: said.left_out,
        };
        Ok(())
    }

    pub(super) fn paper_sent(&mut self, entry: Seq, sent: Sent) -> Result<(), Refused> {
        plausible(sent.on)?;
        let paper = self
            .documents
            .get(&sent.document)
            .ok_or(Refused::NoDocument(sent.document))?;
        if sent.on < paper.on {
            return Err(Refused::SentBeforeIssued {
                sent: sent.on,
                issued: paper.on,
            });
        }
        if let Some(gone) = &paper.withdrawn
            && sent.on > gone.is.on
        {
            return Err(Refused::Withdrawn(paper.number.clone()));
        }
        for evidence in &sent.evidence {
            self.evidence_about(*evidence, paper.party)?;
        }
        let before = self.dispatches.get(&sent.dispatch);
        if let Some(before) = before
            && before.sent.document != sent.document
        {
            return Err(Refused::Twice(sent.dispatch.to_string()));
        }
        let arrival = before.and_then(|before| before.arrival.clone());
        if let Some((_, came)) = &arrival
            && came.on < sent.on
        {
            return Err(Refused::ArrivedBeforeSent {
                arrived: came.on,
                sent: sent.on,
            });
        }
        let dispatch = Dispatch {
            entry,
            sent,
            arrival,
        };
        self.dispatches.insert(dispatch.sent.dispatch, dispatch);
        Ok(())
    }

    pub(super) fn paper_arrived(&mut self, entry: Seq, came: Arrival) -> Result<(), Refused> {
        plausible(came.on)?;
        let unknown = || Refused::NoDispatch(came.dispatch);
        let dispatch = self.dispatches.get(&came.dispatch).ok_or_else(unknown)?;
        if came.on < dispatch.sent.on {
            return Err(Refused::ArrivedBeforeSent {
                arrived: came.on,
                sent: dispatch.sent.on,
            });
        }
        let document = dispatch.sent.document;
        let paper = self
            .documents
            .get(&document)
            .ok_or(Refused::NoDocument(document))?;
        for evidence in &came.evidence {
            self.evidence_about(*evidence, paper.party)?;
        }
        let unknown = || Refused::NoDispatch(came.dispatch);
        let dispatch = self
            .dispatches
            .get_mut(&came.dispatch)
            .ok_or_else(unknown)?;
        dispatch.arrival = Some((entry, came));
        Ok(())
    }

    pub(super) fn mark_identity(&mut self, entry: Seq, mut mark: Mark) -> Result<(), Refused> {
        mark.party = self.party(mark.party)?;
        if let Some(evidence) = mark.evidence {
            self.evidence_about(evidence, mark.party)?;
        }
        let at = (mark.party, mark.point);
        self.identities.insert(at, Marked { entry, mark });
        Ok(())
    }

    fn evidence_about(&self, id: EvidenceId, party: PartyId) -> Result<(), Refused> {
        let piece = self.evidence.get(&id).ok_or(Refused::NoEvidence(id))?;
        if piece.party != party {
            return Err(Refused::EvidenceOfAnother(piece.name.clone()));
        }
        Ok(())
    }
}

/// Neither a name nor a seal.
fn nobody(signed: &Signed) -> bool {
    let named = signed.by.as_ref().is_some_and(|by| !by.trim().is_empty());
    !named && signed.seal == crate::evidence::Seal::Absent
}
