//! Every parser on bytes changed at random: rows or a named error, in good time.
//!
//! Runs on the stable compiler and gives the same bytes on every machine: a case is known by its door
//! and number. `./dev test` takes the first ones; `OWED_CHANGED_TIMES` asks for so many times as many,
//! `OWED_CHANGED_FROM` says with which to begin, so that one that failed can be had again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "a test says what it did")]

use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use owed_parsers::{DOORS, Door, seeds};

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

fn number(name: &str, usual: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.map_or(usual, |text| text.parse().unwrap())
}

/// Answers how many were understood all the same.
fn goes_through(door: &Door) -> u32 {
    let (from, times) = (
        number("OWED_CHANGED_FROM", 0),
        number("OWED_CHANGED_TIMES", 1),
    );
    let cases = u64::from(door.share) * times;
    let (seeds, ours) = seeds(door.name);
    assert!(ours >= 2, "{}: seeds are missing", door.name);
    let (mut understood, mut slowest) = (0, (Duration::ZERO, String::new()));
    for case in from..from + cases {
        let mut chance = Chance(case);
        // Layouts that are known are all among ours: they are changed most.
        let end = if chance.below(3) > 0 {
            ours
        } else {
            seeds.len()
        };
        let (name, seed) = &seeds[chance.below(end)];
        let other = &seeds[chance.below(seeds.len())].1;
        let inside = (chance.below(4) > 0)
            .then(|| changed_inside(seed, other, &mut chance))
            .flatten();
        let bytes = inside.unwrap_or_else(|| changed(seed, other, &mut chance));
        let begun = Instant::now();
        let case = format!("{} {case}, of {name}", door.name);
        match catch_unwind(AssertUnwindSafe(|| (door.read)(&bytes))) {
            Ok(read) => understood += u32::from(read),
            Err(_) => panic!("{case}: a panic; have it again by OWED_CHANGED_FROM"),
        }
        let took = begun.elapsed();
        assert!(took < GOOD_TIME, "{case}: {took:?}");
        if took > slowest.0 {
            slowest = (took, case);
        }
    }
    println!(
        "{} {from} to {}, of {} seeds: {understood} understood; slowest {:?}, {}",
        door.name,
        from + cases,
        seeds.len(),
        slowest.0,
        slowest.1
    );
    understood
}

#[test]
fn files_changed_at_random_give_rows_or_a_named_error() {
    let understood: u32 = DOORS.iter().map(goes_through).sum();
    assert!(understood > 50, "the changes are too wild to test anything");
}

/// What is not changed is understood, or nothing is shown by what follows.
#[test]
fn every_door_understands_a_seed_of_ours() {
    for door in DOORS {
        let (seeds, ours) = seeds(door.name);
        let understood = seeds[..ours].iter().filter(|(_, bytes)| (door.read)(bytes));
        assert!(understood.count() >= 2, "{}", door.name);
    }
}

/// A parser that the fuzzer does not know is not fuzzed.
#[test]
fn every_door_has_a_target_and_every_target_a_door() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for door in DOORS {
        let target = folder.join(format!("fuzz_targets/{}.rs", door.name));
        let text = std::fs::read_to_string(&target).unwrap();
        assert!(text.contains(&format!("enter(\"{}\"", door.name)), "{text}");
        assert!(manifest.contains(&format!("name = \"{}\"", door.name)));
    }
    let targets = std::fs::read_dir(folder.join("fuzz_targets")).unwrap();
    assert_eq!(targets.count(), DOORS.len());
}
