//! Pages and pictures of others as plain pixels, as they are shown.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_interpret::hayro_cmap::load_embedded;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use image::{DynamicImage, ImageReader, Limits};

use crate::exhibit::guarded;
use crate::exif::Orientation;
use crate::{Reason, Unreadable};

mod standing;

pub use standing::FontFor;
use standing::Given;

/// Dots in an inch of a page that is drawn: writing of six points stays readable.
const DOTS: f32 = 200.0;
/// No side of a drawn page has more pixels than this.
const MOST: f32 = 5_000.0;
/// More than this many bytes of pixels are not decoded.
const DECODED_LIMIT: u64 = 512 << 20;

/// Gives the bytes of a font that stands in.
pub type Fonts = Arc<dyn Fn(FontFor) -> Option<Arc<Vec<u8>>> + Send + Sync>;

/// A page as pixels.
pub struct Pixels {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from the top down.
    pub height: u32,
    /// Red, green and blue of each, row by row from the top.
    pub rgb: Vec<u8>,
    /// How large the page is shown, in points.
    pub points: (f32, f32),
}

/// Pages that can be drawn: here, or in a process that may be ended over one that asks for too much.
pub trait Pages {
    /// How many there are.
    fn count(&self) -> usize;

    /// Draws a page, counted from 0.
    ///
    /// # Errors
    /// When it cannot be drawn whole.
    fn draw(&mut self, page: usize) -> Result<Pixels, Unreadable>;
}

/// A PDF whose pages can be drawn.
pub struct Drawing {
    pdf: Pdf,
    fonts: Fonts,
}

impl Pages for Drawing {
    fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    fn draw(&mut self, page: usize) -> Result<Pixels, Unreadable> {
        self.page(page)
    }
}

impl Drawing {
    /// Opens a PDF; the fonts stand in for those it does not carry.
    ///
    /// # Errors
    /// When its pages cannot be followed.
    pub fn of(bytes: Vec<u8>, fonts: Fonts) -> Result<Drawing, Unreadable> {
        guarded(|| {
            let pdf = Pdf::new(Arc::new(bytes)).map_err(|_| {
                Unreadable::new(Reason::Damaged, "the pages of the PDF cannot be drawn")
            })?;
            Ok(Drawing { pdf, fonts })
        })
    }

    /// Draws a page, counted from 0; one on which something could not be drawn is refused, for nobody
    /// could tell what is missing on it.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn page(&self, page: usize) -> Result<Pixels, Unreadable> {
        guarded(|| {
            let pages = self.pdf.pages();
            let page = pages
                .get(page)
                .ok_or_else(|| Unreadable::new(Reason::Damaged, "there is no such page"))?;
            let (wide, high) = page.render_dimensions();
            if !(wide.is_finite() && high.is_finite() && wide >= 1.0 && high >= 1.0) {
                return Err(Unreadable::new(Reason::Damaged, "the page has no size"));
            }
            let scale = (DOTS / 72.0).min(MOST / wide).min(MOST / high);
            let lacking = Arc::new(AtomicBool::new(false));
            let given = Given::default();
            let settings = self.settings(&lacking, &given);
            let drawing = RenderSettings {
                x_scale: scale,
                y_scale: scale,
                bg_color: WHITE,
                ..RenderSettings::default()
            };
            // A cache of its own: what was lacking on one page is lacking on the next as well.
            let drawn = hayro::render(page, &RenderCache::new(), &settings, &drawing);
            if lacking.load(Ordering::Relaxed) || !given.have_all(page, &settings) {
                let why = "the page has writing or a picture that cannot be drawn";
                return Err(Unreadable::new(Reason::Unsupported, why));
            }
            let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
            let pixels = drawn.take_unpremultiplied();
            let mut rgb = Vec::with_capacity(pixels.len() * 3);
            for pixel in pixels {
                rgb.extend([pixel.r, pixel.g, pixel.b]);
            }
            if width == 0 || height == 0 {
                return Err(Unreadable::new(Reason::Damaged, "the page has no size"));
            }
            Ok(Pixels {
                width,
                height,
                rgb,
                points: (wide, high),
            })
        })
    }

    fn settings(&self, lacking: &Arc<AtomicBool>, given: &Given) -> InterpreterSettings {
        let lack = || {
            let lacking = Arc::clone(lacking);
            move || lacking.store(true, Ordering::Relaxed)
        };
        let (no_font, no_map, no_picture) = (lack(), lack(), lack());
        let (fonts, given) = (Arc::clone(&self.fonts), given.clone());
        InterpreterSettings {
            font_resolver: Arc::new(move |query| {
                let face = FontFor::asked(query);
                let Some(bytes) = face.and_then(|face| fonts(face)) else {
                    no_font();
                    return None;
                };
                let font: FontData = bytes;
                if let FontQuery::Fallback(asked) = query
                    && asked.character_collection.is_some()
                {
                    given.note(&font);
                }
                Some((font, 0))
            }),
            cmap_resolver: Arc::new(move |name| {
                let map = load_embedded(name);
                if map.is_none() {
                    no_map();
                }
                map
            }),
            warning_sink: Arc::new(move |_| no_picture()),
            render_annotations: true,
        }
    }
}

/// A picture as it is shown, on a page whose longer side is that of A4.
pub(crate) fn picture(
    picture: DynamicImage,
    orientation: Orientation,
) -> Result<Pixels, Unreadable> {
    guarded(|| {
        let upright = upright(picture, orientation);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number"
        )]
        let most = MOST as u32;
        let small = if upright.width().max(upright.height()) > most {
            upright.resize(most, most, image::imageops::FilterType::Triangle)
        } else {
            upright
        };
        // What shows through is white, as on paper.
        let rgba = small.to_rgba8();
        let (width, height) = rgba.dimensions();
        let mut rgb = Vec::with_capacity(rgba.as_raw().len() / 4 * 3);
        for pixel in rgba.pixels() {
            let [red, green, blue, alpha] = pixel.0.map(u32::from);
            let over = |colour: u32| {
                let mixed = (colour * alpha + 255 * (255 - alpha)) / 255;
                u8::try_from(mixed).unwrap_or(u8::MAX)
            };
            rgb.extend([over(red), over(green), over(blue)]);
        }
        let side = |pixels: u32| pixels as f32 * 842.0 / width.max(height) as f32;
        Ok(Pixels {
            width,
            height,
            rgb,
            points: (side(width), side(height)),
        })
    })
}

/// A picture turned as it is shown.
pub(crate) fn upright(picture: DynamicImage, orientation: Orientation) -> DynamicImage {
    match orientation.number() {
        2 => picture.fliph(),
        3 => picture.rotate180(),
        4 => picture.flipv(),
        5 => picture.rotate90().fliph(),
        6 => picture.rotate90(),
        7 => picture.rotate270().fliph(),
        8 => picture.rotate270(),
        _ => picture,
    }
}

/// A JPEG as pixels, and which way it lies.
pub(crate) fn photo(bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
    guarded(|| {
        let refused = |error: &dyn std::fmt::Display| {
            Unreadable::new(Reason::Unsupported, &error.to_string())
        };
        let mut limits = Limits::default();
        limits.max_alloc = Some(DECODED_LIMIT);
        let mut reader =
            ImageReader::with_format(std::io::Cursor::new(bytes), image::ImageFormat::Jpeg);
        reader.limits(limits);
        reader.decode().map_err(|error| refused(&error))
    })
}
