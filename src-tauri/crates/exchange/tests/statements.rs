//! Statements of money moved, bank by bank. What each fixture says is in `golden.rs`; here is what all
//! of them have in common, and what only happens on the way in.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "a test says what it read or skipped")]

mod common;

use std::ops::ControlFlow;
use std::path::PathBuf;

use common::{asides, day, fixture, imported, money, understood, yuan};
use owed_exchange::{
    Aside, Direction, Flag, Format, Incoming, MoneyRow, Note, ReadError, Tally, Understood, read,
};

/// The two payments of the sample story, as far as every bank has them.
fn check_story(rows: &[&MoneyRow]) {
    let [first, second] = rows else {
        panic!("two rows expected, {} found", rows.len())
    };
    assert_eq!(
        (first.on, first.amount, first.direction),
        (day("2025-06-30"), yuan("20000.00"), Direction::In)
    );
    assert_eq!(first.other_name.as_deref(), Some("样例贸易(杭州)有限公司"));
    assert_eq!(first.other_account.as_deref(), Some("0000000000000002"));
    assert_eq!(first.summary.as_deref(), Some("货款"));
    assert_eq!(first.flags, []);
    assert_eq!(
        (second.on, second.amount, second.direction),
        (day("2025-09-12"), yuan("10000.00"), Direction::In)
    );
    assert_eq!(second.other_name.as_deref(), Some("张三"));
    assert_eq!(
        second.flags,
        [Flag::PaidForAnother {
            text: "代样例贸易付款".into()
        }]
    );
}

#[test]
fn every_company_account_tells_the_same_story() {
    for (file, format) in [
        (
            "icbc_corporate/对公流水_工行_historydetail_合成.xlsx",
            Format::IcbcCorporate,
        ),
        (
            "ping_an_corporate/对公流水_平安_交易明细_合成.xlsx",
            Format::PingAnCorporate,
        ),
        (
            "ccb_corporate/对公流水_建行_resp_合成.xlsx",
            Format::CcbCorporate,
        ),
        (
            "ceb_corporate/对公流水_光大_账户明细_合成.xlsx",
            Format::CebCorporate,
        ),
        (
            "cmb_corporate/对公流水_招行_合成.xlsx",
            Format::CmbCorporate,
        ),
    ] {
        let read = imported(file);
        assert_eq!(read.format, format, "{file}");
        let rows: Vec<&MoneyRow> = money(&read).into_iter().map(|(_, row)| row).collect();
        check_story(&rows);
        assert_eq!(asides(&read), [], "{file}");
        let sum = Tally {
            count: Some(2),
            sum: Some(yuan("30000.00")),
        };
        assert_eq!(read.found.incoming, Some(sum), "{file}");
    }
}

#[test]
fn a_file_is_known_by_its_content_not_its_name() {
    let bytes = fixture("import/icbc_corporate/对公流水_工行_historydetail_合成.xlsx");
    for name in ["照片.jpg", "a.csv", "", "..\\..\\evil.exe", "账单 (1).pdf"] {
        let read = read(&Incoming::new(name, &bytes), &mut |_| {
            ControlFlow::Continue(())
        })
        .unwrap();
        assert_eq!(read.format, Format::IcbcCorporate);
    }
}

fn zip(name: &str, password: Option<&str>) -> Result<Understood, ReadError> {
    let bytes = fixture(&format!("import/{name}"));
    let file = Incoming {
        password,
        ..Incoming::new(name, &bytes)
    };
    read(&file, &mut |_| ControlFlow::Continue(()))
}

#[test]
fn a_zip_asks_for_its_password_and_says_when_it_is_wrong() {
    for (name, plain) in [
        (
            "wechat_pay/微信支付账单_AES密码123456_合成.zip",
            "wechat_pay/微信支付账单_2025_合成.xlsx",
        ),
        (
            "alipay/支付宝账单_密码123456_合成.zip",
            "alipay/支付宝账单_合成.csv",
        ),
    ] {
        assert_eq!(zip(name, None), Err(ReadError::PasswordAsked), "{name}");
        assert_eq!(
            zip(name, Some("654321")),
            Err(ReadError::PasswordWrong),
            "{name}"
        );
        assert_eq!(zip(name, Some("")), Err(ReadError::PasswordWrong), "{name}");
        let opened = zip(name, Some("123456")).unwrap();
        let plain = imported(plain);
        assert_eq!(opened.rows.len(), plain.rows.len());
        for (inner, outer) in opened.rows.iter().zip(&plain.rows) {
            assert_eq!(
                (&inner.meaning, &inner.cells),
                (&outer.meaning, &outer.cells)
            );
            assert!(!inner.place.inside.is_empty());
        }
    }
}

#[test]
fn a_bill_that_does_not_add_up_is_told() {
    let text = String::from_utf8(fixture("import/wechat_pay/微信支付账单_2025_合成.csv")).unwrap();
    let cut: Vec<&str> = text.lines().filter(|line| !line.contains("老王")).collect();
    let read = understood(cut.join("\n").as_bytes()).unwrap();
    let differing: Vec<&Note> = read
        .notes
        .iter()
        .filter(|note| matches!(note, Note::TalliesDiffer { .. }))
        .collect();
    assert_eq!(differing.len(), 2, "records and income");
    let income = Tally {
        count: Some(3),
        sum: Some(yuan("3500.35")),
    };
    assert!(matches!(differing[1], Note::TalliesDiffer { stated, .. } if *stated == income));
}

#[test]
fn one_bad_row_does_not_stop_a_statement() {
    let text = "交易时间,对方单位,对方账号,转入金额,转出金额,摘要\n\
                2025-06-30,甲,1,100.00,,货款\n\
                2025-06-31,乙,2,100.00,,货款\n\
                2025-07-01,丙,3,\"1,00.00\",,货款\n\
                2025-07-02,丁,4,#REF!,,货款\n\
                2025-07-03,戊,5,5.00,6.00,货款\n\
                2025-07-04,己,6,-5.00,,冲正\n\
                ,庚,7,5.00,,货款\n\
                2025-07-06,\"辛,8,5.00,,货款\n\
                2025-07-07,壬,9,7.00,,货款\n";
    let read = understood(text.as_bytes()).unwrap();
    let good: Vec<u32> = money(&read).iter().map(|(row, _)| row.place.row).collect();
    assert_eq!(good, [2, 10]);
    let codes: Vec<(u32, String)> = asides(&read)
        .into_iter()
        .map(|(row, aside)| {
            let value = serde_json::to_value(aside).unwrap();
            let text = |name: &str| {
                value
                    .get(name)
                    .and_then(|v| v.as_str())
                    .unwrap_or_default()
                    .to_owned()
            };
            (
                row,
                [text("code"), text("cell"), text("why")]
                    .join(" ")
                    .trim()
                    .to_owned(),
            )
        })
        .collect();
    let code = |row, code: &str| (row, code.to_owned());
    assert_eq!(
        codes,
        [
            code(3, "unreadable 交易时间 noSuchDay"),
            code(4, "unreadable 转入金额 ambiguousAmount"),
            code(5, "unreadable 转入金额 formulaError"),
            code(6, "bothDirections"),
            code(7, "correction 转入金额"),
            code(8, "missing 交易时间"),
            code(9, "unclosedQuote"),
        ]
    );
}

/// Exports masked or made up by their contributors, where the checkout has them beside it.
#[test]
fn exports_from_elsewhere_are_understood() {
    let folder = std::env::var("OWED_CORPORA").map_or_else(
        |_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared"),
        PathBuf::from,
    );
    let folder = folder.join("samples/double-entry-generator");
    if !folder.is_dir() {
        println!("skipped: no samples under {}", folder.display());
        return;
    }
    // Incoming, outgoing, neutral or not completed, all other rows set aside.
    for (name, format, counts) in [
        (
            "abc_debit__example-abc_debit-records.csv",
            Format::AbcPersonal,
            [2, 2, 0, 1],
        ),
        (
            "alipay__example-alipay-records.csv",
            Format::Alipay,
            [1, 4, 5, 0],
        ),
        (
            "boc_credit__example-boc-records.csv",
            Format::BocCard,
            [6, 7, 0, 1],
        ),
        (
            "boc_debit__example-boc-records.csv",
            Format::BocPersonal,
            [4, 13, 0, 0],
        ),
        (
            "bocom_credit__example-bocom_credit-records.csv",
            Format::BocomCard,
            [4, 4, 0, 0],
        ),
        (
            "ccb__交易明细_xxxx_2025xxxx_2025xxxx.xls",
            Format::CcbPersonal,
            [0, 6, 0, 1],
        ),
        (
            "cgb_credit__example-cgb_credit-records.csv",
            Format::CgbCard,
            [2, 2, 0, 0],
        ),
        (
            "cmb_credit__example-cmb-records.csv",
            Format::CmbCard,
            [4, 2, 0, 0],
        ),
        (
            "hsbchk_credit__example-hsbchk-credit-records.csv",
            Format::HsbcHkCard,
            [2, 8, 0, 1],
        ),
        (
            "hxsec__example-hxsec-records.xls",
            Format::HuaxiSecurities,
            [0, 0, 0, 13],
        ),
    ] {
        let read = understood(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        assert_eq!(read.format, format, "{name}");
        let way = |way| {
            money(&read)
                .iter()
                .filter(|(_, row)| row.direction == way)
                .count()
        };
        let left = asides(&read);
        let unfinished = left
            .iter()
            .filter(|(_, aside)| {
                matches!(aside, Aside::Neutral { .. } | Aside::NotCompleted { .. })
            })
            .count();
        let found = [
            way(Direction::In),
            way(Direction::Out),
            unfinished,
            left.len() - unfinished,
        ];
        assert_eq!(found, counts, "{name}: {left:?}");
    }
    for name in [
        "icbc_credit__example-icbc-credit-records.csv",
        "icbc_debit-v1__example-icbc-debit-v1-records.csv",
        "wechat__example-wechat-records.csv",
        "wechat__example-wechat-records.xlsx",
    ] {
        let read = understood(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        let unread = asides(&read)
            .into_iter()
            .filter(|(_, aside)| matches!(aside, Aside::Unreadable { .. } | Aside::Missing { .. }))
            .count();
        assert_eq!(unread, 0, "{name}");
        assert!(money(&read).len() > 8, "{name}");
    }
}
