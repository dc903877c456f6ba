//! A word from the system when something falls due and nobody is at the program.

use std::sync::Arc;
use std::time::Duration;

use notify_rust::Notification;
use owed_app::{Desk, Reminder, reminder};
use tauri::{AppHandle, Manager};

use crate::window::{MAIN, come_forward};

/// How often we look whether there is something to say.
const LOOK: Duration = Duration::from_secs(2);

/// Whoever did nothing for so long is not at the program. The tests of the window do not wait.
const AWAY: Duration = Duration::from_secs(if cfg!(feature = "e2e") { 1 } else { 30 * 60 });

/// Reminds as long as the program runs.
pub(crate) fn begin(app: &AppHandle, desk: Arc<Desk>) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            if is_looked_at(&app) {
                continue;
            }
            if let Some(said) = reminder(&desk, AWAY) {
                show(&app, &said);
            }
        }
    });
}

/// Whether the window is the one in front.
fn is_looked_at(app: &AppHandle) -> bool {
    let window = app.get_webview_window(MAIN);
    window.is_some_and(|window| window.is_focused().unwrap_or(false))
}

/// Shows it; a click brings the window to the front where the system tells us of it. A system that
/// shows no such words is no fault of the owner's: everything stands on Today as well.
fn show(app: &AppHandle, said: &Reminder) {
    let mut notification = Notification::new();
    notification
        .appname("Owed")
        .summary(&said.title)
        .body(&said.body)
        .icon("owed")
        .action("default", "default");
    #[cfg(target_os = "linux")]
    if let Ok(shown) = notification.show() {
        let app = app.clone();
        // The answer may come much later, or never.
        std::thread::spawn(move || {
            shown.wait_for_action(|action| {
                if action == "default" {
                    come_forward(&app);
                }
            });
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (app, notification.show());
}
