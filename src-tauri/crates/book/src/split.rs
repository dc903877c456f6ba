//! One party of the book that turned out to be two (拆分当事人).
//!
//! Nothing is entered anew for it: the earlier entries that were about the other one are named, and
//! from then on they are read as being about that one. So every rule holds of both as if they had been
//! two from the start, no sum can be lost, and an undone split leaves nothing behind.

use serde::{Deserialize, Serialize};

use crate::fact::{Fact, PartyId};
use crate::journal::Seq;
use crate::party::Described;

/// What of a party is another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The party that was two.
    pub party: PartyId,
    /// The other one, new to the book.
    pub apart: PartyId,
    /// Who the other one is.
    pub is: Described,
    /// The earlier entries that were about the other one: debts, evidence, contacts and so on.
    pub entries: Vec<Seq>,
    /// Why, in the owner's words.
    pub because: String,
}

impl Fact {
    /// The party that a fact is about, where it can be told apart from another: what a debt, an
    /// invoice or a plan brings with it follows that, and who somebody is is said anew.
    pub fn subject_mut(&mut self) -> Option<&mut PartyId> {
        match self {
            Self::Invoiced { buyer, .. } => Some(buyer),
            Self::DebtArose { debtor, .. } => Some(debtor),
            Self::Matched { on_account, .. } => on_account.as_mut(),
            Self::GaveBack { debtor, .. } => debtor.as_mut(),
            Self::EvidenceKept { party, .. } | Self::DocumentIssued { party, .. } => Some(party),
            Self::IdentityMarked(mark) => Some(&mut mark.party),
            Self::Answered(said) => Some(&mut said.debtor),
            Self::AssetSeen(seen) => Some(&mut seen.debtor),
            Self::AbilityStated(is) => Some(&mut is.debtor),
            Self::ClassDecided(is) => Some(&mut is.debtor),
            Self::TaskSet(task) => Some(&mut task.debtor),
            Self::Contacted(contact) => Some(&mut contact.debtor),
            Self::Promised(promise) => Some(&mut promise.debtor),
            Self::RestAsked(rest) => Some(&mut rest.debtor),
            Self::Guarded(guarded) => Some(&mut guarded.debtor),
            Self::PointKept(point) => Some(&mut point.debtor),
            Self::CourtNoted(event) => Some(&mut event.debtor),
            Self::CaseReviewed(review) => Some(&mut review.debtor),
            Self::DefendantsNamed(beside) => Some(&mut beside.debtor),
            // Handed in against several, it stays what it was.
            Self::PackFiled(filed) => match &mut filed.parties[..] {
                [only] => Some(only),
                _ => None,
            },
            Self::PartyDescribed { .. }
            | Self::CreditorNamed { .. }
            | Self::SameParty { .. }
            | Self::DifferentParty { .. }
            | Self::PartiesJoined { .. }
            | Self::PartySplit(_)
            | Self::FileRead { .. }
            | Self::RedLinked { .. }
            | Self::TermsStated { .. }
            | Self::Adjusted { .. }
            | Self::CostIncurred { .. }
            | Self::Paid { .. }
            | Self::SameMoney { .. }
            | Self::DifferentMoney { .. }
            | Self::PaidOut { .. }
            | Self::ToleranceSet { .. }
            | Self::EvidenceDescribed(_)
            | Self::PaperSent(_)
            | Self::PaperArrived(_)
            | Self::RateAdded(_)
            | Self::YearAdded(_)
            | Self::ThresholdAdded(_)
            | Self::LawUpdated(_)
            | Self::StatementReturned { .. }
            | Self::PolicySet(_)
            | Self::TaskEnded(_)
            | Self::PlanAgreed(_)
            | Self::PlanSigned(_)
            | Self::PlanEnded(_)
            | Self::ContactReviewed(_)
            | Self::RetentionSet(_)
            | Self::WordingSet(_)
            | Self::PackTemplateSet(_)
            | Self::Erased(_)
            | Self::PaperWithdrawn(_)
            | Self::Noted { .. }
            | Self::Retracted { .. } => None,
        }
    }
}
