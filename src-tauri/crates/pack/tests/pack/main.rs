//! Packs made from real files, looked at the way a court clerk would: rendered, clicked, re-hashed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::float_arithmetic, reason = "page geometry, not money")]

mod awkward;
mod bound;
mod checked;
mod divided;
mod kept;
mod made;
mod pictures;
mod seen;
mod shared;
mod shown;
mod strangers;
mod surveyed;
mod unseen;
mod upload;
