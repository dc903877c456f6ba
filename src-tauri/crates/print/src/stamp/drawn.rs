//! Draws the stamps by hand, with what the typesetter itself writes PDFs with: a pack has as many as it
//! has pages, and what the typesetter remembers of each would grow with the pack.
#![expect(clippy::float_arithmetic, reason = "places on paper, no money")]

use std::collections::HashMap;
use std::sync::Arc;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::{Stamp, StampAt, Stamps};
use crate::engine::Paper;
use crate::envelope::{hei, song};
use crate::paper::Lang;
use crate::sheet::{self, Face};
use crate::{Fonts, PrintError};

/// On an A4 sheet, in points; a page of another size has it larger or smaller.
const SIZE: f32 = 9.0;
/// The short side of an A4 sheet.
const A4: f32 = 595.28;
/// No stamp is smaller, unless its page is too narrow for it.
const SMALLEST: f32 = 6.0;
/// So much of a page's width a stamp may take.
const MOST: f32 = 0.92;

// In em.
const ABOVE: f32 = 0.35;
const ASIDE: f32 = 0.6;
const ASIDE_OF_THE_WAY_BACK: f32 = 0.5;
const APART: f32 = 0.5;
const ROUND: f32 = 0.25;
const LINE: f32 = 0.04;
const FROM_THE_EDGE: f32 = 1.3;

pub(crate) fn draw(stamps: &Stamps, fonts: &Fonts) -> Result<Paper, PrintError> {
    let mut pen = Pen {
        fonts,
        face: match stamps.lang {
            Lang::Zh => hei(SIZE),
            Lang::En => song(SIZE),
        },
        opened: HashMap::new(),
        known: HashMap::new(),
    };
    let back = pen.line(match stamps.lang {
        Lang::Zh => "↑ 目录",
        Lang::En => "↑ Index",
    })?;
    // It is laid over pages, so it needs nothing of a document of its own.
    let mut document = Document::new_with(SerializeSettings {
        xmp_metadata: false,
        enable_tagging: false,
        ..SerializeSettings::default()
    });
    for stamp in &stamps.pages {
        let label = pen.line(&words(stamps, stamp))?;
        page(&mut document, stamps.at, stamp, &label, &back)?;
    }
    let pdf = document.finish();
    Ok(Paper {
        pdf: pdf.map_err(|why| fault(format!("{why:?}")))?,
        pages: stamps.pages.len(),
    })
}

fn fault(why: String) -> PrintError {
    PrintError::Form {
        form: "stamps",
        why,
    }
}

/// A page put in later (45-1) is not one of those that were counted.
fn words(stamps: &Stamps, stamp: &Stamp) -> String {
    let (exhibit, page) = (&stamp.exhibit, &stamp.page);
    let counted = !page.contains('-');
    match (stamps.lang, counted) {
        (Lang::Zh, true) => format!("证据{exhibit}　第 {page} 页 / 共 {} 页", stamps.of),
        (Lang::Zh, false) => format!("证据{exhibit}　第 {page} 页"),
        (Lang::En, true) => format!("Exhibit {exhibit}　Page {page} of {}", stamps.of),
        (Lang::En, false) => format!("Exhibit {exhibit}　Page {page}"),
    }
}

fn page(
    document: &mut Document,
    at: StampAt,
    stamp: &Stamp,
    label: &Line,
    back: &Line,
) -> Result<(), PrintError> {
    let impossible = || PrintError::PageSize {
        width: stamp.width,
        height: stamp.height,
    };
    let (width, height) = (points(stamp.width), points(stamp.height));
    let size = (width.min(height) / A4 * SIZE).max(SMALLEST);
    let (first, second) = (
        label.width + 2.0 * ASIDE,
        back.width + 2.0 * ASIDE_OF_THE_WAY_BACK,
    );
    let whole = first + APART + second;
    let em = size.min(width * MOST / whole);
    let tall = (label.tall + 2.0 * ABOVE) * em;
    let edge = FROM_THE_EDGE * em;
    let (left, top) = match at {
        StampAt::Foot => ((width - whole * em) / 2.0, height - edge - tall),
        StampAt::FootRight => (width - edge - whole * em, height - edge - tall),
        StampAt::HeadRight => (width - edge - whole * em, edge),
    };
    let boxed = |x: f32, wide: f32| Rect::from_xywh(x, top, wide * em, tall).ok_or_else(impossible);
    let place = boxed(left, first)?;
    let way = boxed(left + (first + APART) * em, second)?;

    let settings = PageSettings::from_wh(width, height).ok_or_else(impossible)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    for (rect, line, aside, ink) in [
        (place, label, ASIDE, rgb::Color::black()),
        (
            way,
            back,
            ASIDE_OF_THE_WAY_BACK,
            rgb::Color::new(0x1f, 0x4e, 0x8c),
        ),
    ] {
        surface.set_fill(Some(Fill {
            paint: luma::Color::white().into(),
            opacity: NormalizedF32::new(0.88).unwrap_or(NormalizedF32::ONE),
            ..Fill::default()
        }));
        surface.set_stroke(Some(Stroke {
            paint: luma::Color::new(60).into(),
            width: LINE * em,
            ..Stroke::default()
        }));
        surface.draw_path(&rounded(rect, ROUND * em).ok_or_else(impossible)?);
        surface.set_stroke(None);
        surface.set_fill(Some(Fill {
            paint: ink.into(),
            ..Fill::default()
        }));
        let foot = rect.bottom() - ABOVE * em;
        line.draw(&mut surface, rect.left() + aside * em, foot, em);
    }
    surface.finish();
    let link = LinkAnnotation::new(
        way,
        Target::Action(LinkAction::new("owed:index".to_owned()).into()),
    );
    page.add_annotation(Annotation::new_link(link, None));
    page.finish();
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a side of a page in points needs no more digits"
)]
fn points(side: f64) -> f32 {
    side as f32
}

/// A rectangle with rounded corners.
fn rounded(rect: Rect, radius: f32) -> Option<Path> {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    // How far the handles of a curve reach, so that it is a quarter of a circle.
    let reach = radius * (1.0 - 0.552_285);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - reach, top, right, top + reach, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - reach,
        right - reach,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(left + radius, bottom);
    path.cubic_to(
        left + reach,
        bottom,
        left,
        bottom - reach,
        left,
        bottom - radius,
    );
    path.line_to(left, top + radius);
    path.cubic_to(left, top + reach, left + reach, top, left + radius, top);
    path.close();
    path.finish()
}

/// Looks up characters in the fonts, each once.
struct Pen<'f> {
    fonts: &'f Fonts,
    face: Face,
    opened: HashMap<usize, (Font, f32)>,
    known: HashMap<char, (usize, u16, f32)>,
}

/// Words on one line; measures in em.
struct Line {
    runs: Vec<Run>,
    width: f32,
    /// Of a capital letter.
    tall: f32,
}

/// Words in one font.
struct Run {
    font: Font,
    text: String,
    glyphs: Vec<KrillaGlyph>,
    width: f32,
}

impl Pen<'_> {
    fn line(&mut self, words: &str) -> Result<Line, PrintError> {
        let mut line = Line {
            runs: Vec::new(),
            width: 0.0,
            tall: 0.0,
        };
        let mut last = None;
        for c in words.chars() {
            let (face, id, advance) = self.glyph(c)?;
            let (font, tall) = self.opened(face, c)?;
            if last != Some(face) {
                line.runs.push(Run {
                    font,
                    text: String::new(),
                    glyphs: Vec::new(),
                    width: 0.0,
                });
                last = Some(face);
            }
            if let Some(run) = line.runs.last_mut() {
                let from = run.text.len();
                run.text.push(c);
                run.glyphs.push(KrillaGlyph::new(
                    GlyphId::new(u32::from(id)),
                    advance,
                    0.0,
                    0.0,
                    0.0,
                    from..run.text.len(),
                    None,
                ));
                run.width += advance;
            }
            line.width += advance;
            line.tall = line.tall.max(tall);
        }
        Ok(line)
    }

    /// The face that has a character, its glyph there and how wide it is.
    fn glyph(&mut self, c: char) -> Result<(usize, u16, f32), PrintError> {
        if let Some(known) = self.known.get(&c) {
            return Ok(*known);
        }
        let (face, font) = sheet::face_of(self.fonts, self.face, c)?;
        let (id, advance) = sheet::glyph(&font, c);
        self.known.insert(c, (face, id, advance));
        Ok((face, id, advance))
    }

    /// A face as PDFs take it, and how tall its capital letters are.
    fn opened(&mut self, face: usize, c: char) -> Result<(Font, f32), PrintError> {
        if let Some((font, tall)) = self.opened.get(&face) {
            return Ok((font.clone(), *tall));
        }
        let (_, font) = sheet::face_of(self.fonts, self.face, c)?;
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(font.data().clone());
        let opened = Font::new(bytes.into(), font.index());
        let opened = opened.ok_or_else(|| fault("a font cannot be read".to_owned()))?;
        let tall = sheet::capital(&font);
        self.opened.insert(face, (opened.clone(), tall));
        Ok((opened, tall))
    }
}

impl Line {
    fn draw(&self, surface: &mut Surface<'_>, mut x: f32, y: f32, em: f32) {
        for run in &self.runs {
            let start = Point::from_xy(x, y);
            surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.text, em, false);
            x += run.width * em;
        }
    }
}
