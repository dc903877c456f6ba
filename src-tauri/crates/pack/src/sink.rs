//! Writes a PDF object by object, so that a pack of any size needs the memory of one original.
//!
//! Plain objects and a classic cross-reference table: larger by a little than compressed objects,
//! and read by every program a court may have.

use std::io::{self, BufWriter, Read, Write};

use lopdf::{Dictionary, Object, ObjectId, Writer};
use sha2::{Digest as _, Sha256};

use crate::Digest;

/// A PDF being written from its first byte to its last.
pub(crate) struct Sink<W: Write> {
    out: BufWriter<W>,
    hash: Sha256,
    at: u64,
    /// Where each object begins; 0 for one that is promised and not yet written.
    offsets: Vec<u64>,
}

/// The cross-reference table has ten digits for an offset.
const LARGEST: u64 = 9_999_999_999;

impl<W: Write> Sink<W> {
    pub(crate) fn begin(out: W) -> io::Result<Sink<W>> {
        let mut sink = Sink {
            out: BufWriter::with_capacity(1 << 18, out),
            hash: Sha256::new(),
            at: 0,
            offsets: vec![0],
        };
        sink.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(sink)
    }

    /// How many bytes were written.
    pub(crate) fn written(&self) -> u64 {
        self.at
    }

    /// Promises an object, so that others can point to it before it is written.
    pub(crate) fn reserve(&mut self) -> io::Result<ObjectId> {
        let number = u32::try_from(self.offsets.len()).map_err(io::Error::other)?;
        self.offsets.push(0);
        Ok((number, 0))
    }

    /// Writes an object that is not a stream.
    pub(crate) fn put(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        self.head(id)?;
        Writer::write_object(self, object)?;
        self.write_all(b"\nendobj\n")
    }

    /// Writes a new object and says which it became.
    pub(crate) fn add(&mut self, object: &Object) -> io::Result<ObjectId> {
        let id = self.reserve()?;
        self.put(id, object)?;
        Ok(id)
    }

    /// Writes a stream whose bytes come from somewhere else, exactly `length` of them.
    pub(crate) fn stream(
        &mut self,
        id: ObjectId,
        mut dict: Dictionary,
        length: u64,
        from: &mut dyn Read,
    ) -> io::Result<()> {
        dict.set("Length", i64::try_from(length).map_err(io::Error::other)?);
        self.head(id)?;
        Writer::write_object(self, &Object::Dictionary(dict))?;
        self.write_all(b"\nstream\n")?;
        let mut buffer = vec![0; 1 << 16];
        let mut left = length;
        while left > 0 {
            let most = buffer
                .len()
                .min(usize::try_from(left).unwrap_or(usize::MAX));
            let read = from.read(&mut buffer[..most])?;
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.write_all(&buffer[..read])?;
            left -= read as u64;
        }
        self.write_all(b"\nendstream\nendobj\n")
    }

    /// Writes a new stream from bytes in memory.
    pub(crate) fn add_stream(&mut self, dict: Dictionary, bytes: &[u8]) -> io::Result<ObjectId> {
        let id = self.reserve()?;
        self.stream(id, dict, bytes.len() as u64, &mut &bytes[..])?;
        Ok(id)
    }

    /// Writes what stands at the end and gives back the file, its size and its SHA-256.
    pub(crate) fn finish(mut self, mut trailer: Dictionary) -> io::Result<(W, u64, Digest)> {
        // A promise that was not kept points to nothing, not to a random place.
        for number in 1..self.offsets.len() {
            if self.offsets[number] == 0 {
                let id = (u32::try_from(number).map_err(io::Error::other)?, 0);
                self.put(id, &Object::Null)?;
            }
        }
        let start = self.at;
        if start > LARGEST {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "the pack is larger than 10 GB",
            ));
        }
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.offsets.len());
        for offset in &self.offsets[1..] {
            table.push_str(&format!("{offset:010} 00000 n \n"));
        }
        self.write_all(table.as_bytes())?;
        trailer.set(
            "Size",
            i64::try_from(self.offsets.len()).map_err(io::Error::other)?,
        );
        self.write_all(b"trailer\n")?;
        Writer::write_object(&mut self, &Object::Dictionary(trailer))?;
        self.write_all(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush()?;
        let digest = Digest::from_bytes(self.hash.finalize().into());
        let file = self
            .out
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        Ok((file, self.at, digest))
    }

    fn head(&mut self, (number, _): ObjectId) -> io::Result<()> {
        if let Some(offset) = self.offsets.get_mut(number as usize) {
            *offset = self.at;
        }
        self.write_all(format!("{number} 0 obj\n").as_bytes())
    }
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.hash.update(bytes);
        self.at += bytes.len() as u64;
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
