//! The window: `owed_app` behind one Tauri command, with the system's file dialogs, dropped files
//! and the file manager. The only crate that knows Tauri.
//!
//! The page in the window is not trusted with the disk. It names files by handles from the tray
//! or by their SHA-256, never by a path, and may call the five commands of [`commands`] and no
//! plugin's.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod commands;
mod events;
mod files;
mod picker;
mod remind;
mod save;
mod start;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = owed_app::reader_main() {
        return code;
    }
    #[cfg(target_os = "linux")]
    start::paint_by_shared_memory();
    let start = match start::Start::of(std::env::args_os().skip(1), std::env::var_os("OWED_BOOK")) {
        Ok(start) => start,
        Err(why) => {
            eprintln!("owed-desktop: {why}");
            return ExitCode::from(2);
        }
    };
    match window::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("owed-desktop: the window could not be opened: {e}");
            ExitCode::FAILURE
        }
    }
}
