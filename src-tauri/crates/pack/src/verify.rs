//! Checks a pack that was handed over, moved or kept: is everything in it as it was bound?

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::bind::Watch;
use crate::manifest::{
    CHECKER, MANIFEST, Manifest, ManifestFile, SCHEMA, TIMESTAMP, emptied_checker_digest,
};
use crate::sealed::{LAYOUT, ListedFile, Listing};
use crate::tee::Course;
use crate::{Digest, PackError};

/// What is wrong with a file of a pack; the worst comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Problem {
    /// The manifest names a place outside the pack: it was not written by this program.
    Outside,
    /// It is there and is not the file that was bound.
    Changed,
    /// It is not there.
    Missing,
    /// It cannot be read.
    Unreadable,
    /// It is there and the manifest does not know it.
    Extra,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// With which file: its path in the pack, with forward slashes.
    pub path: String,
}

/// What checking a pack found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What the pack is called.
    pub title: String,
    /// The head of the book it was made from.
    pub book_head: String,
    /// The SHA-256 of the manifest. The manifest vouches for the files; only a copy of this line
    /// kept elsewhere vouches for the manifest.
    pub manifest_sha256: Digest,
    /// How many files were compared.
    pub checked: usize,
    /// All that is wrong, worst first; empty when all is well.
    pub findings: Vec<Finding>,
}

/// Compares every file of a pack with its manifest.
///
/// # Errors
/// [`PackError::NotAPack`] when there is no manifest that can be read.
pub fn verify(folder: &Path, watch: Watch<'_>) -> Result<Report, PackError> {
    let not_a_pack = |detail: String| PackError::NotAPack {
        path: folder.to_owned(),
        detail,
    };
    let text = fs::read_to_string(folder.join(MANIFEST))
        .map_err(|error| not_a_pack(format!("{MANIFEST}: {error}")))?;
    let manifest = Sealed::read(&text).map_err(not_a_pack)?;
    let mut course = Course::of(
        watch,
        manifest
            .files
            .iter()
            .map(|file| file.size)
            .fold(0, u64::saturating_add),
    );
    let mut findings = Vec::new();
    let mut known = BTreeSet::from([MANIFEST, CHECKER, TIMESTAMP].map(str::to_owned));
    let mut checked = 0;
    for file in &manifest.files {
        known.insert(file.path.clone());
        let problem = if stays_inside(&file.path) {
            compare(folder, &file.path, file.sha256, &mut course)?
        } else {
            Some(Problem::Outside)
        };
        findings.extend(problem.map(|problem| Finding {
            problem,
            path: file.path.clone(),
        }));
        checked += 1;
    }
    let page = checker_problem(folder, &text, manifest.checker_sha256);
    findings.extend(page.map(|problem| Finding {
        problem,
        path: CHECKER.to_owned(),
    }));
    strangers(folder, String::new(), &known, &mut findings, 0);
    findings.sort();
    findings.dedup();
    Ok(Report {
        title: manifest.title,
        book_head: manifest.book_head,
        manifest_sha256: Digest::of(text.as_bytes()),
        checked: checked + 1,
        findings,
    })
}

/// What is checked of a manifest, whether it is of a pack or of a folder with more in it.
struct Sealed {
    title: String,
    book_head: String,
    checker_sha256: Digest,
    files: Vec<ListedFile>,
}

impl Sealed {
    fn read(text: &str) -> Result<Sealed, String> {
        let wrong = |error: serde_json::Error| format!("{MANIFEST}: {error}");
        let known = |found: u32, known: u32| match (1..=known).contains(&found) {
            true => Ok(()),
            false => Err(format!("its layout is {found}, this program knows {known}")),
        };
        let record: serde_json::Value = serde_json::from_str(text).map_err(wrong)?;
        // A pack has its bound evidence; a folder has a list of files.
        if record.get("pack").is_none() && record.get("files").is_some() {
            let listing: Listing = serde_json::from_value(record).map_err(wrong)?;
            known(listing.schema, LAYOUT)?;
            return Ok(Sealed {
                title: listing.title,
                book_head: listing.book_head,
                checker_sha256: listing.checker_sha256,
                files: listing.files,
            });
        }
        let manifest: Manifest = serde_json::from_value(record).map_err(wrong)?;
        known(manifest.schema, SCHEMA)?;
        let listed = |file: &ManifestFile| ListedFile {
            path: file.path.clone(),
            size: file.size,
            sha256: file.sha256,
        };
        Ok(Sealed {
            files: manifest.files().map(listed).collect(),
            title: manifest.title,
            book_head: manifest.book_head,
            checker_sha256: manifest.checker_sha256,
        })
    }
}

/// Whether a path of the manifest can only lead to a file in the pack.
fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains('\\')
        && !path.contains(':')
        && Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
}

fn compare(
    folder: &Path,
    path: &str,
    wanted: Digest,
    course: &mut Course<'_>,
) -> Result<Option<Problem>, PackError> {
    let at = folder.join(path);
    match fs::symlink_metadata(&at) {
        Ok(found) if found.is_file() => {}
        // A link or a folder in the place of a file is not that file.
        Ok(_) => return Ok(Some(Problem::Changed)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(Problem::Missing)),
        Err(_) => return Ok(Some(Problem::Unreadable)),
    }
    match hash(&at, course) {
        Ok(found) if found == wanted => Ok(None),
        Ok(_) => Ok(Some(Problem::Changed)),
        Err(_) if course.stopped => Err(PackError::Cancelled),
        Err(_) => Ok(Some(Problem::Unreadable)),
    }
}

pub(crate) fn hash(path: &Path, course: &mut Course<'_>) -> io::Result<Digest> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(Digest::from_bytes(hash.finalize().into()));
        }
        hash.update(&buffer[..read]);
        course.advance(read as u64)?;
    }
}

fn checker_problem(folder: &Path, manifest_text: &str, wanted: Digest) -> Option<Problem> {
    match fs::read(folder.join(CHECKER)) {
        Ok(page) => {
            let page = String::from_utf8_lossy(&page);
            (emptied_checker_digest(&page, manifest_text) != Some(wanted))
                .then_some(Problem::Changed)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(Problem::Missing),
        Err(_) => Some(Problem::Unreadable),
    }
}

/// Files that systems leave in every folder and that say nothing.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];
/// A pack has two levels; what nests deeper is named by its folder.
const DEEPEST: usize = 8;

fn strangers(
    folder: &Path,
    under: String,
    known: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
    depth: usize,
) {
    let Ok(entries) = fs::read_dir(folder.join(&under)) else {
        findings.push(Finding {
            problem: Problem::Unreadable,
            path: under,
        });
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() {
            name.clone()
        } else {
            format!("{under}/{name}")
        };
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && depth < DEEPEST {
            strangers(folder, path, known, findings, depth + 1);
        } else if !known.contains(&path) && !LITTER.contains(&name.as_str()) {
            findings.push(Finding {
                problem: Problem::Extra,
                path,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Progress;

    #[test]
    fn a_path_of_the_manifest_never_leaves_the_pack() {
        assert!(stays_inside("原件/01_合同.pdf"));
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "原件/../../x",
            "C:\\x",
            "原件\\x",
            "C:x",
            "./x",
        ] {
            assert!(!stays_inside(path), "{path}");
        }
    }

    #[test]
    fn the_worst_finding_comes_first() {
        assert!(Problem::Outside < Problem::Changed);
        assert!(Problem::Changed < Problem::Missing && Problem::Missing < Problem::Extra);
    }

    #[test]
    fn progress_is_told_in_bytes() {
        let mut last = Progress { done: 0, total: 0 };
        let mut watch = |at| {
            last = at;
            std::ops::ControlFlow::Continue(())
        };
        let mut course = Course::of(&mut watch, 10);
        course.advance(4).unwrap();
        course.advance(6).unwrap();
        assert_eq!(
            last,
            Progress {
                done: 10,
                total: 10
            }
        );
    }
}
