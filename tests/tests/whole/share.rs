//! A copy to share by the command table: of evidence, of a paper and of a pack; the original stays.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, fixture, is_sound, text_of};
use serde_json::{Value, json};

fn owner(home: &tempfile::TempDir) -> Owner {
    let owner = Owner::of_no_book(&home.path().join("book"));
    owner.does(
        "book.create",
        json!({ "creditor": { "name": SELLER, "kind": "company",
            "bank": "样例银行苏州分行", "account": "6222021234567890123" } }),
    );
    owner.does(
        "debt.record",
        json!({ "party": { "name": BUYER, "kind": "company" }, "kind": "sale",
            "amount": "80000", "on": "2026-01-10", "due": "2026-02-09" }),
    );
    owner
}

fn covered(file: &Value, page: u32) -> Value {
    json!({ "file": file, "name": "原件", "pages": [{ "page": page, "covers": [
        { "left": 1000, "top": 1000, "width": 8000, "height": 2500 },
    ] }] })
}

/// What another program unpacks of a PDF.
fn unpacked(pdf: &PathBuf) -> Vec<u8> {
    let output = Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("qpdf is needed");
    assert!(output.status.success());
    output.stdout
}

#[test]
fn a_paper_a_picture_and_a_pack_are_shared_without_a_word_in_them() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home);
    let mut kept = Vec::new();
    for (name, proves) in [
        ("购销合同_HT-2025-007.pdf", "contract"),
        ("送货单_已签收.jpg", "delivery"),
    ] {
        let files = owner.hands_over(&[fixture(&format!("evidence/{name}"))]);
        let done = owner.does(
            "evidence.attach",
            json!({ "debtor": BUYER, "files": files, "proves": [proves] }),
        );
        kept.push(done["kept"][0].clone());
    }
    let paper = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let mut names = Vec::new();
    for (file, page) in [
        (&kept[0]["file"], 1),
        (&kept[1]["file"], 1),
        (&paper["file"], 1),
        (&pack["file"], 3),
    ] {
        let before = owner
            .desk
            .file(file.as_str().expect("a digest").parse().expect("a digest"))
            .expect("it is kept");
        let made = owner.does("share.make", covered(file, page));
        assert_eq!(made["covered"], json!([page]));
        assert_eq!(made["missing"], json!([]), "{made:#}");
        let at = PathBuf::from(made["at"].as_str().expect("a path"));
        is_sound(&at);
        assert_eq!(text_of(&at), "");
        let words = String::from_utf8_lossy(&unpacked(&at)).into_owned();
        for part in [
            "/Font",
            "/Annots",
            "/Outlines",
            "/EmbeddedFile",
            "/Metadata",
            "6222021234567890123",
            "Exif",
        ] {
            assert!(!words.contains(part), "the copy has {part}");
        }
        // Nothing of the original's name, and the original itself is what it was.
        let name = made["name"].as_str().expect("a name").to_owned();
        assert!(name.starts_with("脱敏副本_2026-11-21"), "{name}");
        names.push(name);
        let after = owner
            .desk
            .file(file.as_str().expect("a digest").parse().expect("a digest"))
            .expect("it is kept");
        assert_eq!(before, after);
        // The door serves the copy by its digest.
        let served = owner
            .desk
            .file(
                made["file"]
                    .as_str()
                    .expect("a digest")
                    .parse()
                    .expect("a digest"),
            )
            .expect("it is served");
        assert_eq!(served, fs::read(&at).expect("the copy"));
    }
    names.dedup();
    assert_eq!(names.len(), 4);
    let sound = owner.does("book.check", json!({}));
    assert_eq!(sound["findings"], json!([]));
}

#[test]
fn what_cannot_be_covered_is_refused_with_a_reason_and_leaves_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home);
    let keeps = |path: PathBuf| {
        let files = owner.hands_over(&[path]);
        let done = owner.does(
            "evidence.attach",
            json!({ "debtor": BUYER, "files": files, "proves": ["other"] }),
        );
        done["kept"][0]["file"].clone()
    };
    let sound = keeps(fixture("evidence/购销合同_HT-2025-007.pdf"));
    let table = keeps(fixture("import/boc_corporate/对公流水_中行_合成.csv"));
    owner.is_refused(Code::NoPages, "share.make", covered(&table, 1));
    let beyond = owner.is_refused(Code::BadInput, "share.make", covered(&sound, 99));
    assert_eq!(beyond.params["field"], "pages");
    let nothing = json!({ "file": sound, "pages": [{ "page": 1, "covers": [] }] });
    owner.is_refused(Code::BadInput, "share.make", nothing);
    let mut flat = covered(&sound, 1);
    flat["pages"][0]["covers"][0]["height"] = json!(0);
    owner.is_refused(Code::BadInput, "share.make", flat);
    let taken = home.path().join("有了.pdf");
    fs::write(&taken, "x").expect("a file");
    let mut over = covered(&sound, 1);
    over["place"] = json!(owner.desk.tray.place(&taken).file);
    owner.is_refused(Code::FileExists, "share.make", over);
    let packs = home.path().join("book/packs");
    let left = fs::read_dir(packs)
        .map(|found| found.flatten().count())
        .unwrap_or_default();
    assert_eq!(left, 0, "something was left");
    // A page of another shape than the covers were drawn on is a notice, not a guess.
    let mut shaped = covered(&sound, 1);
    shaped["pages"][0]["shape"] = json!(10_000);
    let made = owner.does("share.make", shaped);
    assert_eq!(made["missing"][0]["about"], json!(["1"]));
    assert_eq!(made["covered"], json!([]));
}
