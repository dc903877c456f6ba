//! What the check of a book found, as the pages are told.

use super::Finding;

impl Finding {
    pub(in crate::commands) fn of(found: owed_store::Finding) -> Self {
        use owed_store::{Severity, What};
        let severity = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let (code, about) = match found.what {
            What::Storage => ("storage", String::new()),
            What::Tampered(seq) => ("tampered", seq.0.to_string()),
            What::Unsound(seq) => ("unsound", seq.0.to_string()),
            What::Newer(seq) => ("newer-version", seq.0.to_string()),
            What::Gone(seq) => ("entries-gone", seq.0.to_string()),
            What::FileMissing(_, name) => ("file-missing", name),
            What::FileChanged(_, name) => ("file-changed", name),
            What::NotStruck(seq) => ("not-struck", seq.0.to_string()),
            What::NotErased(file) => ("not-erased", file.to_string()),
            What::FileStray(name) => ("file-stray", name),
            What::TemporaryLeft(name) => ("temp-left", name),
        };
        Self {
            severity: severity.into(),
            code: code.into(),
            about,
            detail: found.detail,
        }
    }
}
