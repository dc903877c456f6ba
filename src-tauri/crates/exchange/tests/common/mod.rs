//! What the tests share: fixtures, and reading them.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::ops::ControlFlow;
use std::path::PathBuf;

use chrono::NaiveDate;
use owed_exchange::{
    Aside, Incoming, InvoiceRow, Meaning, MoneyRow, ReadError, Row, Understood, read,
};
use rust_decimal::Decimal;

pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of `tests/fixtures/import`, as its format's folder and its name.
pub(crate) fn imports() -> Vec<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import");
    let named = |path: PathBuf| -> Vec<(bool, String)> {
        let entries =
            std::fs::read_dir(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let entry = |entry: std::io::Result<std::fs::DirEntry>| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (entry.path().is_dir(), name)
        };
        entries.map(entry).collect()
    };
    let mut all = Vec::new();
    for (_, folder) in named(root.clone()).into_iter().filter(|(dir, _)| *dir) {
        let files = named(root.join(&folder)).into_iter();
        let files = files.filter(|(_, name)| !name.ends_with(".expected"));
        all.extend(files.map(|(_, name)| format!("{folder}/{name}")));
    }
    all.sort();
    all
}

pub(crate) fn understood(bytes: &[u8]) -> Result<Understood, ReadError> {
    read(&Incoming::new("test", bytes), &mut |_| {
        ControlFlow::Continue(())
    })
}

pub(crate) fn imported(name: &str) -> Understood {
    understood(&fixture(&format!("import/{name}"))).unwrap()
}

pub(crate) fn invoices(understood: &Understood) -> Vec<(&Row, &InvoiceRow)> {
    let rows = understood.rows.iter();
    rows.filter_map(|row| match &row.meaning {
        Meaning::Invoice(invoice) => Some((row, invoice.as_ref())),
        Meaning::Money(_) | Meaning::Balance(_) | Meaning::Aside(_) => None,
    })
    .collect()
}

pub(crate) fn money(understood: &Understood) -> Vec<(&Row, &MoneyRow)> {
    let rows = understood.rows.iter();
    rows.filter_map(|row| match &row.meaning {
        Meaning::Money(money) => Some((row, money.as_ref())),
        Meaning::Invoice(_) | Meaning::Balance(_) | Meaning::Aside(_) => None,
    })
    .collect()
}

/// Row number and reason of all rows set aside, those above the table and its header left out.
pub(crate) fn asides(understood: &Understood) -> Vec<(u32, &Aside)> {
    let rows = understood.rows.iter();
    rows.filter_map(|row| match &row.meaning {
        Meaning::Aside(Aside::Preamble | Aside::Header) => None,
        Meaning::Aside(aside) => Some((row.place.row, aside)),
        Meaning::Invoice(_) | Meaning::Money(_) | Meaning::Balance(_) => None,
    })
    .collect()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn yuan(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}
