//! Every parser of other people's bytes, by one door each.
//!
//! `./dev test` puts a bounded number of changed files through each, the same on every machine
//! (`tests/changed.rs`); `./dev fuzz` lets a fuzzer look for more (`fuzz/`). Both call [`DOORS`], so
//! that neither knows a parser the other does not.
//!
//! **Invariant:** a door answers whether anything was understood. Whatever the bytes are, it does not
//! panic, and it comes back in good time within the limits.

mod doors;
mod seeds;

pub use seeds::{Seed, seeds};

/// A way to a parser.
pub struct Door {
    /// Its name, which is that of the fuzzer's target.
    pub name: &'static str,
    /// Reads bytes; whether anything was understood.
    pub read: fn(&[u8]) -> bool,
    /// How many changed files a bounded run puts through it, and so many more for each that is asked.
    pub share: u32,
}

/// Every door.
pub const DOORS: &[Door] = &[
    Door {
        name: "file",
        read: doors::file,
        share: 400,
    },
    Door {
        name: "sheet",
        read: doors::sheet,
        share: 80,
    },
    Door {
        name: "strings",
        read: doors::strings,
        share: 40,
    },
    Door {
        name: "styles",
        read: doors::styles,
        share: 40,
    },
    Door {
        name: "ofd",
        read: doors::ofd,
        share: 40,
    },
    Door {
        name: "pdf",
        read: doors::pdf,
        share: 60,
    },
    Door {
        name: "drawn",
        read: doors::drawn,
        share: 40,
    },
    Door {
        name: "stamp",
        read: doors::stamp,
        share: 200,
    },
    Door {
        name: "picture",
        read: doors::picture,
        share: 60,
    },
    Door {
        name: "parcel",
        read: doors::parcel,
        share: 60,
    },
    Door {
        name: "law",
        read: doors::law,
        share: 40,
    },
    Door {
        name: "wording",
        read: doors::wording,
        share: 60,
    },
];

/// The door of this name.
pub fn door(name: &str) -> Option<&'static Door> {
    DOORS.iter().find(|door| door.name == name)
}

/// Reads bytes by the door of this name, which must be one: what a fuzzer calls.
///
/// # Panics
/// When there is no such door, or when what is behind it panics.
pub fn enter(name: &str, bytes: &[u8]) {
    match door(name) {
        Some(door) => {
            (door.read)(bytes);
        }
        None => panic!("there is no door {name}"),
    }
}
