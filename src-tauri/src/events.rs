//! What the page is told without asking: the book moved, how far a job is, files on the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use owed_app::{Desk, Event, Failure, Picked};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};

/// At most this many files are taken from dropped folders: more were hardly meant.
const MOST: usize = 2000;

/// Passes on to the page whatever is told at the desk.
pub(crate) fn tell(app: &AppHandle, desk: &Desk) {
    let app = app.clone();
    desk.jobs.listen(move |event| match event {
        Event::BookMoved => emit(&app, "book-moved", ()),
        Event::Progress {
            job,
            stage,
            done,
            total,
        } => {
            let about =
                serde_json::json!({ "job": job, "stage": stage, "done": done, "total": total });
            emit(&app, "progress", about);
        }
    });
}

/// Says when files are held over the window, and lays those dropped on it on the tray: the page
/// hears their handles and never a path.
pub(crate) fn dropped(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let app = window.app_handle();
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => emit(app, "drag", "over"),
        DragDropEvent::Leave => emit(app, "drag", "leave"),
        DragDropEvent::Drop { paths, .. } => {
            let (app, paths) = (app.clone(), paths.clone());
            // Not here: a disk may be slow, and this is the thread that paints.
            tauri::async_runtime::spawn_blocking(move || take(&app, &paths));
        }
        _ => {}
    }
}

fn take(app: &AppHandle, paths: &[PathBuf]) {
    let desk = app.state::<Arc<Desk>>();
    let mut taken: Vec<Picked> = Vec::new();
    let mut refused: Option<Failure> = None;
    for path in paths {
        let laid = files_in(path).and_then(|files| {
            files
                .iter()
                .map(|file| desk.tray.put(file))
                .collect::<Result<Vec<_>, _>>()
        });
        match laid {
            Ok(laid) => taken.extend(laid),
            Err(failure) => refused = refused.or(Some(failure)),
        }
    }
    // Also when it is empty: the page shows files held over it until it hears of them.
    emit(app, "dropped", taken);
    if let Some(failure) = refused {
        emit(app, "refused", failure);
    }
}

/// The file itself, or every file in a folder and those below it, by name. Hidden ones and links
/// are left out: nobody saw them when the folder was dropped.
fn files_in(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let told = |e| Failure::io(path, &e);
    if !std::fs::metadata(path).map_err(told)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let (mut files, mut folders) = (Vec::new(), vec![path.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(told)? {
            let entry = entry.map_err(told)?;
            let kind = entry.file_type().map_err(told)?;
            if entry.file_name().to_string_lossy().starts_with('.') || kind.is_symlink() {
                continue;
            }
            if kind.is_dir() {
                folders.push(entry.path())
            } else {
                files.push(entry.path())
            }
            if files.len() > MOST {
                let failure =
                    Failure::new(owed_app::Code::FileTooLarge, "too many files in a folder");
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                return Err(failure.with("name", name));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn emit(app: &AppHandle, event: &str, about: impl Serialize + Clone) {
    // A window that is closing hears nothing any more.
    let _ = app.emit(event, about);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_taken_apart_by_name_without_what_is_hidden() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("b")).unwrap();
        for name in ["c.pdf", "a.pdf", "b/d.pdf", ".DS_Store"] {
            std::fs::write(dir.path().join(name), b"").unwrap();
        }
        let names: Vec<_> = files_in(dir.path())
            .unwrap()
            .iter()
            .map(|file| {
                file.strip_prefix(dir.path())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        assert_eq!(names, ["a.pdf", "b/d.pdf", "c.pdf"]);
    }

    #[test]
    fn what_is_gone_when_it_is_dropped_is_said() {
        let failed = files_in(Path::new("/no/such/file.pdf")).unwrap_err();
        assert_eq!(failed.code, owed_app::Code::NotFound);
    }
}
