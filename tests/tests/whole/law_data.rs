//! The owner's own law data: what she read counts at once, is hers wherever it is used, and can
//! be taken back; an update from a file is compared first and refused by name when it is unsound.

use std::path::PathBuf;

use owed_app::Code;
use owed_tests::Owner;
use serde_json::{Value, json};

/// Somebody who sold goods and was not paid: interest runs by the rate of each month.
fn owner() -> (tempfile::TempDir, Owner) {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.does(
        "debt.record",
        json!({
            "party": { "name": "样例客户" }, "kind": "sale", "amount": "80000",
            "on": "2026-08-01", "due": "2026-08-31",
        }),
    );
    owner.does(
        "terms.state",
        json!({
            "debtor": "样例客户",
            "late": { "is": "unagreed", "times": "1.5", "moves": "floating" },
        }),
    );
    (home, owner)
}

fn claim(owner: &Owner) -> Value {
    owner.does("claim.show", json!({ "debtor": "样例客户" }))
}

fn unknown_months(claim: &Value) -> Option<String> {
    let notices = claim["notices"].as_array().expect("a list");
    let unknown = notices.iter().find(|n| n["code"] == "rate-unknown")?;
    Some(unknown["about"][0].as_str().expect("words").to_owned())
}

fn rates(october: &str, november: &str) -> Value {
    json!({
        "rates": [
            { "series": "lpr-1y", "on": "2026-11-20", "percent": november },
            { "series": "lpr-1y", "on": "2026-10-20", "percent": october },
        ],
        "source": "中国人民银行网站",
    })
}

fn standing(owner: &Owner) -> Vec<String> {
    let status = owner.does("law.status", json!({}));
    let added = status["added"].as_array().expect("a list");
    added
        .iter()
        .map(|added| added["standing"]["code"].to_string())
        .collect()
}

#[test]
fn a_rate_the_owner_read_counts_at_once_and_is_hers_in_every_line() {
    let (_home, owner) = owner();
    let before = claim(&owner);
    assert_eq!(unknown_months(&before).as_deref(), Some("2026-10、2026-11"));

    let entered = owner.does("rate.add", rates("2.00", "2.00"));
    let after = claim(&owner);
    assert_eq!(unknown_months(&after), None);
    // From the 1st of September to the 20th of November, 81 days: at 3 % times 1.5 throughout,
    // and at 2 % times 1.5 for the 32 days since the 20th of October.
    let interest = |claim: &Value| claim["heads"][1]["amount"].clone();
    assert_eq!(interest(&before), "798.90");
    assert_eq!(interest(&after), "693.70");
    let lines = after["lines"].as_array().expect("a list");
    let hers = lines.iter().filter(|line| line["lpr"]["by"] == "owner");
    let hers: Vec<_> = hers.map(|line| line["lpr"]["source"].clone()).collect();
    assert!(!hers.is_empty());
    assert!(hers.iter().all(|source| source == "中国人民银行网站"));
    assert_ne!(after["law"], before["law"], "the version tells them apart");

    // Taken back, all is as it was; done again, it counts again.
    owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "看错了" }),
    );
    let undone = claim(&owner);
    assert_eq!(undone["total"], before["total"]);
    assert_eq!(undone["law"], before["law"]);
    assert_eq!(unknown_months(&undone), unknown_months(&before));
    owner.does("rate.add", rates("2.00", "2.00"));
    assert_eq!(claim(&owner)["total"], after["total"]);
}

#[test]
fn what_was_entered_is_used_by_whoever_opens_the_book_and_by_calculators() {
    let (home, owner) = owner();
    owner.does("rate.add", rates("2.00", "2.00"));
    let total = claim(&owner)["total"].clone();
    drop(owner);
    let other = Owner::of(&home.path().join("book"));
    assert_eq!(claim(&other)["total"], total);
    let status = other.does("law.status", json!({}));
    assert_eq!(status["series"][0]["by"], "owner");
    assert_eq!(status["series"][0]["unpublished"], json!([]));
    assert_eq!(
        status["series"][1]["unpublished"],
        json!([
            { "month": "2026-10", "due": "2026-10-20" },
            { "month": "2026-11", "due": "2026-11-20" },
        ])
    );
    // A closed book takes its law with it.
    other.does("book.close", json!({}));
    let status = other.does("law.status", json!({}));
    assert_eq!(status["series"][0]["by"], "pack");
    assert_eq!(status["added"], json!([]));
}

#[test]
fn a_rate_that_cannot_be_is_refused_by_name() {
    let (_home, owner) = owner();
    let refused = |input: Value| {
        let failure = owner.is_refused(Code::Refused, "rate.add", input);
        (failure.params["rule"].clone(), failure.detail)
    };
    let one = |on: &str, percent: &str, source: &str| json!({ "rates": [{ "series": "lpr-1y", "on": on, "percent": percent }], "source": source });
    let (rule, detail) = refused(one("2026-11-20", "3.00", "公告"));
    assert_eq!(rule, "law-gap");
    assert_eq!(
        detail,
        "lpr-1y has nothing between 2026-09-20 and 2026-11-20"
    );
    assert_eq!(refused(one("2026-09-21", "3.00", "公告")).0, "law-overlap");
    assert_eq!(refused(one("2026-10-20", "300", "公告")).0, "law-unsound");
    assert_eq!(refused(one("2026-10-20", "3.00", " ")).0, "law-no-source");
    // The 20th of December is still to come.
    owner.is_refused(
        Code::BadInput,
        "rate.add",
        one("2026-12-20", "3.00", "公告"),
    );
    owner.is_refused(
        Code::BadInput,
        "rate.add",
        one("2026-10-20", "drei", "公告"),
    );
}

#[test]
fn a_year_and_the_limits_of_a_province_are_known_once_they_were_read() {
    let (_home, owner) = owner();
    let years = |owner: &Owner| owner.does("law.status", json!({}))["years"].clone();
    let known = |list: &Value, year: i32| list.as_array().expect("a list").contains(&json!(year));
    assert!(!known(&years(&owner), 2027));
    let added = json!({
        "year": 2027, "source": "国务院办公厅通知",
        "days": [
            { "on": "2027-01-02", "is": "work", "name": "元旦" },
            { "on": "2027-01-01", "is": "rest", "name": "元旦" },
        ],
    });
    owner.does("year.add", added.clone());
    assert!(known(&years(&owner), 2027));
    owner.is_refused(Code::Refused, "year.add", added);

    let limits = |region: &str, agreed: &str| {
        json!({
            "region": region, "from": "2026-02-01", "automatic": "50,000",
            "agreed": agreed, "source": "河北省高级人民法院通知",
        })
    };
    let crossed = owner.is_refused(Code::Refused, "threshold.add", limits("河北", "40000"));
    assert_eq!(crossed.params["rule"], "law-unsound");
    owner.is_refused(Code::BadInput, "threshold.add", limits("大西洋", "200000"));
    owner.does("threshold.add", limits("河北省", "200000"));
    let status = owner.does("law.status", json!({}));
    let thresholds = status["thresholds"].as_array().expect("a list");
    let hebei = thresholds.iter().find(|of| of["region"] == "河北");
    let hebei = hebei.expect("it is there");
    assert_eq!(hebei["automatic"], "50000.00");
    assert_eq!(hebei["by"], "owner");
    assert_eq!(standing(&owner), [r#""used""#, r#""used""#]);
}

/// A file of law data that adds rows to the published rates.
fn update(home: &tempfile::TempDir, name: &str, rows: &[&str]) -> PathBuf {
    let shipped = include_str!("../../../src-tauri/crates/law/data/cn/lpr.csv");
    let text = format!(
        "country = \"cn\"\nversion = \"2026-11b\"\nchecked = \"2026-11-21\"\nsource = \"公告\"\n\
         [files]\n\"lpr.csv\" = '''\n{shipped}{}\n'''\n",
        rows.join("\n")
    );
    let path = home.path().join(name);
    std::fs::write(&path, text).expect("a file can be made");
    path
}

const OCTOBER: &str = "2026-10-20,2.00,2.50,confirmed,中国人民银行公告,2026-11-21,";
const NOVEMBER: &str = "2026-11-20,2.00,2.50,confirmed,中国人民银行公告,2026-11-21,";

#[test]
fn an_update_from_a_file_is_compared_first_and_then_used() {
    let (home, owner) = owner();
    let before = claim(&owner);
    let path = update(&home, "法律数据.toml", &[OCTOBER, NOVEMBER]);
    let [file] = owner.hands_over(&[path]).try_into().expect("one file");
    let head = owner.head();
    let compared = owner.does("law.read", json!({ "file": file }));
    assert_eq!(owner.head(), head, "reading enters nothing");
    let changes = compared["changes"].as_array().expect("a list");
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0]["row"], "2026-10-20");
    assert_eq!(changes[0]["before"], Value::Null);

    let wrong = json!({ "file": file, "digest": "0".repeat(64) });
    owner.is_refused(Code::FileChanged, "law.confirm", wrong);
    owner.does(
        "law.confirm",
        json!({ "file": file, "digest": compared["digest"] }),
    );
    let after = claim(&owner);
    assert_eq!(unknown_months(&after), None);
    assert_eq!(after["heads"][1]["amount"], "693.70");
    let lines = after["lines"].as_array().expect("a list");
    let by_pack = |line: &Value| line["lpr"].is_null() || line["lpr"]["by"] == "pack";
    assert!(lines.iter().all(by_pack), "the update is not hers");
    assert_eq!(standing(&owner), [r#""used""#]);
    owner.is_refused(Code::Refused, "law.read", json!({ "file": file }));

    // What is in the vault counts; when it is lost, that is said and the shipped data is used.
    let vault = home.path().join("book").join("vault");
    drop(owner);
    remove_files(if vault.is_dir() {
        vault
    } else {
        home.path().join("book")
    });
    let other = Owner::of(&home.path().join("book"));
    assert_eq!(standing(&other), [r#""file-lost""#]);
    assert_eq!(claim(&other)["total"], before["total"]);
}

/// Removes every file of a vault, as a careless cleaner would.
fn remove_files(folder: PathBuf) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("it can be read").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            remove_files(path);
        } else if name.len() == 64 {
            std::fs::remove_file(path).expect("it can be removed");
        }
    }
}

#[test]
fn an_unsound_update_is_refused_by_name_and_leaves_the_book_as_it_was() {
    let (home, owner) = owner();
    let refused = |name: &str, rows: &[&str]| {
        let path = update(&home, name, rows);
        let [file] = owner.hands_over(&[path]).try_into().expect("one file");
        let failure = owner.is_refused(Code::Refused, "law.read", json!({ "file": file }));
        let confirmed = json!({ "file": file, "digest": "" });
        owner.is_refused(Code::FileChanged, "law.confirm", confirmed);
        failure.detail
    };
    assert_eq!(
        refused("缺月.toml", &[NOVEMBER]),
        "lpr.csv has nothing between 2026-09-20 and 2026-11-20"
    );
    let silent = "2026-10-20,2.00,2.50,confirmed,,2026-11-21,";
    assert_eq!(
        refused("无出处.toml", &[silent]),
        "lpr.csv does not say where 2026-10-20 comes from"
    );
    let picture = home.path().join("图.toml");
    std::fs::write(&picture, [0xff, 0xd8, 0xff]).expect("a file can be made");
    let [file] = owner.hands_over(&[picture]).try_into().expect("one file");
    let failure = owner.is_refused(Code::Refused, "law.read", json!({ "file": file }));
    assert_eq!(failure.params["rule"], "law-not-law-data");
}

#[test]
fn articles_are_found_by_number_name_and_words_in_both_languages() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_no_book(&home.path().join("book"));
    let found = |search: &str| -> Vec<String> {
        let all = owner.does("law.articles", json!({ "search": search }));
        let all = all.as_array().expect("a list").clone();
        all.iter()
            .map(|article| article["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert_eq!(found("民法典 561")[0], "civil_code.561");
    assert_eq!(found("《民法典》第561条")[0], "civil_code.561");
    assert_eq!(found("civil code art. 561")[0], "civil_code.561");
    assert!(found("清偿抵充").contains(&"civil_code.561".to_owned()));
    assert!(found("COSTS before INTEREST").contains(&"civil_code.561".to_owned()));
    assert_eq!(found("没有这样的话"), Vec::<String>::new());
    let all = owner.does("law.articles", json!({}));
    let status = owner.does("law.status", json!({}));
    assert_eq!(all.as_array().expect("a list").len(), status["articles"]);
    let one = owner.does("law.articles", json!({ "id": "civil_code.561" }));
    assert_eq!(one[0]["lawShortZh"], "民法典");
    assert_eq!(one[0]["since"], "2021-01-01");
    assert_eq!(one[0]["status"], "confirmed");
    let none = owner.is_refused(
        Code::NotFound,
        "law.articles",
        json!({ "id": "civil_code.0" }),
    );
    assert_eq!(none.params["what"], "article");
}
