//! What stands beside the figures of the calculator: articles, what payments paid, and how high a
//! stated rate is.

use owed_book::debt::Debt;
use owed_book::terms::DebtKind;

use super::{BaseChange, CapAsked, High, InterestAsked, PaidOff, RateAsked};
use crate::claim::LawError;
use crate::claim::accrue::{Account, Segment};
use crate::claim::plan::yearly;
use crate::exact::yuan;
use crate::rules::{Cite, RulePack, Series, StageRate};

/// The articles under which a rate of the kind is usually asked for, and those of the cap where it
/// bit.
pub(super) fn because(asked: &InterestAsked, segment: &Segment<'_>, rules: &RulePack) -> Vec<Cite> {
    let law = &rules.interest;
    let mut because = match asked.rate {
        RateAsked::Stated(_) => law.agreed.cites.clone(),
        RateAsked::Published { series, .. } => {
            let of = match series {
                Series::Lpr1y | Series::Lpr5y => Series::Lpr1y,
                Series::Benchmark1y => Series::Benchmark1y,
            };
            let mut stages = law.late[&DebtKind::Sale].stages.iter();
            stages
                .find(|stage| matches!(stage.rate, StageRate::Of { series, .. } if series == of))
                .map(|stage| stage.cites.clone())
                .unwrap_or_default()
        }
    };
    if let (Some(CapAsked { formed, .. }), Some(_)) = (asked.cap, segment.capped_from) {
        let mut caps = law.caps.iter();
        let cap = caps.find(|cap| {
            cap.formed_from.is_none_or(|from| from <= formed)
                && cap.formed_until.is_none_or(|until| formed < until)
        });
        let cites = cap.into_iter().flat_map(|cap| &cap.stages);
        for cite in cites.flat_map(|stage| &stage.cites) {
            if !because.contains(cite) {
                because.push(cite.clone());
            }
        }
    }
    if !segment.changes.is_empty() {
        because.extend(law.allocation.cites.iter().cloned());
    }
    because
}

/// What changed the base of a segment since the one before.
pub(super) fn changes(segment: &Segment<'_>) -> Vec<BaseChange> {
    let changes = segment.changes.iter();
    changes
        .map(|change| BaseChange {
            on: change.on,
            by: change.by,
        })
        .collect()
}

/// What each payment paid, in the order of days.
pub(super) fn payments(debt: &Debt, account: &Account<'_>) -> Result<Vec<PaidOff>, LawError> {
    let paid = account.paid.iter();
    paid.map(|paid| {
        let part = &debt.paid[paid.part];
        Ok(PaidOff {
            on: part.on,
            amount: part.amount.amount(),
            to_interest: yuan(paid.interest)?,
            to_principal: yuan(paid.principal)?,
            left_over: yuan(paid.left_over)?,
        })
    })
    .collect()
}

/// The highest level that a stated rate is above, measured by the one-year LPR of the first day.
pub(super) fn high(asked: &InterestAsked, rules: &RulePack) -> Option<High> {
    let RateAsked::Stated(rate) = asked.rate else {
        return None;
    };
    let (published, row) = rules.rates(Series::Lpr1y).on(asked.from)?;
    let percent = yearly(rate, asked.basis);
    let levels = rules.interest.agreed.levels.iter();
    levels
        .filter(|(_, times)| percent > row.percent * times)
        .max_by_key(|(_, times)| *times)
        .map(|(level, times)| High {
            level: *level,
            percent,
            times: *times,
            above: (row.percent * times).normalize(),
            published,
        })
}
