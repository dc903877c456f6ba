//! 浦发银行, company account: some rows of titles, then a header with 申请日期 beside 交易日期.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    After, In, On, Other, OtherAccount, OtherBank, Out, Reference, Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::SpdbCorporate,
    marks: &[],
    needs: &["交易日期", "申请日期", "借方金额", "贷方金额", "对方户名"],
    columns: &[
        ("交易日期", On),
        ("交易时间", Time),
        ("贷方金额", In),
        ("借方金额", Out),
        ("余额", After),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("对方行名", OtherBank),
        ("交易流水号", Reference),
        ("摘要", Summary),
        ("备注", Remark),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
