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
    let version = Command::new(program).arg("--version").output();
    version.is_ok_and(|run| run.status.success())
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
