//! 农业银行, personal account: one signed amount, the time as `HHMMSS`, and under 对手信息 either a name or
//! an account.

use super::{Days, Statement};
use crate::mapping::Field::{After, Amount, On, Other, Reference, Remark, Summary, Time};
use crate::meaning::Meaning;
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::AbcPersonal,
    marks: &[],
    needs: &["交易日期", "交易摘要", "交易金额", "本次余额", "对手信息"],
    columns: &[
        ("交易日期", On),
        ("交易时间", Time),
        ("交易金额", Amount),
        ("本次余额", After),
        ("对手信息", Other),
        ("日志号", Reference),
        ("交易摘要", Summary),
        ("交易附言", Remark),
    ],
    days: Days::WITH_YEAR,
    turn,
};

fn turn(_: View<'_>, _: &Above, mut meaning: Meaning) -> Meaning {
    if let Meaning::Money(row) = &mut meaning {
        let is_account = |text: &String| {
            text.len() >= 8 && text.bytes().all(|b| b.is_ascii_digit() || b == b'*')
        };
        if row.other_name.as_ref().is_some_and(is_account) {
            row.other_account = row.other_name.take();
            row.flags.clear();
        }
    }
    meaning
}
