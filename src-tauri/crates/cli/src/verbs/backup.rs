//! Backups at a terminal.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use owed_app::{Clock, Desk, Home};
use serde_json::json;

use super::{call, list, show};
use crate::tell;
use crate::words::Lang;

/// What is to be done with backups.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    /// Make one.
    Write,
    /// List what is there.
    List,
    /// Try a restore out.
    Rehearse,
}

pub(super) fn run(
    desk: &Desk,
    lang: Lang,
    what: What,
    to: Option<&Path>,
    json: bool,
) -> Result<ExitCode> {
    let folder = to.map(|to| desk.tray.place(&absolute(to)).file);
    match what {
        What::Write => {
            let made = call(desk, "backup.write", json!({ "folder": folder }))?;
            show(json, &made, || tell::backup::made(lang, &made))?;
            // What is missing from the book is missing from its backup: a script must hear of it.
            if !list(&made, "lacking").is_empty() {
                return Ok(ExitCode::FAILURE);
            }
        }
        What::List => {
            let rows = call(desk, "backup.list", json!({ "folder": folder }))?;
            show(json, &rows, || tell::backup::rows(lang, &rows))?;
        }
        What::Rehearse => {
            let done = call(desk, "backup.rehearse", json!({}))?;
            show(json, &done, || tell::backup::rehearsed(lang, &done))?;
            if done["passed"] != true {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(
    clock: Clock,
    lang: Lang,
    backup: &Path,
    dir: &Path,
    json: bool,
) -> Result<ExitCode> {
    let desk = Desk::new(clock, Some(Home::In(dir.to_owned())));
    let backup = desk.tray.put(backup)?.file;
    let place = desk.tray.place(&absolute(dir)).file;
    let input = json!({ "backup": backup, "place": place });
    let restored = call(&desk, "backup.restore", input)?;
    show(json, &restored, || tell::backup::restored(lang, &restored))?;
    if list(&restored, "findings").is_empty() {
        Ok(ExitCode::SUCCESS)
    } else {
        Ok(ExitCode::FAILURE)
    }
}

/// Kept with the book, and looked at from anywhere later.
fn absolute(path: &Path) -> std::path::PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
