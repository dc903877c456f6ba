//! Checking a book: every seal, every fact, every file. All findings, worst first.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use owed_book::book::{Book, OpenError};
use owed_book::digest::Digest;
use owed_book::journal::{Journal, JournalError, Seq};

use crate::at_once::at_once;
use crate::folder::Folder;
use crate::vault::{TEMPORARY, VaultError};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What was found.
    pub what: What,
    /// English, for the log and the terminal.
    pub detail: String,
}

/// How bad a finding is; the worst is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something that was entered or kept is no longer what it was.
    Error,
    /// Something that should be looked at.
    Warning,
    /// Something to know.
    Note,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The database file itself is damaged.
    Storage,
    /// An entry does not match its seal.
    Tampered(Seq),
    /// An entry contradicts what stands before it.
    Unsound(Seq),
    /// An entry was written by a newer version.
    Newer(Seq),
    /// The journal ended with this entry when it was last written, and no longer has it.
    Gone(Seq),
    /// A file that a fact names is gone.
    FileMissing(Digest, String),
    /// A file that a fact names was changed.
    FileChanged(Digest, String),
    /// An entry that was erased, and whose body is there.
    NotStruck(Seq),
    /// A file that was erased, and is there.
    NotErased(Digest),
    /// A file that no fact names.
    FileStray(String),
    /// A temporary file that a crash left; it can be removed.
    TemporaryLeft(String),
}

/// What a check looked at and found.
#[derive(Debug)]
pub struct Checked {
    /// Entries read.
    pub entries: u64,
    /// Files hashed.
    pub files: u64,
    /// Findings, worst first.
    pub findings: Vec<Finding>,
    /// How many entries were erased by their owner, and the day of the last time.
    pub erased: Option<(u64, String)>,
}

/// Checks everything. `watch` is told how many of how many files were hashed and may stop it.
///
/// # Errors
/// When the journal cannot be read at all.
pub fn check(
    folder: &Folder,
    watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Checked, JournalError> {
    let mut findings = Vec::new();
    let mut found = |severity, what, detail: String| {
        findings.push(Finding {
            severity,
            what,
            detail,
        });
    };
    for fault in folder.journal.storage_faults()? {
        found(Severity::Error, What::Storage, fault);
    }
    let opened = Book::of(&folder.journal, None, &[])?;
    if let Some(stopped) = &opened.stopped {
        let what = match stopped {
            OpenError::Tampered(t) => What::Tampered(t.at),
            OpenError::Unsound { at, .. } => What::Unsound(*at),
            OpenError::Unknown { at, .. } => What::Newer(*at),
        };
        found(Severity::Error, what, stopped.to_string());
    }
    if let Some(had) = folder.journal.gone()?.filter(|_| opened.stopped.is_none()) {
        let detail = format!(
            "the journal ended with entry {} when it was last written, and does not have it now",
            had.seq.0
        );
        found(Severity::Error, What::Gone(had.seq), detail);
    }

    let struck = opened.book.struck_out();
    let last = opened.book.erasures.iter().map(|(_, is)| is.on).max();
    let erased = last.map(|on| (struck.len() as u64, on.to_string()));
    if erased.is_some() {
        let mut there = Vec::new();
        folder.journal.scan(Seq(0), &mut |line| {
            if line.body.is_some() && struck.contains(&line.seq) {
                there.push(line.seq);
            }
            ControlFlow::Continue(())
        })?;
        for seq in there {
            let detail = format!("entry {} was erased, and its body is there", seq.0);
            found(Severity::Warning, What::NotStruck(seq), detail);
        }
    }
    let gone = erased_files(&opened.book);
    for file in gone.iter().filter(|file| folder.vault.has(**file)) {
        let detail = format!("the file {file} was erased, and is there");
        found(Severity::Warning, What::NotErased(*file), detail);
    }

    let named = files_of(&opened.book);
    let all = named.len() as u64;
    let vault = &folder.vault;
    let verified = at_once(&named, |(file, _)| vault.verify(*file), &mut |done| {
        watch(done, all)
    });
    for ((file, name), came) in named.iter().zip(verified) {
        match came {
            // It was stopped before this one.
            None | Some(Ok(())) => {}
            Some(Err(VaultError::Missing(_))) => {
                let detail = format!("{name}: the vault has no file {file}");
                found(
                    Severity::Error,
                    What::FileMissing(*file, name.clone()),
                    detail,
                );
            }
            Some(Err(e)) => {
                let detail = format!("{name}: {e}");
                found(
                    Severity::Error,
                    What::FileChanged(*file, name.clone()),
                    detail,
                );
            }
        }
    }

    let known: BTreeSet<_> = named
        .iter()
        .map(|(file, _)| *file)
        .chain(gone)
        .map(|file| folder.vault.name_of(file))
        .collect();
    if let Ok((kept, strays)) = folder.vault.list() {
        for file in kept.into_iter().filter(|file| !known.contains(file)) {
            let what = What::FileStray(file.to_string());
            found(
                Severity::Note,
                what,
                format!("no fact names the file {file}"),
            );
        }
        for path in strays {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let left = name.starts_with(TEMPORARY);
            let detail = format!("{name} is left in the vault");
            let what = if left {
                What::TemporaryLeft(name)
            } else {
                What::FileStray(name)
            };
            found(Severity::Note, what, detail);
        }
    }
    findings.sort_by_key(|finding| finding.severity);
    Ok(Checked {
        entries: opened.book.head.seq.0,
        files: all,
        findings,
        erased,
    })
}

/// The files that were erased, and that nobody kept again since.
pub fn erased_files(book: &Book) -> BTreeSet<Digest> {
    let mut erased = book.erased_files();
    if !erased.is_empty() {
        for (file, _) in files_of(book) {
            erased.remove(&file);
        }
    }
    erased
}

/// Every file that a fact names, and the name it goes by. Those that were erased are not among them.
pub(crate) fn files_of(book: &Book) -> Vec<(Digest, String)> {
    let read = book
        .files
        .iter()
        .map(|(file, read)| (*file, read.name.clone()));
    let evidence = book
        .evidence
        .values()
        .filter(|kept| book.erased_on(kept.file, kept.entry).is_none())
        .map(|kept| (kept.file, kept.name.clone()));
    let papers = book
        .documents
        .values()
        .map(|paper| (paper.file, paper.number.clone()));
    let law = book
        .law
        .updates
        .iter()
        .map(|(_, update)| (update.file, update.name.clone()));
    let words = book
        .documents
        .values()
        .filter_map(|paper| Some((paper.word?, paper.number.clone())));
    let mut files: Vec<_> = read
        .chain(evidence)
        .chain(papers)
        .chain(law)
        .chain(words)
        .collect();
    files.sort();
    files.dedup_by_key(|(file, _)| *file);
    files
}
