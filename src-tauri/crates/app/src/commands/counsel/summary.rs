//! The case on a few pages: who, how much, since when, how well proved, and against whom.

use owed_print::flow::{Block, Table};

use super::files::Folder;
use super::flows::{Both, grouped, or_dash};
use super::words::said;
use crate::commands::book::PartyDetails;
use crate::failure::Failure;

impl Folder<'_> {
    pub(super) fn summary(&self) -> Result<Both, Failure> {
        let case = &self.gathered.case;
        let mut blocks = vec![
            self.heading("一、当事人", "1. Parties"),
            self.parties(),
            self.heading("二、欠款", "2. What is owed"),
            self.debts(),
            self.heading("三、可以主张的金额", "3. What may be claimed"),
            self.heads(),
            self.para(
                &format!("计算至 {}，共 {} 元；逐行计算、利率来源和法律依据见“金额计算”。", self.gathered.claim.on, grouped(&self.gathered.claim.total)),
                &format!("Counted to {}: {} yuan in all. “Claim” has every line, the source of every rate and the articles.", self.gathered.claim.on, grouped(&self.gathered.claim.total)),
            ),
        ];
        if let Some(other) = &self.gathered.claim.alternative {
            blocks.push(self.para(
                &format!("备位主张：{} 元。", grouped(other)),
                &format!("In the alternative: {} yuan.", grouped(other)),
            ));
        }
        blocks.push(self.heading("四、诉讼时效", "4. Limitation"));
        let limits = &case.limits;
        let day = |day: &Option<String>| or_dash(day);
        blocks.push(self.para(
            &format!(
                "按能证明的事实，最后一天是 {}；把没有凭据的也算上，是 {}。",
                day(&limits.provable),
                day(&limits.believed)
            ),
            &format!(
                "On what can be proved the last day is {}; counting what is only believed, {}.",
                day(&limits.provable),
                day(&limits.believed)
            ),
        ));
        blocks.push(self.heading(
            "五、要证明的和证明程度",
            "5. What must be proved, and how well it is",
        ));
        blocks.push(self.proof());
        blocks.push(self.heading("六、被告怎么写", "6. How the defendant is named"));
        for line in &self.gathered.defendant.lines {
            blocks.push(Block::para(line.text.clone()));
        }
        blocks.push(self.heading("七、财产线索", "7. Clues to assets"));
        blocks.push(self.assets());
        blocks.push(self.heading("八、进展", "8. Where it stands"));
        let next = case.next.words(self.lang);
        blocks.push(self.para(
            &format!("账本建议的下一步：{next}。"),
            &format!("The book's next step would be: {next}."),
        ));
        self.set(&self.t("案情概要", "Case Summary"), blocks)
    }

    fn parties(&self) -> Block {
        let (us, them) = (&self.gathered.creditor, &self.gathered.case.party);
        let kind = |party: &PartyDetails| party.kind.as_deref().map(|kind| said(self.lang, kind));
        let row = |zh: &str, en: &str, of: &dyn Fn(&PartyDetails) -> Option<String>| {
            [self.t(zh, en), or_dash(&of(us)), or_dash(&of(them))]
        };
        let mut rows = vec![
            row("名称", "Name", &|party| Some(party.name.clone())),
            row("类型", "Kind", &|party| kind(party)),
            row("证件号", "Number", &|party| party.registration.clone()),
            row("地址", "Address", &|party| party.address.clone()),
            row("电话", "Telephone", &|party| party.phone.clone()),
            row("联系人", "Person to ask for", &|party| {
                party.contact.clone()
            }),
            row("开户行", "Bank", &|party| party.bank.clone()),
            row("账号", "Account", &|party| party.account.clone()),
        ];
        let former = self.gathered.case.former.iter();
        let former: Vec<_> = former
            .map(|name| format!("{}（{} {}）", name.name, self.t("至", "until"), name.until))
            .collect();
        if !former.is_empty() {
            rows.push([
                self.t("曾用名", "Former names"),
                "–".into(),
                former.join(&self.t("；", "; ")),
            ]);
        }
        self.table(
            [
                ("项目", "What", 16, false),
                ("我方", "Creditor", 42, false),
                ("对方", "Debtor", 42, false),
            ],
            rows,
            ("", ""),
        )
    }

    fn debts(&self) -> Block {
        let debts = self.gathered.case.debts.iter();
        let rows = debts.map(|debt| {
            let name = debt.invoice.clone().or_else(|| debt.contract.clone());
            let taken = if debt.reversed {
                self.t("（已全部冲红）", " (taken back)")
            } else {
                String::new()
            };
            [
                format!(
                    "{} {}{taken}",
                    said(self.lang, &debt.kind),
                    name.unwrap_or_default()
                ),
                debt.on.clone(),
                or_dash(&debt.due),
                grouped(&debt.principal),
                grouped(&debt.paid),
                grouped(&debt.balance),
            ]
        });
        self.table(
            [
                ("欠款", "Debt", 30, false),
                ("发生", "Arose", 13, false),
                ("到期", "Due", 13, false),
                ("净额", "Net", 15, true),
                ("已付", "Paid", 14, true),
                ("余额", "Left", 15, true),
            ],
            rows.collect(),
            ("没有登记欠款。", "No debt is recorded."),
        )
    }

    fn heads(&self) -> Block {
        let claim = &self.gathered.claim;
        let heads = claim.heads.iter();
        let rows = heads.map(|head| [said(self.lang, &head.head), grouped(&head.amount)]);
        let mut table = self.table(
            [
                ("项目", "Head", 60, false),
                ("金额（元）", "Yuan", 40, true),
            ],
            rows.collect(),
            ("目前没有可以主张的。", "Nothing may be claimed at present."),
        );
        if let Block::Table(Table { rows, .. }) = &mut table {
            rows.push(owed_print::flow::Row {
                cells: vec![self.t("合计", "Total"), grouped(&claim.total)],
                strong: true,
            });
        }
        table
    }

    fn proof(&self) -> Block {
        let graphs = self.gathered.proof.graphs.iter();
        let elements = graphs.flat_map(|graph| &graph.elements);
        let rows = elements.map(|element| {
            let way = element.way.as_ref();
            let way = way.map(|way| self.t(&way.zh, &way.en));
            [
                self.t(&element.zh, &element.en),
                said(self.lang, &element.grade),
                or_dash(&way),
            ]
        });
        self.table(
            [
                ("要证明的", "To be proved", 32, false),
                ("程度", "How well", 14, false),
                ("现有的最好依据", "The best there is", 54, false),
            ],
            rows.collect(),
            ("没有未付的欠款。", "Nothing is left to pay."),
        )
    }

    fn assets(&self) -> Block {
        let assets = self.gathered.assets.iter();
        let rows =
            assets.map(|(what, about, on)| [said(self.lang, what), about.clone(), on.clone()]);
        self.table(
            [
                ("种类", "What", 20, false),
                ("线索", "Clue", 60, false),
                ("得知日期", "Seen on", 20, false),
            ],
            rows.collect(),
            ("没有登记财产线索。", "None was recorded."),
        )
    }
}
