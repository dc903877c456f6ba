//! Days that must not be missed: instalments of plans, guarantees, and what happened in and around a
//! court, each on Today, in the calendar and in the file for other calendars.

use owed_app::Code;
use owed_tests::{BUYER, Owner};
use serde_json::{Value, json};

/// A book with one sale of ¥80,000 that has been due since spring, on a day.
struct Story {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.does(
            "debt.record",
            json!({
                "party": { "name": BUYER, "kind": "company", "address": "杭州市样例区样例路1号" },
                "kind": "sale", "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
            }),
        );
        Self { home, owner }
    }

    /// The same book on another day.
    fn on(self, day: &str) -> Self {
        let Self { home, owner } = self;
        let owner = owner.later(&home.path().join("book"), day);
        Self { home, owner }
    }

    fn agrees(&self) {
        let offers = self.owner.does("plan.options", json!({ "debtor": BUYER }));
        self.owner.does(
            "plan.agree",
            json!({
                "debtor": BUYER,
                "instalments": [
                    { "amount": "30000", "due": "2026-11-30" },
                    { "amount": "50000", "due": "2026-12-31" },
                ],
                "waivedInterest": offers["interest"], "afterDays": 7, "order": "principal-first", "costs": "each",
                "guarantor": { "name": "赵样例", "liability": "joint", "months": 24 },
            }),
        );
    }

    fn notes(&self, what: &str, on: &str, more: Value) -> Value {
        let mut input = json!({ "debtor": BUYER, "what": what, "on": on });
        let said = more.as_object().expect("an object").clone();
        input.as_object_mut().expect("an object").extend(said);
        self.owner.does("court.note", input)
    }

    /// What Today says with a code: the amount and what it is about.
    fn todo(&self, code: &str) -> Vec<Value> {
        let today = self.owner.does("today.show", json!({}));
        let todo = today["todo"].as_array().expect("a list").clone();
        let mut said = todo;
        said.retain(|each| each["code"] == code);
        said
    }

    /// The days of the calendar with a code.
    fn days(&self, code: &str) -> Vec<Value> {
        let input = json!({ "until": "2035-12-31" });
        let seen = self.owner.does("calendar.show", input);
        let mut days = seen["days"].as_array().expect("a list").clone();
        days.retain(|each| each["code"] == code);
        days
    }

    /// The file for other calendars, its lines unfolded.
    fn file(&self, lang: &str) -> String {
        let made = self.owner.does("calendar.export", json!({ "lang": lang }));
        let file = made["file"].as_str().expect("a file");
        let file = file.parse().expect("a digest");
        let bytes = self.owner.desk.file(file).expect("bytes");
        String::from_utf8(bytes).expect("text").replace("\r\n ", "")
    }
}

fn texts(value: &Value) -> Vec<&str> {
    let list = value.as_array().expect("a list");
    list.iter()
        .map(|each| each.as_str().expect("text"))
        .collect()
}

#[test]
fn instalments_of_a_plan_are_checked_two_days_before_on_the_day_and_when_missed() {
    let story = Story::new();
    story.agrees();
    // A week before nothing is to be done; it stands in the calendar, and soon.
    assert!(story.todo("plan-eve").is_empty());
    let parts = story.days("plan-part");
    assert_eq!(parts[0]["on"], "2026-11-30");
    assert_eq!(parts[0]["remind"], "2026-11-28");
    assert_eq!(parts[0]["amount"], "30000.00");
    assert_eq!(texts(&parts[0]["about"]), ["1", "2"]);
    assert_eq!(parts[0]["state"], "open");
    let today = story.owner.does("today.show", json!({}));
    let soon = today["soon"].as_array().expect("a list").clone();
    let soon = soon.iter().find(|each| each["code"] == "plan-part");
    assert_eq!(soon.expect("the first")["on"], "2026-11-30");
    let file = story.file("zh");
    assert!(file.contains("DTSTART;VALUE=DATE:20261130"), "{file}");
    assert!(file.contains("还款协议第 1/2 期 ¥30\\,000.00"), "{file}");
    assert!(
        story
            .file("en")
            .contains("instalment 1 of 2 of the plan\\, ¥30\\,000.00")
    );

    let story = story.on("2026-11-28");
    let said = story.todo("plan-eve");
    assert_eq!(texts(&said[0]["about"]), ["1", "2026-11-30", "0"]);
    let story = story.on("2026-11-30");
    assert_eq!(story.todo("plan-due").len(), 1);
    let story = story.on("2026-12-01");
    let said = story.todo("plan-missed");
    assert_eq!(texts(&said[0]["about"]), ["1", "2026-11-30", "1"]);
    assert_eq!(said[0]["amount"], "30000.00");
    assert_eq!(story.days("plan-part")[0]["state"], "broken");
    // A part of it is less than all of it; all of it is nothing to think of any more.
    let pay = |story: &Story, amount: &str| {
        story.owner.does(
            "payment.record",
            json!({ "debtor": BUYER, "amount": amount, "on": "2026-12-01", "order": "principal-first", "because": "" }),
        );
    };
    pay(&story, "10000");
    assert_eq!(story.todo("plan-missed")[0]["amount"], "20000.00");
    assert_eq!(story.days("plan-part")[0]["state"], "partly");
    pay(&story, "20000");
    assert!(story.todo("plan-missed").is_empty());
    assert_eq!(story.days("plan-part").len(), 1);
}

#[test]
fn a_guarantor_is_asked_in_time() {
    let story = Story::new();
    story.agrees();
    // 24 months after the last instalment, and that is a Sunday.
    let days = story.days("court-day");
    assert_eq!(days[0]["on"], "2028-12-31");
    assert_eq!(texts(&days[0]["about"])[2], "赵样例");
    // Without an agreed period it is six months after the debt was due.
    story.notes("guaranteed", "2026-06-01", json!({ "about": "钱样例" }));
    let shown = story.owner.does("court.days", json!({ "debtor": BUYER }));
    let day = &shown["events"][0]["day"];
    assert_eq!(day["careful"], "2026-12-01");
    assert_eq!(day["named"], false);
    assert_eq!(day["daysLeft"], 10);
    assert!(texts(&day["because"]).contains(&"civil_code.692"), "{day}");
    let said = story.todo("court-day");
    assert_eq!(
        texts(&said[0]["about"])[2..],
        ["2026-12-01", "10", "钱样例"]
    );
}

#[test]
fn what_happened_in_court_has_its_day_until_it_is_done() {
    let story = Story::new();
    story.notes(
        "judgment-served",
        "2026-11-20",
        json!({ "about": "(2026)浙0100民初1号" }),
    );
    story.notes(
        "account-frozen",
        "2025-12-02",
        json!({ "until": "2026-12-20", "about": "样例银行" }),
    );
    story.notes("perform-by", "2026-12-30", json!({}));
    story.notes(
        "evidence-simplified",
        "2026-11-10",
        json!({ "until": "2026-11-27" }),
    );
    let days = story.days("court-day");
    let on: Vec<_> = days
        .iter()
        .map(|day| day["on"].as_str().expect("a day"))
        .collect();
    // Evidence by the court's own day, the appeal by counting, the freeze a week before its end.
    assert_eq!(on, ["2026-11-27", "2026-12-05", "2026-12-11", "2028-12-30"]);
    // Evidence and the freeze are near; of the appeal one is reminded a week before.
    let todo = story.todo("court-day");
    let said: Vec<_> = todo
        .iter()
        .map(|each| texts(&each["about"])[2].to_owned())
        .collect();
    assert_eq!(said, ["2026-11-27", "2026-12-11"]);
    let file = story.file("en");
    assert!(file.contains("Appealing a judgment"), "{file}");
    assert!(story.file("zh").contains("续行冻结银行存款"));
    let shown = story.owner.does("court.days", json!({ "debtor": BUYER }));
    let events = shown["events"].as_array().expect("a list");
    let appeal = events
        .iter()
        .find(|event| event["what"] == "judgment-served")
        .expect("the judgment");
    assert_eq!(appeal["day"]["last"], "2026-12-07");
    assert_eq!(appeal["day"]["status"], "confirmed");
    // It was appealed; nobody is reminded any more, and it can be undone.
    let again = json!({ "event": appeal["event"], "about": appeal["about"], "done": "2026-11-21" });
    let done = story.notes("judgment-served", "2026-11-20", again);
    assert!(
        story
            .days("court-day")
            .iter()
            .all(|day| day["on"] != "2026-12-05")
    );
    story
        .owner
        .does("book.undo", json!({ "act": done["act"], "why": "还没有" }));
    assert!(
        story
            .days("court-day")
            .iter()
            .any(|day| day["on"] == "2026-12-05")
    );
}

#[test]
fn days_that_cannot_be_are_refused() {
    let story = Story::new();
    let note = |what: &str, on: &str, until: Option<&str>| json!({ "debtor": BUYER, "what": what, "on": on, "until": until });
    let refused = |input| story.owner.is_refused(Code::Refused, "court.note", input);
    let failure = refused(note("account-frozen", "2026-11-20", Some("2026-11-19")));
    assert_eq!(failure.params["rule"], "before-it-happened");
    let wrong = |field: &str, input| {
        let failure = story.owner.is_refused(Code::BadInput, "court.note", input);
        assert_eq!(failure.params["field"], field);
    };
    wrong("on", note("judgment-served", "2026-11-22", None));
    wrong("what", note("won", "2026-11-20", None));
    wrong("until", note("account-frozen", "2026-11-20", Some("soon")));
}
