//! Statements of account that came back signed.

use std::fs::File;

use owed_book::Book;
use owed_book::evidence::{Document, Form, Original, Proves, Reply};
use owed_book::fact::{DocumentId, EvidenceId, Fact};
use owed_store::{Kept, VaultError};
use uuid::Uuid;

use super::ReturnStatement;
use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn return_statement(
    desk: &Desk,
    input: ReturnStatement,
    watch: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = wire::day("on", &input.on)?;
    let day = |field, day: &Option<String>| day.as_deref().map(|d| wire::day(field, d)).transpose();
    let pays_by = day("paysBy", &input.pays_by)?;
    let signed = input.signed.said()?;
    let reply = match &input.differs {
        None => Reply::Agreed,
        Some(amount) => Reply::Differs {
            amount: wire::yuan("differs", amount)?,
            why: input.why.clone().unwrap_or_default().trim().to_owned(),
        },
    };
    let before = input
        .evidence
        .as_deref()
        .map(|id| wire::id("evidence", id).map(EvidenceId))
        .transpose()?;
    let scan = match (&input.file, before) {
        (Some(handle), _) => Some(keep(desk, handle, watch)?),
        (None, Some(_)) => None,
        (None, None) => return Err(Failure::bad_input("file", "")),
    };
    let new = EvidenceId(Uuid::now_v7());
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let paper = paper(book, &input.document)?;
        let mut facts = Vec::new();
        // The same scan again is the same evidence.
        let had = scan.as_ref().and_then(|(kept, _)| {
            let mut all = book.evidence.values();
            all.find(|e| e.file == kept.file && e.party == paper.party)
        });
        let evidence = match (&scan, had, before) {
            (_, Some(had), _) => had.id,
            (Some((Kept { file, bytes }, name)), None, _) => {
                facts.push(Fact::EvidenceKept {
                    evidence: new,
                    file: *file,
                    name: name.clone(),
                    bytes: *bytes,
                    party: paper.party,
                    debts: Vec::new(),
                    proves: vec![Proves::Amount],
                    original: Original::PaperOriginal,
                    made: Some(on),
                    remark: Some(paper.number.clone()),
                    signed: Some(signed.clone()),
                });
                new
            }
            (None, None, Some(before)) => before,
            (None, None, None) => return Err(Failure::bad_input("file", "")),
        };
        facts.push(Fact::StatementReturned {
            document: paper.id,
            evidence,
            on,
            reply: reply.clone(),
            pays_by,
            signed: signed.clone(),
        });
        Ok((facts, ()))
    })?;
    entered
        .map(|entered| Entered {
            act: entered.act.to_string(),
            seq: entered.seq.0,
        })
        .ok_or_else(|| Failure::new(Code::Internal, "nothing was entered"))
}

/// The statement with this id or number, or the one that the words of a square code name.
fn paper<'a>(book: &'a Book, asked: &str) -> Result<&'a Document, Failure> {
    let asked = asked.trim();
    let of_code = asked
        .split_whitespace()
        .find_map(|word| word.strip_prefix("id="));
    let id = of_code.unwrap_or(asked).parse().ok().map(DocumentId);
    let by_id = id.and_then(|id| book.documents.get(&id));
    let by_number = || {
        let mut all = book.documents.values();
        all.find(|paper| paper.form == Form::Statement && paper.number == asked)
    };
    by_id
        .or_else(by_number)
        .ok_or_else(|| Failure::not_found("document", asked))
}

/// Keeps a file in the vault, before a fact names it.
pub(in crate::commands) fn keep(
    desk: &Desk,
    handle: &str,
    watch: &Watch<'_>,
) -> Result<(Kept, String), Failure> {
    let (path, name) = desk.tray.get(handle)?;
    let vault = desk.read(|open| {
        open.may_be_written()?;
        Ok(open.folder.vault.clone())
    })?;
    let mut from = File::open(&path).map_err(|e| Failure::io(&path, &e))?;
    let size = from.metadata().map_err(|e| Failure::io(&path, &e))?.len();
    if size == 0 {
        let failure = Failure::new(Code::FileEmpty, format!("{name} is empty"));
        return Err(failure.with("name", &name));
    }
    let stage = format!("keeping:{name}");
    let kept = vault
        .keep(&mut from, &mut |done| watch.step(&stage, done, size))
        .map_err(|e| match e {
            VaultError::Cancelled => Failure::new(Code::Cancelled, "stopped"),
            other => Failure::from(other).with("name", &name),
        })?;
    Ok((kept, name))
}
