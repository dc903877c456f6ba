//! A folder that holds more than a pack, sealed as one: every file in it is listed with its
//! SHA-256, and the page that checks a pack checks it too.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::bind::Watch;
use crate::manifest::{CHECKER, MANIFEST, checker, checker_digest, script_safe};
use crate::tee::Course;
use crate::verify::hash;
use crate::{Digest, PackError};

/// The listing's layout; a reader refuses a number it does not know.
pub(crate) const LAYOUT: u32 = 1;

/// Every file of a folder, as data: `manifest.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listing {
    /// The layout of this record.
    pub schema: u32,
    /// What the folder is called.
    pub title: String,
    /// Who made it.
    pub creator: String,
    /// The head of the book at that moment.
    pub book_head: String,
    /// Its files, by their paths.
    pub files: Vec<ListedFile>,
    /// The SHA-256 of the checking page with its place for this listing left empty.
    pub checker_sha256: Digest,
}

/// A file of a folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedFile {
    /// Where it is in the folder, with forward slashes.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

/// Lists everything in a folder and puts `manifest.json` and `校验.html` into it.
///
/// # Errors
/// When a file cannot be read or written, or the caller asked to stop.
pub fn seal(
    folder: &Path,
    title: &str,
    creator: &str,
    book_head: &str,
    watch: Watch<'_>,
) -> Result<Listing, PackError> {
    let unwritten = |path: &Path, error| PackError::Write {
        path: path.to_owned(),
        error,
    };
    let mut paths = Vec::new();
    walk(folder, "", &mut paths).map_err(|error| unwritten(folder, error))?;
    paths.sort();
    let total = paths.iter().map(|(_, size)| size).sum();
    let mut course = Course::of(watch, total);
    let mut files = Vec::new();
    for (path, size) in paths {
        let at = folder.join(&path);
        let sha256 = match hash(&at, &mut course) {
            Ok(sha256) => sha256,
            Err(_) if course.stopped => return Err(PackError::Cancelled),
            Err(error) => return Err(unwritten(&at, error)),
        };
        files.push(ListedFile { path, size, sha256 });
    }
    let listing = Listing {
        schema: LAYOUT,
        title: title.to_owned(),
        creator: creator.to_owned(),
        book_head: book_head.to_owned(),
        files,
        checker_sha256: checker_digest(),
    };
    let text = script_safe(&listing).map_err(|error| unwritten(folder, io::Error::other(error)))?;
    for (name, text) in [(MANIFEST, &text), (CHECKER, &checker(&text))] {
        let at = folder.join(name);
        write(&at, text.as_bytes()).map_err(|error| unwritten(&at, error))?;
    }
    Ok(listing)
}

/// Writes a new file through to the disk.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?;
    io::Write::write_all(&mut file, bytes)?;
    file.sync_all()
}

fn walk(folder: &Path, under: &str, found: &mut Vec<(String, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(folder.join(under))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = match under {
            "" => name,
            under => format!("{under}/{name}"),
        };
        if entry.file_type()?.is_dir() {
            walk(folder, &path, found)?;
        } else {
            found.push((path, entry.metadata()?.len()));
        }
    }
    Ok(())
}
