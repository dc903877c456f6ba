//! Amounts and days in Chinese words, both ways, and numbers that carry a check digit.

use owed_law::numbers::{NumberError, check_credit_code, check_identity_number};
use owed_law::words::{date, date_in_words, yuan_in_words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask;
use crate::commands::import::Reason;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Something typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalcText {
    /// What was typed.
    pub text: String,
}

/// An amount or a day, in figures and in words.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordsResult {
    /// `amount` or `day`.
    pub is: String,
    /// In figures: `80000.00`, or `2026-11-21`.
    pub figures: String,
    /// In words: `人民币捌万元整`, or `二〇二六年十一月二十一日`.
    pub words: String,
    /// A day as letters write it: `2026年11月21日`; nothing for an amount.
    pub letter: Option<String>,
}

/// Whether a number is well formed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberResult {
    /// The number, without spaces and in capitals.
    pub number: String,
    /// What it is: `credit-code`, `identity`, or nothing where it is neither.
    pub is: Option<String>,
    /// What was found for each kind of number.
    pub checks: Vec<NumberCheck>,
}

/// A number held against the rules of one kind.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberCheck {
    /// `credit-code` (统一社会信用代码) or `identity` (居民身份证号码).
    pub kind: String,
    /// What is wrong; nothing where it is well formed.
    pub wrong: Option<Reason>,
}

pub(in crate::commands) fn words(
    _: &Desk,
    input: CalcText,
    _: &Watch<'_>,
) -> Result<WordsResult, Failure> {
    let text = &input.text;
    if let Some(day) = ask::read_day(text) {
        return Ok(WordsResult {
            is: "day".into(),
            figures: day.to_string(),
            words: date_in_words(day),
            letter: Some(date(day)),
        });
    }
    let money = ask::read_amount(text).filter(|money| money.currency() == owed_book::Currency::Cny);
    let money = money.ok_or_else(|| {
        let detail = format!(
            "{text:?} is no amount of yuan, in figures or in words, and no day; write 80000, 捌万元整 or 2026-11-21"
        );
        ask::wrong("text", text, "no-words", detail)
    })?;
    ask::in_fen("text", text, money.amount())?;
    Ok(WordsResult {
        is: "amount".into(),
        figures: money.plain(),
        words: format!("人民币{}", yuan_in_words(money.amount())),
        letter: None,
    })
}

pub(in crate::commands) fn number(
    _: &Desk,
    input: CalcText,
    _: &Watch<'_>,
) -> Result<NumberResult, Failure> {
    let number: String = ask::plain(&input.text)
        .to_uppercase()
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if number.is_empty() {
        let detail = "no number was given; type the 18 characters of a unified social credit code or an identity card";
        return Err(ask::wrong("text", &input.text, "no-number", detail));
    }
    let checked = |kind: &str, result: Result<(), NumberError>| NumberCheck {
        kind: kind.to_owned(),
        wrong: result.err().map(|e| wrong(&e)),
    };
    let checks = vec![
        checked("credit-code", check_credit_code(&number)),
        checked("identity", check_identity_number(&number)),
    ];
    let is = checks.iter().find(|check| check.wrong.is_none());
    Ok(NumberResult {
        is: is.map(|check| check.kind.clone()),
        number,
        checks,
    })
}

fn wrong(error: &NumberError) -> Reason {
    match error {
        NumberError::Length(count) => Reason::with("number-length", [count.to_string()]),
        NumberError::Character(c) => Reason::with("number-character", [c.to_string()]),
        NumberError::CheckDigit(c) => Reason::with("number-check-digit", [c.to_string()]),
        NumberError::BirthDate(born) => Reason::with("number-birth-date", [born.clone()]),
    }
}
