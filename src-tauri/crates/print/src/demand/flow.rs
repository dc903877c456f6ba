//! The demand letter as blocks, for its Word file. The PDF is set by a form of its own; a test holds
//! the words of both equal.

use super::{Contract, DebtRow, Delivery, Demand, LossHead};
use crate::PrintError;
use crate::flow::{Block, BoxRow, Column, Flow, Row, Side, Table};
use crate::paper::{Figures, Lang, PartyKind};
use crate::said::{self, joined, short};
use crate::words::yuan_in_words;

/// Signs of a label, and of an amount, beyond which the day of issue moves under the label.
const LONG_LABEL: usize = 21;
const LONG_AMOUNT: usize = 11;

impl Demand {
    /// The letter as blocks.
    ///
    /// # Errors
    /// A total in yuan that is not written in figures.
    pub fn flow(&self) -> Result<Flow, PrintError> {
        let (title, blocks) = match self.lang {
            Lang::Zh => ("催款函", self.chinese()?),
            Lang::En => ("Letter of Demand", self.english()),
        };
        Ok(Flow {
            lang: self.lang,
            stage: self.stage,
            title: title.to_owned(),
            number: self.number.clone(),
            author: self.sender.name.clone(),
            blocks,
            provenance: self.provenance.clone(),
        })
    }

    pub(super) fn amount(&self, figures: &Figures) -> String {
        said::money(self.lang, &self.currency, figures)
    }

    /// The sum in capitals, in brackets; nothing for another currency than the yuan.
    fn in_capitals(&self, figures: &Figures) -> Result<String, PrintError> {
        if self.currency == "CNY" {
            let words = yuan_in_words(&figures.0)?;
            Ok(format!("（大写：{words}）"))
        } else {
            Ok(String::new())
        }
    }

    /// Who writes, above the title.
    pub(super) fn letterhead(&self) -> Vec<Block> {
        let (telephone, comma) = match self.lang {
            Lang::Zh => ("电话", "　"),
            Lang::En => ("Tel.", ", "),
        };
        let sender = &self.sender;
        let lines = [
            said::known_by(self.lang, sender),
            Some(joined(
                [sender.address.clone(), sender.postcode.clone()],
                comma,
            )),
            Some(joined(
                [
                    sender
                        .phone
                        .as_ref()
                        .map(|number| format!("{telephone} {number}")),
                    sender.email.clone(),
                ],
                "　",
            )),
        ];
        let mut blocks = vec![strong(&sender.name, Side::Left)];
        let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
        blocks.extend(lines.map(|line| Block::line(line, Side::Left)));
        blocks
    }

    /// What is owed, a row an invoice.
    pub(super) fn debts_table(&self) -> Table {
        let zh = self.lang == Lang::Zh;
        let unit = said::unit(self.lang, &self.currency);
        let narrow = self.debts.iter().any(|row| {
            row.label.chars().count() > LONG_LABEL || row.amount.0.chars().count() > LONG_AMOUNT
        });
        let (label, issued) = match (self.invoiced, zh) {
            (true, true) => ("发票或凭证", "开具日期"),
            (true, false) => ("Invoice", "Issued"),
            (false, true) => ("款项", "发生日期"),
            (false, false) => ("Debt", "Since"),
        };
        let heads = if zh {
            ["金额", "应付日期", "已付", "未付", "逾期天数"]
        } else {
            ["Amount", "Due", "Paid", "Unpaid", "Days late"]
        };
        let money = |word: &str| match zh {
            true => format!("{word}（{unit}）"),
            false => format!("{word} ({unit})"),
        };
        let column = |head: String, share, figures| Column {
            head,
            share,
            figures,
        };
        let mut columns = vec![column(
            label.to_owned(),
            if narrow { 32 } else { 22 },
            false,
        )];
        if !narrow {
            columns.push(column(issued.to_owned(), 12, false));
        }
        columns.extend([
            column(money(heads[0]), if narrow { 16 } else { 15 }, true),
            column(heads[1].to_owned(), if narrow { 13 } else { 12 }, false),
            column(money(heads[2]), 14, true),
            column(money(heads[3]), if narrow { 16 } else { 15 }, true),
            column(heads[4].to_owned(), if narrow { 9 } else { 10 }, true),
        ]);
        let mut rows: Vec<Row> = self
            .debts
            .iter()
            .map(|row| self.debt(row, narrow))
            .collect();
        if rows.len() > 1 {
            let sum = if zh { "合　计" } else { "Total" };
            let mut cells = vec![sum.to_owned()];
            cells.extend((!narrow).then(String::new));
            cells.extend([
                self.sums.amount.0.clone(),
                String::new(),
                self.sums.paid.0.clone(),
                self.sums.unpaid.0.clone(),
                String::new(),
            ]);
            rows.push(Row {
                cells,
                strong: true,
            });
        }
        Table { columns, rows }
    }

    fn debt(&self, row: &DebtRow, narrow: bool) -> Row {
        let since = |on: crate::Day| match (self.lang, self.invoiced) {
            (Lang::Zh, true) => format!(" {on} 开具"),
            (Lang::Zh, false) => format!(" {on} 发生"),
            (Lang::En, true) => format!(" issued {on}"),
            (Lang::En, false) => format!(" since {on}"),
        };
        let mut cells = if narrow {
            let since = row.issued.map(since).unwrap_or_default();
            vec![format!("{}{since}", row.label)]
        } else {
            vec![row.label.clone(), short(row.issued)]
        };
        cells.extend([
            row.amount.0.clone(),
            short(row.due),
            row.paid.0.clone(),
            row.unpaid.0.clone(),
            row.days_late
                .map_or_else(said::dash, |days| days.to_string()),
        ]);
        Row {
            cells,
            strong: false,
        }
    }

    /// The account to pay to.
    pub(super) fn account_box(&self, labels: [&str; 4]) -> Block {
        let account = &self.account;
        let rows = [
            (labels[0], Some(&account.holder)),
            (labels[1], Some(&account.bank)),
            (labels[2], Some(&account.number)),
            (labels[3], account.reference.as_ref()),
        ];
        let said = rows.into_iter().filter_map(|(label, text)| {
            Some(BoxRow {
                label: Some(label.to_owned()),
                text: text?.clone(),
                height: 7,
            })
        });
        Block::Boxes {
            rows: said.collect(),
        }
    }

    pub(super) fn is_handed_over(&self) -> bool {
        self.delivery.contains(&Delivery::InHand)
    }

    /// Whether an agreed penalty goes on growing, which is no loss.
    pub(super) fn has_penalty(&self) -> bool {
        self.losses
            .iter()
            .any(|loss| loss.head == LossHead::Penalty)
    }

    fn chinese(&self) -> Result<Vec<Block>, PrintError> {
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
        let contracts: Vec<String> = self.contracts.iter().map(contract_zh).collect();
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
        all.extend([
            head("付款要求"),
            Block::para(format!(
                "{grounds}请{you}于{}前（含当日{}）将上述款项共计{}一次付至以下账户：",
                on(self.pay_by),
                working.unwrap_or_default(),
                self.amount(&self.total)
            )),
            self.account_box(["户　　名", "开户银行", "账　　号", "附　　言"]),
            Block::para(
                "为资金安全，请只向上述账户付款。我方如变更收款账户，将另以盖章的书面函件通知，请收到后先与我方联系人电话核实。",
            ),
            head("权利声明"),
        ]);
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
                super::LargeDebtor::Enterprise => "大型企业",
                super::LargeDebtor::PublicBody => "机关、事业单位",
            };
            all.push(Block::para(format!(
                "另告知：我方在订立合同时属于中小企业，{you}属于{what}。我方依照{}主张权利，请{you}按照上述规定及时付款。",
                small.grounds.join("、")
            )));
        }
        let forum = match &self.forum {
            super::Forum::Court(court) => {
                format!(
                    "向{}提起诉讼",
                    court.as_deref().unwrap_or("有管辖权的人民法院")
                )
            }
            super::Forum::Arbitration(name) => format!("依照仲裁约定向{name}申请仲裁"),
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
        all.extend([
            head("逾期的法律后果"),
            Block::para(format!(
                "{you}逾期仍未付款的，我方将依法{forum}，必要时申请财产保全，并一并主张未付款项、计算至实际付清之日的{growing}{}。我方珍视与{you}的往来，仍希望双方通过协商妥善解决。",
                costs.unwrap_or_default()
            )),
        ]);
        all.extend(self.remarks.iter().map(Block::para));
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
        all.extend([
            head("异议与协商"),
            Block::para(format!(
                "{you}对上述事实或者金额有异议的，请于前述付款期限届满前书面告知我方并附相应凭证；一次付清确有困难的，也请在此期限内提出分期付款的方案，我方愿意协商。{ask}"
            )),
            Block::para("特此函告。"),
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
                    super::Base::Fixed(sum) => format!(
                        "以未付款项 {} {}为基数",
                        sum.0,
                        said::unit(Lang::Zh, &self.currency)
                    ),
                    super::Base::Unpaid => "以各期间实际未付的款项为基数".to_owned(),
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
        let ways: Vec<String> = self.delivery.iter().map(way_zh).collect();
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

/// The block a recipient signs.
pub(super) fn receipt(head: &str, said: String, labels: [&str; 4], day: &str) -> Block {
    let whole = |text: String| BoxRow {
        label: None,
        text,
        height: 8,
    };
    let mut rows = vec![whole(head.to_owned()), whole(said)];
    for (at, label) in labels.into_iter().enumerate() {
        rows.push(BoxRow {
            label: Some(label.to_owned()),
            text: if at == 3 {
                day.to_owned()
            } else {
                String::new()
            },
            height: 10,
        });
    }
    Block::Boxes { rows }
}

pub(super) fn strong(text: &str, side: Side) -> Block {
    Block::Line {
        text: text.to_owned(),
        side,
        strong: true,
    }
}

fn contract_zh(contract: &Contract) -> String {
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

fn way_zh(way: &Delivery) -> String {
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
