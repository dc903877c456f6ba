//! Programs of others, and what it takes to run one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::Done;
use crate::rounds::Took;

/// Where the scripts are.
pub(crate) fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("peers")
        .join(name)
}

/// Whether a program of this name can be run.
pub(crate) fn is_here(program: &str) -> bool {
    // `unzip` knows no `--version`, and says what it is all the same.
    Command::new(program).arg("--version").output().is_ok()
}

/// Whether Python has a library.
pub(crate) fn has_module(module: &str) -> bool {
    let tried = Command::new("python3")
        .args(["-c", &format!("import {module}")])
        .output();
    tried.is_ok_and(|run| run.status.success())
}

/// Runs a program, leaves what it prints in `out`, and says what that took.
pub(crate) fn run(out: &Path, program: &str, arguments: &[&str]) -> Done<Took> {
    let run = Command::new("python3")
        .arg(script("run.py"))
        .arg(out)
        .arg(program)
        .args(arguments)
        .output()?;
    if !run.status.success() {
        return Err(String::from_utf8_lossy(&run.stderr).trim().into());
    }
    let said = String::from_utf8(run.stdout)?;
    let mut said = said.split_whitespace();
    let mut next = || said.next().ok_or("the runner said too little");
    Ok(Took {
        wall: Duration::try_from_secs_f64(next()?.parse()?)?,
        busy: Some(Duration::try_from_secs_f64(next()?.parse()?)?),
        memory: Some(next()?.parse()?),
    })
}

/// A Python with libraries of others.
#[derive(Clone)]
pub(crate) struct Python {
    /// Name and version of each library that is here.
    has: Vec<(String, String)>,
}

impl Python {
    /// Asks it what it has.
    pub(crate) fn found() -> Self {
        let said = Command::new("python3")
            .arg(script("tables.py"))
            .arg("has")
            .output();
        let said = said.map(|run| String::from_utf8_lossy(&run.stdout).into_owned());
        let pair = |line: &str| {
            let (name, version) = line.split_once(' ')?;
            Some((name.to_owned(), version.to_owned()))
        };
        Self {
            has: said.unwrap_or_default().lines().filter_map(pair).collect(),
        }
    }

    pub(crate) fn has(&self, module: &str) -> bool {
        self.has.iter().any(|(name, _)| name == module)
    }

    /// A name with the versions of what it needs.
    pub(crate) fn called(&self, name: &str, needs: &[&str]) -> String {
        let version = |module: &&str| {
            let (_, version) = self.has.iter().find(|(name, _)| name == module)?;
            Some(version.as_str())
        };
        let versions: Vec<_> = needs.iter().filter_map(version).collect();
        format!("{name} {}", versions.join(" + ")).trim().to_owned()
    }

    /// Runs one of our scripts.
    pub(crate) fn run(&self, out: &Path, name: &str, arguments: &[String]) -> Done<Took> {
        let name = script(name).to_string_lossy().into_owned();
        let mut all = vec![name.as_str()];
        all.extend(arguments.iter().map(String::as_str));
        run(out, "python3", &all)
    }
}

/// Runs this program.
pub(crate) fn ours(out: &Path, arguments: &[&str]) -> Done<Took> {
    let program = std::env::current_exe()?;
    run(out, &program.to_string_lossy(), arguments)
}

/// What was left in `out`, line by line.
pub(crate) fn lines(out: &Path) -> Done<Vec<String>> {
    let text = fs::read_to_string(out)?;
    Ok(text.lines().map(str::to_owned).collect())
}
