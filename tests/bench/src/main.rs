//! Measures, against the floor, in one run: `./dev bench`.
//!
//! A measurement is only worth its ratio to something done on the same machine in the same
//! minutes, so the rounds of what is measured and of its floor take turns, and medians are shown.
#![expect(clippy::print_stdout, reason = "a bench prints")]

mod machine;
mod made;

use std::error::Error;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use owed_book::Book;
use owed_book::journal::{Head, Journal, Seq};
use owed_store::Folder;
use owed_store::folder::JOURNAL;
use rusqlite::{Connection, OpenFlags};

type Done<T> = Result<T, Box<dyn Error>>;

/// Reads the book in a folder in some way, and says how many entries it saw.
type Reading = fn(&Path) -> Done<u64>;

/// How often each is run.
const ROUNDS: usize = 7;

fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => bench(),
        // In a process of its own, so that what making the book takes is not counted.
        [make, dir] if make == "make" => Ok(made::make(Path::new(dir))?),
        _ => Err("takes no arguments".into()),
    }
}

fn bench() -> Done<()> {
    println!("{}", machine::line());
    let folder = tempfile::tempdir()?;
    let dir = folder.path().join("book");
    let from = Instant::now();
    let made = Command::new(std::env::current_exe()?)
        .arg("make")
        .arg(&dir)
        .status()?;
    if !made.success() {
        return Err("the book could not be made".into());
    }
    let bytes = std::fs::metadata(dir.join(JOURNAL))?.len();
    println!(
        "a book of {} entries ({} parties, {} debts, {} payments each received and matched), {} MB, made in {} s",
        made::ENTRIES,
        made::PARTIES,
        made::DEBTS,
        made::PAYMENTS,
        bytes / 1_000_000,
        from.elapsed().as_secs(),
    );

    let measured: [(&str, Reading); 3] = [
        ("plain SQLite scan of the same file (the floor)", scan),
        ("scan, and every seal verified", seals),
        ("open: every seal verified, every fact entered", open),
    ];
    let mut times = [const { Vec::new() }; 3];
    for (_, run) in &measured {
        run(&dir)?; // once for nothing: the file is in memory for all of them alike
    }
    for _ in 0..ROUNDS {
        for ((name, run), times) in measured.iter().zip(&mut times) {
            let from = Instant::now();
            let entries = run(&dir)?;
            times.push(from.elapsed());
            if entries != made::ENTRIES {
                return Err(format!("{name}: read {entries} entries").into());
            }
        }
    }
    let floor = median(&mut times[0]);
    println!("\n{ROUNDS} rounds in turn   median    fastest    to the floor");
    for ((name, _), times) in measured.iter().zip(&mut times) {
        let (median, fastest) = (median(times), times[0]);
        println!(
            "{:>21} ms {:>7} ms   {:>8}    {name}",
            median.as_millis(),
            fastest.as_millis(),
            ratio(median, floor),
        );
    }
    if let Some(most) = machine::most_memory() {
        println!("\nmost memory held: {most} MB (the open book and one round's work)");
    }
    Ok(())
}

/// Reads every row and every byte of it, with nothing of ours in between.
fn scan(dir: &Path) -> Done<u64> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(dir.join(JOURNAL), flags)?;
    let mut select =
        connection.prepare("SELECT seq, salt, body, digest, chain FROM entry ORDER BY seq")?;
    let mut rows = select.query([])?;
    let (mut entries, mut bytes) = (0, 0);
    while let Some(row) = rows.next()? {
        black_box(row.get_ref(0)?.as_i64()?);
        bytes += row.get_ref(2)?.as_str()?.len();
        for blob in [1, 3, 4] {
            bytes += row.get_ref(blob)?.as_blob()?.len();
        }
        entries += 1;
    }
    black_box(bytes);
    Ok(entries)
}

/// Verifies the seal of every entry and does nothing with what it says.
fn seals(dir: &Path) -> Done<u64> {
    let folder = Folder::open(dir)?;
    let (mut head, mut broken) = (Head::default(), None);
    folder
        .journal
        .read(Seq(0), &mut |entry| match head.advance(&entry) {
            Ok(next) => {
                head = next;
                ControlFlow::Continue(())
            }
            Err(tampered) => {
                broken = Some(tampered);
                ControlFlow::Break(())
            }
        })?;
    match broken {
        Some(tampered) => Err(tampered.into()),
        None => Ok(head.seq.0),
    }
}

/// Opens the book as every door does.
fn open(dir: &Path) -> Done<u64> {
    let folder = Folder::open(dir)?;
    let opened = Book::of(&folder.journal, None, &[])?;
    match opened.stopped {
        Some(stopped) => Err(stopped.into()),
        None => Ok(black_box(opened.book).head.seq.0),
    }
}

/// Sorts the times and returns the middle one.
fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// How many times the floor, to a hundredth.
fn ratio(time: Duration, floor: Duration) -> String {
    let hundredths = time.as_micros() * 100 / floor.as_micros().max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}
