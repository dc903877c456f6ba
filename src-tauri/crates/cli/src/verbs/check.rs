//! Whether a book or a pack is still what it was.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use owed_app::{Clock, Desk};
use serde_json::json;

use crate::tell;
use crate::verbs::{call, list};
use crate::words::Lang;

/// Checks an evidence pack, which needs no book.
pub(super) fn pack(clock: Clock, lang: Lang, dir: &Path) -> Result<ExitCode> {
    let desk = Desk::new(clock, None);
    let report = owed_app::commands::packs::report(dir, &desk.jobs.start(None))?;
    let report = serde_json::to_value(report)?;
    say!("{}", tell::verified(lang, &report));
    Ok(match list(&report, "findings") {
        [] => ExitCode::SUCCESS,
        [..] => ExitCode::FAILURE,
    })
}

/// Checks every seal and every file of a book.
pub(super) fn book(desk: &Desk, lang: Lang) -> Result<ExitCode> {
    let report = call(desk, "book.check", json!({}))?;
    say!("{}", tell::checked(lang, &report));
    let found = list(&report, "findings");
    Ok(
        match found.iter().any(|found| found["severity"] == "error") {
            true => ExitCode::FAILURE,
            false => ExitCode::SUCCESS,
        },
    )
}
