//! What of a claim was agreed on, and so may stand in an application for a payment order.

use owed_book::Book;
use owed_book::terms::Late;
use owed_law::claim::{Claims, Head};
use rust_decimal::Decimal;

/// Whether a head of the claim rests on what was agreed (民诉法解释 art. 428).
pub(crate) fn is_agreed(book: &Book, claims: &Claims, head: Head) -> bool {
    match head {
        Head::Price | Head::TermInterest | Head::Penalty => true,
        // The same head may be worked out by agreement or by law.
        Head::LateInterest => claims
            .each
            .iter()
            .filter(|claim| {
                claim
                    .heads
                    .iter()
                    .any(|sum| sum.head == head && !sum.owed.is_zero())
            })
            .all(|claim| {
                let debt = book.debts.get(&claim.debt);
                debt.is_some_and(|debt| matches!(debt.late, Some(Late::Agreed { .. })))
            }),
        Head::LateLoss | Head::Costs => false,
    }
}

/// What of the claim was agreed on.
pub(crate) fn agreed(book: &Book, claims: &Claims) -> Decimal {
    let heads = claims.heads.iter();
    heads
        .filter(|sum| is_agreed(book, claims, sum.head))
        .map(|sum| sum.owed)
        .sum()
}
