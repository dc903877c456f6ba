//! Papers number the evidence as the pack does, and the tabs of a pack have its numbers.

use std::path::Path;

use owed_tests::{BUYER, Owner, fixture, is_sound, text_of};
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
