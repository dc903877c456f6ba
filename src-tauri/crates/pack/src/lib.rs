//! The evidence pack: load, merge, stamp, index and verify.
//!
//! The only crate, besides `print`, that knows what a PDF is made of. It takes plain data:
//!
//! 1. [`LoadedFile::load`] looks at one original and says how many pages it makes and how large
//!    each is shown, or why it cannot be shown;
//! 2. the caller has the cover, the index, the stamps and the placeholder pages typeset;
//! 3. [`build`] binds everything into a folder that can be handed over;
//! 4. [`verify`] checks such a folder later.
//!
//! **Invariant:** an original is never altered and never dropped. It travels beside the pack byte
//! for byte, and a file that cannot be shown has a page that says so.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bind;
mod binder;
mod decoded;
mod digest;
mod divide;
mod error;
mod exhibit;
mod exif;
mod fit;
mod folder;
mod geometry;
mod glyphless;
mod inspect;
mod jpeg;
mod labels;
mod manifest;
mod names;
mod number;
mod pdf;
mod picture;
mod pngs;
mod raster;
mod scans;
mod sealed;
mod share;
mod shrink;
mod sides;
mod sink;
mod source;
mod stamped;
mod survey;
mod tee;
mod tiff;
mod unseen;
mod upload;
mod verify;

pub use bind::{Exhibit, Pack, Progress, Watch, build};
pub use digest::{Digest, Hasher};
pub use divide::{Dividers, PrintedOn};
pub use error::PackError;
pub use exhibit::{LoadedFile, PageSize, Reason, Unreadable};
pub use inspect::{ImageFormat, Kind, inspect};
pub use manifest::{
    CHECKER, MANIFEST, Manifest, ManifestExhibit, ManifestFile, ORIGINALS, PACK_PDF, TIMESTAMP,
    UPLOAD,
};
pub use names::safe_name;
pub use number::{FiledExhibit, NotANumber, Number, Placed, number_on};
pub use pdf::{Piece, pdf_pieces, pdf_text};
pub use raster::{Drawing, FontFor, Fonts, Pages, Pixels};
pub use scans::{OpenPdf, Scans, Shades};
pub use sealed::{ListedFile, Listing, seal};
pub use share::{Cover, CoveredPage, Missing, Shared, Sharing, share};
pub use shrink::Scale;
pub use sides::{Sides, sides};
pub use source::{Original, Source};
pub use stamped::{Stamp, StampError, read_stamp, stamp_request};
pub use survey::Survey;
pub use unseen::{PARTS, ReadPage, ReadWord};
pub use upload::{Asked, Upload, Volume};
pub use verify::{Finding, Problem, Report, verify};
