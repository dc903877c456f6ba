//! What can go wrong on the way to paper.

use std::path::PathBuf;

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// No folder with the fonts was found.
    #[error("found no fonts in {looked:?}; set OWED_FONTS to the folder that holds them")]
    NoFonts {
        /// The folders looked in.
        looked: Vec<PathBuf>,
    },
    /// A font file could not be read.
    #[error("could not read the font {path:?}: {why}")]
    Font {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// No font has a character: it would print as an empty box, so nothing is printed.
    #[error(
        "no font can print “{character}” (U+{:04X}) in “{text}”; write it another way",
        u32::from(*character)
    )]
    MissingGlyph {
        /// The character.
        character: char,
        /// The words it stands in.
        text: String,
    },
    /// The calendar has no such day.
    #[error("there is no day {0}")]
    NoSuchDay(String),
    /// An amount is not written in figures.
    #[error("“{0}” is not an amount in figures such as 96,160.00")]
    NoAmount(String),
    /// A page of a size no paper can have.
    #[error("cannot stamp a page of {width} × {height} points")]
    PageSize {
        /// Width in points.
        width: f64,
        /// Height in points.
        height: f64,
    },
    /// The words do not fit where they must stand.
    #[error("“{text}” is too long for the {place}; shorten it")]
    TooLong {
        /// The words.
        text: String,
        /// Where they were to stand.
        place: &'static str,
    },
    /// A square code cannot carry so much.
    #[error("the square code could not be made: {0}")]
    Code(String),
    /// A Word file could not be put together.
    #[error("the Word file could not be put together: {0}")]
    Word(String),
    /// The form itself is at fault.
    #[error("the form {form} could not be set: {why}")]
    Form {
        /// The form's file.
        form: &'static str,
        /// The line and what is wrong there.
        why: String,
    },
}
