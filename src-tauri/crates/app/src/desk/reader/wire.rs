//! What goes over the pipe: frames of a kind, a length and bytes.

use std::io::{self, Read, Write};

use owed_exchange::Progress;
use serde::{Deserialize, Serialize};

use super::Answer;

/// Something the reader says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Word {
    /// How far it is.
    Progress(Progress),
    /// All rows are sent; this is the rest. The last word.
    Answer(Box<Answer>),
}

/// One frame as it came.
#[derive(Debug)]
pub(super) enum Frame {
    Word(Word),
    /// A parcel of rows.
    Rows(Vec<u8>),
}

const WORD: u8 = b'W';
const ROWS: u8 = b'R';

/// Larger than any parcel: rows are sent in parcels of some hundred KB, and one row has no more text
/// than a file may have.
const LONGEST: u32 = 1 << 30;

pub(super) fn send_word(out: &mut impl Write, word: &Word) -> io::Result<()> {
    send(out, WORD, &serde_json::to_vec(word)?)
}

pub(super) fn send_rows(out: &mut impl Write, parcel: &[u8]) -> io::Result<()> {
    send(out, ROWS, parcel)
}

fn send(out: &mut impl Write, kind: u8, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    out.write_all(&[kind])?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(bytes)
}

/// The next frame; nothing at the end of the pipe.
pub(super) fn receive(from: &mut impl Read) -> io::Result<Option<Frame>> {
    let mut kind = [0];
    if from.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    // No room is made on the word of another process.
    let mut bytes = Vec::new();
    from.take(u64::from(length)).read_to_end(&mut bytes)?;
    if bytes.len() != length as usize {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
    }
    match kind {
        [WORD] => Ok(Some(Frame::Word(serde_json::from_slice(&bytes)?))),
        [ROWS] => Ok(Some(Frame::Rows(bytes))),
        _ => Err(io::Error::from(io::ErrorKind::InvalidData)),
    }
}
