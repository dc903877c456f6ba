//! The kinds of paper: one row each, saying what it asks of the owner, what it cannot do without,
//! and what sets it.
//!
//! A new paper is a variant of [`Form`], a row here, and one file that makes a
//! [`Flow`](owed_print::flow::Flow) from [`Made`].

use owed_book::evidence::Form;
use owed_book::party::{Described, PartyKind};
use owed_print::flow::Flow;
use serde::Serialize;

use super::court;
use super::demand::Made;
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::failure::Failure;

/// A kind of paper.
pub(super) struct Row {
    /// What stands before 字 in its number.
    pub(super) word: &'static str,
    /// Where it is looked for.
    pub(super) group: Group,
    /// What is asked beside its fields: `lang`, `pay-by`, `since`.
    pub(super) asks: &'static [&'static str],
    /// What the book must know for it.
    pub(super) needs: &'static [Need],
    /// What the owner fills in; what the book knows stands there already.
    pub(super) fields: fn(&Made<'_>) -> Vec<Field>,
    /// What sets it.
    pub(super) set: Set,
}

/// What a paper is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Group {
    /// Letters to the debtor.
    Letter,
    /// Papers that go to a court.
    Court,
}

/// What sets a paper.
pub(super) enum Set {
    /// The demand letter's own form.
    Demand,
    /// The schedule's own form.
    Schedule,
    /// Blocks, from which the PDF and the Word file are made.
    Flow(fn(&Made<'_>) -> Result<Flow, Failure>),
}

/// Something the book must know before a paper can be issued.
#[derive(Debug, Clone, Copy)]
#[allow(dead_code, reason = "the papers that need them come one by one")]
pub(super) enum Need {
    /// The creditor's registration or identity number.
    CreditorNumber,
    /// The creditor's address.
    CreditorAddress,
    /// The creditor has an organisation, and so somebody who represents it.
    CreditorOrganisation,
    /// The debtor's address, where the other side is written to.
    DebtorAddress,
}

/// Something the owner fills in.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Its code.
    pub(super) code: String,
    /// What it takes.
    pub(super) kind: Kind,
    /// Whether the paper is nothing without it.
    pub(super) required: bool,
    /// What the book says; the owner may say otherwise.
    pub(super) value: String,
    /// As the form itself calls it; nothing where the pages have words for it.
    pub(super) label: Option<String>,
    /// The part of the form it stands in, as the form calls it.
    pub(super) part: Option<String>,
    /// What may be chosen, by code, each as the form calls it.
    pub(super) choices: Vec<(String, Option<String>)>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(dead_code, reason = "the papers that ask for them come one by one")]
pub(super) enum Kind {
    /// A line.
    Text,
    /// Several lines.
    Long,
    /// A day.
    Day,
    /// An amount of yuan.
    Amount,
    /// One of its choices.
    One,
    /// Any of its choices, divided by commas.
    Many,
}

impl Field {
    /// A line.
    pub(super) fn text(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            kind: Kind::Text,
            required: false,
            value: String::new(),
            label: None,
            part: None,
            choices: Vec::new(),
        }
    }

    /// Something else than a line.
    pub(super) fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// One of several, for which the pages have words.
    pub(super) fn one(code: impl Into<String>, choices: &[&str]) -> Self {
        let choices = choices.iter().map(|code| ((*code).to_owned(), None));
        Self {
            kind: Kind::One,
            choices: choices.collect(),
            ..Self::text(code)
        }
    }

    /// The paper is nothing without it.
    pub(super) fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// What the book says.
    pub(super) fn with(self, value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            ..self
        }
    }

    /// Whether this may stand in it.
    pub(super) fn check(&self, value: &str) -> Result<(), Failure> {
        let wrong = || Failure::bad_input(&self.code, value);
        let known = |value: &str| self.choices.iter().any(|(code, _)| code == value);
        let fits = |longest: usize| {
            let length = value.chars().count();
            if length > longest {
                Err(wrong())
            } else {
                Ok(())
            }
        };
        match self.kind {
            _ if value.is_empty() => Ok(()),
            Kind::Text => fits(400),
            Kind::Long => fits(8000),
            Kind::Day => wire::day(&self.code, value).map(|_| ()),
            Kind::Amount => wire::yuan(&self.code, value).map(|_| ()),
            Kind::One if known(value) => Ok(()),
            Kind::Many if value.split(',').all(known) => Ok(()),
            Kind::One | Kind::Many => Err(wrong()),
        }
    }
}

impl Need {
    /// What is missing, if it is.
    pub(super) fn missing(self, made: &Made<'_>) -> Option<Reason> {
        let creditor = made.creditor();
        let lacks = |code: &str, lacks: bool| lacks.then(|| Reason::plain(code));
        let empty = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
        match self {
            Self::CreditorNumber => lacks("creditor-registration", empty(&creditor.registration)),
            Self::CreditorAddress => lacks("creditor-address", empty(&creditor.address)),
            Self::DebtorAddress => lacks("debtor-address", empty(&made.recipient().address)),
            Self::CreditorOrganisation => lacks("creditor-is-person", is_person(&creditor)),
        }
    }
}

/// Whether nobody else represents the party: it signs itself.
pub(super) fn is_person(is: &Described) -> bool {
    match is.kind {
        Some(PartyKind::Person | PartyKind::SoleTrader) => true,
        Some(PartyKind::Company | PartyKind::Branch | PartyKind::PublicBody) | None => false,
    }
}

impl Row {
    /// Whether it can be had in English.
    pub(super) fn in_english(&self) -> bool {
        self.asks.contains(&"lang")
    }
}

/// A paper set from blocks, of which nothing but its fields is asked.
fn plain(
    word: &'static str,
    group: Group,
    needs: &'static [Need],
    fields: fn(&Made<'_>) -> Vec<Field>,
    flow: fn(&Made<'_>) -> Result<Flow, Failure>,
) -> Row {
    Row {
        word,
        group,
        asks: &[],
        needs,
        fields,
        set: Set::Flow(flow),
    }
}

/// The row of a kind of paper.
pub(super) fn row(form: Form) -> Row {
    let letter = |word, asks, set| Row {
        word,
        group: Group::Letter,
        asks,
        needs: &[],
        fields: |_| Vec::new(),
        set,
    };
    match form {
        Form::Demand => letter("催", &["lang", "pay-by"], Set::Demand),
        Form::Schedule => letter("息", &["lang"], Set::Schedule),
        Form::Statement => letter(
            "对账",
            &["lang", "pay-by", "since"],
            Set::Flow(|made| Ok(made.statement()?.flow()?)),
        ),
        Form::LegalRepresentative => plain(
            "证明",
            Group::Court,
            &[Need::CreditorOrganisation],
            court::representative::fields,
            |made| made.legal_representative(),
        ),
        Form::PowerOfAttorney => plain(
            "委",
            Group::Court,
            &[Need::CreditorNumber, Need::CreditorAddress],
            court::attorney::fields,
            |made| made.power_of_attorney(),
        ),
    }
}
