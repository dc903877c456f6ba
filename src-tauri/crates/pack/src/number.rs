//! Numbers that never change once they were handed in: what is put in later between 12 and 13 is
//! 12-1, an exhibit and a page alike.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Digest;

/// The number of an exhibit or of a page: 12, or 12-1 for the first put in after it later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Counted from 1.
    pub whole: u32,
    /// 0 for a plain number.
    pub part: u32,
}

impl Number {
    /// A plain number.
    pub fn plain(whole: u32) -> Number {
        Number { whole, part: 0 }
    }

    /// The number that follows on the same level: 13 after 12, 12-2 after 12-1.
    #[must_use]
    pub fn next(self) -> Number {
        match self.part {
            0 => Number::plain(self.whole.saturating_add(1)),
            part => Number {
                part: part.saturating_add(1),
                ..self
            },
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            0 => write!(f, "{}", self.whole),
            part => write!(f, "{}-{part}", self.whole),
        }
    }
}

/// What was given as a number is neither 12 nor 12-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a number of an exhibit or a page is written 12 or 12-1")]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Number, NotANumber> {
        let plain = |digits: &str| {
            let sound = digits.bytes().all(|digit| digit.is_ascii_digit());
            let number = digits.parse::<u32>().ok().filter(|number| *number > 0);
            number.filter(|_| sound).ok_or(NotANumber)
        };
        match text.split_once('-') {
            None => Ok(Number::plain(plain(text)?)),
            Some((whole, part)) => Ok(Number {
                whole: plain(whole)?,
                part: plain(part)?,
            }),
        }
    }
}

/// In data a plain number is a number, and one put in later is text.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Plain(u32),
    Part(String),
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.part {
            0 => Written::Plain(self.whole),
            _ => Written::Part(self.to_string()),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Number, D::Error> {
        match Written::deserialize(deserializer)? {
            Written::Plain(whole) => Ok(Number::plain(whole)),
            Written::Part(text) => text.parse().map_err(de::Error::custom),
        }
    }
}

/// An exhibit as it was handed in: these numbers are printed on what the court has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledExhibit {
    /// SHA-256 of its file.
    pub file: Digest,
    /// Its number.
    pub number: Number,
    /// The numbers of its pages, in order.
    pub pages: Vec<Number>,
}

/// Where an exhibit stands in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its place among the exhibits given.
    pub at: usize,
    /// Its number.
    pub number: Number,
    /// The numbers of its pages, in order.
    pub pages: Vec<Number>,
    /// Whether it was handed in under that number.
    pub was_filed: bool,
}

/// Numbers exhibits, each given by the SHA-256 of its file and how many pages it has.
///
/// **Invariant:** what was filed keeps its number and its page numbers, and a number that was
/// filed is never given to anything else, even when what had it was withdrawn. What is new and
/// stands between filed exhibits is put in after the one before it (12-1); what comes after all of
/// them goes on counting. Gives the exhibits in the order they are bound in.
pub fn number_on(filed: &[FiledExhibit], now: &[(Digest, usize)]) -> Vec<Placed> {
    let known = |file: &Digest| filed.iter().find(|kept| kept.file == *file);
    let last_filed = now.iter().rposition(|(file, _)| known(file).is_some());
    let mut taken: Vec<Number> = filed.iter().map(|kept| kept.number).collect();
    let mut placed: Vec<Placed> = Vec::new();
    let mut before = filed.iter().map(|kept| kept.number).min();
    for (at, (file, _)) in now.iter().enumerate() {
        let (number, was_filed) = match (known(file), before) {
            (Some(kept), _) => {
                before = Some(kept.number);
                (kept.number, true)
            }
            (None, Some(anchor)) if last_filed.is_some_and(|last| at < last) => {
                (after(anchor, &taken), false)
            }
            (None, _) => {
                let last = taken.iter().map(|number| number.whole).max();
                (Number::plain(last.unwrap_or(0) + 1), false)
            }
        };
        taken.push(number);
        placed.push(Placed {
            at,
            number,
            pages: Vec::new(),
            was_filed,
        });
    }
    placed.sort_by_key(|exhibit| exhibit.number);
    number_pages(filed, now, &mut placed);
    placed
}

fn number_pages(filed: &[FiledExhibit], now: &[(Digest, usize)], placed: &mut [Placed]) {
    let mut taken: Vec<Number> = filed.iter().flat_map(|kept| kept.pages.clone()).collect();
    let most_filed = filed
        .iter()
        .map(|kept| kept.number.whole)
        .max()
        .unwrap_or(0);
    let mut before: Option<Number> = None;
    for exhibit in placed {
        let (file, count) = now[exhibit.at];
        let kept = filed.iter().find(|kept| kept.file == file);
        exhibit.pages = kept.map_or(Vec::new(), |kept| {
            kept.pages.iter().take(count).copied().collect()
        });
        let goes_on = exhibit.number.whole > most_filed;
        while exhibit.pages.len() < count {
            let last = exhibit.pages.last().copied().or(before);
            let next = match last {
                Some(last) if !goes_on => after(last, &taken),
                Some(_) | None => {
                    Number::plain(taken.iter().map(|page| page.whole).max().unwrap_or(0) + 1)
                }
            };
            taken.push(next);
            exhibit.pages.push(next);
        }
        before = exhibit.pages.last().copied().or(before);
    }
}

/// The next free number put in after another.
fn after(anchor: Number, taken: &[Number]) -> Number {
    let most = taken
        .iter()
        .filter(|number| number.whole == anchor.whole)
        .map(|number| number.part)
        .max();
    Number {
        whole: anchor.whole,
        part: most.unwrap_or(0) + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> Digest {
        Digest::of(name.as_bytes())
    }

    /// What a pack of these files looks like: `a 1: 1 2`.
    fn pack(filed: &[FiledExhibit], now: &[(&str, usize)]) -> (Vec<String>, Vec<FiledExhibit>) {
        let given: Vec<_> = now.iter().map(|(name, n)| (file(name), *n)).collect();
        let placed = number_on(filed, &given);
        let words = placed.iter().map(|exhibit| {
            let pages: Vec<_> = exhibit.pages.iter().map(Number::to_string).collect();
            format!(
                "{} {}: {}",
                now[exhibit.at].0,
                exhibit.number,
                pages.join(" ")
            )
        });
        let filed = placed.iter().map(|exhibit| FiledExhibit {
            file: given[exhibit.at].0,
            number: exhibit.number,
            pages: exhibit.pages.clone(),
        });
        (words.collect(), filed.collect())
    }

    #[test]
    fn a_first_pack_counts_on() {
        let (words, _) = pack(&[], &[("a", 2), ("b", 1)]);
        assert_eq!(words, ["a 1: 1 2", "b 2: 3"]);
    }

    #[test]
    fn what_was_filed_keeps_its_numbers_whatever_is_put_in() {
        let (_, first) = pack(&[], &[("a", 2), ("b", 1), ("c", 1)]);
        let (words, second) = pack(
            &first,
            &[("z", 1), ("a", 2), ("new", 2), ("b", 1), ("c", 1)],
        );
        assert_eq!(
            words,
            [
                "a 1: 1 2",
                "z 1-1: 2-1",
                "new 1-2: 2-2 2-3",
                "b 2: 3",
                "c 3: 4"
            ]
        );
        // Put in once more between two that were filed, and at the end.
        let (words, _) = pack(
            &second,
            &[
                ("z", 1),
                ("a", 2),
                ("x", 1),
                ("new", 2),
                ("b", 1),
                ("c", 1),
                ("y", 2),
            ],
        );
        assert_eq!(
            words,
            [
                "a 1: 1 2",
                "z 1-1: 2-1",
                "new 1-2: 2-2 2-3",
                "x 1-3: 2-4",
                "b 2: 3",
                "c 3: 4",
                "y 4: 5 6"
            ]
        );
    }

    #[test]
    fn a_number_that_was_filed_is_never_given_to_anything_else() {
        let (_, first) = pack(&[], &[("a", 1), ("b", 3), ("c", 1)]);
        let (words, _) = pack(&first, &[("a", 1), ("new", 1), ("c", 1), ("end", 1)]);
        assert_eq!(words, ["a 1: 1", "new 1-1: 1-1", "c 3: 5", "end 4: 6"]);
        // The last one withdrawn keeps its number from what comes after it.
        let (words, _) = pack(&first, &[("a", 1), ("b", 3), ("end", 1)]);
        assert_eq!(words, ["a 1: 1", "b 2: 2 3 4", "end 4: 6"]);
    }

    #[test]
    fn a_filed_exhibit_that_has_more_pages_now_moves_no_other_page() {
        let (_, first) = pack(&[], &[("a", 1), ("b", 1)]);
        let (words, _) = pack(&first, &[("a", 3), ("b", 1)]);
        assert_eq!(words, ["a 1: 1 1-1 1-2", "b 2: 2"]);
    }

    #[test]
    fn a_number_is_read_back_as_it_was_written() {
        for text in ["1", "12", "12-1"] {
            assert_eq!(text.parse::<Number>().unwrap().to_string(), text);
        }
        for text in ["", "0", "12-", "12-0", "-1", "+1", "a", "1-2-3"] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
        assert!(Number::plain(2).next() == Number::plain(3));
        assert_eq!("12-1".parse::<Number>().unwrap().next().to_string(), "12-2");
    }
}
