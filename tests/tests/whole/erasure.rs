//! What leads to a person can be erased once a case is settled and the time is over: it is gone from
//! the disk, and totals, chain and seal still check. What a live claim needs cannot be erased.

use std::path::Path;

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{Owner, fixture};
use serde_json::{Value, json};

const NAME: &str = "周样例";
const PHONE: &str = "13912345678";
const STREET: &str = "样例路七弄九号";
/// Where a guarantor is reached, who is sued too.
const OTHER_STREET: &str = "样例巷三号院二单元";
const OTHER_NUMBER: &str = "330102199001010012";
const WORDS: &str = "家里有人住院，月底一定付";

struct Story {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.does(
            "debt.record",
            json!({
                "party": {
                    "name": NAME, "kind": "person", "phone": PHONE, "address": STREET,
                    "registration": "330102199001011234",
                },
                "kind": "sale", "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
            }),
        );
        owner.does(
            "contact.point",
            json!({
                "debtor": NAME, "kind": "wechat", "value": "zhou_yl_77", "to": "debtor",
                "learnt": "they-said", "purpose": "demand",
            }),
        );
        owner.does(
            "contact.record",
            json!({
                "debtor": NAME, "on": "2026-11-10", "time": "10:30", "channel": "call",
                "began": "us", "to": "debtor", "said": WORDS, "outcome": "spoke",
            }),
        );
        owner.does(
            "promise.record",
            json!({
                "debtor": NAME,
                "promise": {
                    "amount": "80000", "by": "2026-11-30", "on": "2026-11-10", "how": "spoken",
                    "words": WORDS,
                },
            }),
        );
        owner.does(
            "asset.record",
            json!({
                "debtor": NAME, "what": "vehicle", "about": "浙A样例88的面包车", "known": "own-dealings",
            }),
        );
        let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
        owner.does(
            "evidence.attach",
            json!({ "debtor": NAME, "files": files, "proves": ["contract"] }),
        );
        owner.does(
            "defendants.name",
            json!({ "debtor": NAME, "others": [{
                "details": { "name": "钱样例", "kind": "person", "address": OTHER_STREET,
                    "registration": OTHER_NUMBER },
                "ground": "joint-guarantee",
            }] }),
        );
        Self { home, owner }
    }

    fn pays(&self) {
        self.owner.does(
            "payment.record",
            json!({ "debtor": NAME, "on": "2026-11-20", "amount": "80000",
                    "order": "principal-first", "because": "" }),
        );
    }

    fn dir(&self) -> std::path::PathBuf {
        self.home.path().join("book")
    }

    /// The same book on another day.
    fn on(self, day: &str) -> Self {
        let Self { home, owner } = self;
        drop(owner);
        let clock = Clock::fixed(day.parse().expect("a day"));
        let desk = Desk::new(clock, Some(Home::In(home.path().to_owned())));
        desk.open(&home.path().join("book"))
            .expect("the book opens");
        let owner = Owner { desk };
        Self { home, owner }
    }

    fn plan(&self) -> Value {
        self.owner.does("erasure.plan", json!({ "debtor": NAME }))
    }

    fn everything(&self) -> Value {
        let plan = self.plan();
        let pieces: Vec<_> = list(&plan["pieces"])
            .iter()
            .map(|p| p["evidence"].clone())
            .collect();
        json!({
            "debtor": NAME, "sorts": ["reach", "talk", "judged", "notes"], "pieces": pieces,
            "why": "保存期限到了", "withoutInterest": true,
        })
    }

    fn case(&self) -> Value {
        self.owner.does("case.show", json!({ "debtor": NAME }))
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// The files below a folder that have these bytes.
fn lies_in(dir: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(lies_in(&path, text));
        } else {
            let bytes = std::fs::read(&path).expect("a file");
            if bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

const SECRETS: [&str; 8] = [
    OTHER_STREET,
    OTHER_NUMBER,
    PHONE,
    STREET,
    WORDS,
    "zhou_yl_77",
    "面包车",
    "330102199001011234",
];

#[test]
fn what_leads_to_a_person_goes_from_the_disk_and_totals_and_seal_stay() {
    let story = Story::new();
    story.pays();
    let story = story.on("2029-11-21");
    let before = story.case();
    let (dir, plan) = (story.dir(), story.plan());
    assert_eq!(plan["barred"], json!([]));
    let sorts: Vec<_> = list(&plan["sorts"])
        .iter()
        .map(|s| s["sort"].as_str().expect("a word"))
        .collect();
    assert_eq!(sorts, ["reach", "talk", "judged"]);
    for secret in SECRETS {
        assert!(
            !lies_in(&dir, secret).is_empty(),
            "{secret} was never there"
        );
    }
    let file = before["evidence"][0]["file"]
        .as_str()
        .expect("a digest")
        .to_owned();
    let stored = dir.join("vault").join(&file[..2]).join(&file);
    assert!(stored.is_file());

    let done = story.owner.does("erasure.run", story.everything());
    assert_eq!(
        (&done["files"], &done["wiped"]),
        (&json!(1), &json!(true)),
        "{done:#}"
    );
    for secret in SECRETS {
        assert_eq!(lies_in(&dir, secret), Vec::<String>::new(), "{secret}");
    }
    assert!(!stored.exists());
    let asked = story.owner.desk.file(file.parse().expect("a digest"));
    assert_eq!(asked.expect_err("it is gone").params["what"], "erased-file");

    // What is owed, paid and issued is as before.
    let after = story.case();
    for part in ["debts", "onAccount"] {
        assert_eq!(after[part], before[part], "{part}");
    }
    for sum in ["invoiced", "paid", "balance", "stage"] {
        assert_eq!(after["row"][sum], before["row"][sum], "{sum}");
    }
    assert_eq!(
        after["payments"][0]["amount"],
        before["payments"][0]["amount"]
    );
    assert_eq!(after["party"]["name"], NAME);
    for field in ["phone", "address", "registration"] {
        assert_eq!(after["party"][field], Value::Null, "{field}");
    }
    let log = story
        .owner
        .does("contact.log", json!({ "debtor": NAME }))
        .to_string();
    assert!(log.contains("2026-11-10") && !log.contains("住院"), "{log}");

    // The check passes, and says what was erased.
    let many = done["entries"].as_u64().expect("a count");
    let check = story.owner.does("book.check", json!({}));
    assert_eq!(check["findings"], json!([]));
    assert_eq!(
        check["erased"],
        json!({ "entries": many, "on": "2029-11-21" })
    );

    // A file that a stop left there is found, and goes when the book is next opened.
    std::fs::create_dir_all(stored.parent().expect("a folder")).expect("a folder");
    std::fs::write(&stored, "left by a stop").expect("the file can be written");
    let check = story.owner.does("book.check", json!({}));
    assert_eq!(check["findings"][0]["code"], "not-erased", "{check:#}");

    // So it is for whoever opens it anew, looks at an earlier day, or asks for its history.
    let head = story.owner.head();
    let story = story.on("2029-11-22");
    assert_eq!(story.owner.head(), head);
    assert!(!stored.exists());
    assert_eq!(story.case()["row"], after["row"]);
    let known = story
        .owner
        .does("book.known", json!({ "entry": 5 }))
        .to_string();
    assert!(!known.contains("住院"));
    let history = story.owner.does("book.history", json!({ "most": 50 }));
    assert!(history.to_string().contains("\"erased\""));
    let past = story.plan()["before"].clone();
    assert_eq!(
        (&past[0]["on"], &past[0]["files"]),
        (&json!("2029-11-21"), &json!(1))
    );
}

#[test]
fn what_a_live_claim_needs_cannot_be_erased_and_is_named() {
    let story = Story::new();
    let all = story.everything();
    let refused = story
        .owner
        .is_refused(Code::Refused, "erasure.run", all.clone());
    assert_eq!(
        (&*refused.params["rule"], &*refused.params["about"]),
        ("erase-owed", "80000.00")
    );
    assert_eq!(story.plan()["barred"][0]["code"], "owed");

    story.pays();
    let refused = story
        .owner
        .is_refused(Code::Refused, "erasure.run", all.clone());
    assert_eq!(
        (&*refused.params["rule"], &*refused.params["about"]),
        ("erase-kept-until", "2029-11-20")
    );
    // The owner's own time decides, such as when the person asks for it.
    story.owner.does("retention.set", json!({ "months": 0 }));

    // The price was paid late: interest is given up in so many words, or nothing is erased.
    let interest = story.plan()["interest"].clone();
    let mut unsaid = all.clone();
    unsaid["withoutInterest"] = json!(false);
    let refused = story.owner.is_refused(Code::Refused, "erasure.run", unsaid);
    assert_eq!(refused.params["rule"], "erase-interest");
    assert_eq!(Some(&*refused.params["about"]), interest.as_str());

    // The same file in another case that is still open.
    story.owner.does(
        "debt.record",
        json!({
            "party": { "name": "样例商行", "kind": "sole-trader" },
            "kind": "sale", "amount": "100", "on": "2026-03-02",
        }),
    );
    let files = story
        .owner
        .hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    story.owner.does(
        "evidence.attach",
        json!({ "debtor": "样例商行", "files": files, "proves": ["contract"] }),
    );
    let refused = story
        .owner
        .is_refused(Code::Refused, "erasure.run", all.clone());
    assert_eq!(
        (&*refused.params["rule"], &*refused.params["about"]),
        ("erase-of-another", "样例商行")
    );
    for (wrong, code) in [
        (
            json!({ "debtor": NAME, "sorts": ["money"], "why": "" }),
            Code::BadInput,
        ),
        (
            json!({ "debtor": NAME, "sorts": [], "why": "本人要求", "withoutInterest": true }),
            Code::Refused,
        ),
        (
            json!({ "debtor": NAME, "sorts": ["talk"], "why": " ", "withoutInterest": true }),
            Code::Refused,
        ),
        (
            json!({ "debtor": "样例商行", "sorts": ["reach"], "why": "本人要求" }),
            Code::Refused,
        ),
    ] {
        story.owner.is_refused(code, "erasure.run", wrong);
    }
    // What can go goes by itself.
    let talk = json!({
        "debtor": NAME, "sorts": ["talk"], "why": "本人要求", "withoutInterest": true,
    });
    story.owner.does("erasure.run", talk.clone());
    assert_eq!(lies_in(&story.dir(), WORDS), Vec::<String>::new());
    assert!(!lies_in(&story.dir(), PHONE).is_empty());
    story.owner.is_refused(Code::Refused, "erasure.run", talk);
}

#[test]
fn an_erasure_is_not_undone() {
    let story = Story::new();
    story.pays();
    story.owner.does("retention.set", json!({ "months": 0 }));
    story.owner.does("erasure.run", story.everything());
    let history = story.owner.does("book.history", json!({ "most": 1 }));
    let act = history[0]["act"].clone();
    let refused = story.owner.is_refused(
        Code::Refused,
        "book.undo",
        json!({ "act": act, "why": "不小心" }),
    );
    assert_eq!(refused.params["rule"], "erased-for-good");
    // A payment that bounces afterwards opens the case again all the same.
    let history = story.owner.does("book.history", json!({ "most": 20 }));
    let paid = list(&history)
        .iter()
        .find(|act| act["facts"].to_string().contains("\"paid\""))
        .expect("the payment is there");
    story
        .owner
        .does("book.undo", json!({ "act": paid["act"], "why": "退票" }));
    assert_eq!(story.case()["row"]["balance"], "80000.00");
}

#[test]
fn a_locked_book_erases_the_same_and_its_backups_are_made_anew() {
    let story = Story::new();
    story.pays();
    let story = story.on("2030-01-05");
    story
        .owner
        .does("lock.set", json!({ "passphrase": "一个足够长的样例口令" }));
    let made = story.owner.does("backup.write", json!({}));
    let old = story.plan()["copies"]["backups"].clone();
    assert_eq!(old, json!([made["name"]]));
    let done = story.owner.does("erasure.run", story.everything());
    assert_eq!((&done["files"], &done["wiped"]), (&json!(1), &json!(true)));
    assert_eq!(
        story.plan()["copies"]["backups"],
        old,
        "the old copy has it still"
    );
    let renewed = story.owner.does("erasure.backups", json!({}));
    assert_eq!(renewed["removed"], old);
    assert_eq!(story.plan()["copies"]["backups"], json!([]));
    let check = story.owner.does("book.check", json!({}));
    assert_eq!(check["findings"], json!([]));
    let tried = story
        .owner
        .does("backup.rehearse", json!({ "backup": renewed["made"] }));
    assert_eq!(tried["passed"], true, "{tried:#}");
}
