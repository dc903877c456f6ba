//! Why law data is refused, as the doors are told it.

use owed_law::rules::{PackError, UpdateError};

use crate::failure::{Code, Failure};

fn refused(rule: &str, e: &impl std::fmt::Display) -> Failure {
    Failure::new(Code::Refused, e).with("rule", rule)
}

impl From<PackError> for Failure {
    fn from(e: PackError) -> Self {
        match &e {
            PackError::Unreadable { file, why } => refused("law-unreadable", &e)
                .with("file", file)
                .with("why", why),
            PackError::Gap {
                file,
                after,
                before,
            } => refused("law-gap", &e)
                .with("after", after)
                .with("before", before)
                .with("file", file),
            PackError::Overlap { file, on } => {
                refused("law-overlap", &e).with("file", file).with("on", on)
            }
            PackError::NoSource { file, row } => refused("law-no-source", &e)
                .with("file", file)
                .with("row", row),
            PackError::NoStatus { file, row } => refused("law-no-status", &e)
                .with("file", file)
                .with("row", row),
            PackError::NotChecked { file, row } => refused("law-not-checked", &e)
                .with("file", file)
                .with("row", row),
            PackError::NoArticle { article, by } => refused("law-no-article", &e)
                .with("article", article)
                .with("by", by),
            PackError::Unsound { file, why } => refused("law-unsound", &e)
                .with("file", file)
                .with("why", why),
        }
    }
}

impl From<UpdateError> for Failure {
    fn from(e: UpdateError) -> Self {
        match e {
            UpdateError::Unsound(e) => e.into(),
            UpdateError::NotLawData(ref why) => refused("law-not-law-data", &e).with("why", why),
            UpdateError::Country(ref country) => {
                refused("law-country", &e).with("country", country)
            }
            UpdateError::Unsaid(what) => refused("law-unsaid", &e).with("what", what),
            UpdateError::UnknownFile(ref file) => {
                refused("law-unknown-file", &e).with("file", file)
            }
            UpdateError::Older { checked, used } => refused("law-older", &e)
                .with("checked", checked)
                .with("used", used),
            UpdateError::ToCome(checked) => refused("law-to-come", &e).with("checked", checked),
            UpdateError::Same => refused("law-same", &e),
        }
    }
}
