//! One debtor that is two: told apart, nothing is lost, papers are old, and later files go to the
//! right one; undone, all is as it was.

use std::fs;
use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use rust_decimal::Decimal;
use serde_json::{Value, json};

const OTHER: &str = "样例贸易（苏州）有限公司";

/// Two debts of one debtor.
fn owes_twice(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    for (amount, on, contract) in [
        ("80000", "2026-01-10", "HT-2026-001"),
        ("36500", "2026-03-10", "HT-2026-014"),
    ] {
        owner.does(
            "debt.record",
            json!({
                "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                    "address": "浙江省杭州市样例区测试路2号", "account": "1102020000000000044" },
                "kind": "sale", "amount": amount, "on": on, "due": "2026-04-09", "contract": contract,
            }),
        );
    }
    owner.does("party.same", json!({ "party": BUYER, "name": "样例苏州" }));
    owner
}

/// The same, with evidence of the second and a payment on both.
fn owner(dir: &Path) -> Owner {
    let owner = owes_twice(dir);
    let case = owner.does("case.show", json!({ "debtor": BUYER }));
    let scan = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    let second = debt(&case, "HT-2026-014")["debt"].clone();
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": scan, "proves": ["delivery"], "debts": [second] }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "on": "2026-05-01", "amount": "90000", "order": "principal-first",
            "because": "约定" }),
    );
    owner
}

fn debt<'a>(case: &'a Value, contract: &str) -> &'a Value {
    let debts = case["debts"].as_array().expect("a list");
    let found = debts.iter().find(|debt| debt["contract"] == contract);
    found.unwrap_or_else(|| panic!("no debt of {contract} in {debts:#?}"))
}

fn part<'a>(parts: &'a Value, what: &str, text: &str) -> &'a Value {
    let all = parts["parts"].as_array().expect("a list");
    let found = all
        .iter()
        .find(|part| part["what"] == what && part["text"].as_str().expect("a text").contains(text));
    found.unwrap_or_else(|| panic!("no {what} {text:?} in {all:#?}"))
}

fn entries(parts: &[&Value]) -> Vec<u64> {
    let of = |part: &&Value| part["entries"].as_array().expect("a list").clone();
    let mut all: Vec<u64> = parts
        .iter()
        .flat_map(of)
        .map(|entry| entry.as_u64().expect("a number"))
        .collect();
    all.sort_unstable();
    all
}

fn asked(parts: &Value, entries: &[u64]) -> Value {
    let mut stays = parts["is"].clone();
    stays["account"] = Value::Null;
    json!({
        "debtor": BUYER, "stays": stays,
        "apart": { "name": OTHER, "kind": "company", "registration": "91320594MA1SYN0044",
            "account": "1102020000000000044" },
        "names": ["样例苏州"], "entries": entries, "because": "后一单是苏州公司订的",
    })
}

fn sum(of: [&Value; 2], what: &str) -> Decimal {
    let number = |sums: &Value| -> Decimal {
        let text = sums[what].as_str().expect("a sum");
        text.parse().expect("a number")
    };
    of.into_iter().map(number).sum()
}

#[test]
fn two_are_told_apart_to_the_fen_and_one_again_when_undone() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("book");
    let owner = owner(&dir);
    let letter = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    let index = owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "evidence-index" }),
    );
    let before = owner.does("case.show", json!({ "debtor": BUYER }));
    let head = owner.head();
    let parts = owner.does("party.parts", json!({ "debtor": BUYER }));
    assert_eq!(parts["names"], json!(["样例苏州"]));
    let second = part(&parts, "debt", "HT-2026-014");
    let scan = part(&parts, "evidence", "送货单");
    // It goes with the debt that it is about.
    assert!(
        second["entries"]
            .as_array()
            .expect("a list")
            .contains(&scan["debts"][0])
    );

    // The debt alone cannot go: the scan is about it. Nothing was entered by trying.
    let alone = asked(&parts, &entries(&[second]));
    let tried = json!({ "debtor": BUYER, "split": alone.clone() });
    let refused = owner.is_refused(Code::Refused, "party.parts", tried);
    assert_eq!(refused.params["rule"], "evidence-of-another");
    assert_eq!(refused.params["name"], "送货单_已签收.jpg");
    owner.is_refused(Code::Refused, "party.split", alone);

    let chosen = asked(&parts, &entries(&[second, scan]));
    let tried = owner.does(
        "party.parts",
        json!({ "debtor": BUYER, "split": chosen.clone() }),
    );
    let sums = &tried["sums"];
    for what in ["price", "paid", "left", "account"] {
        let both = sum([&sums["stays"], &sums["apart"]], what);
        let one: Decimal = sums["before"][what]
            .as_str()
            .expect("a sum")
            .parse()
            .expect("a number");
        assert_eq!(both, one, "{what}: {sums:#}");
    }
    assert_eq!(sums["apart"]["price"], "36500.00");
    assert_eq!(owner.head(), head);

    let entered = owner.does("party.split", chosen);
    let stays = owner.does("case.show", json!({ "debtor": BUYER }));
    let apart = owner.does("case.show", json!({ "debtor": OTHER }));
    assert_eq!(stays["debts"].as_array().expect("a list").len(), 1);
    assert_eq!(debt(&apart, "HT-2026-014")["arose"], "36500.00");
    assert_eq!(apart["evidence"].as_array().expect("a list").len(), 1);
    assert_eq!(stays["evidence"], json!([]));
    let balances = sum([&stays["row"], &apart["row"]], "balance");
    assert_eq!(
        balances,
        sum([&before["row"], &before["row"]], "balance") / Decimal::TWO
    );
    // Also a paper that has no sum is old now, and says why.
    for paper in stays["papers"].as_array().expect("a list") {
        assert_eq!(paper["stale"], true, "{paper:#}");
    }
    for issued in [&letter, &index] {
        let asked = json!({ "document": issued["document"] });
        let changes = owner.does("paper.changes", asked);
        assert_eq!(changes["changes"][0]["code"], "debtor.split");
        assert!(
            changes["changes"][0]["now"]
                .as_str()
                .expect("names")
                .contains(OTHER)
        );
    }
    // One that is issued now is not.
    owner.does("letter.issue", json!({ "debtor": OTHER, "form": "demand" }));
    let apart = owner.does("case.show", json!({ "debtor": OTHER }));
    assert_eq!(apart["papers"][0]["stale"], false);
    // Read from the disk anew it says the same, and it is sound.
    let owner = owner.later(&dir, "2026-11-21");
    let again = owner.does("case.show", json!({ "debtor": OTHER }));
    assert_eq!(again["row"], apart["row"]);
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
    // A later debt goes by name and number to the right one.
    let more = |name: &str| json!({ "party": { "name": name }, "kind": "sale", "amount": "100", "on": "2026-06-01" });
    owner.does("debt.record", more("样例苏州"));
    owner.does("debt.record", more(OTHER));
    let apart = owner.does("case.show", json!({ "debtor": OTHER }));
    assert_eq!(apart["debts"].as_array().expect("a list").len(), 3);
    let open = owner.does("reconcile.show", json!({}));
    assert_eq!(
        open["same"],
        json!([]),
        "nobody is asked whether the two are one"
    );

    // What was done since stands on it, so it is undone the last first.
    owner.is_refused(
        Code::Refused,
        "book.undo",
        json!({ "act": entered["act"], "why": "看错了" }),
    );
    let history = owner.does("book.history", json!({ "most": 10 }));
    let since: Vec<_> = history.as_array().expect("a list").iter().take(3).collect();
    for act in since {
        owner.does("book.undo", json!({ "act": act["act"], "why": "看错了" }));
    }
    owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "看错了" }),
    );
    let after = owner.does("case.show", json!({ "debtor": BUYER }));
    assert_eq!(after["row"], before["row"]);
    assert_eq!(after["debts"], before["debts"]);
    assert_eq!(after["evidence"], before["evidence"]);
    assert_eq!(after["papers"], before["papers"]);
    owner.is_refused(Code::NotFound, "case.show", json!({ "debtor": OTHER }));
}

/// The second debt is told to be the other one's. Gives the act.
fn told_apart(owner: &Owner) -> Value {
    let parts = owner.does("party.parts", json!({ "debtor": BUYER }));
    let second = part(&parts, "debt", "HT-2026-014");
    let entered = owner.does("party.split", asked(&parts, &entries(&[second])));
    entered["act"].clone()
}

/// A statement as ICBC gives it, of one payment a row: account, day, payer, amount.
fn statement(rows: &[(&str, &str, &str, &str)]) -> String {
    let mut text = String::from(
        "[HISTORYDETAIL]\n对方账号\t交易时间\t借贷标志\t对方单位\t对方行号\t用途\t摘要\t附言\t发生额\t余额\t币种\n",
    );
    for (account, on, payer, amount) in rows {
        text += &format!(
            "{account}\t{on}\t贷\t{payer}\t\t货款\t货款\t\t{amount}\t500,000.00\t人民币\n"
        );
    }
    text
}

fn balance(owner: &Owner, debtor: &str) -> String {
    let case = owner.does("case.show", json!({ "debtor": debtor }));
    case["row"]["balance"].as_str().expect("a sum").to_owned()
}

#[test]
fn a_statement_that_comes_after_the_split_is_proposed_to_the_right_one() {
    const AGENT: &str = "某某货运代理有限公司";
    let home = tempfile::tempdir().expect("a folder");
    let owner = owes_twice(&home.path().join("book"));
    let act = told_apart(&owner);
    let file = home.path().join("六月.csv");
    let rows = [
        ("1102020000000000021", "2026-06-01", BUYER, "80,000.00"),
        ("1102020000000000044", "2026-06-02", OTHER, "20,000.00"),
        ("", "2026-06-03", "样例苏州", "10,000.00"),
        // By the account, which is the other one's since the split.
        ("1102020000000000044", "2026-06-04", AGENT, "6,500.00"),
    ];
    fs::write(&file, statement(&rows)).expect("a file");
    let files = owner.hands_over(&[file]);
    let read = owner.does("import.read", json!({ "files": files }));
    let money = read["money"].as_array().expect("a list");
    let meant: Vec<_> = rows
        .iter()
        .map(|(_, on, ..)| {
            let row = money.iter().find(|row| row["on"] == *on).expect("a row");
            let (to, meant) = (&row["suggestion"]["debtorName"], &row["suggestion"]);
            (
                to.as_str().unwrap_or_default(),
                meant["verdict"].as_str().expect("a code"),
            )
        })
        .collect();
    let right = [
        (BUYER, "match"),
        (OTHER, "match"),
        (OTHER, "match"),
        (OTHER, "ask"),
    ];
    assert_eq!(meant, right, "{money:#?}");
    owner.does("import.confirm", json!({ "proposal": read["proposal"] }));
    assert_eq!(balance(&owner, BUYER), "0.00");
    assert_eq!(balance(&owner, OTHER), "6500.00");

    // The money is on the debts, so it is undone with nothing lost: the debts are one debtor's again.
    owner.does("book.undo", json!({ "act": act, "why": "看错了" }));
    assert_eq!(balance(&owner, BUYER), "6500.00");
    owner.is_refused(Code::NotFound, "case.show", json!({ "debtor": OTHER }));
    assert_eq!(owner.does("book.check", json!({}))["findings"], json!([]));
}

#[test]
fn a_split_that_later_entries_stand_on_is_undone_after_them_and_the_entry_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owes_twice(&home.path().join("book"));
    let act = told_apart(&owner);
    // More than the debt: the rest is kept on the account of the other one, who would be gone.
    owner.does(
        "payment.record",
        json!({ "debtor": OTHER, "on": "2026-06-01", "amount": "40000",
            "order": "principal-first", "because": "约定" }),
    );
    let undo = json!({ "act": act, "why": "看错了" });
    let refused = owner.is_refused(Code::Refused, "book.undo", undo.clone());
    assert_eq!(refused.params["rule"], "needed");
    let history = owner.does("book.history", json!({ "most": 10 }));
    let last = &history[0];
    let named: u64 = refused.params["entry"].parse().expect("a number");
    let of_last = last["first"].as_u64()..=last["last"].as_u64();
    assert!(of_last.contains(&Some(named)), "{refused:?} {last:#}");
    owner.does("book.undo", json!({ "act": last["act"], "why": "看错了" }));
    owner.does("book.undo", undo);
    assert_eq!(balance(&owner, BUYER), "116500.00");
}

#[test]
fn a_plan_of_both_is_named_and_goes_whole_or_not_at_all() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owes_twice(&home.path().join("book"));
    let offers = owner.does("plan.options", json!({ "debtor": BUYER }));
    let agreed = owner.does(
        "plan.agree",
        json!({
            "debtor": BUYER, "waivedInterest": offers["interest"], "grace": 3, "afterDays": 7,
            "instalments": [
                { "amount": "60000", "due": "2026-11-30" }, { "amount": "56500", "due": "2026-12-31" },
            ],
            "order": "principal-first", "service": "杭州市样例区样例路1号",
            "forum": "苏州市样例区人民法院", "costs": "debtor",
        }),
    );
    let parts = owner.does("party.parts", json!({ "debtor": BUYER }));
    let (first, second) = (
        part(&parts, "debt", "HT-2026-001"),
        part(&parts, "debt", "HT-2026-014"),
    );
    let torn = asked(&parts, &entries(&[second]));
    let tried = json!({ "debtor": BUYER, "split": torn.clone() });
    for (command, input) in [("party.parts", tried), ("party.split", torn.clone())] {
        let refused = owner.is_refused(Code::Refused, command, input);
        assert_eq!(refused.params["rule"], "split-plan", "{refused:?}");
        assert_eq!(refused.params["debts"], "HT-2026-001、HT-2026-014");
        assert_eq!(refused.params["on"], "2026-11-21");
    }
    // Whole it goes with its debts.
    let both = asked(&parts, &entries(&[first, second]));
    let entered = owner.does("party.split", both);
    let plans =
        |debtor: &str| owner.does("plan.show", json!({ "debtor": debtor }))["plans"].clone();
    assert_eq!(plans(OTHER)[0]["plan"], agreed["plan"]);
    assert_eq!(plans(BUYER), json!([]));
    owner.does(
        "book.undo",
        json!({ "act": entered["act"], "why": "看错了" }),
    );
    // Or the plan is taken back, and each agrees for itself.
    owner.does(
        "book.undo",
        json!({ "act": agreed["act"], "why": "要和两家各谈" }),
    );
    owner.does("party.split", torn);
    assert_eq!(balance(&owner, OTHER), "36500.00");
    assert_eq!(balance(&owner, BUYER), "80000.00");
}
