//! The kinds of paper that can be made for a debtor, and what each still lacks.

use std::collections::BTreeMap;

use owed_book::evidence::Form;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LetterAsked;
use super::asked::Asked;
use super::form::{self, Field};
use super::frozen::Frozen;
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks which papers can be made.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormsAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// A kind of paper.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormView {
    /// Its code.
    pub form: String,
    /// `letter`, `court` or `counsel`.
    pub group: String,
    /// What its sum is: `claim`, `agreed`, `balance` or `nothing`.
    pub carries: String,
    /// What it must have and lacks.
    pub missing: Vec<Reason>,
    /// How many of it were issued to this debtor.
    pub issued: u32,
}

/// Something the owner fills in on a paper.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldView {
    /// Its code.
    pub code: String,
    /// `text`, `long`, `day`, `amount`, `one` or `many` (codes divided by commas).
    pub kind: String,
    /// Whether the paper is nothing without it.
    pub required: bool,
    /// What stands in it.
    pub value: String,
    /// What the book says.
    pub known: String,
    /// As the form itself calls it; nothing where the pages have words for its code.
    pub label: Option<String>,
    /// The part of the form it stands in, as the form calls it.
    pub part: Option<String>,
    /// What may be chosen.
    pub choices: Vec<ChoiceView>,
}

/// One thing that may be chosen.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceView {
    /// Its code.
    pub code: String,
    /// As the form itself calls it.
    pub label: Option<String>,
}

impl FieldView {
    pub(super) fn of(field: &Field, value: String) -> Self {
        let choice = |(code, label): &(String, Option<String>)| ChoiceView {
            code: code.clone(),
            label: label.clone(),
        };
        Self {
            code: field.code.clone(),
            kind: wire::code(&field.kind),
            required: field.required,
            value,
            known: field.value.clone(),
            label: field.label.clone(),
            part: field.part.clone(),
            choices: field.choices.iter().map(choice).collect(),
        }
    }
}

pub(in crate::commands) fn list(
    desk: &Desk,
    input: FormsAsked,
    _: &Watch<'_>,
) -> Result<Vec<FormView>, Failure> {
    let asked = Asked::of(desk, &LetterAsked::plain(&input.debtor, Form::Demand))?;
    desk.read(|open| {
        let book = &open.book;
        let mut frozen = Frozen::of(desk, open, &asked)?;
        let mut all = Vec::new();
        for form in Form::ALL {
            frozen.to(book, form, &BTreeMap::new())?;
            let row = form::row(form);
            let issued = book.documents.values();
            let issued = issued.filter(|paper| {
                let ours = paper.form == form && paper.party == frozen.debtor;
                ours && paper.withdrawn.is_none()
            });
            all.push(FormView {
                form: wire::code(&form),
                group: wire::code(&row.group),
                carries: wire::code(&form.carries()),
                missing: frozen.missing(book),
                issued: u32::try_from(issued.count()).unwrap_or(u32::MAX),
            });
        }
        Ok(all)
    })
}
