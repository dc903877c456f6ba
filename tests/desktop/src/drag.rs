//! Dragging files onto the window with the mouse, as the X server sees it.

use std::path::PathBuf;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{ChildStdout, Command};

use crate::look::Window;
use crate::start::root;

/// Where the files are dragged from, beside the window.
const FROM: (u32, u32) = (1560, 900);

/// The system's own Python, which is the one python3-gi is for.
pub(crate) const PYTHON: &str = "/usr/bin/python3";

/// Where they are dropped: the middle of the window, wherever it came up.
const TO: (u32, u32) = (840, 500);

/// Drags files from another window onto this one, and drops them once it says `held`.
///
/// # Panics
/// When a tool is missing or the window never takes notice.
pub async fn drag_onto(window: &Window, files: &[PathBuf], held: &str) {
    let mut source = Command::new(PYTHON)
        .arg(root().join("tests/desktop/drag_source.py"))
        .args([FROM.0.to_string(), FROM.1.to_string()])
        .args(files)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the system's python3 starts");
    let out = source.stdout.take().expect("its output");
    let mut says = BufReader::new(out).lines();
    hear(&mut says, "ready").await;

    // Into the source, press, and out of it until it says that a drag has begun.
    let (x, y) = (FROM.0 + 30, FROM.1 + 30);
    mouse(&["mousemove", "--sync", &x.to_string(), &y.to_string()]).await;
    mouse(&["mousedown", "1"]).await;
    for step in 1..=6 {
        mouse(&[
            "mousemove",
            "--sync",
            &(x - step * 8).to_string(),
            &y.to_string(),
        ])
        .await;
    }
    hear(&mut says, "begin").await;

    // Over the window, never quite still, until it takes notice; only then let go.
    let mut at = 0;
    window
        .wait(
            &format!("files held over the window ({held})"),
            async || {
                at = (at + 7) % 40;
                mouse(&["mousemove", &(TO.0 + at).to_string(), &TO.1.to_string()]).await;
                let read = window.run("return document.body.textContent").await;
                read.as_str()
                    .is_some_and(|read| read.contains(held))
                    .then_some(())
            },
        )
        .await;
    mouse(&["mouseup", "1"]).await;
    hear(&mut says, "end").await;
}

async fn hear(says: &mut Lines<BufReader<ChildStdout>>, word: &str) {
    while let Some(line) = says.next_line().await.expect("the source speaks") {
        if line == word {
            return;
        }
    }
    panic!("the drag source never said {word:?}: apt-get install python3-gi gir1.2-gtk-3.0");
}

/// Has xdotool do something.
pub(crate) async fn mouse(what: &[&str]) {
    let done = Command::new("xdotool")
        .args(what)
        .status()
        .await
        .expect("xdotool runs");
    assert!(done.success(), "xdotool {what:?} failed");
}
