//! A fence around other people's parsers.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::failure::ReadError;

/// Runs a parser written elsewhere and turns a panic of it into an error that names the part.
///
/// What is behind the fence is thrown away after a panic, so nothing half-done is seen again.
pub(crate) fn fence<T>(part: &str, run: impl FnOnce() -> T) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(run))
        .map_err(|_| damaged(part, "its parts contradict one another"))
}

/// An error naming the part of the file that is not whole.
pub(crate) fn damaged(part: &str, detail: impl ToString) -> ReadError {
    ReadError::Damaged {
        part: part.to_owned(),
        detail: detail.to_string(),
    }
}
