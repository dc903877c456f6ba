//! 微信支付 bill, as CSV until 2025 and XLSX since: sixteen rows or more of words, counts and sums, a line
//! of dashes, then the header. A stroke under 收/支 means neither.

use super::{Days, Statement};
use crate::mapping::Field::{
    Amount, Direction as Way, Kind, On, Other, Reference, Remark, Status, Summary,
};
use crate::meaning::{Aside, Direction, Flag, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::understood::Format;

pub(super) const STATEMENT: Statement = Statement {
    format: Format::WeChatPay,
    marks: &["微信支付", "微信昵称"],
    needs: &[
        "交易时间",
        "交易类型",
        "交易对方",
        "收/支",
        "金额",
        "当前状态",
        "交易单号",
    ],
    columns: &[
        ("交易时间", On),
        ("金额", Amount),
        ("收/支", Way),
        ("交易对方", Other),
        ("交易单号", Reference),
        ("交易类型", Summary),
        ("商品", Remark),
        ("备注", Remark),
        ("当前状态", Status),
        ("交易类型", Kind),
    ],
    days: Days::WITH_YEAR,
    turn,
};

/// Kinds that have been seen, by how they begin; new ones appear every year.
const KINDS: [&str; 21] = [
    "商户消费",
    "微信红包",
    "转账",
    "二维码收款",
    "扫二维码付款",
    "群收款",
    "退款",
    "零钱提现",
    "零钱充值",
    "零钱通",
    "转入零钱通",
    "信用卡还款",
    "购买理财通",
    "理财通",
    "亲属卡",
    "赞赏码",
    "分分捐",
    "其他",
    "收款",
    "经营收款",
    "小程序",
];

/// States in which the money has arrived or is gone for good.
const SETTLED: [&str; 12] = [
    "支付成功",
    "已收钱",
    "朋友已收钱",
    "对方已收钱",
    "已存入零钱",
    "已转账",
    "已到账",
    "提现已到账",
    "充值完成",
    "充值成功",
    "已支付",
    "还款成功",
];

fn turn(view: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    let Meaning::Money(mut row) = meaning else {
        return meaning;
    };
    let state = view.owned(Status).unwrap_or_default();
    if state.contains("全额退款") || state.contains("已退还") || state.contains("对方已退还")
    {
        return Meaning::Aside(Aside::Refunded { text: state });
    }
    if state.contains("已退款") {
        row.flags.push(Flag::PartlyRefunded { text: state });
    } else if ["待", "失败", "关闭", "撤销", "过期", "取消"]
        .iter()
        .any(|word| state.contains(word))
    {
        return Meaning::Aside(Aside::NotCompleted { text: state });
    } else if !SETTLED.contains(&state.as_str()) && row.direction == Direction::In {
        row.flags.push(Flag::UnknownState { text: state });
    }
    let kind = view.owned(Kind).unwrap_or_default();
    if !KINDS.iter().any(|known| kind.starts_with(known)) && !kind.ends_with("-退款") {
        row.flags.push(Flag::UnknownKind { text: kind });
    }
    Meaning::Money(row)
}
