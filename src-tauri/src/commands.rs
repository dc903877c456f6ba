//! What the page may ask for: everything in `owed_app`'s table through one command, and what only
//! a window can do.

use std::path::Path;
use std::sync::Arc;

use owed_app::{Code, Desk, Failure, Picked};
use serde_json::Value;
use tauri::{State, WebviewWindow};

use crate::picker::{Pick, Picker};

/// Runs a command of the table; `job` is what it can be cancelled by.
#[tauri::command]
pub(crate) async fn call(
    desk: State<'_, Arc<Desk>>,
    name: String,
    input: Value,
    job: Option<String>,
) -> Result<Value, Failure> {
    let desk = Arc::clone(&desk);
    aside(move || owed_app::call(&desk, &name, input, job.as_deref())).await
}

/// Tells a job to stop.
#[tauri::command]
pub(crate) async fn cancel(desk: State<'_, Arc<Desk>>, job: String) -> Result<(), Failure> {
    desk.jobs.cancel(&job);
    Ok(())
}

/// Lets the owner pick files or a folder and lays them on the tray; nothing when she thought
/// better of it.
#[tauri::command]
pub(crate) async fn pick(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    picker: State<'_, Picker>,
    what: Pick,
) -> Result<Vec<Picked>, Failure> {
    let (desk, picker) = (Arc::clone(&desk), Picker::clone(&picker));
    aside(move || {
        let paths = picker.pick(&window, what, &desk.settings().language);
        paths.iter().map(|path| desk.tray.put(path)).collect()
    })
    .await
}

/// Lets the owner say where a file goes, and writes it there; false when she thought better of it.
#[tauri::command]
pub(crate) async fn save(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    picker: State<'_, Picker>,
    file: String,
    name: String,
) -> Result<bool, Failure> {
    let (desk, picker) = (Arc::clone(&desk), Picker::clone(&picker));
    aside(move || {
        let digest = file
            .parse()
            .map_err(|_| Failure::not_found("file", &file))?;
        let bytes = desk.file(digest)?;
        let name = crate::save::file_name(&name);
        let Some(target) = picker.save_as(&window, &name, &desk.settings().language) else {
            return Ok(false);
        };
        // Without a book there is none to spoil.
        let book = desk.read(|open| Ok(open.folder.dir.clone())).ok();
        crate::save::write(&bytes, &target, book.as_deref())?;
        Ok(true)
    })
    .await
}

/// Shows a folder of the open book in the system's file manager: its own, or one below it, or where
/// the packs are.
#[tauri::command]
pub(crate) async fn reveal(desk: State<'_, Arc<Desk>>, dir: String) -> Result<(), Failure> {
    let desk = Arc::clone(&desk);
    aside(move || {
        let (book, packs) = desk.read(|open| Ok((open.folder.dir.clone(), open.folder.packs())))?;
        let dir = Path::new(&dir);
        let found = std::fs::canonicalize(dir).map_err(|e| Failure::io(dir, &e))?;
        if !lies_in(&found, &book) && !lies_in(&found, &packs) {
            let detail = format!("{} is not a folder of this book", dir.display());
            return Err(Failure::new(Code::NotAllowed, detail).with("name", dir.display()));
        }
        tauri_plugin_opener::open_path(&found, None::<&str>)
            .map_err(|e| Failure::new(Code::Internal, format!("{}: {e}", dir.display())))
    })
    .await
}

/// Whether a resolved path is a folder in the book's folder. A file is none: opening it would run
/// whatever program is set for it.
fn lies_in(found: &Path, book: &Path) -> bool {
    let book = std::fs::canonicalize(book);
    found.is_dir() && book.is_ok_and(|book| found.starts_with(book))
}

/// Does what may take long where it holds nobody up. A panic is told as a fault and goes no
/// further.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|e| Err(Failure::new(Code::Internal, e)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_of_the_book_is_shown() {
        let place = tempfile::tempdir().unwrap();
        let book = place.path().join("book");
        let pack = book.join("packs/2026-11-21");
        std::fs::create_dir_all(&pack).unwrap();
        std::fs::write(book.join("journal.sqlite"), b"").unwrap();
        let shown = |dir: &Path| lies_in(&std::fs::canonicalize(dir).unwrap(), &book);
        assert!(shown(&book));
        assert!(shown(&pack));
        assert!(shown(&pack.join("../..")));
        assert!(!shown(&pack.join("../../..")));
        assert!(!shown(&book.join("journal.sqlite")));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_the_book_does_not_lead_out_of_it() {
        let place = tempfile::tempdir().unwrap();
        let book = place.path().join("book");
        std::fs::create_dir_all(&book).unwrap();
        std::os::unix::fs::symlink(place.path(), book.join("out")).unwrap();
        assert!(!lies_in(
            &std::fs::canonicalize(book.join("out")).unwrap(),
            &book
        ));
    }
}
