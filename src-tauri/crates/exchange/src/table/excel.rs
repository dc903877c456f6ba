//! Cell values of workbooks, as text.

use calamine::{CellErrorType, ExcelDateTime};

use super::{CellKind, RawCell};

/// A number with the digits Excel shows: fifteen at most, written out without an exponent.
///
/// A workbook stores 31858.4 as `31858.400000000001`; both Excel and the shortest text that gives the
/// same binary number say `31858.4`. A sum such as 0.1 + 0.2 needs the cut at fifteen digits as well.
pub(super) fn number(value: f64) -> RawCell {
    if !value.is_finite() {
        return RawCell {
            text: value.to_string(),
            kind: CellKind::Error,
        };
    }
    let shortest = value.to_string();
    if significant(&shortest) <= 15 {
        return plain(shortest);
    }
    plain(written_out(&format!("{value:.14e}")).unwrap_or(shortest))
}

/// A whole number.
pub(super) fn whole(value: i64) -> RawCell {
    plain(value.to_string())
}

fn plain(text: String) -> RawCell {
    let whole = text
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_start_matches('-')
        .len();
    let kind = if whole > 15 {
        CellKind::Blurred
    } else {
        CellKind::Number
    };
    RawCell { text, kind }
}

fn significant(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    if text.contains('.') {
        digits.len()
    } else {
        digits.trim_end_matches('0').len()
    }
}

/// Writes `3.00000000000000e-1` as `0.3`.
fn written_out(scientific: &str) -> Option<String> {
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let point = exponent + 1;
    let text = if digits.is_empty() {
        return Some("0".to_owned());
    } else if point <= 0 {
        format!(
            "{sign}0.{}{digits}",
            "0".repeat(usize::try_from(-point).ok()?)
        )
    } else {
        let point = usize::try_from(point).ok()?;
        if digits.len() <= point {
            format!("{sign}{digits}{}", "0".repeat(point - digits.len()))
        } else {
            format!("{sign}{}.{}", &digits[..point], &digits[point..])
        }
    };
    Some(text)
}

/// A day, a day with a time, or a time alone.
pub(super) fn moment(value: ExcelDateTime) -> RawCell {
    if value.is_duration() || value.as_f64() < 1.0 {
        let (_, _, _, hour, minute, second, _) = value.to_ymd_hms_milli();
        return RawCell {
            text: format!("{hour:02}:{minute:02}:{second:02}"),
            kind: CellKind::Moment,
        };
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        text.push_str(&format!(" {hour:02}:{minute:02}:{second:02}"));
    }
    RawCell {
        text,
        kind: CellKind::Moment,
    }
}

pub(super) fn text(text: impl Into<String>) -> RawCell {
    RawCell {
        text: text.into(),
        kind: CellKind::Text,
    }
}

pub(super) fn truth(value: bool) -> RawCell {
    text(if value { "TRUE" } else { "FALSE" })
}

pub(super) fn error(error: &CellErrorType) -> RawCell {
    RawCell {
        text: error.to_string(),
        kind: CellKind::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_excel_shows() {
        for (value, text) in [
            (0.1, "0.1"),
            (0.1 + 0.2, "0.3"),
            (31858.4, "31858.4"),
            (80000.0, "80000"),
            (-1234.5, "-1234.5"),
            (70_796.46, "70796.46"),
            (1e-7, "0.0000001"),
            (0.0, "0"),
            (123456789012345.0, "123456789012345"),
            (28.16 * 3.0, "84.48"),
        ] {
            let cell = number(value);
            assert_eq!((cell.text.as_str(), cell.kind), (text, CellKind::Number));
        }
        assert_eq!(number(25002000000000000017.0).kind, CellKind::Blurred);
        assert_eq!(number(f64::NAN).kind, CellKind::Error);
    }
}
