//! The certificate of who represents a company (法定代表人身份证明书).

use owed_print::flow::{Block, Flow, Side};

use super::{or_blank, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::failure::Failure;

/// What is asked: nothing of it is in the book.
pub(in crate::commands::papers) fn fields(_: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("creditor-representative").required(),
        Field::text("creditor-office").required(),
        Field::text("creditor-representative-number"),
        Field::text("creditor-representative-phone"),
        Field::text("creditor-representative-address"),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn legal_representative(&self) -> Result<Flow, Failure> {
        let creditor = self.creditor();
        let name = or_blank(self.field("creditor-representative"));
        let office = or_blank(self.field("creditor-office"));
        let mut blocks = vec![
            Block::para(format!(
                "{name}在我单位任{office}职务，为我单位法定代表人（负责人），特此证明。"
            )),
            Block::line(format!("单位（盖章）：{}", creditor.name), Side::Right),
            Block::line(zh_day(self.today), Side::Right),
            Block::para("附：法定代表人（负责人）身份证复印件一份"),
        ];
        for (label, code) in [
            ("身份证号码", "creditor-representative-number"),
            ("住址", "creditor-representative-address"),
            ("联系电话", "creditor-representative-phone"),
        ] {
            let value = or_blank(self.field(code));
            blocks.push(Block::para(format!("{label}：{value}")));
        }
        self.flow("法定代表人身份证明书", blocks)
    }
}
