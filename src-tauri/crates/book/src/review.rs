//! What an owner learnt from a case (复盘): kept with the case, and read before the next one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::fact::PartyId;
use crate::journal::Seq;

/// A look back on a case. Each is kept; none replaces another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Whose case it is.
    pub debtor: PartyId,
    /// The day of the look back.
    pub on: NaiveDate,
    /// What went well, or what brought the money.
    pub worked: String,
    /// What to do otherwise the next time; nothing where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_time: Option<String>,
}

/// All looks back, in the order entered.
pub type Reviews = Vec<(Seq, Review)>;
