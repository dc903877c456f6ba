//! 支付宝 bill: GB18030, some two dozen rows of words, counts and sums, cells padded with spaces, a comma
//! behind the last one. 不计收支 is between the owner's own pockets.

use super::{Days, Statement};
use crate::mapping::Field::{
    Amount, Direction as Way, On, Other, OtherAccount, Reference, Remark, Status, Summary,
};
use crate::meaning::{Aside, Direction, Flag, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::Alipay,
    marks: &[],
    needs: &[
        "交易时间",
        "交易分类",
        "交易对方",
        "收/支",
        "金额",
        "交易状态",
        "交易订单号",
    ],
    columns: COLUMNS,
    days: Days::WITH_YEAR,
    turn,
};

/// The older export from the web site.
pub(super) const WEB: Statement = Statement {
    needs: &[
        "交易号",
        "交易创建时间",
        "交易对方",
        "收/支",
        "金额",
        "交易状态",
    ],
    ..STATEMENT
};

const COLUMNS: &[(&str, crate::mapping::Field)] = &[
    ("交易时间", On),
    ("付款时间", On),
    ("交易创建时间", On),
    ("金额", Amount),
    ("收/支", Way),
    ("交易对方", Other),
    ("对方账号", OtherAccount),
    ("交易订单号", Reference),
    ("交易号", Reference),
    ("交易分类", Summary),
    ("类型", Summary),
    ("商品说明", Remark),
    ("商品名称", Remark),
    ("备注", Remark),
    ("交易状态", Status),
];

fn turn(view: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    let Meaning::Money(mut row) = meaning else {
        return meaning;
    };
    let state = view.owned(Status).unwrap_or_default();
    match state.as_str() {
        "交易成功" | "支付成功" | "还款成功" | "充值成功" | "转账成功" | "已到账" =>
            {}
        "等待确认收货" if row.direction == Direction::Out => {}
        // The buyer's money lies with the payment app until the goods are confirmed.
        "等待确认收货" | "交易关闭" | "等待付款" | "失败" | "已关闭" | "交易失败" =>
        {
            return Meaning::Aside(Aside::NotCompleted { text: state });
        }
        "退款成功" => return Meaning::Aside(Aside::Refunded { text: state }),
        _ => row.flags.push(Flag::UnknownState { text: state }),
    }
    Meaning::Money(row)
}
