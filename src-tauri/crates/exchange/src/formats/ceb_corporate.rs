//! 光大银行, company account: four rows of titles with account, name and period, then the header.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    After, Currency, In, On, Other, OtherAccount, Out, Reference, Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CebCorporate,
    marks: &["光大银行"],
    needs: &[
        "交易日期",
        "交易时间",
        "借方发生额",
        "贷方发生额",
        "对方名称",
    ],
    columns: COLUMNS,
    days: Days::WITH_YEAR,
    turn: as_read,
};

/// The newer export, which says 支出 and 收入 in brackets.
pub(super) const BRACKETS: Statement = Statement {
    needs: &["交易日期", "借方金额(支出)", "贷方金额(收入)", "对方名称"],
    ..STATEMENT
};

const COLUMNS: &[(&str, crate::mapping::Field)] = &[
    ("交易日期", On),
    ("交易时间", Time),
    ("贷方发生额", In),
    ("贷方金额(收入)", In),
    ("借方发生额", Out),
    ("借方金额(支出)", Out),
    ("账户余额", After),
    ("对方名称", Other),
    ("对方账号", OtherAccount),
    ("交易流水号", Reference),
    ("摘要", Summary),
    ("附言", Remark),
    ("币种", Currency),
];
