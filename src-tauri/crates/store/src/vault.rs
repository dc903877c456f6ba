//! The vault: files named by their SHA-256, written once and never again.
//!
//! In a locked book they are enciphered, and named by what the book's key makes of their SHA-256.
//! To everybody else who asks for a file it is the same.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use owed_book::digest::Digest;
use sha2::{Digest as _, Sha256};

use crate::lock::{Key, Reader, Writer, remove_for_good};
use crate::unfinished::{Unfinished, UnfinishedFolder, flush_folder, sweep};

/// How much is read and hashed at a time.
pub(crate) const CHUNK: usize = 256 * 1024;

/// A folder of files named by their SHA-256.
#[derive(Debug, Clone)]
pub struct Vault {
    dir: PathBuf,
    key: Option<Key>,
}

/// A file of the vault where another reader can read it by its path. What had to be deciphered for
/// that is gone when this is dropped.
#[derive(Debug)]
pub struct Lent {
    /// Where it is meanwhile.
    pub path: PathBuf,
    _until: Option<UnfinishedFolder>,
}

/// A file as it was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Its SHA-256.
    pub file: Digest,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Why a file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The disk is full; nothing was kept.
    #[error("the disk is full; the file was not kept")]
    DiskFull,
    /// It was stopped.
    #[error("stopped; the file was not kept")]
    Cancelled,
    /// The vault does not have it.
    #[error("the vault has no file {0}")]
    Missing(Digest),
    /// It is not what its name says.
    #[error("the file {0} was changed since it was kept")]
    Changed(Digest),
    /// Anything else the disk says.
    #[error("the file could not be read or kept: {0}")]
    Io(#[from] io::Error),
}

impl Vault {
    /// The vault in `dir`, made if it is not there; that of a locked book has its key.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(dir: PathBuf, key: Option<Key>) -> io::Result<Self> {
        fs::create_dir_all(&dir)?;
        Ok(Self { dir, key })
    }

    /// The vault in `dir`, which may be on a disk that cannot be written.
    pub fn open_read_only(dir: PathBuf, key: Option<Key>) -> Self {
        Self { dir, key }
    }

    /// What the file with this digest is called in the vault.
    pub fn name_of(&self, file: Digest) -> Digest {
        self.key.as_ref().map_or(file, |key| key.name_of(file))
    }

    /// Where the file with this digest is or would be, as it lies in the vault: in a locked book
    /// enciphered. Who wants to read it by a path is lent one.
    pub fn path(&self, file: Digest) -> PathBuf {
        self.path_of_name(self.name_of(file))
    }

    /// Where the file of this name is or would be.
    pub(crate) fn path_of_name(&self, name: Digest) -> PathBuf {
        let name = name.to_string();
        self.dir.join(&name[..2]).join(name)
    }

    /// Gives a file to a reader that wants a path. A file of a locked book is deciphered for it
    /// into a folder that only this user can read: below `near` where that is named, because what
    /// is made from the file will lie there in the open too, otherwise in memory where the machine
    /// has a place for that, else among its temporary files.
    ///
    /// # Errors
    /// When it is not there, was changed or cannot be read.
    pub fn lend(&self, file: Digest, near: Option<&Path>) -> Result<Lent, VaultError> {
        if self.key.is_none() {
            let path = self.path(file);
            return Ok(Lent { path, _until: None });
        }
        let dir = match near {
            Some(near) => near.to_owned(),
            None => scratch(),
        };
        fs::create_dir_all(&dir)?;
        sweep(&dir, LENT);
        let folder = UnfinishedFolder::make(&dir, LENT)?;
        let path = folder.path.join("file");
        let mut to = File::create_new(&path)?;
        let read = self.read(file, &mut |bytes| {
            to.write_all(bytes)?;
            Ok(ControlFlow::Continue(()))
        });
        match read.map_err(full)? {
            ControlFlow::Continue(found) if found == file => Ok(Lent {
                path,
                _until: Some(folder),
            }),
            ControlFlow::Continue(_) | ControlFlow::Break(()) => Err(VaultError::Changed(file)),
        }
    }

    /// Keeps all that `from` gives, hashing while it copies. `watch` is told the bytes copied so
    /// far and may stop it.
    ///
    /// Written to a temporary name, flushed to the disk, renamed, and the folder flushed too:
    /// after this returns, a power cut does not lose the file, and before, it leaves no half.
    ///
    /// # Errors
    /// Says why it was not kept; then the vault is as it was.
    pub fn keep(
        &self,
        from: &mut dyn Read,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Kept, VaultError> {
        self.keep_it(from, watch).map_err(full)
    }

    fn keep_it(
        &self,
        from: &mut dyn Read,
        watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Kept, VaultError> {
        let mut to = Unfinished::file(&self.dir, TEMPORARY)?;
        let mut put = match &self.key {
            None => Put::Plain(&mut to.file),
            Some(key) => Put::Locked(Box::new(Writer::new(&mut to.file, key)?)),
        };
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; CHUNK];
        let mut bytes = 0;
        loop {
            let read = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(e.into()),
            };
            hasher.update(&buffer[..read]);
            put.write_all(&buffer[..read])?;
            bytes += read as u64;
            if watch(bytes).is_break() {
                return Err(VaultError::Cancelled);
            }
        }
        put.finish()?;
        let kept = Kept {
            file: Digest(hasher.finalize().into()),
            bytes,
        };
        let path = self.path(kept.file);
        if path.exists() && self.verify(kept.file).is_ok() {
            return Ok(kept);
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        read_only(&to.file)?;
        to.put(&path)?;
        flush_folder(&self.dir)?;
        Ok(kept)
    }

    /// The bytes of a file, checked against its name.
    ///
    /// # Errors
    /// When it is not there, was changed or cannot be read.
    pub fn bytes(&self, file: Digest) -> Result<Vec<u8>, VaultError> {
        let mut bytes = Vec::new();
        let read = self.read(file, &mut |part| {
            bytes.extend_from_slice(part);
            Ok(ControlFlow::Continue(()))
        })?;
        match read {
            ControlFlow::Continue(found) if found == file => Ok(bytes),
            ControlFlow::Continue(_) | ControlFlow::Break(()) => Err(VaultError::Changed(file)),
        }
    }

    /// Reads a file as it was kept, part by part, and gives the digest of what was read.
    pub(crate) fn read(
        &self,
        file: Digest,
        each: &mut dyn FnMut(&[u8]) -> io::Result<ControlFlow<()>>,
    ) -> Result<ControlFlow<(), Digest>, VaultError> {
        let from = self.reader(file)?;
        through(from, each).map_err(|e| damaged(e, file))
    }

    /// A file as it was kept, to be read from its start.
    pub(crate) fn reader(&self, file: Digest) -> Result<Box<dyn Read>, VaultError> {
        self.reader_of_name(self.name_of(file))
            .map_err(|why| match why {
                VaultError::Missing(_) => VaultError::Missing(file),
                VaultError::Changed(_) => VaultError::Changed(file),
                other => other,
            })
    }

    /// The SHA-256 of what was kept under a name, whatever that is.
    pub(crate) fn digest_by_name(&self, name: Digest) -> Result<Digest, VaultError> {
        let read = through(self.reader_of_name(name)?, &mut |_| {
            Ok(ControlFlow::Continue(()))
        });
        match read.map_err(|e| damaged(e, name))? {
            ControlFlow::Continue(found) => Ok(found),
            ControlFlow::Break(()) => Err(VaultError::Cancelled),
        }
    }

    /// The same by the name it has in the vault.
    pub(crate) fn reader_of_name(&self, name: Digest) -> Result<Box<dyn Read>, VaultError> {
        let from = File::open(self.path_of_name(name)).map_err(|e| missing(e, name))?;
        match &self.key {
            None => Ok(Box::new(from)),
            Some(key) => {
                let from = BufReader::with_capacity(CHUNK, from);
                let from = Reader::new(from, key).map_err(|e| damaged(e, name))?;
                Ok(Box::new(from))
            }
        }
    }

    /// Hashes a file again.
    ///
    /// # Errors
    /// When it is not there, was changed or cannot be read.
    pub fn verify(&self, file: Digest) -> Result<(), VaultError> {
        match self.read(file, &mut |_| Ok(ControlFlow::Continue(())))? {
            ControlFlow::Continue(found) if found == file => Ok(()),
            ControlFlow::Continue(_) | ControlFlow::Break(()) => Err(VaultError::Changed(file)),
        }
    }

    /// Removes a file that was erased; says whether it was there.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn erase(&self, file: Digest) -> Result<bool, VaultError> {
        self.erase_name(self.name_of(file))
    }

    /// The same by the name it has in the vault.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn erase_name(&self, name: Digest) -> Result<bool, VaultError> {
        match remove_for_good(&self.path_of_name(name)) {
            Ok(()) => Ok(true),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(e) => Err(e.into()),
        }
    }

    /// Whether the vault has a file of this name; its bytes are not looked at.
    pub fn has(&self, file: Digest) -> bool {
        self.path(file).is_file()
    }

    /// Removes what a crash left half copied, and says how many files that were.
    pub(crate) fn sweep(&self) -> u32 {
        sweep(&self.dir, TEMPORARY)
    }

    /// The name of every file in the vault, and every temporary file a crash left.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn list(&self) -> io::Result<(Vec<Digest>, Vec<PathBuf>)> {
        let (mut files, mut strays) = (Vec::new(), Vec::new());
        if !self.dir.is_dir() {
            return Ok((files, strays));
        }
        for entry in fs::read_dir(&self.dir)? {
            let path = entry?.path();
            if !path.is_dir() {
                strays.push(path);
                continue;
            }
            for entry in fs::read_dir(&path)? {
                let path = entry?.path();
                let digest = path
                    .file_name()
                    .and_then(|n| n.to_str())
                    .and_then(|n| n.parse().ok());
                match digest {
                    Some(digest) => files.push(digest),
                    None => strays.push(path),
                }
            }
        }
        files.sort();
        strays.sort();
        Ok((files, strays))
    }
}

/// How the names of files begin that are being written.
pub(crate) const TEMPORARY: &str = "writing-";

/// The SHA-256 of a file, read once.
///
/// # Errors
/// When it cannot be read.
pub fn digest_of(path: &Path) -> io::Result<Digest> {
    digest_through(File::open(path)?)
}

/// The SHA-256 of what is read to its end, for a file that stays open.
///
/// # Errors
/// When it cannot be read.
pub fn digest_through(from: impl Read) -> io::Result<Digest> {
    match through(from, &mut |_| Ok(ControlFlow::Continue(())))? {
        ControlFlow::Continue(found) => Ok(found),
        ControlFlow::Break(()) => Err(io::ErrorKind::Interrupted.into()),
    }
}

/// Reads to the end, or until told to stop, and gives the SHA-256 of it.
fn through(
    mut from: impl Read,
    each: &mut dyn FnMut(&[u8]) -> io::Result<ControlFlow<()>>,
) -> io::Result<ControlFlow<(), Digest>> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => {
                return Ok(ControlFlow::Continue(Digest(hasher.finalize().into())));
            }
            Ok(read) => {
                hasher.update(&buffer[..read]);
                if each(&buffer[..read])?.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Where what is kept is written to.
enum Put<'a> {
    Plain(&'a mut File),
    Locked(Box<Writer<&'a mut File>>),
}

impl Put<'_> {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(to) => to.write_all(bytes),
            Self::Locked(to) => to.write_all(bytes),
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Plain(_) => Ok(()),
            Self::Locked(to) => to.finish().map(drop),
        }
    }
}

/// Where a deciphered file lies while somebody reads it: in memory, where Linux offers that.
fn scratch() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if cfg!(target_os = "linux") && memory.is_dir() {
        memory.to_owned()
    } else {
        std::env::temp_dir()
    }
}

/// How the names of folders begin in which a deciphered file lies.
const LENT: &str = ".owed-lent-";

/// Marks a file as one that is not written any more.
pub(crate) fn read_only(file: &File) -> io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(true);
    file.set_permissions(permissions)
}

/// What does not decipher was changed.
fn damaged(e: io::Error, file: Digest) -> VaultError {
    match e.kind() {
        io::ErrorKind::InvalidData => VaultError::Changed(file),
        _ => VaultError::Io(e),
    }
}

fn missing(e: io::Error, file: Digest) -> VaultError {
    if e.kind() == io::ErrorKind::NotFound {
        VaultError::Missing(file)
    } else {
        e.into()
    }
}

fn full(e: VaultError) -> VaultError {
    match e {
        VaultError::Io(e)
            if matches!(
                e.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            ) =>
        {
            VaultError::DiskFull
        }
        e => e,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault() -> (tempfile::TempDir, Vault) {
        let dir = tempfile::tempdir().unwrap();
        let vault = Vault::open(dir.path().join("vault"), None).unwrap();
        (dir, vault)
    }

    fn keep(vault: &Vault, bytes: &[u8]) -> Kept {
        vault
            .keep(&mut &bytes[..], &mut |_| ControlFlow::Continue(()))
            .unwrap()
    }

    #[test]
    fn a_file_is_kept_under_its_hash_and_comes_back_unchanged() {
        let (_dir, vault) = vault();
        let kept = keep(&vault, b"signed");
        assert_eq!(
            kept,
            Kept {
                file: Digest::of(b"signed"),
                bytes: 6
            }
        );
        assert_eq!(vault.bytes(kept.file).unwrap(), b"signed");
        assert!(
            fs::metadata(vault.path(kept.file))
                .unwrap()
                .permissions()
                .readonly()
        );
    }

    #[test]
    fn keeping_it_twice_keeps_one() {
        let (_dir, vault) = vault();
        keep(&vault, b"signed");
        keep(&vault, b"signed");
        assert_eq!(vault.list().unwrap(), (vec![Digest::of(b"signed")], vec![]));
    }

    #[test]
    fn a_stopped_or_broken_copy_leaves_nothing() {
        struct Breaks;
        impl Read for Breaks {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
        }
        let (_dir, vault) = vault();
        let stopped = vault
            .keep(&mut &b"x"[..], &mut |_| ControlFlow::Break(()))
            .unwrap_err();
        assert!(matches!(stopped, VaultError::Cancelled));
        let full = vault
            .keep(&mut Breaks, &mut |_| ControlFlow::Continue(()))
            .unwrap_err();
        assert!(matches!(full, VaultError::DiskFull));
        assert_eq!(vault.list().unwrap(), (vec![], vec![]));
    }

    #[test]
    fn a_changed_file_is_found_out() {
        let (_dir, vault) = vault();
        let kept = keep(&vault, b"signed");
        let path = vault.path(kept.file);
        fs::remove_file(&path).unwrap();
        assert!(matches!(
            vault.verify(kept.file),
            Err(VaultError::Missing(_))
        ));
        fs::write(&path, b"signeD").unwrap();
        assert!(matches!(
            vault.verify(kept.file),
            Err(VaultError::Changed(_))
        ));
        assert!(matches!(
            vault.bytes(kept.file),
            Err(VaultError::Changed(_))
        ));
    }
}
