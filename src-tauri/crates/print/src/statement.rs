//! The statement of account (对账函): what was invoiced and paid, what is left, and a reply for the
//! other side to sign.
//!
//! What makes it of use in court: both parties in full, every document and payment of the period,
//! the balance in figures and capitals, a sentence by which the other side agrees to pay (Civil
//! Code art. 195), and one that keeps the claim for late payment, which a statement that fixes
//! principal and interest would displace (买卖合同解释 art. 18). Silence is not made into consent
//! (Civil Code art. 140). Articles are data: the caller names them.

use crate::PrintError;
use crate::flow::{Block, BoxRow, Column, Flow, Own, Row, Run, Side, SquareCode, Table, passage};
use crate::paper::{Day, Figures, Lang, Party, PartyId, PartyKind, Provenance, Stage};
use crate::said;
use crate::words::yuan_in_words;

mod english;

/// A statement of account (对账函).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The language of the whole paper.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// Its number: `对账字〔2026〕第1号`.
    pub number: String,
    /// The day on it.
    pub dated: Day,
    /// Who is owed.
    pub sender: Party,
    /// Who owes.
    pub recipient: Party,
    /// The contracts it is about, as their numbers.
    pub contracts: Vec<String>,
    /// The first day of the period.
    pub from: Day,
    /// The last day of the period.
    pub to: Day,
    /// What was owed before the first day.
    pub opening: Figures,
    /// What happened in the period, in order.
    pub rows: Vec<StatementRow>,
    /// What was added in the period, less what was taken back.
    pub added: Figures,
    /// What was paid in the period.
    pub paid: Figures,
    /// What is left.
    pub closing: Closing,
    /// The last day to reply, itself counted.
    pub reply_by: Day,
    /// The articles on which the claim for late payment rests, as they are cited.
    pub reserved: Vec<String>,
    /// What the square code carries: the paper and the book it was made from.
    pub code: String,
    /// The passages the sender words otherwise: `intro`, `ask`, `own`, which the standard paper has
    /// not.
    pub own: Own,
    /// What it was made from.
    pub provenance: Provenance,
}

/// Something that changed the balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// Its day.
    pub on: Day,
    /// What it was: `开票`, `收款（冲抵发票 …）`.
    pub what: String,
    /// The number of the document behind it.
    pub document: String,
    /// What it added; below zero where it took back.
    pub added: Option<Figures>,
    /// What was paid; below zero where money went back.
    pub paid: Option<Figures>,
    /// What was left after it.
    pub balance: Figures,
}

/// What is left at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closing {
    /// The recipient owes this.
    Owed(Figures),
    /// Nothing is owed.
    Even,
    /// The sender holds this for the recipient.
    Held(Figures),
}

impl Closing {
    /// The figures in the table.
    fn figures(&self) -> String {
        match self {
            Self::Owed(sum) => sum.0.clone(),
            Self::Even => "0.00".to_owned(),
            Self::Held(sum) => format!("−{}", sum.0),
        }
    }

    /// The sum without a sign.
    fn sum(&self) -> &str {
        match self {
            Self::Owed(sum) | Self::Held(sum) => &sum.0,
            Self::Even => "0.00",
        }
    }
}

impl Statement {
    /// The paper as blocks.
    ///
    /// # Errors
    /// The closing figures are none, or the code carries more than it holds.
    pub fn flow(&self) -> Result<Flow, PrintError> {
        let blocks = match self.lang {
            Lang::Zh => self.chinese()?,
            Lang::En => self.english()?,
        };
        let title = match self.lang {
            Lang::Zh => "对账函",
            Lang::En => "Statement of Account",
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

    /// A passage: the sender's words for it, else these.
    fn passage(&self, code: &str, standard: impl Into<String>) -> Vec<Block> {
        passage(&self.own, code, vec![Block::para(standard)])
    }

    fn chinese(&self) -> Result<Vec<Block>, PrintError> {
        let you = match self.recipient.kind {
            PartyKind::Company => "贵公司",
            PartyKind::Person => "您",
            PartyKind::PublicBody => "贵单位",
        };
        let (from, to) = (said::day(Lang::Zh, self.from), said::day(Lang::Zh, self.to));
        let contracts = match self.contracts.as_slice() {
            [] => String::new(),
            some => format!("（合同：{}）", some.join("、")),
        };
        let sum = self.closing.sum();
        let capitals = yuan_in_words(sum)?;
        let left = match self.closing {
            Closing::Owed(_) => vec![
                Run::plain(format!("截至{to}，{you}尚欠我方款项")),
                Run::strong(format!("人民币 {sum} 元（大写：{capitals}）")),
                Run::plain("。"),
            ],
            Closing::Even => vec![Run::plain(format!(
                "截至{to}，按上表所列往来，双方款项余额为零。"
            ))],
            Closing::Held(_) => vec![
                Run::plain(format!("截至{to}，我方尚存有{you}的预付款项")),
                Run::strong(format!("人民币 {sum} 元（大写：{capitals}）")),
                Run::plain("。"),
            ],
        };
        let reserved = match self.reserved.as_slice() {
            [] => String::new(),
            some => format!("（{}）", some.join("、")),
        };
        let agree = match self.closing {
            Closing::Owed(_) => format!(
                "☐ 经核对无误。我方确认截至{to}尚欠贵方款项人民币 {sum} 元（大写：{capitals}），并同意于　　　　年　　月　　日前支付。"
            ),
            Closing::Even => format!("☐ 经核对无误。我方确认截至{to}双方款项余额为零。"),
            Closing::Held(_) => format!(
                "☐ 经核对无误。我方确认截至{to}贵方存有我方预付款项人民币 {sum} 元（大写：{capitals}）。"
            ),
        };
        let seal = match self.recipient.kind {
            PartyKind::Company | PartyKind::PublicBody => "单位名称（盖章）",
            PartyKind::Person => "姓名（签名并按指印）",
        };
        let sign = match self.sender.kind {
            PartyKind::Person => "（签名）",
            PartyKind::Company | PartyKind::PublicBody => "（盖章）",
        };
        let ask = ask_zh(&self.sender);
        let mut blocks = vec![
            Block::Title {
                text: "对账函".to_owned(),
            },
            Block::line(format!("编号：{}", self.number), Side::Middle),
            Block::Line {
                text: format!("{}：", self.recipient.name),
                side: Side::Left,
                strong: true,
            },
        ];
        blocks.extend(self.passage(
            "intro",
            format!(
                "为核对双方往来款项，现将{from}至{to}我方（{}）与{you}（{}）之间的往来{contracts}列示如下，请予核对。",
                named_zh(&self.sender),
                named_zh(&self.recipient)
            ),
        ));
        blocks.extend([
            Block::Table(self.table(
                [
                    "日期",
                    "摘要",
                    "单据",
                    "应收（元）",
                    "已收（元）",
                    "余额（元）",
                ],
                ["期初余额", "本期合计及期末余额"],
            )),
            Block::Para { runs: left },
            Block::para(format!(
                "上表列示价款的发生与到账，不含逾期付款违约金、利息。各笔款项按到账金额列示，不表示我方同意先抵充本金，也不变更依照法律或者约定的抵充顺序。本函不影响我方依照法律和合同主张逾期付款违约金、利息等款项的权利{reserved}，也不变更双方原有的约定。"
            )),
        ]);
        blocks.extend(self.passage(
            "ask",
            format!(
                "请于{}前（含当日）核对，在所附回函上签名、盖章后寄回我方；有差异的，请写明金额和原因，并附相应凭证。{ask}",
                said::day(Lang::Zh, self.reply_by)
            ),
        ));
        blocks.extend(passage(&self.own, "own", Vec::new()));
        blocks.extend([
            Block::line(self.sender.name.clone(), Side::Right),
            Block::line(sign, Side::Right),
            Block::line(said::day(Lang::Zh, self.dated), Side::Right),
            Block::Cut,
            Block::Line {
                text: "回　　函".to_owned(),
                side: Side::Middle,
                strong: true,
            },
            Block::line(format!("致{}：", self.sender.name), Side::Left),
            Block::para(format!(
                "{}的对账函（编号：{}）收悉。核对结果如下（请在方框内打勾）：",
                said::day(Lang::Zh, self.dated),
                self.number
            )),
        ]);
        blocks.push(Block::Boxes {
            rows: vec![
                BoxRow {
                    label: None,
                    text: agree,
                    height: 15,
                },
                BoxRow {
                    label: None,
                    text: "☐ 有差异。我方认为截至上述日期尚欠贵方款项人民币　　　　　　　　　元，原因：".to_owned(),
                    height: 22,
                },
                asked(seal, "", 16),
                asked("经办人（签名）及职务", "", 9),
                asked("日　　期", "　　　　年　　月　　日", 9),
            ],
        });
        let seal: String = self.provenance.book_head.chars().take(12).collect();
        blocks.push(Block::Code(SquareCode::new(
            &self.code,
            vec![
                format!(
                    "编号：{}　　余额：人民币 {} 元",
                    self.number,
                    self.closing.figures()
                ),
                format!("账册摘要：{seal}"),
                "此码记载本函编号、余额与账册摘要，请勿遮盖。".to_owned(),
            ],
        )?));
        Ok(blocks)
    }

    fn table(&self, heads: [&str; 6], ends: [&str; 2]) -> Table {
        let shares = [13, 22, 26, 13, 13, 13];
        let column = |(at, (head, share)): (usize, (&str, u8))| Column {
            head: head.to_owned(),
            share,
            figures: at >= 3,
        };
        let empty = String::new;
        let written = |figures: &Option<Figures>| match figures {
            Some(figures) => figures.0.clone(),
            None => String::new(),
        };
        let mut rows = vec![Row {
            cells: vec![
                self.from.to_string(),
                ends[0].to_owned(),
                empty(),
                empty(),
                empty(),
                self.opening.0.clone(),
            ],
            strong: false,
        }];
        rows.extend(self.rows.iter().map(|row| Row {
            cells: vec![
                row.on.to_string(),
                row.what.clone(),
                row.document.clone(),
                written(&row.added),
                written(&row.paid),
                row.balance.0.clone(),
            ],
            strong: false,
        }));
        rows.push(Row {
            cells: vec![
                self.to.to_string(),
                ends[1].to_owned(),
                empty(),
                self.added.0.clone(),
                self.paid.0.clone(),
                self.closing.figures(),
            ],
            strong: true,
        });
        Table {
            columns: heads
                .into_iter()
                .zip(shares)
                .enumerate()
                .map(column)
                .collect(),
            rows,
        }
    }
}

fn asked(label: &str, text: &str, height: u8) -> BoxRow {
    BoxRow {
        label: Some(label.to_owned()),
        text: text.to_owned(),
        height,
    }
}

/// A party with the number it is known by.
fn named_zh(party: &Party) -> String {
    match &party.id {
        Some(PartyId::CreditCode(number)) => {
            format!("{}，统一社会信用代码 {number}", party.name)
        }
        Some(PartyId::IdentityCard(number)) => {
            format!("{}，居民身份证号 {number}", party.name)
        }
        Some(PartyId::Other(number)) => format!("{}，{number}", party.name),
        None => party.name.clone(),
    }
}

/// Where the reply goes and whom to ask.
fn ask_zh(sender: &Party) -> String {
    let ways = [
        sender.address.as_ref().map(|at| format!("寄回地址 {at}")),
        sender.contact.as_ref().map(|who| format!("联系人 {who}")),
        sender.phone.as_ref().map(|phone| format!("电话 {phone}")),
    ];
    let ways: Vec<_> = ways.into_iter().flatten().collect();
    if ways.is_empty() {
        String::new()
    } else {
        format!("{}。", ways.join("，"))
    }
}
