//! A copy for reading says all that the book says, takes nothing in, and is known for what it is.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{BUYER, Owner, TODAY, fixture, samples};
use serde_json::{Value, json};

fn owner(home: &Path) -> Owner {
    let owner = Owner::of_new_book(&home.join("book"));
    owner.imports(&samples());
    let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    let input = json!({ "debtor": BUYER, "files": files, "proves": ["contract"] });
    owner.does("evidence.attach", input);
    owner
}

fn dir_of(made: &Value) -> PathBuf {
    PathBuf::from(made["dir"].as_str().expect("a folder"))
}

#[test]
fn it_says_what_the_book_says_and_nothing_is_entered_in_it() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path());
    let made = owner.does("handover.copy", json!({}));
    let dir = dir_of(&made);
    assert_eq!(dir.file_name().expect("a name"), "book 只读副本 2026-11-21");
    assert_eq!(made["lacking"], json!([]));
    assert_eq!(made["head"], owner.head().expect("a seal"));
    let again = dir_of(&owner.does("handover.copy", json!({ "lang": "en" })));
    assert!(again != dir && again.is_dir());
    let cases = owner.does("cases.list", json!({}));
    let book = owner.does("book.status", json!({}));
    // The book goes on; the copy stays where it was.
    let debt =
        json!({ "party": { "name": "后来的" }, "kind": "sale", "amount": "1", "on": "2026-11-01" });
    owner.does("debt.record", debt.clone());
    drop(owner);

    let copy = Owner::of(&dir);
    let status = copy.does("book.status", json!({}));
    assert_eq!(status["book"]["readOnly"]["why"], "copy");
    assert!(
        status["book"]["readOnly"]["made"]
            .as_str()
            .is_some_and(|made| made.starts_with("2026-"))
    );
    assert_eq!(status["book"]["head"], book["book"]["head"]);
    assert_eq!(copy.does("cases.list", json!({})), cases);
    let checked = copy.does("book.check", json!({}));
    assert_eq!(checked["findings"], json!([]), "{checked:#}");

    let why = |failure: owed_app::Failure| failure.params.get("why").cloned();
    let refused = copy.is_refused(Code::ReadOnly, "debt.record", debt);
    assert_eq!(why(refused).as_deref(), Some("copy"));
    for (command, input) in [
        (
            "letter.issue",
            json!({ "debtor": BUYER, "form": "interest-schedule" }),
        ),
        (
            "evidence.attach",
            json!({ "debtor": BUYER, "files": copy.hands_over(&[fixture("evidence/送货单_已签收.jpg")]), "proves": ["delivery"] }),
        ),
        // Restored, it would be a second book that goes on.
        ("backup.write", json!({})),
        ("lock.set", json!({ "passphrase": "一本不该上锁的账" })),
    ] {
        let before = listed(&dir);
        if let Ok(done) = owed_app::call(&copy.desk, command, input, None) {
            panic!("{command} was done on a copy: {done:#}");
        }
        assert_eq!(listed(&dir), before, "{command} left something in the copy");
    }
    let before = listed(&dir);
    copy.does("book.go-on", json!({}));
    // What is made of it to be handed over lies beside it.
    let pack = copy.does("pack.build", json!({ "debtor": BUYER }));
    assert!(!dir_of(&pack).starts_with(&dir), "{pack:#}");
    assert_eq!(listed(&dir), before);
    // Nobody is told to back it up.
    let todo = copy.does("today.show", json!({}))["todo"].to_string();
    assert!(!todo.contains("backup-"), "{todo}");
    let shelf = copy.does("books.show", json!({}));
    let states: Vec<_> = shelf["books"]
        .as_array()
        .expect("books")
        .iter()
        .map(|book| book["state"].clone())
        .collect();
    assert!(!states.contains(&json!("here")), "{states:?}");
}

/// The files of a folder, but those that tell who has it open.
fn listed(dir: &Path) -> Vec<(PathBuf, u64)> {
    let mut all = Vec::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if entry.file_name() != "journal.lock" {
                let size = entry.metadata().expect("a file").len();
                all.push((entry.path(), size));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_copy_that_is_no_longer_as_it_was_made_says_so() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path());
    let dir = dir_of(&owner.does("handover.copy", json!({})));
    drop(owner);
    // Somebody takes the mark away, enters something, and puts it back.
    let mark = dir.join("copy.json");
    let said = fs::read(&mark).expect("the mark");
    fs::remove_file(&mark).expect("it can be removed");
    let other = Owner::of(&dir);
    other.does(
        "debt.record",
        json!({ "party": { "name": "添上的" }, "kind": "sale", "amount": "1", "on": "2026-11-01" }),
    );
    drop(other);
    for text in [said.as_slice(), b"", b"{"] {
        fs::write(&mark, text).expect("it can be written");
        let copy = Owner::of(&dir);
        let status = copy.does("book.status", json!({}));
        assert_eq!(status["book"]["readOnly"]["why"], "copy-changed");
        let debt = json!({ "party": { "name": "再添" }, "kind": "sale", "amount": "1", "on": "2026-11-01" });
        copy.is_refused(Code::ReadOnly, "debt.record", debt);
    }
}

#[test]
fn the_copy_of_a_locked_book_is_locked_and_a_place_with_something_in_it_is_refused() {
    const PASSPHRASE: &str = "只有我们两个知道的一句话";
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path());
    let taken = home.path().join("taken");
    fs::create_dir(&taken).expect("a folder");
    fs::write(taken.join("hers.txt"), "hers").expect("a file");
    let place = |dir: &Path| owner.desk.tray.place(dir).file;
    let refused = owner.is_refused(
        Code::FileExists,
        "handover.copy",
        json!({ "place": place(&taken) }),
    );
    assert!(refused.detail.contains("taken"), "{refused:?}");
    assert_eq!(listed(&taken).len(), 1);
    let inside = place(&home.path().join("book"));
    owner.is_refused(
        Code::BackupPlace,
        "handover.copy",
        json!({ "place": inside }),
    );

    owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let made = owner.does("handover.copy", json!({}));
    assert_eq!(made["locked"], true);
    let dir = dir_of(&made);
    drop(owner);
    let words = BUYER.as_bytes();
    for (path, _) in listed(&dir) {
        let bytes = fs::read(&path).expect("a file");
        let found = bytes.windows(words.len()).any(|part| part == words);
        assert!(!found, "{} says whose it is", path.display());
    }
    let desk = Desk::new(Clock::fixed(TODAY), Some(Home::In(dir.clone())));
    assert!(desk.open(&dir).is_err() || !desk.has_book());
    let opened = owed_app::call(
        &desk,
        "lock.unlock",
        json!({ "passphrase": PASSPHRASE }),
        None,
    );
    let opened = opened.expect("the passphrase opens it");
    assert_eq!(opened["book"]["readOnly"]["why"], "copy", "{opened:#}");
}
