//! The books of this computer side by side, as a bookkeeper keeps her clients'. Each is opened only to
//! be looked at, and nothing of one enters another but what the owner hands on.

use std::path::Path;

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::fact::Fact;
use owed_book::packing::PackTemplate;
use owed_store::{Folder, FolderError};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::RecentBook;
use super::calendar::dated;
use super::cases::list_of;
use super::{Nothing, claims, today};
use crate::desk::{Desk, Open, Overlay, Watch};
use crate::failure::{Code, Failure};

/// Asks for the books of this computer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct BooksAsked {
    /// A name, a number of an invoice or of a contract to look for in all of them.
    pub find: Option<String>,
}

/// The books of this computer.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BooksView {
    /// Each, in the order in which they were first opened.
    pub books: Vec<BookRow>,
    /// Balance, over all that could be read.
    pub balance: String,
    /// Overdue, over all that could be read.
    pub overdue: String,
    /// How many books could not be read; they are in no sum.
    pub unread: u32,
    /// Where what was looked for stands; nothing while nothing was.
    pub found: Option<Vec<BookFound>>,
}

/// One book.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookRow {
    /// Its folder.
    pub dir: String,
    /// Whose it is; of a locked one the name of its folder.
    pub name: String,
    /// `here` (it is the open one), `well`, `copy` (only to be read; in no sum), `locked`, `missing`, `busy`, `newer` or `damaged`.
    pub state: String,
    /// What it is owed and what is to do; nothing where it could not be read.
    pub is: Option<BookSums>,
}

/// What a book is owed, and what is to do.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookSums {
    /// Debtors who owe something.
    pub cases: u32,
    /// Balance.
    pub balance: String,
    /// Of it, past due.
    pub overdue: String,
    /// Lines of its page of today.
    pub todo: u32,
    /// The next day something falls on, within a year.
    pub next: Option<BookDay>,
}

/// A day something falls on.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookDay {
    /// The day.
    pub on: String,
    /// What: as in the calendar.
    pub code: String,
    /// What else it is about, as in the calendar.
    pub about: Vec<String>,
    /// The debtor.
    pub name: String,
}

/// Where what was looked for stands.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookFound {
    /// The book's folder.
    pub dir: String,
    /// Whose book it is.
    pub book: String,
    /// The debtor's id in that book.
    pub debtor: String,
    /// The debtor.
    pub name: String,
    /// What it was found by: `name`, `alias`, `registration`, `invoice` or `contract`.
    pub by: String,
    /// The words it was found in.
    pub is: String,
    /// What the debtor owes.
    pub balance: String,
}

/// Takes a book from the list.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ForgetBook {
    /// Its folder, as listed.
    pub dir: String,
}

/// Hands on to another book.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct HandOn {
    /// The other book's folder, as listed.
    pub to: String,
    /// `policy`, `retention`, `wording` or `packs` (their templates).
    pub what: Vec<String>,
}

/// What was handed on.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedOn {
    /// How many entries the other book has of it; nought where it said the same already.
    pub entries: u32,
    /// Whose book it is.
    pub to: String,
}

/// So many hits are shown.
const MOST: usize = 50;

pub(super) fn show(
    desk: &Desk,
    input: BooksAsked,
    watch: &Watch<'_>,
) -> Result<BooksView, Failure> {
    let on = desk.clock.today();
    let here = match desk.has_book() {
        true => Some(desk.read(|open| Ok(open.folder.dir.clone()))?),
        false => None,
    };
    let find = input.find.as_deref().map(folded);
    let find = find.filter(|text| !text.is_empty());
    let mut hits = Vec::new();
    let (mut rows, mut balance, mut overdue) = (Vec::new(), Decimal::ZERO, Decimal::ZERO);
    let known = known(desk);
    let all = known.len() as u64;
    for (at, listed) in known.into_iter().enumerate() {
        if watch.step("looking", at as u64, all).is_break() {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        let dir = Path::new(&listed.dir);
        let mut seen = None;
        let mut look = |open: &Open| {
            let sums = BookSums::of(open, on)?;
            let name = creditor(&open.book).unwrap_or_else(|| listed.creditor.clone());
            if let Some(find) = &find {
                found_in(&open.book, find, on, &listed.dir, &name, &mut hits)?;
            }
            seen = Some((sums, name));
            Ok(())
        };
        let state = match here.as_deref() == Some(dir) {
            true => desk.read(|open| match open.folder.copy {
                Some(_) => Ok("copy"),
                None => look(open).map(|()| "here"),
            })?,
            false => state_of(dir, &mut look)?,
        };
        let (is, name) = match seen {
            Some((is, name)) => (Some(is), name),
            None => (None, listed.creditor),
        };
        for (sum, of) in [(&mut balance, true), (&mut overdue, false)] {
            let said = is
                .as_ref()
                .map(|is| if of { &is.balance } else { &is.overdue });
            *sum += said
                .and_then(|text| Decimal::from_str_exact(text).ok())
                .unwrap_or_default();
        }
        rows.push(BookRow {
            dir: listed.dir,
            name,
            state: state.into(),
            is,
        });
    }
    let unread = rows
        .iter()
        .filter(|row| row.is.is_none() && row.state != "copy")
        .count();
    Ok(BooksView {
        balance: claims::plain(balance),
        overdue: claims::plain(overdue),
        unread: u32::try_from(unread).unwrap_or(u32::MAX),
        books: rows,
        found: find.map(|_| hits),
    })
}

pub(super) fn forget(desk: &Desk, input: ForgetBook, _: &Watch<'_>) -> Result<Nothing, Failure> {
    let mut settings = desk.settings();
    settings.books.retain(|book| book.dir != input.dir);
    settings.recent.retain(|book| book.dir != input.dir);
    desk.keep_settings(&settings)?;
    Ok(Nothing {})
}

pub(super) fn hand_on(desk: &Desk, input: HandOn, _: &Watch<'_>) -> Result<HandedOn, Failure> {
    let listed = known(desk).into_iter().find(|book| book.dir == input.to);
    let listed = listed.ok_or_else(|| Failure::not_found("book", &input.to))?;
    let (here, facts) = desk.read(|open| {
        let mut facts = Vec::new();
        for what in &input.what {
            facts.extend(of_this(&open.book, what)?);
        }
        Ok((open.folder.dir.clone(), facts))
    })?;
    if here == Path::new(&listed.dir) {
        return Err(Failure::bad_input("to", &input.to));
    }
    let mut other = Open::new(Folder::open(Path::new(&listed.dir))?)?;
    // What it says already is not said again.
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|fact| !says(&other.book, fact))
        .collect();
    let entries = u32::try_from(facts.len()).unwrap_or(u32::MAX);
    if !facts.is_empty() {
        other.enter(facts, &desk.clock)?;
    }
    Ok(HandedOn {
        entries,
        to: creditor(&other.book).unwrap_or(listed.creditor),
    })
}

/// Every book that was opened on this computer.
pub(super) fn known(desk: &Desk) -> Vec<RecentBook> {
    let settings = desk.settings();
    let mut all: Vec<RecentBook> = Vec::new();
    for book in [settings.books, settings.recent].into_iter().flatten() {
        if !all.iter().any(|had| had.dir == book.dir) {
            all.push(book);
        }
    }
    all
}

/// Looks into the book in `dir`, and says how it is found.
pub(super) fn state_of(
    dir: &Path,
    look: &mut dyn FnMut(&Open) -> Result<(), Failure>,
) -> Result<&'static str, Failure> {
    use owed_book::book::OpenError;
    use owed_book::journal::JournalError;
    let folder = match Folder::look(dir) {
        Ok(folder) => folder,
        Err(FolderError::Locked(_)) => return Ok("locked"),
        Err(FolderError::Journal(JournalError::Locked)) => return Ok("busy"),
        Err(FolderError::Journal(_)) => return Ok("damaged"),
        Err(
            FolderError::NotABook(_)
            | FolderError::Network(_)
            | FolderError::Exists(_)
            | FolderError::Io { .. },
        ) => return Ok("missing"),
    };
    let open = match Open::new(folder) {
        Ok(open) => open,
        Err(e) if e.code == Code::Locked => return Ok("busy"),
        Err(_) => return Ok("damaged"),
    };
    // The book it was made of says what it says, and later than it.
    if open.folder.copy.is_some() {
        return Ok("copy");
    }
    // A sum over half a book is no sum.
    match &open.stopped {
        None if open.gone.is_none() => {
            look(&open)?;
            Ok("well")
        }
        Some(OpenError::Unknown { .. }) => Ok("newer"),
        Some(OpenError::Tampered(_) | OpenError::Unsound { .. }) | None => Ok("damaged"),
    }
}

impl BookSums {
    fn of(open: &Open, on: NaiveDate) -> Result<Self, Failure> {
        let book = &open.book;
        let law = Overlay::of(book, &open.folder.vault)?.pack;
        let list = list_of(book, on)?;
        let owing = list.cases.iter().filter(|row| row.stage != "settled");
        let overdue: Decimal = list.cases.iter().map(|row| row.late).sum();
        let year = on + chrono::Days::new(366);
        let next = dated(book, on, &law)?
            .into_iter()
            .find(|day| day.on >= on && day.on <= year && !day.is_done());
        let todo = today::to_do(book, on, &law)?;
        Ok(Self {
            cases: u32::try_from(owing.count()).unwrap_or(u32::MAX),
            balance: list.balance,
            overdue: claims::plain(overdue),
            todo: u32::try_from(todo.len()).unwrap_or(u32::MAX),
            next: next.map(|day| BookDay {
                on: day.on.to_string(),
                code: day.code.into(),
                about: day.about,
                name: day.name,
            }),
        })
    }
}

fn creditor(book: &Book) -> Option<String> {
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    creditor.map(|party| party.is.name.clone())
}

/// Text as it is compared: without case and spaces.
fn folded(text: &str) -> String {
    let shown = text.chars().filter(|c| !c.is_whitespace());
    shown.flat_map(char::to_lowercase).collect()
}

fn found_in(
    book: &Book,
    find: &str,
    on: NaiveDate,
    dir: &str,
    name: &str,
    hits: &mut Vec<BookFound>,
) -> Result<(), Failure> {
    let rows = list_of(book, on)?.cases;
    for (id, party) in book.debtors() {
        let mut words = vec![("name", party.is.name.as_str())];
        words.extend(party.aliases.iter().map(|alias| ("alias", alias.as_str())));
        words.extend(
            party
                .is
                .registration
                .as_deref()
                .map(|is| ("registration", is)),
        );
        for debt in book.debts_of(id) {
            let invoice = debt.invoice.and_then(|invoice| book.invoices.get(&invoice));
            words.extend(invoice.map(|invoice| ("invoice", invoice.number.as_str())));
            words.extend(debt.contract.as_deref().map(|is| ("contract", is)));
        }
        let hit = words.into_iter().find(|(_, is)| folded(is).contains(find));
        let Some((by, is)) = hit.filter(|_| hits.len() < MOST) else {
            continue;
        };
        let debtor = id.to_string();
        let row = rows.iter().find(|row| row.debtor == debtor);
        hits.push(BookFound {
            dir: dir.to_owned(),
            book: name.to_owned(),
            name: party.is.name.clone(),
            by: by.into(),
            is: is.to_owned(),
            balance: row.map(|row| row.balance.clone()).unwrap_or_default(),
            debtor,
        });
    }
    Ok(())
}

/// What this book says of what is to be handed on.
fn of_this(book: &Book, what: &str) -> Result<Vec<Fact>, Failure> {
    Ok(match what {
        "policy" => {
            let policy = book.judged.policy.as_ref();
            policy
                .map(|(_, policy)| Fact::PolicySet(*policy))
                .into_iter()
                .collect()
        }
        "retention" => book.retention.map(Fact::RetentionSet).into_iter().collect(),
        "wording" => {
            let mut latest: Vec<&owed_book::wording::Wording> = Vec::new();
            for (_, wording) in &book.wordings {
                latest.retain(|had| (had.form, had.tongue) != (wording.form, wording.tongue));
                latest.push(wording);
            }
            latest.into_iter().cloned().map(Fact::WordingSet).collect()
        }
        "packs" => {
            let set = |(name, made): (&String, &owed_book::packing::PackMade)| {
                let (name, is) = (name.clone(), Some(made.clone()));
                Fact::PackTemplateSet(PackTemplate { name, is })
            };
            book.pack_templates.iter().map(set).collect()
        }
        other => return Err(Failure::bad_input("what", other)),
    })
}

/// Whether a book says it already.
fn says(book: &Book, fact: &Fact) -> bool {
    if let Fact::PolicySet(policy) = fact {
        return book
            .judged
            .policy
            .as_ref()
            .is_some_and(|(_, had)| had == policy);
    }
    if let Fact::PackTemplateSet(template) = fact {
        return book.pack_templates.get(&template.name) == template.is.as_ref();
    }
    if let Fact::RetentionSet(keep) = fact {
        return book.retention == Some(*keep);
    }
    if let Fact::WordingSet(wording) = fact {
        let mut same = book.wordings.iter().rev().map(|(_, had)| had);
        let had = same.find(|had| (had.form, had.tongue) == (wording.form, wording.tongue));
        return had.map_or(wording.passages.is_empty(), |had| had == wording);
    }
    false
}
