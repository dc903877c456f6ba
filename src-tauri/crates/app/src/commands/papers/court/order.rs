//! The application for a payment order (支付令申请书; 民事诉讼法 art. 225).
//!
//! Interest and penalty are asked for only as far as they were agreed: for more the court refuses
//! the whole of it (民诉法解释 art. 428).

use owed_law::claim::Head;
use owed_print::flow::{Block, Flow, Side};

use super::{heading, paras, representative_fields, zh_day};
use crate::commands::claims;
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::{self, figures};
use crate::failure::Failure;

/// What must be so, each said by the owner (民事诉讼法 art. 225, 民诉法解释 art. 427).
const MUST_BE: [&str; 3] = ["no-counter-duty", "can-be-served", "no-preservation"];

/// What is asked: the court, the facts, and three things that must be so.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let mut fields = representative_fields(made);
    fields.extend(made.others_field());
    fields.push(Field::text("court").required());
    fields.extend(MUST_BE.map(|code| Field::one(code, &["yes", "no"]).required()));
    fields.push(
        Field::text("facts")
            .of(Kind::Long)
            .required()
            .with(made.facts()),
    );
    fields
}

impl Made<'_> {
    pub(in crate::commands::papers) fn payment_order(&self) -> Result<Flow, Failure> {
        let total = self.agreed_sum();
        let mut parts = Vec::new();
        for head in &self.claims.heads {
            if !head.owed.is_zero() && claims::is_agreed(self.book, self.claims, head.head) {
                let name = words::head(self.lang, head.head, self.kind());
                let to = match head.head {
                    Head::Price | Head::Costs => String::new(),
                    Head::TermInterest | Head::LateLoss | Head::LateInterest | Head::Penalty => {
                        format!("（依约定计算至{}）", zh_day(self.last_day()))
                    }
                };
                parts.push(format!("{name} {} 元{to}", figures(head.owed).0));
            }
        }
        let mut blocks = self.both("申请人", "被申请人");
        blocks.push(heading("请求事项"));
        let (each, first) = (self.each_of("被申请人"), self.first("被申请人"));
        let mut asked = vec![format!(
            "向{each}发出支付令，督促{first}给付申请人{}",
            parts.join("、")
        )];
        let others = self.asked_of_others("被申请人").into_iter();
        asked.extend(others.map(|line| format!("督促{line}")));
        asked.push(format!("申请费由{each}负担"));
        let last = asked.len();
        for (at, line) in (1..).zip(asked) {
            let end = if at == last { "。" } else { "；" };
            blocks.push(Block::para(format!("{at}. {line}{end}")));
        }
        blocks.push(Block::para(self.in_all(total)?));
        blocks.push(heading("事实和理由"));
        blocks.extend(paras(self.field("facts")));
        for (code, words) in [
            (
                "no-counter-duty",
                "申请人与被申请人没有其他债务纠纷，申请人没有对待给付义务。",
            ),
            (
                "can-be-served",
                "被申请人在中华人民共和国境内且未下落不明，支付令能够送达被申请人。",
            ),
            ("no-preservation", "申请人未就上述债权申请诉前保全。"),
        ] {
            if self.field(code) == "yes" {
                blocks.push(Block::para(words));
            }
        }
        blocks.push(Block::para("上述债权为金钱债权，数额确定且已到期。"));
        blocks.push(heading("证据"));
        blocks.extend(self.evidence_paras());
        blocks.extend(self.to_court());
        blocks.push(Block::line("附：本申请书副本、证据副本", Side::Left));
        blocks.extend(self.signed("申请人"));
        self.flow("支付令申请书", blocks)
    }
}
