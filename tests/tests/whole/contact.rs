//! Contact with a debtor: the log takes what happened, the guard stops what may not be said, the
//! money says whether a promise was kept, and limitation believes words and relies on proof.

use std::fs;

use owed_app::Code;
use owed_tests::Owner;
use serde_json::{Value, json};

const WHO: &str = "样例贸易（杭州）有限公司";

/// A book with one debt of ¥80,000 that fell due on 30 April 2024. The day is 21 November 2026, a
/// Saturday; noon.
fn owed() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.does(
        "debt.record",
        json!({
            "party": { "name": WHO, "kind": "company" }, "kind": "sale",
            "amount": "80000", "on": "2024-04-01", "due": "2024-04-30",
        }),
    );
    (home, owner)
}

fn log(owner: &Owner) -> Value {
    owner.does("contact.log", json!({ "debtor": WHO }))
}

fn called(owner: &Owner, on: &str, time: &str) -> Value {
    owner.does(
        "contact.record",
        json!({
            "debtor": WHO, "on": on, "time": time, "channel": "call", "to": "debtor",
            "said": "问了付款日期", "outcome": "spoke",
        }),
    )
}

fn planned(draft: &str, channel: &str, to: &str, time: &str) -> Value {
    // A working day.
    json!({
        "debtor": WHO, "draft": draft, "channel": channel, "to": to,
        "on": "2026-11-20", "time": time,
    })
}

fn rules(plan: &Value) -> Vec<String> {
    let findings = plan["ruling"]["findings"].as_array().expect("findings");
    let rule = |found: &Value| found["rule"].as_str().expect("a rule").to_owned();
    findings.iter().map(rule).collect()
}

#[test]
fn what_was_said_is_written_down_with_its_review_and_promise_and_undone_at_once() {
    let (_home, owner) = owed();
    let done = owner.does(
        "contact.record",
        json!({
            "debtor": WHO, "on": "2026-11-20", "time": "10:30", "channel": "visit",
            "to": "agent", "person": "李强", "second": "王芳", "outcome": "spoke",
            "said": "说好下周五前先付两万",
            "review": { "knows": "yes", "willing": "yes", "worked": "yes", "misread": "以为运费已抵" },
            "promise": { "amount": "20000", "by": "2026-11-27", "how": "spoken" },
        }),
    );
    let seen = log(&owner);
    let contact = &seen["contacts"][0];
    assert_eq!(contact["time"], "10:30");
    assert_eq!(contact["second"], "王芳");
    assert_eq!(contact["review"]["misread"], "以为运费已抵");
    assert_eq!(seen["promises"][0]["state"], "open");
    assert_eq!(seen["promises"][0]["daysOver"], -6);
    owner.does("book.undo", json!({ "act": done["act"], "why": "错了" }));
    let seen = log(&owner);
    assert_eq!(seen["contacts"], json!([]));
    assert_eq!(seen["promises"], json!([]));
}

#[test]
fn a_contact_that_was_made_is_never_kept_out_of_the_log() {
    let (_home, owner) = owed();
    owner.does(
        "contact.rest",
        json!({ "debtor": WHO, "what": "asked-to-stop", "note": "请不要再打电话" }),
    );
    let done = owner.does(
        "contact.record",
        json!({
            "debtor": WHO, "on": "2026-11-20", "time": "23:30", "channel": "group",
            "to": "relative", "said": "再不还钱我就把你曝光到抖音！", "outcome": "left",
        }),
    );
    let findings = done["findings"].as_array().expect("findings");
    assert!(findings.len() >= 3, "{findings:?}");
    assert!(findings.iter().all(|found| found["light"] == "warn"));
    assert_eq!(log(&owner)["contacts"].as_array().expect("a list").len(), 1);
    // What has not happened yet is no contact.
    owner.is_refused(
        Code::BadInput,
        "contact.record",
        json!({
            "debtor": WHO, "on": "2026-11-22", "channel": "call", "to": "debtor",
            "said": "", "outcome": "spoke",
        }),
    );
}

#[test]
fn the_guard_counts_over_every_channel_and_minds_the_hour_the_day_and_the_person() {
    let (_home, owner) = owed();
    let plan = |input: Value| owner.does("contact.plan", input);
    let lawful = "货款80,000元已到期，请于11月27日前付款。";
    let good = plan(planned(lawful, "message", "debtor", "10:00"));
    assert_eq!(good["ruling"]["light"], "allow", "{good:#}");

    called(&owner, "2026-11-20", "09:00");
    let again = plan(planned(lawful, "message", "debtor", "10:00"));
    assert_eq!(again["thatDay"], 1);
    assert_eq!(rules(&again), ["cn-one-a-day"]);
    // A letter intrudes on nobody.
    let letter = plan(planned(lawful, "letter", "debtor", "10:00"));
    assert_eq!(letter["ruling"]["light"], "allow");
    // What they began themselves does not count.
    owner.does(
        "contact.record",
        json!({
            "debtor": WHO, "on": "2026-11-20", "time": "09:30", "channel": "call",
            "began": "them", "to": "debtor", "said": "", "outcome": "spoke",
        }),
    );
    assert_eq!(
        plan(planned(lawful, "message", "debtor", "10:00"))["thatDay"],
        1
    );

    let late = plan(planned(lawful, "call", "debtor", "22:30"));
    assert!(rules(&late).contains(&"cn-hours".to_owned()));
    let wife = plan(planned(lawful, "message", "relative", "10:00"));
    assert_eq!(wife["ruling"]["light"], "block");
    assert_eq!(wife["ruling"]["rewrite"], Value::Null);
    assert!(
        !wife["ruling"]["findings"][0]["articles"]
            .as_array()
            .expect("articles")
            .is_empty()
    );
    // The guarantor owes it too.
    let guarantor = plan(planned(lawful, "letter", "guarantor", "10:00"));
    assert_eq!(guarantor["ruling"]["light"], "allow");
    // Now: a Saturday.
    let now = plan(json!({ "debtor": WHO, "draft": lawful, "channel": "message", "to": "debtor" }));
    assert_eq!(
        (&now["on"], &now["time"]),
        (&json!("2026-11-21"), &json!("12:00"))
    );
    assert!(rules(&now).contains(&"cn-rest-day".to_owned()));
}

#[test]
fn peace_that_was_asked_for_is_minded_until_it_is_lifted() {
    let (_home, owner) = owed();
    let light = || {
        let plan = owner.does(
            "contact.plan",
            planned("请付款。", "call", "debtor", "10:00"),
        );
        (plan["ruling"]["light"].clone(), rules(&plan))
    };
    let rest = |what: &str, until: Value| {
        owner.does(
            "contact.rest",
            json!({ "debtor": WHO, "on": "2026-11-19", "what": what, "until": until, "note": "" }),
        )
    };
    assert_eq!(light().0, "allow");
    rest("hardship", json!("2026-12-01"));
    assert_eq!(light(), (json!("warn"), vec!["cn-stop".to_owned()]));
    rest("lifted", Value::Null);
    assert_eq!(light().0, "allow");
    rest("asked-to-stop", Value::Null);
    assert_eq!(light().0, "warn");
    assert_eq!(log(&owner)["rests"].as_array().expect("a list").len(), 1);
}

#[test]
fn blocked_words_are_never_given_out_and_stand_in_the_report() {
    let (_home, owner) = owed();
    let angry = "货款80,000元已到期。再不还钱，我就告诉你老婆！";
    let kept = owner.does("contact.keep", planned(angry, "message", "debtor", "10:00"));
    assert_eq!(kept["light"], "block");
    assert_eq!(
        kept["text"],
        "货款80,000元已到期。请您本人与我方联系，确认付款安排。"
    );
    assert_ne!(kept["act"], "");
    // A reason switches no block off.
    let mut with_reason = planned(angry, "message", "debtor", "10:05");
    with_reason["because"] = "我很生气".into();
    let again = owner.does("contact.keep", with_reason);
    assert_eq!(again["text"], kept["text"]);
    assert_eq!(again["act"], "", "the same thing is kept once");

    let report = owner.does("conduct.report", json!({ "debtor": WHO }));
    assert_eq!(report["stopped"], 1);
    let row = &report["rows"][0];
    assert_eq!(row["came"], "stopped");
    assert_eq!(row["text"], angry);
    assert_eq!(row["rules"][0]["rule"], "family");
    assert_eq!(row["rules"][0]["force"], "law");
    assert_ne!(row["rules"][0]["zh"], row["rules"][0]["rule"]);
}

#[test]
fn a_warning_needs_a_written_reason_which_is_kept() {
    let (_home, owner) = owed();
    let draft = "货款80,000元已到期，请于11月27日前付款。";
    let late = planned(draft, "message", "debtor", "22:30");
    let failure = owner.is_refused(Code::Refused, "contact.keep", late.clone());
    assert_eq!(failure.params["rule"], "reason-empty");
    let mut reasoned = late;
    reasoned["because"] = "对方约好今晚十点半回复".into();
    let kept = owner.does("contact.keep", reasoned);
    assert_eq!(
        (&kept["light"], &kept["text"]),
        (&json!("warn"), &json!(draft))
    );
    let report = owner.does("conduct.report", json!({}));
    assert_eq!(report["wentAhead"], 1);
    assert_eq!(report["rows"][0]["because"], "对方约好今晚十点半回复");
    // What nothing speaks against leaves no trace.
    let head = owner.head();
    let good = owner.does("contact.keep", planned(draft, "message", "debtor", "10:00"));
    assert_eq!(
        (&good["light"], &good["text"]),
        (&json!("allow"), &json!(draft))
    );
    assert_eq!(owner.head(), head);
}

#[test]
fn the_report_says_of_every_contact_what_spoke_against_it() {
    let (_home, owner) = owed();
    called(&owner, "2026-11-18", "10:00");
    called(&owner, "2026-11-18", "22:30");
    let report = owner.does("conduct.report", json!({ "from": "2026-11-18" }));
    assert_eq!(report["made"], 2);
    let of = |at: usize| -> Vec<&str> {
        let rules = report["rows"][at]["rules"].as_array().expect("rules");
        rules
            .iter()
            .map(|rule| rule["rule"].as_str().expect("an id"))
            .collect()
    };
    assert_eq!(of(0), ["cn-hours", "cn-one-a-day"], "the latest first");
    assert_eq!(of(1), [""; 0]);
    let none = owner.does("conduct.report", json!({ "until": "2026-11-17" }));
    assert_eq!(none["rows"], json!([]));
}

#[test]
fn the_ledger_says_whether_a_promise_was_kept() {
    let (_home, owner) = owed();
    owner.does(
        "promise.record",
        json!({
            "debtor": WHO,
            "promise": { "amount": "20000", "by": "2026-11-15", "on": "2026-11-01", "how": "message" },
        }),
    );
    let state = || {
        let promises = log(&owner)["promises"].clone();
        (promises[0]["state"].clone(), promises[0]["came"].clone())
    };
    assert_eq!(state(), (json!("broken"), json!("0.00")));
    let pay = |amount: &str, on: &str| {
        owner.does(
            "payment.record",
            json!({ "debtor": WHO, "amount": amount, "on": on, "order": "legal", "because": "" }),
        )
    };
    pay("5000", "2026-11-10");
    assert_eq!(state(), (json!("partly"), json!("5000.00")));
    pay("15000", "2026-11-16");
    assert_eq!(state(), (json!("partly"), json!("5000.00")), "a day late");
    let paid = pay("15000", "2026-11-15");
    assert_eq!(state(), (json!("kept"), json!("20000.00")));
    owner.does("book.undo", json!({ "act": paid["act"], "why": "错了" }));
    assert_eq!(state(), (json!("partly"), json!("5000.00")));
}

#[test]
fn a_spoken_promise_is_believed_and_a_kept_message_relied_on() {
    let (home, owner) = owed();
    let limits = || {
        let case = owner.does("case.show", json!({ "debtor": WHO }));
        let limits = &case["limits"];
        (limits["believed"].clone(), limits["provable"].clone())
    };
    assert_eq!(limits(), (json!("2027-04-30"), json!("2027-04-30")));
    let promise = |how: &str, evidence: Value| {
        owner.does(
            "promise.record",
            json!({
                "debtor": WHO,
                "promise": {
                    "amount": "80000", "by": "2026-11-30", "on": "2026-11-10", "how": how,
                    "evidence": evidence,
                },
            }),
        )
    };
    let spoken = promise("spoken", Value::Null);
    assert_eq!(limits(), (json!("2029-11-10"), json!("2027-04-30")));
    owner.does(
        "book.undo",
        json!({ "act": spoken["act"], "why": "再记一次" }),
    );

    let keep = |name: &str, original: &str| {
        let path = home.path().join(name);
        fs::write(&path, format!("聊天记录 {name}")).expect("a file");
        let files = owner.hands_over(&[path]);
        let kept = owner.does(
            "evidence.attach",
            json!({ "debtor": WHO, "files": files, "proves": ["amount"], "original": original }),
        );
        kept["kept"][0]["evidence"].clone()
    };
    let copy = promise("message", keep("截图.txt", "copy"));
    assert_eq!(
        limits(),
        (json!("2029-11-10"), json!("2027-04-30")),
        "a copy proves little"
    );
    owner.does(
        "book.undo",
        json!({ "act": copy["act"], "why": "再记一次" }),
    );
    promise("message", keep("原始记录.txt", "electronic"));
    assert_eq!(limits(), (json!("2029-11-10"), json!("2029-11-10")));
}

#[test]
fn promises_that_cannot_be_are_refused_by_name() {
    let (_home, owner) = owed();
    let ask = |promise: Value| json!({ "debtor": WHO, "promise": promise });
    for (promise, rule) in [
        (
            json!({ "amount": "0", "by": "2026-11-30", "how": "spoken" }),
            "not-positive",
        ),
        (
            json!({ "amount": "1", "by": "2026-11-01", "on": "2026-11-02", "how": "spoken" }),
            "ends-before-said",
        ),
    ] {
        let failure = owner.is_refused(Code::Refused, "promise.record", ask(promise));
        assert_eq!(failure.params["rule"], rule);
    }
    let failure = owner.is_refused(
        Code::BadInput,
        "promise.record",
        ask(json!({ "amount": "1", "on": "2026-11-22", "how": "spoken" })),
    );
    assert_eq!(failure.params["field"], "on");
}

#[test]
fn only_those_who_answer_for_the_debt_have_contact_points() {
    let (_home, owner) = owed();
    let point = |to: &str| {
        json!({
            "debtor": WHO, "kind": "phone", "value": "0571-00000000", "to": to,
            "learnt": "contract", "purpose": "demand",
        })
    };
    for nobody in ["relative", "employer", "partner", "other", "named"] {
        let failure = owner.is_refused(Code::BadInput, "contact.point", point(nobody));
        assert_eq!(failure.params["field"], "to");
    }
    // Bought data has no word.
    let mut bought = point("debtor");
    bought["learnt"] = "bought".into();
    owner.is_refused(Code::BadInput, "contact.point", bought);
    owner.does("contact.point", point("debtor"));
    owner.does("contact.point", point("guarantor"));
    let points = log(&owner)["points"].clone();
    assert_eq!(
        points.as_array().expect("a list").len(),
        1,
        "the later replaces the earlier"
    );
    assert_eq!(points[0]["to"], "guarantor");
}

#[test]
fn what_was_of_one_party_is_of_the_other_once_they_are_joined() {
    let (_home, owner) = owed();
    called(&owner, "2026-11-18", "10:00");
    owner.does(
        "debt.record",
        json!({
            "party": { "name": "样例贸易杭州" }, "kind": "sale", "amount": "1", "on": "2025-01-01",
        }),
    );
    owner.does(
        "party.join",
        json!({ "party": WHO, "into": "样例贸易杭州" }),
    );
    let seen = owner.does("contact.log", json!({ "debtor": "样例贸易杭州" }));
    assert_eq!(seen["contacts"].as_array().expect("a list").len(), 1);
}

#[test]
fn hours_are_compared_only_when_enough_was_tried() {
    let (_home, owner) = owed();
    for _ in 0..3 {
        called(&owner, "2026-11-18", "10:10");
    }
    let hours = log(&owner)["hours"].clone();
    assert_eq!(hours["best"], Value::Null);
    assert_eq!(hours["attempts"], 3);
    assert_eq!(
        hours["rows"],
        json!([{ "channel": "call", "hour": 10, "attempts": 3, "answered": 3 }])
    );
}
