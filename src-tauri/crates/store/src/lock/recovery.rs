//! The recovery key as people read and type it: eight groups of five, the last of each a check.

use std::io;

use zeroize::Zeroizing;

use super::LockError;
use super::key::random;

/// Letters that are not taken for one another when copied by hand (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many groups there are.
const GROUPS: usize = 8;

/// How many letters of each group say something; one more checks them. 160 bits in all.
const SAYING: usize = 4;

/// A new recovery key, as it is printed.
pub(super) fn fresh() -> io::Result<String> {
    let chance = Zeroizing::new(random::<{ GROUPS * SAYING }>()?);
    let groups = chance.chunks(SAYING).enumerate().map(|(at, chance)| {
        let values: Vec<u8> = chance.iter().map(|byte| byte % 32).collect();
        let mut letters: String = values.iter().map(|value| letter(*value)).collect();
        letters.push(letter(check(at, &values)));
        letters
    });
    Ok(groups.collect::<Vec<_>>().join("-"))
}

/// What a typed key says, however it was spaced and in small letters or large.
pub(super) fn read(typed: &str) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let mut values = Zeroizing::new(Vec::new());
    let said = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '－' | '—' | '–' | '_'));
    for (at, c) in said.enumerate() {
        let value = value(c).ok_or(LockError::Mistyped(Some(at / (SAYING + 1) + 1)))?;
        values.push(value);
    }
    for (at, group) in values.chunks(SAYING + 1).enumerate().take(GROUPS) {
        let sound = group
            .split_last()
            .is_some_and(|(last, values)| values.len() == SAYING && *last == check(at, values));
        if !sound {
            return Err(LockError::Mistyped(Some(at + 1)));
        }
    }
    if values.len() != GROUPS * (SAYING + 1) {
        return Err(LockError::Mistyped(None));
    }
    let groups = values.chunks(SAYING + 1);
    Ok(Zeroizing::new(
        groups.flat_map(|group| group[..SAYING].to_vec()).collect(),
    ))
}

/// The letter that checks a group: a sum over the field of 32 elements in which every letter has
/// another weight and every group another start, so that one wrong letter, two that changed places
/// and two groups that did are all found.
fn check(group: usize, values: &[u8]) -> u8 {
    let start = u8::try_from(group).unwrap_or(0) + 1;
    let weighed = values
        .iter()
        .zip(2..)
        .map(|(value, weight)| times(*value, weight));
    weighed.fold(start, |sum, part| sum ^ part)
}

/// The product of two elements of the field of 32 elements (by x⁵ + x² + 1).
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

fn letter(value: u8) -> char {
    char::from(LETTERS[usize::from(value % 32)])
}

fn value(c: char) -> Option<u8> {
    // Full-width letters come from a Chinese keyboard.
    let c = match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0)?,
        _ => c,
    };
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let at = LETTERS.iter().position(|letter| char::from(*letter) == c)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_key_reads_back_however_it_is_typed() {
        let text = fresh().unwrap();
        assert_eq!(text.len(), GROUPS * (SAYING + 2) - 1);
        let said = read(&text).unwrap();
        assert_eq!(said.len(), GROUPS * SAYING);
        let typed = text
            .to_lowercase()
            .replace('-', "  ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(read(&typed).unwrap(), said);
        let wide: String = text
            .chars()
            .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
            .collect();
        assert_eq!(read(&wide).unwrap(), said);
    }

    #[test]
    fn every_wrong_letter_is_found_in_its_group() {
        let text = fresh().unwrap();
        for at in (0..text.len()).filter(|at| at % 6 != 5) {
            for other in LETTERS.iter().map(|letter| char::from(*letter)) {
                let mut wrong: Vec<char> = text.chars().collect();
                if wrong[at] == other {
                    continue;
                }
                wrong[at] = other;
                let wrong: String = wrong.into_iter().collect();
                let found = read(&wrong).unwrap_err();
                assert!(
                    matches!(found, LockError::Mistyped(Some(group)) if group == at / 6 + 1),
                    "{wrong}: {found:?}"
                );
            }
        }
    }

    #[test]
    fn swapped_letters_swapped_groups_and_missing_ones_are_found() {
        let text = "1234-".repeat(8);
        assert!(read(&text).is_err());
        let text = fresh().unwrap();
        let mut groups: Vec<&str> = text.split('-').collect();
        assert!(matches!(
            read(&groups[..7].join("-")),
            Err(LockError::Mistyped(None))
        ));
        groups.swap(0, 1);
        assert!(matches!(
            read(&groups.join("-")),
            Err(LockError::Mistyped(Some(1)))
        ));
        let letters: Vec<char> = text.chars().collect();
        for at in (0..4).filter(|at| letters[*at] != letters[at + 1]) {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            let swapped: String = swapped.into_iter().collect();
            assert!(read(&swapped).is_err(), "{swapped}");
        }
    }
}
