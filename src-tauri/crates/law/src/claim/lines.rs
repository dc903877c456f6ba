//! The account as it is shown: lines that add up, heads rounded once, and what each rests on.

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::Basis;
use rust_decimal::Decimal;

use super::accrue::{Account, Accrued, Segment};
use super::plan::Ruled;
use super::{
    Allocation, Applied, Change, Head, HeadTotal, LawError, Line, Months, Nth, Published, Span,
    What,
};
use crate::days::Days;
use crate::exact::{Exact, yuan};
use crate::rules::{Cite, RulePack};

/// Every line of the account, head by head.
pub(crate) fn lines(
    debt: &Debt,
    account: &Account<'_>,
    rules: &RulePack,
) -> Result<Vec<Line>, LawError> {
    let mut lines = price(debt, account, rules)?;
    for head in &account.heads {
        lines.extend(accrued(debt, head, rules)?);
    }
    for (at, fen) in &account.costs.spent {
        lines.push(cost(debt, *at, *fen, rules)?);
    }
    Ok(lines)
}

fn price(debt: &Debt, account: &Account<'_>, rules: &RulePack) -> Result<Vec<Line>, LawError> {
    let law = &rules.interest.sums;
    let line = |entry: &super::accrue::Entry| {
        let amount = yuan(entry.fen)?;
        let change = Change {
            entry: entry.entry,
            on: entry.on,
            payment: None,
            by: amount,
        };
        let more = match entry.what {
            What::Withheld => Some(&law.withheld),
            What::RolledOver => Some(&law.rolled),
            What::Arose if entry.part.is_some() => Some(&law.instalments),
            What::Arose
            | What::TakenBack
            | What::Added
            | What::Accrued
            | What::OverTotal
            | What::Incurred => None,
        };
        let because = match (entry.what, more) {
            (What::Withheld | What::RolledOver, Some(cites)) => cites.clone(),
            (_, more) => {
                let price = rules.interest.price[&debt.kind].iter();
                price.chain(more.into_iter().flatten()).cloned().collect()
            }
        };
        Ok(Line {
            because,
            changed_by: vec![change],
            instalment: entry.part.and_then(|part| nth(debt, part)),
            ..Line::plain(Head::Price, entry.what, amount)
        })
    };
    account.price.iter().map(line).collect()
}

fn accrued(debt: &Debt, head: &Accrued<'_>, rules: &RulePack) -> Result<Vec<Line>, LawError> {
    let mut segments: Vec<_> = head.segments.iter().collect();
    segments.sort_by_key(|segment| segment.part);
    let exact: Vec<_> = segments.iter().map(|segment| segment.exact).collect();
    let all = head.exact.rounded();
    let shown = add_up(&exact, all);
    let mut lines = Vec::new();
    for (segment, fen) in segments.into_iter().zip(shown) {
        lines.push(Line {
            days: Some(span(segment.days, debt.basis)),
            base: yuan(segment.base)?,
            rate: Some(applied(segment, rules)),
            because: because(segment),
            changed_by: segment.changes.clone(),
            instalment: nth(debt, segment.part),
            ..Line::plain(head.head, What::Accrued, yuan(fen)?)
        });
    }
    let over = all - head.due().rounded();
    if over > 0 {
        lines.push(Line {
            because: rules.interest.sums.rolled.clone(),
            ..Line::plain(head.head, What::OverTotal, yuan(-over)?)
        });
    }
    Ok(lines)
}

fn cost(debt: &Debt, at: usize, fen: i128, rules: &RulePack) -> Result<Line, LawError> {
    let spent = &debt.costs[at];
    let amount = yuan(fen)?;
    Ok(Line {
        because: rules.interest.sums.costs[&spent.what].cites.clone(),
        changed_by: vec![Change {
            entry: spent.entry,
            on: spent.on,
            payment: None,
            by: amount,
        }],
        cost: Some(spent.what),
        ..Line::plain(Head::Costs, What::Incurred, amount)
    })
}

fn nth(debt: &Debt, part: usize) -> Option<Nth> {
    let due = debt.instalments.get(part)?.due;
    Some(Nth { nth: part + 1, due })
}

impl Line {
    /// A line that bears no interest.
    fn plain(head: Head, what: What, amount: Decimal) -> Self {
        Self {
            head,
            what,
            days: None,
            base: amount,
            rate: None,
            amount,
            because: Vec::new(),
            changed_by: Vec::new(),
            instalment: None,
            cost: None,
        }
    }
}

/// Rounds lines so that they add up to `total`: down, and a fen more for those with the largest
/// remainders, the earlier first.
pub(crate) fn add_up(lines: &[Exact], total: i128) -> Vec<i128> {
    let mut shown: Vec<i128> = lines.iter().map(|line| line.floor()).collect();
    let missing = total - shown.iter().sum::<i128>();
    let mut order: Vec<_> = (0..lines.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(lines[*at].remainder()));
    for at in order
        .into_iter()
        .take(usize::try_from(missing).unwrap_or(0))
    {
        shown[at] += 1;
    }
    shown
}

/// Days as they are shown.
pub(crate) fn span(days: Days, basis: Basis) -> Span {
    Span {
        first: days.from(),
        last: days.last().unwrap_or(days.from()),
        count: days.count(),
        months: match basis {
            Basis::Months => {
                let (whole, odd_days) = days.months();
                Some(Months { whole, odd_days })
            }
            Basis::D365 | Basis::D360 | Basis::D366 | Basis::Actual => None,
        },
    }
}

fn applied(segment: &Segment<'_>, rules: &RulePack) -> Applied {
    let ruled = segment.rate;
    Applied {
        percent: ruled.rate.percent.normalize(),
        per: ruled.rate.per,
        published: published(&ruled, segment.days.from(), rules),
        capped_from: segment.capped_from,
    }
}

/// The publication a rate is worked out from, as of the first day of a line.
pub(crate) fn published(
    ruled: &Ruled<'_>,
    first: NaiveDate,
    rules: &RulePack,
) -> Option<Published> {
    let of = ruled.of?;
    let day = of.fixed_on.unwrap_or(first);
    let (on, row) = rules.rates(of.series).on(day)?;
    Some(Published {
        series: of.series,
        on,
        percent: row.percent,
        times: of.times,
        status: row.status,
        note: row.note.clone(),
        by: row.by,
    })
}

fn because(segment: &Segment<'_>) -> Vec<Cite> {
    let rules = [segment.rate.rule, segment.limit].into_iter().flatten();
    let mut because = segment.cites.to_vec();
    for cite in rules.flat_map(|rule| &rule.stage.cites) {
        if !because.contains(cite) {
            because.push(cite.clone());
        }
    }
    because
}

/// The total of each head.
pub(crate) fn heads(account: &Account<'_>) -> Result<Vec<HeadTotal>, LawError> {
    let price = account.price.iter().map(|entry| entry.fen).sum::<i128>();
    let mut heads = vec![total(Head::Price, price, price - account.unpaid)?];
    for head in &account.heads {
        heads.push(total(head.head, head.due().rounded(), head.paid)?);
    }
    let costs = &account.costs;
    if costs.sum > 0 {
        heads.push(total(Head::Costs, costs.sum, costs.paid)?);
    }
    Ok(heads)
}

pub(super) fn total(head: Head, accrued: i128, paid: i128) -> Result<HeadTotal, LawError> {
    Ok(HeadTotal {
        head,
        accrued: yuan(accrued)?,
        paid: yuan(paid)?,
        owed: yuan((accrued - paid).max(0))?,
    })
}

/// What each payment paid.
pub(crate) fn paid(
    debt: &Debt,
    account: &Account<'_>,
    rules: &RulePack,
) -> Result<Vec<Allocation>, LawError> {
    account
        .paid
        .iter()
        .map(|paid| {
            let part = &debt.paid[paid.part];
            Ok(Allocation {
                payment: part.payment,
                entry: part.entry,
                on: part.on,
                amount: part.amount.amount(),
                to_costs: yuan(paid.costs)?,
                to_interest: yuan(paid.interest)?,
                to_kept: yuan(paid.kept)?,
                to_principal: yuan(paid.principal)?,
                left_over: yuan(paid.left_over)?,
                order: paid.order,
                stated: part.because.clone(),
                // Either the order of the article, or what it lets the parties agree instead.
                because: match paid.kept {
                    0 => rules.interest.allocation.cites.clone(),
                    _ => rules.interest.sums.kept.clone(),
                },
            })
        })
        .collect()
}
