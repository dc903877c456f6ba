//! Whether the open book is backed up as it should be, and what Today says when it is not.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use owed_book::journal::{Draft, Journal, Seq};

use super::{BackupPlan, BackupView, LastBackup, RehearsalView, name_of, suggested};
use crate::commands::today::Todo;
use crate::desk::plans::Backups;
use crate::desk::{Desk, Open};

/// A book that nobody has said how to back up is mentioned from so many days on.
const A_WEEK: i64 = 7;

/// How it stands with the backups of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// None was ever made or planned.
    Never,
    /// As it should be.
    Fine,
    /// Due for more than a day.
    Late,
    /// The last attempt came to nothing.
    Failed,
}

pub(super) fn view(desk: &Desk, open: &Open) -> BackupView {
    let dir = &open.folder.dir;
    let kept = desk.backups(dir);
    let now = desk.clock.now();
    let suggested = suggested(dir);
    let folder = kept.plan.as_ref().map_or(&suggested, |plan| &plan.folder);
    let word = match state(&kept, open, now) {
        State::Never => "none",
        State::Fine => "fine",
        State::Late => "late",
        State::Failed => "failed",
    };
    BackupView {
        same_disk: same_disk(folder, dir),
        due: is_due(&kept, open, now),
        state: word.into(),
        age_days: kept
            .last
            .as_ref()
            .map(|last| (now - last.at).num_days().max(0)),
        last: kept.last.as_ref().map(|last| LastBackup {
            at: last.at.to_rfc3339(),
            name: name_of(&last.file),
            file: last.file.display().to_string(),
            bytes: last.bytes,
            entries_since: open.book.head.seq.0.saturating_sub(last.head.seq.0),
            lacking: last.lacking.clone(),
        }),
        failed: kept.failed.map(|failed| failed.why),
        rehearsed: kept.rehearsed.map(|rehearsed| RehearsalView {
            at: rehearsed.at.to_rfc3339(),
            name: rehearsed.name,
            passed: rehearsed.passed,
        }),
        plan: kept.plan.map(|plan| BackupPlan {
            folder: plan.folder.display().to_string(),
            every: plan.every,
            keep: plan.keep,
        }),
        suggested: suggested.display().to_string(),
    }
}

/// What Today says of the backups; nothing when all is well.
pub(in crate::commands) fn todo(desk: &Desk, open: &Open) -> Vec<Todo> {
    if open.folder.copy.is_some() {
        return Vec::new();
    }
    let kept = desk.backups(&open.folder.dir);
    let now = desk.clock.now();
    let one = |code: &str, about: Vec<String>| Todo {
        debtor: None,
        name: None,
        amount: None,
        code: code.into(),
        about,
        tone: "amber".into(),
    };
    let days = |at: DateTime<Utc>| (now - at).num_days().max(0).to_string();
    let last = kept
        .last
        .as_ref()
        .map(|last| days(last.at))
        .unwrap_or_default();
    let mut all = match state(&kept, open, now) {
        State::Fine => Vec::new(),
        State::Never => vec![one(
            "backup-none",
            vec![days(first_entry(open).unwrap_or(now))],
        )],
        State::Late => vec![one("backup-late", vec![last])],
        State::Failed => vec![one("backup-failed", vec![last])],
    };
    if let Some(made) = kept.last.filter(|made| !made.lacking.is_empty()) {
        let count = made.lacking.len().to_string();
        all.push(one("backup-lacking", vec![count, made.lacking.join("、")]));
    }
    if kept.rehearsed.is_some_and(|rehearsed| !rehearsed.passed) {
        all.push(one("backup-unsound", Vec::new()));
    }
    all
}

fn state(kept: &Backups, open: &Open, now: DateTime<Utc>) -> State {
    if kept.failed.is_some() {
        return State::Failed;
    }
    let Some(plan) = &kept.plan else {
        let first = first_entry(open);
        let old = first.is_some_and(|first| now - first >= TimeDelta::days(A_WEEK));
        // One that was made by hand counts for as long as a plan's would.
        let by_hand = kept.last.as_ref().is_some_and(|last| {
            last.head == open.book.head || now - last.at < TimeDelta::days(A_WEEK)
        });
        return match (kept.last.is_some(), old && !by_hand) {
            (_, false) => State::Fine,
            (false, true) => State::Never,
            (true, true) => State::Late,
        };
    };
    let since = kept
        .last
        .as_ref()
        .map_or(plan.since, |last| last.at.max(plan.since));
    let patience = TimeDelta::days(i64::from(plan.every) + 1);
    if is_due(kept, open, now) && now - since > patience {
        State::Late
    } else {
        State::Fine
    }
}

/// Whether the plan wants one now: something was entered since the last one, and that is as long
/// ago as the plan says. A last one in the future is no reason to wait: the clock went back.
fn is_due(kept: &Backups, open: &Open, now: DateTime<Utc>) -> bool {
    let Some(plan) = &kept.plan else {
        return false;
    };
    let Some(last) = &kept.last else {
        return true;
    };
    let age = now - last.at;
    last.head != open.book.head
        && (age < TimeDelta::zero() || age >= TimeDelta::days(i64::from(plan.every)))
}

/// When the first entry was made.
fn first_entry(open: &Open) -> Option<DateTime<Utc>> {
    let mut at = None;
    let read = open.folder.journal.read(Seq(0), &mut |entry| {
        let body = entry.body.map(|(_, body)| body);
        at = body.and_then(|body| {
            serde_json::from_str::<Draft>(&body)
                .ok()
                .map(|draft| draft.at)
        });
        std::ops::ControlFlow::Break(())
    });
    read.ok().and(at)
}

/// Whether two folders, or those they would be made in, lie on one disk.
fn same_disk(folder: &Path, book: &Path) -> Option<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let disk = |path: &Path| {
            path.ancestors()
                .find_map(|path| std::fs::metadata(path).ok())
                .map(|metadata| metadata.dev())
        };
        Some(disk(folder)? == disk(book)?)
    }
    #[cfg(not(unix))]
    {
        // A drive letter or a share is the beginning of the path.
        Some(folder.components().next()? == std::fs::canonicalize(book).ok()?.components().next()?)
    }
}
