//! What must be said beside figures, in words.

use super::codes::Words;

/// What is said beside claims and the calculators' figures.
pub(crate) const NOTICES: &[Words] = &[
    (
        "reversed",
        "红字发票把它全部冲掉了，不能再主张",
        "red invoices took all of it back: nothing may be claimed",
    ),
    (
        "not-yet-arisen",
        "有一笔到 {0} 才发生，先不算",
        "one debt arises only on {0} and is left out",
    ),
    (
        "no-due-date",
        "有一笔没说几号该付，先不算逾期损失",
        "a debt has no due date: no loss from lateness is counted for it",
    ),
    (
        "plan-runs",
        "{0} 谈定的还款协议正在履行：还要付 {1}，其中已到期 {2}；下面是违约时能主张的数",
        "the repayment agreement of {0} runs: {1} is still to be paid, {2} of it is due; below is what may be claimed if it breaks",
    ),
    (
        "plan-broken",
        "{0} 谈定的还款协议已经违约，可以通知全部到期",
        "the repayment agreement of {0} is broken; all of it can be called in",
    ),
    (
        "plan-called-in",
        "{0} 谈定的还款协议已经通知全部到期",
        "the repayment agreement of {0} was called in",
    ),
    (
        "waiver-stands",
        "其中 {0} 以按协议付清为条件可以让掉，条件成就前不减少",
        "{0} of it is given up if the agreement is kept; until then nothing is taken off",
    ),
    (
        "waiver-revived",
        "有条件让掉的 {0}，条件没成就，{1} 起恢复计收",
        "{0} given up on a condition that failed is owed again from {1}",
    ),
    (
        "not-yet-due",
        "有一笔 {0} 才到期，还不算晚",
        "one debt is not due before {0}",
    ),
    (
        "due-on-rest-day",
        "{0} 是休息日；如果它是期限的最后一天，{1} 之前付都不算晚。现在从写明的日子算起",
        "{0} is a day of rest; if it ends a period, payment is in time until {1}. The day as stated is used",
    ),
    (
        "late-not-stated-floating",
        "晚付怎么算还没说，先按法律的规定：LPR × {1}，随每期公布的利率变",
        "what follows from lateness was not stated; by law: LPR × {1}, moving with each publication",
    ),
    (
        "late-not-stated-fixed",
        "晚付怎么算还没说，先按法律的规定：LPR × {1}，利率不变",
        "what follows from lateness was not stated; by law: LPR × {1}, at a fixed rate",
    ),
    (
        "late-not-stated-plain",
        "晚付怎么算还没说，先按法律的规定算",
        "what follows from lateness was not stated; the law's own rule is used",
    ),
    (
        "term-rate-runs-on",
        "逾期利率没有另外约定，借款期内的利率接着算",
        "no rate for lateness was agreed: the loan's own rate runs on",
    ),
    (
        "nothing-for-lateness",
        "您选择了不主张逾期损失",
        "you chose to claim nothing for lateness",
    ),
    (
        "foreign-currency",
        "{0} 的欠款没有约定利率时，法律没有给出逾期利率",
        "for a debt in {0} the law gives no rate without agreement",
    ),
    (
        "rate-unknown",
        "{0} 的 LPR 数据里没有，用的是 {1} 公布的 {2}%；公布后可能差一点",
        "the LPR of {0} is not in the data; the {2} % of {1} is used and may change a little",
    ),
    (
        "law-checked-before",
        "法律数据最近一次核对是 {0}，比这一天早",
        "the law data was last checked on {0}, before this day",
    ),
    (
        "to-be-checked",
        "{2}（待律师核对）",
        "{3} (to be checked by a lawyer)",
    ),
    ("to-be-checked-derived", "{2}（推算得出）", "{3} (derived)"),
    (
        "cap-bit",
        "约定的年利率 {1}% 超过上限 {2}%，已经减掉 {3¥}",
        "the agreed {1} % a year exceeds the limit of {2} %: {3¥} was taken off",
    ),
    (
        "floor-bit",
        "约定的年利率 {1}% 低于法定下限，按 {2}% 算",
        "the agreed {1} % a year is below what the law requires: {2} % is used",
    ),
    (
        "times-reduced",
        "要的是 {1} 倍，规定最多 {2} 倍，按 {2} 倍算",
        "{1} times was asked for; the rule allows {2}",
    ),
    (
        "times-by-analogy",
        "这类欠款通常按 {1} 倍；按 {0} 倍要靠类推，法院不一定支持",
        "{1} times is usual for such a debt; {0} times rests on analogy and may not be granted",
    ),
    (
        "rate-high-strong",
        "年利率 {1}% 高过 LPR 的四倍（{2}%），很多法院会调低到那里",
        "{1} % a year is above four times the LPR ({2} %); many courts cut it down to that",
    ),
    (
        "rate-high-warn",
        "年利率 {1}% 超过一般损失三成（{2}%），对方可以请法院调低",
        "{1} % a year is over 30 % above the usual loss ({2} %); they may ask the court to lower it",
    ),
    (
        "rate-high-info",
        "年利率 {1}% 比一般损失（{2}%）高",
        "{1} % a year is above the usual loss ({2} %)",
    ),
    (
        "over-paid",
        "{0} 那笔付多了 {1¥}",
        "the payment of {0} was {1¥} too much",
    ),
    (
        "paid-later",
        "这一天之后还到账 {0} 笔，共 {1¥}，没有算进来",
        "payments after this day are not counted: {0}, of {1¥} in all",
    ),
    (
        "late-counted-as-interest",
        "有 {0¥} 先抵了逾期损失；法律上算不算利息还有争议：{2}",
        "{0¥} went to loss from lateness first; whether that counts as interest is disputed: {3}",
    ),
    (
        "rule-unknown",
        "{1} 之前没有可用的规定，那几天不算",
        "no rule is known for the days before {1}; nothing is counted for them",
    ),
    // The calculators'.
    (
        "arithmetic-only",
        "这里只做算术：能不能主张，要看约定和法律。列出的法条是这种利率通常的依据",
        "this is arithmetic: whether it may be claimed depends on the agreement and the law. The articles are those such a rate usually rests on",
    ),
    (
        "no-interest-days",
        "这段时间里没有计息的日子",
        "no day of this time bears interest",
    ),
    (
        "rate-not-confirmed",
        "{0} 公布的 {1}% 没有核对过原文",
        "the {1} % of {0} was not checked against its source",
    ),
    (
        "capped",
        "超过合同成立时一年期LPR的 {0} 倍，按上限 {1}% 算，减掉 {2¥}",
        "it exceeds {0} times the one-year LPR of the day of the contract: the limit of {1} % is used, {2¥} less",
    ),
    (
        "cap-not-reached",
        "没有超过合同成立时一年期LPR的 {0} 倍，上限没有起作用",
        "it does not exceed {0} times the one-year LPR of the day of the contract: the cap changed nothing",
    ),
    (
        "paid-before-first-day",
        "有 {0} 笔付款早于起算日，从第一天起就抵减了本金",
        "payments before the first day lessen the principal from the beginning: {0}",
    ),
    (
        "fees-estimate",
        "这是按规定算到分的估计：规定没有说怎样取整，没算到头的利息算不算进标的额，各地做法也不同",
        "an estimate, exact to the fen: the rules do not say how to round, and courts differ on whether interest that still runs is part of the amount",
    ),
    (
        "fees-halved-once",
        "简易程序、调解、撤诉都减半，但只减一次",
        "simplified procedure, mediation and withdrawal halve the fee, but only once",
    ),
    (
        "fees-who-pays",
        "受理费由原告先交；执行费不用先交，执行后由被执行人交",
        "the plaintiff advances the acceptance fee; the enforcement fee is not advanced and is paid by the debtor",
    ),
    (
        "holidays-unknown",
        "数据里没有 {0} 年的放假安排，那一段只跳过了周末，实际的日子可能不同",
        "the holidays of {0} are not in the data: only weekends were left out there, and the day may differ",
    ),
    (
        "holidays-unknown-limit",
        "数据里没有 {0} 年的放假安排，最后一天只按周末顺延",
        "the holidays of {0} are not in the data: the last day was moved past weekends only",
    ),
    (
        "event-later",
        "有 {0} 件事在 {1} 之后，没有算进来",
        "events after {1} are not counted: {0}",
    ),
    (
        "event-unproved",
        "有 {0} 件事没说有什么证据，按口头的算，不计入“能证明”",
        "events without a word on proof are taken as oral and do not count as provable: {0}",
    ),
    (
        "due-on-delivery",
        "没有约定付款日的买卖，应当在收货时付款：从 {0} 起算",
        "a sale without a due date is due on delivery: counted from {0}",
    ),
    (
        "over-before-2017",
        "按当时两年的规定，在三年的规定施行以前就满了",
        "it was over under the old rule of two years, before three years became the law",
    ),
    (
        "agreed-period-too-short",
        "约定的保证期间不比债务到期晚，视为没有约定",
        "the agreed guarantee period ends no later than the debt falls due: it counts as none",
    ),
    (
        "at-most",
        "最长保护二十年，到 {0} 为止，之后不再延长",
        "the longest period is twenty years: it ends on {0} and nothing makes it longer",
    ),
];
