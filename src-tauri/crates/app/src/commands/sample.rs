//! A book to look around in: invented debtors in every state a case can be in, entered by the same
//! commands that an owner uses, with days counted from today.

use std::path::PathBuf;

use chrono::{Duration, NaiveDate};
use serde_json::Value;

use super::book::{BookStatus, status};
use super::{Nothing, call};
use crate::desk::{Desk, Home, Watch};
use crate::failure::{Code, Failure};

/// What is entered, in order: commands with what they are told.
const STEPS: &str = include_str!("../../data/sample.json");

/// The name of the folder, and of whose book it is.
const NAME: &str = "示例账本（都是编的）";

/// Opens the book of samples; makes it where there is none.
pub(super) fn open(desk: &Desk, _: Nothing, watch: &Watch<'_>) -> Result<BookStatus, Failure> {
    let dir = place(desk);
    if dir.join(owed_store::folder::JOURNAL).exists() {
        desk.open(&dir)?;
        return status(desk, Nothing {}, watch);
    }
    fill(desk, &dir).inspect_err(|_| {
        // Half a sample would be there for ever; nothing of anybody's is in it.
        desk.close();
        let _left = std::fs::remove_dir_all(&dir);
    })?;
    status(desk, Nothing {}, watch)
}

/// Beside the owner's books.
fn place(desk: &Desk) -> PathBuf {
    match &desk.home {
        Home::In(dir) => dir.with_file_name(NAME),
        Home::Below(base) => base.join(NAME),
    }
}

fn fill(desk: &Desk, dir: &std::path::Path) -> Result<(), Failure> {
    let unsound = |e: &dyn std::fmt::Display| Failure::new(Code::Internal, e);
    let steps: Vec<(String, Value)> = serde_json::from_str(STEPS).map_err(|e| unsound(&e))?;
    let party = owed_book::fact::PartyId(uuid::Uuid::now_v7());
    let is = owed_book::party::Described {
        name: NAME.to_owned(),
        ..owed_book::party::Described::default()
    };
    let facts = vec![
        owed_book::Fact::PartyDescribed { party, is },
        owed_book::Fact::CreditorNamed { party },
    ];
    desk.create(dir, facts)?;
    let today = desk.clock.today();
    for (name, mut input) in steps {
        dated(&mut input, today);
        call(desk, &name, input, None)?;
    }
    Ok(())
}

/// Puts a day in the place of each `@-30`: so many days from today.
fn dated(value: &mut Value, today: NaiveDate) {
    match value {
        Value::String(text) => {
            let days = text.strip_prefix('@').and_then(|days| days.parse().ok());
            if let Some(days) = days {
                *text = (today + Duration::days(days)).to_string();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|each| dated(each, today)),
        Value::Object(all) => all.values_mut().for_each(|each| dated(each, today)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
