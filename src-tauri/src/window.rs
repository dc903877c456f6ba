//! The window itself: what is put together at the start, and what the page may load.

use std::sync::Arc;
use std::time::Duration;

use owed_app::Desk;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder};

use crate::start::Start;
use crate::{commands, events, files, picker, remind};

/// The one window.
pub(crate) const MAIN: &str = "main";

/// How often we look whether another program wrote in the book.
const LOOK: Duration = Duration::from_secs(2);

/// Opens the window and stays until it is closed.
pub(crate) fn run(start: Start) -> tauri::Result<()> {
    tauri::Builder::default()
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            come_forward(app)
        }))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(files::SCHEME, files::answer)
        .on_window_event(events::dropped)
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::cancel,
            commands::pick,
            commands::save,
            commands::reveal
        ])
        .setup(move |app| {
            let desk = Arc::new(start.desk());
            events::tell(app.handle(), &desk);
            look(Arc::clone(&desk));
            remind::begin(app.handle(), Arc::clone(&desk));
            app.manage(desk);
            app.manage(picker::picker());
            // Only now, so that no page calls before there is a desk.
            open(app.handle())?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app.config();
    let Some(main) = config
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN)
    else {
        return Err(tauri::Error::WindowNotFound);
    };
    let dev = if tauri::is_dev() {
        config.build.dev_url.clone()
    } else {
        None
    };
    WebviewWindowBuilder::from_config(app, main)?
        .on_navigation(move |to| is_ours(to, dev.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Whether an address is a page of the program itself; the window goes nowhere else.
fn is_ours(to: &Url, dev: Option<&Url>) -> bool {
    let packed = match to.scheme() {
        "tauri" => to.host_str() == Some("localhost"),
        // WebView2 has no schemes of its own and gives them such names.
        "http" | "https" => cfg!(windows) && to.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    packed || dev.is_some_and(|dev| dev.origin() == to.origin())
}

pub(crate) fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that cannot be raised is still there to be found.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Looks at the book from time to time, as long as the program runs.
fn look(desk: Arc<Desk>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            // What cannot be read now is said by the next command.
            let _ = desk.look();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_to_no_page_but_its_own() {
        let ours = |to: &str, dev: Option<&str>| {
            is_ours(
                &to.parse().unwrap(),
                dev.map(|dev| dev.parse().unwrap()).as_ref(),
            )
        };
        assert!(ours("tauri://localhost/index.html#/cases", None));
        assert!(!ours("tauri://elsewhere/", None));
        assert!(!ours("https://example.com/", None));
        assert!(!ours("https://tauri.localhost.example.com/", None));
        assert!(!ours("file:///etc/hostname", None));
        assert!(!ours("data:text/html,<b>hello</b>", None));
        assert!(!ours("http://localhost:5173/", None));
        assert!(ours(
            "http://localhost:5173/",
            Some("http://localhost:5173")
        ));
        assert!(!ours(
            "http://localhost:5174/",
            Some("http://localhost:5173")
        ));
    }
}
