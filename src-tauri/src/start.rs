//! What the program is started with.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use chrono::NaiveDate;
use owed_app::{Clock, Desk, Home};

/// What the program was started with.
#[derive(Debug)]
pub(crate) struct Start {
    /// Which day it is.
    clock: Clock,
    /// The book to open, or the folder to make it in.
    book: Option<PathBuf>,
}

impl Start {
    /// Reads the arguments: `--today YYYY-MM-DD` fixes the day, anything else that is no option is
    /// the folder of the book, or a file in it, as a file manager hands over. `book` is what `OWED_BOOK` says; an argument says it louder.
    pub(crate) fn of(
        arguments: impl IntoIterator<Item = OsString>,
        book: Option<OsString>,
    ) -> Result<Self, String> {
        let (mut clock, mut book) = (Clock::default(), book);
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            if argument == "--today" {
                clock = Clock::fixed(day(&arguments.next().unwrap_or_default())?);
            } else if argument.to_string_lossy().starts_with('-') {
                let argument = argument.to_string_lossy();
                return Err(format!(
                    "unknown option {argument:?}; usage: owed-desktop [--today YYYY-MM-DD] [BOOK]"
                ));
            } else {
                book = Some(argument);
            }
        }
        let book = book.filter(|dir| !dir.is_empty()).map(PathBuf::from);
        let book = book.map(|book| match book.parent() {
            Some(folder) if book.is_file() => folder.to_owned(),
            Some(_) | None => book,
        });
        Ok(Self { clock, book })
    }

    /// Lays the book on a desk: the one that was named, or else the one that was open last.
    ///
    /// A book that cannot be opened leaves the desk empty; the page then lists the recent ones,
    /// and says why when one of them is chosen.
    pub(crate) fn desk(self) -> Desk {
        let desk = Desk::new(self.clock, self.book.clone().map(Home::In));
        let latest = || {
            desk.settings()
                .recent
                .into_iter()
                .next()
                .map(|book| book.dir.into())
        };
        if let Some(dir) = self.book.or_else(latest)
            && let Err(failure) = desk.open(&dir)
        {
            eprintln!("owed-desktop: {failure}");
        }
        desk
    }
}

fn day(text: &OsStr) -> Result<NaiveDate, String> {
    let text = text.to_string_lossy();
    text.parse()
        .map_err(|e| format!("--today {text:?}: {e}; expected YYYY-MM-DD"))
}

/// Sees to it that WebKitGTK hands pictures over by shared memory and not by the graphics card's
/// own buffers, with which the window stays white on a good many machines with NVIDIA. A page of
/// figures loses nothing by it. Who set one of the variables knows better.
///
/// The usual remedy, `WEBKIT_DISABLE_DMABUF_RENDERER=1`, no longer falls back to shared memory:
/// with WebKitGTK 2.50 it leaves no way at all, and the window white on every machine.
///
/// The variable must be set before the first thread is there, and setting one in a running program
/// is unsafe. So the program puts itself anew in its own place, with the variable set: the same
/// process, whoever started it and however. A line in the menu entry would help only who starts
/// from the menu.
#[cfg(target_os = "linux")]
pub(crate) fn paint_by_shared_memory() {
    use std::os::unix::process::CommandExt;
    const BY_MEMORY: &str = "WEBKIT_DMABUF_RENDERER_FORCE_SHM";
    let known = [BY_MEMORY, "WEBKIT_DISABLE_DMABUF_RENDERER"];
    if known.iter().any(|name| std::env::var_os(name).is_some()) {
        return;
    }
    let mut arguments = std::env::args_os();
    let (Some(name), Ok(program)) = (arguments.next(), std::env::current_exe()) else {
        return;
    };
    let mut anew = std::process::Command::new(program);
    let e = anew.arg0(name).args(arguments).env(BY_MEMORY, "1").exec();
    // Only reached when it failed. Most machines do well without it.
    eprintln!("owed-desktop: cannot start anew with {BY_MEMORY} set: {e}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(arguments: &[&str]) -> Result<Start, String> {
        Start::of(arguments.iter().map(OsString::from), None)
    }

    #[test]
    fn a_day_can_be_fixed() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(
            start(&["--today", "2026-11-21"]).unwrap().clock.today(),
            day
        );
    }

    #[test]
    fn an_argument_that_cannot_be_read_is_said_and_not_passed_over() {
        assert!(start(&["--today"]).unwrap_err().contains("YYYY-MM-DD"));
        assert!(
            start(&["--today", "21.11.2026"])
                .unwrap_err()
                .contains("21.11.2026")
        );
        assert!(start(&["--tomorrow"]).unwrap_err().contains("--tomorrow"));
    }

    #[test]
    fn a_folder_that_is_named_is_the_book_whatever_the_environment_says() {
        let said = Some(OsString::from("/elsewhere"));
        let named = Start::of(["/book".into()], said.clone()).unwrap();
        assert_eq!(named.book, Some(PathBuf::from("/book")));
        let unnamed = Start::of([], said).unwrap();
        assert_eq!(unnamed.book, Some(PathBuf::from("/elsewhere")));
        assert_eq!(start(&[]).unwrap().book, None);
    }

    #[test]
    fn the_journal_of_a_book_stands_for_the_book() {
        let dir = tempfile::tempdir().unwrap();
        let journal = dir.path().join("journal.sqlite");
        std::fs::write(&journal, "").unwrap();
        let start = Start::of([journal.into()], None).unwrap();
        assert_eq!(start.book.as_deref(), Some(dir.path()));
    }

    #[test]
    fn a_folder_without_a_book_is_where_one_will_be_made() {
        let dir = tempfile::tempdir().unwrap();
        let start = Start::of([], Some(dir.path().into())).unwrap();
        let desk = start.desk();
        assert!(!desk.has_book());
        let status = owed_app::call(&desk, "book.status", serde_json::json!({}), None).unwrap();
        assert_eq!(
            status["suggestedDir"],
            dir.path().to_string_lossy().as_ref()
        );
    }
}
