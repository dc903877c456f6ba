//! 交通银行, credit card: currency and amount in one cell, without a sign; the first word of the
//! description says which way.

use super::{Days, Statement};
use crate::mapping::Field::{Amount, On, Summary};
use crate::meaning::{Aside, Direction, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::BocomCard,
    marks: &[],
    needs: &[
        "交易日期",
        "记账日期",
        "交易说明",
        "交易币种/金额",
        "入账币种/金额",
    ],
    columns: &[
        ("交易日期", On),
        ("入账币种/金额", Amount),
        ("交易说明", Summary),
    ],
    days: Days::WITH_YEAR,
    turn,
};

fn turn(_: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    let Meaning::Money(mut row) = meaning else {
        return meaning;
    };
    let text = row.summary.clone().unwrap_or_default();
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    row.direction = if begins(&["消费", "取现", "分期", "手续费", "利息", "年费"]) {
        Direction::Out
    } else if begins(&["退货", "信用卡还款", "还款", "退款", "返现"]) {
        Direction::In
    } else {
        return Meaning::Aside(Aside::NoDirection { text });
    };
    Meaning::Money(row)
}
