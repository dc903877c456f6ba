//! What is left of a fact once what leads to a person is struck out of it.

use std::collections::BTreeSet;

use super::STRUCK;
use crate::book::Book;
use crate::fact::{ContactId, DebtId, DispatchId, DocumentId, EvidenceId, Fact, PartyId, PlanId};
use crate::judged::TaskId;
use crate::party::PartyKind;

/// What can be erased by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Where somebody is reached: telephones, addresses, accounts, persons to ask for.
    Reach,
    /// What was said and written, and what was promised in which words.
    Talk,
    /// What was found out: answers, clues to assets, income.
    Judged,
    /// Remarks, tasks and looks back in the owner's words.
    Notes,
    /// A piece of evidence, its file with it.
    Evidence,
}

/// What is left of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// All of it: nothing in it leads to the person, or nothing that is to go.
    Whole,
    /// Only this.
    Part(Sort, Box<Fact>),
    /// Nothing: it counts as never made.
    Nothing(Sort),
}

/// Whose data are to go, and which. Every fact of the journal is heard first, the retracted ones
/// too: they lead to the person as well.
#[derive(Debug, Clone)]
pub struct Whose<'a> {
    book: &'a Book,
    party: PartyId,
    natural: bool,
    sorts: BTreeSet<Sort>,
    pieces: BTreeSet<EvidenceId>,
    contacts: BTreeSet<ContactId>,
    debts: BTreeSet<DebtId>,
    documents: BTreeSet<DocumentId>,
    dispatches: BTreeSet<DispatchId>,
    plans: BTreeSet<PlanId>,
    tasks: BTreeSet<TaskId>,
}

impl<'a> Whose<'a> {
    /// The data of `party` of these sorts; of evidence, only these pieces.
    pub fn of(
        book: &'a Book,
        party: PartyId,
        sorts: BTreeSet<Sort>,
        pieces: BTreeSet<EvidenceId>,
    ) -> Self {
        let is = book.parties.get(&party).and_then(|party| party.is.kind);
        Self {
            book,
            party,
            natural: is_natural(is),
            sorts,
            pieces,
            contacts: BTreeSet::new(),
            debts: BTreeSet::new(),
            documents: BTreeSet::new(),
            dispatches: BTreeSet::new(),
            plans: BTreeSet::new(),
            tasks: BTreeSet::new(),
        }
    }

    /// Hears of a fact, to know later which others are about the same person.
    pub fn hear(&mut self, fact: &Fact) {
        // Every other fact names the party itself, or is about nobody.
        if let Fact::Contacted(is) = fact
            && self.is(is.debtor)
        {
            self.contacts.insert(is.contact);
        } else if let Fact::DebtArose { debt, debtor, .. } = fact
            && self.is(*debtor)
        {
            self.debts.insert(*debt);
        } else if let Fact::DocumentIssued {
            document, party, ..
        } = fact
            && self.is(*party)
        {
            self.documents.insert(*document);
        } else if let Fact::PaperSent(sent) = fact
            && self.documents.contains(&sent.document)
        {
            self.dispatches.insert(sent.dispatch);
        } else if let Fact::PlanAgreed(plan) = fact
            && plan
                .debts
                .iter()
                .any(|each| self.debts.contains(&each.debt))
        {
            self.plans.insert(plan.plan);
        } else if let Fact::TaskSet(task) = fact
            && self.is(task.debtor)
        {
            self.tasks.insert(task.task);
        }
    }

    fn is(&self, party: PartyId) -> bool {
        self.book.holder(party) == self.party
    }

    /// What is left of a fact.
    pub fn left(&self, fact: &Fact) -> Left {
        match self.about(fact) {
            Left::Whole => Left::Whole,
            Left::Part(sort, _) | Left::Nothing(sort) if !self.sorts.contains(&sort) => Left::Whole,
            // Where nothing in it is to go, it stays the entry that it is.
            Left::Part(_, part) if *part == *fact => Left::Whole,
            found @ (Left::Part(..) | Left::Nothing(_)) => found,
        }
    }

    fn about(&self, fact: &Fact) -> Left {
        match fact {
            Fact::PartyDescribed { party, is } if self.is(*party) => {
                let mut is = is.clone();
                (is.address, is.phone, is.contact) = (None, None, None);
                (is.bank, is.account) = (None, None);
                // The number of a company is in a public register.
                if self.natural {
                    is.registration = None;
                }
                let party = *party;
                part(Sort::Reach, Fact::PartyDescribed { party, is })
            }
            Fact::PointKept(point) if self.is(point.debtor) => Left::Nothing(Sort::Reach),
            Fact::IdentityMarked(mark) if self.is(mark.party) => {
                let mut left = mark.clone();
                left.remark = None;
                part(Sort::Reach, Fact::IdentityMarked(left))
            }
            Fact::PaperSent(sent) if self.documents.contains(&sent.document) => {
                let mut left = sent.clone();
                left.to = None;
                part(Sort::Reach, Fact::PaperSent(left))
            }
            Fact::PaperArrived(came) if self.dispatches.contains(&came.dispatch) => {
                let mut left = came.clone();
                (left.by, left.remark) = (None, None);
                part(Sort::Reach, Fact::PaperArrived(left))
            }
            Fact::PlanAgreed(plan) if self.plans.contains(&plan.plan) => {
                let mut left = plan.clone();
                left.service = None;
                part(Sort::Reach, Fact::PlanAgreed(left))
            }
            Fact::DefendantsNamed(beside) if self.is(beside.debtor) => {
                let mut left = beside.clone();
                for other in &mut left.others {
                    let is = &mut other.is;
                    (is.address, is.phone, is.contact) = (None, None, None);
                    (is.bank, is.account) = (None, None);
                    if is_natural(is.kind) {
                        is.registration = None;
                    }
                }
                part(Sort::Reach, Fact::DefendantsNamed(left))
            }
            Fact::Contacted(is) if self.is(is.debtor) => {
                let mut left = is.clone();
                left.said = struck(&left.said);
                left.person = None;
                part(Sort::Talk, Fact::Contacted(left))
            }
            Fact::ContactReviewed(review) if self.contacts.contains(&review.contact) => {
                let mut left = review.clone();
                left.misread = None;
                part(Sort::Talk, Fact::ContactReviewed(left))
            }
            Fact::Promised(promise) if self.is(promise.debtor) => {
                let mut left = promise.clone();
                left.words = None;
                part(Sort::Talk, Fact::Promised(left))
            }
            Fact::RestAsked(rest) if self.is(rest.debtor) => {
                let mut left = rest.clone();
                left.note = struck(&left.note);
                part(Sort::Talk, Fact::RestAsked(left))
            }
            Fact::Guarded(guarded) if self.is(guarded.debtor) => {
                let mut left = guarded.clone();
                left.draft = struck(&left.draft);
                left.because = left.because.as_deref().map(struck);
                part(Sort::Talk, Fact::Guarded(left))
            }
            Fact::Answered(said) if self.is(said.debtor) => Left::Nothing(Sort::Judged),
            Fact::AssetSeen(asset) if self.is(asset.debtor) => Left::Nothing(Sort::Judged),
            Fact::AbilityStated(is) if self.is(is.debtor) => Left::Nothing(Sort::Judged),
            Fact::ClassDecided(is) if self.is(is.debtor) => {
                let mut left = is.clone();
                left.because = left.because.as_deref().map(struck);
                part(Sort::Judged, Fact::ClassDecided(left))
            }
            Fact::Noted { debt, .. } if self.debts.contains(debt) => Left::Nothing(Sort::Notes),
            Fact::CaseReviewed(review) if self.is(review.debtor) => Left::Nothing(Sort::Notes),
            Fact::TaskSet(task) if self.is(task.debtor) => {
                let mut left = task.clone();
                (left.what, left.because) = (struck(&left.what), struck(&left.because));
                part(Sort::Notes, Fact::TaskSet(left))
            }
            Fact::TaskEnded(end) if self.tasks.contains(&end.task) => {
                let mut left = end.clone();
                left.because = left.because.as_deref().map(struck);
                part(Sort::Notes, Fact::TaskEnded(left))
            }
            Fact::EvidenceKept { evidence, .. } if self.pieces.contains(evidence) => {
                let mut left = fact.clone();
                if let Fact::EvidenceKept {
                    name,
                    remark,
                    signed,
                    ..
                } = &mut left
                {
                    *name = STRUCK.to_owned();
                    (*remark, *signed) = (None, None);
                }
                part(Sort::Evidence, left)
            }
            Fact::EvidenceDescribed(said) if self.pieces.contains(&said.evidence) => {
                let mut left = said.clone();
                (left.purpose, left.lies, left.source) = (None, None, None);
                (left.named, left.sealed, left.remark) = (None, None, None);
                (left.signed, left.authority) = (None, None);
                part(Sort::Evidence, Fact::EvidenceDescribed(left))
            }
            // Who owes what, and what was done about it: accounts and papers must be kept.
            Fact::PartyDescribed { .. }
            | Fact::CreditorNamed { .. }
            | Fact::SameParty { .. }
            | Fact::DifferentParty { .. }
            | Fact::PartiesJoined { .. }
            | Fact::PartySplit(_)
            | Fact::FileRead { .. }
            | Fact::Invoiced { .. }
            | Fact::RedLinked { .. }
            | Fact::DebtArose { .. }
            | Fact::TermsStated { .. }
            | Fact::Adjusted { .. }
            | Fact::CostIncurred { .. }
            | Fact::Paid { .. }
            | Fact::Matched { .. }
            | Fact::SameMoney { .. }
            | Fact::DifferentMoney { .. }
            | Fact::PaidOut { .. }
            | Fact::GaveBack { .. }
            | Fact::ToleranceSet { .. }
            | Fact::EvidenceKept { .. }
            | Fact::DocumentIssued { .. }
            | Fact::StatementReturned { .. }
            | Fact::EvidenceDescribed(_)
            | Fact::PaperSent(_)
            | Fact::PaperArrived(_)
            | Fact::IdentityMarked(_)
            | Fact::RateAdded(_)
            | Fact::YearAdded(_)
            | Fact::ThresholdAdded(_)
            | Fact::LawUpdated(_)
            | Fact::Answered(_)
            | Fact::AssetSeen(_)
            | Fact::AbilityStated(_)
            | Fact::ClassDecided(_)
            | Fact::PolicySet(_)
            | Fact::TaskSet(_)
            | Fact::TaskEnded(_)
            | Fact::PlanAgreed(_)
            | Fact::PlanSigned(_)
            | Fact::PlanEnded(_)
            | Fact::Contacted(_)
            | Fact::ContactReviewed(_)
            | Fact::Promised(_)
            | Fact::RestAsked(_)
            | Fact::Guarded(_)
            | Fact::PointKept(_)
            | Fact::CourtNoted(_)
            | Fact::PackFiled(_)
            | Fact::CaseReviewed(_)
            | Fact::RetentionSet(_)
            | Fact::WordingSet(_)
            | Fact::PackTemplateSet(_)
            | Fact::Erased(_)
            | Fact::PaperWithdrawn(_)
            | Fact::DefendantsNamed(_)
            | Fact::Noted { .. }
            | Fact::Retracted { .. } => Left::Whole,
        }
    }
}

/// Whether the number of such a party leads to a person.
fn is_natural(kind: Option<PartyKind>) -> bool {
    match kind {
        Some(PartyKind::Person | PartyKind::SoleTrader) | None => true,
        Some(PartyKind::Company | PartyKind::Branch | PartyKind::PublicBody) => false,
    }
}

fn part(sort: Sort, fact: Fact) -> Left {
    Left::Part(sort, Box::new(fact))
}

/// What stands where there were words.
fn struck(words: &str) -> String {
    match words.trim() {
        "" => String::new(),
        _ => STRUCK.to_owned(),
    }
}
