//! What comes in, from files made here: every row of a long one can be reached, and what two files
//! both have counts once.

use std::fs;
use std::path::PathBuf;

use owed_app::Code;
use owed_tests::Owner;
use serde_json::{Value, json};

fn owner() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    (home, owner)
}

fn made(home: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, text).expect("a file can be made");
    path
}

/// A statement as ICBC gives it, of one payment a row: day, payer, amount.
fn statement(rows: &[(&str, &str, &str)]) -> String {
    let mut text = String::from(
        "[HISTORYDETAIL]\n对方账号\t交易时间\t借贷标志\t对方单位\t对方行号\t用途\t摘要\t附言\t发生额\t余额\t币种\n",
    );
    for (on, payer, amount) in rows {
        text += &format!("0021\t{on}\t贷\t{payer}\t\t货款\t货款\t\t{amount}\t500,000.00\t人民币\n");
    }
    text
}

fn read(owner: &Owner, files: &[PathBuf]) -> Value {
    owner.does("import.read", json!({ "files": owner.hands_over(files) }))
}

#[test]
fn every_row_of_a_long_file_can_be_reached_and_the_answer_stays_small() {
    let (home, owner) = owner();
    let days = |n: usize| format!("2025-{:02}-{:02}", n / 28 % 12 + 1, n % 28 + 1);
    let lines: Vec<_> = (0..1_230).map(|n| (days(n), format!("{n}.01"))).collect();
    // Every tenth amount is no number, so its row is put aside.
    let rows: Vec<_> = (0..)
        .zip(&lines)
        .map(|(n, (on, amount))| {
            let amount = if n % 10 == 3 {
                "若干"
            } else {
                amount.as_str()
            };
            (on.as_str(), "样例贸易（杭州）有限公司", amount)
        })
        .collect();
    let file = made(&home, "长.csv", &statement(&rows));
    let shown = read(&owner, &[file]);
    assert_eq!(
        shown["files"][0]["format"], "icbc-corporate",
        "{:#}",
        shown["files"]
    );
    assert_eq!(shown["counts"]["money"], 1_107);
    assert_eq!(shown["counts"]["none"], 1_107);
    assert_eq!(
        (&shown["counts"]["aside"], &shown["files"][0]["aside"]),
        (&123.into(), &123.into())
    );
    assert_eq!(shown["money"].as_array().map(Vec::len), Some(200));
    assert_eq!(shown["aside"].as_array().map(Vec::len), Some(123));

    let page = |list: &str, from: usize, most: usize| {
        let file = (list == "aside").then(|| shown["files"][0]["file"].clone());
        let asked = json!({
            "proposal": shown["proposal"], "list": list, "file": file, "from": from, "most": most,
        });
        owner.does("import.rows", asked)
    };
    // Page by page each row comes once, in the order of arrival.
    let mut met = Vec::new();
    while met.len() < 1_107 {
        let mut next = page("money", met.len(), 300);
        assert_eq!(next["of"], 1_107);
        let next = next["money"].as_array_mut().expect("a list");
        assert!(!next.is_empty() && next.len() <= 300);
        met.append(next);
    }
    let mut keys: Vec<_> = met.iter().map(|row| row["key"].as_str()).collect();
    assert!(met.is_sorted_by_key(|row| row["on"].as_str()));
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 1_107);
    assert_eq!(met[..200], shown["money"].as_array().expect("a list")[..]);
    assert_eq!(
        page("aside", 120, 50)["aside"].as_array().map(Vec::len),
        Some(3)
    );
    assert_eq!(page("money", 5_000, 50)["money"], json!([]));
    assert_eq!(
        page("money", 0, 100_000)["money"].as_array().map(Vec::len),
        Some(500)
    );

    let wrong = |asked: Value| owner.is_refused(Code::NotFound, "import.rows", asked);
    wrong(json!({ "proposal": "nobody's", "list": "money" }));
    wrong(json!({ "proposal": shown["proposal"], "list": "aside", "file": "nobody's" }));

    // The pages follow the book: what was entered in the meantime is known on the next page.
    owner.does("import.confirm", json!({ "proposal": shown["proposal"] }));
    assert_eq!(page("none", 0, 1)["of"], 0);
    assert_eq!(page("settled", 0, 1)["money"][0]["state"], "known");
}

#[test]
fn a_red_invoice_comes_after_its_blue_one_even_with_others_between() {
    let (_home, owner) = owner();
    let shown = read(&owner, &owed_tests::samples());
    let ours = owner.does(
        "import.rows",
        json!({ "proposal": shown["proposal"], "list": "ours" }),
    );
    let rows = ours["invoices"].as_array().expect("a list");
    let reds: Vec<_> = (0..rows.len())
        .filter(|at| rows[*at]["state"] == "red")
        .collect();
    assert!(!reds.is_empty());
    for at in reds {
        assert_eq!(rows[at - 1]["number"], rows[at]["reverses"]);
    }
}

/// What is on a book: each payment's day and amount.
fn payments(owner: &Owner) -> Vec<(String, String)> {
    let found = owner.does("reconcile.show", json!({}));
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<_> = found["payments"]
        .as_array()
        .into_iter()
        .chain(found["unplaced"].as_array())
        .flatten()
        .map(|row| (text(row, "on"), text(row, "amount")))
        .collect();
    all.sort();
    all
}

#[test]
fn two_statements_that_overlap_count_what_both_have_once() {
    let may = [
        ("2025-05-06", "合成五金（苏州）有限公司", "1,000.00"),
        ("2025-05-20", "示范电器有限公司", "300.00"),
        // Two payments of one sum on one day are two, in either file.
        ("2025-05-20", "示范电器有限公司", "300.00"),
        ("2025-05-31", "样例贸易（杭州）有限公司", "2,000.00"),
    ];
    let june = [
        ("2025-05-20", "示范电器有限公司", "300.00"),
        ("2025-05-20", "示范电器有限公司", "300.00"),
        ("2025-05-31", "样例贸易（杭州）有限公司", "2,000.00"),
        ("2025-06-03", "合成五金（苏州）有限公司", "700.00"),
    ];
    let all = [
        ("2025-05-06", "1000.00"),
        ("2025-05-20", "300.00"),
        ("2025-05-20", "300.00"),
        ("2025-05-31", "2000.00"),
        ("2025-06-03", "700.00"),
    ]
    .map(|(on, amount)| (on.to_owned(), amount.to_owned()));

    // One after the other.
    let (home, one_by_one) = owner();
    let files = [
        made(&home, "五月.csv", &statement(&may)),
        made(&home, "五月下旬到六月.csv", &statement(&june)),
    ];
    assert_eq!(one_by_one.imports(&files[..1])["payments"], 4);
    let second = read(&one_by_one, &files[1..]);
    assert_eq!(second["files"][0]["known"], 3);
    assert_eq!(second["counts"]["settled"], 3);
    let entered = one_by_one.does("import.confirm", json!({ "proposal": second["proposal"] }));
    assert_eq!(
        (&entered["payments"], &entered["known"]),
        (&1.into(), &3.into())
    );
    assert_eq!(payments(&one_by_one), all);
    assert_eq!(
        one_by_one.imports(&files)["act"],
        "",
        "again changes nothing"
    );

    // Handed over together.
    let (_home, together) = owner();
    let entered = together.imports(&files);
    assert_eq!(
        (&entered["payments"], &entered["known"]),
        (&5.into(), &3.into())
    );
    assert_eq!(payments(&together), all);
    assert_eq!(together.imports(&files)["act"], "");
}
