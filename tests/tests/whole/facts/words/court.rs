//! What can have happened in and around a court, and why somebody is sued beside the debtor.

use owed_book::court::What;
use owed_book::defendants::Ground;
use serde_json::Value;

/// Each word, under the field it stands in.
pub(super) fn words() -> Vec<(&'static str, Value)> {
    let happened = words!(
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
    );
    let grounds = words!(
        "ground",
        Ground {
            JointGuarantee,
            OrdinaryGuarantee,
            DebtJoined,
            SoleShareholder,
            Operator,
            Other
        }
    );
    happened.into_iter().chain(grounds).collect()
}
