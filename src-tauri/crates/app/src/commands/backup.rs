//! Backups: making, listing, restoring, and trying a restore out.

use std::fs;
use std::path::{Path, PathBuf};

use owed_store::backup::{self, Fault, Manifest};
use owed_store::{BackupError, Folder};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Nothing, book};
use crate::desk::plans::{Failed, Made, Plan, Rehearsed};
use crate::desk::{Desk, Home, Watch};
use crate::failure::{Code, Failure};

mod places;
mod state;

use places::{
    find, folder_of, found_in, free_folder, free_name, is_earlier, make_room, name_of, outside,
    suggested,
};

pub(super) use places::before;
pub(super) use state::todo;

/// How the open book is backed up, and how that went.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// How it is backed up; nothing while the owner has not said.
    pub plan: Option<BackupPlan>,
    /// The folder that is proposed where none was named.
    pub suggested: String,
    /// Whether the folder is on the same disk as the book, so that both are lost together; nothing
    /// where that cannot be told.
    pub same_disk: Option<bool>,
    /// Whether a backup should be made now.
    pub due: bool,
    /// `none` (never made), `fine`, `late` or `failed`.
    pub state: String,
    /// Days since the last one.
    #[ts(type = "number | null")]
    pub age_days: Option<i64>,
    /// The last one that was made and read back.
    pub last: Option<LastBackup>,
    /// Why the last attempt came to nothing, if it did.
    pub failed: Option<Failure>,
    /// The last restore that was tried out.
    pub rehearsed: Option<RehearsalView>,
}

/// How a book is backed up.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupPlan {
    /// Into this folder.
    pub folder: String,
    /// Every so many days.
    pub every: u32,
    /// So many are kept.
    pub keep: u32,
}

/// The last backup.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastBackup {
    /// When, as RFC 3339.
    pub at: String,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub file: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many entries were entered since.
    #[ts(type = "number")]
    pub entries_since: u64,
    /// Files that the book names and that could not be put in.
    pub lacking: Vec<String>,
}

/// A restore that was tried out.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalView {
    /// When, as RFC 3339.
    pub at: String,
    /// The backup's name.
    pub name: String,
    /// Whether all of it came back.
    pub passed: bool,
}

/// Says how the open book is to be backed up.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PlanBackups {
    /// A folder the door was told of; the one before, or the proposed one, when left out.
    pub folder: Option<String>,
    /// Every so many days, 1 to 90; 0 stops it.
    pub every: u32,
    /// So many are kept, 2 to 100.
    pub keep: u32,
}

/// Asks for a backup now.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct WriteBackup {
    /// A folder the door was told of; the planned one, or the proposed one, when left out.
    pub folder: Option<String>,
}

/// A backup that was made, read back and found right.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupMade {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub file: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many files it has.
    #[ts(type = "number")]
    pub files: u64,
    /// Files that the book names and that could not be put in.
    pub lacking: Vec<String>,
    /// Older ones that made room.
    pub removed: Vec<String>,
}

/// Asks for the backups in a folder.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct BackupsAsked {
    /// A folder the door was told of; the planned one when left out.
    pub folder: Option<String>,
}

/// A backup as it lies in its folder.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// Its name.
    pub name: String,
    /// When it was made, as RFC 3339.
    pub made: String,
    /// Whose book it is.
    pub creditor: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// First eight digits of its seal.
    pub head: String,
    /// Whether it is of the open book: an earlier moment of it.
    pub of_this_book: bool,
    /// Whether it can be read at all.
    pub damaged: bool,
}

/// Asks for a restore to be tried out.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RehearseBackup {
    /// A file the door was told of, or a name of the list; the last backup when left out.
    pub backup: Option<String>,
}

/// What came of trying a restore out.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreTest {
    /// The backup's name.
    pub name: String,
    /// When it was made.
    pub made: String,
    /// Whether all of it came back.
    pub passed: bool,
    /// Entries whose seal was checked.
    #[ts(type = "number")]
    pub entries: u64,
    /// Files whose bytes were hashed again.
    #[ts(type = "number")]
    pub files: u64,
    /// What was found, worst first.
    pub findings: Vec<book::Finding>,
}

/// Asks for a book to be made from a backup.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RestoreBackup {
    /// A file the door was told of, or a name of the list.
    pub backup: String,
    /// The place the door was told to make it in; a new folder beside other books when left out.
    pub place: Option<String>,
}

/// A book made from a backup.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoredView {
    /// Its folder.
    pub dir: String,
    /// What to open it by.
    pub place: String,
    /// Whose book it is.
    pub creditor: String,
    /// When the backup was made.
    pub made: String,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// How many files came with it.
    #[ts(type = "number")]
    pub files: u64,
    /// What is not right in the backup and was left out, worst first.
    pub findings: Vec<book::Finding>,
}

pub(super) fn show(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<BackupView, Failure> {
    desk.read(|open| Ok(state::view(desk, open)))
}

pub(super) fn plan(
    desk: &Desk,
    input: PlanBackups,
    watch: &Watch<'_>,
) -> Result<BackupView, Failure> {
    let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
    let had = desk.backups(&dir).plan;
    let folder = match (&input.folder, had) {
        (Some(handle), _) => desk.tray.get(handle)?.0,
        (None, Some(had)) => had.folder,
        (None, None) => suggested(&dir),
    };
    if input.every > 90 {
        return Err(Failure::bad_input("every", input.every));
    }
    if !(2..=100).contains(&input.keep) {
        return Err(Failure::bad_input("keep", input.keep));
    }
    outside(&folder, &dir)?;
    let plan = (input.every > 0).then(|| Plan {
        folder,
        every: input.every,
        keep: input.keep,
        since: desk.clock.now(),
    });
    desk.keep_backups(&dir, |kept| {
        kept.plan = plan;
        kept.failed = None;
    })?;
    show(desk, Nothing {}, watch)
}

pub(super) fn write(
    desk: &Desk,
    input: WriteBackup,
    watch: &Watch<'_>,
) -> Result<BackupMade, Failure> {
    let dir = desk.read(|open| {
        // Restored, it would be a second book that goes on.
        if open.folder.copy.is_some() {
            open.may_be_written()?;
        }
        Ok(open.folder.dir.clone())
    })?;
    let plan = desk.backups(&dir).plan;
    let elsewhere = match &input.folder {
        Some(handle) => Some(desk.tray.get(handle)?.0),
        None => None,
    };
    let planned = plan.as_ref().map(|plan| plan.folder.clone());
    let folder = elsewhere.or(planned).unwrap_or_else(|| suggested(&dir));
    let made = into(desk, &dir, &folder, plan.as_ref(), watch);
    // Stopped by the owner is no failure; anything else is kept until one is made.
    let failed = made
        .as_ref()
        .err()
        .filter(|why| why.code != Code::Cancelled);
    let at = desk.clock.now();
    desk.keep_backups(&dir, |kept| match (&made, failed) {
        (Ok((made, _)), _) => {
            kept.last = Some(made.clone());
            kept.failed = None;
        }
        (Err(_), Some(why)) => {
            let why = why.clone();
            kept.failed = Some(Failed { at, why });
        }
        (Err(_), None) => {}
    })?;
    made.map(|(_, view)| view)
}

/// Makes one in `folder`, and room for it where the plan says how many are kept.
fn into(
    desk: &Desk,
    dir: &Path,
    folder: &Path,
    plan: Option<&Plan>,
    watch: &Watch<'_>,
) -> Result<(Made, BackupMade), Failure> {
    outside(folder, dir)?;
    // A stick that is not there leaves an empty place; a folder made in it would fill another disk.
    let planned = plan.is_some_and(|plan| plan.folder == folder);
    let made_here = folder == suggested(dir) && !folder.exists();
    if planned && !folder.is_dir() && !made_here {
        let detail = format!("{} is not there; plug the disk in", folder.display());
        return Err(Failure::new(Code::BackupPlace, detail)
            .with("why", "gone")
            .with("name", folder.display()));
    }
    // Opened anew, so that copying gigabytes does not hold the desk.
    let (open, creditor) = desk.read(|open| Ok((open.folder.again()?, book::creditor_of(open))))?;
    // What a locked book says is not in the name of its backup either.
    let named = match open.is_locked() {
        true => crate::desk::file_name(dir),
        false => creditor,
    };
    let target = free_name(folder, &named, &desk.clock.stamp());
    let made = desk.clock.now().to_rfc3339();
    let program = concat!("Owed ", env!("CARGO_PKG_VERSION"));
    let written = backup::write(&open, &made, program, &target, &mut |stage, done, all| {
        watch.step(stage, done, all)
    })?;
    let lacking: Vec<_> = written
        .lacking
        .iter()
        .map(|lacking| lacking.name.clone())
        .collect();
    let removed = match plan {
        Some(plan) if planned => make_room(&open, folder, &target, plan.keep),
        Some(_) | None => Vec::new(),
    };
    let made = Made {
        at: desk.clock.now(),
        file: target.clone(),
        bytes: written.bytes,
        head: written.manifest.head,
        // How many, but not which, where they may be written nowhere else.
        lacking: match open.is_locked() {
            true => vec![String::new(); lacking.len()],
            false => lacking.clone(),
        },
    };
    let view = BackupMade {
        name: name_of(&target),
        file: target.display().to_string(),
        bytes: written.bytes,
        entries: written.manifest.head.seq.0,
        files: written.manifest.files.len() as u64,
        lacking,
        removed,
    };
    Ok((made, view))
}

pub(super) fn list(
    desk: &Desk,
    input: BackupsAsked,
    _: &Watch<'_>,
) -> Result<Vec<BackupRow>, Failure> {
    let folder = folder_of(desk, input.folder.as_deref())?;
    let found = found_in(&folder);
    let row = |path: PathBuf, holds: Option<Manifest>, of_this_book| BackupRow {
        name: name_of(&path),
        bytes: fs::metadata(&path).map_or(0, |metadata| metadata.len()),
        damaged: holds.is_none(),
        of_this_book,
        made: holds.as_ref().map(|m| m.made.clone()).unwrap_or_default(),
        creditor: holds
            .as_ref()
            .map(|m| m.creditor.clone())
            .unwrap_or_default(),
        entries: holds.as_ref().map_or(0, |m| m.head.seq.0),
        head: holds.map(|m| m.head.chain.short()).unwrap_or_default(),
    };
    let ours = |holds: &Option<Manifest>| -> Result<bool, Failure> {
        match holds {
            Some(holds) if desk.has_book() => desk.read(|open| Ok(is_earlier(&open.folder, holds))),
            Some(_) | None => Ok(false),
        }
    };
    found
        .into_iter()
        .map(|(path, holds)| {
            let ours = ours(&holds)?;
            Ok(row(path, holds, ours))
        })
        .collect()
}

pub(super) fn rehearse(
    desk: &Desk,
    input: RehearseBackup,
    watch: &Watch<'_>,
) -> Result<RestoreTest, Failure> {
    let path = match &input.backup {
        Some(named) => find(desk, named)?,
        None => {
            let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
            let last = desk.backups(&dir).last;
            last.ok_or_else(|| Failure::not_found("backup", ""))?.file
        }
    };
    let name = name_of(&path);
    let scratch = tempfile::tempdir().map_err(|e| Failure::io(&std::env::temp_dir(), &e))?;
    let place = scratch.path().join("book");
    let restored = backup::restore(&path, &place, &mut |stage, done, all| {
        watch.step(stage, done, all)
    });
    let restored = match restored {
        Ok(restored) => restored,
        Err(why @ (BackupError::NotABackup | BackupError::Newer)) => {
            remember(desk, &name, false)?;
            return Err(Failure::from(why).with("name", &name));
        }
        Err(why) => return Err(Failure::from(why)),
    };
    let folder = Folder::open_with(&place, desk.key().as_ref())?;
    let checked = owed_store::check(&folder, &mut |done, all| watch.step("hashing", done, all))?;
    if watch.is_stopped() {
        return Err(Failure::new(Code::Cancelled, "the rehearsal was stopped"));
    }
    let mut findings: Vec<_> = restored.faults.iter().map(faulty).collect();
    let not_ours = |found: &owed_store::Finding| found.severity != owed_store::Severity::Note;
    let of_the_book = checked.findings.into_iter().filter(not_ours);
    findings.extend(of_the_book.map(book::Finding::of));
    let passed = findings.is_empty() && checked.entries == restored.manifest.head.seq.0;
    remember(desk, &name, passed)?;
    Ok(RestoreTest {
        name,
        made: restored.manifest.made,
        passed,
        entries: checked.entries,
        files: checked.files,
        findings,
    })
}

/// Keeps what came of a rehearsal with the open book, if one is open.
fn remember(desk: &Desk, name: &str, passed: bool) -> Result<(), Failure> {
    if !desk.has_book() {
        return Ok(());
    }
    let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
    let (at, name) = (desk.clock.now(), name.to_owned());
    desk.keep_backups(&dir, |kept| {
        kept.rehearsed = Some(Rehearsed { at, name, passed })
    })
}

pub(super) fn restore(
    desk: &Desk,
    input: RestoreBackup,
    watch: &Watch<'_>,
) -> Result<RestoredView, Failure> {
    let path = find(desk, &input.backup)?;
    let holds =
        backup::manifest_of(&path).map_err(|e| Failure::from(e).with("name", name_of(&path)))?;
    // The backup of a locked book says whose it is by its own name only.
    let named = match holds.locked {
        true => name_of(&path).trim_end_matches(backup::ENDING).to_owned(),
        false => holds.creditor.clone(),
    };
    let folder = owed_pack::safe_name(&named);
    let place = match &input.place {
        Some(handle) => {
            let (dir, _) = desk.tray.get(handle)?;
            let something = fs::read_dir(&dir).is_ok_and(|mut entries| entries.next().is_some());
            let is_book = dir.join(owed_store::folder::JOURNAL).exists();
            // A folder with other things in it is a place for the book's own folder.
            if something && !is_book {
                free_folder(&dir, &folder)
            } else {
                dir
            }
        }
        None => match &desk.home {
            Home::Below(base) => free_folder(base, &folder),
            Home::In(dir) => free_folder(dir.parent().unwrap_or(dir), &folder),
        },
    };
    let restored = backup::restore(&path, &place, &mut |stage, done, all| {
        watch.step(stage, done, all)
    })?;
    Ok(RestoredView {
        place: desk.tray.place(&place).file,
        dir: place.display().to_string(),
        creditor: named,
        made: restored.manifest.made,
        entries: restored.manifest.head.seq.0,
        files: restored.manifest.files.len() as u64,
        findings: restored.faults.iter().map(faulty).collect(),
    })
}

fn faulty(fault: &Fault) -> book::Finding {
    let (code, about) = match fault {
        Fault::Journal => ("backup-journal", String::new()),
        Fault::File(file) => ("backup-file", file.to_string()),
        Fault::Between(part) => ("backup-between", part.clone()),
        Fault::Seal => ("backup-seal", String::new()),
        Fault::Length => ("backup-length", String::new()),
    };
    book::Finding {
        severity: "error".into(),
        code: code.into(),
        about,
        detail: fault.to_string(),
    }
}
