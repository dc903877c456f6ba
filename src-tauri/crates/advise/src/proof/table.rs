//! The tables of what must be proved: data that a lawyer can read and mend.

use std::str::FromStr;
use std::sync::LazyLock;

use owed_book::evidence::Proves;
use owed_book::piece::Kind;
use owed_book::terms::DebtKind;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer};

use super::Grade;

/// What must be proved about one kind of debt.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The kind of debt it was written for.
    pub cause: DebtKind,
    /// What it is called, in Chinese.
    pub zh: String,
    /// What it is called, in English.
    pub en: String,
    /// What must be proved.
    #[serde(rename = "element")]
    pub elements: Vec<Element>,
}

/// One thing to prove (待证事实).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its id within the table.
    pub id: String,
    /// What pieces are offered for it.
    pub proves: Proves,
    /// What it is called, in Chinese.
    pub zh: String,
    /// What it is called, in English.
    pub en: String,
    /// Why it must be proved, in Chinese.
    pub why_zh: String,
    /// Why it must be proved, in English.
    pub why_en: String,
    /// The articles it rests on.
    pub articles: Vec<String>,
    /// How well that is known.
    pub status: Status,
    /// What proves it how well, the best first.
    #[serde(rename = "way")]
    pub ways: Vec<Way>,
    /// How to mend it, the cheapest first.
    #[serde(rename = "mend")]
    pub mends: Vec<Mend>,
}

/// Pieces that together prove something so well.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// How well.
    pub grade: Grade,
    /// What it takes, all of it.
    pub needs: Vec<Need>,
    /// What it is, in Chinese.
    pub zh: String,
    /// What it is, in English.
    pub en: String,
    /// The articles it rests on.
    pub articles: Vec<String>,
    /// How well that is known.
    pub status: Status,
}

/// A lawful way to prove something better.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mend {
    /// The grade it leads to.
    pub lifts: Grade,
    /// What must be there for it, all of it.
    #[serde(default)]
    pub when: Vec<Need>,
    /// Where in the program it is done.
    pub leads: Leads,
    /// What to do, in Chinese.
    pub zh: String,
    /// What to do, in English.
    pub en: String,
    /// The sentence to ask the debtor for, in Chinese, with `{amount}`, `{day}`, `{later}`, `{month}` and
    /// `{name}` to be filled in.
    pub ask_zh: Option<String>,
    /// The same in English.
    pub ask_en: Option<String>,
    /// The articles it rests on.
    pub articles: Vec<String>,
    /// How well that is known.
    pub status: Status,
}

/// How well a row is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The articles say so.
    Confirmed,
    /// What courts usually do: to be checked by a lawyer.
    Practice,
}

/// Where in the program something is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leads {
    /// The evidence of the case.
    Evidence,
    /// A statement of account.
    Statement,
    /// A letter of demand.
    Demand,
    /// How a paper was sent.
    Dispatch,
    /// When payment was due.
    Terms,
    /// Who the debtor is.
    Party,
}

/// Something that must be there: any one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need(pub(super) Vec<One>);

/// A piece of evidence of some kind and quality, or a sign of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum One {
    Piece {
        /// Nothing for any kind.
        kind: Option<Kind>,
        having: Vec<Having>,
    },
    Sign(Sign),
}

/// What a piece has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Having {
    /// Its original is at hand, or it is one.
    Original,
    /// The other side signed or sealed it.
    Signed,
    /// And the signature binds the other side.
    Bound,
}

/// Something that the book shows of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Sign {
    Debt,
    Invoice,
    StatementAgreed,
    StatementPromise,
    StatementDiffers,
    PaidOwn,
    DueStated,
    DemandIssued,
    DemandSent,
    DemandArrived,
    DemandProved,
    NumberValid,
    AccountTied,
}

impl Table {
    /// The table for a kind of debt. Works on a building are contract work, and what is none of these
    /// is graded like a service.
    pub(super) fn of(kind: DebtKind) -> Option<&'static Self> {
        let cause = match kind {
            DebtKind::Sale => DebtKind::Sale,
            DebtKind::Loan => DebtKind::Loan,
            DebtKind::Work | DebtKind::Construction => DebtKind::Work,
            DebtKind::Lease => DebtKind::Lease,
            DebtKind::Service | DebtKind::Other => DebtKind::Service,
        };
        tables().iter().find(|table| table.cause == cause)
    }
}

static TABLES: LazyLock<Result<Vec<Table>, String>> = LazyLock::new(|| {
    [
        include_str!("../../data/proof/sale.toml"),
        include_str!("../../data/proof/loan.toml"),
        include_str!("../../data/proof/service.toml"),
        include_str!("../../data/proof/work.toml"),
        include_str!("../../data/proof/lease.toml"),
    ]
    .into_iter()
    .map(|text| toml::from_str(text).map_err(|e| e.to_string()))
    .collect()
});

/// Every table.
pub fn tables() -> &'static [Table] {
    TABLES.as_deref().unwrap_or_default()
}

/// Why the tables cannot be read, if they cannot.
#[cfg(test)]
pub(super) fn trouble() -> Option<&'static str> {
    TABLES.as_ref().err().map(String::as_str)
}

impl<'de> Deserialize<'de> for Need {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let all: Result<_, String> = text.split('|').map(str::parse).collect();
        all.map(Self).map_err(serde::de::Error::custom)
    }
}

impl FromStr for One {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Ok(sign) = word::<Sign>(text) {
            return Ok(Self::Sign(sign));
        }
        let mut words = text.split(':');
        let kind = match words.next() {
            Some("kept") | None => None,
            Some(kind) => Some(word::<Kind>(kind)?),
        };
        let having: Result<_, _> = words.map(word::<Having>).collect();
        Ok(Self::Piece {
            kind,
            having: having?,
        })
    }
}

fn word<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    let from: serde::de::value::StrDeserializer<'a, serde::de::value::Error> =
        text.into_deserializer();
    T::deserialize(from).map_err(|e| format!("{text}: {e}"))
}
