//! 招商银行, credit card: days without a year, which stands in the title (`2024年01月`); what was spent is
//! written plain, what was paid back with a minus.

use super::{Days, Statement, spent_is_plain};
use crate::mapping::Field::{Account, Amount, On, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CmbCard,
    marks: &["招商银行信用卡"],
    needs: &["交易日", "记账日", "交易摘要", "人民币金额", "卡号末四位"],
    columns: &[
        ("交易日", On),
        ("记账日", On),
        ("人民币金额", Amount),
        ("卡号末四位", Account),
        ("交易摘要", Summary),
    ],
    days: Days::OfBillMonth,
    turn: spent_is_plain,
};
