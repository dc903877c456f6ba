//! Erasing what leads to a person, once a case is settled and the time to keep it is over: what
//! would go, what stays and why, where copies lie, and doing it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use owed_advise::{Debtors, closing};
use owed_book::Book;
use owed_book::erasure::{Erased, Left, Sort, Struck, Whose};
use owed_book::evidence::Evidence;
use owed_book::fact::{EvidenceId, Fact, PartyId};
use owed_book::journal::{Draft, Seq};
use owed_book::piece::Said;
use owed_store::Wiped;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;
use super::judged::DebtorAsked;
use super::packs::{self, PacksAsked};
use super::{Nothing, backup, wire};
use crate::desk::{Desk, Open, Striking, Watch};
use crate::failure::{Code, Failure};

/// What would go, and what stays.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasurePlan {
    /// The debtor's id.
    pub debtor: String,
    /// Its name, which stays.
    pub name: String,
    /// What is in the way: `owed` (how much), `plan-runs`, `undecided` (how many payments),
    /// `guarantees` (whose plan), `kept-until` (the day); nothing erased while there is any.
    pub barred: Vec<Reason>,
    /// What can go, by what it is.
    pub sorts: Vec<ErasableSort>,
    /// The evidence, piece by piece: only what is named goes.
    pub pieces: Vec<ErasablePiece>,
    /// What stays, and why: `names`, `money`, `files`, `papers`, `plans`.
    pub stays: Vec<String>,
    /// What was erased before, the latest first.
    pub before: Vec<ErasureView>,
    /// Copies that this program knows of and that erasing does not reach.
    pub copies: CopiesView,
    /// Interest that may still be claimed beside the price; what is erased could prove it.
    pub interest: Option<String>,
}

/// What can go by itself.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasableSort {
    /// `reach`, `talk`, `judged` or `notes`.
    pub sort: String,
    /// How many entries have something of it.
    pub entries: u32,
}

/// A piece of evidence that can go.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasablePiece {
    /// Its id.
    pub evidence: String,
    /// Its name.
    pub name: String,
    /// The day it was made.
    pub made: Option<String>,
    /// Why it cannot go: `of-another` (another case has the same file), `filed` (a court has it).
    pub barred: Option<Reason>,
}

/// An erasure that was done.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasureView {
    /// The day.
    pub on: String,
    /// Why.
    pub why: String,
    /// How many entries were struck out.
    pub entries: u32,
    /// How many files went.
    pub files: u32,
}

/// Copies that this program knows of.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopiesView {
    /// Backups of this book that were made before it was last erased in; before now, while it was
    /// not.
    pub backups: Vec<String>,
    /// Packs of the case.
    pub packs: Vec<String>,
}

/// Erases what leads to a person.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct Erase {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// `reach`, `talk`, `judged`, `notes`.
    pub sorts: Vec<String>,
    /// The ids of pieces of evidence.
    #[serde(default)]
    pub pieces: Vec<String>,
    /// Why: the time is over, or the person asked for it.
    pub why: String,
    /// Interest that may still be claimed is given up knowingly.
    #[serde(default)]
    pub without_interest: bool,
}

/// What was erased.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasedView {
    /// How many entries were struck out.
    pub entries: u32,
    /// How many files went.
    pub files: u32,
    /// Whether nothing of it is left in the journal's file at once; otherwise its log is emptied
    /// when the last program closes the book.
    pub wiped: bool,
}

/// Backups that were made anew, and those that went.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupsRenewed {
    /// The one that was made.
    pub made: String,
    /// Those that went.
    pub removed: Vec<String>,
}

const SORTS: [Sort; 4] = [Sort::Reach, Sort::Talk, Sort::Judged, Sort::Notes];

/// Accounts and papers that must be kept.
const STAYS: [&str; 5] = ["names", "money", "files", "papers", "plans"];

pub(super) fn plan(
    desk: &Desk,
    input: DebtorAsked,
    watch: &Watch<'_>,
) -> Result<ErasurePlan, Failure> {
    let today = desk.clock.today();
    let law = desk.law()?;
    let asked = PacksAsked {
        debtor: input.debtor.clone(),
    };
    let built = packs::list(desk, asked, watch)?;
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let every: BTreeSet<_> = SORTS.into_iter().collect();
        let mut counted: BTreeMap<Sort, u32> = BTreeMap::new();
        let whose = whose(open, debtor, every, BTreeSet::new())?;
        open.drafts(&mut |_, draft| match whose.left(&draft.fact) {
            Left::Part(sort, _) | Left::Nothing(sort) => *counted.entry(sort).or_default() += 1,
            Left::Whole => {}
        })?;
        let pieces = pieces_of(book, debtor);
        let party = book.parties.get(&debtor);
        let mut erasures: Vec<_> = book.erasures.iter().collect();
        erasures.retain(|(_, erased)| book.holder(erased.party) == debtor);
        let since = erasures.last().map(|(entry, _)| *entry);
        let since = since.unwrap_or(Seq(book.head.seq.0 + 1));
        Ok(ErasurePlan {
            debtor: debtor.to_string(),
            name: party.map(|party| party.is.name.clone()).unwrap_or_default(),
            barred: barred(book, debtor, today)?,
            sorts: SORTS
                .into_iter()
                .filter_map(|sort| {
                    Some(ErasableSort {
                        sort: word(sort).into(),
                        entries: *counted.get(&sort)?,
                    })
                })
                .collect(),
            pieces: pieces
                .into_iter()
                .map(|kept| ErasablePiece {
                    evidence: kept.id.to_string(),
                    name: kept.name.clone(),
                    made: kept.made.map(|day| day.to_string()),
                    barred: needed(book, kept),
                })
                .collect(),
            stays: STAYS.map(str::to_owned).to_vec(),
            before: erasures
                .iter()
                .rev()
                .map(|(_, erased)| ErasureView {
                    on: erased.on.to_string(),
                    why: erased.why.clone(),
                    entries: count(erased.struck.len()),
                    files: count(erased.files.len()),
                })
                .collect(),
            copies: CopiesView {
                backups: backup::before(desk, open, since)
                    .iter()
                    .map(|path| crate::desk::file_name(path))
                    .collect(),
                packs: built.packs.into_iter().map(|pack| pack.name).collect(),
            },
            interest: super::closing::beside_price(book, debtor, today, &law)
                .filter(|_| closing::closed(book, debtor).is_some())
                .map(super::claims::plain),
        })
    })
}

pub(super) fn erase(desk: &Desk, input: Erase, _: &Watch<'_>) -> Result<ErasedView, Failure> {
    let today = desk.clock.today();
    let law = desk.law()?;
    let mut sorts = BTreeSet::new();
    for asked in &input.sorts {
        let sort = SORTS.into_iter().find(|sort| word(*sort) == asked);
        sorts.insert(sort.ok_or_else(|| Failure::bad_input("sorts", asked))?);
    }
    let mut pieces = BTreeSet::new();
    for asked in &input.pieces {
        pieces.insert(EvidenceId(wire::id("pieces", asked)?));
    }
    if !pieces.is_empty() {
        sorts.insert(Sort::Evidence);
    }
    let (gone, entries) = desk.erase(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        if let Some(first) = barred(book, debtor, today)?.into_iter().next() {
            return Err(refused(&first));
        }
        if let Some(sum) = super::closing::beside_price(book, debtor, today, &law)
            && !input.without_interest
        {
            return Err(refused(&Reason::with(
                "interest",
                [super::claims::plain(sum)],
            )));
        }
        let (files, said) = last_words(book, debtor, &pieces, &input.why)?;
        let whose = whose(open, debtor, sorts.clone(), pieces.clone())?;
        let mut struck = Vec::new();
        open.drafts(&mut |entry, draft| {
            let Draft { act, at, by, fact } = draft;
            let left = match whose.left(&fact) {
                Left::Whole => return,
                Left::Part(_, part) => Some(part),
                Left::Nothing(_) => None,
            };
            struck.push(Struck {
                entry,
                act,
                at,
                by,
                left,
            });
        })?;
        if struck.is_empty() {
            return Err(refused(&Reason::plain("nothing-to-erase")));
        }
        let seqs: Vec<_> = struck.iter().map(|each| each.entry).collect();
        let erased = Fact::Erased(Erased {
            party: debtor,
            on: today,
            why: input.why.trim().to_owned(),
            struck,
            files,
        });
        let many = seqs.len();
        let mut facts = said;
        facts.push(erased);
        let striking = Striking {
            facts,
            struck: seqs,
        };
        Ok((striking, many))
    })?;
    Ok(ErasedView {
        entries: count(entries),
        files: gone.files,
        wiped: gone.wiped == Wiped::Whole,
    })
}

pub(super) fn renew(desk: &Desk, _: Nothing, watch: &Watch<'_>) -> Result<BackupsRenewed, Failure> {
    let old = desk.read(|open| {
        let last = open.book.erasures.last().map(|(entry, _)| *entry);
        let last = last.ok_or_else(|| refused(&Reason::plain("nothing-erased")))?;
        Ok(backup::before(desk, open, last))
    })?;
    // The new one is read back before an old one goes.
    let made = backup::write(desk, backup::WriteBackup { folder: None }, watch)?;
    let mut removed = Vec::new();
    for path in old {
        if path.is_file() {
            std::fs::remove_file(&path).map_err(|e| Failure::io(&path, &e))?;
        }
        removed.push(crate::desk::file_name(&path));
    }
    let made = made.name;
    Ok(BackupsRenewed { made, removed })
}

/// Everything is heard before anything is judged.
fn whose(
    open: &Open,
    debtor: PartyId,
    sorts: BTreeSet<Sort>,
    pieces: BTreeSet<EvidenceId>,
) -> Result<Whose<'_>, Failure> {
    let mut whose = Whose::of(&open.book, debtor, sorts, pieces);
    open.drafts(&mut |_, draft| whose.hear(&draft.fact))?;
    Ok(whose)
}

/// What is in the way of erasing anything about a debtor.
fn barred(book: &Book, debtor: PartyId, today: NaiveDate) -> Result<Vec<Reason>, Failure> {
    let mut all = Vec::new();
    if book.creditor == Some(debtor) {
        all.push(Reason::plain("creditor"));
    }
    let undecided = Debtors::of(book).undecided(book).of(debtor).len();
    if undecided > 0 {
        all.push(Reason::with("undecided", [undecided.to_string()]));
    }
    let name = book.parties.get(&debtor).map(|party| &party.is.name);
    for plan in book.plans.values().filter(|plan| plan.ended.is_none()) {
        let owes = book.plan_debtor(plan);
        let guarantor = plan.is.guarantor.as_ref().map(|by| &by.name);
        if owes == Some(debtor) {
            all.push(Reason::plain("plan-runs"));
        } else if name.is_some() && guarantor == name {
            let whose = owes.and_then(|id| book.parties.get(&id));
            let whose = whose.map(|party| party.is.name.clone()).unwrap_or_default();
            all.push(Reason::with("guarantees", [whose]));
        }
    }
    match closing::closed(book, debtor) {
        Some(shut) => {
            let until = closing::kept_until(book, &shut);
            if today < until {
                all.push(Reason::with("kept-until", [until.to_string()]));
            }
        }
        None => {
            let mut left = rust_decimal::Decimal::ZERO;
            for debt in book.debts_of(debtor) {
                left += debt.balance()?.amount().max(rust_decimal::Decimal::ZERO);
            }
            if left > rust_decimal::Decimal::ZERO {
                all.insert(0, Reason::with("owed", [super::claims::plain(left)]));
            }
        }
    }
    Ok(all)
}

fn refused(reason: &Reason) -> Failure {
    let about = reason.about.join(" ");
    let detail = match reason.code.as_str() {
        "owed" => format!("{about} is still owed; a claim needs what is kept"),
        "interest" => {
            format!("interest of {about} may still be claimed; say that it is given up")
        }
        "undecided" => format!("{about} payment(s) that may be this debtor's are undecided"),
        "plan-runs" => "a repayment plan runs".into(),
        "guarantees" => format!("this one guarantees what {about} pays in instalments"),
        "kept-until" => format!("it is kept until {about}; set another time first"),
        "creditor" => "the book is the creditor's own".into(),
        "nothing-to-erase" => "there is nothing of that to erase".into(),
        "nothing-erased" => "nothing was erased in this book".into(),
        "of-another" => format!("the same file belongs to {about}"),
        "filed" => format!("a court has it as exhibit {about}"),
        other => other.to_owned(),
    };
    Failure::new(Code::Refused, detail)
        .with("rule", format!("erase-{}", reason.code))
        .with("about", about)
}

/// The evidence about a debtor that is still there.
fn pieces_of(book: &Book, debtor: PartyId) -> Vec<&Evidence> {
    let about = book.evidence.values().filter(|kept| kept.party == debtor);
    about
        .filter(|kept| book.erased_on(kept.file, kept.entry).is_none())
        .collect()
}

/// Why a piece of evidence is needed elsewhere.
fn needed(book: &Book, kept: &Evidence) -> Option<Reason> {
    let other = book.evidence.values().find(|other| {
        other.file == kept.file
            && other.party != kept.party
            && book.erased_on(other.file, other.entry).is_none()
    });
    if let Some(other) = other {
        let party = book.parties.get(&other.party);
        let name = party.map(|party| party.is.name.clone());
        return Some(Reason::with("of-another", name));
    }
    if book.files.contains_key(&kept.file) {
        return Some(Reason::with("of-another", [kept.name.clone()]));
    }
    let exhibits = book.filings.iter().flat_map(|(_, filed)| &filed.exhibits);
    let exhibit = exhibits
        .into_iter()
        .find(|exhibit| exhibit.evidence == kept.id);
    exhibit.map(|exhibit| Reason::with("filed", [exhibit.number.clone()]))
}

/// The files that go, and what is said last of their pieces: that they are left out of every pack,
/// so that they prove nothing any more.
fn last_words(
    book: &Book,
    debtor: PartyId,
    pieces: &BTreeSet<EvidenceId>,
    why: &str,
) -> Result<(Vec<owed_book::Digest>, Vec<Fact>), Failure> {
    let (mut files, mut said) = (BTreeSet::new(), Vec::new());
    for id in pieces {
        let kept = pieces_of(book, debtor)
            .into_iter()
            .find(|kept| kept.id == *id)
            .ok_or_else(|| Failure::not_found("evidence", id))?;
        if let Some(reason) = needed(book, kept) {
            return Err(refused(&reason));
        }
        files.insert(kept.file);
        said.push(Fact::EvidenceDescribed(Said {
            evidence: *id,
            kind: kept.details.kind,
            debts: kept.debts.clone(),
            proves: kept.proves.clone(),
            purpose: None,
            original: kept.original,
            lies: None,
            made: kept.made,
            source: None,
            named: None,
            sealed: None,
            signed: None,
            authority: None,
            remark: None,
            left_out: Some(why.trim().to_owned()),
        }));
    }
    // The same file, kept twice in the case and named once.
    let twice = pieces_of(book, debtor)
        .into_iter()
        .find(|kept| files.contains(&kept.file) && !pieces.contains(&kept.id));
    if let Some(kept) = twice {
        return Err(refused(&Reason::with("of-another", [kept.name.clone()])));
    }
    Ok((files.into_iter().collect(), said))
}

fn word(sort: Sort) -> &'static str {
    match sort {
        Sort::Reach => "reach",
        Sort::Talk => "talk",
        Sort::Judged => "judged",
        Sort::Notes => "notes",
        Sort::Evidence => "evidence",
    }
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
