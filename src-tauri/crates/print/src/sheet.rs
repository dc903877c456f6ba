//! A sheet on which words are put at measured places, drawn with printpdf.
//!
//! printpdf does no line breaking and, without its own layout engine, embeds fonts whole; both
//! are done here: a little wrapping, and fonts cut down to the glyphs in use.
#![expect(clippy::float_arithmetic, reason = "places on paper, no money")]

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Date, DateTime, FontId, Line, LinePoint, Mm, Offset, Op, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem, TextMatrix, Time,
};
use subsetter::GlyphRemapper;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariant, FontVariations};

use crate::engine::Paper;
use crate::glyphs;
use crate::paper::Moment;
use crate::{Fonts, PrintError};

/// Millimetres of a point.
const MM: f32 = 25.4 / 72.0;

/// How words are set: the families to look a character up in, in order, and the weight.
#[derive(Clone, Copy)]
pub(crate) struct Face {
    pub(crate) families: &'static [&'static str],
    pub(crate) weight: u16,
    /// In points.
    pub(crate) size: f32,
}

/// A place for words: from the left and the top, in millimetres.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    /// What it is called when words do not fit.
    pub(crate) name: &'static str,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) lines: usize,
}

/// A sheet being filled: words are gathered first, so that each font is cut down to the glyphs used.
pub(crate) struct Sheet<'a> {
    fonts: &'a Fonts,
    size: (f32, f32),
    shift: (f32, f32),
    page: Page,
    /// The pages before it.
    done: Vec<Page>,
    faces: BTreeMap<usize, (Font, GlyphRemapper, BTreeMap<u16, char>)>,
}

/// What stands on one page.
#[derive(Default)]
struct Page {
    runs: Vec<Run>,
    rules: Vec<(f32, f32, f32)>,
}

/// Words in one face on one line; `x` and the baseline `y` in millimetres from above left.
struct Run {
    face: usize,
    size: f32,
    x: f32,
    y: f32,
    glyphs: Vec<(u16, char)>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(size: (f32, f32), shift: (f32, f32), fonts: &'a Fonts) -> Sheet<'a> {
        Sheet {
            fonts,
            size,
            shift,
            page: Page::default(),
            done: Vec::new(),
            faces: BTreeMap::new(),
        }
    }

    /// Goes on to another page of the same size.
    pub(crate) fn next_page(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
    }

    /// Draws a hairline.
    pub(crate) fn rule(&mut self, from: f32, to: f32, y: f32) {
        self.page.rules.push((from, to, y));
    }

    /// Puts words in a place, wrapped to its width; gives back how far down they reach.
    pub(crate) fn put(&mut self, place: Place, face: Face, words: &str) -> Result<f32, PrintError> {
        let lines = self.wrap(place, face, words)?;
        let pitch = face.size * MM * 1.35;
        let mut y = place.y + face.size * MM * 0.88;
        let mut depth = 0.0;
        for line in lines {
            self.set_line(place.x, y, face, &line)?;
            y += pitch;
            depth += pitch;
        }
        Ok(depth)
    }

    /// Puts words so that their last line ends where the place begins.
    pub(crate) fn put_up(
        &mut self,
        place: Place,
        face: Face,
        words: &str,
    ) -> Result<(), PrintError> {
        let lines = self.wrap(place, face, words)?;
        let pitch = face.size * MM * 1.35;
        let mut y = place.y;
        for line in lines.iter().rev() {
            self.set_line(place.x, y, face, line)?;
            y -= pitch;
        }
        Ok(())
    }

    /// Breaks words into lines: before any Chinese character that may begin a line, elsewhere
    /// after a space, and inside a word only when the word alone is wider than the place.
    fn wrap(&self, place: Place, face: Face, words: &str) -> Result<Vec<String>, PrintError> {
        glyphs::check_text(words, self.fonts)?;
        let words = words.replace('\n', " ");
        let mut lines = Vec::new();
        let mut line: Vec<(char, f32)> = Vec::new();
        let mut width = 0.0;
        for c in words
            .trim()
            .chars()
            .filter(|c| !glyphs::is_invisible(*c) && !c.is_control())
        {
            let advance = self.advance(face, c)?;
            if width + advance > place.width && !line.is_empty() && c != ' ' && !may_not_begin(c) {
                let cut = (1..=line.len())
                    .rev()
                    .find(|&at| {
                        let next = line.get(at).map_or(c, |(next, _)| *next);
                        !may_not_begin(next)
                            && (is_wide(next) || is_wide(line[at - 1].0) || line[at - 1].0 == ' ')
                    })
                    .unwrap_or(line.len());
                let rest = line.split_off(cut);
                lines.push(
                    line.iter()
                        .map(|(c, _)| c)
                        .collect::<String>()
                        .trim_end()
                        .to_owned(),
                );
                width = rest.iter().map(|(_, advance)| advance).sum();
                line = rest;
            }
            width += advance;
            line.push((c, advance));
        }
        lines.push(line.iter().map(|(c, _)| c).collect());
        if lines.len() > place.lines {
            return Err(PrintError::TooLong {
                text: words,
                place: place.name,
            });
        }
        Ok(lines)
    }

    /// How wide a character is, in millimetres.
    fn advance(&self, face: Face, c: char) -> Result<f32, PrintError> {
        let (_, font) = face_of(self.fonts, face, c)?;
        let (_, em) = glyph(&font, c);
        Ok(em * face.size * MM)
    }

    fn set_line(&mut self, x: f32, y: f32, face: Face, words: &str) -> Result<(), PrintError> {
        let mut at = x;
        for c in words.chars() {
            let (index, font) = face_of(self.fonts, face, c)?;
            let (id, em) = glyph(&font, c);
            let (_, remapper, used) = self
                .faces
                .entry(index)
                .or_insert_with(|| (font, GlyphRemapper::new(), BTreeMap::new()));
            let id = remapper.remap(id);
            used.insert(id, c);
            match self.page.runs.last_mut() {
                Some(run) if run.face == index && at > x && run.size == face.size => {
                    run.glyphs.push((id, c));
                }
                _ => self.page.runs.push(Run {
                    face: index,
                    size: face.size,
                    x: at,
                    y,
                    glyphs: vec![(id, c)],
                }),
            }
            at += em * face.size * MM;
        }
        Ok(())
    }

    /// Writes the sheet.
    pub(crate) fn finish(mut self, title: &str, when: Moment) -> Result<Paper, PrintError> {
        self.next_page();
        let mut pdf = PdfDocument::new(title);
        let info = &mut pdf.metadata.info;
        let date = date(when);
        (
            info.creation_date,
            info.modification_date,
            info.metadata_date,
        ) = (date, date, date);
        info.creator = "Owed".to_owned();
        for (index, (font, remapper, used)) in &self.faces {
            let parsed = cut_down(font, remapper, used)?;
            pdf.resources
                .fonts
                .map
                .insert(font_id(*index), PdfFont::new(parsed));
        }

        let pages: Vec<_> = self.done.iter().map(|page| self.drawn(page)).collect();
        let count = pages.len();
        pdf.with_pages(pages);
        let options = PdfSaveOptions {
            subset_fonts: false,
            ..PdfSaveOptions::default()
        };
        let mut document = pdf.to_lopdf_document(&options, &mut Vec::new());
        // A random identifier would make every print of the same envelope another file.
        document.trailer.remove(b"ID");
        document.compress();
        let mut bytes = Vec::new();
        document
            .save_to(&mut bytes)
            .map_err(|error| PrintError::Form {
                form: "sheet",
                why: error.to_string(),
            })?;
        Ok(Paper {
            pdf: bytes,
            pages: count,
        })
    }

    /// A page as printpdf has it.
    fn drawn(&self, page: &Page) -> PdfPage {
        let (width, height) = self.size;
        let (right, down) = self.shift;
        let point = |x: f32, y: f32| Point {
            x: Mm(x + right).into(),
            y: Mm(height - y - down).into(),
        };
        let mut ops = Vec::new();
        for (from, to, y) in &page.rules {
            let ends = [point(*from, *y), point(*to, *y)];
            ops.push(Op::SetOutlineThickness { pt: Pt(0.5) });
            ops.push(Op::DrawLine {
                line: Line {
                    points: ends
                        .into_iter()
                        .map(|p| LinePoint { p, bezier: false })
                        .collect(),
                    is_closed: false,
                },
            });
        }
        ops.push(Op::StartTextSection);
        for run in &page.runs {
            let start = point(run.x, run.y);
            let font = PdfFontHandle::External(font_id(run.face));
            ops.push(Op::SetFont {
                font,
                size: Pt(run.size),
            });
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(start.x, start.y),
            });
            let glyphs = run.glyphs.iter();
            let glyphs = glyphs.map(|(id, c)| Codepoint::with_cid(*id, 0.0, c.to_string()));
            ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            });
        }
        ops.push(Op::EndTextSection);

        PdfPage::new(Mm(width), Mm(height), ops)
    }
}

/// The font that has a character, and its place among all.
pub(crate) fn face_of(fonts: &Fonts, face: Face, c: char) -> Result<(usize, Font), PrintError> {
    // Punctuation that both scripts share belongs to the Chinese face.
    let shared = matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·');
    let families = if shared && face.families.len() > 3 {
        &face.families[1..]
    } else {
        face.families
    };
    let missing = || PrintError::MissingGlyph {
        character: c,
        text: c.to_string(),
    };
    let index = fonts
        .face_for(families, face.weight, c)
        .ok_or_else(missing)?;
    Ok((index, fonts.font(index).ok_or_else(missing)?))
}

/// How tall the capital letters of a font are, in em.
pub(crate) fn capital(font: &Font) -> f32 {
    let face = plain(font);
    let units = f32::from(face.ttf().units_per_em());
    let tall = face.ttf().capital_height().unwrap_or_default();
    if tall > 0 {
        f32::from(tall) / units
    } else {
        0.7
    }
}

/// A font as it is, with nothing about it varied.
fn plain(font: &Font) -> FontInstance {
    font.clone().instantiate(
        FontVariant::default(),
        Abs::pt(12.0),
        &FontVariations::default(),
    )
}

/// The glyph of a character and its width in em.
pub(crate) fn glyph(font: &Font, c: char) -> (u16, f32) {
    let face = plain(font);
    let id = face.ttf().glyph_index(c).map_or(0, |id| id.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a width in em needs no more digits"
    )]
    let width = face.x_advance(id).map_or(1.0, |em| em.get() as f32);
    (id, width)
}

/// A font with nothing but the glyphs in use, which printpdf then embeds as it is.
fn cut_down(
    font: &Font,
    remapper: &GlyphRemapper,
    used: &BTreeMap<u16, char>,
) -> Result<ParsedFont, PrintError> {
    let name = font.info().family.to_string();
    let fault = |why: String| PrintError::Font {
        path: name.clone().into(),
        why,
    };
    let bytes = subsetter::subset(font.data(), font.index(), remapper)
        .map_err(|error| fault(error.to_string()))?;
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| fault("it cannot be cut down to the glyphs in use".to_owned()))?;
    parsed.font_name = Some(format!("OWEDAA+{}", name.replace(' ', "")));
    for (id, c) in used {
        parsed.set_codepoint_mapping(u32::from(*c), *id);
    }
    Ok(parsed)
}

fn font_id(index: usize) -> FontId {
    FontId(format!("Face{index}"))
}

fn date(when: Moment) -> DateTime {
    let (year, month, day) = when.day.parts();
    DateTime {
        date: Date {
            year: i32::from(year),
            month,
            day,
        },
        time: Time {
            hour: when.hour,
            minute: when.minute,
            second: when.second,
            millisecond: 0,
        },
        offset: Offset {
            hours: 0,
            minutes: 0,
            seconds: 0,
            milliseconds: 0,
        },
    }
}

/// Closing marks and stops may not begin a line (避头).
fn may_not_begin(c: char) -> bool {
    "，。、；：？！）】》〉」』”’％%,.;:?!)]}".contains(c)
}

/// Characters between which a line may break.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x20000..=0x3FFFF)
}
