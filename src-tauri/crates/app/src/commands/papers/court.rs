//! Papers that go to a court.

pub(super) mod attorney;
pub(super) mod representative;

use chrono::{Datelike, NaiveDate};
use owed_book::terms::DebtKind;
use owed_print::flow::{Block, BoxRow, Flow};

use super::demand::Made;
use crate::failure::Failure;

/// A day as it is written out: `2026年11月22日`.
pub(super) fn zh_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The cause of action (案由) a debt is sued on.
pub(super) fn cause(kind: DebtKind) -> &'static str {
    match kind {
        DebtKind::Sale => "买卖合同纠纷",
        DebtKind::Loan => "民间借贷纠纷",
        DebtKind::Service => "服务合同纠纷",
        DebtKind::Work => "承揽合同纠纷",
        DebtKind::Lease => "租赁合同纠纷",
        DebtKind::Construction => "建设工程施工合同纠纷",
        DebtKind::Other => "合同纠纷",
    }
}

/// A row of a table to read or fill in.
pub(super) fn boxed(label: &str, text: impl Into<String>) -> BoxRow {
    BoxRow {
        label: Some(label.to_owned()),
        text: text.into(),
        height: 9,
    }
}

impl Made<'_> {
    /// What stands in a field; empty where nothing does.
    pub(super) fn field(&self, code: &str) -> &str {
        self.fields.get(code).map_or("", String::as_str)
    }

    /// A paper of blocks with this title.
    pub(super) fn flow(&self, title: &str, mut blocks: Vec<Block>) -> Result<Flow, Failure> {
        let text = title.to_owned();
        blocks.insert(0, Block::Title { text });
        Ok(Flow {
            lang: self.lang,
            stage: self.stage,
            title: title.to_owned(),
            number: self.number.clone(),
            author: self.creditor().name,
            blocks,
            provenance: self.provenance()?,
        })
    }
}
