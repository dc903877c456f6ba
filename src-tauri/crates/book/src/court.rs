//! What happened in and around a court from which a period runs: a judgment was served, an account
//! frozen, somebody guaranteed.
//!
//! Only what happened is kept, and the last day where a paper names one. How long a period is follows
//! from the law.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::fact::PartyId;
use crate::journal::Seq;

/// One thing that happened in or around a court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventId(pub Uuid);

impl std::fmt::Display for EventId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The notice to pay the acceptance fee was received (交费通知).
    FeeNotice,
    /// The notice on evidence was received, in ordinary procedure (举证通知).
    EvidenceOrdinary,
    /// The same in simplified procedure.
    EvidenceSimplified,
    /// The same in small claims.
    EvidenceSmallClaims,
    /// A judgment was served (判决书送达).
    JudgmentServed,
    /// A ruling that may be appealed was served (裁定书送达).
    RulingServed,
    /// A judgment took effect (判决生效).
    JudgmentEffective,
    /// The last day that a judgment or settlement sets for performing it (履行期间最后一日).
    PerformBy,
    /// Assets were preserved before any suit (诉前保全).
    PreservedBeforeSuit,
    /// A bank account was frozen (冻结存款).
    AccountFrozen,
    /// Movables were attached (查封、扣押动产).
    MovablesAttached,
    /// Real property or another right was attached (查封不动产、冻结其他财产权).
    PropertyAttached,
    /// The ruling that ends the procedure of a payment order was received (终结督促程序).
    PaymentOrderEnded,
    /// A settlement before a mediation body took effect (调解协议生效).
    SettlementMade,
    /// The court received the application for enforcement (申请执行).
    EnforcementApplied,
    /// Somebody guarantees by an ordinary guarantee; the day is the due date of the debt (一般保证).
    Guaranteed,
    /// Somebody guarantees jointly; the day is the due date of the debt (连带责任保证).
    GuaranteedJointly,
}

/// Something that happened in or around a court. A later one with the same id replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Which.
    pub event: EventId,
    /// Whose debt it is about.
    pub debtor: PartyId,
    /// What happened.
    pub what: What,
    /// The day it happened.
    pub on: NaiveDate,
    /// The last day, where a paper names one: it goes before what is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Which of several it is: a case number, a bank, a guarantor's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The day on which what was to be done in time was done; nobody is reminded any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

/// All that happened in and around courts, each with the entry that says it last.
pub type Events = BTreeMap<EventId, (Seq, Event)>;
