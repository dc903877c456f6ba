//! The folder of a case: files new in it are offered, and never entered unasked.
//!
//! Which folder it is stands in the settings: it is a place of this machine and no fact. Nothing but
//! files that lie in it is ever read, and each only when its size is that of nothing the case has.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use owed_book::Book;
use owed_book::fact::PartyId;

use super::look::digest;
use super::{FolderFile, FolderView, NameFolder, OfDebtor};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// More than anybody looks through at once.
const MOST: usize = 200;

/// Folders by the book's own folder and the debtor's id.
type Folders = BTreeMap<String, BTreeMap<String, PathBuf>>;

pub(in crate::commands) fn name(
    desk: &Desk,
    input: NameFolder,
    watch: &Watch<'_>,
) -> Result<FolderView, Failure> {
    let place = input.place.as_deref().map(|place| desk.tray.get(place));
    let place = place.transpose()?.map(|(path, _)| path);
    if let Some(path) = &place {
        // Asked now, so that a folder that may not be read is said at once.
        std::fs::read_dir(path).map_err(|e| Failure::io(path, &e))?;
    }
    let (book, debtor) = of_book(desk, &input.debtor)?;
    let mut all: Folders = desk.kept_setting("folders");
    let of_book = all.entry(book).or_default();
    match place {
        Some(path) => of_book.insert(debtor.to_string(), path),
        None => of_book.remove(&debtor.to_string()),
    };
    desk.keep_setting("folders", &all)?;
    let asked = OfDebtor {
        debtor: input.debtor,
    };
    look(desk, asked, watch)
}

pub(in crate::commands) fn look(
    desk: &Desk,
    input: OfDebtor,
    _: &Watch<'_>,
) -> Result<FolderView, Failure> {
    let (book, debtor) = of_book(desk, &input.debtor)?;
    let all: Folders = desk.kept_setting("folders");
    let mut view = FolderView {
        name: None,
        gone: false,
        files: Vec::new(),
        more: false,
    };
    let Some(path) = all
        .get(&book)
        .and_then(|of_book| of_book.get(&debtor.to_string()))
    else {
        return Ok(view);
    };
    let name = path.file_name().unwrap_or(path.as_os_str());
    view.name = Some(name.to_string_lossy().into_owned());
    let Ok(files) = files_in(path) else {
        view.gone = true;
        return Ok(view);
    };
    let sizes = desk.read(|open| Ok(sizes(&open.book, debtor)))?;
    for (path, bytes) in files {
        let kept = sizes.get(&bytes).is_some_and(|digests| {
            let found = digest(&path);
            found.is_ok_and(|found| digests.contains(&found))
        });
        if kept {
            continue;
        }
        if view.files.len() == MOST {
            view.more = true;
            break;
        }
        let picked = desk.tray.put(&path)?;
        view.files.push(FolderFile {
            file: picked.file,
            name: picked.name,
            bytes,
        });
    }
    Ok(view)
}

fn of_book(desk: &Desk, debtor: &str) -> Result<(String, PartyId), Failure> {
    desk.read(|open| {
        let dir = open.folder.dir.to_string_lossy().into_owned();
        Ok((dir, wire::debtor(&open.book, debtor)?))
    })
}

/// What the case has, by size: only a file of the same size can be the same.
fn sizes(book: &Book, debtor: PartyId) -> BTreeMap<u64, Vec<owed_book::Digest>> {
    let mut sizes: BTreeMap<u64, Vec<_>> = BTreeMap::new();
    for piece in book.evidence.values().filter(|piece| piece.party == debtor) {
        sizes.entry(piece.bytes).or_default().push(piece.file);
    }
    sizes
}

/// The files that lie in a folder itself, by name; none that are hidden, empty, or a program's own.
fn files_in(dir: &Path) -> std::io::Result<Vec<(PathBuf, u64)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let own = ["Thumbs.db", "desktop.ini"].contains(&name.as_str());
        if name.starts_with(['.', '~']) || own {
            continue;
        }
        // A link is not followed: it may point anywhere.
        let metadata = entry.metadata()?;
        if metadata.is_file() && metadata.len() > 0 {
            files.push((entry.path(), metadata.len()));
        }
    }
    files.sort();
    Ok(files)
}
