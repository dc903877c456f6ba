//! The notice that a claim was assigned (债权转让通知书; 民法典 art. 546), with the chain of title.

use owed_print::flow::{Block, BoxRow, Flow, Side};
use owed_print::yuan_in_words;

use super::{boxed, heading, or_blank, paras, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::figures;
use crate::commands::wire;
use crate::failure::Failure;

/// What is asked: to whom, by which agreement, and where to pay from now on.
pub(in crate::commands::papers) fn fields(_: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("assignee-name").required(),
        Field::text("assignee-number").required(),
        Field::text("assignee-address"),
        Field::text("assignee-phone"),
        Field::text("assignment-number").required(),
        Field::text("assignment-day").of(Kind::Day).required(),
        Field::text("assignment-chain").of(Kind::Long),
        Field::text("assignee-holder").required(),
        Field::text("assignee-bank").required(),
        Field::text("assignee-account").required(),
        Field::text("guarantors"),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn assignment_notice(&self) -> Result<Flow, Failure> {
        let (us, them) = (self.creditor(), self.recipient());
        let assignee = or_blank(self.field("assignee-name"));
        let day = wire::day("assignment-day", self.field("assignment-day"));
        let day = day.map_or_else(|_| "　　　　年　　月　　日".to_owned(), zh_day);
        let total = figures(self.claims.total).0;
        let capitals = yuan_in_words(&total)?;
        let guarantors = self.field("guarantors");
        let mut to = format!("{}：", them.name);
        if !guarantors.is_empty() {
            to = format!("{}、{guarantors}：", them.name);
        }
        let mut blocks = vec![Block::Line {
            text: to,
            side: Side::Left,
            strong: true,
        }];
        blocks.push(Block::para(format!(
            "{}（让与人）与{assignee}（受让人）于{day}签订《债权转让协议》（编号：{}），让与人已将对你方享有的下列债权及其从权利全部转让给受让人。",
            us.name,
            or_blank(self.field("assignment-number"))
        )));
        blocks.push(heading("一、被转让的债权"));
        blocks.extend(paras(&self.facts()));
        for head in self.claims.heads.iter().filter(|head| !head.owed.is_zero()) {
            let name = super::super::words::head(self.lang, head.head, self.kind());
            blocks.push(Block::para(format!("{name}：{} 元", figures(head.owed).0)));
        }
        blocks.push(Block::para(format!(
            "计算至{}合计人民币 {total} 元（大写：{capitals}）；此后产生的利息、违约金，以及担保权利等从权利一并转让。",
            zh_day(self.last_day())
        )));
        blocks.push(heading("二、权利来源"));
        blocks.extend(paras(&self.chain(assignee, &day)));
        blocks.push(heading("三、履行"));
        blocks.push(Block::para(format!(
            "自收到本通知之日起，请向受让人{assignee}履行上述债务，款项付至下列账户。收到本通知后仍向让与人付款的，不产生清偿的效力。本通知同时构成履行催告，请于{}前（含当日）付清。未经受让人同意，本通知不得撤销。",
            zh_day(self.pay_by)
        )));
        blocks.push(Block::Boxes {
            rows: vec![
                boxed("受让人", assignee),
                boxed("证件号码", self.field("assignee-number")),
                boxed("地址", self.field("assignee-address")),
                boxed("联系电话", self.field("assignee-phone")),
                boxed("户名", self.field("assignee-holder")),
                boxed("开户行", self.field("assignee-bank")),
                boxed("账号", self.field("assignee-account")),
            ],
        });
        blocks.extend(self.passage("own")?);
        blocks.extend(self.signed("让与人"));
        blocks.push(Block::line(
            format!("受让人（签章）：{assignee}"),
            Side::Right,
        ));
        blocks.push(Block::Cut);
        blocks.push(Block::Line {
            text: "回　　执".to_owned(),
            side: Side::Middle,
            strong: true,
        });
        blocks.push(Block::para(format!(
            "{}的债权转让通知书（编号：{}）收悉。我方确认上述债务，并将向受让人{assignee}履行。",
            zh_day(self.today),
            self.number
        )));
        blocks.push(Block::Boxes {
            rows: ["债务人（签章）", "经办人（签名）及职务", "日　　期"]
                .map(|label| BoxRow {
                    label: Some(label.to_owned()),
                    text: String::new(),
                    height: 12,
                })
                .into(),
        });
        self.flow("债权转让通知书", blocks)
    }

    /// From whom the claim came to whom, one line a step.
    fn chain(&self, assignee: &str, day: &str) -> String {
        let earlier = self.field("assignment-chain");
        let last = format!("{day}，{}转让给{assignee}。", self.creditor().name);
        if earlier.is_empty() {
            format!("原债权人为{}；{last}", self.creditor().name)
        } else {
            format!("{earlier}\n{last}")
        }
    }
}
