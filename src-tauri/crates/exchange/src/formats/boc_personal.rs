//! 中国银行, personal account: one signed amount; rows of dashes stand for nothing.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    Account, After, Amount, Currency, On, Other, OtherAccount, OtherBank, Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::BocPersonal,
    marks: &[],
    needs: &[
        "记账日期",
        "记账时间",
        "币别",
        "金额",
        "交易名称",
        "对方账户名",
    ],
    columns: &[
        ("记账日期", On),
        ("记账时间", Time),
        ("金额", Amount),
        ("余额", After),
        ("币别", Currency),
        ("对方账户名", Other),
        ("对方卡号/账号", OtherAccount),
        ("对方开户行", OtherBank),
        ("借记卡号", Account),
        ("交易名称", Summary),
        ("附言", Remark),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
