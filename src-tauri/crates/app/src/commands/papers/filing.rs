//! What is handed to the court: the latest of each paper, held against one another. A set that
//! disagrees is not written.

use std::collections::BTreeSet;
use std::fs;

use owed_advise::agree::{self, Difference, Issued, Strangers};
use owed_book::Book;
use owed_book::evidence::{Document, Form};
use owed_book::fact::PartyId;
use owed_exchange::handed::TextFile;
use owed_law::RulePack;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::changed::Ground;
use super::court::numbered;
use super::form::{self, Group};
use crate::commands::cases::PaperView;
use crate::commands::export::{place, write_folder};
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Open, Watch};
use crate::failure::{Code, Failure};

/// Asks for the papers that would be handed to a court.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilingAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// Asks for the papers to be written to a folder.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct FilingWritten {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// A place the door was told of; beside the packs of the book when left out.
    pub place: Option<String>,
}

/// The papers that would be handed to a court.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilingView {
    /// The latest of each kind, in the order in which they are handed in.
    pub papers: Vec<PaperView>,
    /// What stands against handing them in, worst first: `left-over`, `differ`, `not-said`,
    /// `capitals`, `other-account`, `pack-behind`, `index-apart`, `stale`, `no-complaint`.
    pub against: Vec<Reason>,
}

/// What was written.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilingFolder {
    /// The folder.
    pub dir: String,
    /// The files, in their order.
    pub files: Vec<String>,
}

pub(in crate::commands) fn check(
    desk: &Desk,
    input: FilingAsked,
    _: &Watch<'_>,
) -> Result<FilingView, Failure> {
    let law = desk.law()?;
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let ground = Ground::of(open, debtor, &law);
        let (papers, against) = set_on(open, debtor, &ground);
        Ok(FilingView {
            against,
            papers: papers
                .iter()
                .map(|paper| PaperView::of(&open.book, paper, ground.is_stale(paper)))
                .collect(),
        })
    })
}

/// The papers that would be handed to a court, in their order, and what stands against it.
pub(in crate::commands) fn filing_set<'a>(
    open: &'a Open,
    debtor: PartyId,
    law: &RulePack,
) -> (Vec<&'a Document>, Vec<Reason>) {
    set_on(open, debtor, &Ground::of(open, debtor, law))
}

fn set_on<'a>(
    open: &'a Open,
    debtor: PartyId,
    ground: &Ground<'_>,
) -> (Vec<&'a Document>, Vec<Reason>) {
    let papers = set(&open.book, debtor);
    let against = against(open, debtor, &papers, ground);
    (papers, against)
}

/// Refuses a set that something stands against.
///
/// # Errors
/// When anything does.
pub(in crate::commands) fn agrees(against: &[Reason]) -> Result<(), Failure> {
    if against.is_empty() {
        return Ok(());
    }
    let codes: Vec<_> = against.iter().map(|reason| reason.code.as_str()).collect();
    let told = against
        .iter()
        .map(|reason| format!("{} ({})", reason.code, reason.about.join(", ")));
    let detail = format!(
        "the papers do not agree, so they are not handed out: {}",
        told.collect::<Vec<_>>().join("; ")
    );
    Err(Failure::new(Code::Unsettled, detail).with("open", codes.join(",")))
}

pub(in crate::commands) fn write(
    desk: &Desk,
    input: FilingWritten,
    _: &Watch<'_>,
) -> Result<FilingFolder, Failure> {
    let law = desk.law()?;
    let place = input.place.as_deref().map(|place| desk.tray.get(place));
    let place = place.transpose()?.map(|(dir, _)| dir);
    if let Some(dir) = place
        .as_ref()
        .filter(|dir| fs::symlink_metadata(dir).is_ok())
    {
        let detail = format!("{} exists already; name another folder", dir.display());
        return Err(Failure::new(Code::FolderExists, detail).with("dir", dir.display()));
    }
    let today = desk.clock.today();
    let (dir, files) = desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let dir = place.clone().unwrap_or_else(|| {
            let party = open.book.parties.get(&debtor);
            let name = party.map_or("", |party| party.is.name.as_str());
            place::free(
                &open.folder.packs(),
                &format!("立案材料_{name}_{today}"),
                "",
            )
        });
        let (papers, against) = filing_set(open, debtor, &law);
        agrees(&against)?;
        let mut files = Vec::new();
        for (at, paper) in papers.iter().enumerate() {
            for (digest, ending) in [(Some(paper.file), "pdf"), (paper.word, "docx")] {
                if let Some(digest) = digest {
                    let name = format!("{:02}_{}.{ending}", at + 1, paper.number);
                    let name = owed_pack::safe_name(&name);
                    let bytes = open.folder.vault.bytes(digest)?;
                    files.push(TextFile { name, bytes });
                }
            }
        }
        Ok((dir, files))
    })?;
    let names = files.iter().map(|file| file.name.clone()).collect();
    write_folder(&dir, &files)?;
    Ok(FilingFolder {
        dir: dir.display().to_string(),
        files: names,
    })
}

/// The latest of each paper that goes to the court, and the schedule behind the complaint.
fn set(book: &Book, debtor: PartyId) -> Vec<&Document> {
    let goes = |form: Form| {
        form == Form::Schedule || (form::row(form).group == Group::Court && form != Form::CourtDesk)
    };
    let order = |form: Form| {
        let first = if is_complaint(form) { 0 } else { 1 };
        (first, Form::ALL.iter().position(|each| *each == form))
    };
    let mut latest: Vec<&Document> = Vec::new();
    for paper in book.documents.values() {
        if paper.party != debtor || !goes(paper.form) || paper.withdrawn.is_some() {
            continue;
        }
        // One complaint is handed in, whatever form it has.
        let same = |kept: &&mut &Document| {
            kept.form == paper.form || (is_complaint(kept.form) && is_complaint(paper.form))
        };
        match latest.iter_mut().find(same) {
            Some(kept) if kept.entry < paper.entry => *kept = paper,
            Some(_) => {}
            None => latest.push(paper),
        }
    }
    latest.sort_by_key(|paper| order(paper.form));
    latest
}

fn is_complaint(form: Form) -> bool {
    matches!(
        form,
        Form::Complaint
            | Form::ComplaintSale
            | Form::ComplaintLoan
            | Form::ComplaintLease
            | Form::ComplaintConstruction
            | Form::ComplaintProperty
    )
}

fn against(open: &Open, debtor: PartyId, papers: &[&Document], ground: &Ground<'_>) -> Vec<Reason> {
    let issued: Vec<_> = papers.iter().map(|paper| issued(open, paper)).collect();
    let found = agree::differences(&issued, &strangers(&open.book, debtor));
    let mut against: Vec<_> = found.into_iter().map(told).collect();
    let index = papers
        .iter()
        .find(|paper| paper.form == Form::EvidenceIndex);
    if let (Some(index), Some(pack)) = (index, ground.pack()) {
        against.extend(numbered::apart(&open.book, debtor, index, pack));
    }
    let old = papers.iter().filter(|paper| ground.is_stale(paper));
    against.extend(old.map(|paper| Reason::with("stale", [paper.number.clone()])));
    let sues = |paper: &&Document| {
        is_complaint(paper.form) || matches!(paper.form, Form::PaymentOrder | Form::Enforcement)
    };
    if !papers.iter().any(sues) {
        against.push(Reason::plain("no-complaint"));
    }
    against
}

/// A paper with its words, from the Word file that was kept with it.
fn issued(open: &Open, paper: &Document) -> Issued {
    let word = paper
        .word
        .and_then(|word| open.folder.vault.bytes(word).ok());
    let lines = word.and_then(|bytes| owed_print::read_word(&bytes).ok());
    Issued {
        number: paper.number.clone(),
        stands: paper.stands.clone(),
        lines: lines.unwrap_or_default(),
        filled: paper.filled.values().cloned().collect(),
    }
}

/// Everybody else in the book.
fn strangers(book: &Book, debtor: PartyId) -> Strangers {
    let mut strangers = Strangers::default();
    let mut own = BTreeSet::new();
    for (id, party) in &book.parties {
        if *id == debtor || book.creditor == Some(*id) {
            own.extend(party.aliases.iter().cloned());
            continue;
        }
        strangers.names.insert(party.is.name.clone());
        strangers.numbers.extend(party.is.registration.clone());
        strangers.numbers.extend(party.is.account.clone());
    }
    for other in book.beside(debtor) {
        own.insert(other.is.name.clone());
        own.extend(other.is.registration.clone());
    }
    for debt in book.debts.values() {
        let number = debt.invoice.and_then(|id| book.invoices.get(&id));
        let numbers = [
            debt.contract.clone(),
            number.map(|invoice| invoice.number.clone()),
        ];
        let numbers = numbers.into_iter().flatten();
        if debt.debtor == debtor {
            own.extend(numbers);
        } else {
            // A short word for a contract stands in many a text.
            strangers
                .numbers
                .extend(numbers.filter(|n| n.chars().count() >= 5));
        }
    }
    strangers.names.retain(|name| !own.contains(name));
    strangers.numbers.retain(|number| !own.contains(number));
    strangers
}

fn told(difference: Difference) -> Reason {
    match difference {
        Difference::Stranger { paper, found } => Reason::with("left-over", [paper, found]),
        Difference::Stands { code, papers } => {
            let said = papers
                .into_iter()
                .map(|(paper, value)| format!("{paper}：{value}"));
            Reason::with("differ", std::iter::once(code).chain(said))
        }
        Difference::NotSaid { paper, code, value } => {
            Reason::with("not-said", [paper, code, value])
        }
        Difference::Capitals {
            paper,
            figures,
            capitals,
        } => Reason::with("capitals", [paper, figures, capitals]),
        Difference::Account { paper, account } => Reason::with("other-account", [paper, account]),
    }
}
