//! 中信银行, credit card: a title, then each movement with the last four digits of the card; what was
//! spent is written plain, what came back with a minus.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement, spent_is_plain};
use crate::mapping::Field::{Account, Amount, Currency, On, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CiticCard,
    marks: &[],
    needs: &["交易日期", "入账日期", "交易描述", "卡末四位"],
    columns: &[
        ("交易日期", On),
        // What is owed to the bank is what it settled, in the currency it settled in.
        ("结算金额", Amount),
        ("入账金额", Amount),
        ("交易金额", Amount),
        ("结算币种", Currency),
        ("入账币种", Currency),
        ("交易币种", Currency),
        ("卡末四位", Account),
        ("交易描述", Summary),
    ],
    days: Days::WITH_YEAR,
    turn: spent_is_plain,
};
