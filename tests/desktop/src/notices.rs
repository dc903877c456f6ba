//! What the system would show outside the window.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::drag::{PYTHON, mouse};
use crate::start::root;

/// How long a word may take to come.
const MOST: Duration = Duration::from_secs(60);

/// The system's notifications, which stand on the session bus of the tests and nowhere else.
pub struct Notices {
    says: Lines<BufReader<ChildStdout>>,
    _there: Child,
}

impl Notices {
    /// Takes the place of the system's.
    ///
    /// # Panics
    /// When there is no session bus or another took the place.
    pub async fn begin() -> Self {
        let mut there = Command::new(PYTHON)
            .arg(root().join("tests/desktop/notices.py"))
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the system's python3 starts");
        let out = there.stdout.take().expect("its output");
        let mut notices = Self {
            says: BufReader::new(out).lines(),
            _there: there,
        };
        assert_eq!(notices.next().await, "ready");
        notices
    }

    /// Looks away from the program, at another window.
    ///
    /// # Panics
    /// When xdotool is not here.
    pub async fn look_away(&self) {
        mouse(&[
            "search",
            "--sync",
            "--name",
            "^elsewhere$",
            "windowfocus",
            "--sync",
        ])
        .await;
    }

    /// The next word that is shown: its title, a tab and its text.
    ///
    /// # Panics
    /// When none comes.
    pub async fn next(&mut self) -> String {
        let line = tokio::time::timeout(MOST, self.says.next_line()).await;
        line.expect("a word is shown")
            .expect("the words can be read")
            .expect("apt-get install python3-gi; the tests need a session bus")
    }
}
