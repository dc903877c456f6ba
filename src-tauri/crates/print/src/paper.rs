//! What every paper is told: its language, its days, its figures, who it is from.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::PrintError;

/// The language a paper is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Simplified Chinese, as used on the mainland.
    Zh,
    /// English.
    En,
}

/// Whether a paper may leave the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 「草稿 DRAFT」 stands across every page.
    Draft,
    /// Ready to be sealed and sent.
    Final,
}

/// A calendar day, written by each paper in its own language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Makes a day of the Gregorian calendar.
    ///
    /// # Errors
    /// There is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Day, PrintError> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        if !(1000..=9999).contains(&year) || day == 0 || day > last {
            return Err(PrintError::NoSuchDay(format!("{year}-{month}-{day}")));
        }
        Ok(Day { year, month, day })
    }

    pub(crate) fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = PrintError;

    /// Reads `2026-11-21`.
    fn from_str(text: &str) -> Result<Day, PrintError> {
        let no_day = || PrintError::NoSuchDay(text.to_owned());
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().ok_or_else(no_day);
        let (year, month, day) = (part()?, part()?, part()?);
        Day::new(
            year.parse().map_err(|_| no_day())?,
            month.parse().map_err(|_| no_day())?,
            day.parse().map_err(|_| no_day())?,
        )
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The moment a paper is made, in UTC: the only thing in a PDF that is not its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

/// An amount in figures, grouped and with its fen, as it is to be printed: `96,160.00`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Figures(pub String);

impl<T: Into<String>> From<T> for Figures {
    fn from(figures: T) -> Figures {
        Figures(figures.into())
    }
}

/// What a party is, which decides how a letter addresses it and who seals or signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A company or another business with a seal (贵公司).
    Company,
    /// A natural person or a sole trader who signs (您).
    Person,
    /// An authority or a public institution (贵单位).
    PublicBody,
}

/// The number a party is known by in law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "number", rename_all = "snake_case")]
pub enum PartyId {
    /// Unified social credit code (统一社会信用代码).
    CreditCode(String),
    /// Resident identity card (居民身份证).
    IdentityCard(String),
    /// A number of another kind, with its name written out: `Company number 0123456`.
    Other(String),
}

/// A party as a paper names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Full name, as in the contract and the register.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// The number it is known by in law.
    pub id: Option<PartyId>,
    /// The address for letters, without the postcode.
    pub address: Option<String>,
    /// The postcode.
    pub postcode: Option<String>,
    /// The person to ask for.
    pub contact: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Electronic mail.
    pub email: Option<String>,
}

/// How sure a figure or a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read in the source itself.
    Confirmed,
    /// Worked out from other sources; an estimate, possibly outdated.
    Derived,
    /// What courts do; to be checked by a lawyer.
    Practice,
    /// From memory; to be checked by a lawyer.
    Memory,
}

/// What a paper was made from; printed small at the foot of every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// The head of the book's hash chain, in hex; its first twelve digits are printed.
    pub book_head: String,
    /// The day the law data was last checked.
    pub law_checked: Day,
    /// What tells the law data from any other checked that day.
    pub law_mark: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-4",
            "",
            "x-1-1",
            "2026-01-01-01",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
        assert_eq!(
            "2024-02-29".parse::<Day>().unwrap().to_string(),
            "2024-02-29"
        );
        assert_eq!("2026-3-1".parse::<Day>().unwrap().to_string(), "2026-03-01");
    }
}
