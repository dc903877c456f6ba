//! What the drills share: a book to play with, the commands that write, chance, and odd disks.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

mod act;
mod disk;
mod home;

pub(crate) use act::Act;
pub(crate) use disk::{Disk, can_inject, flush, inject};
pub(crate) use home::{Home, Kept};

use super::{sample, text};

/// Who owes most in the book of the drills.
const BUYER: &str = "样例贸易（杭州）有限公司";
/// Whose case is settled.
const SETTLED: &str = "结清了的客户（绍兴）有限公司";
/// Whom the debtor turns out to be besides.
const OTHER: &str = "样例贸易（苏州）有限公司";
/// What opens a locked one.
const PASSPHRASE: &str = "correct horse battery";

/// How often a drill is played: `few` times, or as many times as often as was asked for.
pub(crate) fn rounds(few: u32) -> u32 {
    let times = std::env::var("OWED_DRILL_ROUNDS").ok();
    few * times.and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// Chance that can be played again.
pub(crate) struct Chance {
    /// What it began with.
    pub(crate) seed: u64,
    state: u64,
}

impl Chance {
    pub(crate) fn seeded() -> Self {
        let asked = std::env::var("OWED_DRILL_SEED").ok();
        let seed = asked
            .and_then(|seed| seed.parse().ok())
            .unwrap_or(20_261_121);
        eprintln!("drill: OWED_DRILL_SEED={seed}");
        Self {
            seed,
            state: seed | 1,
        }
    }

    /// Some part of `most`.
    pub(crate) fn of(&mut self, most: Duration) -> Duration {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        let most = u64::try_from(most.as_micros()).unwrap_or(u64::MAX).max(1);
        Duration::from_micros(self.state % most)
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("it is copied");
        }
    }
}

/// What lies beside a book under its name and an ending.
pub(crate) fn beside(book: &Path, ending: &str) -> std::path::PathBuf {
    let name = book.file_name().expect("a name").to_string_lossy();
    book.with_file_name(format!("{name}{ending}"))
}

/// Removes a copy of a book, and what was made beside it.
pub(crate) fn remove(book: &Path) {
    let endings = [".out", "-packs", ".other"];
    let places = endings.map(|ending| beside(book, ending));
    for path in places.into_iter().chain([book.to_owned()]) {
        if path.is_dir() {
            fs::remove_dir_all(path).expect("it is removed");
        } else {
            let _ = fs::remove_file(path);
        }
    }
}

/// Fills a file until there is no room.
fn fill(path: &Path) {
    let mut file = fs::File::create(path).expect("a file can be made");
    while file.write_all(&[7; 4096]).is_ok() {}
    while file.write_all(&[7]).is_ok() {}
}
