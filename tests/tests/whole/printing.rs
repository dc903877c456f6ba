//! What is printed is what was looked at, in the copies that were asked for. A print system stands in
//! here for CUPS: two programs in a folder of the test that keep what they are told and given. What
//! they cannot show is that CUPS takes it so.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{BUYER, Owner, TODAY, fixture, is_sound};
use serde_json::{Value, json};

/// A print system with these printers.
fn system(dir: &Path, printers: &str) -> PathBuf {
    let system = dir.join("bin");
    fs::create_dir(&system).expect("a folder");
    for program in ["lp", "lpstat", "lpoptions"] {
        let stands_in = fixture(&format!("printing/{program}"));
        std::os::unix::fs::symlink(stands_in, system.join(program)).expect("a link");
    }
    fs::write(system.join("printers"), printers).expect("a file");
    system
}

/// What the print system was told and given, job by job.
fn taken(system: &Path) -> Vec<(Vec<String>, Vec<u8>)> {
    let job = |at: usize| {
        let told = fs::read_to_string(system.join(format!("job-{at}.told"))).ok()?;
        let given = fs::read(system.join(format!("job-{at}.pdf"))).expect("what was given");
        Some((told.lines().map(str::to_owned).collect(), given))
    };
    (1..).map_while(job).collect()
}

fn owner(home: &Path, system: &Path) -> Owner {
    let dir = home.join("book");
    drop(Owner::described(&dir));
    let day: NaiveDate = TODAY;
    let desk = Desk::new(Clock::fixed(day), Some(Home::In(dir.clone()))).printing_by(system);
    desk.open(&dir).expect("the book opens");
    let owner = Owner { desk };
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                "address": "浙江省杭州市样例区测试路2号" },
            "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
        }),
    );
    let scan = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": scan, "proves": ["delivery"], "original": "paper-original" }),
    );
    owner
}

fn issue(owner: &Owner, form: &str, fields: Value) -> Value {
    let asked = json!({ "debtor": BUYER, "form": form, "fields": fields });
    owner.does("letter.issue", asked)
}

fn bytes(owner: &Owner, file: &Value) -> Vec<u8> {
    let digest = file.as_str().expect("a digest").parse().expect("a digest");
    owner.desk.file(digest).expect("it is kept")
}

fn for_whom(sheet: &Value) -> Vec<(String, u64)> {
    let copies = sheet["copies"].as_array().expect("a list").iter();
    let each = |each: &Value| {
        let whom = each["whom"].as_str().expect("a code").to_owned();
        (whom, each["count"].as_u64().expect("a count"))
    };
    copies.map(each).collect()
}

#[test]
fn a_paper_goes_to_the_printer_byte_for_byte_in_its_copies() {
    let home = tempfile::tempdir().expect("a folder");
    let system = system(home.path(), "Office\nStore\n");
    let owner = owner(home.path(), &system);
    let letter = issue(&owner, "demand", json!({}));
    let shown = owner.does("print.show", json!({ "files": [letter["file"]] }));
    assert_eq!(shown["system"], "ready");
    assert_eq!(shown["printers"], json!(["Office", "Store"]));
    assert_eq!(shown["usual"], "Office");
    let sheet = &shown["sheets"][0];
    assert_eq!(sheet["file"], letter["file"]);
    let one_each = [("recipient".to_owned(), 1), ("own".to_owned(), 1)];
    assert_eq!(for_whom(sheet), one_each);
    assert!(sheet["pages"].as_u64().expect("pages") >= 1);

    let asked = json!({
        "printer": "Store", "bothSides": true, "sheets": [{ "file": letter["file"], "copies": 2 }],
    });
    let printed = owner.does("print.run", asked);
    assert_eq!(printed["printer"], "Store");
    assert_eq!(printed["jobs"][0]["job"], "Office-1");
    assert_eq!(printed["stopped"], Value::Null);
    let jobs = taken(&system);
    let [(told, given)] = &jobs[..] else {
        panic!("{} jobs", jobs.len())
    };
    assert_eq!(given, &bytes(&owner, &letter["file"]));
    let number = letter["number"].as_str().expect("a number");
    let expected = [
        "-d",
        "Store",
        "-n",
        "2",
        "-t",
        number,
        "-o",
        "sides=two-sided-long-edge",
        "-o",
        "media=A4",
        "-o",
        "print-scaling=auto",
        "-o",
        "collate=true",
        "-o",
        "multiple-document-handling=separate-documents-collated-copies",
    ];
    assert_eq!(told, &expected);

    let one_side =
        json!({ "bothSides": false, "sheets": [{ "file": letter["file"], "copies": 1 }] });
    assert_eq!(owner.does("print.run", one_side)["printer"], "Office");
    assert!(taken(&system)[1].0.contains(&"sides=one-sided".to_owned()));
}

#[test]
fn a_set_for_the_court_has_a_copy_for_each_that_is_sued_and_each_paper_is_a_job() {
    let home = tempfile::tempdir().expect("a folder");
    let system = system(home.path(), "Office\n");
    let owner = owner(home.path(), &system);
    issue(&owner, "schedule", json!({}));
    let other = json!({ "details": { "name": "样例担保有限公司", "address": "某地" },
        "ground": "joint-guarantee" });
    owner.does(
        "defendants.name",
        json!({ "debtor": BUYER, "others": [other] }),
    );
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    issue(&owner, "evidence-index", json!({}));
    issue(
        &owner,
        "service-address",
        json!({ "service-contact": "沈洁", "service-electronic": "all" }),
    );
    let nothing = owner.does("print.show", json!({ "filing": BUYER }));
    assert_eq!(nothing["against"][0]["code"], "no-complaint");
    let part = json!([{ "file": nothing["sheets"][0]["file"], "copies": 1 }]);
    let asked = json!({ "filing": BUYER, "bothSides": true, "sheets": part });
    owner.is_refused(Code::Unsettled, "print.run", asked);
    assert!(taken(&system).is_empty());

    let facts = json!({
        "creditor-representative": "沈洁", "court": "某某市某某区人民法院",
        "forum-clause": "无", "facts": "原告依约交货，被告未付款。",
    });
    issue(&owner, "complaint", facts);
    let shown = owner.does("print.show", json!({ "filing": BUYER }));
    assert_eq!(shown["against"], json!([]));
    assert_eq!(shown["defendants"], 2);
    // The pack by itself is for as many.
    let alone = owner.does("print.show", json!({ "files": [pack["file"]] }));
    assert_eq!(alone["defendants"], 2);
    let sheets = shown["sheets"].as_array().expect("a list");
    let told: Vec<(String, u64)> = sheets
        .iter()
        .map(|sheet| {
            let form = sheet["form"].as_str().unwrap_or("pack").to_owned();
            (form, for_whom(sheet).iter().map(|(_, count)| count).sum())
        })
        .collect();
    let told: Vec<_> = told.iter().map(|(form, all)| (&**form, *all)).collect();
    let expected = [
        ("complaint", 4),
        ("schedule", 4),
        ("service-address", 2),
        ("evidence-index", 4),
        ("pack", 4),
    ];
    assert_eq!(told, expected);
    let more = owner.does("print.show", json!({ "filing": BUYER, "defendants": 3 }));
    assert_eq!(
        for_whom(&more["sheets"][0])[1],
        ("defendants".to_owned(), 3)
    );

    let parts: Vec<_> = sheets
        .iter()
        .zip(&expected)
        .map(|(sheet, (_, copies))| json!({ "file": sheet["file"], "copies": copies }))
        .collect();
    let printed = owner.does(
        "print.run",
        json!({ "filing": BUYER, "bothSides": true, "sheets": parts }),
    );
    assert_eq!(printed["jobs"].as_array().expect("a list").len(), 5);
    let jobs = taken(&system);
    assert_eq!(jobs.len(), 5);
    for ((told, given), (sheet, (_, copies))) in jobs.iter().zip(sheets.iter().zip(&expected)) {
        assert_eq!(told[3], copies.to_string());
        assert_eq!(given, &bytes(&owner, &sheet["file"]), "{}", sheet["name"]);
        // Others at the computer may read the queue.
        assert!(
            !told.iter().any(|said| said.contains("样例贸易")),
            "{told:?}"
        );
    }
    assert_eq!(
        jobs[4].1,
        fs::read(Path::new(pack["dir"].as_str().expect("a path")).join("证据册.pdf"))
            .expect("a file")
    );
}

/// What stands on each page of a PDF that was given to the printer.
fn pages(home: &Path, given: &[u8]) -> Vec<String> {
    let pdf = home.join("given.pdf");
    fs::write(&pdf, given).expect("a file");
    is_sound(&pdf);
    let count = (1..).map(|page| {
        let mut pdftotext = std::process::Command::new("pdftotext");
        let page = page.to_string();
        let out = pdftotext
            .args(["-f", &page, "-l", &page])
            .arg(&pdf)
            .arg("-")
            .output();
        let out = out.expect("pdftotext is here");
        out.status
            .success()
            .then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
    });
    count.map_while(|page| page).collect()
}

#[test]
fn where_the_printer_cannot_turn_a_sheet_fronts_come_first_and_then_their_backs() {
    let home = tempfile::tempdir().expect("a folder");
    let system = system(home.path(), "Office\nStore\n");
    fs::write(system.join("one-sided"), "Store\n").expect("a file");
    let owner = owner(home.path(), &system);
    let letter = issue(&owner, "demand", json!({}));
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let files = json!([letter["file"], pack["file"]]);
    let shown = owner.does("print.show", json!({ "files": files }));
    assert_eq!(shown["oneSided"], json!(["Store"]));
    let whole: Vec<Vec<String>> = [&letter["file"], &pack["file"]]
        .map(|file| pages(home.path(), &bytes(&owner, file)))
        .into();
    assert!(whole.iter().any(|pages| pages.len() > 2), "{whole:?}");
    let run = |by_hand: &str| {
        let sheets = json!([
            { "file": letter["file"], "copies": 2 }, { "file": pack["file"], "copies": 1 },
        ]);
        // Both sides is what the owner wants; the printer is told one, for she turns the sheets.
        json!({ "printer": "Store", "bothSides": true, "byHand": by_hand, "sheets": sheets })
    };
    for by_hand in ["fronts", "backs-from-first", "backs-from-last"] {
        owner.does("print.run", run(by_hand));
    }
    let jobs = taken(&system);
    assert_eq!(jobs.len(), 6);
    assert!(
        jobs.iter()
            .all(|(told, _)| told.contains(&"sides=one-sided".to_owned()))
    );
    let copies: Vec<_> = jobs.iter().map(|(told, _)| &*told[3]).collect();
    assert_eq!(
        copies,
        ["2", "1", "2", "1", "1", "2"],
        "the last is turned first"
    );
    let every_second = |pages: &[String], from: usize| -> Vec<String> {
        let mut sides: Vec<_> = pages.iter().skip(from).step_by(2).cloned().collect();
        // A last sheet without a back has an empty one, or the next would have the back of another.
        sides.resize(pages.len().div_ceil(2), String::new());
        sides
    };
    let given: Vec<_> = jobs
        .iter()
        .map(|(_, given)| pages(home.path(), given))
        .collect();
    for (at, whole) in whole.iter().enumerate() {
        assert_eq!(given[at], every_second(whole, 0));
        assert_eq!(given[2 + at], every_second(whole, 1));
        let mut reversed = every_second(whole, 1);
        reversed.reverse();
        assert_eq!(given[5 - at], reversed);
    }
    owner.is_refused(Code::BadInput, "print.run", run("lefts"));
}

#[test]
fn a_pack_that_was_changed_stops_the_set_before_its_first_sheet() {
    let home = tempfile::tempdir().expect("a folder");
    let system = system(home.path(), "Office\n");
    let owner = owner(home.path(), &system);
    let letter = issue(&owner, "demand", json!({}));
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let pdf = Path::new(pack["dir"].as_str().expect("a path")).join("证据册.pdf");
    let mut changed = fs::read(&pdf).expect("a file");
    changed.push(b'\n');
    fs::write(&pdf, changed).expect("it can be written");
    let sheets = json!([
        { "file": letter["file"], "copies": 1 },
        { "file": pack["file"], "copies": 1 },
    ]);
    let asked = json!({ "bothSides": true, "sheets": sheets });
    owner.is_refused(Code::FileChanged, "print.run", asked);
    assert!(taken(&system).is_empty());
}

#[test]
fn what_cannot_be_printed_says_why() {
    let home = tempfile::tempdir().expect("a folder");
    let system = system(home.path(), "Office\n");
    let owner = owner(home.path(), &system);
    let letter = issue(&owner, "demand", json!({}));
    let run = |printer: Value, copies: u8| {
        json!({
            "printer": printer, "bothSides": true,
            "sheets": [{ "file": letter["file"], "copies": copies }],
        })
    };
    let why = |asked: Value| {
        let refused = owner.is_refused(Code::PrintRefused, "print.run", asked);
        refused.params["why"].clone()
    };
    // Only a printer that the system named reaches its command line.
    assert_eq!(why(run(json!("-o raw"), 1)), "printer");
    owner.is_refused(Code::BadInput, "print.run", run(Value::Null, 0));
    owner.is_refused(Code::BadInput, "print.run", run(Value::Null, 100));
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let photo = &case["evidence"][0]["file"];
    owner.is_refused(Code::NoPages, "print.show", json!({ "files": [photo] }));
    let part = json!({ "bothSides": true, "sheets": [{ "file": photo, "copies": 1 }] });
    owner.is_refused(Code::NoPages, "print.run", part);
    let zero = json!({ "files": [letter["file"]], "defendants": 0 });
    owner.is_refused(Code::BadInput, "print.show", zero);

    fs::write(system.join("refuses"), "").expect("a file");
    let refused = owner.is_refused(Code::PrintRefused, "print.run", run(Value::Null, 1));
    assert_eq!(refused.params["why"], "refused");
    assert!(
        refused.params["said"].contains("does not take jobs"),
        "{refused:?}"
    );
    fs::write(system.join("printers"), "").expect("a file");
    assert_eq!(why(run(Value::Null, 1)), "no-printer");
    let asked = json!({ "files": [letter["file"]] });
    assert_eq!(
        owner.does("print.show", asked.clone())["system"],
        "no-printer"
    );
    fs::write(system.join("off"), "").expect("a file");
    assert_eq!(why(run(Value::Null, 1)), "off");
    assert_eq!(owner.does("print.show", asked.clone())["system"], "off");
    fs::remove_file(system.join("lp")).expect("it can go");
    assert_eq!(why(run(Value::Null, 1)), "absent");
    // The preview is there all the same.
    let shown = owner.does("print.show", asked);
    assert_eq!(shown["system"], "absent");
    assert_eq!(shown["sheets"][0]["file"], letter["file"]);
    assert!(taken(&system).is_empty());
}
