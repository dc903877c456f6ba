//! What a camera wrote beside the picture: which way is up, and the day it says it was taken.

use chrono::NaiveDateTime;
use exif::{In, Reader, Tag, Value};

use crate::exhibit::guarded;

/// How a stored picture must be turned to be upright: the EXIF orientation, 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Orientation(u8);

impl Orientation {
    pub(crate) const UPRIGHT: Orientation = Orientation(1);

    /// Anything outside 1 to 8 counts as upright, as viewers do.
    pub(crate) fn new(number: u32) -> Orientation {
        match u8::try_from(number) {
            Ok(known @ 1..=8) => Orientation(known),
            Ok(_) | Err(_) => Orientation::UPRIGHT,
        }
    }

    pub(crate) fn number(self) -> u8 {
        self.0
    }

    /// Whether the stored rows are shown as columns.
    pub(crate) fn swaps_sides(self) -> bool {
        self.0 >= 5
    }
}

/// What was read from an EXIF block; a broken block gives what could be read of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Camera {
    pub(crate) orientation: Orientation,
    pub(crate) taken: Option<NaiveDateTime>,
}

impl Camera {
    pub(crate) const SILENT: Camera = Camera {
        orientation: Orientation::UPRIGHT,
        taken: None,
    };

    /// Reads the block itself (a TIFF header and what follows).
    pub(crate) fn of_block(block: Vec<u8>) -> Camera {
        Camera::of(|| Reader::new().continue_on_error(true).read_raw(block))
    }

    /// Finds and reads the block in a whole file: TIFF, WebP, HEIC.
    pub(crate) fn of_file(bytes: &[u8]) -> Camera {
        let mut reader = std::io::Cursor::new(bytes);
        Camera::of(|| {
            Reader::new()
                .continue_on_error(true)
                .read_from_container(&mut reader)
        })
    }

    fn of(read: impl FnOnce() -> Result<exif::Exif, exif::Error>) -> Camera {
        let whole_or_part = || read().or_else(|error| error.distill_partial_result(drop));
        let Ok(Ok(found)) = guarded(|| Ok(whole_or_part())) else {
            return Camera::SILENT;
        };
        let orientation = found
            .get_field(Tag::Orientation, In::PRIMARY)
            .and_then(|field| field.value.get_uint(0))
            .map_or(Orientation::UPRIGHT, Orientation::new);
        let taken = [Tag::DateTimeOriginal, Tag::DateTimeDigitized, Tag::DateTime]
            .into_iter()
            .find_map(|tag| match &found.get_field(tag, In::PRIMARY)?.value {
                Value::Ascii(lines) => {
                    let text = String::from_utf8_lossy(lines.first()?).into_owned();
                    NaiveDateTime::parse_from_str(text.trim(), "%Y:%m:%d %H:%M:%S").ok()
                }
                _ => None,
            });
        Camera { orientation, taken }
    }
}
