//! A paper that was issued is never changed: it is withdrawn, another stands in its place, and both
//! stay to be seen.

use owed_app::Code;
use owed_tests::{BUYER, Owner};
use serde_json::{Value, json};

struct Story {
    _home: tempfile::TempDir,
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
        Self { _home: home, owner }
    }

    fn issues(&self, form: &str) -> Value {
        self.owner
            .does("letter.issue", json!({ "debtor": BUYER, "form": form }))
    }

    fn case(&self) -> Value {
        self.owner.does("case.show", json!({ "debtor": BUYER }))
    }

    fn paper(&self, number: &Value) -> Value {
        let case = self.case();
        let papers = case["papers"].as_array().expect("a list");
        let found = papers.iter().find(|paper| paper["number"] == *number);
        found.expect("the paper stays").clone()
    }

    fn withdraws(&self, paper: &Value, by: Option<&Value>) -> Value {
        let by = by.map(|by| by["document"].clone());
        self.owner.does(
            "paper.withdraw",
            json!({ "document": paper["document"], "why": "金额写错了", "by": by }),
        )
    }

    fn filed(&self) -> String {
        let view = self.owner.does("filing.check", json!({ "debtor": BUYER }));
        view.to_string()
    }
}

#[test]
fn a_withdrawn_paper_stays_marked_and_its_step_is_asked_for_anew() {
    let story = Story::new();
    let first = story.issues("demand");
    assert_eq!(story.case()["next"]["code"], "send-letter");
    let act = story.withdraws(&first, None)["act"].clone();
    let gone = story.paper(&first["number"]);
    assert_eq!(gone["withdrawn"]["why"], "金额写错了");
    assert_eq!(gone["file"], first["file"], "not a byte of it changes");
    // Nobody is asked to send it, and what it announced is dropped.
    let case = story.case();
    assert_eq!(case["next"]["code"], "demand");
    let class = story.owner.does("class.show", json!({ "debtor": BUYER }));
    assert_eq!(class["tasks"], json!([]));
    let timeline = case["timeline"].to_string();
    assert!(timeline.contains("paper-withdrawn"), "{timeline}");
    // A lawyer is told, and sees it in the name of the file.
    let counsel = story
        .owner
        .does("counsel.write", json!({ "debtor": BUYER }));
    let notes = counsel["notes"].as_array().expect("a list");
    let told = json!({ "code": "withdrawn", "about": [first["number"]] });
    assert!(notes.contains(&told), "{notes:?}");
    let files = counsel["files"].as_array().expect("a list");
    let marked = |file: &&Value| {
        file["path"]
            .as_str()
            .is_some_and(|at| at.contains("_已撤回."))
    };
    assert_eq!(files.iter().filter(marked).count(), 2, "{files:?}");

    // A slip of the hand is undone.
    story
        .owner
        .does("book.undo", json!({ "act": act, "why": "点错了" }));
    assert_eq!(story.paper(&first["number"])["withdrawn"], Value::Null);
    assert_eq!(story.case()["next"]["code"], "send-letter");
}

#[test]
fn the_one_in_its_place_is_tied_to_it_and_alone_goes_into_the_filing() {
    let story = Story::new();
    let first = story.issues("schedule");
    assert!(
        story
            .filed()
            .contains(first["number"].as_str().expect("a number"))
    );
    let second = story.issues("schedule");
    let third = story.issues("schedule");
    // The latest goes to court; when it is withdrawn, the one in its place does not change that.
    story.withdraws(&third, None);
    let filed = story.filed();
    assert!(
        filed.contains(second["number"].as_str().expect("a number")),
        "{filed}"
    );
    assert!(
        !filed.contains(third["number"].as_str().expect("a number")),
        "{filed}"
    );

    story.withdraws(&first, Some(&second));
    assert_eq!(
        story.paper(&first["number"])["withdrawn"]["by"],
        second["number"]
    );
    assert_eq!(story.paper(&second["number"])["replaces"], first["number"]);
    assert_eq!(story.case()["papers"].as_array().expect("a list").len(), 3);
}

#[test]
fn what_cannot_be_withdrawn_or_put_in_its_place_is_named() {
    let story = Story::new();
    let first = story.issues("demand");
    let second = story.issues("demand");
    let withdraw = |paper: &Value, by: &Value, why: &str| json!({ "document": paper["document"], "by": by["document"], "why": why });
    let refused = |input: Value| {
        let failure = story
            .owner
            .is_refused(Code::Refused, "paper.withdraw", input);
        failure.params["rule"].clone()
    };
    assert_eq!(refused(withdraw(&first, &Value::Null, " ")), "reason-empty");
    assert_eq!(
        refused(withdraw(&second, &first, "写错了")),
        "no-replacement"
    );
    assert_eq!(
        refused(withdraw(&first, &first, "写错了")),
        "no-replacement"
    );
    story.withdraws(&first, Some(&second));
    assert_eq!(refused(withdraw(&first, &second, "写错了")), "withdrawn");
    let sent = json!({
        "document": first["document"], "channel": "ems", "on": "2026-11-22", "files": [],
    });
    let failure = story
        .owner
        .is_refused(Code::Refused, "dispatch.record", sent);
    assert_eq!(failure.params["rule"], "withdrawn");
    // That it had been sent before is still written down.
    story.owner.does(
        "dispatch.record",
        json!({ "document": first["document"], "channel": "ems", "on": "2026-11-21", "files": [] }),
    );
}
