//! Keeping files as evidence.

use std::fs::File;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use owed_book::evidence::{Original, Proves};
use owed_book::fact::{DebtId, EvidenceId, Fact};
use owed_store::{Kept, Vault, VaultError};
use uuid::Uuid;

use super::{AttachFiles, Attached, FailedFile};
use crate::commands::cases::{EvidenceView, SignedView};
use crate::commands::{proof, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Files are kept by so many at once: while one waits for the disk, others are read and hashed.
const AT_ONCE: usize = 4;

pub(in crate::commands) fn attach(
    desk: &Desk,
    input: AttachFiles,
    watch: &Watch<'_>,
) -> Result<Attached, Failure> {
    let proves: Vec<Proves> = input
        .proves
        .iter()
        .map(|what| wire::of_code("proves", what))
        .collect::<Result<_, _>>()?;
    let original = match input.original.as_deref() {
        Some(original) => wire::of_code("original", original)?,
        None => Original::Unsaid,
    };
    let made = input
        .made
        .as_deref()
        .map(|made| wire::day("made", made))
        .transpose()?;
    let signed = input.signed.as_ref().map(SignedView::said).transpose()?;
    let debts: Vec<_> = input
        .debts
        .iter()
        .map(|debt| wire::id("debts", debt).map(DebtId))
        .collect::<Result<_, _>>()?;
    let remark = input.remark.filter(|text| !text.trim().is_empty());
    let said_more = input.details.is_some();
    let details = input.details.unwrap_or_default();
    let (vault, party) = desk.read(|open| {
        let party = wire::debtor(&open.book, &input.debtor)?;
        open.may_be_written()?;
        Ok((open.folder.vault.clone(), party))
    })?;

    let files = input.files.iter().map(|handle| desk.tray.get(handle));
    let files: Vec<_> = files.collect::<Result<_, _>>()?;
    let came = keep_all(&vault, &files, watch);
    let (mut kept, mut failed) = (Vec::new(), Vec::new());
    for ((_, name), came) in files.into_iter().zip(came) {
        match came {
            Ok(file) => kept.push((file, name)),
            Err(stopped) if stopped.code == Code::Cancelled => return Err(stopped),
            Err(why) => failed.push(FailedFile { name, why }),
        }
    }

    let ids: Vec<_> = kept.iter().map(|_| EvidenceId(Uuid::now_v7())).collect();
    let (entered, had) = desk.enter(|open| {
        let (mut facts, mut had) = (Vec::new(), Vec::new());
        for ((Kept { file, bytes }, name), evidence) in kept.iter().zip(&ids) {
            let same = open
                .book
                .evidence
                .values()
                .any(|e| e.file == *file && e.party == party)
                || facts
                    .iter()
                    .any(|fact| matches!(fact, Fact::EvidenceKept { file: f, .. } if f == file));
            if same {
                had.push(name.clone());
                continue;
            }
            facts.push(Fact::EvidenceKept {
                evidence: *evidence,
                file: *file,
                name: name.clone(),
                bytes: *bytes,
                party,
                debts: debts.clone(),
                proves: proves.clone(),
                original,
                made,
                remark: remark.clone(),
                signed: signed.clone(),
            });
            if said_more {
                let before = proof::Before {
                    proves: proves.clone(),
                    original,
                    made,
                    remark: remark.clone(),
                    signed: signed.clone(),
                    debts: debts.clone(),
                };
                let said = proof::said(*evidence, &details, before)?;
                facts.push(Fact::EvidenceDescribed(said));
            }
        }
        Ok((facts, had))
    })?;
    let kept = desk.read(|open| {
        let entered = ids.iter().filter_map(|id| open.book.evidence.get(id));
        Ok(entered
            .map(|kept| EvidenceView::of(&open.book, kept))
            .collect())
    })?;
    let act = entered
        .map(|entered| entered.act.to_string())
        .unwrap_or_default();
    Ok(Attached {
        act,
        kept,
        had,
        failed,
    })
}

/// Keeps the files, and says of each what came of it, in their order.
fn keep_all(
    vault: &Vault,
    files: &[(PathBuf, String)],
    watch: &Watch<'_>,
) -> Vec<Result<Kept, Failure>> {
    let next = AtomicUsize::new(0);
    let came: Vec<_> = files.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        // Each number is given out once.
        while let Some((file, came)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            files.get(at).zip(came.get(at))
        } {
            let _ = came.set(keep_one(vault, file, watch));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..AT_ONCE.min(files.len()) {
            scope.spawn(work);
        }
        work();
    });
    let lost = || Err(Failure::new(Code::Internal, "a file was not looked at"));
    came.into_iter()
        .map(|came| came.into_inner().unwrap_or_else(lost))
        .collect()
}

fn keep_one(
    vault: &Vault,
    (path, name): &(PathBuf, String),
    watch: &Watch<'_>,
) -> Result<Kept, Failure> {
    let mut from = File::open(path).map_err(|e| Failure::io(path, &e))?;
    let size = from.metadata().map_err(|e| Failure::io(path, &e))?.len();
    if size == 0 {
        let failure = Failure::new(Code::FileEmpty, format!("{name} is empty"));
        return Err(failure.with("name", name));
    }
    let stage = format!("keeping:{name}");
    vault
        .keep(&mut from, &mut |done| watch.step(&stage, done, size))
        .map_err(|e| match e {
            VaultError::Cancelled => Failure::new(Code::Cancelled, "stopped"),
            other => Failure::from(other).with("name", name),
        })
}
