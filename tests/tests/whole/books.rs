//! A bookkeeper's books side by side: totals and search over all of them, each only looked at; what
//! cannot be read is named; nothing of one enters another but what is handed on.

use std::path::{Path, PathBuf};

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{Owner, TODAY};
use serde_json::{Value, json};

const CLIENTS: [(&str, &str, &str); 3] = [
    ("样例五金（苏州）有限公司", "杭州合成贸易有限公司", "80000"),
    (
        "样例纺织（绍兴）有限公司",
        "宁波合成服饰有限公司",
        "1200.50",
    ),
    ("样例印刷（无锡）有限公司", "周样例", "999.5"),
];

/// A bookkeeper with the settings of her own computer and three clients' books.
struct Story {
    home: tempfile::TempDir,
}

impl Story {
    fn dir(&self, at: usize) -> PathBuf {
        self.home.path().join(format!("客户{at}"))
    }

    fn desk(&self) -> Owner {
        let config = Some(Home::In(self.home.path().to_owned()));
        let desk = Desk::with_settings(
            Clock::fixed(TODAY),
            config,
            &self.home.path().join("settings.json"),
        );
        Owner { desk }
    }

    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let story = Self { home };
        for (at, (client, debtor, amount)) in CLIENTS.into_iter().enumerate() {
            let dir = story.dir(at);
            let owner = Owner {
                desk: Desk::with_settings(
                    Clock::fixed(TODAY),
                    Some(Home::In(dir.clone())),
                    &story.home.path().join("settings.json"),
                ),
            };
            owner.does("book.create", json!({ "creditor": { "name": client } }));
            owner.does(
                "debt.record",
                json!({
                    "party": { "name": debtor }, "kind": "sale", "amount": amount,
                    "on": "2026-03-02", "due": "2026-04-01", "contract": format!("HT-{at}"),
                }),
            );
            owner.does(
                "task.set",
                json!({
                    "debtor": debtor, "what": "打电话", "due": format!("2026-12-0{}", at + 1),
                    "because": "约定",
                }),
            );
        }
        story
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn states(view: &Value) -> Vec<&str> {
    let rows = list(&view["books"]).iter();
    rows.map(|row| row["state"].as_str().expect("a word"))
        .collect()
}

/// What lies in a folder: every file but the lock that says who has it open, with its bytes.
fn files(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            all.extend(files(&path));
        } else if !name.ends_with(".lock") && !name.ends_with("-shm") && !name.ends_with("-wal") {
            let bytes = std::fs::read(&path).expect("a file");
            all.push((path, bytes));
        }
    }
    all.sort();
    all
}

#[test]
fn all_books_are_added_up_and_searched_and_none_is_changed() {
    let story = Story::new();
    let before: Vec<_> = (0..3).map(|at| files(&story.dir(at))).collect();
    let owner = story.desk();
    owner.desk.open(&story.dir(1)).expect("the book opens");
    let view = owner.does("books.show", json!({}));
    assert_eq!(states(&view), ["well", "here", "well"]);
    assert_eq!(
        (&view["balance"], &view["overdue"]),
        (&json!("82200.00"), &json!("82200.00"))
    );
    assert_eq!((&view["unread"], &view["found"]), (&json!(0), &Value::Null));
    let first = &view["books"][0];
    assert_eq!(first["name"], CLIENTS[0].0);
    assert_eq!(
        (&first["is"]["cases"], &first["is"]["balance"]),
        (&json!(1), &json!("80000.00"))
    );
    assert!(first["is"]["todo"].as_u64().expect("a count") > 0);
    let next = &first["is"]["next"];
    assert_eq!(
        (&next["on"], &next["code"]),
        (&json!("2026-12-01"), &json!("task"))
    );

    for (find, by, at) in [("合成服饰", "name", 1), ("ht-2", "contract", 2)] {
        let view = owner.does("books.show", json!({ "find": find }));
        let found = list(&view["found"]);
        assert_eq!(found.len(), 1, "{find}: {found:?}");
        assert_eq!(
            (&found[0]["by"], &found[0]["name"]),
            (&json!(by), &json!(CLIENTS[at].1))
        );
        assert_eq!(found[0]["book"], CLIENTS[at].0);
    }
    let none = owner.does("books.show", json!({ "find": "没有这家" }));
    assert_eq!(none["found"], json!([]));
    owner.does("book.close", json!({}));
    let after: Vec<_> = (0..3).map(|at| files(&story.dir(at))).collect();
    assert!(before == after, "looking changed a book");

    // One click away.
    let dir = view["books"][2]["dir"].clone();
    let status = owner.does("book.open", json!({ "place": dir }));
    assert_eq!(status["book"]["creditor"]["name"], CLIENTS[2].0);
}

#[test]
fn what_cannot_be_read_is_named_and_is_in_no_sum() {
    let story = Story::new();
    let owner = story.desk();
    owner.desk.open(&story.dir(0)).expect("the book opens");
    owner.does("lock.set", json!({ "passphrase": "一个足够长的样例口令" }));
    owner.does("book.close", json!({}));
    std::fs::rename(story.dir(1), story.home.path().join("搬走了")).expect("it moves");
    let view = owner.does("books.show", json!({}));
    assert_eq!(states(&view), ["locked", "missing", "well"]);
    assert_eq!(
        (&view["balance"], &view["unread"]),
        (&json!("999.50"), &json!(2))
    );
    // A locked book says nothing but the name of its folder.
    assert_eq!(view["books"][0]["name"], "客户0");
    let dir = view["books"][1]["dir"].clone();
    owner.does("books.forget", json!({ "dir": dir }));
    assert_eq!(
        states(&owner.does("books.show", json!({}))),
        ["locked", "well"]
    );
}

#[test]
fn only_what_is_handed_on_enters_another_book() {
    let story = Story::new();
    let owner = story.desk();
    owner.desk.open(&story.dir(0)).expect("the book opens");
    owner.does("policy.set", json!({ "graceDays": 9, "mostADay": 1 }));
    owner.does("retention.set", json!({ "months": 12 }));
    let made = json!({ "order": ["demand"], "stamp": "foot", "lines": ["代理人：沈洁"] });
    let template = json!({ "name": "西湖法院", "is": made });
    owner.does("pack.keep-template", template);
    let to = story.dir(2);
    let to = std::fs::canonicalize(&to).expect("a folder");
    let hand = |what: Value| json!({ "to": to.to_string_lossy(), "what": what });
    let done = owner.does(
        "books.hand-on",
        hand(json!(["policy", "retention", "wording", "packs"])),
    );
    assert_eq!(
        (&done["entries"], &done["to"]),
        (&json!(3), &json!(CLIENTS[2].0))
    );
    // What it says already is not said again.
    let again = owner.does(
        "books.hand-on",
        hand(json!(["policy", "retention", "packs"])),
    );
    assert_eq!(again["entries"], 0);
    owner.is_refused(Code::BadInput, "books.hand-on", hand(json!(["debts"])));
    let elsewhere = json!({ "to": "/", "what": ["policy"] });
    owner.is_refused(Code::NotFound, "books.hand-on", elsewhere);

    owner.desk.open(&to).expect("the book opens");
    let policy = owner.does("policy.show", json!({}));
    assert!(policy.to_string().contains('9'), "{policy:#}");
    let templates = owner.does("pack.templates", json!({}));
    let handed = &templates["templates"][0];
    assert_eq!(
        (&handed["name"], &handed["is"]["lines"]),
        (&json!("西湖法院"), &json!(["代理人：沈洁"]))
    );
    let cases = owner.does("cases.list", json!({}));
    assert_eq!(list(&cases["cases"]).len(), 1);
    assert_eq!(cases["cases"][0]["name"], CLIENTS[2].1);
}
