//! The desk: the open book, and what a command needs beside it.
//!
//! Every door has one desk and hands it to [`crate::call`]. The desk is shared between threads;
//! a long job holds the book only while it reads or writes it, so that the rest goes on.

mod clock;
mod columns;
mod drafts;
mod erase;
mod followed;
mod jobs;
mod kept;
mod law;
mod locked;
mod open;
pub(crate) mod plans;
pub(crate) mod printing;
mod program;
pub(crate) mod reader;
pub(crate) mod recognised;
pub(crate) mod recogniser;
mod shown;
mod tray;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use owed_book::book::Refused;
use owed_book::fact::Fact;
use owed_book::{Book, Digest};
use owed_print::{Engine, Fonts};
use owed_store::Folder;

use crate::commands::import::Proposals;
use crate::commands::today::{Reminded, Settings};
use crate::failure::{Code, Failure};

pub use clock::Clock;
pub(crate) use erase::Striking;
pub use jobs::{Event, Jobs, Watch};
pub use law::{Overlay, Standing};
pub(crate) use law::{added_rate, added_threshold, added_year, series};
pub use open::{Entered, Open};
pub use shown::Shown;
pub use tray::{Picked, Tray};

/// Where new books are made when the owner names no place.
#[derive(Debug, Clone)]
pub enum Home {
    /// In this very folder.
    In(PathBuf),
    /// In a folder of the creditor's name below this one.
    Below(PathBuf),
}

/// The open book, and what a command needs beside it.
pub struct Desk {
    open: Mutex<Option<Open>>,
    /// The law of the open book; taken after the book, never before.
    overlay: Mutex<Option<Arc<Overlay>>>,
    /// Files and folders the owner handed over.
    pub tray: Tray,
    /// Long jobs, and who listens to them.
    pub jobs: Jobs,
    /// Papers that were made to be looked at.
    pub shown: Shown,
    /// Which day it is.
    pub clock: Clock,
    /// The calendar file that is kept up to date.
    pub(crate) followed: followed::Followed,
    reminded: Mutex<Reminded>,
    pub(crate) proposals: Proposals,
    pub(crate) home: Home,
    /// The locked book that waits for its passphrase.
    waiting: locked::Waiting,
    settings: PathBuf,
    engine: OnceLock<Engine>,
    /// The system's own printing.
    pub(crate) printing: printing::Printing,
    /// What reads writing off pictures here.
    pub(crate) recogniser: recogniser::Recogniser,
}

impl Desk {
    /// A desk with no book on it.
    pub fn new(clock: Clock, home: Option<Home>) -> Self {
        Self {
            open: Mutex::new(None),
            overlay: Mutex::new(None),
            tray: Tray::default(),
            jobs: Jobs::default(),
            shown: Shown::default(),
            clock,
            followed: followed::Followed::default(),
            reminded: Mutex::default(),
            proposals: Proposals::default(),
            home: home.unwrap_or_else(|| Home::Below(documents())),
            waiting: locked::Waiting::default(),
            settings: config().join("settings.json"),
            engine: OnceLock::new(),
            printing: printing::Printing::default(),
            recogniser: recogniser::Recogniser::default(),
        }
    }

    /// A desk whose settings lie in this file.
    pub fn with_settings(clock: Clock, home: Option<Home>, settings: &Path) -> Self {
        let settings = settings.to_owned();
        Self {
            settings,
            ..Self::new(clock, home)
        }
    }

    /// The same desk, with a print system whose programs lie in this folder.
    #[must_use]
    pub fn printing_by(self, programs: &Path) -> Self {
        Self {
            printing: printing::Printing::of(programs),
            ..self
        }
    }

    /// Puts the book in `dir` on the desk.
    ///
    /// # Errors
    /// When there is none, it is locked or it cannot be read.
    pub fn open(&self, dir: &Path) -> Result<(), Failure> {
        let opened = Open::new(self.folder(dir)?)?;
        self.put(opened)
    }

    /// Makes a book in `dir` with these first facts and puts it on the desk.
    ///
    /// # Errors
    /// When there is one already, the folder cannot be written, or a fact is refused.
    pub fn create(&self, dir: &Path, facts: Vec<Fact>) -> Result<(), Failure> {
        // Tried on an empty book first, so that a refused name leaves no folder behind.
        let mut tried = Book::default();
        for (at, fact) in facts.iter().enumerate() {
            tried
                .enter(owed_book::Seq(at as u64 + 1), fact.clone())
                .map_err(Failure::from)?;
        }
        let mut opened = Open::new(Folder::create(dir)?)?;
        opened.enter(facts, &self.clock)?;
        self.put(opened)
    }

    fn put(&self, opened: Open) -> Result<(), Failure> {
        self.remember(&opened);
        let mut open = self.lock();
        self.unlay();
        self.relay(&opened)?;
        *open = Some(opened);
        drop(open);
        self.waiting.for_book(None);
        self.jobs.tell(&Event::BookMoved);
        Ok(())
    }

    /// Takes the book off the desk.
    pub fn close(&self) {
        let mut open = self.lock();
        *open = None;
        self.unlay();
        // What was made of it can be asked for no longer.
        self.shown.forget();
        self.proposals.forget();
        drop(open);
        self.waiting.for_book(None);
        self.jobs.tell(&Event::BookMoved);
    }

    /// Looks at the open book, with what others wrote since.
    ///
    /// # Errors
    /// When no book is open, or what others wrote cannot be read.
    pub fn read<T>(&self, look: impl FnOnce(&Open) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut open = self.lock();
        let open = open.as_mut().ok_or_else(no_book)?;
        open.catch_up()?;
        self.relay(open)?;
        look(open)
    }

    /// Whether a book is open.
    pub fn has_book(&self) -> bool {
        self.lock().is_some()
    }

    /// Enters what happened: all that `facts` makes of the book as it is now, or none. Tells the
    /// listeners when something was entered.
    ///
    /// # Errors
    /// When the book refuses a fact or cannot be written; then nothing was.
    pub fn enter<T>(
        &self,
        facts: impl Fn(&Open) -> Result<(Vec<Fact>, T), Failure>,
    ) -> Result<(Option<Entered>, T), Failure> {
        let mut open = self.lock();
        let open = open.as_mut().ok_or_else(no_book)?;
        loop {
            open.catch_up()?;
            self.relay(open)?;
            let (facts, made) = facts(open)?;
            if facts.is_empty() {
                return Ok((None, made));
            }
            match open.try_enter(facts, &self.clock) {
                Ok(entered) => {
                    self.relay(open)?;
                    self.jobs.tell(&Event::BookMoved);
                    return Ok((Some(entered), made));
                }
                // Someone else wrote first: read that, and decide anew on the book as it is.
                Err(open::TryAgain::Moved) => {}
                Err(open::TryAgain::No(failure)) => return Err(failure),
            }
        }
    }

    /// Takes the journal of the open book as it is, where its last entries are gone.
    ///
    /// # Errors
    /// When no book is open, or that cannot be kept.
    pub(crate) fn go_on(&self) -> Result<(), Failure> {
        let mut open = self.lock();
        open.as_mut().ok_or_else(no_book)?.go_on()?;
        drop(open);
        self.jobs.tell(&Event::BookMoved);
        Ok(())
    }

    /// Reads what others wrote since, and tells the listeners if it was anything.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn look(&self) -> Result<(), Failure> {
        self.shut_when_idle();
        let mut open = self.lock();
        if let Some(open) = open.as_mut()
            && open.catch_up()?
        {
            self.relay(open)?;
            self.jobs.tell(&Event::BookMoved);
        }
        Ok(())
    }

    /// The bytes of a file that a fact names, or of a paper that was made to be looked at.
    ///
    /// # Errors
    /// When there is no such file or it was changed.
    pub fn file(&self, file: Digest) -> Result<Vec<u8>, Failure> {
        if let Some(bytes) = self.shown.bytes(file)? {
            return Ok(bytes);
        }
        let vault = self.read(|open| {
            if owed_store::erased_files(&open.book).contains(&file) {
                return Err(Failure::not_found("erased-file", file));
            }
            Ok(open.folder.vault.clone())
        })?;
        Ok(vault.bytes(file)?)
    }

    /// The typesetter; loads its fonts the first time.
    ///
    /// # Errors
    /// When the fonts are not found.
    pub fn engine(&self) -> Result<&Engine, Failure> {
        if let Some(engine) = self.engine.get() {
            return Ok(engine);
        }
        let engine = Engine::new(Fonts::find()?)?;
        Ok(self.engine.get_or_init(|| engine))
    }

    /// How the window looks and speaks.
    pub fn settings(&self) -> Settings {
        let text = std::fs::read_to_string(&self.settings).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps how the window looks and speaks.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(settings)?;
        write_whole(&self.settings, &text)
    }

    fn remember(&self, open: &Open) {
        let mut settings = self.settings();
        let dir = open.folder.dir.to_string_lossy().into_owned();
        let creditor = open.book.creditor.and_then(|id| open.book.parties.get(&id));
        // What a locked book says is written nowhere else.
        let creditor = match open.folder.is_locked() {
            true => file_name(&open.folder.dir),
            false => creditor
                .map(|party| party.is.name.clone())
                .unwrap_or_default(),
        };
        settings.recent.retain(|recent| recent.dir != dir);
        settings
            .recent
            .insert(0, crate::commands::book::RecentBook { dir, creditor });
        settings.recent.truncate(8);
        let known = settings.recent.first().cloned();
        if let Some(known) = known {
            match settings.books.iter_mut().find(|book| book.dir == known.dir) {
                Some(book) => *book = known,
                None => settings.books.push(known),
            }
        }
        // Not being able to keep a list of recent books is no reason not to open one.
        let _ = self.keep_settings(&settings);
    }

    pub(crate) fn reminded(&self) -> MutexGuard<'_, Reminded> {
        self.reminded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        // A panic while the lock was held left the book in memory as it was before or after.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name of a folder, as its owner gave it.
pub(crate) fn file_name(dir: &Path) -> String {
    let name = dir.file_name().unwrap_or(dir.as_os_str());
    name.to_string_lossy().into_owned()
}

fn no_book() -> Failure {
    Failure::new(Code::NoBook, "no book is open")
}

fn documents() -> PathBuf {
    let dirs = directories::UserDirs::new();
    let base = dirs
        .as_ref()
        .and_then(|d| d.document_dir().map(Path::to_owned));
    let base = base.or_else(|| dirs.map(|d| d.home_dir().to_owned()));
    base.unwrap_or_else(|| PathBuf::from(".")).join("账清 Owed")
}

/// Writes a file of the program's own, whole or not at all.
fn write_whole(path: &Path, text: &[u8]) -> Result<(), Failure> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let write = || {
        std::fs::create_dir_all(dir)?;
        let mut file = tempfile::NamedTempFile::new_in(dir)?;
        std::io::Write::write_all(&mut file, text)?;
        file.persist(path).map_err(|e| e.error)
    };
    write().map(drop).map_err(|e| Failure::io(path, &e))
}

fn config() -> PathBuf {
    if let Some(dir) = std::env::var_os("OWED_CONFIG") {
        return PathBuf::from(dir);
    }
    directories::ProjectDirs::from("", "", "Owed").map_or_else(
        || PathBuf::from(".owed"),
        |dirs| dirs.config_dir().to_owned(),
    )
}

impl From<Refused> for Failure {
    fn from(e: Refused) -> Self {
        let (rule, params): (&str, Vec<(&str, String)>) = match &e {
            Refused::NoParty(_) => ("no-party", vec![]),
            Refused::NoDebt(_) => ("no-debt", vec![]),
            Refused::NoPayment(_) => ("no-payment", vec![]),
            Refused::NoInvoice(_) => ("no-invoice", vec![]),
            Refused::NoEntry(seq) => ("no-entry", vec![("entry", seq.0.to_string())]),
            Refused::Twice(what) => ("twice", vec![("what", what.clone())]),
            Refused::NameEmpty => ("name-empty", vec![]),
            Refused::NameTooLong(length) => (
                "name-too-long",
                vec![
                    ("length", length.to_string()),
                    ("max", Book::LONGEST_NAME.to_string()),
                ],
            ),
            Refused::NotPositive => ("not-positive", vec![]),
            Refused::Zero => ("zero", vec![]),
            Refused::TooLarge => ("too-large", vec![]),
            Refused::PartsOfAFen => ("parts-of-a-fen", vec![]),
            Refused::DayOutOfRange(day) => ("day-out-of-range", vec![("day", day.to_string())]),
            Refused::RateOutOfRange => ("rate-out-of-range", vec![]),
            Refused::TimesOutOfRange => ("times-out-of-range", vec![]),
            Refused::Instalments { sum, debt } => (
                "instalments",
                vec![("sum", sum.plain()), ("debt", debt.plain())],
            ),
            Refused::DueIsNotLast { due, last } => (
                "due-is-not-last",
                vec![("due", due.to_string()), ("last", last.to_string())],
            ),
            Refused::NotALoan => ("not-a-loan", vec![]),
            Refused::AllInterest { interest, loan } => (
                "all-interest",
                vec![("interest", interest.plain()), ("loan", loan.plain())],
            ),
            Refused::RolledNotBefore { earlier, on } => (
                "rolled-not-before",
                vec![("earlier", earlier.to_string()), ("on", on.to_string())],
            ),
            Refused::CostBeforeDebt { cost, arose } => (
                "cost-before-debt",
                vec![("cost", cost.to_string()), ("arose", arose.to_string())],
            ),
            Refused::OwesItself => ("owes-itself", vec![]),
            Refused::MoreThanArrived => ("more-than-arrived", vec![]),
            Refused::OwnName => ("own-name", vec![]),
            Refused::JoinsItself => ("joins-itself", vec![]),
            Refused::OneRegistration => ("one-registration", vec![]),
            Refused::EntryOfAnother(entry) => {
                ("entry-of-another", vec![("entry", entry.0.to_string())])
            }
            Refused::TwoRegistrations => ("two-registrations", vec![]),
            Refused::NotRed(number) => ("not-red", vec![("number", number.clone())]),
            Refused::NamesItsBlue(number) => ("names-its-blue", vec![("number", number.clone())]),
            Refused::OtherBuyer => ("other-buyer", vec![]),
            Refused::MoreThanInvoiced => ("more-than-invoiced", vec![]),
            Refused::SetAside(_) => ("set-aside", vec![]),
            Refused::AmountsDiffer => ("amounts-differ", vec![]),
            Refused::NoRefund(_) => ("no-refund", vec![]),
            Refused::MoreThanPaid => ("more-than-paid", vec![]),
            Refused::MoreThanOnAccount(kept) => {
                ("more-than-on-account", vec![("kept", kept.clone())])
            }
            Refused::NotTheirDebt(_) => ("not-their-debt", vec![]),
            Refused::NoEvidence(_) => ("no-evidence", vec![]),
            Refused::NoDocument(_) => ("no-document", vec![]),
            Refused::NoStatement(number) => ("no-statement", vec![("number", number.clone())]),
            Refused::EvidenceOfAnother(name) => {
                ("evidence-of-another", vec![("name", name.clone())])
            }
            Refused::DebtOfAnother(_) => ("debt-of-another", vec![]),
            Refused::ShowsItself(name) => ("shows-itself", vec![("name", name.clone())]),
            Refused::NoDispatch(_) => ("no-dispatch", vec![]),
            Refused::SentBeforeIssued { sent, issued } => (
                "sent-before-issued",
                vec![("sent", sent.to_string()), ("issued", issued.to_string())],
            ),
            Refused::ArrivedBeforeSent { arrived, sent } => (
                "arrived-before-sent",
                vec![("arrived", arrived.to_string()), ("sent", sent.to_string())],
            ),
            Refused::BackBeforeSent { back, sent } => (
                "back-before-sent",
                vec![("back", back.to_string()), ("sent", sent.to_string())],
            ),
            Refused::NoDifference => ("no-difference", vec![]),
            Refused::NobodySigned => ("nobody-signed", vec![]),
            Refused::NoContact(_) => ("no-contact", vec![]),
            Refused::EndsBeforeSaid { on, by } => (
                "ends-before-said",
                vec![("by", by.to_string()), ("on", on.to_string())],
            ),
            Refused::BeforeItHappened { on, by } => (
                "before-it-happened",
                vec![("by", by.to_string()), ("on", on.to_string())],
            ),
            Refused::ReasonEmpty => ("reason-empty", vec![]),
            Refused::TextTooLong(length) => (
                "text-too-long",
                vec![
                    ("length", length.to_string()),
                    ("max", Book::LONGEST_TEXT.to_string()),
                ],
            ),
            Refused::NothingFiled => ("nothing-filed", vec![]),
            Refused::FiledOtherwise(number) => {
                ("filed-otherwise", vec![("number", number.clone())])
            }
            Refused::DebtTwice(_) => ("debt-twice", vec![]),
            Refused::PaidBeforeDebt { paid, arose } => (
                "paid-before-debt",
                vec![("paid", paid.to_string()), ("arose", arose.to_string())],
            ),
            Refused::SourceEmpty => ("source-empty", vec![]),
            Refused::NoPublishedRate(percent) => {
                ("no-published-rate", vec![("percent", percent.to_string())])
            }
            Refused::DayOfAnotherYear { day, year } => (
                "day-of-another-year",
                vec![("day", day.to_string()), ("year", year.to_string())],
            ),
            Refused::NoDays(year) => ("no-days", vec![("year", year.to_string())]),
            Refused::LimitsCross => ("limits-cross", vec![]),
            Refused::NothingSaid => ("nothing-said", vec![]),
            Refused::BelowNought => ("below-nought", vec![]),
            Refused::PercentOutOfRange => ("percent-out-of-range", vec![]),
            Refused::NoTask(_) => ("no-task", vec![]),
            Refused::KeptTooLong => (
                "kept-too-long",
                vec![("max", owed_book::retention::Keep::MOST.to_string())],
            ),
            Refused::ErasedForGood => ("erased-for-good", vec![]),
            Refused::Withdrawn(number) => ("withdrawn", vec![("number", number.clone())]),
            Refused::NoReplacement(number) => ("no-replacement", vec![("number", number.clone())]),
            Refused::TooManyDefendants => (
                "too-many-defendants",
                vec![("max", owed_book::Book::MOST_BESIDE.to_string())],
            ),
            Refused::Plan(fault) => crate::commands::plans::rule(fault),
            Refused::Wording(fault) => crate::commands::papers::wording::rule(fault),
            Refused::PackTemplate(fault) => crate::commands::packs::templates::rule(fault),
            Refused::Money(_) => ("money", vec![]),
        };
        let failure = Self::new(Code::Refused, &e).with("rule", rule);
        params
            .into_iter()
            .fold(failure, |failure, (name, value)| failure.with(name, value))
    }
}

/// A desk can be handed from thread to thread.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Arc<Desk>>();
};
