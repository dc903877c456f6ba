//! How packs of evidence are made, under a name (证据册模板): a bookkeeper has one for each court or client.
//!
//! It says how a pack looks and in which order it is, and nothing of what is in it. What a court has
//! of a case keeps its numbers whatever the template says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::evidence::Proves;

/// A template under its name. A later one of the same name replaces the earlier whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackTemplate {
    /// What the owner calls it.
    pub name: String,
    /// How packs are made by it; nothing takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<PackMade>,
}

/// How packs are made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackMade {
    /// What comes first: the evidence of these kinds in this order, and what is not named after it in
    /// the usual order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Proves>,
    /// Where a page has its stamp.
    #[serde(default)]
    pub stamp: StampAt,
    /// Dividers bound in before the exhibits, and how the pack is printed; nothing where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tabs: Option<PrintedOn>,
    /// Copies for a court's portal; nothing where none are made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload: Option<PortalCopy>,
    /// What the cover is headed; nothing for the usual word (证据材料).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Lines on the cover: who represents, whom to call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
}

/// Where a page has its stamp.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StampAt {
    /// In the middle of the foot.
    #[default]
    Foot,
    /// At the foot, on the right.
    FootRight,
    /// At the head, on the right.
    HeadRight,
}

/// On how many sides of a sheet a pack is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrintedOn {
    /// On one.
    One,
    /// On both.
    Both,
}

/// Copies for a court's portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalCopy {
    /// The largest file it takes, in megabytes; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub largest: Option<u32>,
    /// Whether photos are scaled down.
    pub scale: bool,
}

/// The templates there are, by name.
pub type PackTemplates = BTreeMap<String, PackMade>;

/// Why a template is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PackTemplateFault {
    /// Words that do not fit their place.
    #[error("“{words}” has {is} characters; {max} is the most here", is = words.chars().count())]
    TooLong {
        /// The words.
        words: String,
        /// The most that fit.
        max: usize,
    },
    /// Words that are no line of text.
    #[error("“{0}” must be one line of plain text")]
    NotALine(String),
    /// More lines than a cover has room for.
    #[error("a cover has room for {max} lines", max = PackTemplate::MOST_LINES)]
    TooManyLines,
    /// A kind of evidence stands twice in the order.
    #[error("a kind of evidence stands twice in the order")]
    KindTwice,
    /// A portal that takes nothing.
    #[error("a portal that takes files of 0 MB takes none; leave the limit out")]
    NoSize,
    /// There is none of this name.
    #[error("there is no template “{0}”")]
    NoTemplate(String),
    /// More than anybody tells apart.
    #[error("{max} templates are the most", max = PackTemplate::MOST)]
    TooMany,
}

impl PackTemplate {
    /// The longest name.
    pub const LONGEST_NAME: usize = 40;
    /// The longest heading: what stands on one line of the cover.
    pub const LONGEST_HEADING: usize = 12;
    /// The longest line on the cover.
    pub const LONGEST_LINE: usize = 60;
    /// The most lines on the cover.
    pub const MOST_LINES: usize = 5;
    /// The most templates of a book.
    pub const MOST: usize = 50;

    /// What is wrong with it by itself.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self) -> Result<(), PackTemplateFault> {
        line(&self.name, Self::LONGEST_NAME)?;
        let Some(made) = &self.is else {
            return Ok(());
        };
        if let Some(heading) = &made.heading {
            line(heading, Self::LONGEST_HEADING)?;
        }
        if made.lines.len() > Self::MOST_LINES {
            return Err(PackTemplateFault::TooManyLines);
        }
        for each in &made.lines {
            line(each, Self::LONGEST_LINE)?;
        }
        let twice = |at: usize| made.order[..at].contains(&made.order[at]);
        if (0..made.order.len()).any(twice) {
            return Err(PackTemplateFault::KindTwice);
        }
        if made.upload.is_some_and(|copy| copy.largest == Some(0)) {
            return Err(PackTemplateFault::NoSize);
        }
        Ok(())
    }
}

fn line(words: &str, max: usize) -> Result<(), PackTemplateFault> {
    let words = words.to_owned();
    if words.trim() != words || words.is_empty() || words.chars().any(char::is_control) {
        return Err(PackTemplateFault::NotALine(words));
    }
    if words.chars().count() > max {
        return Err(PackTemplateFault::TooLong { words, max });
    }
    Ok(())
}

impl PackMade {
    /// Where evidence of a kind comes, the first at nought.
    pub fn place(&self, kind: Proves) -> (usize, Proves) {
        let named = self.order.iter().position(|one| *one == kind);
        (named.unwrap_or(self.order.len()), kind)
    }
}
