//! Settings of a file of their own: how the program was told to go about something on this machine.
//!
//! None is a fact: no figure depends on it.

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Desk, write_whole};
use crate::failure::Failure;

impl Desk {
    /// What is kept under this name; the least where nothing is, or what is cannot be read.
    pub(crate) fn kept_setting<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        let text = std::fs::read_to_string(self.kept_file(name)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps a setting under this name.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(crate) fn keep_setting(&self, name: &str, value: &impl Serialize) -> Result<(), Failure> {
        write_whole(&self.kept_file(name), &serde_json::to_vec_pretty(value)?)
    }

    /// Beside the settings of the window.
    fn kept_file(&self, name: &str) -> PathBuf {
        self.settings.with_file_name(format!("{name}.json"))
    }
}
