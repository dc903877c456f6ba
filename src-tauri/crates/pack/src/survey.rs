//! What a court desk would stumble over in a file: pages that lie on their side, pages with
//! nothing on them. Looked for before a pack is built; nothing is changed.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::io::{Cursor, Read};

use image::{DynamicImage, GrayImage, ImageFormat as Library, ImageReader};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::decoded::Pictures;
use crate::exhibit::{Body, guarded};
use crate::inspect::ImageFormat;
use crate::pdf::{self, UNPACKED_LIMIT};
use crate::{LoadedFile, PackError, Reason, Unreadable};

/// What was noticed of the pages of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Survey {
    /// Pages with nothing on them, counted from 1.
    pub blank: Vec<usize>,
    /// Pages whose writing runs up or down as they are shown, counted from 1.
    pub sideways: Vec<usize>,
}

/// Pages looked at; who wants more reads a book.
const PAGES: usize = 500;
/// More than this many bytes of pixels are not decoded.
const DECODED_LIMIT: u64 = 512 << 20;
/// A picture is looked at this large; fine enough to tell lines of writing.
const LOOKED_AT: u32 = 900;

impl Survey {
    /// Looks at the pages of a file; what cannot be followed is not remarked on.
    ///
    /// # Errors
    /// [`PackError::Original`] when the bytes cannot be had from where they are kept.
    pub fn of(file: &LoadedFile) -> Result<Survey, PackError> {
        let whole = || -> Result<Vec<u8>, PackError> {
            let (mut from, _) = file.original.open()?;
            let mut bytes = Vec::new();
            from.read_to_end(&mut bytes)
                .map_err(|error| file.original.unread(error))?;
            Ok(bytes)
        };
        let seen = match &file.body {
            Body::Pdf { password, .. } => {
                let (bytes, passwords) = (whole()?, password.iter().cloned().collect::<Vec<_>>());
                guarded(|| of_pdf(&bytes, &passwords))
            }
            Body::Jpeg(head) => {
                let bytes = whole()?;
                guarded(|| {
                    let picture = decode(Library::Jpeg, &bytes)?;
                    Ok(of_pictures([(
                        picture,
                        head.camera.orientation.swaps_sides(),
                    )]))
                })
            }
            Body::Png(head) => {
                let bytes = whole()?;
                guarded(|| {
                    let picture = Pictures::of(ImageFormat::Png, bytes)?.picture(0)?;
                    Ok(of_pictures([(
                        picture,
                        head.camera.orientation.swaps_sides(),
                    )]))
                })
            }
            Body::Decoded { format, frames } => {
                let bytes = whole()?;
                guarded(|| {
                    let mut pictures = Pictures::of(*format, bytes)?;
                    let mut all = Vec::new();
                    for (index, frame) in frames.iter().enumerate().take(PAGES) {
                        let small = small(&pictures.picture(index)?);
                        all.push((small, frame.orientation.swaps_sides()));
                    }
                    Ok(of_pictures(all))
                })
            }
            Body::Unreadable(_) => return Ok(Survey::default()),
        };
        Ok(seen.unwrap_or_default())
    }
}

fn decode(format: Library, bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODED_LIMIT);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader
        .decode()
        .map_err(|error| Unreadable::new(Reason::Damaged, &error.to_string()))
}

fn of_pictures(pictures: impl IntoIterator<Item = (DynamicImage, bool)>) -> Survey {
    let mut survey = Survey::default();
    for (index, (picture, turned)) in pictures.into_iter().enumerate() {
        match Look::at(&small(&picture).into_luma8()) {
            Look::Blank => survey.blank.push(index + 1),
            // Stored rows are shown as columns, so what runs down as stored runs across as shown.
            Look::Across if turned => survey.sideways.push(index + 1),
            Look::Down if !turned => survey.sideways.push(index + 1),
            Look::Across | Look::Down | Look::Unsure => {}
        }
    }
    survey
}

fn small(picture: &DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) > LOOKED_AT {
        picture.thumbnail(LOOKED_AT, LOOKED_AT)
    } else {
        picture.clone()
    }
}

/// What a picture of a page looks like from afar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Blank,
    /// Writing runs across.
    Across,
    /// Writing runs up or down.
    Down,
    Unsure,
}

/// So much darker than the paper around it is ink.
const INK: i32 = 40;
/// A page with less ink than this part of its area, in a hundred thousandth, is blank.
const TRACE: u64 = 20;

impl Look {
    fn at(page: &GrayImage) -> Look {
        let (width, height) = (page.width() as usize, page.height() as usize);
        if width < 16 || height < 16 {
            return Look::Unsure;
        }
        let pixels = page.as_raw();
        // A scanner leaves dark edges; the outermost part says nothing.
        let (left, top) = (width / 40, height / 40);
        let paper = Paper::of(page);
        let (mut rows, mut columns) = (vec![0_u32; height], vec![0_u32; width]);
        let mut ink = 0_u64;
        for (at, shade) in pixels.iter().enumerate() {
            let (x, y) = (at % width, at / width);
            let inside = (left..width - left).contains(&x) && (top..height - top).contains(&y);
            if inside && paper.at(x, y) - i32::from(*shade) > INK {
                rows[y] += 1;
                columns[x] += 1;
                ink += 1;
            }
        }
        let area = ((width - 2 * left) * (height - 2 * top)) as u64;
        if ink * 100_000 < area * TRACE {
            // A dark photo has no paper and no ink; only what is even all over is blank.
            return if is_even(page) {
                Look::Blank
            } else {
                Look::Unsure
            };
        }
        let edges = |line: &[u32], across: usize| {
            let step = |pair: &[u32]| f64::from(pair[0].abs_diff(pair[1]));
            line.windows(2).map(step).sum::<f64>() / across as f64
        };
        // Lines of writing make sharp steps from line to line and soft ones along the lines.
        let (by_row, by_column) = (
            edges(&rows[top..height - top], width),
            edges(&columns[left..width - left], height),
        );
        let inked = ink as f64 / area as f64;
        // A photo of a thing, a stamp or a few words has no direction anyone could be sure of.
        if !(0.01..0.35).contains(&inked) || by_row.max(by_column) < 1.5 {
            return Look::Unsure;
        }
        if by_row > by_column * 1.6 {
            Look::Across
        } else if by_column > by_row * 1.6 {
            Look::Down
        } else {
            Look::Unsure
        }
    }
}

/// How light the paper is, place by place: photos are lit unevenly.
struct Paper {
    tiles: Vec<i32>,
    across: usize,
}

/// The side of a tile, in pixels.
const TILE: usize = 32;

impl Paper {
    fn of(page: &GrayImage) -> Paper {
        let (width, height) = (page.width() as usize, page.height() as usize);
        let (across, down) = (width.div_ceil(TILE), height.div_ceil(TILE));
        let mut tiles = Vec::with_capacity(across * down);
        for tile in 0..across * down {
            let (x, y) = ((tile % across) * TILE, (tile / across) * TILE);
            let mut shades: Vec<u8> = (y..(y + TILE).min(height))
                .flat_map(|y| &page.as_raw()[y * width + x..y * width + (x + TILE).min(width)])
                .copied()
                .collect();
            shades.sort_unstable();
            let light = shades.get(shades.len() * 4 / 5).copied().unwrap_or(255);
            tiles.push(i32::from(light));
        }
        Paper { tiles, across }
    }

    fn at(&self, x: usize, y: usize) -> i32 {
        self.tiles[y / TILE * self.across + x / TILE]
    }
}

/// Whether a picture has the same shade all over.
fn is_even(page: &GrayImage) -> bool {
    let mut shades: Vec<u8> = page.as_raw().clone();
    shades.sort_unstable();
    let part = |hundredth: usize| shades.get(shades.len() * hundredth / 100).copied();
    match (part(1), part(99)) {
        (Some(dark), Some(light)) => light - dark < 24,
        (_, _) => false,
    }
}

fn of_pdf(bytes: &[u8], passwords: &[String]) -> Result<Survey, Unreadable> {
    let (document, _) = pdf::open(bytes, passwords)?;
    let mut survey = Survey::default();
    let directions = pdf::writing(&document, PAGES);
    for (index, page) in pdf::page_ids(&document).into_iter().enumerate().take(PAGES) {
        let (across, other) = directions.get(index).copied().unwrap_or((0, 0));
        if other > 20 && other > across * 4 {
            survey.sideways.push(index + 1);
            continue;
        }
        match guarded(|| Ok(drawn(&document, page))) {
            Ok(Drawn::Nothing) => survey.blank.push(index + 1),
            Ok(Drawn::Picture(picture)) if across + other == 0 => {
                let turned = pdf::shown(&document, page).rotate % 180 == 90;
                let one = of_pictures([(picture, turned)]);
                survey.blank.extend(one.blank.iter().map(|_| index + 1));
                survey
                    .sideways
                    .extend(one.sideways.iter().map(|_| index + 1));
            }
            Ok(Drawn::Picture(_) | Drawn::Something) | Err(_) => {}
        }
    }
    Ok(survey)
}

/// What a page of a PDF draws.
enum Drawn {
    Nothing,
    /// One JPEG and nothing else: a scan.
    Picture(DynamicImage),
    Something,
}

fn drawn(document: &Document, page: ObjectId) -> Drawn {
    let annotated = document
        .get_dictionary(page)
        .ok()
        .and_then(|page| pdf::array(document, page, b"Annots"))
        .is_some_and(|all| !all.is_empty());
    let Ok(content) = document.get_page_content_with_limit(page, UNPACKED_LIMIT) else {
        return Drawn::Something;
    };
    let Ok(content) = Content::decode(&content) else {
        return Drawn::Something;
    };
    let mut pictures = Vec::new();
    // A picture is laid straight by most scanners; one that is turned is not judged.
    let mut straight = true;
    for step in &content.operations {
        match step.operator.as_str() {
            "Do" => pictures.push(step.operands.first().and_then(|name| name.as_name().ok())),
            "cm" => {
                let number = |index: usize| {
                    let found = step.operands.get(index);
                    found.and_then(|found| found.as_float().ok()).unwrap_or(0.0)
                };
                straight &= number(1).abs() < 0.01 && number(2).abs() < 0.01;
            }
            "Tj" | "TJ" | "'" | "\"" | "sh" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S"
            | "s" | "EI" | "BI" => return Drawn::Something,
            _ => {}
        }
    }
    match &pictures[..] {
        [] if annotated => Drawn::Something,
        [] => Drawn::Nothing,
        [Some(name)] if straight && !annotated => {
            let scan = pdf::inherited(document, page, b"Resources")
                .and_then(|found| document.dereference(found).ok()?.1.as_dict().ok())
                .and_then(|found| pdf::dictionary(document, found, b"XObject"))
                .and_then(|found| found.get_deref(name, document).ok())
                .and_then(|found| found.as_stream().ok());
            match scan.filter(|scan| is_jpeg(&scan.dict)) {
                Some(scan) => decode(Library::Jpeg, &scan.content)
                    .map_or(Drawn::Something, |picture| Drawn::Picture(small(&picture))),
                None => Drawn::Something,
            }
        }
        _ => Drawn::Something,
    }
}

fn is_jpeg(dict: &Dictionary) -> bool {
    match dict.get(b"Filter") {
        Ok(Object::Name(name)) => name == b"DCTDecode",
        Ok(Object::Array(all)) => {
            matches!(&all[..], [Object::Name(name)] if name == b"DCTDecode")
        }
        Ok(_) | Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of lines of writing, dark on an unevenly lit ground.
    fn page(width: u32, height: u32, down: bool) -> GrayImage {
        GrayImage::from_fn(width, height, |x, y| {
            let (along, line) = if down { (y, x) } else { (x, y) };
            let ground = u8::try_from(200 + x * 40 / width).unwrap();
            let is_ink = line % 24 < 11 && (along * 7 + line * 3) % 13 < 5 && along % 90 > 9;
            image::Luma([if is_ink { ground - 120 } else { ground }])
        })
    }

    #[test]
    fn writing_is_told_by_its_direction() {
        assert_eq!(Look::at(&page(600, 800, false)), Look::Across);
        assert_eq!(Look::at(&page(600, 800, true)), Look::Down);
    }

    #[test]
    fn an_even_page_is_blank_and_a_photo_of_a_thing_is_not_judged() {
        let even = GrayImage::from_fn(600, 800, |x, y| {
            image::Luma([u8::try_from(235 + (x * 31 + y * 17) % 9).unwrap()])
        });
        assert_eq!(Look::at(&even), Look::Blank);
        let thing = GrayImage::from_fn(600, 800, |x, y| {
            let (x, y) = (f64::from(x) - 300.0, f64::from(y) - 400.0);
            image::Luma([if x.hypot(y) < 180.0 { 60 } else { 210 }])
        });
        assert_eq!(Look::at(&thing), Look::Unsure);
        // One line of writing on an otherwise empty page is something.
        let mut signed = even;
        for x in 100..300 {
            for y in 700..703 {
                signed.put_pixel(x, y, image::Luma([20]));
            }
        }
        assert_ne!(Look::at(&signed), Look::Blank);
    }
}
