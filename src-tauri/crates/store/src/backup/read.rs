//! Reading a backup: what it holds, whether every byte is right, and a book from it.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

use owed_book::digest::Digest;
use sha2::{Digest as _, Sha256};

use super::write::Watch;
use super::{
    BLOCK, BackupError, FORMAT, JOURNAL, MANIFEST, Manifest, Part, TEMPORARY, VERSION, ending,
    header, padding, vault_name,
};
use crate::folder::FolderError;
use crate::folder::on_network;
use crate::unfinished::{UnfinishedFolder, flush_folder, sweep};
use crate::vault::{CHUNK, read_only};

/// The longest list of contents that is read: about two million files.
const LONGEST_LIST: u64 = 256 << 20;

/// What is not right in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The journal is not what it was.
    Journal,
    /// A file of the vault is not what it was.
    File(Digest),
    /// Bytes between two parts are not what they were; the parts themselves may be whole.
    Between(String),
    /// The seal over the list of contents is not what it was.
    Seal,
    /// The file ends early, or goes on after its end.
    Length,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Journal => f.write_str("the journal in it was changed"),
            Self::File(file) => write!(f, "the file {file} in it was changed"),
            Self::Between(name) => write!(f, "bytes around {name} were changed"),
            Self::Seal => f.write_str("its list of contents does not match its seal"),
            Self::Length => f.write_str("it is cut short or has something added"),
        }
    }
}

/// A book made from a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the backup said it holds.
    pub manifest: Manifest,
    /// What of it was not right; such a file was left out.
    pub faults: Vec<Fault>,
}

/// What a backup says it holds. Only its first part is read.
///
/// # Errors
/// When it is no backup or cannot be read.
pub fn manifest_of(path: &Path) -> Result<Manifest, BackupError> {
    let mut from = open(path)?;
    first(&mut from, path).map(|(manifest, _)| manifest)
}

/// Reads a backup to its end and holds every byte against what it must be.
///
/// # Errors
/// When it is no backup, cannot be read, or was stopped.
pub fn verify(path: &Path, watch: Watch<'_>) -> Result<(Manifest, Vec<Fault>), BackupError> {
    let mut from = open(path)?;
    walk(&mut from, path, &mut |_| Ok(()), &mut |done, all| {
        watch("reading", done, all)
    })
}

/// Makes a book in `dir`, where there is nothing yet or an empty folder, from a backup. What of
/// it is not right is left out and named; the rest is a book all the same.
///
/// # Errors
/// Says why none was made; then nothing of it is left.
pub fn restore(path: &Path, dir: &Path, watch: Watch<'_>) -> Result<Restored, BackupError> {
    let io = |e| BackupError::io(dir, e);
    let empty = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none());
    if fs::symlink_metadata(dir).is_ok() && !empty {
        return Err(BackupError::Exists(dir.to_owned()));
    }
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(io)?;
    let parent = fs::canonicalize(parent).map_err(io)?;
    if on_network(&parent) {
        let why = FolderError::Network(dir.to_owned()).to_string();
        return Err(io(io::Error::new(io::ErrorKind::Unsupported, why)));
    }
    sweep(&parent, TEMPORARY);
    let mut from = open(path)?;
    let made = UnfinishedFolder::make(&parent, TEMPORARY).map_err(io)?;
    let vault = made.path.join("vault");
    fs::create_dir(&vault).map_err(io)?;

    let mut to: Option<File> = None;
    let mut put = |piece: Piece<'_>| -> io::Result<()> {
        match piece {
            Piece::Begins(name) => {
                let at = made.path.join(name);
                if let Some(folder) = at.parent() {
                    fs::create_dir_all(folder)?;
                }
                to = Some(File::create_new(at)?);
                Ok(())
            }
            Piece::Bytes(bytes) => to.as_mut().map_or(Ok(()), |to| to.write_all(bytes)),
            Piece::Ends(name, sound) => {
                let Some(written) = to.take() else {
                    return Ok(());
                };
                // A damaged journal is still read as far as it is sound; a damaged paper is none.
                if !sound && name != JOURNAL {
                    return fs::remove_file(made.path.join(name));
                }
                if name != JOURNAL {
                    read_only(&written)?;
                }
                written.sync_all()
            }
        }
    };
    let walked = walk(&mut from, path, &mut put, &mut |done, all| {
        watch("restoring", done, all)
    });
    let (manifest, faults) = walked.map_err(|why| match why {
        // What could not be written is of the new place, not of the backup.
        BackupError::Io { why, .. } => io(why),
        other => other,
    })?;
    for folder in fs::read_dir(&vault).map_err(io)?.flatten() {
        flush_folder(&folder.path()).map_err(io)?;
    }
    flush_folder(&vault).map_err(io)?;
    make_ordinary(&made.path).map_err(io)?;
    made.put(dir).map_err(io)?;
    Ok(Restored { manifest, faults })
}

/// The folder of a book is as other folders of the owner's are.
fn make_ordinary(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// What is handed on while a backup is read. Names are made from the list of contents, never read
/// from the archive, so that none leads anywhere else.
pub(super) enum Piece<'a> {
    /// A part begins.
    Begins(&'a str),
    /// Some of its bytes.
    Bytes(&'a [u8]),
    /// It ended, and is what it was or not.
    Ends(&'a str, bool),
}

/// Reads everything, hands it on, and says what is not right.
pub(super) fn walk(
    from: &mut dyn Read,
    path: &Path,
    hand_on: &mut dyn FnMut(Piece<'_>) -> io::Result<()>,
    told: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<(Manifest, Vec<Fault>), BackupError> {
    let io = |e| BackupError::io(path, e);
    let (manifest, list) = first(from, path)?;
    let (mut faults, mut done) = (Vec::new(), 0);
    let all = manifest.bytes();
    let journal = std::iter::once((JOURNAL.to_owned(), manifest.journal, Fault::Journal));
    let files = manifest
        .files
        .iter()
        .map(|part| (vault_name(part.name()), *part, Fault::File(part.name())));
    for (name, part, fault) in journal.chain(files) {
        let mut framed = same(from, &header(&name, part.bytes).map_err(io)?).map_err(io)?;
        hand_on(Piece::Begins(&name)).map_err(io)?;
        let mut read = |bytes: &[u8]| {
            hand_on(Piece::Bytes(bytes))?;
            done += bytes.len() as u64;
            Ok(told(done, all))
        };
        let sound = match content(from, part, &mut read).map_err(io)? {
            ControlFlow::Continue(digest) => digest == Some(part.file),
            ControlFlow::Break(()) => return Err(BackupError::Cancelled),
        };
        hand_on(Piece::Ends(&name, sound)).map_err(io)?;
        if !sound {
            faults.push(fault);
        }
        framed &= same(from, &vec![0; padding(part.bytes)]).map_err(io)?;
        if !framed {
            faults.push(Fault::Between(name));
        }
    }
    if !same(from, &ending(&list).map_err(io)?).map_err(io)? {
        faults.push(Fault::Seal);
    }
    let mut more = [0];
    if !faults.is_empty() {
        // Where it ends was not found, so neither is what comes after.
    } else if from.read(&mut more).map_err(io)? > 0 {
        faults.push(Fault::Length);
    }
    Ok((manifest, faults))
}

fn open(path: &Path) -> Result<BufReader<File>, BackupError> {
    let file = File::open(path).map_err(|e| BackupError::io(path, e))?;
    Ok(BufReader::with_capacity(CHUNK, file))
}

/// Reads the list of contents, and its bytes as they stand.
fn first(from: &mut dyn Read, path: &Path) -> Result<(Manifest, Vec<u8>), BackupError> {
    let io = |e: io::Error| match e.kind() {
        io::ErrorKind::UnexpectedEof => BackupError::NotABackup,
        _ => BackupError::io(path, e),
    };
    let mut head = [0; BLOCK as usize];
    from.read_exact(&mut head).map_err(io)?;
    let size = tar::Header::from_byte_slice(&head).entry_size();
    let size = size
        .ok()
        .filter(|size| *size <= LONGEST_LIST)
        .ok_or(BackupError::NotABackup)?;
    if header(MANIFEST, size).map_err(io)? != head {
        return Err(BackupError::NotABackup);
    }
    let mut list = Vec::new();
    from.take(size).read_to_end(&mut list).map_err(io)?;
    if !same(from, &vec![0; padding(size)]).map_err(io)? {
        return Err(BackupError::NotABackup);
    }
    let manifest: Manifest = serde_json::from_slice(&list).map_err(|_| BackupError::NotABackup)?;
    if manifest.format != FORMAT {
        return Err(BackupError::NotABackup);
    }
    if manifest.version > VERSION {
        return Err(BackupError::Newer);
    }
    Ok((manifest, list))
}

/// Whether the next bytes are these.
fn same(from: &mut dyn Read, expected: &[u8]) -> io::Result<bool> {
    let mut found = Vec::with_capacity(expected.len());
    from.take(expected.len() as u64).read_to_end(&mut found)?;
    Ok(found == expected)
}

/// Reads a part and hashes it; no digest where it ends early.
fn content(
    from: &mut dyn Read,
    part: Part,
    hand_on: &mut dyn FnMut(&[u8]) -> io::Result<ControlFlow<()>>,
) -> io::Result<ControlFlow<(), Option<Digest>>> {
    let mut hasher = Sha256::new();
    let mut left = part.bytes;
    let mut buffer = vec![0; CHUNK];
    while left > 0 {
        let most = usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK));
        let read = match from.read(&mut buffer[..most]) {
            Ok(0) => return Ok(ControlFlow::Continue(None)),
            Ok(read) => read,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        hasher.update(&buffer[..read]);
        left -= read as u64;
        if hand_on(&buffer[..read])?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(Some(Digest(
        hasher.finalize().into(),
    ))))
}
