//! Reads an original once: what is read is hashed and copied beside the pack on its way.

use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use sha2::{Digest as _, Sha256};

use crate::bind::{Progress, Watch};
use crate::source::Pieces;
use crate::{Digest, Original, PackError};

/// How far the whole work has come, and whether the caller wants it to go on.
pub(crate) struct Course<'a> {
    watch: Watch<'a>,
    at: Progress,
    told: u64,
    pub(crate) stopped: bool,
}

/// The caller is told this often, in bytes.
const STEP: u64 = 1 << 20;

impl<'a> Course<'a> {
    pub(crate) fn of(watch: Watch<'a>, total: u64) -> Course<'a> {
        Course {
            watch,
            at: Progress { done: 0, total },
            told: 0,
            stopped: false,
        }
    }

    /// Moves on, telling the caller now and then.
    ///
    /// # Errors
    /// When the caller wants to stop; `stopped` is then set.
    pub(crate) fn advance(&mut self, bytes: u64) -> io::Result<()> {
        self.at.done += bytes;
        if self.at.done < self.told + STEP && self.at.done < self.at.total {
            return Ok(());
        }
        self.told = self.at.done;
        match (self.watch)(self.at) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => {
                self.stopped = true;
                Err(io::Error::other("stopped by the caller"))
            }
        }
    }
}

/// An original on its way into the pack.
pub(crate) struct Tee<'t, 'a> {
    from: Box<dyn Pieces>,
    /// Where it is copied to; nothing when it is only read.
    copy: Option<File>,
    /// What went wrong with the copy, for then it is not the original that cannot be read.
    copy_failed: bool,
    hash: Sha256,
    course: &'t mut Course<'a>,
}

impl<'t, 'a> Tee<'t, 'a> {
    pub(crate) fn of(
        from: Box<dyn Pieces>,
        copy: Option<File>,
        course: &'t mut Course<'a>,
    ) -> Tee<'t, 'a> {
        Tee {
            from,
            copy,
            copy_failed: false,
            hash: Sha256::new(),
            course,
        }
    }

    /// Reads what nobody asked for, so that the copy is whole, and compares the SHA-256.
    ///
    /// # Errors
    /// [`PackError::Changed`] when the file is not the one taken in.
    pub(crate) fn finish(mut self, original: &Original) -> Result<(), PackError> {
        let copied = io::copy(&mut self, &mut io::sink());
        if self.course.stopped {
            return Err(PackError::Cancelled);
        }
        let unwritten = |error| PackError::Write {
            path: original.name.clone().into(),
            error,
        };
        match copied {
            Ok(_) => self
                .copy
                .map_or(Ok(()), |copy| copy.sync_all())
                .map_err(unwritten)?,
            Err(error) if self.copy_failed => return Err(unwritten(error)),
            Err(error) => return Err(original.unread(error)),
        }
        let found = Digest::from_bytes(self.hash.finalize().into());
        if found == original.sha256 {
            Ok(())
        } else {
            Err(PackError::Changed {
                name: original.name.clone(),
                expected: original.sha256,
                found,
            })
        }
    }
}

impl Read for Tee<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.hash.update(&buffer[..read]);
        if let Some(copy) = &mut self.copy
            && let Err(error) = copy.write_all(&buffer[..read])
        {
            self.copy_failed = true;
            return Err(error);
        }
        self.course.advance(read as u64)?;
        Ok(read)
    }
}
