//! What the calculators answer, and what they say to what cannot be worked out.

use serde_json::{Value, json};

use crate::desk::{Clock, Desk};
use crate::failure::{Code, Failure};

mod roads;

/// A desk without a book, on the 21st of November 2026.
fn call(name: &str, input: Value) -> Result<Value, Failure> {
    let desk = Desk::new(Clock::fixed("2026-11-21".parse().unwrap()), None);
    crate::call(&desk, name, input, None)
}

fn answer(name: &str, input: Value) -> Value {
    call(name, input.clone()).unwrap_or_else(|e| panic!("{input}: {e}"))
}

/// `{"principal": 80000 …}` with changes.
fn asked(changes: Value) -> Value {
    let mut asked = json!({
        "principal": "80000", "from": "2022-11-01", "to": "2025-11-20", "rate": "lpr1y",
        "times": "1.5",
    });
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            asked.as_object_mut().unwrap().remove(name);
        } else {
            asked[name] = value.clone();
        }
    }
    asked
}

fn total(changes: Value) -> String {
    let done = answer("calc.interest", asked(changes));
    done["total"].as_str().unwrap().to_owned()
}

fn codes(answer: &Value) -> Vec<&str> {
    let notices = answer["notices"].as_array().unwrap();
    notices
        .iter()
        .map(|n| n["code"].as_str().unwrap())
        .collect()
}

#[test]
fn the_end_day_that_others_lose_is_counted_as_asked() {
    assert_eq!(total(json!({})), "12274.19");
    assert_eq!(total(json!({ "count": "both-included" })), "12284.05");
}

#[test]
fn the_lines_add_up_and_name_days_base_rate_and_article() {
    let done = answer("calc.interest", asked(json!({})));
    let lines = done["lines"].as_array().unwrap();
    let (mut fen, mut days) = (0, 0);
    for line in lines {
        let amount = line["amount"].as_str().unwrap().replace('.', "");
        fen += amount.parse::<i64>().unwrap();
        days += line["days"].as_i64().unwrap();
        assert_eq!(line["because"][0], "sales_interp.18");
    }
    assert_eq!(fen, 1_227_419);
    // 2022-11-01 to 2025-11-20 without the last.
    assert_eq!(days, 1115);
    let first = &lines[0];
    assert_eq!(
        (&first["from"], &first["rate"]),
        (&json!("2022-11-01"), &json!("5.475%"))
    );
    assert_eq!(first["base"], "80000.00");
    assert_eq!(first["published"]["on"], "2022-10-20");
    assert_eq!(first["published"]["percent"], "3.65");
    assert_eq!(lines.last().unwrap()["to"], "2025-11-19");
    assert!(
        done["articles"]
            .as_array()
            .unwrap()
            .iter()
            .any(|a| a["id"] == "sales_interp.18")
    );
}

#[test]
fn every_way_to_write_a_rate_is_the_same_rate() {
    let stated = |rate: &str| {
        total(json!({ "rate": rate, "times": null, "from": "2024-01-01", "to": "2025-01-01" }))
    };
    // 2024 has 366 days: 80000 × 18.25 % × 366/365.
    for rate in [
        "0.05%/day",
        "0.05%/日",
        "万分之五/日",
        "日万分之五",
        "0.5‰/天",
        "5‱/day",
        "０．０５％／ｄａｙ",
        "每日0.05%",
        "18.25%",
    ] {
        assert_eq!(stated(rate), "14640.00", "{rate}");
    }
    for rate in [
        "2%/month",
        "月息2分",
        "月息二分",
        "20厘/月",
        "24%",
        "年利率24%",
    ] {
        assert_eq!(stated(rate), stated("24%"), "{rate}");
    }
    let published = |rate: &str| total(json!({ "rate": rate }));
    for rate in ["LPR1Y", "lpr", "一年期LPR", "lpr-1y"] {
        assert_eq!(published(rate), "12274.19", "{rate}");
    }
}

#[test]
fn amounts_and_days_are_read_as_people_write_them() {
    for principal in [
        "80,000.00",
        "8万",
        "８００００",
        "¥80000",
        "捌万元整",
        "人民币8万元",
        "80000元",
        "8,0000",
    ] {
        assert_eq!(
            total(json!({ "principal": principal })),
            "12274.19",
            "{principal}"
        );
    }
    for from in ["2022/11/1", "20221101", "2022年11月1日", "2022.11.01"] {
        assert_eq!(total(json!({ "from": from })), "12274.19", "{from}");
    }
}

#[test]
fn payments_say_what_they_paid_and_change_the_base() {
    let done = answer(
        "calc.interest",
        asked(json!({
            "from": "2025-04-10", "to": "2026-11-20",
            "pay": [{ "on": "2025-06-30", "amount": "20000" }],
        })),
    );
    assert_eq!(done["payments"][0]["toInterest"], "812.05");
    assert_eq!(done["principalLeft"], "60812.05");
    let changed = done["lines"].as_array().unwrap();
    let changed = changed
        .iter()
        .find(|line| line["changedBy"] != json!([]))
        .unwrap();
    assert_eq!(changed["from"], "2025-06-30");
    assert_eq!(
        changed["changedBy"][0]["about"],
        json!(["2025-06-30", "-19187.95"])
    );
    assert!(
        changed["because"]
            .as_array()
            .unwrap()
            .contains(&json!("civil_code.561"))
    );
}

#[test]
fn what_is_not_known_is_said_beside_the_figures() {
    let now = answer("calc.interest", asked(json!({ "to": "2026-11-21" })));
    assert!(codes(&now).contains(&"rate-unknown"), "{now}");
    assert_eq!(now["notices"][1]["about"][0], "2026-10、2026-11");
    let later = answer("calc.interest", asked(json!({ "to": "2026-12-01" })));
    assert!(codes(&later).contains(&"law-checked-before"));
    let dollars = answer(
        "calc.interest",
        asked(json!({ "principal": "USD 800", "rate": "6%", "times": null })),
    );
    assert_eq!(dollars["currency"], "USD");
    assert!(codes(&dollars).contains(&"foreign-currency"));
    let paid = answer(
        "calc.interest",
        asked(json!({ "pay": [{ "on": "2026-01-01", "amount": "100" }] })),
    );
    assert!(codes(&paid).contains(&"paid-later"));
    let none = answer("calc.interest", asked(json!({ "to": "2022-11-01" })));
    assert_eq!(none["total"], "0.00");
    assert!(codes(&none).contains(&"no-interest-days"));
}

#[test]
fn a_cap_says_what_it_took_and_by_which_article() {
    let loan = json!({
        "principal": "200000", "from": "2023-09-01", "to": "2024-09-01", "rate": "18%",
        "times": null, "cap": "4lpr", "formed": "2023-09-01",
    });
    let done = answer("calc.interest", asked(loan));
    assert_eq!(done["total"], "27675.62");
    assert_eq!(done["cappedBy"], "8423.01");
    assert!(codes(&done).contains(&"capped"));
    let because = done["lines"][0]["because"].as_array().unwrap();
    assert!(
        because.contains(&json!("private_lending.25")),
        "{because:?}"
    );
}

/// What is wrong with the interest asked for: the field, the code and the sentence.
fn refused(changes: Value) -> (String, String, String) {
    let input = asked(changes);
    let failure = call("calc.interest", input.clone()).expect_err(&input.to_string());
    assert_eq!(failure.code, Code::BadInput, "{failure}");
    let of = |name: &str| failure.params.get(name).cloned().unwrap_or_default();
    (of("field"), of("why"), failure.detail.clone())
}

#[test]
fn what_cannot_be_worked_out_gets_a_sentence_about_its_field() {
    let table = [
        (json!({ "to": "2022-10-31" }), "to", "ends-crossed"),
        (json!({ "to": null }), "to", "no-end"),
        (json!({ "months": "13" }), "months", "two-ends"),
        (
            json!({ "to": null, "months": "0" }),
            "months",
            "not-a-count",
        ),
        (json!({ "rate": "0%", "times": null }), "rate", "rate-zero"),
        (json!({ "rate": "-3%", "times": null }), "rate", "rate-zero"),
        (
            json!({ "rate": "900%", "times": null }),
            "rate",
            "rate-high",
        ),
        (
            json!({ "rate": "5%/day", "times": null }),
            "rate",
            "rate-high",
        ),
        (json!({ "rate": "6", "times": null }), "rate", "not-a-rate"),
        (
            json!({ "rate": "千分之三", "times": null }),
            "rate",
            "rate-without-time",
        ),
        (
            json!({ "rate": "0.0000000001%", "times": null }),
            "rate",
            "rate-too-fine",
        ),
        (json!({ "rate": "6%" }), "times", "only-published"),
        (
            json!({ "rate": "6%", "times": null, "fixedOn": "2024-01-01" }),
            "fixedOn",
            "only-published",
        ),
        (json!({ "times": "0" }), "times", "times-out-of-range"),
        (json!({ "plus": "-9%" }), "times", "rate-zero"),
        (
            json!({ "principal": "-80000" }),
            "principal",
            "not-positive",
        ),
        (json!({ "principal": "0" }), "principal", "not-positive"),
        (
            json!({ "principal": "80000.005" }),
            "principal",
            "parts-of-a-fen",
        ),
        (json!({ "principal": "8e4" }), "principal", "not-an-amount"),
        (json!({ "principal": "1,5" }), "principal", "not-an-amount"),
        (
            json!({ "principal": "1000000000000" }),
            "principal",
            "too-large",
        ),
        (json!({ "from": "1989-12-31" }), "from", "day-out-of-range"),
        (json!({ "from": "2023-02-29" }), "from", "not-a-day"),
        (json!({ "from": "2019-08-19" }), "from", "before-series"),
        (
            json!({ "fixedOn": "2019-08-19" }),
            "fixedOn",
            "before-series",
        ),
        (json!({ "cap": "4lpr" }), "formed", "cap-without-formed"),
        (
            json!({ "formed": "2024-01-01" }),
            "formed",
            "formed-without-cap",
        ),
        (
            json!({ "cap": "24%", "formed": "2024-01-01" }),
            "cap",
            "not-a-cap",
        ),
        (
            json!({ "cap": "4lpr", "formed": "2019-08-19" }),
            "formed",
            "before-series",
        ),
        (
            json!({ "pay": [{ "on": "2024-01-01", "amount": "500000" }] }),
            "pay",
            "more-than-owed",
        ),
        (
            json!({ "pay": [{ "on": "2024-01-01", "amount": "-5" }] }),
            "pay",
            "not-positive",
        ),
        (
            json!({ "principal": "USD 800", "rate": "6%", "times": null, "pay": [{ "on": "2024-01-01", "amount": "100" }] }),
            "pay",
            "currencies",
        ),
        (json!({ "basis": "364" }), "basis", "not-a-word"),
        (json!({ "count": "all" }), "count", "not-a-word"),
        (json!({ "round": "jiao" }), "round", "not-a-word"),
        (json!({ "allocate": "both" }), "allocate", "not-a-word"),
    ];
    for (changes, field, why) in table {
        let asked = changes.to_string();
        let (is_field, is_why, detail) = refused(changes);
        assert_eq!(
            (is_field.as_str(), is_why.as_str()),
            (field, why),
            "{asked}: {detail}"
        );
        assert!(detail.len() > 20, "{asked}: {detail}");
    }
}

#[test]
fn a_payment_above_everything_owed_says_how_much_was_owed() {
    let (_, _, detail) = refused(json!({
        "from": "2024-01-01", "to": "2025-01-01", "rate": "6%", "times": null,
        "pay": [{ "on": "2024-07-01", "amount": "100000" }],
    }));
    // 182 days at 6 % on 80000 are 2393.42.
    assert_eq!(
        detail,
        "the payment of 2024-07-01 is 100000.00, and only 82393.42 was owed that day; enter 82393.42, or look for a slip: 17606.58 would be left over"
    );
}

#[test]
fn fees_stand_at_the_top_and_are_taken_apart_below() {
    let fees = answer("calc.fees", json!({ "claim": "8万" }));
    let top = [
        "acceptance",
        "acceptanceHalved",
        "paymentOrder",
        "preservation",
        "enforcement",
    ];
    let is = top.map(|name| fees[name].as_str().unwrap().to_owned());
    assert_eq!(is, ["1800.00", "900.00", "600.00", "820.00", "1100.00"]);
    assert_eq!(fees["details"][0]["bands"][1]["percent"], "2.5");
    assert!(call("calc.fees", json!({ "claim": "USD 80000" })).is_err());
    assert!(call("calc.fees", json!({ "claim": "0" })).is_err());
}

#[test]
fn limitation_has_two_days_and_says_what_to_do() {
    let done = answer(
        "calc.limitation",
        json!({ "due": "2023-05-31", "events": [{ "on": "2025-05-20", "what": "demand", "proof": "oral" }], "on": "2026-01-01" }),
    );
    assert_eq!(
        (&done["believed"], &done["provable"]),
        (&json!("2028-05-22"), &json!("2026-06-01"))
    );
    assert_eq!(done["provableCareful"], "2026-05-31");
    assert_eq!(done["advice"]["code"], "in-time");
    assert_eq!(done["daysLeft"], 150);
    assert!(
        codes(&done).contains(&"to-be-checked"),
        "whose opinion it is: {done}"
    );
    let over = answer("calc.limitation", json!({ "due": "2020-01-01" }));
    assert_eq!(over["advice"]["code"], "over");
    let secured = answer(
        "calc.limitation",
        json!({ "due": "2025-08-31", "kind": "guarantee", "events": [{ "on": "2025-12-01", "what": "filed", "proof": "signed" }] }),
    );
    assert_eq!(
        (&secured["provable"], &secured["provableReason"]),
        (&Value::Null, &json!("secured"))
    );
}

#[test]
fn what_limitation_cannot_be_counted_from_is_said() {
    let refused = |input: Value| {
        let failure = call("calc.limitation", input).unwrap_err();
        failure.params["why"].clone()
    };
    let event = |event: Value| json!({ "due": "2023-05-31", "events": [event] });
    assert_eq!(refused(json!({})), "no-start");
    assert_eq!(
        refused(json!({ "due": "2023-05-31", "delivered": "2023-05-01" })),
        "two-starts"
    );
    assert_eq!(
        refused(json!({ "delivered": "2023-05-01", "kind": "guarantee" })),
        "delivered-only-general"
    );
    assert_eq!(
        refused(json!({ "due": "2023-05-31", "kind": "loan" })),
        "not-a-word"
    );
    assert_eq!(refused(json!({ "due": "1980-05-31" })), "day-out-of-range");
    assert_eq!(
        refused(event(json!({ "on": "2024-01-01", "what": "call" }))),
        "not-a-word"
    );
    assert_eq!(
        refused(event(
            json!({ "on": "2024-01-01", "what": "demand", "proof": "loud" })
        )),
        "not-a-word"
    );
}

#[test]
fn working_days_name_the_holidays_on_the_way_and_the_years_not_known() {
    let days = answer("calc.workdays", json!({ "from": "2026-09-29", "add": "3" }));
    assert_eq!(days["date"], "2026-10-09");
    assert_eq!(days["special"].as_array().unwrap().len(), 7);
    let unknown = answer("calc.workdays", json!({ "from": "2026-12-25", "add": "7" }));
    assert_eq!(
        (&unknown["date"], &unknown["unknownYears"]),
        (&json!("2027-01-05"), &json!([2027]))
    );
    for add in ["0", "-3", "2501", "1.5", ""] {
        let failure = call("calc.workdays", json!({ "add": add })).unwrap_err();
        assert_eq!(failure.params["why"], "not-a-count", "{add}");
    }
}

#[test]
fn amounts_and_days_go_into_words_and_back() {
    let words = |text: &str| answer("calc.words", json!({ "text": text }));
    assert_eq!(
        words("112274.19")["words"],
        "人民币壹拾壹万贰仟贰佰柒拾肆元壹角玖分"
    );
    assert_eq!(
        words("壹拾壹万贰仟贰佰柒拾肆元壹角玖分")["figures"],
        "112274.19"
    );
    let day = words("2026-11-21");
    assert_eq!(
        (&day["words"], &day["letter"]),
        (&json!("二〇二六年十一月二十一日"), &json!("2026年11月21日"))
    );
    for text in ["捌万", "abc", "", "USD 5"] {
        let failure = call("calc.words", json!({ "text": text })).unwrap_err();
        assert_eq!(failure.params["why"], "no-words", "{text}");
    }
}

#[test]
fn numbers_are_checked_as_both_kinds() {
    let number = |text: &str| answer("calc.number", json!({ "text": text }));
    assert_eq!(number("9135 0100 m000 100y43")["is"], "credit-code");
    assert_eq!(number("11010519491231002x")["is"], "identity");
    let slip = number("91440300708461136U");
    assert_eq!(slip["is"], Value::Null);
    assert_eq!(
        slip["checks"][0]["wrong"],
        json!({ "code": "number-check-digit", "about": ["T"] })
    );
    assert!(call("calc.number", json!({ "text": " " })).is_err());
}
