//! Reasons: a code the UI has words for, and what the words are about.

/// A reason with its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The code.
    pub code: &'static str,
    /// What the words are about: a name, a number, a day.
    pub about: Vec<String>,
}

impl Reason {
    /// A reason that needs no parameters.
    pub fn plain(code: &'static str) -> Self {
        Self {
            code,
            about: Vec::new(),
        }
    }

    /// A reason about something.
    pub fn about(code: &'static str, about: impl Into<String>) -> Self {
        Self {
            code,
            about: vec![about.into()],
        }
    }
}
