//! The interest schedule as blocks, for its Word file. The PDF is set by a form of its own; a test
//! holds the words of both equal.

use super::{Head, Line, Schedule};
use crate::flow::{Block, BoxRow, Column, Flow, Row, Side, Table};
use crate::paper::Lang;
use crate::said::{self, dash, short};

/// A column: its head, its share of the width, and whether it holds figures.
type Shape = (String, u8, bool);

impl Schedule {
    /// The schedule as blocks.
    pub fn flow(&self) -> Flow {
        let title = self.t("计息明细表", "Interest Schedule");
        let mut blocks = vec![
            Block::Title {
                text: title.to_owned(),
            },
            self.facts(),
            self.heading(1, self.t("结果", "Result")),
            Block::Table(self.result()),
            self.heading(2, self.t("逐段计算", "Line by line")),
            Block::para(self.t(
                "起日、止日均计入天数：天数 = 止日 − 起日 + 1。每一项目的金额只在合计时进位一次，各行金额为显示用的分摊，相加等于合计。",
                "First and last day both count: days = last day − first day + 1. A head is rounded once, on its total; the amounts of its lines are shares of that total and add up to it.",
            )),
        ];
        for (at, head) in self.heads.iter().enumerate() {
            blocks.extend(self.head(at + 1, head));
        }
        let mut chapter = 2;
        let mut next = |title: &str| {
            chapter += 1;
            self.heading(chapter, title)
        };
        if !self.payments.is_empty() {
            let title = self.t("已收款项及其抵充", "Payments and what they paid");
            blocks.extend([next(title), Block::Table(self.payments())]);
        }
        if !self.rates.is_empty() {
            let title = self.t("所用公布利率", "Published rates used");
            blocks.extend([next(title), Block::Table(self.rates())]);
        }
        if !self.notes.is_empty() {
            blocks.push(next(self.t("说明", "Notes")));
        }
        for (at, note) in self.notes.iter().enumerate() {
            let sure = said::sure(self.lang, note.status).map(|sure| match self.lang {
                Lang::Zh => format!("（※ {sure}）"),
                Lang::En => format!(" (※ {sure})"),
            });
            let text = format!("{}. {}{}", at + 1, note.text, sure.unwrap_or_default());
            blocks.push(Block::line(text, Side::Left));
        }
        Flow {
            lang: self.lang,
            stage: self.stage,
            title: title.to_owned(),
            number: self.number.clone().unwrap_or_default(),
            author: self.creditor.clone(),
            blocks,
            provenance: self.provenance.clone(),
        }
    }

    fn t(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    fn heading(&self, number: usize, title: &str) -> Block {
        Block::Line {
            text: match self.lang {
                Lang::Zh => format!("{}、{title}", said::numeral(number)),
                Lang::En => format!("{number}. {title}"),
            },
            side: Side::Left,
            strong: true,
        }
    }

    /// The head of a column of amounts.
    fn in_unit(&self, zh: &'static str, en: &'static str) -> String {
        let unit = said::unit(self.lang, &self.currency);
        match self.lang {
            Lang::Zh => format!("{zh}（{unit}）"),
            Lang::En => format!("{en} ({unit})"),
        }
    }

    fn facts(&self) -> Block {
        let day = said::day(self.lang, self.as_of);
        let unit = match (self.lang, self.currency.as_str()) {
            (Lang::Zh, "CNY") => "人民币元".to_owned(),
            _ => said::unit(self.lang, &self.currency),
        };
        let facts = [
            (self.t("债权人", "Creditor"), Some(self.creditor.clone())),
            (self.t("债务人", "Debtor"), Some(self.debtor.clone())),
            (self.t("债权依据", "Debt"), Some(self.debt.clone())),
            (self.t("对应函件", "Letter"), self.number.clone()),
            (
                self.t("计算截至", "Worked out to"),
                Some(format!(
                    "{day}{}",
                    self.t("（含当日）", " (that day included)")
                )),
            ),
            (self.t("货币单位", "Currency"), Some(unit)),
        ];
        let said = facts.into_iter().filter_map(|(label, text)| {
            Some(BoxRow {
                label: Some(label.to_owned()),
                text: text?,
                height: 6,
            })
        });
        Block::Boxes {
            rows: said.collect(),
        }
    }

    fn result(&self) -> Table {
        let mut rows: Vec<Vec<String>> = self
            .heads
            .iter()
            .map(|head| vec![head.name.clone(), head.total.0.clone()])
            .collect();
        rows.push(vec![
            self.t("合　计", "Total").to_owned(),
            self.total.0.clone(),
        ]);
        let columns = vec![
            (self.t("项目", "Head").to_owned(), 70, false),
            (self.in_unit("金额", "Amount"), 30, true),
        ];
        table(columns, rows, true)
    }

    /// A head with its lines, and the grounds of the lines gathered under it.
    fn head(&self, number: usize, head: &Head) -> Vec<Block> {
        let mut grounds: Vec<&str> = Vec::new();
        for line in &head.lines {
            if !grounds.contains(&line.because.as_str()) {
                grounds.push(&line.because);
            }
        }
        let sure = said::sure(self.lang, head.status).map(|sure| format!("　※ {sure}"));
        let number = match (self.lang, u8::try_from(number)) {
            (Lang::En, Ok(at @ 1..=26)) => format!("({}) ", char::from(b'a' + at - 1)),
            (Lang::En, _) => format!("({number}) "),
            (Lang::Zh, _) => format!("（{}）", said::numeral(number)),
        };
        let mut all = vec![Block::Line {
            text: format!("{number}{}{}", head.name, sure.unwrap_or_default()),
            side: Side::Left,
            strong: true,
        }];
        if !head.method.is_empty() {
            all.push(Block::para(head.method.clone()));
        }
        all.push(Block::Table(self.lines(head, &grounds)));
        for (at, because) in grounds.iter().enumerate() {
            let text = format!("{} {because}", circled(at + 1));
            all.push(Block::line(text, Side::Left));
        }
        all
    }

    fn lines(&self, head: &Head, grounds: &[&str]) -> Table {
        let plain = head.lines.iter().all(|line| line.span.is_none());
        let mut columns: Vec<Shape> = vec![
            (self.t("序号", "No.").to_owned(), 6, false),
            (
                self.t("项目", "Item").to_owned(),
                if plain { 66 } else { 18 },
                false,
            ),
        ];
        if !plain {
            columns.extend([
                (self.t("起日", "First day").to_owned(), 12, false),
                (self.t("止日", "Last day").to_owned(), 12, false),
                (self.t("天数", "Days").to_owned(), 7, true),
                (self.in_unit("基数", "Base"), 14, true),
                (self.t("利率", "Rate").to_owned(), 11, true),
            ]);
        }
        columns.extend([
            (
                self.in_unit("金额", "Amount"),
                if plain { 20 } else { 13 },
                true,
            ),
            (
                self.t("依据", "Under").to_owned(),
                if plain { 8 } else { 7 },
                false,
            ),
        ]);
        let row = |(at, line): (usize, &Line)| {
            let mut cells = vec![(at + 1).to_string(), line.item.clone()];
            if !plain {
                cells.extend([
                    short(line.span.map(|span| span.first_day)),
                    short(line.span.map(|span| span.last_day)),
                    line.span.map_or_else(dash, |span| span.days.to_string()),
                    line.base.as_ref().map_or_else(dash, |base| base.0.clone()),
                    line.rate.clone().unwrap_or_else(dash),
                ]);
            }
            let ground = grounds.iter().position(|ground| *ground == line.because);
            let ground = ground.map_or(0, |at| at + 1);
            cells.extend([line.amount.0.clone(), circled(ground)]);
            cells
        };
        let mut rows: Vec<Vec<String>> = head.lines.iter().enumerate().map(row).collect();
        let sum = match self.lang {
            Lang::Zh => format!("{}合计", head.name),
            Lang::En => format!("Total of {}", head.name),
        };
        let mut last = vec![String::new(), sum];
        last.resize(columns.len().saturating_sub(2), String::new());
        last.extend([head.total.0.clone(), String::new()]);
        rows.push(last);
        table(columns, rows, true)
    }

    fn payments(&self) -> Table {
        let columns = vec![
            (self.t("日期", "Day").to_owned(), 13, false),
            (self.in_unit("金额", "Amount"), 15, true),
            (self.t("方式", "How").to_owned(), 20, false),
            (self.t("抵充", "Paid").to_owned(), 28, false),
            (self.t("抵充依据", "Under").to_owned(), 24, false),
        ];
        let rows = self.payments.iter().map(|payment| {
            let parts = payment.paid.iter();
            let parts: Vec<_> = parts
                .map(|part| format!("{} {}", part.what, part.amount.0))
                .collect();
            vec![
                short(Some(payment.day)),
                payment.amount.0.clone(),
                payment.how.clone().unwrap_or_else(dash),
                parts.join("　"),
                payment.because.clone().unwrap_or_else(dash),
            ]
        });
        table(columns, rows.collect(), false)
    }

    fn rates(&self) -> Table {
        let columns = vec![
            (self.t("公布日", "Published").to_owned(), 13, false),
            (self.t("利率名称", "Rate").to_owned(), 18, false),
            (self.t("数值", "Value").to_owned(), 10, true),
            (self.t("来源", "Source").to_owned(), 39, false),
            (self.t("核对情况", "Checked").to_owned(), 20, false),
        ];
        let rows = self.rates.iter().map(|rate| {
            let checked = match said::sure(self.lang, rate.status) {
                Some(sure) => format!("※ {sure}"),
                None => self.t("已核对原文", "read in the source").to_owned(),
            };
            vec![
                short(Some(rate.published)),
                rate.name.clone(),
                rate.rate.clone(),
                rate.source.clone(),
                checked,
            ]
        });
        table(columns, rows.collect(), false)
    }
}

/// A table whose last row stands out where it is a sum.
fn table(columns: Vec<Shape>, rows: Vec<Vec<String>>, is_summed: bool) -> Table {
    let last = rows.len();
    let row = |(at, cells)| Row {
        cells,
        strong: is_summed && at + 1 == last,
    };
    Table {
        columns: columns
            .into_iter()
            .map(|(head, share, figures)| Column {
                head,
                share,
                figures,
            })
            .collect(),
        rows: rows.into_iter().enumerate().map(row).collect(),
    }
}

/// A number in a circle: `③`.
fn circled(number: usize) -> String {
    let sign = u32::try_from(number)
        .ok()
        .filter(|number| (1..=20).contains(number));
    match sign.and_then(|number| char::from_u32(0x245F + number)) {
        Some(sign) => sign.to_string(),
        None => format!("({number})"),
    }
}
