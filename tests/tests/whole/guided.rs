//! The guided way: an interview that ends in a case, how its debtor is to be treated, and what is
//! to be done next.

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, codes, fixture};
use serde_json::{Value, json};

struct Story {
    owner: Owner,
    _home: tempfile::TempDir,
}

fn story() -> Story {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    Story { owner, _home: home }
}

/// What the owner of one invoice of ¥80,000 says.
fn eighty_thousand() -> Value {
    json!({
        "page": "look",
        "party": { "name": BUYER, "kind": "company" },
        "kind": "sale",
        "amount": "80,000", "on": "2025-03-01",
        "paidSaid": "some", "paid": [{ "on": "2025-08-15", "amount": "5000" }],
        "dueSaid": "days", "dueDays": 30,
        "lateSaid": "unagreed", "late": { "is": "unagreed", "times": "1.5", "moves": "floating" },
        "answers": [
            { "question": "reachable", "is": "yes", "known": "own-dealings" },
            { "question": "admits", "is": "yes", "known": "debtor-said" },
            { "question": "offers", "is": "partly", "known": "debtor-said" },
            { "question": "keeps-word", "is": "unknown", "known": null },
        ],
    })
}

fn acts(owner: &Owner) -> usize {
    let history = owner.does("book.history", json!({ "before": null, "most": 50 }));
    history.as_array().expect("a list").len()
}

#[test]
fn an_interview_is_one_act_and_one_undo_takes_it_back() {
    let Story { owner, _home } = story();
    let before = acts(&owner);
    let entered = owner.does("interview.enter", eighty_thousand());
    assert_eq!(acts(&owner), before + 1);

    let case = owner.does("case.show", json!({ "debtor": entered["debtor"] }));
    assert_eq!(case["row"]["name"], BUYER);
    assert_eq!(case["row"]["balance"], "75000.00", "{}", case["debts"]);
    assert_eq!(case["debts"][0]["due"], "2025-03-31");
    assert!(case["limits"]["believed"].is_string() && case["limits"]["provable"].is_string());
    let claim = owner.does("claim.show", json!({ "debtor": entered["debtor"] }));
    assert!(claim["lines"].as_array().expect("lines").len() > 1);

    let class = owner.does("class.show", json!({ "debtor": entered["debtor"] }));
    assert_eq!(class["class"], class["workedOut"]);
    assert_eq!(class["unknown"].as_array().expect("a list").len(), 4);
    assert!(
        codes(&class["reasons"]).contains(&"offers-partly"),
        "{class}"
    );

    // Nothing to go on with, until the act is undone: then the draft is there again, whole.
    let draft = owner.does("interview.read", json!({}));
    assert_eq!(draft["interview"], Value::Null);
    owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "改一改" }),
    );
    let cases = owner.does("cases.list", json!({}));
    assert_eq!(cases["cases"], json!([]));
    let draft = owner.does("interview.read", json!({}));
    assert_eq!(draft["interview"]["amount"], "80,000");
    owner.does("interview.enter", draft["interview"].clone());
    let cases = owner.does("cases.list", json!({}));
    assert_eq!(cases["balance"], "75000.00");
}

#[test]
fn a_draft_is_no_fact_and_outlives_the_program() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("book");
    let owner = Owner::of_new_book(&dir);
    let head = owner.head();
    let papers = owner.hands_over(&[
        fixture("evidence/送货单_已签收.jpg"),
        fixture("import/e_invoice/dzfp_25002000000000000017_蓝字.xml"),
    ]);
    let taken = owner.does("interview.papers", json!({ "files": papers }));
    assert_eq!(taken[0]["invoice"], Value::Null);
    let invoice = &taken[1]["invoice"];
    assert_eq!(invoice["number"], "25002000000000000017");
    assert_eq!(invoice["buyer"], BUYER);
    assert_eq!(invoice["barred"], Value::Null);
    owner.does(
        "interview.keep",
        json!({
            "page": "paid", "kind": "sale", "papers": taken,
            "party": { "name": BUYER, "registration": invoice["buyerRegistration"] },
        }),
    );
    assert_eq!(owner.head(), head);
    drop(owner);

    let owner = Owner::of(&dir);
    let mut draft = owner.does("interview.read", json!({}))["interview"].clone();
    assert_eq!(draft["page"], "paid");
    assert_eq!(draft["papers"][1]["used"], true);
    draft["dueSaid"] = json!("days");
    draft["dueDays"] = json!(60);
    let entered = owner.does("interview.enter", draft);
    let case = owner.does("case.show", json!({ "debtor": entered["debtor"] }));
    let debts = case["debts"].as_array().expect("a list");
    assert_eq!(debts.len(), 1);
    assert_eq!(debts[0]["invoice"], "25002000000000000017");
    assert_eq!(debts[0]["arose"], invoice_total(&taken));
    assert!(debts[0]["due"].is_string());
    let kept = case["evidence"].as_array().expect("a list");
    assert_eq!(kept.len(), 2, "{kept:?}");
    let checked = owner.does("book.check", json!({}));
    assert_eq!(checked["findings"], json!([]));
    // The same invoice is not entered twice.
    let again = owner.hands_over(&[fixture(
        "import/e_invoice/dzfp_25002000000000000017_蓝字.xml",
    )]);
    let again = owner.does("interview.papers", json!({ "files": again }));
    assert_eq!(again[0]["invoice"]["barred"], "known");
    assert_eq!(again[0]["used"], false);

    owner.does(
        "interview.keep",
        json!({ "page": "who", "party": { "name": "张三" } }),
    );
    owner.does("interview.drop", json!({}));
    let draft = owner.does("interview.read", json!({}));
    assert_eq!(draft["interview"], Value::Null);
}

fn invoice_total(taken: &Value) -> Value {
    taken[1]["invoice"]["total"].clone()
}

#[test]
fn a_red_invoice_and_somebody_elses_are_barred() {
    let Story { owner, _home } = story();
    let red = owner.hands_over(&[fixture(
        "import/e_invoice/dzfp_25002000000000000033_红字.xml",
    )]);
    let taken = owner.does("interview.papers", json!({ "files": red }));
    assert_eq!(taken[0]["invoice"]["barred"], "red");
    assert_eq!(taken[0]["used"], false);

    let blue = owner.hands_over(&[fixture(
        "import/e_invoice/dzfp_25002000000000000017_蓝字.xml",
    )]);
    let taken = owner.does("interview.papers", json!({ "files": blue }));
    let failure = owner.is_refused(
        Code::Refused,
        "interview.enter",
        json!({ "page": "look", "kind": "sale", "papers": taken, "party": { "name": "张三" } }),
    );
    assert_eq!(failure.params["rule"], "invoice-of-another");
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_entered() {
    let Story { owner, _home } = story();
    let with = |field: &str, value: Value| {
        let mut said = eighty_thousand();
        said[field] = value;
        said
    };
    for (field, value) in [
        ("amount", json!(null)),
        ("amount", json!("八万")),
        ("on", json!(null)),
        ("kind", json!(null)),
        ("kind", json!("gift")),
        ("paid", json!([{ "on": null, "amount": "5" }])),
        (
            "answers",
            json!([{ "question": "rich", "is": "yes", "known": "court" }]),
        ),
    ] {
        owner.is_refused(Code::BadInput, "interview.enter", with(field, value));
    }
    for (field, value) in [
        ("party", json!({ "name": "" })),
        ("party", json!({ "name": SELLER })),
        ("amount", json!("0")),
        (
            "answers",
            json!([{ "question": "admits", "is": "yes", "known": null }]),
        ),
        (
            "answers",
            json!([{ "question": "trades", "is": "no", "known": "bought" }]),
        ),
    ] {
        owner.is_refused(Code::Refused, "interview.enter", with(field, value));
    }
}

#[test]
fn only_lawful_sources_are_taken() {
    let Story { owner, _home } = story();
    let debtor = owner.does("interview.enter", eighty_thousand())["debtor"].clone();
    for known in ["bought", "insider"] {
        for (command, input) in [
            (
                "answers.record",
                json!({ "debtor": debtor, "answers": [{ "question": "trades", "is": "no", "known": known }] }),
            ),
            (
                "asset.record",
                json!({ "debtor": debtor, "what": "account", "about": "尾号 1234", "known": known }),
            ),
            (
                "ability.record",
                json!({ "debtor": debtor, "income": "1", "living": "0", "outgoings": "0", "debts": "0", "known": known }),
            ),
        ] {
            let failure = owner.is_refused(Code::Refused, command, input);
            assert_eq!(failure.params["rule"], "source-unlawful");
        }
    }
    owner.does(
        "asset.record",
        json!({ "debtor": debtor, "what": "vehicle", "about": "浙A 货车一辆", "known": "own-dealings" }),
    );
    let class = owner.does("class.show", json!({ "debtor": debtor }));
    assert_eq!(class["assets"][0]["what"], "vehicle");
}

#[test]
fn the_owner_decides_otherwise_with_a_reason_and_is_asked_again_when_things_change() {
    let Story { owner, _home } = story();
    let debtor = owner.does("interview.enter", eighty_thousand())["debtor"].clone();
    let shown = || owner.does("class.show", json!({ "debtor": debtor }));
    assert_eq!(shown()["class"], "b");
    owner.is_refused(
        Code::Refused,
        "class.decide",
        json!({ "debtor": debtor, "class": "c" }),
    );
    owner.does(
        "class.decide",
        json!({ "debtor": debtor, "class": "c", "because": "老板躲着不见" }),
    );
    assert_eq!(shown()["class"], "c");
    assert_eq!(shown()["decided"]["because"], "老板躲着不见");
    assert_eq!(shown()["proposed"], Value::Null);

    // It pays and names a day: another class is proposed, and not taken by itself.
    owner.does(
        "answers.record",
        json!({ "debtor": debtor, "answers": [
            { "question": "offers", "is": "yes", "known": "debtor-said" },
            { "question": "trades", "is": "yes", "known": "own-dealings" },
        ] }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": debtor, "on": "2026-11-21", "amount": "20000", "order": "legal", "because": "" }),
    );
    let now = shown();
    assert_eq!(now["class"], "c");
    assert_eq!(now["proposed"]["class"], "a", "{now}");
    assert!(
        codes(&now["proposed"]["because"]).contains(&"since-paid"),
        "{now}"
    );
    owner.does("class.decide", json!({ "debtor": debtor, "class": "a" }));
    assert_eq!(shown()["class"], "a");
    assert_eq!(shown()["proposed"], Value::Null);
}

#[test]
fn what_is_left_a_month_is_worked_out_and_never_below_nought() {
    let Story { owner, _home } = story();
    let debtor = owner.does("interview.enter", eighty_thousand())["debtor"].clone();
    let record = |income: &str, living: &str| {
        owner.does(
            "ability.record",
            json!({
                "debtor": debtor, "income": income, "living": living,
                "outgoings": "1500", "debts": "2000", "known": "debtor-said",
            }),
        );
        owner.does("ability.show", json!({ "debtor": debtor }))["left"].clone()
    };
    assert_eq!(record("9000", "4000.50"), "1499.50");
    assert_eq!(record("5000", "4000"), "0.00");
    owner.is_refused(
        Code::Refused,
        "ability.record",
        json!({ "debtor": debtor, "income": "-1", "living": "0", "outgoings": "0", "debts": "0", "known": "court" }),
    );
}

#[test]
fn a_demand_announces_a_step_and_the_step_becomes_a_task() {
    let Story { owner, _home } = story();
    let debtor = owner.does("interview.enter", eighty_thousand())["debtor"].clone();
    let shown = || owner.does("class.show", json!({ "debtor": debtor }));
    assert_eq!(shown()["play"]["step"]["step"], "demand");
    assert_eq!(shown()["play"]["step"]["channel"], "letter");
    let letter = owner.does(
        "letter.issue",
        json!({ "debtor": debtor, "form": "demand" }),
    );
    let now = shown();
    let task = &now["tasks"][0];
    assert_eq!(task["what"], "after-letter");
    assert_eq!(
        task["because"],
        format!("letter:{}", letter["number"].as_str().expect("a number"))
    );
    assert!(task["daysLeft"].as_i64().expect("days") > 7);
    assert_eq!(codes(&now["play"]["because"]), ["letter-unsent"]);
    let soon = owner.does("today.show", json!({}))["soon"].clone();
    assert!(codes(&soon).contains(&"task"), "{soon}");

    // A step that was announced is not dropped without a reason.
    let drop = json!({ "task": task["task"], "dropped": true });
    owner.is_refused(Code::Refused, "task.done", drop);
    owner.does(
        "task.done",
        json!({ "task": task["task"], "because": "到账了" }),
    );
    assert_eq!(shown()["tasks"], json!([]));
    owner.is_refused(Code::Refused, "task.done", json!({ "task": task["task"] }));
    owner.is_refused(
        Code::BadInput,
        "task.set",
        json!({ "debtor": debtor, "what": "起诉", "due": "2020-01-01", "because": "电话里说过" }),
    );
}

#[test]
fn contacts_can_only_be_made_fewer() {
    let Story { owner, _home } = story();
    let proposed = owner.does("policy.show", json!({}));
    assert_eq!(proposed["own"], false);
    let most = proposed["cautionAWeek"].as_u64().expect("a number");
    let failure = owner.is_refused(
        Code::Refused,
        "policy.set",
        json!({ "mostAWeek": most + 1 }),
    );
    assert_eq!(failure.params["rule"], "more-contacts");
    owner.is_refused(Code::Refused, "policy.set", json!({ "waiveLate": 101 }));
    owner.does(
        "policy.set",
        json!({ "mostAWeek": most - 1, "graceDays": 10, "waivePrice": 5 }),
    );
    let now = owner.does("policy.show", json!({}));
    assert_eq!(now["mostAWeek"], most - 1);
    assert_eq!(now["graceDays"], 10);
    assert_eq!(now["waiveLate"], proposed["waiveLate"]);
    assert_eq!(now["own"], true);
}
