//! What is said of a file that came as an update.

use std::path::PathBuf;

use clap::Args;

/// A file that came as an update.
#[derive(Debug, Args)]
pub(crate) struct VerifyUpdate {
    pub(crate) file: PathBuf,
    /// Its signature; FILE.minisig when left out
    #[arg(long, value_name = "FILE")]
    pub(crate) signature: Option<PathBuf>,
    /// The makers' key, as text or as a file; the one that the program carries when left out
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
}
