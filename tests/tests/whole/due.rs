//! What is late, what is not due yet, and what a letter may demand of it.

use owed_app::Code;
use owed_tests::{Owner, codes, text_of};
use serde_json::{Value, json};

const DEBTOR: &str = "张三";

/// A loan of ¥90,000 in three parts: two were due before the day of the stories, one is not.
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
                "party": { "name": DEBTOR, "kind": "person" },
                "kind": "loan", "amount": "90000", "on": "2026-05-01",
            }),
        );
        let part = |due| json!({ "due": due, "amount": "30000" });
        owner.does(
            "terms.state",
            json!({
                "debtor": DEBTOR,
                "instalments": [part("2026-08-31"), part("2026-10-31"), part("2026-12-31")],
            }),
        );
        Self { home, owner }
    }

    fn row(&self) -> Value {
        let list = self.owner.does("cases.list", json!({}));
        list["cases"][0].clone()
    }

    fn draft(&self, form: &str) -> Value {
        let asked = json!({ "debtor": DEBTOR, "form": form });
        self.owner.does("letter.draft", asked)
    }
}

#[test]
fn each_part_of_a_debt_is_late_from_its_own_day() {
    let story = Story::new();
    let row = story.row();
    assert_eq!(row["balance"], "90000.00");
    assert_eq!(row["overdue"], "60000.00");
    assert_eq!(row["daysLate"], 82);
    let today = story.owner.does("today.show", json!({}));
    assert_eq!(today["overdue"], "60000.00");
    let aged = |age: &str| {
        let buckets = today["ageing"].as_array().expect("a list");
        let found = buckets.iter().find(|bucket| bucket["age"] == age);
        found.expect("the age")["amount"].clone()
    };
    assert_eq!(aged("31-90"), "30000.00");
    assert_eq!(aged("1-30"), "30000.00");
    assert_eq!(aged("not-due"), "30000.00");
    let case = story.owner.does("case.show", json!({ "debtor": DEBTOR }));
    assert_eq!(case["next"]["code"], "demand");
    assert_eq!(case["next"]["about"][0], "60000.00");
    // What may be claimed says how much of it cannot be asked for yet.
    assert_eq!(case["claimNotDue"], "30000.00");
    let on = |day| {
        let asked = json!({ "debtor": DEBTOR, "on": day });
        story.owner.does("claim.show", asked)["notDue"].clone()
    };
    assert_eq!(on("2026-08-31"), "90000.00");
    assert_eq!(on("2026-12-31"), "30000.00");
    assert_eq!(on("2027-01-01"), Value::Null);
    // What is paid counts towards the earliest.
    story.owner.does(
        "payment.record",
        json!({
            "debtor": DEBTOR, "amount": "30000", "on": "2026-11-01",
            "order": "principal-first", "because": "还本金",
        }),
    );
    let row = story.row();
    assert_eq!(row["overdue"], "30000.00");
    assert_eq!(row["daysLate"], 21);
}

#[test]
fn what_is_not_due_is_demanded_with_a_reason_only() {
    let story = Story::new();
    let draft = story.draft("demand");
    assert_eq!(codes(&draft["unsettled"]), ["not-due"]);
    assert_eq!(
        draft["unsettled"][0]["about"],
        json!(["30000.00", "2026-12-31"])
    );
    let asked = json!({ "debtor": DEBTOR, "form": "demand" });
    story
        .owner
        .is_refused(Code::Unsettled, "letter.issue", asked);
    let because = "借条第三条：一期不还，全部到期";
    let issued = story.owner.does(
        "letter.issue",
        json!({ "debtor": DEBTOR, "form": "demand", "override": because }),
    );
    let paper = story.home.path().join("催款函.pdf");
    story.owner.saves(&issued["file"], &paper);
    let text = text_of(&paper);
    for words in ["我方已按约将下列款项出借给贵方。", "借款本金", "发生日期"]
    {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    assert!(!text.contains("发票"), "money lent has no invoice: {text}");
    // An account may be stated whenever there is one.
    assert_eq!(codes(&story.draft("statement")["unsettled"]), [""; 0]);
}
