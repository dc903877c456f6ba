//! Rows that went from one process to another are the rows that were sent.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{fixture, understood};
use owed_exchange::{Packer, Row, Unpacker};

fn there_and_back(rows: &[Row], parcel: usize) -> Vec<Row> {
    let (mut packer, mut unpacker) = (Packer::default(), Unpacker::default());
    let mut arrived = Vec::new();
    let mut send = |packer: &mut Packer| {
        if let Some(bytes) = packer.close().unwrap() {
            arrived.extend(unpacker.open(&bytes).unwrap());
        }
    };
    for row in rows {
        packer.put(row.clone());
        if packer.bytes() >= parcel {
            send(&mut packer);
        }
    }
    send(&mut packer);
    assert_eq!(packer.close().unwrap(), None);
    arrived
}

#[test]
fn every_row_of_every_fixture_arrives_as_it_was_sent() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/fixtures/import"
    );
    let (mut files, mut all) = (0, 0);
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.contains('.') || name.ends_with(".py") {
            continue;
        }
        let Ok(read) = understood(&fixture(&format!("import/{name}"))) else {
            continue;
        };
        for parcel in [1, 2_000, 1 << 20] {
            assert_eq!(there_and_back(&read.rows, parcel), read.rows, "{name}");
        }
        files += 1;
        all += read.rows.len();
    }
    assert!(files > 40 && all > 250, "{files} files, {all} rows");
}

#[test]
fn what_is_no_parcel_is_said_to_be_none() {
    let read = understood(&fixture("import/对公流水_中行_合成.csv")).unwrap();
    let mut packer = Packer::default();
    read.rows.into_iter().for_each(|row| packer.put(row));
    let whole = packer.close().unwrap().unwrap();
    for end in 0..whole.len() {
        assert!(Unpacker::default().open(&whole[..end]).is_err(), "{end}");
    }
    for at in 0..whole.len() {
        let mut scratched = whole.clone();
        scratched[at] ^= 0xff;
        // Rows or a refusal; a panic would end the test.
        let _ = Unpacker::default().open(&scratched);
    }
}
