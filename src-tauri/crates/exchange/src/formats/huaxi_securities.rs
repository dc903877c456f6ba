//! 华西证券: text in GBK under the name of an .xls, every cell written as `="…"`. It is known so that
//! nobody takes it for a bank statement: nothing in it is a payment.

use super::{Days, Statement};
use crate::mapping::Field::{After, Amount, Kind, On, Time};
use crate::meaning::{Aside, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::HuaxiSecurities,
    marks: &[],
    needs: &[
        "交收日期",
        "业务名称",
        "证券代码",
        "清算金额",
        "资金本次余额",
    ],
    columns: &[
        ("交收日期", On),
        ("成交时间", Time),
        ("清算金额", Amount),
        ("资金本次余额", After),
        ("业务名称", Kind),
    ],
    days: Days::WITH_YEAR,
    turn,
};

fn turn(view: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    match view.owned(Kind) {
        Some(text) => Meaning::Aside(Aside::Securities { text }),
        None => meaning,
    }
}
