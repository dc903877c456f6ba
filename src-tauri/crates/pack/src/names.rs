//! File names that every system takes, made from names nobody checked.

/// More characters, or more bytes of UTF-8, than this are cut; systems stop at 255.
const CHARACTERS: usize = 100;
const BYTES: usize = 180;

/// Makes a name that is one plain file name on Windows, macOS and Linux: no folder in it, no
/// control or direction-changing character, no reserved word, not too long, its ending kept.
pub fn safe_name(name: &str) -> String {
    // What stands before the last slash, of either kind, is a folder.
    let last = name
        .rsplit(['/', '\\'])
        .find(|part| !part.trim().is_empty())
        .unwrap_or("");
    let plain: String = last
        .chars()
        .map(|letter| if is_harmless(letter) { letter } else { '_' })
        .collect();
    let plain = plain.trim().trim_end_matches(['.', ' ']);
    let (stem, ending) = match plain.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 10 => (stem, Some(ending)),
        Some(_) | None => (plain, None),
    };
    let room = ending.map_or(0, |ending| ending.len() + 1);
    let mut short = String::new();
    for (index, letter) in stem.chars().enumerate() {
        if index >= CHARACTERS || short.len() + letter.len_utf8() + room > BYTES {
            break;
        }
        short.push(letter);
    }
    let stem = short.trim_end_matches([' ', '.']);
    let stem = if stem.is_empty() { "_" } else { stem };
    let guard = if is_reserved(stem) || stem.starts_with('.') {
        "_"
    } else {
        ""
    };
    match ending {
        Some(ending) => format!("{guard}{stem}.{ending}"),
        None => format!("{guard}{stem}"),
    }
}

fn is_harmless(letter: char) -> bool {
    let turns_direction = matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{061C}');
    let line_end = matches!(letter, '\u{2028}' | '\u{2029}');
    let forbidden = matches!(letter, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\u{FFFD}');
    !letter.is_control() && !turns_direction && !line_end && !forbidden
}

/// Windows keeps these for devices, whatever comes after the first full stop.
fn is_reserved(stem: &str) -> bool {
    let word = stem
        .split('.')
        .next()
        .unwrap_or(stem)
        .trim_end()
        .to_ascii_uppercase();
    if matches!(
        word.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$"
    ) {
        return true;
    }
    let device = word
        .strip_prefix("COM")
        .or_else(|| word.strip_prefix("LPT"))
        .unwrap_or("");
    let mut digits = device.chars();
    matches!(
        (digits.next(), digits.next()),
        (Some('0'..='9' | '¹' | '²' | '³'), None)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_path_a_device_or_a_trap() {
        for (given, made) in [
            ("送货单_已签收.jpg", "送货单_已签收.jpg"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\me\\合同.pdf", "合同.pdf"),
            ("合同/", "合同"),
            ("..", "_"),
            ("", "_"),
            ("   ", "_"),
            (".bashrc", "_.bashrc"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            ("com1 .tar.gz", "_com1 .tar.gz"),
            ("LPT³", "_LPT³"),
            ("COMMA.txt", "COMMA.txt"),
            ("a\u{0}b\nc\u{202E}gpj.exe", "a_b_c_gpj.exe"),
            ("what?*<>|\".doc", "what______.doc"),
            ("end. . .", "end"),
        ] {
            assert_eq!(safe_name(given), made, "{given:?}");
        }
    }

    #[test]
    fn an_over_long_name_is_cut_and_keeps_its_ending() {
        let made = safe_name(&format!("{}.pdf", "合".repeat(500)));
        assert!(made.ends_with("合.pdf") && made.len() <= 180, "{made}");
        let made = safe_name(&format!("a.{}", "x".repeat(5000)));
        assert!(made.len() <= 180);
    }
}
