//! 交通银行, personal account: one amount, and `借 Dr` or `贷 Cr` beside it.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    After, Amount, Direction, On, Other, OtherAccount, Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::BocomPersonal,
    marks: &[],
    needs: &[
        "交易日期",
        "交易类型",
        "借贷",
        "交易金额",
        "对方户名",
        "交易地点",
    ],
    columns: &[
        ("交易日期", On),
        ("交易时间", Time),
        ("交易金额", Amount),
        ("借贷", Direction),
        ("余额", After),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("交易类型", Summary),
        ("摘要", Remark),
        ("交易地点", Remark),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
