//! Papers of offers and plans: the agreement, the notice that it was broken, the guarantee, the
//! receipt and the certificate that all was paid.
//!
//! What each must have stands in its checklist; what the book lacks of it stops issuing by name.

pub(super) mod agreement;
pub(super) mod breach;
mod fair;
pub(super) mod guarantee;
pub(super) mod receipt;
pub(super) mod settlement;

use chrono::NaiveDate;
use owed_book::party::{Described, PartyKind};
use owed_book::plan::Plan;
use owed_book::terms::{Per, Rate};
use owed_law::claim::Head;
use owed_law::words::yuan_in_words;
use owed_print::Lang;
use owed_print::flow::{Block, BoxRow, Run, Side};
use rust_decimal::Decimal;

use super::demand::Made;
use super::need::is_person;
use super::words::{figures, t};

impl Made<'_> {
    /// The plan a paper is about: the one that runs, else the last.
    pub(super) fn plan(&self) -> Option<&Plan> {
        let of_debtor = self
            .book
            .plans
            .values()
            .filter(|plan| self.book.plan_debtor(plan) == Some(self.debtor));
        of_debtor.max_by_key(|plan| (plan.ended.is_none(), plan.entry))
    }

    fn sum(&self, amount: Decimal) -> String {
        sum(self.lang, amount)
    }

    fn day(&self, on: NaiveDate) -> String {
        day(self.lang, on)
    }

    /// A heading of a clause.
    fn head(&self, zh: &str, en: &str) -> Block {
        Block::Line {
            text: t(self.lang, zh, en),
            side: Side::Left,
            strong: true,
        }
    }

    fn says(&self, zh: impl AsRef<str>, en: impl AsRef<str>) -> Block {
        Block::para(t(self.lang, zh.as_ref(), en.as_ref()))
    }

    /// The number of a paper, below its title.
    fn numbered(&self) -> Block {
        let number = t(
            self.lang,
            &format!("编号：{}", self.number),
            &format!("No. {}", self.number),
        );
        Block::line(number, Side::Middle)
    }

    /// The account that money goes to.
    fn account(&self) -> String {
        let creditor = self.creditor();
        let (bank, number) = (
            creditor.bank.unwrap_or_default(),
            creditor.account.unwrap_or_default(),
        );
        t(
            self.lang,
            &format!("户名 {}，开户行 {bank}，账号 {number}", creditor.name),
            &format!("{}, {bank}, account {number}", creditor.name),
        )
    }

    /// The contracts of the plan's debts, as a paper names what the debt is for.
    fn basis(&self) -> String {
        let debts = self
            .plan()
            .map(|plan| plan.is.debts.clone())
            .unwrap_or_default();
        let debts: Vec<_> = debts
            .iter()
            .filter_map(|each| self.book.debts.get(&each.debt))
            .collect();
        let mut named: Vec<_> = debts
            .iter()
            .map(|debt| {
                let kind = super::words::head(self.lang, Head::Price, debt.kind);
                let kind = match self.lang {
                    Lang::Zh => kind,
                    Lang::En => format!("the {}", kind.to_lowercase()),
                };
                let contract = debt.contract.clone().unwrap_or_default();
                let invoice = debt.invoice.and_then(|id| self.book.invoices.get(&id));
                match (contract.as_str(), invoice) {
                    ("", Some(invoice)) => t(
                        self.lang,
                        &format!("发票 {} 项下{kind}", invoice.number),
                        &format!("{kind} under invoice {}", invoice.number),
                    ),
                    ("", None) => t(
                        self.lang,
                        &format!("{}发生的{kind}", self.day(debt.on)),
                        &format!("{kind} that arose on {}", self.day(debt.on)),
                    ),
                    (contract, Some(invoice)) => t(
                        self.lang,
                        &format!("{contract}合同（发票 {}）项下{kind}", invoice.number),
                        &format!(
                            "{kind} under contract {contract} (invoice {})",
                            invoice.number
                        ),
                    ),
                    (contract, None) => t(
                        self.lang,
                        &format!("{contract}合同项下{kind}"),
                        &format!("{kind} under contract {contract}"),
                    ),
                }
            })
            .collect();
        named.dedup();
        named.join(&t(self.lang, "、", "; "))
    }

    /// Where a party signs: room for its seal, who signs for it, and the day.
    fn signs(&self, role: (&str, &str), is: &Described) -> Block {
        let how = match (self.lang, is_person(is)) {
            (Lang::Zh, true) => "（签名并按指印）",
            (Lang::Zh, false) => "（盖章）",
            (Lang::En, true) => " (signature and fingerprint)",
            (Lang::En, false) => " (seal)",
        };
        let role = t(self.lang, role.0, role.1);
        let mut rows = vec![self.room(format!("{role}{how}"), &is.name, 18)];
        if !is_person(is) {
            let who = t(
                self.lang,
                "法定代表人或授权代表（签名）及职务",
                "Representative (signature) and office",
            );
            rows.push(self.room(who, "", 13));
        }
        rows.push(self.dated());
        Block::Boxes { rows }
    }

    fn room(&self, label: String, text: &str, height: u8) -> BoxRow {
        BoxRow {
            label: Some(label),
            text: text.to_owned(),
            height,
        }
    }

    fn dated(&self) -> BoxRow {
        let day = t(self.lang, "　　　　年　　月　　日", "");
        self.room(t(self.lang, "日期", "Date"), &day, 9)
    }
}

/// A sum in figures and, in Chinese, in capitals (大写).
pub(super) fn sum(lang: Lang, amount: Decimal) -> String {
    let plain = figures(amount).0;
    match lang {
        Lang::Zh => format!("人民币 {plain} 元（大写：{}）", yuan_in_words(amount)),
        Lang::En => format!("CNY {plain}"),
    }
}

/// A day as it is written out.
pub(super) fn day(lang: Lang, on: NaiveDate) -> String {
    match lang {
        Lang::Zh => super::court::zh_day(on),
        Lang::En => on.format("%-d %B %Y").to_string(),
    }
}

/// A rate as a contract states it.
pub(super) fn rate(lang: Lang, rate: Rate) -> String {
    let percent = rate.percent.normalize();
    let (zh, en) = match rate.per {
        Per::Year => ("年利率", "a year"),
        Per::Month => ("月利率", "a month"),
        Per::Day => ("日利率", "a day"),
    };
    match lang {
        Lang::Zh => format!("{zh} {percent}%"),
        Lang::En => format!("{percent}% {en}"),
    }
}

/// Words that stand out after words that do not.
pub(super) fn strong(before: String, words: String, after: String) -> Block {
    let runs = [Run::plain(before), Run::strong(words), Run::plain(after)];
    Block::Para {
        runs: runs
            .into_iter()
            .filter(|run| !run.text.is_empty())
            .collect(),
    }
}

/// A party with all that identifies it.
pub(super) fn party(lang: Lang, role: (&str, &str), is: &Described) -> String {
    let number = is.registration.clone().unwrap_or_default();
    let address = is.address.clone().unwrap_or_default();
    let reach: Vec<_> = [is.contact.clone(), is.phone.clone()]
        .into_iter()
        .flatten()
        .collect();
    let person = is.kind == Some(PartyKind::Person);
    match lang {
        Lang::Zh => {
            let label = if person {
                "居民身份证号码"
            } else {
                "统一社会信用代码"
            };
            let reach = match reach.as_slice() {
                [] => String::new(),
                some => format!("，联系方式：{}", some.join(" ")),
            };
            format!(
                "{}：{}，{label}：{number}，住所：{address}{reach}。",
                role.0, is.name
            )
        }
        Lang::En => {
            let label = if person {
                "identity card"
            } else {
                "credit code"
            };
            let reach = match reach.as_slice() {
                [] => String::new(),
                some => format!(", contact: {}", some.join(" ")),
            };
            format!(
                "{}: {}, {label} {number}, of {address}{reach}.",
                role.1, is.name
            )
        }
    }
}

/// The last day of a guarantee: so many months after the last instalment is due.
pub(super) fn guaranteed_until(plan: &Plan) -> Option<NaiveDate> {
    let months = plan.is.guarantor.as_ref()?.months;
    let last = plan.is.instalments.iter().map(|part| part.due).max()?;
    last.checked_add_months(chrono::Months::new(u32::from(months)))
}

/// How long a period of months is, in words.
pub(super) fn months(lang: Lang, months: u16) -> String {
    match (lang, months % 12) {
        (Lang::Zh, 0) => format!("{}年", months / 12),
        (Lang::Zh, _) => format!("{months}个月"),
        (Lang::En, 0) if months == 12 => "one year".to_owned(),
        (Lang::En, 0) => format!("{} years", months / 12),
        (Lang::En, _) if months == 1 => "one month".to_owned(),
        (Lang::En, _) => format!("{months} months"),
    }
}
