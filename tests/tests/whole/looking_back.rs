//! A book of samples to look around in, and the book as it was known before.

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{BUYER, Owner, TODAY};
use serde_json::json;

#[test]
fn the_book_as_it_was_known_has_the_figures_of_then() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let entry = |done: serde_json::Value| done["seq"].as_u64().expect("an entry");
    let first = entry(owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company" }, "kind": "sale",
            "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
        }),
    ));
    let paid = owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "amount": "30000", "on": "2026-05-01", "order": "principal-first", "because": "" }),
    );
    let second = paid["seq"].as_u64().expect("an entry");
    owner.does("book.undo", json!({ "act": paid["act"], "why": "记错了" }));
    let known = |entry: u64| owner.does("book.known", json!({ "entry": entry }));
    let balance = |entry: u64| known(entry)["cases"]["balance"].clone();
    assert_eq!(balance(first), "80000.00");
    // Then nobody knew that it was a mistake; now everybody does.
    assert_eq!(balance(second), "50000.00");
    let last = owner.head().expect("a book");
    let now = owner.does("book.status", json!({}))["book"]["entries"]
        .as_u64()
        .expect("entries");
    assert_eq!(balance(now), "80000.00");
    assert_eq!(known(second)["on"], TODAY.to_string());
    assert_eq!(known(1)["cases"]["cases"], json!([]));
    // Looking back changes nothing.
    assert_eq!(owner.head().expect("a book"), last);
    for beyond in [0, now + 1] {
        owner.is_refused(Code::NotFound, "book.known", json!({ "entry": beyond }));
    }
}

#[test]
fn a_book_of_samples_is_made_once_and_has_something_of_everything() {
    let home = tempfile::tempdir().expect("a folder");
    let desk = Desk::new(
        Clock::fixed(TODAY),
        Some(Home::Below(home.path().to_owned())),
    );
    let owner = Owner { desk };
    let status = owner.does("book.sample", json!({}));
    let entries = status["book"]["entries"].as_u64().expect("entries");
    assert!(entries > 30, "{entries}");
    assert_eq!(status["book"]["creditor"]["name"], "示例账本（都是编的）");
    let today = owner.does("today.show", json!({}));
    let todo = today["todo"].as_array().expect("a list");
    let codes: Vec<_> = todo
        .iter()
        .map(|each| each["code"].as_str().expect("a code"))
        .collect();
    for code in ["court-day", "demand", "promise-broken"] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
    let cases = owner.does("cases.list", json!({}));
    assert_eq!(cases["cases"].as_array().map(Vec::len), Some(6));
    let seen = owner.does("insights.show", json!({}));
    assert_ne!(seen["recovered"], "0.00");
    // Its limitation can be proved nowhere beyond today's law: nothing in it is unsound.
    let check = owner.does("book.check", json!({}));
    assert_eq!(check["findings"], json!([]));
    // Opened again it is the same book, with whatever was tried in it.
    owner.does("book.close", json!({}));
    let again = owner.does("book.sample", json!({}));
    assert_eq!(again["book"]["entries"], entries);
}
