//! PNG files: the pixels of most are already what a PDF wants, row filters and all.

use std::io::{self, Read};

use flate2::read::ZlibDecoder;

use crate::exif::Camera;
use crate::jpeg::fitting_profile;
use crate::{Reason, Unreadable};

/// What the chunks say.
#[derive(Debug, Clone)]
pub(crate) struct PngHead {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bits: u8,
    pub(crate) colour: Colour,
    pub(crate) icc: Option<Vec<u8>>,
    pub(crate) camera: Camera,
    /// How long the compressed pixels are, all IDAT chunks together.
    pub(crate) pixels_len: u64,
    /// Whether the compressed pixels can go into a PDF as they are.
    pub(crate) passes_through: bool,
}

/// How a PNG stores a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Colour {
    Grey,
    Rgb,
    /// The palette: three bytes a colour.
    Indexed(Vec<u8>),
    /// With an alpha channel; never passed through.
    WithAlpha,
}

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// A chunk other than pixels that is larger than this is skipped, not kept.
const KEPT_CHUNK: u64 = 4 << 20;

impl PngHead {
    /// Reads every chunk and checks its CRC. A fault of the file is `Ok(Err(_))`.
    pub(crate) fn read(from: &mut (impl Read + ?Sized)) -> io::Result<Result<PngHead, Unreadable>> {
        match walk(from) {
            Ok(head) => Ok(head),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Ok(Err(Unreadable::new(Reason::Damaged, "the PNG is cut off")))
            }
            Err(error) => Err(error),
        }
    }
}

fn walk(from: &mut (impl Read + ?Sized)) -> io::Result<Result<PngHead, Unreadable>> {
    let damaged = |detail: &str| Ok(Err(Unreadable::new(Reason::Damaged, detail)));
    let mut signature = [0; 8];
    from.read_exact(&mut signature)?;
    if &signature != SIGNATURE {
        return damaged("not a PNG");
    }
    let mut header = None;
    let (mut palette, mut icc, mut exif) = (None, None, None);
    let (mut transparent, mut pixels_len) = (false, 0_u64);
    loop {
        let Chunk { length, kind } = chunk(from)?;
        let mut check = crc32fast::Hasher::new();
        check.update(&kind);
        let keep = matches!(&kind, b"IHDR" | b"PLTE" | b"iCCP" | b"eXIf") && length <= KEPT_CHUNK;
        let mut kept = Vec::new();
        let mut rest = length;
        let mut buffer = [0; 1 << 14];
        while rest > 0 {
            let most = buffer
                .len()
                .min(usize::try_from(rest).unwrap_or(usize::MAX));
            let piece = &mut buffer[..most];
            from.read_exact(piece)?;
            check.update(piece);
            if keep {
                kept.extend_from_slice(piece);
            }
            rest -= piece.len() as u64;
        }
        let mut written = [0; 4];
        from.read_exact(&mut written)?;
        if u32::from_be_bytes(written) != check.finalize() {
            return damaged("a PNG chunk fails its checksum");
        }
        match &kind {
            b"IHDR" => header = Some(kept),
            b"PLTE" => palette = Some(kept),
            b"iCCP" => icc = profile(&kept),
            b"eXIf" => exif = Some(kept),
            b"tRNS" => transparent = true,
            b"IDAT" => pixels_len += length,
            b"IEND" => break,
            _ => {}
        }
    }
    let Some(
        [
            w3,
            w2,
            w1,
            w0,
            h3,
            h2,
            h1,
            h0,
            bits,
            colour,
            _,
            _,
            interlaced,
        ],
    ) = header.as_deref()
    else {
        return damaged("the PNG has no header");
    };
    let width = u32::from_be_bytes([*w3, *w2, *w1, *w0]);
    let height = u32::from_be_bytes([*h3, *h2, *h1, *h0]);
    if width == 0 || height == 0 || pixels_len == 0 {
        return damaged("the PNG holds no picture");
    }
    let (colour, components) = match (colour, palette) {
        (0, _) => (Colour::Grey, 1),
        (2, _) => (Colour::Rgb, 3),
        (3, Some(palette)) if (3..=768).contains(&palette.len()) && palette.len() % 3 == 0 => {
            (Colour::Indexed(palette), 3)
        }
        (4, _) => (Colour::WithAlpha, 1),
        (6, _) => (Colour::WithAlpha, 3),
        _ => return damaged("the PNG header makes no sense"),
    };
    if !matches!(bits, 1 | 2 | 4 | 8 | 16) {
        return damaged("the PNG header makes no sense");
    }
    Ok(Ok(PngHead {
        width,
        height,
        bits: *bits,
        passes_through: colour != Colour::WithAlpha && !transparent && *interlaced == 0,
        colour,
        icc: icc.and_then(|icc| fitting_profile(icc, components)),
        camera: exif.map_or(Camera::SILENT, Camera::of_block),
        pixels_len,
    }))
}

struct Chunk {
    length: u64,
    kind: [u8; 4],
}

fn chunk(from: &mut (impl Read + ?Sized)) -> io::Result<Chunk> {
    let mut head = [0; 8];
    from.read_exact(&mut head)?;
    let [l3, l2, l1, l0, kind @ ..] = head;
    Ok(Chunk {
        length: u64::from(u32::from_be_bytes([l3, l2, l1, l0])),
        kind,
    })
}

/// The colour profile of an iCCP chunk: a name, a method byte, and the profile compressed.
fn profile(chunk: &[u8]) -> Option<Vec<u8>> {
    let name_end = chunk.iter().position(|byte| *byte == 0)?;
    let compressed = chunk.get(name_end + 2..)?;
    let mut profile = Vec::new();
    ZlibDecoder::new(compressed)
        .take(KEPT_CHUNK)
        .read_to_end(&mut profile)
        .ok()?;
    Some(profile)
}

/// The compressed pixels of a PNG as one stream: its IDAT chunks without their wrapping.
pub(crate) struct Pixels<R> {
    from: R,
    left: u64,
    started: bool,
}

impl<R: Read> Pixels<R> {
    pub(crate) fn of(from: R) -> Pixels<R> {
        Pixels {
            from,
            left: 0,
            started: false,
        }
    }

    fn skip(&mut self, count: u64) -> io::Result<()> {
        let skipped = io::copy(&mut (&mut self.from).take(count), &mut io::sink())?;
        if skipped < count {
            Err(io::ErrorKind::UnexpectedEof.into())
        } else {
            Ok(())
        }
    }
}

impl<R: Read> Read for Pixels<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.left == 0 {
            // Before a chunk stands the signature of the file or the checksum of the last chunk.
            self.skip(if self.started {
                4
            } else {
                SIGNATURE.len() as u64
            })?;
            self.started = true;
            let Chunk { length, kind } = chunk(&mut self.from)?;
            match &kind {
                b"IDAT" => self.left = length,
                b"IEND" => return Ok(0),
                _ => self.skip(length)?,
            }
            if length == 0 {
                continue;
            }
        }
        let most = buffer
            .len()
            .min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let read = self.from.read(&mut buffer[..most])?;
        if read == 0 && most > 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= read as u64;
        Ok(read)
    }
}
