//! The owner's own wording of her letters and agreements: shown, tried out on a real case, set,
//! taken back to the standard words, and copied from book to book.
//!
//! What can be worded is a passage of [`passages`]. Everything else on a paper is the program's, and
//! papers for a court have no passages at all.

mod checked;
mod filled;
mod handed;
mod passages;

use std::collections::BTreeMap;

use owed_book::evidence::{Document, Form};
use owed_book::fact::Fact;
use owed_book::wording::{Tongue, Wording, WordingFault, is_owners};
use owed_print::Stage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use checked::Tried;
pub(crate) use checked::rule;
pub(super) use filled::Worded;
pub(in crate::commands) use handed::{export, read, take};
use passages::{EVERYWHERE, Passage, passages, written};

use super::LetterAsked;
use super::asked::Asked;
use super::form;
use super::frozen::Frozen;
use crate::commands::book::Entered;
use crate::commands::conduct::ConductFinding;
use crate::commands::{Nothing, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// A kind of paper whose words are the owner's.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordedForm {
    /// Its code.
    pub form: String,
    /// The languages it is made in: `zh`, `en`.
    pub tongues: Vec<String>,
    /// Those of them that have the owner's words.
    pub changed: Vec<String>,
    /// How many passages it has.
    pub passages: u32,
}

/// Asks for the words of a kind of paper.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingAsked {
    /// The kind of paper.
    pub form: String,
    /// `zh` or `en`.
    pub tongue: String,
}

/// The words of a kind of paper in a language.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingView {
    /// The kind of paper.
    pub form: String,
    /// `zh` or `en`.
    pub tongue: String,
    /// Its passages, in the order in which they stand on it.
    pub passages: Vec<PassageView>,
    /// Every wording it ever had, the latest first.
    pub versions: Vec<WordingVersion>,
}

/// A passage.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassageView {
    /// Its code.
    pub code: String,
    /// The standard words; empty where the standard paper has none.
    pub standard: String,
    /// The words in use.
    pub text: String,
    /// What may stand in it; what must comes first.
    pub placeholders: Vec<PlaceholderView>,
}

/// Something of the case that may stand in a passage.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceholderView {
    /// Its code.
    pub code: String,
    /// How it is written between braces.
    pub written: String,
    /// Whether the paper is nothing without it.
    pub must: bool,
    /// Whether it may stand in any passage.
    pub everywhere: bool,
}

/// A wording as it once was.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingVersion {
    /// The entry that set it.
    #[ts(type = "number")]
    pub entry: u64,
    /// The passages that were not the standard words; none where it went back to those.
    pub passages: BTreeMap<String, String>,
    /// The numbers of the papers that have it.
    pub papers: Vec<String>,
}

/// Words to be tried out or set.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct WordingTried {
    /// The kind of paper.
    pub form: String,
    /// `zh` or `en`.
    pub tongue: String,
    /// The words by passage; what is left out or is the standard has the standard words.
    pub passages: BTreeMap<String, String>,
    /// The debtor whose case it is shown on, by id or exact name.
    pub debtor: Option<String>,
}

/// What became of words that were tried out. Nothing is entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingSeen {
    /// What is wrong with them; nothing may be set while there is any.
    pub faults: Vec<WordingFaultView>,
    /// What the conduct guard says of them.
    pub findings: Vec<ConductFinding>,
    /// SHA-256 of the paper as it would be on the case; nothing without a case, or with a fault.
    pub file: Option<String>,
    /// Its pages.
    pub pages: u32,
}

/// Something that is wrong with a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingFaultView {
    /// The passage.
    pub passage: String,
    /// `unclosed`, `unopened`, `no-name`, `strong-unclosed`, `unprintable`, `too-long`, `empty`,
    /// `no-passage`, `placeholder-unknown`, `placeholder-elsewhere`, `placeholder-missing` or
    /// `blocked`.
    pub code: String,
    /// The line, from 1; nothing where it is about the whole.
    pub line: Option<u32>,
    /// The character in the line, from 1.
    pub column: Option<u32>,
    /// The name, number or sentence it is about.
    pub about: String,
}

/// A file of wordings.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadWordings {
    /// Its handle on the tray.
    pub file: String,
}

/// What is in a file of wordings. Nothing is entered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingFileView {
    /// Its name.
    pub name: String,
    /// SHA-256 of the file that was read.
    pub digest: String,
    /// What it words otherwise.
    pub wordings: Vec<WordingInFile>,
}

/// A wording in a file.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingInFile {
    /// The kind of paper.
    pub form: String,
    /// `zh` or `en`.
    pub tongue: String,
    /// The passages that are not the standard words.
    pub passages: BTreeMap<String, String>,
    /// What is wrong with them; the file is not taken while there is any.
    pub faults: Vec<WordingFaultView>,
    /// Whether the book has words of the owner's for it, which it would replace.
    pub replaces: bool,
}

/// Takes the wordings of a file that was read.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeWordings {
    /// Its handle on the tray.
    pub file: String,
    /// SHA-256 of the file that was read.
    pub digest: String,
}

pub(in crate::commands) fn list(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<Vec<WordedForm>, Failure> {
    desk.read(|open| {
        let owners = Form::ALL.into_iter().filter(|form| is_owners(*form));
        let view = |form: Form| {
            let tongues = tongues(form);
            let changed = |tongue: &&Tongue| open.book.wording(form, **tongue).is_some();
            WordedForm {
                form: wire::code(&form),
                changed: tongues.iter().filter(changed).map(wire::code).collect(),
                tongues: tongues.iter().map(wire::code).collect(),
                passages: u32::try_from(passages(form).len()).unwrap_or(u32::MAX),
            }
        };
        Ok(owners.map(view).collect())
    })
}

pub(in crate::commands) fn show(
    desk: &Desk,
    input: WordingAsked,
    _: &Watch<'_>,
) -> Result<WordingView, Failure> {
    let (form, tongue) = (form_of(&input.form)?, tongue_of(&input.tongue)?);
    desk.read(|open| {
        let now = open.book.wording(form, tongue).map(|(_, wording)| wording);
        let own = |code: &str| now.and_then(|wording| wording.passages.get(code)).cloned();
        let view = |passage: &Passage| PassageView {
            code: passage.code.to_owned(),
            standard: passage.standard(tongue).to_owned(),
            text: own(passage.code).unwrap_or_else(|| passage.standard(tongue).to_owned()),
            placeholders: placeholders(passage, tongue),
        };
        let papers: Vec<&Document> = open.book.documents.values().collect();
        let of = |entry| {
            let has = papers.iter().filter(|paper| paper.wording == Some(entry));
            has.map(|paper| paper.number.clone()).collect()
        };
        let all = open.book.wordings.iter().rev();
        let versions = all
            .filter(|(_, is)| is.form == form && is.tongue == tongue)
            .map(|(entry, is)| WordingVersion {
                entry: entry.0,
                passages: is.passages.clone(),
                papers: of(*entry),
            });
        Ok(WordingView {
            form: input.form.clone(),
            tongue: input.tongue.clone(),
            passages: passages(form).iter().map(view).collect(),
            versions: versions.collect(),
        })
    })
}

pub(in crate::commands) fn check(
    desk: &Desk,
    input: WordingTried,
    _: &Watch<'_>,
) -> Result<WordingSeen, Failure> {
    let (form, tongue) = (form_of(&input.form)?, tongue_of(&input.tongue)?);
    let Tried {
        worded,
        faults,
        findings,
        ..
    } = Tried::of(&input, form, tongue, desk.clock.today());
    let law = &*desk.law()?;
    let findings = findings
        .into_iter()
        .map(|found| ConductFinding::of(found, law));
    let mut seen = WordingSeen {
        findings: findings.collect(),
        file: None,
        pages: 0,
        faults,
    };
    if let Some(debtor) = input.debtor.as_deref().filter(|_| seen.faults.is_empty()) {
        let asked = LetterAsked {
            lang: Some(input.tongue.clone()),
            ..LetterAsked::plain(debtor, form)
        };
        let asked = Asked {
            worded: Some(worded),
            ..Asked::of(desk, &asked)?
        };
        let set = desk.read(|open| {
            let frozen = Frozen::of(desk, open, &asked)?;
            frozen.set(&open.book, Stage::Draft)
        })?;
        let paper = set.run(desk)?;
        seen.pages = u32::try_from(paper.pages).unwrap_or(u32::MAX);
        seen.file = Some(desk.shown.draft(paper.pdf).to_string());
    }
    Ok(seen)
}

pub(in crate::commands) fn set(
    desk: &Desk,
    input: WordingTried,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let (form, tongue) = (form_of(&input.form)?, tongue_of(&input.tongue)?);
    let passages = Tried::of(&input, form, tongue, desk.clock.today()).sound()?;
    let (entered, ()) = desk.enter(|open| {
        let now = open.book.wording(form, tongue);
        let now = now.map(|(_, wording)| wording.passages.clone());
        if now.unwrap_or_default() == passages {
            return Err(owed_book::Refused::NothingSaid.into());
        }
        let wording = Wording {
            form,
            tongue,
            passages: passages.clone(),
        };
        Ok((vec![Fact::WordingSet(wording)], ()))
    })?;
    Ok(Entered::of(entered))
}

/// The languages a paper is made in.
fn tongues(form: Form) -> Vec<Tongue> {
    let mut tongues = vec![Tongue::Zh];
    if form::row(form).in_english() {
        tongues.push(Tongue::En);
    }
    tongues
}

/// A kind of paper whose words are the owner's; any other is refused.
fn form_of(code: &str) -> Result<Form, Failure> {
    let form = wire::of_code("form", code)?;
    if is_owners(form) {
        Ok(form)
    } else {
        Err(owed_book::Refused::from(WordingFault::NotOwners(form)).into())
    }
}

fn tongue_of(code: &str) -> Result<Tongue, Failure> {
    wire::of_code("tongue", code)
}

fn placeholders(passage: &Passage, tongue: Tongue) -> Vec<PlaceholderView> {
    let view = |must: bool, everywhere: bool| {
        move |code: &&str| PlaceholderView {
            code: (*code).to_owned(),
            written: written(code, tongue).to_owned(),
            must,
            everywhere,
        }
    };
    let must = passage.must.iter().map(view(true, false));
    let may = passage.may.iter().map(view(false, false));
    let others = EVERYWHERE.iter().map(view(false, true));
    must.chain(may).chain(others).collect()
}
