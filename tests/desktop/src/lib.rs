//! The real window, driven as a user drives it: by what is written on buttons and fields.
//!
//! Each test has a window, a driver and a home folder of its own. Nothing here waits for a time to
//! pass: it looks again and again until it sees what it waits for, or gives up with a picture.

mod drag;
mod look;
mod notices;
mod start;

pub use drag::drag_onto;
pub use look::Window;
pub use notices::Notices;
pub use start::{WINDOW, fixture, skipped};
