//! Making, opening and looking after a book.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use owed_book::Seq;
use owed_book::fact::{Fact, PartyId};
use owed_book::party::{Described, PartyKind};
use owed_law::rules::Series;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Nothing, wire};
use crate::desk::{Desk, Home, Open, Watch};
use crate::failure::{Code, Failure};

mod finding;

/// Asks for a new book in a folder.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CreateBook {
    /// The place the door was told to make it in; the suggested one when left out.
    pub place: Option<String>,
    /// Whose book it is.
    pub creditor: PartyDetails,
}

/// Asks for a book to be opened.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct OpenBook {
    /// A place the door was told of, or the `dir` of a recent book.
    pub place: String,
}

/// Who a party is, as far as it is known. What is left out stays as it was.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PartyDetails {
    /// The exact registered name.
    pub name: String,
    /// What it is in law: `company`, `branch`, `sole-trader`, `person` or `public-body`.
    pub kind: Option<String>,
    /// Unified social credit code or identity card number.
    pub registration: Option<String>,
    /// Where letters reach it.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The person to ask for.
    pub contact: Option<String>,
    /// Bank and branch.
    pub bank: Option<String>,
    /// Account number.
    pub account: Option<String>,
}

/// The book that is open, if one is, and the day and law it is looked at with.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookStatus {
    /// The day everything is worked out for, as `YYYY-MM-DD`.
    pub today: String,
    /// The open book; nothing before one was made or opened.
    pub book: Option<OpenBookView>,
    /// The locked book that waits for its passphrase.
    pub locked: Option<super::lock::LockedBook>,
    /// Where a new book would be made.
    pub suggested_dir: String,
    /// Books opened before, the latest first.
    pub recent: Vec<RecentBook>,
    /// The law data the figures are worked out with.
    pub law: LawStatus,
    /// The program's version.
    pub version: String,
}

/// The open book.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenBookView {
    /// Its folder.
    pub dir: String,
    /// Whose it is.
    pub creditor: PartyDetails,
    /// The creditor's id.
    pub creditor_id: String,
    /// How many entries it has.
    #[ts(type = "number")]
    pub entries: u64,
    /// First eight digits of its seal.
    pub head: String,
    /// Whether it has a lock.
    pub locked: bool,
    /// Why it may only be read.
    pub read_only: Option<ReadOnly>,
    /// The sync service whose folder it lies in, such as `OneDrive`; a copy made while writing
    /// may be torn.
    pub synced_by: Option<String>,
    /// Whether the program was ended without closing the book when it was last open. What was
    /// entered is there.
    pub cut_short: bool,
    /// Files that were copied in part then and are removed now; they have to be put in again.
    pub half_files: u32,
}

/// Why a book may only be read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadOnly {
    /// `newer-version`, `tampered`, `unsound`, `entries-gone`, `copy` (made for reading),
    /// `copy-changed` (made for reading, and not as it was made), `disk-full` or `read-only-disk`.
    pub why: String,
    /// When a copy for reading was made, as RFC 3339.
    pub made: Option<String>,
    /// The entry up to which it is sound, plus one.
    #[ts(type = "number | null")]
    pub entry: Option<u64>,
}

/// A book opened before.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentBook {
    /// Its folder.
    pub dir: String,
    /// Whose it is.
    pub creditor: String,
}

/// The law data in use.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawStatus {
    /// Its version.
    pub version: String,
    /// The day it was last checked.
    pub checked_on: String,
    /// Days since then.
    #[ts(type = "number")]
    pub age_days: i64,
    /// The last loan prime rate known, per cent.
    pub last_lpr: String,
    /// The day it was published.
    pub last_lpr_on: String,
}

/// One finding of a check, worst first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// What was found: `storage`, `tampered`, `unsound`, `newer-version`, `entries-gone`,
    /// `file-missing`, `file-changed`, `file-stray`, `temp-left`; in a backup `backup-journal`,
    /// `backup-file`, `backup-between`, `backup-seal`, `backup-length`.
    pub code: String,
    /// The entry or file concerned.
    pub about: String,
    /// English, for the log.
    pub detail: String,
}

/// What a check looked at and found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// Entries whose seal was checked.
    #[ts(type = "number")]
    pub entries: u64,
    /// Files whose bytes were hashed again.
    #[ts(type = "number")]
    pub files: u64,
    /// What was found, worst first; empty when all is well.
    pub findings: Vec<Finding>,
    /// What the owner erased, which is no fault.
    pub erased: Option<ErasedEntries>,
}

/// Entries that their owner erased; their seals were checked like every other.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasedEntries {
    /// How many.
    #[ts(type = "number")]
    pub entries: u64,
    /// The day of the last time.
    pub on: String,
}

/// Asks for a page of history, the latest first.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct HistoryAsked {
    /// Only acts before this entry.
    #[ts(type = "number | null")]
    pub before: Option<u64>,
    /// At most this many acts.
    pub most: u32,
}

/// One act: the facts that one command entered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Act {
    /// The act's id, to undo it with.
    pub act: String,
    /// When, as RFC 3339.
    pub at: String,
    /// Who.
    pub by: String,
    /// The first entry.
    #[ts(type = "number")]
    pub first: u64,
    /// The last entry.
    #[ts(type = "number")]
    pub last: u64,
    /// The kinds of fact it entered and how many of each, such as `invoiced` × 4.
    pub facts: Vec<FactCount>,
    /// Whether it was undone.
    pub undone: bool,
}

/// How many facts of one kind.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactCount {
    /// The kind, as in the journal: `party-described`, `debt-arose`, …
    pub kind: String,
    /// How many.
    pub count: u32,
}

/// Asks for an act to be undone.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct UndoAsked {
    /// The act.
    pub act: String,
    /// Why, in the owner's words.
    pub why: String,
}

/// What was entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entered {
    /// The act's id, to undo it with; empty when nothing needed entering.
    pub act: String,
    /// The last entry.
    #[ts(type = "number")]
    pub seq: u64,
}

/// Asks for a party to be described anew.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct DescribeParty {
    /// The party.
    pub party: String,
    /// All that is known of it now.
    pub details: PartyDetails,
}

pub(super) fn status(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<BookStatus, Failure> {
    let law = desk.law()?;
    let today = desk.clock.today();
    let last = law.rates(Series::Lpr1y).latest();
    let book = if desk.has_book() {
        Some(desk.read(|open| Ok(view_of(open)))?)
    } else {
        None
    };
    Ok(BookStatus {
        today: today.to_string(),
        book,
        suggested_dir: match &desk.home {
            Home::In(dir) | Home::Below(dir) => dir.to_string_lossy().into_owned(),
        },
        locked: super::lock::waiting(desk),
        recent: desk.settings().recent,
        law: LawStatus {
            version: law.version().to_owned(),
            checked_on: law.checked().to_string(),
            age_days: (today - law.checked()).num_days(),
            last_lpr: last
                .map(|(_, row)| row.percent.to_string())
                .unwrap_or_default(),
            last_lpr_on: last.map(|(on, _)| on.to_string()).unwrap_or_default(),
        },
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn view_of(open: &Open) -> OpenBookView {
    let creditor = open.book.creditor.and_then(|id| open.book.parties.get(&id));
    OpenBookView {
        dir: open.folder.dir.to_string_lossy().into_owned(),
        creditor: creditor
            .map(|party| PartyDetails::of(&party.is))
            .unwrap_or_default(),
        creditor_id: open
            .book
            .creditor
            .map(|id| id.to_string())
            .unwrap_or_default(),
        entries: open.book.head.seq.0,
        head: open.book.head.chain.short(),
        locked: open.folder.is_locked(),
        read_only: open.read_only().map(|why| ReadOnly {
            why: why.to_owned(),
            made: open.folder.copy.as_ref().map(|copy| copy.made.clone()),
            entry: open.stopped_at().map(|seq| seq.0),
        }),
        synced_by: owed_store::folder::synced_by(&open.folder.dir).map(str::to_owned),
        cut_short: open.folder.left.cut_short,
        half_files: open.folder.left.half_files,
    }
}

pub(super) fn create(
    desk: &Desk,
    input: CreateBook,
    watch: &Watch<'_>,
) -> Result<BookStatus, Failure> {
    let is = input.creditor.described()?;
    let dir = match (&input.place, &desk.home) {
        (Some(place), _) => {
            let (dir, _) = desk.tray.get(place)?;
            let empty = std::fs::read_dir(&dir).is_ok_and(|mut entries| entries.next().is_none());
            if empty {
                dir
            } else {
                dir.join(owed_pack::safe_name(&is.name))
            }
        }
        (None, Home::In(dir)) => dir.clone(),
        (None, Home::Below(base)) => base.join(owed_pack::safe_name(&is.name)),
    };
    let party = PartyId(Uuid::now_v7());
    let facts = vec![
        Fact::PartyDescribed { party, is },
        Fact::CreditorNamed { party },
    ];
    desk.create(&dir, facts)?;
    status(desk, Nothing {}, watch)
}

pub(super) fn open(desk: &Desk, input: OpenBook, watch: &Watch<'_>) -> Result<BookStatus, Failure> {
    let settings = desk.settings();
    let recent = [settings.recent, settings.books]
        .into_iter()
        .flatten()
        .find(|recent| recent.dir == input.place);
    let dir = match recent {
        Some(recent) => recent.dir.into(),
        None => desk.tray.get(&input.place)?.0,
    };
    match desk.open(&dir) {
        // The page asks for the passphrase.
        Err(failure) if failure.code == Code::BookLocked => {}
        opened => opened?,
    }
    status(desk, Nothing {}, watch)
}

pub(super) fn close(desk: &Desk, _: Nothing, watch: &Watch<'_>) -> Result<BookStatus, Failure> {
    desk.close();
    status(desk, Nothing {}, watch)
}

pub(super) fn check(desk: &Desk, _: Nothing, watch: &Watch<'_>) -> Result<CheckReport, Failure> {
    // Opened anew, so that hashing gigabytes does not hold the desk.
    let folder = desk.read(|open| Ok(open.folder.again()?))?;
    let checked = owed_store::check(&folder, &mut |done, all| watch.step("hashing", done, all))?;
    if watch.is_stopped() {
        return Err(Failure::new(Code::Cancelled, "the check was stopped"));
    }
    let findings = checked.findings.into_iter().map(Finding::of).collect();
    Ok(CheckReport {
        entries: checked.entries,
        files: checked.files,
        findings,
        erased: checked
            .erased
            .map(|(entries, on)| ErasedEntries { entries, on }),
    })
}

/// Goes on with a journal whose last entries are gone.
pub(super) fn go_on(desk: &Desk, _: Nothing, watch: &Watch<'_>) -> Result<BookStatus, Failure> {
    desk.go_on()?;
    status(desk, Nothing {}, watch)
}

/// The name of whose book it is.
pub(super) fn creditor_of(open: &Open) -> String {
    let creditor = open.book.creditor.and_then(|id| open.book.parties.get(&id));
    creditor
        .map(|party| party.is.name.clone())
        .unwrap_or_default()
}

pub(super) fn history(
    desk: &Desk,
    input: HistoryAsked,
    _: &Watch<'_>,
) -> Result<Vec<Act>, Failure> {
    desk.read(|open| {
        let mut acts: Vec<(Uuid, Act, BTreeMap<&'static str, u32>)> = Vec::new();
        let mut undone = HashSet::new();
        open.drafts(&mut |seq, draft| {
            if let Fact::Retracted { entry, .. } = &draft.fact {
                undone.insert(entry.0);
            }
            let same = acts.last().is_some_and(|(act, ..)| *act == draft.act);
            if !same {
                let act = Act {
                    act: draft.act.to_string(),
                    at: draft.at.to_rfc3339(),
                    by: draft.by,
                    first: seq.0,
                    last: seq.0,
                    facts: Vec::new(),
                    undone: false,
                };
                acts.push((draft.act, act, BTreeMap::new()));
            }
            if let Some((_, act, kinds)) = acts.last_mut() {
                act.last = seq.0;
                *kinds.entry(wire::kind_of(&draft.fact)).or_default() += 1;
            }
        })?;
        let page = acts
            .into_iter()
            .rev()
            .filter(|(_, act, _)| input.before.is_none_or(|b| act.first < b));
        Ok(page
            .take(input.most.min(500) as usize)
            .map(|(_, act, kinds)| Act {
                undone: undone.contains(&act.first),
                facts: kinds
                    .into_iter()
                    .map(|(kind, count)| FactCount {
                        kind: kind.to_owned(),
                        count,
                    })
                    .collect(),
                ..act
            })
            .collect())
    })
}

pub(super) fn undo(desk: &Desk, input: UndoAsked, _: &Watch<'_>) -> Result<Entered, Failure> {
    let act: Uuid = wire::id("act", &input.act)?;
    let (entered, ()) = desk.enter(|open| {
        let mut entries = Vec::new();
        let mut retracted = HashSet::new();
        open.drafts(&mut |seq, draft| {
            if let Fact::Retracted { entry, .. } = &draft.fact {
                retracted.insert(*entry);
            }
            if draft.act == act {
                entries.push(seq);
            }
        })?;
        if entries.is_empty() {
            return Err(Failure::not_found("act", &input.act));
        }
        let facts = entries
            .into_iter()
            .rev()
            .filter(|entry| !retracted.contains(entry))
            .map(|entry: Seq| Fact::Retracted {
                entry,
                why: input.why.clone(),
            })
            .collect();
        Ok((facts, ()))
    })?;
    Ok(Entered::of(entered))
}

pub(super) fn describe_party(
    desk: &Desk,
    input: DescribeParty,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let party = PartyId(wire::id("party", &input.party)?);
    let is = input.details.described()?;
    let (entered, ()) = desk.enter(|open| {
        let before = open.book.parties.get(&party);
        let before = before.ok_or_else(|| Failure::not_found("party", &input.party))?;
        let unchanged = before.is == is;
        let fact = Fact::PartyDescribed {
            party,
            is: is.clone(),
        };
        Ok((if unchanged { vec![] } else { vec![fact] }, ()))
    })?;
    Ok(Entered::of(entered))
}

impl Entered {
    pub(super) fn of(entered: Option<crate::desk::Entered>) -> Self {
        match entered {
            Some(entered) => Self {
                act: entered.act.to_string(),
                seq: entered.seq.0,
            },
            None => Self {
                act: String::new(),
                seq: 0,
            },
        }
    }
}

impl PartyDetails {
    pub(super) fn of(is: &Described) -> Self {
        Self {
            name: is.name.clone(),
            kind: is.kind.map(|kind| wire::code(&kind)),
            registration: is.registration.clone(),
            address: is.address.clone(),
            phone: is.phone.clone(),
            contact: is.contact.clone(),
            bank: is.bank.clone(),
            account: is.account.clone(),
        }
    }

    pub(super) fn described(&self) -> Result<Described, Failure> {
        let said = |text: &Option<String>| {
            text.as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        };
        let kind: Option<PartyKind> = match said(&self.kind) {
            Some(kind) => Some(wire::of_code("kind", &kind)?),
            None => None,
        };
        Ok(Described {
            name: self.name.trim().to_owned(),
            kind,
            registration: said(&self.registration).map(|number| number.to_uppercase()),
            address: said(&self.address),
            phone: said(&self.phone),
            contact: said(&self.contact),
            bank: said(&self.bank),
            account: said(&self.account),
        })
    }
}

/// The day asked about, or today.
pub(super) fn day_or_today(desk: &Desk, on: Option<&str>) -> Result<NaiveDate, Failure> {
    on.map_or_else(|| Ok(desk.clock.today()), |on| wire::day("on", on))
}
