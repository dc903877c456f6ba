//! What each open choice comes to in yuan, so that it can be made with open eyes.

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Late, LateCounts, Moves, Order};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{Choices, LawError, totals_with};
use crate::rules::RulePack;

/// What a claim comes to under one choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// The choice.
    pub choice: Choice,
    /// All heads of all debts together, in yuan.
    pub total: Decimal,
    /// How much more that is than as decided; below zero where it is less.
    pub difference: Decimal,
}

/// A choice that the law leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// As the book has it.
    AsDecided,
    /// Every payment in the order of Civil Code art. 561.
    LegalOrder,
    /// Every payment to the price first.
    PrincipalFirst,
    /// Loss and penalty count as the interest of art. 561.
    LateAsInterest,
    /// They do not.
    LateAfterPrincipal,
    /// Where nothing was agreed, the rate of the day of breach throughout.
    FixedRate,
    /// Where nothing was agreed, the rate of each day.
    FloatingRate,
}

const EVERY: [Choice; 7] = [
    Choice::AsDecided,
    Choice::LegalOrder,
    Choice::PrincipalFirst,
    Choice::LateAsInterest,
    Choice::LateAfterPrincipal,
    Choice::FixedRate,
    Choice::FloatingRate,
];

/// Works out what `debts` come to under each open choice, as decided first. For comparison only:
/// by the first calculation alone.
///
/// # Errors
/// As [`claims`](super::claims).
pub fn compare(
    debts: &[&Debt],
    as_of: NaiveDate,
    rules: &RulePack,
) -> Result<Vec<Compared>, LawError> {
    let mut all: Vec<Compared> = Vec::new();
    for choice in EVERY {
        let mut total = Decimal::ZERO;
        for debt in debts {
            total += totals_with(debt, as_of, rules, choice.of(debt, rules))?.total;
        }
        let decided = all.first().map_or(total, |first| first.total);
        all.push(Compared {
            choice,
            total,
            difference: total - decided,
        });
    }
    Ok(all)
}

impl Choice {
    fn of(self, debt: &Debt, rules: &RulePack) -> Choices {
        let mut choices = Choices::default();
        match self {
            Self::AsDecided => (),
            Self::LegalOrder => choices.order_override = Some(Order::Legal),
            Self::PrincipalFirst => choices.order_override = Some(Order::PrincipalFirst),
            Self::LateAsInterest => choices.late_counts = Some(LateCounts::AsInterest),
            Self::LateAfterPrincipal => choices.late_counts = Some(LateCounts::AfterPrincipal),
            Self::FixedRate => choices.late_override = moving(debt, Moves::Fixed, rules),
            Self::FloatingRate => choices.late_override = moving(debt, Moves::Floating, rules),
        }
        choices
    }
}

/// The rate by law, moving or not; nothing where it is not the law that gives the rate.
fn moving(debt: &Debt, moves: Moves, rules: &RulePack) -> Option<Late> {
    if debt.kind == DebtKind::Loan && debt.interest.is_some() {
        return None;
    }
    match debt.late {
        Some(Late::Unagreed { times, .. }) => Some(Late::Unagreed { times, moves }),
        None => Some(Late::Unagreed {
            times: rules.interest.late[&debt.kind].times,
            moves,
        }),
        Some(
            Late::Agreed { .. }
            | Late::SmePayment { .. }
            | Late::Nothing
            | Late::PayWhenPaid { .. },
        ) => None,
    }
}
