//! A folder that appears whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::PackError;

/// A folder being filled under another name, beside where it will be; removed when dropped early.
pub(crate) struct Unfinished {
    at: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl Unfinished {
    /// Makes the working folder.
    ///
    /// # Errors
    /// [`PackError::Exists`] when something is at the target already.
    pub(crate) fn beside(target: &Path) -> Result<Unfinished, PackError> {
        free(target)?;
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            Some(_) | None => Path::new("."),
        };
        let mut attempt = 0_u32;
        loop {
            let at = parent.join(format!(".owed-pack-{}-{attempt}", std::process::id()));
            match fs::create_dir(&at) {
                Ok(()) => {
                    return Ok(Unfinished {
                        at,
                        target: target.to_owned(),
                        finished: false,
                    });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 1_000 => {
                    attempt += 1
                }
                Err(error) => return Err(PackError::Write { path: at, error }),
            }
        }
    }

    /// The error for something that went wrong in the folder, under the name it would have had.
    pub(crate) fn unwritten(&self, error: io::Error) -> PackError {
        PackError::Write {
            path: self.target.clone(),
            error,
        }
    }

    pub(crate) fn create_folder(&self, name: &str) -> Result<(), PackError> {
        fs::create_dir(self.at.join(name)).map_err(|error| self.unwritten(error))
    }

    /// Makes a new file; never writes over one.
    pub(crate) fn create(&self, path: &str) -> Result<File, PackError> {
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(self.at.join(path))
            .map_err(|error| self.unwritten(error))
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PackError> {
        let mut file = self.create(path)?;
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(|error| self.unwritten(error))
    }

    /// Gives the folder its name.
    pub(crate) fn finish(mut self) -> Result<(), PackError> {
        // Someone may have been quicker while the pack was written.
        free(&self.target)?;
        sync_folder(&self.at).map_err(|error| self.unwritten(error))?;
        fs::rename(&self.at, &self.target).map_err(|error| self.unwritten(error))?;
        self.finished = true;
        match self.target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => {
                sync_folder(parent).map_err(|error| self.unwritten(error))
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.finished {
            // Nothing more can be done about a folder that cannot be removed; its name says what it is.
            let _ = fs::remove_dir_all(&self.at);
        }
    }
}

fn free(target: &Path) -> Result<(), PackError> {
    match fs::symlink_metadata(target) {
        Ok(_) => Err(PackError::Exists(target.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(PackError::Write {
            path: target.to_owned(),
            error,
        }),
    }
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    // Windows writes a folder's entries through by itself and cannot open a folder as a file.
    Ok(())
}
