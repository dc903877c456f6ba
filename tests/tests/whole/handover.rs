//! Who takes over finds what is promised, what runs out, what is next and what is on its way: of this
//! book, or of every book of this computer, and nothing of what cannot be read is left unsaid.

use owed_app::{Clock, Desk, Home};
use owed_tests::{BUYER, Owner, TODAY, is_sound, text_of};
use serde_json::{Value, json};

const OTHER: &str = "样例商行";

/// A book with a late debt, a promise, a task, a day in court, a letter nobody sent and a contact.
fn fill(owner: &Owner, debtor: &str) {
    owner.does(
        "debt.record",
        json!({
            "party": { "name": debtor, "kind": "company", "phone": "0571-00000000",
                "address": "浙江省杭州市样例区测试路2号" },
            "kind": "sale", "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
        }),
    );
    owner.does(
        "promise.record",
        json!({
            "debtor": debtor,
            "promise": { "amount": "20000", "by": "2026-12-05", "on": "2026-11-18", "how": "spoken" },
        }),
    );
    owner.does(
        "task.set",
        json!({ "debtor": debtor, "what": "把合同原件取回来", "due": "2026-11-25", "because": "约定" }),
    );
    owner.does(
        "court.note",
        json!({ "debtor": debtor, "what": "judgment-served", "on": "2026-11-18" }),
    );
    owner.does(
        "contact.record",
        json!({
            "debtor": debtor, "on": "2026-11-18", "time": "10:30", "channel": "call", "began": "us",
            "to": "debtor", "said": "说十二月初先付两万", "outcome": "spoke",
        }),
    );
}

fn codes(days: &Value) -> Vec<&str> {
    let days = days.as_array().expect("a list").iter();
    days.map(|day| day["code"].as_str().expect("a code"))
        .collect()
}

#[test]
fn one_sheet_has_what_is_open_and_nothing_that_is_settled() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::described(&home.path().join("book"));
    fill(&owner, BUYER);
    let letter = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    owner.does(
        "debt.record",
        json!({ "party": { "name": OTHER }, "kind": "sale", "amount": "100", "on": "2026-11-01" }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": OTHER, "on": "2026-11-01", "amount": "100", "order": "principal-first",
            "because": "" }),
    );
    let view = owner.does("handover.show", json!({}));
    let book = &view["books"][0];
    assert_eq!(book["here"], true);
    let cases = book["cases"].as_array().expect("a list");
    assert_eq!(cases.len(), 1, "{cases:#?}");
    let case = &cases[0];
    assert_eq!(case["name"], BUYER);
    assert_eq!(codes(&case["promises"]), ["promise"]);
    assert!(codes(&case["clocks"]).contains(&"court-day"), "{case:#}");
    assert!(codes(&case["clocks"]).contains(&"limitation"), "{case:#}");
    // Payment was due in April.
    assert!(!codes(&case["clocks"]).contains(&"due"), "{case:#}");
    assert_eq!(case["tasks"][0]["about"][0], "把合同原件取回来");
    assert_eq!(case["papers"][0]["number"], letter["number"]);
    assert_eq!(case["papers"][0]["state"], "not-sent");
    assert_eq!(case["next"]["code"], "send-letter");
    assert_eq!(case["last"]["said"], "说十二月初先付两万");

    for lang in ["zh", "en"] {
        let sheet = owner.does("handover.print", json!({ "lang": lang }));
        let pdf = home.path().join(format!("{lang}.pdf"));
        owner.saves(&sheet["file"], &pdf);
        is_sound(&pdf);
        let text = text_of(&pdf);
        for said in [
            BUYER,
            "2026-12-05",
            "把合同原件取回来",
            "说十二月初先付两万",
        ] {
            assert!(text.contains(said), "{lang}: no {said} in {text}");
        }
        assert!(
            text.contains(letter["number"].as_str().expect("a number")),
            "{text}"
        );
        assert!(!text.contains(OTHER));
    }
}

#[test]
fn every_book_of_the_computer_is_on_the_sheet_and_one_that_cannot_be_read_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    let settings = home.path().join("settings.json");
    let desk = |name: &str| {
        let dir = home.path().join(name);
        Desk::with_settings(Clock::fixed(TODAY), Some(Home::In(dir)), &settings)
    };
    for (name, debtor) in [("one", BUYER), ("two", OTHER), ("three", BUYER)] {
        let owner = Owner { desk: desk(name) };
        let creditor = format!("合成{name}有限公司");
        owner.does("book.create", json!({ "creditor": { "name": creditor } }));
        fill(&owner, debtor);
    }
    std::fs::remove_dir_all(home.path().join("three")).expect("it can go");
    let owner = Owner { desk: desk("one") };
    let open = || owner.desk.open(&home.path().join("one")).expect("it opens");
    open();
    // A copy of a book is on the list as any book, and hands nothing over beside it.
    let copy = owner.does("handover.copy", json!({}));
    let copy = copy["dir"].as_str().expect("a folder");
    owner.desk.open(copy.as_ref()).expect("it opens");
    open();
    let head = owner.head();
    let one = owner.does("handover.show", json!({}));
    assert_eq!(one["books"].as_array().expect("a list").len(), 1);
    let every = owner.does("handover.show", json!({ "everyBook": true }));
    let names: Vec<_> = every["books"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|book| (&book["name"], &book["cases"][0]["name"]))
        .collect();
    assert_eq!(
        names,
        [
            (&json!("合成one有限公司"), &json!(BUYER)),
            (&json!("合成two有限公司"), &json!(OTHER)),
        ]
    );
    let unread: Vec<_> = every["unread"].as_array().expect("a list").iter().collect();
    assert_eq!(unread.len(), 1, "{unread:?}");
    assert_eq!(unread[0]["state"], "missing");
    let sheet = owner.does("handover.print", json!({ "everyBook": true }));
    let pdf = home.path().join("all.pdf");
    owner.saves(&sheet["file"], &pdf);
    let text = text_of(&pdf);
    for said in [
        "合成two有限公司",
        OTHER,
        "没有列入的账本",
        "合成three有限公司",
    ] {
        assert!(text.contains(said), "no {said} in {text}");
    }
    assert_eq!(owner.head(), head, "looking changes nothing");
}
