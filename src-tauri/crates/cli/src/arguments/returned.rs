//! What is said of a statement of account that came back signed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// A statement of account that came back signed.
#[derive(Debug, Args)]
pub(crate) struct Returned {
    pub(crate) dir: PathBuf,
    /// The statement: its number, its id, or all that its square code says
    pub(crate) statement: String,
    /// The signed scan
    #[arg(required_unless_present = "evidence", conflicts_with = "evidence")]
    pub(crate) scan: Option<PathBuf>,
    /// The scan was kept as evidence before, under this id
    #[arg(long, value_name = "ID")]
    pub(crate) evidence: Option<String>,
    /// The day on the signature
    #[arg(long, value_name = "DATE")]
    pub(crate) on: NaiveDate,
    /// They do not agree, and say that they owe this
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) differs: Option<String>,
    /// Why it differs, as they say
    #[arg(long, value_name = "WHY", requires = "differs")]
    pub(crate) because: Option<String>,
    /// They say that they will pay by this day
    #[arg(long, value_name = "DATE")]
    pub(crate) pays_by: Option<NaiveDate>,
    /// Who signed
    #[arg(long, value_name = "NAME")]
    pub(crate) signed_by: Option<String>,
    /// The office of who signed
    #[arg(long, value_name = "TEXT", requires = "signed_by")]
    pub(crate) office: Option<String>,
    /// The seal on it
    #[arg(long, value_enum)]
    pub(crate) seal: Seal,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}

/// The seal on a paper.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Seal {
    Company,
    Finance,
    Contract,
    Other,
    /// There is none
    Absent,
}
