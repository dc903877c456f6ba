//! How long what leads to a person is kept.

use crate::book::{Book, Refused};
use crate::retention::Keep;

impl Book {
    pub(super) fn keep_for(&mut self, keep: Keep) -> Result<(), Refused> {
        if keep.months > Keep::MOST {
            return Err(Refused::KeptTooLong);
        }
        self.retention = Some(keep);
        Ok(())
    }
}
