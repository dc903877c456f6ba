//! Plans: agreed, signed, ended.

use std::collections::BTreeSet;

use super::value::{named, plausible, positive, rate_in_range, sized};
use crate::book::{Book, Refused};
use crate::evidence::Seal;
use crate::fact::{DebtId, PlanId};
use crate::journal::Seq;
use crate::money::Money;
use crate::plan::{Agreed, End, Plan, PlanEnded, PlanFault, PlanSigned};

impl Book {
    pub(super) fn agreed(&mut self, seq: Seq, is: Agreed) -> Result<(), Refused> {
        plausible(is.on)?;
        if self.plans.contains_key(&is.plan) {
            return Err(Refused::Twice(is.plan.0.to_string()));
        }
        let (principal, interest) = self.acknowledged(&is)?;
        let sum = to_be_paid(&is, principal, interest)?;
        let mut parts = Money::zero(principal.currency());
        for part in &is.instalments {
            positive(part.amount)?;
            plausible(part.due)?;
            if part.due < is.on {
                let (due, on) = (part.due, is.on);
                return Err(PlanFault::DueBefore { due, on }.into());
            }
            parts = parts.plus(part.amount)?;
        }
        if parts.amount() != sum.amount() {
            return Err(PlanFault::Sum { parts, sum }.into());
        }
        let last = is.instalments.iter().map(|part| part.due).max();
        if let Some(early) = is.early {
            positive(early.off)?;
            let before = early.by >= is.on && last.is_some_and(|last| early.by < last);
            if !before || !parts.minus(early.off)?.is_positive() {
                return Err(PlanFault::Reward.into());
            }
        }
        is.late.map_or(Ok(()), rate_in_range)?;
        if let Some(guarantor) = &is.guarantor {
            named(&guarantor.name)?;
            if !(1..=120).contains(&guarantor.months) {
                return Err(PlanFault::GuaranteePeriod.into());
            }
        }
        for earlier in &is.earlier_guarantors {
            named(&earlier.name)?;
        }
        let mut is = is;
        is.instalments.sort_by_key(|part| part.due);
        let plan = Plan {
            entry: seq,
            is,
            signed: None,
            ended: None,
        };
        self.plans.insert(plan.is.plan, plan);
        Ok(())
    }

    /// What is acknowledged of all debts: of the price, and beside it.
    fn acknowledged(&self, is: &Agreed) -> Result<(Money, Money), Refused> {
        let first = is.debts.first().ok_or(PlanFault::Empty)?;
        if is.instalments.is_empty() {
            return Err(PlanFault::Empty.into());
        }
        let debtor = self
            .debts
            .get(&first.debt)
            .ok_or(Refused::NoDebt(first.debt))?
            .debtor;
        let zero = Money::zero(first.principal.currency());
        let (mut principal, mut interest) = (zero, zero);
        let mut seen = BTreeSet::new();
        for each in &is.debts {
            let debt = self
                .debts
                .get(&each.debt)
                .ok_or(Refused::NoDebt(each.debt))?;
            if debt.debtor != debtor {
                return Err(PlanFault::TwoDebtors.into());
            }
            if !seen.insert(each.debt) {
                return Err(Refused::DebtTwice(each.debt));
            }
            for plan in self.plans.values().filter(|plan| plan.covers(each.debt)) {
                if plan.is_kept() {
                    return Err(PlanFault::Settled.into());
                }
                if plan.ended.is_none() {
                    return Err(PlanFault::Runs.into());
                }
            }
            let (price, acknowledged) = (debt.principal(), each.principal);
            not_below_zero(acknowledged)?;
            not_below_zero(each.interest)?;
            if price.minus(acknowledged)?.amount().is_sign_negative() {
                let fault = PlanFault::MoreThanPrice {
                    acknowledged,
                    price,
                };
                return Err(fault.into());
            }
            principal = principal.plus(acknowledged)?;
            interest = interest.plus(each.interest)?;
        }
        positive(principal.plus(interest)?)?;
        Ok((principal, interest))
    }

    pub(super) fn plan_signed(&mut self, seq: Seq, signed: PlanSigned) -> Result<(), Refused> {
        plausible(signed.on)?;
        let scan = self
            .evidence
            .get(&signed.evidence)
            .ok_or(Refused::NoEvidence(signed.evidence))?;
        let plan = self
            .plans
            .get(&signed.plan)
            .ok_or(PlanFault::Unknown(signed.plan))?;
        let debtor = self.plan_debtor(plan);
        if debtor != Some(scan.party) {
            return Err(Refused::EvidenceOfAnother(scan.name.clone()));
        }
        after_agreed(plan, signed.on)?;
        let by = signed.signed.by.as_ref();
        let nobody = by.is_none_or(|by| by.trim().is_empty());
        if nobody && signed.signed.seal == Seal::Absent {
            return Err(Refused::NobodySigned);
        }
        if let Some(plan) = self.plans.get_mut(&signed.plan) {
            plan.signed = Some((seq, signed));
        }
        Ok(())
    }

    pub(super) fn plan_ended(&mut self, seq: Seq, ended: PlanEnded) -> Result<(), Refused> {
        plausible(ended.on)?;
        let plan = self
            .plans
            .get(&ended.plan)
            .ok_or(PlanFault::Unknown(ended.plan))?;
        if plan.ended.is_some() {
            return Err(PlanFault::Over.into());
        }
        if ended.why.trim().is_empty() {
            return Err(PlanFault::NoReason.into());
        }
        after_agreed(plan, ended.on)?;
        match ended.how {
            End::Kept => self.all_paid(plan)?,
            End::CalledIn | End::Dropped => {}
        }
        if let Some(plan) = self.plans.get_mut(&ended.plan) {
            plan.ended = Some((seq, ended));
        }
        Ok(())
    }

    /// Whether the money of a plan arrived; whether it was in time is the law's business.
    fn all_paid(&self, plan: &Plan) -> Result<(), Refused> {
        let zero = plan
            .is
            .debts
            .first()
            .map(|each| Money::zero(each.principal.currency()))
            .ok_or(PlanFault::Empty)?;
        let parts = plan.is.instalments.iter();
        let mut sum = parts.clone().try_fold(zero, |sum, p| sum.plus(p.amount))?;
        if let Some(early) = plan.is.early {
            sum = sum.minus(early.off)?;
        }
        let mut paid = zero;
        for (_, amount) in self.paid_on_plan(plan) {
            paid = paid.plus(amount)?;
        }
        if paid.minus(sum)?.amount().is_sign_negative() {
            return Err(PlanFault::NotPaid { paid, sum }.into());
        }
        Ok(())
    }
}

impl Book {
    /// The plan with this id.
    pub fn plan(&self, id: PlanId) -> Option<&Plan> {
        self.plans.get(&id)
    }

    /// Who owes what a plan covers.
    pub fn plan_debtor(&self, plan: &Plan) -> Option<crate::fact::PartyId> {
        let first = plan.is.debts.first()?;
        self.debts.get(&first.debt).map(|debt| debt.debtor)
    }

    /// Whether a plan that was kept settled this debt: nothing more may be demanded on it.
    pub fn is_settled(&self, debt: DebtId) -> bool {
        let mut plans = self.plans.values();
        plans.any(|plan| plan.is_kept() && plan.covers(debt))
    }

    /// What came in for a plan since it was agreed, in the order of the days; what went back is
    /// below zero. Money of the same day counts if it was entered after the plan, for what was
    /// entered before is not in the acknowledged sum. Money on the debtor's account that no debt
    /// took counts too: instalments may hold interest, which is beyond the price.
    pub fn paid_on_plan(&self, plan: &Plan) -> Vec<(chrono::NaiveDate, Money)> {
        let since = |on, entry| on > plan.is.on || (on == plan.is.on && entry > plan.entry);
        let mut all = Vec::new();
        for each in &plan.is.debts {
            let Some(debt) = self.debts.get(&each.debt) else {
                continue;
            };
            let paid = debt.paid.iter().filter(|part| since(part.on, part.entry));
            all.extend(paid.map(|part| (part.on, part.amount)));
            let back = debt.given_back.iter().filter(|b| since(b.on, b.entry));
            let zero = Money::zero(debt.arose.currency());
            all.extend(back.filter_map(|b| Some((b.on, zero.minus(b.amount).ok()?))));
        }
        let debtor = self.plan_debtor(plan);
        for payment in self.payments.values() {
            if since(payment.on, payment.entry) && self.keeps(payment) == debtor {
                let to = payment.matched.as_ref().map(|matched| &matched.to);
                let ours = to.is_some_and(|to| to.iter().all(|share| plan.covers(share.debt)));
                if let (true, Some(left)) = (ours, payment.unshared()) {
                    all.push((payment.on, left));
                }
            }
        }
        all.sort_by_key(|(on, _)| *on);
        all
    }
}

/// What is to be paid: interest is given up before any of the price, and never more than there is.
fn to_be_paid(is: &Agreed, principal: Money, interest: Money) -> Result<Money, Refused> {
    let mut sum = principal.plus(interest)?;
    if let Some(meanwhile) = is.meanwhile {
        not_below_zero(meanwhile)?;
        sum = sum.plus(meanwhile)?;
    }
    if let Some(waiver) = is.waiver {
        not_below_zero(waiver.interest)?;
        not_below_zero(waiver.principal)?;
        let left = interest.minus(waiver.interest)?;
        if left.amount().is_sign_negative() && !left.amount().is_zero() {
            let waived = waiver.interest;
            return Err(PlanFault::MoreThanInterest { waived, interest }.into());
        }
        if waiver.principal.is_positive() && left.is_positive() {
            return Err(PlanFault::InterestFirst { interest }.into());
        }
        sum = sum.minus(waiver.interest)?.minus(waiver.principal)?;
    }
    positive(sum)?;
    Ok(sum)
}

fn after_agreed(plan: &Plan, day: chrono::NaiveDate) -> Result<(), Refused> {
    let on = plan.is.on;
    if day < on {
        return Err(PlanFault::BeforeAgreed { day, on }.into());
    }
    Ok(())
}

fn not_below_zero(money: Money) -> Result<(), Refused> {
    sized(money)?;
    if money.amount() < rust_decimal::Decimal::ZERO {
        return Err(Refused::NotPositive);
    }
    Ok(())
}
