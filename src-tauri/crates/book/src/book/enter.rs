//! What may be recorded: every rule is a line here, and nowhere else. What a value by itself may
//! be stands in [`value`].

mod contact;
mod court;
mod defendants;
mod erasure;
mod evidence;
mod filing;
mod invoices;
mod judged;
mod law;
mod money;
mod packing;
mod parties;
mod plans;
mod retention;
mod review;
mod split;
mod statements;
mod terms;
mod value;
mod withdrawal;
mod wording;

use std::collections::BTreeSet;

use super::{Book, FileRead, Refused};
use crate::debt::{Adjustment, Cost, Debt, Invoice, Match, Payment, Refund, Returned};
use crate::evidence::{Document, Evidence, StatementReturn};
use crate::fact::{DebtId, Fact, PartyId, Source};
use crate::journal::Seq;
use crate::piece::Details;
use crate::terms::{Basis, Ends, LateCounts, LprTerm};
use invoices::{adjust, taken_back_by};
use value::{due_plausible, named, plausible, positive, sized};

impl Book {
    /// Enters one fact.
    ///
    /// # Errors
    /// Says why it may not be entered; then nothing was changed.
    pub fn enter(&mut self, seq: Seq, fact: Fact) -> Result<(), Refused> {
        match fact {
            Fact::PartyDescribed { party, is } => {
                named(&is.name)?;
                let party = self.holder(party);
                self.with_party(party, |party| party.is = is);
            }
            Fact::CreditorNamed { party } => self.creditor_named(party)?,
            Fact::SameParty { party, name, until } => self.same_party(party, name, until)?,
            Fact::DifferentParty { party, name } => self.different_party(party, name)?,
            Fact::PartiesJoined { party, into } => self.join(party, into)?,
            Fact::PartySplit(split) => self.split(seq, *split)?,
            Fact::FileRead {
                file,
                name,
                format,
                rows,
                ..
            } => {
                self.files.insert(
                    file,
                    FileRead {
                        entry: seq,
                        name,
                        format,
                        rows,
                    },
                );
            }
            Fact::Invoiced {
                invoice,
                number,
                issued,
                buyer,
                total,
                reverses,
                source,
            } => {
                let buyer = self.party(buyer)?;
                let invoice = Invoice {
                    entry: seq,
                    id: invoice,
                    number,
                    issued,
                    buyer,
                    total,
                    reverses,
                    linked: None,
                    source: source.map(Source::place),
                };
                self.invoiced(invoice)?;
            }
            Fact::RedLinked { red, blue } => self.link_red(red, blue)?,
            Fact::DebtArose {
                debt,
                debtor,
                kind,
                amount,
                on,
                due,
                invoice,
                contract,
            } => {
                let debtor = self.party(debtor)?;
                positive(amount)?;
                plausible(on)?;
                due_plausible(due.as_ref())?;
                if self.creditor == Some(debtor) {
                    return Err(Refused::OwesItself);
                }
                if self.debts.contains_key(&debt) {
                    return Err(Refused::Twice(debt.to_string()));
                }
                if let Some(id) = invoice {
                    let blue = self.invoices.get(&id).ok_or(Refused::NoInvoice(id))?;
                    if self.by_invoice.contains_key(&id) {
                        return Err(Refused::Twice(blue.number.clone()));
                    }
                }
                let mut arisen = Debt {
                    entry: seq,
                    id: debt,
                    debtor,
                    kind,
                    arose: amount,
                    on,
                    invoice,
                    contract,
                    due,
                    late: None,
                    interest: None,
                    basis: Basis::default(),
                    ends: Ends::default(),
                    instalments: Vec::new(),
                    withheld: None,
                    rolled: None,
                    late_counts: LateCounts::default(),
                    lpr: LprTerm::default(),
                    filed: None,
                    costs: Vec::new(),
                    adjustments: Vec::new(),
                    paid: Vec::new(),
                    given_back: Vec::new(),
                    notes: Vec::new(),
                };
                if let Some(id) = invoice {
                    // A list may name the red invoice before the blue one.
                    for red in self
                        .invoices
                        .get(&id)
                        .into_iter()
                        .flat_map(|b| self.reds_of(&b.number))
                    {
                        adjust(&mut arisen, &taken_back_by(red))?;
                    }
                    self.by_invoice.insert(id, debt);
                }
                self.by_debtor.entry(debtor).or_default().push(debt);
                self.debts.add(debt, arisen);
            }
            Fact::TermsStated {
                debt,
                due,
                late,
                interest,
                basis,
                ends,
                contract,
                instalments,
                withheld,
                rolled,
                late_counts,
                lpr,
                filed,
            } => terms::Stated {
                due,
                late,
                interest,
                basis,
                ends,
                contract,
                instalments,
                withheld,
                rolled,
                late_counts,
                lpr,
                filed,
            }
            .of(self.debt_mut(debt)?)?,
            Fact::CostIncurred {
                debt,
                on,
                amount,
                what,
                agreed,
                remark,
            } => {
                let cost = Cost {
                    entry: seq,
                    on,
                    amount,
                    what,
                    agreed,
                    remark,
                };
                terms::incur(self.debt_mut(debt)?, cost)?;
            }
            Fact::Adjusted {
                debt,
                on,
                amount,
                why,
            } => {
                plausible(on)?;
                sized(amount)?;
                if amount.amount().is_zero() {
                    return Err(Refused::Zero);
                }
                let change = Adjustment {
                    entry: seq,
                    on,
                    amount,
                    invoice: None,
                    refund: None,
                    why,
                };
                adjust(self.debt_mut(debt)?, &change)?;
            }
            Fact::Paid {
                payment,
                on,
                amount,
                payer,
                remark,
                reference,
                source,
            } => {
                let paid = Payment {
                    entry: seq,
                    id: payment,
                    on,
                    amount,
                    payer,
                    remark,
                    reference,
                    source: source.map(Source::place),
                    matched: None,
                    same_as: None,
                    different: BTreeSet::new(),
                };
                self.arrived(paid)?;
            }
            Fact::Matched {
                payment,
                to,
                order,
                because,
                advance,
                on_account,
            } => {
                let on_account = on_account.map(|party| self.party(party)).transpose()?;
                if on_account.is_some() && on_account == self.creditor {
                    return Err(Refused::OwesItself);
                }
                self.may_match(payment, &to, advance)?;
                self.keeps_what_was_given_back(payment, &to, on_account)?;
                self.unmatch(payment);
                let matched = Match {
                    entry: seq,
                    to,
                    order,
                    because,
                    on_account,
                };
                self.match_to(payment, matched)?;
            }
            Fact::SameMoney {
                payment, counted, ..
            } => self.set_aside(seq, payment, counted)?,
            Fact::DifferentMoney { payment, other } => self.tell_apart(payment, other)?,
            Fact::PaidOut {
                refund,
                on,
                amount,
                payee,
                remark,
                reference,
                source,
            } => {
                let out = Refund {
                    entry: seq,
                    id: refund,
                    on,
                    amount,
                    payee,
                    remark,
                    reference,
                    source: source.map(Source::place),
                    decided: None,
                };
                self.went_out(out)?;
            }
            Fact::GaveBack {
                refund,
                debtor,
                from,
                because,
            } => {
                let debtor = debtor.map(|party| self.party(party)).transpose()?;
                let decided = Returned {
                    entry: seq,
                    debtor,
                    from,
                    because,
                };
                self.give_back(refund, decided)?;
            }
            Fact::ToleranceSet { upto } => self.tolerance_set(upto)?,
            Fact::EvidenceKept {
                evidence,
                file,
                name,
                bytes,
                party,
                debts,
                proves,
                original,
                made,
                remark,
                signed,
            } => {
                let party = self.party(party)?;
                let kept = Evidence {
                    entry: seq,
                    id: evidence,
                    file,
                    name,
                    bytes,
                    party,
                    debts,
                    proves,
                    original,
                    made,
                    remark,
                    signed,
                    details: Details::default(),
                };
                self.keep_evidence(kept)?;
            }
            Fact::DocumentIssued {
                document,
                form,
                number,
                party,
                file,
                on,
                total,
                head,
                law,
                overridden,
                word,
                filled,
                stands,
                wording,
            } => {
                let party = self.party(party)?;
                let issued = Document {
                    entry: seq,
                    id: document,
                    form,
                    number,
                    party,
                    file,
                    on,
                    total,
                    head,
                    law,
                    overridden,
                    word,
                    filled,
                    stands,
                    wording,
                    returned: None,
                    withdrawn: None,
                };
                self.paper_issued(issued)?;
            }
            Fact::EvidenceDescribed(said) => self.describe_evidence(seq, said)?,
            Fact::PaperSent(sent) => self.paper_sent(seq, sent)?,
            Fact::PaperArrived(came) => self.paper_arrived(seq, came)?,
            Fact::IdentityMarked(mark) => self.mark_identity(seq, mark)?,
            Fact::RateAdded(rate) => self.rate_read(seq, rate)?,
            Fact::YearAdded(year) => self.year_read(seq, year)?,
            Fact::ThresholdAdded(limits) => self.threshold_read(seq, limits)?,
            Fact::LawUpdated(update) => self.law_updated(seq, update)?,
            Fact::PackFiled(filed) => self.pack_filed(seq, filed)?,
            Fact::StatementReturned {
                document,
                evidence,
                on,
                reply,
                pays_by,
                signed,
            } => {
                let returned = StatementReturn {
                    entry: seq,
                    evidence,
                    on,
                    reply,
                    pays_by,
                    signed,
                };
                self.came_back(document, returned)?;
            }
            Fact::Answered(said) => self.answered(seq, said)?,
            Fact::AssetSeen(seen) => self.asset_seen(seq, seen)?,
            Fact::AbilityStated(is) => self.ability_stated(seq, is)?,
            Fact::ClassDecided(is) => self.class_decided(seq, is)?,
            Fact::PolicySet(policy) => self.policy_set(seq, policy)?,
            Fact::TaskSet(task) => self.task_set(seq, task)?,
            Fact::TaskEnded(end) => self.task_ended(seq, end)?,
            Fact::PlanAgreed(plan) => self.agreed(seq, *plan)?,
            Fact::PlanSigned(signed) => self.plan_signed(seq, signed)?,
            Fact::PlanEnded(ended) => self.plan_ended(seq, ended)?,
            Fact::Contacted(contact) => self.contacted(seq, contact)?,
            Fact::ContactReviewed(review) => self.reviewed(review)?,
            Fact::Promised(promise) => self.promised(seq, promise)?,
            Fact::RestAsked(rest) => self.rests(seq, rest)?,
            Fact::Guarded(guarded) => self.guarded(seq, guarded)?,
            Fact::PointKept(point) => self.point_kept(seq, point)?,
            Fact::CourtNoted(event) => self.court_noted(seq, event)?,
            Fact::CaseReviewed(review) => self.case_reviewed(seq, review)?,
            Fact::RetentionSet(keep) => self.keep_for(keep)?,
            Fact::WordingSet(wording) => self.word(seq, wording)?,
            Fact::PackTemplateSet(template) => self.pack_template(template)?,
            Fact::Erased(erased) => self.erased(seq, erased)?,
            Fact::PaperWithdrawn(is) => self.withdraw(seq, is)?,
            Fact::DefendantsNamed(beside) => self.named_beside(seq, *beside)?,
            Fact::Noted { debt, text } => self.debt_mut(debt)?.notes.push(text),
            Fact::Retracted { entry, .. } => self.retracted(seq, entry)?,
        }
        Ok(())
    }

    /// The party that an id stands for.
    fn party(&self, id: PartyId) -> Result<PartyId, Refused> {
        let holder = self.holder(id);
        self.parties
            .contains_key(&holder)
            .then_some(holder)
            .ok_or(Refused::NoParty(id))
    }

    fn debt_mut(&mut self, id: DebtId) -> Result<&mut Debt, Refused> {
        self.debts.get_mut(&id).ok_or(Refused::NoDebt(id))
    }
}

#[cfg(test)]
pub(super) mod tests;
