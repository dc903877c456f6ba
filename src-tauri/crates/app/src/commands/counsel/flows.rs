//! What every sheet of the folder has in common.

use owed_print::flow::{Block, Column, Flow, Row, Side, Table};
use owed_print::{Lang, Provenance, Stage};

use super::files::Folder;
use crate::commands::papers::words::{day, moment, t};
use crate::failure::Failure;

/// A sheet, set twice.
pub(super) struct Both {
    pub(super) pdf: Vec<u8>,
    pub(super) word: Vec<u8>,
}

impl Folder<'_> {
    /// Words in the language of the sheets.
    pub(super) fn t(&self, zh: &str, en: &str) -> String {
        t(self.lang, zh, en)
    }

    pub(super) fn heading(&self, zh: &str, en: &str) -> Block {
        Block::Line {
            text: self.t(zh, en),
            side: Side::Left,
            strong: true,
        }
    }

    pub(super) fn para(&self, zh: &str, en: &str) -> Block {
        Block::para(self.t(zh, en))
    }

    /// A table; in place of one without rows stands what that means.
    pub(super) fn table<const N: usize>(
        &self,
        columns: [(&str, &str, u8, bool); N],
        rows: Vec<[String; N]>,
        none: (&str, &str),
    ) -> Block {
        if rows.is_empty() {
            return self.para(none.0, none.1);
        }
        let columns = columns.map(|(zh, en, share, figures)| Column {
            head: self.t(zh, en),
            share,
            figures,
        });
        let rows = rows.into_iter().map(|cells| Row {
            cells: cells.into(),
            strong: false,
        });
        Block::Table(Table {
            columns: columns.into(),
            rows: rows.collect(),
        })
    }

    /// A sheet of blocks as PDF and as a Word file.
    pub(super) fn set(&self, title: &str, blocks: Vec<Block>) -> Result<Both, Failure> {
        let law = self.desk.law()?;
        let case = &self.gathered.case;
        let mut all = vec![
            Block::Title {
                text: title.to_owned(),
            },
            Block::line(
                format!(
                    "{} {} {}",
                    self.gathered.creditor.name,
                    self.t("诉", "v."),
                    case.row.name
                ),
                Side::Middle,
            ),
        ];
        all.extend(blocks);
        let flow = Flow {
            lang: self.lang,
            stage: Stage::Final,
            title: title.to_owned(),
            number: String::new(),
            author: self.gathered.creditor.name.clone(),
            blocks: all,
            provenance: Provenance {
                book_head: self.gathered.head.clone(),
                law_checked: day(law.checked())?,
                law_mark: law.mark().to_owned(),
            },
        };
        let (engine, when) = (self.desk.engine()?, moment(self.desk.clock.now())?);
        Ok(Both {
            pdf: engine.flow(&flow, when)?.pdf,
            word: engine.word(&flow, when)?,
        })
    }

    /// Whether the sheets are in Chinese.
    pub(super) fn is_zh(&self) -> bool {
        self.lang == Lang::Zh
    }
}

/// What stands where nothing is known.
pub(super) fn or_dash(text: &Option<String>) -> String {
    text.clone()
        .filter(|text| !text.trim().is_empty())
        .unwrap_or_else(|| "–".to_owned())
}

/// `96160.00` as `96,160.00`; what is no amount stands as it is.
pub(super) fn grouped(amount: &str) -> String {
    rust_decimal::Decimal::from_str_exact(amount).map_or_else(
        |_| amount.to_owned(),
        |amount| crate::commands::papers::words::figures(amount).0,
    )
}
