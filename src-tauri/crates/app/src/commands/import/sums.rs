//! What the book would show, as the owner decided so far.

use owed_book::terms::DebtKind;

use super::plan::{Plan, Purpose, Said};
use super::run::{sheets, shown};
use super::{ConfirmImport, ImportSums};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Plans a proposal with the decisions and gives its sums. Nothing enters the book.
pub(in crate::commands) fn sums(
    desk: &Desk,
    input: ConfirmImport,
    _: &Watch<'_>,
) -> Result<ImportSums, Failure> {
    let files = desk
        .proposals
        .get(&input.proposal)
        .ok_or_else(|| Failure::not_found("proposal", &input.proposal))?;
    let kind = match input.kind.as_deref() {
        Some(kind) => wire::of_code("kind", kind)?,
        None => DebtKind::Sale,
    };
    let said = Said {
        due_days: input.due_days,
        kind,
        decisions: &input.decisions,
    };
    if input.due_days.is_none() && kind == DebtKind::Sale && input.decisions.is_empty() {
        // Nothing was said that was not so when it was shown.
        return Ok(shown(desk, &input.proposal, &files)?.sums.clone());
    }
    desk.read(|open| {
        let sheets = sheets(&files);
        Ok(Plan::of(&open.book, &sheets, &said, Purpose::Showing).sums())
    })
}
