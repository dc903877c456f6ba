//! Writing a backup, and reading it back before it is one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::Path;

use owed_book::book::Book;
use owed_book::digest::Digest;
use owed_book::journal::{Head, Journal, Seq};
use sha2::{Digest as _, Sha256};

use super::{
    BackupError, FORMAT, JOURNAL, Lacking, MANIFEST, Manifest, PLAIN_VERSION, Part, TEMPORARY,
    VERSION, ending, header, padding, read, vault_name,
};
use crate::check::files_of;
use crate::folder::Folder;
use crate::lock::Key;
use crate::sqlite::SqliteJournal;
use crate::unfinished::{Unfinished, UnfinishedFolder, sweep};
use crate::vault::{CHUNK, VaultError, digest_of};

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it holds.
    pub manifest: Manifest,
    /// Its size.
    pub bytes: u64,
    /// What the vault no longer had as it was, by the names in the book.
    pub lacking: Vec<Lacking>,
}

/// Watches a backup: what it is busy with, how many bytes of how many; and may stop it.
pub(super) type Watch<'a> = &'a mut dyn FnMut(&'static str, u64, u64) -> ControlFlow<()>;

/// Writes a backup of the book to `target`, which must not be there, and reads it back. `made` is
/// the moment as RFC 3339, `program` who makes it. Others may write in the book meanwhile.
///
/// # Errors
/// Says why none was made; then nothing of it is left.
pub fn write(
    book: &Folder,
    made: &str,
    program: &str,
    target: &Path,
    watch: Watch<'_>,
) -> Result<Written, BackupError> {
    let dir = match target.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        Some(_) | None => Path::new("."),
    };
    if fs::symlink_metadata(target).is_ok() {
        return Err(BackupError::Exists(target.to_owned()));
    }
    fs::create_dir_all(dir).map_err(|e| BackupError::io(dir, e))?;
    sweep(dir, TEMPORARY);

    // On the book's own disk: a stick has room for one copy, and is slow.
    let snapshot = UnfinishedFolder::make(&book.dir, TEMPORARY);
    // A book on a disk that cannot be written is copied elsewhere first.
    let snapshot = snapshot
        .or_else(|_| UnfinishedFolder::make(&std::env::temp_dir(), TEMPORARY))
        .map_err(|e| BackupError::io(&book.dir, e))?;
    let journal = snapshot.path.join(JOURNAL);
    let copied = book
        .journal
        .copy_to(&journal, &mut |done, all| watch("journal", done, all))?;
    if copied.is_break() {
        return Err(BackupError::Cancelled);
    }
    let taken = Taken::of(&journal, book.key(), made, program)?;

    let mut faulty = BTreeSet::new();
    loop {
        let (manifest, lacking) = taken.manifest(book, &mut faulty, watch)?;
        match once(book, &journal, &manifest, dir, target, watch) {
            Ok(bytes) => {
                return Ok(Written {
                    manifest,
                    bytes,
                    lacking,
                });
            }
            // A file that changed is named in the list of contents, which stands first: so all
            // such files are looked for, and it is written again.
            Err(Stopped::Faulty(file)) => {
                faulty.insert(file);
                let all = manifest.files.len() as u64;
                for (at, part) in manifest.files.iter().enumerate() {
                    if watch("checking", at as u64, all).is_break() {
                        return Err(BackupError::Cancelled);
                    }
                    let found = digest_of(&book.vault.path_of_name(part.name()));
                    if !found.is_ok_and(|found| found == part.file) {
                        faulty.insert(part.name());
                    }
                }
            }
            Err(Stopped::Failed(why)) => return Err(why),
        }
    }
}

/// The journal at one moment, whose every seal was verified.
struct Taken {
    made: String,
    program: String,
    creditor: String,
    book: Digest,
    head: Head,
    journal: Part,
    named: Vec<(Digest, String)>,
}

impl Taken {
    fn of(path: &Path, key: Option<&Key>, made: &str, program: &str) -> Result<Self, BackupError> {
        let journal = SqliteJournal::open_read_only(path, key)?;
        let opened = Book::of(&journal, None, &[])?;
        if let Some(stopped) = opened.stopped {
            return Err(BackupError::Unsound(stopped));
        }
        let mut first = None;
        journal.scan(Seq(0), &mut |line| {
            first = Some(line.chain);
            ControlFlow::Break(())
        })?;
        let io = |e| BackupError::io(path, e);
        let creditor = opened
            .book
            .creditor
            .filter(|_| key.is_none())
            .and_then(|id| opened.book.parties.get(&id));
        Ok(Self {
            made: made.to_owned(),
            program: program.to_owned(),
            creditor: creditor
                .map(|party| party.is.name.clone())
                .unwrap_or_default(),
            book: first.ok_or(BackupError::Empty)?,
            head: opened.book.head,
            journal: Part {
                file: digest_of(path).map_err(io)?,
                bytes: fs::metadata(path).map_err(io)?.len(),
                name: None,
            },
            named: files_of(&opened.book),
        })
    }

    /// All that will be in the backup: every file of the vault, named by a fact or not, but those
    /// known to be faulty. And what it lacks, by the names in the book.
    fn manifest(
        &self,
        book: &Folder,
        faulty: &mut BTreeSet<Digest>,
        watch: Watch<'_>,
    ) -> Result<(Manifest, Vec<Lacking>), BackupError> {
        let io = |path: &Path, e| BackupError::io(path, e);
        let (kept, _) = book.vault.list().map_err(|e| io(&book.dir, e))?;
        let mut files = BTreeMap::new();
        let all = kept.len() as u64;
        for (at, name) in kept.into_iter().enumerate() {
            if faulty.contains(&name) {
                continue;
            }
            let path = book.vault.path_of_name(name);
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_file() => {
                    let mut part = Part {
                        file: name,
                        bytes: found.len(),
                        name: None,
                    };
                    if book.is_locked() {
                        if watch("checking", at as u64, all).is_break() {
                            return Err(BackupError::Cancelled);
                        }
                        // Its name is not what its bytes hash to; and only what deciphers is whole.
                        let Some(file) = self.stored(book, name) else {
                            faulty.insert(name);
                            continue;
                        };
                        (part.file, part.name) = (file, Some(name));
                    }
                    files.insert(name, part);
                }
                // A link or a folder in the place of a file is none of the owner's files.
                Ok(_) => {}
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => return Err(io(&path, e)),
            }
        }
        let lacking = self.named.iter().filter_map(|(file, name)| {
            let stored = book.vault.name_of(*file);
            (!files.contains_key(&stored)).then(|| Lacking {
                file: stored,
                name: name.clone(),
            })
        });
        let lacking: Vec<_> = lacking.collect();
        let said = |lacking: &Lacking| Lacking {
            name: match book.is_locked() {
                true => String::new(),
                false => lacking.name.clone(),
            },
            ..*lacking
        };
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: match book.is_locked() {
                true => VERSION,
                false => PLAIN_VERSION,
            },
            made: self.made.clone(),
            program: self.program.clone(),
            creditor: self.creditor.clone(),
            locked: book.is_locked(),
            book: self.book,
            head: self.head,
            journal: self.journal,
            lacking: lacking.iter().map(said).collect(),
            files: files.into_values().collect(),
        };
        Ok((manifest, lacking))
    }

    /// The SHA-256 of a file as it lies enciphered in the vault; nothing where it was changed.
    fn stored(&self, book: &Folder, name: Digest) -> Option<Digest> {
        let plain = book.vault.digest_by_name(name).ok()?;
        let sound = book.vault.name_of(plain) == name;
        digest_of(&book.vault.path_of_name(name))
            .ok()
            .filter(|_| sound)
    }
}

/// Why it was not written this time.
enum Stopped {
    /// A file of the vault is not what its name says.
    Faulty(Digest),
    /// Anything else.
    Failed(BackupError),
}

impl From<BackupError> for Stopped {
    fn from(why: BackupError) -> Self {
        Self::Failed(why)
    }
}

fn once(
    book: &Folder,
    journal: &Path,
    manifest: &Manifest,
    dir: &Path,
    target: &Path,
    watch: Watch<'_>,
) -> Result<u64, Stopped> {
    let failed = |e| BackupError::io(target, e);
    let mut to = Unfinished::file(dir, TEMPORARY).map_err(failed)?;
    let list = serde_json::to_vec(manifest).map_err(|e| failed(e.into()))?;
    let head = header(MANIFEST, list.len() as u64).map_err(failed)?;
    to.file.write_all(&head).map_err(failed)?;
    to.file.write_all(&list).map_err(failed)?;
    to.file
        .write_all(&vec![0; padding(list.len() as u64)])
        .map_err(failed)?;

    let all = manifest.bytes();
    let mut done = 0;
    let mut told = |bytes| {
        done += bytes;
        watch("copying", done, all)
    };
    put_part(&mut to.file, JOURNAL, journal, manifest.journal, &mut told)
        .map_err(|stopped| stopped.at(journal))?;
    for part in &manifest.files {
        let path = book.vault.path_of_name(part.name());
        let put = put_part(
            &mut to.file,
            &vault_name(part.name()),
            &path,
            *part,
            &mut told,
        );
        match put {
            Ok(()) => {}
            Err(VaultError::Changed(_) | VaultError::Missing(_)) => {
                return Err(Stopped::Faulty(part.name()));
            }
            // A disk that cannot give a file back has lost it, whatever it calls that.
            Err(VaultError::Io(e)) if e.raw_os_error() == Some(EIO) => {
                return Err(Stopped::Faulty(part.name()));
            }
            Err(other) => return Err(other.at(target).into()),
        }
    }
    let end = ending(&list).map_err(failed)?;
    to.file.write_all(&end).map_err(failed)?;
    to.file.sync_all().map_err(failed)?;
    let bytes = to.file.stream_position().map_err(failed)?;

    from_the_medium(&to.file);
    to.file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let (found, faults) = read::walk(&mut to.file, target, &mut |_| Ok(()), &mut |done, all| {
        watch("reading-back", done, all)
    })?;
    if let Some(fault) = faults.first() {
        return Err(BackupError::ReadBack(fault.to_string()).into());
    }
    if &found != manifest {
        return Err(BackupError::ReadBack(MANIFEST.to_owned()).into());
    }
    to.put(target).map_err(failed)?;
    Ok(bytes)
}

/// What Unix calls an error of the medium.
const EIO: i32 = 5;

/// Has what was written forgotten by the memory, so that reading it asks the disk itself.
fn from_the_medium(file: &File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

/// Copies a file into the archive, hashing it on the way.
fn put_part(
    to: &mut File,
    name: &str,
    path: &Path,
    part: Part,
    told: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(), VaultError> {
    let mut from = File::open(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => VaultError::Missing(part.file),
        _ => VaultError::Io(e),
    })?;
    to.write_all(&header(name, part.bytes)?).map_err(full)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    let mut copied = 0;
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e.into()),
        };
        hasher.update(&buffer[..read]);
        to.write_all(&buffer[..read]).map_err(full)?;
        copied += read as u64;
        if copied > part.bytes {
            return Err(VaultError::Changed(part.file));
        }
        if told(read as u64).is_break() {
            return Err(VaultError::Cancelled);
        }
    }
    if copied != part.bytes || Digest(hasher.finalize().into()) != part.file {
        return Err(VaultError::Changed(part.file));
    }
    to.write_all(&vec![0; padding(part.bytes)]).map_err(full)
}

fn full(e: io::Error) -> VaultError {
    match e.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => VaultError::DiskFull,
        // The target's, not the file's: it must not be taken for a lost file.
        _ => VaultError::Io(io::Error::new(e.kind(), e.to_string())),
    }
}

impl VaultError {
    fn at(self, path: &Path) -> BackupError {
        match self {
            Self::DiskFull => BackupError::DiskFull,
            Self::Cancelled => BackupError::Cancelled,
            Self::Io(e) => BackupError::io(path, e),
            Self::Missing(_) | Self::Changed(_) => {
                BackupError::io(path, io::Error::other(self.to_string()))
            }
        }
    }
}
