//! The whole road, through the commands every door calls: from an invoice list and a bank
//! statement to a demand letter and an evidence pack. Real SQLite, real files, real PDFs; nothing
//! is stood in for but the day.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, fixture, is_sound, samples, text_of};
use rust_decimal::Decimal;
use serde_json::{Value, json};

#[test]
fn from_files_to_a_letter_and_a_pack() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("账本"));

    the_files_are_understood(&owner);
    without_a_due_date_nothing_is_claimed_for_lateness(&owner);
    every_line_of_the_claim_is_explained(&owner);
    a_letter_waits_for_what_is_undecided(&owner);
    what_was_paid_for_another_is_accepted(&owner);
    papers_are_issued(&owner, &home.path().join("催款函.pdf"));
    a_pack_is_built_and_a_changed_byte_in_it_is_found(&owner);

    let report = owner.does("book.check", json!({}));
    assert_eq!(report["findings"], json!([]));
}

fn the_files_are_understood(owner: &Owner) {
    let read = owner.does(
        "import.read",
        json!({ "files": owner.hands_over(&samples()) }),
    );
    let formats: Vec<_> = list(&read, "files")
        .iter()
        .map(|file| &file["format"])
        .collect();
    let xml = "e-invoice-xml";
    assert_eq!(
        formats,
        ["tax-bureau-list", xml, xml, xml, xml, "icbc-corporate"]
    );

    // The list and the e-invoices name the same four; the red one cancels its blue one.
    let invoices: Vec<_> = list(&read, "invoices")
        .iter()
        .map(|invoice| {
            (
                text(invoice, "total"),
                text(invoice, "state"),
                list(invoice, "places").len(),
            )
        })
        .collect();
    assert_eq!(
        invoices,
        [
            ("80000.00", "new", 2),
            ("36000.00", "reversed", 2),
            ("-36000.00", "red", 2),
            ("36160.00", "new", 2),
        ]
    );

    // One buyer, whichever brackets are used.
    let [buyer] = list(&read, "parties") else {
        panic!("{:#}", read["parties"])
    };
    assert_eq!(text(buyer, "name"), BUYER);
    assert_eq!(buyer["spellings"], json!(["样例贸易(杭州)有限公司"]));

    // Her customer's money is matched; another person's, from the same account, is asked about.
    let money = list(&read, "money");
    let [sure, asked] = money else {
        panic!("{money:#?}")
    };
    assert_eq!(
        (text(sure, "amount"), text(&sure["suggestion"], "verdict")),
        ("20000.00", "match")
    );
    assert_eq!(text(&sure["suggestion"], "order"), "principal-first");
    assert_eq!(text(&sure["suggestion"], "orderBecause"), "货款");
    assert_eq!(
        (text(asked, "amount"), text(&asked["suggestion"], "verdict")),
        ("10000.00", "ask")
    );
    let reasons: Vec<_> = list(&asked["suggestion"], "reasons")
        .iter()
        .map(|r| text(r, "code"))
        .collect();
    assert!(reasons.contains(&"on-behalf-of"), "{reasons:?}");
    assert!(reasons.contains(&"same-account-other-name"), "{reasons:?}");
    let sums = &read["sums"];
    assert_eq!(text(sums, "invoiced"), "116160.00");
    assert_eq!(
        (text(sums, "matched"), text(sums, "toDecide")),
        ("20000.00", "10000.00")
    );

    assert_eq!(
        owner.does("cases.list", json!({}))["cases"],
        json!([]),
        "reading enters nothing"
    );
    let entered = owner.does("import.confirm", json!({ "proposal": read["proposal"] }));
    assert_eq!(
        (&entered["invoices"], &entered["matched"], &entered["open"]),
        (&4.into(), &1.into(), &1.into())
    );
    every_cell_of_a_row_can_be_asked_for(owner, &money[1]["place"]);
    figures(owner, "116160.00", "20000.00", "96160.00");
}

/// The book holds only where a row stands; its cells come from the journal as they came in.
fn every_cell_of_a_row_can_be_asked_for(owner: &Owner, read: &Value) {
    let open = owner.does("payments.open", json!({}));
    let [payment] = list(&open, "payments") else {
        panic!("{open:#}")
    };
    assert!(list(read, "cells").len() > 5, "{read:#}");
    assert_eq!(&payment["place"], read);
}

fn without_a_due_date_nothing_is_claimed_for_lateness(owner: &Owner) {
    let claim = owner.does("claim.show", json!({ "debtor": BUYER }));
    assert_eq!(text(&claim, "total"), "96160.00");
    assert!(
        notices(&claim).contains(&"no-due-date"),
        "{:?}",
        notices(&claim)
    );
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    assert_eq!(case["row"]["withoutDue"], json!(2));

    owner.does("terms.state", json!({ "debtor": BUYER, "dueDays": 30 }));
    let claim = owner.does("claim.show", json!({ "debtor": BUYER }));
    assert!(
        !notices(&claim).contains(&"no-due-date"),
        "{:?}",
        notices(&claim)
    );
    assert!(decimal(&claim, "total") > Decimal::from(96_160));
}

fn every_line_of_the_claim_is_explained(owner: &Owner) {
    let claim = owner.does("claim.show", json!({ "debtor": BUYER }));
    let articles: Vec<_> = list(&claim, "articles")
        .iter()
        .map(|article| text(article, "id"))
        .collect();
    for line in list(&claim, "lines") {
        let because = list(line, "because");
        assert!(!because.is_empty(), "{line:#}");
        for article in because {
            assert!(
                articles.contains(&article.as_str().unwrap_or_default()),
                "{line:#}"
            );
        }
        if text(line, "head") == "late-loss" {
            for part in ["from", "to", "base", "rate", "per", "lpr"] {
                assert!(!line[part].is_null(), "{part}: {line:#}");
            }
            assert!(line["days"].as_i64() > Some(0), "{line:#}");
        }
    }

    // A head is the sum of its lines less what was paid on it, and the claim the sum of its
    // heads, to the fen.
    let sum = |part: &str, of: &str, head: Option<&str>| -> Decimal {
        let each = list(&claim, part).iter();
        let each = each.filter(|each| head.is_none_or(|head| text(each, "head") == head));
        each.map(|each| decimal(each, of)).sum()
    };
    let head = |name| sum("heads", "amount", Some(name));
    let lines = |name| sum("lines", "amount", Some(name));
    assert_eq!(
        head("price"),
        lines("price") - sum("allocations", "toPrincipal", None)
    );
    assert_eq!(
        head("late-loss"),
        lines("late-loss") - sum("allocations", "toInterest", None)
    );
    assert_eq!(head("price") + head("late-loss"), decimal(&claim, "total"));

    // By the law's order the 20,000 would pay interest first, so more of the price is left.
    let total = |order: &str| {
        let orders = list(&claim, "orders").iter();
        let found = orders
            .clone()
            .find(|each| each["order"] == order)
            .expect("the order is shown");
        decimal(found, "total")
    };
    assert_eq!(total("as-decided"), total("principal-first"));
    assert!(total("legal") > total("as-decided"));
}

fn a_letter_waits_for_what_is_undecided(owner: &Owner) {
    let asked = json!({ "debtor": BUYER, "form": "demand" });
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", asked.clone());
    assert_eq!(refused.params["open"], "undecided-payments");
    // A draft can be looked at all the same, and says what is open.
    let draft = owner.does("letter.draft", asked);
    assert_eq!(draft["unsettled"][0]["code"], "undecided-payments");
}

fn what_was_paid_for_another_is_accepted(owner: &Owner) {
    let open = owner.does("payments.open", json!({}));
    let [payment] = list(&open, "payments") else {
        panic!("{open:#}")
    };
    assert_eq!(text(payment, "payer"), "张三");
    let accepted =
        json!({ "payment": payment["payment"], "to": BUYER, "because": "对方财务确认代付" });
    let entered = owner.does("payment.match", accepted);
    figures(owner, "116160.00", "30000.00", "86160.00");

    // Undone, it is open again; done again, it is accepted.
    let undone = owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "点错了" }),
    );
    figures(owner, "116160.00", "20000.00", "96160.00");
    owner.does(
        "book.undo",
        json!({ "act": undone["act"], "why": "没点错" }),
    );
    figures(owner, "116160.00", "30000.00", "86160.00");
}

fn papers_are_issued(owner: &Owner, path: &Path) {
    for (files, proves) in [
        (vec!["evidence/购销合同_HT-2025-007.pdf"], "contract"),
        (vec!["evidence/送货单_已签收.jpg"], "delivery"),
        (
            vec!["evidence/微信聊天_1.png", "evidence/微信聊天_2.png"],
            "amount",
        ),
    ] {
        let files: Vec<_> = files.into_iter().map(fixture).collect();
        let input =
            json!({ "debtor": BUYER, "files": owner.hands_over(&files), "proves": [proves] });
        let kept = owner.does("evidence.attach", input);
        assert_eq!(list(&kept, "kept").len(), files.len());
    }

    let claim = owner.does("claim.show", json!({ "debtor": BUYER }));
    let letter = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    assert_eq!(letter["total"], claim["total"]);
    owner.saves(&letter["file"], path);
    let printed = text_of(path);
    for word in [
        SELLER,
        BUYER,
        "催款函",
        "86,160.00",
        &grouped(text(&claim, "total")),
    ] {
        assert!(
            printed.contains(word),
            "the letter does not say {word}:\n{printed}"
        );
    }
    is_sound(path);

    let schedule = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "schedule" }),
    );
    let schedule_path = path.with_file_name("计息明细表.pdf");
    owner.saves(&schedule["file"], &schedule_path);
    let printed = text_of(&schedule_path);
    for line in list(&claim, "lines") {
        let amount = grouped(text(line, "amount"));
        assert!(
            printed.contains(&amount),
            "the schedule does not say {amount}:\n{printed}"
        );
    }
    is_sound(&schedule_path);
}

fn a_pack_is_built_and_a_changed_byte_in_it_is_found(owner: &Owner) {
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    assert_eq!(pack["placeholders"], json!([]));
    let dir = PathBuf::from(text(&pack, "dir"));
    let bound = dir.join("证据册.pdf");
    is_sound(&bound);
    let printed = text_of(&bound);
    for word in ["证据目录", "购销合同", "送货单", "微信聊天"] {
        assert!(printed.contains(word), "the pack does not say {word}");
    }
    // The two e-invoices that stand are there; the one cancelled and its red one are not.
    let names: Vec<_> = originals(&dir)
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let has = |part: &str| names.iter().any(|name| name.contains(part));
    assert!(
        has("25002000000000000017") && has("25002000000000000041"),
        "{names:?}"
    );
    assert!(
        !has("25002000000000000025") && !has("25002000000000000033"),
        "{names:?}"
    );

    let name = json!({ "pack": pack["name"] });
    assert_eq!(
        owner.does("pack.verify", name.clone())["findings"],
        json!([])
    );
    let original = originals(&dir)
        .into_iter()
        .find(|path| path.extension().is_some_and(|e| e == "jpg"));
    let original = original.expect("the delivery note is in the pack");
    let mut bytes = fs::read(&original).expect("it can be read");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&original, bytes).expect("it can be written");
    let findings = owner.does("pack.verify", name)["findings"].clone();
    assert_eq!(findings[0]["code"], "changed", "{findings:#}");
    assert_eq!(findings.as_array().map(Vec::len), Some(1));
}

#[test]
fn importing_again_changes_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(home.path());
    owner.imports(&samples());
    let before = owner.head();
    let again = owner.imports(&samples());
    assert_eq!(text(&again, "act"), "");
    assert_eq!(
        (&again["invoices"], &again["payments"]),
        (&0.into(), &0.into())
    );
    // Nor does each file by itself, in whatever order.
    for file in samples().into_iter().rev() {
        owner.imports(&[file]);
    }
    assert_eq!(owner.head(), before);
    figures(&owner, "116160.00", "20000.00", "96160.00");
}

#[test]
fn what_another_program_writes_is_seen_and_built_upon() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("book");
    let first = Owner::of_new_book(&dir);
    first.imports(&samples());
    let second = Owner::of(&dir);

    let paid = |amount: &str| json!({ "debtor": BUYER, "on": "2026-01-05", "amount": amount, "order": "principal-first", "because": "现金" });
    second.does("payment.record", paid("1000.00"));
    // The first desk stands on an older head: it reads on, and enters after it.
    first.does("payment.record", paid("160.00"));
    for owner in [&first, &second] {
        figures(owner, "116160.00", "21160.00", "95000.00");
    }
    assert_eq!(first.head(), second.head());
    figures(&Owner::of(&dir), "116160.00", "21160.00", "95000.00");
}

#[test]
fn a_changed_file_in_the_vault_is_found() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(home.path());
    owner.imports(&samples());
    let note = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    let kept = owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": note, "proves": ["delivery"] }),
    );
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));

    let name = text(&kept["kept"][0], "file");
    let path = files_under(&home.path().join("vault"))
        .into_iter()
        .find(|path| {
            path.to_string_lossy()
                .replace(std::path::MAIN_SEPARATOR, "")
                .contains(name)
        });
    let path = path.expect("the vault has the file");
    let mut permissions = fs::metadata(&path).expect("it is there").permissions();
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "it is removed with its folder"
    )]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).expect("it may be written");
    let mut bytes = fs::read(&path).expect("it can be read");
    bytes[100] ^= 1;
    fs::write(&path, bytes).expect("it can be written");

    let findings = owner.does("book.check", json!({}))["findings"].clone();
    assert_eq!(
        (&findings[0]["severity"], &findings[0]["code"]),
        (&"error".into(), &"file-changed".into())
    );
    assert_eq!(findings[0]["about"], "送货单_已签收.jpg");
    // And it is not handed out as if it were what was kept.
    let digest = name.parse().expect("a digest");
    let refused = owner
        .desk
        .file(digest)
        .expect_err("a changed file is not handed out");
    assert_eq!(refused.code, Code::FileChanged);
}

/// What the book says was invoiced, paid and is owed.
fn figures(owner: &Owner, invoiced: &str, paid: &str, balance: &str) {
    let cases = owner.does("cases.list", json!({}));
    let said = (
        text(&cases, "invoiced"),
        text(&cases, "paid"),
        text(&cases, "balance"),
    );
    assert_eq!(said, (invoiced, paid, balance));
    assert_eq!(
        list(&cases, "cases").len(),
        1,
        "one debtor, not one for each spelling"
    );
}

fn notices(claim: &Value) -> Vec<&str> {
    list(claim, "notices")
        .iter()
        .map(|notice| text(notice, "code"))
        .collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is no text in {value:#}"))
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .unwrap_or_else(|| panic!("{name} is no list in {value:#}"))
}

fn decimal(value: &Value, name: &str) -> Decimal {
    text(value, name).parse().expect("an amount")
}

/// `86160.00` as papers print it: `86,160.00`.
fn grouped(amount: &str) -> String {
    let (whole, cents) = amount.split_once('.').expect("an amount has two decimals");
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let groups: Vec<_> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(String::from_utf8_lossy)
        .collect();
    format!("{sign}{}.{cents}", groups.join(","))
}

fn originals(pack: &Path) -> Vec<PathBuf> {
    files_under(&pack.join("原件"))
}

fn files_under(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
