//! Why a whole file could not be read.

use serde::{Deserialize, Serialize};

use crate::mapping::Shape;

/// Why a whole file could not be read. A single bad row is never one of these.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is of a kind that holds no rows.
    #[error("the file looks like {looks}, which holds no rows to read")]
    Unsupported {
        /// What it looks like.
        looks: Looks,
    },
    /// A workbook with a password to open; only the program that made it can take that off.
    #[error("the workbook has a password; open it, save it without one and try again")]
    WorkbookEncrypted,
    /// A zip that asks for a password.
    #[error("the zip has a password; enter it to read the file")]
    PasswordAsked,
    /// The password given does not open the zip.
    #[error("the password does not open the zip")]
    PasswordWrong,
    /// It claims to be something and is not whole.
    #[error("{part} is damaged: {detail}; get the file once more, or open it and save it again")]
    Damaged {
        /// Which part of the file.
        part: String,
        /// What the reader of that part said.
        detail: String,
    },
    /// It is larger than is read in one go.
    #[error("the file is too large: more than {allowed} {what}")]
    TooLarge {
        /// What there is too much of.
        what: Limit,
        /// How much is allowed.
        allowed: u64,
    },
    /// It is neither a known binary kind nor text.
    #[error("the file is not text in any known encoding")]
    NotText,
    /// It is a table, but not one of the known ones: name its columns.
    #[error("the columns are not those of a known table; say what each holds")]
    UnknownLayout {
        /// The tables in it, by shape. A mapping remembered for one of them will read it.
        shapes: Vec<Shape>,
    },
    /// It is XML, but no invoice.
    #[error("the XML has no invoice in it: its root is {root}")]
    NoInvoice {
        /// The root element.
        root: String,
    },
    /// The caller asked to stop.
    #[error("reading was stopped")]
    Cancelled,
}

/// What a file that holds no rows looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Looks {
    /// A photograph or picture.
    Picture,
    /// A PDF that is no invoice, or whose pages are pictures.
    Pdf,
    /// A Word document.
    WordDocument,
    /// A presentation.
    Presentation,
    /// A workbook in the binary format (.xlsb).
    BinaryWorkbook,
    /// A workbook of LibreOffice or OpenOffice (.ods).
    OpenDocument,
    /// An archive other than zip.
    OtherArchive,
    /// A recording or video.
    Recording,
    /// A program.
    Program,
    /// A database.
    Database,
    /// A web page with no table in it.
    WebPage,
    /// An OFD that is not an invoice.
    OfdDocument,
    /// A zip with nothing to read inside.
    EmptyArchive,
    /// Something else that is not text.
    Unknown,
}

impl std::fmt::Display for Looks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Looks::Picture => "a picture",
            Looks::Pdf => "a PDF with no invoice in its text",
            Looks::WordDocument => "a Word document",
            Looks::Presentation => "a presentation",
            Looks::BinaryWorkbook => "a binary workbook (.xlsb)",
            Looks::OpenDocument => "an OpenDocument workbook (.ods)",
            Looks::OtherArchive => "an archive that is not a zip",
            Looks::Recording => "a recording or a video",
            Looks::Program => "a program",
            Looks::Database => "a database",
            Looks::WebPage => "a web page without a table",
            Looks::OfdDocument => "an OFD that is no invoice",
            Looks::EmptyArchive => "a zip with no table or invoice in it",
            Looks::Unknown => "a binary file of an unknown kind",
        })
    }
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Limit {
    /// Bytes as they came.
    Bytes,
    /// Bytes once unpacked.
    Unpacked,
    /// Bytes in one piece of text.
    Piece,
    /// Cells.
    Cells,
    /// Rows.
    Rows,
    /// Bytes of text in all cells together.
    Text,
    /// Files inside a zip.
    Files,
    /// Zips inside zips, or elements inside elements.
    Depth,
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Limit::Bytes => "bytes",
            Limit::Unpacked => "bytes unpacked",
            Limit::Piece => "bytes in one cell",
            Limit::Cells => "cells",
            Limit::Rows => "rows",
            Limit::Text => "bytes of text",
            Limit::Files => "files inside",
            Limit::Depth => "levels inside one another",
        })
    }
}
