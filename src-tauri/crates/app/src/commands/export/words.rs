//! What our words for things are called in a workbook, which people read.

use super::tables::Speak;

/// The word for a code; one that has none stays as it is.
pub(super) fn word(speak: Speak, code: &str) -> String {
    let found = WORDS.iter().find(|(known, ..)| *known == code);
    found.map_or_else(
        || code.to_owned(),
        |(_, zh, en)| speak.pick(zh, en).to_owned(),
    )
}

const WORDS: &[(&str, &str, &str)] = &[
    ("creditor", "债权人", "Creditor"),
    ("debtor", "债务人", "Debtor"),
    ("other", "其他", "Other"),
    ("as-of", "计算至", "As of"),
    ("head-entry", "最后一条记录", "Last entry"),
    ("head-seal", "账本封印", "Book's seal"),
    ("made-with", "由此程序导出", "Made with"),
    (
        "stopped-at",
        "从此记录起无法读出",
        "Could not be read from entry",
    ),
    ("company", "公司或其他法人", "Company"),
    ("branch", "分支机构", "Branch"),
    ("sole-trader", "个体工商户", "Sole trader"),
    ("person", "自然人", "Person"),
    ("public-body", "机关、事业单位", "Public body"),
    ("red", "红字", "Red"),
    ("blue", "蓝字", "Blue"),
    ("sale", "买卖货款", "Sale"),
    ("loan", "借款", "Loan"),
    ("service", "服务费", "Service"),
    ("work", "承揽报酬", "Work done to order"),
    ("lease", "租金", "Rent"),
    ("construction", "工程款", "Construction"),
    ("unagreed", "未约定，按 LPR", "Not agreed: by the LPR"),
    ("agreed", "有约定", "Agreed"),
    (
        "sme-payment",
        "中小企业款项支付条例",
        "Regulation on payments to small firms",
    ),
    ("nothing", "不主张逾期", "Nothing claimed for lateness"),
    ("fixed", "违约时的 LPR", "LPR of the day of breach"),
    ("floating", "各期 LPR", "LPR of each day"),
    ("year", "年", "Year"),
    ("month", "月", "Month"),
    ("day", "日", "Day"),
    ("actual", "按实际年天数", "As the calendar year has"),
    ("months", "对年对月对日", "By months"),
    (
        "end-excluded",
        "算头不算尾",
        "First day counts, last does not",
    ),
    ("both-included", "头尾都算", "Both count"),
    (
        "start-excluded",
        "算尾不算头",
        "Last day counts, first does not",
    ),
    ("both-excluded", "头尾都不算", "Neither counts"),
    ("open", "待核对", "Undecided"),
    ("none", "与债权无关", "Pays no debt here"),
    ("matched", "已核销", "Matched"),
    ("legal", "费用、利息、本金", "Costs, interest, principal"),
    ("principal-first", "先抵本金", "Principal first"),
    ("paper-original", "有纸质原件", "Paper original exists"),
    ("copy", "复印件", "Copy"),
    ("electronic", "电子原件", "Electronic original"),
    ("unsaid", "未说明", "Not said"),
    ("demand", "催款函", "Letter of demand"),
    ("schedule", "计息明细表", "Interest schedule"),
    ("statement", "对账函", "Statement of account"),
    ("statement-returned", "对账函签回", "Statement returned"),
    ("differs", "有差异", "Differs"),
    ("company-seal", "公章", "Company seal"),
    ("finance-seal", "财务专用章", "Finance seal"),
    ("contract-seal", "合同专用章", "Contract seal"),
    ("other-seal", "其他章", "Another seal"),
    ("absent-seal", "没有盖章", "No seal"),
    ("agreed-reply", "核对无误", "Agreed"),
    ("price", "价款本金", "Price"),
    ("term-interest", "借期利息", "Interest for the term"),
    ("late-loss", "逾期付款损失", "Late-payment loss"),
    ("late-interest", "逾期利息", "Late-payment interest"),
    ("penalty", "逾期付款违约金", "Late-payment penalty"),
    ("arose", "发生", "Arose"),
    ("taken-back", "冲减", "Taken back"),
    ("added", "调增", "Added"),
    ("accrued", "计息", "Accrued"),
    ("confirmed", "已核对原文", "Read in the source"),
    ("derived", "推算，可能过时", "Estimate, possibly outdated"),
    (
        "practice",
        "裁判惯例，待律师核对",
        "Court practice, to be checked by a lawyer",
    ),
    (
        "memory",
        "未见原文，待律师核对",
        "Source not seen, to be checked by a lawyer",
    ),
    ("party-described", "登记当事人", "Party described"),
    ("creditor-named", "指定债权人", "Creditor named"),
    ("same-party", "认定同一当事人", "Same party"),
    ("former-name", "曾用名", "Former name"),
    ("somebody-else", "是别人", "Somebody else"),
    ("set-aside", "重复，不计", "Met twice, set aside"),
    ("given-back", "已退款", "Given back"),
    (
        "tolerance",
        "小额未核对的上限",
        "Undecided amounts of no account up to",
    ),
    ("different-party", "认定是别人", "Different party"),
    ("parties-joined", "合并当事人", "Parties joined"),
    ("red-linked", "红字对应蓝字", "Red linked to blue"),
    ("same-money", "认定同一笔钱", "Same money"),
    ("different-money", "认定是两笔钱", "Different money"),
    ("paid-out", "付出", "Paid out"),
    ("gave-back", "退款", "Gave back"),
    ("tolerance-set", "设定小额上限", "Tolerance set"),
    ("file-read", "读入文件", "File read"),
    ("invoiced", "开票", "Invoiced"),
    ("debt-arose", "债权发生", "Debt arose"),
    ("terms-stated", "登记约定", "Terms stated"),
    ("adjusted", "调整价款", "Adjusted"),
    ("paid", "到账", "Paid"),
    ("evidence-kept", "存证", "Evidence kept"),
    ("document-issued", "出具文书", "Document issued"),
    ("evidence-described", "说明证据", "Evidence described"),
    ("paper-sent", "寄送文书", "Paper sent"),
    ("paper-arrived", "寄送结果", "What came of a sending"),
    (
        "identity-marked",
        "核对账号身份",
        "Account tied to a person",
    ),
    ("noted", "备注", "Noted"),
    ("retracted", "撤销", "Retracted"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_has_two_words() {
        let mut codes: Vec<_> = WORDS.iter().map(|(code, ..)| code).collect();
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
