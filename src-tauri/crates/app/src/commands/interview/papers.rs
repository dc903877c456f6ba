//! Papers taken into the draft: kept beside it, and read where they are electronic invoices.

use std::fs::File;
use std::path::Path;

use owed_book::Book;
use owed_exchange::{InvoiceRow, InvoiceStatus, PartyRow};

use super::{InterviewInvoice, InterviewPaper, InterviewPapers, NAME};
use crate::commands::claims;
use crate::commands::import::Paper;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn papers(
    desk: &Desk,
    input: InterviewPapers,
    watch: &Watch<'_>,
) -> Result<Vec<InterviewPaper>, Failure> {
    let vault = desk.draft_papers(NAME)?;
    let mut taken = Vec::new();
    for handle in &input.files {
        let (path, name) = desk.tray.get(handle)?;
        let mut from = File::open(&path).map_err(|e| Failure::io(&path, &e))?;
        let size = from.metadata().map_err(|e| Failure::io(&path, &e))?.len();
        if size == 0 {
            let failure = Failure::new(Code::FileEmpty, format!("{name} is empty"));
            return Err(failure.with("name", &name));
        }
        let stage = format!("keeping:{name}");
        let kept = vault.keep(&mut from, &mut |done| watch.step(&stage, done, size))?;
        let read = match may_be_invoice(&name) {
            true => {
                let lent = vault.lend(kept.file, None)?;
                Some(Paper::read(desk, &lent.path, &name, watch)?)
            }
            false => None,
        };
        let row = read.as_ref().and_then(Paper::invoice);
        let invoice = desk.read(|open| Ok(row.as_ref().map(|row| seen(&open.book, row))))?;
        let used = invoice.as_ref().is_some_and(|is| is.barred.is_none());
        taken.push(InterviewPaper {
            file: kept.file.to_string(),
            bytes: kept.bytes,
            proves: if invoice.is_some() {
                vec!["amount".into()]
            } else {
                Vec::new()
            },
            original: if invoice.is_some() {
                "electronic".into()
            } else {
                "unsaid".into()
            },
            name,
            invoice,
            used,
        });
    }
    Ok(taken)
}

/// Photographs are not put through the readers; what a file is, is told by its content all the same.
fn may_be_invoice(name: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    let ending = ending.to_string_lossy().to_lowercase();
    ["xml", "ofd", "pdf", "zip"].contains(&ending.as_str())
}

fn seen(book: &Book, row: &InvoiceRow) -> InterviewInvoice {
    InterviewInvoice {
        number: row.number.clone(),
        issued: row.issued.to_string(),
        seller: row.seller.name.clone(),
        buyer: row.buyer.name.clone(),
        buyer_registration: row.buyer.id.clone(),
        total: claims::plain(row.total),
        barred: barred(book, row).map(str::to_owned),
    }
}

/// Why no debt to the owner of the book can stand on an invoice.
fn barred(book: &Book, row: &InvoiceRow) -> Option<&'static str> {
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    let ours = |party: &PartyRow| {
        let name = party.name.as_deref().unwrap_or_default();
        creditor.is_some_and(|creditor| creditor.goes_by(name))
    };
    if ours(&row.buyer) {
        return Some("purchase");
    }
    if row.seller.name.is_some() && !ours(&row.seller) {
        return Some("of-another-seller");
    }
    if row.red || row.total.is_sign_negative() {
        return Some("red");
    }
    if row.status != InvoiceStatus::Normal {
        return Some("taken-back");
    }
    let number = row.number.as_deref()?;
    book.invoice_numbered(number).map(|_| "known")
}
