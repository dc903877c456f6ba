//! Everything in a book, handed to other programs and looked at with their eyes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use owed_app::Code;
use owed_tests::{BUYER, Owner, samples};
use rusqlite::Connection;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A book of the samples in which much happened: a payment taken back, a write-off, a name that
/// looks like a formula.
struct Story {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.imports(&samples());
        let cash = json!({
            "debtor": BUYER, "on": "2026-01-05", "amount": "10.00", "order": "legal",
            "because": "=HYPERLINK(\"http://x.example\")",
        });
        owner.does("payment.record", cash.clone());
        let wrong = owner.does("payment.record", cash);
        owner.does(
            "book.undo",
            json!({ "act": wrong["act"], "why": "记了两次" }),
        );
        Self { home, owner }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn asks(&self, format: &str, place: &Path) -> Value {
        json!({ "format": format, "place": self.owner.desk.tray.place(place).file })
    }

    fn exports(&self, format: &str, place: &Path) -> Value {
        self.owner.does("export.write", self.asks(format, place))
    }

    /// What is owed, paid and left in all, as the list of cases says.
    fn sums(&self) -> [Decimal; 3] {
        let cases = self.owner.does("cases.list", json!({}));
        ["invoiced", "paid", "balance"].map(|sum| decimal(cases[sum].as_str().expect("a sum")))
    }
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn a_copy_in_sqlite_has_every_figure_of_the_book() {
    let story = Story::new();
    let path = story.place("copy.sqlite");
    let exported = story.exports("sqlite", &path);
    assert_eq!(exported["at"], path.to_str().expect("a path"));
    let copy = Connection::open(&path).expect("a database");
    let ask = |sql: &str| -> i64 {
        copy.query_row(sql, [], |row| row.get(0))
            .unwrap_or_else(|e| panic!("{sql}: {e}"))
    };
    let [principal, paid, balance] = story.sums();
    let fen = |amount: Decimal| Decimal::from(ask("SELECT 100")) * amount;
    for (column, sum) in [
        ("principal", principal),
        ("paid", paid),
        ("balance", balance),
    ] {
        let found = ask(&format!("SELECT sum({column}_fen) FROM debts"));
        assert_eq!(Decimal::from(found), fen(sum), "{column}");
    }
    // The words are the same amounts.
    assert_eq!(
        ask("SELECT count(*) FROM debts WHERE balance_fen != round(CAST(balance AS REAL) * 100)"),
        0
    );
    assert_eq!(
        Decimal::from(ask("SELECT sum(balance_fen) FROM balances")),
        fen(balance)
    );
    // Every reference leads to something.
    for (table, column, to, id) in [
        ("debts", "debtor", "parties", "party"),
        ("debts", "invoice", "invoices", "invoice"),
        ("invoices", "reverses_invoice", "invoices", "invoice"),
        ("matches", "payment", "payments", "payment"),
        ("matches", "debt", "debts", "debt"),
        ("adjustments", "red_invoice", "invoices", "invoice"),
        ("claim_lines", "debt", "debts", "debt"),
    ] {
        let lost = ask(&format!(
            "SELECT count(*) FROM {table} WHERE {column} IS NOT NULL
             AND {column} NOT IN (SELECT {id} FROM {to})"
        ));
        let some = ask(&format!(
            "SELECT count(*) FROM {table} WHERE {column} IS NOT NULL"
        ));
        assert_eq!(lost, 0, "{table}.{column}");
        assert!(some > 0, "{table}.{column} is empty throughout");
    }
    // The journal is there whole, and says what was taken back by which entry.
    let head = story.owner.does("book.status", json!({}))["book"]["entries"].clone();
    assert_eq!(
        ask("SELECT count(*) FROM entries"),
        head.as_i64().unwrap_or(-1)
    );
    let taken_back = ask("SELECT count(*) FROM entries WHERE retracted_by IS NOT NULL");
    assert_eq!(
        taken_back,
        ask("SELECT count(*) FROM entries WHERE kind = 'retracted'")
    );
    assert!(taken_back > 0);
    assert_eq!(
        ask("SELECT count(*) FROM entries_in_force") + taken_back,
        ask("SELECT count(*) FROM entries")
    );
    // What is claimed adds up to what the claim says.
    let claim = story.owner.does("claim.show", json!({ "debtor": BUYER }));
    let total = decimal(claim["total"].as_str().expect("a total"));
    assert_eq!(
        Decimal::from(ask("SELECT sum(total_fen) FROM claims")),
        fen(total)
    );
    // It is no book.
    let book = story.place("not-a-book");
    fs::create_dir(&book).expect("a folder");
    fs::copy(&path, book.join("journal.sqlite")).expect("a copy");
    assert!(Owner::of_no_book(&book).desk.open(&book).is_err());
}

#[test]
fn a_workbook_holds_figures_that_add_up_and_no_formula() {
    let story = Story::new();
    let path = story.place("out.xlsx");
    story.exports("xlsx", &path);
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("说明"));
    assert_eq!(names.len(), 31, "{names:?}");
    for name in &names {
        let formulas = book.worksheet_formula(name).expect("a sheet");
        assert!(formulas.is_empty(), "{name} has formulas");
    }
    let debts = book.worksheet_range("债权").expect("a sheet");
    let heads: Vec<_> = debts.rows().next().expect("heads").iter().collect();
    let at = |title: &str| {
        let at = heads
            .iter()
            .position(|head| matches!(head, Data::String(text) if text == title));
        at.unwrap_or_else(|| panic!("{title}: {heads:?}"))
    };
    let [_, _, balance] = story.sums();
    let sum: Decimal = debts
        .rows()
        .skip(1)
        .map(|row| match &row[at("余额")] {
            Data::Float(figure) => decimal(&format!("{figure:.2}")),
            other => panic!("a balance is {other:?}"),
        })
        .sum();
    assert_eq!(sum, balance);
    assert!(
        matches!(
            debts.rows().nth(1).expect("a debt")[at("发生日")],
            Data::DateTime(_)
        ),
        "a day is a day"
    );
    // Twenty digits are a name and stay as they are; what looks like a formula is words.
    let invoices = book.worksheet_range("发票").expect("a sheet");
    let number = invoices.rows().nth(1).expect("an invoice")[1].to_string();
    assert!(number.len() == 20 && number.starts_with("2500"), "{number}");
    let matches = book.worksheet_range("核销").expect("a sheet");
    assert!(matches.rows().flatten().any(
        |cell| matches!(cell, Data::String(text) if text == "=HYPERLINK(\"http://x.example\")")
    ));
}

#[test]
fn text_files_are_a_folder_that_says_what_is_in_it() {
    let story = Story::new();
    let path = story.place("表格");
    story.exports("csv", &path);
    let debts = fs::read_to_string(path.join("debts.csv")).expect("a file");
    assert!(debts.starts_with("\u{feff}debt,name,"), "{debts}");
    let matches = fs::read_to_string(path.join("matches.csv")).expect("a file");
    assert!(
        matches.contains("\"'=HYPERLINK(\"\"http://x.example\"\")\""),
        "{matches}"
    );
    let readme = fs::read_to_string(path.join("说明.txt")).expect("a file");
    for file in fs::read_dir(&path).expect("a folder").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        assert!(name == "说明.txt" || readme.contains(&name), "{name}");
    }
    // Through a door that hands over one file it is a zip of the same.
    let zipped = story
        .owner
        .does("export.write", json!({ "format": "csv", "lang": "en" }));
    let zip = story.place("out.zip");
    story.owner.saves(&zipped["file"], &zip);
    assert!(fs::read(&zip).expect("a file").starts_with(b"PK"));
}

#[test]
fn hledger_agrees_on_every_balance() {
    let story = Story::new();
    let path = story.place("out.journal");
    story.exports("hledger", &path);
    let [_, _, balance] = story.sums();
    let hledger = |arguments: &[&str]| {
        let mut hledger = Command::new("hledger");
        // Chinese names need a locale that has them.
        hledger.env("LC_ALL", "C.UTF-8").arg("-f").arg(&path);
        hledger.args(arguments).output()
    };
    let Ok(checked) = hledger(&["check", "--strict"]) else {
        eprintln!("skipped: hledger is not installed here");
        return;
    };
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success(), "{said}");
    let answer = hledger(&["balance", "assets:应收账款", "-O", "csv", "-N"]).expect("it runs");
    let rows = String::from_utf8_lossy(&answer.stdout).into_owned();
    let sum: Decimal = rows
        .lines()
        .skip(1)
        .filter_map(|row| row.rsplit_once(",\"")?.1.strip_suffix(" CNY\""))
        .map(decimal)
        .sum();
    assert_eq!(sum, balance, "{rows}");
    // A changed figure is found, so the comparison is one.
    let text = fs::read_to_string(&path).expect("a journal");
    let spoilt = text.replacen(&format!("= {balance:.2} CNY"), "= 1.00 CNY", 1);
    assert_ne!(spoilt, text, "{text}");
    fs::write(&path, spoilt).expect("a file");
    let checked = hledger(&["check"]).expect("it runs");
    assert!(!checked.status.success());
}

#[test]
fn nothing_is_written_over_unasked_and_a_book_never() {
    let story = Story::new();
    let path = story.place("copy.sqlite");
    fs::write(&path, b"mine").expect("a file");
    let refused = |place: &Path, code: Code, force: bool| {
        for format in ["xlsx", "csv", "sqlite", "hledger"] {
            let mut input = story.asks(format, place);
            input["force"] = json!(force);
            story.owner.is_refused(code, "export.write", input);
        }
    };
    refused(&path, Code::FileExists, false);
    assert_eq!(fs::read(&path).expect("a file"), b"mine");

    let book = story.place("book");
    let journal = fs::read(book.join("journal.sqlite")).expect("a journal");
    for place in [
        book.join("journal.sqlite"),
        book.join("journal.sqlite-wal"),
        book.join("vault"),
        book.join("vault/out.sqlite"),
        book.clone(),
    ] {
        refused(&place, Code::NotAllowed, true);
    }
    assert_eq!(
        fs::read(book.join("journal.sqlite")).expect("a journal"),
        journal
    );
    assert_eq!(
        story.owner.does("book.check", json!({}))["findings"],
        json!([])
    );

    let mut forced = story.asks("sqlite", &path);
    forced["force"] = json!(true);
    story.owner.does("export.write", forced);
    assert!(
        fs::read(&path)
            .expect("a file")
            .starts_with(b"SQLite format 3")
    );
    // Nothing half made lies about.
    let left: Vec<_> = fs::read_dir(story.home.path())
        .expect("a folder")
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "book" && name != "copy.sqlite")
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_wish_that_cannot_be_met_is_named() {
    let story = Story::new();
    let bad = story
        .owner
        .is_refused(Code::BadInput, "export.write", json!({ "format": "docx" }));
    assert_eq!(bad.params["field"], "format");
    story.owner.is_refused(
        Code::BadInput,
        "export.write",
        json!({ "format": "csv", "on": "2026-02-30" }),
    );
    story.owner.is_refused(
        Code::NotFound,
        "export.write",
        json!({ "format": "csv", "place": "nothing" }),
    );
}
