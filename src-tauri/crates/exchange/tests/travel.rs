//! Rows that went from one process to another are the rows that were sent, and stay so where they are
//! kept.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{fixture, imports, understood};
use owed_exchange::{Aside, Counts, Meaning, Packer, Parcels, Row, Take};

/// Sends rows in parcels of so many each, or of the usual size.
fn sent(rows: &[Row], each: Option<usize>) -> Parcels {
    let (mut packer, mut arrived) = (Packer::default(), Parcels::default());
    let mut send = |packer: &mut Packer| {
        if let Some(bytes) = packer.close().unwrap() {
            arrived.add(bytes).unwrap();
        }
    };
    for (at, row) in rows.iter().enumerate() {
        packer.put(row.clone());
        if each.map_or(packer.is_full(), |each| (at + 1) % each == 0) {
            send(&mut packer);
        }
    }
    send(&mut packer);
    assert_eq!(packer.close().unwrap(), None);
    arrived
}

fn check(rows: &[Row], each: Option<usize>, name: &str) {
    let parcels = sent(rows, each);
    let whole: Vec<_> = parcels.rows(Take::Whole).collect();
    assert_eq!(whole, rows, "{name}");
    let bare = |row: &Row| Row {
        cells: Vec::new(),
        ..row.clone()
    };
    let meanings: Vec<_> = parcels.rows(Take::Meaning).collect();
    assert_eq!(
        meanings,
        rows.iter().map(bare).collect::<Vec<_>>(),
        "{name}"
    );
    let count = |is: fn(&Meaning) -> bool| rows.iter().filter(|row| is(&row.meaning)).count();
    let counts = Counts {
        rows: rows.len(),
        invoices: count(|meaning| matches!(meaning, Meaning::Invoice(_))),
        money: count(|meaning| matches!(meaning, Meaning::Money(_))),
        balances: count(|meaning| matches!(meaning, Meaning::Balance(_))),
        headings: count(|meaning| {
            matches!(meaning, Meaning::Aside(Aside::Preamble | Aside::Header))
        }),
    };
    assert_eq!(parcels.counts(), counts, "{name}");
    let money: Vec<_> = parcels
        .rows_among(Take::Whole, |counts| counts.money > 0)
        .collect();
    assert!(money.iter().all(|(at, row)| rows[*at] == *row), "{name}");
    let found = money
        .iter()
        .filter(|(_, row)| matches!(row.meaning, Meaning::Money(_)));
    assert_eq!(found.count(), counts.money, "{name}");
    // In any order, some twice and some beyond the end.
    let wanted = (0..rows.len() + 3).rev().step_by(3).chain([0, 0]);
    let picked = parcels.pick(wanted.clone());
    for at in wanted {
        assert_eq!(picked.get(&at), rows.get(at), "{name}, row {at}");
    }
}

#[test]
fn every_row_of_every_fixture_arrives_as_it_was_sent() {
    let (mut files, mut all) = (0, 0);
    for name in imports() {
        let Ok(read) = understood(&fixture(&format!("import/{name}"))) else {
            continue;
        };
        for each in [Some(1), Some(7), None] {
            check(&read.rows, each, &name);
        }
        files += 1;
        all += read.rows.len();
    }
    assert!(files > 40 && all > 250, "{files} files, {all} rows");
}

#[test]
fn what_is_no_parcel_is_said_to_be_none() {
    let read = understood(&fixture("import/boc_corporate/对公流水_中行_合成.csv")).unwrap();
    let mut packer = Packer::default();
    let rows = read.rows.len();
    read.rows.into_iter().for_each(|row| packer.put(row));
    let whole = packer.close().unwrap().unwrap();
    let mut kept = Parcels::default();
    kept.add(whole.clone()).unwrap();
    for end in 0..whole.len() {
        assert!(kept.add(whole[..end].to_vec()).is_err(), "{end}");
        assert_eq!(kept.counts().rows, rows, "nothing is added of it");
    }
    for at in 0..whole.len() {
        let mut scratched = whole.clone();
        scratched[at] ^= 0xff;
        // Rows or a refusal, and all rows that were added can be taken out.
        let mut odd = Parcels::default();
        let _ = odd.add(scratched);
        assert_eq!(odd.rows(Take::Whole).count(), odd.counts().rows, "{at}");
    }
}
