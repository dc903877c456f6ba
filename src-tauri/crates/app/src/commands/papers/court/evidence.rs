//! What is kept as evidence, as papers list it.

use chrono::NaiveDate;
use owed_book::evidence::{Evidence, Original, Proves};
use owed_print::flow::{Block, Column, Flow, Row, Side, Table};

use super::{cause, or_blank, others, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::failure::Failure;

impl Made<'_> {
    /// The evidence of the case in the order it was kept, as in the pack.
    pub(in crate::commands::papers) fn exhibits(&self) -> Vec<&Evidence> {
        let all = self.book.evidence.values();
        let mut kept: Vec<_> = all.filter(|kept| kept.party == self.debtor).collect();
        kept.sort_by_key(|kept| kept.entry);
        kept
    }

    /// A line each: `1. 购销合同.pdf（证明合同关系）`.
    pub(super) fn evidence_lines(&self) -> Vec<String> {
        let lines = self.exhibits().into_iter().enumerate().map(|(at, kept)| {
            let name = stem(&kept.name);
            let proves = proved(kept);
            if proves.is_empty() {
                format!("{}. {name}", at + 1)
            } else {
                format!("{}. {name}（证明{proves}）", at + 1)
            }
        });
        lines.collect()
    }

    /// The latest piece that shows something and has a day.
    pub(super) fn kept_last(&self, shows: Proves) -> Option<(NaiveDate, String)> {
        let kept = self.exhibits().into_iter();
        let of_kind = kept.filter(|kept| kept.proves.contains(&shows));
        of_kind
            .filter_map(|kept| kept.made.map(|day| (day, stem(&kept.name).to_owned())))
            .max_by_key(|(day, _)| *day)
    }
}

/// A file's name without its ending.
pub(super) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    }
}

/// What a piece is offered to prove (证明目的).
pub(super) fn proved(kept: &Evidence) -> String {
    let words = kept.proves.iter().filter_map(|what| match what {
        Proves::Contract => Some("合同关系"),
        Proves::Delivery => Some("交付"),
        Proves::Amount => Some("欠款金额"),
        Proves::DueDate => Some("付款期限"),
        Proves::Demand => Some("催告"),
        Proves::Identity => Some("主体身份"),
        Proves::Other => None,
    });
    words.collect::<Vec<_>>().join("、")
}

/// What is asked for the index.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("cause").required().with(cause(made.kind())),
        Field::text("case-number"),
    ]
}

impl Made<'_> {
    /// Copies of what is handed in: one for the court, one for each defendant.
    pub(super) fn copies(&self) -> usize {
        others::copies(self.book, self.debtor)
    }

    /// The index of the evidence (证据目录; 证据规定 art. 19).
    pub(in crate::commands::papers) fn evidence_index(&self) -> Result<Flow, Failure> {
        let copies = self.copies();
        let rows = self
            .exhibits()
            .into_iter()
            .enumerate()
            .map(|(at, kept)| Row {
                cells: vec![
                    (at + 1).to_string(),
                    stem(&kept.name).to_owned(),
                    kept.remark.clone().unwrap_or_default(),
                    match kept.made {
                        Some(day) => format!("{}（{}）", proved(kept), zh_day(day)),
                        None => proved(kept),
                    },
                    String::new(),
                    copies.to_string(),
                    original(kept).to_owned(),
                ],
                strong: false,
            });
        let column = |(head, share): (&str, u8)| Column {
            head: head.to_owned(),
            share,
            figures: false,
        };
        let table = Table {
            columns: [
                ("序号", 7),
                ("证据名称", 23),
                ("证据来源", 16),
                ("证明对象", 22),
                ("页码", 8),
                ("份数", 7),
                ("原件/复印件", 17),
            ]
            .map(column)
            .into(),
            rows: rows.collect(),
        };
        let mut blocks = vec![
            Block::para(format!("案由：{}", or_blank(self.field("cause")))),
            Block::para(format!("提交人：{}（原告）", self.creditor().name)),
        ];
        if !self.field("case-number").is_empty() {
            blocks.push(Block::para(format!("案号：{}", self.field("case-number"))));
        }
        blocks.push(Block::Table(table));
        blocks.push(Block::para(format!(
            "以上证据复印件每份{copies}份（法院一份，对方当事人每方一份），原件于开庭时提交核对。"
        )));
        blocks.extend(self.signed("提交人"));
        blocks.push(Block::line("法院签收：　　　　　　", Side::Right));
        self.flow("证据目录", blocks)
    }
}
/// What the kept file is of the thing itself (原件/复印件).
pub(super) fn original(kept: &Evidence) -> &'static str {
    match kept.original {
        Original::PaperOriginal => "原件",
        Original::Copy => "复印件",
        Original::Electronic => "电子原件",
        Original::Unsaid => "",
    }
}
