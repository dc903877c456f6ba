//! Days, amounts and grounds as papers say them, in words; `forms/cn/style.typ` says the same.

use crate::paper::{Day, Figures, Lang, Party, PartyId, Status};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Units of other currencies in Chinese.
const CURRENCIES: [(&str, &str); 12] = [
    ("USD", "美元"),
    ("EUR", "欧元"),
    ("HKD", "港元"),
    ("JPY", "日元"),
    ("GBP", "英镑"),
    ("AUD", "澳元"),
    ("CAD", "加元"),
    ("CHF", "瑞士法郎"),
    ("SGD", "新加坡元"),
    ("MOP", "澳门元"),
    ("TWD", "新台币"),
    ("KRW", "韩元"),
];

/// A day as it is read out: `2026年11月21日`, `21 November 2026`.
pub(crate) fn day(lang: Lang, of: Day) -> String {
    let (year, month, day) = of.parts();
    match lang {
        Lang::Zh => format!("{year}年{month}月{day}日"),
        Lang::En => {
            let at = usize::from(month).checked_sub(1);
            let month = at.and_then(|at| MONTHS.get(at)).copied();
            format!("{day} {} {year}", month.unwrap_or_default())
        }
    }
}

/// A day in a table, or a dash where there is none.
pub(crate) fn short(day: Option<Day>) -> String {
    day.map_or_else(dash, |day| day.to_string())
}

/// What stands where there is nothing.
pub(crate) fn dash() -> String {
    "–".to_owned()
}

/// An amount in running text: `人民币 96,160.00 元`, `96,160.00 美元`, `CNY 96,160.00`.
pub(crate) fn money(lang: Lang, currency: &str, figures: &Figures) -> String {
    match lang {
        Lang::En => format!("{currency} {}", figures.0),
        Lang::Zh if currency == "CNY" => format!("人民币 {} 元", figures.0),
        Lang::Zh => format!("{} {}", figures.0, unit(lang, currency)),
    }
}

/// The unit at the head of a column of amounts.
pub(crate) fn unit(lang: Lang, currency: &str) -> String {
    match lang {
        Lang::En => currency.to_owned(),
        Lang::Zh if currency == "CNY" => "元".to_owned(),
        Lang::Zh => {
            let known = CURRENCIES.iter().find(|(code, _)| *code == currency);
            known.map_or(currency, |(_, word)| word).to_owned()
        }
    }
}

/// The number of a heading: `三`; in figures from eleven on.
pub(crate) fn numeral(number: usize) -> String {
    let at = number.checked_sub(1).and_then(|at| NUMERALS.get(at));
    at.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The number a party is known by, with its name.
pub(crate) fn known_by(lang: Lang, party: &Party) -> Option<String> {
    Some(match (party.id.as_ref()?, lang) {
        (PartyId::CreditCode(number), Lang::Zh) => format!("统一社会信用代码 {number}"),
        (PartyId::CreditCode(number), Lang::En) => format!("Unified social credit code {number}"),
        (PartyId::IdentityCard(number), Lang::Zh) => format!("居民身份证号 {number}"),
        (PartyId::IdentityCard(number), Lang::En) => format!("Identity card {number}"),
        (PartyId::Other(number), _) => number.clone(),
    })
}

/// How sure a figure is; nothing when it was read in the source.
pub(crate) fn sure(lang: Lang, status: Status) -> Option<&'static str> {
    match (status, lang) {
        (Status::Confirmed, _) => None,
        (Status::Derived, Lang::Zh) => Some("推算值，可能已过时"),
        (Status::Derived, Lang::En) => Some("estimate, possibly outdated"),
        (Status::Practice, Lang::Zh) => Some("依裁判惯例，待律师核对"),
        (Status::Practice, Lang::En) => Some("court practice, to be checked by a lawyer"),
        (Status::Memory, Lang::Zh) => Some("未见原文，待律师核对"),
        (Status::Memory, Lang::En) => Some("source not seen, to be checked by a lawyer"),
    }
}

/// `a, b and c`, as English lists things.
pub(crate) fn listed(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}

/// What there is of some words, with `between` between them.
pub(crate) fn joined<const N: usize>(parts: [Option<String>; N], between: &str) -> String {
    parts
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(between)
}
