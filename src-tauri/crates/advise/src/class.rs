//! How a debtor is to be treated: willingness by ability by amount, from sourced answers and from
//! the ledger's own record.
//!
//! The table is `data/classes.toml`. It is our practice and no law, and says so; the owner decides.

mod record;
mod table;

use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::judged::{Answer, Class, Decision, Is, Question};

use crate::reason::Reason;

pub use record::{Promises, Record};
pub use table::{checked, source};

/// How much there is of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Little.
    Poor,
    /// Not known, or in between.
    Unclear,
    /// Enough.
    Good,
}

/// The class that follows from what is known, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// The class.
    pub class: Class,
    /// The will to pay.
    pub willing: Band,
    /// The means to pay.
    pub able: Band,
    /// Why: answers, signs of the ledger, and what decided in the end.
    pub reasons: Vec<Reason>,
    /// Questions that nobody answered; the class is the less sure for each of them.
    pub unknown: Vec<Question>,
}

/// Every question, in the order asked.
pub const QUESTIONS: [Question; 7] = [
    Question::Reachable,
    Question::Admits,
    Question::Offers,
    Question::KeepsWord,
    Question::Trades,
    Question::Pursued,
    Question::Hardship,
];

/// Works out the class of a debtor with this record, of whom these answers are known.
pub fn classify(record: &Record, answers: &[Answer]) -> Worked {
    let table = table::table();
    let (mut willing, mut able) = (0, 0);
    let mut reasons = Vec::new();
    for answer in answers.iter().filter(|answer| answer.is != Is::Unknown) {
        if let Some(row) = table.answer(answer) {
            willing += row.willing;
            able += row.able;
        }
        let known = answer.known.map(word).unwrap_or_default();
        reasons.push(Reason {
            code: answer_code(*answer),
            about: vec![known],
        });
    }
    let signs = record.signs(&table.limits);
    for (sign, about) in &signs {
        if let Some(row) = table.sign(*sign) {
            willing += row.willing;
            able += row.able;
        }
        reasons.push(Reason {
            code: sign.code(),
            about: about.clone(),
        });
    }
    let (willing, able) = (table.band(willing), table.band(able));
    let unknown = QUESTIONS
        .into_iter()
        .filter(|question| {
            let known = |answer: &&Answer| answer.question == *question && answer.is != Is::Unknown;
            !answers.iter().any(|answer| known(&answer))
        })
        .collect();
    let class = match table.pattern(answers) {
        Some(class) => {
            reasons.push(Reason::about("by-pattern", word(class)));
            class
        }
        None => {
            let large = record.amount >= table.limits.large;
            let cell = table.cell(willing, able, large);
            if large && table.cell(willing, able, false) != cell {
                reasons.push(Reason::about("by-amount", table.limits.large.to_string()));
            }
            let rows = signs.iter().filter_map(|(sign, _)| table.sign(*sign));
            rows.fold(cell, |class, row| {
                let class = row.best.map_or(class, |best| class.max(best));
                row.worst.map_or(class, |worst| class.min(worst))
            })
        }
    };
    if reasons.is_empty() {
        reasons.push(Reason::plain("nothing-known"));
    }
    Worked {
        class,
        willing,
        able,
        reasons,
        unknown,
    }
}

/// The class that a debtor stands in, and whether it should be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The class in force: the owner's, or as worked out while she decided on none.
    pub class: Class,
    /// What she decided.
    pub decided: Option<Decision>,
    /// What follows from all that is known today.
    pub worked: Worked,
    /// Another class, proposed because of what happened since she decided.
    pub proposed: Option<Proposed>,
}

/// Another class, and what happened that speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The class.
    pub class: Class,
    /// What happened since.
    pub because: Vec<Reason>,
}

/// Where a debtor stands.
pub fn standing(book: &Book, debtor: PartyId, record: &Record) -> Standing {
    let answers: Vec<_> = book.judged.answers_of(debtor).map(|(_, a)| a).collect();
    let worked = classify(record, &answers);
    let decided = book.class_of(debtor).cloned();
    let proposed = decided
        .as_ref()
        .filter(|decided| decided.worked_out != worked.class && decided.class != worked.class)
        .map(|decided| Proposed {
            class: worked.class,
            because: record.since(decided.on, &table::table().limits),
        });
    Standing {
        class: decided
            .as_ref()
            .map_or(worked.class, |decided| decided.class),
        decided,
        worked,
        proposed,
    }
}

/// The word of an enum as it is written.
pub(crate) fn word(value: impl serde::Serialize) -> String {
    match toml::Value::try_from(value) {
        Ok(toml::Value::String(word)) => word,
        Ok(_) | Err(_) => String::new(),
    }
}

fn answer_code(answer: Answer) -> &'static str {
    use Question as Q;
    match (answer.question, answer.is) {
        (_, Is::Unknown) => "not-known",
        (Q::Reachable, Is::Yes) => "reachable-yes",
        (Q::Reachable, Is::Partly) => "reachable-partly",
        (Q::Reachable, Is::No) => "reachable-no",
        (Q::Admits, Is::Yes) => "admits-yes",
        (Q::Admits, Is::Partly) => "admits-partly",
        (Q::Admits, Is::No) => "admits-no",
        (Q::Offers, Is::Yes) => "offers-yes",
        (Q::Offers, Is::Partly) => "offers-partly",
        (Q::Offers, Is::No) => "offers-no",
        (Q::KeepsWord, Is::Yes) => "keeps-word-yes",
        (Q::KeepsWord, Is::Partly) => "keeps-word-partly",
        (Q::KeepsWord, Is::No) => "keeps-word-no",
        (Q::Trades, Is::Yes) => "trades-yes",
        (Q::Trades, Is::Partly) => "trades-partly",
        (Q::Trades, Is::No) => "trades-no",
        (Q::Pursued, Is::Yes) => "pursued-yes",
        (Q::Pursued, Is::Partly) => "pursued-partly",
        (Q::Pursued, Is::No) => "pursued-no",
        (Q::Hardship, Is::Yes) => "hardship-yes",
        (Q::Hardship, Is::Partly) => "hardship-partly",
        (Q::Hardship, Is::No) => "hardship-no",
    }
}

#[cfg(test)]
mod tests;
