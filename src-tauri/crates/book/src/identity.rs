//! Who is behind a chat account (微信身份链): each thing that ties it to the debtor.

use serde::{Deserialize, Serialize};

use crate::fact::{EvidenceId, PartyId};
use crate::journal::Seq;

/// Something that ties a chat account to a person or company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Point {
    /// The page of the account, with name and picture (个人资料页).
    Profile,
    /// Its number, which cannot be exchanged like a nickname (微信号).
    AccountId,
    /// A certificate of a transfer that gives the real name (转账电子凭证).
    RealName,
    /// The telephone number it is tied to, which is the debtor's (绑定手机号).
    Phone,
    /// A message in which the other side names itself or its company (自报姓名或公司).
    Naming,
    /// An address given there at which goods or letters were received (收货地址吻合).
    Address,
}

/// Whether a point was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Made {
    /// It is kept.
    Kept,
    /// It is not, or no longer.
    Missing,
}

/// One point of the list for one debtor. A later one for the same point replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The debtor.
    pub party: PartyId,
    /// The point.
    pub point: Point,
    /// Whether it was made.
    pub made: Made,
    /// The piece of evidence that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
    /// What is to be said: the account's number, the name given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A point with the entry that recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The entry.
    pub entry: Seq,
    /// What was recorded.
    pub mark: Mark,
}
