//! The notice that a plan was broken (违约通知), and that all of it is called in (加速到期通知).
//!
//! It is a demand too: it names the debt, the sum and a day, and so interrupts limitation (Civil
//! Code art. 195). It announces only what the law allows and the owner will do.

use owed_book::plan::End;
use owed_law::repayment::{PartIs, Promise, standing};
use owed_law::rules::Cite;
use owed_print::Lang;
use owed_print::flow::{Block, Flow, Side};
use rust_decimal::Decimal;

use super::{rate, strong};
use crate::commands::papers::demand::Made;
use crate::commands::papers::words::{cite, figures, t};
use crate::failure::Failure;

impl Made<'_> {
    pub(in crate::commands::papers) fn breach_notice(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let is = self.agreed()?;
        let called_in = self.is_called_in();
        let title = if called_in {
            t(
                lang,
                "违约及加速到期通知",
                "Notice of Breach and Acceleration",
            )
        } else {
            t(lang, "违约通知", "Notice of Breach")
        };
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let number = creditor.registration.clone().unwrap_or_default();
        let address = creditor.address.clone().unwrap_or_default();
        let agreed_on = self.day(is.on);
        let mut blocks = vec![
            self.numbered(),
            Block::Line {
                text: t(lang, &format!("{}：", debtor.name), &format!("To {}", debtor.name)),
                side: Side::Left,
                strong: true,
            },
            self.says(
                format!("我方（{}，统一社会信用代码或身份证号 {number}，住所 {address}）与贵方就{}于{agreed_on}签订还款协议，贵方确认债务并承诺分期付款。", creditor.name, self.basis()),
                format!("We ({}, number {number}, of {address}) and you made a repayment agreement on {agreed_on} about {}; you acknowledged the debt and promised to pay by instalments.", creditor.name, self.basis()),
            ),
        ];
        blocks.extend(self.missed());
        blocks.extend(self.owed_now(called_in));
        blocks.push(self.asked_for(called_in));
        let interrupts = self
            .law
            .article("civil_code.195")
            .map(|article| cite(lang, &Cite(article.clone())))
            .unwrap_or_default();
        blocks.push(self.says(
            format!("本通知是我方就还款协议及原合同项下全部债权提出的履行请求（{interrupts}），未列明的部分不视为放弃。"),
            format!("This notice demands performance of everything owed under the agreement and the earlier contract ({interrupts}); what it does not list is not given up."),
        ));
        blocks.extend(self.passage("dispute")?);
        blocks.extend(self.passage("own")?);
        if let Some(guarantor) = &is.guarantor {
            blocks.push(self.says(
                format!("本通知同时送达保证人{}，请其在保证责任范围内履行。", guarantor.name),
                format!("This notice also goes to the guarantor {}, who is asked to pay within its guarantee.", guarantor.name),
            ));
        }
        blocks.push(Block::line(creditor.name.clone(), Side::Right));
        blocks.push(Block::line(
            t(lang, "（盖章或者签名）", "(seal or signature)"),
            Side::Right,
        ));
        blocks.push(Block::line(self.day(self.today), Side::Right));
        let reach: Vec<_> = [creditor.contact, creditor.phone]
            .into_iter()
            .flatten()
            .collect();
        if !reach.is_empty() {
            let reach = reach.join(" ");
            blocks.push(self.says(format!("联系方式：{reach}"), format!("Contact: {reach}")));
        }
        blocks.push(self.says(
            format!(
                "送达方式：EMS，送达地址 {}，内件品名：{}",
                is.service.clone().or(debtor.address).unwrap_or_default(),
                self.breach_label()
            ),
            format!(
                    "Sent by EMS to {}; contents: {}",
                    is.service
                        .clone()
                        .or(self.recipient().address)
                        .unwrap_or_default(),
                    self.breach_label()
                ),
        ));
        self.flow(&title, blocks)
    }

    /// Whether an instalment of the plan was missed.
    pub(in crate::commands::papers) fn has_missed(&self) -> bool {
        let plan = self.plan();
        plan.is_some_and(|plan| {
            let found = standing(plan, self.book, self.today, self.law);
            found.parts.iter().any(|part| part.is == PartIs::Missed)
        })
    }

    fn is_called_in(&self) -> bool {
        let ended = self.plan().and_then(|plan| plan.ended.as_ref());
        ended.is_some_and(|(_, ended)| ended.how == End::CalledIn)
    }

    /// What is inside the envelope.
    pub(in crate::commands::papers) fn breach_label(&self) -> String {
        let left = self
            .plan()
            .map(|plan| standing(plan, self.book, self.today, self.law).due_now)
            .unwrap_or_default();
        let sum = figures(left).0;
        t(
            self.lang,
            &format!("违约通知：还款协议到期未付 {sum} 元"),
            &format!("Notice of breach: CNY {sum} due under the repayment agreement"),
        )
    }

    /// Each instalment that was not paid in time.
    fn missed(&self) -> Vec<Block> {
        let Some(plan) = self.plan() else {
            return Vec::new();
        };
        let found = standing(plan, self.book, self.today, self.law);
        let missed = found.parts.iter().filter(|part| part.is == PartIs::Missed);
        missed
            .map(|part| {
                let (due, amount) = (self.day(part.due), figures(part.amount).0);
                let (paid, left) = (figures(part.paid).0, figures(part.amount - part.paid).0);
                let late = (self.today - part.last).num_days();
                self.says(
                    format!("协议第 {} 期款项 {amount} 元应于{due}前付清，截至{}已付 {paid} 元，尚欠 {left} 元，逾期 {late} 日。", part.nth, self.day(self.today)),
                    format!("Instalment {} of CNY {amount} was due by {due}; as of {} CNY {paid} of it were paid and CNY {left} are missing, {late} days late.", part.nth, self.day(self.today)),
                )
            })
            .collect()
    }

    /// What follows from the breach: what is due, and what of the waiver is owed again.
    fn owed_now(&self, called_in: bool) -> Vec<Block> {
        let Some(plan) = self.plan() else {
            return Vec::new();
        };
        let found = standing(plan, self.book, self.today, self.law);
        let mut blocks = Vec::new();
        if called_in {
            blocks.push(strong(
                t(
                    self.lang,
                    "依照协议关于加速到期的约定，我方现通知贵方：",
                    "By the agreement's clause on acceleration we give notice: ",
                ),
                t(
                    self.lang,
                    &format!(
                        "协议项下全部未付款项 {} 元立即到期。",
                        figures(found.left).0
                    ),
                    &format!(
                        "all that is unpaid under it, CNY {}, is due at once.",
                        figures(found.left).0
                    ),
                ),
                String::new(),
            ));
        }
        if let (Some(waiver), Some(Promise::Revived { since })) = (plan.is.waiver, found.waiver) {
            let sum = waiver.interest.amount() + waiver.principal.amount();
            let plain = figures(sum).0;
            blocks.push(self.says(
                format!("协议约定以按期付款为条件免除的 {plain} 元，因条件未成就，自{}起恢复计收。", self.day(since)),
                format!("The CNY {plain} that were to be given up on condition of paying in time are owed again from {}, as the condition failed.", self.day(since)),
            ));
        }
        let mut heads = Vec::new();
        for head in self
            .claims
            .heads
            .iter()
            .filter(|head| head.owed > Decimal::ZERO)
        {
            let name = crate::commands::papers::words::head(self.lang, head.head, self.kind());
            let owed = figures(head.owed).0;
            heads.push(t(
                self.lang,
                &format!("{name} {owed} 元"),
                &format!("{name} {owed}"),
            ));
        }
        let heads = heads.join(&t(self.lang, "、", ", "));
        let (to, total) = (self.day(self.last_day()), self.sum(self.claims.total));
        let stands = !called_in && matches!(found.waiver, Some(Promise::Stands) | None);
        blocks.push(if stands {
            self.says(
                format!("协议继续履行的，我方仍按协议收款；不能继续履行的，按原合同和法律计算，截至{to}，贵方欠款共计{total}，其中：{heads}。"),
                format!("If you go on paying under the agreement we keep to it. If not, by the earlier contract and the law you owe {total} as of {to}: {heads}."),
            )
        } else {
            self.says(
                format!("按原合同和法律计算，截至{to}，贵方欠款共计{total}，其中：{heads}。计算明细可另附。"),
                format!("By the earlier contract and the law you owe {total} as of {to}: {heads}. The schedule can be had."),
            )
        });
        if let Some(agreed) = plan.is.late {
            let stated = rate(self.lang, agreed);
            blocks.push(self.says(
                format!("违约之后的违约金（逾期利息）也可以按协议约定的{stated}计算，以法律保护的上限为限；我方保留择一主张的权利，不重复计算。"),
                format!("After the breach penalty or interest may be counted at the agreed {stated}, up to the limit of the law; we may choose either, and count nothing twice."),
            ));
        }
        blocks
    }

    fn asked_for(&self, called_in: bool) -> Block {
        let by = self.day(self.pay_by);
        let Some(plan) = self.plan() else {
            return self.says("", "");
        };
        let due = self.sum(standing(plan, self.book, self.today, self.law).due_now);
        let (account, whole) = (self.account(), self.sum(self.claims.total));
        match (self.lang, called_in, plan.is.acceleration) {
            (Lang::Zh, true, _) => strong(
                String::new(),
                format!(
                    "请贵方于{by}前付清上述全部欠款{whole}，以及此后至实际付清之日的违约金、利息。"
                ),
                format!(
                    "收款账户：{account}。逾期我方将依法提起诉讼、申请财产保全，主张全部本金、违约金、利息和协议约定的费用。"
                ),
            ),
            (Lang::En, true, _) => strong(
                String::new(),
                format!(
                    "Please pay all of it, {whole}, by {by}, with penalty and interest from then until payment."
                ),
                format!(
                    " Account: {account}. After that we shall sue, apply for preservation, and claim principal, penalty, interest and the costs agreed."
                ),
            ),
            (Lang::Zh, false, agreed) => {
                let then = match agreed {
                    Some(agreed) => format!(
                        "任何一期逾期超过 {} 日的，我方将依协议通知全部未付款项立即到期，并依法提起诉讼。",
                        agreed.after_days
                    ),
                    None => "逾期我方将依法提起诉讼，主张到期款项、违约金和利息。".to_owned(),
                };
                strong(
                    String::new(),
                    format!("请贵方于{by}前付清已到期的{due}。"),
                    format!("收款账户：{account}。{then}"),
                )
            }
            (Lang::En, false, agreed) => {
                let then = match agreed {
                    Some(agreed) => format!(
                        " Once an instalment is more than {} days late we shall call in all that is unpaid as agreed, and sue.",
                        agreed.after_days
                    ),
                    None => {
                        " After that we shall sue for what is due, penalty and interest.".to_owned()
                    }
                };
                strong(
                    String::new(),
                    format!("Please pay the {due} that are due by {by}."),
                    format!(" Account: {account}.{then}"),
                )
            }
        }
    }
}
