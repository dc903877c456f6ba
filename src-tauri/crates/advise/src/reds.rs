//! Red invoices that do not say what they take back (红字发票).

use owed_book::Book;
use owed_book::debt::Invoice;
use owed_book::fact::InvoiceId;
use rust_decimal::Decimal;

use crate::reason::Reason;

/// A blue invoice that a red one may take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blue {
    /// The blue invoice.
    pub invoice: InvoiceId,
    /// 0 to 100.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// More than this are not offered.
const MOST: usize = 12;

/// The blue invoices a red one may take back, the likeliest first: of the same buyer, issued before
/// it, with at least as much left. Never decided without the owner.
pub fn blues_for(book: &Book, red: &Invoice) -> Vec<Blue> {
    let taken = -red.total.amount();
    let mut found: Vec<_> = book
        .invoices
        .values()
        .filter(|blue| blue.buyer == red.buyer && blue.total.is_positive())
        .filter(|blue| blue.issued <= red.issued && blue.total.currency() == red.total.currency())
        .filter_map(|blue| {
            let reds: Decimal = book
                .reds_of(&blue.number)
                .map(|other| other.total.amount())
                .sum();
            let left = blue.total.amount() + reds;
            let days = (red.issued - blue.issued).num_days();
            let (code, score) = match left.cmp(&taken) {
                std::cmp::Ordering::Less => return None,
                std::cmp::Ordering::Equal if reds.is_zero() => ("red-equals-invoice", 90),
                std::cmp::Ordering::Equal => ("red-equals-rest", 80),
                std::cmp::Ordering::Greater => ("red-part-of-invoice", 40),
            };
            let reasons = vec![
                Reason::about(code, &blue.number),
                Reason::about("red-days-after", days.to_string()),
            ];
            let blue = Blue {
                invoice: blue.id,
                score,
                reasons,
            };
            Some((days, blue))
        })
        .collect();
    found.sort_by_key(|(days, blue)| (std::cmp::Reverse(blue.score), *days));
    found.into_iter().take(MOST).map(|(_, blue)| blue).collect()
}
