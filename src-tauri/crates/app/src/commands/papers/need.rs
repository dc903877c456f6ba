//! What the book must know before a paper can be issued.

use owed_advise::closing::closed;
use owed_book::party::{Described, PartyKind};
use owed_book::terms::DebtKind;

use super::demand::Made;
use crate::commands::import::Reason;

/// Something the book must know before a paper can be issued.
#[derive(Debug, Clone, Copy)]
pub(super) enum Need {
    /// The creditor's registration or identity number.
    CreditorNumber,
    /// The creditor's address.
    CreditorAddress,
    /// The creditor has an organisation, and so somebody who represents it.
    CreditorOrganisation,
    /// The creditor's telephone.
    CreditorPhone,
    /// The debtor's address, where the other side is written to.
    DebtorAddress,
    /// The address of everybody else it is against.
    OthersAddress,
    /// The debtor's registration or identity number.
    DebtorNumber,
    /// The account the debtor is to pay into.
    CreditorAccount,
    /// A plan that was agreed.
    Plan,
    /// The plan says where papers reach the debtor.
    PlanService,
    /// The plan says which court.
    PlanForum,
    /// A plan of several instalments says when all of it falls due.
    PlanAcceleration,
    /// An instalment of the plan was missed.
    PlanMissed,
    /// The plan has a guarantor, with number and address.
    PlanGuarantor,
    /// The debtor paid something.
    Payment,
    /// Nothing is left to pay of the price.
    Settled,
    /// All that is owed is owed for this.
    Kind(DebtKind),
    /// Something is kept as evidence.
    Evidence,
    /// The owner says yes to it.
    Yes(&'static str),
    /// No more is to be preserved than is claimed.
    WithinClaim,
}

impl Need {
    /// What is missing, if it is.
    pub(super) fn missing(self, made: &Made<'_>) -> Option<Reason> {
        let creditor = made.creditor();
        let lacks = |code: &str, lacks: bool| lacks.then(|| Reason::plain(code));
        let empty = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
        match self {
            Self::CreditorNumber => lacks("creditor-registration", empty(&creditor.registration)),
            Self::CreditorAddress => lacks("creditor-address", empty(&creditor.address)),
            Self::DebtorAddress => lacks("debtor-address", empty(&made.recipient().address)),
            Self::OthersAddress => {
                let others = made.others();
                let mut lacking = others.iter().filter(|(_, other)| empty(&other.is.address));
                let name = lacking.next().map(|(_, other)| other.is.name.clone());
                name.map(|name| Reason::with("defendant-address", [name]))
            }
            Self::CreditorPhone => lacks("creditor-phone", empty(&creditor.phone)),
            Self::Evidence => lacks("no-evidence", made.exhibits().is_empty()),
            Self::Yes(code) => {
                let refused = made.field(code) == "no";
                refused.then(|| Reason::with("must-be-so", [code.to_owned()]))
            }
            Self::WithinClaim => {
                let over = made
                    .to_preserve()
                    .is_some_and(|sum| sum > made.claims.total);
                lacks("over-claim", over)
            }
            Self::Kind(kind) => {
                let debts = made.debts();
                let same = |debt: &&&owed_book::debt::Debt| debt.kind == kind;
                match debts.iter().filter(same).count() {
                    0 => Some(Reason::plain("other-kind")),
                    some if some < debts.len() => Some(Reason::plain("kinds-differ")),
                    _ => None,
                }
            }
            Self::CreditorOrganisation => lacks("creditor-is-person", is_person(&creditor)),
            Self::DebtorNumber => {
                lacks("debtor-registration", empty(&made.recipient().registration))
            }
            Self::CreditorAccount => lacks(
                "creditor-account",
                empty(&creditor.account) || empty(&creditor.bank),
            ),
            Self::Plan => lacks("plan-none", made.plan().is_none()),
            Self::PlanService => lacks(
                "plan-service",
                made.plan().is_some_and(|plan| plan.is.service.is_none()),
            ),
            Self::PlanForum => lacks(
                "plan-forum",
                made.plan().is_some_and(|plan| plan.is.forum.is_none()),
            ),
            Self::PlanAcceleration => lacks(
                "plan-acceleration",
                made.plan().is_some_and(|plan| {
                    plan.is.acceleration.is_none() && plan.is.instalments.len() > 1
                }),
            ),
            Self::PlanMissed => lacks("plan-not-missed", !made.has_missed()),
            Self::PlanGuarantor => lacks(
                "plan-guarantor",
                made.plan().is_some_and(|plan| {
                    let by = plan.is.guarantor.as_ref();
                    by.is_none_or(|by| empty(&by.registration) || empty(&by.address))
                }),
            ),
            Self::Payment => lacks("payment-none", made.came_in().is_empty()),
            // What is left beside the price is the owner's to keep or give up: the paper says which.
            Self::Settled => lacks(
                "not-settled",
                !made.claims.total.is_zero() && closed(made.book, made.debtor).is_none(),
            ),
        }
    }
}

/// Whether nobody else represents the party: it signs itself.
pub(super) fn is_person(is: &Described) -> bool {
    match is.kind {
        Some(PartyKind::Person | PartyKind::SoleTrader) => true,
        Some(PartyKind::Company | PartyKind::Branch | PartyKind::PublicBody) | None => false,
    }
}
