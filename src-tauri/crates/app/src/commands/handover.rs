//! Handing over (交接): for whoever takes the books on, what is promised, what runs out, what is to be
//! done next and which papers are on their way; of this book, or of every book of this computer.

use std::path::Path;

use chrono::NaiveDate;
use owed_advise::arrival::{Reached, asks_for_payment, standing};
use owed_advise::closing::closed;
use owed_advise::{Debtors, next};
use owed_book::Book;
use owed_book::contact::RestKind;
use owed_book::evidence::{Document, Form};
use owed_book::fact::PartyId;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::creditor_of;
use super::books::{known, state_of};
use super::calendar::{CalendarDay, Dated, dated};
use super::cases::{NextStep, row_of};
use super::papers::Sheet;
use super::{claims, wire};
use crate::desk::{Desk, Open, Overlay, Watch};
use crate::failure::{Code, Failure};

mod copy;
mod sheet;

pub(super) use copy::copy;
pub use copy::{CopyBook, CopyMade};

/// Asks for what is handed over.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct HandoverAsked {
    /// Of every book of this computer, not of the open one alone.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub every_book: bool,
    /// For the paper: `zh` or `en`.
    pub lang: Option<String>,
}

/// What is handed over.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverView {
    /// The day.
    pub on: String,
    /// Book by book.
    pub books: Vec<HandoverBook>,
    /// Books that could not be looked into: nothing of them is here.
    pub unread: Vec<UnreadBook>,
}

/// A book that could not be looked into.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnreadBook {
    /// What it is called in the list.
    pub name: String,
    /// Its folder.
    pub dir: String,
    /// `locked`, `missing`, `busy`, `newer` or `damaged`.
    pub state: String,
}

/// What one book hands over.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverBook {
    /// Whose it is.
    pub name: String,
    /// Its folder.
    pub dir: String,
    /// Whether it is the open one.
    pub here: bool,
    /// The seal it stands at, for whoever takes it over to compare.
    pub head: String,
    /// What is owed in all.
    pub balance: String,
    /// The cases with something left, the one with the nearest day first.
    pub cases: Vec<HandoverCase>,
}

/// What one case hands over.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCase {
    /// The debtor's id.
    pub debtor: String,
    /// Its name.
    pub name: String,
    /// Where it is reached.
    pub phone: Option<String>,
    /// Balance.
    pub balance: String,
    /// Of it, past due.
    pub overdue: String,
    /// What to do next.
    pub next: NextStep,
    /// Promises that were not kept yet.
    pub promises: Vec<CalendarDay>,
    /// What runs out or falls due: limitation, days in court, instalments, dues.
    pub clocks: Vec<CalendarDay>,
    /// What the owner said she would do.
    pub tasks: Vec<CalendarDay>,
    /// Papers on their way.
    pub papers: Vec<PaperUnderWay>,
    /// The last contact: day, channel and what was said.
    pub last: Option<LastContact>,
    /// Why they are left in peace: `asked-to-stop`, `hardship` or `agreed`; nothing where they are not.
    pub rest: Option<String>,
}

/// A paper on its way.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperUnderWay {
    /// What kind of paper.
    pub form: String,
    /// Its number.
    pub number: String,
    /// `not-sent` (issued on this day), `waits` (sent on this day, nothing known), `failed` (did not
    /// arrive) or `not-back` (a statement that was not signed and returned).
    pub state: String,
    /// The day.
    pub on: String,
}

/// The last contact.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastContact {
    /// The day.
    pub on: String,
    /// How.
    pub channel: String,
    /// What was said.
    pub said: String,
}

pub(super) fn show(
    desk: &Desk,
    input: HandoverAsked,
    watch: &Watch<'_>,
) -> Result<HandoverView, Failure> {
    let on = desk.clock.today();
    let (here, first) = desk.read(|open| {
        let dir = open.folder.dir.clone();
        Ok((dir, HandoverBook::of(open, on, true)?))
    })?;
    let (mut books, mut unread) = (vec![first], Vec::new());
    let others = known(desk).into_iter();
    let others: Vec<_> = others
        .filter(|book| input.every_book && Path::new(&book.dir) != here)
        .collect();
    let all = others.len() as u64;
    for (at, listed) in others.into_iter().enumerate() {
        if watch.step("looking", at as u64, all).is_break() {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        let mut seen = None;
        let state = state_of(Path::new(&listed.dir), &mut |open| {
            seen = Some(HandoverBook::of(open, on, false)?);
            Ok(())
        })?;
        match seen {
            Some(book) => books.push(book),
            // Nothing is taken into a copy: the book it was made of is what is handed over.
            None if state == "copy" => {}
            None => unread.push(UnreadBook {
                name: listed.creditor,
                dir: listed.dir,
                state: state.into(),
            }),
        }
    }
    Ok(HandoverView {
        on: on.to_string(),
        books,
        unread,
    })
}

pub(super) fn print(
    desk: &Desk,
    input: HandoverAsked,
    watch: &Watch<'_>,
) -> Result<Sheet, Failure> {
    let lang = input.lang.clone();
    let view = show(desk, input, watch)?;
    sheet::print(desk, &view, lang.as_deref())
}

impl HandoverBook {
    fn of(open: &Open, on: NaiveDate, here: bool) -> Result<Self, Failure> {
        let book = &open.book;
        let law = Overlay::of(book, &open.folder.vault)?.pack;
        let days = dated(book, on, &law)?;
        let undecided = Debtors::of(book).undecided(book);
        let mut cases = Vec::new();
        let mut balance = Decimal::ZERO;
        for (debtor, party) in book.debtors() {
            let own: Vec<&Dated> = days
                .iter()
                .filter(|day| day.debtor == debtor && !day.is_done())
                // A day of payment that is over runs out no more; the sum that is late says it.
                .filter(|day| day.code != "due" || day.on >= on)
                .collect();
            // A closed case hands over what the owner set herself since, or a day in court.
            if closed(book, debtor).is_some() && own.is_empty() {
                continue;
            }
            let row = row_of(book, debtor, &undecided, on)?;
            balance += row.owes;
            let step = next(book, debtor, undecided.of(debtor).len(), on);
            let of = |codes: &[&str]| -> Vec<CalendarDay> {
                let some = own.iter().filter(|day| codes.contains(&day.code));
                some.map(|day| day.view()).collect()
            };
            let contacts = book.log.contacts_of(debtor);
            let last = contacts.iter().max_by_key(|c| (c.is.on, c.is.at));
            let nearest = own.first().map(|day| day.on);
            let case = HandoverCase {
                debtor: debtor.to_string(),
                name: party.is.name.clone(),
                phone: party.is.phone.clone(),
                balance: row.balance,
                overdue: row.overdue,
                next: NextStep::of(&step),
                promises: of(&["promise", "reply"]),
                clocks: of(&[
                    "limitation",
                    "limitation-believed",
                    "court-day",
                    "plan-part",
                    "instalment",
                    "due",
                    "rest-ends",
                ]),
                tasks: of(&["task"]),
                papers: under_way(book, debtor),
                last: last.map(|contact| LastContact {
                    on: contact.is.on.to_string(),
                    channel: wire::code(&contact.is.channel),
                    said: contact.is.said.clone(),
                }),
                rest: rests(book, debtor, on),
            };
            cases.push((nearest.unwrap_or(NaiveDate::MAX), case));
        }
        cases.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.name.cmp(&other.name)));
        Ok(Self {
            name: creditor_of(open),
            dir: open.folder.dir.display().to_string(),
            here,
            head: book.head.chain.to_string(),
            balance: claims::plain(balance),
            cases: cases.into_iter().map(|(_, case)| case).collect(),
        })
    }
}

/// Papers to a debtor of which something is still awaited.
fn under_way(book: &Book, debtor: PartyId) -> Vec<PaperUnderWay> {
    let papers = book.documents.values();
    let mut own: Vec<&Document> = papers
        .filter(|paper| paper.party == debtor && paper.withdrawn.is_none())
        .collect();
    own.sort_by_key(|paper| paper.entry);
    let state = |paper: &&Document| {
        let sendings = book.dispatches.values();
        let sent = sendings.filter(|dispatch| dispatch.sent.document == paper.id);
        let last = sent.max_by_key(|dispatch| (dispatch.sent.on, dispatch.entry));
        let (state, on) = match last {
            Some(dispatch) => match standing(book, dispatch).reached {
                Reached::Waits => ("waits", dispatch.sent.on),
                Reached::Failed => ("failed", dispatch.sent.on),
                Reached::Proved(_) | Reached::Believed => return awaited(paper),
            },
            None if paper.form == Form::Statement => return awaited(paper),
            None if asks_for_payment(paper.form) => ("not-sent", paper.on),
            None => return None,
        };
        Some((state, on))
    };
    own.iter()
        .filter_map(|paper| {
            let (state, on) = state(paper)?;
            Some(PaperUnderWay {
                form: wire::code(&paper.form),
                number: paper.number.clone(),
                state: state.into(),
                on: on.to_string(),
            })
        })
        .collect()
}

/// A statement of account is done when it came back signed.
fn awaited(paper: &Document) -> Option<(&'static str, NaiveDate)> {
    let open = paper.form == Form::Statement && paper.returned.is_none();
    open.then_some(("not-back", paper.on))
}

/// Why a debtor is left in peace on a day, as it was said last.
fn rests(book: &Book, debtor: PartyId, on: NaiveDate) -> Option<String> {
    let rests = book.log.rests_of(debtor);
    let (_, last) = rests.iter().max_by_key(|(entry, _)| *entry)?;
    let over = last.until.is_some_and(|until| until <= on);
    match last.what {
        RestKind::Lifted => None,
        RestKind::AskedToStop | RestKind::Hardship | RestKind::Agreed => {
            (!over).then(|| wire::code(&last.what))
        }
    }
}
