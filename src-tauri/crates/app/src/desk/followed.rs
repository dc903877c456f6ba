//! A calendar file that is kept up to date: where, and as of when it was written.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use owed_book::journal::Head;

/// What is known of the calendar file.
#[derive(Debug, Default)]
pub(crate) struct Followed(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// The folder; nothing while it was not asked for.
    folder: Option<Option<String>>,
    as_of: Option<(Head, NaiveDate)>,
    trouble: Option<String>,
}

impl Followed {
    /// The folder, which is asked for once.
    pub(crate) fn folder(&self, ask: impl FnOnce() -> Option<String>) -> Option<String> {
        self.lock().folder.get_or_insert_with(ask).clone()
    }

    /// Whether the file says what the book said then.
    pub(crate) fn is_as_of(&self, head: Head, day: NaiveDate) -> bool {
        self.lock().as_of == Some((head, day))
    }

    /// Notes that it was written, or why not. What failed is tried again when the book moves.
    pub(crate) fn was(&self, head: Head, day: NaiveDate, trouble: Option<String>) {
        let mut state = self.lock();
        state.as_of = Some((head, day));
        state.trouble = trouble;
    }

    /// Asks for everything anew.
    pub(crate) fn forget(&self) {
        *self.lock() = State::default();
    }

    /// Why it could not be written the last time.
    pub(crate) fn trouble(&self) -> Option<String> {
        self.lock().trouble.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
