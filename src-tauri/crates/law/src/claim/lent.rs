//! What was really lent: a loan without the interest that stands in its sum.
//!
//! Interest withheld when a loan was paid out was never lent (民间借贷规定 art. 26). Interest of an
//! earlier loan counts as lent only up to the cap, and principal and interest together never come
//! to more than the first sum and the cap on it for the whole time (art. 27).

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Rate};
use rust_decimal::Decimal;

use super::path::Path;
use super::plan::{RolledCaps, facts};
use super::{Choices, LawError};
use crate::days::{Days, after};
use crate::exact::{Exact, fen};
use crate::rules::{At, RulePack};

/// What a loan's sum holds beside what was lent, in fen.
#[derive(Debug, Default)]
pub(crate) struct Lent {
    /// Interest kept back when it was paid out.
    pub(crate) withheld: i128,
    /// Earlier interest in its sum.
    pub(crate) rolled: i128,
    /// What of it is above the cap.
    pub(crate) above: i128,
    /// The most interest for the term may come to.
    limit: Option<Limit>,
}

/// The first sum and the cap on it for the whole time, less the principal.
#[derive(Debug)]
struct Limit {
    fixed: Exact,
    initial: i128,
    later: Vec<(Days, Rate)>,
}

/// The caps on what an earlier loan and the one it was rolled into bear.
pub(super) fn caps(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Option<RolledCaps> {
    let rolled = debt.rolled.as_ref()?;
    let filed = choices.filed.or(debt.filed).unwrap_or(as_of);
    let over = |formed: NaiveDate, days: Days| {
        let caps = &rules.interest.caps;
        let Some(cap) = caps.iter().find(|cap| cap.covers(formed)) else {
            return Vec::new();
        };
        let path = Path {
            id: &cap.id,
            times: Decimal::ONE,
            at: At::Formation,
            longer: None,
            facts: facts(formed, None, filed),
            rules,
        };
        let rates = path.over(&cap.stages, days).into_iter();
        rates.map(|(days, cap)| (days, cap.rate)).collect()
    };
    let bearing = Days::bearing(debt.on, as_of, debt.ends);
    let last = debt.due.as_ref().map(|due| after(due.on));
    Some(RolledCaps {
        earlier: over(rolled.on, Days::new(rolled.on, debt.on)),
        later: over(debt.on, last.map_or(bearing, |last| bearing.until(last))),
    })
}

impl Lent {
    pub(super) fn of(debt: &Debt, caps: Option<&RolledCaps>) -> Result<Self, LawError> {
        let mut lent = Self::default();
        if debt.kind != DebtKind::Loan {
            return Ok(lent);
        }
        if let Some(withheld) = debt.withheld {
            lent.withheld = fen(withheld.amount())?;
        }
        let (Some(rolled), Some(caps)) = (&debt.rolled, caps) else {
            return Ok(lent);
        };
        let initial = fen(rolled.initial.amount())?;
        let mut most = Exact::ZERO;
        for (days, rate) in &caps.earlier {
            most = most.plus(Exact::interest(initial, *rate, debt.basis, *days)?)?;
        }
        lent.rolled = fen(rolled.interest.amount())?;
        lent.above = (lent.rolled - most.rounded()).max(0);
        let principal = fen(debt.arose.amount())? - lent.withheld - lent.above;
        let fixed = Exact::of_fen(initial)?
            .plus(most)?
            .minus(Exact::of_fen(principal)?)?;
        lent.limit = Some(Limit {
            fixed,
            initial,
            later: caps.later.clone(),
        });
        Ok(lent)
    }

    /// The most interest for the term may come to for the days before `day`; nothing where it has
    /// no such limit.
    pub(super) fn most(&self, day: NaiveDate, debt: &Debt) -> Result<Option<Exact>, LawError> {
        let Some(limit) = &self.limit else {
            return Ok(None);
        };
        let mut most = limit.fixed;
        for (days, rate) in &limit.later {
            let days = days.until(day.max(days.from()));
            most = most.plus(Exact::interest(limit.initial, *rate, debt.basis, days)?)?;
        }
        Ok(Some(most.max(Exact::ZERO)))
    }
}
