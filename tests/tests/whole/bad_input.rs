//! What is wrong, damaged or too much gets a clear answer; nothing is lost and nothing half done.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use owed_app::{Code, Event};
use owed_tests::{BUYER, Owner, fixture, samples};
use serde_json::{Value, json};

/// Somebody with the sample story in her book, and a folder for what a test makes.
fn owner() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.imports(&samples());
    (home, owner)
}

fn made(home: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, bytes).expect("a file can be made");
    path
}

/// Every file in turn: what is said of it, and that the others are read all the same.
#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_read() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let good = fixture("import/tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    let xlsx = fs::read(&good).expect("it can be read");
    let cases = [
        (fixture("evidence/送货单_已签收.jpg"), "file-unknown"),
        (fixture("evidence/购销合同_HT-2025-007.pdf"), "file-unknown"),
        (made(&home, "空.csv", b""), "file-empty"),
        (
            made(&home, "有密码.xlsx", &workbook_with_password()),
            "file-password",
        ),
        (
            fixture("import/alipay/支付宝账单_密码123456_合成.zip"),
            "file-password",
        ),
        (
            made(&home, "断了.xlsx", &xlsx[..xlsx.len() / 2]),
            "file-damaged",
        ),
        (fixture("hostile/zip_truncated.zip"), "file-damaged"),
        (fixture("hostile/bomb_sheet_256MiB.xlsx"), "file-too-large"),
    ];
    for (bad, code) in cases {
        let name = bad
            .file_name()
            .expect("it has a name")
            .to_string_lossy()
            .into_owned();
        let files = owner.hands_over(&[bad, good.clone()]);
        let read = owner.does("import.read", json!({ "files": files }));
        let problem = &read["files"][0]["problem"];
        assert_eq!(problem["code"], code, "{name}: {problem:#}");
        assert_eq!(problem["params"]["name"], name, "the file is named");
        assert_eq!(
            read["files"][1]["problem"],
            Value::Null,
            "{name}: the other file is read"
        );
        assert_eq!(read["sums"]["invoiced"], "116160.00", "{name}");
    }
    assert_eq!(owner.does("cases.list", json!({}))["cases"], json!([]));
}

/// A workbook with a password is no zip but a compound file with the zip sealed in it.
fn workbook_with_password() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).expect("it is made");
    for name in ["/EncryptionInfo", "/EncryptedPackage"] {
        let mut stream = file.create_stream(name).expect("a stream is made");
        stream.write_all(&[7; 512]).expect("it is written");
    }
    file.flush().expect("it is written");
    file.into_inner().into_inner()
}

#[test]
fn a_paper_that_cannot_be_shown_is_in_the_pack_with_a_notice_and_its_original() {
    let (home, owner) = owner();
    let contract = fixture("evidence/购销合同_HT-2025-007.pdf");
    let sealed = home.path().join("有密码.pdf");
    let done = Command::new("qpdf")
        .args(["--encrypt", "user", "owner", "256", "--"])
        .args([&contract, &sealed])
        .status()
        .expect("qpdf is needed: install qpdf");
    assert!(done.success());
    let pdf = fs::read(&contract).expect("it can be read");
    let torn = made(&home, "断了.pdf", &pdf[..200]);
    let empty = made(&home, "空.pdf", b"");

    let files = owner.hands_over(&[contract, sealed, torn, empty]);
    let input = json!({ "debtor": BUYER, "files": files, "proves": ["contract"] });
    let kept = owner.does("evidence.attach", input);
    // An empty file proves nothing and is not kept; what cannot be shown may still be proof.
    assert_eq!(kept["kept"].as_array().map(Vec::len), Some(3));
    assert_eq!(kept["failed"][0]["why"]["code"], "file-empty");

    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    assert_eq!(
        pack["placeholders"],
        json!([
            { "code": "encrypted", "about": ["有密码.pdf"] },
            { "code": "damaged", "about": ["断了.pdf"] },
        ])
    );
    let report = owner.does("pack.verify", json!({ "pack": pack["name"] }));
    assert_eq!(report["findings"], json!([]));
    let bound = Path::new(pack["dir"].as_str().expect("a folder")).join("证据册.pdf");
    owed_tests::is_sound(&bound);
    let printed = owed_tests::text_of(&bound);
    for name in ["有密码.pdf", "断了.pdf"] {
        assert!(printed.contains(name), "the pack does not name {name}");
    }
}

#[test]
fn names_that_no_register_holds_are_refused() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("book");
    let nobody = Owner::of_no_book(&dir);
    for (name, rule) in [
        ("长".repeat(300), "name-too-long"),
        ("  ".into(), "name-empty"),
    ] {
        let input = json!({ "creditor": { "name": name } });
        let refused = nobody.is_refused(Code::Refused, "book.create", input);
        assert_eq!(refused.params["rule"], rule);
        assert!(!dir.exists(), "a refused name leaves no folder behind");
    }
    let owner = Owner::of_new_book(&dir);
    let debt = json!({
        "party": { "name": "长".repeat(300) }, "kind": "sale", "amount": "1.00", "on": "2025-01-01",
    });
    let refused = owner.is_refused(Code::Refused, "debt.record", debt);
    assert_eq!(refused.params["length"], "300");
}

#[test]
fn amounts_and_days_that_cannot_be_are_refused() {
    let (_home, owner) = owner();
    let paid = |amount: &str, on: &str| json!({ "debtor": BUYER, "on": on, "amount": amount, "order": "legal", "because": "" });
    for (amount, code, rule) in [
        ("-5.00", Code::Refused, Some("not-positive")),
        ("0", Code::Refused, Some("not-positive")),
        ("0.001", Code::Refused, Some("parts-of-a-fen")),
        ("1000000000000.00", Code::Refused, Some("too-large")),
        ("99999999999999999999999999999999", Code::BadInput, None),
        ("1e9", Code::BadInput, None),
        ("两万", Code::BadInput, None),
        ("NaN", Code::BadInput, None),
        ("", Code::BadInput, None),
    ] {
        let refused = owner.is_refused(code, "payment.record", paid(amount, "2026-01-05"));
        assert_eq!(
            refused.params.get("rule").map(String::as_str),
            rule,
            "{amount}"
        );
    }
    for (on, code) in [
        ("1949-10-01", Code::Refused),
        ("2026-02-30", Code::BadInput),
        ("05/01/2026", Code::BadInput),
    ] {
        owner.is_refused(code, "payment.record", paid("5.00", on));
    }
    // More than is owed is money that arrived all the same: it is kept, and what is left is said.
    owner.does("payment.record", paid("999999999999.99", "2026-01-05"));
    let open = owner.does("claim.show", json!({ "debtor": BUYER }));
    assert_eq!(open["total"], "0.00");
}

#[test]
fn a_payment_before_the_debt_is_an_advance_only_when_it_is_said() {
    let (_home, owner) = owner();
    let paid = json!({
        "debtor": BUYER, "on": "2025-01-02", "amount": "500.00", "order": "legal", "because": "定金",
    });
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let debt = case["debts"][0]["debt"].clone();
    let mut of_the_debt = paid.clone();
    of_the_debt["debt"] = debt.clone();
    let refused = owner.is_refused(Code::Refused, "payment.record", of_the_debt);
    assert_eq!(refused.params["rule"], "paid-before-debt");
    assert_eq!(
        (&*refused.params["paid"], &*refused.params["arose"]),
        ("2025-01-02", "2025-03-10")
    );
}

#[test]
fn what_is_no_command_or_no_input_is_said() {
    let (_home, owner) = owner();
    owner.is_refused(Code::UnknownCommand, "book.burn", json!({}));
    owner.is_refused(Code::BadInput, "case.show", json!({}));
    owner.is_refused(Code::BadInput, "case.show", json!({ "debtor": 7 }));
    owner.is_refused(
        Code::NotFound,
        "case.show",
        json!({ "debtor": "没有这家公司" }),
    );
    // A path is no handle: nothing is read that was not handed over.
    let path = fixture("evidence/微信聊天_1.png")
        .to_string_lossy()
        .into_owned();
    owner.is_refused(Code::NotFound, "import.read", json!({ "files": [path] }));
    let nobody = Owner::of_no_book(Path::new("nowhere"));
    nobody.is_refused(Code::NoBook, "cases.list", json!({}));
}

#[test]
fn two_programs_that_write_at_once_lose_nothing() {
    let (home, owner) = owner();
    let dir = home.path().join("book");
    let writers: Vec<_> = (0..2)
        .map(|writer| {
            let owner = Owner::of(&dir);
            std::thread::spawn(move || {
                for n in 0..15 {
                    let because = format!("现金 {writer}-{n}");
                    let paid = json!({
                        "debtor": BUYER, "on": "2026-01-05", "amount": "10.00",
                        "order": "principal-first", "because": because,
                    });
                    owner.does("payment.record", paid);
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().expect("a writer ends well");
    }
    let cases = owner.does("cases.list", json!({}));
    assert_eq!(cases["paid"], "20300.00");
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
}

#[test]
fn a_book_that_another_program_holds_is_said_to_be_held() {
    let (home, owner) = owner();
    let journal = home.path().join("book/journal.sqlite");
    let other = rusqlite::Connection::open(journal).expect("another program opens it");
    other
        .execute_batch("BEGIN IMMEDIATE")
        .expect("and holds it");
    let paid = json!({
        "debtor": BUYER, "on": "2026-01-05", "amount": "10.00", "order": "legal", "because": "",
    });
    owner.is_refused(Code::Locked, "payment.record", paid.clone());
    other.execute_batch("ROLLBACK").expect("and lets go");
    owner.does("payment.record", paid);
}

#[test]
fn a_long_import_says_how_far_it_is_and_stops_when_told() {
    let (home, owner) = owner();
    let mut text =
        String::from("交易时间,凭证号,对方单位,对方账号,转入金额,转出金额,余额,摘要\r\n");
    for n in 0..40_000 {
        text += &format!("2025-06-30 08:00:00,V{n},样例,1,1.00,,1.00,货款\r\n");
    }
    let long = made(&home, "很长.csv", text.as_bytes());
    let desk = Arc::new(owner.desk);
    let listening = Arc::clone(&desk);
    desk.jobs.listen(move |event| {
        if let Event::Progress { job, done, .. } = event
            && *done > 0
        {
            listening.jobs.cancel(job);
        }
    });
    let file = desk.tray.put(&long).expect("it is there").file;
    let stopped = owed_app::call(&desk, "import.read", json!({ "files": [file] }), Some("j"));
    assert_eq!(stopped.expect_err("it was stopped").code, Code::Cancelled);
}

#[test]
fn what_a_newer_version_wrote_is_read_and_not_written() {
    let (home, owner) = owner();
    let dir = home.path().join("book");
    let before = owner.does("cases.list", json!({}));
    // What such a version would do: one more entry, of a kind that is not known yet.
    let mut folder = owed_store::Folder::open(&dir).expect("the book opens");
    let opened = owed_book::Book::of(&folder.journal, None, &[]).expect("it can be read");
    let body = r#"{"act":"0198a000-0009-7000-8000-000000000001","at":"2027-01-01T00:00:00Z","by":"","fact":{"forgiven":{}}}"#;
    let entry = opened.book.head.next([1; 16], body.into());
    owed_book::Journal::append(&mut folder.journal, opened.book.head, &[entry])
        .expect("it is written");

    let later = Owner::of(&dir);
    assert_eq!(later.does("cases.list", json!({})), before);
    let status = later.does("book.status", json!({}));
    assert_eq!(status["book"]["readOnly"]["why"], "newer-version");
    let paid = json!({
        "debtor": BUYER, "on": "2026-01-05", "amount": "10.00", "order": "legal", "because": "",
    });
    let refused = later.is_refused(Code::ReadOnly, "payment.record", paid);
    assert_eq!(refused.params["why"], "newer-version");
}

/// A disk of four megabytes; nothing where one cannot be had.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let at = tempfile::tempdir().expect("a folder");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(at.path())
            .output();
        match mount {
            Ok(done) if done.status.success() => Some(Self(at)),
            _ => {
                eprintln!("skipped: a small disk cannot be mounted here (it needs root, on Linux)");
                None
            }
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: whatever still has a file open there is about to end.
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_book_as_it_was() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let dir = disk.0.path().join("book");
    let owner = Owner::of_new_book(&dir);
    owner.imports(&samples());
    let before = owner.head();

    // A file that does not fit.
    let home = tempfile::tempdir().expect("a folder");
    let large = made(&home, "大.jpg", &vec![7; 6 << 20]);
    let input = json!({
        "debtor": BUYER, "files": owner.hands_over(&[large]), "proves": ["delivery"],
    });
    let kept = owner.does("evidence.attach", input);
    assert_eq!(kept["failed"][0]["why"]["code"], "disk-full");
    assert_eq!(owner.head(), before);

    // Not a byte left.
    let ballast = disk.0.path().join("ballast");
    let mut filling = File::create(&ballast).expect("a file can be made");
    while filling.write_all(&[7; 4096]).is_ok() {}
    let paid = |n: usize| {
        json!({
            "debtor": BUYER, "on": "2026-01-05", "amount": "10.00", "order": "legal",
            "because": format!("现金 {n}"),
        })
    };
    // The journal may have room left in pages it already has; it runs out soon.
    let full =
        (0..2_000).find_map(|n| owed_app::call(&owner.desk, "payment.record", paid(n), None).err());
    assert_eq!(full.expect("the disk is full").code, Code::DiskFull);
    let paid_so_far = owner.does("cases.list", json!({}))["paid"].clone();

    // With room again all goes on, and a new look at the book finds it whole.
    drop(filling);
    fs::remove_file(ballast).expect("room is made");
    assert_eq!(
        Owner::of(&dir).does("cases.list", json!({}))["paid"],
        paid_so_far
    );
    owner.does("payment.record", paid(9_999));
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
}

#[test]
fn a_full_disk_leaves_no_part_of_an_export() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.imports(&samples());
    let mut filling = File::create(disk.0.path().join("ballast")).expect("a file can be made");
    while filling.write_all(&[7; 4096]).is_ok() {}
    for format in ["xlsx", "csv", "sqlite", "hledger"] {
        let place = owner.desk.tray.place(&disk.0.path().join("out")).file;
        let input = json!({ "format": format, "place": place });
        owner.is_refused(Code::DiskFull, "export.write", input);
    }
    let left: Vec<_> = fs::read_dir(disk.0.path())
        .expect("a folder")
        .flatten()
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
