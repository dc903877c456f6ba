//! Things by their id, cheap to copy.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Index;
use std::sync::Arc;

/// Things by their id, in the order of their ids.
///
/// A copy shares every thing with its original until one of them changes it: what a command wants
/// to enter is tried on a copy of the whole book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<K, V> {
    by_id: BTreeMap<K, Arc<V>>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        let by_id = BTreeMap::new();
        Self { by_id }
    }
}

impl<K: Ord, V> Table<K, V> {
    /// The thing with this id.
    pub fn get(&self, id: &K) -> Option<&V> {
        self.by_id.get(id).map(Arc::as_ref)
    }

    /// Whether there is one with this id.
    pub fn contains_key(&self, id: &K) -> bool {
        self.by_id.contains_key(id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Every id.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.by_id.keys()
    }

    /// Every thing.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.by_id.values().map(Arc::as_ref)
    }

    /// Every thing with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.by_id.iter().map(|(id, thing)| (id, thing.as_ref()))
    }

    /// Adds a thing, unless its id is taken; says whether it did.
    pub(crate) fn add(&mut self, id: K, thing: V) -> bool {
        match self.by_id.entry(id) {
            Entry::Vacant(free) => {
                free.insert(Arc::new(thing));
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// Changes those things that are `of` a kind; copies keep what they were.
    pub(crate) fn change(&mut self, of: impl Fn(&V) -> bool, mut how: impl FnMut(&mut V))
    where
        V: Clone,
    {
        for thing in self.by_id.values_mut().filter(|thing| of(thing)) {
            how(Arc::make_mut(thing));
        }
    }

    /// The thing with this id, to be changed; copies keep what it was.
    pub(crate) fn get_mut(&mut self, id: &K) -> Option<&mut V>
    where
        V: Clone,
    {
        self.by_id.get_mut(id).map(Arc::make_mut)
    }
}

impl<K: Ord, V> Index<&K> for Table<K, V> {
    type Output = V;

    fn index(&self, id: &K) -> &V {
        &self.by_id[id]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_a_copy_leaves_the_original() {
        let mut one = Table::default();
        assert!(one.add(2, "b".to_owned()));
        assert!(!one.add(2, "c".to_owned()));
        let mut other = one.clone();
        other.get_mut(&2).unwrap().push('!');
        assert!(other.add(1, "a".to_owned()));
        assert_eq!(one.iter().collect::<Vec<_>>(), [(&2, &"b".to_owned())]);
        assert_eq!(other.values().collect::<Vec<_>>(), ["a", "b!"]);
    }
}
