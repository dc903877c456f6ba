//! What can go wrong with a pack as a whole.
//!
//! A file that cannot be shown is not an error: see [`Unreadable`](crate::Unreadable).

use std::io;
use std::path::PathBuf;

use crate::Digest;

/// Why a pack was not made or not checked.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// An original cannot be read from where it is kept.
    #[error("cannot read the original {name}: {error}")]
    Original {
        /// The original's name.
        name: String,
        /// What the system said.
        error: io::Error,
    },
    /// An original is no longer the file that was taken in.
    #[error("{name} has changed since it was taken in: its SHA-256 was {expected} and is {found}")]
    Changed {
        /// The original's name.
        name: String,
        /// The SHA-256 at intake.
        expected: Digest,
        /// The SHA-256 now.
        found: Digest,
    },
    /// An original has no pages that can be drawn.
    #[error("{name} has no pages that can be drawn: {}", .why.detail)]
    Unshown {
        /// The original's name.
        name: String,
        /// Why.
        why: crate::Unreadable,
    },
    /// A page made for the pack (cover, stamps, placeholders) does not fit the evidence.
    #[error("the {part} do not fit the evidence: {detail}")]
    Misfit {
        /// Which pages.
        part: &'static str,
        /// What does not fit.
        detail: String,
    },
    /// There is something at the place where the pack should go.
    #[error("{} exists already; choose another place or remove it first", .0.display())]
    Exists(PathBuf),
    /// The pack cannot be written.
    #[error("cannot write the pack at {}: {error}", .path.display())]
    Write {
        /// Where.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The folder to be checked cannot be read as a pack.
    #[error("{} is not an evidence pack: {detail}", .path.display())]
    NotAPack {
        /// The folder.
        path: PathBuf,
        /// What is missing or wrong.
        detail: String,
    },
    /// The caller asked to stop; nothing was left behind.
    #[error("stopped before the pack was complete")]
    Cancelled,
}
