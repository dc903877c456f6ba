//! Who is who: other spellings, names of others, and two parties that are one.

use chrono::NaiveDate;

use super::value::{named, plausible};
use crate::book::{Book, Refused};
use crate::debt::{Debt, Invoice, Payment};
use crate::fact::PartyId;
use crate::identity::Marked;
use crate::party::name_key;

impl Book {
    /// Names whose book it is.
    pub(super) fn creditor_named(&mut self, party: PartyId) -> Result<(), Refused> {
        let party = self.party(party)?;
        if self.by_debtor.contains_key(&party) {
            return Err(Refused::OwesItself);
        }
        self.creditor = Some(party);
        Ok(())
    }

    pub(super) fn same_party(
        &mut self,
        party: PartyId,
        name: String,
        until: Option<NaiveDate>,
    ) -> Result<(), Refused> {
        named(&name)?;
        until.map_or(Ok(()), plausible)?;
        let id = self.party(party)?;
        self.with_party(id, |party| {
            let key = name_key(&name);
            party.others.retain(|other| name_key(other) != key);
            if let Some(until) = until {
                party.former.insert(name.clone(), until);
            }
            party.aliases.insert(name);
        });
        Ok(())
    }

    pub(super) fn different_party(&mut self, party: PartyId, name: String) -> Result<(), Refused> {
        named(&name)?;
        let id = self.party(party)?;
        let key = name_key(&name);
        let kept = self.parties.get(&id).ok_or(Refused::NoParty(party))?;
        if name_key(&kept.is.name) == key {
            return Err(Refused::OwnName);
        }
        self.with_party(id, |party| {
            party.aliases.retain(|alias| name_key(alias) != key);
            party.former.retain(|former, _| name_key(former) != key);
            party.others.insert(name);
        });
        Ok(())
    }

    /// All that was of the one is of the other. A later fact about the one that went is about the
    /// one that stayed.
    pub(super) fn join(&mut self, party: PartyId, into: PartyId) -> Result<(), Refused> {
        let (gone, stays) = (self.party(party)?, self.party(into)?);
        if gone == stays {
            return Err(Refused::JoinsItself);
        }
        if [Some(gone), Some(stays)].contains(&self.creditor) {
            return Err(Refused::OwesItself);
        }
        let number = |id| {
            let party = self.parties.get(id);
            party.and_then(|party| party.is.registration.clone())
        };
        if let (Some(one), Some(other)) = (number(&gone), number(&stays))
            && one != other
        {
            return Err(Refused::TwoRegistrations);
        }
        let Some(old) = self.parties.remove(&gone) else {
            return Err(Refused::NoParty(party));
        };
        self.names.forget(gone, &old);
        self.with_party(stays, |kept| {
            let keys = [name_key(&old.is.name), name_key(&kept.is.name)];
            kept.aliases.insert(old.is.name);
            kept.aliases.extend(old.aliases);
            kept.former.extend(old.former);
            kept.others.extend(old.others);
            kept.others.retain(|other| !keys.contains(&name_key(other)));
            let is = &mut kept.is;
            is.kind = is.kind.or(old.is.kind);
            for (said, had) in [
                (&mut is.registration, old.is.registration),
                (&mut is.address, old.is.address),
                (&mut is.phone, old.is.phone),
                (&mut is.contact, old.is.contact),
                (&mut is.bank, old.is.bank),
                (&mut is.account, old.is.account),
            ] {
                *said = said.take().or(had);
            }
        });
        self.hand_over(gone, stays);
        Ok(())
    }

    fn hand_over(&mut self, gone: PartyId, stays: PartyId) {
        let moved = |id: &mut PartyId| {
            if *id == gone {
                *id = stays;
            }
        };
        if let Some(debts) = self.by_debtor.remove(&gone) {
            let all = self.by_debtor.entry(stays).or_default();
            all.extend(debts);
            all.sort_by_key(|id| self.debts.get(id).map(|debt| debt.entry));
        }
        let debts = |debt: &Debt| debt.debtor == gone;
        self.debts.change(debts, |debt| debt.debtor = stays);
        let invoices = |invoice: &Invoice| invoice.buyer == gone;
        self.invoices
            .change(invoices, |invoice| invoice.buyer = stays);
        let keeper = |payment: &Payment| payment.matched.as_ref()?.on_account;
        self.payments.change(
            |payment| keeper(payment) == Some(gone),
            |payment| {
                if let Some(matched) = &mut payment.matched {
                    matched.on_account = Some(stays);
                }
            },
        );
        self.evidence.values_mut().for_each(|e| moved(&mut e.party));
        self.documents
            .values_mut()
            .for_each(|d| moved(&mut d.party));
        for (at, mut marked) in std::mem::take(&mut self.identities) {
            moved(&mut marked.mark.party);
            let at = (marked.mark.party, at.1);
            // What was recorded last stands, whichever of the two it was recorded of.
            let newer = |had: &Marked| had.entry > marked.entry;
            if !self.identities.get(&at).is_some_and(newer) {
                self.identities.insert(at, marked);
            }
        }
        let returned = self
            .refunds
            .values_mut()
            .filter_map(|refund| refund.decided.as_mut()?.debtor.as_mut());
        returned.for_each(moved);
        self.judged.hand_over(gone, stays);
        self.log.hand_over(gone, stays);
        let events = self.court.values_mut();
        events.for_each(|(_, event)| moved(&mut event.debtor));
        let filed = self.filings.iter_mut();
        filed
            .flat_map(|(_, filed)| &mut filed.parties)
            .for_each(moved);
        super::defendants::hand_over(&mut self.defendants, gone, stays);
        let reviews = self.reviews.iter_mut();
        reviews.for_each(|(_, review)| moved(&mut review.debtor));
        self.joined.insert(gone, stays);
    }
}
