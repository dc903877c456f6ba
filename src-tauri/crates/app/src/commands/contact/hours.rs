//! When calls and visits were answered.

use owed_advise::hours::{ENOUGH, Tried, best, tried};
use owed_book::Book;

use super::{HourRow, HoursView};
use crate::commands::wire;

impl HoursView {
    pub(super) fn of(book: &Book) -> Self {
        let all = tried(book, None);
        Self {
            best: best(&all).map(HourRow::of),
            enough: ENOUGH,
            attempts: all.iter().map(|tried| tried.attempts).sum(),
            rows: all.iter().map(HourRow::of).collect(),
        }
    }
}

impl HourRow {
    fn of(tried: &Tried) -> Self {
        Self {
            channel: wire::code(&tried.channel),
            hour: tried.hour,
            attempts: tried.attempts,
            answered: tried.answered,
        }
    }
}
