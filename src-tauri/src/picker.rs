//! Asking the owner for files, a folder, or where to save.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;
use tauri::WebviewWindow;
use tauri_plugin_dialog::DialogExt;

/// What is to be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Pick {
    /// Any number of files.
    Files,
    /// One folder.
    Folder,
}

/// Asks the owner. Both wait for the answer, so neither may be called on the main thread.
pub(crate) trait FilePicker: Send + Sync {
    /// What she picked; nothing when she thought better of it.
    fn pick(&self, window: &WebviewWindow, what: Pick, language: &str) -> Vec<PathBuf>;
    /// Where to save what is called `name`; nothing when she thought better of it.
    fn save_as(&self, window: &WebviewWindow, name: &str, language: &str) -> Option<PathBuf>;
}

/// Whoever asks the owner.
pub(crate) type Picker = Arc<dyn FilePicker>;

/// The system's dialogs; under test the script that `OWED_E2E_PICK` names, if it names one.
pub(crate) fn picker() -> Picker {
    #[cfg(feature = "e2e")]
    if let Some(script) = std::env::var_os("OWED_E2E_PICK") {
        return Arc::new(ScriptedPicker {
            script: script.into(),
            answered: 0.into(),
        });
    }
    Arc::new(NativePicker)
}

/// The system's own dialogs.
struct NativePicker;

impl FilePicker for NativePicker {
    fn pick(&self, window: &WebviewWindow, what: Pick, language: &str) -> Vec<PathBuf> {
        let dialog = window.dialog().file().set_parent(window);
        let picked = match what {
            Pick::Files => dialog
                .set_title(word(language, "选择文件", "Choose files"))
                .blocking_pick_files(),
            Pick::Folder => {
                let dialog = dialog.set_title(word(language, "选择文件夹", "Choose a folder"));
                dialog.blocking_pick_folder().map(|folder| vec![folder])
            }
        };
        picked
            .unwrap_or_default()
            .into_iter()
            .filter_map(|path| path.into_path().ok())
            .collect()
    }

    fn save_as(&self, window: &WebviewWindow, name: &str, language: &str) -> Option<PathBuf> {
        let dialog = window
            .dialog()
            .file()
            .set_parent(window)
            .set_file_name(name);
        let dialog = dialog.set_title(word(language, "另存为", "Save as"));
        dialog.blocking_save_file()?.into_path().ok()
    }
}

/// Of two languages the one the window speaks; Chinese unless English was chosen.
fn word(language: &str, zh: &'static str, en: &'static str) -> &'static str {
    if language == "en" { en } else { zh }
}

/// Answers from a script: a line for each dialog, paths parted by tabs, an empty line when the
/// owner thinks better of it. The script may grow while the program runs.
#[cfg(feature = "e2e")]
struct ScriptedPicker {
    script: PathBuf,
    answered: std::sync::atomic::AtomicUsize,
}

#[cfg(feature = "e2e")]
impl ScriptedPicker {
    fn next(&self) -> Vec<PathBuf> {
        let at = self
            .answered
            .fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let script = std::fs::read_to_string(&self.script).unwrap_or_default();
        let Some(line) = script.lines().nth(at) else {
            eprintln!(
                "owed-desktop: the script has no answer to dialog {}",
                at + 1
            );
            return Vec::new();
        };
        line.split('\t')
            .filter(|path| !path.is_empty())
            .map(PathBuf::from)
            .collect()
    }
}

#[cfg(feature = "e2e")]
impl FilePicker for ScriptedPicker {
    fn pick(&self, _: &WebviewWindow, _: Pick, _: &str) -> Vec<PathBuf> {
        self.next()
    }

    fn save_as(&self, _: &WebviewWindow, _: &str, _: &str) -> Option<PathBuf> {
        self.next().into_iter().next()
    }
}
