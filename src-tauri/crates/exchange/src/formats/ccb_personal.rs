//! 建设银行, personal account: an old workbook (.xls), five rows of titles, names masked (`**微超`).

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    After, Currency, In, On, Other, OtherAccount, Out, Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CcbPersonal,
    marks: &[],
    needs: &["记账日", "交易日期", "支出", "收入", "账户余额", "交易地点"],
    columns: &[
        ("交易日期", On),
        ("交易时间", Time),
        ("收入", In),
        ("支出", Out),
        ("账户余额", After),
        ("币种", Currency),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("摘要", Summary),
        ("交易地点", Remark),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
