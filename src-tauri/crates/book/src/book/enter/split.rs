//! One party that turned out to be two.

use super::value::named;
use crate::book::split::latest;
use crate::book::{Book, Refused};
use crate::fact::{DebtId, PartyId};
use crate::journal::Seq;
use crate::split::Split;

impl Book {
    /// Tells two apart. What was read as the other one's until here was read so because of this.
    pub(super) fn split(&mut self, at: Seq, split: Split) -> Result<(), Refused> {
        named(&split.is.name)?;
        let party = self.holder(split.party);
        let kept = self.parties.get(&party);
        let kept = kept.ok_or(Refused::NoParty(split.party))?;
        if self.creditor == Some(party) {
            return Err(Refused::OwesItself);
        }
        if kept.is.registration.is_some() && kept.is.registration == split.is.registration {
            return Err(Refused::OneRegistration);
        }
        if kept.goes_by(&split.is.name) {
            return Err(Refused::OwnName);
        }
        if split.entries.is_empty() || split.because.trim().is_empty() {
            return Err(Refused::NothingSaid);
        }
        for entry in &split.entries {
            // One that was retracted is nobody's.
            let Some(was) = self.was.get(entry) else {
                if *entry < at {
                    continue;
                }
                return Err(Refused::NoEntry(*entry));
            };
            let before = latest(&self.splits, *entry).or(*was);
            if before.map(|before| self.holder(before)) != Some(party) {
                return Err(Refused::EntryOfAnother(*entry));
            }
        }
        self.apart_goes_whole(party, split.apart)?;
        self.splits.push((at, split));
        Ok(())
    }

    /// What is about certain debts goes where they go.
    fn apart_goes_whole(&self, party: PartyId, apart: PartyId) -> Result<(), Refused> {
        let torn = |whose: PartyId, debts: &[DebtId]| {
            let other = match whose {
                whose if whose == party => apart,
                whose if whose == apart => party,
                _ => return None,
            };
            let owed_by = |id: &DebtId| self.debts.get(id).map(|debt| debt.debtor);
            debts.iter().copied().find(|id| owed_by(id) == Some(other))
        };
        for kept in self.evidence.values() {
            if torn(kept.party, &kept.debts).is_some() {
                return Err(Refused::EvidenceOfAnother(kept.name.clone()));
            }
        }
        for (_, promise) in self.log.promises.values() {
            if let Some(debt) = torn(promise.debtor, &promise.debts) {
                return Err(Refused::DebtOfAnother(debt));
            }
        }
        Ok(())
    }
}
