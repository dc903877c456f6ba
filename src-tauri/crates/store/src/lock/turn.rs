//! Locking a book that lies in the open, and the other way round.
//!
//! Every file is written a second time beside the first, the journal is written a second time, and
//! then the one journal takes the other's place: that is the moment. Before it the book is as it
//! was, after it as it is to be; what is left of the other is removed then, or when the book is
//! next opened.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use owed_book::book::Book;
use owed_book::digest::Digest;

use super::{Key, LockError, MAGIC, Wrap, decipher, encipher, recovery};
use crate::backup::TEMPORARY;
use crate::folder::{Folder, JOURNAL};
use crate::sqlite::{Locking, SqliteJournal};
use crate::unfinished::{UnfinishedFolder, flush_folder};
use crate::vault::{Vault, VaultError, digest_of};

/// Lies in the folder while a book is turned; who finds it removes what is left of the other form.
const TURNING: &str = "journal.turning";

/// Where drafts lie, and how the names of those end that are in the open and of those that are not.
const DRAFTS: &str = "drafts";
const OPEN: &str = "json";
const SHUT: &str = "draft";

/// Told what is done and how much of it, and may stop it.
type Watch<'a> = &'a mut dyn FnMut(&'static str, u64, u64) -> ControlFlow<()>;

/// Locks the book, and gives it back open with the recovery key to print.
///
/// # Errors
/// Says why it was not locked; then the book is as it was.
pub fn set(
    folder: Folder,
    passphrase: &str,
    watch: Watch<'_>,
) -> Result<(Folder, String), LockError> {
    if folder.is_locked() {
        return Err(LockError::HasLock);
    }
    let chance = |e| LockError::io(&folder.dir, e);
    let key = Key::fresh().map_err(chance)?;
    let text = recovery::fresh().map_err(chance)?;
    let wraps = [
        Wrap::by_passphrase(&key, passphrase)?,
        Wrap::by_recovery(&key, &text)?,
    ];
    let folder = turn(folder, Some(&Locking { key, wraps }), watch)?;
    Ok((folder, text))
}

/// Takes the lock off the book, and gives it back open.
///
/// # Errors
/// Says why it was not taken off; then the book is as it was.
pub fn remove(folder: Folder, watch: Watch<'_>) -> Result<Folder, LockError> {
    if !folder.is_locked() {
        return Err(LockError::NoLock);
    }
    turn(folder, None, watch)
}

fn turn(folder: Folder, to: Option<&Locking>, watch: Watch<'_>) -> Result<Folder, LockError> {
    if !folder.journal.is_writable() {
        return Err(LockError::ReadOnly);
    }
    let opened = Book::of(&folder.journal, None, &[])?;
    if let Some(stopped) = opened.stopped {
        return Err(LockError::Unsound(stopped));
    }
    if folder.journal.gone()?.is_some() {
        return Err(LockError::ReadOnly);
    }
    let (was, becomes) = (folder.key.clone(), to.map(|to| to.key.clone()));
    let packs = folder.packs();
    let (dir, alone) = folder.alone()?;
    let io = |path: &Path, e| LockError::io(path, e);

    let marker = dir.join(TURNING);
    fs::write(&marker, b"").map_err(|e| io(&marker, e))?;
    flush_folder(&dir).map_err(|e| io(&dir, e))?;
    let turned = (|| {
        copy_files(&dir.join("vault"), &was, &becomes, watch)?;
        copy_drafts(&dir, &was, &becomes, watch)?;
        copy_journal(&dir, &was, to, watch)
    })();
    if turned.is_ok() {
        let packs_now = match &becomes {
            Some(_) => packs_beside(&dir),
            None => dir.join("packs"),
        };
        // Packs can be built again; that they could not be moved is no reason to go back.
        if packs.is_dir() && !packs_now.exists() {
            let _ = fs::rename(&packs, &packs_now);
        }
    }
    // What is left of the other form goes, whichever of the two the book now is.
    let key = if turned.is_ok() { &becomes } else { &was };
    let cleared = finish(&dir, key.is_some());
    drop(alone);
    turned?;
    cleared.map_err(|e| io(&dir, e))?;
    Ok(Folder::open_with(&dir, key.as_ref())?)
}

/// Where the packs of a locked book lie.
pub(crate) fn packs_beside(dir: &Path) -> PathBuf {
    let mut name = dir.file_name().unwrap_or_default().to_owned();
    name.push("-packs");
    dir.with_file_name(name)
}

/// Writes every file of a vault a second time.
fn copy_files(
    dir: &Path,
    was: &Option<Key>,
    becomes: &Option<Key>,
    watch: Watch<'_>,
) -> Result<(), LockError> {
    let io = |e| LockError::io(dir, e);
    let from = Vault::open(dir.to_owned(), was.clone()).map_err(io)?;
    let to = Vault::open(dir.to_owned(), becomes.clone()).map_err(io)?;
    let (names, _) = from.list().map_err(io)?;
    for (at, name) in names.iter().enumerate() {
        if watch("files", at as u64, names.len() as u64).is_break() {
            return Err(LockError::Cancelled);
        }
        let faulty = |why: VaultError| match why {
            VaultError::DiskFull => LockError::DiskFull,
            VaultError::Cancelled => LockError::Cancelled,
            VaultError::Missing(_) | VaultError::Changed(_) => LockError::File(name.to_string()),
            // What cannot be deciphered was changed.
            VaultError::Io(e) if e.kind() == io::ErrorKind::InvalidData => {
                LockError::File(name.to_string())
            }
            VaultError::Io(why) => LockError::io(&from.path_of_name(*name), why),
        };
        let mut reader = from.reader_of_name(*name).map_err(faulty)?;
        let kept = to.keep(&mut *reader, &mut |_| ControlFlow::Continue(()));
        let kept = kept.map_err(faulty)?;
        if from.name_of(kept.file) != *name {
            return Err(LockError::File(name.to_string()));
        }
        to.verify(kept.file).map_err(faulty)?;
    }
    Ok(())
}

/// Writes every draft and its papers a second time.
fn copy_drafts(
    dir: &Path,
    was: &Option<Key>,
    becomes: &Option<Key>,
    watch: Watch<'_>,
) -> Result<(), LockError> {
    let drafts = dir.join(DRAFTS);
    for entry in fs::read_dir(&drafts).into_iter().flatten().flatten() {
        let path = entry.path();
        let io = |e| LockError::io(&path, e);
        if path.is_dir() {
            copy_files(&path, was, becomes, watch)?;
            continue;
        }
        let ending = path.extension().and_then(|ending| ending.to_str());
        let text = match (ending, was) {
            (Some(OPEN), None) => fs::read(&path).map_err(io)?,
            (Some(SHUT), Some(key)) => decipher(key, &fs::read(&path).map_err(io)?).map_err(io)?,
            _ => continue,
        };
        let (text, ending) = match becomes {
            Some(key) => (encipher(key, &text).map_err(io)?, SHUT),
            None => (text, OPEN),
        };
        let to = path.with_extension(ending);
        fs::write(&to, text)
            .and_then(|()| File::open(&to)?.sync_all())
            .map_err(|e| LockError::io(&to, e))?;
    }
    Ok(())
}

/// Writes the journal a second time and puts it in the first one's place.
fn copy_journal(
    dir: &Path,
    was: &Option<Key>,
    to: Option<&Locking>,
    watch: Watch<'_>,
) -> Result<(), LockError> {
    let io = |e| LockError::io(dir, e);
    let place = dir.join(JOURNAL);
    let made = UnfinishedFolder::make(dir, TEMPORARY).map_err(io)?;
    let path = made.path.join(JOURNAL);
    let from = SqliteJournal::open(&place, was.as_ref())?;
    let mut into = SqliteJournal::create_with(&path, to)?;
    let head = match into.take_all(&from, &mut |done| watch("entries", done, 0))? {
        ControlFlow::Continue(head) => head,
        ControlFlow::Break(()) => return Err(LockError::Cancelled),
    };
    into.fold_up()?;
    let key = to.map(|to| &to.key);
    let read_back = SqliteJournal::open_read_only(&path, key)?;
    let opened = Book::of(&read_back, None, &[])?;
    if let Some(stopped) = opened.stopped {
        return Err(LockError::Unsound(stopped));
    }
    if opened.book.head != head {
        return Err(LockError::io(
            &path,
            io::Error::other("it was not written whole"),
        ));
    }
    drop(read_back);
    File::open(&path)
        .and_then(|file| file.sync_all())
        .map_err(io)?;
    from.fold_up()?;
    fs::rename(&path, &place).map_err(io)?;
    flush_folder(dir).map_err(io)
}

/// Removes what a change of the lock left of the other form, where one was begun. Nobody else has
/// the book open.
pub(crate) fn finish(dir: &Path, locked: bool) -> io::Result<()> {
    let marker = dir.join(TURNING);
    if !marker.exists() {
        return Ok(());
    }
    clear(&dir.join("vault"), locked)?;
    let drafts = dir.join(DRAFTS);
    for entry in fs::read_dir(&drafts).into_iter().flatten() {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let other = if locked { OPEN } else { SHUT };
        if path.is_dir() {
            clear(&path, locked)?;
        } else if ending == Some(other) {
            fs::remove_file(&path)?;
        }
    }
    fs::remove_file(&marker)?;
    flush_folder(dir)
}

/// Removes the files of the other form from a vault. Each form is known for certain: a file in the
/// open has its SHA-256 for a name, an enciphered one begins as they do and has not.
fn clear(vault: &Path, locked: bool) -> io::Result<()> {
    for folder in fs::read_dir(vault).into_iter().flatten() {
        let folder = folder?.path();
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let Some(name) = name.and_then(|name| name.parse::<Digest>().ok()) else {
                continue;
            };
            let enciphered = begins_as_ours(&path)? && digest_of(&path)? != name;
            if enciphered != locked {
                remove_for_good(&path)?;
            }
        }
        // Only where nothing is left in it.
        let _ = fs::remove_dir(&folder);
    }
    Ok(())
}

fn begins_as_ours(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    File::open(path)?
        .take(MAGIC.len() as u64)
        .read_to_end(&mut start)?;
    Ok(start == MAGIC)
}

/// Removes a file that may be marked as read-only.
pub(crate) fn remove_for_good(path: &Path) -> io::Result<()> {
    #[cfg(windows)]
    {
        // Windows removes no file that is marked as read-only.
        let mut permissions = fs::metadata(path)?.permissions();
        #[expect(clippy::permissions_set_readonly_false, reason = "it is removed")]
        permissions.set_readonly(false);
        fs::set_permissions(path, permissions)?;
    }
    fs::remove_file(path)
}
