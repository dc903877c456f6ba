//! Papers for counsel: the brief (案情说明) and a letter drafted for a lawyer to sign (律师函代拟稿).
//!
//! Only a practising lawyer may issue a lawyer's letter; what is made here is a draft and says so.

use owed_advise::{Grade, graphs};
use owed_print::flow::{Block, Flow, Side};

use super::{boxed, heading, or_blank, paras, zh_day};
use crate::commands::cases::LimitView;
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::figures;
use crate::commands::wire;
use crate::failure::Failure;

/// What the brief asks: what is wanted, and what is to be answered.
pub(in crate::commands::papers) fn brief_fields(made: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("law-firm"),
        Field::text("wanted").of(Kind::Long).required(),
        Field::text("questions").of(Kind::Long),
        Field::text("defences").of(Kind::Long),
        Field::text("forum-clause"),
        Field::text("assets").of(Kind::Long),
        Field::text("facts")
            .of(Kind::Long)
            .required()
            .with(made.facts()),
    ]
}

/// What the letter asks: who will sign it.
pub(in crate::commands::papers) fn letter_fields(made: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("law-firm").required(),
        Field::text("lawyer").required(),
        Field::text("lawyer-licence").required(),
        Field::text("lawyer-phone").required(),
        Field::text("facts")
            .of(Kind::Long)
            .required()
            .with(made.facts()),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn brief(&self) -> Result<Flow, Failure> {
        let firm = self.field("law-firm");
        let mut blocks = Vec::new();
        if !firm.is_empty() {
            blocks.push(Block::line(format!("致：{firm}"), Side::Left));
        }
        blocks.push(heading("一、当事人"));
        blocks.extend(self.both("委托人", "对方"));
        blocks.push(heading("二、目标和要回答的问题"));
        blocks.extend(paras(self.field("wanted")));
        if !self.field("questions").is_empty() {
            blocks.extend(paras(self.field("questions")));
        }
        blocks.push(heading("三、事实"));
        blocks.extend(paras(self.field("facts")));
        blocks.push(Block::para(format!(
            "仲裁或法院管辖约定：{}",
            or_blank(self.field("forum-clause"))
        )));
        blocks.push(heading("四、金额"));
        for line in self.sums_asked(&self.first("对方")) {
            blocks.push(Block::para(line));
        }
        for line in self.asked_of_others("对方") {
            blocks.push(Block::para(line));
        }
        blocks.push(Block::para(self.in_all(self.claims.total)?));
        blocks.push(Block::para(self.rests_on()));
        blocks.push(heading("五、期限"));
        let limits = LimitView::of(self.book, self.debtor, self.today, self.law);
        let limit = |label: &str, day: Option<String>| {
            let day = day.and_then(|day| wire::day("day", &day).ok());
            let day = day.map_or_else(|| "无法算出".to_owned(), zh_day);
            Block::para(format!("{label}：{day}"))
        };
        blocks.push(limit("诉讼时效届满（按现有证据能证明的）", limits.provable));
        blocks.push(limit("诉讼时效届满（按我方所知）", limits.believed));
        blocks.push(heading("六、证据和证明程度"));
        blocks.extend(self.evidence_paras());
        let graphs = graphs(self.book, self.debtor);
        for each in graphs.iter().flat_map(|graph| &graph.elements) {
            let grade = match each.grade {
                Grade::Strong => "充分",
                Grade::Fair => "尚可",
                Grade::Weak => "薄弱",
                Grade::Missing => "缺",
            };
            blocks.push(Block::para(format!("{}：{grade}", each.element.zh)));
        }
        blocks.push(heading("七、对方可能的抗辩、财产线索"));
        blocks.extend(paras(self.field("defences")));
        if !self.field("assets").is_empty() {
            blocks.extend(paras(self.field("assets")));
        }
        blocks.extend(self.signed("委托人"));
        self.flow("案情说明（供律师用）", blocks)
    }

    pub(in crate::commands::papers) fn lawyer_letter(&self) -> Result<Flow, Failure> {
        let (us, them) = (self.creditor(), self.recipient());
        let firm = or_blank(self.field("law-firm"));
        let lawyer = or_blank(self.field("lawyer"));
        let account = us.account.clone().unwrap_or_default();
        let mut blocks = vec![
            Block::Note {
                text: "代拟稿：由委托人拟出，经承办律师审核、修改并由律师事务所盖章后方为律师函；在此之前不得寄出。".to_owned(),
            },
            Block::line(firm.to_owned(), Side::Middle),
            Block::line("文号：　　　　　　", Side::Middle),
            Block::Line {
                text: format!("{}：", them.name),
                side: Side::Left,
                strong: true,
            },
            Block::para(format!(
                "{firm}接受{}（下称委托人）的委托，指派{lawyer}律师（执业证号：{}）就贵方欠付款项事宜致函如下。本函所述事实，依据委托人的陈述及其提供的材料。",
                us.name,
                or_blank(self.field("lawyer-licence"))
            )),
            heading("一、基本事实"),
        ];
        blocks.extend(paras(self.field("facts")));
        blocks.push(heading("二、法律依据"));
        blocks.push(Block::para(format!(
            "{}等规定。",
            self.grounds().join("、")
        )));
        blocks.push(heading("三、委托人的要求"));
        for head in self.claims.heads.iter().filter(|head| !head.owed.is_zero()) {
            let name = super::super::words::head(self.lang, head.head, self.kind());
            blocks.push(Block::para(format!("{name}：{} 元", figures(head.owed).0)));
        }
        blocks.push(Block::para(self.in_all(self.claims.total)?));
        blocks.push(Block::para(format!(
            "请贵方于{}前（含当日）将上述款项付至下列账户。逾期未付，委托人将依法提起诉讼、申请财产保全。",
            zh_day(self.pay_by)
        )));
        blocks.push(Block::Boxes {
            rows: vec![
                boxed("户名", us.name.clone()),
                boxed("开户行", us.bank.clone().unwrap_or_default()),
                boxed("账号", account),
            ],
        });
        blocks.push(Block::para(format!(
            "对上述事实或者金额有异议的，请于同日前书面告知承办律师，并附相应凭证。联系电话：{}。",
            or_blank(self.field("lawyer-phone"))
        )));
        blocks.push(Block::para(
            "送达方式：EMS，内件品名写明本函名称和所涉款项。",
        ));
        blocks.push(Block::line(format!("{firm}（盖章）"), Side::Right));
        blocks.push(Block::line(format!("律师：{lawyer}（签名）"), Side::Right));
        blocks.push(Block::line("　　　　年　　月　　日", Side::Right));
        self.flow("律师函（代拟稿）", blocks)
    }
}
