//! What one can do: every command, named once, for all three doors.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod commands;
pub mod desk;
pub mod failure;

pub use commands::{COMMANDS, call};
pub use desk::reader::reader_main;
pub use desk::{Clock, Desk, Event, Home, Picked};
pub use failure::{Code, Failure};

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
        _ if std::str::from_utf8(&bytes[..bytes.len().min(4096)]).is_ok() => {
            "text/plain; charset=utf-8"
        }
        _ => "application/octet-stream",
    }
}
