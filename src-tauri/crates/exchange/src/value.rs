//! What is written in a cell: amounts, days, words.

pub(crate) mod amount;
pub(crate) mod date;
pub(crate) mod words;
