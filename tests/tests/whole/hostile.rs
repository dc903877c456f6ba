//! Names that are scripts, links that lead elsewhere, paths where a handle belongs: all of it is
//! text or refused.

use std::fs;
use std::path::Path;

use owed_app::Code;
use owed_tests::{Owner, fixture};
use serde_json::json;

const SCRIPT: &str = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>公司";

/// Every file below a folder.
fn files_below(dir: &Path) -> Vec<std::path::PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![dir.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path().is_dir() {
                true => folders.push(entry.path()),
                false => files.push(entry.path()),
            }
        }
    }
    files
}

#[test]
fn a_script_in_a_name_or_a_note_stays_text_in_every_paper() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let debt = json!({
        "party": { "name": SCRIPT }, "kind": "sale", "amount": "100.00", "on": "2025-01-01",
        "due": "2025-02-01", "description": "</td><script>alert(3)</script>",
    });
    owner.does("debt.record", debt);
    let named = home.path().join("<b onclick=alert(4)>送货单.jpg");
    fs::copy(fixture("evidence/送货单_已签收.jpg"), &named).expect("it is copied");
    let input = json!({
        "debtor": SCRIPT, "files": owner.hands_over(&[named]), "proves": ["delivery"],
        "remark": "<script>alert(5)</script>",
    });
    owner.does("evidence.attach", input);
    let pack = owner.does("pack.build", json!({ "debtor": SCRIPT }));
    let dir = Path::new(pack["dir"].as_str().expect("a folder")).to_owned();
    let mut pages = 0;
    for file in files_below(&dir) {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        assert!(!name.contains('<') && !name.contains('>'), "{name}");
        if name.ends_with(".html") {
            pages += 1;
            let text = fs::read_to_string(&file).expect("it can be read");
            for n in 1..=5 {
                for bad in [
                    format!("<script>alert({n})"),
                    format!("onerror=alert({n})>"),
                    format!("<b onclick=alert({n})"),
                ] {
                    assert!(!text.contains(&bad), "{name} has {bad}");
                }
            }
        }
    }
    assert!(pages > 0, "the pack has no page");
    let letter = json!({ "debtor": SCRIPT, "form": "demand", "lang": "zh" });
    let draft = owner.does("letter.draft", letter);
    let pdf = home.path().join("letter.pdf");
    owner.saves(&draft["file"], &pdf);
    owed_tests::is_sound(&pdf);
    // It is the name the letter is addressed to, letter by letter.
    assert!(owed_tests::text_of(&pdf).contains("<script>alert(1)</script>"));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_never_followed_out_of_the_book_or_removed() {
    use std::os::unix::fs::symlink;
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("book");
    let owner = Owner::of_new_book(&dir);
    owner.imports(&owed_tests::samples());
    let secret = home.path().join("secret");
    fs::write(&secret, "another person's secret").expect("it is written");

    // In the vault, under a name a file could have.
    let folder = owed_store::Folder::open(&dir).expect("it opens");
    let (kept, _) = folder.vault.list().expect("it can be listed");
    let path = folder.vault.path(kept[0]);
    fs::remove_file(&path).expect("it is removed");
    symlink(&secret, &path).expect("a link");
    let backups = home.path().join("backups");
    fs::create_dir(&backups).expect("a folder");
    // And among the backups.
    let trap = backups.join("z_2020-01-01_000000.owed.tar");
    symlink(&secret, &trap).expect("a link");
    let handle = owner.desk.tray.place(&backups).file;
    owner.does(
        "backup.plan",
        json!({ "folder": handle, "every": 1, "keep": 2 }),
    );
    for _ in 0..4 {
        let made = owner.does("backup.write", json!({}));
        assert_eq!(made["lacking"].as_array().map(Vec::len), Some(1));
        let bytes = fs::read(made["file"].as_str().expect("a path")).expect("it can be read");
        let found = bytes.windows(16).any(|some| some == b"another person's");
        assert!(!found, "the backup has what the link leads to");
    }
    assert!(
        trap.symlink_metadata().is_ok(),
        "a link of hers was removed"
    );
    let rows = owner.does("backup.list", json!({}));
    assert_eq!(rows.as_array().map(Vec::len), Some(2), "{rows:#}");
    // Nor is a book put where a link leads.
    let elsewhere = home.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    fs::write(elsewhere.join("hers"), "x").expect("it is written");
    let link = home.path().join("link");
    symlink(elsewhere.join("nothing here"), &link).expect("a link");
    let place = owner.desk.tray.place(&link).file;
    let input = json!({ "backup": rows[0]["name"], "place": place });
    owner.is_refused(Code::FileExists, "backup.restore", input);
    assert_eq!(fs::read_dir(&elsewhere).expect("a folder").count(), 1);
}

#[test]
fn a_path_in_the_place_of_a_handle_reads_and_writes_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.imports(&owed_tests::samples());
    let target = home.path().join("written");
    let path = target.to_string_lossy().into_owned();
    for (command, input) in [
        ("backup.write", json!({ "folder": path })),
        (
            "backup.plan",
            json!({ "folder": path, "every": 1, "keep": 2 }),
        ),
        ("backup.list", json!({ "folder": "/" })),
        ("backup.restore", json!({ "backup": "/etc/passwd" })),
        (
            "backup.restore",
            json!({ "backup": "../book/journal.sqlite" }),
        ),
        ("backup.rehearse", json!({ "backup": "/etc/passwd" })),
        ("export.write", json!({ "format": "sqlite", "place": path })),
        ("import.read", json!({ "files": ["/etc/passwd"] })),
        ("law.read", json!({ "file": "/etc/passwd" })),
    ] {
        owner.is_refused(Code::NotFound, command, input);
    }
    assert!(!target.exists());
}
