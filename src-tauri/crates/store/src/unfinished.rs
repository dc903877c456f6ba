//! Files and folders on their way to a place: what is not finished is locked while somebody works
//! on it, so that the next start can tell what a crash left from what is being written.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// The file in an unfinished folder that whoever works on it holds locked.
const BUSY: &str = "busy";

/// A file that is being written. It is removed when dropped, unless it was put in its place.
#[derive(Debug)]
pub(crate) struct Unfinished {
    /// To write in.
    pub(crate) file: File,
    /// Where it is until then.
    pub(crate) path: PathBuf,
}

impl Unfinished {
    /// A new file in `dir` whose name begins with `prefix`.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn file(dir: &Path, prefix: &str) -> io::Result<Self> {
        loop {
            let path = dir.join(format!("{prefix}{}", Uuid::new_v4()));
            let file = File::options()
                .read(true)
                .write(true)
                .create_new(true)
                .open(&path)?;
            // Not every disk can lock; there a file that a crash left is only named, not removed.
            let _ = file.lock();
            // Somebody who swept between the two lines took it for left over.
            if path.exists() {
                return Ok(Self { file, path });
            }
        }
    }

    /// Puts the file in its place and makes that last.
    ///
    /// # Errors
    /// When it cannot be put there; then it is gone.
    pub(crate) fn put(self, place: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, place)?;
        flush_folder(place.parent().unwrap_or(Path::new(".")))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Once it is in its place there is nothing of this name.
        let _ = fs::remove_file(&self.path);
    }
}

/// A folder that is being filled. It is removed when dropped, unless it was put in its place.
#[derive(Debug)]
pub(crate) struct UnfinishedFolder {
    /// Where it is until then.
    pub(crate) path: PathBuf,
    busy: Option<File>,
}

impl UnfinishedFolder {
    /// A new folder in `dir` whose name begins with `prefix`; nobody else may look into it.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn make(dir: &Path, prefix: &str) -> io::Result<Self> {
        let path = dir.join(format!("{prefix}{}", Uuid::new_v4()));
        fs::create_dir(&path)?;
        let mut made = Self { path, busy: None };
        #[cfg(unix)]
        fs::set_permissions(
            &made.path,
            std::os::unix::fs::PermissionsExt::from_mode(0o700),
        )?;
        let busy = File::create_new(made.path.join(BUSY))?;
        let _ = busy.lock();
        made.busy = Some(busy);
        Ok(made)
    }

    /// Puts the folder in its place, where there is nothing or an empty folder, and makes that
    /// last.
    ///
    /// # Errors
    /// When it cannot be put there; then it is gone.
    pub(crate) fn put(mut self, place: &Path) -> io::Result<()> {
        drop(self.busy.take());
        fs::remove_file(self.path.join(BUSY))?;
        flush_folder(&self.path)?;
        if place.is_dir() {
            // Refuses where there is something in it.
            fs::remove_dir(place)?;
        }
        fs::rename(&self.path, place)?;
        flush_folder(place.parent().unwrap_or(Path::new(".")))
    }
}

impl Drop for UnfinishedFolder {
    fn drop(&mut self) {
        drop(self.busy.take());
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Removes what a crash left in `dir` under a name that begins with `prefix`, and says how much
/// that was. What somebody works on stays.
pub(crate) fn sweep(dir: &Path, prefix: &str) -> u32 {
    let mut swept = 0;
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let ours = entry.file_name().to_string_lossy().starts_with(prefix);
        let Some(kind) = entry.file_type().ok().filter(|_| ours) else {
            continue;
        };
        let removed = if kind.is_dir() {
            left(&path.join(BUSY)) && fs::remove_dir_all(&path).is_ok()
        } else {
            kind.is_file() && left(&path) && fs::remove_file(&path).is_ok()
        };
        swept += u32::from(removed);
    }
    swept
}

/// Removes everything in `dir` whose name begins with `prefix`, and says how much that was. Only
/// where nobody can be at work on it.
pub(crate) fn clear(dir: &Path, prefix: &str) -> u32 {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix));
    let removed = ours.filter(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => fs::remove_dir_all(entry.path()).is_ok(),
        Ok(_) => fs::remove_file(entry.path()).is_ok(),
        Err(_) => false,
    });
    u32::try_from(removed.count()).unwrap_or(u32::MAX)
}

/// Whether nobody who lives holds this file.
fn left(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// Makes a rename itself last. Windows flushes it with the file and cannot open a folder.
pub(crate) fn flush_folder(dir: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let dir = if dir.as_os_str().is_empty() {
            Path::new(".")
        } else {
            dir
        };
        File::open(dir)?.sync_all()
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_crash_left_is_swept_and_what_somebody_writes_is_not() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("writing-of-a-crash"), b"half").unwrap();
        let folder = dir.path().join("writing-folder-of-a-crash");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(BUSY), b"").unwrap();
        fs::write(dir.path().join("letter.pdf"), b"hers").unwrap();
        let file = Unfinished::file(dir.path(), "writing-").unwrap();
        let filling = UnfinishedFolder::make(dir.path(), "writing-").unwrap();

        assert_eq!(sweep(dir.path(), "writing-"), 2);
        assert!(file.path.exists() && filling.path.exists() && !folder.exists());
        file.put(&dir.path().join("done")).unwrap();
        filling.put(&dir.path().join("done folder")).unwrap();
        let mut left: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["done", "done folder", "letter.pdf"]);
    }
}
