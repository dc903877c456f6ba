//! The application for preservation of property (财产保全申请书; 财产保全规定 art. 1).

use owed_print::flow::{Block, Flow, Side};
use owed_print::yuan_in_words;
use rust_decimal::Decimal;

use super::{heading, or_blank, paras, representative_fields};
use crate::commands::claims;
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::figures;
use crate::commands::wire;
use crate::failure::Failure;

/// What is asked: when, how much, of what, with which security.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let mut fields = representative_fields(made);
    let before = made.field("preservation-when") == "before";
    let case = Field::text("case-number");
    let why = Field::text("preservation-why").of(Kind::Long).required();
    fields.extend(made.others_field());
    fields.extend([
        Field::text("court").required(),
        Field::one("preservation-when", &["before", "during", "enforcing"]).required(),
        Field::text("preservation-amount")
            .of(Kind::Amount)
            .required()
            .with(claims::plain(made.claims.total)),
        if before { case } else { case.required() },
        Field::text("assets").of(Kind::Long).required(),
        Field::one(
            "security",
            &[
                "cash",
                "property",
                "guarantor",
                "insurance",
                "bank",
                "without",
            ],
        )
        .required(),
        Field::text("security-amount").of(Kind::Amount),
        why,
        Field::text("facts")
            .of(Kind::Long)
            .required()
            .with(made.facts()),
    ]);
    fields
}

impl Made<'_> {
    /// What is to be preserved; nothing where that is not said in figures.
    pub(in crate::commands::papers) fn to_preserve(&self) -> Option<Decimal> {
        let said = wire::yuan("preservation-amount", self.field("preservation-amount"));
        said.ok().map(owed_book::Money::amount)
    }

    pub(in crate::commands::papers) fn preservation(&self) -> Result<Flow, Failure> {
        let when = self.field("preservation-when");
        let amount = match self.to_preserve() {
            Some(amount) => {
                let sum = figures(amount).0;
                let capitals = yuan_in_words(&sum)?;
                format!("人民币 {sum} 元（大写：{capitals}）")
            }
            None => "人民币　　　　　　元".to_owned(),
        };
        let mut blocks = self.both("申请人", "被申请人");
        if when != "before" {
            let case = or_blank(self.field("case-number"));
            let what = if when == "enforcing" {
                "生效法律文书"
            } else {
                "案号"
            };
            blocks.push(Block::para(format!("{what}：{case}")));
        }
        blocks.push(heading("请求事项"));
        blocks.push(Block::para(format!(
            "请求查封、扣押、冻结{}名下{}价值{amount}的财产（财产线索见下）{}。",
            self.each_of("被申请人"),
            if self.others().is_empty() {
                ""
            } else {
                "合计"
            },
            if when == "before" {
                "，并在接受申请后四十八小时内作出裁定"
            } else {
                ""
            }
        )));
        blocks.push(heading("请求保全的数额或者争议标的"));
        blocks.push(Block::para(format!("{amount}，不超出请求的范围。")));
        blocks.push(heading("事实和理由"));
        blocks.extend(paras(self.field("facts")));
        blocks.extend(paras(self.field("preservation-why")));
        blocks.push(heading("明确的被保全财产信息或者具体的被保全财产线索"));
        blocks.extend(paras(self.field("assets")));
        blocks.push(heading("担保"));
        blocks.push(Block::para(self.security()));
        blocks.extend(self.to_court());
        blocks.push(Block::line(
            "附：担保材料、财产线索证明、申请人主体材料、证据",
            Side::Left,
        ));
        blocks.extend(self.signed("申请人"));
        self.flow("财产保全申请书", blocks)
    }

    fn security(&self) -> String {
        let how = match self.field("security") {
            "cash" => "现金担保",
            "property" => "财产担保",
            "guarantor" => "第三人保证",
            "insurance" => "保险人出具的诉讼保全责任保险保函",
            "bank" => "金融机构出具的独立保函",
            "without" => return "申请人请求不提供担保，理由见上。".to_owned(),
            _ => return or_blank("").to_owned(),
        };
        match wire::yuan("security-amount", self.field("security-amount")) {
            Ok(sum) => format!(
                "担保方式：{how}；担保数额：人民币 {} 元。",
                figures(sum.amount()).0
            ),
            Err(_) => format!("担保方式：{how}。"),
        }
    }
}
