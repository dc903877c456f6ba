//! From rows to facts.
//!
//! A plan is made on a copy of the book: every fact is entered there first, so what the book would
//! refuse is put aside with the reason, and payments are matched against what the book would hold.
//! The owner sees the plan; when she confirms it, it is made anew on the book as it is then.

mod invoices;
mod money;
mod parties;

use std::collections::{BTreeMap, HashMap};

use owed_book::book::Refused;
use owed_book::fact::{Fact, PartyId, Source};
use owed_book::terms::DebtKind;
use owed_book::{Book, Digest, Seq};
use owed_exchange::{Aside, Cell, Counts, Meaning, Place, Row, Take};

use super::file::Read;
use super::{Decision, Reason};
use crate::failure::Failure;

pub(super) use invoices::{InvoiceState, PlannedInvoice};
pub(super) use money::{Found, PlannedMoney, key};
pub(crate) use money::{because_of, charged};
pub(super) use parties::PlannedParty;

/// A file whose rows are planned.
pub(super) struct Sheet<'a> {
    pub(super) name: &'a str,
    pub(super) file: Digest,
    pub(super) bytes: u64,
    pub(super) read: &'a Read,
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
    /// Where each of them stands among them.
    party_at: HashMap<PartyId, usize>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
            party_at: HashMap::new(),
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

    /// The row a fact comes from.
    fn source(&self, sheet: usize, place: &Place, cells: Vec<Cell>) -> Source {
        let cells = match self.purpose {
            // A book keeps only the place.
            Purpose::Showing => Vec::new(),
            Purpose::Entering => cells,
        };
        Source {
            file: self.sheets[sheet].file,
            sheet: place.sheet.to_string(),
            row: place.row,
            cells: cells
                .into_iter()
                .map(|cell| (cell.header.to_string(), cell.text))
                .collect(),
        }
    }

    /// What is needed of a row to make a fact of it.
    fn take(&self) -> Take {
        match self.purpose {
            Purpose::Showing => Take::Meaning,
            Purpose::Entering => Take::Whole,
        }
    }

    /// Every row, file by file; runs of rows with nothing wanted among them are passed over.
    fn rows(
        &self,
        take: Take,
        has: fn(&Counts) -> bool,
    ) -> impl Iterator<Item = (At, Row)> + use<'a> {
        let sheets = self.sheets.iter().enumerate();
        sheets.flat_map(move |(sheet, file)| {
            let rows = file.read.rows.rows_among(take, has);
            rows.map(move |(row, read)| (At { sheet, row }, read))
        })
    }

    fn set_aside(&mut self) {
        let is_neither =
            |counts: &Counts| counts.rows > counts.invoices + counts.money + counts.headings;
        for (at, row) in self.rows(Take::Meaning, is_neither) {
            match &row.meaning {
                Meaning::Aside(Aside::Preamble | Aside::Header) => {}
                Meaning::Aside(why) => self.aside.push((reason_of(why), at)),
                Meaning::Balance(_) => self.aside.push((Reason::plain("balance-row"), at)),
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
            let counts = sheet.read.rows.counts();
            let rows = counts.invoices + counts.money + counts.balances;
            let fact = Fact::FileRead {
                file: sheet.file,
                name: sheet.name.to_owned(),
                bytes: sheet.bytes,
                format: super::kebab(&crate::commands::wire::code(&sheet.read.understood.format)),
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
