//! What the book would show, as the owner decided so far.

use owed_book::terms::DebtKind;

use super::plan::{Plan, Said};
use super::run::sheets;
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
    desk.read(|open| {
        let sheets = sheets(&files);
        Ok(Plan::of(&open.book, &sheets, &said).sums())
    })
}
