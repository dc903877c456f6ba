//! Money: what arrived, what it pays, what is the same money twice, and what went back.

use rust_decimal::Decimal;

use super::invoices::reopen;
use super::value::{plausible, positive, sized};
use crate::book::{Book, Refused};
use crate::debt::{GivenBack, Match, PaidPart, Payment, Refund, Returned};
use crate::fact::{PartyId, PaymentId, RefundId, Share};
use crate::journal::Seq;
use crate::money::Money;

impl Book {
    /// Sets the amount up to which money of nobody holds nothing up.
    pub(super) fn tolerance_set(&mut self, upto: Money) -> Result<(), Refused> {
        sized(upto)?;
        if upto.amount() < Decimal::ZERO {
            return Err(Refused::NotPositive);
        }
        self.tolerance = Some(upto);
        Ok(())
    }

    pub(super) fn arrived(&mut self, paid: Payment) -> Result<(), Refused> {
        positive(paid.amount)?;
        plausible(paid.on)?;
        name_fits(&paid.payer.name)?;
        let id = paid.id;
        match self.payments.add(id, paid) {
            true => Ok(()),
            false => Err(Refused::Twice(id.to_string())),
        }
    }

    pub(super) fn may_match(
        &self,
        payment: PaymentId,
        to: &[Share],
        advance: bool,
    ) -> Result<(), Refused> {
        let paid = self
            .payments
            .get(&payment)
            .ok_or(Refused::NoPayment(payment))?;
        if paid.same_as.is_some() {
            return Err(Refused::SetAside(payment));
        }
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

    pub(super) fn unmatch(&mut self, payment: PaymentId) {
        let earlier = self
            .payments
            .get_mut(&payment)
            .and_then(|p| p.matched.take());
        for share in earlier.into_iter().flat_map(|m| m.to) {
            if let Some(debt) = self.debts.get_mut(&share.debt) {
                debt.paid.retain(|part| part.payment != payment);
                reopen(debt);
            }
        }
    }

    pub(super) fn match_to(&mut self, id: PaymentId, matched: Match) -> Result<(), Refused> {
        let payment = self.payments.get_mut(&id).ok_or(Refused::NoPayment(id))?;
        for Share { debt, amount } in matched.to.iter().cloned() {
            let debt = self.debts.get_mut(&debt).ok_or(Refused::NoDebt(debt))?;
            let (entry, on) = (payment.entry, payment.on);
            // Most debts are paid once or twice, and room for four at once would not be used.
            if debt.paid.len() < 4 {
                debt.paid.reserve_exact(1);
            }
            debt.paid.push(PaidPart {
                payment: id,
                entry,
                on,
                amount,
                order: matched.order,
                because: matched.because.clone(),
            });
            debt.paid.sort_by_key(|part| (part.on, part.entry));
            reopen(debt);
        }
        payment.matched = Some(matched);
        if let Some(matched) = &mut payment.matched {
            matched.to.shrink_to_fit();
        }
        Ok(())
    }

    /// What was given back must have been paid, whatever a payment pays from now on.
    pub(super) fn keeps_what_was_given_back(
        &self,
        payment: PaymentId,
        to: &[Share],
        on_account: Option<PartyId>,
    ) -> Result<(), Refused> {
        if self.refunds.is_empty() {
            return Ok(());
        }
        let Some(paid) = self.payments.get(&payment) else {
            return Err(Refused::NoPayment(payment));
        };
        let before = paid.matched.as_ref().map(|m| m.to.as_slice());
        for share in before.unwrap_or_default() {
            let Some(debt) = self.debts.get(&share.debt) else {
                continue;
            };
            let now = to.iter().find(|other| other.debt == share.debt);
            let left = debt.paid_in_all().minus(share.amount)?;
            let left = now.map_or(Ok(left), |now| left.plus(now.amount))?;
            if left.amount() < Decimal::ZERO {
                return Err(Refused::MoreThanPaid);
            }
        }
        // Money kept on account is looked at as it would be, on a copy of this one payment.
        let Some(keeper) = self.keeps(paid) else {
            return Ok(());
        };
        let drawn_on = self.refunds.values().any(|refund| {
            let debtor = refund.decided.as_ref().and_then(|d| d.debtor);
            debtor == Some(keeper) && refund.from_account().is_some()
        });
        if !drawn_on {
            return Ok(());
        }
        let mut trial = self.clone();
        trial.unmatch(payment);
        if let Some(matched) = paid.matched.clone() {
            let to = to.to_vec();
            let matched = Match {
                to,
                on_account,
                ..matched
            };
            trial.match_to(payment, matched)?;
        }
        let kept = trial.on_account(keeper, paid.amount.currency());
        if kept.amount() < Decimal::ZERO {
            let now = self.on_account(keeper, paid.amount.currency());
            return Err(Refused::MoreThanOnAccount(now.plain()));
        }
        Ok(())
    }

    /// Sets a payment aside: it is the same money as `counted`.
    pub(super) fn set_aside(
        &mut self,
        seq: Seq,
        payment: PaymentId,
        counted: PaymentId,
    ) -> Result<(), Refused> {
        let payment_of = |id| self.payments.get(&id).ok_or(Refused::NoPayment(id));
        let (aside, counts) = (payment_of(payment)?, payment_of(counted)?);
        if payment == counted || counts.same_as.is_some() {
            return Err(Refused::SetAside(counted));
        }
        // The one that others point at counts; it cannot be set aside itself.
        let points_here = |other: &&Payment| other.same_as.is_some_and(|(id, _)| id == payment);
        if self.payments.values().any(|other| points_here(&other)) {
            return Err(Refused::SetAside(payment));
        }
        if aside.amount != counts.amount {
            return Err(Refused::AmountsDiffer);
        }
        self.keeps_what_was_given_back(payment, &[], None)?;
        self.unmatch(payment);
        if let Some(aside) = self.payments.get_mut(&payment) {
            aside.same_as = Some((counted, seq));
            aside.different.remove(&counted);
        }
        if let Some(counts) = self.payments.get_mut(&counted) {
            counts.different.remove(&payment);
        }
        Ok(())
    }

    pub(super) fn tell_apart(
        &mut self,
        payment: PaymentId,
        other: PaymentId,
    ) -> Result<(), Refused> {
        for id in [payment, other] {
            self.payments.get(&id).ok_or(Refused::NoPayment(id))?;
        }
        if payment == other {
            return Err(Refused::SetAside(payment));
        }
        for (one, another) in [(payment, other), (other, payment)] {
            if let Some(kept) = self.payments.get_mut(&one) {
                kept.different.insert(another);
                kept.same_as = kept.same_as.filter(|(id, _)| *id != another);
            }
        }
        Ok(())
    }

    pub(super) fn went_out(&mut self, out: Refund) -> Result<(), Refused> {
        positive(out.amount)?;
        plausible(out.on)?;
        name_fits(&out.payee.name)?;
        if self.refunds.contains_key(&out.id) {
            return Err(Refused::Twice(out.id.to_string()));
        }
        self.refunds.insert(out.id, out);
        Ok(())
    }

    pub(super) fn give_back(&mut self, refund: RefundId, what: Returned) -> Result<(), Refused> {
        let out = self.refunds.get(&refund).ok_or(Refused::NoRefund(refund))?;
        let (on, amount, entry) = (out.on, out.amount, out.entry);
        let (mut left, mut over) = (amount, Decimal::ZERO);
        for (at, share) in what.from.iter().enumerate() {
            let debt = self
                .debts
                .get(&share.debt)
                .ok_or(Refused::NoDebt(share.debt))?;
            if what.debtor != Some(debt.debtor) {
                return Err(Refused::NotTheirDebt(share.debt));
            }
            positive(share.amount)?;
            left = left.minus(share.amount)?;
            if what.from[..at].iter().any(|one| one.debt == share.debt) {
                return Err(Refused::DebtTwice(share.debt));
            }
            let mut paid = debt.paid_in_all();
            for back in debt.given_back.iter().filter(|b| b.refund == refund) {
                paid = paid.plus(back.amount)?;
            }
            if paid.minus(share.amount)?.amount() < Decimal::ZERO {
                return Err(Refused::MoreThanPaid);
            }
            over += debt.over_paid().amount().min(share.amount.amount());
        }
        if left.amount() < Decimal::ZERO {
            return Err(Refused::MoreThanPaid);
        }
        if let Some(debtor) = what.debtor.filter(|_| left.is_positive()) {
            let kept = self.on_account_without(debtor, amount.currency(), refund);
            // What was overpaid on the debts named here is given back once.
            if kept.minus(left)?.amount() < over {
                return Err(Refused::MoreThanOnAccount(kept.plain()));
            }
        }
        self.take_up_again(refund);
        for Share { debt, amount } in what.from.iter().cloned() {
            let debt = self.debt_mut(debt)?;
            debt.given_back.push(GivenBack {
                refund,
                entry,
                on,
                amount,
            });
            debt.given_back.sort_by_key(|back| (back.on, back.entry));
            reopen(debt);
        }
        if let Some(out) = self.refunds.get_mut(&refund) {
            out.decided = Some(what);
        }
        Ok(())
    }

    /// Forgets what was decided about a refund.
    fn take_up_again(&mut self, refund: RefundId) {
        let earlier = self.refunds.get_mut(&refund).and_then(|r| r.decided.take());
        for share in earlier.into_iter().flat_map(|decided| decided.from) {
            if let Some(debt) = self.debts.get_mut(&share.debt) {
                debt.given_back.retain(|back| back.refund != refund);
                reopen(debt);
            }
        }
    }
}

fn name_fits(name: &str) -> Result<(), Refused> {
    match name.chars().count() {
        length if length > Book::LONGEST_NAME => Err(Refused::NameTooLong(length)),
        _ => Ok(()),
    }
}
