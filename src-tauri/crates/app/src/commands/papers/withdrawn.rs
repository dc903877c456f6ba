//! Withdrawing a paper that was issued: it stays as it is, marked, and another may stand in its place.

use owed_advise::playbook;
use owed_book::Book;
use owed_book::evidence::Document;
use owed_book::fact::{DocumentId, Fact};
use owed_book::judged::{Ended, TaskEnd};
use owed_book::withdrawal::Withdrawn;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Withdraws a paper.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct WithdrawPaper {
    /// The paper.
    pub document: String,
    /// Why.
    pub why: String,
    /// The paper that stands in its place.
    pub by: Option<String>,
}

/// That a paper was withdrawn.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawnView {
    /// The day.
    pub on: String,
    /// Why.
    pub why: String,
    /// The number of the paper in its place.
    pub by: Option<String>,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

impl WithdrawnView {
    pub(in crate::commands) fn of(book: &Book, paper: &Document) -> Option<Self> {
        let gone = paper.withdrawn.as_ref()?;
        let by = gone.is.by.and_then(|by| book.documents.get(&by));
        let act = book.act_of(gone.entry);
        Some(Self {
            on: gone.is.on.to_string(),
            why: gone.is.why.clone(),
            by: by.map(|paper| paper.number.clone()),
            act: act.map(|act| act.to_string()).unwrap_or_default(),
        })
    }
}

/// The paper in whose place another stands.
pub(in crate::commands) fn replaced_by(book: &Book, by: DocumentId) -> Option<&Document> {
    book.documents.values().find(|paper| {
        let gone = paper.withdrawn.as_ref();
        gone.is_some_and(|gone| gone.is.by == Some(by))
    })
}

/// Withdraws a paper, and drops the task that it announced.
pub(in crate::commands) fn withdraw(
    desk: &Desk,
    input: WithdrawPaper,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let document = DocumentId(wire::id("document", &input.document)?);
    let by = input.by.as_deref().filter(|by| !by.is_empty());
    let by = by.map(|by| wire::id("by", by)).transpose()?.map(DocumentId);
    let on = desk.clock.today();
    let why = input.why.trim().to_owned();
    let (entered, ()) = desk.enter(|open| {
        let mut facts = vec![Fact::PaperWithdrawn(Withdrawn {
            document,
            on,
            why: why.clone(),
            by,
        })];
        if let Some(paper) = open.book.documents.get(&document) {
            let announced = playbook::letter(&paper.number);
            let tasks = open.book.judged.open_tasks(paper.party);
            let tasks = tasks.into_iter().filter(|task| task.because == announced);
            facts.extend(tasks.map(|task| {
                Fact::TaskEnded(TaskEnd {
                    task: task.task,
                    on,
                    ended: Ended::Dropped,
                    because: Some(why.clone()),
                })
            }));
        }
        Ok((facts, ()))
    })?;
    Ok(Entered::of(entered))
}
