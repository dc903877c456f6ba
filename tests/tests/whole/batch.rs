//! Many debtors at a time: letters of which none goes out unseen, and forty packs that can be stopped,
//! gone on with, and told apart from the last time.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use owed_app::{Code, Event};
use owed_tests::{Owner, fixture, is_sound, text_of};
use serde_json::{Value, json};

/// A book with so many debtors, each late with one debt; the last with one that is not due.
fn owner(dir: &std::path::Path, debtors: u32) -> Owner {
    let owner = Owner::described(dir);
    for n in 1..=debtors {
        let due = if n == debtors {
            "2027-03-01"
        } else {
            "2026-02-09"
        };
        owner.does(
            "debt.record",
            json!({
                "party": { "name": name(n), "kind": "company", "address": format!("杭州市样例路{n}号") },
                "kind": "sale", "amount": (1_000 * n).to_string(), "on": "2026-01-10", "due": due,
                "contract": format!("HT-{n:03}"),
            }),
        );
    }
    owner
}

fn name(n: u32) -> String {
    format!("样例客户{n:02}有限公司")
}

fn names(rows: &Value, of: &str) -> Vec<String> {
    let rows = rows[of].as_array().expect("rows").iter();
    rows.map(|row| row["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn letters_go_to_whom_they_can_and_what_stands_in_the_way_is_said_of_each() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"), 6);
    let all = owner.does("batch.letters", json!({ "form": "demand" }));
    assert_eq!(names(&all, "letters").len(), 6);
    // The largest sum first; what is not due is said, and not left to be found out.
    assert_eq!(all["letters"][0]["name"], name(6));
    assert_eq!(all["letters"][0]["unsettled"][0]["code"], "not-due");
    assert_eq!(all["letters"][1]["unsettled"], json!([]));
    assert_eq!(all["letters"][1]["lastLetter"], json!(null));

    let overdue = json!({ "form": "demand", "overdue": true, "least": "3,000" });
    let overdue = owner.does("batch.letters", overdue);
    assert_eq!(names(&overdue, "letters"), [name(5), name(4), name(3)]);
    assert_eq!(overdue["leftOut"], 1);

    // Whom somebody wrote to or spoke with is left in peace for a while.
    owner.does(
        "letter.issue",
        json!({ "debtor": name(4), "form": "demand" }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": name(5), "amount": "5000", "on": "2026-11-20",
            "order": "principal-first", "because": "付清" }),
    );
    let quiet = json!({ "form": "demand", "overdue": true, "quietDays": 14 });
    let quiet = owner.does("batch.letters", quiet);
    assert!(!names(&quiet, "letters").contains(&name(4)));
    let again = owner.does("batch.letters", json!({ "form": "demand" }));
    let rows = again["letters"].as_array().expect("rows");
    let four = rows
        .iter()
        .find(|row| row["name"] == name(4).as_str())
        .expect("a row");
    assert_eq!(four["lastLetter"]["on"], "2026-11-21");
    assert_eq!(four["lastContact"], "2026-11-21");

    // Only letters that are the same but for whom they go to.
    for form in ["repayment-agreement", "settlement", "complaint-sale"] {
        owner.is_refused(Code::BadInput, "batch.letters", json!({ "form": form }));
    }
}

#[test]
fn no_letter_is_issued_that_was_not_seen_as_it_is() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"), 3);
    for (form, lang) in [
        ("demand", "zh"),
        ("demand", "en"),
        ("statement", "zh"),
        ("schedule", "zh"),
    ] {
        let asked = |n: u32| json!({ "debtor": name(n), "form": form, "lang": lang });
        let draft = owner.does("letter.draft", asked(1));
        // Another case moves the book, and not this letter.
        owner.does(
            "debt.record",
            json!({ "party": { "name": name(2) }, "kind": "sale", "amount": "7", "on": "2026-01-10",
                "due": "2026-02-09" }),
        );
        let mut seen = asked(1);
        seen["seen"] = draft["seen"].clone();
        owner.does("letter.issue", seen);
        // Money of this debtor does.
        let draft = owner.does("letter.draft", asked(1));
        owner.does(
            "payment.record",
            json!({ "debtor": name(1), "amount": "10", "on": "2026-11-20",
                "order": "principal-first", "because": "到账" }),
        );
        let mut seen = asked(1);
        seen["seen"] = draft["seen"].clone();
        let refused = owner.is_refused(Code::Refused, "letter.issue", seen);
        assert_eq!(refused.params["rule"], "letter-not-seen", "{form} {lang}");
    }
    // Nor one whose words the owner changed meanwhile.
    let asked = json!({ "debtor": name(1), "form": "demand" });
    let draft = owner.does("letter.draft", asked.clone());
    owner.does(
        "wording.set",
        json!({ "form": "demand", "tongue": "zh", "passages": { "closing": "盼复。" } }),
    );
    let mut seen = asked;
    seen["seen"] = draft["seen"].clone();
    owner.is_refused(Code::Refused, "letter.issue", seen);
}

/// How many rows there are of each kind.
fn counts(rows: &Value) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows["rows"].as_array().expect("rows") {
        let is = row["is"].as_str().expect("a word").to_owned();
        *counts.entry(is).or_default() += 1;
    }
    counts
}

fn kept(owner: &Owner, n: u32, file: PathBuf) {
    let files = owner.hands_over(&[file]);
    let input = json!({ "debtor": name(n), "files": files, "proves": ["delivery"],
        "made": "2026-01-12", "original": "copy" });
    let kept = owner.does("evidence.attach", input);
    assert_eq!(kept["failed"], json!([]));
}

#[test]
fn forty_packs_are_stopped_in_the_middle_gone_on_with_and_the_next_time_only_what_differs_is_built()
{
    const PACKS: u32 = 40;
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"), PACKS + 1);
    let chat = fixture("evidence/微信聊天_1.png");
    for n in 1..=PACKS {
        kept(&owner, n, chat.clone());
    }
    let due = owner.does("batch.packs", json!({}));
    assert_eq!(counts(&due), [("new".to_owned(), 40)].into());
    assert_eq!(due["unfinished"], json!(null));

    // Stopped once some are built: those stay, and the rest is said to be left.
    let debtors: Vec<_> = (1..=PACKS).map(name).collect();
    let (at, listened) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let (told, heard) = (Arc::clone(&at), Arc::clone(&listened));
    owner.desk.jobs.listen(move |event| {
        if let Event::Progress {
            stage, done, total, ..
        } = event
        {
            assert_eq!((stage.as_str(), *total), ("packs", 40));
            told.store(*done, Ordering::Relaxed);
            heard.fetch_add(1, Ordering::Relaxed);
        }
    });
    let stopped = std::thread::scope(|scope| {
        scope.spawn(|| {
            while at.load(Ordering::Relaxed) < 12 {
                std::thread::sleep(Duration::from_millis(2));
            }
            owner.desk.jobs.cancel("run");
        });
        let input = json!({ "debtors": debtors });
        owed_app::call(&owner.desk, "batch.build", input, Some("run")).expect("what was built")
    });
    assert_eq!(stopped["stopped"], true);
    let first = counts(&stopped);
    assert!(first["built"] >= 12 && first["left"] >= 20, "{first:?}");
    assert_eq!(first["built"] + first["left"], 40, "{first:?}");
    let seen = owner.does("batch.packs", json!({}));
    assert_eq!(seen["unfinished"]["of"], 40);
    assert_eq!(seen["unfinished"]["done"], first["built"]);
    assert_eq!(counts(&seen)["same"], first["built"]);

    // Gone on with: what was built before is kept as it is, and nothing is built twice.
    let packs = home.path().join("book/packs");
    let folders = || {
        let all = std::fs::read_dir(&packs).expect("packs").flatten();
        let mut all: Vec<_> = all.filter(|entry| entry.path().is_dir()).collect();
        all.sort_by_key(std::fs::DirEntry::path);
        let name = |entry: std::fs::DirEntry| entry.file_name().into_string().expect("a name");
        all.into_iter().map(name).collect::<Vec<_>>()
    };
    let before = folders();
    assert_eq!(before.len(), first["built"]);
    let resumed = owner.does("batch.build", json!({ "resume": true }));
    let second = counts(&resumed);
    assert_eq!(resumed["stopped"], false);
    assert_eq!(second["before"], first["built"]);
    assert_eq!(second["built"], first["left"]);
    assert_eq!(folders().len(), 40);
    assert!(before.iter().all(|name| folders().contains(name)));
    assert!(listened.load(Ordering::Relaxed) > 0);
    owner.is_refused(Code::NotFound, "batch.build", json!({ "resume": true }));
    let one = packs.join(&folders()[7]).join("证据册.pdf");
    is_sound(&one);
    assert!(text_of(&one).contains("样例客户"));

    // A payment in one case: the report says that, and of that case alone.
    owner.does(
        "payment.record",
        json!({ "debtor": name(7), "amount": "2000", "on": "2026-11-20",
            "order": "principal-first", "because": "到账" }),
    );
    kept(&owner, 9, fixture("evidence/送货单_已签收.jpg"));
    let report = owner.does("batch.packs", json!({}));
    let rows = report["rows"].as_array().expect("rows");
    let row = |n: u32| {
        rows.iter()
            .find(|row| row["name"] == name(n).as_str())
            .expect("a row")
    };
    assert_eq!(row(7)["is"], "same", "no page of the pack is otherwise");
    assert_eq!(
        row(7)["payments"],
        json!([{ "on": "2026-11-20", "amount": "2000.00" }])
    );
    let changes = row(7)["changes"].as_array().expect("changes");
    let balance = changes
        .iter()
        .find(|change| change["code"] == "sum.balance")
        .expect("it moved");
    assert_eq!(
        (&balance["then"], &balance["now"]),
        (&json!("7000.00"), &json!("5000.00"))
    );
    assert_eq!(row(9)["is"], "changed");
    assert_eq!(row(9)["what"][0]["code"], "added");
    assert_eq!(row(9)["what"][0]["about"][0], "送货单_已签收");
    assert_eq!(row(9)["changes"], json!([]));
    for other in rows
        .iter()
        .filter(|row| row["name"] != name(7).as_str() && row["name"] != name(9).as_str())
    {
        for of in ["what", "changes", "payments"] {
            assert_eq!(other[of], json!([]), "{other}");
        }
        assert_eq!(other["is"], "same");
    }

    // The next run builds the one pack that differs, and what somebody changed or threw away.
    std::fs::remove_dir_all(packs.join(row(3)["pack"].as_str().expect("a name"))).expect("gone");
    assert_eq!(
        owner.does("batch.packs", json!({}))["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .filter(|row| row["is"] == "lost")
            .count(),
        1
    );
    let next = owner.does("batch.build", json!({ "debtors": debtors }));
    assert_eq!(next["counts"], json!({ "built": 2, "same": 38 }));
    let rows = next["rows"].as_array().expect("rows");
    let nine = rows
        .iter()
        .find(|row| row["name"] == name(9).as_str())
        .expect("a row");
    assert_eq!(
        (&nine["is"], &nine["what"][0]["code"]),
        (&json!("built"), &json!("added"))
    );

    // What every pack is to have is the template: another one makes other packs.
    let template = json!({ "upload": true, "largest": 20, "scale": true });
    let other = owner.does(
        "batch.build",
        json!({ "debtors": [name(1)], "template": template }),
    );
    assert_eq!(other["rows"][0]["is"], "built");
    assert_eq!(other["rows"][0]["what"][0]["code"], "template");
    assert_eq!(owner.does("batch.packs", json!({}))["template"], template);
    // Nothing to build of is a failure of that case and not of the run.
    let some = json!({ "debtors": [name(PACKS + 1), name(2)] });
    let some = owner.does("batch.build", some);
    assert_eq!(some["rows"][0]["is"], "failed");
    assert_eq!(some["rows"][0]["failure"]["code"], "not-found");
    assert_eq!(some["rows"][1]["is"], "same");
    for bad in [
        json!({ "debtors": [] }),
        json!({ "debtors": [name(1)], "template": { "upload": true, "largest": 0, "scale": false } }),
    ] {
        owner.is_refused(Code::BadInput, "batch.build", bad);
    }
}

#[test]
fn pages_that_stand_for_files_are_told_of_each_pack_of_a_run() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"), 3);
    kept(&owner, 1, fixture("evidence/微信聊天_1.png"));
    let recording = home.path().join("通话录音.amr");
    std::fs::write(&recording, b"#!AMR\n a recording").expect("written");
    kept(&owner, 2, recording);
    let built = owner.does("batch.build", json!({ "debtors": [name(1), name(2)] }));
    let rows = built["rows"].as_array().expect("rows");
    assert_eq!(rows[0]["placeholders"], json!([]));
    assert_eq!(rows[0]["scans"]["unread"], 1, "no program reads here");
    assert_eq!(rows[1]["is"], "built");
    let told = rows[1]["placeholders"][0].to_string();
    assert!(told.contains("通话录音.amr"), "{told}");
    // It is news of a pack built just now, and of no other.
    let again = owner.does("batch.build", json!({ "debtors": [name(1), name(2)] }));
    assert_eq!(counts(&again), [("same".to_owned(), 2)].into());
    assert_eq!(again["rows"][1]["placeholders"], json!([]));
}
