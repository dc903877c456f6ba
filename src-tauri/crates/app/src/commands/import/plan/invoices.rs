//! Invoices: each once, however many files have it; a red one tied to its blue one.

use std::collections::{BTreeMap, BTreeSet};

use owed_book::evidence::{Original, Proves};
use owed_book::fact::{DebtId, EvidenceId, Fact, InvoiceId, PartyId, Source};
use owed_book::money::Money;
use owed_book::terms::Due;
use owed_exchange::{Format, InvoiceRow, InvoiceStatus, Meaning, Row, Take};
use uuid::Uuid;

use super::parties::Letterhead;
use super::{At, Plan, Said};

/// An invoice the rows name.
pub(crate) struct PlannedInvoice {
    pub(crate) number: String,
    pub(crate) row: InvoiceRow,
    pub(crate) places: Vec<At>,
    /// The first of these, until it is entered.
    source: Option<Source>,
    /// What its originals have of the issuer.
    heads: Vec<Letterhead>,
    pub(crate) state: InvoiceState,
    /// The buyer, when it is the owner's own invoice.
    pub(crate) buyer: Option<PartyId>,
}

/// What an invoice is to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InvoiceState {
    /// It enters the book.
    New,
    /// The book has it.
    Known,
    /// The owner is the buyer: nothing is owed to her.
    Purchase,
    /// Neither seller nor buyer is the owner.
    OtherSeller,
    /// The book refuses it; it is put aside with the reason.
    Refused,
}

impl Plan<'_> {
    /// Gathers all rows that name an invoice, then enters the owner's own.
    pub(super) fn take_invoices(&mut self, said: &Said<'_>) {
        for mut invoice in self.gather() {
            let at = invoice.places[0];
            invoice.state = if self.trial.invoice_numbered(&invoice.number).is_some() {
                self.note_known(&invoice.places);
                invoice.buyer = self
                    .trial
                    .invoice_numbered(&invoice.number)
                    .map(|i| i.buyer);
                InvoiceState::Known
            } else if self.is_creditor(&invoice.row.buyer) {
                InvoiceState::Purchase
            } else if invoice.row.seller.name.is_some() && !self.is_creditor(&invoice.row.seller) {
                InvoiceState::OtherSeller
            } else {
                if invoice.heads.is_empty() {
                    invoice.heads.push(Letterhead::default());
                }
                for head in std::mem::take(&mut invoice.heads) {
                    self.learn_creditor(&head, &invoice.row.seller);
                }
                self.enter_invoice(at, &mut invoice, said)
            };
            self.invoices.push(invoice);
        }
        self.take_back_what_the_list_says();
    }

    /// One entry a number, in the order of issue, with all that any of the files knows.
    fn gather(&self) -> Vec<PlannedInvoice> {
        let mut unnumbered: BTreeMap<String, u32> = BTreeMap::new();
        let mut found: Vec<PlannedInvoice> = Vec::new();
        let mut by_number: BTreeMap<String, usize> = BTreeMap::new();
        // Whole rows, for what the originals among them have of the issuer.
        for (at, row) in self.rows(Take::Whole, |counts| counts.invoices > 0) {
            let Row {
                place,
                cells,
                meaning: Meaning::Invoice(read),
            } = row
            else {
                continue;
            };
            let number = read.number.clone().unwrap_or_else(|| {
                // A shop's own table may have no numbers: the row is known again by its content.
                let buyer = read.buyer.name.as_deref().unwrap_or_default();
                let content = format!("{} {:.2} {buyer}", read.issued, read.total);
                let nth = unnumbered
                    .entry(format!("{} {content}", at.sheet))
                    .or_default();
                *nth += 1;
                if *nth == 1 {
                    content
                } else {
                    format!("{content} ({nth})")
                }
            });
            match by_number.get(&number) {
                Some(which) => {
                    let same = &mut found[*which];
                    same.places.push(at);
                    same.heads.extend(Letterhead::of(&cells));
                    merge(&mut same.row, &read);
                }
                None => {
                    by_number.insert(number.clone(), found.len());
                    found.push(PlannedInvoice {
                        number,
                        row: *read,
                        places: vec![at],
                        heads: Letterhead::of(&cells).into_iter().collect(),
                        source: Some(self.source(at.sheet, &place, cells)),
                        state: InvoiceState::New,
                        buyer: None,
                    });
                }
            }
        }
        found.sort_by(|a, b| (a.row.issued, &a.number).cmp(&(b.row.issued, &b.number)));
        found
    }

    fn enter_invoice(
        &mut self,
        at: At,
        planned: &mut PlannedInvoice,
        said: &Said<'_>,
    ) -> InvoiceState {
        let row = planned.row.clone();
        let Some(buyer) = self.party(at, &row.buyer) else {
            return InvoiceState::Refused;
        };
        planned.buyer = Some(buyer);
        let invoice = InvoiceId(Uuid::now_v7());
        let fact = Fact::Invoiced {
            invoice,
            number: planned.number.clone(),
            issued: row.issued,
            buyer,
            total: Money::cny(row.total),
            reverses: row.reverses.clone(),
            source: planned.source.take(),
        };
        if let Err(why) = self.enter(fact) {
            self.refused(at, why);
            return InvoiceState::Refused;
        }
        if row.total.is_sign_positive() {
            let days = said.due_days.map(|days| Due {
                on: row.issued + chrono::Days::new(u64::from(days)),
                because: format!("days-after-invoice:{days}"),
            });
            let stated = row.due.map(|on| Due {
                on,
                because: "due-in-table".into(),
            });
            let fact = Fact::DebtArose {
                debt: DebtId(Uuid::now_v7()),
                debtor: buyer,
                kind: said.kind,
                amount: Money::cny(row.total),
                on: row.issued,
                due: stated.or(days),
                invoice: Some(invoice),
                contract: row.contract.clone(),
            };
            if let Err(why) = self.enter(fact) {
                self.refused(at, why);
                return InvoiceState::Refused;
            }
        }
        for place in &planned.places {
            self.added[place.sheet] = true;
        }
        InvoiceState::New
    }

    /// The list says that an invoice was taken back, and the red one is not among the files: it
    /// must not be chased all the same.
    fn take_back_what_the_list_says(&mut self) {
        let gone: Vec<_> = self
            .invoices
            .iter()
            .filter(|i| {
                i.state == InvoiceState::New && i.row.status == InvoiceStatus::ReversedInFull
            })
            .filter(|i| self.trial.reds_of(&i.number).next().is_none())
            .map(|i| {
                (
                    i.number.clone(),
                    i.row.issued,
                    i.row.total,
                    i.row.status_text.clone(),
                )
            })
            .collect();
        for (number, on, total, text) in gone {
            let debt = self
                .trial
                .invoice_numbered(&number)
                .and_then(|i| self.trial.debt_on(i.id));
            if let Some(debt) = debt.map(|debt| debt.id) {
                let why = text.unwrap_or_else(|| "已红冲-全额".into());
                let amount = Money::cny(-total);
                // The amount is that of the invoice just entered, so nothing can be wrong with it.
                let _ = self.enter(Fact::Adjusted {
                    debt,
                    on,
                    amount,
                    why,
                });
            }
        }
    }

    /// An electronic invoice is an original: its file is kept as evidence of the amount.
    pub(super) fn keep_originals(&mut self) {
        let evidence = self.trial.evidence.values();
        let mut had: BTreeSet<_> = evidence.map(|e| (e.file, e.party)).collect();
        for at in 0..self.invoices.len() {
            let invoice = &self.invoices[at];
            let ours = matches!(invoice.state, InvoiceState::New | InvoiceState::Known);
            let (Some(party), true) = (invoice.buyer, ours) else {
                continue;
            };
            let (number, issued) = (invoice.number.clone(), invoice.row.issued);
            let reverses = invoice.row.reverses.clone();
            for place in invoice.places.clone() {
                let sheet = &self.sheets[place.sheet];
                let is_original = matches!(
                    sheet.read.understood.format,
                    Format::EInvoiceXml | Format::EInvoiceOfd
                );
                if !is_original || had.contains(&(sheet.file, party)) {
                    continue;
                }
                let blue = reverses.as_deref().unwrap_or(&number);
                let debt = self
                    .trial
                    .invoice_numbered(blue)
                    .and_then(|i| self.trial.debt_on(i.id));
                let fact = Fact::EvidenceKept {
                    evidence: EvidenceId(Uuid::now_v7()),
                    file: sheet.file,
                    name: sheet.name.to_owned(),
                    bytes: sheet.bytes,
                    party,
                    debts: debt.map(|debt| debt.id).into_iter().collect(),
                    proves: vec![Proves::Amount],
                    original: Original::Electronic,
                    made: Some(issued),
                    remark: None,
                    signed: None,
                };
                if self.enter(fact).is_ok() {
                    self.originals += 1;
                    had.insert((sheet.file, party));
                    self.added[place.sheet] = true;
                }
            }
        }
    }

    pub(super) fn note_known(&mut self, places: &[At]) {
        for place in places {
            self.known[place.sheet] += 1;
        }
    }
}

/// What one file leaves out another may have.
fn merge(into: &mut InvoiceRow, from: &InvoiceRow) {
    into.reverses = into.reverses.take().or_else(|| from.reverses.clone());
    into.contract = into.contract.take().or_else(|| from.contract.clone());
    into.due = into.due.or(from.due);
    into.seller.id = into.seller.id.take().or_else(|| from.seller.id.clone());
    into.buyer.id = into.buyer.id.take().or_else(|| from.buyer.id.clone());
    if into.status == InvoiceStatus::Normal {
        into.status = from.status;
        into.status_text = from.status_text.clone().or_else(|| into.status_text.take());
    }
}
