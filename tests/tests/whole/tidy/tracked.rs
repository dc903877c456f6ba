//! The files under version control, and what the documents among them point at.

use std::process::Command;

/// A file under version control.
pub(crate) struct Tracked {
    /// Its path from the root, with forward slashes.
    pub(crate) path: String,
    /// What it says; empty when it is no text.
    pub(crate) text: String,
}

/// Every file under version control, as it is in the work tree.
pub(crate) fn tracked() -> Vec<Tracked> {
    let root = super::manifest::root();
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(&root)
        .output()
        .expect("git lists the files");
    assert!(
        listed.status.success(),
        "{}",
        String::from_utf8_lossy(&listed.stderr)
    );
    let paths = String::from_utf8(listed.stdout).expect("paths are UTF-8");
    let read = |path: &str| {
        // What was just removed is still listed, and not there to read.
        let bytes = std::fs::read(root.join(path)).ok()?;
        Some(Tracked {
            path: path.to_owned(),
            text: String::from_utf8(bytes).unwrap_or_default(),
        })
    };
    paths
        .split('\0')
        .filter(|path| !path.is_empty())
        .filter_map(read)
        .collect()
}

/// The paths of this tree that a document names between backticks.
pub(crate) fn paths_in(document: &str) -> Vec<String> {
    let ours = ["src-tauri/", "ui/", "tests/", "docs/", ".ci/"];
    let made = ["ui/dist", "ui/fonts", "ui/node_modules"];
    quoted(document)
        .filter(|word| ours.iter().any(|folder| word.starts_with(folder)))
        .filter(|word| !word.contains(['*', ' ', '<', '{']))
        .filter(|word| !made.iter().any(|folder| word.starts_with(folder)))
        .map(|word| word.trim_end_matches('/').to_owned())
        .collect()
}

/// The files of this tree that a document links to or shows.
pub(crate) fn links_in(document: &str) -> Vec<String> {
    let targets = document
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    targets
        .filter(|target| !target.contains("://"))
        .filter_map(|target| target.split('#').next())
        .filter(|target| !target.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The tests that a document names between backticks: sentences of four words and more.
pub(crate) fn tests_in(document: &str) -> Vec<String> {
    quoted(document)
        .map(|word| word.rsplit("::").next().unwrap_or(word))
        .filter(|word| word.matches('_').count() >= 3)
        .filter(|word| {
            word.chars()
                .all(|c| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit())
        })
        .map(str::to_owned)
        .collect()
}

/// What stands between single backticks, outside of blocks.
fn quoted(document: &str) -> impl Iterator<Item = &str> {
    let outside = document.split("```").step_by(2);
    outside.flat_map(|text| text.split('`').skip(1).step_by(2))
}
