//! 平安银行, company account: `2026-01-01至2026-01-31交易明细.xlsx`. The header is the first row.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    Account, After, Currency, In, On, Other, OtherAccount, OtherBank, Out, Reference, Remark,
    Summary,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::PingAnCorporate,
    marks: &[],
    needs: &["交易时间", "收入", "支出", "对方户名", "核心唯一流水号"],
    columns: &[
        ("交易时间", On),
        ("收入", In),
        ("支出", Out),
        ("账户余额", After),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("对方账号开户行", OtherBank),
        ("账号", Account),
        // The bank calls this one unique; 交易流水号 is the second choice.
        ("核心唯一流水号", Reference),
        ("交易流水号", Reference),
        ("摘要", Summary),
        ("交易用途", Remark),
        ("币种", Currency),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
