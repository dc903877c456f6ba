//! Checks that what the program carries is there, and tells Tauri which commands are ours.

use std::path::Path;
use std::process::ExitCode;

/// What must have been made before, and what makes it.
const NEEDED: [(&str, &str); 2] = [
    (
        "../ui/dist/index.html",
        "the window's pages are not built: run `npm ci && npm run build` in ui/",
    ),
    (
        "../ui/fonts/LICENSES.txt",
        "the fonts are not there: run `node scripts/fonts.mjs` in ui/",
    ),
];

fn main() -> ExitCode {
    for (file, how) in NEEDED {
        println!("cargo::rerun-if-changed={file}");
        if !Path::new(file).is_file() {
            println!("cargo::error={how}");
            return ExitCode::FAILURE;
        }
    }
    // A command that is listed here may be called only where a capability allows it.
    let ours =
        tauri_build::AppManifest::new().commands(&["call", "cancel", "pick", "save", "reveal"]);
    match tauri_build::try_build(tauri_build::Attributes::new().app_manifest(ours)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            println!("cargo::error={e:#}");
            ExitCode::FAILURE
        }
    }
}
