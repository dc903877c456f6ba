//! 民生银行, company account: a title, then the header; what the payer wrote stands under 客户附言.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    After, Amount, Currency, Direction, In, On, Other, OtherAccount, OtherBank, Out, Reference,
    Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CmbcCorporate,
    marks: &[],
    needs: &["交易日期", "借方发生额", "贷方发生额", "客户附言"],
    columns: COLUMNS,
    days: Days::WITH_YEAR,
    turn: as_read,
};

/// The export with one amount and a mark beside it.
pub(super) const ONE_AMOUNT: Statement = Statement {
    needs: &["交易日期", "借贷标志", "交易金额", "客户附言"],
    ..STATEMENT
};

const COLUMNS: &[(&str, crate::mapping::Field)] = &[
    ("交易日期", On),
    ("交易时间", Time),
    ("贷方发生额", In),
    ("借方发生额", Out),
    ("交易金额", Amount),
    ("借贷标志", Direction),
    ("账户余额", After),
    ("余额", After),
    ("对方户名", Other),
    ("对方名称", Other),
    ("收/付方名称", Other),
    ("对方账号", OtherAccount),
    ("收/付方账号", OtherAccount),
    ("对方开户行", OtherBank),
    ("交易流水号", Reference),
    ("交易参考号", Reference),
    ("凭证号", Reference),
    ("交易摘要", Summary),
    ("摘要", Summary),
    ("交易说明", Remark),
    ("客户附言", Remark),
    ("币种", Currency),
];
