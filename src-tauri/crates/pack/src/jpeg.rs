//! The head of a JPEG: all a PDF must know to show the file without touching a byte of it.

use std::io::{self, Read, Seek, SeekFrom};

use crate::exif::Camera;
use crate::{Reason, Unreadable};

/// What stands before the first scan.
#[derive(Debug, Clone)]
pub(crate) struct JpegHead {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// 1 grey, 3 colour, 4 CMYK.
    pub(crate) components: u8,
    /// Adobe programs store CMYK inverted and say so by this mark.
    pub(crate) adobe: bool,
    pub(crate) icc: Option<Vec<u8>>,
    pub(crate) camera: Camera,
}

/// A colour profile larger than this is not one.
const ICC_LIMIT: usize = 8 << 20;

impl JpegHead {
    /// Reads up to the first scan. A fault of the file is `Ok(Err(_))`, a fault of the disk `Err(_)`.
    pub(crate) fn read(
        from: &mut (impl Read + Seek + ?Sized),
    ) -> io::Result<Result<JpegHead, Unreadable>> {
        match walk(from) {
            Ok(head) => Ok(head),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(Err(Unreadable::new(
                Reason::Damaged,
                "the picture ends before it begins",
            ))),
            Err(error) => Err(error),
        }
    }
}

fn walk(from: &mut (impl Read + Seek + ?Sized)) -> io::Result<Result<JpegHead, Unreadable>> {
    let damaged = |detail: &str| Ok(Err(Unreadable::new(Reason::Damaged, detail)));
    if bytes::<2>(from)? != [0xFF, 0xD8] {
        return damaged("not a JPEG");
    }
    let mut frame = None;
    let mut adobe = false;
    let mut camera = None;
    let mut icc: Vec<(u8, Vec<u8>)> = Vec::new();
    loop {
        // A marker is 0xFF and a code; more 0xFF before the code are padding.
        if bytes::<1>(from)? != [0xFF] {
            return damaged("a JPEG segment is not where it should be");
        }
        let mut code = bytes::<1>(from)?[0];
        while code == 0xFF {
            code = bytes::<1>(from)?[0];
        }
        if code == 0x01 || (0xD0..=0xD8).contains(&code) {
            continue;
        }
        if code == 0xD9 {
            return damaged("the JPEG holds no picture");
        }
        let length = u16::from_be_bytes(bytes::<2>(from)?).saturating_sub(2);
        if code == 0xDA {
            break;
        }
        match code {
            0xC0..=0xC2 => {
                let body = segment(from, length)?;
                let [bits, h1, h0, w1, w0, components, ..] = body[..] else {
                    return damaged("the JPEG frame is too short");
                };
                let height = u32::from(u16::from_be_bytes([h1, h0]));
                let width = u32::from(u16::from_be_bytes([w1, w0]));
                if bits != 8 || width == 0 || height == 0 || !matches!(components, 1 | 3 | 4) {
                    return unsupported(&format!(
                        "JPEG of {width}×{height} pixels, {bits} bits, {components} components"
                    ));
                }
                frame = Some((width, height, components));
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return unsupported("lossless or arithmetic-coded JPEG");
            }
            0xE1 => {
                let body = segment(from, length)?;
                if let (None, Some(block)) = (camera, body.strip_prefix(b"Exif\0\0")) {
                    camera = Some(Camera::of_block(block.to_vec()));
                }
            }
            0xE2 => {
                let body = segment(from, length)?;
                if let Some([number, _count, part @ ..]) = body.strip_prefix(b"ICC_PROFILE\0") {
                    icc.push((*number, part.to_vec()));
                }
            }
            0xEE => adobe |= segment(from, length)?.starts_with(b"Adobe"),
            _ => {
                from.seek(SeekFrom::Current(i64::from(length)))?;
            }
        }
    }
    let Some((width, height, components)) = frame else {
        return damaged("the JPEG has no frame");
    };
    icc.sort_by_key(|(number, _)| *number);
    let icc = icc
        .into_iter()
        .flat_map(|(_, part)| part)
        .collect::<Vec<_>>();
    Ok(Ok(JpegHead {
        width,
        height,
        components,
        adobe,
        icc: fitting_profile(icc, components),
        camera: camera.unwrap_or(Camera::SILENT),
    }))
}

/// Keeps a colour profile only when it describes as many components as the picture has; viewers
/// show nothing at all when the two differ.
pub(crate) fn fitting_profile(icc: Vec<u8>, components: u8) -> Option<Vec<u8>> {
    let space: &[u8] = match components {
        1 => b"GRAY",
        3 => b"RGB ",
        _ => b"CMYK",
    };
    let fits = icc.len() <= ICC_LIMIT
        && icc.get(16..20) == Some(space)
        && icc.get(36..40) == Some(b"acsp");
    fits.then_some(icc)
}

fn unsupported(detail: &str) -> io::Result<Result<JpegHead, Unreadable>> {
    Ok(Err(Unreadable::new(Reason::Unsupported, detail)))
}

fn bytes<const N: usize>(from: &mut (impl Read + ?Sized)) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn segment(from: &mut (impl Read + ?Sized), length: u16) -> io::Result<Vec<u8>> {
    let mut body = vec![0; usize::from(length)];
    from.read_exact(&mut body)?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn reason(bytes: &[u8]) -> Reason {
        JpegHead::read(&mut Cursor::new(bytes))
            .unwrap()
            .unwrap_err()
            .reason
    }

    #[test]
    fn a_jpeg_that_is_cut_off_or_of_a_kind_no_viewer_shows_says_so() {
        assert_eq!(reason(b"\xFF\xD8\xFF\xE0\x00\x10JFIF"), Reason::Damaged);
        assert_eq!(reason(b"\xFF\xD8\xFF\xD9"), Reason::Damaged);
        assert_eq!(
            reason(b"\xFF\xD8\xFF\xC9\x00\x04\x08\x00"),
            Reason::Unsupported
        );
        let twelve_bits = b"\xFF\xD8\xFF\xC1\x00\x0B\x0C\x00\x10\x00\x10\x01\x01\x11\x00";
        assert_eq!(reason(twelve_bits), Reason::Unsupported);
    }

    #[test]
    fn a_profile_of_another_colour_space_is_left_out() {
        let mut profile = vec![0; 128];
        profile[16..20].copy_from_slice(b"CMYK");
        profile[36..40].copy_from_slice(b"acsp");
        assert_eq!(fitting_profile(profile.clone(), 3), None);
        assert_eq!(fitting_profile(profile.clone(), 4), Some(profile));
    }
}
