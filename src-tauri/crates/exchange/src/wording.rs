//! A file of wordings that another book handed over: what kind of paper, which language, which
//! passages. Only its shape is read here; what a passage may say is asked of the book that takes it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The largest file that is read: far more than every passage of every paper filled to the brim.
pub const LARGEST: usize = 256 << 10;

/// The most wordings in a file: one a kind of paper and language.
const MOST: usize = 60;

/// A file of wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingFile {
    /// Says what the file is, and the version of its shape.
    owed_wording: u32,
    /// The wordings.
    pub wordings: Vec<FiledWording>,
}

/// A wording in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiledWording {
    /// The kind of paper.
    pub form: String,
    /// The language.
    pub tongue: String,
    /// The passages by code.
    pub passages: BTreeMap<String, String>,
}

/// Why a file is no file of wordings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordingFileError {
    /// Larger than any such file.
    #[error("the file has {0} bytes; {LARGEST} is the most")]
    TooLarge(usize),
    /// It cannot be read.
    #[error("the file is no file of wordings: {0}")]
    NotOne(String),
    /// Written by a newer version.
    #[error("the file is of version {0}, which is newer than this program")]
    Newer(u32),
    /// More wordings than there are papers.
    #[error("the file has {0} wordings; {MOST} is the most")]
    TooMany(usize),
    /// One kind of paper twice.
    #[error("the file words {0} twice")]
    Twice(String),
}

impl WordingFile {
    /// A file of these wordings.
    pub fn of(wordings: Vec<FiledWording>) -> Self {
        Self {
            owed_wording: 1,
            wordings,
        }
    }

    /// The file as bytes.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which no text causes.
    pub fn bytes(&self) -> Result<Vec<u8>, WordingFileError> {
        serde_json::to_vec_pretty(self).map_err(|e| WordingFileError::NotOne(e.to_string()))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// What it is not.
    pub fn read(bytes: &[u8]) -> Result<Self, WordingFileError> {
        if bytes.len() > LARGEST {
            return Err(WordingFileError::TooLarge(bytes.len()));
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let file: Self =
            serde_json::from_slice(bytes).map_err(|e| WordingFileError::NotOne(e.to_string()))?;
        if file.owed_wording != 1 {
            return Err(WordingFileError::Newer(file.owed_wording));
        }
        if file.wordings.len() > MOST {
            return Err(WordingFileError::TooMany(file.wordings.len()));
        }
        for (at, wording) in file.wordings.iter().enumerate() {
            let same =
                |other: &FiledWording| other.form == wording.form && other.tongue == wording.tongue;
            if file.wordings[..at].iter().any(same) {
                return Err(WordingFileError::Twice(wording.form.clone()));
            }
        }
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let one = FiledWording {
            form: "demand".into(),
            tongue: "zh".into(),
            passages: [("closing".to_owned(), "特此函告，敬请配合。".to_owned())].into(),
        };
        let file = WordingFile::of(vec![one]);
        assert_eq!(WordingFile::read(&file.bytes().unwrap()), Ok(file));
    }

    #[test]
    fn what_is_no_such_file_is_refused_by_name() {
        let check = |bytes: &[u8], expected: &str| {
            let found = WordingFile::read(bytes).unwrap_err().to_string();
            assert!(found.contains(expected), "{found}");
        };
        check(b"", "no file of wordings");
        check(b"%PDF-1.7", "no file of wordings");
        check(br#"{"owed_wording":2,"wordings":[]}"#, "version 2");
        check(
            br#"{"owed_wording":1,"wordings":[],"run":"x"}"#,
            "unknown field",
        );
        check(&vec![b' '; LARGEST + 1], "262144 is the most");
        let one = r#"{"form":"demand","tongue":"zh","passages":{}}"#;
        let many = |times: usize| {
            let all = vec![one; times].join(",");
            format!(r#"{{"owed_wording":1,"wordings":[{all}]}}"#)
        };
        check(many(2).as_bytes(), "demand twice");
        check(many(61).as_bytes(), "61 wordings");
        // A nest deeper than any reader's stack is an error, not a fall.
        check("[".repeat(100_000).as_bytes(), "no file of wordings");
    }
}
