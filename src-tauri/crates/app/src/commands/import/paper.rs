//! An electronic invoice on its own, as the interview about a new debt takes it: read by the same
//! readers, planned by the same plan.

use std::collections::BTreeMap;
use std::path::Path;

use owed_book::Book;
use owed_book::fact::Fact;
use owed_book::terms::DebtKind;
use owed_exchange::{Format, InvoiceRow, Meaning, Take};

use super::file::{ReadFile, Said as Columns};
use super::plan::{Plan, Purpose, Said};
use super::run::sheets;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// A paper that was read.
pub(crate) struct Paper(ReadFile);

impl Paper {
    /// Reads the file at `path`, which the owner calls `name`.
    ///
    /// # Errors
    /// When it is not there, or reading was stopped. A paper that is no invoice is none, and no
    /// failure.
    pub(crate) fn read(
        desk: &Desk,
        path: &Path,
        name: &str,
        watch: &Watch<'_>,
    ) -> Result<Self, Failure> {
        let put = desk.tray.put_as(path, name)?;
        ReadFile::of(desk, &put.file, Columns::default(), watch).map(Self)
    }

    /// The one invoice that it is; nothing where it is something else.
    pub(crate) fn invoice(&self) -> Option<InvoiceRow> {
        let read = self.0.read.as_ref().ok()?;
        let electronic = matches!(
            read.understood.format,
            Format::EInvoiceXml | Format::EInvoiceOfd | Format::EInvoicePdf
        );
        let mut found = read
            .rows
            .rows(Take::Meaning)
            .filter_map(|row| match row.meaning {
                Meaning::Invoice(invoice) => Some(*invoice),
                Meaning::Money(_) | Meaning::Balance(_) | Meaning::Aside(_) => None,
            });
        let first = found.next().filter(|_| electronic)?;
        found.next().is_none().then_some(first)
    }
}

/// The facts that invoices come to on `book`.
pub(crate) fn facts_of(
    book: &Book,
    papers: &[Paper],
    kind: DebtKind,
    due_days: Option<u32>,
) -> Vec<Fact> {
    let files: Vec<_> = papers.iter().map(|paper| paper.0.clone()).collect();
    let decisions = BTreeMap::new();
    let said = Said {
        due_days,
        kind,
        decisions: &decisions,
    };
    Plan::of(book, &sheets(&files), &said, Purpose::Entering).facts
}
