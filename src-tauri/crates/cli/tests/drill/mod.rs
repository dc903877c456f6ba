//! What the drills share: a book to play with, the commands that write, chance, and odd disks.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

mod disk;

pub(crate) use disk::{Disk, can_inject, flush, inject};

use super::{sample, text};

const BUYER: &str = "样例贸易（杭州）有限公司";

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

/// A folder of a drill's own, with a book that has the sample invoices.
pub(crate) struct Home(tempfile::TempDir);

impl Home {
    pub(crate) fn with_book() -> Self {
        let home = Self(tempfile::tempdir().expect("a folder"));
        let book = home.book();
        let made = home
            .owed()
            .arg("new")
            .arg(&book)
            .args(["--creditor", "合成精密机械（苏州）有限公司"])
            .output()
            .expect("the program runs");
        assert!(made.status.success(), "{}", text(&made));
        let list = sample("import/tax_bureau_list/全量发票查询导出结果_合成.xlsx");
        let read = home
            .owed()
            .arg("import")
            .arg(&book)
            .arg(list)
            .args(["--due-days", "30", "--yes"])
            .output()
            .expect("the program runs");
        assert!(read.status.success(), "{}", text(&read));
        let kept = home
            .owed()
            .arg("attach")
            .arg(&book)
            .arg(BUYER)
            .arg(sample("evidence/购销合同_HT-2025-007.pdf"))
            .args(["--proves", "contract"])
            .output()
            .expect("the program runs");
        assert!(kept.status.success(), "{}", text(&kept));
        home
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.at("book")
    }

    /// A copy of the book to be spoilt.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let to = self.at(name);
        copy_all(&self.book(), &to);
        to
    }

    pub(crate) fn owed(&self) -> Command {
        let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
        owed.args(["--lang", "en"])
            .env("OWED_CONFIG", self.at("config"))
            .stdin(Stdio::null());
        owed
    }

    pub(crate) fn call(&self, book: &Path, name: &str, input: &str) -> Value {
        let mut owed = self.owed();
        owed.arg("call").arg(book).args([name, input]);
        let done = owed.output().expect("the program runs");
        assert!(done.status.success(), "{name}: {}", text(&done));
        serde_json::from_slice(&done.stdout).expect("an answer")
    }

    pub(crate) fn status(&self, book: &Path) -> Value {
        self.call(book, "book.status", "{}")["book"].clone()
    }

    pub(crate) fn entries(&self, book: &Path) -> u64 {
        self.status(book)["entries"].as_u64().expect("a number")
    }

    /// Every seal and every file is right, and nothing unfinished is left.
    pub(crate) fn is_sound(&self, book: &Path, what: &str) {
        let report = self.call(book, "book.check", "{}");
        let findings = report["findings"].as_array().expect("a list");
        // A file kept whole before the fact that names it is a stray: it does no harm.
        let bad: Vec<_> = findings
            .iter()
            .filter(|found| found["code"] != "file-stray")
            .collect();
        assert!(bad.is_empty(), "{what}: {bad:#?}");
    }

    /// One payment in cash.
    pub(crate) fn pay(&self, book: &Path, because: &str) -> Command {
        let input = format!(
            r#"{{"debtor":"{BUYER}","on":"2026-01-05","amount":"1.00","order":"legal","because":"{because}"}}"#
        );
        let mut owed = self.owed();
        owed.arg("call").arg(book).args(["payment.record", &input]);
        owed
    }

    /// How many entries one payment is.
    pub(crate) fn entries_of_a_payment(&self) -> u64 {
        let book = self.copy("one payment");
        let before = self.entries(&book);
        assert!(
            self.pay(&book, "一")
                .output()
                .expect("it runs")
                .status
                .success()
        );
        let entries = self.entries(&book) - before;
        remove(&book);
        entries
    }

    /// Payments one after the other, each told on a line once it is acknowledged.
    pub(crate) fn pays_without_end(&self, book: &Path) -> Command {
        let mut owed = self.pay(book, "不停");
        let arguments: Vec<_> = owed.get_args().map(|a| a.to_os_string()).collect();
        let mut shell = Command::new("sh");
        shell
            .arg("-c")
            .arg("n=0; while \"$@\" >/dev/null 2>&1; do n=$((n+1)); echo $n >\"$COUNT.new\" && mv \"$COUNT.new\" \"$COUNT\"; done")
            .arg("sh")
            .arg(owed.get_program())
            .args(arguments)
            .env("OWED_CONFIG", self.at("config"))
            .env("COUNT", self.at("count"))
            .stdin(Stdio::null());
        let _ = fs::remove_file(self.at("count"));
        owed.stdin(Stdio::null());
        shell
    }

    /// How many of them were, so far.
    pub(crate) fn payments(&self) -> u64 {
        let count = fs::read_to_string(self.at("count")).unwrap_or_default();
        count.trim().parse().unwrap_or(0)
    }
}

/// A command that writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Import,
    Pay,
    Attach,
    Terms,
    Letter,
    Pack,
    Export,
    Backup,
    Restore,
}

impl Act {
    pub(crate) const ALL: [Self; 9] = [
        Self::Import,
        Self::Pay,
        Self::Attach,
        Self::Terms,
        Self::Letter,
        Self::Pack,
        Self::Export,
        Self::Backup,
        Self::Restore,
    ];

    /// Where it puts what it makes, beside the book.
    fn out(self, book: &Path) -> PathBuf {
        let name = book.file_name().expect("a name").to_string_lossy();
        book.with_file_name(format!("{name}.out"))
    }

    pub(crate) fn run(self, home: &Home, book: &Path) -> Command {
        let out = self.out(book);
        let mut owed = home.owed();
        match self {
            Self::Import => {
                let bank = sample("import/icbc_corporate/对公流水_工行_historydetail_合成.xlsx");
                owed.arg("import").arg(book).arg(bank).arg("--yes");
            }
            Self::Pay => return home.pay(book, "现金"),
            Self::Attach => {
                let signed = sample("evidence/送货单_已签收.jpg");
                owed.arg("attach").arg(book).arg(BUYER).arg(signed);
                owed.args(["--proves", "delivery"]);
            }
            Self::Terms => {
                owed.arg("terms")
                    .arg(book)
                    .arg(BUYER)
                    .args(["--rate", "6%"]);
            }
            Self::Letter => {
                owed.arg("letter").arg(book).arg(BUYER);
                owed.args(["--form", "demand", "--override", "drill", "--out"])
                    .arg(out);
            }
            Self::Pack => {
                owed.arg("pack").arg(book).arg(BUYER).arg("--out").arg(out);
            }
            Self::Export => {
                owed.arg("export").arg(book).arg("--sqlite").arg(out);
            }
            Self::Backup => {
                owed.arg("backup").arg(book).arg("--to").arg(out);
            }
            Self::Restore => {
                let backup = home.at("base.owed.tar");
                if !backup.exists() {
                    make_backup(home, &backup);
                }
                owed.arg("restore").arg(backup).arg(out);
            }
        }
        owed
    }

    /// What it was to make is there.
    pub(crate) fn assert_made(self, home: &Home, book: &Path) {
        let out = self.out(book);
        let makes = match self {
            Self::Import | Self::Pay | Self::Attach | Self::Terms => false,
            Self::Letter | Self::Pack | Self::Export | Self::Backup | Self::Restore => true,
        };
        assert_eq!(out.exists(), makes, "{self:?}");
        self.assert_whole_or_absent(home, book, "undisturbed");
        self.clear(book);
    }

    /// What it was to make is whole, or not there.
    pub(crate) fn assert_whole_or_absent(self, home: &Home, book: &Path, what: &str) {
        let out = self.out(book);
        if !out.exists() {
            return;
        }
        let what = format!("{self:?}, {what}");
        let runs = |command: &mut Command| {
            let done = command.output().expect("the program runs");
            assert!(done.status.success(), "{what}: {}", text(&done));
        };
        match self {
            Self::Import | Self::Pay | Self::Attach | Self::Terms => {}
            Self::Letter => {
                let pdf = fs::read(&out).expect("it can be read");
                let end =
                    String::from_utf8_lossy(&pdf[pdf.len().saturating_sub(16)..]).into_owned();
                assert!(pdf.starts_with(b"%PDF") && end.contains("%%EOF"), "{what}");
            }
            Self::Pack => runs(home.owed().arg("verify").arg(&out)),
            Self::Export => {
                let bytes = fs::read(&out).expect("it can be read");
                assert!(bytes.starts_with(b"SQLite format 3"), "{what}");
            }
            Self::Backup => {
                for backup in fs::read_dir(&out).expect("a folder").flatten() {
                    let path = backup.path();
                    // What is being written has another name.
                    if !path.to_string_lossy().ends_with(".owed.tar") {
                        continue;
                    }
                    let place = home.at("from backup");
                    runs(home.owed().arg("restore").arg(path).arg(&place));
                    home.is_sound(&place, &what);
                    remove(&place);
                }
            }
            Self::Restore => home.is_sound(&out, &what),
        }
    }

    /// Makes room for what it makes.
    pub(crate) fn clear(self, book: &Path) {
        let out = self.out(book);
        if out.is_dir() {
            remove(&out);
        } else {
            let _ = fs::remove_file(out);
        }
    }
}

fn make_backup(home: &Home, to: &Path) {
    let folder = home.at("backups");
    let mut owed = home.owed();
    let done = owed
        .arg("backup")
        .arg(home.book())
        .arg("--to")
        .arg(&folder)
        .output();
    assert!(done.expect("it runs").status.success());
    let made = fs::read_dir(&folder)
        .expect("a folder")
        .flatten()
        .next()
        .expect("a backup");
    fs::rename(made.path(), to).expect("it is renamed");
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

/// Removes a copy of a book, and what was made beside it.
pub(crate) fn remove(book: &Path) {
    fs::remove_dir_all(book).expect("it is removed");
    let name = book.file_name().expect("a name").to_string_lossy();
    let out = book.with_file_name(format!("{name}.out"));
    if out.is_dir() {
        fs::remove_dir_all(out).expect("it is removed");
    } else {
        let _ = fs::remove_file(out);
    }
}

/// Fills a file until there is no room.
fn fill(path: &Path) {
    let mut file = fs::File::create(path).expect("a file can be made");
    while file.write_all(&[7; 4096]).is_ok() {}
    while file.write_all(&[7]).is_ok() {}
}
