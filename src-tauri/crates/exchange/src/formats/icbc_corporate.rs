//! 工商银行, company account: `historydetail14080.xlsx` and the CSV of the same name.
//!
//! The first cell is `[HISTORYDETAIL]`, in the header row or in one of its own. Amounts stand in two
//! columns, 转入 and 转出 or 贷方 and 借方, or in one with 借贷标志 beside it.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    Account, After, Amount, Currency, Direction, In, On, Other, OtherAccount, Out, Reference,
    Remark, Summary,
};
use crate::understood::Format;

/// With a column for each direction.
pub(super) const STATEMENT: Statement = Statement {
    format: Format::IcbcCorporate,
    marks: &[],
    needs: &["交易时间", "对方单位", "转入金额", "转出金额"],
    columns: COLUMNS,
    days: Days::WITH_YEAR,
    turn: as_read,
};

/// With one amount and a column that says which way.
pub(super) const ONE_AMOUNT: Statement = Statement {
    needs: &["交易时间", "对方单位", "借贷标志", "发生额"],
    ..STATEMENT
};

/// With debit and credit, the bank's own way round.
pub(super) const DEBIT_CREDIT: Statement = Statement {
    marks: &["[HISTORYDETAIL]"],
    needs: &["交易时间", "对方单位名称", "借方发生额", "贷方发生额"],
    ..STATEMENT
};

const COLUMNS: &[(&str, crate::mapping::Field)] = &[
    ("交易时间", On),
    ("转入金额", In),
    ("转出金额", Out),
    ("贷方发生额", In),
    ("借方发生额", Out),
    ("发生额", Amount),
    ("借贷标志", Direction),
    ("余额", After),
    ("对方单位", Other),
    ("对方单位名称", Other),
    ("对方账号", OtherAccount),
    ("本方账号", Account),
    ("凭证号", Reference),
    ("摘要", Summary),
    ("附言", Remark),
    ("用途", Remark),
    ("币种", Currency),
];
