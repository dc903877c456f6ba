//! The calculators' words: choices, fees, what events do, what to do by when.

use serde_json::Value;

use super::Lang;
use super::codes::{self, Words};
use super::notices::NOTICES;

/// What must be said beside a figure.
pub(crate) fn notice(lang: Lang, notice: &Value) -> String {
    codes::notice(lang, NOTICES, notice)
}

/// How days are counted and sums rounded.
pub(crate) const CHOICES: &[Words] = &[
    ("365", "一年按365天", "365 days a year"),
    ("360", "一年按360天", "360 days a year"),
    ("366", "一年按366天", "366 days a year"),
    (
        "actual",
        "闰年366天，平年365天",
        "366 days in leap years, else 365",
    ),
    (
        "months",
        "整月按月，零头按天（一年360天）",
        "whole months, odd days at a 360th",
    ),
    (
        "end-excluded",
        "算头不算尾",
        "the first day counts, the last does not",
    ),
    (
        "start-excluded",
        "算尾不算头",
        "the last day counts, the first does not",
    ),
    ("both-included", "头尾都算", "both end days count"),
    ("both-excluded", "头尾都不算", "neither end day counts"),
    ("fen", "四舍五入到分", "rounded to the fen"),
    ("fen-down", "分以下舍去", "cut off below the fen"),
    ("yuan", "四舍五入到元", "rounded to the yuan"),
    ("yuan-down", "元以下舍去", "cut off below the yuan"),
    (
        "interest-first",
        "付款先抵利息再抵本金",
        "payments pay interest before principal",
    ),
    (
        "principal-first",
        "付款先抵本金",
        "payments pay the principal first",
    ),
];

/// Published rates.
pub(crate) const SERIES: &[Words] = &[
    ("lpr-1y", "一年期LPR", "one-year LPR"),
    ("lpr-5y", "五年期以上LPR", "LPR for five years and more"),
    (
        "benchmark-1y",
        "一年以内贷款基准利率",
        "benchmark rate up to one year",
    ),
];

/// Court fees.
pub(crate) const FEES: &[Words] = &[
    ("acceptance", "案件受理费", "acceptance fee"),
    ("acceptance-halved", "减半收取", "acceptance fee, halved"),
    ("payment-order", "支付令申请费", "payment order"),
    ("preservation", "财产保全申请费", "preservation"),
    ("enforcement", "执行申请费", "enforcement"),
];

/// What happened, how it is proved, and what it does to a period.
pub(crate) const EVENTS: &[Words] = &[
    ("start", "到期", "due"),
    ("demand", "催过", "demand"),
    ("payment", "付过一部分", "part payment"),
    ("promise", "答应付款", "promise to pay"),
    ("acknowledged", "确认欠款", "acknowledgment"),
    ("filed", "起诉或申请", "filed"),
    ("ended", "程序终结", "proceedings ended"),
    ("note", "出具欠条", "note of debt"),
    ("mediation", "申请调解", "mediation asked for"),
    ("reported", "报案", "reported"),
    ("public-notice", "公告催收", "public notice"),
    ("assigned", "通知债权转让", "notice of assignment"),
    ("assumed", "他人承担债务", "debt assumed"),
    ("subrogation", "代位权诉讼", "subrogation suit"),
    ("signed", "签收", "signed for"),
    ("registered", "挂号或快递", "registered mail"),
    ("electronic", "电子信息", "electronic"),
    ("bank", "银行流水", "bank record"),
    ("oral", "口头", "oral"),
    ("starts", "开始计算", "begins"),
    ("restarts", "重新计算", "runs anew"),
    ("revives", "已过期，重新计算", "was over, runs anew"),
    (
        "paid-part-only",
        "已过期，只有付了的算数",
        "was over: what was paid is kept",
    ),
    ("too-late", "已过期，没有用", "too late"),
    ("too-early", "还没起算", "not begun yet"),
    ("not-proved", "证明不了，不算", "not proved"),
    ("secures", "期间内行使了权利", "secures the guarantee"),
    ("nothing", "对这个期间没有用", "does nothing"),
];

/// What to do by when: `{0}` is the careful provable day, `{1}` the careful believed one and
/// `{2}` the provable last day.
pub(crate) const ADVICE: &[Words] = &[
    (
        "general-in-time",
        "最迟 {0}：在那之前让对方签收催款函，或者书面答应什么时候付，就重新算三年；都不成就去立案。不要等顺延的那一天。",
        "by {0} at the latest: have a demand signed for, or a written promise to pay, and three years run anew; failing both, file a suit. Do not wait for a day the law moves it to.",
    ),
    (
        "general-last-days",
        "按日历数 {0} 已经满了，只因为遇上休息日才延到 {2}：马上去立案，或让对方签收催款函。",
        "by the calendar it ended on {0} and is open until {2} only because of days of rest: file a suit or have a demand signed for at once.",
    ),
    (
        "general-proof-missing",
        "有证据的那些事只能撑到 {0}，已经过了；全算上是 {1}。先把证据找出来（录音、聊天、快递底单），并在 {1} 之前再书面催一次。",
        "what can be proved lasted until {0}, which is over; counting everything it is {1}. Find the evidence (recordings, messages, mailing slips) and demand in writing before {1}.",
    ),
    (
        "general-over",
        "{0} 已经满了。仍可以起诉，法院不会主动提时效；对方提出来就可能不再支持。请对方在写明什么时候付的对账单上签字盖章，就重新算三年。",
        "it ended on {0}. A suit is still possible and a court does not raise limitation by itself, but may dismiss it once the debtor does. Have the debtor sign a statement that says when it will pay, and three years run anew.",
    ),
    (
        "guarantee-in-time",
        "最迟 {0}：在那之前对债务人起诉或申请仲裁，过了保证人就不用负责。",
        "by {0} at the latest: sue the debtor or apply for arbitration, or the guarantor goes free.",
    ),
    (
        "guarantee-last-days",
        "按日历数 {0} 已经满了，只因为遇上休息日才延到 {2}：马上对债务人起诉或申请仲裁。",
        "by the calendar it ended on {0} and is open until {2} only because of days of rest: sue the debtor at once.",
    ),
    (
        "guarantee-proof-missing",
        "能证明的到 {0} 为止，已经过了。先把立案的凭据找出来。",
        "what can be proved lasted until {0}, which is over. Find the court's receipt of the filing.",
    ),
    (
        "guarantee-over",
        "保证期间 {0} 已经过了，保证人一般不再负责。请问律师。",
        "the guarantee period ended on {0}; the guarantor is as a rule free. Ask a lawyer.",
    ),
    (
        "guarantee-secured",
        "保证期间内已经起诉或申请仲裁，这个期间不再有危险。",
        "the debtor was sued within the period, which is no danger any more.",
    ),
    (
        "joint-guarantee-in-time",
        "最迟 {0}：在那之前书面要求保证人承担责任，留下签收的凭据。",
        "by {0} at the latest: demand payment of the guarantor in writing and keep proof that it arrived.",
    ),
    (
        "joint-guarantee-last-days",
        "按日历数 {0} 已经满了，只因为遇上休息日才延到 {2}：马上书面要求保证人承担责任。",
        "by the calendar it ended on {0} and is open until {2} only because of days of rest: demand payment of the guarantor at once.",
    ),
    (
        "joint-guarantee-proof-missing",
        "能证明的到 {0} 为止，已经过了；全算上是 {1}。先把要求过保证人的证据找出来。",
        "what can be proved lasted until {0}, which is over; counting everything it is {1}. Find evidence of the demand on the guarantor.",
    ),
    (
        "joint-guarantee-over",
        "{0} 已经过了，保证人一般不再负责。请问律师。",
        "it ended on {0}; the guarantor is as a rule free. Ask a lawyer.",
    ),
    (
        "enforcement-in-time",
        "最迟 {0}：在那之前向法院申请执行。",
        "by {0} at the latest: apply to the court for enforcement.",
    ),
    (
        "enforcement-last-days",
        "按日历数 {0} 已经满了，只因为遇上休息日才延到 {2}：马上向法院申请执行。",
        "by the calendar it ended on {0} and is open until {2} only because of days of rest: apply for enforcement at once.",
    ),
    (
        "enforcement-proof-missing",
        "有证据的那些事只能撑到 {0}，已经过了；全算上是 {1}。先把证据找出来，尽快申请执行。",
        "what can be proved lasted until {0}, which is over; counting everything it is {1}. Find the evidence and apply for enforcement soon.",
    ),
    (
        "enforcement-over",
        "申请执行的时间 {0} 已经过了。还能不能申请，请问律师。",
        "the time to apply for enforcement ended on {0}. Ask a lawyer whether it can still be had.",
    ),
];

/// Numbers that carry a check digit.
pub(crate) const NUMBERS: &[Words] = &[
    (
        "credit-code",
        "统一社会信用代码",
        "unified social credit code",
    ),
    ("identity", "居民身份证号码", "identity card number"),
    (
        "number-length",
        "有 {0} 个字符，应当是 18 个",
        "it has {0} characters and must have 18",
    ),
    (
        "number-character",
        "“{0}”不会出现在这种号码里，看看是不是字母和数字打混了",
        "“{0}” does not occur in such a number; look for a letter typed for a digit",
    ),
    (
        "number-check-digit",
        "校验位不对，最后一位应当是 {0}，看看哪一位打错了",
        "it does not check: the last character should be {0}; look for a slip",
    ),
    (
        "number-birth-date",
        "里面的出生日期 {0} 不是一个日子",
        "the day of birth in it, {0}, is no day",
    ),
];

/// Why something asked of a calculator cannot be worked out, in Chinese; the English stands in the
/// failure. `{value}` and the like stand for the failure's parameters.
pub(super) fn why(lang: Lang, failure: &owed_app::Failure) -> Option<String> {
    let code = failure.params.get("why")?;
    let found = match lang {
        Lang::En => return Some(failure.detail.clone()),
        Lang::Zh => WHY.iter().find(|(known, _)| known == code)?.1,
    };
    let mut said = found.to_owned();
    for (name, value) in &failure.params {
        said = said.replace(&format!("{{{name}}}"), value);
    }
    Some(said)
}

/// A line on stderr where stdout is for a program, or is long.
pub(crate) fn unknown_months(lang: Lang, notice: &Value) -> String {
    let months = notice["about"][0].as_str().unwrap_or_default();
    match lang {
        Lang::Zh => format!("注意：数据里没有 {months} 的LPR，用了最近一期。"),
        Lang::En => format!(
            "note: the LPR of {} is not in the data; the last one known was used",
            months.replace('、', ", ")
        ),
    }
}

const WHY: &[(&str, &str)] = &[
    (
        "not-an-amount",
        "“{value}”不是金额。可以写 80000、80,000.00、8万 或 捌万元整。",
    ),
    ("not-positive", "金额“{value}”应当大于零，不要写负号。"),
    ("too-large", "金额“{value}”太大了，应当小于一万亿。"),
    (
        "parts-of-a-fen",
        "金额“{value}”超过了两位小数，请写到分为止。",
    ),
    (
        "not-a-day",
        "“{value}”不是日历上的日子。请写成 2026-11-21。",
    ),
    (
        "day-out-of-range",
        "{value} 不在 1990 年到 2199 年之间，算不了。请看看年份有没有打错。",
    ),
    (
        "ends-crossed",
        "截止日 {to} 比起算日 {from} 还早。请把两个日子换过来。",
    ),
    (
        "no-end",
        "没说算到哪一天。请写 --to 日期，或 --months 月数。",
    ),
    ("two-ends", "截止日和月数都写了，请只留一个。"),
    ("not-a-count", "“{value}”不是 1 到 {most} 之间的整数。"),
    ("not-a-number", "“{value}”不是数字。请写成 1.5 这样。"),
    (
        "not-a-rate",
        "“{value}”不是利率。可以写 lpr1y、lpr5y、6%、0.05%/day、2%/month、日万分之五、月息2分。",
    ),
    (
        "rate-without-time",
        "“{value}”没说是一年、一个月还是一天的。请加上 /年、/月 或 /日。",
    ),
    (
        "rate-zero",
        "年利率 {percent}% 不大于零，没有利息可算。请写约定的利率；没有约定就写 lpr1y。",
    ),
    (
        "rate-high",
        "年利率 {percent}% 超过了 {most}%（相当于每天 1%），不像是真的。请看看小数点，或者是年、月还是日。",
    ),
    ("rate-too-fine", "利率“{value}”的小数超过八位，请少写几位。"),
    (
        "only-published",
        "利率写的是“{rate}”，倍数、加点、浮动和固定日只能配合 lpr1y、lpr5y。请去掉“{value}”，或改用 LPR。",
    ),
    (
        "floating-and-fixed",
        "浮动和固定在某一天只能选一个。请去掉 --floating 或 --fixed-on。",
    ),
    (
        "times-out-of-range",
        "倍数“{value}”应当大于 0、不超过 {most}；1.5 就是一倍半。",
    ),
    (
        "formed-without-cap",
        "合同成立的日子只用来算上限。请加上 --cap 4lpr，或去掉 --formed。",
    ),
    (
        "cap-without-formed",
        "上限按合同成立那天的LPR算。请用 --formed 写明那天。",
    ),
    (
        "not-a-cap",
        "“{value}”不是上限。请写 4lpr，就是一年期LPR的四倍。",
    ),
    (
        "before-series",
        "{day} 还没有这个利率，它从 {earliest} 起才有。请从那天起算，或写明利率；更早的可以用 benchmark1y。",
    ),
    (
        "before-rule",
        "{value} 时还没有这条规定，它从 {from} 起施行。",
    ),
    (
        "more-than-owed",
        "{on} 付的 {value} 超过了那天总共欠的 {owed}。请改为 {owed}，或看看是不是打错了：会多出 {over}。",
    ),
    (
        "currencies",
        "本金是 {first}，付款里有 {second}。请都写成同一种货币，付款按当天的汇率折算。",
    ),
    ("not-a-word", "“{value}”看不懂，可以写：{known}。"),
    (
        "not-a-payment",
        "“{value}”不是付款。请写成 2025-06-30=20000。",
    ),
    (
        "not-an-event",
        "“{value}”不是事件。请写成 2025-05-20=demand:registered。",
    ),
    (
        "fees-in-yuan",
        "诉讼费按人民币算。请按当天的汇率折成人民币再填。",
    ),
    (
        "no-start",
        "没说从哪天起算。请写 --due 到期日；没有约定付款日的买卖写 --delivered 收货日。",
    ),
    (
        "two-starts",
        "到期日和收货日都写了。有约定的付款日，就只写 --due。",
    ),
    (
        "delivered-only-general",
        "收货日只能代替买卖的到期日。算保证期间或申请执行的时间，请写 --due。",
    ),
    (
        "agreed-without-guarantee",
        "约定的期间只用于保证；诉讼时效不能约定。请去掉 --agreed-until。",
    ),
    (
        "no-words",
        "“{value}”不是人民币金额，也不是日子。可以写 80000、捌万元整 或 2026-11-21。",
    ),
    (
        "no-number",
        "没有写号码。请写 18 位的统一社会信用代码或身份证号码。",
    ),
];
