//! Where backups are kept: finding them, naming them, and making room for new ones.

use std::fs;
use std::path::{Path, PathBuf};

use owed_book::journal::{Journal, Seq};
use owed_store::Folder;
use owed_store::backup::{self, Manifest};

use crate::desk::{Desk, Open};
use crate::failure::{Code, Failure};

/// Every backup in a folder, the latest first; what cannot be read last, without what it holds.
pub(super) fn found_in(folder: &Path) -> Vec<(PathBuf, Option<Manifest>)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| name_of(path).ends_with(backup::ENDING))
        .map(|path| {
            let holds = backup::manifest_of(&path).ok();
            (path, holds)
        })
        .collect();
    found.sort_by(|(a, of_a), (b, of_b)| {
        let when = |holds: &Option<Manifest>| holds.as_ref().map(|holds| holds.made.clone());
        when(of_b).cmp(&when(of_a)).then_with(|| b.cmp(a))
    });
    found
}

/// Whether a backup is an earlier moment of this very book: everything in it is here too.
pub(super) fn is_earlier(book: &Folder, holds: &Manifest) -> bool {
    let chain_of = |seq: Seq| {
        let mut chain = None;
        let before = Seq(seq.0.saturating_sub(1));
        let read = book.journal.scan(before, &mut |line| {
            chain = (line.seq == seq).then_some(line.chain);
            std::ops::ControlFlow::Break(())
        });
        read.ok().and(chain)
    };
    chain_of(Seq(1)) == Some(holds.book) && chain_of(holds.head.seq) == Some(holds.head.chain)
}

/// Removes the oldest backups of this book beyond so many. One that holds anything this book does
/// not have, or that is the last with every file, stays.
pub(super) fn make_room(book: &Folder, folder: &Path, made: &Path, keep: u32) -> Vec<String> {
    let mut ours: Vec<_> = found_in(folder)
        .into_iter()
        .filter_map(|(path, holds)| Some((path, holds?)))
        .filter(|(_, holds)| is_earlier(book, holds))
        .collect();
    // The one just made is the latest, whatever the clock said when the others were made.
    ours.sort_by_key(|(path, _)| path != made);
    let (mut kept, mut whole, mut removed) = (0, false, Vec::new());
    for (path, holds) in ours {
        let needed = !whole && holds.lacking.is_empty();
        if kept < keep || needed {
            kept += 1;
            whole |= holds.lacking.is_empty();
        } else if fs::remove_file(&path).is_ok() {
            removed.push(name_of(&path));
        }
    }
    removed
}

/// The backups of this book, in the planned or the proposed folder, that were made before `seq`.
pub(in crate::commands) fn before(desk: &Desk, open: &Open, seq: Seq) -> Vec<PathBuf> {
    let dir = &open.folder.dir;
    let plan = desk.backups(dir).plan;
    let folder = plan.map_or_else(|| suggested(dir), |plan| plan.folder);
    found_in(&folder)
        .into_iter()
        .filter_map(|(path, holds)| Some((path, holds?)))
        .filter(|(_, holds)| holds.head.seq < seq && is_earlier(&open.folder, holds))
        .map(|(path, _)| path)
        .collect()
}

/// What was named: by a handle, or as a backup in the planned folder.
pub(super) fn find(desk: &Desk, named: &str) -> Result<PathBuf, Failure> {
    if let Ok((path, _)) = desk.tray.get(named) {
        return Ok(path);
    }
    let folder = if desk.has_book() {
        folder_of(desk, None).ok()
    } else {
        None
    };
    folder
        .into_iter()
        .flat_map(|folder| found_in(&folder))
        .map(|(path, _)| path)
        .find(|path| name_of(path) == named)
        .ok_or_else(|| Failure::not_found("backup", named))
}

pub(super) fn folder_of(desk: &Desk, handle: Option<&str>) -> Result<PathBuf, Failure> {
    if let Some(handle) = handle {
        return Ok(desk.tray.get(handle)?.0);
    }
    let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
    let plan = desk.backups(&dir).plan;
    Ok(plan.map_or_else(|| suggested(&dir), |plan| plan.folder))
}

/// Beside the book: there it survives a slip of the hand, and not the disk.
pub(super) fn suggested(book: &Path) -> PathBuf {
    book.parent().unwrap_or(book).join("账清备份 Owed backups")
}

/// A backup in the book's own folder would be lost with it.
pub(super) fn outside(folder: &Path, book: &Path) -> Result<(), Failure> {
    let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    if real.starts_with(book) {
        let detail = format!(
            "{} is inside the book; name another folder",
            folder.display()
        );
        return Err(Failure::new(Code::BackupPlace, detail)
            .with("why", "inside")
            .with("name", folder.display()));
    }
    Ok(())
}

pub(super) fn free_name(folder: &Path, creditor: &str, stamp: &str) -> PathBuf {
    let stem = owed_pack::safe_name(creditor);
    let name = |n: u32| match n {
        1 => folder.join(format!("{stem}_{stamp}{}", backup::ENDING)),
        n => folder.join(format!("{stem}_{stamp}-{n}{}", backup::ENDING)),
    };
    (1..=u32::MAX)
        .map(name)
        .find(|path| !path.exists())
        .unwrap_or_else(|| name(1))
}

pub(super) fn free_folder(base: &Path, name: &str) -> PathBuf {
    let folder = |n: u32| match n {
        1 => base.join(name),
        n => base.join(format!("{name} {n}")),
    };
    (1..=u32::MAX)
        .map(folder)
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder(1))
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
