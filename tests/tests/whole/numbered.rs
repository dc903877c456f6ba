//! Papers number the evidence as the pack does, and the tabs of a pack have its numbers.

use std::fs;
use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, codes, fixture, is_sound, text_of};
use serde_json::{Value, json};

fn owner(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                "address": "浙江省杭州市样例区测试路2号" },
            "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
        }),
    );
    owner
}

fn keeps(owner: &Owner, file: &str, proves: &str) {
    let files = owner.hands_over(&[fixture(file)]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": files, "proves": [proves], "original": "paper-original" }),
    );
}

/// The words of the index as it is issued, without spaces.
fn index(owner: &Owner, home: &Path) -> String {
    let asked = json!({ "debtor": BUYER, "form": "evidence-index" });
    let issued = owner.does("letter.issue", asked);
    let pdf = home.join("index.pdf");
    owner.saves(&issued["file"], &pdf);
    is_sound(&pdf);
    let text = text_of(&pdf);
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_loose_index_has_the_numbers_of_the_pack_or_says_that_there_is_none() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    // What was handed over goes before what was received late, whichever was kept first.
    keeps(&owner, "evidence/微信聊天_1.png", "amount");
    keeps(&owner, "evidence/送货单_已签收.jpg", "delivery");
    let text = index(&owner, home.path());
    assert!(text.contains("页码在证据册装订后填写。"), "{text}");
    assert!(text.contains("1送货单_已签收"), "{text}");
    assert!(text.contains("2微信聊天_1"), "{text}");

    let other = json!({ "details": { "name": "样例担保有限公司" }, "ground": "joint-guarantee" });
    owner.does(
        "defendants.name",
        json!({ "debtor": BUYER, "others": [other] }),
    );
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let name = pack["name"].as_str().expect("a name").to_owned();
    let bound = home.path().join("bound.pdf");
    owner.saves(&pack["file"], &bound);
    let cover: String = text_of(&bound)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    assert!(
        cover.contains(&format!("{BUYER}、样例担保有限公司")),
        "{cover}"
    );

    let text = index(&owner, home.path());
    assert!(
        text.contains(&format!("编号和页码依证据册“{name}”。")),
        "{text}"
    );
    let row = text.find("送货单_已签收").expect("its row");
    let row: String = text[row..].chars().take(40).collect();
    assert!(row.contains("原告留存交付1"), "{row}");

    // What came later is in no pack yet, and has no pages.
    keeps(&owner, "evidence/购销合同_HT-2025-007.pdf", "contract");
    let text = index(&owner, home.path());
    let said = "证据3尚未编入，页码在重新装订后填写。";
    assert!(text.contains(said), "{text}");
    // A kind of proof, no page, three copies.
    assert!(text.contains("合同关系3原件"), "{text}");

    let tabs = |lang: Value| {
        let sheet = owner.does("pack.tabs", json!({ "pack": name, "lang": lang }));
        let pdf = home.path().join("tabs.pdf");
        owner.saves(&sheet["file"], &pdf);
        is_sound(&pdf);
        text_of(&pdf)
    };
    let text: String = tabs(Value::Null)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    // On the flag and in the middle of each.
    assert_eq!(text.matches("证据1").count(), 2, "{text}");
    assert_eq!(text.matches("证据2").count(), 2, "{text}");
    assert!(text.contains("送货单_已签收第1页"), "{text}");
    assert!(tabs(json!("en")).contains("Exhibit2"));
}

fn issues(owner: &Owner, form: &str, fields: Value) -> Value {
    let asked = json!({ "debtor": BUYER, "form": form, "fields": fields });
    owner.does("letter.issue", asked)
}

fn sues(owner: &Owner) -> Value {
    let fields = json!({
        "creditor-representative": "沈洁", "court": "某某市某某区人民法院",
        "forum-clause": "无", "facts": "原告依约交货，被告未付款。",
    });
    issues(owner, "complaint", fields)
}

fn is_old(owner: &Owner, paper: &Value) -> bool {
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let papers = case["papers"].as_array().expect("a list").iter();
    let mut found = papers.filter(|each| each["document"] == paper["document"]);
    found.next().expect("the paper")["stale"] == true
}

/// What moved on a paper: the kind of it, as it was, and as it is.
fn moved(owner: &Owner, paper: &Value) -> Vec<String> {
    let changes = owner.does("paper.changes", json!({ "document": paper["document"] }));
    let list = changes["changes"].as_array().expect("a list").iter();
    list.map(|change| {
        let text = |field: &str| change[field].as_str().expect("text").to_owned();
        let code = text("code");
        let kind = code.split('.').next().expect("a kind").to_owned();
        format!("{kind}: {} > {}", text("then"), text("now"))
    })
    .collect()
}

fn against(owner: &Owner) -> Vec<Value> {
    let set = owner.does("filing.check", json!({ "debtor": BUYER }));
    set["against"].as_array().expect("a list").clone()
}

#[test]
fn an_index_is_old_once_its_pack_numbers_otherwise_and_the_set_is_refused() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    keeps(&owner, "evidence/微信聊天_1.png", "amount");
    keeps(&owner, "evidence/送货单_已签收.jpg", "delivery");
    let builds = || owner.does("pack.build", json!({ "debtor": BUYER }));
    builds();
    let (index, complaint) = (issues(&owner, "evidence-index", json!({})), sues(&owner));
    assert_eq!(against(&owner), [json!(null); 0]);
    // Built again with nothing else in it, it has the same numbers.
    builds();
    assert!(!is_old(&owner, &index));
    assert_eq!(against(&owner), [json!(null); 0]);

    // A piece that no pack has makes what lists the evidence old, and the pack too.
    keeps(&owner, "evidence/购销合同_HT-2025-007.pdf", "contract");
    assert!(is_old(&owner, &index) && is_old(&owner, &complaint));
    let came = "exhibit: > 3. 购销合同_HT-2025-007";
    let squeezed = |lines: Vec<String>| -> Vec<String> {
        lines
            .iter()
            .map(|line| line.replace(":  >", ": >"))
            .collect()
    };
    assert!(squeezed(moved(&owner, &complaint)).contains(&came.to_owned()));
    let found = against(&owner);
    assert_eq!(found[0]["code"], "pack-behind");
    assert_eq!(found[0]["about"][1], "购销合同_HT-2025-007");

    // Bound anew everything behind it moves, and the diff names what moved where to.
    let pack = builds();
    let changes = squeezed(moved(&owner, &index));
    for wanted in [
        "exhibits: 2 > 3",
        "exhibit: 1. 送货单_已签收 > 2. 送货单_已签收",
        "exhibit-pages: 送货单_已签收 1 > 送货单_已签收 3",
        "exhibit: > 1. 购销合同_HT-2025-007",
        "exhibit-pages: > 购销合同_HT-2025-007 1–2",
    ] {
        assert!(
            changes.iter().any(|line| line == wanted),
            "{wanted}: {changes:#?}"
        );
    }
    let found = against(&owner);
    let found = Value::Array(found);
    assert_eq!(codes(&found), ["index-apart", "stale", "stale"]);
    assert_eq!(found[0]["about"][0], index["number"]);
    assert_eq!(found[0]["about"][1], pack["name"]);
    let named = "1. 购销合同_HT-2025-007 (1–2)";
    assert_eq!(found[0]["about"][2], named);
    assert_eq!(found[0]["about"].as_array().expect("a list").len(), 5);
    let refused = owner.is_refused(Code::Unsettled, "filing.write", json!({ "debtor": BUYER }));
    assert_eq!(refused.params["open"], "index-apart,stale,stale");
    let printed = owner.does("print.show", json!({ "filing": BUYER, "files": [] }));
    assert_eq!(
        codes(&printed["against"]),
        ["index-apart", "stale", "stale"]
    );

    // Issued anew on the pack as it is, the set agrees and is handed over.
    let index = issues(&owner, "evidence-index", json!({}));
    sues(&owner);
    assert_eq!(against(&owner), [json!(null); 0]);
    owner.does("filing.write", json!({ "debtor": BUYER }));

    // What a court has keeps its numbers; what is put in later makes the index old and nothing move.
    let filed = json!({ "debtor": BUYER, "pack": pack["name"], "on": "2026-11-21" });
    owner.does("pack.file", filed);
    keeps(&owner, "evidence/微信聊天_2.png", "delivery");
    builds();
    let changes = squeezed(moved(&owner, &index));
    assert!(
        changes
            .iter()
            .any(|line| line.starts_with("exhibit: > 2-1. 微信聊天_2")),
        "{changes:#?}"
    );
    assert!(
        changes
            .iter()
            .all(|line| line.contains(": >") || line == "exhibits: 3 > 4"),
        "{changes:#?}"
    );
}

#[test]
fn what_is_said_otherwise_of_a_piece_makes_the_index_old_and_a_pack_that_is_gone_does_not() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    keeps(&owner, "evidence/送货单_已签收.jpg", "delivery");
    let loose = issues(&owner, "evidence-index", json!({}));
    assert!(!is_old(&owner, &loose));
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    // It said that the pages would be filled in.
    assert_eq!(moved(&owner, &loose), ["exhibit-pages:  > 送货单_已签收 1"]);
    let index = issues(&owner, "evidence-index", json!({}));
    assert!(!is_old(&owner, &index));
    fs::remove_dir_all(pack["dir"].as_str().expect("a folder")).expect("it can be removed");
    assert!(!is_old(&owner, &index));

    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let piece = &case["evidence"][0]["evidence"];
    let said = json!({
        "evidence": piece, "proves": ["delivery"], "original": "paper-original",
        "details": { "source": "被告仓库签收后交回" },
    });
    owner.does("evidence.correct", said);
    let said = "exhibit-said: 送货单_已签收：原告留存；交付；原件 > 送货单_已签收：被告仓库签收后交回；交付；原件";
    assert_eq!(moved(&owner, &index), [said]);
}
