//! Erasing what leads to a person (删除个人信息), with the journal and its seal intact.
//!
//! The seal runs over a digest of each body and a salt, so a body can go and its digest stay. What
//! the book needs of it to add up as before, a name, a day, a sum, is kept by the entry that says
//! what was erased: it comes later, and is under the seal like every other. Whoever reads the
//! journal reads what was left in place of what was struck out.
//!
//! **Invariant:** an erasure is never taken back. Nothing has what it struck out.

mod left;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::digest::Digest;
use crate::fact::{Fact, PartyId};
use crate::journal::Seq;

pub use left::{Left, Sort, Whose};

/// What stands in place of words that were struck out and cannot be left out.
pub const STRUCK: &str = "——";

/// What leads to a person was erased. An entry that was struck out twice has what the later one
/// left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Whom it led to.
    pub party: PartyId,
    /// The day.
    pub on: NaiveDate,
    /// Why, in the owner's words.
    pub why: String,
    /// The entries whose bodies are gone, in their order.
    pub struck: Vec<Struck>,
    /// SHA-256 of the files that are gone from the vault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Digest>,
}

/// An entry whose body is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// The entry. Its digest stays.
    pub entry: Seq,
    /// The act it belonged to.
    pub act: Uuid,
    /// When it was entered.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
    /// What of it counts on; nothing where it counts as never made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Box<Fact>>,
}

/// Every erasure, in the order entered, with the entry that says so.
pub type Erasures = Vec<(Seq, Erased)>;
