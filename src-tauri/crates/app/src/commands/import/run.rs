//! Reading files, and confirming what they came to.

use std::collections::{BTreeSet, VecDeque};
use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError};

use owed_book::Digest;
use owed_book::terms::DebtKind;
use uuid::Uuid;

use super::file::{ReadFile, Said as Columns};
use super::plan::{InvoiceState, Plan, Purpose, Said, Sheet};
use super::rows::{PAGE, Shown};
use super::{ConfirmImport, ImportList, ImportProposal, Imported, ReadFiles};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// How many proposals are remembered.
const MOST: usize = 4;

/// Proposals that were shown and not confirmed yet, the latest first.
#[derive(Default)]
pub(crate) struct Proposals(Mutex<VecDeque<Proposed>>);

struct Proposed {
    id: String,
    files: Arc<Vec<ReadFile>>,
    /// What the files came to when somebody last looked.
    shown: Option<Arc<Shown>>,
}

impl Proposals {
    /// Throws every proposal away.
    pub(crate) fn forget(&self) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clear();
    }
}

pub(in crate::commands) fn read(
    desk: &Desk,
    input: ReadFiles,
    watch: &Watch<'_>,
) -> Result<ImportProposal, Failure> {
    let earlier = input
        .proposal
        .as_deref()
        .and_then(|id| desk.proposals.get(id));
    let mut files: Vec<ReadFile> = earlier.map(|files| files.to_vec()).unwrap_or_default();
    for handle in &input.files {
        let said = Columns {
            password: input.passwords.get(handle),
            columns: input.mappings.get(handle),
        };
        let read = ReadFile::of(desk, handle, said, watch)?;
        match files.iter_mut().find(|had| had.is_same(&read)) {
            Some(had) => *had = read,
            None => files.push(read),
        }
    }
    let id = input.proposal.unwrap_or_else(|| Uuid::new_v4().to_string());
    let files = Arc::new(files);
    desk.proposals.put(&id, Arc::clone(&files));
    let shown = shown(desk, &id, &files)?;
    let sheets = sheets(&files);
    let aside = shown.aside_by_sheet(sheets.len());
    let mut counts = shown.known.iter().copied().zip(aside);
    let readings = desk.read(|open| {
        let reading = |file: &ReadFile| {
            let read = file.read.is_ok().then(|| counts.next()).flatten();
            let (known, aside) = read.unwrap_or_default();
            let read_before = open.book.files.contains_key(&file.file);
            file.reading(known, aside, read_before)
        };
        Ok(files.iter().map(reading).collect())
    })?;
    let first = |list| shown.page(&sheets, list, None, 0..PAGE);
    Ok(ImportProposal {
        proposal: id,
        files: readings,
        counts: shown.counts(),
        parties: first(ImportList::Parties).parties,
        invoices: first(ImportList::Invoices).invoices,
        money: first(ImportList::Money).money,
        aside: first(ImportList::Aside).aside,
        sums: shown.sums.clone(),
    })
}

/// What the files come to on the book as it is, with nothing decided by the owner.
pub(super) fn shown(
    desk: &Desk,
    id: &str,
    files: &Arc<Vec<ReadFile>>,
) -> Result<Arc<Shown>, Failure> {
    let decisions = std::collections::BTreeMap::new();
    let said = Said {
        due_days: None,
        kind: DebtKind::Sale,
        decisions: &decisions,
    };
    let shown = desk.read(|open| {
        // Somebody may have entered something since; the pages follow the book.
        let had = desk.proposals.shown(id, files);
        if let Some(shown) = had.filter(|shown| shown.head == open.book.head) {
            return Ok(shown);
        }
        let sheets = sheets(files);
        let plan = Plan::of(&open.book, &sheets, &said, Purpose::Showing);
        Ok(Arc::new(Shown::of(plan, open.book.head)))
    })?;
    desk.proposals.show(id, files, &shown);
    Ok(shown)
}

pub(super) fn sheets(files: &[ReadFile]) -> Vec<Sheet<'_>> {
    let sheet = |file: &'_ ReadFile| -> Option<(Digest, u64)> {
        file.read.is_ok().then_some((file.file, file.bytes))
    };
    files
        .iter()
        .filter_map(|read| {
            let (file, bytes) = sheet(read)?;
            Some(Sheet {
                name: &read.name,
                file,
                bytes,
                read: read.read.as_ref().ok()?,
            })
        })
        .collect()
}

pub(in crate::commands) fn confirm(
    desk: &Desk,
    input: ConfirmImport,
    watch: &Watch<'_>,
) -> Result<Imported, Failure> {
    let files = desk
        .proposals
        .get(&input.proposal)
        .ok_or_else(|| Failure::not_found("proposal", &input.proposal))?;
    let kind = match input.kind.as_deref() {
        Some(kind) => wire::of_code("kind", kind)?,
        None => DebtKind::Sale,
    };
    let said = Said {
        due_days: input.due_days,
        kind,
        decisions: &input.decisions,
    };
    let sheets = sheets(&files);
    let vault = desk.read(|open| {
        // Nothing is kept for a book that cannot be written.
        open.may_be_written()?;
        Ok(open.folder.vault.clone())
    })?;
    // The originals first: a fact never names a file that the vault does not have.
    for file in files
        .iter()
        .filter(|file| file.read.is_ok() && !vault.has(file.file))
    {
        let mut from = File::open(&file.path).map_err(|e| Failure::io(&file.path, &e))?;
        let stage = format!("keeping:{}", file.name);
        let kept = vault.keep(&mut from, &mut |done| watch.step(&stage, done, file.bytes))?;
        if kept.file != file.file {
            let failure = Failure::new(Code::FileChanged, format!("{} was changed", file.name));
            return Err(failure.with("name", &file.name));
        }
    }
    let (entered, mut imported) = desk.enter(|open| {
        let plan = Plan::of(&open.book, &sheets, &said, Purpose::Entering);
        let imported = imported(&plan);
        Ok((plan.facts, imported))
    })?;
    if let Some(entered) = entered {
        imported.act = entered.act.to_string();
    }
    Ok(imported)
}

fn imported(plan: &Plan<'_>) -> Imported {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let new = || {
        plan.invoices
            .iter()
            .filter(|invoice| invoice.state == InvoiceState::New)
    };
    let debtors: BTreeSet<_> = plan
        .invoices
        .iter()
        .filter(|i| matches!(i.state, InvoiceState::New | InvoiceState::Known))
        .filter_map(|i| i.buyer)
        .collect();
    let fresh = || plan.money.iter().filter(|money| !money.known);
    let still_open = plan.money.iter().filter(|money| {
        plan.trial
            .payments
            .get(&money.payment)
            .is_some_and(|paid| paid.is_open())
    });
    Imported {
        act: String::new(),
        invoices: number(new().count()),
        payments: number(fresh().count()),
        matched: number(fresh().filter(|money| money.matched).count()),
        originals: plan.originals,
        known: plan.known.iter().sum(),
        open: number(still_open.count()),
        debtors: debtors.into_iter().map(|id| id.to_string()).collect(),
    }
}

impl Proposals {
    pub(super) fn get(&self, id: &str) -> Option<Arc<Vec<ReadFile>>> {
        self.with(id, |had| Arc::clone(&had.files))
    }

    /// **Invariant:** what is shown belongs to the files beside it: its places are theirs. Another
    /// reading may have replaced them in the meantime.
    fn shown(&self, id: &str, files: &Arc<Vec<ReadFile>>) -> Option<Arc<Shown>> {
        let shown = |had: &mut Proposed| {
            let same = Arc::ptr_eq(&had.files, files);
            had.shown.clone().filter(|_| same)
        };
        self.with(id, shown).flatten()
    }

    fn show(&self, id: &str, files: &Arc<Vec<ReadFile>>, shown: &Arc<Shown>) {
        self.with(id, |had| {
            if Arc::ptr_eq(&had.files, files) {
                had.shown = Some(Arc::clone(shown));
            }
        });
    }

    fn with<T>(&self, id: &str, what: impl FnOnce(&mut Proposed) -> T) -> Option<T> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter_mut().find(|had| had.id == id).map(what)
    }

    fn put(&self, id: &str, files: Arc<Vec<ReadFile>>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|had| had.id != id);
        let id = id.to_owned();
        let shown = None;
        all.push_front(Proposed { id, files, shown });
        all.truncate(MOST);
    }
}
