//! A Word file that came back edited, beside the paper as it was issued.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use serde_json::json;

/// A book with one late debt.
fn owner(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company" }, "kind": "sale", "amount": "80000",
            "on": "2026-01-10", "due": "2026-02-09",
        }),
    );
    owner
}

/// A Word file with some of its words changed, as whoever edits it would leave it.
fn edited(from: &Path, to: &Path, changes: &[(&str, &str)]) {
    let mut zip = zip::ZipArchive::new(fs::File::open(from).expect("it is there")).expect("a zip");
    let mut out = zip::ZipWriter::new(fs::File::create(to).expect("a file"));
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("it is read");
        let name = part.name().expect("a name").into_owned();
        if name == "word/document.xml" {
            let mut xml = String::from_utf8(bytes).expect("in letters");
            for (old, new) in changes {
                assert!(xml.contains(old), "{old} is not in the file");
                xml = xml.replace(old, new);
            }
            bytes = xml.into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        out.write_all(&bytes).expect("it is written");
    }
    out.finish().expect("a zip");
}

#[test]
fn an_edited_word_file_is_laid_beside_the_paper_and_every_change_is_shown() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let issued = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    let word = home.path().join("催款函.docx");
    owner.saves(&issued["word"], &word);
    let compare = |path: &Path| {
        let file = owner.hands_over(&[path.to_path_buf()])[0].clone();
        json!({ "document": issued["document"], "file": file })
    };
    let same = owner.does("paper.compare", compare(&word));
    assert_eq!(same["changed"], json!([]));
    assert!(same["alike"].as_u64() > Some(20), "{same}");

    let other = home.path().join("催款函（对方改过）.docx");
    edited(
        &word,
        &other,
        &[
            ("1102020000000000001", "1102020000000000008"),
            ("特此函告。", ""),
        ],
    );
    let seen = owner.does("paper.compare", compare(&other));
    assert_eq!(seen["name"], "催款函（对方改过）.docx");
    let changed = seen["changed"].as_array().expect("a list");
    let of = |is: &str| -> String {
        let parts = changed
            .iter()
            .flat_map(|one| one["parts"].as_array().expect("a list"));
        let parts = parts.filter(|part| part["is"] == is);
        parts
            .map(|part| part["text"].as_str().expect("words"))
            .collect()
    };
    assert_eq!(
        (of("gone").as_str(), of("new").as_str()),
        ("1特此函告。", "8")
    );

    let photo = compare(&fixture("evidence/送货单_已签收.jpg"));
    owner.is_refused(Code::FileUnknown, "paper.compare", photo);
}
