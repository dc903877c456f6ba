//! The vault: files named by their SHA-256, written once and never again.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use owed_book::digest::Digest;
use sha2::{Digest as _, Sha256};

use crate::unfinished::{Unfinished, flush_folder, sweep};

/// How much is read and hashed at a time.
pub(crate) const CHUNK: usize = 256 * 1024;

/// A folder of files named by their SHA-256.
#[derive(Debug, Clone)]
pub struct Vault {
    dir: PathBuf,
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
    /// The vault in `dir`, made if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(dir: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&dir)?;
        Ok(Self { dir })
    }

    /// The vault in `dir`, which may be on a disk that cannot be written.
    pub fn open_read_only(dir: PathBuf) -> Self {
        Self { dir }
    }

    /// Where the file with this digest is or would be.
    pub fn path(&self, file: Digest) -> PathBuf {
        let name = file.to_string();
        self.dir.join(&name[..2]).join(name)
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
            to.file.write_all(&buffer[..read])?;
            bytes += read as u64;
            if watch(bytes).is_break() {
                return Err(VaultError::Cancelled);
            }
        }
        let kept = Kept {
            file: Digest(hasher.finalize().into()),
            bytes,
        };
        let path = self.path(kept.file);
        if path.exists() && digest_of(&path)? == kept.file {
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
        let bytes = fs::read(self.path(file)).map_err(|e| missing(e, file))?;
        if Digest::of(&bytes) == file {
            Ok(bytes)
        } else {
            Err(VaultError::Changed(file))
        }
    }

    /// Hashes a file again.
    ///
    /// # Errors
    /// When it is not there, was changed or cannot be read.
    pub fn verify(&self, file: Digest) -> Result<(), VaultError> {
        let found = digest_of(&self.path(file)).map_err(|e| missing(e, file))?;
        if found == file {
            Ok(())
        } else {
            Err(VaultError::Changed(file))
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

    /// Every file in the vault, and every temporary file a crash left.
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
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut buffer = vec![0; CHUNK];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(Digest(hasher.finalize().into())),
            read => hasher.update(&buffer[..read]),
        }
    }
}

/// Marks a file as one that is not written any more.
pub(crate) fn read_only(file: &File) -> io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(true);
    file.set_permissions(permissions)
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
        let vault = Vault::open(dir.path().join("vault")).unwrap();
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
