//! No tofu: every character is looked up before anything is set.

use serde_json::Value;

use crate::{Fonts, PrintError};

/// How many characters of the words around a missing one are shown.
const SHOWN: usize = 24;

/// Makes the words fit to be set: a tab is a space, a line break is kept, and control
/// characters that print nothing and that files from banks are full of are left out.
pub(crate) fn tidy(data: &mut Value) {
    match data {
        Value::String(text) => {
            if text.contains(|c: char| c.is_control() && c != '\n') {
                *text = text
                    .replace("\r\n", "\n")
                    .chars()
                    .filter_map(|c| match c {
                        '\t' => Some(' '),
                        '\n' | '\r' => Some('\n'),
                        c if c.is_control() => None,
                        c => Some(c),
                    })
                    .collect();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(tidy),
        Value::Object(fields) => fields.values_mut().for_each(tidy),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Finds the first character no font has.
///
/// # Errors
/// Names it and the words it stands in.
pub(crate) fn check(data: &Value, fonts: &Fonts) -> Result<(), PrintError> {
    match data {
        Value::String(text) => check_text(text, fonts),
        Value::Array(values) => values.iter().try_for_each(|value| check(value, fonts)),
        Value::Object(fields) => fields.values().try_for_each(|value| check(value, fonts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

pub(crate) fn check_text(text: &str, fonts: &Fonts) -> Result<(), PrintError> {
    match text
        .chars()
        .find(|&c| !is_invisible(c) && !fonts.can_print(c))
    {
        None => Ok(()),
        Some(character) => Err(PrintError::MissingGlyph {
            character,
            text: around(text, character),
        }),
    }
}

/// Characters that are meant to leave no mark: they join, part or choose a form of others.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\n' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

/// The missing character with what stands before and after it.
fn around(text: &str, character: char) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = letters.iter().position(|&c| c == character).unwrap_or(0);
    let start = at.saturating_sub(SHOWN / 2);
    letters.iter().skip(start).take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn control_characters_are_left_out_and_tabs_are_spaces() {
        let mut data = json!({"a": ["x\u{0}y\tz\r\nw", 1, null], "b": {"c": "常\u{7}州"}});
        tidy(&mut data);
        assert_eq!(data, json!({"a": ["xy z\nw", 1, null], "b": {"c": "常州"}}));
    }

    #[test]
    fn the_words_around_a_character_are_cut_to_a_length_one_can_read() {
        let text = format!("{}×{}", "甲".repeat(300), "乙".repeat(300));
        let shown = around(&text, '×');
        assert_eq!(shown.chars().count(), SHOWN);
        assert!(shown.contains('×'));
    }
}
