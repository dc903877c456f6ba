//! Invoices, and how a red one makes the debt of its blue one smaller.

use rust_decimal::Decimal;

use super::value::{plausible, sized};
use crate::book::{Book, Refused};
use crate::debt::{Adjustment, Debt, Invoice, Linked};
use crate::fact::InvoiceId;
use crate::money::Money;

impl Book {
    pub(super) fn invoiced(&mut self, invoice: Invoice) -> Result<(), Refused> {
        plausible(invoice.issued)?;
        sized(invoice.total)?;
        if invoice.total.amount().is_zero() {
            return Err(Refused::Zero);
        }
        let number = invoice.number.clone();
        if self.invoices.contains_key(&invoice.id) || self.numbers.contains_key(&number) {
            return Err(Refused::Twice(number));
        }
        self.numbers.insert(number, invoice.id);
        if let (Some(blue), false) = (&invoice.reverses, invoice.total.is_positive()) {
            self.reds.entry(blue.clone()).or_default().push(invoice.id);
            self.take_back(blue, &invoice)?;
        }
        self.invoices.add(invoice.id, invoice);
        Ok(())
    }

    /// A red invoice makes the debt of its blue one smaller.
    fn take_back(&mut self, blue: &str, red: &Invoice) -> Result<(), Refused> {
        let debt = self
            .numbers
            .get(blue)
            .and_then(|id| self.by_invoice.get(id))
            .copied();
        match debt.and_then(|id| self.debts.get_mut(&id)) {
            Some(debt) => adjust(debt, &taken_back_by(red)),
            None => Ok(()),
        }
    }

    pub(super) fn link_red(
        &mut self,
        red: InvoiceId,
        blue: Option<InvoiceId>,
    ) -> Result<(), Refused> {
        let invoice = |id| self.invoices.get(&id).ok_or(Refused::NoInvoice(id));
        let taking = invoice(red)?.clone();
        if taking.total.is_positive() {
            return Err(Refused::NotRed(taking.number));
        }
        if taking.linked.is_none()
            && let Some(named) = self.blue_of(&taking)
        {
            return Err(Refused::NamesItsBlue(named.number.clone()));
        }
        let linked = match blue.map(invoice).transpose()? {
            None => Linked::Elsewhere,
            Some(taken) => {
                if taken.buyer != taking.buyer || !taken.total.is_positive() {
                    return Err(Refused::OtherBuyer);
                }
                let others = self.reds_of(&taken.number).filter(|other| other.id != red);
                let mut left = taken.total.plus(taking.total)?;
                for other in others {
                    left = left.plus(other.total)?;
                }
                if left.amount() < Decimal::ZERO {
                    return Err(Refused::MoreThanInvoiced);
                }
                Linked::To(taken.id)
            }
        };
        // What it took back before, it takes back no longer.
        let before = self.blue_of(&taking).map(|blue| blue.id);
        if let Some(debt) = before.and_then(|id| self.by_invoice.get(&id)).copied()
            && let Some(debt) = self.debts.get_mut(&debt)
        {
            debt.adjustments.retain(|a| a.invoice != Some(red));
            reopen(debt);
        }
        self.reds
            .values_mut()
            .for_each(|reds| reds.retain(|id| *id != red));
        if let Some(kept) = self.invoices.get_mut(&red) {
            kept.linked = Some(linked);
        }
        if let Linked::To(blue) = linked
            && let Some(number) = self.invoices.get(&blue).map(|blue| blue.number.clone())
        {
            self.reds.entry(number.clone()).or_default().push(red);
            self.take_back(&number, &taking)?;
        }
        Ok(())
    }
}

/// What a red invoice does to a debt.
pub(super) fn taken_back_by(red: &Invoice) -> Adjustment {
    Adjustment {
        entry: red.entry,
        on: red.issued,
        amount: red.total,
        invoice: Some(red.id),
        refund: None,
        why: String::new(),
    }
}

pub(super) fn adjust(debt: &mut Debt, change: &Adjustment) -> Result<(), Refused> {
    let sum = debt
        .adjustments
        .iter()
        .try_fold(debt.arose, |sum, a| sum.plus(a.amount))?;
    sum.plus(change.amount)?;
    debt.adjustments.push(change.clone());
    reopen(debt);
    Ok(())
}

/// Works out anew which part of what was given back is owed again, each from its day.
///
/// Money given back that had been paid beyond the price opens nothing; that depends on the price
/// and on what was paid by then, so it is worked out whenever one of them changes.
pub(super) fn reopen(debt: &mut Debt) {
    debt.adjustments.retain(|a| a.refund.is_none());
    if debt.given_back.is_empty() {
        return;
    }
    let price = debt.principal().amount();
    let currency = debt.arose.currency();
    let mut earlier = Decimal::ZERO;
    for back in debt.given_back.clone() {
        let paid: Decimal = debt
            .paid
            .iter()
            .filter(|part| part.on <= back.on)
            .map(|part| part.amount.amount())
            .sum();
        let over = (paid - price - earlier).max(Decimal::ZERO);
        let again = back.amount.amount() - over.min(back.amount.amount());
        earlier += back.amount.amount();
        if again > Decimal::ZERO {
            debt.adjustments.push(Adjustment {
                entry: back.entry,
                on: back.on,
                amount: Money::new(again, currency),
                invoice: None,
                refund: Some(back.refund),
                why: String::new(),
            });
        }
    }
}
