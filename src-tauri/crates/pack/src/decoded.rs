//! Pictures a PDF cannot hold as they are: TIFF, WebP, BMP, and PNG with transparency.
//!
//! Each is decoded and stored again without loss; the file itself stays among the originals.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader};

use crate::exhibit::guarded;
use crate::exif::{Camera, Orientation};
use crate::inspect::{ImageFormat, unsupported};
use crate::{Reason, Unreadable, tiff};

/// More than this many bytes of pixels are not decoded: about 89 million pixels in colour.
const DECODED_LIMIT: u64 = 256 << 20;
/// All pictures of one file together may have this many pixels.
const PIXEL_LIMIT: u64 = 1 << 30;

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

/// A file of one or more pictures that is decoded.
pub(crate) struct Pictures {
    format: ImageFormat,
    bytes: Vec<u8>,
    /// Where the pages of a TIFF are described; one place that says nothing for other kinds.
    pages: Vec<u64>,
}

impl Pictures {
    pub(crate) fn of(format: ImageFormat, bytes: Vec<u8>) -> Result<Pictures, Unreadable> {
        let pages = match format {
            ImageFormat::Tiff => tiff::pages(&bytes)?,
            ImageFormat::Png
            | ImageFormat::WebP
            | ImageFormat::Bmp
            | ImageFormat::Jpeg
            | ImageFormat::Heic
            | ImageFormat::Gif => vec![0],
        };
        Ok(Pictures {
            format,
            bytes,
            pages,
        })
    }

    /// Decodes every picture once, to know that it can be done, and keeps their sizes.
    pub(crate) fn sizes(&mut self) -> Result<Vec<FrameSize>, Unreadable> {
        let mut pixels = 0_u64;
        let mut sizes = Vec::new();
        for index in 0..self.pages.len() {
            let (picture, orientation) = self.decode(index)?;
            let (width, height) = (picture.width(), picture.height());
            pixels = pixels.saturating_add(u64::from(width) * u64::from(height));
            if pixels > PIXEL_LIMIT {
                return Err(too_large());
            }
            sizes.push(FrameSize {
                width,
                height,
                orientation,
            });
        }
        Ok(sizes)
    }

    /// Decodes one picture, to be looked at.
    pub(crate) fn picture(&mut self, index: usize) -> Result<DynamicImage, Unreadable> {
        Ok(self.decode(index)?.0)
    }

    /// Decodes one picture and packs it again without loss.
    pub(crate) fn frame(&mut self, index: usize) -> Result<Frame, Unreadable> {
        let (picture, _) = self.decode(index)?;
        guarded(|| pack(picture))
    }

    fn decode(&mut self, index: usize) -> Result<(DynamicImage, Orientation), Unreadable> {
        let page = self.pages.get(index).copied().ok_or_else(tiff::broken)?;
        match self.format {
            ImageFormat::Png => {
                guarded(|| decode_png(&self.bytes)).map(|picture| (picture, Orientation::UPRIGHT))
            }
            ImageFormat::Tiff => {
                // The decoder reads the first page only: make the one that is wanted the first.
                tiff::begin_at(&mut self.bytes, page)?;
                guarded(|| decode_by_library(image::ImageFormat::Tiff, &self.bytes))
            }
            ImageFormat::WebP => {
                guarded(|| decode_by_library(image::ImageFormat::WebP, &self.bytes))
            }
            ImageFormat::Bmp => guarded(|| decode_by_library(image::ImageFormat::Bmp, &self.bytes)),
            ImageFormat::Jpeg | ImageFormat::Heic | ImageFormat::Gif => {
                Err(unsupported(self.format))
            }
        }
    }
}

fn pack(picture: DynamicImage) -> Result<Frame, Unreadable> {
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
