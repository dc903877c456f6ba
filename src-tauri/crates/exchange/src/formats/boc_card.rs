//! 中国银行, credit card: a title, then two columns, 存入 and 支出.

use super::{Days, Statement, as_read};
use crate::mapping::Field::{Account, Currency, In, On, Out, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::BocCard,
    marks: &["中国银行"],
    needs: &["交易日", "银行记账日", "交易描述", "存入", "支出"],
    columns: &[
        ("交易日", On),
        ("存入", In),
        ("支出", Out),
        ("币种", Currency),
        ("卡号后四位", Account),
        ("交易描述", Summary),
    ],
    days: Days::WITH_YEAR,
    turn: as_read,
};
