//! How it reads on paper: letters, schedules, fronts and stamps, typeset.
//!
//! Plain data in, a PDF out. This crate reads no clock, no network and nothing of the book: the
//! caller brings figures and words already worked out, and the moment to write into the file.
//! The same data gives the same bytes.
//!
//! - [`Engine`] sets a [`Demand`](demand::Demand), a [`Schedule`](schedule::Schedule), the
//!   [`Front`](front::Front) of an evidence pack, its [`Stamps`](stamp::Stamps) and
//!   [`Placeholder`](stamp::Placeholder) pages, the [`Tabs`](tabs::Tabs) between its exhibits, and
//!   an [`Envelope`](envelope::Envelope).
//! - Most papers, such as a [`Statement`](statement::Statement), are a [`Flow`](flow::Flow) of
//!   blocks, from which the PDF and the Word file are made. The demand and the schedule have forms
//!   of their own for the PDF, and become blocks for the Word file.
//! - The courts' forms by elements are data that becomes such blocks: [`elements`].
//! - [`Fonts`] finds the fonts. A character none of them has is an error that names it.
//! - The forms themselves are in `forms/cn/`, in Typst; `style.typ` holds what they share.
//!
//! It is the only crate that knows Typst, printpdf and docx-rs.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod demand;
pub mod elements;
mod engine;
pub mod envelope;
mod error;
pub mod flow;
mod fonts;
pub mod front;
mod glyphs;
mod paper;
mod read;
mod said;
pub mod schedule;
mod sheet;
pub mod stamp;
pub mod statement;
pub mod tabs;
mod word;
mod words;

pub use engine::{Engine, Paper};
pub use error::PrintError;
pub use fonts::Fonts;
pub use paper::{Day, Figures, Lang, Moment, Party, PartyId, PartyKind, Provenance, Stage, Status};
pub use read::read_word;
pub use words::yuan_in_words;
