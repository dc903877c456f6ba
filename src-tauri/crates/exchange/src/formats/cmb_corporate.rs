//! 招商银行, company account: some rows of titles, then a header that calls the other side 收/付方.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    Account, AccountName, After, Currency, In, On, Other, OtherAccount, OtherBank, Out, Reference,
    Remark, Summary, Time,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CmbCorporate,
    marks: &[],
    needs: &["交易日", "借方金额", "贷方金额", "收/付方名称"],
    columns: COLUMNS,
    days: Days::WITH_YEAR,
    turn: as_read,
};

/// The export that writes the other side with brackets.
pub(super) const BRACKETS: Statement = Statement {
    needs: &["交易日", "借方金额", "贷方金额", "收(付)方名称"],
    ..STATEMENT
};

const COLUMNS: &[(&str, crate::mapping::Field)] = &[
    ("交易日", On),
    ("交易时间", Time),
    ("贷方金额", In),
    ("借方金额", Out),
    ("余额", After),
    ("收/付方名称", Other),
    ("收(付)方名称", Other),
    ("收/付方账号", OtherAccount),
    ("收(付)方账号", OtherAccount),
    ("收/付方开户行名", OtherBank),
    ("收(付)方开户行名", OtherBank),
    ("账号", Account),
    ("账号名称", AccountName),
    ("流水号", Reference),
    ("摘要", Summary),
    ("用途", Remark),
    ("业务摘要", Remark),
    ("其它摘要", Remark),
    ("币种", Currency),
];
