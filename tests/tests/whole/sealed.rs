//! What is handed out can carry a password: nobody reads it without, and archive programs open it
//! with.

use std::io::{Cursor, Read};

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use serde_json::{Value, json};
use zip::ZipArchive;

const PASSWORD: &str = "给会计的样例密码";

fn owner() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company" },
            "kind": "sale", "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
        }),
    );
    (home, owner)
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

/// The files of a zip, opened by the password.
fn inside(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    assert!(zip.by_index(0).is_err(), "it opens without a password");
    assert!(zip.by_index_decrypt(0, b"another password").is_err());
    (0..zip.len())
        .map(|at| {
            let mut file = zip
                .by_index_decrypt(at, PASSWORD.as_bytes())
                .expect("the password opens it");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("it reads");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

#[test]
fn every_form_of_an_export_can_carry_a_password() {
    let (_home, owner) = owner();
    for (format, files) in [("xlsx", 1), ("csv", 2), ("sqlite", 1), ("hledger", 1)] {
        let open = owner.does("export.write", json!({ "format": format }));
        let sealed = json!({ "format": format, "password": PASSWORD });
        let sealed = owner.does("export.write", sealed);
        assert!(
            sealed["name"].as_str().expect("a name").ends_with(".zip"),
            "{sealed:#}"
        );
        let bytes_of = |view: &Value| {
            let file = view["file"].as_str().expect("a digest");
            owner
                .desk
                .file(file.parse().expect("a digest"))
                .expect("it is kept")
        };
        let bytes = bytes_of(&sealed);
        assert!(!has(&bytes, BUYER));
        let found = inside(bytes);
        assert!(found.len() >= files, "{format}: {} files", found.len());
        if format == "hledger" {
            assert_eq!(found[0].1, bytes_of(&open));
            assert!(has(&found[0].1, BUYER));
        }
    }
    let short = json!({ "format": "csv", "password": "1234567" });
    let refused = owner.is_refused(Code::Refused, "export.write", short);
    assert_eq!(
        (&*refused.params["rule"], &*refused.params["least"]),
        ("password-short", "8")
    );
}

#[test]
fn a_pack_becomes_one_file_that_only_its_password_opens() {
    let (_home, owner) = owner();
    let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": files, "proves": ["contract"] }),
    );
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let dir = std::path::PathBuf::from(pack["dir"].as_str().expect("a folder"));
    let bound = std::fs::read(dir.join("manifest.json")).expect("a manifest");
    let seal = json!({ "pack": pack["name"], "password": PASSWORD });
    let sealed = owner.does("pack.seal", seal.clone());
    assert_eq!(sealed["removed"], false);
    assert!(
        dir.is_dir(),
        "what lies in the open stays unless one says otherwise"
    );
    let bytes = std::fs::read(sealed["at"].as_str().expect("a path")).expect("a file");
    assert!(!has(&bytes, BUYER));
    let found = inside(bytes);
    let manifest = found.iter().find(|(name, _)| name == "manifest.json");
    assert_eq!(manifest.expect("it is in it").1, bound);
    // A second one takes no other's place.
    let again = owner.does("pack.seal", seal);
    assert_ne!(again["at"], sealed["at"]);
    let lost = json!({ "pack": "../book", "password": PASSWORD });
    owner.is_refused(Code::NotFound, "pack.seal", lost);
}
