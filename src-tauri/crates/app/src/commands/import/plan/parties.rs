//! Who the rows name, and which party of the book that is.

use std::collections::BTreeSet;

use owed_book::fact::{Fact, PartyId};
use owed_book::party::{Described, name_key};
use owed_exchange::{Cell, PartyRow};
use uuid::Uuid;

use super::{At, Plan};

/// A party the rows name.
pub(crate) struct PlannedParty {
    pub(crate) id: PartyId,
    /// Whether the book had it.
    pub(crate) existing: bool,
    /// Spellings met that are not the name it is kept under.
    pub(crate) spellings: BTreeSet<String>,
}

/// What an electronic invoice has of its issuer beside the name.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Letterhead {
    address: Option<String>,
    phone: Option<String>,
    bank: Option<String>,
    account: Option<String>,
}

impl Letterhead {
    /// As the cells of a row have it; nothing where they have none of it.
    pub(super) fn of(cells: &[Cell]) -> Option<Self> {
        let cell = |ends: &str| {
            let found = cells.iter().find(|cell| cell.header.ends_with(ends));
            found
                .map(|cell| cell.text.trim().to_owned())
                .filter(|text| !text.is_empty())
        };
        let head = Self {
            address: cell("SellerAddr"),
            phone: cell("SellerTelNum"),
            bank: cell("SellerBankName"),
            account: cell("SellerBankAccNum"),
        };
        (head != Self::default()).then_some(head)
    }
}

impl Plan<'_> {
    /// The party of this name and number; made if nobody is it yet. Nothing when the row names
    /// nobody or the book refuses the name, which is then put aside.
    pub(super) fn party(&mut self, at: At, row: &PartyRow) -> Option<PartyId> {
        let name = row.name.as_deref().unwrap_or_default().trim();
        let number = row.id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let found = self.find(name, number);
        let id = match found {
            Some(id) => id,
            None => {
                let id = PartyId(Uuid::now_v7());
                let is = Described {
                    name: name.to_owned(),
                    registration: number.map(str::to_owned),
                    ..Described::default()
                };
                if let Err(why) = self.enter(Fact::PartyDescribed { party: id, is }) {
                    self.refused(at, why);
                    return None;
                }
                id
            }
        };
        self.met(id, found.is_some(), name, number);
        Some(id)
    }

    /// By number first; by name where the numbers do not contradict it.
    fn find(&self, name: &str, number: Option<&str>) -> Option<PartyId> {
        if let Some((id, _)) = number.and_then(|number| self.trial.party_registered(number)) {
            return Some(id);
        }
        let (id, party) = self.trial.party_called(name)?;
        let contradicts = number.is_some() && party.is.registration.is_some();
        (!contradicts).then_some(id)
    }

    /// Notes a spelling; a name that is another one under the same number, and a number that was
    /// not known, become facts.
    fn met(&mut self, id: PartyId, existing: bool, name: &str, number: Option<&str>) {
        let Some(party) = self.trial.parties.get(&id).cloned() else {
            return;
        };
        if !name.is_empty() && !party.goes_by(name) {
            // The register knows one holder for a number: a changed name is the same party.
            let _ = self.enter(Fact::SameParty {
                party: id,
                name: name.to_owned(),
                until: None,
            });
        }
        if let (Some(number), None) = (number, &party.is.registration) {
            let is = Described {
                registration: Some(number.to_owned()),
                ..party.is.clone()
            };
            let _ = self.enter(Fact::PartyDescribed { party: id, is });
        }
        let at = *self.party_at.entry(id).or_insert_with(|| {
            self.parties.push(PlannedParty {
                id,
                existing,
                spellings: BTreeSet::new(),
            });
            self.parties.len() - 1
        });
        let planned = &mut self.parties[at];
        if !name.is_empty() && name != party.is.name {
            planned.spellings.insert(name.to_owned());
        }
    }

    /// A payer whose name is a spelling of a party's: shown, and nothing to decide.
    pub(super) fn met_payer(&mut self, name: &str) {
        let found = self
            .trial
            .party_called(name)
            .map(|(id, party)| (id, party.is.name.clone()));
        let Some((id, kept)) = found else { return };
        if kept != name
            && name_key(&kept) == name_key(name)
            && let Some(at) = self.party_at.get(&id)
        {
            self.parties[*at].spellings.insert(name.to_owned());
        }
    }

    /// Whether this is the owner of the book, by number or name.
    pub(super) fn is_creditor(&self, row: &PartyRow) -> bool {
        let Some(party) = self.creditor.and_then(|id| self.trial.parties.get(&id)) else {
            return false;
        };
        match (row.id.as_deref(), party.is.registration.as_deref()) {
            (Some(theirs), Some(ours)) => theirs == ours,
            _ => row.name.as_deref().is_some_and(|name| party.goes_by(name)),
        }
    }

    /// What an invoice says of its issuer, where the owner has not said it herself.
    pub(super) fn learn_creditor(&mut self, head: &Letterhead, row: &PartyRow) {
        let Some(id) = self.creditor else { return };
        let Some(before) = self.trial.parties.get(&id).map(|party| party.is.clone()) else {
            return;
        };
        let is = Described {
            registration: before.registration.clone().or_else(|| row.id.clone()),
            address: before.address.clone().or_else(|| head.address.clone()),
            phone: before.phone.clone().or_else(|| head.phone.clone()),
            bank: before.bank.clone().or_else(|| head.bank.clone()),
            account: before.account.clone().or_else(|| head.account.clone()),
            ..before.clone()
        };
        if is != before {
            let _ = self.enter(Fact::PartyDescribed { party: id, is });
        }
    }
}
