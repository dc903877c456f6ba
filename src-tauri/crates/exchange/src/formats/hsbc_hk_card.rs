//! 汇丰（香港）, credit card: English, the day before the month, several currencies.

use super::{Days, Statement, as_read};
use crate::mapping::DateOrder;
use crate::mapping::Field::{Amount, Currency, Direction, On, Other, Summary};
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::HsbcHkCard,
    marks: &[],
    needs: &[
        "transactiondate",
        "postdate",
        "billingamount",
        "billingcurrency",
        "credit/debit",
    ],
    columns: &[
        ("transactiondate", On),
        ("billingamount", Amount),
        ("credit/debit", Direction),
        ("billingcurrency", Currency),
        ("merchantname", Other),
        ("description", Summary),
    ],
    days: Days::WithYear(Some(DateOrder::DayFirst)),
    turn: as_read,
};
