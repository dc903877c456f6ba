//! Photos scaled down for a copy that must be small. The full copy keeps every byte.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, ImageReader};
use lopdf::{Document, Object, Stream};

use crate::exhibit::{Body, guarded};
use crate::jpeg::JpegHead;
use crate::{Digest, LoadedFile, Original, PackError, Reason, Source, Unreadable, pdf};

/// How far photos are scaled down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The longer side keeps at most so many pixels.
    pub longest: u32,
    /// How well a photo is kept, 1 to 100.
    pub quality: u8,
}

/// More than this many bytes of pixels are not decoded.
const DECODED_LIMIT: u64 = 512 << 20;

/// The same file with its photos scaled, written at a path; nothing when it would be no smaller.
/// A photo that cannot be scaled stays as it is.
///
/// # Errors
/// When the file cannot be read or the copy not written.
pub(crate) fn scaled(
    file: &LoadedFile,
    scale: Scale,
    at: &Path,
) -> Result<Option<LoadedFile>, PackError> {
    let (made, body) = match &file.body {
        Body::Jpeg(head) if head.width.max(head.height) > scale.longest => {
            let Ok((bytes, smaller)) = photo(&whole(file)?, scale) else {
                return Ok(None);
            };
            let head = JpegHead {
                width: smaller.0,
                height: smaller.1,
                // What is written anew has no mark of the camera; the picture is as it was.
                ..head.clone()
            };
            (bytes, Body::Jpeg(head))
        }
        Body::Pdf { password, pages } => {
            let passwords: Vec<String> = password.iter().cloned().collect();
            let bytes = whole(file)?;
            let Ok(Some(bytes)) = guarded(|| scans(&bytes, &passwords, scale)) else {
                return Ok(None);
            };
            // Only what still has the very same pages may stand for the original.
            match pdf::look(&bytes, &[]) {
                Ok(look) if look.pages == *pages => {}
                Ok(_) | Err(_) => return Ok(None),
            }
            let body = Body::Pdf {
                password: None,
                pages: pages.clone(),
            };
            (bytes, body)
        }
        Body::Jpeg(_) | Body::Png(_) | Body::Decoded { .. } | Body::Unreadable(_) => {
            return Ok(None);
        }
    };
    let size = made.len() as u64;
    if size >= file.size() {
        return Ok(None);
    }
    fs::write(at, &made).map_err(|error| PackError::Write {
        path: at.to_owned(),
        error,
    })?;
    Ok(Some(LoadedFile {
        original: Original {
            name: file.name().to_owned(),
            source: Source::File(at.to_owned()),
            sha256: Digest::of(&made),
        },
        body,
        size,
        ..file.clone()
    }))
}

fn whole(file: &LoadedFile) -> Result<Vec<u8>, PackError> {
    let (mut from, _) = file.original.open()?;
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)
        .map_err(|error| file.original.unread(error))?;
    Ok(bytes)
}

/// A JPEG of grey or colour written anew, and its new size.
fn photo(bytes: &[u8], scale: Scale) -> Result<(Vec<u8>, (u32, u32)), Unreadable> {
    guarded(|| {
        let refused = |error: &dyn std::fmt::Display| {
            Unreadable::new(Reason::Unsupported, &error.to_string())
        };
        let head = match JpegHead::read(&mut Cursor::new(bytes)) {
            Ok(Ok(head)) => head,
            Ok(Err(why)) => return Err(why),
            Err(error) => return Err(refused(&error)),
        };
        // Four inks are written by printers' programs; what they mean is not guessed at.
        if head.components == 4 {
            return Err(refused(&"a picture of four inks"));
        }
        let mut limits = image::Limits::default();
        limits.max_alloc = Some(DECODED_LIMIT);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Jpeg);
        reader.limits(limits);
        let picture = reader.decode().map_err(|error| refused(&error))?;
        let smaller = picture.thumbnail(scale.longest, scale.longest);
        let smaller = match head.components {
            1 => DynamicImage::ImageLuma8(smaller.into_luma8()),
            _ => DynamicImage::ImageRgb8(smaller.into_rgb8()),
        };
        let mut made = Vec::new();
        smaller
            .write_with_encoder(JpegEncoder::new_with_quality(&mut made, scale.quality))
            .map_err(|error| refused(&error))?;
        Ok((made, (smaller.width(), smaller.height())))
    })
}

/// A PDF whose scans are scaled; nothing when it has none that are too large.
fn scans(bytes: &[u8], passwords: &[String], scale: Scale) -> Result<Option<Vec<u8>>, Unreadable> {
    let (mut document, _) = pdf::open(bytes, passwords)?;
    let mut any = false;
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && is_photo(stream, scale)
            && let Ok((made, (width, height))) = photo(&stream.content, scale)
            && made.len() < stream.content.len()
        {
            stream.dict.set("Width", i64::from(width));
            stream.dict.set("Height", i64::from(height));
            stream.set_content(made);
            any = true;
        }
    }
    if !any {
        return Ok(None);
    }
    let mut written = Vec::new();
    saved(&mut document, &mut written)
        .map_err(|error| Unreadable::new(Reason::Damaged, &error.to_string()))?;
    Ok(Some(written))
}

/// Writes a document without the lock it came with: what it opened with is not asked for again.
fn saved(document: &mut Document, into: &mut Vec<u8>) -> std::io::Result<()> {
    document.trailer.remove(b"Encrypt");
    document.encryption_state = None;
    document.save_to(into).map(drop)
}

/// Whether a stream is a plain JPEG that is larger than it may be.
fn is_photo(stream: &Stream, scale: Scale) -> bool {
    let name = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name).ok();
    let one_filter = match stream.dict.get(b"Filter") {
        Ok(Object::Name(name)) => name == b"DCTDecode",
        Ok(Object::Array(all)) => {
            matches!(&all[..], [Object::Name(name)] if name == b"DCTDecode")
        }
        Ok(_) | Err(_) => false,
    };
    let side = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).unwrap_or(0);
    name(b"Subtype") == Some(b"Image")
        && one_filter
        && !stream.dict.has(b"Decode")
        && !stream.dict.has(b"SMaskInData")
        && side(b"Width").max(side(b"Height")) > i64::from(scale.longest)
}
