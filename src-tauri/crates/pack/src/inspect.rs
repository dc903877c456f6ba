//! What a file is, told by its bytes: for the moment it is taken in.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::decoded::Pictures;
use crate::exif::{Camera, Orientation};
use crate::jpeg::JpegHead;
use crate::pngs::PngHead;
use crate::{Unreadable, pdf, tiff};

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Kind {
    /// A PDF.
    Pdf {
        /// How many pages; `None` when it cannot be read without a password or at all.
        pages: Option<usize>,
        /// Whether a password is needed to read it.
        encrypted: bool,
        /// Why it cannot be shown, if so.
        unreadable: Option<Unreadable>,
    },
    /// A picture.
    Image {
        /// Its kind.
        format: ImageFormat,
        /// Width and height in pixels as it is shown, once turned upright; `None` when unknown.
        size: Option<(u32, u32)>,
        /// The EXIF orientation, 1 to 8.
        orientation: u8,
        /// When the camera says it was taken, in its own clock. To be offered, never trusted.
        taken: Option<NaiveDateTime>,
        /// Why it cannot be shown, if so.
        unreadable: Option<Unreadable>,
    },
    /// Anything else: kept as an original and named on a page.
    Other,
}

/// A kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ImageFormat {
    /// Shown byte for byte.
    Jpeg,
    /// Shown byte for byte unless it is transparent.
    Png,
    /// Decoded; may have several pages.
    Tiff,
    /// Decoded.
    WebP,
    /// Decoded.
    Bmp,
    /// Not decoded yet.
    Heic,
    /// Not decoded.
    Gif,
}

/// Looks at a file that is being taken in.
///
/// The name is a hint only: an empty file named `.pdf` is an unreadable PDF, not nothing.
pub fn inspect(bytes: &[u8], name: &str) -> Kind {
    match Format::of(bytes) {
        Some(Format::Pdf) => match pdf::look(bytes, &[]) {
            Ok(look) => Kind::Pdf {
                pages: Some(look.pages.len()),
                encrypted: false,
                unreadable: None,
            },
            Err(why) => Kind::Pdf {
                pages: None,
                encrypted: why.reason == crate::Reason::Encrypted,
                unreadable: Some(why),
            },
        },
        Some(Format::Image(format)) => image(format, bytes),
        None if name.to_lowercase().ends_with(".pdf") => {
            let why = pdf::look(bytes, &[]).err();
            Kind::Pdf {
                pages: None,
                encrypted: false,
                unreadable: why,
            }
        }
        None => Kind::Other,
    }
}

fn image(format: ImageFormat, bytes: &[u8]) -> Kind {
    let mut reader = std::io::Cursor::new(bytes);
    let read = match format {
        ImageFormat::Jpeg => match JpegHead::read(&mut reader) {
            Ok(Ok(head)) => Ok((head.width, head.height, head.camera)),
            Ok(Err(why)) => Err(why),
            Err(error) => Err(Unreadable::new(crate::Reason::Damaged, &error.to_string())),
        },
        ImageFormat::Png => match PngHead::read(&mut reader) {
            Ok(Ok(head)) => Ok((head.width, head.height, head.camera)),
            Ok(Err(why)) => Err(why),
            Err(error) => Err(Unreadable::new(crate::Reason::Damaged, &error.to_string())),
        },
        ImageFormat::Tiff | ImageFormat::WebP | ImageFormat::Bmp => {
            let camera = Camera::of_file(bytes);
            Pictures::of(format, bytes.to_vec()).and_then(|mut pictures| {
                let frames = pictures.sizes()?;
                let first = frames.first().ok_or_else(tiff::broken)?;
                Ok((
                    first.width,
                    first.height,
                    Camera {
                        orientation: first.orientation,
                        ..camera
                    },
                ))
            })
        }
        ImageFormat::Heic | ImageFormat::Gif => Err(unsupported(format)),
    };
    let (size, camera, unreadable) = match read {
        Ok((width, height, camera)) => {
            (Some(shown(width, height, camera.orientation)), camera, None)
        }
        Err(why) => (None, Camera::of_file(bytes), Some(why)),
    };
    Kind::Image {
        format,
        size,
        orientation: camera.orientation.number(),
        taken: camera.taken,
        unreadable,
    }
}

/// The sides as they are shown.
pub(crate) fn shown(width: u32, height: u32, orientation: Orientation) -> (u32, u32) {
    if orientation.swaps_sides() {
        (height, width)
    } else {
        (width, height)
    }
}

/// Why a picture of this kind has no page of its own.
pub(crate) fn unsupported(format: ImageFormat) -> Unreadable {
    let detail = match format {
        ImageFormat::Heic => {
            "HEIC and AVIF pictures cannot be shown yet; save it as JPEG to have it in the pack"
        }
        ImageFormat::Gif => "GIF pictures cannot be shown; save it as PNG to have it in the pack",
        ImageFormat::Jpeg
        | ImageFormat::Png
        | ImageFormat::Tiff
        | ImageFormat::WebP
        | ImageFormat::Bmp => "this picture cannot be shown",
    };
    Unreadable::new(crate::Reason::Unsupported, detail)
}

/// A kind of file that is told by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Pdf,
    Image(ImageFormat),
}

/// As many bytes as it takes to tell.
pub(crate) const TELLING: usize = 1024;

impl Format {
    /// Tells by the first [`TELLING`] bytes; `None` for anything that is not shown.
    pub(crate) fn of(start: &[u8]) -> Option<Format> {
        let image = |format| Some(Format::Image(format));
        match start {
            [0xFF, 0xD8, 0xFF, ..] => image(ImageFormat::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => image(ImageFormat::Png),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => image(ImageFormat::Tiff),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => image(ImageFormat::WebP),
            [b'G', b'I', b'F', b'8', ..] => image(ImageFormat::Gif),
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => image(ImageFormat::Bmp),
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]
                if [
                    b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif",
                ]
                .iter()
                .any(|known| brand.starts_with(*known)) =>
            {
                image(ImageFormat::Heic)
            }
            // Readers accept a PDF that begins a little later, as mail programs leave them.
            other => {
                let start = &other[..other.len().min(TELLING)];
                start
                    .windows(5)
                    .any(|word| word == b"%PDF-")
                    .then_some(Format::Pdf)
            }
        }
    }
}
