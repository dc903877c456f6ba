//! Reading a journal, three at once: one reads and verifies, one decodes, one enters.
//!
//! Each waits for the one before it, and none runs further ahead than a few batches, so memory
//! stays flat. Entries are entered in their order and one by one; what stops one of the three
//! stops the others. What comes of it is the same as with one alone.

use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, scope};

use super::fold::{Later, Opened, Said};
use super::{Book, OpenError};
use crate::journal::{Head, Journal, JournalError, Line, Seq};

/// How many bytes of bodies are handed on at once.
const BATCH: usize = 128 * 1024;

/// How many batches may wait.
const AHEAD: usize = 4;

/// Bodies one after the other, each verified.
#[derive(Default)]
struct Bodies {
    bytes: Vec<u8>,
    /// The head after each entry and where its body ends; nothing where it was erased.
    each: Vec<(Head, Option<usize>)>,
    /// Why the entry after them cannot be read.
    stopped: Option<OpenError>,
}

/// Adds up the journal up to and including `upto`, or all of it.
///
/// # Errors
/// When the journal cannot be read at all.
pub(super) fn fold(
    journal: &dyn Journal,
    upto: Option<Seq>,
    later: &Later,
) -> Result<Opened, JournalError> {
    let (bodies_to, bodies) = sync_channel(AHEAD);
    let (said_to, said) = sync_channel(AHEAD);
    scope(|threads| {
        let start = |name: &str| Builder::new().name(name.to_owned());
        start("decode")
            .spawn_scoped(threads, move || decode(&bodies, &said_to, later))
            .map_err(|e| JournalError::Storage(e.into()))?;
        let entering = start("enter")
            .spawn_scoped(threads, move || enter(&said, later))
            .map_err(|e| JournalError::Storage(e.into()))?;
        let read = read(journal, upto, bodies_to);
        let opened = entering.join().unwrap_or_else(|panic| resume_unwind(panic));
        read.map(|()| opened)
    })
}

/// Reads and verifies. A send that fails says that the others have stopped.
fn read(
    journal: &dyn Journal,
    upto: Option<Seq>,
    to: SyncSender<Bodies>,
) -> Result<(), JournalError> {
    let mut head = Head::default();
    let mut bodies = Bodies::default();
    journal.scan(Seq(0), &mut |line| {
        if upto.is_some_and(|upto| line.seq > upto) {
            return ControlFlow::Break(());
        }
        match head.follow(&line) {
            Ok(next) => head = next,
            Err(tampered) => {
                bodies.stopped = Some(tampered.into());
                return ControlFlow::Break(());
            }
        }
        bodies.push(head, &line);
        if bodies.bytes.len() < BATCH {
            return ControlFlow::Continue(());
        }
        match to.send(std::mem::take(&mut bodies)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    })?;
    let _ = to.send(bodies);
    Ok(())
}

impl Bodies {
    fn push(&mut self, head: Head, line: &Line<'_>) {
        let end = line.body.map(|(_, body)| {
            self.bytes.extend_from_slice(body);
            self.bytes.len()
        });
        self.each.push((head, end));
    }
}

fn decode(from: &Receiver<Bodies>, to: &SyncSender<Vec<Result<Said, OpenError>>>, later: &Later) {
    for bodies in from {
        let mut said = Vec::with_capacity(bodies.each.len() + 1);
        let mut start = 0;
        for (head, end) in bodies.each {
            let body = end.and_then(|end| bodies.bytes.get(start..end));
            start = end.unwrap_or(start);
            said.push(Said::of(head, body, later));
        }
        said.extend(bodies.stopped.map(Err));
        if to.send(said).is_err() {
            return;
        }
    }
}

fn enter(from: &Receiver<Vec<Result<Said, OpenError>>>, later: &Later) -> Opened {
    let mut book = Book::default();
    later.apart.begin(&mut book);
    for said in from.iter().flatten() {
        if let Err(stopped) = said.and_then(|said| book.take(said, later)) {
            let stopped = Some(stopped);
            return Opened { book, stopped };
        }
    }
    let stopped = None;
    Opened { book, stopped }
}
