//! Files of a locked book: enciphered in parts as they are written, so that a large one is never
//! held whole, and none can be cut short, moved or put together anew without being found.

use std::io::{self, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32, Nonce, StreamBE32};
use chacha20poly1305::XChaCha20Poly1305;

use super::key::{Key, random};

/// How every such file begins.
pub(crate) const MAGIC: &[u8; 16] = b"owed-locked-1\0\0\0";

/// How much is enciphered at a time, and what that adds.
const PART: usize = 64 * 1024;
const TAG: usize = 16;

/// How much of the nonce is drawn by chance; the rest counts the parts and marks the last.
const NONCE: usize = 19;

type FileNonce = Nonce<XChaCha20Poly1305, StreamBE32<XChaCha20Poly1305>>;

/// Enciphers what is written to it.
pub(crate) struct Writer<W: Write> {
    to: W,
    stream: EncryptorBE32<XChaCha20Poly1305>,
    part: Vec<u8>,
}

impl<W: Write> Writer<W> {
    pub(crate) fn new(mut to: W, key: &Key) -> io::Result<Self> {
        let nonce = random::<NONCE>()?;
        to.write_all(MAGIC)?;
        to.write_all(&nonce)?;
        Ok(Self {
            to,
            stream: EncryptorBE32::from_aead(key.files(), &FileNonce::from(nonce)),
            part: Vec::with_capacity(PART + TAG),
        })
    }

    /// Writes what is left. Without it the file is cut short, and is found to be.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.stream
            .encrypt_last_in_place(b"", &mut self.part)
            .map_err(too_long)?;
        self.to.write_all(&self.part)?;
        Ok(self.to)
    }
}

impl<W: Write> Write for Writer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.part.len() == PART {
            self.stream
                .encrypt_next_in_place(b"", &mut self.part)
                .map_err(too_long)?;
            self.to.write_all(&self.part)?;
            self.part.clear();
        }
        let taken = bytes.len().min(PART - self.part.len());
        self.part.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Deciphers what is read through it. What was changed is an error of kind `InvalidData`.
pub(crate) struct Reader<R: Read> {
    from: R,
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    /// A part as it lies in the file, and the first byte of the next where there is one.
    held: Vec<u8>,
    plain: Vec<u8>,
    at: usize,
}

impl<R: Read> Reader<R> {
    pub(crate) fn new(mut from: R, key: &Key) -> io::Result<Self> {
        let (mut magic, mut nonce) = ([0; MAGIC.len()], [0; NONCE]);
        let mut fill = |bytes: &mut [u8]| {
            from.read_exact(bytes).map_err(|e| match e.kind() {
                io::ErrorKind::UnexpectedEof => changed(),
                _ => e,
            })
        };
        fill(&mut magic)?;
        fill(&mut nonce)?;
        if &magic != MAGIC {
            return Err(changed());
        }
        Ok(Self {
            from,
            stream: Some(DecryptorBE32::from_aead(
                key.files(),
                &FileNonce::from(nonce),
            )),
            held: Vec::with_capacity(PART + TAG + 1),
            plain: Vec::with_capacity(PART + TAG),
            at: 0,
        })
    }

    /// Reads the next part; says whether there was one.
    fn next(&mut self) -> io::Result<bool> {
        let Some(mut stream) = self.stream.take() else {
            return Ok(false);
        };
        let wanted = PART + TAG + 1 - self.held.len();
        self.from
            .by_ref()
            .take(wanted as u64)
            .read_to_end(&mut self.held)?;
        self.plain.clear();
        self.at = 0;
        if self.held.len() == PART + TAG + 1 {
            self.plain.extend_from_slice(&self.held[..PART + TAG]);
            self.held.drain(..PART + TAG);
            stream
                .decrypt_next_in_place(b"", &mut self.plain)
                .map_err(|_| changed())?;
            self.stream = Some(stream);
        } else {
            std::mem::swap(&mut self.plain, &mut self.held);
            stream
                .decrypt_last_in_place(b"", &mut self.plain)
                .map_err(|_| changed())?;
        }
        Ok(true)
    }
}

impl<R: Read> Read for Reader<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while self.at == self.plain.len() {
            if !self.next()? {
                return Ok(0);
            }
        }
        let given = to.len().min(self.plain.len() - self.at);
        to[..given].copy_from_slice(&self.plain[self.at..self.at + given]);
        self.at += given;
        Ok(given)
    }
}

fn changed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it was changed")
}

fn too_long(_: chacha20poly1305::Error) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, "the file is too long")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(plain: &[u8]) -> (Key, Vec<u8>) {
        let key = Key::fresh().unwrap();
        let mut to = Writer::new(Vec::new(), &key).unwrap();
        to.write_all(plain).unwrap();
        let stored = to.finish().unwrap();
        let mut back = Vec::new();
        Reader::new(stored.as_slice(), &key)
            .unwrap()
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, plain);
        (key, stored)
    }

    #[test]
    fn files_of_every_length_around_a_part_come_back() {
        for length in [0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 7] {
            let plain: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let (_, stored) = there_and_back(&plain);
            let parts = length.div_ceil(PART).max(1);
            assert_eq!(stored.len(), MAGIC.len() + NONCE + length + parts * TAG);
        }
    }

    #[test]
    fn a_changed_byte_a_lost_end_and_parts_that_changed_places_are_found() {
        let plain = vec![7; 3 * PART];
        let (key, stored) = there_and_back(&plain);
        let fails = |stored: &[u8]| {
            let read = Reader::new(stored, &key)
                .and_then(|mut reader| reader.read_to_end(&mut Vec::new()));
            read.is_err_and(|e| e.kind() == io::ErrorKind::InvalidData)
        };
        for at in (0..stored.len()).step_by(977).chain(0..64) {
            let mut changed = stored.clone();
            changed[at] ^= 1;
            assert!(fails(&changed), "byte {at}");
        }
        let start = MAGIC.len() + NONCE;
        for length in [
            0,
            10,
            start,
            start + 5,
            start + PART + TAG,
            stored.len() - 1,
        ] {
            assert!(fails(&stored[..length]), "cut to {length}");
        }
        let mut swapped = stored.clone();
        let (first, second) = swapped[start..].split_at_mut(PART + TAG);
        first.swap_with_slice(&mut second[..PART + TAG]);
        assert!(fails(&swapped));
        let mut longer = stored.clone();
        longer.push(0);
        assert!(fails(&longer));
        assert!(
            Reader::new(stored.as_slice(), &Key::fresh().unwrap())
                .and_then(|mut reader| reader.read_to_end(&mut Vec::new()))
                .is_err()
        );
    }
}
