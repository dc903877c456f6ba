//! The book as it was known when an entry was its last: what was known when the letter went out?

use owed_book::{Book, Seq};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::{CaseList, list_of};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks for the book as it was known then.
#[derive(Deserialize, TS)]
pub struct KnownAsked {
    /// The last entry that counts.
    #[ts(type = "number")]
    pub entry: u64,
}

/// The book as it was known then.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownView {
    /// The last entry that counts.
    #[ts(type = "number")]
    pub entry: u64,
    /// When it was entered.
    pub at: String,
    /// The day of that moment; what is late is counted to it.
    pub on: String,
    /// The cases with their figures of then.
    pub cases: CaseList,
}

pub(super) fn show(desk: &Desk, input: KnownAsked, _: &Watch<'_>) -> Result<KnownView, Failure> {
    desk.read(|open| {
        let asked = Seq(input.entry);
        if asked.0 == 0 || asked > open.book.head.seq {
            return Err(Failure::not_found("entry", input.entry));
        }
        let mut at = None;
        open.drafts(&mut |seq, draft| {
            if seq <= asked {
                at = Some(draft.at);
            }
        })?;
        let at = at.ok_or_else(|| Failure::not_found("entry", input.entry))?;
        let opened = Book::of(&open.folder.journal, Some(asked), &[])?;
        let on = desk.clock.day_of(at);
        Ok(KnownView {
            entry: asked.0,
            at: at.to_rfc3339(),
            on: on.to_string(),
            cases: list_of(&opened.book, on)?,
        })
    })
}
