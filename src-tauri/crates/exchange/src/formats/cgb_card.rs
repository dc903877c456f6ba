//! 广发银行, credit card: what was spent is written plain, what came back with a minus.

use super::{Days, Statement, spent_is_plain};
use crate::mapping::Field::{Amount, Currency, On, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CgbCard,
    marks: &[],
    needs: &["交易日期", "入账日期", "交易摘要", "入账金额", "入账货币"],
    columns: &[
        ("交易日期", On),
        ("入账金额", Amount),
        ("入账货币", Currency),
        ("交易摘要", Summary),
    ],
    days: Days::WITH_YEAR,
    turn: spent_is_plain,
};
