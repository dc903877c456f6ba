//! What happened: the facts an owner entered, in order, and the book they add up to.
//!
//! Start reading at [`fact`]. This crate is pure: no files, no clock, no randomness. It knows
//! nothing of balances on a day, interest or deadlines; those are `law`'s.

pub mod book;
pub mod contact;
pub mod court;
pub mod debt;
pub mod defendants;
pub mod digest;
pub mod dispatch;
pub mod erasure;
pub mod evidence;
pub mod fact;
pub mod filing;
pub mod identity;
pub mod journal;
pub mod judged;
pub mod law;
pub mod money;
pub mod packing;
pub mod party;
pub mod piece;
pub mod plan;
pub mod retention;
pub mod review;
pub mod split;
pub mod table;
pub mod terms;
pub mod withdrawal;
pub mod wording;

pub use book::{Book, Refused};
pub use digest::Digest;
pub use fact::Fact;
pub use journal::{Draft, Entry, Head, Journal, JournalError, Seq};
pub use money::{Currency, Money};
pub use table::Table;
