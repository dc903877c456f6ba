//! What can have happened in and around a court.

use owed_book::court::What;
use serde_json::Value;

/// Each word, under the field it stands in.
pub(super) fn words() -> Vec<(&'static str, Value)> {
    words!(
        "what",
        What {
            FeeNotice,
            EvidenceOrdinary,
            EvidenceSimplified,
            EvidenceSmallClaims,
            JudgmentServed,
            RulingServed,
            JudgmentEffective,
            PerformBy,
            PreservedBeforeSuit,
            AccountFrozen,
            MovablesAttached,
            PropertyAttached,
            PaymentOrderEnded,
            SettlementMade,
            EnforcementApplied,
            Guaranteed,
            GuaranteedJointly
        }
    )
    .to_vec()
}
