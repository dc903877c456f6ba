//! The sheet on fair dealing (账款说明与协商告知): what is claimed and by what, how to disagree, how to
//! ask for instalments. It presses nobody: it is what a debtor who means well needs to answer.

use owed_law::claim::Head;
use owed_law::rules::Cite;
use owed_print::flow::{Block, Column, Flow, Row, Side, Table};
use rust_decimal::Decimal;

use crate::commands::papers::demand::Made;
use crate::commands::papers::words::{self, cite, figures, t};
use crate::failure::Failure;

/// The debtor's consent to perform interrupts limitation.
const ACKNOWLEDGED: &str = "civil_code.195";

/// No publication of personal data, and telling the person.
const NOT_PUBLISHED: &str = "pipl.25";
const TOLD: &str = "pipl.17";

impl Made<'_> {
    pub(in crate::commands::papers) fn fair_dealing(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let title = t(
            lang,
            "账款说明与协商告知",
            "About This Debt, and How to Talk to Us",
        );
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let article = |id: &str| {
            let found = self.law.article(id).cloned();
            found
                .map(|found| cite(lang, &Cite(found)))
                .unwrap_or_default()
        };
        let reach: Vec<_> = [
            creditor.contact.clone(),
            creditor.phone.clone(),
            creditor.address.clone(),
        ]
        .into_iter()
        .flatten()
        .collect();
        let reach = match reach.is_empty() {
            true => creditor.name.clone(),
            false => reach.join(&t(lang, "，", ", ")),
        };
        let mut blocks = vec![
            self.numbered(),
            Block::line(
                t(
                    lang,
                    &format!("{}：", debtor.name),
                    &format!("To {}", debtor.name),
                ),
                Side::Left,
            ),
        ];
        blocks.extend(self.passage("intro")?);
        blocks.extend([
            self.head("一、我方主张的款项", "1. What we claim"),
            self.says(
                format!("截至{}：", self.day(self.last_day())),
                format!("As of {}:", self.day(self.last_day())),
            ),
            self.claimed(),
        ]);
        let grounds = self.grounds();
        if !grounds.is_empty() {
            let grounds = grounds.join(&t(lang, "；", "; "));
            blocks.push(self.says(format!("依据：{grounds}。"), format!("Grounds: {grounds}.")));
        }
        blocks.push(self.says(
            "每一项的天数、基数和利率，可以向我方要一份计息明细表核对。",
            "You may ask us for the schedule with the days, base and rate of every line.",
        ));
        blocks.push(self.head("二、不同意时", "2. If you disagree"));
        blocks.extend(self.passage("disagree")?);
        blocks.push(self.head("三、一时付不清时", "3. If you cannot pay at once"));
        blocks.extend(self.passage("instalments")?);
        blocks.push(self.says(
            format!("请注意：同意履行、部分付款或请求分期，法律上会使诉讼时效重新计算（{}）。对金额有异议的，请一并写明。", article(ACKNOWLEDGED)),
            format!("Please note: agreeing to perform, paying a part or asking for instalments makes the limitation period run anew ({}). If you disagree with the amount, say so at the same time.", article(ACKNOWLEDGED)),
        ));
        blocks.push(self.head("四、我方怎样与您联系", "4. How we deal with you"));
        blocks.push(self.says(
            format!("我方只与您本人、您授权的人以及依法负有责任的人谈这笔款项，不公开您的个人信息（{}）。为核对和收取这笔款项，我方保存您的名称、联系方式、往来和付款记录；您可以要求查看和更正（{}）。", article(NOT_PUBLISHED), article(TOLD)),
            format!("We speak of this debt only with you, those you authorise and those who answer for it by law, and publish nothing about you ({}). To check and collect it we keep your name, contact details, and the record of dealings and payments; you may ask to see and correct them ({}).", article(NOT_PUBLISHED), article(TOLD)),
        ));
        blocks.push(self.says(
            format!("联系我方：{reach}"),
            format!("How to reach us: {reach}"),
        ));
        blocks.extend(self.passage("own")?);
        blocks.push(self.says(
            "本说明不是法律意见，不影响双方依法享有的权利。您可以咨询律师。",
            "This sheet is not legal advice and changes no right of either side. You may ask a lawyer.",
        ));
        blocks.push(Block::line(creditor.name, Side::Right));
        blocks.push(Block::line(self.day(self.today), Side::Right));
        self.flow(&title, blocks)
    }

    /// What is claimed, a row a head, and the sum of it.
    fn claimed(&self) -> Block {
        let heads = self.claims.heads.iter().filter(|head| !head.owed.is_zero());
        let total: Decimal = heads.clone().map(|head| head.owed).sum();
        let row = |name: String, amount: Decimal, strong| Row {
            cells: vec![name, figures(amount).0],
            strong,
        };
        let name = |head: Head| words::head(self.lang, head, self.kind());
        let rows = heads
            .map(|head| row(name(head.head), head.owed, false))
            .chain([row(t(self.lang, "合计", "Total"), total, true)]);
        Block::Table(Table {
            columns: vec![
                Column {
                    head: t(self.lang, "项目", "Item"),
                    share: 60,
                    figures: false,
                },
                Column {
                    head: t(self.lang, "金额（元）", "Amount (CNY)"),
                    share: 40,
                    figures: true,
                },
            ],
            rows: rows.collect(),
        })
    }
}
