//! An offer becomes a plan, and the plan is kept or broken.

use owed_app::Code;
use owed_tests::{BUYER, Owner, codes, fixture};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A book with one sale of ¥80,000 that has been due since spring.
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
                "contract": "XS-2026-018",
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

    fn offers(&self, assumed: Value) -> Value {
        let mut input = json!({ "debtor": BUYER });
        input
            .as_object_mut()
            .expect("an object")
            .extend(assumed.as_object().expect("an object").clone());
        self.owner.does("plan.options", input)
    }

    /// Instalments of the price; all interest is given up if each comes in time.
    fn terms(&self) -> Value {
        let offers = self.offers(json!({}));
        json!({
            "debtor": BUYER,
            "instalments": [
                { "amount": "30000", "due": "2026-11-30" },
                { "amount": "50000", "due": "2026-12-31" },
            ],
            "waivedInterest": offers["interest"], "grace": 3, "afterDays": 7,
            "order": "principal-first", "service": "杭州市样例区样例路1号",
            "forum": "苏州市样例区人民法院", "costs": "debtor",
            "late": { "percent": "10", "per": "year" },
        })
    }

    fn agrees(&self) -> String {
        let entered = self.owner.does("plan.agree", self.terms());
        entered["plan"].as_str().expect("a plan").to_owned()
    }

    fn plan(&self) -> Value {
        let shown = self.owner.does("plan.show", json!({ "debtor": BUYER }));
        shown["plans"][0].clone()
    }

    fn pays(&self, amount: &str, on: &str) {
        self.owner.does(
            "payment.record",
            json!({
                "debtor": BUYER, "amount": amount, "on": on,
                "order": "principal-first", "because": "按还款协议",
            }),
        );
    }

    fn claim(&self) -> Value {
        self.owner.does("claim.show", json!({ "debtor": BUYER }))
    }
}

fn dec(value: &Value) -> Decimal {
    let text = value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no sum"));
    text.parse().expect("a sum")
}

#[test]
fn offers_rest_on_the_claim_of_today_and_on_what_is_assumed() {
    let story = Story::new();
    let found = story.offers(json!({}));
    let claim = story.claim();
    assert_eq!(found["total"], claim["total"]);
    assert_eq!(found["principal"], "80000.00");
    assert_eq!(found["assumed"]["rate"], "3");
    assert!(found["assumed"]["ratePublished"].is_string());
    // What a court may bring is the same here and on the road to court.
    let screened = story
        .owner
        .does("court.screening", json!({ "debtor": BUYER }));
    let band = &found["assumed"]["recovery"];
    assert_eq!(band["from"], screened["recovery"]["from"]);
    assert_eq!(band["to"], screened["recovery"]["to"]);
    let ends: Decimal = ["from", "to"]
        .map(|end| band[end].as_u64().expect("a share").into())
        .iter()
        .sum();
    assert_eq!(dec(&found["assumed"]["chance"]), ends / Decimal::TWO);
    let offers = found["offers"].as_array().expect("a list");
    let kinds: Vec<_> = offers.iter().filter_map(|o| o["kind"].as_str()).collect();
    assert_eq!(kinds, ["now", "instalments", "extension"]);
    for offer in offers {
        let given = dec(&offer["waivedInterest"]) + dec(&offer["waivedPrincipal"]);
        let sum = dec(&found["total"]) - given + dec(&offer["meanwhile"]);
        assert_eq!(dec(&offer["sum"]), sum, "{offer}");
        assert_eq!(
            dec(&offer["worth"]) + dec(&offer["cost"]),
            dec(&found["total"])
        );
    }
    let other = story.offers(json!({ "chance": "90", "courtMonths": 6, "ability": "20000" }));
    assert_eq!(other["assumed"]["recovery"], Value::Null);
    assert!(dec(&other["least"]) > dec(&found["least"]));
    assert_eq!(
        other["offers"][1]["parts"]
            .as_array()
            .expect("a list")
            .len(),
        4
    );
    for (field, value) in [("waive", "101"), ("rate", "x"), ("ability", "-1")] {
        let mut input = json!({ "debtor": BUYER });
        input[field] = json!(value);
        let failure = story
            .owner
            .is_refused(Code::BadInput, "plan.options", input);
        assert_eq!(failure.params["field"], field);
    }
}

#[test]
fn a_plan_is_one_fact_and_changes_no_claim() {
    let story = Story::new();
    let before = story.claim();
    let checked = story.owner.does("plan.check", story.terms());
    assert_eq!(checked["toPay"], "80000.00");
    assert_eq!(checked["parts"], "80000.00");
    // The holidays of 2027 are not published; 10 % is far above the usual loss.
    assert_eq!(codes(&checked["warnings"]), ["years-unknown", "late-high"]);
    story.agrees();
    let after = story.claim();
    assert_eq!(after["total"], before["total"]);
    assert_eq!(after["lines"], before["lines"]);
    let said = codes(&after["notices"]);
    assert!(
        said.contains(&"plan-runs") && said.contains(&"waiver-stands"),
        "{said:?}"
    );
    let plan = story.plan();
    assert_eq!(plan["is"], "running");
    assert_eq!(plan["waiver"]["is"], "stands");
    assert_eq!(plan["claim"], before["total"]);
    // 2026-11-30 is a Monday: two days before is the Saturday.
    let first = &plan["checks"][0];
    assert_eq!(
        (&first["on"], &first["what"]),
        (&json!("2026-11-28"), &json!("eve"))
    );
    assert_eq!(plan["checks"][1]["on"], "2026-11-30");
    assert_eq!(codes(&plan["steps"]), ["have-it-signed"]);
    // While it runs there is nothing else to offer, and no second plan.
    assert_eq!(story.offers(json!({}))["offers"], json!([]));
    let failure = story
        .owner
        .is_refused(Code::Refused, "plan.agree", story.terms());
    assert_eq!(failure.params["rule"], "plan-runs");
}

#[test]
fn what_does_not_add_up_is_refused_with_both_sums() {
    let story = Story::new();
    let mut terms = story.terms();
    terms["instalments"][0]["amount"] = json!("29999.99");
    let failure = story.owner.is_refused(Code::Refused, "plan.agree", terms);
    assert_eq!(failure.params["rule"], "plan-sum");
    assert_eq!(failure.params["parts"], "79999.99");
    assert_eq!(failure.params["sum"], "80000.00");
    let mut terms = story.terms();
    terms["waivedInterest"] = json!("1000");
    terms["waivedPrincipal"] = json!("500");
    let failure = story.owner.is_refused(Code::Refused, "plan.agree", terms);
    assert_eq!(failure.params["rule"], "plan-interest-first");
    let mut terms = story.terms();
    terms["on"] = json!("2026-11-22");
    story.owner.is_refused(Code::BadInput, "plan.agree", terms);
}

#[test]
fn who_guaranteed_before_must_sign_and_a_high_rate_is_said() {
    let story = Story::new();
    let mut terms = story.terms();
    terms["earlierGuarantors"] = json!([{ "name": "王五", "signs": "does-not" }]);
    terms["late"] = json!({ "percent": "36", "per": "year" });
    terms["instalments"][1]["due"] = json!("2027-06-30");
    let checked = story.owner.does("plan.check", terms);
    let found = codes(&checked["warnings"]);
    for code in [
        "guarantor-must-sign",
        "long-and-unsecured",
        "late-high",
        "years-unknown",
    ] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn a_missed_instalment_revives_the_waiver_and_may_call_all_in() {
    let story = Story::new();
    let plan = story.agrees();
    let call = json!({ "plan": plan });
    let failure = story
        .owner
        .is_refused(Code::Refused, "plan.accelerate", call.clone());
    assert_eq!(failure.params["rule"], "plan-not-broken");

    let story = story.on("2026-12-03");
    let shown = story.plan();
    assert_eq!(shown["is"], "in-grace");
    assert_eq!(shown["waiver"]["is"], "stands");
    let story = story.on("2026-12-09");
    let shown = story.plan();
    assert_eq!(shown["is"], "broken");
    assert_eq!(shown["dueNow"], "30000.00");
    assert_eq!(shown["waiver"]["is"], "revived");
    assert_eq!(shown["waiver"]["since"], "2026-12-04");
    assert_eq!(
        codes(&shown["steps"])[..3],
        ["breach-notice", "call-in", "re-class"]
    );
    // Interest until the first instalment was due, then the agreed rate on the price.
    let agreed = &shown["asAgreed"];
    assert_eq!(agreed["since"], "2026-12-01");
    assert_eq!(agreed["price"], "80000.00");
    // 80,000 at 10 % for the eight days before 9 December.
    assert_eq!(agreed["interest"], "175.34");
    let claim = story.claim();
    let said = codes(&claim["notices"]);
    assert!(
        said.contains(&"plan-broken") && said.contains(&"waiver-revived"),
        "{said:?}"
    );

    story.owner.does("plan.accelerate", call);
    let shown = story.plan();
    assert_eq!(shown["is"], "called-in");
    assert_eq!(shown["dueNow"], "80000.00");
    assert_eq!(shown["ended"]["why"], "missed:1");
    assert_eq!(shown["claim"], story.claim()["total"]);
    // The debts are free for another plan.
    assert_eq!(story.offers(json!({}))["runs"], Value::Null);
}

#[test]
fn a_plan_that_is_kept_settles_its_debts() {
    let story = Story::new();
    let mut terms = story.terms();
    // Some interest stays in the instalments.
    let interest = dec(&terms["waivedInterest"]);
    terms["waivedInterest"] = json!((interest - Decimal::from(1000)).to_string());
    terms["instalments"][1]["amount"] = json!("51000");
    let plan = story.owner.does("plan.agree", terms)["plan"].clone();
    let kept = json!({ "plan": plan, "how": "kept", "why": "全部付清" });
    let failure = story
        .owner
        .is_refused(Code::Refused, "plan.end", kept.clone());
    assert_eq!(failure.params["rule"], "plan-not-paid");

    let story = story.on("2026-12-30");
    story.pays("30000", "2026-11-30");
    story.pays("51000", "2026-12-30");
    let shown = story.plan();
    assert_eq!(shown["is"], "paid", "{shown:#}");
    assert_eq!(shown["waiver"]["is"], "earned");
    assert_eq!(codes(&shown["steps"])[0], "settle");
    story.owner.does("plan.end", kept);
    assert_eq!(story.plan()["is"], "kept");
    let case = story.owner.does("case.show", json!({ "debtor": BUYER }));
    assert_eq!(case["row"]["balance"], "0.00");
    assert_eq!(case["onAccount"], "0.00");
    assert_eq!(story.claim()["total"], "0.00");
    // Undone in one step: what was given up is open again.
    let history = story
        .owner
        .does("book.history", json!({ "before": null, "most": 1 }));
    let undo = json!({ "act": history[0]["act"], "why": "误操作" });
    story.owner.does("book.undo", undo);
    assert_eq!(story.plan()["is"], "paid");
    assert!(dec(&story.claim()["total"]) > Decimal::ZERO);
}

#[test]
fn the_signed_agreement_interrupts_the_limitation_provably() {
    let story = Story::new();
    let limits = |story: &Story| {
        let case = story.owner.does("case.show", json!({ "debtor": BUYER }));
        case["limits"].clone()
    };
    assert_eq!(limits(&story)["provable"], "2029-04-01");
    let plan = story.agrees();
    assert_eq!(limits(&story)["believed"], "2029-11-21");
    assert_eq!(limits(&story)["provable"], "2029-04-01");
    let scan = story
        .owner
        .hands_over(&[fixture("evidence/送货单_已签收.jpg")])
        .remove(0);
    story.owner.does(
        "plan.sign",
        json!({
            "plan": plan, "file": scan, "on": "2026-11-21",
            "signed": { "by": "王芳", "office": "财务经理", "seal": "company" },
        }),
    );
    assert_eq!(limits(&story)["provable"], "2029-11-21");
    let case = story.owner.does("case.show", json!({ "debtor": BUYER }));
    assert_eq!(case["evidence"].as_array().expect("a list").len(), 1);
}
