//! The papers of a plan, read from beginning to end: `forms/*.txt` is how each reads, in both
//! languages. `UPDATE=1` writes them anew; the difference is what is reviewed.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::Code;
use owed_tests::{BUYER, Owner, is_sound, text_of};
use serde_json::{Value, json};

use super::word;

struct Story {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::described(&home.path().join("book"));
        owner.does(
            "debt.record",
            json!({
                "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                    "address": "浙江省杭州市样例区测试路2号" },
                "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
                "contract": "HT-2026-001",
            }),
        );
        Self { home, owner }
    }

    fn on(self, day: &str) -> Self {
        let Self { home, owner } = self;
        let owner = owner.later(&home.path().join("book"), day);
        Self { home, owner }
    }

    fn terms(&self) -> Value {
        let offers = self.owner.does("plan.options", json!({ "debtor": BUYER }));
        json!({
            "debtor": BUYER,
            "instalments": [
                { "amount": "30000", "due": "2026-11-30" },
                { "amount": "25000", "due": "2026-12-31" },
                { "amount": "25000", "due": "2027-01-29" },
            ],
            "waivedInterest": offers["interest"], "grace": 3, "afterDays": 7,
            "earlyBy": "2026-12-20", "earlyOff": "500",
            "late": { "percent": "0.03", "per": "day" },
            "order": "principal-first", "service": "浙江省杭州市样例区测试路2号，收件人王芳，电话 13800000000",
            "guarantor": { "name": "赵样例", "registration": "11010519491231002X",
                "address": "浙江省杭州市样例区测试路3号", "liability": "joint", "months": 36 },
            "earlierGuarantors": [{ "name": "钱样例", "signs": "does-not" }],
            "forum": "苏州工业园区人民法院", "costs": "debtor",
        })
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

    /// Issues a paper in both languages and holds each to how it reads.
    fn reads(&self, form: &str, fields: Value) {
        for lang in ["zh", "en"] {
            let asked = json!({ "debtor": BUYER, "form": form, "lang": lang, "fields": fields });
            let draft = self.owner.does("letter.draft", asked.clone());
            assert_eq!(draft["missing"], json!([]), "{form}");
            assert_eq!(draft["unsettled"], json!([]), "{form}");
            let issued = self.owner.does("letter.issue", asked);
            let pdf = self.home.path().join(format!("{form}-{lang}.pdf"));
            let word = self.home.path().join(format!("{form}-{lang}.docx"));
            self.owner.saves(&issued["file"], &pdf);
            self.owner.saves(&issued["word"], &word);
            is_sound(&pdf);
            let text = lines(&word);
            let mut printed: Vec<char> = text_of(&pdf).chars().collect();
            for sign in text.chars().filter(|c| !c.is_whitespace()) {
                let at = printed.iter().position(|printed| *printed == sign);
                let at = at.unwrap_or_else(|| panic!("{form}: {sign} is missing from the PDF"));
                printed.swap_remove(at);
            }
            holds(&format!("{form}-{lang}"), &text);
            if let Ok(folder) = std::env::var("OWED_LOOK") {
                fs::create_dir_all(&folder).expect("a folder");
                fs::copy(&pdf, Path::new(&folder).join(format!("{form}-{lang}.pdf")))
                    .expect("a copy");
            }
        }
    }

    fn lacks(&self, form: &str) -> Vec<String> {
        let draft = self
            .owner
            .does("letter.draft", json!({ "debtor": BUYER, "form": form }));
        let missing = draft["missing"].as_array().expect("a list").iter();
        let missing: Vec<_> = missing
            .map(|reason| match &reason["about"][0] {
                Value::String(field) => field.clone(),
                _ => reason["code"].as_str().expect("a code").to_owned(),
            })
            .collect();
        if !missing.is_empty() {
            let asked = json!({ "debtor": BUYER, "form": form, "override": "急用" });
            self.owner
                .is_refused(Code::Unsettled, "letter.issue", asked);
        }
        missing
    }
}

/// The paragraphs of a Word file, one a line.
fn lines(word: &Path) -> String {
    word::paragraphs(word)
        .iter()
        .map(|line| format!("{line}\n"))
        .collect()
}

fn holds(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("forms/plan-{name}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the golden can be written");
    }
    let expected = fs::read_to_string(&path).expect("the golden is there; UPDATE=1 writes it");
    assert_eq!(text, expected, "{name}");
}

#[test]
fn the_agreement_and_the_guarantee_read_as_they_must() {
    let story = Story::new();
    assert_eq!(story.lacks("repayment-agreement")[..1], ["signed-at"]);
    story.owner.does("plan.agree", story.terms());
    story.reads(
        "repayment-agreement",
        json!({ "signed-at": "苏州市工业园区" }),
    );
    story.reads("guarantee", json!({ "signed-at": "苏州市工业园区" }));
}

#[test]
fn an_agreement_without_its_must_clauses_is_not_issued_and_names_them() {
    let story = Story::new();
    let mut terms = story.terms();
    for clause in ["service", "forum", "afterDays", "guarantor"] {
        terms[clause] = Value::Null;
    }
    story.owner.does("plan.agree", terms);
    let missing = story.lacks("repayment-agreement");
    for clause in [
        "signed-at",
        "plan-service",
        "plan-forum",
        "plan-acceleration",
    ] {
        assert!(
            missing.iter().any(|code| code == clause),
            "{clause}: {missing:?}"
        );
    }
    assert!(
        story
            .lacks("guarantee")
            .contains(&"plan-guarantor".to_owned())
    );
    assert_eq!(story.lacks("breach-notice"), ["plan-not-missed"]);
    assert!(story.lacks("receipt").contains(&"payment-none".to_owned()));
    assert!(
        story
            .lacks("settlement")
            .contains(&"not-settled".to_owned())
    );
}

#[test]
fn a_breach_is_noticed_first_for_what_is_due_and_then_for_all() {
    let story = Story::new();
    let plan = story.owner.does("plan.agree", story.terms())["plan"].clone();
    let story = story.on("2026-12-03");
    story.pays("10000", "2026-12-02");
    story.reads("breach-notice", json!({}));
    // While the plan runs, all of it may not be demanded unsaid.
    let asked = json!({ "debtor": BUYER, "form": "demand" });
    let refused = story
        .owner
        .is_refused(Code::Unsettled, "letter.issue", asked);
    assert_eq!(refused.params["open"], "plan-runs");

    let story = story.on("2026-12-10");
    story.owner.does("plan.accelerate", json!({ "plan": plan }));
    let asked = json!({ "debtor": BUYER, "form": "breach-notice" });
    let draft = story.owner.does("letter.draft", asked.clone());
    assert_eq!(draft["label"], "违约通知：还款协议到期未付 70,000.00 元");
    let issued = story.owner.does("letter.issue", asked);
    let word = story.home.path().join("called-in.docx");
    story.owner.saves(&issued["word"], &word);
    holds("breach-notice-called-in-zh", &lines(&word));
}

#[test]
fn a_receipt_gives_nothing_up_and_a_settlement_says_how_far_it_goes() {
    let story = Story::new();
    let plan = story.owner.does("plan.agree", story.terms())["plan"].clone();
    let story = story.on("2026-12-19");
    story.pays("30000", "2026-11-30");
    story.reads("receipt", json!({}));
    story.pays("49500", "2026-12-18");
    let end = json!({ "plan": plan, "how": "kept", "why": "提前付清" });
    story.owner.does("plan.end", end);
    assert_eq!(story.lacks("settlement"), ["settled-scope"]);
    story.reads(
        "settlement",
        json!({ "settled-scope": "all-heads", "originals-returned": "欠条原件已当面返还。" }),
    );
}
