//! What one can do: every command, named once, for all three doors.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod commands;
pub mod desk;
pub mod failure;

pub use commands::{COMMANDS, Reminder, call, reminder};
pub use desk::reader::reader_main;
pub use desk::{Clock, Desk, Event, Home, Picked};
pub use failure::{Code, Failure};

/// Folding a book and planning an import are half allocations; the system's own takes a third longer.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The media type of a file, told by its first bytes, for a door that serves it. Text of any kind
/// is plain text: a page from outside is never run.
pub fn media_type(bytes: &[u8]) -> &'static str {
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => "application/pdf",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [b'B', b'M', ..] => "image/bmp",
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
        ] => "image/webp",
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
            b'A',
            b'V',
            b'E',
            ..,
        ] => "audio/wav",
        [b'O', b'g', b'g', b'S', ..] => "audio/ogg",
        [b'f', b'L', b'a', b'C', ..] => "audio/flac",
        [b'#', b'!', b'A', b'M', b'R', ..] => "audio/amr",
        [b'I', b'D', b'3', ..] | [0xff, 0xfb | 0xf3 | 0xf2, ..] => "audio/mpeg",
        [0x1a, 0x45, 0xdf, 0xa3, ..] => "video/webm",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "image/tiff",
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..3) {
            Some(b"M4A" | b"M4B") => "audio/mp4",
            Some(b"hei" | b"hev" | b"mif") => "image/heic",
            Some(b"qt ") => "video/quicktime",
            Some(_) | None => "video/mp4",
        },
        _ if std::str::from_utf8(&bytes[..bytes.len().min(4096)]).is_ok() => {
            "text/plain; charset=utf-8"
        }
        _ => "application/octet-stream",
    }
}
