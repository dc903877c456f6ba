//! The calendar: every day of every case, in the program, in a file and in a folder that is kept up
//! to date; what today asks about promises; practice calls.

use std::fs;

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{Owner, SELLER, TODAY};
use serde_json::{Value, json};

const WHO: &str = "样例贸易（杭州）有限公司";

/// A debt of ¥60,000 in two instalments, the first late. The day is 21 November 2026.
fn owed() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    // A computer of its own: the folder of the calendar is one of its settings, and any book that is
    // opened while it is set writes there.
    let (dir, settings) = (home.path().join("book"), home.path().join("settings.json"));
    let owner = Owner {
        desk: Desk::with_settings(Clock::fixed(TODAY), Some(Home::In(dir)), &settings),
    };
    owner.does("book.create", json!({ "creditor": { "name": SELLER } }));
    owner.does(
        "debt.record",
        json!({
            "party": { "name": WHO, "kind": "company" }, "kind": "sale",
            "amount": "60000", "on": "2026-04-01", "due": "2026-12-31",
        }),
    );
    let case = owner.does("case.show", json!({ "debtor": WHO }));
    owner.does(
        "terms.state",
        json!({
            "debtor": WHO, "debt": case["debts"][0]["debt"],
            "instalments": [
                { "amount": "20000", "due": "2026-11-01" },
                { "amount": "40000", "due": "2026-12-31" },
            ],
        }),
    );
    (home, owner)
}

fn promise(owner: &Owner, by: &str) -> Value {
    owner.does(
        "promise.record",
        json!({
            "debtor": WHO,
            "promise": { "amount": "20000", "by": by, "on": "2026-11-10", "how": "spoken" },
        }),
    )
}

fn codes(list: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let days = list.as_array().expect("a list");
    days.iter()
        .map(|day| (text(&day["on"]), text(&day["code"])))
        .collect()
}

#[test]
fn promises_instalments_limitation_and_rests_stand_on_their_days() {
    let (_home, owner) = owed();
    promise(&owner, "2026-11-23");
    owner.does(
        "contact.rest",
        json!({ "debtor": WHO, "what": "agreed", "until": "2026-11-25", "note": "" }),
    );
    let seen = owner.does("calendar.show", json!({ "until": "2030-12-31" }));
    let found = codes(&seen["days"]);
    for (on, code) in [
        ("2026-11-01", "instalment"),
        ("2026-11-23", "promise"),
        ("2026-11-25", "rest-ends"),
        ("2026-12-31", "instalment"),
        ("2029-12-31", "limitation"),
    ] {
        assert!(
            found.contains(&(on.to_owned(), code.to_owned())),
            "{on} {code} in {found:?}"
        );
    }
    assert!(found.is_sorted());
    let days = seen["days"].as_array().expect("a list");
    let promised = days.iter().find(|day| day["code"] == "promise");
    let promised = promised.expect("the promise");
    assert_eq!(promised["remind"], "2026-11-21");
    assert_eq!(promised["state"], "open");
    // What is paid is due no more.
    owner.does(
        "payment.record",
        json!({ "debtor": WHO, "amount": "20000", "on": "2026-11-20", "order": "legal", "because": "" }),
    );
    let seen = owner.does("calendar.show", json!({}));
    let found = codes(&seen["days"]);
    assert!(!found.contains(&("2026-11-01".into(), "instalment".into())));
    assert!(found.contains(&("2026-12-31".into(), "instalment".into())));
}

#[test]
fn today_asks_whether_what_was_promised_has_arrived() {
    let (_home, owner) = owed();
    let asked = || {
        let today = owner.does("today.show", json!({}));
        let todo = today["todo"].as_array().expect("a list").clone();
        let codes = todo
            .iter()
            .map(|each| each["code"].as_str().unwrap_or_default().to_owned());
        let promised: Vec<_> = codes.filter(|code| code.starts_with("promise")).collect();
        promised
    };
    assert_eq!(asked(), [""; 0]);
    let act = promise(&owner, "2026-11-22");
    assert_eq!(asked(), ["promise-eve"]);
    let undo = |act: &Value| owner.does("book.undo", json!({ "act": act["act"], "why": "错了" }));
    undo(&act);
    let act = promise(&owner, "2026-11-21");
    assert_eq!(asked(), ["promise-due"]);
    undo(&act);
    promise(&owner, "2026-11-20");
    assert_eq!(asked(), ["promise-broken"]);
    owner.does(
        "payment.record",
        json!({ "debtor": WHO, "amount": "20000", "on": "2026-11-20", "order": "legal", "because": "" }),
    );
    assert_eq!(asked(), [""; 0]);
}

#[test]
fn the_file_in_the_chosen_folder_follows_the_book() {
    let (home, owner) = owed();
    let folder = home.path().join("日历");
    fs::create_dir(&folder).expect("a folder");
    let place = owner.desk.tray.place(&folder).file;
    let view = owner.does("calendar.follow", json!({ "place": place }));
    let file = view["file"].as_str().expect("a file").to_owned();
    let text = || {
        fs::read_to_string(&file)
            .expect("the file")
            .replace("\r\n ", "")
    };
    assert!(text().contains("DTSTART;VALUE=DATE:20261231"));
    assert!(!text().contains("20261123"));
    promise(&owner, "2026-11-23");
    let now = text();
    assert!(now.contains("DTSTART;VALUE=DATE:20261123"), "{now}");
    assert!(now.contains("TRIGGER:-PT140400S"));
    assert!(now.contains("答应付 ¥20\\,000.00"), "{now}");
    // The folder went away: said on the page, and no command fails for it.
    fs::rename(&folder, home.path().join("elsewhere")).expect("moved away");
    promise(&owner, "2026-11-24");
    let view = owner.does("calendar.show", json!({}));
    assert!(
        view["trouble"]
            .as_str()
            .is_some_and(|why| why.contains("日历")),
        "{view:#}"
    );
    let view = owner.does("calendar.follow", json!({ "place": null }));
    assert_eq!(
        (&view["folder"], &view["trouble"]),
        (&Value::Null, &Value::Null)
    );
    owner.is_refused(
        Code::NotFound,
        "calendar.follow",
        json!({ "place": owner.desk.tray.place(&folder).file }),
    );
}

#[test]
fn the_exported_file_names_each_day_once_and_alike_each_time() {
    let (_home, owner) = owed();
    promise(&owner, "2026-11-23");
    let made = || {
        let made = owner.does("calendar.export", json!({ "lang": "en" }));
        let file = made["file"]
            .as_str()
            .expect("a file")
            .parse()
            .expect("a digest");
        String::from_utf8(owner.desk.file(file).expect("bytes")).expect("text")
    };
    let text = made();
    assert_eq!(text, made());
    let uids: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    let mut once = uids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), uids.len());
    assert!(text.replace("\r\n ", "").contains("promised ¥20\\,000.00"));
    owner.is_refused(Code::BadInput, "calendar.export", json!({ "lang": "fr" }));
}

#[test]
fn scripts_are_filled_in_and_follow_the_stage() {
    let (_home, owner) = owed();
    let ask = || {
        owner.does(
            "contact.scripts",
            json!({ "debtor": WHO, "lang": "zh", "class": "b" }),
        )
    };
    let scripts = ask();
    assert_eq!(scripts["stage"], "demand");
    assert!(!scripts.to_string().contains('{') || !scripts.to_string().contains("{amount}"));
    let state = scripts["steps"][1]["text"].as_str().expect("a text");
    assert!(
        state.contains("¥60,000.00") && state.contains("2026-12-31"),
        "{state}"
    );
    promise(&owner, "2026-11-20");
    assert_eq!(ask()["stage"], "broken");
}

#[test]
fn a_practice_call_is_scored_answer_by_answer() {
    let (_home, owner) = owed();
    let play = |answers: Value| {
        owner.does(
            "rehearsal.play",
            json!({ "call": "soon", "answers": answers, "lang": "zh" }),
        )
    };
    assert!(
        owner
            .does("rehearsal.list", json!({}))
            .as_array()
            .expect("a list")
            .len()
            >= 4
    );
    let good = play(json!([0, 0, 0]));
    assert_eq!(good["answers"], json!([]));
    assert_eq!(
        (
            &good["lawful"],
            &good["clear"],
            &good["courteous"],
            &good["most"]
        ),
        (&json!(6), &json!(6), &json!(6), &json!(6))
    );
    let bad = play(json!([2]));
    assert_eq!(bad["said"][0]["light"], "block");
    assert_eq!(bad["lawful"], 0);
    assert_ne!(bad["said"][0]["rules"], json!([]));
    owner.is_refused(
        Code::BadInput,
        "rehearsal.play",
        json!({ "call": "soon", "answers": [9], "lang": "zh" }),
    );
}

#[test]
fn before_a_letter_it_is_known_how_old_the_money_of_the_book_is() {
    let (_home, owner) = owed();
    let arrived = || owner.does("contact.arrived", json!({ "debtor": WHO }));
    assert_eq!(arrived()["last"], Value::Null);
    owner.does(
        "payment.record",
        json!({ "debtor": WHO, "amount": "1000", "on": "2026-11-11", "order": "legal", "because": "" }),
    );
    let known = arrived();
    assert_eq!(
        (&known["last"], &known["days"]),
        (&json!("2026-11-11"), &json!(10))
    );
    assert_eq!(known["theirs"], "2026-11-11");
}
