//! The flags of `owed passphrase`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Passphrase {
    pub(crate) dir: PathBuf,
    /// Open it with the recovery key
    #[arg(long)]
    pub(crate) recovery: bool,
    /// Make another recovery key instead; the one before is void
    #[arg(long)]
    pub(crate) renew_recovery: bool,
    /// Write the sheet with the recovery key, to be printed
    #[arg(long, value_name = "PDF", requires = "renew_recovery")]
    pub(crate) sheet: Option<PathBuf>,
}
