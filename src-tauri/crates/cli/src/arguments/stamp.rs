//! What is said of a timestamp.

use std::path::PathBuf;

use clap::Args;

/// The timestamp of a pack or of any file; checks it where nothing else is said.
#[derive(Debug, Args)]
pub(crate) struct Stamp {
    /// A pack or the folder for a lawyer, or any file
    pub(crate) path: PathBuf,
    /// Write what to send to the authority
    #[arg(long, value_name = "FILE.tsq", conflicts_with = "take")]
    pub(crate) request: Option<PathBuf>,
    /// Check what the authority answered, and keep it
    #[arg(long, value_name = "FILE.tsr")]
    pub(crate) take: Option<PathBuf>,
    /// Print what was found as JSON
    #[arg(long)]
    pub(crate) json: bool,
}
