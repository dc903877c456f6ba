//! One payment and several debts: which of them it pays where nobody said (Civil Code art. 560).
//!
//! Agreement comes first, then what the debtor said when paying; both are the owner's to state.
//! This is for what is left: debts that are due before those that are not, the heavier before the
//! lighter, the one due earlier before the later, and equal ones in proportion. The article has
//! security before weight; nothing is known of security here, and that is said.

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::fact::DebtId;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::claim::plan::{plan, yearly};
use crate::claim::{Choices, LawError, totals};
use crate::days::after;
use crate::exact::{fen, yuan};
use crate::rules::{Cite, RulePack};

/// How a payment is shared out among debts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sharing {
    /// The debts it pays, in the order it pays them.
    pub shares: Vec<Share>,
    /// What is left once all are paid, in yuan.
    pub left_over: Decimal,
    /// The articles the order rests on.
    pub because: Vec<Cite>,
}

/// What one debt gets of a payment.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// The debt.
    pub debt: DebtId,
    /// How much, in yuan.
    pub amount: Decimal,
    /// What puts it where it stands.
    pub why: Why,
}

/// What puts a debt before the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is due, and the next is not.
    Due,
    /// It bears more than the next.
    Heavier,
    /// It was due before the next.
    DueEarlier,
    /// It is equal to another, and they share in proportion.
    InProportion,
    /// It is the last, or the only one.
    Last,
}

/// Shares `amount` yuan, paid on `on`, out among `debts` as the law does where nobody said.
///
/// A debt can take the price and the interest it comes to on that day. Debts that arise later are
/// left out.
///
/// # Errors
/// When the debts are in two currencies, or a sum cannot be kept exactly.
pub fn share(
    amount: Decimal,
    on: NaiveDate,
    debts: &[&Debt],
    rules: &RulePack,
) -> Result<Sharing, LawError> {
    one_currency(debts)?;
    let mut ranked = Vec::new();
    for debt in debts.iter().filter(|debt| debt.on <= on) {
        let open = fen(totals(debt, on, rules)?.total)?;
        if open > 0 {
            let rank = rank(debt, on, rules);
            ranked.push((rank, debt.id, open));
        }
    }
    ranked.sort_by(|a, b| a.0.cmp(&b.0));
    let mut left = fen(amount)?;
    let mut shares = Vec::new();
    let mut rest = ranked.as_slice();
    while let Some((first, _, _)) = rest.first().filter(|_| left > 0) {
        let equal = rest.iter().take_while(|(rank, _, _)| rank == first).count();
        let (group, after) = rest.split_at(equal);
        let why = match after.first() {
            _ if equal > 1 => Why::InProportion,
            None => Why::Last,
            Some((next, _, _)) if next.later != first.later => Why::Due,
            Some((next, _, _)) if next.lighter != first.lighter => Why::Heavier,
            Some(_) => Why::DueEarlier,
        };
        for ((_, debt, _), part) in group.iter().zip(in_proportion(left, group)) {
            left -= part;
            if part > 0 {
                let amount = yuan(part)?;
                shares.push(Share {
                    debt: *debt,
                    amount,
                    why,
                });
            }
        }
        rest = after;
    }
    Ok(Sharing {
        shares,
        left_over: yuan(left)?,
        because: rules.interest.several.clone(),
    })
}

fn one_currency(debts: &[&Debt]) -> Result<(), LawError> {
    let currency = |debt: &&Debt| debt.arose.currency();
    let first = debts.first().map_or(Currency::Cny, currency);
    match debts.iter().map(currency).find(|other| *other != first) {
        Some(other) => Err(LawError::Currencies(first, other)),
        None => Ok(()),
    }
}

/// The place of a debt: smaller is paid before larger.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Whether it is not due yet.
    later: bool,
    /// What it bears a year, in per cent, below zero: the heavier first.
    lighter: Decimal,
    /// When it was due; without a due date it counts as due last.
    due: NaiveDate,
}

fn rank(debt: &Debt, on: NaiveDate, rules: &RulePack) -> Rank {
    let due = debt.due.as_ref().map(|due| due.on);
    // What it bears on the day after: on the day of payment itself a debt may just fall due.
    let plan = plan(debt, after(after(on)), rules, Choices::default());
    let bears = plan
        .runs
        .iter()
        .flat_map(|run| &run.steps)
        .find(|step| step.days.from() <= after(on) && after(on) < step.days.to())
        .map_or(Decimal::ZERO, |step| yearly(step.rate.rate, debt.basis));
    Rank {
        later: due.is_none_or(|due| on < due),
        lighter: -bears,
        due: due.unwrap_or(NaiveDate::MAX),
    }
}

/// What each of a group gets of `left`: all it can take, or a part in proportion, to the fen by
/// largest remainder.
fn in_proportion(left: i128, group: &[(Rank, DebtId, i128)]) -> Vec<i128> {
    let open: i128 = group.iter().map(|(_, _, open)| open).sum();
    if open <= left {
        return group.iter().map(|(_, _, open)| *open).collect();
    }
    // Both are below 10^15 fen, so the product fits.
    let exact = group.iter().map(|(_, _, part)| part * left);
    let mut shares: Vec<i128> = exact.clone().map(|part| part / open).collect();
    let missing = left - shares.iter().sum::<i128>();
    let remainders: Vec<i128> = exact.map(|part| part % open).collect();
    let mut order: Vec<usize> = (0..group.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(remainders[*at]));
    for at in order
        .into_iter()
        .take(usize::try_from(missing).unwrap_or(0))
    {
        shares[at] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use owed_book::terms::{Late, Per, Rate};
    use uuid::Uuid;

    use super::*;
    use crate::claim::tests::{day, dec, sale};

    fn debt(id: u128, amount: &str, due: &str, yearly: &str) -> Debt {
        let mut debt = sale(amount, "2025-01-01", due);
        debt.id = DebtId(Uuid::from_u128(id));
        debt.late = Some(Late::Agreed {
            rate: Rate {
                percent: dec(yearly),
                per: Per::Year,
            },
        });
        debt
    }

    fn check(amount: &str, debts: &[Debt]) -> (Vec<(u128, String, Why)>, String) {
        let debts: Vec<_> = debts.iter().collect();
        let rules = RulePack::cn().unwrap();
        let sharing = share(dec(amount), day("2025-06-30"), &debts, rules).unwrap();
        assert_eq!(sharing.because[0].id(), "civil_code.560");
        let shares = sharing.shares.iter();
        (
            shares
                .map(|s| (s.debt.0.as_u128(), s.amount.to_string(), s.why))
                .collect(),
            sharing.left_over.to_string(),
        )
    }

    #[test]
    fn a_debt_that_is_due_comes_before_one_that_is_not() {
        let debts = [
            debt(1, "1000", "2025-12-31", "24"),
            debt(2, "1000", "2025-06-29", "6"),
        ];
        assert_eq!(
            check("1500", &debts),
            (
                vec![
                    (2, "1000.00".into(), Why::Due),
                    (1, "500.00".into(), Why::Last)
                ],
                "0.00".into()
            )
        );
    }

    #[test]
    fn the_heavier_comes_before_the_one_due_earlier() {
        let debts = [
            debt(1, "1000", "2025-06-01", "6"),
            debt(2, "1000", "2025-06-29", "12"),
        ];
        let (shares, _) = check("1000", &debts);
        assert_eq!(shares, [(2, "1000.00".into(), Why::Heavier)]);
    }

    #[test]
    fn of_equals_the_one_due_earlier_comes_first_and_takes_its_interest_too() {
        let debts = [
            debt(1, "1000", "2025-06-29", "6"),
            debt(2, "1000", "2025-05-31", "6"),
        ];
        let (shares, _) = check("1500", &debts);
        // 29 days at 6 % on 1,000.
        assert_eq!(
            shares,
            [
                (2, "1004.77".into(), Why::DueEarlier),
                (1, "495.23".into(), Why::Last)
            ]
        );
    }

    #[test]
    fn equals_share_in_proportion_to_the_fen() {
        let debts = [
            debt(1, "1000", "2025-06-30", "6"),
            debt(2, "2000", "2025-06-30", "6"),
        ];
        let (shares, left) = check("1000", &debts);
        assert_eq!(
            shares,
            [
                (1, "333.33".into(), Why::InProportion),
                (2, "666.67".into(), Why::InProportion)
            ]
        );
        assert_eq!(left, "0.00");
    }

    #[test]
    fn what_is_too_much_is_left_over() {
        let (shares, left) = check("1500", &[debt(1, "1000", "2025-06-30", "6")]);
        assert_eq!(shares, [(1, "1000.00".into(), Why::Last)]);
        assert_eq!(left, "500.00");
    }
}
