//! Writing that was read off a picture by machine, laid over it unseen, so that a pack can be searched
//! and copied from. The picture itself is not touched.
//!
//! Each run of letters is drawn in the invisible mode, as wide and as high as it stands in the picture,
//! in a font that has no shapes. A code of that font stands for one character of this pack.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use lopdf::{Object, ObjectId, Stream, StringFormat, dictionary as entries};
use serde::{Deserialize, Serialize};

use crate::geometry::Rect;
use crate::sink::Sink;
use crate::{Digest, glyphless};

/// In so many parts the sides of what was read are divided.
pub const PARTS: u16 = 10_000;

/// A word that was read off a picture: or, in Chinese, one character or a few.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadWord {
    /// Its letters.
    pub text: String,
    /// Left, top, right and bottom in ten-thousandths of what was read, from its upper left corner.
    pub at: [u16; 4],
}

/// The writing of a page that was read off its picture: lines of words in reading order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadPage {
    /// The lines.
    pub lines: Vec<Vec<ReadWord>>,
}

impl ReadPage {
    /// What tells it from any other: its letters and where they stand.
    pub(crate) fn digest(&self) -> Digest {
        let mut all = Vec::new();
        for line in &self.lines {
            all.push(b'\n');
            for word in line {
                all.extend(word.at.iter().flat_map(|side| side.to_be_bytes()));
                all.extend((word.text.len() as u64).to_be_bytes());
                all.extend(word.text.as_bytes());
            }
        }
        Digest::of(&all)
    }

    /// The letters line by line, as one reads them.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            for run in runs(line) {
                text.push_str(&run.text);
                if !run.joins {
                    text.push(' ');
                }
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        text
    }
}

/// Letters that are drawn in one go.
struct Run {
    text: String,
    at: [u16; 4],
    /// What follows is written on without a space.
    joins: bool,
}

/// Puts the characters that a reader took apart together again: between Chinese ones there is no
/// space, however the reader cut them.
fn runs(line: &[ReadWord]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for word in line {
        let [left, top, right, bottom] = word.at;
        // A gap as wide as a character is one: between columns of a table, say.
        let near = |run: &Run| {
            let high = u32::from(run.at[3].max(bottom) - run.at[1].min(top));
            u32::from(left) <= u32::from(run.at[2]) + high
        };
        let first = word.text.chars().next();
        match runs.last_mut() {
            Some(run)
                if near(run)
                    && first.is_some_and(is_wide)
                    && run.text.chars().next_back().is_some_and(is_wide) =>
            {
                run.text.push_str(&word.text);
                run.at = [
                    run.at[0].min(left),
                    run.at[1].min(top),
                    run.at[2].max(right),
                    run.at[3].max(bottom),
                ];
            }
            Some(run) => {
                let last = run.text.chars().next_back();
                run.joins = near(run) && (first.is_some_and(is_wide) || last.is_some_and(is_wide));
                runs.push(Run::of(word));
            }
            None => runs.push(Run::of(word)),
        }
    }
    runs
}

impl Run {
    fn of(word: &ReadWord) -> Run {
        Run {
            text: word.text.clone(),
            at: word.at,
            joins: false,
        }
    }
}

/// Whether a character is written without spaces around it: Chinese ones and their punctuation.
fn is_wide(letter: char) -> bool {
    matches!(letter,
        '\u{2E80}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{323AF}' | '·' | '—' | '“' | '”' | '‘' | '’' | '…')
}

/// The unseen writing of a pack while it is written.
#[derive(Default)]
pub(crate) struct Unseen {
    font: Option<ObjectId>,
    codes: HashMap<char, u16>,
    /// The characters by their codes, the first of which is 1.
    letters: Vec<char>,
}

/// How much of its height a line of writing has below the line it stands on.
const BELOW: f64 = 0.2;

impl Unseen {
    /// Writes the form that is drawn over a page as it is shown, from its lower left corner; `seen` is
    /// what was read of it. Nothing where nothing was read.
    pub(crate) fn form<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        page: &ReadPage,
        seen: &Rect,
        size: (f64, f64),
    ) -> io::Result<Option<ObjectId>> {
        let drawing = self.drawing(page, seen);
        if drawing.is_empty() {
            return Ok(None);
        }
        let font = match self.font {
            Some(font) => font,
            None => *self.font.insert(sink.reserve()?),
        };
        let form = entries! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => Rect::of_size(size.0, size.1).object(),
            "Resources" => entries! { "Font" => entries! { "Read" => font } }
        };
        let drawing = format!("BT 3 Tr\n{drawing}ET");
        let mut stream = Stream::new(form, drawing.into_bytes());
        stream.compress().map_err(io::Error::other)?;
        sink.add_stream(stream.dict, &stream.content).map(Some)
    }

    fn drawing(&mut self, page: &ReadPage, seen: &Rect) -> String {
        let across = |part: u16| f64::from(part) / f64::from(PARTS) * seen.width();
        let down = |part: u16| f64::from(part) / f64::from(PARTS) * seen.height();
        let mut drawing = String::new();
        for line in &page.lines {
            // One height for a line, whatever its letters have, or it would be read as several: the
            // middle one, for a reader gives some characters the room of two lines. The box of the
            // line itself is too high where it runs aslant.
            let mut heights: Vec<u16> = line
                .iter()
                .map(|word| word.at[3].saturating_sub(word.at[1]))
                .collect();
            heights.sort_unstable();
            let high = down(heights.get(heights.len() / 2).copied().unwrap_or(0));
            if high < 1.0 {
                continue;
            }
            let runs = runs(line);
            for run in &runs {
                let [left, top, right, bottom] = run.at;
                let wide = across(right.saturating_sub(left));
                let (mut codes, mut count) = (String::new(), 0_u32);
                for letter in run.text.chars() {
                    if let Some(code) = self.code(letter) {
                        let _ = write!(codes, "{code:04X}");
                        count += 1;
                    }
                }
                if count == 0 || wide < 0.5 {
                    continue;
                }
                // It hangs over into the gap, so it makes the run no wider.
                if !run.joins
                    && let Some(space) = self.code(' ')
                {
                    let _ = write!(codes, "{space:04X}");
                }
                let middle = seen.top - (down(top) + down(bottom)) / 2.0;
                let base = middle - high / 2.0 + high * BELOW;
                let stretched = 100.0 * wide / (high * f64::from(count));
                let _ = writeln!(
                    drawing,
                    "/Read {high:.2} Tf {stretched:.2} Tz 1 0 0 1 {:.2} {base:.2} Tm <{codes}> Tj",
                    seen.left + across(left),
                );
            }
        }
        drawing
    }

    fn code(&mut self, letter: char) -> Option<u16> {
        if let Some(code) = self.codes.get(&letter) {
            return Some(*code);
        }
        let code = u16::try_from(self.letters.len() + 1).ok()?;
        self.letters.push(letter);
        self.codes.insert(letter, code);
        Some(code)
    }

    /// Writes the font, where any writing was laid.
    pub(crate) fn finish<W: Write>(self, sink: &mut Sink<W>) -> io::Result<()> {
        let Some(font) = self.font else {
            return Ok(());
        };
        let mut packed = |dict: lopdf::Dictionary, bytes: Vec<u8>| {
            let mut stream = Stream::new(dict, bytes);
            stream.compress().map_err(io::Error::other)?;
            sink.add_stream(stream.dict, &stream.content)
        };
        let file = glyphless::font();
        let length = i64::try_from(file.len()).map_err(io::Error::other)?;
        let file = packed(entries! { "Length1" => length }, file)?;
        // Every code has the one glyph without a shape.
        let glyphs = [0, 0].into_iter().chain([0, 1].repeat(self.letters.len()));
        let glyphs = packed(entries! {}, glyphs.collect())?;
        let letters = packed(entries! {}, self.letters().into_bytes())?;
        let name = "OwedUnseen";
        let descriptor = sink.add(
            &entries! {
                "Type" => "FontDescriptor", "FontName" => name, "Flags" => 4,
                "FontBBox" => vec![0.into(), (-200).into(), 1000.into(), 800.into()],
                "ItalicAngle" => 0, "Ascent" => 800, "Descent" => -200, "CapHeight" => 800,
                "StemV" => 80, "FontFile2" => file
            }
            .into(),
        )?;
        let text = |text: &str| Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
        let descendant = sink.add(
            &entries! {
                "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => name,
                "CIDSystemInfo" => entries! {
                    "Registry" => text("Adobe"), "Ordering" => text("Identity"), "Supplement" => 0
                },
                "FontDescriptor" => descriptor, "DW" => 1000, "CIDToGIDMap" => glyphs
            }
            .into(),
        )?;
        sink.put(
            font,
            &entries! {
                "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name,
                "Encoding" => "Identity-H", "DescendantFonts" => vec![descendant.into()],
                "ToUnicode" => letters
            }
            .into(),
        )
    }

    /// Which character each code stands for, as a PDF says it.
    fn letters(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let coded: Vec<(usize, char)> = (1..).zip(self.letters.iter().copied()).collect();
        // No more than a hundred stand in one list.
        for some in coded.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", some.len());
            for (code, letter) in some {
                let _ = write!(map, "<{code:04X}> <");
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, left: u16, right: u16) -> ReadWord {
        ReadWord {
            text: text.to_owned(),
            at: [left, 100, right, 200],
        }
    }

    #[test]
    fn chinese_that_was_taken_apart_is_one_run_and_columns_stay_apart() {
        let line = vec![
            word("送货", 0, 200),
            word("单", 210, 300),
            word("HT-2025-007", 320, 700),
            word("号", 710, 800),
            word("数量", 1500, 1700),
            word("No.", 1800, 1900),
            word("17", 1950, 2000),
        ];
        let texts: Vec<String> = runs(&line).into_iter().map(|run| run.text).collect();
        assert_eq!(texts, ["送货单", "HT-2025-007", "号", "数量", "No.", "17"]);
        let page = ReadPage { lines: vec![line] };
        assert_eq!(page.text(), "送货单HT-2025-007号 数量No. 17\n");
    }
}
