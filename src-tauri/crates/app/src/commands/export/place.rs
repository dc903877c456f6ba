//! Where an export is written: whole or not at all, and never over a book.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use owed_exchange::handed::TextFile;
use tempfile::NamedTempFile;

use crate::failure::{Code, Failure};

/// Refuses a place where something is, unless it may be written over, and one where the book is,
/// whatever may be.
pub(in crate::commands) fn may_be_written(
    path: &Path,
    book: &Path,
    force: bool,
) -> Result<(), Failure> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    if let Ok(dir) = fs::canonicalize(parent(path))
        && dir.starts_with(book)
        && (dir != book || path.exists())
    {
        let detail = format!(
            "{} belongs to the book and is not written over",
            path.display()
        );
        return Err(Failure::new(Code::NotAllowed, detail)
            .with("what", "file")
            .with("name", name));
    }
    // A link counts as what it is, also one that leads nowhere.
    if !force && fs::symlink_metadata(path).is_ok() {
        let detail = format!("{} is there already; name another place", path.display());
        return Err(Failure::new(Code::FileExists, detail).with("name", name));
    }
    // A book of somebody else's is no place either.
    if path.join(owed_store::folder::JOURNAL).exists()
        || path.ends_with(owed_store::folder::JOURNAL)
    {
        let detail = format!("{} is a book, or is called like one", path.display());
        return Err(Failure::new(Code::NotAllowed, detail)
            .with("what", "file")
            .with("name", name));
    }
    Ok(())
}

/// A name in `folder` that nothing has: `stem`, then `stem-2` and so on, each with `ending`.
pub(in crate::commands) fn free(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let stem = owed_pack::safe_name(stem);
    let name = |n: u32| match n {
        1 => format!("{stem}{ending}"),
        n => format!("{stem}-{n}{ending}"),
    };
    let mut names = (1..=u32::MAX).map(|n| folder.join(name(n)));
    // A link counts as what it is, also one that leads nowhere. There are more numbers than files.
    names
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| folder.join(name(1)))
}

/// Writes a file whole or not at all.
pub(in crate::commands) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_made(path, |temporary| {
        let mut file = File::create(temporary).map_err(|e| Failure::io(path, &e))?;
        file.write_all(bytes).map_err(|e| Failure::io(path, &e))
    })
}

/// Lets `make` fill a file beside `path`, and puts it there once it is whole and on the disk.
pub(in crate::commands) fn write_made(
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let dir = parent(path);
    let io = |e: std::io::Error| Failure::io(path, &e);
    fs::create_dir_all(dir).map_err(io)?;
    let temporary = beside(dir).map_err(io)?;
    make(temporary.path())?;
    File::open(temporary.path())
        .and_then(|file| file.sync_all())
        .map_err(io)?;
    temporary.persist(path).map_err(|e| io(e.error))?;
    flush(dir);
    Ok(())
}

/// Makes a folder of these files whole or not at all. Where there is one already, the files take
/// the places of those with their names, and others are left alone.
pub(in crate::commands) fn write_folder(path: &Path, files: &[TextFile]) -> Result<(), Failure> {
    if path.is_dir() {
        return files
            .iter()
            .try_for_each(|file| write_file(&path.join(&file.name), &file.bytes));
    }
    make_folder(path, |at| {
        files
            .iter()
            .try_for_each(|file| write_file(&at.join(&file.name), &file.bytes))
    })
}

/// Lets `fill` fill a folder beside `path`, and gives it that name once it is whole.
pub(in crate::commands) fn make_folder<T>(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let io = |e: std::io::Error| Failure::io(path, &e);
    let dir = parent(path);
    fs::create_dir_all(dir).map_err(io)?;
    if fs::symlink_metadata(path).is_ok() {
        let detail = format!("{} is there already; name another place", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        return Err(Failure::new(Code::FileExists, detail).with("name", name));
    }
    let temporary = tempfile::Builder::new()
        .prefix(".owed-")
        .tempdir_in(dir)
        .map_err(io)?;
    let made = fill(temporary.path())?;
    open_to_others(temporary.path()).map_err(io)?;
    fs::rename(temporary.path(), path).map_err(io)?;
    // What was renamed is not there to be removed any more.
    let _ = temporary.keep();
    flush(dir);
    Ok(made)
}

fn beside(dir: &Path) -> std::io::Result<NamedTempFile> {
    let mut how = tempfile::Builder::new();
    how.prefix(".owed-");
    // It is an ordinary file of the owner's, not a secret of this program.
    #[cfg(unix)]
    how.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    how.tempfile_in(dir)
}

/// A folder made for the owner is as others of the owner's are, not shut as a temporary one is.
fn open_to_others(dir: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// Makes a rename last. Not every system can, and the file itself is on the disk already.
fn flush(dir: &Path) {
    let _ = File::open(dir).and_then(|dir| dir.sync_all());
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        Some(_) | None => Path::new("."),
    }
}
