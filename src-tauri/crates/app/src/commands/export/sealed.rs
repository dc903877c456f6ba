//! What is handed out under a password.

use std::fs::{self, File};
use std::io::{BufReader, Cursor, Seek, Write};
use std::path::{Path, PathBuf};

use owed_exchange::handed::{SHORTEST, Sealed, TextFile};

use crate::desk::Watch;
use crate::failure::{Code, Failure};

/// A zip of these files that only the password opens.
pub(super) fn zipped(files: &[TextFile], password: &str) -> Result<Vec<u8>, Failure> {
    long_enough(password)?;
    let mut sealed = Sealed::new(Cursor::new(Vec::new()), password);
    for file in files {
        sealed.add(&file.name, &mut file.bytes.as_slice())?;
    }
    Ok(sealed.finish()?.into_inner())
}

/// Puts all that is below a folder into a zip that only the password opens. The folder's own name is
/// not in it: names of files can be read without the password.
pub(in crate::commands) fn zip_folder<W: Write + Seek>(
    dir: &Path,
    out: W,
    password: &str,
    watch: &Watch<'_>,
) -> Result<W, Failure> {
    long_enough(password)?;
    let files = below(dir)?;
    let all = files.len() as u64;
    let mut sealed = Sealed::new(out, password);
    for (at, path) in files.iter().enumerate() {
        if watch.step("sealing", at as u64, all).is_break() {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        let inside = path.strip_prefix(dir).unwrap_or(path);
        let parts = inside
            .components()
            .map(|part| part.as_os_str().to_string_lossy());
        let inside: Vec<_> = parts.collect();
        let file = File::open(path).map_err(|e| Failure::io(path, &e))?;
        sealed.add(&inside.join("/"), &mut BufReader::new(file))?;
    }
    Ok(sealed.finish()?)
}

/// Every file below a folder, in order. What is no file or folder is not handed out.
fn below(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let io = |e: std::io::Error| Failure::io(dir, &e);
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(io)? {
        let entry = entry.map_err(io)?;
        let kind = entry.file_type().map_err(io)?;
        if kind.is_dir() {
            found.extend(below(&entry.path())?);
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn long_enough(password: &str) -> Result<(), Failure> {
    if password.chars().count() >= SHORTEST {
        return Ok(());
    }
    let detail = format!("a password of fewer than {SHORTEST} characters is soon tried out");
    Err(Failure::new(Code::Refused, detail)
        .with("rule", "password-short")
        .with("least", SHORTEST))
}
