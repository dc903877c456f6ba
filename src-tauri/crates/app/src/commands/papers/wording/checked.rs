//! What is wrong with words the owner wants in a paper: every fault, each with its place.

use std::collections::BTreeMap;

use owed_advise::conduct::{Finding, Light};
use owed_book::evidence::Form;
use owed_book::wording::{Flaw, PieceIs, Place, Template, Tongue};

use super::filled::{Worded, judged};
use super::passages::{Passage, passages, placeholder, written};
use super::{WordingFaultView, WordingTried};
use crate::failure::{Code, Failure};

/// Words the owner wants, taken apart.
pub(super) struct Tried {
    /// What differs from the standard words.
    pub(super) passages: BTreeMap<String, String>,
    pub(super) worded: Worded,
    pub(super) faults: Vec<WordingFaultView>,
    pub(super) findings: Vec<Finding>,
}

impl Tried {
    pub(super) fn of(
        input: &WordingTried,
        form: Form,
        tongue: Tongue,
        on: chrono::NaiveDate,
    ) -> Self {
        let mut tried = Self {
            passages: BTreeMap::new(),
            worded: Worded::default(),
            faults: Vec::new(),
            findings: Vec::new(),
        };
        for (code, text) in &input.passages {
            let Some(passage) = passages(form).iter().find(|p| p.code == code) else {
                tried.faults.push(fault(code, "no-passage", None, code));
                continue;
            };
            let text = text.replace("\r\n", "\n");
            let text = text.trim();
            if text == passage.standard(tongue) {
                continue;
            }
            match Template::of(text) {
                Ok(template) => tried.passage(passage, text, template, tongue, on),
                Err(flaw) => tried.faults.push(flawed(passage.code, &flaw)),
            }
        }
        tried
    }

    fn passage(
        &mut self,
        passage: &Passage,
        text: &str,
        template: Template,
        tongue: Tongue,
        on: chrono::NaiveDate,
    ) {
        let empty = template.paragraphs.is_empty();
        if empty && !passage.standard(tongue).is_empty() {
            self.faults.push(fault(passage.code, "empty", None, ""));
            return;
        }
        let mut there = Vec::new();
        for (name, at) in template.names() {
            match placeholder(name) {
                Some(code) if passage.takes(code) => there.push(code),
                Some(_) => {
                    self.faults
                        .push(fault(passage.code, "placeholder-elsewhere", Some(at), name))
                }
                None => {
                    self.faults
                        .push(fault(passage.code, "placeholder-unknown", Some(at), name))
                }
            }
        }
        for code in passage.must.iter().filter(|code| !there.contains(code)) {
            let name = written(code, tongue);
            self.faults
                .push(fault(passage.code, "placeholder-missing", None, name));
        }
        // With nothing where a value will stand, so that no words hide in two halves around one.
        for natural in [true, false] {
            for found in judged(words_of(&template), on, natural) {
                if found.light == Light::Block {
                    let blocked = fault(passage.code, "blocked", None, &found.sentence);
                    if !self.faults.contains(&blocked) {
                        self.faults.push(blocked);
                    }
                }
                if !self.findings.iter().any(|known| known.rule == found.rule) {
                    self.findings.push(found);
                }
            }
        }
        self.passages
            .insert(passage.code.to_owned(), text.to_owned());
        self.worded.own.insert(passage.code.to_owned(), template);
    }

    /// Refuses it where anything is wrong: by the first fault, with its place.
    pub(super) fn sound(self) -> Result<BTreeMap<String, String>, Failure> {
        match self.faults.first() {
            None => Ok(self.passages),
            Some(first) => Err(refused(first)),
        }
    }
}

/// A fault as a failure.
pub(super) fn refused(fault: &WordingFaultView) -> Failure {
    let place = match (fault.line, fault.column) {
        (Some(line), Some(column)) => format!(", line {line}, character {column}"),
        (_, _) => String::new(),
    };
    let (passage, code, about) = (&fault.passage, &fault.code, &fault.about);
    let detail = format!("passage {passage}{place}: {code} {about}");
    let number = |at: Option<u32>| at.map(|n| n.to_string()).unwrap_or_default();
    Failure::new(Code::Refused, detail)
        .with("rule", "wording")
        .with("about", about)
        .with("column", number(fault.column))
        .with("line", number(fault.line))
        .with("passage", passage)
        .with("why", code)
}

/// The words of a template by themselves.
fn words_of(template: &Template) -> String {
    let paragraphs = template.paragraphs.iter().map(|pieces| {
        let words = pieces.iter().filter_map(|piece| match &piece.is {
            PieceIs::Words(words) => Some(words.as_str()),
            PieceIs::Value(_) => None,
        });
        words.collect::<String>()
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

fn fault(passage: &str, code: &str, at: Option<Place>, about: &str) -> WordingFaultView {
    WordingFaultView {
        passage: passage.chars().take(80).collect(),
        code: code.to_owned(),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        about: about.chars().take(200).collect(),
    }
}

fn flawed(passage: &str, flaw: &Flaw) -> WordingFaultView {
    let (code, about) = match flaw {
        Flaw::Unclosed(_) => ("unclosed", String::new()),
        Flaw::Unopened(_) => ("unopened", String::new()),
        Flaw::NoName { name, .. } => ("no-name", name.clone()),
        Flaw::StrongUnclosed(_) => ("strong-unclosed", String::new()),
        Flaw::Unprintable { code, .. } => ("unprintable", format!("U+{code:04X}")),
        Flaw::TooLong(length) => ("too-long", length.to_string()),
    };
    fault(passage, code, flaw.at(), &about)
}

/// What the book says against a wording, for a journal or a door that went past [`Tried`].
pub(crate) fn rule(
    fault: &owed_book::wording::WordingFault,
) -> (&'static str, Vec<(&'static str, String)>) {
    use owed_book::wording::WordingFault as F;
    let about = match fault {
        F::NotOwners(form) => {
            return (
                "wording-kept",
                vec![("form", crate::commands::wire::code(form))],
            );
        }
        F::NoPassage(name) => name.clone(),
        F::Flawed { passage, flaw } => format!("{passage}: {flaw}"),
        F::NoWording(entry) => entry.0.to_string(),
    };
    ("wording-refused", vec![("about", about)])
}
