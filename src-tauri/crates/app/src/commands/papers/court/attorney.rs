//! The power of attorney for a suit or its enforcement (授权委托书).
//!
//! 「全权代理」 without the powers one by one is a general power only (民诉法解释 art. 89), so each is
//! written out (民事诉讼法 art. 62).

use owed_print::flow::{Block, Flow, Side};

use super::{boxed, cause, or_blank, representative_fields, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::commands::papers::need::is_person;
use crate::failure::Failure;

/// What is asked: who acts, in what, and how far.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let mut fields = representative_fields(made);
    fields.extend([
        Field::text("agent-name").required(),
        Field::one(
            "agent-is",
            &["lawyer", "legal-worker", "staff", "relative", "recommended"],
        )
        .required(),
        Field::text("agent-employer"),
        Field::text("agent-licence"),
        Field::text("agent-number"),
        Field::text("agent-phone").required(),
        Field::text("cause").required().with(cause(made.kind())),
        Field::one("stage", &["first", "second", "enforcement"])
            .required()
            .with("first"),
        Field::one("powers", &["general", "special"]).required(),
    ]);
    fields
}

impl Made<'_> {
    pub(in crate::commands::papers) fn power_of_attorney(&self) -> Result<Flow, Failure> {
        let creditor = self.creditor();
        let number = creditor.registration.clone().unwrap_or_default();
        let mut principal = vec![
            boxed("委托人", creditor.name.clone()),
            boxed(
                if is_person(&creditor) {
                    "居民身份证号码"
                } else {
                    "统一社会信用代码"
                },
                number,
            ),
            boxed("住所", creditor.address.clone().unwrap_or_default()),
        ];
        if !is_person(&creditor) {
            principal.push(boxed(
                "法定代表人（负责人）及职务",
                said(&[
                    self.field("creditor-representative"),
                    self.field("creditor-office"),
                ]),
            ));
        }
        principal.push(boxed(
            "联系电话",
            creditor.phone.clone().unwrap_or_default(),
        ));
        let agent = vec![
            boxed("受委托人", self.field("agent-name")),
            boxed("身份", self.agent_is()),
            boxed(
                "工作单位及执业证号",
                said(&[self.field("agent-employer"), self.field("agent-licence")]),
            ),
            boxed("居民身份证号码", self.field("agent-number")),
            boxed("联系电话", self.field("agent-phone")),
        ];
        let stage = match self.field("stage") {
            "second" => "第二审",
            "enforcement" => "执行",
            _ => "第一审",
        };
        let matter = format!(
            "现委托上列受委托人在{}与{}{}一案{stage}程序中，作为{}的委托诉讼代理人。",
            creditor.name,
            self.sued(),
            or_blank(self.field("cause")),
            creditor.name
        );
        let mut blocks = vec![
            Block::Boxes { rows: principal },
            Block::Boxes { rows: agent },
            Block::para(matter),
            Block::para(format!("代理权限：{}", self.powers(stage == "执行"))),
            Block::para("代理期限：自签署之日起至上述程序终结之日止。"),
        ];
        let how = if is_person(&creditor) {
            "委托人（签名）："
        } else {
            "委托人（盖章）："
        };
        blocks.push(Block::line(format!("{how}{}", creditor.name), Side::Right));
        if !is_person(&creditor) {
            blocks.push(Block::line("法定代表人（签名）：　　　　　　", Side::Right));
        }
        blocks.push(Block::line(zh_day(self.today), Side::Right));
        self.flow("授权委托书", blocks)
    }

    fn agent_is(&self) -> &'static str {
        match self.field("agent-is") {
            "lawyer" => "律师",
            "legal-worker" => "基层法律服务工作者",
            "staff" => "委托人的工作人员",
            "relative" => "委托人的近亲属",
            "recommended" => "当事人所在社区、单位或者有关社会团体推荐的公民",
            _ => "",
        }
    }

    /// The powers, one by one.
    fn powers(&self, enforcing: bool) -> &'static str {
        match (self.field("powers"), enforcing) {
            ("special", false) => {
                "特别授权。除一般代理权限外，代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉。"
            }
            ("special", true) => {
                "特别授权。除一般代理权限外，代为承认、放弃、变更执行请求，进行执行和解，代为收取执行款项。"
            }
            ("general", _) => {
                "一般授权。代为立案、提交材料、参加庭审或者执行程序、陈述意见、签收法律文书；不包括承认、放弃、变更请求，进行和解，提起反诉或者上诉，代收款项。"
            }
            _ => "　　　　　　",
        }
    }
}

/// What is said, divided.
fn said(parts: &[&str]) -> String {
    let said: Vec<_> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect();
    said.join("　")
}
