//! Who goes by which name and number, so that a row finds its party without asking each of them.

use std::collections::{BTreeSet, HashMap};

use crate::fact::PartyId;
use crate::party::{Party, name_key};

/// Parties by what is left of their names, and by their registration numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    keys: HashMap<String, BTreeSet<PartyId>>,
    numbers: HashMap<String, BTreeSet<PartyId>>,
}

impl Names {
    /// Those who go by this name.
    pub(super) fn called(&self, name: &str) -> impl Iterator<Item = PartyId> {
        self.keys
            .get(&name_key(name))
            .into_iter()
            .flatten()
            .copied()
    }

    /// Those who have this number.
    pub(super) fn registered(&self, number: &str) -> impl Iterator<Item = PartyId> {
        self.numbers.get(number).into_iter().flatten().copied()
    }

    /// Notes the names and the number of a party.
    pub(super) fn learn(&mut self, id: PartyId, party: &Party) {
        for key in keys(party) {
            self.keys.entry(key).or_default().insert(id);
        }
        if let Some(number) = &party.is.registration {
            self.numbers.entry(number.clone()).or_default().insert(id);
        }
    }

    /// Strikes out what [`Names::learn`] noted, while the party is still what it was then.
    pub(super) fn forget(&mut self, id: PartyId, party: &Party) {
        for key in keys(party) {
            strike(&mut self.keys, &key, id);
        }
        if let Some(number) = &party.is.registration {
            strike(&mut self.numbers, number, id);
        }
    }
}

/// What is left of each name a party goes by.
fn keys(party: &Party) -> impl Iterator<Item = String> {
    std::iter::once(&party.is.name)
        .chain(&party.aliases)
        .map(|name| name_key(name))
        .filter(|key| !key.is_empty())
}

fn strike(index: &mut HashMap<String, BTreeSet<PartyId>>, key: &str, id: PartyId) {
    if let Some(ids) = index.get_mut(key) {
        ids.remove(&id);
        if ids.is_empty() {
            index.remove(key);
        }
    }
}
