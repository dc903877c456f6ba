//! What the figures were taken on.

use std::fs;

/// The processor, how many cores of it, how much memory, and the system, where it says so.
pub(crate) fn line() -> String {
    let field = |path: &str, name: &str| {
        let text = fs::read_to_string(path).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?;
        let (_, value) = line.split_once([':', '='])?;
        Some(value.trim().trim_matches('"').to_owned())
    };
    let memory = field("/proc/meminfo", "MemTotal").and_then(|kb| {
        let kb: u64 = kb.split(' ').next()?.parse().ok()?;
        Some(format!("{} GB", kb / 1_000_000))
    });
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let processor =
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.into());
    let system =
        field("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.into());
    let memory = memory.unwrap_or_else(|| "memory unknown".into());
    format!(
        "{processor}, {cores} cores, {memory}, {system}, SQLite {}",
        rusqlite::version()
    )
}

/// How busy the machine was in the last minute; a figure taken on a busy one says little.
pub(crate) fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").ok();
    let last = load.as_deref().and_then(|load| load.split(' ').next());
    last.unwrap_or("unknown").to_owned()
}
