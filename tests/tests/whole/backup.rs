//! A book is backed up into one file, comes back from it whole, and nobody can overlook that it
//! is not; one changed byte anywhere is found and named.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use owed_app::{Clock, Code, Desk, Failure, Home};
use owed_book::journal::{Entry, Journal, Seq};
use owed_store::Folder;
use owed_tests::{BUYER, Owner, TODAY, fixture, samples};
use serde_json::{Value, json};

/// Somebody with the sample story and a contract in her book, and a folder for her backups.
fn owner() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.imports(&samples());
    let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    let input = json!({ "debtor": BUYER, "files": files, "proves": ["contract"] });
    owner.does("evidence.attach", input);
    (home, owner)
}

fn pays(owner: &Owner, because: &str) {
    let paid = json!({
        "debtor": BUYER, "on": "2026-01-05", "amount": "10.00", "order": "legal", "because": because,
    });
    owner.does("payment.record", paid);
}

/// Somebody who opens the book in `dir` so many days after the day of the stories.
fn later(dir: &Path, days: u64) -> Owner {
    let day: NaiveDate = TODAY.checked_add_days(Days::new(days)).expect("a day");
    let desk = Desk::new(Clock::fixed(day), Some(Home::In(dir.to_owned())));
    desk.open(dir).expect("the book opens");
    Owner { desk }
}

fn codes(owner: &Owner) -> Vec<String> {
    let today = owner.does("today.show", json!({}));
    let todo = today["todo"].as_array().expect("a list");
    let codes = todo
        .iter()
        .map(|todo| todo["code"].as_str().unwrap_or_default().to_owned());
    codes.filter(|code| code.starts_with("backup-")).collect()
}

fn file_of(made: &Value) -> PathBuf {
    made["file"].as_str().expect("a path").into()
}

/// Changes one bit of a file, whatever its permissions.
fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("it can be read");
    bytes[at] ^= 1 << (at % 8);
    fs::remove_file(path).expect("it is removed");
    fs::write(path, bytes).expect("it is written");
}

fn copy_all(from: &Path, to: &Path) {
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

#[test]
fn a_book_comes_back_from_its_backup_with_every_figure_and_every_file() {
    let (home, owner) = owner();
    let made = owner.does("backup.write", json!({}));
    assert_eq!(made["lacking"], json!([]));
    assert_eq!(made["file"], file_of(&made).display().to_string());
    let rehearsed = owner.does("backup.rehearse", json!({}));
    assert_eq!(rehearsed["passed"], true, "{rehearsed:#}");
    assert_eq!(rehearsed["entries"], made["entries"]);
    let shown = owner.does("backup.show", json!({}));
    assert_eq!(shown["rehearsed"]["passed"], true);
    assert_eq!(shown["last"]["entriesSince"], 0);

    // On another computer, where no book is.
    let place = home.path().join("elsewhere");
    let other = Owner::of_no_book(&place);
    let input = json!({
        "backup": other.desk.tray.put(&file_of(&made)).expect("it is there").file,
        "place": other.desk.tray.place(&place).file,
    });
    let restored = other.does("backup.restore", input.clone());
    assert_eq!(restored["findings"], json!([]));
    assert_eq!(restored["creditor"], owed_tests::SELLER);
    other.does("book.open", json!({ "place": restored["place"] }));
    for (command, input) in [
        ("cases.list", json!({})),
        ("case.show", json!({ "debtor": BUYER })),
        ("book.history", json!({ "most": 50 })),
    ] {
        assert_eq!(
            other.does(command, input.clone()),
            owner.does(command, input),
            "{command}"
        );
    }
    assert_eq!(other.head(), owner.head());
    assert_eq!(other.does("book.check", json!({}))["findings"], json!([]));
    // Both go on, each for itself.
    pays(&other, "另一台电脑");
    assert_ne!(other.head(), owner.head());
    // Never over a book, nor among other things in a folder without saying so.
    other.is_refused(Code::FileExists, "backup.restore", input);
}

#[test]
fn nobody_can_overlook_that_a_backup_is_late_or_came_to_nothing() {
    let (home, owner) = owner();
    let dir = home.path().join("book");
    assert_eq!(
        codes(&owner),
        Vec::<String>::new(),
        "a new book is left in peace"
    );
    assert_eq!(codes(&later(&dir, 8)), ["backup-none"]);

    let stick = home.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    let folder = owner.desk.tray.place(&stick).file;
    let plan = json!({ "folder": folder, "every": 3, "keep": 2 });
    assert_eq!(owner.does("backup.plan", plan)["due"], true);
    owner.does("backup.write", json!({}));
    assert_eq!(owner.does("backup.show", json!({}))["due"], false);
    // Nothing new: what there is, is backed up, however long ago that was.
    assert_eq!(codes(&later(&dir, 60)), Vec::<String>::new());
    pays(&owner, "新的");
    assert_eq!(later(&dir, 3).does("backup.show", json!({}))["due"], true);
    assert_eq!(codes(&later(&dir, 3)), Vec::<String>::new());
    assert_eq!(codes(&later(&dir, 5)), ["backup-late"]);
    assert_eq!(
        later(&dir, 5).does("backup.show", json!({}))["state"],
        "late"
    );

    // The stick is not there.
    fs::rename(&stick, home.path().join("in the drawer")).expect("it is pulled out");
    let gone = owner.is_refused(Code::BackupPlace, "backup.write", json!({}));
    assert_eq!(gone.params["why"], "gone");
    assert!(!stick.exists(), "nothing is written where the stick was");
    assert_eq!(codes(&owner), ["backup-failed"]);
    assert_eq!(
        owner.does("backup.show", json!({}))["failed"]["code"],
        "backup-place"
    );
    fs::rename(home.path().join("in the drawer"), &stick).expect("it is back");
    owner.does("backup.write", json!({}));
    assert_eq!(codes(&owner), Vec::<String>::new());
    assert_eq!(codes(&later(&dir, 5)), Vec::<String>::new());

    // And never inside the book, where it would be lost with it.
    let inside = owner.desk.tray.place(&dir.join("vault")).file;
    let plan = json!({ "folder": inside, "every": 1, "keep": 2 });
    let refused = owner.is_refused(Code::BackupPlace, "backup.plan", plan);
    assert_eq!(refused.params["why"], "inside");
    for (every, keep) in [(91, 2), (1, 1), (1, 101)] {
        let plan = json!({ "every": every, "keep": keep });
        owner.is_refused(Code::BadInput, "backup.plan", plan);
    }
}

#[test]
fn the_oldest_make_room_and_what_this_book_does_not_have_stays() {
    let (home, owner) = owner();
    let folder = home.path().join("backups");
    let handle = owner.desk.tray.place(&folder).file;
    // A copy that went another way, in the same folder: its entries are nowhere else.
    let fork = home.path().join("fork");
    drop(later(&home.path().join("book"), 0));
    copy_all(&home.path().join("book"), &fork);
    let other = Owner::of(&fork);
    pays(&other, "别的路");
    let place = other.desk.tray.place(&folder).file;
    let forked = other.does("backup.write", json!({ "folder": place }));

    fs::create_dir_all(&folder).expect("a folder");
    owner.does(
        "backup.plan",
        json!({ "folder": handle, "every": 1, "keep": 2 }),
    );
    let mut made = Vec::new();
    for round in 0..4 {
        pays(&owner, &format!("第 {round} 笔"));
        let day = Owner {
            desk: Desk::new(Clock::fixed(TODAY + Days::new(round)), None),
        };
        day.desk
            .open(&home.path().join("book"))
            .expect("the book opens");
        made.push(day.does("backup.write", json!({})));
    }
    assert_eq!(made[1]["removed"], json!([]));
    assert_eq!(made[2]["removed"], json!([made[0]["name"]]));
    assert_eq!(made[3]["removed"], json!([made[1]["name"]]));
    let rows = owner.does("backup.list", json!({}));
    let named = |row: &Value| (row["name"].clone(), row["ofThisBook"] == true);
    let rows: Vec<_> = rows.as_array().expect("a list").iter().map(named).collect();
    assert_eq!(
        rows,
        [
            (made[3]["name"].clone(), true),
            (made[2]["name"].clone(), true),
            (forked["name"].clone(), false),
        ]
    );
}

#[test]
fn a_lost_file_is_named_in_the_backup_and_on_today_and_a_damaged_book_is_not_backed_up() {
    let (home, owner) = owner();
    let dir = home.path().join("book");
    let good = owner.does("backup.write", json!({}));
    let folder = Folder::open(&dir).expect("the book opens");
    let lost = folder.vault.path(contract());
    fs::remove_file(&lost).expect("it is removed");
    let made = owner.does("backup.write", json!({}));
    assert_eq!(made["lacking"], json!(["购销合同_HT-2025-007.pdf"]));
    assert_eq!(codes(&owner), ["backup-lacking"]);

    // A byte in the middle of an entry.
    drop((folder, owner));
    let journal = dir.join("journal.sqlite");
    let bytes = fs::read(&journal).expect("it can be read");
    // Wherever it stands: a page that was parted keeps an old copy of what moved.
    let amounts: Vec<_> = (0..bytes.len() - 9)
        .filter(|at| &bytes[*at..at + 9] == b"\"amount\":")
        .collect();
    assert!(!amounts.is_empty());
    amounts.iter().for_each(|at| flip(&journal, at + 10));
    let owner = Owner::of(&dir);
    let status = owner.does("book.status", json!({}));
    assert_eq!(status["book"]["readOnly"]["why"], "tampered");
    assert!(
        status["book"]["entries"].as_u64() > Some(0),
        "what is sound is shown"
    );
    let refused = owner.is_refused(Code::BackupUnsound, "backup.write", json!({}));
    assert_eq!(
        refused.params["entry"],
        status["book"]["readOnly"]["entry"].to_string()
    );
    assert_eq!(codes(&owner)[0], "backup-failed");
    assert!(file_of(&good).exists(), "the good one stays");
}

/// The digest of the contract of the samples.
fn contract() -> owed_book::Digest {
    let bytes = fs::read(fixture("evidence/购销合同_HT-2025-007.pdf")).expect("it can be read");
    owed_book::Digest::of(&bytes)
}

#[test]
fn a_damaged_backup_fails_its_rehearsal_and_what_is_sound_in_it_is_restored() {
    let (home, owner) = owner();
    let made = owner.does("backup.write", json!({}));
    let path = file_of(&made);
    let bytes = fs::read(&path).expect("it can be read");
    let pdf = fs::read(fixture("evidence/购销合同_HT-2025-007.pdf")).expect("it can be read");
    let at = bytes
        .windows(64)
        .position(|some| some == &pdf[..64])
        .expect("the contract");
    flip(&path, at + 100);
    let rehearsed = owner.does("backup.rehearse", json!({}));
    assert_eq!(rehearsed["passed"], false);
    let found = &rehearsed["findings"];
    assert_eq!(found[0]["code"], "backup-file");
    assert_eq!(found[0]["about"], contract().to_string());
    assert_eq!(found[1]["code"], "file-missing");
    assert_eq!(found[1]["about"], "购销合同_HT-2025-007.pdf");
    assert_eq!(codes(&owner), ["backup-unsound"]);
    let place = home.path().join("rest");
    let input = json!({ "backup": made["name"], "place": owner.desk.tray.place(&place).file });
    let restored = owner.does("backup.restore", input);
    assert_eq!(restored["findings"][0]["code"], "backup-file");
    let rest = Owner::of(&place);
    assert_eq!(
        rest.does("cases.list", json!({})),
        owner.does("cases.list", json!({}))
    );
    // The next good one puts it right.
    owner.does("backup.write", json!({}));
    owner.does("backup.rehearse", json!({}));
    assert_eq!(codes(&owner), Vec::<String>::new());
    // What is no backup at all is said to be none.
    let list = owner.hands_over(&[fixture(
        "import/tax_bureau_list/全量发票查询导出结果_合成.xlsx",
    )]);
    owner.is_refused(
        Code::NotABackup,
        "backup.restore",
        json!({ "backup": list[0] }),
    );
    owner.is_refused(
        Code::NotFound,
        "backup.restore",
        json!({ "backup": "../../etc/passwd" }),
    );
}

/// Every entry of a book, in order.
fn entries(dir: &Path) -> Result<Vec<Entry>, Failure> {
    let folder = Folder::open(dir)?;
    let mut all = Vec::new();
    folder.journal.read(Seq(0), &mut |entry| {
        all.push(entry);
        ControlFlow::Continue(())
    })?;
    Ok(all)
}

/// How a change of one byte of a book came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// The check names it.
    Found,
    /// The book does not open and says why.
    Said,
    /// The byte holds nothing: every entry is as it was.
    Nothing,
}

fn looked_at(dir: &Path, before: &[Entry], file: Option<&str>, what: &str) -> Came {
    let desk = Desk::new(Clock::fixed(TODAY), Some(Home::In(dir.to_owned())));
    if let Err(failure) = desk.open(dir) {
        assert_eq!(failure.code, Code::BookDamaged, "{what}: {failure:?}");
        return Came::Said;
    }
    let owner = Owner { desk };
    let report = owner.does("book.check", json!({}));
    let findings = report["findings"].as_array().expect("a list");
    let errors: Vec<_> = findings
        .iter()
        .filter(|found| found["severity"] == "error")
        .collect();
    if errors.is_empty() {
        drop(owner);
        let now = entries(dir).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert!(
            now == before,
            "{what}: entries changed and nothing was found"
        );
        return Came::Nothing;
    }
    if let Some(file) = file {
        assert!(
            errors.iter().any(|found| found["about"] == file),
            "{what}: {errors:?}"
        );
    }
    // What is sound can be looked at all the same.
    owner.does("cases.list", json!({}));
    Came::Found
}

/// `./dev drill` asks for more of them.
fn how_many(few: usize) -> usize {
    let times = std::env::var("OWED_DRILL_ROUNDS").ok();
    few * times.and_then(|times| times.parse().ok()).unwrap_or(1)
}

#[test]
fn one_changed_byte_of_a_book_is_found_and_named() {
    let (home, owner) = owner();
    let dir = home.path().join("book");
    let before = entries(&dir).expect("it can be read");
    // With the log of entries that were not yet put in their place, as a stop leaves it.
    let open = home.path().join("open");
    copy_all(&dir, &open);
    drop(owner);
    let closed = home.path().join("closed");
    copy_all(&dir, &closed);
    assert!(fs::metadata(open.join("journal.sqlite-wal")).is_ok_and(|log| log.len() > 0));

    let (mut all, mut all_found) = (0, 0);
    let vault = format!("vault/{}/{}", &contract().to_string()[..2], contract());
    for (what, state, name, file, few) in [
        ("the journal", &closed, "journal.sqlite", None, 60),
        ("its log", &open, "journal.sqlite-wal", None, 40),
        (
            "a file of the vault",
            &closed,
            &*vault,
            Some("购销合同_HT-2025-007.pdf"),
            20,
        ),
    ] {
        let (mut flipped, mut found, mut nothing) = (0, 0, 0);
        let size = fs::metadata(state.join(name)).expect("it is there").len() as usize;
        let count = how_many(few);
        for n in 0..count {
            // The beginning, where a file says what it is, more closely than the rest.
            let at = if n < count / 4 {
                n * 3
            } else {
                n * (size / count) + n % 7
            } % size;
            let dir = home.path().join("flipped");
            copy_all(state, &dir);
            flip(&dir.join(name), at);
            flipped += 1;
            match looked_at(&dir, &before, file, &format!("byte {at} of {name}")) {
                Came::Found | Came::Said => found += 1,
                Came::Nothing => {
                    assert!(file.is_none(), "byte {at} of {name} was not found");
                    nothing += 1;
                }
            }
            fs::remove_dir_all(&dir).expect("it is removed");
        }
        eprintln!(
            "drill: {flipped} bytes of {what} flipped: {found} found and named, {nothing} held \
             nothing and every entry is as it was"
        );
        (all, all_found) = (all + flipped, all_found + found);
    }
    assert!(all_found > all / 2);
}

#[test]
fn one_changed_byte_of_a_pack_is_found_and_named() {
    let (home, owner) = owner();
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let dir = PathBuf::from(pack["dir"].as_str().expect("a folder"));
    let mut files = Vec::new();
    let mut folders = vec![dir.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path().is_dir() {
                true => folders.push(entry.path()),
                false => files.push(entry.path()),
            }
        }
    }
    files.sort();
    let mut flipped = 0;
    for file in &files {
        let size = fs::metadata(file).expect("it is there").len() as usize;
        for n in 0..how_many(3) {
            let at = (n * (size / how_many(3)) + n * 11) % size;
            flip(file, at);
            flipped += 1;
            let verified = owed_app::call(
                &owner.desk,
                "pack.verify",
                json!({ "pack": pack["name"] }),
                None,
            );
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            match verified {
                Ok(report) => assert_ne!(report["findings"], json!([]), "byte {at} of {name}"),
                Err(failure) => assert_ne!(failure.code, Code::Internal, "{name}: {failure:?}"),
            }
            flip(file, at);
        }
    }
    let report = owner.does("pack.verify", json!({ "pack": pack["name"] }));
    assert_eq!(report["findings"], json!([]));
    eprintln!(
        "drill: {flipped} bytes of a pack of {} files flipped, all found",
        files.len()
    );
    drop(home);
}
