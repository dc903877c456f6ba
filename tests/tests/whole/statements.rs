//! A statement of account goes out, and comes back signed.

use std::fs;
use std::path::PathBuf;

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture, is_sound, samples, text_of};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A book of the samples with nothing left to decide, and a statement issued on it.
struct Story {
    home: tempfile::TempDir,
    owner: Owner,
    statement: Value,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        let read = owner.hands_over(&samples());
        let proposal = owner.does("import.read", json!({ "files": read }));
        owner.does(
            "import.confirm",
            json!({ "proposal": proposal["proposal"], "dueDays": 30 }),
        );
        let open = owner.does("payments.open", json!({}));
        for payment in open["payments"].as_array().expect("a list") {
            owner.does(
                "payment.match",
                json!({ "payment": payment["payment"], "because": "与货款无关" }),
            );
        }
        let statement = owner.does(
            "letter.issue",
            json!({ "debtor": BUYER, "form": "statement" }),
        );
        Self {
            home,
            owner,
            statement,
        }
    }

    fn case(&self) -> Value {
        self.owner.does("case.show", json!({ "debtor": BUYER }))
    }

    fn paper(&self) -> Value {
        let case = self.case();
        let papers = case["papers"].as_array().expect("a list");
        let found = papers
            .iter()
            .find(|paper| paper["document"] == self.statement["document"]);
        found.expect("the statement").clone()
    }

    /// A scan of the reply, as a file of somebody's telephone.
    fn scan(&self) -> String {
        let path: PathBuf = fixture("evidence/送货单_已签收.jpg");
        self.owner.hands_over(&[path]).remove(0)
    }

    fn agreed(&self) -> Value {
        json!({
            "document": self.statement["document"], "file": self.scan(), "on": "2026-11-25",
            "paysBy": "2026-12-31",
            "signed": { "by": "王芳", "office": "财务经理", "seal": "finance" },
        })
    }
}

fn decimal(value: &Value) -> Decimal {
    let text = value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no amount"));
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn a_statement_says_what_the_account_comes_to() {
    let story = Story::new();
    let case = story.case();
    assert_eq!(story.statement["total"], case["row"]["balance"]);
    assert_eq!(story.paper()["stale"], false);
    let pdf = story.home.path().join("对账函.pdf");
    story.owner.saves(&story.statement["file"], &pdf);
    is_sound(&pdf);
    let text = text_of(&pdf);
    let number = story.statement["number"].as_str().expect("a number");
    let total = decimal(&story.statement["total"]);
    for words in [
        number,
        BUYER,
        "对账函",
        "回函",
        "大写：",
        "不影响我方依照法律和合同主张逾期付款违约金、利息等款项的权利",
        "《买卖合同解释》第18条",
        "☐经核对无误",
        "☐有差异",
        "红字发票",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    let plain = text.replace(',', "");
    assert!(
        plain.contains(&format!("尚欠我方款项人民币{total:.2}元")),
        "{text}"
    );
    // The Word file is in the vault too, and the book is sound with it.
    let word = story.home.path().join("对账函.docx");
    story.owner.saves(&story.statement["word"], &word);
    assert!(fs::read(&word).expect("a file").starts_with(b"PK"));
    let checked = story.owner.does("book.check", json!({}));
    assert_eq!(checked["findings"], json!([]));
}

#[test]
fn a_later_period_opens_with_what_was_owed_before() {
    let story = Story::new();
    let draft = |since: Option<&str>| {
        let asked = json!({ "debtor": BUYER, "form": "statement", "since": since });
        story.owner.does("letter.draft", asked)
    };
    let (whole, later) = (draft(None), draft(Some("2025-06-01")));
    assert_eq!(whole["total"], later["total"]);
    assert_eq!(later["since"], "2025-06-01");
    let words = |draft: &Value| {
        let pdf = story.home.path().join("draft.pdf");
        story.owner.saves(&draft["file"], &pdf);
        text_of(&pdf)
    };
    assert!(words(&whole).contains("期初余额0.00"));
    assert!(!words(&later).contains("期初余额0.00"));
    story.owner.is_refused(
        Code::BadInput,
        "letter.draft",
        json!({ "debtor": BUYER, "form": "statement", "since": "2027-01-01" }),
    );
}

#[test]
fn a_signed_reply_is_tied_to_the_snapshot_and_starts_the_period_anew() {
    let story = Story::new();
    let before = story.case()["limits"]["provable"].clone();
    story.owner.does("statement.return", story.agreed());
    let case = story.case();
    let returned = &story.paper()["returned"];
    assert_eq!(returned["on"], "2026-11-25");
    assert_eq!(returned["differs"], Value::Null);
    assert_eq!(returned["signed"]["seal"], "finance");
    // Three years from the day after the signature (Civil Code arts 188, 195).
    assert_ne!(case["limits"]["provable"], before);
    assert_eq!(case["limits"]["provable"], "2029-11-25");
    let reasons = case["limits"]["reasons"].as_array().expect("a list");
    assert!(
        reasons
            .iter()
            .any(|reason| reason["code"] == "limit-promise"),
        "{reasons:?}"
    );
    // The scan is evidence, signed; every debt of the statement is shown as agreed.
    let evidence = case["evidence"].as_array().expect("a list");
    let scan = evidence
        .iter()
        .find(|piece| piece["file"] == returned["file"]);
    assert_eq!(scan.expect("the scan")["signed"]["by"], "王芳");
    for row in case["chain"].as_array().expect("a list") {
        assert_eq!(row["statement"]["state"], "agreed", "{row}");
        assert_eq!(row["unsigned"], false, "{row}");
    }
    // Undone in one act, with its scan.
    let act = returned["act"].clone();
    story
        .owner
        .does("book.undo", json!({ "act": act, "why": "放错了" }));
    assert_eq!(story.paper()["returned"], Value::Null);
    assert_eq!(story.case()["limits"]["provable"], before);
}

#[test]
fn a_reply_that_differs_is_a_dispute_and_no_proof() {
    let story = Story::new();
    let before = story.case()["limits"]["provable"].clone();
    let total = decimal(&story.statement["total"]);
    let mut reply = story.agreed();
    let admitted = total - Decimal::from(5_000);
    reply["differs"] = json!(admitted.to_string());
    reply["why"] = json!("第三批货少了两箱");
    story.owner.does("statement.return", reply);
    let returned = story.paper()["returned"].clone();
    assert_eq!(decimal(&returned["differs"]), admitted);
    assert_eq!(returned["difference"], "5000.00");
    assert_eq!(returned["why"], "第三批货少了两箱");
    let limits = story.case()["limits"].clone();
    assert_eq!(limits["provable"], before);
    assert_eq!(limits["believed"], "2029-11-25");
    let chain = story.case()["chain"].clone();
    assert_eq!(chain[0]["statement"]["state"], "differs");
    assert_eq!(chain[0]["unsigned"], true);
}

#[test]
fn a_statement_is_found_by_what_its_square_code_says() {
    let story = Story::new();
    let id = story.statement["document"].as_str().expect("an id");
    let mut reply = story.agreed();
    reply["document"] = json!(format!("OWED1 id={id} on=2026-11-21 bal=1.00CNY"));
    story.owner.does("statement.return", reply);
    assert!(story.paper()["returned"].is_object());
    // And by its number.
    let mut again = story.agreed();
    again["document"] = story.statement["number"].clone();
    again["on"] = json!("2026-11-26");
    story.owner.does("statement.return", again);
    assert_eq!(story.paper()["returned"]["on"], "2026-11-26");
}

#[test]
fn a_signature_that_may_not_bind_the_company_is_believed_and_not_relied_on() {
    let story = Story::new();
    let before = story.case()["limits"]["provable"].clone();
    let mut reply = story.agreed();
    reply["signed"] = json!({ "by": "王芳", "seal": "absent" });
    story.owner.does("statement.return", reply);
    let limits = story.case()["limits"].clone();
    assert_eq!(limits["provable"], before);
    assert_eq!(limits["believed"], "2029-11-25");
}

#[test]
fn a_reply_that_cannot_be_is_refused_with_its_reason() {
    let story = Story::new();
    let demand = story
        .owner
        .does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    let refused = |change: &dyn Fn(&mut Value), rule: &str| {
        let mut reply = story.agreed();
        change(&mut reply);
        let failure = story
            .owner
            .is_refused(Code::Refused, "statement.return", reply);
        assert_eq!(failure.params["rule"], rule);
    };
    refused(
        &|reply| reply["document"] = demand["document"].clone(),
        "no-statement",
    );
    refused(
        &|reply| reply["on"] = json!("2026-11-20"),
        "back-before-sent",
    );
    refused(
        &|reply| reply["differs"] = story.statement["total"].clone(),
        "no-difference",
    );
    refused(
        &|reply| reply["signed"] = json!({ "by": " ", "seal": "absent" }),
        "nobody-signed",
    );
    refused(&|reply| reply["differs"] = json!("-1"), "not-positive");
    let mut nobody = story.agreed();
    nobody["document"] = json!("对账字〔2026〕第99号");
    story
        .owner
        .is_refused(Code::NotFound, "statement.return", nobody);
    let mut bare = story.agreed();
    bare["file"] = Value::Null;
    story
        .owner
        .is_refused(Code::BadInput, "statement.return", bare);
}

#[test]
fn papers_nobody_signed_come_first_beside_each_debt() {
    let story = Story::new();
    let chain = story.case()["chain"].clone();
    let rows = chain.as_array().expect("a list");
    assert!(rows.len() > 1, "{rows:?}");
    for row in rows {
        assert_eq!(row["statement"]["state"], "sent", "{row}");
        assert_eq!(row["delivery"]["state"], "missing", "{row}");
        assert_eq!(row["invoice"]["state"], "issued", "{row}");
    }
    // A delivery note signed for one debt takes that one to the end.
    let first = rows[0]["debt"].clone();
    let note = story
        .owner
        .hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    story.owner.does(
        "evidence.attach",
        json!({
            "debtor": BUYER, "files": note, "proves": ["delivery"], "debts": [first],
            "signed": { "by": "仓库 刘某", "seal": "other" },
        }),
    );
    let chain = story.case()["chain"].clone();
    let rows = chain.as_array().expect("a list");
    let last = rows.last().expect("a row");
    assert_eq!(last["debt"], first);
    assert_eq!(last["delivery"]["state"], "signed");
    assert!(rows[0]["unsigned"] == true && last["unsigned"] == false);
}
