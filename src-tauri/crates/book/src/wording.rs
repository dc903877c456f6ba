//! What the owner made of the fixed words of her own letters and agreements (自拟措辞).
//!
//! A paper is made of figures, dates and sentences the law asks for, which are the program's, and of
//! passages, which are the owner's to say otherwise. A passage is plain text; `{name}` stands for
//! something the case knows, `**…**` stands out, and a new line begins a new paragraph.
//!
//! **Invariant:** a template is taken apart before anything of a case is put in, once. What a case
//! says is never looked at for placeholders.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::evidence::Form;
use crate::journal::Seq;

/// The longest passage that is taken, in characters: what stays on one page above a signature.
pub const LONGEST: usize = 1_000;

/// The most passages that are taken for one kind of paper.
pub const MOST: usize = 20;

/// The longest name of a placeholder or a passage, in characters.
const LONGEST_NAME: usize = 40;

/// The language of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tongue {
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// The owner's wording of a kind of paper in a language. A later one replaces the earlier whole; one
/// without passages goes back to the standard words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The kind of paper.
    pub form: Form,
    /// The language.
    pub tongue: Tongue,
    /// The passages that are otherwise than the standard, by code.
    pub passages: BTreeMap<String, String>,
}

/// Every wording the owner ever set, in the order entered: papers name theirs by its entry.
pub type Wordings = Vec<(Seq, Wording)>;

/// Whether the words of a kind of paper are the owner's to change. Those of papers for a court or a
/// lawyer are not: they are kept exactly. A schedule has no words but those of its figures.
pub fn is_owners(form: Form) -> bool {
    match form {
        Form::Demand
        | Form::Statement
        | Form::RepaymentAgreement
        | Form::BreachNotice
        | Form::Guarantee
        | Form::Receipt
        | Form::Settlement
        | Form::AssignmentNotice
        | Form::FairDealing => true,
        Form::Schedule
        | Form::LegalRepresentative
        | Form::PowerOfAttorney
        | Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty
        | Form::Enforcement
        | Form::Complaint
        | Form::PaymentOrder
        | Form::Preservation
        | Form::ServiceAddress
        | Form::EvidenceIndex
        | Form::CourtDesk
        | Form::LawyerBrief
        | Form::LawyerLetter => false,
    }
}

/// A passage taken apart: its paragraphs, none of which is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Piece>>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub is: PieceIs,
    /// Whether it stands out.
    pub strong: bool,
    /// Where it begins.
    pub at: Place,
}

/// What a piece of a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PieceIs {
    /// Words as they are.
    Words(String),
    /// The name of something the case knows.
    Value(String),
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, character {}", self.line, self.column)
    }
}

/// Why a passage cannot be taken apart.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// A brace that is not closed on its line.
    #[error("{0}: a brace is opened and not closed; a placeholder is written {{name}}")]
    Unclosed(Place),
    /// A closing brace that nothing opened.
    #[error("{0}: a brace is closed that was not opened")]
    Unopened(Place),
    /// Nothing that could be a name between braces.
    #[error("{at}: {name:?} is no name of a placeholder")]
    NoName {
        /// Where.
        at: Place,
        /// What stands there.
        name: String,
    },
    /// Asterisks that are not closed in their paragraph.
    #[error("{0}: two asterisks are opened and not closed in the same paragraph")]
    StrongUnclosed(Place),
    /// A character that is none of a text.
    #[error("{at}: the character U+{code:04X} cannot be printed")]
    Unprintable {
        /// Where.
        at: Place,
        /// Its code.
        code: u32,
    },
    /// More than a passage holds.
    #[error("the passage has {0} characters; {LONGEST} is the most")]
    TooLong(usize),
}

impl Flaw {
    /// Where it is; nothing where it is about the whole.
    pub fn at(&self) -> Option<Place> {
        match self {
            Self::Unclosed(at) | Self::Unopened(at) | Self::StrongUnclosed(at) => Some(*at),
            Self::NoName { at, .. } | Self::Unprintable { at, .. } => Some(*at),
            Self::TooLong(_) => None,
        }
    }
}

/// Why a wording is refused by the book.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordingFault {
    /// The words of this kind of paper are kept exactly.
    #[error(
        "the words of this paper are kept exactly; only own letters and agreements are changed"
    )]
    NotOwners(Form),
    /// More passages than any paper has, or one with an impossible name.
    #[error("{0:?} is no passage of a paper")]
    NoPassage(String),
    /// A passage that cannot be taken apart.
    #[error("passage {passage}, {flaw}")]
    Flawed {
        /// The passage.
        passage: String,
        /// What is wrong.
        flaw: Flaw,
    },
    /// A paper that names a wording which is not its own.
    #[error("entry {} sets no wording of this kind of paper", .0.0)]
    NoWording(Seq),
}

impl Template {
    /// Takes a passage apart.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn of(text: &str) -> Result<Self, Flaw> {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(Flaw::TooLong(length));
        }
        let mut paragraphs = Vec::new();
        for (line, text) in (1..).zip(text.lines()) {
            let paragraph = paragraph(line, text)?;
            if !paragraph.is_empty() {
                paragraphs.push(paragraph);
            }
        }
        Ok(Self { paragraphs })
    }

    /// Its placeholders, each with its place.
    pub fn names(&self) -> impl Iterator<Item = (&str, Place)> {
        let pieces = self.paragraphs.iter().flatten();
        pieces.filter_map(|piece| match &piece.is {
            PieceIs::Value(name) => Some((name.as_str(), piece.at)),
            PieceIs::Words(_) => None,
        })
    }
}

fn paragraph(line: u32, text: &str) -> Result<Vec<Piece>, Flaw> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut opened: Option<Place> = None;
    let mut chars = (1..).zip(text.trim().chars()).peekable();
    while let Some((column, c)) = chars.next() {
        let at = Place { line, column };
        let strong = opened.is_some();
        let is = match c {
            '*' if chars.next_if(|(_, next)| *next == '*').is_some() => {
                opened = if strong { None } else { Some(at) };
                continue;
            }
            '{' | '｛' => {
                let mut name = String::new();
                loop {
                    match chars.next() {
                        Some((_, '}' | '｝')) => break,
                        Some((_, c)) if c != '{' && c != '｛' => name.push(c),
                        Some(_) | None => return Err(Flaw::Unclosed(at)),
                    }
                }
                PieceIs::Value(named(&name, at)?)
            }
            '}' | '｝' => return Err(Flaw::Unopened(at)),
            c if is_unprintable(c) => {
                return Err(Flaw::Unprintable {
                    at,
                    code: u32::from(c),
                });
            }
            c => {
                if let Some(last) = pieces.last_mut()
                    && last.strong == strong
                    && let PieceIs::Words(words) = &mut last.is
                {
                    words.push(c);
                    continue;
                }
                PieceIs::Words(c.to_string())
            }
        };
        pieces.push(Piece { is, strong, at });
    }
    match opened {
        Some(at) => Err(Flaw::StrongUnclosed(at)),
        None => Ok(pieces),
    }
}

fn named(name: &str, at: Place) -> Result<String, Flaw> {
    let name = name.trim();
    let fits = name.chars().all(|c| c.is_alphanumeric() || c == '-');
    if name.is_empty() || !fits || name.chars().count() > LONGEST_NAME {
        let name = name.chars().take(LONGEST_NAME).collect();
        return Err(Flaw::NoName { at, name });
    }
    Ok(name.to_owned())
}

/// What no text has: control characters, and those that turn the direction of what follows, with
/// which words could be made to read otherwise than they are.
fn is_unprintable(c: char) -> bool {
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hidden =
        matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
    c.is_control() || turns || hidden
}

impl Wording {
    /// Whether it can be entered.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn check(&self) -> Result<(), WordingFault> {
        if !is_owners(self.form) {
            return Err(WordingFault::NotOwners(self.form));
        }
        for (at, (passage, text)) in self.passages.iter().enumerate() {
            let plain = |c: char| c.is_ascii_lowercase() || c == '-';
            let fits = !passage.is_empty() && passage.len() <= LONGEST_NAME;
            if at >= MOST || !fits || !passage.chars().all(plain) {
                let name = passage.chars().take(LONGEST_NAME).collect();
                return Err(WordingFault::NoPassage(name));
            }
            Template::of(text).map_err(|flaw| WordingFault::Flawed {
                passage: passage.clone(),
                flaw,
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, &str>) {
        let shown = |template: Template| {
            let piece = |piece: Piece| {
                let text = match piece.is {
                    PieceIs::Words(words) => words,
                    PieceIs::Value(name) => format!("<{name}>"),
                };
                if piece.strong {
                    format!("!{text}!")
                } else {
                    text
                }
            };
            let paragraph =
                |pieces: Vec<Piece>| pieces.into_iter().map(piece).collect::<Vec<_>>().join("|");
            let all: Vec<_> = template.paragraphs.into_iter().map(paragraph).collect();
            all.join("¶")
        };
        let found = Template::of(text)
            .map(shown)
            .map_err(|flaw| flaw.to_string());
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_passage_is_taken_apart() {
        check("", Ok(""));
        check("请付款。", Ok("请付款。"));
        check(
            "请于{pay-by}前付{总额}。",
            Ok("请于|<pay-by>|前付|<总额>|。"),
        );
        check("｛总额｝", Ok("<总额>"));
        check("{ total }", Ok("<total>"));
        check("请付**共{total}**。", Ok("请付|!共!|!<total>!|。"));
        check("一\n\n  二  \r\n三", Ok("一¶二¶三"));
        check("3 * 4", Ok("3 * 4"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        check(
            "好\n请付{total",
            Err(
                "line 2, character 3: a brace is opened and not closed; a placeholder is written {name}",
            ),
        );
        check(
            "{a{b}}",
            Err(
                "line 1, character 1: a brace is opened and not closed; a placeholder is written {name}",
            ),
        );
        check(
            "好}",
            Err("line 1, character 2: a brace is closed that was not opened"),
        );
        check(
            "{}",
            Err("line 1, character 1: \"\" is no name of a placeholder"),
        );
        check(
            "{#read(\"/etc\")}",
            Err("line 1, character 1: \"#read(\\\"/etc\\\")\" is no name of a placeholder"),
        );
        check(
            "**好",
            Err(
                "line 1, character 1: two asterisks are opened and not closed in the same paragraph",
            ),
        );
        check(
            "a\u{0}",
            Err("line 1, character 2: the character U+0000 cannot be printed"),
        );
        check(
            "曝\u{200b}光",
            Err("line 1, character 2: the character U+200B cannot be printed"),
        );
        check(
            "\u{202e}元",
            Err("line 1, character 1: the character U+202E cannot be printed"),
        );
        check(
            &"长".repeat(LONGEST + 1),
            Err("the passage has 1001 characters; 1000 is the most"),
        );
    }

    #[test]
    fn courts_papers_have_no_words_of_the_owners() {
        let court = Wording {
            form: Form::ComplaintSale,
            tongue: Tongue::Zh,
            passages: BTreeMap::new(),
        };
        assert_eq!(
            court.check(),
            Err(WordingFault::NotOwners(Form::ComplaintSale))
        );
    }
}
