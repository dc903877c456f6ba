//! Where the bytes of an original come from.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use crate::{Digest, PackError};

/// Where the bytes of an original are.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file on disk, read piece by piece.
    File(PathBuf),
    /// Bytes that are in memory already.
    Bytes(Arc<[u8]>),
}

/// A file as it was taken in as evidence.
#[derive(Debug, Clone)]
pub struct Original {
    /// The name its owner knows it by; never used as a path.
    pub name: String,
    /// Where its bytes are.
    pub source: Source,
    /// The SHA-256 written down when it was taken in; [`build`](crate::build) checks it.
    pub sha256: Digest,
}

/// What can be read from any place, in pieces.
pub(crate) trait Pieces: Read + Seek {}
impl<T: Read + Seek> Pieces for T {}

impl Source {
    /// Opens the bytes and says how many there are.
    pub(crate) fn open(&self) -> io::Result<(Box<dyn Pieces>, u64)> {
        match self {
            Source::File(path) => {
                let file = File::open(path)?;
                let size = file.metadata()?.len();
                Ok((Box::new(BufReader::with_capacity(1 << 16, file)), size))
            }
            Source::Bytes(bytes) => {
                let size = bytes.len() as u64;
                Ok((Box::new(Cursor::new(Arc::clone(bytes))), size))
            }
        }
    }
}

impl Original {
    /// [`Source::open`], naming the file when it cannot be opened.
    pub(crate) fn open(&self) -> Result<(Box<dyn Pieces>, u64), PackError> {
        self.source.open().map_err(|error| self.unread(error))
    }

    /// The error for bytes that cannot be read at all.
    pub(crate) fn unread(&self, error: io::Error) -> PackError {
        PackError::Original {
            name: self.name.clone(),
            error,
        }
    }
}
