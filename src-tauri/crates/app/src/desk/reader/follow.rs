//! Who asked: starts the reader, listens to it, and ends it.

use std::io::{self, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use owed_exchange::{Parcels, Progress, Stage};

use super::wire::{Frame, Word, receive};
use super::{Answer, Asked, Refusal, Watcher, stopped};
use crate::failure::{Code, Failure};

/// How often it is looked whether the owner wants to stop.
const LOOK: Duration = Duration::from_millis(50);
/// What is kept of what a reader says as it dies.
const LAST_WORDS: u64 = 16 << 10;

/// A reader at work. It does not outlive this.
pub(super) struct Reader(Child);

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Reader {
    /// The ends of its pipes that are ours; nothing where they were taken.
    pub(super) fn pipes(&mut self) -> Option<(ChildStdin, ChildStdout)> {
        self.0.stdin.take().zip(self.0.stdout.take())
    }
}

/// Starts this program for the work that the argument names; nothing where that cannot be done.
pub(super) fn start(program: &Path, argument: &str, complaints: Stdio) -> Option<Reader> {
    let mut command = Command::new(program);
    command
        .arg(argument)
        // Memory counts once it is taken, not once it is set aside: so the cap holds to the byte.
        .env("MIMALLOC_ARENA_EAGER_COMMIT", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(complaints);
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const NO_CONSOLE_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_CONSOLE_WINDOW);
    }
    command.spawn().ok().map(Reader)
}

/// What comes from the reader.
enum Heard {
    Progress(Progress),
    /// More rows came, and were found whole.
    Rows,
    Answer(Box<Answer>, Parcels),
}

/// Listens to a reader until its last word, its end, or the end of the owner's patience.
pub(super) fn follow(
    mut reader: Reader,
    asked: &Asked,
    watch: &mut Watcher<'_>,
) -> Result<(Answer, Parcels), Failure> {
    let child = &mut reader.0;
    let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(mut to), Some(from), Some(complaints)) = pipes else {
        return Err(Failure::new(Code::Internal, "the reader has no pipes"));
    };
    // A reader that died at once is told by its missing answer.
    let _ = serde_json::to_writer(&mut to, asked).map(|()| to.flush());
    drop(to);
    let last_words = thread::spawn(move || {
        let mut text = Vec::new();
        let mut complaints = complaints;
        let _ = (&mut complaints).take(LAST_WORDS).read_to_end(&mut text);
        let _ = io::copy(&mut complaints, &mut io::sink());
        String::from_utf8_lossy(&text).into_owned()
    });
    let (say, heard) = sync_channel(4);
    thread::spawn(move || {
        let mut from = BufReader::with_capacity(256 << 10, from);
        let mut rows = Parcels::default();
        // The first fault ends it; what is missing then is told by who listens.
        while let Ok(Some(frame)) = receive(&mut from) {
            let next = match frame {
                Frame::Word(Word::Progress(progress)) => Heard::Progress(progress),
                Frame::Word(Word::Answer(answer)) => {
                    Heard::Answer(answer, std::mem::take(&mut rows))
                }
                Frame::Rows(parcel) => match rows.add(parcel) {
                    Ok(()) => Heard::Rows,
                    Err(_) => break,
                },
            };
            if say.send(next).is_err() {
                break;
            }
        }
    });
    let patience = Duration::from_secs(asked.caps.seconds);
    match listen(&heard, patience, watch) {
        End::Answer(answer, rows) => {
            stopped(&answer)?;
            Ok((*answer, rows))
        }
        End::Stopped => Err(Failure::new(Code::Cancelled, "reading was stopped")),
        End::Silent => Ok((ended(asked, "time"), Parcels::default())),
        End::Gone => {
            let status = reader.0.wait();
            let words = last_words.join().unwrap_or_default();
            let why = status.map_or("crash", |status| why(status, &words));
            Ok((ended(asked, why), Parcels::default()))
        }
    }
}

/// How listening ended.
enum End {
    Answer(Box<Answer>, Parcels),
    Stopped,
    Silent,
    Gone,
}

fn listen(heard: &Receiver<Heard>, patience: Duration, watch: &mut Watcher<'_>) -> End {
    let mut progress = Progress {
        stage: Stage::Opening,
        done: 0,
        of: 0,
        rows: 0,
    };
    let mut last = Instant::now();
    loop {
        match heard.recv_timeout(LOOK) {
            Ok(Heard::Rows) => {}
            Ok(Heard::Progress(now)) => progress = now,
            Ok(Heard::Answer(answer, rows)) => return End::Answer(answer, rows),
            Err(RecvTimeoutError::Disconnected) => return End::Gone,
            Err(RecvTimeoutError::Timeout) if last.elapsed() > patience => return End::Silent,
            Err(RecvTimeoutError::Timeout) => {
                if watch(progress) == ControlFlow::Break(()) {
                    return End::Stopped;
                }
                continue;
            }
        }
        last = Instant::now();
        if watch(progress) == ControlFlow::Break(()) {
            return End::Stopped;
        }
    }
}

/// The answer for a file whose reader was ended before it had one.
fn ended(asked: &Asked, why: &str) -> Answer {
    let name = &asked.name;
    let detail = match why {
        "memory" => format!("{name} asks for more memory to read than a file may take"),
        "time" => format!("{name} takes longer to read than a file may take"),
        _ => format!("the reader of {name} broke down over it"),
    };
    let failure = Failure::new(Code::FileReaderEnded, detail)
        .with("name", name)
        .with("why", why);
    Answer {
        file: owed_book::Digest::default(),
        read: Err(Refusal::Other(failure)),
        tables: Vec::new(),
        mapping: None,
    }
}

/// Why a reader ended: `memory`, `time` or `crash`.
fn why(status: ExitStatus, words: &str) -> &'static str {
    // The words with which Rust ends a program that gets no memory.
    if words.contains("memory allocation of") {
        return "memory";
    }
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        let is = |signal: rustix::process::Signal| status.signal() == Some(signal.as_raw());
        // The one is for time; the other comes from a system that has no memory left.
        if is(rustix::process::Signal::XCPU) {
            return "time";
        }
        if is(rustix::process::Signal::KILL) {
            return "memory";
        }
    }
    let _ = status;
    "crash"
}
