//! Numbers that carry a check digit: of companies and of persons.
//!
//! A number that checks is well formed, no more; whether it was ever given out only the registers
//! know.

use chrono::NaiveDate;

const USCC: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What is wrong with a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not as long as it must be.
    #[error("the number has {0} characters; it must have 18")]
    Length(usize),
    /// A character that does not occur in such a number.
    #[error("{0:?} does not occur in such a number; look for a letter typed for a digit")]
    Character(char),
    /// The check digit is wrong: a character was mistyped or two were exchanged.
    #[error("the number does not check: the last character should be {0}; look for a slip")]
    CheckDigit(char),
    /// The day of birth in it is no day.
    #[error("the number holds no day of birth: {0}")]
    BirthDate(String),
}

/// Checks a unified social credit code (统一社会信用代码), by GB 32100-2015.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_credit_code(code: &str) -> Result<(), NumberError> {
    let values = values(code, |byte| {
        USCC.iter()
            .position(|known| *known == byte.to_ascii_uppercase())
    })?;
    // The weights are powers of three, modulo 31.
    let (mut weight, mut sum) = (1, 0);
    for value in &values[..17] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    last_is(&values, (31 - sum % 31) % 31, USCC)
}

/// Checks a resident identity card number (居民身份证号码), by GB 11643-1999.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_identity_number(number: &str) -> Result<(), NumberError> {
    const DIGITS: &[u8; 11] = b"0123456789X";
    let values = values(number, |byte| {
        DIGITS
            .iter()
            .position(|known| *known == byte.to_ascii_uppercase())
    })?;
    // X stands only at the end.
    if values[..17].contains(&10) {
        return Err(NumberError::Character('X'));
    }
    let born: String = number.chars().skip(6).take(8).collect();
    if NaiveDate::parse_from_str(&born, "%Y%m%d").is_err() {
        return Err(NumberError::BirthDate(born));
    }
    // The weights are powers of two, modulo 11, counted from the end.
    let (mut weight, mut sum) = (2, 0);
    for value in values[..17].iter().rev() {
        sum += value * weight;
        weight = weight * 2 % 11;
    }
    last_is(&values, (12 - sum % 11) % 11, DIGITS)
}

/// The values of the eighteen characters.
fn values(text: &str, value: impl Fn(u8) -> Option<usize>) -> Result<Vec<usize>, NumberError> {
    let count = text.chars().count();
    if count != 18 {
        return Err(NumberError::Length(count));
    }
    text.chars()
        .map(|c| {
            let byte = u8::try_from(c).ok();
            byte.and_then(&value).ok_or(NumberError::Character(c))
        })
        .collect()
}

fn last_is(values: &[usize], check: usize, names: &[u8]) -> Result<(), NumberError> {
    if values.last() == Some(&check) {
        return Ok(());
    }
    let expected = names.get(check).copied().unwrap_or(b'?');
    Err(NumberError::CheckDigit(char::from(expected)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_numbers_check() {
        // The examples of the two standards, and codes from public registers.
        for code in [
            "91350100M000100Y43",
            "91440300708461136T",
            "91330106673959654P",
        ] {
            assert_eq!(check_credit_code(code), Ok(()), "{code}");
        }
        for number in [
            "11010519491231002X",
            "440524188001010014",
            "11010519491231002x",
        ] {
            assert_eq!(check_identity_number(number), Ok(()), "{number}");
        }
    }

    #[test]
    fn every_single_slip_is_found() {
        let code = "91440300708461136T";
        for at in 0..18 {
            for with in USCC.iter().map(|byte| char::from(*byte)) {
                let slip: String = code
                    .chars()
                    .enumerate()
                    .map(|(i, c)| if i == at { with } else { c })
                    .collect();
                assert_eq!(check_credit_code(&slip).is_ok(), slip == code, "{slip}");
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(
            check_credit_code("9144030070846113"),
            Err(NumberError::Length(16))
        );
        assert_eq!(
            check_credit_code("9144030070846113OT"),
            Err(NumberError::Character('O'))
        );
        assert_eq!(
            check_credit_code("91440300708461136U"),
            Err(NumberError::CheckDigit('T'))
        );
        assert_eq!(
            check_identity_number("110105194913310021"),
            Err(NumberError::BirthDate("19491331".to_owned()))
        );
        assert_eq!(
            check_identity_number("110105194912310021"),
            Err(NumberError::CheckDigit('X'))
        );
        assert_eq!(
            check_identity_number("1101051949123100X1"),
            Err(NumberError::Character('X'))
        );
    }
}
