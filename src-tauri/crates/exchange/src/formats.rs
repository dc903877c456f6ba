//! The layouts that are known, one file each.
//!
//! To add a bank: copy `icbc_corporate.rs`, name its headers there, add it to [`STATEMENTS`] and put an
//! export with made-up figures under `tests/fixtures/import`.

pub(crate) mod e_invoice;
mod icbc_corporate;
pub(crate) mod tax_bureau_list;

use crate::mapping::{DateOrder, Field};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::table::RawRow;
use crate::understood::{Format, Meaning};
use crate::value::words::key;

/// A statement of money moved, as one bank or payment app exports it.
pub(crate) struct Statement {
    pub(crate) format: Format,
    /// Words of which one stands above the header or in it; none are needed where the headers are
    /// telling enough.
    pub(crate) marks: &'static [&'static str],
    /// Headers that all stand in one row, in the form of [`key`].
    pub(crate) needs: &'static [&'static str],
    /// Which header holds what; for a field with several columns the first choice first.
    pub(crate) columns: &'static [(&'static str, Field)],
    /// How a date is to be read whose year does not stand first.
    pub(crate) dates: Option<DateOrder>,
    /// What this one does otherwise than all others.
    pub(crate) turn: Turn,
}

/// Looks at a row once more, with what the bank or app means by it.
pub(crate) type Turn = fn(View<'_>, &Above, Meaning) -> Meaning;

/// Leaves a row as it was read.
pub(crate) fn as_read(_: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    meaning
}

/// Every statement known by name.
const STATEMENTS: &[&Statement] = &[
    &icbc_corporate::STATEMENT,
    &icbc_corporate::ONE_AMOUNT,
    &icbc_corporate::DEBIT_CREDIT,
];

/// Finds the statement a sheet is by its first rows, and the row of its header.
pub(crate) fn known(head: &[RawRow]) -> Option<(usize, &'static Statement)> {
    let mut words = String::new();
    let mut best: Option<(usize, &'static Statement)> = None;
    for (at, row) in head.iter().enumerate() {
        let keys: Vec<String> = row.texts().map(key).collect();
        row.texts().for_each(|text| {
            words.push_str(text);
            words.push('\n');
        });
        for statement in STATEMENTS {
            let all = statement
                .needs
                .iter()
                .all(|need| keys.iter().any(|key| key == need));
            let marked = statement.marks.is_empty()
                || statement.marks.iter().any(|mark| words.contains(mark));
            let better = best.is_none_or(|(_, best)| {
                (statement.marks.len().min(1), statement.needs.len())
                    > (best.marks.len().min(1), best.needs.len())
            });
            if all && marked && better {
                best = Some((at, statement));
            }
        }
        if best.is_some() {
            return best;
        }
    }
    None
}
