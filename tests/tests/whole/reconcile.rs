//! Reconciliation over real files: a bank's charge, two invoices in one transfer, one sum met in two
//! files, a name written otherwise, a red invoice without a number, money too much and money back.

use std::path::PathBuf;

use owed_app::Code;
use owed_tests::{Owner, codes, fixture};
use serde_json::{Value, json};

const BUYER: &str = "样例贸易（杭州）有限公司";
const FITTER: &str = "合成五金（苏州）有限公司";
const SHOP: &str = "示范电器有限公司";

fn files() -> Vec<PathBuf> {
    [
        "全量发票查询导出结果_对账.csv",
        "对公流水_工行_对账.csv",
        "支付宝账单_对账.csv",
    ]
    .map(|name| fixture(&format!("reconcile/{name}")))
    .to_vec()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn balance(owner: &Owner, debtor: &str) -> String {
    let case = owner.does("case.show", json!({ "debtor": debtor }));
    case["row"]["balance"].as_str().expect("a text").to_owned()
}

/// A book with the files in it, and nothing decided that was not plain.
fn owner(dir: &tempfile::TempDir) -> Owner {
    let owner = Owner::of_new_book(&dir.path().join("book"));
    owner.imports(&files());
    owner
}

#[test]
fn the_sums_before_confirming_follow_what_was_decided() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_new_book(&dir.path().join("book"));
    let read = owner.does(
        "import.read",
        json!({ "files": owner.hands_over(&files()) }),
    );
    let short = list(&read, "money")
        .iter()
        .find(|money| money["amount"] == "36150.00")
        .expect("it is there");
    assert_eq!(short["suggestion"]["verdict"], "ask");
    assert_eq!(short["suggestion"]["charge"]["amount"], "10.00");
    // Two invoices in one transfer and the leg in the app are plain.
    assert_eq!(read["sums"]["matched"], "4200.00");
    let decide = |what: &str| {
        let decisions = json!({ short["key"].as_str().expect("a text"): { "what": what } });
        let asked = json!({ "proposal": read["proposal"], "decisions": decisions });
        owner.does("import.sums", asked)
    };
    assert_eq!(decide("charge")["matched"], "40350.00");
    let left = |sums: &Value| sums["toDecide"].as_str().expect("a text").to_owned();
    assert_eq!(left(&decide("none")), "23588.00");
    assert_eq!(left(&decide("open")), "59738.00");
    let decisions = json!({ short["key"].as_str().expect("a text"): { "what": "charge" } });
    let asked = json!({ "proposal": read["proposal"], "decisions": decisions });
    owner.does("import.confirm", asked);
    // The second invoice is paid in full: the charge is the creditor's.
    assert_eq!(balance(&owner, BUYER), "85000.00");
}

#[test]
fn everything_is_asked_once_until_nothing_is_unexplained() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let shown = || owner.does("reconcile.show", json!({}));
    let all = shown();
    let letter = json!({ "debtor": BUYER, "form": "demand" });
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", letter.clone());
    let open = &refused.params["open"];
    for point in ["undecided-payments", "unplaced-payments", "red-unlinked"] {
        assert!(open.contains(point), "{open}");
    }

    // One sum in two files: the leg of the known debtor counts.
    let twins = &list(&all, "twins")[0];
    assert_eq!(twins["counted"]["payer"], FITTER);
    assert_eq!(twins["asideIn"], "icbc-corporate");
    let pair =
        json!({ "payment": twins["aside"]["payment"], "counted": twins["counted"]["payment"] });
    owner.does("payment.same", pair);
    assert_eq!(balance(&owner, FITTER), "0.00");

    // A name written otherwise: yes, and its money is theirs from then on.
    let same = &list(&all, "same")[0];
    assert_eq!(same["name"], "样例贸易（杭州）有限责任公司");
    owner.does(
        "party.same",
        json!({ "party": same["party"], "name": same["name"], "until": "2024-05-31" }),
    );
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    assert_eq!(case["former"][0]["until"], "2024-05-31");

    // Money: the charge, and the part payment.
    let payments = shown();
    for payment in list(&payments, "payments") {
        let suggestion = &payment["suggestion"];
        let to = &suggestion["debtor"];
        let charge = &suggestion["charge"]["amount"];
        let asked = json!({ "payment": payment["payment"], "to": to, "charge": charge });
        owner.does("payment.match", asked);
    }
    assert_eq!(balance(&owner, BUYER), "75000.00");

    // The red invoice: the equal blue one first.
    let red = &list(&all, "reds")[0];
    assert_eq!(codes(&red["blues"][0]["reasons"])[0], "red-equals-invoice");
    let blue = &red["blues"][0]["invoice"];
    owner.does("invoice.link", json!({ "red": red["red"], "blue": blue }));
    assert_eq!(balance(&owner, BUYER), "70000.00");

    // Money too much is kept, and part of it went back.
    let kept = |owner: &Owner| {
        let case = owner.does("case.show", json!({ "debtor": SHOP }));
        case["onAccount"].as_str().expect("a text").to_owned()
    };
    assert_eq!(kept(&owner), "500.00");
    let refund = &list(&all, "refunds")[0];
    owner.does(
        "refund.decide",
        json!({ "refund": refund["refund"], "debtor": SHOP }),
    );
    assert_eq!(
        (kept(&owner), balance(&owner, SHOP)),
        ("300.00".into(), "0.00".into())
    );

    // Of nobody: nothing to do with it.
    let left = shown();
    assert_eq!(left["above"], 1);
    let unplaced: Vec<_> = list(&left, "unplaced")
        .iter()
        .map(|p| &p["payment"])
        .collect();
    owner.does("payment.none", json!({ "payments": unplaced }));
    let done = shown();
    assert_eq!(
        (&done["above"], &done["aboveSum"]),
        (&json!(0), &json!("0.00"))
    );
    for kind in ["reds", "same", "twins", "payments", "unplaced", "refunds"] {
        assert!(list(&done, kind).is_empty(), "{kind}: {:#}", done[kind]);
    }
    owner.does("letter.issue", letter);
}

#[test]
fn importing_again_asks_nothing_anew_and_records_no_refund_twice() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let before = owner.head();
    owner.imports(&files());
    assert_eq!(owner.head(), before);
    let all = owner.does("reconcile.show", json!({}));
    assert_eq!(list(&all, "refunds").len(), 1);
}

#[test]
fn a_no_is_remembered_and_not_asked_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let all = owner.does("reconcile.show", json!({}));
    let same = &list(&all, "same")[0];
    owner.does(
        "party.different",
        json!({ "party": same["party"], "name": same["name"] }),
    );
    let twins = &list(&all, "twins")[0];
    let pair =
        json!({ "payment": twins["aside"]["payment"], "counted": twins["counted"]["payment"] });
    owner.does("payment.different", pair);
    let again = owner.does("reconcile.show", json!({}));
    assert!(list(&again, "same").is_empty() && list(&again, "twins").is_empty());
    // Both are of nobody now, not of nowhere.
    assert_eq!(list(&again, "unplaced").len(), 3);
}

#[test]
fn what_is_kept_on_account_pays_the_next_debt() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let all = owner.does("reconcile.show", json!({}));
    let over = list(&all, "payments")
        .iter()
        .find(|payment| payment["amount"] == "12500.00")
        .expect("it is there");
    assert_eq!(over["suggestion"]["onAccount"], "500.00");
    owner.does(
        "payment.match",
        json!({ "payment": over["payment"], "to": SHOP }),
    );
    let debt = json!({ "debtor": SHOP, "kind": "sale", "amount": "800", "on": "2025-08-01" });
    owner.does("debt.record", debt);
    let account = owner.does("reconcile.show", json!({}));
    assert_eq!(account["accounts"][0]["kept"], "500.00");
    assert_eq!(account["accounts"][0]["owed"], "800.00");
    owner.does("account.apply", json!({ "debtor": SHOP }));
    assert_eq!(balance(&owner, SHOP), "300.00");
    let before = owner.head();
    owner.does("account.apply", json!({ "debtor": SHOP }));
    assert_eq!(owner.head(), before);
}

#[test]
fn a_sum_up_to_the_allowance_holds_up_no_letter_and_what_may_be_theirs_always_does() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let unsettled = |debtor: &str| {
        let draft = owner.does(
            "letter.draft",
            json!({ "debtor": debtor, "form": "demand" }),
        );
        codes(&draft["unsettled"]).join(" ")
    };
    assert!(unsettled(BUYER).contains("unplaced-payments"));
    owner.does("reconcile.allow", json!({ "upto": "1000" }));
    let left = unsettled(BUYER);
    assert!(!left.contains("unplaced-payments"), "{left}");
    assert!(left.contains("undecided-payments"), "{left}");
    owner.is_refused(Code::Refused, "reconcile.allow", json!({ "upto": "-1" }));
}

#[test]
fn nothing_is_demanded_on_invoices_that_were_taken_back_whatever_the_reason_given() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let case = owner.does("case.show", json!({ "debtor": FITTER }));
    for debt in list(&case, "debts") {
        let less = format!("-{}", debt["principal"].as_str().expect("a text"));
        let input =
            json!({ "debt": debt["debt"], "on": "2025-06-01", "amount": less, "why": "退货" });
        owner.does("debt.adjust", input);
    }
    let letter = json!({ "debtor": FITTER, "form": "demand", "override": "就要寄" });
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", letter);
    assert!(refused.params["open"].contains("all-reversed"));
}

#[test]
fn a_charge_that_does_not_close_the_debt_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let all = owner.does("reconcile.show", json!({}));
    let short = list(&all, "payments")
        .iter()
        .find(|payment| payment["amount"] == "36150.00")
        .expect("it is there");
    let number = "25002000000000000102";
    let asked =
        |charge: &str| json!({ "payment": short["payment"], "to": number, "charge": charge });
    owner.is_refused(Code::BadInput, "payment.match", asked("5"));
    owner.does("payment.match", asked("10"));
}

#[test]
fn a_renamed_party_keeps_its_old_name_and_its_day() {
    let dir = tempfile::tempdir().expect("a folder");
    let owner = owner(&dir);
    let new = "示范家电有限公司";
    owner.does(
        "party.rename",
        json!({ "party": SHOP, "name": new, "on": "2026-01-01" }),
    );
    let case = owner.does("case.show", json!({ "debtor": new }));
    assert_eq!(case["party"]["name"], new);
    assert_eq!(
        case["former"][0],
        json!({ "name": SHOP, "until": "2025-12-31" })
    );
    // Money under the old name is still its own.
    let all = owner.does("reconcile.show", json!({}));
    let over = list(&all, "payments")
        .iter()
        .find(|p| p["amount"] == "12500.00")
        .expect("it is there");
    assert_eq!(over["suggestion"]["debtorName"], new);
}
