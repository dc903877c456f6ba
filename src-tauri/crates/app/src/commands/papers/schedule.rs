//! The interest schedule, from the claim.

use std::collections::BTreeMap;

use owed_advise::matching::name_of;
use owed_book::fact::DebtId;
use owed_book::terms::Order;
use owed_law::claim::{Allocation, Head, Line, What};
use owed_law::rules::{By, Series};
use owed_print::Status;
use owed_print::schedule::{
    Head as PaperHead, Line as PaperLine, Note, Part, Payment, Rate, Schedule, Span,
};

use super::demand::Made;
use super::words::{self, day, figures, t};
use crate::failure::Failure;

impl Made<'_> {
    pub(super) fn schedule(&self, number: Option<String>) -> Result<Schedule, Failure> {
        let names: Vec<_> = self
            .debts()
            .iter()
            .map(|debt| name_of(self.book, debt))
            .collect();
        Ok(Schedule {
            lang: self.lang,
            stage: self.stage,
            number,
            creditor: self.creditor().name,
            debtor: self.recipient().name,
            debt: names.join(&t(self.lang, "、", ", ")),
            currency: "CNY".into(),
            as_of: day(self.last_day())?,
            heads: self.heads()?,
            total: figures(self.claims.total),
            rates: self.rates()?,
            payments: self.payments()?,
            notes: self.notes(),
            provenance: self.provenance()?,
        })
    }

    fn name(&self, debt: DebtId) -> String {
        self.book
            .debts
            .get(&debt)
            .map(|debt| name_of(self.book, debt))
            .unwrap_or_default()
    }

    fn heads(&self) -> Result<Vec<PaperHead>, Failure> {
        let mut heads = Vec::new();
        for total in &self.claims.heads {
            let mut lines = Vec::new();
            let mut applied = Vec::new();
            for claim in &self.claims.each {
                for line in claim.lines.iter().filter(|line| line.head == total.head) {
                    applied.extend(line.rate.as_ref());
                    lines.push(self.line(&self.name(claim.debt), line)?);
                }
                // What payments took off is a line too, so that the lines add up to what is left.
                for paid in &claim.paid {
                    lines.extend(self.paid_line(&self.name(claim.debt), total.head, paid));
                }
            }
            let method = match total.head {
                Head::Price => t(
                    self.lang,
                    "发票金额减去红字发票、其他扣减和已抵充的付款。",
                    "Invoices, less red invoices, other reductions and payments set against them.",
                ),
                Head::Costs => t(
                    self.lang,
                    "实际支出的费用，减去已抵充的付款。",
                    "What was really spent, less payments set against it.",
                ),
                Head::TermInterest | Head::LateLoss | Head::LateInterest | Head::Penalty => {
                    let rate = words::rate_method(self.lang, &applied);
                    t(
                        self.lang,
                        &format!("逐日按当日未付金额、{rate}计算；自付款到账之日起按余额计算。"),
                        &format!(
                            "Day by day on what was unpaid, at {rate}; on what was left from the day a payment arrived."
                        ),
                    )
                }
            };
            heads.push(PaperHead {
                name: words::head(self.lang, total.head, self.kind()),
                method,
                status: Status::Confirmed,
                lines,
                total: figures(total.owed),
            });
        }
        Ok(heads)
    }

    fn line(&self, debt: &str, line: &Line) -> Result<PaperLine, Failure> {
        let span = match line.days {
            None => None,
            Some(span) => Some(Span {
                first_day: day(span.first)?,
                last_day: day(span.last)?,
                days: u32::try_from(span.count).unwrap_or(0),
            }),
        };
        let item = match line.what {
            What::TakenBack => t(
                self.lang,
                &format!("{debt}（红字冲减）"),
                &format!("{debt} (taken back)"),
            ),
            What::Added => t(
                self.lang,
                &format!("{debt}（调增）"),
                &format!("{debt} (added)"),
            ),
            What::Withheld => t(
                self.lang,
                &format!("{debt}（预扣利息，未实际出借）"),
                &format!("{debt} (interest withheld, not lent)"),
            ),
            What::RolledOver => t(
                self.lang,
                &format!("{debt}（超过上限、不计入本金的前期利息）"),
                &format!("{debt} (earlier interest above the cap, no principal)"),
            ),
            What::OverTotal => t(
                self.lang,
                &format!("{debt}（本息总额超过上限的部分）"),
                &format!("{debt} (principal and interest above the cap in all)"),
            ),
            What::Incurred => {
                let what = line
                    .cost
                    .map_or_else(String::new, |what| words::cost(self.lang, what));
                let on = line.changed_by.first().map(|change| change.on.to_string());
                format!("{what} {}", on.unwrap_or_default())
                    .trim_end()
                    .to_owned()
            }
            What::Arose | What::Accrued => debt.to_owned(),
        };
        let item = match line.instalment {
            None => item,
            Some(part) => t(
                self.lang,
                &format!("{item}（第{}期，{}到期）", part.nth, part.due),
                &format!("{item} (instalment {}, due {})", part.nth, part.due),
            ),
        };
        Ok(PaperLine {
            item,
            span,
            base: line.days.map(|_| figures(line.base)),
            rate: line
                .rate
                .as_ref()
                .map(|applied| words::rate(self.lang, applied)),
            amount: figures(line.amount),
            because: words::cites(self.lang, &line.because),
        })
    }

    fn paid_line(&self, debt: &str, head: Head, paid: &Allocation) -> Option<PaperLine> {
        let part = match head {
            Head::Price => paid.to_principal,
            Head::Costs => paid.to_costs,
            Head::TermInterest | Head::LateLoss | Head::LateInterest | Head::Penalty => {
                paid.to_interest
            }
        };
        (!part.is_zero()).then(|| PaperLine {
            item: t(
                self.lang,
                &format!("{debt}（{} 付款）", paid.on),
                &format!("{debt} (paid on {})", paid.on),
            ),
            span: None,
            base: None,
            rate: None,
            amount: figures(-part),
            because: words::cites(self.lang, &paid.because),
        })
    }

    fn rates(&self) -> Result<Vec<Rate>, Failure> {
        let mut rows = BTreeMap::new();
        let lines = self.claims.each.iter().flat_map(|claim| &claim.lines);
        for row in lines.filter_map(|line| line.rate.as_ref()?.published.as_ref()) {
            rows.insert((row.on, row.series), row.clone());
        }
        let rate = |((on, series), row): ((chrono::NaiveDate, _), owed_law::claim::Published)| {
            // Who published it; where we read it is the window's to show, with how sure it is.
            let lpr = || {
                t(
                    self.lang,
                    "全国银行间同业拆借中心受权公布",
                    "National Interbank Funding Center",
                )
            };
            let (name, source) = match series {
                Series::Lpr1y => (t(self.lang, "一年期 LPR", "LPR, one year"), lpr()),
                Series::Lpr5y => (t(self.lang, "五年期以上 LPR", "LPR, five years"), lpr()),
                Series::Benchmark1y => (
                    t(
                        self.lang,
                        "一年以内贷款基准利率",
                        "Benchmark loan rate, one year",
                    ),
                    t(self.lang, "中国人民银行公布", "People's Bank of China"),
                ),
            };
            // Hers is said to be hers, with where she read it.
            let source = match row.by {
                By::Pack => source,
                By::Owner => {
                    let known = self.law.rates(series).on(on);
                    let read = known.map(|(_, row)| row.source.clone()).unwrap_or_default();
                    t(
                        self.lang,
                        &format!("{source}（债权人自行查得：{read}）"),
                        &format!("{source} (as read by the creditor: {read})"),
                    )
                }
            };
            Ok(Rate {
                published: day(on)?,
                name,
                rate: format!("{}%", row.percent),
                source,
                status: words::status(row.status),
            })
        };
        rows.into_iter().map(rate).collect()
    }

    fn payments(&self) -> Result<Vec<Payment>, Failure> {
        let mut all: Vec<_> = self
            .claims
            .each
            .iter()
            .flat_map(|claim| claim.paid.iter().map(|paid| (claim.debt, paid)))
            .collect();
        all.sort_by_key(|(_, paid)| (paid.on, paid.entry));
        let mut payments = Vec::new();
        for (debt, paid) in all {
            let name = self.name(debt);
            let parts = [
                (paid.to_costs, t(self.lang, "费用", "costs")),
                (
                    paid.to_interest,
                    t(
                        self.lang,
                        "利息、逾期损失",
                        "interest and late-payment loss",
                    ),
                ),
                (
                    paid.to_principal,
                    words::head(self.lang, Head::Price, self.kind()),
                ),
                (
                    paid.to_kept,
                    t(
                        self.lang,
                        "已自愿支付、不予返还的利息",
                        "interest paid voluntarily, which is not returned",
                    ),
                ),
                (paid.left_over, t(self.lang, "预收", "kept on account")),
            ];
            let part = |(amount, what): (rust_decimal::Decimal, String)| {
                (!amount.is_zero()).then(|| Part {
                    what: format!("{name} {what}"),
                    amount: figures(amount),
                })
            };
            let payer = self
                .book
                .payments
                .get(&paid.payment)
                .map(|p| p.payer.name.clone());
            payments.push(Payment {
                day: day(paid.on)?,
                amount: figures(paid.amount),
                how: payer,
                paid: parts.into_iter().filter_map(part).collect(),
                because: Some(self.order_words(paid)),
            });
        }
        Ok(payments)
    }

    fn order_words(&self, paid: &Allocation) -> String {
        match (paid.order, paid.stated.strip_prefix("remark:")) {
            (Order::PrincipalFirst, Some(word)) => t(
                self.lang,
                &format!("付款附言为“{word}”，先抵货款"),
                &format!("the remark says “{word}”: the price first"),
            ),
            (Order::PrincipalFirst, None) => t(
                self.lang,
                "按双方意思先抵货款",
                "the price first, as both sides meant",
            ),
            (Order::AsInterest, _) => t(
                self.lang,
                "作为利息支付，先抵利息",
                "paid as interest: interest first",
            ),
            (Order::Legal, _) => words::cites(self.lang, &paid.because),
        }
    }

    fn notes(&self) -> Vec<Note> {
        let said = self
            .claims
            .notices
            .iter()
            .filter_map(|n| words::notice(self.lang, self.book, n));
        said.map(|(text, status)| Note {
            text,
            status: words::status(status),
        })
        .collect()
    }
}
