//! 工商银行, personal account or card: cells padded with spaces and a tab; sums twice, in the currency of
//! the purchase and of the account. Only the second counts.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{After, Currency, In, On, Other, OtherAccount, Out, Remark, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::IcbcPersonal,
    marks: &[],
    needs: &[
        "交易日期",
        "摘要",
        "记账金额(收入)",
        "记账金额(支出)",
        "记账币种",
    ],
    columns: &[
        ("交易日期", On),
        ("记账金额(收入)", In),
        ("记账金额(支出)", Out),
        ("记账币种", Currency),
        ("余额", After),
        ("对方户名", Other),
        ("对方账户", OtherAccount),
        ("摘要", Summary),
        ("交易场所", Remark),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
