//! The page of an electronic invoice in a pack, set from its data.

use std::ops::ControlFlow;

use owed_exchange::{Format, Incoming, InvoiceRow, ItemLine, Meaning};
use owed_pack::{LoadedFile, Source};
use owed_print::stamp::{InvoiceLine, InvoiceSheet};
use owed_print::{Lang, Stage, yuan_in_words};
use rust_decimal::Decimal;

use crate::commands::papers::words::{day, figures};
use crate::failure::Failure;

/// A file larger than this is no invoice.
const LARGEST: u64 = 4 << 20;

/// Whether a file is an electronic invoice that can be set from its data.
pub(super) fn is_one(file: &LoadedFile) -> Result<bool, Failure> {
    Ok(read(file)?.is_some())
}

/// The page of an electronic invoice; nothing when the file is none.
pub(super) fn sheet(file: &LoadedFile, original: &str) -> Result<Option<InvoiceSheet>, Failure> {
    let Some(row) = read(file)? else {
        return Ok(None);
    };
    let total = figures(row.total.abs());
    let words = yuan_in_words(&total.0).ok();
    let lines: Vec<_> = row
        .lines
        .iter()
        .take(InvoiceSheet::MOST_LINES)
        .map(line)
        .collect();
    Ok(Some(InvoiceSheet {
        lang: Lang::Zh,
        stage: Stage::Final,
        kind: row.kind_text.clone(),
        red: row.red,
        number: row.number.clone().unwrap_or_default(),
        issued: day(row.issued)?,
        seller: (
            row.seller.name.clone().unwrap_or_default(),
            row.seller.id.clone(),
        ),
        buyer: (
            row.buyer.name.clone().unwrap_or_default(),
            row.buyer.id.clone(),
        ),
        more: row.lines.len() - lines.len(),
        lines,
        net: row.net.map(figures),
        tax: row.tax.map(figures),
        total: figures(row.total),
        in_words: words.map(|words| {
            if row.red {
                format!("（负数）{words}")
            } else {
                words
            }
        }),
        reverses: row.reverses.clone(),
        remark: row.remark.clone(),
        file: file.name().to_owned(),
        original: original.to_owned(),
        sha256: file.original().sha256.to_string(),
    }))
}

fn read(file: &LoadedFile) -> Result<Option<InvoiceRow>, Failure> {
    if file.size() > LARGEST {
        return Ok(None);
    }
    let bytes = match &file.original().source {
        Source::File(path) => std::fs::read(path).map_err(|e| Failure::io(path, &e))?,
        Source::Bytes(bytes) => bytes.to_vec(),
    };
    let incoming = Incoming::new(file.name(), &bytes);
    let Ok(understood) = owed_exchange::read(&incoming, &mut |_| ControlFlow::Continue(())) else {
        return Ok(None);
    };
    if !matches!(understood.format, Format::EInvoiceXml | Format::EInvoiceOfd) {
        return Ok(None);
    }
    Ok(understood
        .rows
        .into_iter()
        .find_map(|row| match row.meaning {
            Meaning::Invoice(invoice) => Some(*invoice),
            Meaning::Money(_) | Meaning::Balance(_) | Meaning::Aside(_) => None,
        }))
}

fn line(item: &ItemLine) -> InvoiceLine {
    let name = match &item.spec {
        Some(spec) if !spec.is_empty() => format!("{} {spec}", item.name),
        Some(_) | None => item.name.clone(),
    };
    let plain = |value: Option<Decimal>| {
        value
            .map(|value| value.normalize().to_string())
            .unwrap_or_default()
    };
    InvoiceLine {
        name,
        unit: item.unit.clone().unwrap_or_default(),
        quantity: plain(item.quantity),
        net: item.net.map(|net| figures(net).0).unwrap_or_default(),
        rate: item.rate.clone().unwrap_or_default(),
        tax: item.tax.map(|tax| figures(tax).0).unwrap_or_default(),
    }
}
