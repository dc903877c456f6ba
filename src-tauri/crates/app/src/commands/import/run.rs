//! Reading files, and confirming what they came to.

use std::collections::{BTreeSet, VecDeque};
use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use owed_book::Digest;
use owed_book::terms::DebtKind;
use owed_exchange::{
    Aside, Column, Incoming, Limits, Mapping, Note, Proposal, ReadError, Tallies, Target,
    Understood,
};
use uuid::Uuid;

use super::plan::{InvoiceState, Plan, Said, Sheet};
use super::{
    ColumnGuess, ColumnMapping, ConfirmImport, FileReading, ImportProposal, Imported, ReadFiles,
    kebab,
};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// How many proposals are remembered.
const MOST: usize = 4;

/// A file larger than this is not read into memory.
const LARGEST: u64 = 512 << 20;

/// More rows than any shop's year has; each is shown and kept with all its cells.
fn limits() -> Limits {
    Limits {
        rows: 300_000,
        text: 512 << 20,
        ..Limits::default()
    }
}

/// Proposals that were shown and not confirmed yet.
#[derive(Default)]
pub(crate) struct Proposals(Mutex<VecDeque<(String, Arc<Vec<ReadFile>>)>>);

/// A file as it was read.
#[derive(Clone)]
pub(crate) struct ReadFile {
    handle: String,
    name: String,
    path: PathBuf,
    bytes: u64,
    file: Digest,
    read: Result<Arc<Understood>, Failure>,
    needs: Option<&'static str>,
    guess: Option<Proposal>,
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
        let password = input.passwords.get(handle).map(String::as_str);
        let read = read_file(desk, handle, password, input.mappings.get(handle), watch)?;
        match files
            .iter_mut()
            .find(|had| had.handle == *handle || had.file == read.file)
        {
            Some(had) => *had = read,
            None => files.push(read),
        }
    }
    let id = input.proposal.unwrap_or_else(|| Uuid::new_v4().to_string());
    let files = Arc::new(files);
    desk.proposals.put(&id, Arc::clone(&files));
    let decisions = std::collections::BTreeMap::new();
    let said = Said {
        due_days: None,
        kind: DebtKind::Sale,
        decisions: &decisions,
    };
    desk.read(|open| {
        let sheets = sheets(&files);
        let plan = Plan::of(&open.book, &sheets, &said);
        let mut known = plan.known.iter();
        let reading = |file: &ReadFile| {
            let known = if file.read.is_ok() {
                known.next().copied().unwrap_or(0)
            } else {
                0
            };
            let read_before = open.book.files.contains_key(&file.file);
            file.reading(known, read_before)
        };
        Ok(ImportProposal {
            proposal: id.clone(),
            files: files.iter().map(reading).collect(),
            parties: plan.parties_found(),
            invoices: plan.invoices_found(),
            money: plan.money_found(),
            aside: plan.rows_aside(),
            sums: plan.sums(),
        })
    })
}

fn read_file(
    desk: &Desk,
    handle: &str,
    password: Option<&str>,
    mapping: Option<&ColumnMapping>,
    watch: &Watch<'_>,
) -> Result<ReadFile, Failure> {
    let (path, name) = desk.tray.get(handle)?;
    let size = std::fs::metadata(&path)
        .map_err(|e| Failure::io(&path, &e))?
        .len();
    let mut read = ReadFile {
        handle: handle.to_owned(),
        name: name.clone(),
        path: path.clone(),
        bytes: size,
        file: Digest::default(),
        read: Err(Failure::new(Code::Internal, "not read")),
        needs: None,
        guess: None,
    };
    if size > LARGEST {
        let failure = Failure::new(Code::FileTooLarge, format!("{name} is larger than 512 MB"));
        read.read = Err(failure.with("name", &name).with("limit", "512 MB"));
        return Ok(read);
    }
    let bytes = std::fs::read(&path).map_err(|e| Failure::io(&path, &e))?;
    read.file = Digest::of(&bytes);
    let plain = Incoming {
        name: &name,
        bytes: &bytes,
        password,
        mapping: None,
    };
    let mapped = match mapping {
        Some(mapping) => Some(mapping_of(&plain, mapping)?),
        None => None,
    };
    let incoming = Incoming {
        mapping: mapped.as_ref(),
        ..plain
    };
    let step = |p: owed_exchange::Progress| watch.step(&format!("reading:{name}"), p.done, p.of);
    let mut rows = Vec::new();
    let understood = owed_exchange::read_each(&incoming, limits(), &mut { step }, &mut |row| {
        rows.push(row)
    });
    match understood.map(|understood| Understood { rows, ..understood }) {
        Ok(understood) => read.read = Ok(Arc::new(understood)),
        Err(ReadError::Cancelled) => {
            return Err(Failure::new(Code::Cancelled, "reading was stopped"));
        }
        Err(e) => {
            read.needs = match &e {
                ReadError::PasswordAsked | ReadError::PasswordWrong => Some("password"),
                ReadError::UnknownLayout { .. } => Some("mapping"),
                ReadError::Empty
                | ReadError::Unsupported { .. }
                | ReadError::WorkbookEncrypted
                | ReadError::Damaged { .. }
                | ReadError::TooLarge { .. }
                | ReadError::NotText
                | ReadError::NoInvoice { .. }
                | ReadError::Cancelled => None,
            };
            if read.needs == Some("mapping") {
                read.guess = owed_exchange::propose(&plain)
                    .ok()
                    .and_then(|all| all.into_iter().next());
            }
            read.read = Err(failure_of(&name, &e));
        }
    }
    Ok(read)
}

/// The columns the owner named, by their place in the table she was shown.
fn mapping_of(incoming: &Incoming<'_>, said: &ColumnMapping) -> Result<Mapping, Failure> {
    let tables = owed_exchange::propose(incoming).map_err(|e| failure_of(incoming.name, &e))?;
    let table = tables.into_iter().find(|table| table.sheet == said.sheet);
    let table = table.ok_or_else(|| Failure::bad_input("sheet", &said.sheet))?;
    let target = match said.rows.as_str() {
        "invoice" => Target::Invoices,
        "money" => Target::Money,
        "balance" => Target::Balances,
        other => return Err(Failure::bad_input("rows", other)),
    };
    let mut columns = Vec::new();
    for (field, heading) in &said.columns {
        let column = table
            .columns
            .iter()
            .find(|column| column.header == *heading);
        let column = column.ok_or_else(|| Failure::bad_input("columns", heading))?;
        let field = wire::of_code("columns", field)?;
        columns.push(Column {
            index: column.index,
            header: column.header.clone(),
            field,
        });
    }
    Ok(Mapping {
        target,
        columns,
        ..table.mapping
    })
}

fn failure_of(name: &str, e: &ReadError) -> Failure {
    let failure = |code| Failure::new(code, format!("{name}: {e}")).with("name", name);
    match e {
        ReadError::Empty => failure(Code::FileEmpty),
        ReadError::Unsupported { looks } => {
            failure(Code::FileUnknown).with("looks", kebab(&wire::code(looks)))
        }
        ReadError::WorkbookEncrypted => failure(Code::FilePassword).with("why", "workbook"),
        ReadError::PasswordAsked => failure(Code::FilePassword).with("why", "asked"),
        ReadError::PasswordWrong => failure(Code::FilePassword).with("why", "wrong"),
        ReadError::Damaged { part, .. } => failure(Code::FileDamaged).with("where", part),
        ReadError::TooLarge { what, allowed } => failure(Code::FileTooLarge)
            .with("limit", allowed)
            .with("unit", kebab(&wire::code(what))),
        ReadError::NotText => failure(Code::FileUnknown).with("looks", "not-text"),
        ReadError::UnknownLayout { .. } => failure(Code::FileUnknown).with("looks", "table"),
        ReadError::NoInvoice { .. } => failure(Code::FileUnknown).with("looks", "xml"),
        ReadError::Cancelled => failure(Code::Cancelled),
    }
}

impl ReadFile {
    fn reading(&self, known: u32, read_before: bool) -> FileReading {
        use owed_exchange::Meaning as M;
        let understood = self.read.as_ref().ok();
        let count = |which: fn(&M) -> bool| {
            let rows = understood
                .iter()
                .flat_map(|u| &u.rows)
                .filter(|row| which(&row.meaning));
            u32::try_from(rows.count()).unwrap_or(u32::MAX)
        };
        FileReading {
            file: self.handle.clone(),
            name: self.name.clone(),
            bytes: self.bytes,
            format: understood.map(|u| kebab(&wire::code(&u.format))),
            problem: self.read.as_ref().err().cloned(),
            needs: self.needs.map(str::to_owned),
            columns: self.guess.as_ref().map(guess_of),
            read_before,
            invoices: count(|m| matches!(m, M::Invoice(_))),
            money: count(|m| matches!(m, M::Money(_))),
            aside: count(|m| match m {
                M::Aside(why) => !matches!(why, Aside::Preamble | Aside::Header),
                M::Balance(_) => true,
                M::Invoice(_) | M::Money(_) => false,
            }),
            known,
            agrees: understood
                .filter(|u| u.stated != Tallies::default())
                .map(|u| {
                    !u.notes
                        .iter()
                        .any(|note| matches!(note, Note::TalliesDiffer { .. }))
                }),
        }
    }
}

fn guess_of(table: &Proposal) -> ColumnGuess {
    let rows = match table.mapping.target {
        Target::Invoices => "invoice",
        Target::Money => "money",
        Target::Balances => "balance",
    };
    let named = |column: &Column| (wire::code(&column.field), column.header.clone());
    ColumnGuess {
        mapping: ColumnMapping {
            rows: rows.into(),
            sheet: table.sheet.clone(),
            header_row: table.header_row.unwrap_or(0),
            columns: table.mapping.columns.iter().map(named).collect(),
        },
        sheets: vec![table.sheet.clone()],
        headings: table
            .columns
            .iter()
            .map(|column| column.header.clone())
            .collect(),
        rows: table.first_rows.clone(),
    }
}

fn sheets(files: &[ReadFile]) -> Vec<Sheet<'_>> {
    let sheet = |file: &'_ ReadFile| -> Option<(Digest, u64)> {
        file.read.is_ok().then_some((file.file, file.bytes))
    };
    files
        .iter()
        .filter_map(|read| {
            let (file, bytes) = sheet(read)?;
            let understood = read.read.as_ref().ok()?;
            Some(Sheet {
                name: &read.name,
                file,
                bytes,
                understood,
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
        open.read_only()
            .map_or(Ok(open.folder.vault.clone()), |why| {
                Err(Failure::new(Code::ReadOnly, "the book may only be read").with("why", why))
            })
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
        let plan = Plan::of(&open.book, &sheets, &said);
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
    fn get(&self, id: &str) -> Option<Arc<Vec<ReadFile>>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .find(|(had, _)| had == id)
            .map(|(_, files)| Arc::clone(files))
    }

    fn put(&self, id: &str, files: Arc<Vec<ReadFile>>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(had, _)| had != id);
        all.push_front((id.to_owned(), files));
        all.truncate(MOST);
    }
}
