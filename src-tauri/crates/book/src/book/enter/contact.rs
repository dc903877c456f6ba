//! What may be recorded of contacts and promises. A contact that was made is never refused for how
//! it was made: what happened is written down as it was.

use chrono::NaiveDate;

use super::value::{named, plausible, positive};
use crate::book::{Book, Refused};
use crate::contact::{Came, Contact, Contacted, Guarded, Point, Promised, Rest, Reviewed};
use crate::fact::{EvidenceId, PartyId};
use crate::journal::Seq;

impl Book {
    pub(super) fn contacted(&mut self, entry: Seq, mut is: Contacted) -> Result<(), Refused> {
        is.debtor = self.party(is.debtor)?;
        plausible(is.on)?;
        is.person.as_deref().map_or(Ok(()), named)?;
        is.second.as_deref().map_or(Ok(()), named)?;
        sized_text(&is.said)?;
        self.shows(is.debtor, is.recording)?;
        if self.log.contacts.contains_key(&is.contact) {
            return Err(Refused::Twice(is.contact.to_string()));
        }
        let review = None;
        let contact = Contact { entry, is, review };
        self.log.contacts.insert(contact.is.contact, contact);
        Ok(())
    }

    pub(super) fn reviewed(&mut self, review: Reviewed) -> Result<(), Refused> {
        review.misread.as_deref().map_or(Ok(()), said)?;
        let contact = self
            .log
            .contacts
            .get_mut(&review.contact)
            .ok_or(Refused::NoContact(review.contact))?;
        contact.review = Some(review);
        Ok(())
    }

    pub(super) fn promised(&mut self, entry: Seq, mut given: Promised) -> Result<(), Refused> {
        given.debtor = self.party(given.debtor)?;
        positive(given.amount)?;
        plausible(given.on)?;
        self.shows(given.debtor, given.evidence)?;
        given.words.as_deref().map_or(Ok(()), said)?;
        after(given.on, given.by)?;
        for debt in &given.debts {
            let found = self.debts.get(debt).ok_or(Refused::NoDebt(*debt))?;
            if found.debtor != given.debtor {
                return Err(Refused::NotTheirDebt(*debt));
            }
        }
        if let Some(contact) = given.contact {
            let found = self.log.contacts.get(&contact);
            let found = found.ok_or(Refused::NoContact(contact))?;
            if found.is.debtor != given.debtor {
                return Err(Refused::NoContact(contact));
            }
        }
        if self.log.promises.contains_key(&given.promise) {
            return Err(Refused::Twice(given.promise.to_string()));
        }
        self.log.promises.insert(given.promise, (entry, given));
        Ok(())
    }

    pub(super) fn rests(&mut self, entry: Seq, mut rest: Rest) -> Result<(), Refused> {
        rest.debtor = self.party(rest.debtor)?;
        plausible(rest.on)?;
        sized_text(&rest.note)?;
        after(rest.on, rest.until)?;
        self.log.rests.push((entry, rest));
        Ok(())
    }

    pub(super) fn guarded(&mut self, entry: Seq, mut kept: Guarded) -> Result<(), Refused> {
        kept.debtor = self.party(kept.debtor)?;
        plausible(kept.on)?;
        sized_text(&kept.draft)?;
        match kept.came {
            Came::Stopped => {}
            Came::WentAhead => {
                let because = kept.because.as_deref().unwrap_or_default();
                said(because)?;
            }
        }
        self.log.guarded.push((entry, kept));
        Ok(())
    }

    pub(super) fn point_kept(&mut self, entry: Seq, mut point: Point) -> Result<(), Refused> {
        point.debtor = self.party(point.debtor)?;
        named(&point.value)?;
        point.person.as_deref().map_or(Ok(()), named)?;
        let same = |had: &Point| {
            (had.debtor, had.kind, had.value.trim())
                == (point.debtor, point.kind, point.value.trim())
        };
        self.log.points.retain(|(_, had)| !same(had));
        self.log.points.push((entry, point));
        Ok(())
    }

    /// What shows something about a debtor was kept as evidence about that debtor.
    fn shows(&self, debtor: PartyId, evidence: Option<EvidenceId>) -> Result<(), Refused> {
        let Some(id) = evidence else { return Ok(()) };
        let kept = self.evidence.get(&id).ok_or(Refused::NoEvidence(id))?;
        if kept.party != debtor {
            return Err(Refused::EvidenceOfAnother(kept.name.clone()));
        }
        Ok(())
    }
}

/// A day that comes of something is not before it.
fn after(on: NaiveDate, by: Option<NaiveDate>) -> Result<(), Refused> {
    let Some(by) = by else { return Ok(()) };
    plausible(by)?;
    if by < on {
        return Err(Refused::EndsBeforeSaid { on, by });
    }
    Ok(())
}

fn sized_text(text: &str) -> Result<(), Refused> {
    let length = text.chars().count();
    if length > Book::LONGEST_TEXT {
        return Err(Refused::TextTooLong(length));
    }
    Ok(())
}

fn said(text: &str) -> Result<(), Refused> {
    if text.trim().is_empty() {
        return Err(Refused::ReasonEmpty);
    }
    sized_text(text)
}
