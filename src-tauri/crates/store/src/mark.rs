//! The mark: where the journal ended when it was last written, beside it in a file of its own.
//!
//! A journal that lost its last entries is a sound journal all the same: its chain simply ends
//! earlier. That happens when a torn log is read, or when somebody or something puts an older copy
//! of the file in its place. The mark tells. It may lag behind after a power cut, never ahead.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use owed_book::journal::{Head, Seq};

/// Where the mark of the journal at `journal` is kept.
pub(crate) fn beside(journal: &Path) -> PathBuf {
    journal.with_extension("mark")
}

/// Keeps the mark. Not flushed: it may lag, and the entries themselves are on the disk already.
pub(crate) fn write(path: &Path, head: Head) -> io::Result<()> {
    // Always the same name, so that a crash leaves one file at most, which the next mark takes.
    let new = path.with_extension("mark.new");
    fs::write(&new, format!("{} {}\n", head.seq.0, head.chain))?;
    fs::rename(new, path)
}

/// The mark, if there is one that can be read.
pub(crate) fn read(path: &Path) -> Option<Head> {
    let text = fs::read_to_string(path).ok()?;
    let (seq, chain) = text.trim_end().split_once(' ')?;
    Some(Head {
        seq: Seq(seq.parse().ok()?),
        chain: chain.parse().ok()?,
    })
}
