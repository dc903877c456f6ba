//! What may be stated about a debt: its terms, and what was spent on collecting it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::Refused;
use super::value::{due_plausible, late_in_range, plausible, positive, rate_in_range, sized};
use crate::debt::{Cost, Debt};
use crate::money::Money;
use crate::terms::{
    Basis, DebtKind, Due, Ends, Instalment, Late, LateCounts, LprTerm, Rate, Rolled,
};

/// The terms of one fact. Only what is given changes.
pub(super) struct Stated {
    pub(super) due: Option<Due>,
    pub(super) late: Option<Late>,
    pub(super) interest: Option<Rate>,
    pub(super) basis: Option<Basis>,
    pub(super) ends: Option<Ends>,
    pub(super) contract: Option<String>,
    pub(super) instalments: Option<Vec<Instalment>>,
    pub(super) withheld: Option<Money>,
    pub(super) rolled: Option<Rolled>,
    pub(super) late_counts: Option<LateCounts>,
    pub(super) lpr: Option<LprTerm>,
    pub(super) filed: Option<NaiveDate>,
}

impl Stated {
    /// Enters them, or changes nothing and says why not.
    pub(super) fn of(self, debt: &mut Debt) -> Result<(), Refused> {
        due_plausible(self.due.as_ref())?;
        self.late.map_or(Ok(()), late_in_range)?;
        self.interest.map_or(Ok(()), rate_in_range)?;
        self.filed.map_or(Ok(()), plausible)?;
        let instalments = self.instalments;
        let instalments = instalments.map(|parts| in_order(parts, debt)).transpose()?;
        let last = instalments.as_ref().and_then(|parts| parts.last());
        if let (Some(last), Some(due)) = (last, &self.due)
            && due.on != last.due
        {
            let last = last.due;
            return Err(Refused::DueIsNotLast { due: due.on, last });
        }
        self.withheld
            .map_or(Ok(()), |money| part_of_loan(money, debt))?;
        if let Some(rolled) = self.rolled {
            rolled_over(rolled, debt)?;
        }
        let withheld = self.withheld.or(debt.withheld);
        let rolled = self.rolled.map(Box::new).or_else(|| debt.rolled.clone());
        if let (Some(withheld), Some(rolled)) = (withheld, &rolled) {
            part_of_loan(withheld.plus(rolled.interest)?, debt)?;
        }
        let with_last = last.map(|last| Due {
            on: last.due,
            because: "instalments".to_owned(),
        });
        match (instalments, &self.due) {
            (Some(parts), _) => debt.instalments = parts,
            (None, Some(_)) => debt.instalments.clear(),
            (None, None) => (),
        }
        debt.due = self.due.or(with_last).or(debt.due.take());
        debt.late = self.late.or(debt.late);
        debt.interest = self.interest.or(debt.interest);
        debt.basis = self.basis.unwrap_or(debt.basis);
        debt.ends = self.ends.unwrap_or(debt.ends);
        debt.contract = self.contract.or(debt.contract.take());
        debt.late_counts = self.late_counts.unwrap_or(debt.late_counts);
        debt.lpr = self.lpr.unwrap_or(debt.lpr);
        debt.filed = self.filed.or(debt.filed);
        debt.withheld = withheld.filter(|money| money.is_positive());
        debt.rolled = rolled.filter(|rolled| rolled.interest.is_positive());
        Ok(())
    }
}

/// Instalments, the earliest first. None at all is one sum again.
fn in_order(mut parts: Vec<Instalment>, debt: &Debt) -> Result<Vec<Instalment>, Refused> {
    let mut sum = Money::zero(debt.arose.currency());
    for part in &parts {
        positive(part.amount)?;
        plausible(part.due)?;
        sum = sum.plus(part.amount)?;
    }
    if !parts.is_empty() && sum.amount() != debt.arose.amount() {
        let debt = debt.arose;
        return Err(Refused::Instalments { sum, debt });
    }
    parts.sort_by_key(|part| part.due);
    Ok(parts)
}

/// Interest in the sum of a loan must leave something that was lent.
fn part_of_loan(interest: Money, debt: &Debt) -> Result<(), Refused> {
    sized(interest)?;
    if debt.kind != DebtKind::Loan {
        return Err(Refused::NotALoan);
    }
    if interest.amount() < Decimal::ZERO {
        return Err(Refused::NotPositive);
    }
    let loan = debt.arose;
    if loan.minus(interest)?.is_positive() {
        Ok(())
    } else {
        Err(Refused::AllInterest { interest, loan })
    }
}

fn rolled_over(rolled: Rolled, debt: &Debt) -> Result<(), Refused> {
    positive(rolled.initial)?;
    plausible(rolled.on)?;
    debt.arose.minus(rolled.initial)?; // one currency
    part_of_loan(rolled.interest, debt)?;
    if rolled.on >= debt.on {
        let (earlier, on) = (rolled.on, debt.on);
        return Err(Refused::RolledNotBefore { earlier, on });
    }
    Ok(())
}

/// Adds a cost.
pub(super) fn incur(debt: &mut Debt, cost: Cost) -> Result<(), Refused> {
    positive(cost.amount)?;
    plausible(cost.on)?;
    debt.arose.minus(cost.amount)?; // one currency
    if cost.on < debt.on {
        let (cost, arose) = (cost.on, debt.on);
        return Err(Refused::CostBeforeDebt { cost, arose });
    }
    debt.costs.push(cost);
    Ok(())
}
