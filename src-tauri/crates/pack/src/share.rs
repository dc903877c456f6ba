//! A copy to share, with parts of its pages covered for good (脱敏副本).
//!
//! Every page of the copy is a picture drawn anew, covered or not: no text, no object, no hidden
//! layer, no word about the camera or the author of the original has a way into it. A page that
//! cannot be drawn whole has a page in its place that says so.
//!
//! **Invariant:** pixels are covered before they are compressed, and a cover reaches to the edges
//! of the blocks of eight pixels that a JPEG is made of, so no block holds anything of what is
//! covered.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::fs::OpenOptions;
use std::io::{self, Read, Write};
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use lopdf::{Dictionary, Object, ObjectId, dictionary as entries, text_string};

use crate::bind::Progress;
use crate::decoded::Pictures;
use crate::exhibit::Body;
use crate::raster::{Pages, Pixels, photo, picture};
use crate::sink::Sink;
use crate::{Digest, LoadedFile, Original, PackError, Reason, Unreadable, Watch};

/// Pixels of a side of a JPEG's block.
const BLOCK: u32 = 8;
/// How well the picture of a page is kept, 1 to 100.
const QUALITY: u8 = 85;
/// How much the shape of a page may differ from the one the covers were drawn on, in a hundredth.
const SHAPE: f32 = 0.01;
/// In so many parts the sides of a page are divided for covers.
const PARTS: u32 = 10_000;

/// A part of a page that is covered, in ten-thousandths of its sides as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// From the left edge.
    pub left: u32,
    /// From the top.
    pub top: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The covers of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredPage {
    /// Which page, counted from 0.
    pub page: usize,
    /// Its height by its width, in ten-thousandths, where the covers were drawn.
    pub shape: Option<u32>,
    /// What is covered.
    pub covers: Vec<Cover>,
}

/// A page that could not be drawn and has a notice in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Which page, counted from 0.
    pub page: usize,
    /// Why.
    pub why: Unreadable,
}

/// What is shared, and how.
pub struct Sharing<'s> {
    /// What the copy is called; the name of the original may be what is to be hidden.
    pub title: &'s str,
    /// Who makes it.
    pub creator: &'s str,
    /// The covers.
    pub pages: &'s [CoveredPage],
    /// Opens a PDF whose pages are to be drawn.
    pub open: &'s dyn Fn(Vec<u8>) -> Result<Box<dyn Pages>, Unreadable>,
    /// Sets the page that stands for one that cannot be drawn, as a PDF of one page.
    pub notice: &'s dyn Fn(&Missing) -> Option<Vec<u8>>,
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Its SHA-256.
    pub sha256: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// Its pages.
    pub pages: usize,
    /// Those of them that have something covered, counted from 0.
    pub covered: Vec<usize>,
    /// Those that are notices.
    pub missing: Vec<Missing>,
}

/// What the pages come from.
enum From {
    Pdf(Box<dyn Pages>),
    Photo(Vec<u8>, crate::exif::Orientation),
    Pictures(Box<Pictures>, Vec<crate::exif::Orientation>),
}

impl From {
    fn pages(&self) -> usize {
        match self {
            From::Pdf(pages) => pages.count(),
            From::Photo(..) => 1,
            From::Pictures(_, orientations) => orientations.len(),
        }
    }

    fn page(&mut self, page: usize) -> Result<Pixels, Unreadable> {
        match self {
            From::Pdf(pages) => pages.draw(page),
            From::Photo(bytes, orientation) => picture(photo(bytes)?, *orientation),
            From::Pictures(pictures, orientations) => {
                let orientation = orientations.get(page).copied();
                let orientation = orientation.unwrap_or(crate::exif::Orientation::UPRIGHT);
                picture(pictures.picture(page)?, orientation)
            }
        }
    }
}

/// Makes the copy at a place where nothing is.
///
/// # Errors
/// When the original has no pages, changed since it was taken in, has no such page as is to be
/// covered, or the copy cannot be written.
pub fn share(
    original: &Original,
    how: &Sharing<'_>,
    at: &Path,
    watch: Watch<'_>,
) -> Result<Shared, PackError> {
    let misfit = |detail: String| PackError::Misfit {
        part: "covers",
        detail,
    };
    let unwritten = |error| PackError::Write {
        path: at.to_owned(),
        error,
    };
    let mut from = pages_of(original, how)?;
    let count = from.pages();
    if let Some(beyond) = how.pages.iter().find(|covered| covered.page >= count) {
        let detail = format!("page {} of {count} is to be covered", beyond.page + 1);
        return Err(misfit(detail));
    }
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(at)
        .map_err(unwritten)?;
    let mut copy = Copy::begin(file).map_err(unwritten)?;
    let mut shared = Shared {
        sha256: Digest::of(&[]),
        size: 0,
        pages: count,
        covered: Vec::new(),
        missing: Vec::new(),
    };
    for page in 0..count {
        let progress = Progress {
            done: page as u64,
            total: count as u64,
        };
        if watch(progress).is_break() {
            return Err(PackError::Cancelled);
        }
        let of_page = how.pages.iter().filter(|covered| covered.page == page);
        let of_page: Vec<_> = of_page.collect();
        let covers = of_page.iter().flat_map(|covered| &covered.covers);
        let drawn = from.page(page).and_then(|mut pixels| {
            for covered in &of_page {
                pixels.has_shape(covered.shape)?;
            }
            let mut any = false;
            for cover in covers {
                pixels.cover(cover);
                any = true;
            }
            Ok((pixels, any))
        });
        match drawn {
            Ok((pixels, any)) => {
                copy.page(&pixels).map_err(unwritten)?;
                if any {
                    shared.covered.push(page);
                }
            }
            Err(why) => {
                let missing = Missing { page, why };
                let notice = (how.notice)(&missing)
                    .and_then(|pdf| (how.open)(pdf).ok())
                    .and_then(|mut pdf| pdf.draw(0).ok());
                let notice = notice.ok_or_else(|| misfit(missing.why.detail.clone()))?;
                copy.page(&notice).map_err(unwritten)?;
                shared.missing.push(missing);
            }
        }
    }
    let (file, size, sha256) = copy.finish(how).map_err(unwritten)?;
    file.sync_all().map_err(unwritten)?;
    Ok(Shared {
        sha256,
        size,
        ..shared
    })
}

/// Reads an original that is still what it was.
fn pages_of(original: &Original, how: &Sharing<'_>) -> Result<From, PackError> {
    let loaded = LoadedFile::load(original.clone(), &[])?;
    let (mut read, _) = original.open()?;
    let mut bytes = Vec::new();
    read.read_to_end(&mut bytes)
        .map_err(|error| original.unread(error))?;
    let found = Digest::of(&bytes);
    if found != original.sha256 {
        return Err(PackError::Changed {
            name: original.name.clone(),
            expected: original.sha256,
            found,
        });
    }
    let unshown = |why: &Unreadable| PackError::Unshown {
        name: original.name.clone(),
        why: why.clone(),
    };
    match &loaded.body {
        Body::Pdf { .. } => {
            let pages = (how.open)(bytes).map_err(|why| unshown(&why))?;
            // The two ways of reading it must see the same pages, or a cover may miss.
            if pages.count() != loaded.pages().len() {
                let why = Unreadable::new(Reason::Damaged, "its pages cannot be told for certain");
                return Err(unshown(&why));
            }
            Ok(From::Pdf(pages))
        }
        Body::Jpeg(head) => Ok(From::Photo(bytes, head.camera.orientation)),
        Body::Png(head) => pictures(
            crate::ImageFormat::Png,
            bytes,
            vec![head.camera.orientation],
        )
        .map_err(|why| unshown(&why)),
        Body::Decoded { format, frames } => {
            let orientations = frames.iter().map(|frame| frame.orientation).collect();
            pictures(*format, bytes, orientations).map_err(|why| unshown(&why))
        }
        Body::Unreadable(why) => Err(unshown(why)),
    }
}

fn pictures(
    format: crate::ImageFormat,
    bytes: Vec<u8>,
    orientations: Vec<crate::exif::Orientation>,
) -> Result<From, Unreadable> {
    let pictures = Pictures::of(format, bytes)?;
    Ok(From::Pictures(Box::new(pictures), orientations))
}

impl Pixels {
    /// Refuses a page that has another shape than the one on which the covers were drawn.
    fn has_shape(&self, shape: Option<u32>) -> Result<(), Unreadable> {
        let Some(shape) = shape else { return Ok(()) };
        let (wide, high) = self.points;
        let (seen, drawn) = (shape as f32 / PARTS as f32, high / wide);
        if (seen - drawn).abs() > SHAPE * drawn {
            let why = "the page is shown in another shape than the covers were drawn on";
            return Err(Unreadable::new(Reason::Unsupported, why));
        }
        Ok(())
    }

    /// Covers a part in black, out to the edges of the blocks it lies in.
    fn cover(&mut self, cover: &Cover) {
        let side = |from: u32, length: u32, pixels: u32| {
            let at = |part: u32| u64::from(part.min(PARTS)) * u64::from(pixels);
            let parts = u64::from(PARTS);
            let first = at(from) / parts;
            let last = at(from.saturating_add(length)).div_ceil(parts);
            let block = u64::from(BLOCK);
            let first = first / block * block;
            let last = last.div_ceil(block) * block;
            let within = |at: u64| usize::try_from(at.min(u64::from(pixels))).unwrap_or(0);
            within(first)..within(last)
        };
        let columns = side(cover.left, cover.width, self.width);
        let width = self.width as usize;
        for row in side(cover.top, cover.height, self.height) {
            let start = (row * width + columns.start) * 3;
            let end = (row * width + columns.end) * 3;
            if let Some(pixels) = self.rgb.get_mut(start..end) {
                pixels.fill(0);
            }
        }
    }
}

/// The copy while it is written.
struct Copy<W: Write> {
    sink: Sink<W>,
    tree: ObjectId,
    pages: Vec<Object>,
}

impl<W: Write> Copy<W> {
    fn begin(out: W) -> io::Result<Self> {
        let mut sink = Sink::begin(out)?;
        let tree = sink.reserve()?;
        Ok(Self {
            sink,
            tree,
            pages: Vec::new(),
        })
    }

    fn page(&mut self, pixels: &Pixels) -> io::Result<()> {
        let mut jpeg = Vec::new();
        let (width, height) = (pixels.width, pixels.height);
        JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
            .encode(&pixels.rgb, width, height, image::ExtendedColorType::Rgb8)
            .map_err(io::Error::other)?;
        let image = entries! {
            "Type" => "XObject", "Subtype" => "Image",
            "Width" => i64::from(width), "Height" => i64::from(height), "BitsPerComponent" => 8,
            "ColorSpace" => "DeviceRGB", "Filter" => "DCTDecode"
        };
        let image = self.sink.add_stream(image, &jpeg)?;
        let (wide, high) = pixels.points;
        let drawing = format!("q {wide} 0 0 {high} 0 0 cm /Page Do Q");
        let contents = self
            .sink
            .add_stream(Dictionary::new(), drawing.as_bytes())?;
        let sides = vec![0.into(), 0.into(), Object::Real(wide), Object::Real(high)];
        let page = entries! {
            "Type" => "Page", "Parent" => self.tree, "MediaBox" => sides, "Contents" => contents,
            "Resources" => entries! { "XObject" => entries! { "Page" => image } }
        };
        let page = self.sink.add(&page.into())?;
        self.pages.push(page.into());
        Ok(())
    }

    fn finish(mut self, how: &Sharing<'_>) -> io::Result<(W, u64, Digest)> {
        let count = i64::try_from(self.pages.len()).map_err(io::Error::other)?;
        let tree = entries! { "Type" => "Pages", "Kids" => self.pages, "Count" => count };
        self.sink.put(self.tree, &tree.into())?;
        let catalog = entries! { "Type" => "Catalog", "Pages" => self.tree };
        let catalog = self.sink.add(&catalog.into())?;
        let about = entries! {
            "Title" => text_string(how.title), "Creator" => text_string(how.creator)
        };
        let about = self.sink.add(&about.into())?;
        self.sink
            .finish(entries! { "Root" => catalog, "Info" => about })
    }
}
