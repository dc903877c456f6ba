//! A locked book: nothing of it lies in the open, it is the same book as before, and only its
//! passphrase or its recovery key opens it.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::{Clock, Code, Desk, Failure, Home};
use owed_tests::{BUYER, Owner, TODAY, fixture, holding, samples};
use serde_json::{Value, json};

const PASSPHRASE: &str = "海棠依旧 1998";
const AMOUNT: &str = "73519.37";
const SAID: &str = "老板娘说月底一定付";

/// Somebody with the sample story, an amount and words of her own, a contract, a draft, a paper
/// and a pack.
fn owner(home: &Path) -> Owner {
    let owner = Owner::of_new_book(&home.join("book"));
    owner.imports(&samples());
    let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    let input = json!({ "debtor": BUYER, "files": files, "proves": ["contract"] });
    owner.does("evidence.attach", input);
    goes_on(&owner);
    owner.does(
        "interview.keep",
        json!({ "page": "who", "party": { "name": SAID } }),
    );
    owner.does("pack.build", json!({ "debtor": BUYER }));
    owner
}

fn goes_on(owner: &Owner) {
    let debt = json!({
        "debtor": BUYER, "amount": AMOUNT, "on": "2026-01-05", "kind": "sale", "contract": SAID,
    });
    owner.does("debt.record", debt);
}

/// What her book says, in every way the window asks.
fn says(owner: &Owner) -> Vec<Value> {
    vec![
        owner.does("cases.list", json!({})),
        owner.does("case.show", json!({ "debtor": BUYER })),
        owner.does("book.history", json!({ "most": 50 })),
        owner.does("evidence.list", json!({ "debtor": BUYER })),
        owner.does("interview.read", json!({})),
    ]
}

fn refused(owner: &Owner, command: &str, input: Value) -> Failure {
    owed_app::call(&owner.desk, command, input, None).expect_err("it is refused")
}

fn why(failure: &Failure) -> &str {
    failure.params.get("why").map_or("", String::as_str)
}

#[test]
fn a_locked_book_holds_nothing_in_the_open_and_says_the_same() {
    let home = tempfile::tempdir().expect("a folder");
    let (book, texts) = (
        home.path().join("book"),
        [BUYER, AMOUNT, SAID, "HT-2025-007"],
    );
    let owner = owner(home.path());
    assert!(
        holding(&book, &texts).len() > 3,
        "the test looks for what is there"
    );
    let (before, head) = (says(&owner), owner.head());

    let set = owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let recovery = set["recovery"].as_str().expect("a key").to_owned();
    assert_eq!(holding(&book, &texts), Vec::<PathBuf>::new());
    assert_eq!(says(&owner), before);
    assert_eq!(owner.head(), head, "what letters printed is still the head");
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
    let shown = owner.does("lock.show", json!({}));
    assert_eq!(
        (&shown["locked"], &shown["packs"]),
        (&json!(true), &json!(1))
    );

    // And whatever is done with it from then on.
    goes_on(&owner);
    let issued = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "statement", "override": "x" }),
    );
    let paper = issued["file"]
        .as_str()
        .expect("a digest")
        .parse()
        .expect("one");
    assert!(
        owner
            .desk
            .file(paper)
            .expect("it opens")
            .starts_with(b"%PDF")
    );
    owner.does(
        "interview.keep",
        json!({ "page": "who", "party": { "name": SAID } }),
    );
    // Not in the open unasked.
    let asked = refused(&owner, "pack.build", json!({ "debtor": BUYER }));
    assert_eq!(asked.params["rule"], "pack-in-the-open");
    let many = json!({
        "debtors": [owner.does("case.show", json!({ "debtor": BUYER }))["row"]["debtor"]],
        "template": { "upload": false, "largest": null, "scale": true },
        "resume": false, "anew": true,
    });
    for (command, input) in [
        ("counsel.write", json!({ "debtor": BUYER })),
        ("batch.build", many),
    ] {
        let asked = refused(&owner, command, input);
        assert_eq!(asked.params["rule"], "pack-in-the-open", "{command}");
    }
    let pack = owner.does("pack.build", json!({ "debtor": BUYER, "inTheOpen": true }));
    let pack = PathBuf::from(pack["dir"].as_str().expect("a folder"));
    assert!(!pack.starts_with(&book), "{}", pack.display());
    let verified = owner.does("pack.list", json!({ "debtor": BUYER }));
    assert_eq!(verified["packs"].as_array().map(Vec::len), Some(2));
    let name = verified["packs"][0]["name"].clone();
    let short = json!({ "pack": name, "password": "1234567", "away": true });
    assert_eq!(
        refused(&owner, "pack.seal", short).params["rule"],
        "password-short"
    );
    assert!(pack.is_dir());
    let sealed = owner.does(
        "pack.seal",
        json!({ "pack": name, "password": "给法官的样例密码", "away": true }),
    );
    assert_eq!(sealed["removed"], true);
    assert!(!pack.exists());
    // Names of files can be read in it, and nothing that stands in them.
    let sealed = std::fs::read(sealed["at"].as_str().expect("a path")).expect("a file");
    let says = |text: &str| {
        sealed
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    assert!(!says(BUYER) && says("manifest.json"));
    assert_eq!(holding(&book, &texts), Vec::<PathBuf>::new());

    // Shut, nothing of it can be asked for.
    let status = owner.does("lock.shut", json!({}));
    assert_eq!(status["book"], Value::Null);
    assert_eq!(status["locked"]["name"], "book");
    assert_eq!(refused(&owner, "cases.list", json!({})).code, Code::NoBook);
    assert!(owner.desk.file(paper).is_err());
    assert!(!status.to_string().contains(BUYER));

    let wrong = refused(
        &owner,
        "lock.unlock",
        json!({ "passphrase": "海棠依旧 1999" }),
    );
    assert_eq!((wrong.code, why(&wrong)), (Code::LockRefused, "wrong"));
    let mut typed = recovery.to_lowercase().replace('-', " ");
    let last = typed.pop().expect("a letter");
    typed.push(if last == '2' { '3' } else { '2' });
    let mistyped = refused(&owner, "lock.unlock", json!({ "recovery": typed }));
    assert_eq!(
        (why(&mistyped), mistyped.params["group"].as_str()),
        ("mistyped", "8")
    );
    let opened = owner.does("lock.unlock", json!({ "recovery": recovery }));
    assert_eq!(opened["book"]["locked"], true);
    assert_eq!(opened["locked"], Value::Null);

    owner.does("lock.remove", json!({ "passphrase": PASSPHRASE }));
    assert!(!holding(&book, &texts).is_empty());
    assert_eq!(owner.does("lock.show", json!({}))["locked"], false);
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
    let packs = owner.does("pack.list", json!({ "debtor": BUYER }));
    assert_eq!(packs["packs"].as_array().map(Vec::len), Some(1));
}

#[test]
fn another_passphrase_is_known_at_once_and_only_to_who_knew_the_one_before() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path());
    for short in ["1234567", "        ", "口口口口口口口口口口"] {
        let short = refused(&owner, "lock.set", json!({ "passphrase": short }));
        assert_eq!(why(&short), "too-short");
    }
    assert_eq!(owner.does("lock.show", json!({}))["locked"], false);
    let first = owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let change = |old: &str, new: &str| json!({ "passphrase": old, "new": new });
    let other = refused(
        &owner,
        "lock.change",
        change("somebody else", "another one"),
    );
    assert_eq!(why(&other), "wrong");
    owner.does("lock.change", change(PASSPHRASE, "梧桐树下 三更雨"));
    let renewed = owner.does("lock.renew", json!({ "passphrase": "梧桐树下 三更雨" }));
    owner.does("lock.shut", json!({}));
    for old in [
        json!({ "passphrase": PASSPHRASE }),
        json!({ "recovery": first["recovery"] }),
    ] {
        assert_eq!(why(&refused(&owner, "lock.unlock", old)), "wrong");
    }
    owner.does("lock.unlock", json!({ "recovery": renewed["recovery"] }));
    owner.does("lock.shut", json!({}));
    owner.does("lock.unlock", json!({ "passphrase": "梧桐树下 三更雨" }));

    // The sheet to be printed has the key on it, in both languages.
    for lang in ["zh", "en"] {
        let asked = json!({ "recovery": renewed["recovery"], "lang": lang });
        let sheet = owner.does("lock.sheet", asked);
        let file = sheet["file"]
            .as_str()
            .expect("a digest")
            .parse()
            .expect("one");
        assert!(
            owner
                .desk
                .file(file)
                .expect("it opens")
                .starts_with(b"%PDF")
        );
    }
}

#[test]
fn a_backup_of_a_locked_book_stays_locked_is_rehearsed_and_restores() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path());
    owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let before = says(&owner);
    let made = owner.does("backup.write", json!({}));
    let file = PathBuf::from(made["file"].as_str().expect("a path"));
    let bytes = fs::read(&file).expect("it can be read");
    for text in [BUYER, AMOUNT, SAID, owed_tests::SELLER] {
        assert!(
            !bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes()),
            "{text}"
        );
        assert!(!file.to_string_lossy().contains(text));
    }
    let rehearsed = owner.does("backup.rehearse", json!({}));
    assert_eq!(rehearsed["passed"], true, "{rehearsed:#}");

    let place = home.path().join("elsewhere");
    let other = Owner::of_no_book(&place);
    let input = json!({
        "backup": other.desk.tray.put(&file).expect("it is there").file,
        "place": other.desk.tray.place(&place).file,
    });
    let restored = other.does("backup.restore", input);
    assert_eq!(restored["findings"], json!([]));
    let opened = other.does("book.open", json!({ "place": restored["place"] }));
    assert_eq!(opened["book"], Value::Null);
    assert_eq!(opened["locked"]["name"], "elsewhere");
    other.does("lock.unlock", json!({ "passphrase": PASSPHRASE }));
    // Drafts stay where they were written.
    assert_eq!(says(&other)[..4], before[..4]);
}

#[test]
fn a_locked_book_asks_for_its_passphrase_wherever_it_is_opened() {
    let home = tempfile::tempdir().expect("a folder");
    let book = home.path().join("book");
    let owner = owner(home.path());
    owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    drop(owner);
    let desk = Desk::new(Clock::fixed(TODAY), Some(Home::In(book.clone())));
    let failure = desk.open(&book).expect_err("it is locked");
    assert_eq!(failure.code, Code::BookLocked);
    let owner = Owner { desk };
    let status = owner.does("book.status", json!({}));
    assert_eq!(status["locked"]["name"], "book");
    // What needs no book works meanwhile, and what does says that none is open.
    owner.does("calc.words", json!({ "text": "80000" }));
    assert_eq!(refused(&owner, "today.show", json!({})).code, Code::NoBook);
    assert_eq!(refused(&owner, "lock.show", json!({})).code, Code::NoBook);
    owner.does("lock.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(owner.does("book.status", json!({}))["locked"], Value::Null);
}

/// Somebody whose locked book lies on the desk at noon, with settings of her own.
fn at_noon(home: &Path) -> Owner {
    let book = home.join("book");
    let clock = Clock::fixed(TODAY);
    let settings = home.join("config/settings.json");
    let desk = Desk::with_settings(clock, Some(Home::In(book)), &settings);
    let owner = Owner { desk };
    owner.does("book.create", json!({ "creditor": { "name": "合成商行" } }));
    owner
}

/// So many minutes after noon, the desk looks whether the book should be shut. Says whether it is.
fn is_shut(owner: &mut Owner, minutes: i64) -> bool {
    let noon = TODAY.and_hms_opt(12, 0, 0).expect("a time");
    owner.desk.clock = Clock::at(noon + chrono::TimeDelta::minutes(minutes));
    owner.desk.look().expect("it can look");
    assert_eq!(owner.desk.has_book(), owner.desk.waits_for().is_none());
    !owner.desk.has_book()
}

#[test]
fn a_locked_book_shuts_itself_after_the_minutes_that_were_said() {
    let home = tempfile::tempdir().expect("a folder");
    let mut owner = at_noon(home.path());
    assert!(!is_shut(&mut owner, 24 * 60), "it has no lock");
    owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let day = 24 * 60;
    let shown = owner.does("lock.show", json!({}));
    assert_eq!(shown["idleMinutes"], 15);
    assert!(!is_shut(&mut owner, day + 14));
    assert!(is_shut(&mut owner, day + 15));
    assert_eq!(refused(&owner, "today.show", json!({})).code, Code::NoBook);

    owner.does("lock.unlock", json!({ "passphrase": PASSPHRASE }));
    let after = owner.does("lock.after", json!({ "idleMinutes": 3 }));
    assert_eq!(after["idleMinutes"], 3);
    assert!(!is_shut(&mut owner, day + 17));
    // Whoever is there keeps it open.
    owner.does("lock.stay", json!({}));
    assert!(!is_shut(&mut owner, day + 19));
    // So does a job at work, until it is done.
    let job = owner.desk.jobs.start(Some("a backup"));
    let noon = TODAY.and_hms_opt(12, 0, 0).expect("a time");
    owner.desk.clock = Clock::at(noon + chrono::TimeDelta::minutes(day + 60));
    owner.desk.look().expect("it can look");
    assert!(owner.desk.has_book());
    drop(job);
    assert!(!is_shut(&mut owner, day + 62));
    assert!(is_shut(&mut owner, day + 63));
}

#[test]
fn a_locked_book_is_never_shut_by_itself_where_the_owner_wants_that_and_never_by_nonsense() {
    let home = tempfile::tempdir().expect("a folder");
    let mut owner = at_noon(home.path());
    owner.does("lock.set", json!({ "passphrase": PASSPHRASE }));
    let failure = refused(&owner, "lock.after", json!({ "idleMinutes": 24 * 60 + 1 }));
    assert_eq!(
        (failure.code, &*failure.params["field"]),
        (Code::BadInput, "idleMinutes")
    );
    owner.does("lock.after", json!({ "idleMinutes": 0 }));
    assert!(!is_shut(&mut owner, 365 * 24 * 60));
    // A clock that was put back shuts nothing and keeps nothing open.
    owner.does("lock.after", json!({ "idleMinutes": 5 }));
    assert!(!is_shut(&mut owner, -60));
    owner.does("lock.stay", json!({}));
    assert!(!is_shut(&mut owner, -56));
    assert!(is_shut(&mut owner, -55));
}
