//! What is wise: which debt a payment pays, what is proved and what is missing, the next step.
//!
//! This crate is pure. It proposes and gives its reasons as codes with parameters, which the UI
//! has words for; it decides nothing. What it proposes becomes a fact only when the owner says so.

pub mod account;
pub mod agree;
pub mod arrival;
pub mod class;
pub mod closing;
pub mod conduct;
pub mod defendant;
pub mod hours;
pub mod insights;
pub mod matching;
pub mod names;
pub mod next;
pub mod offers;
pub mod playbook;
pub mod promises;
pub mod proof;
mod reason;
pub mod recovery;
pub mod reds;
pub mod refunds;
pub mod rehearsal;
pub mod scripts;
pub mod twins;

pub use matching::{DebtorNames, Debtors, Suggestion, Undecided, Verdict, suggest};
pub use next::{Next, Stage, Step, next};
pub use proof::{Grade, Proof, graphs, weakest};
pub use reason::Reason;
pub use twins::Twins;
