//! Starting the program through WebKitWebDriver, with a home of its own.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::look::Window;

/// The program that opens the window.
pub const WINDOW: &str = "owed-desktop";

/// The day it is in every test.
const TODAY: &str = "2026-11-21";

/// How long the window may take to come. Debug builds on a busy machine are slow.
const OPENS: Duration = Duration::from_secs(60);

/// Whether there is no way to drive the window on this system; says so.
pub fn skipped() -> bool {
    if cfg!(target_os = "linux") {
        return false;
    }
    eprintln!("skipped: only WebKitGTK on Linux can be driven");
    true
}

/// A file of tests/fixtures.
///
/// # Panics
/// When it is not there.
pub fn fixture(name: &str) -> PathBuf {
    let path = root().join("tests/fixtures").join(name);
    assert!(path.is_file(), "there is no fixture {}", path.display());
    path
}

/// The folder of the whole project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Everything around one window.
pub(crate) struct Around {
    home: Arc<TempDir>,
    driver: Child,
}

impl Window {
    /// Opens the window of a program that was never started before.
    ///
    /// # Panics
    /// When a tool is missing or the window does not come.
    pub async fn open() -> Self {
        for (tool, package) in [
            ("WebKitWebDriver", "webkit2gtk-driver"),
            ("xdotool", "xdotool"),
        ] {
            assert!(
                is_there(tool),
                "{tool} is missing: apt-get install {package}"
            );
        }
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "there is no screen: run tests/desktop/headless.sh cargo test -p owed-desktop-tests"
        );
        let home = tempfile::tempdir().expect("a folder for the test");
        Self::at_home(Arc::new(home)).await
    }

    /// Closes the window and opens it again, as its user would the next morning.
    ///
    /// # Panics
    /// When it does not come again.
    pub async fn reopen(mut self) -> Self {
        self.end().await;
        Self::at_home(Arc::clone(&self.around.home)).await
    }

    async fn at_home(home: Arc<TempDir>) -> Self {
        let port = free_port();
        let mut driver = own(Command::new("WebKitWebDriver"), home.path());
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        // A group of its own, so that whatever it starts can be ended with it.
        #[cfg(unix)]
        driver.process_group(0);
        let driver = driver
            .kill_on_drop(true)
            .spawn()
            .expect("WebKitWebDriver starts");
        let around = Around { home, driver };
        let client = around.connect(port).await;
        Self { client, around }
    }

    /// The home folder of this window's program.
    pub fn home(&self) -> &Path {
        self.around.home.path()
    }

    /// Says what the next file dialog is answered with; nothing when the user thinks better of it.
    ///
    /// # Panics
    /// When the script cannot be written.
    pub fn will_pick(&self, files: &[PathBuf]) {
        use std::io::Write;
        let line: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        let script = script(self.home());
        let file = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(script);
        writeln!(file.expect("the script opens"), "{}", line.join("\t"))
            .expect("a line is written");
    }

    /// Runs a program of ours beside the window, as this window's user would, and says whether it
    /// ended well.
    ///
    /// # Panics
    /// When it cannot be started or does not end.
    pub async fn beside(&self, name: &str, arguments: &[&OsStr]) -> bool {
        let mut beside = own(Command::new(program(name)), self.home());
        let ended = beside.args(arguments).kill_on_drop(true).status();
        let ended = tokio::time::timeout(OPENS, ended).await;
        ended.expect("it ends").expect("it starts").success()
    }

    /// Closes the window and ends the driver.
    pub async fn close(mut self) {
        self.end().await;
    }

    async fn end(&mut self) {
        // The session may be gone with the window; the driver is ended either way.
        let _ = self.client.clone().close().await;
        self.around.end();
        let _ = self.around.driver.wait().await;
    }
}

impl Around {
    async fn connect(&self, port: u16) -> Client {
        let wanted = serde_json::json!({
            // We wait for what is to be seen. A page that never loads must not hold up the test
            // that says so.
            "pageLoadStrategy": "none",
            "webkitgtk:browserOptions": { "binary": program(WINDOW), "args": ["--today", TODAY] }
        });
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let url = format!("http://127.0.0.1:{port}");
        let since = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let why = match builder.capabilities(wanted.clone()).connect(&url).await {
                Ok(client) => return client,
                Err(why) => why,
            };
            assert!(since.elapsed() < OPENS, "the window does not open: {why}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Ends the driver and the program it started. Not their names are ended but their group.
    fn end(&self) {
        if let Some(pid) = self.driver.id() {
            let group = format!("-{pid}");
            let _ = std::process::Command::new("kill")
                .args(["-TERM", "--", &group])
                .status();
        }
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        self.end();
    }
}

/// A port nobody listens on.
fn free_port() -> u16 {
    let any = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    any.expect("a free port").port()
}

/// Gives a program the home of a test and nothing of the one who runs the test.
fn own(mut command: Command, home: &Path) -> Command {
    let loud = std::env::var_os("OWED_E2E_VERBOSE").is_some();
    let out = || {
        if loud {
            Stdio::inherit()
        } else {
            Stdio::null()
        }
    };
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("OWED_E2E_PICK", script(home))
        .env_remove("OWED_BOOK")
        .env_remove("OWED_CONFIG")
        .stdout(out())
        .stderr(out());
    command
}

fn script(home: &Path) -> PathBuf {
    home.join("picks.tsv")
}

/// A program of ours: the window is where `OWED_APP` points, others and else beside the tests.
fn program(name: &str) -> PathBuf {
    let named = std::env::var_os("OWED_APP")
        .filter(|_| name == WINDOW)
        .map(PathBuf::from);
    let beside = || {
        let test = std::env::current_exe().ok()?;
        Some(test.parent()?.parent()?.join(name))
    };
    let program = named.or_else(beside).expect("the test knows where it is");
    assert!(
        program.is_file(),
        "{} is not built: cargo build -p owed-desktop -p owed-cli --features owed-desktop/e2e",
        program.display()
    );
    program
}

fn is_there(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(OsStr::new(tool)).is_file())
}
