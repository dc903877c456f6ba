//! From rows to facts.
//!
//! A plan is made on a copy of the book: every fact is entered there first, so what the book would
//! refuse is put aside with the reason, and payments are matched against what the book would hold.
//! The owner sees the plan; when she confirms it, it is made anew on the book as it is then.

mod invoices;
mod money;
mod parties;

use std::collections::BTreeMap;

use owed_book::book::Refused;
use owed_book::fact::{Fact, PartyId, Source};
use owed_book::terms::DebtKind;
use owed_book::{Book, Digest, Seq};
use owed_exchange::{Aside, Meaning, Row, Understood};

use super::{Decision, Reason};
use crate::failure::Failure;

pub(super) use invoices::{InvoiceState, PlannedInvoice};
pub(super) use money::{PlannedMoney, key};
pub(crate) use money::{because_of, charged};
pub(super) use parties::PlannedParty;

/// A file whose rows are planned.
pub(super) struct Sheet<'a> {
    pub(super) name: &'a str,
    pub(super) file: Digest,
    pub(super) bytes: u64,
    pub(super) understood: &'a Understood,
}

/// What the owner said about the whole import.
pub(super) struct Said<'a> {
    pub(super) due_days: Option<u32>,
    pub(super) kind: DebtKind,
    pub(super) decisions: &'a BTreeMap<String, Decision>,
}

/// What a plan is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be looked at: the book as it would be is enough, and the facts are not kept. Each would
    /// have all the cells of its row once more.
    Showing,
    /// To be entered.
    Entering,
}

/// The facts that files come to, and what is shown of them.
pub(super) struct Plan<'a> {
    purpose: Purpose,
    pub(super) sheets: &'a [Sheet<'a>],
    /// The book as it would be.
    pub(super) trial: Book,
    /// The facts, where they are to be entered.
    pub(super) facts: Vec<Fact>,
    /// How many facts there are.
    entered: u64,
    pub(super) parties: Vec<PlannedParty>,
    pub(super) invoices: Vec<PlannedInvoice>,
    pub(super) money: Vec<PlannedMoney>,
    pub(super) aside: Vec<(Reason, At)>,
    /// Rows of each file that the book had already.
    pub(super) known: Vec<u32>,
    /// Files that added something.
    pub(super) added: Vec<bool>,
    pub(super) originals: u32,
    creditor: Option<PartyId>,
}

/// A row: which file, and which row of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) sheet: usize,
    pub(super) row: usize,
}

impl<'a> Plan<'a> {
    /// Plans what `sheets` come to on `book`.
    pub(super) fn of(
        book: &Book,
        sheets: &'a [Sheet<'a>],
        said: &Said<'_>,
        purpose: Purpose,
    ) -> Self {
        let mut plan = Self {
            purpose,
            sheets,
            trial: book.clone(),
            facts: Vec::new(),
            entered: 0,
            parties: Vec::new(),
            invoices: Vec::new(),
            money: Vec::new(),
            aside: Vec::new(),
            known: vec![0; sheets.len()],
            added: vec![false; sheets.len()],
            originals: 0,
            creditor: book.creditor,
        };
        plan.take_invoices(said);
        plan.take_money(book);
        plan.keep_originals();
        // Before the money is decided about: which files two payments were met in tells whether
        // they may be the same money.
        plan.record_files();
        plan.decide_money(said);
        plan.set_aside();
        plan
    }

    pub(super) fn row(&self, at: At) -> &'a Row {
        &self.sheets[at.sheet].understood.rows[at.row]
    }

    /// Enters a fact on the trial book and, if it holds, in the plan.
    fn enter(&mut self, fact: Fact) -> Result<(), Refused> {
        let seq = Seq(self.trial.head.seq.0 + self.entered + 1);
        match self.purpose {
            Purpose::Showing => self.trial.enter(seq, fact)?,
            Purpose::Entering => {
                self.trial.enter(seq, fact.clone())?;
                self.facts.push(fact);
            }
        }
        self.entered += 1;
        Ok(())
    }

    /// Puts a row aside that the book would refuse.
    fn refused(&mut self, at: At, why: Refused) {
        let mut failure = Failure::from(why);
        let rule = failure.params.remove("rule").unwrap_or_default();
        let about = failure.params.into_values().collect();
        self.aside.push((
            Reason {
                code: format!("refused-{rule}"),
                about,
            },
            at,
        ));
    }

    fn source(&self, at: At) -> Source {
        let row = self.row(at);
        let cells = match self.purpose {
            // A book keeps only the place.
            Purpose::Showing => [].as_slice(),
            Purpose::Entering => row.cells.as_slice(),
        };
        Source {
            file: self.sheets[at.sheet].file,
            sheet: row.place.sheet.to_string(),
            row: row.place.row,
            cells: cells
                .iter()
                .map(|c| (c.header.to_string(), c.text.clone()))
                .collect(),
        }
    }

    /// Every row with what it means, file by file.
    fn rows(&self) -> impl Iterator<Item = (At, &'a Row)> + use<'a> {
        let sheets = self.sheets;
        sheets.iter().enumerate().flat_map(|(sheet, file)| {
            let rows = file.understood.rows.iter().enumerate();
            rows.map(move |(row, read)| (At { sheet, row }, read))
        })
    }

    fn set_aside(&mut self) {
        for (at, row) in self.rows() {
            match &row.meaning {
                Meaning::Aside(Aside::Preamble | Aside::Header) => {}
                Meaning::Aside(why) => self.aside.push((reason_of(why), at)),
                Meaning::Balance(_) => {
                    self.aside.push((
                        Reason {
                            code: "balance-row".into(),
                            about: vec![],
                        },
                        at,
                    ));
                }
                Meaning::Invoice(_) | Meaning::Money(_) => {}
            }
        }
    }

    /// One fact for each file that added something and was not read before.
    fn record_files(&mut self) {
        for (at, sheet) in self.sheets.iter().enumerate() {
            if !self.added[at] || self.trial.files.contains_key(&sheet.file) {
                continue;
            }
            let understood = |row: &&Row| !matches!(row.meaning, Meaning::Aside(_));
            let rows = sheet.understood.rows.iter().filter(understood).count();
            let fact = Fact::FileRead {
                file: sheet.file,
                name: sheet.name.to_owned(),
                bytes: sheet.bytes,
                format: super::kebab(&crate::commands::wire::code(&sheet.understood.format)),
                rows: u32::try_from(rows).unwrap_or(u32::MAX),
            };
            // Nothing the book could refuse: the file was checked not to be there.
            let _ = self.enter(fact);
        }
    }
}

/// Why a row was put aside, as a code with what it is about.
fn reason_of(why: &Aside) -> Reason {
    let value = serde_json::to_value(why).unwrap_or_default();
    let code = value
        .get("code")
        .and_then(|code| code.as_str())
        .unwrap_or("unknown");
    let about = value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "code");
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    Reason {
        code: super::kebab(code),
        about: about.map(|(_, value)| text(value)).collect(),
    }
}
