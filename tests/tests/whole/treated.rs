//! What the rest of the book says is heard where it matters: promises in the class, the owner's
//! policy in the guard and in offers, the case in its scripts.

use owed_tests::{BUYER, Owner, codes};
use serde_json::{Value, json};

/// A book with one sale of ¥80,000, due on 1 November 2026. The day is 21 November 2026.
fn owed() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company" }, "kind": "sale",
            "amount": "80000", "on": "2026-10-01", "due": "2026-11-01",
        }),
    );
    (home, owner)
}

fn promises(owner: &Owner, amount: &str, on: &str, by: &str) {
    owner.does(
        "promise.record",
        json!({
            "debtor": BUYER,
            "promise": { "amount": amount, "on": on, "by": by, "how": "spoken" },
        }),
    );
}

fn pays(owner: &Owner, amount: &str, on: &str) {
    owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "amount": amount, "on": on, "order": "legal", "because": "" }),
    );
}

fn class(owner: &Owner) -> Value {
    owner.does("class.show", json!({ "debtor": BUYER }))
}

#[test]
fn a_promise_is_kept_or_broken_by_the_money_and_the_class_hears_of_it() {
    let (home, owner) = owed();
    owner.does(
        "class.decide",
        json!({ "debtor": BUYER, "class": class(&owner)["workedOut"] }),
    );
    promises(&owner, "20000", "2026-11-10", "2026-11-21");
    pays(&owner, "20000", "2026-11-20");
    let now = class(&owner);
    assert!(codes(&now["reasons"]).contains(&"kept-promise"), "{now}");
    // Two more, one after the other, and neither is kept.
    promises(&owner, "10000", "2026-11-21", "2026-11-25");
    promises(&owner, "10000", "2026-11-21", "2026-11-28");
    let owner = owner.later(&home.path().join("book"), "2026-11-26");
    let now = class(&owner);
    assert!(codes(&now["reasons"]).contains(&"broke-promise"), "{now}");
    let owner = owner.later(&home.path().join("book"), "2026-11-29");
    let now = class(&owner);
    assert!(codes(&now["reasons"]).contains(&"broke-promises"), "{now}");
    let because = codes(&now["proposed"]["because"]);
    assert!(because.contains(&"since-broke-promise"), "{now}");
    // Money that came late answers for it.
    pays(&owner, "5000", "2026-11-29");
    let now = class(&owner);
    assert!(!codes(&now["reasons"]).contains(&"broke-promises"), "{now}");
}

#[test]
fn a_missed_instalment_of_a_plan_is_a_broken_word() {
    let (home, owner) = owed();
    let offers = owner.does("plan.options", json!({ "debtor": BUYER }));
    owner.does(
        "plan.agree",
        json!({
            "debtor": BUYER,
            "instalments": [
                { "amount": "30000", "due": "2026-11-24" }, { "amount": "50000", "due": "2026-12-31" },
            ],
            "waivedInterest": offers["interest"],
            "order": "principal-first", "costs": "each",
        }),
    );
    owner.does(
        "class.decide",
        json!({ "debtor": BUYER, "class": class(&owner)["workedOut"] }),
    );
    let owner = owner.later(&home.path().join("book"), "2026-11-25");
    let now = class(&owner);
    assert!(codes(&now["reasons"]).contains(&"broke-promise"), "{now}");
}

#[test]
fn the_guard_keeps_to_the_owners_own_counts() {
    let (_home, owner) = owed();
    let call = |day: &str| {
        json!({
            "debtor": BUYER, "on": day, "time": "10:30", "channel": "call", "to": "debtor",
            "said": "问了付款日期", "outcome": "spoke",
        })
    };
    let plan = || {
        let mut planned = call("2026-11-20");
        planned["channel"] = "message".into();
        planned["draft"] = "请付款。".into();
        owner.does("contact.plan", planned)
    };
    let light = |plan: &Value| {
        plan["ruling"]["light"]
            .as_str()
            .expect("a light")
            .to_owned()
    };
    owner.does("contact.record", call("2026-11-17"));
    assert_eq!(light(&plan()), "allow");
    let set = owner.does("policy.set", json!({ "mostAWeek": 1 }));
    let now = plan();
    assert_eq!(light(&now), "warn");
    assert_eq!(now["ruling"]["findings"].as_array().map(Vec::len), Some(1));
    // What was done before she said so is not held against her; what comes after is.
    let report = || {
        let seen = owner.does("conduct.report", json!({ "debtor": BUYER }));
        seen["rows"][0]["rules"].as_array().map(Vec::len)
    };
    assert_eq!(report(), Some(0));
    owner.does("contact.record", call("2026-11-18"));
    assert_eq!(report(), Some(1));
    owner.does("book.undo", json!({ "act": set["act"], "why": "" }));
}

#[test]
fn a_step_that_is_a_dated_task_may_be_announced() {
    let (_home, owner) = owed();
    let plan = || {
        owner.does(
            "contact.plan",
            json!({
                "debtor": BUYER, "draft": "如到期仍未付款，我方将向法院起诉。", "channel": "message",
                "to": "debtor", "on": "2026-11-20", "time": "10:30",
            }),
        )
    };
    let now = plan();
    assert_eq!(now["ruling"]["light"], "warn", "{now}");
    assert_eq!(now["announced"], json!([]));
    owner.does(
        "task.set",
        json!({ "debtor": BUYER, "what": "向法院起诉", "due": "2026-12-01", "because": "消息里说了" }),
    );
    let now = plan();
    assert_eq!(now["ruling"]["light"], "allow", "{now}");
    assert_eq!(now["announced"][0]["due"], "2026-12-01");
}

#[test]
fn offers_begin_with_the_worksheet_and_the_policy() {
    let (_home, owner) = owed();
    let ask = |more: Value| {
        let mut input = json!({ "debtor": BUYER });
        let said = more.as_object().expect("an object").clone();
        input.as_object_mut().expect("an object").extend(said);
        owner.does("plan.options", input)
    };
    let before = ask(json!({}));
    assert_eq!(before["assumed"]["ability"], Value::Null);
    owner.does(
        "ability.record",
        json!({
            "debtor": BUYER, "income": "30000", "living": "8000", "outgoings": "6000",
            "debts": "4000", "known": "debtor-said",
        }),
    );
    owner.does("policy.set", json!({ "waiveLate": 50, "waivePrice": 0 }));
    let now = ask(json!({}));
    assert_eq!(now["assumed"]["ability"], "12000.00");
    assert_eq!(now["assumed"]["abilityOn"], "2026-11-21");
    assert_eq!(now["assumed"]["policy"], json!({ "late": 50, "price": 0 }));
    // Half of the interest, to the fen, and none of the price.
    let interest: rust_decimal::Decimal = now["interest"]
        .as_str()
        .expect("a sum")
        .parse()
        .expect("one");
    let half = (interest / rust_decimal::Decimal::TWO)
        .round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(now["offers"][0]["waivedInterest"], half.to_string());
    assert_eq!(now["offers"][0]["waivedPrincipal"], "0.00");
    // The instalments go as fast as it can pay: 56,000 at 12,000 a month takes five.
    assert_eq!(now["offers"][1]["parts"].as_array().map(Vec::len), Some(6));
    // All of it can be said otherwise.
    let other = ask(json!({ "waive": "5", "ability": "60000" }));
    assert_eq!(other["assumed"]["policy"], Value::Null);
    assert_eq!(other["assumed"]["abilityOn"], Value::Null);
    assert_eq!(other["assumed"]["waive"], "5");
    assert_eq!(
        other["offers"][1]["parts"].as_array().map(Vec::len),
        Some(2)
    );
}

#[test]
fn scripts_follow_the_class_of_the_case_and_name_sums_as_people_read_them() {
    let (_home, owner) = owed();
    let ask = |class: Option<&str>| {
        owner.does(
            "contact.scripts",
            json!({ "debtor": BUYER, "lang": "zh", "class": class }),
        )
    };
    owner.does(
        "class.decide",
        json!({ "debtor": BUYER, "class": "c", "because": "躲着不见" }),
    );
    let own = ask(None);
    assert_eq!(own["class"], "c");
    assert_eq!(own["steps"], ask(Some("c"))["steps"]);
    assert_ne!(own["steps"], ask(Some("a"))["steps"]);
    assert!(own["steps"].to_string().contains("¥80,000.00"), "{own}");
    owner.does(
        "class.decide",
        json!({ "debtor": BUYER, "class": "disputed", "because": "说货不对" }),
    );
    assert_eq!(ask(None)["class"], "all");
}
