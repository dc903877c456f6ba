//! The certificate that all was paid (结清证明).
//!
//! How far it goes is said and never assumed: that nothing is left between the parties stands in
//! it only where the owner says so, for it would give up any penalty still owed (Civil Code
//! art. 557).

use owed_print::flow::{Block, Column, Flow, Row, Side, Table};
use rust_decimal::Decimal;

use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::{figures, t};
use crate::failure::Failure;

/// What is asked: how far it goes, and what happens to security and originals.
pub(in crate::commands::papers) fn fields(_: &Made<'_>) -> Vec<Field> {
    vec![
        Field::one("settled-scope", &["all-heads", "price-only", "everything"]).required(),
        Field::text("security-released").of(Kind::Long),
        Field::text("originals-returned").of(Kind::Long),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn settlement(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let title = t(lang, "结清证明", "Certificate of Settlement");
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let number = |is: &owed_book::party::Described| is.registration.clone().unwrap_or_default();
        let debts: Vec<_> = self
            .book
            .debts_of(self.debtor)
            .into_iter()
            .filter(|debt| !debt.is_reversed() && !debt.paid.is_empty())
            .collect();
        let mut names: Vec<_> = debts
            .iter()
            .map(|debt| match &debt.contract {
                Some(contract) => t(
                    lang,
                    &format!("{contract}合同"),
                    &format!("contract {contract}"),
                ),
                None => owed_advise::matching::name_of(self.book, debt),
            })
            .collect();
        names.dedup();
        let names = names.join(&t(lang, "、", ", "));
        let payments = self.came_in();
        let total: Decimal = payments.iter().map(|payment| payment.amount.amount()).sum();
        let column = |zh: &str, en: &str, share, figures| Column {
            head: t(lang, zh, en),
            share,
            figures,
        };
        let row = |payment: &&owed_book::debt::Payment| Row {
            cells: vec![
                self.day(payment.on),
                payment.payer.name.clone(),
                payment.reference.clone().unwrap_or_default(),
                figures(payment.amount.amount()).0,
            ],
            strong: false,
        };
        let last = Row {
            cells: vec![
                t(lang, "合计", "Total"),
                String::new(),
                String::new(),
                figures(total).0,
            ],
            strong: true,
        };
        let scope = match self.field("settled-scope") {
            "price-only" => t(
                lang,
                "结清范围：上述合同项下的本金（价款）。逾期付款违约金、利息不在结清范围内，我方不放弃该部分权利。",
                "Settled: the principal (price) under the above. Penalty and interest for late payment are not settled and not given up.",
            ),
            "everything" => t(
                lang,
                "结清范围：上述合同项下的本金、利息、违约金及费用全部结清，双方就上述合同再无其他争议。",
                "Settled: principal, interest, penalty and costs under the above; nothing is left in dispute between the parties about it.",
            ),
            "all-heads" => t(
                lang,
                "结清范围：上述合同项下的本金、利息、违约金及费用全部结清。本证明不涉及双方其他合同。",
                "Settled: principal, interest, penalty and costs under the above. Other contracts between the parties are not touched.",
            ),
            _ => String::new(),
        };
        let mut blocks = vec![
            self.numbered(),
            self.says(
                format!("兹证明：{}（{}）因{names}欠{}（{}）的款项，已按下表付清。", debtor.name, number(&debtor), creditor.name, number(&creditor)),
                format!("We certify that what {} ({}) owed {} ({}) for {names} has been paid as follows.", debtor.name, number(&debtor), creditor.name, number(&creditor)),
            ),
            Block::Table(Table {
                columns: vec![
                    column("到账日期", "Received", 25, false),
                    column("付款人", "Payer", 35, false),
                    column("流水号", "Reference", 20, false),
                    column("金额（元）", "Amount (CNY)", 20, true),
                ],
                rows: payments.iter().map(row).chain([last]).collect(),
            }),
            self.says(
                format!("收款合计{}。", self.sum(total)),
                format!("Received in all: {}.", self.sum(total)),
            ),
            Block::para(scope),
        ];
        for (code, zh, en) in [
            (
                "security-released",
                "担保、保全与执行",
                "Security, preservation and enforcement",
            ),
            ("originals-returned", "原件返还", "Originals returned"),
        ] {
            let said = self.field(code);
            if !said.is_empty() {
                blocks.push(self.says(format!("{zh}：{said}"), format!("{en}: {said}")));
            }
        }
        blocks.extend(self.passage("own")?);
        blocks.extend([
            Block::line(creditor.name.clone(), Side::Right),
            Block::line(
                t(
                    lang,
                    "（盖章并由经办人签名）",
                    "(seal, and signature of the person in charge)",
                ),
                Side::Right,
            ),
            Block::line(self.day(self.today), Side::Right),
        ]);
        self.flow(&title, blocks)
    }
}
