//! What people type: amounts, days, numbers. What cannot be read gets a sentence of its own.

use chrono::{Datelike, NaiveDate};
use owed_book::money::{Currency, Money};
use owed_law::words::yuan_from_words;
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::{Code, Failure};

/// A value that was understood and cannot be used, or was not understood: `why` is a code that
/// every door has words for, and `detail` says the same in English.
pub(super) fn wrong(
    field: &str,
    value: &str,
    why: &str,
    detail: impl std::fmt::Display,
) -> Failure {
    Failure::new(Code::BadInput, detail)
        .with("field", field)
        .with("value", value)
        .with("why", why)
}

/// Text with the letters, digits and signs of a Chinese keyboard made plain, without space around
/// it.
pub(super) fn plain(text: &str) -> String {
    let half = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '￥' => '¥',
        '。' => '.',
        other => other,
    };
    let text: String = text.chars().map(half).collect();
    text.trim().to_owned()
}

/// What was typed in a field that may be left out.
pub(super) fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A calendar day between 1990 and 2199: `2026-11-21`, also with other signs, none, or 年月日.
pub(super) fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    let detail = format!("{text:?} is no day of the calendar; write it as 2026-11-21");
    let day = read_day(text).ok_or_else(|| wrong(field, text, "not-a-day", detail))?;
    if !(1990..=2199).contains(&day.year()) {
        let detail = format!(
            "the day {day} is outside of 1990 to 2199, for which this is worked out; look for a slip in the year"
        );
        return Err(wrong(field, &day.to_string(), "day-out-of-range", detail));
    }
    Ok(day)
}

/// The day that a text is, of whatever year.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    let text = plain(text);
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let (year, month, day) = if text.len() == 8 && digits(&text) {
        (
            text[..4].to_owned(),
            text[4..6].to_owned(),
            text[6..].to_owned(),
        )
    } else {
        let text = text.trim_end_matches(['日', '号']).to_owned();
        let mut parts = text.split(['-', '/', '.', '年', '月']).map(str::trim);
        let parts = (parts.next()?, parts.next()?, parts.next()?, parts.next());
        match parts {
            (year, month, day, None) => (year.to_owned(), month.to_owned(), day.to_owned()),
            (.., Some(_)) => return None,
        }
    };
    if year.len() != 4 || !digits(&year) || !digits(&month) || !digits(&day) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// An amount above nothing, in yuan unless another currency stands beside it.
pub(super) fn amount(field: &str, text: &str) -> Result<Money, Failure> {
    let money = read_amount(text).ok_or_else(|| {
        let detail = format!("{text:?} is no amount; write it as 80000, 80,000.00 or 8万");
        wrong(field, text, "not-an-amount", detail)
    })?;
    let amount = money.amount();
    if amount <= Decimal::ZERO {
        let detail = format!("the amount {amount} must be above zero; write it without a sign");
        return Err(wrong(field, text, "not-positive", detail));
    }
    in_fen(field, text, amount)?;
    Ok(money)
}

/// An amount must be whole fen and no larger than any debt.
pub(super) fn in_fen(field: &str, text: &str, amount: Decimal) -> Result<(), Failure> {
    if amount.abs() > Money::LARGEST {
        let detail = format!("the amount {amount} is too large; it must be below a trillion");
        return Err(wrong(field, text, "too-large", detail));
    }
    if amount.normalize().scale() > 2 {
        let detail = format!(
            "the amount {amount} has parts of a fen; state it in yuan and fen, with two decimals"
        );
        return Err(wrong(field, text, "parts-of-a-fen", detail));
    }
    Ok(())
}

/// The signs and names of currencies, longer ones first.
const CURRENCIES: [(&str, Currency); 21] = [
    ("人民币", Currency::Cny),
    ("CNY", Currency::Cny),
    ("RMB", Currency::Cny),
    ("¥", Currency::Cny),
    ("HK$", Currency::Hkd),
    ("HKD", Currency::Hkd),
    ("港币", Currency::Hkd),
    ("港元", Currency::Hkd),
    ("US$", Currency::Usd),
    ("USD", Currency::Usd),
    ("美元", Currency::Usd),
    ("美金", Currency::Usd),
    ("$", Currency::Usd),
    ("EUR", Currency::Eur),
    ("欧元", Currency::Eur),
    ("€", Currency::Eur),
    ("GBP", Currency::Gbp),
    ("英镑", Currency::Gbp),
    ("£", Currency::Gbp),
    ("元", Currency::Cny),
    ("圆", Currency::Cny),
];

/// The amount that a text is: digits, or Chinese words of an amount of yuan.
pub(super) fn read_amount(text: &str) -> Option<Money> {
    if let Ok(yuan) = yuan_from_words(text) {
        return Some(Money::cny(yuan));
    }
    let text = plain(text).to_uppercase();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-Decimal::ONE, rest.trim()),
        None => (Decimal::ONE, text.trim()),
    };
    let mut currency = Currency::Cny;
    let mut number = text;
    for (name, is) in CURRENCIES {
        let bare = number.strip_prefix(name).or(number.strip_suffix(name));
        if let Some(bare) = bare {
            (currency, number) = (is, bare.trim());
            break;
        }
    }
    // 人民币8万元 names the currency twice.
    if currency == Currency::Cny {
        number = number.trim_end_matches(['元', '圆']).trim();
    }
    let (number, unit) = match (number.strip_suffix('万'), number.strip_suffix('亿')) {
        (Some(rest), _) => (rest, Decimal::from(10_000)),
        (None, Some(rest)) => (rest, Decimal::from(100_000_000)),
        (None, None) => (number, Decimal::ONE),
    };
    let value = ungrouped(number.trim())?;
    Some(Money::new(
        value.checked_mul(unit)?.checked_mul(sign)?,
        currency,
    ))
}

/// A number whose commas, if any, stand every three or every four digits: `1,5` is no number, as
/// nobody can say which one is meant.
fn ungrouped(text: &str) -> Option<Decimal> {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',').map(str::len);
    let first = groups.next().unwrap_or_default();
    let groups: Vec<_> = groups.collect();
    let even = |size| first <= size && groups.iter().all(|group| *group == size);
    if !groups.is_empty() && (first == 0 || !(even(3) || even(4))) {
        return None;
    }
    exact(&text.replace(',', ""))
}

/// Digits and at most one point, nothing else.
fn exact(text: &str) -> Option<Decimal> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    (plain && !text.is_empty()).then(|| Decimal::from_str_exact(text).ok())?
}

/// A number, with a sign or none, with or without `suffix`.
pub(super) fn number(field: &str, text: &str, suffix: &str) -> Result<Decimal, Failure> {
    let read = || {
        let text = plain(text);
        let text = text.strip_suffix(suffix).unwrap_or(&text).trim();
        match text.strip_prefix('-') {
            Some(rest) => exact(rest).map(|value| -value),
            None => exact(text.strip_prefix('+').unwrap_or(text)),
        }
    };
    read().ok_or_else(|| {
        let detail = format!("{text:?} is no number; write it as 1.5");
        wrong(field, text, "not-a-number", detail)
    })
}

/// A whole number from 1 to `most`.
pub(super) fn count(field: &str, text: &str, most: u32) -> Result<u32, Failure> {
    let value = plain(text).parse::<u32>().ok();
    value.filter(|n| (1..=most).contains(n)).ok_or_else(|| {
        let detail = format!("{text:?} is no whole number from 1 to {most}");
        wrong(field, text, "not-a-count", detail).with("most", most)
    })
}

/// One of a few words; the first where none was said.
pub(super) fn one_of<T: DeserializeOwned + Default>(
    field: &str,
    text: Option<&str>,
    known: &[&str],
) -> Result<T, Failure> {
    let Some(text) = said(text) else {
        return Ok(T::default());
    };
    named(field, text, known)
}

/// One of a few words.
pub(super) fn named<T: DeserializeOwned>(
    field: &str,
    text: &str,
    known: &[&str],
) -> Result<T, Failure> {
    let word = plain(text).to_lowercase();
    let value = serde_json::from_value(Value::String(word));
    value.map_err(|_| {
        let known = known.join(", ");
        let detail = format!("{text:?} is not understood; possible are {known}");
        wrong(field, text, "not-a-word", detail).with("known", known)
    })
}
