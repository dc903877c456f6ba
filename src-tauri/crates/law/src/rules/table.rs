//! Tables of law data, and what every row of one must say.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{PackError, Status};

/// The rows of a table.
pub(crate) fn rows<T: for<'de> Deserialize<'de>>(
    file: &'static str,
    text: &str,
) -> Result<Vec<T>, PackError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| PackError::Unreadable {
            file,
            why: error.to_string(),
        })
}

/// Refuses a row that does not say where it comes from.
pub(crate) fn sourced(file: &'static str, row: &str, source: &str) -> Result<(), PackError> {
    if source.trim().is_empty() {
        let row = row.to_owned();
        return Err(PackError::NoSource { file, row });
    }
    Ok(())
}

/// How well a row is known; one that does not say so is refused.
pub(crate) fn known(
    file: &'static str,
    row: &str,
    status: Option<Status>,
) -> Result<Status, PackError> {
    status.ok_or_else(|| PackError::NoStatus {
        file,
        row: row.to_owned(),
    })
}

/// The day a row was last checked; one that does not say so is refused.
pub(crate) fn seen(
    file: &'static str,
    row: &str,
    checked: Option<NaiveDate>,
) -> Result<NaiveDate, PackError> {
    checked.ok_or_else(|| PackError::NotChecked {
        file,
        row: row.to_owned(),
    })
}
