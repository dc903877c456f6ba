//! 招商银行, personal account: one signed amount; under 对手信息 a name and an account run together.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement};
use crate::mapping::Field::{After, Amount, Currency, On, Other, Remark, Summary};
use crate::meaning::Meaning;
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::CmbPersonal,
    marks: &[],
    needs: &["记账日期", "交易金额", "联机余额", "交易摘要", "对手信息"],
    columns: &[
        ("记账日期", On),
        ("交易金额", Amount),
        ("联机余额", After),
        ("货币", Currency),
        ("对手信息", Other),
        ("交易摘要", Summary),
        ("客户摘要", Remark),
    ],
    days: Days::WITH_YEAR,
    turn,
};

/// `张三 6200000000000000002` is a name and an account.
fn turn(_: View<'_>, _: &Above, mut meaning: Meaning) -> Meaning {
    if let Meaning::Money(row) = &mut meaning {
        let Some(both) = row.other_name.take() else {
            return meaning;
        };
        let name = both.trim_end_matches(|c: char| c.is_ascii_digit() || c == '*');
        let account = &both[name.len()..];
        if account.len() >= 8 {
            row.other_account = Some(account.to_owned());
            row.other_name = Some(name.trim())
                .filter(|name| !name.is_empty())
                .map(str::to_owned);
        } else {
            row.other_name = Some(both);
        }
    }
    meaning
}
