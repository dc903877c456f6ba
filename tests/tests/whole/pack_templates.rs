//! Templates by name: they order, stamp, divide and head a pack, for one case and for many.

use std::path::{Path, PathBuf};
use std::process::Command;

use owed_app::Code;
use owed_tests::{BUYER, Owner, codes, fixture, is_sound, text_of};
use serde_json::{Value, json};

fn owner(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    for (name, files) in [
        (
            BUYER,
            &[
                ("购销合同_HT-2025-007.pdf", "contract"),
                ("送货单_已签收.jpg", "delivery"),
                ("微信聊天_1.png", "demand"),
            ][..],
        ),
        ("另一家客户有限公司", &[("微信聊天_2.png", "amount")][..]),
    ] {
        owner.does(
            "debt.record",
            json!({ "party": { "name": name, "kind": "company" }, "kind": "sale",
                "amount": "80000", "on": "2026-01-10", "due": "2026-02-09" }),
        );
        for (file, proves) in files {
            let files = owner.hands_over(&[fixture(&format!("evidence/{file}"))]);
            let kept = json!({ "debtor": name, "files": files, "proves": [proves],
                "original": "copy" });
            owner.does("evidence.attach", kept);
        }
    }
    owner
}

fn made() -> Value {
    json!({
        "order": ["demand", "delivery"], "stamp": "head-right", "tabs": "one",
        "upload": { "largest": 20, "scale": true }, "heading": "证据册",
        "lines": ["代理人：沈洁", " 电话：0571-00000000 ", ""],
    })
}

fn keeps(owner: &Owner, name: &str, is: Value) {
    owner.does("pack.keep-template", json!({ "name": name, "is": is }));
}

fn named(owner: &Owner) -> Vec<String> {
    let all = owner.does("pack.templates", json!({}));
    let all = all["templates"].as_array().expect("a list").iter();
    all.map(|each| each["name"].as_str().expect("a name").to_owned())
        .collect()
}

/// The words within so many points of the top of a page.
fn head_of(pdf: &Path, page: usize, points: u32) -> String {
    let (page, points) = (page.to_string(), points.to_string());
    let at = [
        "-f", &page, "-l", &page, "-r", "72", "-x", "0", "-y", "0", "-W", "2000", "-H", &points,
    ];
    let done = Command::new("pdftotext")
        .args(at)
        .arg(pdf)
        .arg("-")
        .output();
    let text = String::from_utf8(done.expect("pdftotext is needed").stdout).expect("text");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_template_orders_stamps_divides_and_heads_a_pack() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    keeps(&owner, "西湖法院", made());
    let kept = owner.does("pack.templates", json!({}));
    let lines = &kept["templates"][0]["is"]["lines"];
    assert_eq!(*lines, json!(["代理人：沈洁", "电话：0571-00000000"]));
    assert_eq!(kept["kinds"].as_array().expect("a list").len(), 7);

    // What it would be is seen before it is built.
    let titles = |template: Value| -> Vec<String> {
        let asked = json!({ "debtor": BUYER, "template": template });
        let found = owner.does("pack.preflight", asked);
        let all = found["exhibits"].as_array().expect("a list").iter();
        all.map(|each| each["title"].as_str().expect("a title").to_owned())
            .collect()
    };
    let usual = ["购销合同_HT-2025-007", "送货单_已签收", "微信聊天_1"];
    assert_eq!(titles(Value::Null), usual);
    assert_eq!(titles(json!("西湖法院")), [usual[2], usual[1], usual[0]]);

    let asked = json!({ "debtor": BUYER, "template": "西湖法院" });
    let pack = owner.does("pack.build", asked);
    assert_eq!(
        (&pack["tabs"], &pack["volumes"]),
        (&json!("one"), &json!(1))
    );
    let dir = PathBuf::from(pack["dir"].as_str().expect("a folder"));
    let pdf = dir.join("证据册.pdf");
    is_sound(&pdf);
    is_sound(&dir.join("上传/证据册_上传副本.pdf"));
    let text = text_of(&pdf);
    assert!(text.starts_with("证据册提交人"), "{}", &text[..60]);
    assert!(text.contains("代理人：沈洁电话：0571-00000000"), "{text}");
    // The last page is of the contract, stamped at its head and not at its foot.
    let last = usize::try_from(pack["pages"].as_u64().expect("a number")).expect("pages");
    let head = head_of(&pdf, last, 60);
    assert!(head.contains("证据3第4页/共4页"), "{head}");

    // What is said of one pack goes before what the template says.
    let asked = json!({ "debtor": BUYER, "template": "西湖法院", "tabs": "both" });
    assert_eq!(owner.does("pack.build", asked)["tabs"], "both");
    let strange = json!({ "debtor": BUYER, "template": "没有的" });
    owner.is_refused(Code::NotFound, "pack.build", strange.clone());
    owner.is_refused(Code::NotFound, "pack.preflight", strange);
}

#[test]
fn a_template_is_replaced_by_name_and_taken_away_and_the_book_says_what_it_cannot_be() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    keeps(&owner, "西湖法院", made());
    keeps(
        &owner,
        " 自存 ",
        json!({ "order": [], "stamp": "foot", "lines": [] }),
    );
    assert_eq!(named(&owner), ["自存", "西湖法院"]);
    keeps(
        &owner,
        "西湖法院",
        json!({ "order": [], "stamp": "foot", "lines": [] }),
    );
    let all = owner.does("pack.templates", json!({}));
    assert_eq!(all["templates"][1]["is"]["heading"], Value::Null);
    keeps(&owner, "自存", Value::Null);
    assert_eq!(named(&owner), ["西湖法院"]);

    let plain = |name: &str, value: Value| {
        let mut made = json!({ "order": [], "stamp": "foot", "lines": [] });
        made[name] = value;
        json!({ "name": "模板", "is": made })
    };
    for (rule, input) in [
        ("pack-template-none", json!({ "name": "自存", "is": null })),
        ("pack-template-line", json!({ "name": " ", "is": null })),
        (
            "pack-template-long",
            plain("heading", json!("证据材料（第一次提交的补充）")),
        ),
        (
            "pack-template-lines",
            plain("lines", json!(["一", "二", "三", "四", "五", "六"])),
        ),
        (
            "pack-template-twice",
            plain("order", json!(["demand", "demand"])),
        ),
        (
            "pack-template-size",
            plain("upload", json!({ "largest": 0, "scale": true })),
        ),
    ] {
        let refused = owner.is_refused(Code::Refused, "pack.keep-template", input);
        assert_eq!(refused.params["rule"], rule);
    }
    owner.is_refused(
        Code::BadInput,
        "pack.keep-template",
        plain("stamp", json!("left")),
    );
    // A character that no font has is named now, and not once a pack is built.
    let unprinted = plain("lines", json!(["承办人：\u{10FFFD}某"]));
    let refused = owner.is_refused(Code::MissingGlyph, "pack.keep-template", unprinted);
    assert_eq!(refused.params["character"], "\u{10FFFD}");
}

#[test]
fn many_packs_are_made_by_a_template_and_a_change_of_it_is_told() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    keeps(&owner, "西湖法院", made());
    let run = |named: Value| {
        let template = json!({ "upload": false, "scale": false, "named": named });
        let input = json!({ "debtors": [BUYER, "另一家客户有限公司"], "template": template });
        owner.does("batch.build", input)
    };
    let built = run(json!("西湖法院"));
    assert_eq!(built["counts"], json!({ "built": 2 }));
    let list = owner.does("pack.list", json!({ "debtor": BUYER }));
    assert_eq!(list["packs"][0]["tabs"], "one");
    assert_eq!(list["packs"][0]["volumes"], 1);
    let seen = owner.does("batch.packs", json!({}));
    assert_eq!(seen["template"]["named"], "西湖法院");
    assert_eq!(run(json!("西湖法院"))["counts"], json!({ "same": 2 }));

    // Another heading changes no exhibit; another order does where there is more than one.
    let mut other = made();
    other["heading"] = json!("证据");
    keeps(&owner, "西湖法院", other.clone());
    let rows = owner.does("batch.packs", json!({}))["rows"].clone();
    for row in rows.as_array().expect("rows") {
        assert_eq!(codes(&row["what"]), ["template"], "{row}");
    }
    other["order"] = json!([]);
    keeps(&owner, "西湖法院", other);
    assert_eq!(run(json!("西湖法院"))["counts"], json!({ "built": 2 }));

    // Without a name it is as it was; one that is gone is named.
    assert_eq!(run(Value::Null)["counts"], json!({ "built": 2 }));
    keeps(&owner, "西湖法院", Value::Null);
    let template = json!({ "upload": false, "scale": false, "named": "西湖法院" });
    let gone = json!({ "debtors": [BUYER], "template": template });
    owner.is_refused(Code::NotFound, "batch.build", gone);
    assert_eq!(
        owner.does("batch.packs", json!({}))["template"]["named"],
        Value::Null
    );
    assert_eq!(
        owner.does("batch.packs", json!({}))["rows"]
            .as_array()
            .expect("rows")
            .len(),
        2
    );
}
