//! Where understood rows go, and what is counted on the way.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::failure::ReadError;
use crate::limits::Gauge;
use crate::meaning::{Aside, Meaning};
use crate::rows::above::Above;
use crate::rows::money::Moved;
use crate::understood::{Format, Note, Owner, Place, Row, Tallies, Tally, Understood, Which};

/// Takes rows as they are understood.
pub(crate) struct Out<'o> {
    sink: &'o mut dyn FnMut(Row),
    formats: Vec<Format>,
    stated: Tallies,
    found: Tallies,
    notes: Vec<Note>,
    owner: Owner,
    period: Option<(NaiveDate, NaiveDate)>,
    garbled: Option<(u64, Place)>,
    invoices: HashSet<(Option<String>, String)>,
}

impl<'o> Out<'o> {
    pub(crate) fn new(sink: &'o mut dyn FnMut(Row)) -> Self {
        Out {
            sink,
            formats: Vec::new(),
            stated: Tallies::default(),
            found: Tallies::default(),
            notes: Vec::new(),
            owner: Owner::default(),
            period: None,
            garbled: None,
            invoices: HashSet::new(),
        }
    }

    /// Hands a row on, counting it. The same invoice a second time is set aside.
    pub(crate) fn put(&mut self, gauge: &mut Gauge<'_>, mut row: Row) -> Result<(), ReadError> {
        gauge.row()?;
        if let Meaning::Invoice(invoice) = &row.meaning {
            let fresh = match &invoice.number {
                Some(number) => self.invoices.insert((invoice.code.clone(), number.clone())),
                None => true,
            };
            if fresh {
                *self.found.records.get_or_insert(0) += 1;
                add(&mut self.found.incoming, invoice.total);
            } else {
                let number = invoice.number.clone().unwrap_or_default();
                row.meaning = Meaning::Aside(Aside::Twice { number });
            }
        }
        if let Meaning::Balance(balance) = &row.meaning {
            *self.found.records.get_or_insert(0) += 1;
            add(&mut self.found.outstanding, balance.outstanding);
        }
        (self.sink)(row);
        Ok(())
    }

    /// Counts money that moved, whatever is then made of it.
    pub(crate) fn moved(&mut self, moved: Moved) {
        *self.found.records.get_or_insert(0) += 1;
        match moved {
            Moved::In(amount) => add(&mut self.found.incoming, amount),
            Moved::Out(amount) => add(&mut self.found.outgoing, amount),
            Moved::Neutral(amount) => add(&mut self.found.neutral, amount),
        }
    }

    pub(crate) fn garbled(&mut self, place: &Place) {
        match &mut self.garbled {
            Some((rows, _)) => *rows += 1,
            None => self.garbled = Some((1, place.clone())),
        }
    }

    pub(crate) fn format(&mut self, format: Format) {
        if !self.formats.contains(&format) {
            self.formats.push(format);
        }
    }

    pub(crate) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    pub(crate) fn owner(&mut self, owner: Owner) {
        if self.owner.name.is_none() {
            self.owner.name = owner.name;
        }
        if self.owner.account.is_none() {
            self.owner.account = owner.account;
        }
    }

    /// What a total row of a table of balances states.
    pub(crate) fn stated_outstanding(&mut self, sum: Decimal) {
        self.stated.outstanding = Some(Tally {
            count: None,
            sum: Some(sum),
        });
    }

    /// Takes what stood above and below a table.
    pub(crate) fn above(&mut self, above: Above) {
        self.owner(above.owner);
        self.period = self.period.or(above.period);
        let stated = &mut self.stated;
        stated.records = plus(stated.records, above.stated.records);
        merge(&mut stated.incoming, above.stated.incoming);
        merge(&mut stated.outgoing, above.stated.outgoing);
        merge(&mut stated.neutral, above.stated.neutral);
        if above.not_evidence {
            self.note(Note::NotEvidence);
        }
        if let Some(at) = above.made_at {
            self.note(Note::MadeAt { at });
        }
    }

    /// Closes the account: rows are gone to the sink, the rest is answered.
    pub(crate) fn close(mut self) -> Understood {
        self.compare();
        if let Some((rows, first)) = self.garbled.take() {
            self.notes.push(Note::BadCharacters { rows, first });
        }
        let format = match self.formats[..] {
            [only] => only,
            _ => Format::Several,
        };
        Understood {
            format,
            rows: Vec::new(),
            stated: self.stated,
            found: self.found,
            notes: self.notes,
            owner: self.owner,
            period: self.period,
        }
    }

    fn compare(&mut self) {
        let records = |count: Option<u64>| {
            count.map(|count| Tally {
                count: Some(count),
                sum: None,
            })
        };
        let pairs = [
            (
                Which::Records,
                records(self.stated.records),
                records(self.found.records),
            ),
            (Which::Incoming, self.stated.incoming, self.found.incoming),
            (Which::Outgoing, self.stated.outgoing, self.found.outgoing),
            (Which::Neutral, self.stated.neutral, self.found.neutral),
            (
                Which::Outstanding,
                self.stated.outstanding,
                self.found.outstanding,
            ),
        ];
        for (of, stated, found) in pairs {
            let Some(stated) = stated else { continue };
            let found = found.unwrap_or(Tally {
                count: Some(0),
                sum: Some(Decimal::ZERO),
            });
            let differs = |a: Option<u64>, b: Option<u64>| a.is_some() && a != b;
            let sums_differ =
                stated.sum.is_some() && stated.sum != found.sum.or(Some(Decimal::ZERO));
            let sums_differ = sums_differ && of != Which::Records;
            if differs(stated.count, found.count) || sums_differ {
                self.notes.push(Note::TalliesDiffer { stated, found, of });
            }
        }
    }
}

fn add(tally: &mut Option<Tally>, amount: Decimal) {
    let tally = tally.get_or_insert_default();
    tally.count = Some(tally.count.unwrap_or(0) + 1);
    tally.sum = Some(tally.sum.unwrap_or_default() + amount);
}

fn plus(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.saturating_add(b)),
        (one, None) | (None, one) => one,
    }
}

fn merge(into: &mut Option<Tally>, more: Option<Tally>) {
    let Some(more) = more else { return };
    let tally = into.get_or_insert_default();
    tally.count = plus(tally.count, more.count);
    tally.sum = match (tally.sum, more.sum) {
        (Some(a), Some(b)) => a.checked_add(b),
        (one, None) | (None, one) => one,
    };
}
