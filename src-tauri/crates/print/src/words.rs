//! Amounts in Chinese capitals (大写金额), which cannot be altered with a stroke of the pen.

use crate::PrintError;

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 4] = ["", "万", "亿", "万亿"];

/// Writes an amount of yuan in Chinese capitals: `96,160.00` is `玖万陆仟壹佰陆拾元整`.
///
/// Follows the basic rules on filling in bills and settlement vouchers of the People's Bank of
/// China (正确填写票据和结算凭证的基本规定, annex 1 of 银发〔1997〕393 号): 整 after 元, none after 分;
/// one 零 for a run of zeros inside.
///
/// # Errors
/// The text is not an amount with at most two places and sixteen digits before the point.
pub fn yuan_in_words(figures: &str) -> Result<String, PrintError> {
    let fault = || PrintError::NoAmount(figures.to_owned());
    let plain: String = figures.chars().filter(|c| *c != ',').collect();
    let (minus, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("负", rest),
        None => ("", plain.as_str()),
    };
    let (yuan, fen) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| -> Result<Vec<usize>, PrintError> {
        text.chars()
            .map(|c| {
                c.to_digit(10)
                    .and_then(|d| usize::try_from(d).ok())
                    .ok_or_else(fault)
            })
            .collect()
    };
    let (yuan, fen) = (digits(yuan)?, digits(fen)?);
    if yuan.is_empty() || yuan.len() > 16 || fen.len() > 2 {
        return Err(fault());
    }

    let mut out = whole(&yuan);
    let (jiao, fen) = (
        fen.first().copied().unwrap_or(0),
        fen.get(1).copied().unwrap_or(0),
    );
    if !out.is_empty() {
        out.push('元');
    }
    match (jiao, fen) {
        (0, 0) if out.is_empty() => out.push_str("零元整"),
        (0, 0) => out.push('整'),
        (jiao, fen) => {
            if jiao > 0 {
                out.extend([DIGITS[jiao], '角']);
            } else if !out.is_empty() {
                out.push('零');
            }
            if fen > 0 {
                out.extend([DIGITS[fen], '分']);
            } else {
                out.push('整');
            }
        }
    }
    Ok(format!("{minus}{out}"))
}

/// The whole yuan, without the word; empty for zero.
fn whole(digits: &[usize]) -> String {
    let mut out = String::new();
    let mut gap = false;
    let mut group_used = false;
    for (i, &digit) in digits.iter().enumerate() {
        let place = digits.len() - 1 - i;
        if digit == 0 {
            gap = true;
        } else {
            if gap && !out.is_empty() {
                out.push('零');
            }
            gap = false;
            group_used = true;
            out.push(DIGITS[digit]);
            out.push_str(PLACES[place % 4]);
        }
        if place.is_multiple_of(4) {
            if group_used {
                // 万亿 is said once: 壹万亿, but 壹万零壹亿 keeps one 亿 at the end of the pair.
                let group = place / 4;
                let lower_used = group == 3 && digits[i + 1..(i + 5)].iter().any(|d| *d > 0);
                out.push_str(if lower_used { "万" } else { GROUPS[group] });
            }
            group_used = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_the_central_bank_wants_them_written() {
        for (figures, words) in [
            ("0.00", "零元整"),
            ("0.05", "伍分"),
            ("0.50", "伍角整"),
            ("0.45", "肆角伍分"),
            ("1.00", "壹元整"),
            ("10.00", "壹拾元整"),
            ("15", "壹拾伍元整"),
            // The rules' own examples.
            ("1,409.50", "壹仟肆佰零玖元伍角整"),
            ("6,007.14", "陆仟零柒元壹角肆分"),
            ("1,680.32", "壹仟陆佰捌拾元叁角贰分"),
            ("107,000.53", "壹拾万零柒仟元伍角叁分"),
            ("16,409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("325.04", "叁佰贰拾伍元零肆分"),
            ("80,000.00", "捌万元整"),
            ("96,160.00", "玖万陆仟壹佰陆拾元整"),
            ("1,208,500.00", "壹佰贰拾万零捌仟伍佰元整"),
            ("10,000,001.00", "壹仟万零壹元整"),
            ("100,000,000.00", "壹亿元整"),
            ("100,010,000.00", "壹亿零壹万元整"),
            ("1,000,000,000,000.00", "壹万亿元整"),
            ("1,000,100,000,000.00", "壹万零壹亿元整"),
            ("2,000,000,020.20", "贰拾亿零贰拾元贰角整"),
            ("-5,000.00", "负伍仟元整"),
        ] {
            assert_eq!(yuan_in_words(figures).unwrap(), words, "{figures}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for figures in ["", ".50", "abc", "1.234", "1e5", "￥5", "12345678901234567"] {
            assert!(yuan_in_words(figures).is_err(), "{figures}");
        }
    }
}
