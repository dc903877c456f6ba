//! Programs of this computer that are not ours. They are started by their full path with their
//! arguments one by one: there is no shell between. What they are given goes over a pipe or as an
//! open file, so nothing of a locked book is laid down in the open for them.

use std::fs::File;
use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Watch;

/// More bytes than this are not listened to.
const MOST: u64 = 16 << 20;

/// What a program reads on its standard input.
pub(crate) enum Given {
    /// In memory.
    Bytes(Vec<u8>),
    /// An open file.
    File(File),
}

/// A program that came to its end.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    /// What it wrote.
    pub(super) said: String,
    /// What it complained of.
    pub(super) faults: String,
}

/// Why a program did not come to its end.
pub(super) enum Lost {
    /// It could not be started or waited for.
    Broke(io::Error),
    /// Nobody wants it any more.
    Stopped,
    /// It took longer than it may.
    Time,
}

/// Runs a program to its end, or ends it. `bound` may take away from it what it must not have, before
/// it is given anything.
pub(super) fn run(
    mut command: Command,
    given: Option<Given>,
    patience: Duration,
    bound: impl FnOnce(&Child),
    watch: &Watch<'_>,
) -> Result<Ended, Lost> {
    // Its words are read, so they must be the ones of its manual.
    command.env("LC_ALL", "C").env_remove("LANGUAGE");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut bytes = None;
    command.stdin(match given {
        None => Stdio::null(),
        Some(Given::File(file)) => Stdio::from(file),
        Some(Given::Bytes(all)) => {
            bytes = Some(all);
            Stdio::piped()
        }
    });
    no_window(&mut command);
    let mut child = Running(command.spawn().map_err(Lost::Broke)?);
    bound(&child.0);
    if let Some((mut pipe, bytes)) = child.0.stdin.take().zip(bytes) {
        // A program that ends early breaks the pipe; how it ended says more.
        thread::spawn(move || drop(pipe.write_all(&bytes)));
    }
    let said = child.0.stdout.take().map(read);
    let faults = child.0.stderr.take().map(read);
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.0.try_wait().map_err(Lost::Broke)? {
            break status;
        }
        if watch.is_stopped() {
            return Err(Lost::Stopped);
        }
        if begun.elapsed() > patience {
            return Err(Lost::Time);
        }
        thread::sleep(Duration::from_millis(10));
    };
    let text = |reader: Option<thread::JoinHandle<String>>| {
        let read = reader.and_then(|reader| reader.join().ok());
        read.unwrap_or_default()
    };
    Ok(Ended {
        status,
        said: text(said),
        faults: text(faults),
    })
}

fn read(pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.take(MOST).read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// No black window flashes up for it.
#[cfg(windows)]
fn no_window(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    command.creation_flags(0x0800_0000);
}

#[cfg(not(windows))]
fn no_window(_: &mut Command) {}

/// A program that is ended when nobody waits for it any more.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
}
