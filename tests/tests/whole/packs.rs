//! Evidence packs: looked through before they are built, in copies a portal takes, and with
//! numbers that stay what they are once a court has them.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture, is_sound, samples, text_of};
use serde_json::{Value, json};

struct Case {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Case {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.imports(&samples());
        Self { home, owner }
    }

    fn keeps(&self, file: PathBuf, proves: &str, made: Option<&str>) -> Value {
        let files = self.owner.hands_over(&[file]);
        let input = json!({
            "debtor": BUYER, "files": files, "proves": [proves], "made": made, "original": "copy",
        });
        let kept = self.owner.does("evidence.attach", input);
        assert_eq!(kept["failed"], json!([]));
        kept["kept"][0].clone()
    }

    fn keeps_story(&self) {
        for (name, proves, made) in [
            ("购销合同_HT-2025-007.pdf", "contract", Some("2025-01-10")),
            ("送货单_已签收.jpg", "delivery", Some("2025-03-08")),
            ("微信聊天_1.png", "demand", None),
        ] {
            self.keeps(fixture(&format!("evidence/{name}")), proves, made);
        }
    }

    fn preflight(&self, largest: Option<u32>) -> Value {
        let input = json!({ "debtor": BUYER, "largest": largest });
        self.owner.does("pack.preflight", input)
    }

    fn builds(&self, upload: Value) -> (Value, PathBuf) {
        let input = json!({ "debtor": BUYER, "upload": upload });
        let pack = self.owner.does("pack.build", input);
        let dir = PathBuf::from(pack["dir"].as_str().expect("a folder"));
        is_sound(&dir.join("证据册.pdf"));
        (pack, dir)
    }

    fn vault_path(&self, evidence: &Value) -> PathBuf {
        let file = evidence["file"].as_str().expect("a digest");
        let mut found = Vec::new();
        walk(self.home.path(), &mut found);
        let is_it = |path: &PathBuf| {
            let whole = path.to_string_lossy().replace(['/', '\\'], "");
            whole.ends_with(file)
        };
        found.into_iter().find(is_it).expect("the vault has it")
    }
}

fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a folder").flatten() {
        if entry.path().is_dir() {
            walk(&entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}

/// The codes found, worst first, each with the file it is about.
fn codes(found: &Value) -> Vec<String> {
    let findings = found["findings"].as_array().expect("a list");
    let word = |finding: &Value| {
        let about = finding["about"].as_array().expect("a list");
        let name = about.first().and_then(Value::as_str).unwrap_or("");
        format!("{} {name}", finding["code"].as_str().expect("a code"))
    };
    findings.iter().map(word).collect()
}

fn numbers(found: &Value) -> Vec<String> {
    let exhibits = found["exhibits"].as_array().expect("a list");
    let word = |exhibit: &Value| {
        let field = |name: &str| exhibit[name].as_str().expect("text").to_owned();
        format!(
            "{} {} {}-{}{}",
            field("number"),
            field("title"),
            field("firstPage"),
            field("lastPage"),
            if exhibit["wasFiled"] == true {
                " filed"
            } else {
                ""
            }
        )
    };
    exhibits.iter().map(word).collect()
}

#[test]
fn what_a_court_desk_would_stumble_over_is_listed_and_only_errors_block() {
    let case = Case::new();
    case.keeps_story();
    let blank = case.home.path().join("空白.pdf");
    let done = std::process::Command::new("qpdf")
        .args(["--empty", "--pages"])
        .arg(fixture("evidence/购销合同_HT-2025-007.pdf"))
        .args(["1", "--", "--encrypt", "open", "owner", "256", "--"])
        .arg(&blank)
        .status()
        .expect("qpdf is needed");
    assert!(done.success());
    let locked = case.keeps(blank, "other", Some("2025-01-01"));
    let found = case.preflight(Some(1));
    let codes_found = codes(&found);
    for wanted in [
        "undated 微信聊天_1.png",
        "encrypted 空白.pdf",
        "unreferenced 空白.pdf",
    ] {
        assert!(
            codes_found.iter().any(|code| code == wanted),
            "{wanted}: {codes_found:?}"
        );
    }
    let blocking = |found: &Value| {
        let findings = found["findings"].as_array().expect("a list");
        findings.iter().filter(|f| f["blocks"] == true).count()
    };
    assert_eq!(blocking(&found), 0, "{codes_found:?}");
    assert_eq!(found["since"], Value::Null);
    case.builds(Value::Null);

    // A file that changed in the vault, and one that is gone, stop the pack.
    let path = case.vault_path(&locked);
    let bytes = fs::read(&path).expect("it can be read");
    let mut permissions = fs::metadata(&path).expect("it is there").permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "a file of this test")]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).expect("it is ours");
    fs::write(&path, [&bytes[..], b"x"].concat()).expect("it can be written");
    let found = case.preflight(None);
    assert_eq!(codes(&found)[0], "changed 空白.pdf");
    assert_eq!(blocking(&found), 1);
    let input = json!({ "debtor": BUYER });
    case.owner
        .is_refused(Code::FileChanged, "pack.build", input.clone());
    fs::remove_file(&path).expect("it can be removed");
    assert_eq!(codes(&case.preflight(None))[0], "missing 空白.pdf");
    case.owner.is_refused(Code::NotFound, "pack.build", input);
}

#[test]
fn copies_for_a_portal_are_as_small_as_asked_and_the_full_copy_stays() {
    let case = Case::new();
    case.keeps_story();
    let (pack, dir) = case.builds(json!({ "largest": 1, "scale": true }));
    let volumes = pack["volumes"].as_u64().expect("a number");
    assert!(volumes >= 1);
    assert!(
        pack["largest"].as_u64().expect("a number") <= 1_000_000,
        "{pack:#}"
    );
    let copies: Vec<_> = fs::read_dir(dir.join("上传"))
        .expect("the copies are there")
        .map(|entry| entry.expect("a file").path())
        .collect();
    assert_eq!(copies.len() as u64, volumes);
    copies.iter().for_each(|copy| is_sound(copy));
    // The photo is in the full copy byte for byte.
    let photo = fs::read(fixture("evidence/送货单_已签收.jpg")).expect("it can be read");
    let full = fs::read(dir.join("证据册.pdf")).expect("it can be read");
    assert!(full.windows(photo.len()).any(|window| window == photo));
    let checked = case
        .owner
        .does("pack.verify", json!({ "pack": pack["name"] }));
    assert_eq!(checked["findings"], json!([]));
    let input = json!({ "debtor": BUYER, "upload": { "largest": 0, "scale": true } });
    case.owner.is_refused(Code::BadInput, "pack.build", input);
}

#[test]
fn dividers_are_bound_in_and_the_index_has_the_numbers_it_has_without() {
    let case = Case::new();
    case.keeps_story();
    let (_, plain) = case.builds(Value::Null);
    let asked = json!({ "debtor": BUYER, "tabs": "both", "upload": { "scale": false } });
    let pack = case.owner.does("pack.build", asked);
    assert_eq!(pack["tabs"], "both");
    let dir = PathBuf::from(pack["dir"].as_str().expect("a folder"));
    let pdf = dir.join("证据册.pdf");
    is_sound(&pdf);
    let pages = |pdf: &Path| -> Vec<String> {
        let done = std::process::Command::new("pdftotext")
            .arg(pdf)
            .arg("-")
            .output();
        let text = String::from_utf8(done.expect("pdftotext is needed").stdout).expect("text");
        let text = text.strip_suffix('\u{c}').unwrap_or(&text);
        let squeezed = |page: &str| page.chars().filter(|c| !c.is_whitespace()).collect();
        text.split('\u{c}').map(squeezed).collect()
    };
    let (before, after) = (pages(&plain.join("证据册.pdf")), pages(&pdf));
    assert_eq!(
        after.len(),
        pack["pages"].as_u64().expect("a number") as usize
    );
    let front = before
        .iter()
        .position(|page| page.contains("↑目录"))
        .expect("evidence");
    // A divider lies on a front, nothing is on its back, and the exhibit begins on the next front.
    let divider = |n: u32| {
        let says = |page: &String| page.contains(&format!("证据{n}")) && !page.contains("↑目录");
        front + after[front..].iter().position(says).expect("a divider")
    };
    for (n, pages) in [(1, "第1页至第2页"), (2, "第3页"), (3, "第4页")] {
        let at = divider(n);
        assert_eq!(at % 2, 0, "{n} begins on a back");
        assert!(after[at].contains(pages), "{}", after[at]);
        assert_eq!(after[at + 1], "", "the back of {n} is not empty");
        assert!(
            after[at + 2].contains(&format!("证据{n}第")),
            "{}",
            after[at + 2]
        );
    }
    // What is stamped and what the index says is the same as without.
    let stamped = |pages: &[String]| -> Vec<String> {
        let stamped = pages.iter().filter(|page| page.contains("↑目录"));
        stamped.cloned().collect()
    };
    assert_eq!(stamped(&before), stamped(&after));
    assert_eq!(before[1], after[1]);
    // A portal's copy has none: it is read on a screen.
    let copy = pages(&dir.join("上传/证据册_上传副本.pdf"));
    assert_eq!(copy.len(), before.len());
    let strange = json!({ "debtor": BUYER, "tabs": "three" });
    case.owner.is_refused(Code::BadInput, "pack.build", strange);
}

#[test]
fn what_was_handed_in_keeps_its_numbers_and_what_comes_later_is_put_in_between() {
    let case = Case::new();
    case.keeps_story();
    let (first, first_dir) = case.builds(Value::Null);
    let before = numbers(&case.preflight(None));
    let filing = json!({
        "debtor": BUYER, "pack": first["name"], "on": "2026-11-21", "to": "杭州市西湖区人民法院",
    });
    case.owner.does("pack.file", filing.clone());
    let found = case.preflight(None);
    assert_eq!(found["since"], json!({ "pack": first["name"], "what": [] }));
    assert_eq!(
        numbers(&found),
        before
            .iter()
            .map(|line| format!("{line} filed"))
            .collect::<Vec<_>>()
    );

    // One more delivery note turns up: it stands after the first, and moves nothing.
    let late = case.home.path().join("补充送货单.png");
    fs::copy(fixture("evidence/微信聊天_2.png"), &late).expect("it can be copied");
    case.keeps(late, "delivery", Some("2025-03-09"));
    let found = case.preflight(None);
    let now = numbers(&found);
    let kept: Vec<_> = now
        .iter()
        .filter(|line| line.ends_with(" filed"))
        .cloned()
        .collect();
    assert_eq!(kept.len(), before.len(), "{now:?}");
    assert!(
        now.iter().any(|line| line == "2-1 补充送货单 3-1-3-1"),
        "{now:?}"
    );
    let what = found["since"]["what"].as_array().expect("a list");
    assert_eq!(
        what[0],
        json!({ "code": "added", "about": ["2-1", "补充送货单"] })
    );
    assert_eq!(what.len(), 1);

    let (second, dir) = case.builds(Value::Null);
    let printed = text_of(&dir.join("证据册.pdf"));
    for words in [
        "变更说明",
        "向杭州市西湖区人民法院提交的证据册",
        "2-1补充送货单3-1补充",
        "证据2-1第3-1页",
    ] {
        assert!(printed.contains(words), "no {words} in {printed}");
    }
    // A page the court has is stamped as it was.
    let stamp = "证据3　第4页/共";
    let stamp: String = stamp.chars().filter(|c| !c.is_whitespace()).collect();
    let old = text_of(&first_dir.join("证据册.pdf"));
    assert!(old.contains(&stamp) && printed.contains(&stamp), "{stamp}");

    let list = case.owner.does("pack.list", json!({ "debtor": BUYER }));
    let filed = |name: &Value| {
        let packs = list["packs"].as_array().expect("a list");
        packs
            .iter()
            .find(|pack| pack["name"] == *name)
            .expect("listed")["filed"]
            .clone()
    };
    assert_eq!(
        filed(&first["name"]),
        json!({ "on": "2026-11-21", "to": "杭州市西湖区人民法院" })
    );
    assert_eq!(filed(&second["name"]), Value::Null);
    // What is not as it was bound is not put down as handed in.
    fs::write(dir.join("原件/99_添加.txt"), "x").expect("it can be written");
    let input = json!({ "debtor": BUYER, "pack": second["name"], "on": "2026-11-22" });
    case.owner.is_refused(Code::FileChanged, "pack.file", input);
}
