//! The reader: what the second process does.

use std::cell::RefCell;
use std::io::{self, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;

use owed_exchange::{Packer, Progress, Row};

use super::wire::{Word, send_rows, send_word};
use super::{Asked, Caps, answer};

/// So many bytes wait before they are sent.
const BUFFER: usize = 256 << 10;

/// Reads the file named on standard input and sends what it is to standard output.
pub(super) fn run() -> ExitCode {
    match read_one(&mut io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever asked is gone, or will see that the last word is missing.
        Err(e) => {
            eprintln!("reader: {e}");
            ExitCode::FAILURE
        }
    }
}

fn read_one(from: &mut impl Read, to: impl Write) -> io::Result<()> {
    let asked: Asked = serde_json::from_reader(from)?;
    let size = std::fs::metadata(&asked.path).map_or(0, |found| found.len());
    bound(asked.caps, size)?;
    let line = RefCell::new(Line {
        out: BufWriter::with_capacity(BUFFER, to),
        packer: Packer::default(),
        broken: None,
    });
    let mut watch = |progress: Progress| match line.borrow_mut().tell(progress) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let mut each = |row: Row| line.borrow_mut().row(row);
    let answer = answer(&asked, &mut watch, &mut each);
    line.into_inner().end(Word::Answer(Box::new(answer)))
}

/// The line back: rows are gathered into parcels on the way.
struct Line<W: Write> {
    out: BufWriter<W>,
    packer: Packer,
    /// Nobody listens any more.
    broken: Option<io::Error>,
}

impl<W: Write> Line<W> {
    fn row(&mut self, row: Row) {
        if self.broken.is_some() {
            return;
        }
        self.packer.put(row);
        if self.packer.is_full()
            && let Err(e) = self.parcel()
        {
            self.broken = Some(e);
        }
    }

    fn parcel(&mut self) -> io::Result<()> {
        match self.packer.close().map_err(io::Error::other)? {
            Some(parcel) => send_rows(&mut self.out, &parcel),
            None => Ok(()),
        }
    }

    fn tell(&mut self, progress: Progress) -> io::Result<()> {
        if let Some(e) = self.broken.take() {
            return Err(e);
        }
        send_word(&mut self.out, &Word::Progress(progress))?;
        self.out.flush()
    }

    fn end(mut self, word: Word) -> io::Result<()> {
        if let Some(e) = self.broken.take() {
            return Err(e);
        }
        self.parcel()?;
        send_word(&mut self.out, &word)?;
        self.out.flush()
    }
}

/// Takes from this process what a reader does not need: memory beyond the cap, time beyond the cap,
/// and to write files at all.
#[cfg(unix)]
fn bound(caps: Caps, size: u64) -> io::Result<()> {
    // At the first end the system says what it is for; past the second it only kills.
    between(
        rustix::process::Resource::Cpu,
        caps.seconds,
        caps.seconds + 5,
    )?;
    bound_memory(caps, size)
}

#[cfg(unix)]
fn between(resource: rustix::process::Resource, current: u64, maximum: u64) -> io::Result<()> {
    let limit = rustix::process::Rlimit {
        current: Some(current),
        maximum: Some(maximum),
    };
    rustix::process::setrlimit(resource, limit).map_err(io::Error::from)
}

/// Takes memory beyond the cap and the writing of files from this process; its time is for who asked.
#[cfg(unix)]
pub(super) fn bound_memory(caps: Caps, size: u64) -> io::Result<()> {
    use rustix::process::Resource;
    let most = |resource, limit| between(resource, limit, limit);
    most(Resource::Core, 0)?;
    most(Resource::Fsize, 0)?;
    let memory = (caps.memory << 20).saturating_add(size);
    // Linux counts what is written to apart from the libraries that are only mapped, of which a window
    // has many. Elsewhere the sum of both is what can be bounded, as far as the system keeps to it.
    if cfg!(target_os = "linux") {
        most(Resource::Data, memory)
    } else {
        most(Resource::As, memory.saturating_add(4 << 30))
    }
}

/// Other systems have no such limits for a process of one's own; there the clock of who asked and the
/// limits on bytes, rows and cells must do.
#[cfg(not(unix))]
fn bound(_: Caps, _: u64) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn bound_memory(_: Caps, _: u64) -> io::Result<()> {
    Ok(())
}
