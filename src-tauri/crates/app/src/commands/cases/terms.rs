//! Recording by hand: what was agreed about a debt, and what was spent on collecting it.

use owed_book::fact::{DebtId, Fact};
use owed_book::terms::{Basis, CostKind, Due, Ends, LateCounts, LprTerm};

use super::{RecordCost, StateTerms};
use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn record_cost(
    desk: &Desk,
    input: RecordCost,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let debt = DebtId(wire::id("debt", &input.debt)?);
    let on = wire::day("on", &input.on)?;
    let amount = wire::yuan("amount", &input.amount)?;
    let what: CostKind = wire::of_code("what", &input.what)?;
    let agreed = input.agreed;
    let remark = input.remark.filter(|text| !text.trim().is_empty());
    let (entered, ()) = desk.enter(|_| {
        let remark = remark.clone();
        let cost = Fact::CostIncurred {
            debt,
            on,
            amount,
            what,
            agreed,
            remark,
        };
        Ok((vec![cost], ()))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn state_terms(
    desk: &Desk,
    input: StateTerms,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let due = input
        .due
        .as_deref()
        .map(|due| wire::day("due", due))
        .transpose()?;
    let late = input.late.as_ref().map(|late| late.stated()).transpose()?;
    let basis: Option<Basis> = input
        .basis
        .as_deref()
        .map(|basis| wire::of_code("basis", basis))
        .transpose()?;
    let ends: Option<Ends> = input
        .ends
        .as_deref()
        .map(|ends| wire::of_code("ends", ends))
        .transpose()?;
    let interest = input.interest.as_ref().map(|rate| rate.stated());
    let interest = interest.transpose()?;
    let instalments: Option<Vec<_>> = input
        .instalments
        .as_ref()
        .map(|parts| parts.iter().map(|part| part.stated()).collect())
        .transpose()?;
    let withheld = input.withheld.as_deref();
    let withheld = withheld.map(|money| wire::yuan("withheld", money));
    let withheld = withheld.transpose()?;
    let rolled = input.rolled.as_ref().map(|rolled| rolled.stated());
    let rolled = rolled.transpose()?;
    let late_counts: Option<LateCounts> = input
        .late_counts
        .as_deref()
        .map(|counts| wire::of_code("lateCounts", counts))
        .transpose()?;
    let lpr: Option<LprTerm> = input
        .lpr
        .as_deref()
        .map(|lpr| wire::of_code("lpr", lpr))
        .transpose()?;
    let filed = input
        .filed
        .as_deref()
        .map(|filed| wire::day("filed", filed))
        .transpose()?;
    let only: Option<Vec<DebtId>> = input
        .debts
        .as_ref()
        .map(|debts| {
            debts
                .iter()
                .map(|id| wire::id("debts", id).map(DebtId))
                .collect()
        })
        .transpose()?;
    let (entered, ()) = desk.enter(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let mut facts = Vec::new();
        for debt in open.book.debts_of(debtor) {
            let wanted = only
                .as_ref()
                .map_or(!debt.is_reversed(), |only| only.contains(&debt.id));
            if !wanted {
                continue;
            }
            let after = |days: u32| {
                let on = debt.on.checked_add_days(chrono::Days::new(u64::from(days)));
                let on = on.ok_or_else(|| Failure::bad_input("dueDays", days))?;
                Ok::<_, Failure>(Due {
                    on,
                    because: format!("days-after-invoice:{days}"),
                })
            };
            let due = match (due, input.due_days) {
                (Some(on), _) => Some(Due {
                    on,
                    because: "said".into(),
                }),
                (None, Some(days)) => Some(after(days)?),
                (None, None) => None,
            };
            let contract = input.contract.clone();
            // What is said already is not said again: repeating a command changes nothing.
            let due = due.filter(|due| debt.due.as_ref() != Some(due));
            let late = late.filter(|late| debt.late != Some(*late));
            let basis = basis.filter(|basis| debt.basis != *basis);
            let ends = ends.filter(|ends| debt.ends != *ends);
            let contract = contract.filter(|contract| debt.contract.as_ref() != Some(contract));
            let interest = interest.filter(|rate| debt.interest != Some(*rate));
            let instalments = instalments.clone();
            let instalments = instalments.filter(|parts| debt.instalments != *parts);
            let none = owed_book::Money::zero(debt.arose.currency());
            let withheld = withheld.filter(|money| debt.withheld.unwrap_or(none) != *money);
            let rolled = rolled.filter(|rolled| match &debt.rolled {
                Some(known) => **known != *rolled,
                None => rolled.interest.is_positive(),
            });
            let nothing = due.is_none() && late.is_none() && contract.is_none();
            let nothing = nothing && interest.is_none() && instalments.is_none();
            let nothing = nothing && withheld.is_none() && rolled.is_none();
            let late_counts = late_counts.filter(|counts| debt.late_counts != *counts);
            let lpr = lpr.filter(|lpr| debt.lpr != *lpr);
            let filed = filed.filter(|filed| debt.filed != Some(*filed));
            let nothing = nothing && late_counts.is_none() && lpr.is_none() && filed.is_none();
            if nothing && basis.is_none() && ends.is_none() {
                continue;
            }
            let debt = debt.id;
            facts.push(Fact::TermsStated {
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
            });
        }
        Ok((facts, ()))
    })?;
    Ok(Entered::of(entered))
}
