//! What the book shows of how money comes in, held against a book that was worked out by hand.

use owed_app::Code;
use owed_tests::Owner;
use serde_json::{Value, json};

const A: &str = "样例贸易（杭州）有限公司";
const B: &str = "=合成纺织（苏州）有限公司";

/// Two debtors on 21 November 2026.
///
/// A, decided to be of class a: 10,000 due 2026-06-01, paid in full on 2026-06-11 (ten days);
/// 20,000 due 2026-08-01, 5,000 of it paid on 2026-11-05; 7,000 due 2026-12-15.
/// B, class c with a reason: 40,000 due 2025-01-01, paid in full on 2025-03-02 (sixty days) and 1,000
/// of it given back on 2026-11-10; 300 spent on a lawyer.
fn owed() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let owes = |who: &str, amount: &str, on: &str, due: &str| {
        owner.does(
            "debt.record",
            json!({
                "party": { "name": who, "kind": "company" }, "kind": "sale",
                "amount": amount, "on": on, "due": due,
            }),
        );
    };
    let pays = |who: &str, amount: &str, on: &str| {
        owner.does(
            "payment.record",
            json!({
                "debtor": who, "amount": amount, "on": on,
                "order": "principal-first", "because": "",
            }),
        );
    };
    owes(A, "10000", "2026-05-01", "2026-06-01");
    pays(A, "10000", "2026-06-11");
    owes(A, "20000", "2026-07-01", "2026-08-01");
    pays(A, "5000", "2026-11-05");
    owes(A, "7000", "2026-11-15", "2026-12-15");
    owes(B, "40000", "2024-12-01", "2025-01-01");
    pays(B, "40000", "2025-03-02");
    let decide = |who: &str, class: &str| {
        owner.does(
            "class.decide",
            json!({ "debtor": who, "class": class, "because": "看下来" }),
        );
    };
    decide(A, "a");
    decide(B, "c");
    let case = owner.does("case.show", json!({ "debtor": B }));
    owner.does(
        "cost.record",
        json!({
            "debtor": B, "debt": case["debts"][0]["debt"], "on": "2025-02-01", "amount": "300",
            "what": "lawyer", "agreed": false,
        }),
    );
    (home, owner)
}

fn calls(owner: &Owner, who: &str, on: &str, time: &str, outcome: &str, channel: &str) {
    owner.does(
        "contact.record",
        json!({
            "debtor": who, "on": on, "time": time, "channel": channel, "to": "debtor",
            "said": "问了付款日期", "outcome": outcome,
        }),
    );
}

fn shown(owner: &Owner) -> Value {
    owner.does("insights.show", json!({}))
}

fn row<'v>(rows: &'v Value, key: &str, is: &str) -> &'v Value {
    let rows = rows.as_array().expect("rows");
    let found = rows.iter().find(|row| row[key] == is);
    found.unwrap_or_else(|| panic!("no row {is} in {rows:#?}"))
}

#[test]
fn months_have_what_came_and_what_is_to_come() {
    let (_home, owner) = owed();
    owner.does(
        "promise.record",
        json!({
            "debtor": A,
            "promise": { "amount": "6000", "on": "2026-11-20", "by": "2027-01-10", "how": "spoken" },
        }),
    );
    let now = shown(&owner);
    let months = now["months"].as_array().expect("months");
    assert_eq!(months.len(), 17);
    assert_eq!(
        (&months[0]["month"], &months[16]["month"]),
        (&json!("2025-12"), &json!("2027-04"))
    );
    let month = |name: &str| row(&now["months"], "month", name);
    assert_eq!(month("2026-06")["received"], "10000.00");
    assert_eq!(month("2026-06")["due"], Value::Null);
    assert_eq!(month("2026-11")["received"], "5000.00");
    assert_eq!(month("2026-12")["received"], Value::Null);
    assert_eq!(month("2026-12")["due"], "7000.00");
    assert_eq!(month("2027-01")["promised"], "6000.00");
    assert_eq!(now["overdue"], "15000.00");
    // The bars: of the highest, which is June.
    assert_eq!(month("2026-06")["receivedBar"], 1000);
    assert_eq!(month("2026-11")["receivedBar"], 500);
    assert_eq!(month("2026-12")["expectedBar"], 700);
    // 55,000 in all; 300 were spent, 55 fen for each ¥100.
    assert_eq!(now["recovered"], "55000.00");
    assert_eq!(now["spent"], "300.00");
    assert_eq!(now["perHundred"], "0.55");
    assert_eq!(
        now["costs"],
        json!([{ "what": "lawyer", "amount": "300.00" }])
    );
    assert_eq!(row(&now["ageing"], "age", "91-365")["amount"], "15000.00");
}

#[test]
fn classes_have_their_rate_and_their_days() {
    let (_home, owner) = owed();
    let now = shown(&owner);
    // 10,000 and 20,000 of A fell due; 15,000 of them came: half.
    let a = row(&now["classes"], "class", "a");
    assert_eq!((&a["debtors"], &a["debts"]), (&json!(1), &json!(2)));
    assert_eq!(
        (&a["owed"], &a["recovered"]),
        (&json!("30000.00"), &json!("15000.00"))
    );
    assert_eq!(
        (&a["rate"], &a["settled"], &a["days"]),
        (&json!(500), &json!(1), &json!("10"))
    );
    let c = row(&now["classes"], "class", "c");
    assert_eq!((&c["rate"], &c["days"]), (&json!(1000), &json!("60")));
    assert_eq!(now["classes"].as_array().map(Vec::len), Some(2));
}

#[test]
fn contacts_are_counted_by_way_and_hour_with_what_came_after() {
    let (_home, owner) = owed();
    // Money came on 5 November: after two of the three calls, within fourteen days.
    calls(&owner, A, "2026-10-01", "10:10", "spoke", "call");
    calls(&owner, A, "2026-10-25", "10:40", "no-answer", "call");
    calls(&owner, A, "2026-11-02", "15:00", "spoke", "call");
    calls(&owner, A, "2026-11-03", "16:00", "left", "message");
    let now = shown(&owner);
    let call = row(&now["channels"], "what", "call");
    assert_eq!(
        (&call["made"], &call["answered"], &call["paid"]),
        (&json!(3), &json!(2), &json!(2))
    );
    assert_eq!(
        (&call["answeredRate"], &call["enough"]),
        (&json!(667), &json!(false))
    );
    // Eleven days and three: seven in the middle.
    assert_eq!(call["days"], "7");
    assert_eq!(row(&now["channels"], "what", "message")["days"], "2");
    let ten = row(&now["hours"], "what", "10");
    assert_eq!(
        (&ten["made"], &ten["answered"], &ten["paid"]),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(now["hours"].as_array().map(Vec::len), Some(2));
}

#[test]
fn promises_are_counted_by_what_became_of_them() {
    let (_home, owner) = owed();
    for (amount, on, by) in [
        ("5000", "2026-11-01", "2026-11-05"),
        ("3000", "2026-11-06", "2026-11-12"),
        ("2000", "2026-11-13", "2026-12-01"),
    ] {
        owner.does(
            "promise.record",
            json!({ "debtor": A, "promise": { "amount": amount, "on": on, "by": by, "how": "spoken" } }),
        );
    }
    let now = shown(&owner);
    let state = |is: &str| {
        let row = row(&now["promises"], "state", is);
        (
            row["count"].clone(),
            row["promised"].clone(),
            row["came"].clone(),
        )
    };
    assert_eq!(
        state("kept"),
        (json!(1), json!("5000.00"), json!("5000.00"))
    );
    assert_eq!(state("broken"), (json!(1), json!("3000.00"), json!("0.00")));
    assert_eq!(state("open"), (json!(1), json!("2000.00"), json!("0.00")));
    assert_eq!(state("partly").0, 0);
}

#[test]
fn a_look_back_is_kept_with_its_case() {
    let (_home, owner) = owed();
    let done = owner.does(
        "case.review",
        json!({ "debtor": B, "worked": "律师函寄到以后才付", "nextTime": "交货当天就签收" }),
    );
    let now = shown(&owner);
    assert_eq!(now["reviews"][0]["name"], B);
    assert_eq!(now["reviews"][0]["nextTime"], "交货当天就签收");
    owner.is_refused(
        Code::Refused,
        "case.review",
        json!({ "debtor": B, "worked": " " }),
    );
    owner.does("book.undo", json!({ "act": done["act"], "why": "" }));
    assert_eq!(shown(&owner)["reviews"], json!([]));
}

#[test]
fn the_figures_are_handed_out_and_run_nothing() {
    let (_home, owner) = owed();
    owner.does("case.review", json!({ "debtor": B, "worked": "=1+1" }));
    let hand = |format: &str| {
        let made = owner.does("insights.export", json!({ "format": format, "lang": "zh" }));
        let file = made["file"]
            .as_str()
            .expect("a file")
            .parse()
            .expect("a digest");
        (
            made["name"].as_str().expect("a name").to_owned(),
            owner.desk.file(file).expect("bytes"),
        )
    };
    let (name, bytes) = hand("csv");
    assert_eq!(name, "分析_2026-11-21.csv.zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut read = |name: &str| {
        let mut text = String::new();
        let mut file = zip.by_name(name).expect("a file in it");
        std::io::Read::read_to_string(&mut file, &mut text).expect("text");
        text
    };
    let classes = read("classes.csv");
    assert!(classes.contains("30000.00,15000.00,50,1,10"), "{classes}");
    let reviews = read("reviews.csv");
    assert!(reviews.contains("'=合成纺织"), "{reviews}");
    assert!(reviews.contains("'=1+1"), "{reviews}");
    let (name, bytes) = hand("xlsx");
    assert_eq!(name, "分析_2026-11-21.xlsx");
    assert!(bytes.starts_with(b"PK"));
    owner.is_refused(
        Code::BadInput,
        "insights.export",
        json!({ "format": "pdf" }),
    );
    owner.is_refused(
        Code::BadInput,
        "insights.export",
        json!({ "format": "csv", "lang": "fr" }),
    );
}

#[test]
fn an_empty_book_shows_noughts_and_no_rates() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let now = shown(&owner);
    assert_eq!(
        (&now["recovered"], &now["perHundred"]),
        (&json!("0.00"), &Value::Null)
    );
    assert_eq!(now["classes"], json!([]));
    assert_eq!(now["months"][0]["receivedBar"], 0);
}
