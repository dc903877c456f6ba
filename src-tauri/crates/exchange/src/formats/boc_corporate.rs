//! 中国银行, company account: payer and payee stand in every row and one of them is the owner; the sign
//! of the amount says which. Headers are in two languages, the English in square brackets.
//!
//! Made after public descriptions of the layout; no export was at hand to hold it against.

use super::{Days, Statement};
use crate::mapping::Field::{
    After, Amount, Currency, On, Other, OtherAccount, OtherBank, Reference, Remark, Summary, Time,
};
use crate::meaning::{Direction, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::BocCorporate,
    marks: &[],
    needs: &[
        "交易类型",
        "付款人名称",
        "收款人名称",
        "交易日期",
        "交易金额",
    ],
    columns: &[
        ("交易日期", On),
        ("交易时间", Time),
        ("交易金额", Amount),
        ("交易后余额", After),
        ("付款人名称", Other),
        ("付款人账号", OtherAccount),
        ("付款人开户行名", OtherBank),
        ("交易流水号", Reference),
        ("摘要", Summary),
        ("用途", Remark),
        ("交易附言", Remark),
        ("备注", Remark),
        ("交易货币", Currency),
    ],
    days: Days::WITH_YEAR,
    turn,
};

/// Of what went out, the other side is the payee.
fn turn(view: View<'_>, _: &Above, mut meaning: Meaning) -> Meaning {
    if let Meaning::Money(row) = &mut meaning
        && row.direction == Direction::Out
    {
        let under = |header| view.under(header).map(str::to_owned);
        row.other_name = under("收款人名称");
        row.other_account = under("收款人账号");
        row.other_bank = under("收款人开户行名");
    }
    meaning
}
