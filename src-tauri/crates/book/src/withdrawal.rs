//! A paper that was withdrawn or superseded (撤回、以新代旧).
//!
//! An issued paper is never changed: its bytes and figures stay what went out. What is wrong with it
//! is said by withdrawing it, and what stands in its place is another paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::fact::DocumentId;
use crate::journal::Seq;

/// A paper was withdrawn. It stays in the book, marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The paper.
    pub document: DocumentId,
    /// The day.
    pub on: NaiveDate,
    /// Why, in the owner's words.
    pub why: String,
    /// The paper that stands in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<DocumentId>,
}

/// That a paper was withdrawn, with the entry that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The entry.
    pub entry: Seq,
    /// What was said.
    pub is: Withdrawn,
}
