//! The ledger of the case as a workbook and as text files. Other debtors of the book are not in it.

use chrono::NaiveDate;
use owed_exchange::handed::{self, About, Head, Table, Value};
use rust_decimal::Decimal;

use super::files::Folder;
use super::words::said;
use crate::failure::Failure;

/// A column: its name for programs, in Chinese and in English.
type Column = (&'static str, &'static str, &'static str);

impl Folder<'_> {
    pub(super) fn ledger(&self) -> Result<(), Failure> {
        let tables = [
            self.debts_table(),
            self.payments_table(),
            self.allocations_table(),
            self.heads_table(),
            self.lines_table(),
            self.evidence_table(),
            self.events_table(),
        ];
        let about = About {
            title: self.t("说明", "About"),
            rows: vec![
                (self.t("案件", "Case"), self.title()),
                (self.t("计算至", "Counted to"), self.gathered.claim.on.clone()),
                (self.t("账本封印", "Seal of the book"), self.gathered.head.clone()),
                (self.t("法规数据", "Law data"), self.gathered.claim.law.clone()),
                (
                    self.t("说明", "Note"),
                    self.t(
                        "只有本案的账目；金额单位为元，是账本的副本，改动它不会改变账本。",
                        "This case only. Amounts are in yuan; this is a copy, and changing it changes nothing in the book.",
                    ),
                ),
            ],
            cut: self.t("……（太长，全文见 CSV）", "… (too long for a cell; whole in the CSV)"),
            made: self.desk.clock.now().naive_utc(),
        };
        let name = self.t("账目", "Ledger");
        self.put(&format!("{name}.xlsx"), &handed::workbook(&about, &tables)?)?;
        for file in handed::text_files(&tables)? {
            let path = format!("{name}_CSV/{}", owed_pack::safe_name(&file.name));
            self.put(&path, &file.bytes)?;
        }
        Ok(())
    }

    fn table_of(
        &self,
        name: &str,
        title: (&str, &str),
        columns: &[Column],
        rows: Vec<Vec<Value>>,
    ) -> Table {
        Table {
            name: name.to_owned(),
            title: self.t(title.0, title.1),
            about: String::new(),
            columns: columns
                .iter()
                .map(|(name, zh, en)| Head {
                    name: (*name).to_owned(),
                    title: self.t(zh, en),
                })
                .collect(),
            rows,
        }
    }

    fn debts_table(&self) -> Table {
        let rows = self.gathered.case.debts.iter().map(|debt| {
            vec![
                text(debt.invoice.as_ref()),
                text(debt.contract.as_ref()),
                Value::Text(said(self.lang, &debt.kind)),
                day(Some(&debt.on)),
                day(debt.due.as_ref()),
                amount(&debt.arose),
                amount(&debt.principal),
                amount(&debt.paid),
                amount(&debt.balance),
            ]
        });
        self.table_of(
            "debts",
            ("欠款", "Debts"),
            &[
                ("invoice", "发票号码", "Invoice"),
                ("contract", "合同或订单", "Contract"),
                ("kind", "种类", "Kind"),
                ("arose_on", "发生日", "Arose on"),
                ("due_on", "到期日", "Due on"),
                ("arose", "发生额", "Arose"),
                ("net", "净额", "Net"),
                ("paid", "已付", "Paid"),
                ("balance", "余额", "Balance"),
            ],
            rows.collect(),
        )
    }

    fn payments_table(&self) -> Table {
        let rows = self.gathered.case.payments.iter().map(|paid| {
            let to = paid.to.iter();
            let to: Vec<_> = to
                .map(|share| format!("{} {}", share.name, share.amount))
                .collect();
            vec![
                day(Some(&paid.on)),
                amount(&paid.amount),
                Value::Text(paid.payer.clone()),
                text(paid.account.as_ref()),
                text(paid.remark.as_ref()),
                Value::Text(said(
                    self.lang,
                    if paid.state == "open" {
                        "undecided"
                    } else {
                        &paid.state
                    },
                )),
                Value::Text(to.join("; ")),
                text(paid.because.as_ref()),
            ]
        });
        self.table_of(
            "payments",
            ("到账", "Payments"),
            &[
                ("on", "日期", "Day"),
                ("amount", "金额", "Amount"),
                ("payer", "付款方", "Payer"),
                ("account", "账号", "Account"),
                ("remark", "摘要", "Remark"),
                ("state", "状态", "State"),
                ("to", "付的哪笔", "For"),
                ("because", "理由", "Because"),
            ],
            rows.collect(),
        )
    }

    fn allocations_table(&self) -> Table {
        let rows = self.gathered.claim.allocations.iter().map(|paid| {
            vec![
                day(Some(&paid.on)),
                Value::Text(paid.debt.clone()),
                amount(&paid.amount),
                amount(&paid.to_costs),
                amount(&paid.to_interest),
                amount(&paid.to_kept),
                amount(&paid.to_principal),
                amount(&paid.left_over),
            ]
        });
        self.table_of(
            "allocations",
            ("抵充", "What payments paid"),
            &[
                ("on", "日期", "Day"),
                ("debt", "欠款", "Debt"),
                ("amount", "金额", "Amount"),
                ("to_costs", "抵费用", "To costs"),
                ("to_interest", "抵利息", "To interest"),
                ("to_kept", "抵已付不退的利息", "To interest kept"),
                ("to_principal", "抵本金", "To principal"),
                ("left_over", "多付", "Left over"),
            ],
            rows.collect(),
        )
    }

    fn heads_table(&self) -> Table {
        let claim = &self.gathered.claim;
        let mut rows: Vec<_> = claim
            .heads
            .iter()
            .map(|head| {
                vec![
                    Value::Text(said(self.lang, &head.head)),
                    amount(&head.amount),
                ]
            })
            .collect();
        rows.push(vec![
            Value::Text(self.t("合计", "Total")),
            amount(&claim.total),
        ]);
        self.table_of(
            "claim",
            ("请求金额", "Claim"),
            &[("head", "项目", "Head"), ("amount", "金额", "Amount")],
            rows,
        )
    }

    fn lines_table(&self) -> Table {
        let rows = self.gathered.claim.lines.iter().map(|line| {
            let lpr = line.lpr.as_ref();
            vec![
                Value::Text(said(self.lang, &line.head)),
                Value::Text(said(self.lang, &line.what)),
                Value::Text(line.debt.clone()),
                day(line.from.as_ref()),
                day(line.to.as_ref()),
                line.days.map_or(Value::Nothing, Value::Count),
                line.base.as_deref().map_or(Value::Nothing, amount),
                line.rate.as_deref().map_or(Value::Nothing, number),
                line.per
                    .as_deref()
                    .map_or(Value::Nothing, |per| Value::Text(said(self.lang, per))),
                lpr.map_or(Value::Nothing, |lpr| number(&lpr.percent)),
                lpr.map_or(Value::Nothing, |lpr| day(Some(&lpr.published))),
                lpr.map_or(Value::Nothing, |lpr| Value::Text(lpr.source.clone())),
                amount(&line.amount),
                Value::Text(self.cites(&line.because)),
            ]
        });
        self.table_of(
            "claim_lines",
            ("逐行计算", "Claim line by line"),
            &[
                ("head", "项目", "Head"),
                ("what", "是什么", "What"),
                ("debt", "欠款", "Debt"),
                ("from", "起", "From"),
                ("to", "止", "To"),
                ("days", "天数", "Days"),
                ("base", "基数", "Base"),
                ("rate", "利率 %", "Rate %"),
                ("per", "每", "Per"),
                ("lpr", "LPR %", "LPR %"),
                ("lpr_published", "LPR 公布日", "LPR published"),
                ("lpr_source", "LPR 来源", "LPR source"),
                ("amount", "金额", "Amount"),
                ("because", "依据", "Articles"),
            ],
            rows.collect(),
        )
    }

    /// Articles as they are cited.
    fn cites(&self, ids: &[String]) -> String {
        let known = &self.gathered.claim.articles;
        let cites: Vec<_> = ids
            .iter()
            .map(|id| match known.iter().find(|article| article.id == *id) {
                Some(article) if self.is_zh() => format!("{}{}", article.law_zh, article.article),
                Some(article) => format!("{} {}", article.law_en, article.article),
                None => id.clone(),
            })
            .collect();
        cites.join("; ")
    }

    fn evidence_table(&self) -> Table {
        let rows = self.gathered.pieces.iter().map(|piece| {
            let bound = self.bound.get(&piece.is.file);
            vec![
                text(bound.map(|bound| &bound.number)),
                Value::Text(piece.is.name.clone()),
                Value::Text(super::words::all(self.lang, &piece.is.proves)),
                day(piece.is.made.as_ref()),
                Value::Text(said(self.lang, &piece.is.original)),
                text(piece.lies.as_ref()),
                text(piece.source.as_ref().or(piece.is.remark.as_ref())),
                text(self.links.get(&piece.is.file)),
                Value::Text(piece.is.file.clone()),
                text(piece.left_out.as_ref()),
            ]
        });
        self.table_of(
            "evidence",
            ("证据", "Evidence"),
            &[
                ("number", "编号", "No."),
                ("name", "材料", "Piece"),
                ("proves", "证明什么", "Shows"),
                ("made_on", "日期", "Made"),
                ("original", "原件", "Original"),
                ("lies", "原件在哪里", "Original lies"),
                ("source", "来源", "Source"),
                ("path", "在本文件夹", "In this folder"),
                ("sha256", "SHA-256", "SHA-256"),
                ("left_out", "未装订的原因", "Left out because"),
            ],
            rows.collect(),
        )
    }

    fn events_table(&self) -> Table {
        let rows = self.happened().into_iter().map(|line| {
            vec![
                Value::Text(line.on),
                Value::Text(line.what),
                line.amount.as_deref().map_or(Value::Nothing, amount),
                Value::Text(line.shown_by),
            ]
        });
        self.table_of(
            "chronology",
            ("时间线", "Chronology"),
            &[
                ("on", "日期", "Day"),
                ("what", "事件", "What happened"),
                ("amount", "金额", "Amount"),
                ("shown_by", "依据", "Shown by"),
            ],
            rows.collect(),
        )
    }
}

fn text(text: Option<&String>) -> Value {
    text.map_or(Value::Nothing, |text| Value::Text(text.clone()))
}

fn day(day: Option<&String>) -> Value {
    let read = day.and_then(|day| day.parse::<NaiveDate>().ok());
    read.map_or_else(|| text(day), Value::Day)
}

fn amount(amount: &str) -> Value {
    Decimal::from_str_exact(amount).map_or_else(|_| Value::Text(amount.to_owned()), Value::Amount)
}

fn number(number: &str) -> Value {
    Decimal::from_str_exact(number).map_or_else(|_| Value::Text(number.to_owned()), Value::Number)
}
