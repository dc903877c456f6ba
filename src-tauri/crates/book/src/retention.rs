//! How long what was kept about people is kept once nothing is owed any more (保存期限).
//!
//! The law names no number of months for it: no longer than the purpose needs (PIPL arts. 19, 47).
//! So the number is the owner's, and where she named none it is ours.

use serde::{Deserialize, Serialize};

/// So many months after a case was settled, what leads to a person is kept. A later one replaces
/// the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keep {
    /// The months; none at all where it may go at once.
    pub months: u16,
}

impl Keep {
    /// Three years, as long as most claims can be enforced (Civil Code art. 188): while the other
    /// side may still come back on what was paid, it must be possible to answer. Our choice and
    /// not the law's.
    pub const OURS: Self = Self { months: 36 };

    /// The most that is taken.
    pub const MOST: u16 = 240;
}
