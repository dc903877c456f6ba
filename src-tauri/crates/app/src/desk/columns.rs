//! Columns as the owner named them, for the next table of the same make.
//!
//! A setting and not a fact: it says how a file was read. What was read is entered with every cell as
//! it stood, so no figure depends on how the next file will be read.

use std::path::PathBuf;

use owed_exchange::Mapping;

use super::{Desk, config, write_whole};

/// More makes of tables than anybody keeps.
const MOST: usize = 200;

impl Desk {
    /// The columns that were named before, the latest first, each by the shape of its table: the
    /// headings in their order.
    pub(crate) fn remembered_columns(&self) -> Vec<Mapping> {
        let text = std::fs::read_to_string(file()).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Remembers columns for the next table of this shape. Not being able to is no reason not to read
    /// this one: the owner will be asked again.
    pub(crate) fn remember_columns(&self, mapping: Mapping) {
        let mut all = self.remembered_columns();
        all.retain(|had| had.shape != mapping.shape);
        all.insert(0, mapping);
        all.truncate(MOST);
        let _ = serde_json::to_vec_pretty(&all).map(|text| write_whole(&file(), &text));
    }
}

fn file() -> PathBuf {
    config().join("columns.json")
}
