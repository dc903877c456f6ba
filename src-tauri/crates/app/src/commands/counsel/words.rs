//! Words of the sheets for a lawyer that no other paper has.

use owed_print::Lang;

use crate::commands::cases::Event;
use crate::commands::export::{Speak, word};
use crate::commands::papers::words::t;

/// What a code is called; one that has no word stands as it is.
pub(super) fn said(lang: Lang, code: &str) -> String {
    let own = WORDS.iter().find(|(known, ..)| *known == code);
    own.map_or_else(|| form(lang, code), |(_, zh, en)| t(lang, zh, en))
}

/// What a kind of paper is called.
pub(super) fn form(lang: Lang, code: &str) -> String {
    let speak = match lang {
        Lang::Zh => Speak::Zh,
        Lang::En => Speak::En,
    };
    word(speak, code)
}

/// Several codes, in one cell.
pub(super) fn all(lang: Lang, codes: &[String]) -> String {
    let words: Vec<_> = codes.iter().map(|code| said(lang, code)).collect();
    words.join(&t(lang, "、", ", "))
}

/// What happened, for a line of the chronology.
pub(super) fn event(lang: Lang, event: &Event) -> String {
    let about = |at: usize| event.about.get(at).map_or("", String::as_str);
    let (first, second) = (about(0), about(1));
    let (zh, en) = match event.code.as_str() {
        "invoiced" => (
            format!("开具发票 {first}"),
            format!("Invoice {first} issued"),
        ),
        "red-invoice" => (
            format!("开具红字发票 {first}"),
            format!("Red invoice {first} issued"),
        ),
        "debt-arose" => (
            format!("欠款发生：{first}"),
            format!("The debt arose: {first}"),
        ),
        "due" => (
            format!("付款期限届满：{first}"),
            format!("Payment fell due: {first}"),
        ),
        "paid" => (format!("{first} 付款"), format!("{first} paid")),
        "paid-undecided" => (
            format!("{first} 付来一笔，属于哪笔欠款尚未确认"),
            format!("{first} paid; nobody has decided for what"),
        ),
        "refunded" => (format!("退款给 {first}"), format!("Refund to {first}")),
        "evidence" => (format!("形成材料：{first}"), format!("Made: {first}")),
        "letter" => (format!("出具文书 {first}"), format!("Paper {first} issued")),
        "adjusted" => (
            format!("调整 {first} 的金额：{second}"),
            format!("The price of {first} changed: {second}"),
        ),
        "statement-agreed" => (
            format!("对账函 {first} 签回，核对无误"),
            format!("Statement {first} came back agreed"),
        ),
        "statement-differs" => (
            format!("对账函 {first} 签回，对方认为的金额如右"),
            format!("Statement {first} came back; the debtor says it owes this"),
        ),
        "cost-incurred" => {
            let what = said(lang, first);
            (
                format!("支出{what}（{second}）"),
                format!("Spent on {what} ({second})"),
            )
        }
        other => (format!("{other} {first}"), format!("{other} {first}")),
    };
    t(lang, &zh, &en)
}

/// What was found of the defendant's name, number or signatures.
pub(super) fn finding(lang: Lang, code: &str, about: &[String]) -> String {
    let about = |at: usize| about.get(at).map_or("", String::as_str);
    let (first, second) = (about(0), about(1));
    let (zh, en) = match code {
        "department" => (
            format!("“{first}”像是部门，不能作被告，要查明它属于哪家公司。"),
            format!("“{first}” looks like a department, which cannot be sued; find its company."),
        ),
        "kind-unsaid" => (
            "对方是公司、个体工商户还是自然人未确认。".into(),
            "Whether the debtor is a company, a business or a person was not said.".into(),
        ),
        "kind-against-name" | "kind-against-number" => (
            format!("登记的主体类型与“{first}”不符。"),
            format!("The kind of party chosen does not go with “{first}”."),
        ),
        "branch-needs-company" => (
            format!("分支机构的债务由公司承担，公司应列为共同被告：{first}"),
            format!("A branch's debts are its company's; name the company beside it: {first}"),
        ),
        "operator-needed" => (
            "个体工商户要写明经营者姓名和身份证号。".into(),
            "A one-person business is sued with its operator's name and identity number.".into(),
        ),
        "number-missing" => (
            "没有统一社会信用代码或身份证号。".into(),
            "There is no credit code or identity number.".into(),
        ),
        "number-length" | "number-character" | "number-digit" | "number-birth" => (
            format!("证件号 {first} 校验不对（{second}）。"),
            format!("The number {first} does not check ({second})."),
        ),
        "address-missing" => ("没有送达地址。".into(), "There is no address for service.".into()),
        "name-differs" | "seal-differs" => (
            format!("材料或印章上的名称是“{first}”，与登记名称不同。"),
            format!("A paper or seal says “{first}”, which is another name."),
        ),
        "payer-differs" => (
            format!("有一笔款由“{first}”支付，不是对方户名。"),
            format!("A payment came from “{first}”, not from the debtor's own name."),
        ),
        "names-unsaid" => (
            "合同、送货单和印章上的名称没有录入，无法比对。".into(),
            "The names on contract, delivery note and seal were not written down, so they cannot be compared.".into(),
        ),
        "signer-unproved" => (
            format!("“{first}”签收了 {second} 份，没有材料证明其有权代表对方。"),
            format!("“{first}” signed {second} paper(s) and nothing shows that this binds the debtor."),
        ),
        other => (format!("{other} {first}"), format!("{other} {first}")),
    };
    t(lang, &zh, &en)
}

const WORDS: &[(&str, &str, &str)] = &[
    ("contract", "合同关系", "Contract"),
    ("delivery", "交付", "Delivery"),
    ("amount", "金额", "Amount"),
    ("due-date", "付款期限", "Due date"),
    ("demand", "催告", "Demand"),
    ("identity", "主体身份", "Identity"),
    ("costs", "实现债权的费用", "Costs of collecting"),
    ("strong", "充分", "strong"),
    ("fair", "尚可", "fair"),
    ("weak", "薄弱", "weak"),
    ("missing", "缺", "missing"),
    ("spoken", "口头", "Spoken"),
    ("signed", "书面签字", "Signed"),
    ("open", "未到期", "Open"),
    ("kept", "已兑现", "Kept"),
    ("partly", "兑现一部分", "Kept in part"),
    ("broken", "未兑现", "Broken"),
    ("confirmed", "确认了金额", "Sum confirmed"),
    ("ems", "EMS", "EMS"),
    ("registered", "挂号信", "Registered mail"),
    ("courier", "快递", "Courier"),
    ("in-person", "当面递交", "Handed over"),
    ("notary", "公证送达", "Through a notary"),
    ("wechat", "微信", "WeChat"),
    ("sms", "短信", "Text message"),
    ("delivered", "签收", "Delivered"),
    ("answered", "对方回复", "Answered"),
    ("refused", "拒收", "Refused"),
    ("returned", "退回", "Returned"),
    ("unread", "未取或未读", "Unread, waiting to be fetched"),
    ("spoke", "通了话", "spoke"),
    ("no-answer", "没有接", "no answer"),
    ("left", "留了言", "left word"),
    ("wrong-person", "不是本人", "wrong person"),
    ("promise", "答应付款的日子", "Promised day"),
    ("instalment", "分期到期", "Instalment due"),
    ("due", "付款期限", "Due"),
    (
        "limitation",
        "诉讼时效届满（按能证明的）",
        "Limitation ends (as proved)",
    ),
    (
        "limitation-believed",
        "诉讼时效届满（无凭据的也算）",
        "Limitation ends (as believed)",
    ),
    ("reply", "对账函写明的付款日", "Payment day in a statement"),
    ("task", "待办", "To do"),
    (
        "after-letter",
        "查看催款函的款到账没有；没有，就走函里写明的下一步",
        "see whether the demand was paid; if not, take the step it named",
    ),
    ("rest-ends", "暂停联系到期", "A pause ends"),
    ("plan-part", "还款协议到期的一期", "Instalment of a plan"),
    ("property", "房产、土地", "Land or building"),
    ("vehicle", "车辆", "Vehicle"),
    ("equipment", "机器设备", "Equipment"),
    ("stock", "存货", "Stock"),
    ("receivable", "到期债权", "Money others owe"),
    ("account", "银行账户", "Bank account"),
    ("shares", "股权", "Shares"),
    (
        "legal-order",
        "每笔付款都按法定顺序抵充",
        "Every payment in the law's order",
    ),
    (
        "principal-first",
        "每笔付款都先抵本金",
        "Every payment to the principal first",
    ),
    (
        "late-as-interest",
        "逾期损失和违约金先于本金抵充",
        "Loss and penalty are paid before the principal",
    ),
    (
        "late-after-principal",
        "逾期损失和违约金在本金之后抵充",
        "Loss and penalty are paid after the principal",
    ),
    (
        "fixed-rate",
        "未约定的，用违约时的 LPR",
        "Where nothing was agreed, the LPR of the day of breach",
    ),
    (
        "floating-rate",
        "未约定的，用各期 LPR",
        "Where nothing was agreed, the LPR of each publication",
    ),
    (
        "fee-notice",
        "收到交费通知",
        "Notice to pay the fee received",
    ),
    (
        "evidence-ordinary",
        "收到举证通知（普通程序）",
        "Notice on evidence received (ordinary)",
    ),
    (
        "evidence-simplified",
        "收到举证通知（简易程序）",
        "Notice on evidence received (simplified)",
    ),
    (
        "evidence-small-claims",
        "收到举证通知（小额诉讼）",
        "Notice on evidence received (small claims)",
    ),
    ("judgment-served", "收到判决书", "Judgment served"),
    ("ruling-served", "收到可上诉的裁定书", "Ruling served"),
    ("judgment-effective", "判决生效", "Judgment took effect"),
    (
        "perform-by",
        "判决、调解书写明的履行期限",
        "Last day to perform",
    ),
    (
        "preserved-before-suit",
        "诉前保全",
        "Assets preserved before suit",
    ),
    ("account-frozen", "冻结银行账户", "Account frozen"),
    ("movables-attached", "查封、扣押动产", "Movables attached"),
    (
        "property-attached",
        "查封不动产或冻结其他财产权",
        "Property attached",
    ),
    (
        "payment-order-ended",
        "收到终结督促程序的裁定",
        "Payment order ended",
    ),
    ("settlement-made", "调解协议生效", "Settlement took effect"),
    ("enforcement-applied", "申请执行", "Enforcement applied for"),
    (
        "guaranteed",
        "一般保证（欠款到期日）",
        "Ordinary guarantee (due date)",
    ),
    (
        "guaranteed-jointly",
        "连带保证（欠款到期日）",
        "Joint guarantee (due date)",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_that_the_table_of_exports_has() {
        for (code, zh, en) in WORDS {
            let had = (word(Speak::Zh, code), word(Speak::En, code));
            assert_ne!(had, ((*zh).to_owned(), (*en).to_owned()), "{code}");
        }
    }

    #[test]
    fn no_code_has_two_words() {
        let mut codes: Vec<_> = WORDS.iter().map(|(code, ..)| code).collect();
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
