//! From rows of cells to what they mean, once it is known which column holds what.

pub(crate) mod above;
pub(crate) mod balance;
pub(crate) mod invoice;
pub(crate) mod money;
pub(crate) mod view;
