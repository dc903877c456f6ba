//! Evidence, what it proves, the right defendant, and papers on their way, from the command table.

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use serde_json::{Value, json};

fn owner(dir: &std::path::Path) -> Owner {
    let owner = Owner::of_new_book(&dir.join("book"));
    let debt = json!({
        "party": { "name": BUYER }, "kind": "sale", "amount": "80000", "on": "2025-05-30", "due": "2025-06-30",
    });
    owner.does("debt.record", debt);
    owner
}

/// Keeps a file of the fixtures as evidence, and gives its id.
fn keeps(owner: &Owner, name: &str, said: Value) -> String {
    let files = owner.hands_over(&[fixture(&format!("evidence/{name}"))]);
    let mut input = json!({ "debtor": BUYER, "files": files, "proves": [], "original": "copy" });
    for (field, value) in said.as_object().expect("fields") {
        input[field] = value.clone();
    }
    let kept = owner.does("evidence.attach", input);
    kept["kept"][0]["evidence"]
        .as_str()
        .expect("an id")
        .to_owned()
}

fn grade(owner: &Owner, element: &str) -> String {
    let shown = owner.does("proof.show", json!({ "debtor": BUYER }));
    let elements = shown["graphs"][0]["elements"].as_array().expect("elements");
    let found = elements.iter().find(|e| e["id"] == element);
    found.expect("the element")["grade"]
        .as_str()
        .expect("a grade")
        .to_owned()
}

fn piece(owner: &Owner, id: &str) -> Value {
    let all = owner.does("evidence.list", json!({ "debtor": BUYER }));
    let mut all = all.as_array().expect("pieces").iter();
    all.find(|piece| piece["is"]["evidence"] == id)
        .expect("the piece")
        .clone()
}

fn issued(owner: &Owner) -> String {
    let paper = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "demand", "override": "测试" }),
    );
    paper["document"].as_str().expect("an id").to_owned()
}

#[test]
fn a_piece_is_described_when_it_is_kept_corrected_later_and_its_file_never_changes() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(dir.path());
    let id = keeps(
        &owner,
        "送货单_已签收.jpg",
        json!({
            "proves": ["delivery"],
            "original": "paper-original",
            "signed": { "by": "严某", "office": null, "seal": "absent" },
            "details": { "kind": "delivery-note", "lies": "仓库", "named": BUYER },
        }),
    );
    let before = piece(&owner, &id);
    assert_eq!(before["kind"], "delivery-note");
    assert_eq!(before["lies"], "仓库");
    assert_eq!(grade(&owner, "delivery"), "fair");
    let entered = owner.does(
        "evidence.correct",
        json!({
            "evidence": id,
            "proves": ["delivery"],
            "original": "paper-original",
            "signed": { "by": "严某", "office": "仓库主管", "seal": "absent" },
            "details": { "kind": "delivery-note", "lies": "办公室铁柜", "purpose": "送到200件" },
        }),
    );
    let after = piece(&owner, &id);
    assert_eq!(after["lies"], "办公室铁柜");
    assert_eq!(after["purpose"], "送到200件");
    assert_eq!(after["is"]["file"], before["is"]["file"]);
    assert_eq!(grade(&owner, "delivery"), "strong");
    // Left out of packs it proves nothing.
    owner.does(
        "evidence.correct",
        json!({
            "evidence": id,
            "proves": ["delivery"],
            "original": "paper-original",
            "details": { "kind": "delivery-note", "leftOut": "签名看不清" },
        }),
    );
    assert_ne!(grade(&owner, "delivery"), "strong");
    owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "点错了" }),
    );
    let failure = owner.is_refused(
        Code::Refused,
        "evidence.correct",
        json!({
            "evidence": id,
            "proves": [],
            "original": "copy",
            "details": { "shownBy": id },
        }),
    );
    assert_eq!(failure.params["rule"], "shows-itself");
}

#[test]
fn the_same_file_is_noticed_here_and_in_another_case() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(dir.path());
    owner.does(
        "debt.record",
        json!({ "party": { "name": "另一家有限公司" }, "kind": "sale", "amount": "100", "on": "2026-01-05" }),
    );
    keeps(&owner, "送货单_已签收.jpg", json!({}));
    let handles = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    let look = |debtor: &str| {
        let seen = owner.does(
            "evidence.look",
            json!({ "debtor": debtor, "files": handles }),
        );
        seen[0].clone()
    };
    let here = look(BUYER);
    assert_eq!((&here["had"], &here["shown"]), (&json!(true), &json!(true)));
    let there = look("另一家有限公司");
    assert_eq!(there["had"], false);
    assert_eq!(there["elsewhere"], json!([BUYER]));
}

#[test]
fn files_new_in_the_folder_of_a_case_are_offered_and_never_entered() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(dir.path());
    let folder = dir.path().join("来件");
    std::fs::create_dir(&folder).expect("a folder");
    let put = |name: &str, from: &str| {
        std::fs::copy(fixture(from), folder.join(name)).expect("a copy");
    };
    put("送货单.jpg", "evidence/送货单_已签收.jpg");
    std::fs::write(folder.join(".hidden"), b"x").expect("a file");
    std::fs::write(folder.join("empty.txt"), b"").expect("a file");
    let place = owner.hands_over(std::slice::from_ref(&folder))[0].clone();
    let head = owner.head();
    let named = owner.does("folder.name", json!({ "debtor": BUYER, "place": place }));
    assert_eq!(named["name"], "来件");
    let names = |view: &Value| {
        let files = view["files"].as_array().expect("files").iter();
        files
            .map(|f| f["name"].as_str().expect("a name").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&named), ["送货单.jpg"]);
    assert_eq!(owner.head(), head, "nothing is entered by looking");
    let handle = named["files"][0]["file"].clone();
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": [handle], "proves": [], "original": "copy" }),
    );
    put("微信聊天.png", "evidence/微信聊天_1.png");
    let look = || owner.does("folder.look", json!({ "debtor": BUYER }));
    assert_eq!(names(&look()), ["微信聊天.png"]);
    std::fs::rename(&folder, dir.path().join("elsewhere")).expect("the folder goes");
    assert_eq!(look()["gone"], true);
    let forgotten = owner.does("folder.name", json!({ "debtor": BUYER, "place": null }));
    assert_eq!(forgotten["name"], Value::Null);
}

#[test]
fn a_demand_that_was_sent_and_arrived_restarts_limitation_only_as_it_can_be_proved() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(dir.path());
    let provable = || {
        let case = owner.does("case.show", json!({ "debtor": BUYER }));
        let limits = &case["limits"];
        (
            limits["believed"].as_str().expect("a day").to_owned(),
            limits["provable"].as_str().expect("a day").to_owned(),
        )
    };
    let (_, before) = provable();
    let step = || owner.does("case.show", json!({ "debtor": BUYER }))["next"]["code"].clone();
    let document = issued(&owner);
    assert_eq!(step(), "send-letter");
    assert_eq!(grade(&owner, "demand"), "weak");
    let list = || {
        let papers = owner.does("dispatch.list", json!({ "debtor": BUYER }));
        papers[0].clone()
    };
    let label = list()["label"].as_str().expect("a label").to_owned();
    assert!(
        label.starts_with("催款函") && label.contains("元"),
        "{label}"
    );
    let early = json!({ "document": document, "channel": "ems", "on": "2026-11-20" });
    let failure = owner.is_refused(Code::Refused, "dispatch.record", early);
    assert_eq!(failure.params["rule"], "sent-before-issued");
    let slip = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    owner.does(
        "dispatch.record",
        json!({
            "document": document, "channel": "ems", "on": "2026-11-21", "number": "1234567890123",
            "label": label, "address": "registered", "files": slip,
        }),
    );
    let sent = list()["sendings"][0].clone();
    assert_eq!(sent["reached"], "waits");
    assert_eq!(sent["lacks"], json!(["outcome"]));
    assert_eq!(provable().1, before, "what was only sent is no demand");
    let follow = |what: &str, files: Vec<String>| {
        owner.does(
            "dispatch.follow",
            json!({ "dispatch": sent["dispatch"], "what": what, "on": "2026-11-24", "files": files }),
        );
    };
    follow("delivered", Vec::new());
    let (believed, proved) = provable();
    assert_eq!(believed, "2029-11-24");
    assert_eq!(proved, before, "nothing shows that it arrived");
    assert_eq!(grade(&owner, "demand"), "weak");
    follow(
        "delivered",
        owner.hands_over(&[fixture("evidence/微信聊天_1.png")]),
    );
    assert_eq!(provable().1, "2029-11-24");
    assert_eq!(grade(&owner, "demand"), "strong");
    assert_eq!(list()["sendings"][0]["restarts"], true);
    follow("returned", Vec::new());
    assert_eq!(provable().1, before);
}

#[test]
fn an_account_is_tied_by_its_points_and_the_defendant_is_checked() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(dir.path());
    let tied = || owner.does("proof.show", json!({ "debtor": BUYER }))["account"]["tied"].clone();
    let mark = |point: &str, made: &str| {
        let mark = json!({ "debtor": BUYER, "point": point, "made": made });
        owner.does("identity.mark", mark);
    };
    mark("account-id", "kept");
    assert_eq!(tied(), false);
    mark("phone", "kept");
    assert_eq!(tied(), true);
    mark("phone", "missing");
    assert_eq!(tied(), false);
    keeps(
        &owner,
        "微信聊天_1.png",
        json!({ "details": { "kind": "account-page" } }),
    );
    let shown = owner.does("proof.show", json!({ "debtor": BUYER }));
    let points = shown["account"]["points"].as_array().expect("points");
    assert_eq!(points[0]["made"], "kept");
    assert_eq!(points[0]["byPiece"], true);
    keeps(
        &owner,
        "送货单_已签收.jpg",
        json!({
            "signed": { "by": "严某", "office": null, "seal": "absent" },
            "details": { "kind": "delivery-note", "named": "样例商贸（杭州）有限公司" },
        }),
    );
    let found = owner.does("defendant.show", json!({ "debtor": BUYER }));
    let codes: Vec<_> = found["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| finding["code"].as_str().expect("a code"))
        .collect();
    assert!(codes.contains(&"signer-unproved"), "{codes:?}");
    assert!(codes.contains(&"name-differs"), "{codes:?}");
    let line = found["lines"][0]["text"].as_str().expect("a line");
    assert!(line.starts_with(&format!("被告：{BUYER}")), "{line}");
}
