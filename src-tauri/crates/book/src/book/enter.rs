//! What may be recorded: every rule is a line here, and nowhere else. What a value by itself may
//! be stands in [`value`].

mod value;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Book, FileRead, Refused};
use crate::debt::{Adjustment, Debt, Invoice, Match, PaidPart, Payment};
use crate::evidence::{Document, Evidence};
use crate::fact::{DebtId, Fact, InvoiceId, PartyId, PaymentId, Share};
use crate::journal::Seq;
use crate::money::Money;
use crate::terms::{Basis, Ends, Order};
use value::{due_plausible, late_in_range, named, plausible, positive, rate_in_range, sized};

impl Book {
    /// Enters one fact.
    ///
    /// # Errors
    /// Says why it may not be entered; then nothing was changed.
    pub fn enter(&mut self, seq: Seq, fact: Fact) -> Result<(), Refused> {
        match fact {
            Fact::PartyDescribed { party, is } => {
                named(&is.name)?;
                self.parties.entry(party).or_default().is = is;
            }
            Fact::CreditorNamed { party } => {
                self.party(party)?;
                if self.by_debtor.contains_key(&party) {
                    return Err(Refused::OwesItself);
                }
                self.creditor = Some(party);
            }
            Fact::SameParty { party, name } => {
                named(&name)?;
                let party = self
                    .parties
                    .get_mut(&party)
                    .ok_or(Refused::NoParty(party))?;
                party.aliases.insert(name);
            }
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
                self.party(buyer)?;
                plausible(issued)?;
                sized(total)?;
                if total.amount().is_zero() {
                    return Err(Refused::Zero);
                }
                if self.invoices.contains_key(&invoice) || self.numbers.contains_key(&number) {
                    return Err(Refused::Twice(number));
                }
                self.numbers.insert(number.clone(), invoice);
                if let (Some(blue), false) = (&reverses, total.is_positive()) {
                    self.reds.entry(blue.clone()).or_default().push(invoice);
                    self.take_back(blue.clone(), seq, issued, total, invoice)?;
                }
                let kept = Invoice {
                    entry: seq,
                    id: invoice,
                    number,
                    issued,
                    buyer,
                    total,
                    reverses,
                    source,
                };
                self.invoices.insert(invoice, kept);
            }
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
                self.party(debtor)?;
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
                    adjustments: Vec::new(),
                    paid: Vec::new(),
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
                        adjust(
                            &mut arisen,
                            red.entry,
                            red.issued,
                            red.total,
                            Some(red.id),
                            "",
                        )?;
                    }
                    self.by_invoice.insert(id, debt);
                }
                self.by_debtor.entry(debtor).or_default().push(debt);
                self.debts.insert(debt, arisen);
            }
            Fact::TermsStated {
                debt,
                due,
                late,
                interest,
                basis,
                ends,
                contract,
            } => {
                due_plausible(due.as_ref())?;
                late.map_or(Ok(()), late_in_range)?;
                interest.map_or(Ok(()), rate_in_range)?;
                let debt = self.debt_mut(debt)?;
                debt.due = due.or(debt.due.take());
                debt.late = late.or(debt.late);
                debt.interest = interest.or(debt.interest);
                debt.basis = basis.unwrap_or(debt.basis);
                debt.ends = ends.unwrap_or(debt.ends);
                debt.contract = contract.or(debt.contract.take());
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
                adjust(self.debt_mut(debt)?, seq, on, amount, None, &why)?;
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
                positive(amount)?;
                plausible(on)?;
                if payer.name.chars().count() > Self::LONGEST_NAME {
                    return Err(Refused::NameTooLong(payer.name.chars().count()));
                }
                if self.payments.contains_key(&payment) {
                    return Err(Refused::Twice(payment.to_string()));
                }
                let paid = Payment {
                    entry: seq,
                    id: payment,
                    on,
                    amount,
                    payer,
                    remark,
                    reference,
                    source,
                    matched: None,
                };
                self.payments.insert(payment, paid);
            }
            Fact::Matched {
                payment,
                to,
                order,
                because,
                advance,
            } => {
                self.may_match(payment, &to, advance)?;
                self.unmatch(payment);
                self.match_to(seq, payment, to, order, because)?;
            }
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
            } => {
                self.party(party)?;
                made.map_or(Ok(()), plausible)?;
                for debt in &debts {
                    self.debts.get(debt).ok_or(Refused::NoDebt(*debt))?;
                }
                if self.evidence.contains_key(&evidence) {
                    return Err(Refused::Twice(name));
                }
                let entry = seq;
                let kept = Evidence {
                    entry,
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
                };
                self.evidence.insert(evidence, kept);
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
            } => {
                self.party(party)?;
                plausible(on)?;
                if self
                    .documents
                    .values()
                    .any(|d| d.id == document || d.number == number)
                {
                    return Err(Refused::Twice(number));
                }
                let entry = seq;
                let id = document;
                let issued = Document {
                    entry,
                    id,
                    form,
                    number,
                    party,
                    file,
                    on,
                    total,
                    head,
                    law,
                    overridden,
                };
                self.documents.insert(document, issued);
            }
            Fact::Noted { debt, text } => self.debt_mut(debt)?.notes.push(text),
            Fact::Retracted { entry, .. } => {
                if entry >= seq || entry == Seq(0) {
                    return Err(Refused::NoEntry(entry));
                }
            }
        }
        Ok(())
    }

    fn party(&self, id: PartyId) -> Result<(), Refused> {
        self.parties
            .contains_key(&id)
            .then_some(())
            .ok_or(Refused::NoParty(id))
    }

    fn debt_mut(&mut self, id: DebtId) -> Result<&mut Debt, Refused> {
        self.debts.get_mut(&id).ok_or(Refused::NoDebt(id))
    }

    /// A red invoice makes the debt of its blue one smaller.
    fn take_back(
        &mut self,
        blue: String,
        seq: Seq,
        on: NaiveDate,
        total: Money,
        red: InvoiceId,
    ) -> Result<(), Refused> {
        let debt = self
            .numbers
            .get(&blue)
            .and_then(|id| self.by_invoice.get(id))
            .copied();
        match debt.and_then(|id| self.debts.get_mut(&id)) {
            Some(debt) => adjust(debt, seq, on, total, Some(red), ""),
            None => Ok(()),
        }
    }

    fn may_match(&self, payment: PaymentId, to: &[Share], advance: bool) -> Result<(), Refused> {
        let paid = self
            .payments
            .get(&payment)
            .ok_or(Refused::NoPayment(payment))?;
        let mut left = paid.amount;
        for (at, share) in to.iter().enumerate() {
            let debt = self
                .debts
                .get(&share.debt)
                .ok_or(Refused::NoDebt(share.debt))?;
            positive(share.amount)?;
            debt.arose.minus(share.amount)?; // one currency
            left = left.minus(share.amount)?;
            if to[..at].iter().any(|earlier| earlier.debt == share.debt) {
                return Err(Refused::DebtTwice(share.debt));
            }
            if paid.on < debt.on && !advance {
                return Err(Refused::PaidBeforeDebt {
                    paid: paid.on,
                    arose: debt.on,
                });
            }
        }
        if left.amount() < Decimal::ZERO {
            return Err(Refused::MoreThanArrived);
        }
        Ok(())
    }

    fn unmatch(&mut self, payment: PaymentId) {
        let earlier = self
            .payments
            .get_mut(&payment)
            .and_then(|p| p.matched.take());
        for share in earlier.into_iter().flat_map(|m| m.to) {
            if let Some(debt) = self.debts.get_mut(&share.debt) {
                debt.paid.retain(|part| part.payment != payment);
            }
        }
    }

    fn match_to(
        &mut self,
        seq: Seq,
        id: PaymentId,
        to: Vec<Share>,
        order: Order,
        because: String,
    ) -> Result<(), Refused> {
        let payment = self.payments.get_mut(&id).ok_or(Refused::NoPayment(id))?;
        for Share { debt, amount } in to.iter().cloned() {
            let debt = self.debts.get_mut(&debt).ok_or(Refused::NoDebt(debt))?;
            let (entry, on) = (payment.entry, payment.on);
            let because = because.clone();
            debt.paid.push(PaidPart {
                payment: id,
                entry,
                on,
                amount,
                order,
                because,
            });
            debt.paid.sort_by_key(|part| (part.on, part.entry));
        }
        payment.matched = Some(Match {
            entry: seq,
            to,
            order,
            because,
        });
        Ok(())
    }
}

fn adjust(
    debt: &mut Debt,
    entry: Seq,
    on: NaiveDate,
    amount: Money,
    invoice: Option<InvoiceId>,
    why: &str,
) -> Result<(), Refused> {
    let sum = debt
        .adjustments
        .iter()
        .try_fold(debt.arose, |sum, a| sum.plus(a.amount))?;
    sum.plus(amount)?;
    debt.adjustments.push(Adjustment {
        entry,
        on,
        amount,
        invoice,
        why: why.to_owned(),
    });
    Ok(())
}

#[cfg(test)]
mod tests;
