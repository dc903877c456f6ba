//! Pages that are only pictures: which they are, and what is shown on each, for a program that reads
//! writing off pictures.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::io::Read;

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage};

use crate::decoded::Pictures;
use crate::exhibit::{Body, guarded};
use crate::exif::Orientation;
use crate::geometry::PictureSheet;
use crate::inspect::ImageFormat;
use crate::pdf;
use crate::raster::{Pages, photo, upright};
use crate::{LoadedFile, PackError, Reason, Unreadable};

/// Pages of a PDF looked at; who wants more reads a book.
const PAGES: usize = 500;
/// No side of what is read has more pixels: writing on A4 is sharp enough at half of it.
const MOST: u32 = 3_600;

/// What a page shows, in shades of grey.
pub struct Shades {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from the top down.
    pub height: u32,
    /// Each from black to white, row by row from the top.
    pub grey: Vec<u8>,
}

/// Opens a PDF whose pages are to be drawn.
pub type OpenPdf<'o> = &'o dyn Fn(Vec<u8>) -> Result<Box<dyn Pages>, Unreadable>;

/// The pages of a file that have no text of their own.
pub struct Scans<'f> {
    file: &'f LoadedFile,
    pages: Vec<usize>,
    opened: Opened,
}

/// The file while its pages are drawn.
enum Opened {
    Not,
    Pdf(Box<dyn Pages>),
    /// The picture of this place among those of the file, upright.
    Picture(usize, GrayImage),
}

impl Scans<'_> {
    /// Looks for the pages of a file that have no text; what cannot be followed has none to be read.
    ///
    /// # Errors
    /// [`PackError::Original`] when the bytes cannot be had from where they are kept.
    pub fn of(file: &LoadedFile) -> Result<Scans<'_>, PackError> {
        let pages = match &file.body {
            Body::Pdf { password, .. } => {
                let bytes = whole(file)?;
                let passwords: Vec<String> = password.iter().cloned().collect();
                let found = guarded(|| {
                    let (document, _) = pdf::open(&bytes, &passwords)?;
                    let counts = pdf::writing(&document, PAGES).into_iter().enumerate();
                    Ok(counts
                        .filter(|(_, (across, other))| across + other == 0)
                        .map(|(page, _)| page)
                        .collect())
                });
                found.unwrap_or_default()
            }
            Body::Jpeg(_) | Body::Png(_) | Body::Decoded { .. } => (0..file.pages.len()).collect(),
            Body::Unreadable(_) => Vec::new(),
        };
        Ok(Scans {
            file,
            pages,
            opened: Opened::Not,
        })
    }

    /// Which pages they are, counted from 0 as the file has them in a pack.
    pub fn pages(&self) -> &[usize] {
        &self.pages
    }

    /// Draws what is shown of such a page, upright.
    ///
    /// # Errors
    /// [`PackError::Original`] when the bytes cannot be had; within, why the page cannot be drawn.
    pub fn draw(
        &mut self,
        page: usize,
        open: OpenPdf<'_>,
    ) -> Result<Result<Shades, Unreadable>, PackError> {
        if let Body::Pdf { .. } = &self.file.body {
            if !matches!(self.opened, Opened::Pdf(_)) {
                match open(whole(self.file)?) {
                    Ok(pages) => self.opened = Opened::Pdf(pages),
                    Err(why) => return Ok(Err(why)),
                }
            }
            let Opened::Pdf(pages) = &mut self.opened else {
                return Ok(Err(none()));
            };
            let drawn = pages.draw(page);
            return Ok(drawn.map(|drawn| grey(drawn.width, drawn.height, &drawn.rgb)));
        }
        let Some((at, sheet)) = self.sheet(page) else {
            return Ok(Err(none()));
        };
        if !matches!(&self.opened, Opened::Picture(open, _) if *open == at) {
            match picture(self.file, at)? {
                Ok(picture) => self.opened = Opened::Picture(at, picture),
                Err(why) => return Ok(Err(why)),
            }
        }
        Ok(match &self.opened {
            Opened::Picture(_, picture) => guarded(|| Ok(part(picture, &sheet))),
            Opened::Not | Opened::Pdf(_) => Err(none()),
        })
    }

    /// The picture a page shows, by its place in the file, and how it is laid out.
    fn sheet(&self, page: usize) -> Option<(usize, PictureSheet)> {
        let pictures = self.file.sheets.iter().enumerate();
        let mut sheets = pictures.flat_map(|(at, sheets)| sheets.iter().map(move |one| (at, *one)));
        sheets.nth(page)
    }
}

fn none() -> Unreadable {
    Unreadable::new(Reason::Damaged, "there is no such page")
}

fn whole(file: &LoadedFile) -> Result<Vec<u8>, PackError> {
    let (mut from, _) = file.original.open()?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)
        .map_err(|error| file.original.unread(error))?;
    Ok(bytes)
}

/// A picture of a file as it is shown, in grey.
fn picture(file: &LoadedFile, at: usize) -> Result<Result<GrayImage, Unreadable>, PackError> {
    let grey = |picture: DynamicImage, orientation: Orientation| {
        // What shows through is white, as on paper; writing on it is dark.
        let picture = match picture.color().has_alpha() {
            true => on_white(&picture),
            false => picture,
        };
        upright(picture, orientation).into_luma8()
    };
    let bytes = match &file.body {
        Body::Jpeg(_) | Body::Png(_) | Body::Decoded { .. } => whole(file)?,
        Body::Pdf { .. } | Body::Unreadable(_) => return Ok(Err(none())),
    };
    Ok(match &file.body {
        Body::Jpeg(head) => {
            let orientation = head.camera.orientation;
            guarded(|| Ok(grey(photo(&bytes)?, orientation)))
        }
        Body::Png(head) => {
            let orientation = head.camera.orientation;
            guarded(|| {
                let picture = Pictures::of(ImageFormat::Png, bytes)?.picture(0)?;
                Ok(grey(picture, orientation))
            })
        }
        Body::Decoded { format, frames } => guarded(|| {
            let frame = frames.get(at).ok_or_else(none)?;
            let picture = Pictures::of(*format, bytes)?.picture(at)?;
            Ok(grey(picture, frame.orientation))
        }),
        Body::Pdf { .. } | Body::Unreadable(_) => Err(none()),
    })
}

fn on_white(picture: &DynamicImage) -> DynamicImage {
    let mut rgba = picture.to_rgba8();
    for pixel in rgba.pixels_mut() {
        let alpha = u32::from(pixel.0[3]);
        for colour in &mut pixel.0[..3] {
            let mixed = (u32::from(*colour) * alpha + 255 * (255 - alpha)) / 255;
            *colour = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
    DynamicImage::ImageRgba8(rgba)
}

/// What a sheet shows of a picture.
fn part(picture: &GrayImage, sheet: &PictureSheet) -> Shades {
    let (width, height) = picture.dimensions();
    // The sheet's window in pixels; the whole picture but for a long screenshot.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from a float stops at the ends of the range"
    )]
    let row = |from_top: f64| {
        let part = (from_top / sheet.picture.height()).clamp(0.0, 1.0);
        (part * f64::from(height)).round() as u32
    };
    let top = row(sheet.picture.top - sheet.window.top);
    let bottom = row(sheet.picture.top - sheet.window.bottom)
        .max(top + 1)
        .min(height);
    let seen = image::imageops::crop_imm(picture, 0, top, width, bottom.saturating_sub(top));
    let seen = seen.to_image();
    let longest = seen.width().max(seen.height());
    let seen = if longest > MOST {
        let smaller = DynamicImage::ImageLuma8(seen).resize(MOST, MOST, FilterType::Triangle);
        smaller.into_luma8()
    } else {
        seen
    };
    Shades {
        width: seen.width(),
        height: seen.height(),
        grey: seen.into_raw(),
    }
}

fn grey(width: u32, height: u32, rgb: &[u8]) -> Shades {
    let shade = |pixel: &[u8]| {
        let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
        u8::try_from((red * 299 + green * 587 + blue * 114) / 1000).unwrap_or(u8::MAX)
    };
    Shades {
        width,
        height,
        grey: rgb.chunks_exact(3).map(shade).collect(),
    }
}
