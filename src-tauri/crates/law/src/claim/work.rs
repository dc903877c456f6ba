//! From terms and law to a claim: plan, account, lines, and the second calculation beside them.

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Late};
use rust_decimal::Decimal;

use super::{
    Alternative, Choices, Claim, Claims, Convention, Head, HeadTotal, LawError, Notice, Totals,
    accrue, lines, plan, warn,
};
use crate::exact::yuan;
use crate::rules::RulePack;
use crate::walk::{self, Walked};

/// Works out what may be claimed for `debt` on `as_of`.
///
/// Interest starts on the day after the due date; without one, only the price is claimed. A debt
/// with a due date and nothing stated about lateness follows the rule of law for its kind, and a
/// notice says so. Payments after `as_of` are not counted.
///
/// # Errors
/// When a rate or an amount cannot be kept exactly, or the law data is unsound.
pub fn claim(debt: &Debt, as_of: NaiveDate, rules: &RulePack) -> Result<Claim, LawError> {
    claim_with(debt, as_of, rules, Choices::default())
}

/// As [`claim`], with what the reader chose instead of what the book says.
///
/// # Errors
/// As [`claim`].
pub fn claim_with(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Result<Claim, LawError> {
    let mut claim = Claim {
        debt: debt.id,
        as_of,
        currency: debt.arose.currency(),
        convention: Convention {
            basis: debt.basis,
            ends: debt.ends,
        },
        law: rules.version().to_owned(),
        lines: Vec::new(),
        heads: Vec::new(),
        paid: Vec::new(),
        notices: Vec::new(),
        total: Decimal::ZERO,
        not_due: Decimal::ZERO,
        alternative: None,
    };
    if as_of < debt.on {
        claim.notices.push(Notice::NotYetArisen { on: debt.on });
        return Ok(claim);
    }
    let plan = plan::plan(debt, as_of, rules, choices);
    let account = accrue::accrue(debt, as_of, &plan, choices)?;
    claim.lines = lines::lines(debt, &account, rules)?;
    claim.heads = lines::heads(&account)?;
    agree(&claim.heads, &walk::debt(debt, as_of, rules, choices)?)?;
    claim.paid = lines::paid(debt, &account, rules)?;
    claim.notices = warn::notices(debt, as_of, plan, &account, rules, choices)?;
    claim.total = claim.heads.iter().map(|head| head.owed).sum();
    claim.not_due = yuan(account.not_due(debt, as_of))?;
    if let Some(late) = other_ground(debt, rules, choices) {
        let late_override = Some(late);
        let other = claim_with(
            debt,
            as_of,
            rules,
            Choices {
                late_override,
                ..choices
            },
        )?;
        claim.alternative = Some(Box::new(Alternative {
            late,
            lines: other.lines,
            heads: other.heads,
            total: other.total,
        }));
    }
    Ok(claim)
}

/// What follows from paying late if it cannot be proved who is small and who is large: the rate
/// agreed, or the rule for the kind of debt.
fn other_ground(debt: &Debt, rules: &RulePack, choices: Choices) -> Option<Late> {
    match choices.late_override.or(debt.late)? {
        Late::SmePayment { .. } if debt.kind == DebtKind::Loan || debt.due.is_none() => None,
        Late::SmePayment { agreed: Some(rate) } => Some(Late::Agreed { rate }),
        Late::SmePayment { agreed: None } => {
            let rule = &rules.interest.late[&debt.kind];
            Some(Late::Unagreed {
                times: rule.times,
                moves: rule.moves,
            })
        }
        Late::Unagreed { .. } | Late::Agreed { .. } | Late::Nothing | Late::PayWhenPaid { .. } => {
            None
        }
    }
}

/// Holds what the segments came to against what the walk over the days came to.
pub(crate) fn agree(heads: &[HeadTotal], walked: &Walked) -> Result<(), LawError> {
    for total in heads {
        let (accrued, paid) = match total.head {
            Head::Price => (walked.price, walked.price - walked.unpaid),
            head => walked.heads.get(&head).copied().unwrap_or_default(),
        };
        for (first, second) in [(total.accrued, accrued), (total.paid, paid)] {
            if first != second {
                let head = total.head;
                return Err(LawError::EnginesDiffer {
                    head,
                    first,
                    second,
                });
            }
        }
    }
    for (head, (accrued, _)) in &walked.heads {
        if !accrued.is_zero() && !heads.iter().any(|total| total.head == *head) {
            return Err(LawError::EnginesDiffer {
                head: *head,
                first: Decimal::ZERO,
                second: *accrued,
            });
        }
    }
    Ok(())
}

/// Works out the totals only, by the first calculation alone: for lists of many debts. What is
/// printed or acted on goes through [`claim`].
///
/// # Errors
/// As [`claim`].
pub fn totals(debt: &Debt, as_of: NaiveDate, rules: &RulePack) -> Result<Totals, LawError> {
    totals_with(debt, as_of, rules, Choices::default())
}

/// As [`totals`], with what the reader chose instead of what the book says.
///
/// # Errors
/// As [`claim`].
pub fn totals_with(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Result<Totals, LawError> {
    if as_of < debt.on {
        return Ok(Totals::default());
    }
    let plan = plan::plan(debt, as_of, rules, choices);
    let account = accrue::accrue(debt, as_of, &plan, choices)?;
    let heads = lines::heads(&account)?;
    Ok(Totals {
        total: heads.iter().map(|head| head.owed).sum(),
        heads,
    })
}

/// Works out what may be claimed for several debts together, each under its own terms.
///
/// # Errors
/// As [`claim`], and when the debts are in two currencies.
pub fn claims(debts: &[&Debt], as_of: NaiveDate, rules: &RulePack) -> Result<Claims, LawError> {
    claims_with(debts, as_of, rules, Choices::default())
}

/// As [`claims`], with what the reader chose instead of what the book says.
///
/// # Errors
/// As [`claims`].
pub fn claims_with(
    debts: &[&Debt],
    as_of: NaiveDate,
    rules: &RulePack,
    choices: Choices,
) -> Result<Claims, LawError> {
    let currency = debts.first().map_or(Currency::Cny, |d| d.arose.currency());
    if let Some(other) = debts.iter().find(|d| d.arose.currency() != currency) {
        return Err(LawError::Currencies(currency, other.arose.currency()));
    }
    let each = debts
        .iter()
        .map(|debt| claim_with(debt, as_of, rules, choices))
        .collect::<Result<Vec<_>, _>>()?;
    let mut heads = Vec::<HeadTotal>::new();
    let mut notices = Vec::<Notice>::new();
    for claim in &each {
        for head in &claim.heads {
            match heads.iter_mut().find(|known| known.head == head.head) {
                Some(known) => {
                    known.accrued += head.accrued;
                    known.paid += head.paid;
                    known.owed += head.owed;
                }
                None => heads.push(*head),
            }
        }
        for notice in &claim.notices {
            if !notices.contains(notice) {
                notices.push(notice.clone());
            }
        }
    }
    heads.sort_by_key(|head| head.head);
    Ok(Claims {
        as_of,
        currency,
        law: rules.version().to_owned(),
        total: heads.iter().map(|head| head.owed).sum(),
        not_due: each.iter().map(|claim| claim.not_due).sum(),
        alternative: each
            .iter()
            .any(|claim| claim.alternative.is_some())
            .then(|| {
                let total = |claim: &Claim| match &claim.alternative {
                    Some(other) => other.total,
                    None => claim.total,
                };
                each.iter().map(total).sum()
            }),
        each,
        heads,
        notices,
    })
}
