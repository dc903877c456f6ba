//! What was learnt from a case.

use super::value::plausible;
use crate::book::{Book, Refused};
use crate::journal::Seq;
use crate::review::Review;

impl Book {
    pub(super) fn case_reviewed(&mut self, entry: Seq, mut review: Review) -> Result<(), Refused> {
        review.debtor = self.party(review.debtor)?;
        plausible(review.on)?;
        for text in std::iter::once(&review.worked).chain(&review.next_time) {
            let length = text.trim().chars().count();
            if length == 0 {
                return Err(Refused::NothingSaid);
            }
            if length > Self::LONGEST_TEXT {
                return Err(Refused::TextTooLong(length));
            }
        }
        self.reviews.push((entry, review));
        Ok(())
    }
}
