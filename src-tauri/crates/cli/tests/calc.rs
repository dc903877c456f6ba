//! The calculators as scripts and people meet them: the contract of their JSON, and what they say
//! to bad input in both languages. No book is made for any of it.

use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// `owed …` on the 21st of November 2026, in an empty home.
fn owed(lang: &str, arguments: &[&str]) -> Output {
    let config = tempfile::tempdir().expect("a folder");
    Command::new(env!("CARGO_BIN_EXE_owed"))
        .args(["--today", "2026-11-21", "--lang", lang])
        .args(arguments)
        .env("OWED_CONFIG", config.path())
        .stdin(Stdio::null())
        .output()
        .expect("the program runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
fn answer(arguments: &[&str]) -> Value {
    let arguments: Vec<_> = arguments.iter().copied().chain(["--json"]).collect();
    let done = owed("en", &arguments);
    assert!(
        done.status.success(),
        "{arguments:?}: {}",
        said(&done.stderr)
    );
    serde_json::from_slice(&done.stdout).expect("what --json prints is JSON")
}

/// Words of a line, cut at spaces.
fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

const SALE: &str =
    "interest --principal 80000 --from 2022-11-01 --to 2025-11-20 --rate lpr1y --times 1.5";

#[track_caller]
fn total(more: &str) -> String {
    let line = format!("{SALE} {more}");
    let done = answer(&words(line.trim()));
    done["total"]
        .as_str()
        .expect("the total is text")
        .to_owned()
}

#[test]
fn interest_keeps_its_contract() {
    let done = answer(&words(SALE));
    assert_eq!(done["total"], "12274.19");
    let lines = done["lines"].as_array().expect("lines");
    let fen = |line: &Value| {
        let amount = line["amount"].as_str().expect("an amount is text");
        amount
            .replace('.', "")
            .parse::<i64>()
            .expect("with two decimals")
    };
    assert_eq!(lines.iter().map(fen).sum::<i64>(), 1_227_419);
    let first = &lines[0];
    for (name, is) in [
        ("from", json!("2022-11-01")),
        ("to", json!("2023-06-19")),
        ("days", json!(231)),
        ("base", json!("80000.00")),
        ("rate", json!("5.475%")),
        ("amount", json!("2772.00")),
        ("because", json!(["sales_interp.18", "civil_code.584"])),
    ] {
        assert_eq!(first[name], is, "{name}");
    }
}

#[test]
fn every_flag_of_interest_does_what_it_says() {
    // The end day is itself the day of a publication.
    assert_eq!(
        total("--floating --count end-excluded --basis 365 --round fen"),
        "12274.19"
    );
    assert_eq!(total("--count both-included"), "12284.05");
    assert_eq!(total("--count both-included --round yuan"), "12284.00");
    assert_eq!(total("--round yuan-down"), "12274.00");
    // One day less at 5.475 %: 12.00.
    assert_eq!(total("--count both-excluded"), "12262.19");
    // 3.65 % throughout: 80000 × 5.475 % × 1115/365.
    assert_eq!(total("--fixed-on 2022-11-01"), "13380.00");
    let stated = |rest: &str| {
        let line = format!("interest --principal 80000 --from 2024-01-01 {rest}");
        let done = answer(&words(&line));
        done["total"]
            .as_str()
            .expect("the total is text")
            .to_owned()
    };
    assert_eq!(stated("--to 2025-01-01 --rate 6%"), "4813.15");
    assert_eq!(stated("--to 2025-01-01 --rate 6% --basis 366"), "4800.00");
    assert_eq!(
        stated("--to 2025-01-01 --rate 6% --basis actual"),
        "4800.00"
    );
    assert_eq!(stated("--to 2025-01-01 --rate 6% --basis 360"), "4880.00");
    assert_eq!(
        stated("--months 13 --rate 2%/month --basis months"),
        "20800.00"
    );
    assert_eq!(stated("--to 2025-01-01 --rate 0.05%/day"), "14640.00");
    assert_eq!(stated("--to 2025-01-01 --rate 日万分之五"), "14640.00");
    // 3.45 % of the first day, and half a per cent more.
    assert_eq!(stated("--to 2024-01-31 --rate lpr1y --plus 0.5%"), "259.73");
    // 4 × 3.45 % is 13.8 %.
    assert_eq!(
        stated("--to 2025-01-01 --rate 24% --cap 4lpr --formed 2024-01-01 --basis 366"),
        "11040.00"
    );
    let paid = |order: &str| {
        let line = format!(
            "interest --principal 80000 --from 2024-01-01 --to 2025-01-01 --rate 6% --pay 2024-07-01=20000 --allocate {order}"
        );
        answer(&words(&line))["principalLeft"].clone()
    };
    // 182 days at 6 % on 80000 are 2393.42.
    assert_eq!(paid("interest-first"), "62393.42");
    assert_eq!(paid("principal-first"), "60000.00");
}

#[test]
fn fees_limitation_and_working_days_keep_their_contract() {
    let fees = answer(&words("fees --claim 80000"));
    for (name, is) in [
        ("acceptance", "1800.00"),
        ("acceptanceHalved", "900.00"),
        ("paymentOrder", "600.00"),
        ("preservation", "820.00"),
        ("enforcement", "1100.00"),
    ] {
        assert_eq!(fees[name], is, "{name}");
    }
    let limit = answer(&words(
        "limitation --due 2019-03-31 --event 2021-06-15=demand:registered --event 2023-01-10=payment:oral",
    ));
    assert_eq!(limit["believed"], "2026-01-12");
    assert_eq!(limit["provable"], "2024-06-17");
    assert_eq!(limit["lines"].as_array().map(Vec::len), Some(3));
    let delivered = answer(&words("limitation --delivered 2023-05-31"));
    assert_eq!(delivered["provable"], "2026-06-01");
    for (kind, is) in [
        ("guarantee", "2023-11-30"),
        ("joint-guarantee", "2023-11-30"),
        ("enforcement", "2025-06-03"),
    ] {
        let limit = answer(&["limitation", "--due", "2023-05-31", "--kind", kind]);
        assert_eq!(limit["believed"], is, "{kind}");
    }
    let days = answer(&words("workdays --from 2026-12-25 --add 7"));
    assert_eq!(
        (&days["date"], &days["unknownYears"]),
        (&json!("2027-01-05"), &json!([2027]))
    );
}

#[test]
fn a_month_without_a_rate_does_not_refuse_and_is_said() {
    let line = "interest --principal 80000 --from 2026-09-01 --to 2026-11-21 --rate lpr1y --json";
    let done = owed("en", &words(line));
    assert!(done.status.success());
    assert!(
        said(&done.stderr).contains("2026-10, 2026-11"),
        "{}",
        said(&done.stderr)
    );
    let answer: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let notices = answer["notices"].as_array().expect("notices");
    assert!(
        notices
            .iter()
            .any(|n| n["code"] == "rate-unknown" && n["about"][1] == "2026-09-20"),
        "{notices:?}"
    );
}

#[test]
fn words_and_numbers_go_both_ways() {
    let figures = |text: &str| answer(&["words", text])["figures"].clone();
    assert_eq!(figures("壹万贰仟贰佰柒拾肆元壹角玖分"), "12274.19");
    assert_eq!(
        answer(&["words", "12274.19"])["words"],
        "人民币壹万贰仟贰佰柒拾肆元壹角玖分"
    );
    assert_eq!(
        answer(&["words", "2026-11-21"])["words"],
        "二〇二六年十一月二十一日"
    );
    assert!(
        owed("zh", &["number", "91350100M000100Y43"])
            .status
            .success()
    );
    let slip = owed("zh", &["number", "91440300708461136U"]);
    assert_eq!(slip.status.code(), Some(1));
    assert!(
        said(&slip.stdout).contains("最后一位应当是 T"),
        "{}",
        said(&slip.stdout)
    );
}

/// What a person reads is complete in both languages: no code, no Chinese in English but names.
#[test]
fn people_read_lines_sums_articles_and_notices() {
    let zh = said(&owed("zh", &words(SALE)).stdout);
    for part in [
        "利息 ¥12,274.19",
        "2022-11-01",
        "231",
        "5.475%",
        "一年期LPR 3.65%（2022-10-20 公布） × 1.5",
        "《买卖合同解释》第18条",
        "算头不算尾",
        "不是法律意见",
    ] {
        assert!(zh.contains(part), "{part}: {zh}");
    }
    let en = said(&owed("en", &words(SALE)).stdout);
    for part in [
        "Interest ¥12,274.19",
        "one-year LPR 3.65% of 2022-10-20 × 1.5",
        "Sales Contracts art. 18",
        "in force since 2021-01-01",
        "not legal advice",
    ] {
        assert!(en.contains(part), "{part}: {en}");
    }
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for line in [
        SALE,
        "fees --claim 1000000",
        "limitation --due 2023-05-31 --event 2025-05-20=demand:oral",
    ] {
        let text = said(&owed("en", &words(line)).stdout);
        assert!(!text.contains(han), "{line}: {text}");
        let text = said(&owed("zh", &words(line)).stdout);
        let code = text.split_whitespace().find(|word| {
            word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        });
        assert_eq!(code, None, "{line}: {text}");
    }
}

#[test]
fn bad_input_gets_a_sentence_in_both_languages() {
    let interest = "interest --principal 80000 --from 2024-01-01 --to 2025-01-01 --rate 6%";
    let lpr = "interest --principal 80000 --from 2024-01-01 --to 2025-01-01 --rate lpr1y";
    let table = [
        (
            interest.replace("2025-01-01", "2023-12-31"),
            "换过来",
            "exchange them",
        ),
        (
            interest.replace("--to 2025-01-01", ""),
            "没说算到哪一天",
            "until when is missing",
        ),
        (
            format!("{interest} --months 3"),
            "只留一个",
            "leave one out",
        ),
        (
            interest.replace("6%", "0%"),
            "没有利息可算",
            "nothing accrues",
        ),
        (
            interest.replace("6%", "900%"),
            "看看小数点",
            "look for a slip",
        ),
        (interest.replace("6%", "6"), "不是利率", "is no rate"),
        (
            interest.replace("6%", "千分之三"),
            "一年、一个月还是一天",
            "for what time",
        ),
        (
            format!("{interest} --times 1.5"),
            "只能配合",
            "goes with a published rate",
        ),
        (
            format!("{interest} --fixed-on 2024-01-01"),
            "只能配合",
            "goes with a published rate",
        ),
        (
            format!("{interest} --floating"),
            "只能配合",
            "goes with a published rate",
        ),
        (
            format!("{lpr} --floating --fixed-on 2024-01-01"),
            "只能选一个",
            "leave out",
        ),
        (
            lpr.replace("from 2024-01-01", "from 2018-01-01"),
            "才有",
            "known from 2019-08-20 on",
        ),
        (
            interest.replace("2024-01-01", "1989-12-31"),
            "1990 年到 2199 年",
            "outside of 1990 to 2199",
        ),
        (
            interest.replace("2024-01-01", "2024-02-30"),
            "不是日历上的日子",
            "no day of the calendar",
        ),
        (interest.replace("80000", "-80000"), "大于零", "above zero"),
        (
            interest.replace("80000", "80000.005"),
            "写到分为止",
            "parts of a fen",
        ),
        (
            interest.replace("80000", "eight"),
            "不是金额",
            "is no amount",
        ),
        (
            format!("{interest} --pay 2024-07-01=100000"),
            "会多出 17606.58",
            "17606.58 would be left over",
        ),
        (
            format!("{interest} --pay 2024-07-01"),
            "不是付款",
            "is no payment",
        ),
        (
            format!(
                "{} --pay 2024-07-01=100",
                interest.replace("80000", "USD800")
            ),
            "本金是 USD",
            "principal is in USD",
        ),
        (
            format!("{interest} --cap 4lpr"),
            "用 --formed 写明",
            "the contract was made; give that day",
        ),
        (
            format!("{interest} --formed 2024-01-01"),
            "加上 --cap 4lpr",
            "only needed for a cap",
        ),
        (
            format!("{interest} --basis 364"),
            "可以写：365",
            "possible are 365",
        ),
        ("fees --claim 0".to_owned(), "大于零", "above zero"),
        (
            "fees --claim USD800".to_owned(),
            "折成人民币",
            "state it in yuan",
        ),
        (
            "limitation".to_owned(),
            "没说从哪天起算",
            "from when to count is missing",
        ),
        (
            "limitation --due 2023-05-31 --delivered 2023-05-01".to_owned(),
            "只写 --due",
            "leave the delivery out",
        ),
        (
            "limitation --delivered 2023-05-01 --kind guarantee".to_owned(),
            "只能代替",
            "give the due date",
        ),
        (
            "limitation --due 2023-05-31 --event 2024-01-01".to_owned(),
            "不是事件",
            "is no event",
        ),
        (
            "limitation --due 2023-05-31 --event 2024-01-01=call:oral".to_owned(),
            "可以写：demand",
            "possible are demand",
        ),
        ("workdays --add 0".to_owned(), "1 到 2500", "from 1 to 2500"),
        (
            "workdays --from 2026-13-01 --add 3".to_owned(),
            "不是日历上的日子",
            "no day of the calendar",
        ),
        (
            "words abc".to_owned(),
            "不是人民币金额",
            "no amount of yuan",
        ),
    ];
    for (line, zh, en) in &table {
        for (lang, part) in [("zh", zh), ("en", en)] {
            let arguments: Vec<_> = line.split_whitespace().collect();
            let done = owed(lang, &arguments);
            assert_eq!(done.status.code(), Some(1), "{line}");
            assert!(done.stdout.is_empty(), "{line}: {}", said(&done.stdout));
            let error = said(&done.stderr);
            assert!(error.contains(part), "{line}: {error:?} lacks {part:?}");
            assert!(
                !error.contains(['{', '}']),
                "a word was not filled in: {error}"
            );
        }
    }
}

/// A reader that has read enough is no fault.
#[test]
fn a_closed_pipe_ends_it_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_owed"))
        .arg("commands")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("it ends");
    assert!(done.status.success(), "{}", done.status);
    assert_eq!(said(&done.stderr), "");
}
