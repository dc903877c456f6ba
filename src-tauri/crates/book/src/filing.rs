//! What was handed in (提交): a pack that left the house, with the numbers a court now has.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::fact::{EvidenceId, PartyId};

/// An evidence pack that was handed in to a court or another body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// The debtors it is against.
    pub parties: Vec<PartyId>,
    /// The name of the pack.
    pub pack: String,
    /// SHA-256 of its manifest, which vouches for every file of it.
    pub manifest: Digest,
    /// The day it was handed in.
    pub on: NaiveDate,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Its exhibits with their numbers.
    pub exhibits: Vec<FiledExhibit>,
}

/// An exhibit as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiledExhibit {
    /// Its number: `12`, or `12-1` for one put in later.
    pub number: String,
    /// The piece of evidence.
    pub evidence: EvidenceId,
    /// SHA-256 of its file.
    pub file: Digest,
    /// The numbers of its pages, in runs.
    pub pages: Vec<PageRun>,
}

/// Pages whose numbers follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageRun {
    /// The number of the first: `45`, or `45-1`.
    pub from: String,
    /// How many there are.
    pub count: u32,
}
