//! What the reader must be told beside the figures.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Late, Order, Rate};

use super::accrue::{Account, Entry, Segment};
use super::lines::published;
use super::plan::{Plan, Ruled, yearly};
use super::{Choices, Head, LawError, Notice, Published, What};
use crate::days::after;
use crate::exact::{Exact, yuan};
use crate::rules::{RulePack, Series, Status};
use crate::workdays::Is;

/// Every notice on a claim: those of the plan, then those the account brings to light.
pub(crate) fn notices(
    debt: &Debt,
    as_of: NaiveDate,
    plan: Plan<'_>,
    account: &Account<'_>,
    rules: &RulePack,
    choices: Choices,
) -> Result<Vec<Notice>, LawError> {
    let mut notices = plan.notices;
    if debt.is_reversed() {
        notices.insert(0, Notice::Reversed);
    }
    notices.extend(due(debt, as_of, rules));
    notices.extend(rate_high(debt, as_of, rules, choices));
    notices.extend(rates(account, rules));
    notices.extend(sums(debt, account)?);
    notices.extend(caps(debt, account, rules)?);
    notices.extend(payments(debt, as_of, account, rules)?);
    if as_of > rules.checked() {
        let checked = rules.checked();
        notices.push(Notice::LawCheckedBefore { checked });
    }
    Ok(notices)
}

fn due(debt: &Debt, as_of: NaiveDate, rules: &RulePack) -> Vec<Notice> {
    let mut notices = Vec::new();
    let Some(due) = debt.first_due() else {
        return notices;
    };
    let parts = debt.instalments.iter().map(|part| part.due);
    let mut ahead = parts.filter(|due| as_of <= *due);
    if let Some(next) = ahead.next() {
        let count = 1 + ahead.count();
        notices.push(Notice::InstalmentsNotDue { count, next });
    }
    if as_of <= due {
        notices.push(Notice::NotYetDue { due });
        return notices;
    }
    let calendar = rules.calendar();
    if calendar.on(due) == Is::Rest {
        let next = calendar.next_working(due);
        if next.unknown_years.is_empty() {
            let next = next.on;
            notices.push(Notice::DueOnRestDay { due, next });
        }
    }
    notices
}

/// What was taken off a loan's sum and interest, and off instalments.
fn sums(debt: &Debt, account: &Account<'_>) -> Result<Vec<Notice>, LawError> {
    let mut notices = Vec::new();
    let lent = &account.lent;
    if lent.withheld > 0 {
        notices.push(Notice::Withheld {
            amount: yuan(lent.withheld)?,
            lent: debt.arose.amount() - yuan(lent.withheld)?,
        });
    }
    if lent.above > 0 {
        notices.push(Notice::RolledOver {
            interest: yuan(lent.rolled)?,
            reduced_by: yuan(lent.above)?,
        });
    }
    let over: i128 = account
        .heads
        .iter()
        .map(|head| head.exact.rounded() - head.due().rounded())
        .sum();
    if over > 0 {
        let reduced_by = yuan(over)?;
        notices.push(Notice::TotalCapBit { reduced_by });
    }
    let back = |entry: &Entry| match entry.what {
        What::TakenBack | What::Withheld | What::RolledOver => true,
        What::Arose | What::Added | What::Accrued | What::OverTotal | What::Incurred => false,
    };
    if debt.instalments.len() > 1 && account.price.iter().any(back) {
        notices.push(Notice::InstalmentsReduced);
    }
    let kept: i128 = account.paid.iter().map(|paid| paid.kept).sum();
    if kept > 0 {
        let amount = yuan(kept)?;
        notices.push(Notice::KeptAsPaid { amount });
    }
    Ok(notices)
}

/// How far an agreed rate is above the usual measure of loss. None of the levels is a limit.
fn rate_high(debt: &Debt, as_of: NaiveDate, rules: &RulePack, choices: Choices) -> Option<Notice> {
    let (Some(Late::Agreed { rate } | Late::PayWhenPaid { agreed: Some(rate) }), Some(due)) =
        (choices.late_override.or(debt.late), debt.first_due())
    else {
        return None;
    };
    if debt.kind == DebtKind::Loan || as_of <= due {
        return None;
    }
    let (on, row) = rules.rates(Series::Lpr1y).on(after(due))?;
    let asked = yearly(rate, debt.basis);
    let levels = rules.interest.agreed.levels.iter();
    levels
        .filter(|(_, times)| asked > row.percent * times)
        .max_by_key(|(_, times)| *times)
        .map(|(level, times)| Notice::RateHigh {
            level: *level,
            asked,
            above: (row.percent * times).normalize(),
            published: Published {
                series: Series::Lpr1y,
                on,
                percent: row.percent,
                times: *times,
                status: row.status,
                note: row.note.clone(),
                by: row.by,
            },
        })
}

/// Rules and rows that were used and are not beyond doubt, each once.
fn rates(account: &Account<'_>, rules: &RulePack) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut unknown = BTreeMap::<Series, (Vec<String>, Published)>::new();
    for segment in account.heads.iter().flat_map(|head| &head.segments) {
        let applied = segment.rate;
        if let Some(notice) = to_be_checked(&applied)
            && !notices.contains(&notice)
        {
            notices.push(notice);
        }
        if let Some((series, months, used)) = unpublished(segment, &applied, rules) {
            let known = unknown.entry(series).or_insert((Vec::new(), used));
            if months.len() > known.0.len() {
                known.0 = months;
            }
        }
    }
    let unknown = unknown
        .into_values()
        .map(|(months, used)| Notice::RateUnknown { months, used });
    notices.extend(unknown);
    notices
}

fn to_be_checked(ruled: &Ruled<'_>) -> Option<Notice> {
    let rule = ruled.rule?;
    let floats = ruled.of.is_some_and(|of| of.fixed_on.is_none());
    let status = rule.stage.status[usize::from(floats)];
    match status {
        Status::Confirmed => None,
        Status::Derived | Status::Practice | Status::Memory => Some(Notice::ToBeChecked {
            what: rule.id.to_owned(),
            status,
            zh: rule.stage.says.zh.clone(),
            en: rule.stage.says.en.clone(),
        }),
    }
}

/// The months in which a rate that a segment needs should have been published and is not known.
fn unpublished(
    segment: &Segment<'_>,
    applied: &Ruled<'_>,
    rules: &RulePack,
) -> Option<(Series, Vec<String>, Published)> {
    let of = applied.of?;
    let months = rules.unpublished(of.series, of.fixed_on.map_or(segment.days.to(), after));
    if months.is_empty() {
        return None;
    }
    let (last, _) = rules.rates(of.series).latest()?;
    let mut latest = *applied;
    latest.of = Some(super::plan::Of {
        fixed_on: Some(last),
        ..of
    });
    Some((of.series, months, published(&latest, last, rules)?))
}

/// Each cap that bit, and what the claim is smaller for it.
fn caps(debt: &Debt, account: &Account<'_>, rules: &RulePack) -> Result<Vec<Notice>, LawError> {
    let mut bit: Vec<(Rate, &Segment<'_>, Exact)> = Vec::new();
    let segments = account.heads.iter().flat_map(|head| &head.segments);
    for segment in segments {
        let Some(asked) = segment.capped_from else {
            continue;
        };
        let cut = segment.at(asked, debt.basis)?.minus(segment.exact)?;
        match bit
            .iter_mut()
            .find(|(_, known, _)| known.rate == segment.rate)
        {
            Some((_, _, sum)) => *sum = sum.plus(cut)?,
            None => bit.push((asked, segment, cut)),
        }
    }
    bit.into_iter()
        .map(|(asked, segment, cut)| {
            let cap = segment.rate;
            Ok(Notice::CapBit {
                rule: cap.rule.map_or_else(String::new, |rule| rule.id.to_owned()),
                asked: yearly(asked, debt.basis),
                cap: yearly(cap.rate, debt.basis),
                published: published(&cap, segment.days.from(), rules),
                reduced_by: yuan(cut.rounded().max(0))?,
            })
        })
        .collect()
}

fn payments(
    debt: &Debt,
    as_of: NaiveDate,
    account: &Account<'_>,
    rules: &RulePack,
) -> Result<Vec<Notice>, LawError> {
    let mut notices = Vec::new();
    for paid in account.paid.iter().filter(|paid| paid.left_over > 0) {
        notices.push(Notice::OverPaid {
            payment: debt.paid[paid.part].payment,
            by: yuan(paid.left_over)?,
        });
    }
    let later: Vec<_> = debt.paid.iter().filter(|paid| paid.on > as_of).collect();
    if !later.is_empty() {
        notices.push(Notice::PaidLater {
            count: later.len(),
            amount: later.iter().map(|paid| paid.amount.amount()).sum(),
        });
    }
    let doubtful = account
        .heads
        .iter()
        .filter(|head| matches!(head.head, Head::LateLoss | Head::Penalty))
        .map(|head| head.paid)
        .sum::<i128>();
    let legal = account.paid.iter().any(|paid| match paid.order {
        Order::Legal | Order::AsInterest => true,
        Order::PrincipalFirst => false,
    });
    if legal && doubtful > 0 {
        let law = &rules.interest.allocation;
        notices.push(Notice::LateCountedAsInterest {
            amount: yuan(doubtful)?,
            what: law.id.clone(),
            zh: law.says.zh.clone(),
            en: law.says.en.clone(),
        });
    }
    Ok(notices)
}
