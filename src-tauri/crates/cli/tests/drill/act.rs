//! The commands that write, each with what it makes and how that is whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{BUYER, Home, OTHER, SETTLED, beside, copy_all, remove, sample};

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
    Withdraw,
    Wording,
    Keep,
    Erase,
    Batch,
    Counsel,
    Share,
    Seal,
    HandOn,
    Stamp,
    Issue,
    SealedExport,
    Split,
    CopyToRead,
}

impl Act {
    pub(crate) const ALL: [Self; 23] = [
        Self::Import,
        Self::Pay,
        Self::Attach,
        Self::Terms,
        Self::Letter,
        Self::Pack,
        Self::Export,
        Self::Backup,
        Self::Restore,
        Self::Withdraw,
        Self::Wording,
        Self::Keep,
        Self::Erase,
        Self::Batch,
        Self::Counsel,
        Self::Share,
        Self::Seal,
        Self::HandOn,
        Self::Stamp,
        Self::Issue,
        Self::SealedExport,
        Self::Split,
        Self::CopyToRead,
    ];

    /// Where it puts what it makes, beside the book.
    fn out(book: &Path) -> PathBuf {
        beside(book, ".out")
    }

    pub(crate) fn run(self, home: &Home, book: &Path) -> Command {
        let out = Self::out(book);
        let mut owed = home.owed();
        let called = |name: &str, input: String| {
            let mut owed = home.owed();
            owed.arg("call").arg(book).args([name, &input]);
            owed
        };
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
                owed.arg("terms").arg(book).arg(BUYER);
                owed.args(["--rate", "6%"]);
            }
            Self::Letter => {
                owed.arg("letter").arg(book).arg(BUYER);
                owed.args(["--form", "demand", "--override", "drill", "--out"]);
                owed.arg(out);
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
            Self::Withdraw => {
                let input = format!(r#"{{"document":"{}","why":"金额写错了"}}"#, home.paper);
                return called("paper.withdraw", input);
            }
            Self::Wording => {
                let input =
                    r#"{"form":"demand","tongue":"zh","passages":{"closing":"请早日回复。"}}"#;
                return called("wording.set", input.to_owned());
            }
            Self::Keep => return called("retention.set", r#"{"months":12}"#.to_owned()),
            Self::Erase => {
                let input = format!(
                    r#"{{"debtor":"{SETTLED}","sorts":["reach"],"why":"保存期限到了","withoutInterest":true}}"#
                );
                let mut owed = called("erasure.run", input);
                // By then the time to keep it is over.
                owed.args(["--today", "2029-11-21"]);
                return owed;
            }
            Self::Batch => {
                let input = format!(r#"{{"debtors":["{BUYER}"],"anew":true,"inTheOpen":true}}"#);
                return called("batch.build", input);
            }
            Self::Counsel => {
                owed.arg("counsel").arg(book).arg(BUYER);
                owed.arg("--out").arg(out);
            }
            Self::Share => {
                let input = format!(
                    r#"{{"file":"{}","pages":[{{"page":1,"covers":[{{"left":1000,"top":1000,"width":4000,"height":900}}]}}]}}"#,
                    home.contract
                );
                return called("share.make", input);
            }
            Self::Seal => {
                let input = format!(
                    r#"{{"pack":"{}","password":"给会计的样例密码","away":true}}"#,
                    home.pack
                );
                return called("pack.seal", input);
            }
            Self::HandOn => {
                let other = home.other(book);
                let input = format!(
                    r#"{{"to":"{}","what":["policy","retention","wording"]}}"#,
                    other.display()
                );
                return called("books.hand-on", input);
            }
            Self::Stamp => {
                owed.arg("stamp").arg(out.join("样例.txt"));
                owed.arg("--take").arg(sample("stamp/样例.tsr"));
            }
            Self::Issue => {
                let input = format!(r#"{{"debtor":"{BUYER}","form":"schedule"}}"#);
                return called("letter.issue", input);
            }
            Self::SealedExport => {
                let input = r#"{"format":"sqlite","password":"给会计的样例密码"}"#;
                return called("export.write", input.to_owned());
            }
            Self::Split => {
                let input = format!(
                    r#"{{"debtor":"{BUYER}","stays":{{"name":"{BUYER}"}},"apart":{{"name":"{OTHER}"}},"names":[],"entries":{},"because":"是两家"}}"#,
                    home.debt
                );
                return called("party.split", input);
            }
            Self::CopyToRead => return called("handover.copy", r#"{"lang":"zh"}"#.to_owned()),
        }
        owed
    }

    /// Puts beside a copy of the book what the command works on there.
    pub(crate) fn prepare(self, home: &Home, book: &Path) {
        match self {
            Self::HandOn => {
                let other = home.other(book);
                copy_all(&home.other(&home.book()), &other);
                // A book that was opened before is listed, and only a listed one is handed on to.
                home.in_the_open(&other, "book.status");
            }
            Self::Stamp => {
                let out = Self::out(book);
                fs::create_dir(&out).expect("a folder");
                fs::copy(sample("stamp/样例.txt"), out.join("样例.txt")).expect("it is copied");
            }
            Self::Import
            | Self::Pay
            | Self::Attach
            | Self::Terms
            | Self::Letter
            | Self::Pack
            | Self::Export
            | Self::Backup
            | Self::Restore
            | Self::Withdraw
            | Self::Wording
            | Self::Keep
            | Self::Erase
            | Self::Batch
            | Self::Counsel
            | Self::Share
            | Self::Seal
            | Self::Issue
            | Self::SealedExport
            | Self::Split
            | Self::CopyToRead => {}
        }
    }

    /// What it was to make is there.
    pub(crate) fn assert_made(self, home: &Home, book: &Path) {
        let made = |ending: &str| {
            let found = fs::read_dir(home.packs(book))
                .into_iter()
                .flatten()
                .flatten();
            let names = found.map(|entry| entry.file_name().to_string_lossy().into_owned());
            names.filter(|name| name.ends_with(ending)).count()
        };
        let is_there = match self {
            Self::Import | Self::Pay | Self::Attach | Self::Terms => true,
            Self::Withdraw | Self::Wording | Self::Keep => true,
            Self::Letter | Self::Pack | Self::Export | Self::Backup | Self::Restore => {
                Self::out(book).exists()
            }
            Self::Counsel => Self::out(book).exists(),
            Self::Erase => {
                let phone = "0575-80000000";
                super::home::holding(book, phone).is_empty()
            }
            Self::Batch => made("") >= 3,
            Self::Share => made(".pdf") == 1,
            Self::Seal => made(".zip") == 1 && !home.packs(book).join(&home.pack).exists(),
            Self::HandOn => others_entries(home, book) > others_entries(home, &home.book()),
            Self::Stamp => Self::out(book).join("样例.txt.tsr").exists(),
            // What it makes is held by whoever asked for it.
            Self::SealedExport => true,
            Self::Issue => {
                let case = home.call(book, "case.show", &format!(r#"{{"debtor":"{BUYER}"}}"#));
                case["papers"][0]["form"] == "schedule" || case["papers"][1]["form"] == "schedule"
            }
            Self::Split => {
                let case = home.call(book, "case.show", &format!(r#"{{"debtor":"{OTHER}"}}"#));
                case["debts"]
                    .as_array()
                    .is_some_and(|debts| debts.len() == 1)
            }
            Self::CopyToRead => copies_to_read(book).len() == 1,
        };
        assert!(is_there, "{self:?} made nothing");
        self.assert_whole_or_absent(home, book, "undisturbed");
        self.clear(book);
    }

    /// Whether there is nothing left to do: the pack that is to be sealed went with the first time.
    pub(crate) fn is_done(self, home: &Home, book: &Path) -> bool {
        self == Self::Seal && !home.packs(book).join(&home.pack).exists()
    }

    /// What it was to make is whole, or not there.
    pub(crate) fn assert_whole_or_absent(self, home: &Home, book: &Path, what: &str) {
        let out = Self::out(book);
        let what = format!("{self:?}, {what}");
        match self {
            Self::Import | Self::Pay | Self::Attach | Self::Terms => {}
            Self::Withdraw | Self::Wording | Self::Keep | Self::Erase => {}
            Self::Issue | Self::SealedExport | Self::Split => {}
            Self::CopyToRead => {
                for copy in copies_to_read(book) {
                    home.is_sound(&copy, &what);
                    home.is_in_no_clear(&copy, &what);
                    let status = home.status(&copy);
                    assert_eq!(status["readOnly"]["why"], "copy", "{what}: {status:#}");
                }
            }
            Self::Batch | Self::Share | Self::Seal => {
                let packs = whole_packs(home, book, &what);
                // The pack in the open went only once the sealed one stood there.
                assert!(
                    packs > 0,
                    "{what}: the pack is gone and no sealed one is there"
                );
            }
            Self::HandOn => {
                let report = home.in_the_open(&home.other(book), "book.check");
                assert_eq!(report["findings"], serde_json::json!([]), "{what}");
                // One wording is all there is to hand on.
                let more = others_entries(home, book) - others_entries(home, &home.book());
                assert!(more <= 1, "{what}: {report:#}");
            }
            Self::Stamp => {
                let mut show = home.owed();
                home.ends_well(show.arg("stamp").arg(out.join("样例.txt")));
            }
            _ if !out.exists() => {}
            Self::Letter => is_pdf(&out, &what),
            Self::Pack | Self::Counsel => home.ends_well(home.owed().arg("verify").arg(&out)),
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
                    home.ends_well(home.owed().arg("restore").arg(path).arg(&place));
                    home.is_sound(&place, &what);
                    home.is_in_no_clear(&place, &what);
                    remove(&place);
                }
                home.is_in_no_clear(&out, &what);
            }
            Self::Restore => {
                home.is_sound(&out, &what);
                home.is_in_no_clear(&out, &what);
            }
        }
    }

    /// Makes room for what it makes.
    pub(crate) fn clear(self, book: &Path) {
        let out = Self::out(book);
        for copy in copies_to_read(book) {
            remove(&copy);
        }
        if self == Self::Stamp {
            let _ = fs::remove_file(out.join("样例.txt.tsr"));
        } else if out.is_dir() {
            fs::remove_dir_all(out).expect("it is removed");
        } else {
            let _ = fs::remove_file(out);
        }
    }
}

/// Every pack of the book is whole, sealed ones and copies to share too, and nothing half done lies
/// among them. Says how many there are.
fn whole_packs(home: &Home, book: &Path, what: &str) -> usize {
    let mut packs = 0;
    for entry in fs::read_dir(home.packs(book)).expect("a folder").flatten() {
        let (name, path) = (
            entry.file_name().to_string_lossy().into_owned(),
            entry.path(),
        );
        assert!(
            !name.starts_with(".owed-"),
            "{what}: {name} is left half done"
        );
        if path.is_dir() {
            home.ends_well(home.owed().arg("verify").arg(&path));
            packs += 1;
        } else if name.ends_with(".pdf") {
            is_pdf(&path, what);
        } else if name.ends_with(".zip") {
            let bytes = fs::read(&path).expect("it can be read");
            let end = bytes.len().saturating_sub(22);
            assert!(bytes[end..].starts_with(b"PK\x05\x06"), "{what}: {name}");
            packs += 1;
        } else {
            assert_eq!(name, "runs.json", "{what}");
        }
    }
    packs
}

/// The copies of a book for reading, which lie beside it.
fn copies_to_read(book: &Path) -> Vec<PathBuf> {
    let name = book.file_name().unwrap_or_default().to_string_lossy();
    let beside = fs::read_dir(book.parent().expect("a folder")).expect("a folder");
    let copies = beside.flatten().filter(|entry| {
        let found = entry.file_name();
        let found = found.to_string_lossy();
        found.starts_with(&format!("{name} 只读副本"))
    });
    copies.map(|entry| entry.path()).collect()
}

fn others_entries(home: &Home, book: &Path) -> u64 {
    let status = home.in_the_open(&home.other(book), "book.status");
    status["book"]["entries"].as_u64().expect("a number")
}

fn is_pdf(path: &Path, what: &str) {
    let pdf = fs::read(path).expect("it can be read");
    let end = String::from_utf8_lossy(&pdf[pdf.len().saturating_sub(16)..]).into_owned();
    assert!(pdf.starts_with(b"%PDF") && end.contains("%%EOF"), "{what}");
}

fn make_backup(home: &Home, to: &Path) {
    let folder = home.at("backups");
    let mut owed = home.owed();
    home.ends_well(owed.arg("backup").arg(home.book()).arg("--to").arg(&folder));
    let made = fs::read_dir(&folder)
        .expect("a folder")
        .flatten()
        .next()
        .expect("a backup");
    fs::rename(made.path(), to).expect("it is renamed");
}
