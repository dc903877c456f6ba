//! When the right to sue runs out.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::fact::PartyId;
use owed_law::RulePack;

use super::LimitView;

impl LimitView {
    /// The earliest day over the debts of a case.
    pub(super) fn of(_: &Book, _: PartyId, _: NaiveDate, _: &RulePack) -> Self {
        Self {
            believed: None,
            provable: None,
            days_left: None,
            reasons: Vec::new(),
        }
    }
}
