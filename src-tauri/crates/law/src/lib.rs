//! What follows: what may be claimed on a day, from the facts and dated law.
//!
//! Start reading at [`mod@claim`]. This crate is pure: no files, no clock, no randomness; the day is a
//! parameter and the law is data ([`rules::RulePack`]). It returns codes and figures; the only
//! texts in it are the law's: the names of articles and our own explanation of each.

pub mod claim;
pub mod construction;
pub mod court;
pub mod court_days;
pub mod dated;
pub mod days;
pub mod deposit;
mod exact;
pub mod interest;
pub mod limitation;
pub mod numbers;
pub mod repayment;
pub mod route;
pub mod rules;
pub mod several;
pub mod sme;
mod walk;
pub mod words;
pub mod workdays;
pub mod worth;

pub use claim::{
    Choices, Claim, Claims, LawError, claim, claim_with, claims, claims_with, compare, totals,
    totals_of, totals_with,
};
pub use construction::works_due;
pub use court::fees;
pub use court_days::court_day;
pub use days::Days;
pub use deposit::deposit;
pub use interest::interest;
pub use limitation::{last_days, limitation, time_limit};
pub use repayment::standing;
pub use route::{jurisdiction, routes};
pub use rules::RulePack;
pub use several::share;
pub use worth::worth;
