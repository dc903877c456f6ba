//! Words as people and programs write them, brought to one form for comparing.

use std::borrow::Cow;

use crate::mapping::Unit;

/// Brings full-width letters, digits and signs to their plain form; other characters stay.
pub(crate) fn half_width(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| narrow(c) != c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(narrow).collect())
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{2007}' | '\u{202f}' => ' ',
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        '\u{ffe5}' => '\u{a5}',
        other => other,
    }
}

/// The form in which headers are compared: no spaces, plain width, lower case, no unit behind.
pub(crate) fn key(header: &str) -> String {
    let plain = half_width(header);
    // `交易日期[ Transaction Date ]`: the second language says nothing new.
    let plain = match plain.split_once('[') {
        Some((first, _)) if first.contains(|c: char| !c.is_ascii()) => first,
        _ => &plain,
    };
    let mut key: String = plain
        .chars()
        .filter(|c| !c.is_whitespace() && !is_invisible(*c) && *c != '*')
        .flat_map(char::to_lowercase)
        .collect();
    for unit in [
        "(元)",
        "(人民币)",
        "(人民币元)",
        "(rmb)",
        "(cny)",
        "(万元)",
        "(千元)",
        "(单位:元)",
    ] {
        if key.len() > unit.len() && key.ends_with(unit) {
            key.truncate(key.len() - unit.len());
            break;
        }
    }
    while key.ends_with([':', ';']) {
        key.pop();
    }
    key
}

/// The unit a header or a line above the table states, if any.
pub(crate) fn unit(text: &str) -> Option<Unit> {
    let text = half_width(text);
    if text.contains("万元") {
        Some(Unit::TenThousand)
    } else if text.contains("千元") {
        Some(Unit::Thousand)
    } else if text.contains("(元)") || text.contains("单位:元") {
        Some(Unit::Yuan)
    } else {
        None
    }
}

/// Removes what surrounds a value without being part of it: spaces, tabs, byte-order marks, and the
/// quote mark that tells a spreadsheet to take digits as text.
pub(crate) fn trimmed(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    match text.strip_prefix('\'') {
        Some(rest)
            if rest
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-') =>
        {
            rest
        }
        _ => text,
    }
}

/// The value, or nothing where the cell holds only a sign for "none": `-`, `--`, `/`, `无`.
pub(crate) fn said(text: &str) -> Option<&str> {
    let text = trimmed(text);
    let nothing = text.is_empty()
        || text
            .chars()
            .all(|c| matches!(c, '-' | '－' | '—' | '/' | '\\' | '*') || c.is_whitespace())
            && !text.contains(|c: char| c.is_alphanumeric())
        || matches!(text, "无" | "NULL" | "null" | "None" | "N/A" | "n/a");
    (!nothing).then_some(text)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\0')
}

/// The letters Excel puts above a column, from 0: `A`, `Z`, `AA`.
pub(crate) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        let digit = ((left - 1) % 26) as u8;
        letters.push(b'A' + digit);
        left = (left - 1) / 26;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_compared_without_spaces_width_or_unit() {
        for (written, same) in [
            ("金额(元)", "金额"),
            ("借方发生额（元）", "借方发生额"),
            ("借方发生额（支取）", "借方发生额(支取)"),
            ("交易时间            ", "交易时间"),
            ("日 志 号", "日志号"),
            ("收/支                 ", "收/支"),
            ("\u{feff}客户名称：", "客户名称"),
            ("Post date", "postdate"),
            ("Credit / Debit", "credit/debit"),
            ("交易日期[ Transaction Date ]", "交易日期"),
            ("[HISTORYDETAIL]", "[historydetail]"),
            ("应收余额(万元)", "应收余额"),
        ] {
            assert_eq!(key(written), same, "{written}");
        }
    }

    #[test]
    fn signs_for_none_are_none_and_words_are_kept() {
        for nothing in [
            "",
            "  ",
            "-",
            "--",
            "-------------------",
            "/",
            "/\t",
            "\u{3000}",
        ] {
            assert_eq!(said(nothing), None, "{nothing:?}");
        }
        assert_eq!(said(" 张三\t"), Some("张三"));
        assert_eq!(said("-71.89"), Some("-71.89"));
        assert_eq!(said("'00123"), Some("00123"));
        assert_eq!(said("**微超"), Some("**微超"));
    }

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        for (column, name) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16383, "XFD"),
        ] {
            assert_eq!(letters(column), name);
        }
    }
}
