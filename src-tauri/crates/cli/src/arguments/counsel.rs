//! What is said of the folder for a lawyer.

use std::path::PathBuf;

use clap::Args;

use super::LetterLang;

/// The folder for a lawyer.
#[derive(Debug, Args)]
pub(crate) struct Counsel {
    pub(crate) dir: PathBuf,
    pub(crate) debtor: String,
    /// The folder to make; it must not be there yet
    #[arg(long, value_name = "DIR2")]
    pub(crate) out: PathBuf,
    /// The language of the sheets that are made for it
    #[arg(long = "sheets", value_enum, default_value = "zh")]
    pub(crate) sheets: LetterLang,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}
