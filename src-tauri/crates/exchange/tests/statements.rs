//! Statements of money moved, bank by bank.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{asides, day, imported, money, some, yuan};
use owed_exchange::{Direction, Flag, Format, MoneyRow, Tally};

/// The two payments of the sample story, as far as every bank has them.
fn check_story(rows: &[&MoneyRow]) {
    let [first, second] = rows else {
        panic!("two rows expected, {} found", rows.len())
    };
    assert_eq!(
        (first.on, first.amount, first.direction),
        (day("2025-06-30"), yuan("20000.00"), Direction::In)
    );
    assert_eq!(first.time.unwrap().to_string(), "15:20:31");
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
fn icbc_corporate() {
    let file = imported("对公流水_工行_historydetail_合成.xlsx");
    assert_eq!(file.format, Format::IcbcCorporate);
    let rows: Vec<&MoneyRow> = money(&file).into_iter().map(|(_, row)| row).collect();
    check_story(&rows);
    assert_eq!(rows[0].reference.as_deref(), Some("ICBC-001"));
    assert_eq!(rows[1].remark, some("代样例贸易付款"));
    assert_eq!(
        file.found.incoming,
        Some(Tally {
            count: Some(2),
            sum: Some(yuan("30000.00"))
        })
    );
    assert_eq!(asides(&file), []);
    assert_eq!(file.notes, []);
}
