//! Rates as people write them: `6%`, `0.05%/day`, `月息2分`, `日万分之五`, `5‰/月`.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::{Per, Rate};

/// Why a rate was not understood. Each says what can be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// No rate at all.
    #[error("{0:?} is no rate; write it like 6%, 0.05%/day, 2%/month, 日万分之五 or 月息2分")]
    NotUnderstood(String),
    /// A part of a thousand or ten thousand may be meant for a year, a month or a day.
    #[error("{0:?} does not say for what time; add /year, /month or /day")]
    NoTime(String),
}

impl FromStr for Rate {
    type Err = RateError;

    /// Reads a rate. Per cent without a time are for a year, 分 and 厘 without one for a month;
    /// of a year's rate 分 is a tenth and 厘 a hundredth, of a month's a hundredth and a thousandth.
    fn from_str(written: &str) -> Result<Self, RateError> {
        let not_understood = || RateError::NotUnderstood(written.trim().to_owned());
        let plain = plain(written);
        let plain = plain.strip_prefix('按').unwrap_or(&plain);
        let (text, before) = strip(plain, BEFORE, |text, word| text.strip_prefix(word));
        let (text, after) = strip(text, AFTER, |text, word| text.strip_suffix(word));
        let per = match (before, after) {
            (Some(before), Some(after)) if before != after => return Err(not_understood()),
            (before, after) => before.or(after),
        };
        let (percent, without_time) = amount(text, per).ok_or_else(not_understood)?;
        let per = per
            .or(without_time)
            .ok_or_else(|| RateError::NoTime(written.trim().to_owned()))?;
        let percent = percent.normalize();
        Ok(Self { percent, per })
    }
}

impl fmt::Display for Rate {
    /// As `0.05%/day`; reading it gives the same rate.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let per = match self.per {
            Per::Year => "year",
            Per::Month => "month",
            Per::Day => "day",
        };
        write!(f, "{}%/{per}", self.percent.normalize())
    }
}

/// Longer words stand before those they begin with.
const BEFORE: &[(&str, Per)] = &[
    ("年利率", Per::Year),
    ("年化", Per::Year),
    ("年息", Per::Year),
    ("每年", Per::Year),
    ("年", Per::Year),
    ("月利率", Per::Month),
    ("月息", Per::Month),
    ("每月", Per::Month),
    ("月", Per::Month),
    ("日利率", Per::Day),
    ("日息", Per::Day),
    ("每日", Per::Day),
    ("每天", Per::Day),
    ("日", Per::Day),
    ("天", Per::Day),
];

const AFTER: &[(&str, Per)] = &[
    ("peryear", Per::Year),
    ("ayear", Per::Year),
    ("/year", Per::Year),
    ("/yr", Per::Year),
    ("/y", Per::Year),
    ("p.a.", Per::Year),
    ("/年", Per::Year),
    ("每年", Per::Year),
    ("permonth", Per::Month),
    ("amonth", Per::Month),
    ("/month", Per::Month),
    ("/m", Per::Month),
    ("/月", Per::Month),
    ("每月", Per::Month),
    ("perday", Per::Day),
    ("aday", Per::Day),
    ("/day", Per::Day),
    ("/d", Per::Day),
    ("/日", Per::Day),
    ("/天", Per::Day),
    ("每日", Per::Day),
    ("每天", Per::Day),
];

/// Half width, lower case, without spaces.
fn plain(written: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let kept = written.chars().filter(|c| !c.is_whitespace()).map(half);
    kept.flat_map(char::to_lowercase).collect()
}

/// Takes the first of `words` off the text, and says what it stands for.
fn strip<'t>(
    text: &'t str,
    words: &[(&str, Per)],
    take: impl Fn(&'t str, &str) -> Option<&'t str>,
) -> (&'t str, Option<Per>) {
    words
        .iter()
        .find_map(|(word, per)| Some((take(text, word)?, Some(*per))))
        .unwrap_or((text, None))
}

/// Per cent, and the time they are for where none was written.
fn amount(text: &str, per: Option<Per>) -> Option<(Decimal, Option<Per>)> {
    let parts =
        |number: &str, of: i64| Some(number_of(number)? * Decimal::new(100, 0) / Decimal::from(of));
    for end in ["%", "percent"] {
        if let Some(number) = text.strip_suffix(end) {
            return Some((number_of(number)?, Some(Per::Year)));
        }
    }
    if let Some(number) = text.strip_prefix("百分之") {
        return Some((number_of(number)?, Some(Per::Year)));
    }
    for (sign, words, of) in [('‰', "千分之", 1_000), ('‱', "万分之", 10_000)] {
        let number = text.strip_suffix(sign).or(text.strip_prefix(words));
        if let Some(number) = number {
            return Some((parts(number, of)?, None));
        }
    }
    let fen = match per {
        Some(Per::Year) => Decimal::TEN,
        Some(Per::Month) | None => Decimal::ONE,
        // 日息一分 is meant in more than one way.
        Some(Per::Day) => return None,
    };
    Some((
        fen * in_fen(text.strip_suffix('利').unwrap_or(text))?,
        Some(Per::Month),
    ))
}

/// `1分5厘`, `2分半`, `8厘` as so many 分.
fn in_fen(text: &str) -> Option<Decimal> {
    let tenth = Decimal::new(1, 1);
    match text.split_once('分') {
        None => Some(number_of(text.strip_suffix('厘')?)? * tenth),
        Some((fen, "")) => number_of(fen),
        Some((fen, "半")) => Some(number_of(fen)? + Decimal::new(5, 1)),
        Some((fen, rest)) => {
            let li = number_of(rest.strip_suffix('厘').unwrap_or(rest))?;
            let below_ten = li < Decimal::TEN;
            below_ten.then_some(number_of(fen)? + li * tenth)
        }
    }
}

/// A number in digits, or in Chinese up to ninety-nine with decimals.
fn number_of(text: &str) -> Option<Decimal> {
    let digits = |c: char| c.is_ascii_digit() || c == '.';
    if !text.is_empty() && text.chars().all(digits) {
        return text.parse().ok();
    }
    let (whole, decimals) = match text.split_once('点') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let mut number = match whole.split_once('十') {
        None => digit(whole)?,
        Some((tens, ones)) => {
            let tens = if tens.is_empty() {
                Decimal::ONE
            } else {
                digit(tens)?
            };
            let ones = if ones.is_empty() {
                Decimal::ZERO
            } else {
                digit(ones)?
            };
            tens * Decimal::TEN + ones
        }
    };
    let mut place = Decimal::ONE;
    for c in decimals.unwrap_or_default().chars() {
        place /= Decimal::TEN;
        number += digit(c.encode_utf8(&mut [0; 4]))? * place;
    }
    (decimals != Some("")).then_some(number)
}

fn digit(text: &str) -> Option<Decimal> {
    let value = match text {
        "零" | "〇" => 0,
        "一" | "壹" => 1,
        "二" | "两" | "贰" => 2,
        "三" | "叁" => 3,
        "四" | "肆" => 4,
        "五" | "伍" => 5,
        "六" | "陆" => 6,
        "七" | "柒" => 7,
        "八" | "捌" => 8,
        "九" | "玖" => 9,
        _ => return None,
    };
    Some(Decimal::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, read: &str) {
        let rate: Result<Rate, RateError> = written.parse();
        let said = match &rate {
            Ok(rate) => rate.to_string(),
            Err(RateError::NotUnderstood(_)) => "not understood".to_owned(),
            Err(RateError::NoTime(_)) => "no time".to_owned(),
        };
        assert_eq!(said, read, "{written}");
        if let Ok(rate) = rate {
            assert_eq!(rate.to_string().parse(), Ok(rate));
        }
    }

    #[test]
    fn a_rate_is_read_as_people_write_it() {
        for (written, read) in [
            ("6%", "6%/year"),
            (" 6.50 % ", "6.5%/year"),
            ("18%/年", "18%/year"),
            ("年利率6%", "6%/year"),
            ("年息8厘", "8%/year"),
            ("年息1分5厘", "15%/year"),
            ("6 per cent a year", "6%/year"),
            ("15.4% p.a.", "15.4%/year"),
            ("2%/month", "2%/month"),
            ("月利率１．５％", "1.5%/month"),
            ("月息2分", "2%/month"),
            ("月息二分半", "2.5%/month"),
            ("1分5厘", "1.5%/month"),
            ("3分利", "3%/month"),
            ("月息8厘", "0.8%/month"),
            ("5‰/月", "0.5%/month"),
            ("0.05%/day", "0.05%/day"),
            ("0.05% per day", "0.05%/day"),
            ("日万分之五", "0.05%/day"),
            ("万分之五/日", "0.05%/day"),
            ("每日万分之1.75", "0.0175%/day"),
            ("按日千分之三", "0.3%/day"),
            ("每天千分之零点五", "0.05%/day"),
            ("5‱/天", "0.05%/day"),
            ("0.5‰/日", "0.05%/day"),
            ("百分之十二", "12%/year"),
            ("每年百分之二十四", "24%/year"),
            ("月百分之一点五", "1.5%/month"),
        ] {
            check(written, read);
        }
    }

    #[test]
    fn what_is_no_rate_is_said() {
        for written in [
            "",
            "%",
            "6",
            "six",
            "-6%",
            "6%%",
            "年6%/月",
            "日息一分",
            "月息2分12厘",
            "6%/week",
            "百分之",
            "三点",
            "万分之",
            "1.2.3%",
        ] {
            check(written, "not understood");
        }
        check("万分之五", "no time");
        check("5‰", "no time");
        let why = "千分之三".parse::<Rate>().unwrap_err().to_string();
        assert_eq!(
            why,
            "\"千分之三\" does not say for what time; add /year, /month or /day"
        );
    }
}
