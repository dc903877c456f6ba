//! 浦发银行, personal account: an old workbook (.xls) with 存入金额 and 取出金额.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{After, In, On, Other, OtherAccount, Out, Reference, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::SpdbPersonal,
    marks: &[],
    needs: &["交易时间", "交易摘要", "存入金额", "取出金额", "对方户名"],
    columns: &[
        ("交易时间", On),
        ("存入金额", In),
        ("取出金额", Out),
        ("余额", After),
        ("账户余额", After),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("交易序号", Reference),
        ("交易摘要", Summary),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
