//! Why a payment is matched as it is, and what a paper waits for.

use super::codes::Words;

/// Why a payment is matched as it is.
pub(crate) const MATCH: &[Words] = &[
    (
        "payer-is-buyer",
        "付款人和发票上的买方一字不差",
        "the payer is, to the letter, the buyer on the invoice",
    ),
    (
        "payer-spelling",
        "付款人写作“{0}”，只差全角半角或空格，当作同一家",
        "the payer is written “{0}”: only width or spaces differ, taken as the same",
    ),
    (
        "payer-differs",
        "付款人“{0}”和买方名称不同",
        "the payer “{0}” is not the buyer",
    ),
    (
        "name-of-several",
        "叫“{0}”的不止一家",
        "more than one debtor is called “{0}”",
    ),
    (
        "same-account-other-name",
        "这个账号以前用别的户名付过",
        "this account paid before under another name",
    ),
    (
        "on-behalf-of",
        "备注写着“{0}”，像是代付",
        "the remark says “{0}”: it looks paid for somebody else",
    ),
    (
        "amount-equals-invoice",
        "金额正好等于发票（{0#}）",
        "the amount is exactly that of invoice {0#}",
    ),
    (
        "amount-equals-several",
        "金额正好等于几张发票相加",
        "the amount is exactly that of several invoices together",
    ),
    (
        "part-of-earliest-due",
        "是最早那张发票（{0#}）的一部分",
        "it is a part of the earliest invoice, {0#}",
    ),
    (
        "before-debt",
        "到账比开票早（开票在 {0}），可能是预付款",
        "it arrived before the invoice of {0}: perhaps an advance",
    ),
    ("over-payment", "比欠的还多", "it is more than is owed"),
    (
        "nothing-open",
        "这一家没有还欠着的",
        "nothing of theirs is open",
    ),
    (
        "payer-known-as",
        "付款人“{0}”是“{1}”的另一个名字，您说过是同一家",
        "the payer “{0}” is another name of “{1}”, as was said before",
    ),
    (
        "name-resembles",
        "付款人“{0}”和“{1}”很像，但不完全一样",
        "the payer “{0}” is much like “{1}”, not quite the same",
    ),
    (
        "name-masked",
        "付款人“{0}”遮住了几个字，可能是“{1}”",
        "the payer “{0}” is masked and may be “{1}”",
    ),
    (
        "remark-names",
        "备注里写到了它（{0#}）",
        "the remark names it ({0#})",
    ),
    (
        "remark-names-invoice",
        "备注里写着这家的发票号（{0#}）",
        "the remark has their invoice number ({0#})",
    ),
    (
        "several-of-that-amount",
        "同样金额的不止一张",
        "several invoices are of that amount",
    ),
    (
        "short-by-charge",
        "比发票（{0#}）只少 ¥{1}，可能是银行扣的手续费",
        "only ¥{1} short of invoice {0#}: a bank charge perhaps",
    ),
    (
        "together-equals-invoice",
        "和前后几天的另一笔加起来，正好等于发票（{0#}）",
        "with another one of those days it is exactly invoice {0#}",
    ),
    (
        "maybe-same-money",
        "{0} 也有同样金额的一笔，可能是同一笔钱记了两次",
        "the same amount came on {0}: the same money met twice perhaps",
    ),
];

/// What must be settled before a paper is issued.
pub(crate) const UNSETTLED: &[Words] = &[
    (
        "plan-runs",
        "{0} 谈定的还款协议还在履行；先通知全部到期（plan accelerate）或者结束它",
        "the repayment agreement of {0} runs; call it in or end it first",
    ),
    (
        "nothing-owed",
        "没有欠款，用不着催",
        "nothing is owed: there is nothing to demand",
    ),
    (
        "undecided-payments",
        "有 {0} 笔可能是他付的钱还没认（owed match）",
        "payments that may be theirs are undecided: {0} (owed match)",
    ),
    (
        "red-unlinked",
        "红字发票（{0#}）找不到对应的蓝字发票",
        "red invoice {0#} has no blue invoice to go with",
    ),
    (
        "creditor-unnamed",
        "您自己的名称还没填",
        "your own name is missing",
    ),
    (
        "all-reversed",
        "发票（{0#}）已经全部红冲，不能再催",
        "red invoices took back all of it ({0#}): it may not be demanded",
    ),
    (
        "same-money-twice",
        "有 {0} 笔到账像是同一笔钱记了两次（owed match）",
        "payments that look like the same money counted twice: {0} (owed match)",
    ),
    (
        "undecided-refunds",
        "有 {0} 笔付给他的钱还没说是不是退款（owed match）",
        "sums that went to them and may be refunds: {0} (owed match)",
    ),
    (
        "unplaced-payments",
        "有 {0} 笔到账（¥{1}）还没说是谁的（owed match）",
        "payments of nobody known: {0}, ¥{1} in all (owed match)",
    ),
];
