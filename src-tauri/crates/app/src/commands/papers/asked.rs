//! What was asked of a paper, read.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_book::evidence::Form;
use owed_print::Lang;

use super::LetterAsked;
use super::form;
use super::wording::Worded;
use crate::commands::wire;
use crate::desk::Desk;
use crate::failure::Failure;

/// What was asked, read.
pub(super) struct Asked {
    pub(super) debtor: String,
    pub(super) form: Form,
    pub(super) lang: Lang,
    pub(super) pay_by: Option<NaiveDate>,
    pub(super) since: Option<NaiveDate>,
    pub(super) today: NaiveDate,
    /// What the owner filled in, by the code of the field.
    pub(super) fields: BTreeMap<String, String>,
    /// A wording that is only tried out; that of the book when there is none.
    pub(super) worded: Option<Worded>,
}

impl Asked {
    pub(super) fn of(desk: &Desk, input: &LetterAsked) -> Result<Self, Failure> {
        let form = wire::of_code("form", &input.form)?;
        let day = |field, day: &Option<String>| {
            let day = day.as_deref().filter(|day| !day.trim().is_empty());
            day.map(|day| wire::day(field, day)).transpose()
        };
        Ok(Self {
            debtor: input.debtor.clone(),
            form,
            lang: match input.lang.as_deref() {
                Some("en") if form::row(form).in_english() => Lang::En,
                Some("zh") | None => Lang::Zh,
                Some(other) => return Err(Failure::bad_input("lang", other)),
            },
            pay_by: day("payBy", &input.pay_by)?,
            since: day("since", &input.since)?,
            today: desk.clock.today(),
            fields: input.fields.clone(),
            worded: None,
        })
    }
}
