//! What follows: what may be claimed on a day, from the facts and dated law.
