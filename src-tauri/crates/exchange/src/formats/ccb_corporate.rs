//! 建设银行, company account: `…_resp.xlsx`. Debit and credit are explained in the headers.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{
    Account, AccountName, After, Currency, In, On, Other, OtherAccount, OtherBank, Out, Reference,
    Remark, Summary,
};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CcbCorporate,
    marks: &[],
    needs: &[
        "交易时间",
        "借方发生额(支取)",
        "贷方发生额(收入)",
        "对方户名",
        "账户明细编号-交易流水号",
    ],
    columns: &[
        ("交易时间", On),
        ("记账日期", On),
        ("贷方发生额(收入)", In),
        ("借方发生额(支取)", Out),
        ("余额", After),
        ("对方户名", Other),
        ("对方账号", OtherAccount),
        ("对方开户机构", OtherBank),
        ("账号", Account),
        ("账户名称", AccountName),
        ("账户明细编号-交易流水号", Reference),
        ("摘要", Summary),
        ("备注", Remark),
        ("币种", Currency),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
