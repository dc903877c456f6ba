//! Every kind of fact, and what it says, is found in the tables that are handed out; what is not is
//! named here with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use owed_book::fact::Fact;
use owed_book::journal::{Draft, Head, Journal};
use owed_store::Folder;
use owed_tests::Owner;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// Where a kind of fact is found.
enum Shown {
    In(&'static [&'static str]),
    /// In none but the table of entries, which has every fact whole.
    EntriesOnly(&'static str),
}
use Shown::{EntriesOnly, In};

/// Which tables have what a fact says. A new kind makes this fail to compile.
fn shown(fact: &Fact) -> Shown {
    match fact {
        Fact::PartyDescribed { .. } | Fact::CreditorNamed { .. } => In(&["parties", "book"]),
        Fact::SameParty { .. } | Fact::DifferentParty { .. } => In(&["names"]),
        Fact::PartiesJoined { .. } => In(&["joined_parties"]),
        // Its entries are read as the other one's, and stand there.
        Fact::PartySplit(_) => In(&["parties"]),
        Fact::FileRead { .. } => In(&["files"]),
        Fact::Invoiced { .. } => In(&["invoices", "files"]),
        Fact::RedLinked { .. } => In(&["invoices"]),
        Fact::DebtArose { .. } => In(&["debts", "terms"]),
        Fact::TermsStated { .. } => In(&["debts", "terms", "instalments"]),
        Fact::Adjusted { .. } => In(&["adjustments"]),
        Fact::CostIncurred { .. } => In(&["costs"]),
        Fact::Paid { .. } => In(&["payments", "files"]),
        Fact::Matched { .. } => In(&["matches", "payments"]),
        Fact::SameMoney { .. } => In(&["payments"]),
        Fact::DifferentMoney { .. } => In(&["different_money"]),
        Fact::PaidOut { .. } => In(&["refunds", "files"]),
        Fact::GaveBack { .. } => In(&["refunds", "given_back"]),
        Fact::ToleranceSet { .. } => In(&["book"]),
        Fact::EvidenceKept { .. } => In(&["evidence", "evidence_debts"]),
        Fact::DocumentIssued { .. } => In(&["documents", "document_fields"]),
        Fact::StatementReturned { .. } => In(&["statement_returns"]),
        Fact::RateAdded(_) => In(&["rates_read"]),
        Fact::YearAdded(_) => In(&["days_read"]),
        Fact::ThresholdAdded(_) => In(&["thresholds_read"]),
        Fact::LawUpdated(_) => In(&["law_files"]),
        Fact::EvidenceDescribed(_)
        | Fact::PaperSent(_)
        | Fact::PaperArrived(_)
        | Fact::IdentityMarked(_)
        | Fact::Answered(_)
        | Fact::AssetSeen(_)
        | Fact::AbilityStated(_)
        | Fact::ClassDecided(_)
        | Fact::PolicySet(_)
        | Fact::TaskSet(_)
        | Fact::TaskEnded(_)
        | Fact::Contacted(_)
        | Fact::ContactReviewed(_)
        | Fact::Promised(_)
        | Fact::RestAsked(_)
        | Fact::Guarded(_)
        | Fact::PointKept(_)
        | Fact::CourtNoted(_)
        | Fact::PackFiled(_)
        | Fact::CaseReviewed(_)
        | Fact::RetentionSet(_)
        | Fact::WordingSet(_)
        | Fact::PackTemplateSet(_)
        | Fact::Erased(_)
        | Fact::PaperWithdrawn(_)
        | Fact::DefendantsNamed(_) => {
            EntriesOnly("the entry has it whole, and no figure rests on it")
        }
        Fact::PlanAgreed(_) | Fact::PlanSigned(_) | Fact::PlanEnded(_) => {
            EntriesOnly("the entry has the agreement whole, and how it stands is worked out")
        }
        Fact::Noted { .. } => In(&["notes"]),
        Fact::Retracted { .. } => EntriesOnly("what it took back is no longer in the other tables"),
    }
}

/// Fields that only the table of entries has, and why.
const ENTRIES_ONLY: [(&str, &str); 12] = [
    (
        "document-issued.wording",
        "it only says which of the owner's wordings the paper has, and the paper is kept",
    ),
    (
        "invoiced.source.cells",
        "a table has one row an invoice, not its file's cells",
    ),
    (
        "paid.source.cells",
        "a table has one row a payment, not its file's cells",
    ),
    (
        "paid-out.source.cells",
        "a table has one row a sum, not its file's cells",
    ),
    // The row a name points to is found by file and row; most files have one sheet.
    ("invoiced.source.sheet", "file and row lead to it"),
    ("paid.source.sheet", "file and row lead to it"),
    ("paid-out.source.sheet", "file and row lead to it"),
    ("file-read.bytes", "the file itself is in the vault"),
    (
        "matched.advance",
        "it only lets money count that came before its debt",
    ),
    (
        "party-split.entries",
        "what they say stands with the party they are of now",
    ),
    ("party-split.because", "parties are as they are now"),
    (
        "same-money.because",
        "a payment that is set aside has no match to give a reason for",
    ),
];

/// Words that are said otherwise in the tables, because another table uses the word already.
const OTHER_WORDS: [(&str, &str); 3] = [
    ("rest", "day-of-rest"),
    ("work", "working-day"),
    ("true", "yes"),
];

#[test]
fn every_kind_of_fact_is_handed_out_or_named_as_left_out() {
    let mut found: BTreeMap<String, bool> = BTreeMap::new();
    for file in kept_facts() {
        let home = tempfile::tempdir().expect("a folder");
        let drafts = book_of(&file, &home.path().join("book"));
        let owner = Owner::of(&home.path().join("book"));
        let path = home.path().join("copy.sqlite");
        let place = owner.desk.tray.place(&path).file;
        owner.does(
            "export.write",
            json!({ "format": "sqlite", "place": place }),
        );
        let copy = Connection::open(&path).expect("a database");
        for draft in drafts {
            let written = serde_json::to_value(&draft.fact).expect("a fact can be written");
            let tables = match shown(&draft.fact) {
                In(tables) => tables,
                EntriesOnly(why) => {
                    assert!(!why.is_empty());
                    continue;
                }
            };
            let cells: BTreeSet<String> =
                tables.iter().flat_map(|name| cells(&copy, name)).collect();
            let mut leaves = Vec::new();
            gather(&written, "", &mut leaves);
            for (field, value) in leaves {
                let seen = spellings(&value).iter().any(|value| cells.contains(value));
                *found.entry(field).or_default() |= seen;
            }
        }
    }
    assert!(found.len() > 100, "{found:?}");
    let left_out = |field: &str| ENTRIES_ONLY.iter().any(|(known, _)| field == *known);
    let missing: Vec<_> = found
        .iter()
        .filter(|(field, seen)| !**seen && !left_out(field))
        .map(|(field, _)| field)
        .collect();
    assert!(
        missing.is_empty(),
        "in no table but the entries: {missing:#?}"
    );
    for (field, _) in ENTRIES_ONLY {
        assert!(found.contains_key(field), "no fact has {field}");
    }
}

/// What people read in a workbook is said in their language.
#[test]
fn no_code_of_ours_stands_in_a_workbook() {
    for file in kept_facts() {
        let home = tempfile::tempdir().expect("a folder");
        book_of(&file, &home.path().join("book"));
        let owner = Owner::of(&home.path().join("book"));
        let path = home.path().join("out.xlsx");
        let place = owner.desk.tray.place(&path).file;
        owner.does("export.write", json!({ "format": "xlsx", "place": place }));
        let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
        for (sheet, title) in [
            ("约定", "逾期约定"),
            ("约定", "LPR 期限"),
            ("约定", "迟延损失与本金的抵充顺序"),
            ("费用", "费用种类"),
            ("费用", "约定由债务人承担"),
            ("核销", "抵充顺序"),
            ("自行登记的利率", "利率"),
            ("自行登记的节假日", "休息或上班"),
            ("发票", "人工认定的红蓝对应"),
            ("证据", "原件"),
        ] {
            let range = book
                .worksheet_range(sheet)
                .unwrap_or_else(|e| panic!("{sheet}: {e}"));
            let heads: Vec<_> = range.rows().next().expect("heads").iter().collect();
            let column = heads
                .iter()
                .position(|head| matches!(head, Data::String(text) if text == title));
            let column = column.unwrap_or_else(|| panic!("{sheet} has no {title}: {heads:?}"));
            for row in range.rows().skip(1) {
                if let Data::String(word) = &row[column] {
                    assert!(!word.is_ascii(), "{sheet}, {title}: {word}");
                }
            }
        }
    }
}

fn kept_facts() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of kept facts is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    assert!(files.len() >= 4, "{files:?}");
    files
}

/// A book of the entries in a file.
fn book_of(file: &Path, dir: &Path) -> Vec<Draft> {
    let text = std::fs::read_to_string(file).expect("a file of kept facts can be read");
    let mut folder = Folder::create(dir).expect("a book");
    let mut head = Head::default();
    let mut entries = Vec::new();
    for line in text.lines() {
        let entry = head.next([7; 16], line.to_owned());
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    folder
        .journal
        .append(Head::default(), &entries)
        .expect("the entries are kept");
    let draft = |line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}\n{line}"));
    text.lines().map(draft).collect()
}

/// Every cell of a table, as text; amounts without noughts at their end.
fn cells(copy: &Connection, table: &str) -> Vec<String> {
    let mut select = copy
        .prepare(&format!("SELECT * FROM {table}"))
        .unwrap_or_else(|e| panic!("{table}: {e}"));
    let columns = select.column_count();
    let mut rows = select.query([]).expect("rows");
    let mut cells = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        for at in 0..columns {
            match row.get_ref(at).expect("a cell") {
                ValueRef::Text(text) => cells.push(plain(&String::from_utf8_lossy(text))),
                ValueRef::Integer(number) => cells.push(number.to_string()),
                ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => {}
            }
        }
    }
    // Several words in one cell, and an amount with its currency.
    let parts: Vec<_> = cells
        .iter()
        .filter(|cell| cell.contains(' '))
        .flat_map(|cell| cell.split(' ').map(plain).collect::<Vec<_>>())
        .collect();
    cells.extend(parts);
    cells
}

fn plain(text: &str) -> String {
    match text.parse::<Decimal>() {
        Ok(number) if text.contains('.') => number.normalize().to_string(),
        Ok(_) | Err(_) => text.to_owned(),
    }
}

/// What a value may look like in a table.
fn spellings(value: &str) -> Vec<String> {
    let other = OTHER_WORDS.iter().filter(|(word, _)| *word == value);
    let mut all: Vec<_> = other.map(|(_, said)| (*said).to_owned()).collect();
    all.push(plain(value));
    all.push(format!("{value}-seal"));
    all
}

/// Every value of a fact with the field it stands in: `paid.payer.name`.
fn gather(value: &Value, field: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let field = if field.is_empty() {
                    name.clone()
                } else {
                    format!("{field}.{name}")
                };
                gather(value, &field, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, field, into)),
        Value::String(text) => into.push((field.to_owned(), text.clone())),
        Value::Number(number) => into.push((field.to_owned(), number.to_string())),
        Value::Bool(is) => into.push((field.to_owned(), is.to_string())),
        Value::Null => {}
    }
}
