//! The folder for a lawyer: everything in it opens without Owed, says the book's figures, is listed
//! with its hash, and names nobody else's case.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture, is_sound, samples, text_of};
use serde_json::{Value, json};

const STRANGER: &str = "不相干的客户（宁波）有限公司";

/// A book of the samples with evidence, papers, a promise and another debtor.
struct Case {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Case {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.imports(&samples());
        owner.does(
            "debt.record",
            json!({ "party": { "name": STRANGER }, "kind": "sale", "amount": "4321.09",
                "on": "2026-01-10", "due": "2026-02-09" }),
        );
        owner.does(
            "terms.state",
            json!({ "debtor": BUYER, "dueDays": 30, "contract": "HT-2025-007" }),
        );
        let case = Self { home, owner };
        case.keeps("购销合同_HT-2025-007.pdf", "contract", Value::Null);
        case.keeps("送货单_已签收.jpg", "delivery", Value::Null);
        case.keeps(
            "微信聊天_1.png",
            "demand",
            json!({ "leftOut": "对话里有别人的电话" }),
        );
        case.owner.does(
            "promise.record",
            json!({ "debtor": BUYER, "promise": { "on": "2026-09-01", "by": "2026-10-01",
                "amount": "20000", "how": "message", "words": "=HYPERLINK(\"x\") 国庆前一定付" } }),
        );
        case.owner.does(
            "contact.record",
            json!({ "debtor": BUYER, "on": "2026-10-08", "time": "10:00", "channel": "call",
                "to": "debtor", "said": "<b>问了付款日期</b>", "outcome": "spoke" }),
        );
        case.owner.does(
            "letter.issue",
            json!({ "debtor": BUYER, "form": "schedule", "override": "先给律师看" }),
        );
        case
    }

    fn keeps(&self, name: &str, proves: &str, details: Value) {
        let files = self
            .owner
            .hands_over(&[fixture(&format!("evidence/{name}"))]);
        let input = json!({ "debtor": BUYER, "files": files, "proves": [proves],
            "made": "2025-03-08", "original": "copy", "details": details });
        let kept = self.owner.does("evidence.attach", input);
        assert_eq!(kept["failed"], json!([]));
    }

    fn writes(&self, lang: &str, name: &str) -> (Value, PathBuf) {
        let dir = self.home.path().join(name);
        let place = self.owner.desk.tray.place(&dir).file;
        let input = json!({ "debtor": BUYER, "lang": lang, "place": place });
        (self.owner.does("counsel.write", input), dir)
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

/// Every file below a folder, by its path in it.
fn files(dir: &Path) -> BTreeMap<String, PathBuf> {
    let mut all = Vec::new();
    walk(dir, &mut all);
    let within = |path: PathBuf| {
        let short = path.strip_prefix(dir).expect("it is below");
        (short.to_string_lossy().replace('\\', "/"), path.clone())
    };
    all.into_iter().map(within).collect()
}

/// What a file says, read as others read it; the test fails where it does not open.
fn words(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let bytes = fs::read(path).expect("it can be read");
    match &*ending {
        "pdf" => {
            is_sound(path);
            text_of(path)
        }
        "docx" => {
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a Word file");
            let mut text = String::new();
            let mut part = zip.by_name("word/document.xml").expect("its document");
            part.read_to_string(&mut text).expect("text");
            text
        }
        "xlsx" => {
            let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
            let mut text = String::new();
            for (_, sheet) in book.worksheets() {
                for cell in sheet.cells().map(|(.., cell)| cell) {
                    text.push_str(&format!("{cell}\n"));
                }
            }
            text
        }
        "html" | "json" | "csv" | "xml" | "txt" => String::from_utf8(bytes).expect("UTF-8"),
        "jpg" | "png" => {
            assert!(bytes.starts_with(b"\xFF\xD8") || bytes.starts_with(b"\x89PNG"));
            String::new()
        }
        other => panic!(
            "{} is a .{other} and nobody said how it opens",
            path.display()
        ),
    }
}

fn grouped(amount: &str) -> String {
    let (whole, part) = amount.split_once('.').expect("yuan and fen");
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{out}.{part}")
}

#[test]
fn everything_in_it_opens_and_says_the_figures_of_the_book() {
    let case = Case::new();
    let claim = case.owner.does("claim.show", json!({ "debtor": BUYER }));
    let total = claim["total"].as_str().expect("a total");
    let shown = case.owner.does("case.show", json!({ "debtor": BUYER }));
    for (lang, first, sheets) in [
        (
            "zh",
            "00_先看这里.html",
            [
                "01_案情概要",
                "02_时间线",
                "03_金额计算",
                "04_证据目录",
                "05_待办与核对",
            ],
        ),
        (
            "en",
            "00_Read-first.html",
            [
                "01_Summary",
                "02_Chronology",
                "03_Claim",
                "04_Evidence-index",
                "05_Open-matters",
            ],
        ),
    ] {
        let (made, dir) = case.writes(lang, lang);
        assert_eq!(made["total"], claim["total"]);
        let found = files(&dir);
        let said: BTreeMap<_, _> = found
            .iter()
            .map(|(path, at)| (path.as_str(), words(at)))
            .collect();
        for name in [
            first,
            "manifest.json",
            "校验.html",
            "证据册/证据册.pdf",
            "证据册/校验.html",
        ] {
            assert!(
                said.contains_key(name),
                "{name} is not in {:?}",
                said.keys()
            );
        }
        // The sum of all and of every head, on the page, on the sheets and in the workbook.
        for sum in claim["heads"]
            .as_array()
            .expect("heads")
            .iter()
            .map(|head| &head["amount"])
        {
            let sum = sum.as_str().expect("a sum");
            assert!(said[first].contains(&grouped(sum)), "{lang}: {sum}");
            assert!(said[&*format!("{}.pdf", sheets[2])].contains(&grouped(sum)));
        }
        for path in [
            first.to_owned(),
            format!("{}.pdf", sheets[0]),
            format!("{}.docx", sheets[0]),
            format!("{}.pdf", sheets[2]),
            format!("{}.docx", sheets[2]),
        ] {
            assert!(
                said[&*path].contains(&grouped(total)),
                "{path} has no {total}"
            );
        }
        let ledger = if lang == "zh" { "账目" } else { "Ledger" };
        sums_agree(&found[&format!("{ledger}.xlsx")], &claim, &shown, lang);
        let csv = &said[&*format!("{ledger}_CSV/claim_lines.csv")];
        for line in claim["lines"].as_array().expect("lines") {
            assert!(csv.contains(line["amount"].as_str().expect("an amount")));
        }
        // Nobody else's case is in any of it.
        for (path, text) in &said {
            assert!(!text.contains(STRANGER), "{path} names another debtor");
            assert!(
                !text.contains("4321.09") && !text.contains("4,321.09"),
                "{path}"
            );
        }
        // What somebody said is words, in every format.
        assert!(said[&*format!("{}.docx", sheets[1])].contains("国庆前一定付"));
        assert!(!said[first].contains("<script"), "the page has a script");
        let events = &said[&*format!("{ledger}_CSV/chronology.csv")];
        assert!(events.contains("国庆前一定付") && !events.contains("\n=HYPERLINK"));
        // Every link of the page leads to a file that is there.
        for address in said[first].split("href=\"").skip(1) {
            let address = address.split('"').next().expect("an end");
            let path = decoded(address);
            assert!(found.contains_key(&path), "{address} leads nowhere");
        }
        // What was left out of the pack is not kept from her own lawyer.
        let aside = if lang == "zh" {
            "未装订的材料"
        } else {
            "Other-evidence"
        };
        let chat = found
            .iter()
            .find(|(path, _)| path.starts_with(aside) && path.ends_with("_微信聊天_1.png"));
        let (_, chat) = chat.expect("it is there");
        let original = fs::read(fixture("evidence/微信聊天_1.png")).expect("the fixture");
        assert_eq!(fs::read(chat).expect("the copy"), original);
        let open = &said[&*format!("{}.pdf", sheets[4])];
        assert!(open.contains("对话里有别人的电话"), "{open}");
    }
}

/// An address with its bytes put back.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        if *byte == b'%' {
            let digits = std::str::from_utf8(&after[..2]).expect("digits");
            bytes.push(u8::from_str_radix(digits, 16).expect("a byte"));
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// The workbook's sums are the numbers of the command table, to the fen.
fn sums_agree(path: &Path, claim: &Value, shown: &Value, lang: &str) {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let named = |zh: &str, en: &str| {
        if lang == "zh" {
            zh.to_owned()
        } else {
            en.to_owned()
        }
    };
    let last = |sheet: &calamine::Range<Data>, column: usize| -> Vec<String> {
        let rows = sheet.rows().skip(1);
        rows.map(|row| match &row[column] {
            Data::Float(number) => format!("{number:.2}"),
            Data::Int(number) => format!("{number}.00"),
            other => other.to_string(),
        })
        .collect()
    };
    let sheet = book
        .worksheet_range(&named("请求金额", "Claim"))
        .expect("the claim");
    let mut sums: Vec<_> = claim["heads"]
        .as_array()
        .expect("heads")
        .iter()
        .map(|head| head["amount"].as_str().expect("a sum").to_owned())
        .collect();
    sums.push(claim["total"].as_str().expect("a total").to_owned());
    assert_eq!(last(&sheet, 1), sums);
    let sheet = book
        .worksheet_range(&named("欠款", "Debts"))
        .expect("the debts");
    let left: Vec<_> = shown["debts"]
        .as_array()
        .expect("debts")
        .iter()
        .map(|debt| debt["balance"].as_str().expect("a sum").to_owned())
        .collect();
    assert_eq!(last(&sheet, 8), left);
}

#[test]
fn every_file_is_listed_with_its_hash_and_one_changed_byte_is_found() {
    let case = Case::new();
    let (made, dir) = case.writes("zh", "移交");
    let place = case.owner.hands_over(std::slice::from_ref(&dir)).remove(0);
    let sound = case.owner.does("pack.verify", json!({ "pack": place }));
    assert_eq!(sound["findings"], json!([]));
    assert_eq!(sound["manifest"], made["manifest"]);
    // All but the list itself and the page that checks it.
    let listed: BTreeSet<_> = made["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["path"].as_str().expect("a path").to_owned())
        .collect();
    let mut there: BTreeSet<_> = files(&dir).into_keys().collect();
    assert!(there.remove("manifest.json") && there.remove("校验.html"));
    assert_eq!(listed, there);
    let sheet = dir.join("01_案情概要.pdf");
    let mut bytes = fs::read(&sheet).expect("the sheet");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&sheet, bytes).expect("it can be changed");
    fs::write(dir.join("夹带.txt"), "x").expect("a stranger");
    let found = case.owner.does("pack.verify", json!({ "pack": place }));
    assert_eq!(
        found["findings"],
        json!([
            { "code": "changed", "about": ["01_案情概要.pdf"] },
            { "code": "extra", "about": ["夹带.txt"] },
        ])
    );
}

#[test]
fn its_names_are_plain_file_names_on_every_system() {
    let case = Case::new();
    for lang in ["zh", "en"] {
        let (_, dir) = case.writes(lang, lang);
        let mut seen = BTreeSet::new();
        for path in files(&dir).into_keys() {
            for part in path.split('/') {
                let forbidden = |c: char| "<>:\"\\|?*".contains(c) || c.is_control();
                assert!(!part.contains(forbidden), "{path}");
                assert!(!part.ends_with(['.', ' ']) && part.len() <= 200, "{path}");
            }
            assert!(path.chars().count() < 160, "{path} is too long for Windows");
            assert!(
                seen.insert(path.to_lowercase()),
                "{path} is there twice on Windows"
            );
        }
    }
}

#[test]
fn it_is_made_whole_or_not_at_all_and_over_nothing() {
    let case = Case::new();
    let (_, dir) = case.writes("zh", "移交");
    let place = case.owner.desk.tray.place(&dir).file;
    let again = json!({ "debtor": BUYER, "place": place });
    case.owner
        .is_refused(Code::FileExists, "counsel.write", again);
    // An original that changed since it was taken in stops it.
    let mut kept = Vec::new();
    walk(&case.home.path().join("book"), &mut kept);
    let chat = fs::read(fixture("evidence/微信聊天_1.png")).expect("the fixture");
    let same = |path: &&PathBuf| fs::read(path).is_ok_and(|bytes| bytes == chat);
    let file = kept.iter().find(same).expect("it is kept");
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).expect("rights");
    fs::write(file, b"something else").expect("it can be changed");
    let other = case.home.path().join("另一份");
    let place = case.owner.desk.tray.place(&other).file;
    let input = json!({ "debtor": BUYER, "place": place });
    let failed = case
        .owner
        .is_refused(Code::FileChanged, "counsel.write", input);
    assert_eq!(failed.params["name"], "微信聊天_1.png");
    let left: Vec<_> = fs::read_dir(case.home.path())
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "book" && name != "移交")
        .collect();
    assert_eq!(left, [""; 0], "something half done was left");
}

#[test]
fn a_case_without_evidence_is_handed_over_too_and_says_so() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.does(
        "debt.record",
        json!({ "party": { "name": BUYER }, "kind": "sale", "amount": "80000", "on": "2026-01-10" }),
    );
    let first = owner.does("counsel.write", json!({ "debtor": BUYER }));
    assert_eq!(first["notes"][0]["code"], "no-evidence");
    let dir = PathBuf::from(first["dir"].as_str().expect("a folder"));
    assert!(!dir.join("证据册").exists());
    assert!(words(&dir.join("00_先看这里.html")).contains("没有可以装订的证据"));
    // Where no place is named it lies beside the packs, each time in another folder.
    let second = owner.does("counsel.write", json!({ "debtor": BUYER }));
    assert_ne!(first["dir"], second["dir"]);
    let packs = owner.does("pack.list", json!({ "debtor": BUYER }));
    assert_eq!(packs["packs"], json!([]));
}
