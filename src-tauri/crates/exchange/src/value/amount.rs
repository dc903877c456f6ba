//! Amounts of money as people and banks write them. Never a float, never a guess.

use rust_decimal::Decimal;

use super::words::{half_width, said};
use crate::meaning::Unreadable;

/// Reads an amount in yuan. Nothing for an empty cell.
///
/// Understood: `28.16`, `¥1,234.50`, `+10000.00`, `-1,000.00`, `100.00-`, `(1,234.00)`, full-width
/// digits and signs, `8800元`, `1.5万元`, `CNY 13.50`, and the words of a cheque (`壹万贰仟元整`).
/// Refused: whatever can be read in two ways, and fractions of a fen.
pub(crate) fn amount(text: &str) -> Result<Option<Decimal>, Unreadable> {
    unrounded(text)?.map(whole_fen).transpose()
}

/// The same, not yet held to whole fen.
pub(crate) fn unrounded(text: &str) -> Result<Option<Decimal>, Unreadable> {
    let Some(text) = said(text) else {
        return Ok(None);
    };
    if text.starts_with('#') {
        return Err(Unreadable::FormulaError);
    }
    if text.contains(is_capital) {
        capitals(text).map(Some)
    } else {
        figures(text).map(Some)
    }
}

/// Reads a number that is not money: a quantity, a price with many decimals. Nothing when unreadable.
pub(crate) fn number(text: &str) -> Option<Decimal> {
    figures(said(text)?).ok()
}

/// Holds an amount to whole fen and to what can be a real debt.
pub(crate) fn whole_fen(value: Decimal) -> Result<Decimal, Unreadable> {
    // A trillion yuan: above any debt, and far below where the figures stop being exact.
    if value.abs() >= Decimal::from(1_000_000_000_000_i64) {
        return Err(Unreadable::TooGreat);
    }
    let mut fen = value.normalize();
    if fen.scale() > 2 {
        return Err(Unreadable::PartOfFen);
    }
    fen.rescale(2);
    Ok(fen)
}

fn figures(text: &str) -> Result<Decimal, Unreadable> {
    // Most amounts are digits with a point.
    if text.len() <= 18 && text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return digits(text);
    }
    let plain = half_width(text);
    let mut rest = plain.trim();
    let mut negative = false;

    if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
        negative = true;
        rest = inner.trim();
        if rest.starts_with(['-', '+', '(']) {
            return Err(Unreadable::AmbiguousAmount);
        }
    }
    let mut signed = negative;
    // The sign may stand before or behind the mark of the currency.
    for _ in 0..2 {
        if let Some(r) = rest.strip_prefix(['-', '+']) {
            if signed {
                return Err(Unreadable::NotAnAmount);
            }
            negative = rest.starts_with('-');
            signed = true;
            rest = r.trim_start();
        }
        rest = without_currency(rest)?;
    }
    if let Some(r) = rest.strip_suffix('-') {
        if signed {
            return Err(Unreadable::NotAnAmount);
        }
        negative = true;
        rest = r.trim_end();
    }
    let mut times = Decimal::ONE;
    if let Some(r) = rest.strip_suffix(['元', '圆']) {
        rest = r.trim_end();
    }
    if let Some(r) = rest.strip_suffix('万') {
        times = Decimal::from(10_000);
        rest = r.trim_end();
    }
    let value = digits(rest)?
        .checked_mul(times)
        .ok_or(Unreadable::TooGreat)?;
    Ok(if negative { -value } else { value })
}

fn without_currency(text: &str) -> Result<&str, Unreadable> {
    for mark in ["¥", "CNY", "cny", "RMB", "rmb", "人民币"] {
        if let Some(rest) = text.strip_prefix(mark) {
            return Ok(rest.trim_start());
        }
    }
    for mark in ["CNY", "RMB", "人民币"] {
        if let Some(rest) = text.strip_suffix(mark) {
            return Ok(rest.trim_end());
        }
    }
    const OTHERS: [&str; 22] = [
        "$", "€", "£", "US$", "HK$", "USD", "HKD", "EUR", "GBP", "JPY", "AUD", "CAD", "SGD", "TWD",
        "KRW", "CHF", "美元", "港币", "港元", "欧元", "日元", "英镑",
    ];
    if OTHERS
        .iter()
        .any(|mark| text.starts_with(mark) || text.ends_with(mark))
    {
        return Err(Unreadable::OtherCurrency);
    }
    Ok(text)
}

/// Reads `1234.5`, `1,234.50` or `1 234.50`, whose groups must be whole.
fn digits(text: &str) -> Result<Decimal, Unreadable> {
    if text.is_empty()
        || !text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' '))
    {
        return Err(Unreadable::NotAnAmount);
    }
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Err(Unreadable::NotAnAmount);
    }
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Unreadable::AmbiguousAmount);
    }
    let mut joined = String::with_capacity(text.len() + 1);
    match (whole.contains(','), whole.contains(' ')) {
        (false, false) => joined.push_str(whole),
        (true, true) => return Err(Unreadable::AmbiguousAmount),
        (comma, _) => {
            let mut groups = whole.split(if comma { ',' } else { ' ' });
            let first = groups.next().unwrap_or_default();
            if first.is_empty() || first.len() > 3 {
                return Err(Unreadable::AmbiguousAmount);
            }
            joined.push_str(first);
            for group in groups {
                if group.len() != 3 {
                    return Err(Unreadable::AmbiguousAmount);
                }
                joined.push_str(group);
            }
        }
    }
    if joined.is_empty() {
        joined.push('0');
    }
    let whole_digits = joined.trim_start_matches('0').len();
    if whole_digits > 20 {
        return Err(Unreadable::TooGreat);
    }
    let fraction = fraction.trim_end_matches('0');
    // Decimal would round silently beyond 28 digits.
    if whole_digits + fraction.len() > 27 {
        return Err(Unreadable::PartOfFen);
    }
    if !fraction.is_empty() {
        joined.push('.');
        joined.push_str(fraction);
    }
    joined.parse().map_err(|_| Unreadable::NotAnAmount)
}

fn is_capital(c: char) -> bool {
    matches!(
        c,
        '零' | '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' | '佰' | '仟'
    )
}

/// Reads an amount in the capitals of a cheque (大写): `壹万贰仟元整`, `捌万圆整`, `叁角伍分`.
fn capitals(text: &str) -> Result<Decimal, Unreadable> {
    let text = half_width(text);
    let mut rest = text.trim();
    let mut negative = false;
    for mark in ["人民币", "(大写)", "大写", ":", "¥"] {
        rest = rest.strip_prefix(mark).unwrap_or(rest).trim_start();
    }
    for mark in ["(负数)", "负"] {
        if let Some(r) = rest.strip_prefix(mark) {
            negative = true;
            rest = r.trim_start();
            break;
        }
    }
    rest = rest.strip_suffix(['整', '正']).unwrap_or(rest);

    let mut fen = 0_i64; // settled: whole 亿, whole yuan and below, all in fen
    let mut yuan = 0_i64; // above the last 万 or 亿
    let mut part = 0_i64; // below it
    let mut digit: Option<i64> = None;
    let mut settled = false; // 元 was seen
    let mut smallest = i64::MAX; // units within one part must fall
    for c in rest.chars() {
        if let Some(value) = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
            .iter()
            .position(|d| d.starts_with(c))
        {
            if digit.is_some_and(|d| d != 0) {
                return Err(Unreadable::NotAnAmount);
            }
            digit = Some(value as i64);
            continue;
        }
        let unit = match c {
            '拾' => 10,
            '佰' => 100,
            '仟' => 1_000,
            '万' | '亿' if !settled => {
                part += digit.take().unwrap_or(0);
                let scale = if c == '万' { 10_000 } else { 100_000_000 };
                if part == 0 && yuan == 0 {
                    return Err(Unreadable::NotAnAmount);
                }
                yuan = if c == '亿' {
                    (yuan + part) * scale
                } else {
                    yuan + part * scale
                };
                part = 0;
                smallest = i64::MAX;
                continue;
            }
            '元' | '圆' if !settled => {
                fen = (yuan + part + digit.take().unwrap_or(0)) * 100;
                settled = true;
                smallest = i64::MAX;
                continue;
            }
            '角' | '分' => {
                let scale = if c == '角' { 10 } else { 1 };
                if scale >= smallest {
                    return Err(Unreadable::NotAnAmount);
                }
                smallest = scale;
                settled = true;
                fen += digit.take().ok_or(Unreadable::NotAnAmount)? * scale;
                continue;
            }
            _ => return Err(Unreadable::NotAnAmount),
        };
        if settled || unit >= smallest {
            return Err(Unreadable::NotAnAmount);
        }
        smallest = unit;
        // `拾万` stands for `壹拾万`.
        part += digit.take().filter(|d| *d != 0).unwrap_or(1) * unit;
    }
    if !settled || digit.is_some_and(|d| d != 0) {
        return Err(Unreadable::NotAnAmount);
    }
    let value = Decimal::new(fen, 2);
    Ok(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match amount(text) {
            Ok(Some(value)) => value.to_string(),
            Ok(None) => "none".into(),
            Err(why) => format!("{why:?}"),
        }
    }

    #[test]
    fn amounts_are_read_as_written() {
        for (text, value) in [
            ("28.16", "28.16"),
            ("¥28.16", "28.16"),
            ("￥1，234.50", "1234.50"),
            ("¥8800", "8800.00"),
            ("1,234.50", "1234.50"),
            ("1 234.50", "1234.50"),
            ("12,345,678.9", "12345678.90"),
            ("+10000.00", "10000.00"),
            ("-1,000.00", "-1000.00"),
            ("−12.5", "-12.50"),
            ("－１２．５", "-12.50"),
            ("100.00-", "-100.00"),
            ("-¥28.16", "-28.16"),
            ("¥-28.16", "-28.16"),
            ("(1,234.00)", "-1234.00"),
            ("（500.00）", "-500.00"),
            ("１２３４．５６", "1234.56"),
            ("8800元", "8800.00"),
            ("8万", "80000.00"),
            ("1.5万元", "15000.00"),
            ("CNY 123.18", "123.18"),
            ("CNY13.50", "13.50"),
            ("  20000.00\t", "20000.00"),
            ("128000.000", "128000.00"),
            ("0.120000", "0.12"),
            ("0", "0.00"),
            (".5", "0.50"),
            ("00012.30", "12.30"),
            ("壹万贰仟元整", "12000.00"),
            ("捌万圆整", "80000.00"),
            ("（负数）叁万陆仟圆整", "-36000.00"),
            ("叁万陆仟壹佰陆拾圆整", "36160.00"),
            ("人民币壹拾万零伍佰元零叁分", "100500.03"),
            ("贰圆壹角贰分", "2.12"),
            ("壹亿贰仟万元整", "120000000.00"),
            ("拾万元整", "100000.00"),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        for (text, why) in [
            ("", "none"),
            ("--", "none"),
            ("/", "none"),
            ("1,23", "AmbiguousAmount"),
            ("12,34.5", "AmbiguousAmount"),
            ("1.234,50", "AmbiguousAmount"),
            ("1.234.567", "AmbiguousAmount"),
            ("1234,567", "AmbiguousAmount"),
            ("(-5.00)", "AmbiguousAmount"),
            ("1E3", "NotAnAmount"),
            ("2.5002E+19", "NotAnAmount"),
            ("--5", "NotAnAmount"),
            ("-5-", "NotAnAmount"),
            ("约80000", "NotAnAmount"),
            ("80000左右", "NotAnAmount"),
            ("xx,yyyy.zz", "NotAnAmount"),
            ("=cmd|'/C calc'!A0", "NotAnAmount"),
            (".", "NotAnAmount"),
            ("#REF!", "FormulaError"),
            ("28.161", "PartOfFen"),
            ("0.00001", "PartOfFen"),
            ("USD 100", "OtherCurrency"),
            ("$100", "OtherCurrency"),
            ("100港币", "OtherCurrency"),
            ("1000000000000", "TooGreat"),
            ("99999999999999999999999999999999999", "TooGreat"),
            ("壹贰元整", "NotAnAmount"),
            ("壹万", "NotAnAmount"),
            ("伍分叁角", "NotAnAmount"),
        ] {
            assert_eq!(read(text), why, "{text}");
        }
    }

    /// Whatever amount there is, each way of writing it gives the same amount back.
    #[test]
    fn every_way_of_writing_an_amount_gives_it_back() {
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..20_000 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let fen = (seed >> 20) % 10_u64.pow(1 + (seed >> 8) as u32 % 13);
            let value = Decimal::new(fen as i64, 2);
            let plain = value.to_string();
            let grouped = grouped(fen);
            let wide: String = grouped
                .chars()
                .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
                .collect();
            for text in [
                plain.clone(),
                grouped.clone(),
                wide,
                format!("¥{grouped}"),
                format!("{plain}元"),
            ] {
                assert_eq!(amount(&text), Ok(Some(value)), "{text}");
            }
            for text in [
                format!("-{plain}"),
                format!("({grouped})"),
                format!("{grouped}-"),
            ] {
                assert_eq!(amount(&text), Ok(Some(-value)), "{text}");
            }
        }
    }

    fn grouped(fen: u64) -> String {
        let yuan = (fen / 100).to_string();
        let mut out = String::new();
        for (i, c) in yuan.chars().enumerate() {
            if i > 0 && (yuan.len() - i).is_multiple_of(3) {
                out.push(',');
            }
            out.push(c);
        }
        format!("{out}.{:02}", fen % 100)
    }
}
