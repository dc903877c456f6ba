//! What is remembered of runs of packs: which pack was built of what, and the run that was cut off.
//!
//! It lies beside the packs, is written anew after each of them, and can be thrown away: then the next
//! run builds everything. **Invariant:** a pack is put down here only once its folder is whole.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use owed_book::digest::Digest;
use serde::{Deserialize, Serialize};

use super::PackTemplate;
use crate::commands::packs::Piece;
use crate::failure::Failure;

/// Its name in the folder of packs.
const FILE: &str = "runs.json";

/// What is remembered.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Runs {
    /// The run that is not finished.
    pub(super) run: Option<Run>,
    /// What the packs of the last run were to have.
    #[serde(default)]
    pub(super) template: PackTemplate,
    /// The last pack of each case that a run built, by the debtor's id.
    #[serde(default)]
    pub(super) built: BTreeMap<String, Built>,
}

/// A run.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Run {
    /// The day it began.
    pub(super) began: String,
    /// The process that runs it: what it leaves half done bears its number.
    pub(super) process: u32,
    /// The debtors' ids, in the order in which their packs are built.
    pub(super) debtors: Vec<String>,
    /// Those of them that are done.
    pub(super) done: Vec<String>,
    /// Whether also what would be the same is built.
    #[serde(default)]
    pub(super) anew: bool,
}

/// A pack that a run built.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Built {
    /// Its name in the folder of packs.
    pub(super) pack: String,
    /// SHA-256 of its manifest.
    pub(super) manifest: Digest,
    /// The day it was built.
    pub(super) on: String,
    /// The book's last entry then.
    pub(super) entry: u64,
    /// The numbers of exhibits a court had, and what every pack was to have.
    pub(super) around: Digest,
    /// What it was made of.
    pub(super) pieces: Vec<Piece>,
    /// What the book said of the case.
    pub(super) stands: BTreeMap<String, String>,
}

impl Runs {
    /// What is remembered; nothing where there is nothing that can be read.
    pub(super) fn read(packs: &Path) -> Self {
        let text = fs::read_to_string(packs.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes it down, whole or not at all.
    pub(super) fn keep(&self, packs: &Path) -> Result<(), Failure> {
        let failed = |e: std::io::Error| Failure::io(&packs.join(FILE), &e);
        fs::create_dir_all(packs).map_err(failed)?;
        let text = serde_json::to_vec(self)?;
        let mut file = tempfile::Builder::new()
            .prefix(".owed-")
            .tempfile_in(packs)
            .map_err(failed)?;
        file.write_all(&text).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        file.persist(packs.join(FILE))
            .map_err(|e| failed(e.error))?;
        Ok(())
    }
}

impl Built {
    /// Whether its folder has the manifest it was built with.
    pub(super) fn is_there(&self, packs: &Path) -> bool {
        let manifest = fs::read(packs.join(&self.pack).join(owed_pack::MANIFEST));
        manifest.is_ok_and(|bytes| Digest::of(&bytes) == self.manifest)
    }
}

/// Clears away what a run that was cut off left half done. Only what bears the number of its process
/// is touched, and only what packs in the making are called.
pub(super) fn clear(packs: &Path, process: u32) {
    if process == std::process::id() {
        return;
    }
    let ours = [
        format!(".owed-pack-{process}-"),
        format!(".owed-upload-{process}-"),
    ];
    for entry in fs::read_dir(packs).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if ours.iter().any(|start| name.starts_with(start)) {
            // What cannot be removed is in nobody's way; its name says what it is.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
