//! How much is read before a file is refused.

use std::ops::ControlFlow;

use crate::failure::{Limit, ReadError};
use crate::understood::{Progress, Stage};

/// How much is read before a file is refused. The defaults are far above any real export and far
/// below what would trouble a small computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it came.
    pub bytes: u64,
    /// Bytes of everything inside once unpacked.
    pub unpacked: u64,
    /// Bytes of one file inside a zip, which is held in memory.
    pub inner: u64,
    /// Bytes of one piece of text: a cell, an element, a field. Excel itself stops at 32,767 characters.
    pub piece: u64,
    /// Cells, empty ones with a style counted too.
    pub cells: u64,
    /// Rows.
    pub rows: u64,
    /// Bytes of text in all cells together, counted where it is used: a workbook may store a long text
    /// once and point to it a million times.
    pub text: u64,
    /// Files inside a zip.
    pub files: u64,
    /// Zips inside zips, and elements inside elements of XML.
    pub depth: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 512 << 20,
            unpacked: 1 << 30,
            inner: 192 << 20,
            piece: 1 << 20,
            cells: 40_000_000,
            rows: 3_000_000,
            text: 1 << 30,
            files: 5_000,
            depth: 64,
        }
    }
}

/// Counts what is read, stops at the limits, and tells the caller how far it is.
pub(crate) struct Gauge<'a> {
    pub(crate) limits: Limits,
    watch: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
    unpacked: u64,
    cells: u64,
    text: u64,
    since_told: u64,
}

/// How many steps (rows, blocks) pass between two calls of the watcher.
const TELL_EVERY: u64 = 256;

impl<'a> Gauge<'a> {
    pub(crate) fn new(
        limits: Limits,
        bytes: u64,
        watch: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Self {
        let progress = Progress {
            stage: Stage::Opening,
            done: 0,
            of: bytes,
            rows: 0,
        };
        Gauge {
            limits,
            watch,
            progress,
            unpacked: 0,
            cells: 0,
            text: 0,
            since_told: 0,
        }
    }

    /// Begins a stage, and tells the caller.
    pub(crate) fn begin(&mut self, stage: Stage) -> Result<(), ReadError> {
        self.progress.stage = stage;
        self.progress.done = 0;
        self.tell()
    }

    /// Says how many bytes of the file are used up.
    pub(crate) fn at(&mut self, done: u64) -> Result<(), ReadError> {
        self.progress.done = done.min(self.progress.of);
        self.since_told += 1;
        if self.since_told >= TELL_EVERY {
            self.tell()
        } else {
            Ok(())
        }
    }

    /// The bytes of the file.
    pub(crate) fn of(&self) -> u64 {
        self.progress.of
    }

    /// Counts bytes that were unpacked.
    pub(crate) fn unpacked(&mut self, bytes: u64) -> Result<(), ReadError> {
        count(
            &mut self.unpacked,
            bytes,
            self.limits.unpacked,
            Limit::Unpacked,
        )
    }

    /// Counts a cell and its text.
    pub(crate) fn cell(&mut self, text: usize) -> Result<(), ReadError> {
        if text as u64 > self.limits.piece {
            return Err(ReadError::TooLarge {
                what: Limit::Piece,
                allowed: self.limits.piece,
            });
        }
        count(&mut self.text, text as u64, self.limits.text, Limit::Text)?;
        count(&mut self.cells, 1, self.limits.cells, Limit::Cells)
    }

    /// Counts a row handed over.
    pub(crate) fn row(&mut self) -> Result<(), ReadError> {
        count(&mut self.progress.rows, 1, self.limits.rows, Limit::Rows)
    }

    fn tell(&mut self) -> Result<(), ReadError> {
        self.since_told = 0;
        match (self.watch)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ReadError::Cancelled),
        }
    }

    /// Tells the caller that all is read.
    pub(crate) fn finish(&mut self) -> Result<(), ReadError> {
        self.progress.done = self.progress.of;
        self.tell()
    }
}

fn count(counter: &mut u64, more: u64, allowed: u64, what: Limit) -> Result<(), ReadError> {
    *counter = counter.saturating_add(more);
    if *counter > allowed {
        Err(ReadError::TooLarge { what, allowed })
    } else {
        Ok(())
    }
}
