//! The demand letter in Chinese, as blocks.

use super::flow::{receipt, strong};
use super::{Base, Contract, Delivery, Demand, Forum, LargeDebtor, LossHead};
use crate::PrintError;
use crate::flow::{Block, Side};
use crate::paper::{Lang, PartyKind};
use crate::said::{self, joined};

impl Demand {
    pub(super) fn chinese(&self) -> Result<Vec<Block>, PrintError> {
        let you = match self.recipient.kind {
            PartyKind::Company => "贵公司",
            PartyKind::Person => "您",
            PartyKind::PublicBody => "贵单位",
        };
        let on = |day| said::day(Lang::Zh, day);
        let mut heads = 0;
        let mut head = |text: &str| {
            heads += 1;
            strong(&format!("{}、{text}", said::numeral(heads)), Side::Left)
        };
        let mut all = self.letterhead();
        all.extend([
            Block::Title {
                text: "催款函".to_owned(),
            },
            Block::line(format!("编号：{}", self.number), Side::Middle),
        ]);
        all.extend(self.addressee_zh());
        let contracts: Vec<String> = self.contracts.iter().map(contract).collect();
        let between = match contracts.as_slice() {
            [] => String::new(),
            some => format!("{you}与我方{}。", some.join("，")),
        };
        let performed: String = self
            .performed
            .iter()
            .map(|said| format!("{said}。"))
            .collect();
        all.push(Block::para(format!(
            "{between}{performed}截至{}，{you}尚欠下列到期款项：",
            on(self.as_of)
        )));
        all.extend([head("欠款情况"), Block::Table(self.debts_table())]);
        let agreed = self
            .reconciled
            .map(|day| format!("双方已于{}对账，并有对账单为证。", on(day)));
        all.push(Block::para(format!(
            "以上未付款项合计{}{}。{}",
            self.amount(&self.sums.unpaid),
            self.in_capitals(&self.sums.unpaid)?,
            agreed.unwrap_or_default()
        )));
        if !self.losses.is_empty() {
            all.push(head("逾期付款的损失"));
            all.extend(self.losses_zh()?);
        }
        let grounds = match self.grounds.as_slice() {
            [] => String::new(),
            some => format!("依据{}，", some.join("、")),
        };
        let working = self
            .working_days
            .map(|days| format!("，即本函发出后 {days} 个工作日内"));
        all.extend([head("付款要求")]);
        all.extend(self.passage(
            "request",
            format!(
                "{grounds}请{you}于{}前（含当日{}）将上述款项共计{}一次付至以下账户：",
                on(self.pay_by),
                working.unwrap_or_default(),
                self.amount(&self.total)
            ),
        ));
        all.push(self.account_box(["户　　名", "开户银行", "账　　号", "附　　言"]));
        all.extend(self.passage(
            "account",
            "为资金安全，请只向上述账户付款。我方如变更收款账户，将另以盖章的书面函件通知，请收到后先与我方联系人电话核实。",
        ));
        all.push(head("权利声明"));
        let interruption = self
            .interruption
            .as_ref()
            .map(|article| format!("依照{article}，诉讼时效自本函到达{you}时中断，重新计算。"));
        all.push(Block::para(format!(
            "本函是我方就与{you}之间的全部上述债权（包括未付款项、逾期付款的损失以及依照法律和约定可以主张的其他款项）向{you}提出的履行请求。{}本函没有列明的部分，不视为我方放弃；我方接受部分付款，也不视为放弃其余部分。",
            interruption.unwrap_or_default()
        )));
        if let Some(small) = &self.small_firm {
            let what = match small.debtor {
                LargeDebtor::Enterprise => "大型企业",
                LargeDebtor::PublicBody => "机关、事业单位",
            };
            all.push(Block::para(format!(
                "另告知：我方在订立合同时属于中小企业，{you}属于{what}。我方依照{}主张权利，请{you}按照上述规定及时付款。",
                small.grounds.join("、")
            )));
        }
        let forum = match &self.forum {
            Forum::Court(court) => {
                format!(
                    "向{}提起诉讼",
                    court.as_deref().unwrap_or("有管辖权的人民法院")
                )
            }
            Forum::Arbitration(name) => format!("依照仲裁约定向{name}申请仲裁"),
        };
        let growing = if self.has_penalty() {
            "逾期付款违约金"
        } else {
            "逾期付款损失"
        };
        let costs = self
            .costs_clause
            .as_ref()
            .map(|clause| format!("，以及依照{clause}应由{you}承担的实现债权的费用"));
        all.push(head("逾期的法律后果"));
        all.extend(self.passage(
            "consequences",
            format!(
                "{you}逾期仍未付款的，我方将依法{forum}，必要时申请财产保全，并一并主张未付款项、计算至实际付清之日的{growing}{}。我方珍视与{you}的往来，仍希望双方通过协商妥善解决。",
                costs.unwrap_or_default()
            ),
        ));
        all.extend(self.own_words());
        let sender = &self.sender;
        let ask = joined(
            [
                sender.contact.as_ref().map(|who| format!("联系人{who}")),
                sender.phone.as_ref().map(|number| format!("电话 {number}")),
                sender.email.as_ref().map(|mail| format!("电子邮箱 {mail}")),
            ],
            "，",
        );
        let ask = if ask.is_empty() {
            ask
        } else {
            format!("{ask}。")
        };
        let seal = match sender.kind {
            PartyKind::Person => "（签名）",
            PartyKind::Company | PartyKind::PublicBody => "（盖章）",
        };
        all.push(head("异议与协商"));
        all.extend(self.passage(
            "dispute",
            format!(
                "{you}对上述事实或者金额有异议的，请于前述付款期限届满前书面告知我方并附相应凭证；一次付清确有困难的，也请在此期限内提出分期付款的方案，我方愿意协商。{ask}"
            ),
        ));
        all.extend(self.passage("closing", "特此函告。"));
        all.extend([
            Block::line(sender.name.clone(), Side::Right),
            Block::line(seal, Side::Right),
            Block::line(on(self.dated), Side::Right),
        ]);
        all.extend(self.travels_zh());
        Ok(all)
    }

    fn addressee_zh(&self) -> Vec<Block> {
        let to = &self.recipient;
        let mut all = vec![strong(&format!("致：{}", to.name), Side::Left)];
        if to.address.is_some() || to.postcode.is_some() {
            let postcode = to.postcode.as_ref().map(|code| format!("（邮编 {code}）"));
            let address = joined([to.address.clone(), postcode], "");
            all.push(Block::line(format!("送达地址：{address}"), Side::Left));
        }
        let whom = joined(
            [to.contact.clone(), to.phone.clone(), to.email.clone()],
            "　",
        );
        let whom = (!whom.is_empty()).then(|| format!("收件人：{whom}"));
        let line = joined([said::known_by(Lang::Zh, to), whom], "　");
        if !line.is_empty() {
            all.push(Block::line(line, Side::Left));
        }
        all
    }

    fn losses_zh(&self) -> Result<Vec<Block>, PrintError> {
        let several = self.losses.len() > 1;
        let mut all = Vec::new();
        for (at, loss) in self.losses.iter().enumerate() {
            let lead = if several {
                format!("{}. ", at + 1)
            } else {
                String::new()
            };
            let name = match &loss.head {
                LossHead::Interest => "逾期付款损失",
                LossHead::Penalty => "逾期付款违约金",
                LossHead::Other(name) => name,
            };
            let method = loss.method.as_ref().map(|method| {
                let base = match &method.base {
                    Base::Fixed(sum) => format!(
                        "以未付款项 {} {}为基数",
                        sum.0,
                        said::unit(Lang::Zh, &self.currency)
                    ),
                    Base::Unpaid => "以各期间实际未付的款项为基数".to_owned(),
                };
                format!(
                    "：{base}，自{}起暂计至{}（首尾两日均计入），按{}计算（依据：{}）",
                    said::day(Lang::Zh, method.first_day),
                    said::day(Lang::Zh, method.last_day),
                    method.rate,
                    method.because
                )
            });
            all.push(Block::para(format!(
                "{lead}{name}{}{}。",
                self.amount(&loss.amount),
                method.unwrap_or_default()
            )));
        }
        let grows = self.losses.iter().any(|loss| loss.method.is_some());
        let goes_on = if grows {
            "此后的部分按同一方法继续计算，至实际付清之日止。"
        } else {
            ""
        };
        all.push(Block::para(format!(
            "{goes_on}前述未付款项与损失暂合计{}{}。",
            self.amount(&self.total),
            self.in_capitals(&self.total)?
        )));
        Ok(all)
    }

    /// What goes with the letter, how it is sent, and where it is signed for.
    fn travels_zh(&self) -> Vec<Block> {
        let mut all = Vec::new();
        if !self.attachments.is_empty() {
            all.push(strong("附件：", Side::Left));
        }
        for (at, with) in self.attachments.iter().enumerate() {
            let extent = with.extent.as_ref().map(|extent| format!("（{extent}）"));
            all.push(Block::line(
                format!("{}. {}{}", at + 1, with.name, extent.unwrap_or_default()),
                Side::Left,
            ));
        }
        let ways: Vec<String> = self.delivery.iter().map(way).collect();
        if !ways.is_empty() {
            all.push(Block::line(
                format!("送达方式：{}。", ways.join("；")),
                Side::Left,
            ));
        }
        if self.is_handed_over() {
            all.push(receipt(
                "签收栏（当面递交时由收件方填写）",
                format!("本函（编号 {}）及所列附件已收到。", self.number),
                ["收件单位（盖章）", "签收人（签名）", "职　　务", "签收日期"],
                "年　　月　　日",
            ));
        }
        all
    }
}

fn contract(contract: &Contract) -> String {
    let signed = match contract.signed {
        Some(day) => format!("于{}签订", said::day(Lang::Zh, day)),
        None => "订有".to_owned(),
    };
    let number = contract
        .number
        .as_ref()
        .map(|number| format!("（合同编号：{number}）"));
    format!(
        "{signed}《{}》{}",
        contract.name,
        number.unwrap_or_default()
    )
}

fn way(way: &Delivery) -> String {
    match way {
        Delivery::Ems(None) => "邮政特快专递（EMS）".to_owned(),
        Delivery::Ems(Some(what)) => format!("邮政特快专递（EMS），内件品名“{what}”"),
        Delivery::Registered => "邮政挂号信".to_owned(),
        Delivery::InHand => "当面递交".to_owned(),
        Delivery::Email(to) => format!("约定的电子邮箱 {to}"),
        Delivery::WeChat(to) => format!("约定的微信号 {to}"),
        Delivery::Other(way) => way.clone(),
    }
}
