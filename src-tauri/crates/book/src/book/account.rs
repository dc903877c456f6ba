//! What is kept on a debtor's account (多付、预收): money that arrived and that no debt takes.

use rust_decimal::Decimal;

use super::Book;
use crate::debt::Payment;
use crate::fact::{PartyId, RefundId};
use crate::money::{Currency, Money};

impl Book {
    /// What is kept on the account of `debtor`: what its payments have left over, and what was paid
    /// on a debt beyond its price, less what was given back from it.
    pub fn on_account(&self, debtor: PartyId, currency: Currency) -> Money {
        Money::new(self.kept(debtor, currency, None), currency)
    }

    /// The same, as if one refund were not decided about.
    pub(super) fn on_account_without(
        &self,
        debtor: PartyId,
        currency: Currency,
        refund: RefundId,
    ) -> Money {
        Money::new(self.kept(debtor, currency, Some(refund)), currency)
    }

    /// Whose account keeps what a payment has left over.
    pub fn keeps(&self, payment: &Payment) -> Option<PartyId> {
        let matched = payment.matched.as_ref()?;
        let of_debt = || {
            let first = matched.to.first()?;
            self.debts.get(&first.debt).map(|debt| debt.debtor)
        };
        matched.on_account.or_else(of_debt)
    }

    fn kept(&self, debtor: PartyId, currency: Currency, but: Option<RefundId>) -> Decimal {
        let left_over: Decimal = self
            .payments
            .values()
            .filter(|payment| self.keeps(payment) == Some(debtor))
            .filter_map(Payment::unshared)
            .filter(|left| left.currency() == currency)
            .map(Money::amount)
            .sum();
        let over_paid: Decimal = self
            .debts_of(debtor)
            .into_iter()
            .filter(|debt| debt.arose.currency() == currency)
            .map(|debt| debt.over_paid().amount())
            .sum();
        let given_back: Decimal = self
            .refunds
            .values()
            .filter(|refund| Some(refund.id) != but)
            .filter(|refund| refund.decided.as_ref().and_then(|d| d.debtor) == Some(debtor))
            .filter_map(|refund| refund.from_account())
            .filter(|part| part.currency() == currency)
            .map(Money::amount)
            .sum();
        left_over + over_paid - given_back
    }
}
