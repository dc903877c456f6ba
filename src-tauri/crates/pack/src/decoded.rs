//! Pictures a PDF cannot hold as they are: TIFF, WebP, BMP, and PNG with transparency.
//!
//! Each is decoded and stored again without loss; the file itself stays among the originals.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader};

use crate::exif::{Camera, Orientation};
use crate::inspect::ImageFormat;
use crate::{Reason, Unreadable};

/// More than this many bytes of pixels are not decoded: about 89 million pixels in colour.
const DECODED_LIMIT: u64 = 256 << 20;
/// More pages than this in one TIFF are not looked at.
const FRAME_LIMIT: usize = 500;

/// One picture of a file, packed as a PDF can hold it.
pub(crate) struct Frame {
    /// The colours as a PNG that can be passed through.
    pub(crate) colours: Vec<u8>,
    /// The transparency as a grey PNG of the same size.
    pub(crate) mask: Option<Vec<u8>>,
}

/// The size and orientation of each picture, known to be decodable.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FrameSize {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Orientation,
}

/// Decodes every picture of a file once, to know that it can be done, and keeps their sizes.
pub(crate) fn sizes(format: ImageFormat, bytes: &[u8]) -> Result<Vec<FrameSize>, Unreadable> {
    (0..count(format, bytes)?)
        .map(|index| {
            let (picture, orientation) = decode(format, bytes, index)?;
            Ok(FrameSize {
                width: picture.width(),
                height: picture.height(),
                orientation,
            })
        })
        .collect()
}

/// Decodes one picture of a file.
pub(crate) fn frame(format: ImageFormat, bytes: &[u8], index: usize) -> Result<Frame, Unreadable> {
    let (picture, _) = decode(format, bytes, index)?;
    let (width, height) = (picture.width(), picture.height());
    let (channels, data) = match picture {
        DynamicImage::ImageLuma8(grey) => (1, grey.into_raw()),
        DynamicImage::ImageLumaA8(grey) => (2, grey.into_raw()),
        DynamicImage::ImageRgb8(colour) => (3, colour.into_raw()),
        DynamicImage::ImageRgba8(colour) => (4, colour.into_raw()),
        other if other.color().has_color() && other.color().has_alpha() => {
            (4, other.into_rgba8().into_raw())
        }
        other if other.color().has_color() => (3, other.into_rgb8().into_raw()),
        other if other.color().has_alpha() => (2, other.into_luma_alpha8().into_raw()),
        other => (1, other.into_luma8().into_raw()),
    };
    let colour = if channels > 2 {
        png::ColorType::Rgb
    } else {
        png::ColorType::Grayscale
    };
    let (colours, mask) = if channels % 2 == 1 {
        (data, None)
    } else {
        let opaque = data
            .chunks_exact(channels)
            .all(|pixel| pixel[channels - 1] == u8::MAX);
        let mask = (!opaque).then(|| {
            data.iter()
                .skip(channels - 1)
                .step_by(channels)
                .copied()
                .collect::<Vec<_>>()
        });
        let mut colours = data;
        // Close the gaps the alpha bytes leave, in place.
        let mut to = 0;
        for from in 0..colours.len() {
            if from % channels != channels - 1 {
                colours[to] = colours[from];
                to += 1;
            }
        }
        colours.truncate(to);
        (colours, mask)
    };
    let store = |kind, pixels: &[u8]| {
        encode(width, height, kind, pixels)
            .map_err(|error| Unreadable::new(Reason::Damaged, &error.to_string()))
    };
    let mask = mask
        .map(|mask| store(png::ColorType::Grayscale, &mask))
        .transpose()?;
    Ok(Frame {
        colours: store(colour, &colours)?,
        mask,
    })
}

fn count(format: ImageFormat, bytes: &[u8]) -> Result<usize, Unreadable> {
    match format {
        ImageFormat::Tiff => Ok(directories(bytes)?.len()),
        _ => Ok(1),
    }
}

fn decode(
    format: ImageFormat,
    bytes: &[u8],
    index: usize,
) -> Result<(DynamicImage, Orientation), Unreadable> {
    match format {
        ImageFormat::Png => decode_png(bytes).map(|picture| (picture, Orientation::UPRIGHT)),
        ImageFormat::Tiff => {
            let directory = *directories(bytes)?
                .get(index)
                .ok_or_else(|| Unreadable::new(Reason::Damaged, "a page of the TIFF is missing"))?;
            // The decoder reads the first page only: make the one that is wanted the first.
            let mut turned = bytes.to_vec();
            let place = match TiffKind::of(bytes)? {
                TiffKind { big: false, little } => {
                    let short = u32::try_from(directory).map_err(|_| broken_tiff())?;
                    (
                        4,
                        if little {
                            short.to_le_bytes()
                        } else {
                            short.to_be_bytes()
                        }
                        .to_vec(),
                    )
                }
                TiffKind { big: true, little } => (
                    8,
                    if little {
                        directory.to_le_bytes()
                    } else {
                        directory.to_be_bytes()
                    }
                    .to_vec(),
                ),
            };
            turned[place.0..place.0 + place.1.len()].copy_from_slice(&place.1);
            decode_by_library(image::ImageFormat::Tiff, &turned)
        }
        ImageFormat::WebP => decode_by_library(image::ImageFormat::WebP, bytes),
        ImageFormat::Bmp => decode_by_library(image::ImageFormat::Bmp, bytes),
        ImageFormat::Jpeg | ImageFormat::Heic | ImageFormat::Gif => Err(Unreadable::new(
            Reason::Unsupported,
            "this kind of picture is not decoded",
        )),
    }
}

fn decode_by_library(
    format: image::ImageFormat,
    bytes: &[u8],
) -> Result<(DynamicImage, Orientation), Unreadable> {
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODED_LIMIT);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    if decoder.total_bytes() > DECODED_LIMIT {
        return Err(too_large());
    }
    let orientation = match decoder.orientation() {
        Ok(orientation) => Orientation::new(u32::from(orientation.to_exif())),
        Err(_) => Camera::of_file(bytes).orientation,
    };
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    Ok((picture, orientation))
}

fn decode_png(bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
    let broken = |error: png::DecodingError| match error {
        png::DecodingError::LimitsExceeded => too_large(),
        other => Unreadable::new(Reason::Damaged, &other.to_string()),
    };
    let limit = usize::try_from(DECODED_LIMIT).unwrap_or(usize::MAX);
    let mut decoder =
        png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: limit });
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let size = reader
        .output_buffer_size()
        .filter(|size| *size <= limit)
        .ok_or_else(too_large)?;
    let mut data = vec![0; size];
    let shape = reader.next_frame(&mut data).map_err(broken)?;
    data.truncate(shape.buffer_size());
    let (width, height) = (shape.width, shape.height);
    let picture = match shape.color_type {
        png::ColorType::Grayscale => {
            image::GrayImage::from_raw(width, height, data).map(DynamicImage::from)
        }
        png::ColorType::GrayscaleAlpha => {
            image::GrayAlphaImage::from_raw(width, height, data).map(DynamicImage::from)
        }
        png::ColorType::Rgb => {
            image::RgbImage::from_raw(width, height, data).map(DynamicImage::from)
        }
        png::ColorType::Rgba => {
            image::RgbaImage::from_raw(width, height, data).map(DynamicImage::from)
        }
        png::ColorType::Indexed => None,
    };
    picture.ok_or_else(|| Unreadable::new(Reason::Damaged, "the PNG has fewer pixels than it says"))
}

/// Packs pixels losslessly with row filters, which a PDF viewer undoes by itself.
fn encode(
    width: u32,
    height: u32,
    colour: png::ColorType,
    pixels: &[u8],
) -> Result<Vec<u8>, png::EncodingError> {
    let mut packed = Vec::new();
    let mut encoder = png::Encoder::new(&mut packed, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(packed)
}

struct TiffKind {
    big: bool,
    little: bool,
}

impl TiffKind {
    fn of(bytes: &[u8]) -> Result<TiffKind, Unreadable> {
        match bytes {
            [b'I', b'I', 42, 0, ..] => Ok(TiffKind {
                big: false,
                little: true,
            }),
            [b'M', b'M', 0, 42, ..] => Ok(TiffKind {
                big: false,
                little: false,
            }),
            [b'I', b'I', 43, 0, ..] => Ok(TiffKind {
                big: true,
                little: true,
            }),
            [b'M', b'M', 0, 43, ..] => Ok(TiffKind {
                big: true,
                little: false,
            }),
            _ => Err(broken_tiff()),
        }
    }

    fn number(&self, bytes: &[u8], at: u64, width: usize) -> Option<u64> {
        let at = usize::try_from(at).ok()?;
        let digits = bytes.get(at..at.checked_add(width)?)?;
        let fold = |sum: u64, digit: &u8| sum << 8 | u64::from(*digit);
        Some(if self.little {
            digits.iter().rev().fold(0, fold)
        } else {
            digits.iter().fold(0, fold)
        })
    }
}

/// Where each page of a TIFF is described: a chain of directories.
fn directories(bytes: &[u8]) -> Result<Vec<u64>, Unreadable> {
    let kind = TiffKind::of(bytes)?;
    let (first, count_width, entry, link) = if kind.big {
        (8, 8, 20, 8)
    } else {
        (4, 2, 12, 4)
    };
    let mut found = Vec::new();
    let mut next = kind.number(bytes, first, link).ok_or_else(broken_tiff)?;
    while next != 0 {
        if found.contains(&next) || found.len() == FRAME_LIMIT {
            return Err(broken_tiff());
        }
        let entries = kind
            .number(bytes, next, count_width)
            .ok_or_else(broken_tiff)?;
        let end = entries
            .checked_mul(entry)
            .and_then(|size| size.checked_add(next + count_width as u64));
        found.push(next);
        // A last directory without room for a link ends the chain, as readers treat it.
        next = end
            .and_then(|end| kind.number(bytes, end, link))
            .unwrap_or(0);
    }
    if found.is_empty() {
        Err(broken_tiff())
    } else {
        Ok(found)
    }
}

pub(crate) fn broken_tiff() -> Unreadable {
    Unreadable::new(Reason::Damaged, "the TIFF's list of pages is broken")
}

fn too_large() -> Unreadable {
    Unreadable::new(Reason::TooLarge, "the picture has too many pixels")
}

fn refused(error: &image::ImageError) -> Unreadable {
    let reason = match error {
        image::ImageError::Limits(_) => Reason::TooLarge,
        image::ImageError::Unsupported(_) => Reason::Unsupported,
        image::ImageError::Decoding(_)
        | image::ImageError::Encoding(_)
        | image::ImageError::Parameter(_)
        | image::ImageError::IoError(_) => Reason::Damaged,
    };
    Unreadable::new(reason, &error.to_string())
}
