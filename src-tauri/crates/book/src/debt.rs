//! Debts (债权) and what happened to them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::fact::{DebtId, InvoiceId, PartyId, Payer, PaymentId, Place, RefundId, Share};
use crate::journal::Seq;
use crate::money::{Money, MoneyError};
use crate::terms::{
    Basis, CostKind, DebtKind, Due, Ends, Instalment, Late, LateCounts, LprTerm, Order, Rate,
    Rolled,
};

/// One obligation to pay, with its own due date and terms.
///
/// It holds no balance on a day and no interest: those depend on the day asked about and are
/// worked out by the `law` crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    /// The entry that made it.
    pub entry: Seq,
    /// Which debt it is.
    pub id: DebtId,
    /// Who owes it.
    pub debtor: PartyId,
    /// What it is for.
    pub kind: DebtKind,
    /// The amount as it arose.
    pub arose: Money,
    /// The day it arose: goods invoiced, work done, money lent or the contract made.
    pub on: NaiveDate,
    /// The invoice it stands on, if any.
    pub invoice: Option<InvoiceId>,
    /// Contract or order it comes from, in the owner's words.
    pub contract: Option<String>,
    /// When payment was due; nothing while it has not been said.
    pub due: Option<Due>,
    /// What was said about lateness; nothing while it has not been said.
    pub late: Option<Late>,
    /// Interest agreed for the time before the due date (借期利率).
    pub interest: Option<Rate>,
    /// Days in a year.
    pub basis: Basis,
    /// Which end days count.
    pub ends: Ends,
    /// The parts it is to be paid in, the earliest first; empty where it is due in one sum.
    pub instalments: Vec<Instalment>,
    /// Interest kept back when a loan was paid out (砍头息).
    pub withheld: Option<Money>,
    /// The earlier loan whose interest is in the sum of this one.
    pub rolled: Option<Box<Rolled>>,
    /// Whether loss from late payment and penalty are paid before the price.
    pub late_counts: LateCounts,
    /// The LPR of which term interest by law is worked out from.
    pub lpr: LprTerm,
    /// The day the suit was filed, if it was.
    pub filed: Option<NaiveDate>,
    /// What was spent on collecting it, in the order entered.
    pub costs: Vec<Cost>,
    /// Red invoices, credit notes and other changes of the price, in the order entered.
    pub adjustments: Vec<Adjustment>,
    /// Parts of payments that were matched to it, in the order of payment.
    pub paid: Vec<PaidPart>,
    /// Parts of refunds that made it less paid, in the order of the days.
    pub given_back: Vec<GivenBack>,
    /// Remarks; nothing is worked out from them.
    pub notes: Vec<String>,
}

impl Debt {
    /// The price after red invoices and other adjustments (净额), and a loan without the interest
    /// withheld from it; never below zero.
    pub fn principal(&self) -> Money {
        let zero = Money::zero(self.arose.currency());
        let lent = self.arose.minus(self.withheld.unwrap_or(zero));
        let sum = lent.and_then(|lent| {
            let mut changes = self.adjustments.iter().filter(|a| a.refund.is_none());
            changes.try_fold(lent, |sum, a| sum.plus(a.amount))
        });
        // `enter` refused every adjustment that could not be added.
        let net = sum.unwrap_or(self.arose);
        if net.is_positive() {
            net
        } else {
            Money::zero(self.arose.currency())
        }
    }

    /// The last day on which paying the first of it was in time; nothing without a due date.
    pub fn first_due(&self) -> Option<NaiveDate> {
        let first = self.instalments.first().map(|part| part.due);
        first.or(self.due.as_ref().map(|due| due.on))
    }

    /// All that was paid on it and not given back, whatever it paid first.
    pub fn paid_in_all(&self) -> Money {
        let zero = Money::zero(self.arose.currency());
        let paid = self.paid.iter().try_fold(zero, |sum, p| sum.plus(p.amount));
        let kept = self
            .given_back
            .iter()
            .try_fold(paid.unwrap_or(zero), |sum, back| sum.minus(back.amount));
        kept.unwrap_or(zero)
    }

    /// The price less all that was paid; below zero where too much was paid.
    ///
    /// # Errors
    /// When the amounts cannot be combined, which `enter` does not let happen.
    pub fn balance(&self) -> Result<Money, MoneyError> {
        self.principal().minus(self.paid_in_all())
    }

    /// What is left of the price by the day it is due, the earliest first; empty where nothing is.
    ///
    /// Payments count towards the earliest part, and what was taken back comes off the last, as in
    /// a claim that pays the price first. The sums add up to a balance above zero.
    ///
    /// # Errors
    /// When the amounts cannot be combined, which `enter` does not let happen.
    pub fn unpaid(&self) -> Result<Vec<Unpaid>, MoneyError> {
        let zero = Money::zero(self.arose.currency());
        let mut parts: Vec<Unpaid> = if self.instalments.is_empty() {
            let due = self.due.as_ref().map(|due| due.on);
            let amount = self.principal();
            vec![Unpaid { due, amount }]
        } else {
            let mut change = self.principal();
            let mut parts = Vec::with_capacity(self.instalments.len());
            for part in &self.instalments {
                let (due, amount) = (Some(part.due), part.amount);
                change = change.minus(amount)?;
                parts.push(Unpaid { due, amount });
            }
            if let Some(last) = parts.last_mut().filter(|_| change.is_positive()) {
                last.amount = last.amount.plus(change)?;
            } else {
                let mut back = zero.minus(change)?;
                for part in parts.iter_mut().rev() {
                    back = part.less(back)?;
                }
            }
            parts
        };
        let mut paid = self.paid_in_all();
        for part in &mut parts {
            paid = part.less(paid)?;
        }
        parts.retain(|part| part.amount.is_positive());
        Ok(parts)
    }

    /// What is left of the price and was due before `day`, and the day the earliest of it was due;
    /// nothing where nothing is late.
    ///
    /// # Errors
    /// When the amounts cannot be combined, which `enter` does not let happen.
    pub fn late_on(&self, day: NaiveDate) -> Result<Option<Unpaid>, MoneyError> {
        let mut late: Option<Unpaid> = None;
        for part in self.unpaid()? {
            if part.due.is_some_and(|due| due < day) {
                late = Some(match late {
                    None => part,
                    Some(first) => Unpaid {
                        amount: first.amount.plus(part.amount)?,
                        ..first
                    },
                });
            }
        }
        Ok(late)
    }

    /// What was paid on it beyond its price; zero where nothing was.
    pub fn over_paid(&self) -> Money {
        let zero = Money::zero(self.arose.currency());
        let over = self.paid_in_all().minus(self.principal());
        over.ok().filter(|over| over.is_positive()).unwrap_or(zero)
    }

    /// Whether a red invoice or adjustment took all of it away: nothing may be demanded.
    pub fn is_reversed(&self) -> bool {
        !self.principal().is_positive()
    }
}

/// What is left of a debt, or of one instalment of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unpaid {
    /// The last day on which paying it was in time; nothing while that has not been said.
    pub due: Option<NaiveDate>,
    /// How much, above zero.
    pub amount: Money,
}

impl Unpaid {
    /// Takes off what `sum` has for it, and gives what is left of `sum`.
    fn less(&mut self, sum: Money) -> Result<Money, MoneyError> {
        let taken = if sum.amount() < self.amount.amount() {
            sum
        } else {
            self.amount
        };
        self.amount = self.amount.minus(taken)?;
        sum.minus(taken)
    }
}

/// Something spent on collecting a debt (实现债权的费用).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The entry it comes from.
    pub entry: Seq,
    /// The day it was spent.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// On what.
    pub what: CostKind,
    /// Whether it was agreed that the debtor bears it.
    pub agreed: bool,
    /// What else is to be said.
    pub remark: Option<String>,
}

/// A change of the price: below zero for a red invoice or a credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    /// The entry it comes from.
    pub entry: Seq,
    /// The day it was made.
    pub on: NaiveDate,
    /// The change; below zero where the debt got smaller.
    pub amount: Money,
    /// The red invoice, if it is one.
    pub invoice: Option<InvoiceId>,
    /// The refund, where money that had paid the price went back: what was paid is owed again from
    /// that day. It is no change of the price.
    pub refund: Option<RefundId>,
    /// Why, in the owner's words.
    pub why: String,
}

/// The part of one refund that made a debt less paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// The refund.
    pub refund: RefundId,
    /// The entry that recorded it.
    pub entry: Seq,
    /// The day the money went out.
    pub on: NaiveDate,
    /// The part of this debt.
    pub amount: Money,
}

/// The part of one payment that was matched to one debt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidPart {
    /// The payment.
    pub payment: PaymentId,
    /// The entry that recorded the payment.
    pub entry: Seq,
    /// The day the money arrived.
    pub on: NaiveDate,
    /// The part for this debt.
    pub amount: Money,
    /// What it pays first.
    pub order: Order,
    /// Why that order, in the owner's words.
    pub because: String,
}

/// Money that arrived (到账), whoever it was for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Which payment it is.
    pub id: PaymentId,
    /// The day it arrived.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// Who paid, as the statement has it.
    pub payer: Payer,
    /// Remark on the transfer (附言/摘要).
    pub remark: Option<String>,
    /// The bank's own number for it.
    pub reference: Option<String>,
    /// The row it was read from; its cells are in the entry.
    pub source: Option<Box<Place>>,
    /// What was decided about it; nothing while it is open.
    pub matched: Option<Match>,
    /// The payment that is the same money and counts in its place, and the entry that says so.
    pub same_as: Option<(PaymentId, Seq)>,
    /// Payments that look like the same money and are not.
    pub different: BTreeSet<PaymentId>,
}

impl Payment {
    /// Whether nobody has decided about it.
    pub fn is_open(&self) -> bool {
        self.matched.is_none() && self.same_as.is_none()
    }

    /// What no debt takes, and whose account keeps it; nothing where all of it is placed.
    pub fn unshared(&self) -> Option<Money> {
        let matched = self.matched.as_ref()?;
        let left = matched
            .to
            .iter()
            .try_fold(self.amount, |left, share| left.minus(share.amount));
        left.ok().filter(|left| left.is_positive())
    }
}

/// Money that went out to somebody who owes or owed something (退款, or a purchase).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Which it is.
    pub id: RefundId,
    /// The day it went out.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// Who it went to, as the statement has it.
    pub payee: Payer,
    /// Remark on the transfer (附言/摘要).
    pub remark: Option<String>,
    /// The bank's own number for it.
    pub reference: Option<String>,
    /// The row it was read from; its cells are in the entry.
    pub source: Option<Box<Place>>,
    /// What was decided about it; nothing while it is open.
    pub decided: Option<Returned>,
}

impl Refund {
    /// The part that comes out of what is kept on account.
    pub fn from_account(&self) -> Option<Money> {
        let decided = self.decided.as_ref()?;
        decided.debtor?;
        let left = decided
            .from
            .iter()
            .try_fold(self.amount, |left, share| left.minus(share.amount));
        left.ok().filter(|left| left.is_positive())
    }
}

/// What was decided about money that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The entry that decided it.
    pub entry: Seq,
    /// Who got it back; nothing where it gives nothing back.
    pub debtor: Option<PartyId>,
    /// The debts that are less paid by it.
    pub from: Vec<Share>,
    /// Why, in the owner's words or a code.
    pub because: String,
}

/// What was decided about a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The entry that decided it.
    pub entry: Seq,
    /// The debts it goes to; empty where it is for none of them.
    pub to: Vec<Share>,
    /// What it pays first.
    pub order: Order,
    /// Why, in the owner's words.
    pub because: String,
    /// Whose account keeps what no debt takes, where it was said.
    pub on_account: Option<PartyId>,
}

/// An invoice (发票), blue or red.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Which invoice it is.
    pub id: InvoiceId,
    /// Its number, digits only.
    pub number: String,
    /// The day it was issued.
    pub issued: NaiveDate,
    /// Who it was issued to.
    pub buyer: PartyId,
    /// Total with tax (价税合计); below zero for a red one.
    pub total: Money,
    /// The blue invoice it takes back, for a red one.
    pub reverses: Option<String>,
    /// What the owner said that a red one takes back.
    pub linked: Option<Linked>,
    /// The row it was read from; its cells are in the entry.
    pub source: Option<Box<Place>>,
}

/// What the owner said that a red invoice takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// This blue invoice.
    To(InvoiceId),
    /// One that is not in this book.
    Elsewhere,
}
