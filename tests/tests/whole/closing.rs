//! Once nothing is owed any more a case is closed everywhere: nobody is reminded of it, nothing is
//! offered, a certificate is at hand, and what leads to the person is kept for a while and no longer.

use owed_app::{Clock, Code, Desk, Home};
use owed_tests::{BUYER, Owner, text_of};
use serde_json::{Value, json};

/// A book with one sale of ¥80,000 that is late, a promise that was broken, a task and a day in court.
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
                "party": { "name": BUYER, "kind": "company", "phone": "0571-00000000" },
                "kind": "sale", "amount": "80000", "on": "2026-03-02", "due": "2026-04-01",
                "contract": "XS-2026-018",
            }),
        );
        owner.does(
            "promise.record",
            json!({
                "debtor": BUYER,
                "promise": {
                    "amount": "80000", "by": "2026-11-10", "on": "2026-11-01", "how": "spoken",
                },
            }),
        );
        owner.does(
            "task.set",
            json!({ "debtor": BUYER, "what": "再打一次电话", "due": "2026-11-21", "because": "约定" }),
        );
        owner.does(
            "court.note",
            json!({ "debtor": BUYER, "what": "judgment-served", "on": "2026-11-18" }),
        );
        Self { home, owner }
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

    fn pays(&self, amount: &str, on: &str) -> String {
        let paid = self.owner.does(
            "payment.record",
            json!({ "debtor": BUYER, "on": on, "amount": amount, "order": "principal-first",
                    "because": "约定" }),
        );
        paid["act"].as_str().expect("an act").to_owned()
    }

    fn closing(&self) -> Value {
        self.owner.does("case.closing", json!({ "debtor": BUYER }))
    }

    /// The codes of what Today has about the debtor.
    fn todo(&self) -> Vec<String> {
        let today = self.owner.does("today.show", json!({}));
        let mine = |todo: &&Value| todo["name"] == BUYER;
        let all = today["todo"].as_array().expect("a list").iter();
        all.filter(mine).map(|todo| word(&todo["code"])).collect()
    }

    /// The codes of the days the calendar has.
    fn days(&self) -> Vec<String> {
        let asked = json!({ "from": "2026-01-01", "until": "2030-12-31" });
        let shown = self.owner.does("calendar.show", asked);
        let all = shown["days"].as_array().expect("a list").iter();
        all.map(|day| word(&day["code"])).collect()
    }

    fn offers(&self) -> usize {
        let offers = self.owner.does("plan.options", json!({ "debtor": BUYER }));
        offers["offers"].as_array().expect("a list").len()
    }
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}

#[test]
fn what_is_paid_in_full_is_closed_everywhere_and_an_undone_payment_opens_it_again() {
    let story = Story::new();
    let (todo, days) = (story.todo(), story.days());
    for code in ["promise-broken", "task", "demand"] {
        assert!(todo.contains(&code.to_owned()), "{code} is not in {todo:?}");
    }
    for code in ["due", "limitation", "task", "promise", "court-day"] {
        assert!(days.contains(&code.to_owned()), "{code} is not in {days:?}");
    }
    assert!(story.offers() > 0);
    assert_eq!(story.closing()["closed"], Value::Null);

    story.pays("30000", "2026-11-19");
    assert_eq!(story.closing()["closed"], Value::Null);
    let act = story.pays("50000", "2026-11-20");
    // The price came late and nobody gave up the interest: the days to appeal go on.
    assert_eq!(
        (story.todo(), story.days()),
        (vec![], vec!["court-day".into()])
    );
    assert_eq!(story.offers(), 0);
    let closed = story.closing()["closed"].clone();
    assert_eq!(
        (&closed["on"], &closed["how"]),
        (&json!("2026-11-20"), &json!("paid"))
    );
    assert_eq!(
        closed["stopped"],
        json!([
            { "what": "tasks", "count": 1 },
            { "what": "promises", "count": 1 },
        ])
    );

    // What is still to be done about a case that is closed is set down after it was.
    story.owner.does(
        "task.set",
        json!({ "debtor": BUYER, "what": "退回保证金收据", "due": "2026-11-21", "because": "约定" }),
    );
    assert_eq!(
        (story.todo(), story.days()),
        (vec!["task".into()], vec!["task".into(), "court-day".into()])
    );

    // A payment that turns out to be none opens it again, whole.
    story
        .owner
        .does("book.undo", json!({ "act": act, "why": "退票" }));
    assert_eq!(story.closing()["closed"], Value::Null);
    let again = story.todo();
    assert!(todo.iter().all(|code| again.contains(code)), "{again:?}");
    assert!(story.offers() > 0);
}

#[test]
fn money_that_was_put_down_to_somebody_else_opens_a_case_again() {
    let story = Story::new();
    story.pays("80000", "2026-11-20");
    assert!(story.closing()["closed"].is_object());
    let case = story.owner.does("case.show", json!({ "debtor": BUYER }));
    let payment = case["payments"][0]["payment"].clone();
    story.owner.does(
        "payment.match",
        json!({ "payment": payment, "to": null, "order": "legal", "because": "支票退票" }),
    );
    assert_eq!(story.closing()["closed"], Value::Null);
    assert!(story.todo().contains(&"promise-broken".into()));
}

#[test]
fn the_certificate_goes_no_further_than_the_book_and_is_issued_as_proposed() {
    let story = Story::new();
    story.pays("80000", "2026-11-20");
    let closed = story.closing()["closed"].clone();
    // Interest ran from April on, and nobody gave it up.
    assert!(closed["interest"].is_string(), "{closed:#}");
    assert_eq!(
        (&closed["scope"], &closed["certificates"]),
        (&json!("price-only"), &json!([]))
    );
    let issued = story.owner.does(
        "letter.issue",
        json!({
            "debtor": BUYER, "form": "settlement", "fields": { "settled-scope": closed["scope"] },
        }),
    );
    let pdf = story.home.path().join("certificate.pdf");
    story.owner.saves(&issued["file"], &pdf);
    let text = text_of(&pdf);
    for words in ["结清证明", "80,000.00", "不放弃该部分权利"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let certificates = story.closing()["closed"]["certificates"].clone();
    assert_eq!(certificates[0]["number"], issued["number"]);

    // The rest given up by agreement: nothing is left of any head once the price went down to what
    // was paid on the day it was due.
    let story = Story::new();
    story.pays("70000", "2026-04-01");
    let case = story.owner.does("case.show", json!({ "debtor": BUYER }));
    story.owner.does(
        "debt.adjust",
        json!({
            "debt": case["debts"][0]["debt"], "on": "2026-04-01", "amount": "-10000",
            "why": "双方协商一次了结",
        }),
    );
    let closed = story.closing()["closed"].clone();
    assert_eq!(
        (&closed["how"], &closed["scope"]),
        (&json!("agreed"), &json!("all-heads"))
    );
    // With the rest given up, its days in court are over.
    assert!(!story.days().contains(&"court-day".into()));
    let stopped = closed["stopped"].as_array().expect("a list");
    assert!(stopped.contains(&json!({ "what": "court-days", "count": 1 })));
}

#[test]
fn the_time_for_which_data_are_kept_runs_from_the_settlement_and_is_the_owners() {
    let story = Story::new();
    let keep = story.closing()["keep"].clone();
    assert_eq!((&keep["months"], &keep["own"]), (&json!(36), &json!(false)));
    assert_eq!(keep["until"], Value::Null);
    let articles: Vec<_> = keep["because"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|a| word(&a["id"]))
        .collect();
    assert_eq!(articles, ["pipl.19", "pipl.47"]);

    story.pays("80000", "2026-11-20");
    assert_eq!(story.closing()["keep"]["until"], "2029-11-20");
    let set = |months: u32| json!({ "months": months });
    let refused = story
        .owner
        .is_refused(Code::Refused, "retention.set", set(241));
    assert_eq!(
        (&*refused.params["rule"], &*refused.params["max"]),
        ("kept-too-long", "240")
    );
    story.owner.does("retention.set", set(6));
    let keep = story.closing()["keep"].clone();
    assert_eq!(
        (&keep["until"], &keep["own"], &keep["daysLeft"]),
        (&json!("2027-05-20"), &json!(true), &json!(180))
    );
    let late = story.on("2027-06-01");
    assert_eq!(late.closing()["keep"]["daysLeft"], -12);
}

#[test]
fn the_guard_speaks_up_before_somebody_who_settled_is_asked_again() {
    let story = Story::new();
    let asks = json!({
        "debtor": BUYER, "on": "2026-11-20", "time": "10:00", "channel": "message", "to": "debtor",
        "draft": "请把剩下的货款付一下。",
    });
    let rules = |story: &Story| -> Vec<String> {
        let plan = story.owner.does("contact.plan", asks.clone());
        let found = plan["ruling"]["findings"]
            .as_array()
            .expect("a list")
            .iter();
        found
            .map(|found| found["rule"].as_str().expect("a rule").to_owned())
            .collect()
    };
    assert!(!rules(&story).iter().any(|rule| rule.starts_with("settled")));
    story.pays("80000", "2026-11-20");
    // It was paid late, so interest is all that is left to speak of.
    assert!(
        rules(&story).contains(&"settled-beside".to_owned()),
        "{:?}",
        rules(&story)
    );
    // Without a reason no words are given out.
    story
        .owner
        .is_refused(Code::Refused, "contact.keep", asks.clone());
    let mut said = asks.clone();
    said["because"] = json!("只说利息");
    assert_eq!(story.owner.does("contact.keep", said)["light"], "warn");
}
