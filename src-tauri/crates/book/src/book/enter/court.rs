//! What happened in and around a court.

use super::value::{named, plausible};
use crate::book::{Book, Refused};
use crate::court::Event;
use crate::journal::Seq;

impl Book {
    pub(super) fn court_noted(&mut self, entry: Seq, mut event: Event) -> Result<(), Refused> {
        event.debtor = self.party(event.debtor)?;
        if self.creditor == Some(event.debtor) {
            return Err(Refused::OwesItself);
        }
        plausible(event.on)?;
        for by in [event.until, event.done].into_iter().flatten() {
            plausible(by)?;
            if by < event.on {
                return Err(Refused::BeforeItHappened { on: event.on, by });
            }
        }
        event.about.as_deref().map_or(Ok(()), named)?;
        let had = self.court.get(&event.event);
        if had.is_some_and(|(_, had)| had.debtor != event.debtor) {
            return Err(Refused::Twice(event.event.to_string()));
        }
        self.court.insert(event.event, (entry, event));
        Ok(())
    }
}
