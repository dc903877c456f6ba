//! Papers that are handed to a court say one thing, or are not handed out; and what moved since.

use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use serde_json::{Value, json};

fn owner(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    for (name, contract) in [
        (BUYER, "HT-2026-001"),
        ("另一家客户有限公司", "HT-2025-777"),
    ] {
        owner.does(
            "debt.record",
            json!({
                "party": { "name": name, "kind": "company", "registration":
                    if name == BUYER { "91330100MA1SYN0021" } else { "91110000MA1SYN0058" },
                    "address": "浙江省杭州市样例区测试路2号" },
                "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
                "contract": contract,
            }),
        );
    }
    let scan = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": scan, "proves": ["delivery"], "original": "paper-original" }),
    );
    owner
}

fn complaint(owner: &Owner, facts: &str) -> Value {
    owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "complaint", "fields": {
            "creditor-representative": "沈洁", "court": "某某市某某区人民法院",
            "forum-clause": "无", "facts": facts,
        } }),
    )
}

fn against(owner: &Owner) -> Vec<String> {
    let set = owner.does("filing.check", json!({ "debtor": BUYER }));
    let reasons = set["against"].as_array().expect("a list");
    let code = |reason: &Value| reason["code"].as_str().expect("a code").to_owned();
    reasons.iter().map(code).collect()
}

#[test]
fn papers_that_agree_are_written_in_their_order() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    assert_eq!(against(&owner), ["no-complaint"]);
    owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "schedule" }),
    );
    owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "evidence-index" }),
    );
    complaint(&owner, "原告依约交货，被告未付款。");
    assert_eq!(against(&owner), [""; 0]);
    let dir = home.path().join("立案材料");
    let place = owner.desk.tray.place(&dir);
    let asked = json!({ "debtor": BUYER, "place": place.file });
    let written = owner.does("filing.write", asked.clone());
    let files = written["files"].as_array().expect("a list");
    assert!(
        files[0].as_str().expect("a name").starts_with("01_诉字"),
        "{files:?}"
    );
    for file in files {
        let bytes = std::fs::read(dir.join(file.as_str().expect("a name"))).expect("a file");
        assert!(
            bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK"),
            "{file}"
        );
    }
    // Where no place is named there is one beside the packs, and each time another.
    let first = owner.does("filing.write", json!({ "debtor": BUYER }));
    let second = owner.does("filing.write", json!({ "debtor": BUYER }));
    assert_ne!(first["dir"], second["dir"]);
    assert_eq!(first["files"], second["files"]);
    // Nothing is written over what is there.
    owner.is_refused(Code::FolderExists, "filing.write", asked);
}

#[test]
fn what_is_left_of_another_client_stops_the_filing_and_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    complaint(&owner, "原告依约向另一家客户有限公司交货（HT-2025-777）。");
    let set = owner.does("filing.check", json!({ "debtor": BUYER }));
    let found: Vec<_> = set["against"].as_array().expect("a list").iter().collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0]["code"], "left-over");
    assert_eq!(found[0]["about"][1], "另一家客户有限公司");
    assert_eq!(found[1]["about"][1], "HT-2025-777");
    let place = owner.desk.tray.place(&home.path().join("立案材料"));
    let refused = owner.is_refused(
        Code::Unsettled,
        "filing.write",
        json!({ "debtor": BUYER, "place": place.file }),
    );
    assert_eq!(refused.params["open"], "left-over,left-over");
    assert!(!home.path().join("立案材料").exists());
}

#[test]
fn a_payment_makes_every_paper_with_its_sum_old_and_says_by_how_much() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let issued = complaint(&owner, "原告依约交货，被告未付款。");
    let index = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "evidence-index" }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "on": "2026-11-01", "amount": "30000", "order": "principal-first",
            "because": "约定" }),
    );
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let stale = |document: &Value| {
        let papers = case["papers"].as_array().expect("a list");
        let paper = papers.iter().find(|paper| paper["document"] == *document);
        paper.expect("the paper")["stale"].clone()
    };
    assert_eq!(stale(&issued["document"]), true);
    assert_eq!(stale(&index["document"]), false);
    let changes = owner.does("paper.changes", json!({ "document": issued["document"] }));
    assert_eq!(changes["then"], issued["total"]);
    assert_eq!(
        changes["payments"],
        json!([{ "on": "2026-11-01", "amount": "30000.00" }])
    );
    let price = changes["changes"].as_array().expect("a list").iter();
    let mut price = price.filter(|change| change["code"] == "sum.price");
    let price = price.next().expect("the price changed");
    assert_eq!(
        (price["then"].clone(), price["now"].clone()),
        (json!("80000.00"), json!("50000.00"))
    );
    assert!(against(&owner).contains(&"stale".to_owned()));
}

#[test]
fn another_name_of_the_debtor_makes_every_paper_old() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let index = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "evidence-index" }),
    );
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    owner.does(
        "party.rename",
        json!({ "party": case["row"]["debtor"], "name": "样例商贸（杭州）有限公司", "on": "2026-11-10" }),
    );
    let changes = owner.does("paper.changes", json!({ "document": index["document"] }));
    let first = &changes["changes"][0];
    assert_eq!(first["code"], "debtor.name");
    assert_eq!(first["then"], BUYER);
    assert_eq!(first["now"], "样例商贸（杭州）有限公司");
    // Papers under the old and the new name do not go together.
    let now = json!({ "debtor": "样例商贸（杭州）有限公司", "form": "service-address", "fields": {
        "service-contact": "沈洁", "service-electronic": "all",
    } });
    owner.does("letter.issue", now);
    let set = owner.does(
        "filing.check",
        json!({ "debtor": "样例商贸（杭州）有限公司" }),
    );
    let codes: Vec<_> = set["against"].as_array().expect("a list").iter().collect();
    assert_eq!(codes[0]["code"], "differ", "{codes:?}");
    assert_eq!(codes[0]["about"][0], "debtor.name");
}

#[test]
fn the_book_answers_of_the_questions_what_it_knows_and_no_more() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let found = owner.does("court.screening", json!({ "debtor": BUYER }));
    let codes = |side: &str| -> Vec<String> {
        let all = found[side].as_array().expect("a list").iter();
        all.map(|reason| reason["code"].as_str().expect("a code").to_owned())
            .collect()
    };
    assert!(codes("yes").contains(&"money".to_owned()), "{found}");
    assert!(codes("yes").contains(&"due".to_owned()), "{found}");
    for unknown in [
        "arbitration",
        "judgment",
        "reachable",
        "willing",
        "disputed",
        "assets-known",
    ] {
        let all = [codes("yes"), codes("no")].concat();
        assert!(!all.contains(&unknown.to_owned()), "{unknown}: {found}");
    }
    // What is answered is a question that the roads ask.
    let asked = json!({ "amount": found["amount"], "yes": codes("yes"), "no": codes("no") });
    let roads = owner.does("law.routes", asked);
    assert!(roads["roads"].as_array().expect("a list").len() > 5);
}
