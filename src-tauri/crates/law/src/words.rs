//! Amounts and dates in Chinese words, as papers need them beside the figures.
//!
//! Amounts follow the rules for cheques (正确填写票据和结算凭证的基本规定): zeros inside a number
//! are one 零, 整 closes an amount that ends with 元 or 角, nothing follows 分.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLAIN: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Text that is no amount in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an amount in Chinese words, such as 捌万元整")]
pub struct NotAnAmount(pub String);

/// `yuan` in capital Chinese words (大写), without 人民币 before it: `捌万零壹拾元零伍分`.
///
/// Parts of a fen are rounded half up first.
pub fn yuan_in_words(yuan: Decimal) -> String {
    let yuan = yuan.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sign = if yuan < Decimal::ZERO { "负" } else { "" };
    // At most two decimals are left, so this is exact.
    let mut fen = yuan.abs();
    fen.rescale(2);
    let fen = fen.mantissa().unsigned_abs();
    let (whole, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut words = sign.to_owned();
    if whole > 0 || (jiao, fen) == (0, 0) {
        words += &integer(whole);
        words.push('元');
    }
    match (jiao, fen) {
        (0, 0) => words.push('整'),
        (jiao, 0) => words += &format!("{}角整", digit(jiao)),
        (0, fen) if whole > 0 => words += &format!("零{}分", digit(fen)),
        (0, fen) => words += &format!("{}分", digit(fen)),
        (jiao, fen) => words += &format!("{}角{}分", digit(jiao), digit(fen)),
    }
    words
}

fn digit(of: u128) -> char {
    DIGITS[usize::try_from(of % 10).unwrap_or(0)]
}

fn integer(n: u128) -> String {
    for (unit, name) in [
        (100_000_000, '亿'),
        (10_000, '万'),
        (1_000, '仟'),
        (100, '佰'),
        (10, '拾'),
    ] {
        if n >= unit {
            let (high, rest) = (n / unit, n % unit);
            let gap = if rest > 0 && rest < unit / 10 {
                "零"
            } else {
                ""
            };
            let rest = if rest > 0 {
                integer(rest)
            } else {
                String::new()
            };
            return format!("{}{name}{gap}{rest}", integer(high));
        }
    }
    digit(n).to_string()
}

/// The amount that is written in Chinese words, with or without 人民币 before it.
///
/// # Errors
/// When the text is no amount in words.
pub fn yuan_from_words(words: &str) -> Result<Decimal, NotAnAmount> {
    let refused = || NotAnAmount(words.to_owned());
    let text: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.strip_prefix("人民币").unwrap_or(&text);
    let (negative, text) = match text.strip_prefix('负') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let text = text.trim_end_matches(['整', '正']);
    let (whole, small) = match text.split_once(['元', '圆']) {
        Some((whole, small)) => (read_integer(whole).ok_or_else(refused)?, small),
        None => (0, text),
    };
    let (jiao, small) = match small.split_once('角') {
        Some((jiao, rest)) => (read_digit(jiao).ok_or_else(refused)?, rest),
        None => (0, small),
    };
    let fen = match small.split_once('分') {
        Some((fen, "")) => read_digit(fen).ok_or_else(refused)?,
        None if small.is_empty() && !text.is_empty() => 0,
        Some(_) | None => return Err(refused()),
    };
    let sum = i128::try_from(whole * 100 + jiao * 10 + fen).map_err(|_| refused())?;
    let sum = if negative { -sum } else { sum };
    Decimal::try_from_i128_with_scale(sum, 2).map_err(|_| refused())
}

/// One digit, with or without a 零 before it.
fn read_digit(text: &str) -> Option<u128> {
    let mut chars = text.chars();
    let first = value(chars.next()?)?;
    match (first, chars.next()) {
        (digit, None) => Some(digit),
        (0, Some(next)) if chars.next().is_none() => value(next),
        _ => None,
    }
}

fn read_integer(text: &str) -> Option<u128> {
    if text.is_empty() {
        return None;
    }
    for (names, unit) in [(['亿', '億'], 100_000_000), (['万', '萬'], 10_000)] {
        if let Some(at) = text.rfind(names) {
            let (high, rest) = text.split_at(at);
            let rest = rest.strip_prefix(names)?;
            let rest = if rest.is_empty() {
                0
            } else {
                read_integer(rest)?
            };
            if high.contains(names) {
                return None;
            }
            let high = read_integer(high)?.checked_mul(unit)?;
            return high.checked_add(rest).filter(|_| rest < unit);
        }
    }
    let mut sum = 0;
    let mut last = 10_000;
    let mut pending: Option<u128> = None;
    for c in text.chars() {
        if let Some(digit) = value(c) {
            if pending.is_some_and(|digit| digit > 0) {
                return None;
            }
            pending = Some(digit);
            continue;
        }
        let unit = match c {
            '仟' | '千' => 1_000,
            '佰' | '百' => 100,
            '拾' | '十' => 10,
            _ => return None,
        };
        if unit >= last {
            return None;
        }
        last = unit;
        // 拾 alone is 壹拾.
        let digit = match pending.take() {
            Some(0) | None if unit == 10 => 1,
            Some(digit) if digit > 0 => digit,
            Some(_) | None => return None,
        };
        sum += digit * unit;
    }
    Some(sum + pending.unwrap_or(0))
}

fn value(c: char) -> Option<u128> {
    let at = |digits: [char; 10]| digits.iter().position(|d| *d == c);
    at(DIGITS)
        .or_else(|| at(PLAIN))
        .and_then(|at| u128::try_from(at).ok())
}

/// A date as letters write it: `2026年11月21日`.
pub fn date(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// A date in words, as at the foot of formal papers: `二〇二六年十一月二十一日`.
pub fn date_in_words(day: NaiveDate) -> String {
    let plain = |c: char| c.to_digit(10).map_or(c, |d| PLAIN[d as usize]);
    let year: String = day.year().to_string().chars().map(plain).collect();
    format!("{year}年{}月{}日", small(day.month()), small(day.day()))
}

/// A number from 1 to 31.
fn small(n: u32) -> String {
    let digit = |n: u32| PLAIN[(n % 10) as usize];
    match (n / 10, n % 10) {
        (0, ones) => digit(ones).to_string(),
        (1, 0) => "十".to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, 0) => format!("{}十", digit(tens)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(yuan: &str, words: &str) {
        let yuan: Decimal = yuan.parse().unwrap();
        assert_eq!(yuan_in_words(yuan), words);
        assert_eq!(yuan_from_words(words), Ok(yuan), "{words}");
        assert_eq!(yuan_from_words(&format!("人民币{words}")), Ok(yuan));
    }

    #[test]
    fn amounts_in_words_and_back() {
        check("0.00", "零元整");
        check("80000.00", "捌万元整");
        check("96160.00", "玖万陆仟壹佰陆拾元整");
        check("12274.19", "壹万贰仟贰佰柒拾肆元壹角玖分");
        check("16409.02", "壹万陆仟肆佰零玖元零贰分");
        check("107000.53", "壹拾万柒仟元伍角叁分");
        check("1680.30", "壹仟陆佰捌拾元叁角整");
        check("10.00", "壹拾元整");
        check("0.50", "伍角整");
        check("0.05", "伍分");
        check("100000001.00", "壹亿零壹元整");
        check("1000010000.00", "壹拾亿零壹万元整");
        check("100050000.00", "壹亿零伍万元整");
        check("1001.00", "壹仟零壹元整");
        check(
            "999999999999.99",
            "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        );
        check("1000000000000.00", "壹万亿元整");
        check("-20.40", "负贰拾元肆角整");
    }

    #[test]
    fn every_amount_of_a_stretch_reads_back() {
        for fen in (0..30_000_000_i64).step_by(997) {
            let yuan = Decimal::new(fen, 2);
            assert_eq!(yuan_from_words(&yuan_in_words(yuan)), Ok(yuan));
        }
    }

    #[test]
    fn other_spellings_are_read() {
        let read = |words| yuan_from_words(words).unwrap().to_string();
        assert_eq!(read("人民币 捌萬圆正"), "80000.00");
        assert_eq!(read("三千二百元"), "3200.00");
        assert_eq!(read("拾元整"), "10.00");
        assert_eq!(read("壹拾万零柒仟元零伍角叁分"), "107000.53");
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for wrong in [
            "",
            "八",
            "元",
            "捌万捌万元",
            "壹佰壹仟元",
            "捌角玖",
            "五五元",
            "八分元",
        ] {
            assert!(yuan_from_words(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn parts_of_a_fen_are_rounded_first() {
        assert_eq!(yuan_in_words("0.995".parse().unwrap()), "壹元整");
    }

    #[test]
    fn dates_in_both_forms() {
        let check = |day: &str, words: &str| {
            assert_eq!(date_in_words(day.parse().unwrap()), words);
        };
        check("2026-11-21", "二〇二六年十一月二十一日");
        check("2025-10-10", "二〇二五年十月十日");
        check("2030-01-30", "二〇三〇年一月三十日");
        assert_eq!(date("2026-03-05".parse().unwrap()), "2026年3月5日");
    }
}
