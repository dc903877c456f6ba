//! Papers on their way (送达): how each was sent, and what became of it.
//!
//! Whether a demand stops the limitation period hangs on these facts: that it went to the right
//! address, that the label says what was inside, and that it arrived or was refused.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::fact::{DispatchId, DocumentId, EvidenceId};
use crate::journal::Seq;

/// How a paper is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// China Post's express mail (EMS).
    Ems,
    /// Registered mail (挂号信).
    Registered,
    /// Another courier (顺丰等快递).
    Courier,
    /// Handed over, with a signature (当面签收).
    InPerson,
    /// Posted before a notary (公证送达).
    Notary,
    /// A chat message (微信).
    Wechat,
    /// A text message (短信).
    Sms,
    /// An e-mail.
    Email,
}

/// Why the place it was sent to is the right one (送达地址的依据).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressIs {
    /// The contract or a later paper names it for notices.
    Agreed,
    /// It is the registered address, or that of the identity card.
    Registered,
    /// Goods, letters or messages reached the debtor there before.
    Used,
    /// Nobody said.
    Unsaid,
}

/// What became of what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It arrived (签收、妥投).
    Delivered,
    /// The debtor answered it, which shows that it arrived (已回复).
    Answered,
    /// It was refused (拒收).
    Refused,
    /// It came back: moved, unknown, nobody there (退回).
    Returned,
    /// A message that was not read, or a letter that waits to be fetched (未读、待取).
    Unread,
}

/// A paper was sent. A later one for the same sending replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// This sending.
    pub dispatch: DispatchId,
    /// The paper.
    pub document: DocumentId,
    /// How.
    pub channel: Channel,
    /// The day.
    pub on: NaiveDate,
    /// The waybill's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What the label says is inside (内件品名), or the first line of a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it was sent: an address, a telephone number, an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Why that is the right place.
    pub address: AddressIs,
    /// Who sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Posting receipt, photo of the label, screenshot of the message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
}

/// What became of a sending. A later one for the same sending replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The sending.
    pub dispatch: DispatchId,
    /// What became of it.
    pub what: Outcome,
    /// The day.
    pub on: NaiveDate,
    /// Who signed for it, as the record says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Tracking page, signature scan, returned envelope.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// What else is to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A sending, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    /// The entry that recorded it.
    pub entry: Seq,
    /// How it was sent.
    pub sent: Sent,
    /// What became of it, and the entry that recorded that.
    pub arrival: Option<(Seq, Arrival)>,
}

impl Dispatch {
    /// Every piece of evidence about it.
    pub fn evidence(&self) -> impl Iterator<Item = EvidenceId> {
        let after = self.arrival.iter().flat_map(|(_, came)| &came.evidence);
        self.sent.evidence.iter().chain(after).copied()
    }
}
