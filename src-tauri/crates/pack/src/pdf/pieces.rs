//! The pieces of text on the pages of a PDF, and where each stands.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use super::{UNPACKED_LIMIT, dictionary, followed, open, page_ids, readable_fonts, shown};
use crate::Unreadable;
use crate::geometry::{Matrix, Shown};

/// A piece of text on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// How far its beginning is from the left edge of the page as it is shown, in tenths of a point.
    pub x: i32,
    /// How far its base line is from the top edge, in tenths of a point.
    pub y: i32,
    /// The text.
    pub text: String,
}

/// Pages looked at; who wants more reads a book.
const PAGES: usize = 100;
/// Pieces taken from one page.
const PIECES: usize = 20_000;
/// Forms drawn inside forms.
const FORMS: usize = 4;

/// How many pieces of text of each page run across as the page is shown, and how many any other
/// way; a page that cannot be followed has none.
pub(crate) fn writing(document: &Document, most: usize) -> Vec<(usize, usize)> {
    page_ids(document)
        .into_iter()
        .take(most)
        .map(|page| {
            let walk = || {
                let mut walk = Walk::of(document, page);
                walk.page(page)?;
                Ok((walk.across, walk.other))
            };
            followed(walk).unwrap_or_default()
        })
        .collect()
}

/// Reads the pieces of text of each page with where they stand, in the order in which they are drawn;
/// a page that cannot be followed has none.
///
/// # Errors
/// Why the PDF cannot be read at all.
pub fn pdf_pieces(bytes: &[u8], passwords: &[String]) -> Result<Vec<Vec<Piece>>, Unreadable> {
    let (mut document, _) = open(bytes, passwords)?;
    readable_fonts(&mut document);
    Ok(page_ids(&document)
        .into_iter()
        .take(PAGES)
        .map(|page| followed(|| pieces_of(&document, page)).unwrap_or_default())
        .collect())
}

fn pieces_of(document: &Document, page: ObjectId) -> Result<Vec<Piece>, lopdf::Error> {
    let mut walk = Walk::of(document, page);
    walk.page(page)?;
    Ok(walk.pieces)
}

const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

struct Walk<'d> {
    document: &'d Document,
    look: Shown,
    pieces: Vec<Piece>,
    /// Pieces that run across as the page is shown, and all others.
    across: usize,
    other: usize,
}

type Fonts<'d> = BTreeMap<Vec<u8>, &'d Dictionary>;

impl<'d> Walk<'d> {
    fn of(document: &'d Document, page: ObjectId) -> Walk<'d> {
        Walk {
            document,
            look: shown(document, page),
            pieces: Vec::new(),
            across: 0,
            other: 0,
        }
    }

    fn page(&mut self, page: ObjectId) -> Result<(), lopdf::Error> {
        let document = self.document;
        let content = document.get_page_content_with_limit(page, UNPACKED_LIMIT)?;
        let fonts = document.get_page_fonts(page)?;
        let resources = super::inherited(document, page, b"Resources")
            .and_then(|found| document.dereference(found).ok()?.1.as_dict().ok());
        self.content(&content, &fonts, resources, IDENTITY, 0)
    }

    /// Counts which way a piece of text runs as the page is shown.
    fn count(&mut self, at: &Matrix) {
        let [a, b, ..] = at.0;
        let (right, up) = match self.look.rotate {
            90 => (b, -a),
            180 => (-a, -b),
            270 => (-b, a),
            _ => (a, b),
        };
        if right > up.abs() {
            self.across += 1;
        } else {
            self.other += 1;
        }
    }

    fn content(
        &mut self,
        content: &[u8],
        fonts: &Fonts<'d>,
        resources: Option<&'d Dictionary>,
        placed: Matrix,
        depth: usize,
    ) -> Result<(), lopdf::Error> {
        let encodings: BTreeMap<&[u8], Encoding<'_>> = fonts
            .iter()
            .filter_map(|(name, font)| {
                let read = font.get_font_encoding_with_limit(self.document, UNPACKED_LIMIT);
                Some((name.as_slice(), read.ok()?))
            })
            .collect();
        let (mut now, mut saved) = (placed, Vec::new());
        let (mut line, mut at, mut leading) = (IDENTITY, IDENTITY, 0.0);
        let mut encoding = None;
        for step in Content::decode(content)?.operations {
            let number = |index: usize| {
                let found = step.operands.get(index).and_then(|o| o.as_float().ok());
                found.map_or(0.0, f64::from)
            };
            let six = || Matrix([0, 1, 2, 3, 4, 5].map(number));
            let mut move_by = |x: f64, y: f64| {
                line = joined(&Matrix([1.0, 0.0, 0.0, 1.0, x, y]), &line);
                line
            };
            match step.operator.as_str() {
                "q" if saved.len() < 512 => saved.push(now),
                "Q" => now = saved.pop().unwrap_or(now),
                "cm" => now = joined(&six(), &now),
                "BT" => (line, at) = (IDENTITY, IDENTITY),
                "Tf" => {
                    let name = step.operands.first().and_then(|name| name.as_name().ok());
                    encoding = name.and_then(|name| encodings.get(name));
                }
                "TL" => leading = number(0),
                "Td" => at = move_by(number(0), number(1)),
                "TD" => {
                    leading = -number(1);
                    at = move_by(number(0), number(1));
                }
                "Tm" => {
                    line = six();
                    at = line;
                }
                "T*" => at = move_by(0.0, -leading),
                "Tj" | "TJ" | "'" | "\"" => {
                    if matches!(step.operator.as_str(), "'" | "\"") {
                        at = move_by(0.0, -leading);
                    }
                    self.count(&joined(&at, &now));
                    if let (Some(encoding), Some(shown)) = (encoding, step.operands.last()) {
                        let text = text_of(shown, encoding);
                        self.put(joined(&at, &now), text);
                    }
                }
                "Do" if depth < FORMS => {
                    let name = step.operands.first().and_then(|name| name.as_name().ok());
                    if let (Some(name), Some(resources)) = (name, resources) {
                        self.form(name, fonts, resources, now, depth)?;
                    }
                }
                _ => {}
            }
            if self.pieces.len() >= PIECES {
                break;
            }
        }
        Ok(())
    }

    /// What is drawn by a form, which has fonts of its own or uses those of the page.
    fn form(
        &mut self,
        name: &[u8],
        fonts: &Fonts<'d>,
        resources: &'d Dictionary,
        now: Matrix,
        depth: usize,
    ) -> Result<(), lopdf::Error> {
        let form = dictionary(self.document, resources, b"XObject")
            .and_then(|forms| forms.get_deref(name, self.document).ok())
            .and_then(|form| form.as_stream().ok());
        let Some(form) = form.filter(|form| {
            let kind = form.dict.get(b"Subtype").and_then(Object::as_name);
            kind.is_ok_and(|kind| kind == b"Form")
        }) else {
            return Ok(());
        };
        let matrix = super::array(self.document, &form.dict, b"Matrix").unwrap_or_default();
        let numbers: Vec<f64> = matrix
            .iter()
            .filter_map(|number| Some(f64::from(number.as_float().ok()?)))
            .collect();
        let matrix = <[f64; 6]>::try_from(numbers).map_or(IDENTITY, Matrix);
        let own = dictionary(self.document, &form.dict, b"Resources");
        let mut known = fonts.clone();
        if let Some(named) = own.and_then(|own| dictionary(self.document, own, b"Font")) {
            for (name, font) in named {
                if let Ok((_, Object::Dictionary(font))) = self.document.dereference(font) {
                    known.insert(name.clone(), font);
                }
            }
        }
        let content = form
            .decompressed_content_with_limit(UNPACKED_LIMIT)
            .unwrap_or_default();
        let placed = joined(&matrix, &now);
        self.content(&content, &known, own.or(Some(resources)), placed, depth + 1)
    }

    fn put(&mut self, at: Matrix, text: String) {
        if text.trim().is_empty() {
            return;
        }
        let (x, y) = at.apply((0.0, 0.0));
        let crop = &self.look.crop;
        let (x, y) = match self.look.rotate {
            90 => (y - crop.bottom, x - crop.left),
            180 => (crop.right - x, y - crop.bottom),
            270 => (crop.top - y, crop.right - x),
            _ => (x - crop.left, crop.top - y),
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast from a float stops at the ends of the range"
        )]
        let tenths = |points: f64| (points * self.look.unit * 10.0).round() as i32;
        self.pieces.push(Piece {
            x: tenths(x),
            y: tenths(y),
            text,
        });
    }
}

/// First `inner`, then `outer`.
fn joined(inner: &Matrix, outer: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = inner.0;
    let [g, h, i, j, k, l] = outer.0;
    Matrix([
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ])
}

/// The letters of a string, or of an array of strings and the distances between them.
fn text_of(shown: &Object, encoding: &Encoding<'_>) -> String {
    let decode = |bytes: &[u8]| Document::decode_text(encoding, bytes).unwrap_or_default();
    match shown {
        Object::String(bytes, _) => decode(bytes),
        Object::Array(parts) => parts
            .iter()
            .filter_map(|part| part.as_str().ok().map(decode))
            .collect(),
        _ => String::new(),
    }
}
