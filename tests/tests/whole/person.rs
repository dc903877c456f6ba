//! What is kept about a debtor can be shown and printed, with where it came from and what for; and a
//! debtor who means well is given a sheet that says what is claimed and how to talk.

use owed_tests::{BUYER, Owner, fixture, samples, text_of};
use serde_json::{Value, json};

fn items<'a>(view: &'a Value, what: &str) -> Vec<&'a Value> {
    let items = view["items"].as_array().expect("a list");
    items.iter().filter(|item| item["what"] == what).collect()
}

fn count(view: &Value, what: &str) -> u64 {
    let groups = view["groups"].as_array().expect("a list");
    let group = groups.iter().find(|group| group["what"] == what);
    group.and_then(|group| group["count"].as_u64()).unwrap_or(0)
}

#[test]
fn what_is_kept_about_a_debtor_is_shown_with_its_origin_and_printed() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    owner.imports(&samples());
    let before = owner.does("person.show", json!({ "debtor": BUYER }));
    let files = owner.hands_over(&[fixture("evidence/购销合同_HT-2025-007.pdf")]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": files, "proves": ["contract"] }),
    );
    owner.does(
        "contact.point",
        json!({
            "debtor": BUYER, "kind": "phone", "value": "13900000000", "to": "agent",
            "person": "李会计", "learnt": "contract", "purpose": "demand",
        }),
    );
    let view = owner.does("person.show", json!({ "debtor": BUYER }));
    let name = items(&view, "name");
    assert_eq!(name.len(), 1);
    assert_eq!(
        (&name[0]["value"], &name[0]["from"]),
        (&json!(BUYER), &json!("import"))
    );
    let point = items(&view, "point");
    assert_eq!(point[0]["value"], "13900000000");
    assert_eq!(point[0]["person"], "李会计");
    assert_eq!(
        (&point[0]["from"], &point[0]["purpose"]),
        (&json!("contract"), &json!("demand"))
    );
    assert_eq!(count(&view, "evidence"), count(&before, "evidence") + 1);
    assert!(count(&view, "debts") > 0 && count(&view, "papers") == 0);
    assert_eq!(view["settled"], Value::Null);

    // What she types herself is told from what was read.
    let debtor = view["debtor"].as_str().expect("an id");
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let mut details = case["party"].clone();
    details["phone"] = json!("0571-00000000");
    owner.does(
        "party.describe",
        json!({ "party": debtor, "details": details }),
    );
    let view = owner.does("person.show", json!({ "debtor": BUYER }));
    assert_eq!(items(&view, "phone")[0]["from"], "typed");
    assert_eq!(items(&view, "name")[0]["from"], "import");

    for (lang, words) in [
        ("zh", ["个人信息清单", "李会计"]),
        ("en", ["the contract", "13900000000"]),
    ] {
        let sheet = owner.does("person.sheet", json!({ "debtor": BUYER, "lang": lang }));
        let pdf = home.path().join(format!("{lang}.pdf"));
        owner.saves(&sheet["file"], &pdf);
        let text = text_of(&pdf);
        for word in words {
            // The text of a page comes without its spaces.
            let word = word.replace(' ', "");
            assert!(text.contains(&word), "{word} is not in {text}");
        }
    }
}

#[test]
fn once_all_is_paid_it_says_since_when() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let party = json!({ "name": "张三", "kind": "person" });
    owner.does(
        "debt.record",
        json!({ "party": party, "kind": "sale", "amount": "800.00", "on": "2026-01-05" }),
    );
    let paid = |amount: &str, on: &str| {
        owner.does(
            "payment.record",
            json!({ "debtor": "张三", "on": on, "amount": amount, "order": "legal", "because": "" }),
        );
    };
    paid("300.00", "2026-02-01");
    let view = owner.does("person.show", json!({ "debtor": "张三" }));
    assert_eq!(
        (&view["settled"], &view["natural"]),
        (&Value::Null, &json!(true))
    );
    paid("500.00", "2026-03-01");
    let view = owner.does("person.show", json!({ "debtor": "张三" }));
    assert_eq!(view["settled"], "2026-03-01");
    assert_eq!(count(&view, "payments"), 2);
}

#[test]
fn the_sheet_on_fair_dealing_says_what_is_claimed_and_how_to_talk() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&home.path().join("book"));
    let party = json!({ "name": "张三", "kind": "person", "address": "杭州市西湖区" });
    owner.does(
        "debt.record",
        json!({
            "party": party, "kind": "sale", "amount": "80000.00", "on": "2026-01-05",
            "due": "2026-02-05",
        }),
    );
    for (lang, words) in [
        ("zh", ["80,000.00", "不同意时", "一时付不清时", "时效"]),
        (
            "en",
            [
                "80,000.00",
                "If you disagree",
                "If you cannot pay at once",
                "limitation",
            ],
        ),
    ] {
        let asked = json!({ "debtor": "张三", "form": "fair-dealing", "lang": lang });
        let issued = owner.does("letter.issue", asked);
        let pdf = home.path().join(format!("{lang}.pdf"));
        owner.saves(&issued["file"], &pdf);
        let text: String = text_of(&pdf);
        for word in words {
            // The text of a page comes without its spaces.
            let word = word.replace(' ', "");
            assert!(text.contains(&word), "{word} is not in {text}");
        }
        // The law has no sum that must be wrong: what stands in the case stands here.
        let claim = owner.does("claim.show", json!({ "debtor": "张三" }));
        assert!(claim.to_string().contains("80000"), "{claim:#}");
    }
}
