//! What one can do: every command, named once, for all three doors.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod commands;
pub mod failure;
