//! One file of an import: read, and as the owner is told of it.

use std::path::PathBuf;
use std::sync::Arc;

use owed_book::Digest;
use owed_exchange::{
    Column, Format, Note, Parcels, Proposal, ReadError, Tallies, Target, Understood,
};

use super::{ColumnGuess, ColumnMapping, ColumnsAsked, FileReading, Reason, kebab};
use crate::commands::wire;
use crate::desk::reader::{self, Answer, Asked, Caps, LARGEST, Refusal, Task};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// A file as it was read.
#[derive(Clone)]
pub(super) struct ReadFile {
    pub(super) handle: String,
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) bytes: u64,
    /// The SHA-256 of what was read; all noughts when it could not be taken.
    pub(super) file: Digest,
    pub(super) read: Result<Arc<Read>, Failure>,
    needs: Option<&'static str>,
    tables: Vec<Proposal>,
}

/// What is in a file that was read.
pub(super) struct Read {
    /// What was understood of it as a whole; its rows are apart.
    pub(super) understood: Understood,
    pub(super) rows: Parcels,
}

/// What the owner said of a file.
#[derive(Clone, Copy, Default)]
pub(super) struct Said<'a> {
    pub(super) password: Option<&'a String>,
    pub(super) columns: Option<&'a ColumnMapping>,
}

impl ReadFile {
    /// Reads the file under a handle of the tray.
    ///
    /// # Errors
    /// When nothing is under the handle, or reading was stopped. What is wrong with the file itself
    /// is kept with it.
    pub(super) fn of(
        desk: &Desk,
        handle: &str,
        said: Said<'_>,
        watch: &Watch<'_>,
    ) -> Result<Self, Failure> {
        let (path, name) = desk.tray.get(handle)?;
        let found = std::fs::metadata(&path).map_err(|e| Failure::io(&path, &e))?;
        let mut file = Self {
            handle: handle.to_owned(),
            name: name.clone(),
            path: path.clone(),
            bytes: found.len(),
            file: Digest::default(),
            read: Err(Failure::new(Code::Internal, "not read")),
            needs: None,
            tables: Vec::new(),
        };
        if !found.is_file() {
            // A folder, or a pipe that would be waited for without end.
            let failure = Failure::new(Code::FileUnknown, format!("{name} is no file"));
            file.read = Err(failure.with("name", &name).with("looks", "unknown"));
            return Ok(file);
        }
        if file.bytes > LARGEST {
            let failure = Failure::new(Code::FileTooLarge, format!("{name} is larger than 512 MB"));
            file.read = Err(failure.with("name", &name).with("limit", "512 MB"));
            return Ok(file);
        }
        let asked = asked(desk, path, &name, said, Task::Rows);
        let (answer, rows) = reader::read(&asked, &mut |p| {
            watch.step(&format!("reading:{name}"), p.done, p.of)
        })?;
        file.file = answer.file;
        match answer.read {
            Ok(understood) => {
                if let Some(mapping) = answer.mapping {
                    desk.remember_columns(mapping);
                }
                file.read = Ok(Arc::new(Read { understood, rows }));
            }
            Err(Refusal::Other(failure)) => file.read = Err(failure),
            Err(Refusal::File(e)) => {
                file.needs = needs(&e);
                file.tables = answer.tables;
                file.read = Err(failure_of(&name, &e));
            }
        }
        Ok(file)
    }

    /// Whether it is the same file, handed over once more.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.handle == other.handle || self.file != Digest::default() && self.file == other.file
    }

    /// What the owner is told of it.
    pub(super) fn reading(&self, known: u32, aside: u32, read_before: bool) -> FileReading {
        let read = self.read.as_ref().ok();
        let understood = read.map(|read| &read.understood);
        let rows = read.map(|read| read.rows.counts()).unwrap_or_default();
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        FileReading {
            file: self.handle.clone(),
            name: self.name.clone(),
            bytes: self.bytes,
            format: understood.map(|u| kebab(&wire::code(&u.format))),
            problem: self.read.as_ref().err().cloned(),
            needs: self.needs.map(str::to_owned),
            columns: self.tables.iter().map(guess_of).collect(),
            can_name_columns: understood.is_some_and(|u| has_general_layout(u.format)),
            read_before,
            invoices: count(rows.invoices),
            money: count(rows.money),
            aside,
            known,
            agrees: understood
                .filter(|u| u.stated != Tallies::default())
                .map(|u| {
                    !u.notes
                        .iter()
                        .any(|note| matches!(note, Note::TalliesDiffer { .. }))
                }),
            notes: understood
                .iter()
                .flat_map(|u| &u.notes)
                .map(reason_of)
                .collect(),
        }
    }
}

/// Shows the tables of a file, each with a guess at its columns, to be named otherwise.
pub(in crate::commands) fn columns(
    desk: &Desk,
    input: ColumnsAsked,
    watch: &Watch<'_>,
) -> Result<Vec<ColumnGuess>, Failure> {
    let (path, name) = desk.tray.get(&input.file)?;
    let said = Said {
        password: input.password.as_ref(),
        columns: None,
    };
    let asked = asked(desk, path, &name, said, Task::Tables);
    let step = format!("reading:{name}");
    let (answer, _): (Answer, _) = reader::read(&asked, &mut |p| watch.step(&step, p.done, p.of))?;
    if answer.tables.is_empty()
        && let Err(refusal) = answer.read
    {
        return Err(match refusal {
            Refusal::File(e) => failure_of(&name, &e),
            Refusal::Other(failure) => failure,
        });
    }
    // What she named before stands in place of the guess.
    let remembered = asked.remembered;
    let tables = answer.tables.into_iter().map(|table| {
        let named = remembered
            .iter()
            .find(|had| had.shape == table.mapping.shape);
        guess_of(&match named {
            Some(mapping) => Proposal {
                mapping: mapping.clone(),
                ..table
            },
            None => table,
        })
    });
    Ok(tables.collect())
}

fn asked(desk: &Desk, path: PathBuf, name: &str, said: Said<'_>, task: Task) -> Asked {
    Asked {
        path,
        name: name.to_owned(),
        password: said.password.cloned(),
        remembered: desk.remembered_columns(),
        columns: said.columns.cloned(),
        task,
        caps: Caps::of_environment(),
    }
}

/// Whether a table was read by columns that were guessed, or named by the owner: she may know better.
fn has_general_layout(format: Format) -> bool {
    matches!(
        format,
        Format::BankStatement | Format::AgeingTable | Format::Mapped
    )
}

fn needs(e: &ReadError) -> Option<&'static str> {
    match e {
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
    }
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
        headings: table
            .columns
            .iter()
            .map(|column| column.header.clone())
            .collect(),
        rows: table.first_rows.clone(),
    }
}

/// A note on a file, as a code with what it is about.
fn reason_of(note: &Note) -> Reason {
    let plain = Reason::plain;
    match note {
        Note::TalliesDiffer { stated, found, of } => {
            let figures = [stated, found].into_iter().flat_map(|tally| {
                let count = tally.count.map(|count| count.to_string());
                let sum = tally.sum.map(|sum| sum.to_string());
                [count, sum].map(Option::unwrap_or_default)
            });
            let code = format!("tallies-differ-{}", wire::code(of));
            Reason::with(&code, figures)
        }
        Note::NotEvidence => plain("not-evidence"),
        Note::SavedAgain => plain("saved-again"),
        Note::BadCharacters { rows, first } => {
            Reason::with("bad-characters", [rows.to_string(), first.row.to_string()])
        }
        Note::SheetLeftOut { sheet, hidden } => {
            let code = if *hidden {
                "sheet-hidden"
            } else {
                "sheet-left-out"
            };
            Reason::with(code, [sheet.clone()])
        }
        Note::FileLeftOut { name, .. } => Reason::with("file-left-out", [name.clone()]),
        Note::SummedFromLines => plain("summed-from-lines"),
        Note::Unit { unit } => Reason::with("unit", [kebab(&wire::code(unit))]),
        Note::MadeAt { at } => Reason::with("made-at", [at.format("%Y-%m-%d %H:%M").to_string()]),
        Note::GeneralLayout => plain("general-layout"),
        Note::SignatureUnchecked => plain("signature-unchecked"),
    }
}
