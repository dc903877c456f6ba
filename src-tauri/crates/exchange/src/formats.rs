//! The layouts that are known, one file each.
//!
//! To add a bank: copy `icbc_corporate.rs`, name its headers there and add it to [`STATEMENTS`]; put an
//! export with made-up figures into a folder of the same name in `tests/fixtures/import`, run `UPDATE=1
//! cargo test -p owed-exchange --test golden`, and look over what it wrote beside the export.

mod abc_personal;
mod alipay;
mod boc_card;
mod boc_corporate;
mod boc_personal;
mod bocom_card;
mod bocom_personal;
mod ccb_corporate;
mod ccb_personal;
mod ceb_corporate;
mod cgb_card;
mod citic_card;
mod cmb_card;
mod cmb_corporate;
mod cmb_personal;
mod cmbc_corporate;
pub(crate) mod e_invoice;
pub(crate) mod e_invoice_pdf;
mod hsbc_hk_card;
mod huaxi_securities;
mod icbc_corporate;
mod icbc_personal;
pub(crate) mod ofd;
mod ping_an_corporate;
mod spdb_corporate;
mod spdb_personal;
pub(crate) mod tax_bureau_list;
mod wechat_pay;

use crate::mapping::{DateOrder, Field};
use crate::meaning::{Direction, Meaning};
use crate::rows::above::Above;
use crate::rows::view::View;
use crate::table::RawRow;
use crate::understood::Format;
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
    /// How its days are written.
    pub(crate) days: Days,
    /// What this one does otherwise than all others.
    pub(crate) turn: Turn,
}

/// How the days of a statement are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Days {
    /// With the year; the order is for those whose year does not stand first.
    WithYear(Option<DateOrder>),
    /// Month and day only; year and month of the bill stand in its title.
    OfBillMonth,
}

impl Days {
    /// With the year in front, as nearly everywhere.
    const WITH_YEAR: Days = Days::WithYear(None);
}

/// Looks at a row once more, with what the bank or app means by it.
pub(crate) type Turn = fn(View<'_>, &Above, Meaning) -> Meaning;

/// Leaves a row as it was read.
pub(crate) fn as_read(_: View<'_>, _: &Above, meaning: Meaning) -> Meaning {
    meaning
}

/// For cards whose statement writes what was spent plain and what came back with a minus.
fn spent_is_plain(_: View<'_>, _: &Above, mut meaning: Meaning) -> Meaning {
    if let Meaning::Money(row) = &mut meaning {
        row.direction = match row.direction {
            Direction::In => Direction::Out,
            Direction::Out => Direction::In,
        };
    }
    meaning
}

/// Every statement known by name.
const STATEMENTS: &[&Statement] = &[
    &abc_personal::STATEMENT,
    &alipay::STATEMENT,
    &alipay::WEB,
    &boc_card::STATEMENT,
    &boc_corporate::STATEMENT,
    &boc_personal::STATEMENT,
    &bocom_card::STATEMENT,
    &bocom_personal::STATEMENT,
    &ccb_corporate::STATEMENT,
    &ccb_personal::STATEMENT,
    &ceb_corporate::STATEMENT,
    &ceb_corporate::BRACKETS,
    &cgb_card::STATEMENT,
    &citic_card::STATEMENT,
    &cmb_card::STATEMENT,
    &cmb_corporate::STATEMENT,
    &cmb_corporate::BRACKETS,
    &cmb_personal::STATEMENT,
    &cmbc_corporate::STATEMENT,
    &cmbc_corporate::ONE_AMOUNT,
    &hsbc_hk_card::STATEMENT,
    &huaxi_securities::STATEMENT,
    &icbc_corporate::STATEMENT,
    &icbc_corporate::ONE_AMOUNT,
    &icbc_corporate::DEBIT_CREDIT,
    &icbc_personal::STATEMENT,
    &ping_an_corporate::STATEMENT,
    &spdb_corporate::STATEMENT,
    &spdb_personal::STATEMENT,
    &wechat_pay::STATEMENT,
];

/// Finds the statement a sheet is by its first rows, and the row of its header.
pub(crate) fn known(head: &[RawRow]) -> Option<(usize, &'static Statement)> {
    let mut words = String::new();
    let mut best: Option<(usize, &'static Statement)> = None;
    for (at, row) in head
        .iter()
        .enumerate()
        .filter(|(_, row)| row.cells.len() <= 400)
    {
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
