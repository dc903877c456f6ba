//! Every parser on files changed at random: rows or a named error, in good time.
//!
//! Runs on the stable compiler and gives the same files on every machine: a case is known by its
//! number. `./dev test` takes the first ones; `OWED_FUZZ_CASES` says how many, `OWED_FUZZ_FROM` with
//! which to begin, so that one that failed can be had again. `./dev fuzz` goes on from there.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "a test says what it did")]

use std::io::{Cursor, Read as _, Write as _};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use owed_exchange::{Incoming, Limits, Packer, Unpacker, propose, read_each};

/// Seeds beyond this take more time than they find.
const LARGEST_SEED: usize = 128 << 10;
/// Even a debug build reads a small file faster.
const GOOD_TIME: Duration = Duration::from_secs(20);

/// Numbers that look like chance and are the same everywhere (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }
}

type Seed = (String, Vec<u8>);

/// Our fixtures, and with them third-party files where the checkout has them beside it.
fn seeds() -> (Vec<Seed>, Vec<Seed>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpora = std::env::var("OWED_CORPORA")
        .map_or_else(|_| root.join("../../../../shared"), PathBuf::from)
        .join("corpora/open");
    let mut paths = Vec::new();
    for folder in ["import", "hostile"] {
        collect(
            &root.join("../../../tests/fixtures").join(folder),
            &mut paths,
        );
    }
    paths.sort();
    let ours = paths.len();
    for folder in ["xlsx", "ofd", "einvoice_xml", "text"] {
        collect(&corpora.join(folder), &mut paths);
    }
    paths[ours..].sort();
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).ok()?;
        let fits = !bytes.is_empty() && bytes.len() <= LARGEST_SEED;
        fits.then(|| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                bytes,
            )
        })
    };
    let strangers = paths.split_off(ours);
    let ours: Vec<Seed> = paths.into_iter().filter_map(read).collect();
    let mut all = ours.clone();
    all.extend(strangers.into_iter().filter_map(read));
    (ours, all)
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = path.path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// A few changes: cut, scratched, doubled, or grown together with another seed.
fn changed(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    const TELLING: [&[u8]; 8] = [
        b"\"",
        b"\0",
        b"\xff\xff\xff\xff",
        b"<",
        b"&",
        b"\r\n",
        b"-",
        b"9e9",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + chance.below(6) {
        if bytes.is_empty() {
            break;
        }
        let at = chance.below(bytes.len());
        let end = (at + 1 + chance.below(64)).min(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part.repeat(1 + chance.below(40)));
            }
            4 => drop(bytes.splice(at..end, TELLING[chance.below(8)].iter().copied())),
            _ => {
                let from = chance.below(other.len());
                let part = &other[from..(from + 1 + chance.below(400)).min(other.len())];
                bytes.splice(at..end, part.iter().copied());
            }
        }
    }
    bytes
}

/// A zip with one of its parts changed and its sums right, so that what reads the part is reached.
fn changed_inside(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..zip.len().min(64) {
        let mut part = Vec::new();
        let file = zip.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        file.take(1 << 20).read_to_end(&mut part).ok()?;
        parts.push((name, part));
    }
    let which = chance.below(parts.len());
    let part = &mut parts.get_mut(which)?.1;
    *part = changed(part, other, chance);
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .ok()?;
        out.write_all(&part).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

/// Reads a file in every way there is; answers whether it gave rows.
fn read_in_every_way(bytes: &[u8]) -> bool {
    let limits = Limits {
        unpacked: 32 << 20,
        inner: 8 << 20,
        cells: 200_000,
        rows: 20_000,
        text: 16 << 20,
        ..Limits::default()
    };
    let file = Incoming {
        password: Some("123456"),
        ..Incoming::new("fuzz", bytes)
    };
    let mut packer = Packer::default();
    let read = read_each(
        &file,
        limits,
        &mut |_| ControlFlow::Continue(()),
        &mut |row| {
            packer.put(row);
        },
    );
    if let Some(parcel) = packer.close().unwrap() {
        // What was understood can be sent, and nothing else can be taken for it unseen.
        assert!(!Unpacker::default().open(&parcel).unwrap().is_empty());
    }
    let _ = Unpacker::default().open(bytes);
    if let Ok(tables) = propose(&file) {
        for table in tables {
            let mapped = Incoming {
                mappings: std::slice::from_ref(&table.mapping),
                ..file
            };
            let _ = read_each(
                &mapped,
                limits,
                &mut |_| ControlFlow::Continue(()),
                &mut |_| (),
            );
        }
    }
    read.is_ok()
}

#[test]
fn files_changed_at_random_give_rows_or_a_named_error() {
    let number = |name: &str, usual: u64| {
        let said = std::env::var(name).ok();
        said.map_or(usual, |text| text.parse().unwrap())
    };
    let (from, cases) = (number("OWED_FUZZ_FROM", 0), number("OWED_FUZZ_CASES", 400));
    let (ours, seeds) = seeds();
    assert!(ours.len() > 50, "seeds are missing");
    let (mut rows, mut slowest) = (0, (Duration::ZERO, String::new()));
    for case in from..from + cases {
        let mut chance = Chance(case);
        // Layouts that are known are all among ours: they are changed most.
        let pool = if chance.below(3) > 0 { &ours } else { &seeds };
        let (name, seed) = &pool[chance.below(pool.len())];
        let other = &seeds[chance.below(seeds.len())].1;
        let inside = (chance.below(4) > 0)
            .then(|| changed_inside(seed, other, &mut chance))
            .flatten();
        let bytes = inside.unwrap_or_else(|| changed(seed, other, &mut chance));
        let begun = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| read_in_every_way(&bytes))) {
            Ok(read) => rows += u32::from(read),
            Err(_) => {
                panic!("case {case}, of {name}: a panic; have it again by OWED_FUZZ_FROM={case}")
            }
        }
        let took = begun.elapsed();
        assert!(took < GOOD_TIME, "case {case}, of {name}: {took:?}");
        if took > slowest.0 {
            slowest = (took, format!("case {case}, of {name}"));
        }
    }
    println!(
        "cases {from} to {}, of {} seeds: {rows} gave rows; slowest {:?}, {}",
        from + cases,
        seeds.len(),
        slowest.0,
        slowest.1
    );
    assert!(
        rows > 0 || cases < 100,
        "nothing was read: the changes are too wild to test anything"
    );
}
