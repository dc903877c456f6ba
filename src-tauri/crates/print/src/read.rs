//! The words of a Word file, read back: of one of ours, or of one that somebody changed.

use std::io::{Cursor, Read};

use crate::PrintError;

/// The largest document that is read, in bytes of its markup: a hundred times a long complaint.
const LARGEST: u64 = 64 << 20;

/// The words of a Word file, a paragraph each; empty ones are left out.
///
/// # Errors
/// It is no Word file, or one larger than any paper.
pub fn read_word(bytes: &[u8]) -> Result<Vec<String>, PrintError> {
    let fault = |why: String| PrintError::Word(why);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| fault(e.to_string()))?;
    let part = zip
        .by_name("word/document.xml")
        .map_err(|e| fault(e.to_string()))?;
    let mut xml = String::new();
    let mut bounded = part.take(LARGEST);
    bounded
        .read_to_string(&mut xml)
        .map_err(|e| fault(e.to_string()))?;
    if xml.len() as u64 == LARGEST {
        return Err(fault("it is larger than any paper".to_owned()));
    }
    Ok(paragraphs(&xml))
}

/// Words stand in `w:t`, paragraphs end with `w:p`; all else is how they look.
fn paragraphs(xml: &str) -> Vec<String> {
    let (mut all, mut words) = (Vec::new(), String::new());
    let mut inside = false;
    for piece in xml.split('<') {
        let (mark, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = mark.split([' ', '/']).next().unwrap_or_default();
        match name {
            "w:t" => inside = !mark.ends_with('/'),
            // Deleted words stay in a file with changes shown; they are not `w:t`.
            "w:tab" | "w:br" => words.push(' '),
            _ => {}
        }
        if mark == "/w:t" {
            inside = false;
        }
        if inside {
            words.push_str(&unescaped(text));
        }
        if mark == "/w:p" && !words.is_empty() {
            all.push(std::mem::take(&mut words));
        }
    }
    if !words.is_empty() {
        all.push(words);
    }
    all
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_by_the_paragraph() {
        let xml = "<w:p><w:r><w:t xml:space=\"preserve\">甲 &amp; </w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>\
                   <w:p/><w:p><w:r><w:t/><w:tab/><w:t>80,000.00</w:t></w:r></w:p>";
        assert_eq!(paragraphs(xml), ["甲 & 乙", " 80,000.00"]);
    }

    #[test]
    fn what_is_no_word_file_is_said_to_be_none() {
        for bytes in [&b""[..], b"PK", b"%PDF-1.7"] {
            assert!(matches!(read_word(bytes), Err(PrintError::Word(_))));
        }
    }
}
