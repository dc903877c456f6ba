//! A paper as blocks, from which it is set twice: by Typst for the PDF, and as a Word file that can
//! be edited. The words stand here once, so the two read alike.

use std::collections::BTreeMap;

use qrcode::{EcLevel, QrCode};
use serde::Serialize;

use crate::PrintError;
use crate::paper::{Lang, Provenance, Stage};

/// A paper as blocks, one below the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// The language of the whole paper.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// What kind of paper it is: `对账函`.
    pub title: String,
    /// Its number.
    pub number: String,
    /// Who writes it.
    pub author: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// What it was made from.
    pub provenance: Provenance,
}

/// The passages that a letter with words of this crate's has otherwise, by code: their paragraphs,
/// filled in. The standard words stand where there is none.
pub type Own = BTreeMap<String, Vec<Vec<Run>>>;

/// The passage of this code, else the standard words.
pub(crate) fn passage(own: &Own, code: &str, standard: Vec<Block>) -> Vec<Block> {
    match own.get(code) {
        None => standard,
        Some(paragraphs) => paragraphs
            .iter()
            .map(|runs| Block::Para { runs: runs.clone() })
            .collect(),
    }
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Block {
    /// The title.
    Title {
        /// Its words.
        text: String,
    },
    /// A line by itself.
    Line {
        /// Its words.
        text: String,
        /// Where it stands.
        side: Side,
        /// Whether it stands out.
        strong: bool,
    },
    /// A paragraph.
    Para {
        /// Its words.
        runs: Vec<Run>,
    },
    /// A table whose head is repeated on every page.
    Table(Table),
    /// A form to fill in by hand, on one page.
    Boxes {
        /// Its rows.
        rows: Vec<BoxRow>,
    },
    /// A form of rows that may run over pages, as courts hand them out.
    Form {
        /// Its rows.
        rows: Vec<FormRow>,
    },
    /// Small words that are no part of what the paper says.
    Note {
        /// Its words.
        text: String,
    },
    /// A square code beside its words.
    Code(SquareCode),
    /// What follows begins a part of its own, such as a slip to cut off.
    Cut,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// At the left.
    Left,
    /// In the middle.
    Middle,
    /// At the right.
    Right,
}

/// Words in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width, in hundredths.
    pub share: u8,
    /// Whether it holds figures.
    pub figures: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<String>,
    /// Whether it stands out, as sums do.
    pub strong: bool,
}

/// A row of a form to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoxRow {
    /// What is asked; nothing where the words fill the row.
    pub label: Option<String>,
    /// What stands there already.
    pub text: String,
    /// Its height in millimetres.
    pub height: u8,
}

/// A row of a form of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormRow {
    /// What is asked; nothing where the words fill the row.
    pub label: Option<String>,
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether it heads what follows.
    pub head: bool,
}

impl FormRow {
    /// A row with a label.
    pub fn labelled(label: impl Into<String>, lines: Vec<String>) -> Self {
        Self {
            label: Some(label.into()),
            lines,
            head: false,
        }
    }

    /// A row that words fill.
    pub fn whole(lines: Vec<String>) -> Self {
        Self {
            label: None,
            lines,
            head: false,
        }
    }

    /// A heading, with what stands under it.
    pub fn heading(title: impl Into<String>, under: Vec<String>) -> Self {
        Self {
            label: Some(title.into()),
            lines: under,
            head: true,
        }
    }
}

/// A square code (二维码) that carries a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SquareCode {
    /// What it carries.
    #[serde(skip)]
    text: String,
    /// Its rows of dark (`1`) and light (`0`) squares, without the quiet border.
    rows: Vec<String>,
    /// What stands beside it.
    caption: Vec<String>,
}

impl SquareCode {
    /// A code that carries `text`. It is still read with a seventh of it stained.
    ///
    /// # Errors
    /// When the text is longer than a code holds.
    pub fn new(text: &str, caption: Vec<String>) -> Result<Self, PrintError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)
            .map_err(|e| PrintError::Code(e.to_string()))?;
        let width = code.width();
        let dark: Vec<_> = code.to_colors();
        let row = |row: &[qrcode::Color]| {
            row.iter()
                .map(|square| match square {
                    qrcode::Color::Dark => '1',
                    qrcode::Color::Light => '0',
                })
                .collect()
        };
        Ok(Self {
            text: text.to_owned(),
            rows: dark.chunks(width).map(row).collect(),
            caption,
        })
    }

    /// What it carries.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn rows(&self) -> &[String] {
        &self.rows
    }

    pub(crate) fn caption(&self) -> &[String] {
        &self.caption
    }
}

impl Run {
    /// Words as they are.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            strong: false,
        }
    }

    /// Words that stand out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            strong: true,
        }
    }
}

impl Block {
    /// A paragraph of plain words.
    pub fn para(text: impl Into<String>) -> Self {
        Self::Para {
            runs: vec![Run::plain(text)],
        }
    }

    /// A plain line.
    pub fn line(text: impl Into<String>, side: Side) -> Self {
        Self::Line {
            text: text.into(),
            side,
            strong: false,
        }
    }

    /// Its words, piece by piece, in the order they are read.
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Title { text } | Self::Line { text, .. } | Self::Note { text } => vec![text],
            Self::Para { runs } => runs.iter().map(|run| run.text.as_str()).collect(),
            Self::Table(table) => {
                let heads = table.columns.iter().map(|column| column.head.as_str());
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                heads.chain(cells.map(String::as_str)).collect()
            }
            Self::Boxes { rows } => rows
                .iter()
                .flat_map(|row| row.label.iter().chain([&row.text]))
                .map(String::as_str)
                .collect(),
            Self::Form { rows } => rows
                .iter()
                .flat_map(|row| row.label.iter().chain(&row.lines))
                .map(String::as_str)
                .collect(),
            Self::Code(code) => code.caption.iter().map(String::as_str).collect(),
            Self::Cut => Vec::new(),
        }
    }
}
