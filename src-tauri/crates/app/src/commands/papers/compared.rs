//! A Word file that somebody edited, beside the paper as it was issued.
//!
//! Counsel or the other side sends back a changed file. What was issued stays what it is; this says
//! what is otherwise, so that a changed sum or account is not overlooked.

use std::ops::ControlFlow;
use std::time::Duration;

use owed_book::fact::DocumentId;
use owed_print::read_word;
use serde::{Deserialize, Serialize};
use similar::utils::TextDiffRemapper;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};
use ts_rs::TS;

use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// The largest file that is read, in bytes: a paper of ours has some 20 kB.
const LARGEST: u64 = 16 << 20;

/// Signs of a paragraph up to which it is compared sign by sign.
const LONGEST: usize = 20_000;

/// How long one paragraph may be looked at; what is found by then is shown.
const PATIENCE: Duration = Duration::from_millis(200);

/// Asks what an edited file says otherwise.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareAsked {
    /// The paper's id.
    pub document: String,
    /// Handle the door gave for the edited file.
    pub file: String,
}

/// An edited file beside the paper.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareView {
    /// Name of the edited file.
    pub name: String,
    /// Paragraphs that read as issued.
    pub alike: u32,
    /// Paragraphs that do not, in the order of the paper.
    pub changed: Vec<ParagraphChanged>,
}

/// A paragraph that reads otherwise.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParagraphChanged {
    /// Its number in the edited file, from 1; where it was left out, that of what follows.
    pub at: u32,
    /// Its words, piece by piece.
    pub parts: Vec<PartChanged>,
}

/// A piece of a paragraph.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartChanged {
    /// `same`, `gone` or `new`.
    pub is: String,
    /// The words.
    pub text: String,
}

pub(in crate::commands) fn compare(
    desk: &Desk,
    input: CompareAsked,
    watch: &Watch<'_>,
) -> Result<CompareView, Failure> {
    let id = wire::id("document", &input.document)?;
    let (path, name) = desk.tray.get(&input.file)?;
    let size = std::fs::metadata(&path)
        .map_err(|e| Failure::io(&path, &e))?
        .len();
    let unfit = |code, why: String| Err(Failure::new(code, why).with("name", &name));
    if size == 0 {
        return unfit(Code::FileEmpty, format!("{name} is empty"));
    }
    if size > LARGEST {
        return unfit(
            Code::FileTooLarge,
            format!("{name} is larger than any paper"),
        );
    }
    let edited = std::fs::read(&path).map_err(|e| Failure::io(&path, &e))?;
    let edited = match read_word(&edited) {
        Ok(edited) => edited,
        Err(why) => return unfit(Code::FileUnknown, format!("{name} is no Word file: {why}")),
    };
    let issued = desk.read(|open| {
        let paper = open.book.documents.get(&DocumentId(id));
        let paper = paper.ok_or_else(|| Failure::not_found("document", id))?;
        let word = paper
            .word
            .ok_or_else(|| Failure::not_found("word", &paper.number))?;
        let bytes = open.folder.vault.bytes(word)?;
        Ok(read_word(&bytes)?)
    })?;
    let (alike, changed) = differences(&issued, &edited, watch)?;
    Ok(CompareView {
        name,
        alike,
        changed,
    })
}

fn differences(
    issued: &[String],
    edited: &[String],
    watch: &Watch<'_>,
) -> Result<(u32, Vec<ParagraphChanged>), Failure> {
    let (mut alike, mut changed) = (0, Vec::new());
    let ops = capture_diff_slices(Algorithm::Myers, issued, edited);
    let all = ops.len() as u64;
    for (done, op) in ops.iter().enumerate() {
        if let ControlFlow::Break(()) = watch.step("comparing", done as u64, all) {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        if let DiffOp::Equal { len, .. } = op {
            alike += u32::try_from(*len).unwrap_or(u32::MAX);
            continue;
        }
        let (old, new) = (&issued[op.old_range()], &edited[op.new_range()]);
        for at in 0..old.len().max(new.len()) {
            let number = op.new_range().start + at.min(new.len()) + 1;
            changed.push(ParagraphChanged {
                at: u32::try_from(number).unwrap_or(u32::MAX),
                parts: parts(old.get(at), new.get(at)),
            });
        }
    }
    Ok((alike, changed))
}

/// A paragraph piece by piece; one that came or went, or is very long, is one piece.
fn parts(old: Option<&String>, new: Option<&String>) -> Vec<PartChanged> {
    let piece = |tag: ChangeTag, text: &str| PartChanged {
        is: match tag {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "gone",
            ChangeTag::Insert => "new",
        }
        .to_owned(),
        text: text.to_owned(),
    };
    match (old, new) {
        (Some(old), Some(new)) if old.len().max(new.len()) <= LONGEST => {
            let diff = TextDiff::configure()
                .timeout(PATIENCE)
                .diff_chars(old.as_str(), new.as_str());
            let words = TextDiffRemapper::from_text_diff(&diff, old.as_str(), new.as_str());
            let found = diff.ops().iter().flat_map(|op| words.iter_slices(op));
            found.map(|(tag, text)| piece(tag, text)).collect()
        }
        (old, new) => {
            let gone = old.map(|text| piece(ChangeTag::Delete, text));
            let new = new.map(|text| piece(ChangeTag::Insert, text));
            gone.into_iter().chain(new).collect()
        }
    }
}
