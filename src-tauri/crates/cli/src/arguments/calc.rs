//! The calculators' flags. Their values are read by the commands, so that what is wrong with one
//! is said in the terminal's language.

use clap::Args;

/// What interest is asked for.
#[derive(Debug, Args)]
pub(crate) struct Interest {
    /// What bears interest: `80000`, `8万`, `"USD 800"`
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub(crate) principal: String,
    /// The first day that bears interest
    #[arg(long, value_name = "DATE")]
    pub(crate) from: String,
    /// The day up to which it is asked for; `--count` says whether it counts
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<String>,
    /// So many whole months instead
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) months: Option<String>,
    /// `lpr1y`, `lpr5y`, `6%`, `0.05%/day`, `2%/month`, `日万分之五`, `月息2分`
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub(crate) rate: String,
    /// What a published rate is multiplied with
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) times: Option<String>,
    /// What is added to a published rate, in per cent a year
    #[arg(long, value_name = "PERCENT", allow_hyphen_values = true)]
    pub(crate) plus: Option<String>,
    /// The published rate of each day: the default
    #[arg(long)]
    pub(crate) floating: bool,
    /// The published rate of this day throughout
    #[arg(long, value_name = "DATE")]
    pub(crate) fixed_on: Option<String>,
    /// Days in a year: `365`, `360`, `366`, `actual` or `months`
    #[arg(long, value_name = "BASIS", default_value = "365")]
    pub(crate) basis: String,
    /// Which end days count: `end-excluded`, `start-excluded`, `both-included`, `both-excluded`
    #[arg(long, value_name = "ENDS", default_value = "end-excluded")]
    pub(crate) count: String,
    /// A payment; may be given several times
    #[arg(long, value_name = "DATE=AMOUNT")]
    pub(crate) pay: Vec<String>,
    /// What payments pay first: `interest-first` or `principal-first`
    #[arg(long, value_name = "ORDER", default_value = "interest-first")]
    pub(crate) allocate: String,
    /// At most `4lpr`: four times the one-year LPR of the day the contract was made
    #[arg(long, value_name = "CAP")]
    pub(crate) cap: Option<String>,
    /// The day the contract was made
    #[arg(long, value_name = "DATE")]
    pub(crate) formed: Option<String>,
    /// To what the total is rounded: `fen`, `fen-down`, `yuan` or `yuan-down`
    #[arg(long, value_name = "ROUND", default_value = "fen")]
    pub(crate) round: String,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}

/// What court fees are asked for.
#[derive(Debug, Args)]
pub(crate) struct Fees {
    /// The amount claimed
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub(crate) claim: String,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}

/// What limitation is asked for.
#[derive(Debug, Args)]
pub(crate) struct Limitation {
    /// The last day of payment; of a judgment, the last day it set
    #[arg(long, value_name = "DATE")]
    pub(crate) due: Option<String>,
    /// Instead, for a sale without a due date: the day of delivery
    #[arg(long, value_name = "DATE")]
    pub(crate) delivered: Option<String>,
    /// `general`, `guarantee`, `joint-guarantee` or `enforcement`
    #[arg(long, value_name = "KIND", default_value = "general")]
    pub(crate) kind: String,
    /// For a guarantee: the last day of the agreed period
    #[arg(long, value_name = "DATE")]
    pub(crate) agreed_until: Option<String>,
    /// What happened and how it is proved: `2025-05-20=demand:registered`; may be given several
    /// times. `demand`, `payment`, `promise`, `acknowledged` or `filed`; `signed`, `registered`,
    /// `electronic`, `bank` or `oral`
    #[arg(long, value_name = "DATE=WHAT:PROOF")]
    pub(crate) event: Vec<String>,
    /// Look at it on this day instead of today
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}

/// What working days are asked for.
#[derive(Debug, Args)]
pub(crate) struct Workdays {
    /// The day after which counting begins; today when left out
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    /// How many working days
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) add: String,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}

/// Something to put in words, or a number to check.
#[derive(Debug, Args)]
pub(crate) struct Text {
    /// What to look at
    #[arg(allow_hyphen_values = true)]
    pub(crate) text: String,
    /// Print what the command answered
    #[arg(long)]
    pub(crate) json: bool,
}
