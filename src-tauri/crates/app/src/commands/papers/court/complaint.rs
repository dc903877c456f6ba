//! The ordinary complaint (民事起诉状), for debts that no form by elements is for, and the requests
//! and facts that other papers share with it.

use owed_advise::matching::name_of;
use owed_law::claim::Head;
use owed_print::flow::{Block, Flow, Side};
use owed_print::yuan_in_words;
use rust_decimal::Decimal;

use super::{cause, heading, or_blank, paras, representative_fields, zh_day};
use crate::commands::claims;
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::{self, figures};
use crate::failure::Failure;

/// What is asked: the court, and the facts in the owner's words.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let mut fields = representative_fields(made);
    fields.extend([
        Field::text("court").required(),
        Field::text("cause").required().with(cause(made.kind())),
        Field::text("forum-clause").required(),
        Field::text("facts")
            .of(Kind::Long)
            .required()
            .with(made.facts()),
        Field::text("other-request").of(Kind::Long),
    ]);
    fields
}

impl Made<'_> {
    pub(in crate::commands::papers) fn complaint(&self) -> Result<Flow, Failure> {
        let mut blocks = self.both("原告", "被告");
        blocks.push(Block::para(format!(
            "案由：{}",
            or_blank(self.field("cause"))
        )));
        blocks.push(heading("诉讼请求"));
        blocks.extend(self.requests(self.field("other-request"))?);
        blocks.push(heading("事实与理由"));
        blocks.extend(paras(self.field("facts")));
        blocks.push(Block::para(format!(
            "关于仲裁和法院管辖的约定：{}",
            or_blank(self.field("forum-clause"))
        )));
        blocks.push(Block::para(self.rests_on()));
        blocks.push(heading("证据和证据来源"));
        blocks.extend(self.evidence_paras());
        blocks.extend(self.to_court());
        blocks.push(Block::line(
            "附：本起诉状副本、证据目录及证据副本",
            Side::Left,
        ));
        blocks.extend(self.signed("具状人"));
        self.flow("民事起诉状", blocks)
    }

    /// What the court is asked for, numbered, and what it comes to.
    fn requests(&self, other: &str) -> Result<Vec<Block>, Failure> {
        let mut all = self.sums_asked(&self.first("被告"));
        let others = self.asked_of_others("被告").into_iter();
        all.extend(others.map(|line| format!("判令{line}")));
        all.extend(
            other
                .lines()
                .map(str::to_owned)
                .filter(|l| !l.trim().is_empty()),
        );
        all.push(format!("本案诉讼费用由{}承担", self.each_of("被告")));
        let last = all.len() - 1;
        let mut blocks: Vec<_> = all
            .iter()
            .enumerate()
            .map(|(at, request)| {
                let end = if at == last { "。" } else { "；" };
                let request = request.trim_end_matches(['；', '。']);
                Block::para(format!("{}. {request}{end}", at + 1))
            })
            .collect();
        blocks.push(Block::para(self.in_all(self.claims.total)?));
        Ok(blocks)
    }

    /// A sum in figures and capitals.
    pub(super) fn in_all(&self, total: Decimal) -> Result<String, Failure> {
        let total = figures(total);
        let capitals = yuan_in_words(&total.0)?;
        Ok(format!(
            "以上款项计算至{}，合计人民币 {} 元（大写：{capitals}）。",
            zh_day(self.last_day()),
            total.0
        ))
    }

    /// A line for each head of the claim.
    pub(super) fn sums_asked(&self, them: &str) -> Vec<String> {
        let mut all = Vec::new();
        for head in self.claims.heads.iter().filter(|head| !head.owed.is_zero()) {
            let name = words::head(self.lang, head.head, self.kind());
            let sum = figures(head.owed).0;
            let lines = self.claims.each.iter().flat_map(|claim| &claim.lines);
            let of_head = lines.filter(|line| line.head == head.head);
            let applied: Vec<_> = of_head.filter_map(|line| line.rate.as_ref()).collect();
            all.push(match head.head {
                Head::Price | Head::Costs => format!("判令{them}支付{name} {sum} 元"),
                Head::TermInterest | Head::LateLoss | Head::LateInterest | Head::Penalty => {
                    format!(
                        "判令{them}支付{name}（暂计至{}为 {sum} 元；此后以尚未付清的款项为基数，按{}计算至实际清偿之日止）",
                        zh_day(self.last_day()),
                        words::rate_method(self.lang, &applied)
                    )
                }
            });
        }
        all
    }

    /// What happened, from the book.
    pub(super) fn facts(&self) -> String {
        let (us, them) = (self.creditor().name, self.recipient().name);
        let mut lines = vec![format!("{us}与{them}之间存在{}。", relation(self.kind()))];
        for debt in self.debts() {
            let mut line = format!("{}，", zh_day(debt.on));
            if let Some(contract) = &debt.contract {
                line.push_str(&format!("依合同（{contract}），"));
            }
            line.push_str(&format!(
                "{them}应向{us}支付 {} 元（{}）",
                figures(debt.principal().amount()).0,
                name_of(self.book, debt)
            ));
            if let Some(due) = &debt.due {
                line.push_str(&format!("，付款期限于{}届满", zh_day(due.on)));
            }
            let paid = debt.paid_in_all();
            if paid.is_positive() {
                line.push_str(&format!("；此后已付 {} 元", figures(paid.amount()).0));
            }
            lines.push(format!("{line}。"));
        }
        let price = self
            .claims
            .heads
            .iter()
            .find(|head| head.head == Head::Price);
        if let Some(price) = price.filter(|price| !price.owed.is_zero()) {
            lines.push(format!(
                "截至{}，{them}尚欠 {} 元未付。",
                zh_day(self.today),
                figures(price.owed).0
            ));
        }
        lines.extend(self.why_others());
        lines.join("\n")
    }

    /// The articles the claim rests on.
    pub(super) fn rests_on(&self) -> String {
        let mut grounds = self.grounds();
        grounds.extend(self.grounds_of_others());
        format!("法律依据：{}等规定。", grounds.join("、"))
    }

    /// The evidence, a paragraph each.
    pub(super) fn evidence_paras(&self) -> Vec<Block> {
        paras(&self.evidence_lines().join("\n"))
    }

    /// What of the claim was agreed on: all that a payment order may be asked for
    /// (民诉法解释 art. 428).
    pub(super) fn agreed_sum(&self) -> Decimal {
        claims::agreed(self.book, self.claims)
    }
}

fn relation(kind: owed_book::terms::DebtKind) -> &'static str {
    use owed_book::terms::DebtKind;
    match kind {
        DebtKind::Sale => "买卖合同关系",
        DebtKind::Loan => "民间借贷关系",
        DebtKind::Service => "服务合同关系",
        DebtKind::Work => "承揽合同关系",
        DebtKind::Lease => "租赁合同关系",
        DebtKind::Construction => "建设工程施工合同关系",
        DebtKind::Other => "合同关系",
    }
}
