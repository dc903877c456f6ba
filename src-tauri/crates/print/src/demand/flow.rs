//! The demand letter as blocks, for its Word file. The PDF is set by a form of its own; a test holds
//! the words of both equal.

use super::{DebtRow, Delivery, Demand, LossHead};
use crate::PrintError;
use crate::flow::{Block, BoxRow, Column, Flow, Row, Side, Table, passage};
use crate::paper::{Figures, Lang};
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

    /// A passage: the sender's words for it, else these.
    pub(super) fn passage(&self, code: &str, standard: impl Into<String>) -> Vec<Block> {
        passage(&self.own, code, vec![Block::para(standard)])
    }

    /// What the sender says besides.
    pub(super) fn own_words(&self) -> Vec<Block> {
        let mut all: Vec<Block> = self.remarks.iter().map(Block::para).collect();
        all.extend(passage(&self.own, "own", Vec::new()));
        all
    }

    pub(super) fn amount(&self, figures: &Figures) -> String {
        said::money(self.lang, &self.currency, figures)
    }

    /// The sum in capitals, in brackets; nothing for another currency than the yuan.
    pub(super) fn in_capitals(&self, figures: &Figures) -> Result<String, PrintError> {
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
