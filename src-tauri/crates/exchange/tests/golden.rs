//! Every fixture against the reading of it that was once looked over, which stands beside it.
//!
//! To add a bank: put its export with made-up figures into a folder named as its module and run with
//! `UPDATE=1`; what is reviewed is the new `.expected` beside it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "a test says what it read or skipped")]

mod common;

use std::fmt::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

use common::imports;

use owed_exchange::{
    BalanceRow, Direction, Incoming, InvoiceRow, Meaning, MoneyRow, ReadError, Tallies, Tally,
    Understood, read,
};

#[test]
fn every_fixture_reads_as_it_was_looked_over() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import");
    let update = std::env::var_os("UPDATE").is_some();
    // What a PDF is made of is not known here: `owed-app` reads these.
    let mut names = imports();
    names.retain(|name| !name.ends_with(".pdf"));
    assert!(names.len() > 40, "fixtures are missing");
    let mut wrong = Vec::new();
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        // The fixtures with a password have it in their name.
        let password = name.contains("密码123456").then_some("123456");
        let file = Incoming {
            password,
            ..Incoming::new(name.rsplit('/').next().unwrap(), &bytes)
        };
        let told = tell(&read(&file, &mut |_| ControlFlow::Continue(())));
        let path = folder.join(format!("{name}.expected"));
        if update {
            std::fs::write(&path, &told).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(told.as_str()) {
            println!("--- {name}\n{told}");
            wrong.push(name);
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "read otherwise than expected");
}

#[test]
fn every_known_layout_has_a_folder_of_its_own() {
    let modules = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/formats");
    let names = imports();
    let mut seen = 0;
    for entry in std::fs::read_dir(modules).unwrap() {
        let module = entry.unwrap().path().file_stem().unwrap().to_owned();
        let folder = format!("{}/", module.to_str().unwrap());
        assert!(
            names.iter().any(|name| name.starts_with(&folder)),
            "no fixture in {folder}"
        );
        seen += 1;
    }
    assert!(seen > 25, "{seen} layouts");
}

fn tell(read: &Result<Understood, ReadError>) -> String {
    let mut out = String::new();
    let read = match read {
        Ok(read) => read,
        Err(error) => return format!("error: {error}\n"),
    };
    writeln!(out, "format: {:?}", read.format).unwrap();
    if let (name, account) = (&read.owner.name, &read.owner.account)
        && (name.is_some() || account.is_some())
    {
        writeln!(out, "owner: {} {}", or_none(name), or_none(account)).unwrap();
    }
    if let Some((from, to)) = read.period {
        writeln!(out, "period: {from} to {to}").unwrap();
    }
    for (label, tallies) in [("stated", &read.stated), ("found", &read.found)] {
        let text = tallied(tallies);
        if !text.is_empty() {
            writeln!(out, "{label}:{text}").unwrap();
        }
    }
    for note in &read.notes {
        writeln!(out, "note: {}", serde_json::to_string(note).unwrap()).unwrap();
    }
    let mut at = (String::new(), String::new());
    for row in &read.rows {
        let place = (row.place.inside.to_string(), row.place.sheet.to_string());
        if place != at {
            writeln!(out, "[{}]", [place.0.as_str(), &place.1].join(" ").trim()).unwrap();
            at = place;
        }
        let meaning = match &row.meaning {
            Meaning::Invoice(row) => invoice(row),
            Meaning::Money(row) => money(row),
            Meaning::Balance(row) => balance(row),
            Meaning::Aside(aside) => format!("aside {}", serde_json::to_string(aside).unwrap()),
        };
        writeln!(out, "{:>3} {meaning}", row.place.row).unwrap();
    }
    out
}

fn or_none(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or("-")
}

fn tallied(tallies: &Tallies) -> String {
    let mut out = String::new();
    if let Some(records) = tallies.records {
        write!(out, " records {records}").unwrap();
    }
    let tallies = [
        ("in", tallies.incoming),
        ("out", tallies.outgoing),
        ("neutral", tallies.neutral),
        ("outstanding", tallies.outstanding),
    ];
    for (label, tally) in tallies {
        if let Some(Tally { count, sum }) = tally {
            let text = |text: Option<String>| text.unwrap_or("-".into());
            let (count, sum) = (
                text(count.map(|c| c.to_string())),
                text(sum.map(|s| s.to_string())),
            );
            write!(out, ", {label} {count}: {sum}").unwrap();
        }
    }
    out
}

fn flags(flags: &[owed_exchange::Flag]) -> String {
    if flags.is_empty() {
        String::new()
    } else {
        format!(" {}", serde_json::to_string(flags).unwrap())
    }
}

fn invoice(row: &InvoiceRow) -> String {
    let mut out = format!("invoice {}", or_none(&row.number));
    if let Some(code) = &row.code {
        write!(out, " code {code}").unwrap();
    }
    let party = |p: &owed_exchange::PartyRow| format!("{} ({})", or_none(&p.name), or_none(&p.id));
    let yuan = |d: Option<rust_decimal::Decimal>| d.map_or("-".to_owned(), |d| d.to_string());
    write!(
        out,
        ", {}, {} to {}",
        row.issued,
        party(&row.seller),
        party(&row.buyer)
    )
    .unwrap();
    write!(
        out,
        ", {} + {} = {}",
        yuan(row.net),
        yuan(row.tax),
        row.total
    )
    .unwrap();
    if let Some(due) = row.due {
        write!(out, ", due {due}").unwrap();
    }
    if row.red {
        write!(out, ", red of {}", or_none(&row.reverses)).unwrap();
    }
    write!(
        out,
        ", {:?} {}, {}",
        row.status,
        or_none(&row.status_text),
        or_none(&row.kind_text)
    )
    .unwrap();
    if let Some(contract) = &row.contract {
        write!(out, ", contract {contract}").unwrap();
    }
    for line in &row.lines {
        let quantity = line
            .quantity
            .map(|q| format!(" {q} × {}", yuan(line.price)))
            .unwrap_or_default();
        write!(
            out,
            "; {}{quantity} {} + {} = {} at {}",
            line.name,
            yuan(line.net),
            yuan(line.tax),
            yuan(line.total),
            or_none(&line.rate)
        )
        .unwrap();
    }
    out + &flags(&row.flags)
}

fn money(row: &MoneyRow) -> String {
    let way = match row.direction {
        Direction::In => "in",
        Direction::Out => "out",
    };
    let time = row.time.map(|t| format!(" {t}")).unwrap_or_default();
    let mut out = format!("{way} {}, {}{time}", row.amount, row.on);
    for (label, text) in [
        ("", &row.other_name),
        ("account ", &row.other_account),
        ("at ", &row.other_bank),
        ("as ", &row.summary),
        ("saying ", &row.remark),
        ("no. ", &row.reference),
        ("own ", &row.account),
    ] {
        if let Some(text) = text {
            write!(out, ", {label}{text}").unwrap();
        }
    }
    if let Some(balance) = row.balance {
        write!(out, ", then {balance}").unwrap();
    }
    out + &flags(&row.flags)
}

fn balance(row: &BalanceRow) -> String {
    let mut out = format!(
        "balance {} of {}",
        row.outstanding,
        or_none(&row.customer.name)
    );
    if let Some(code) = &row.code {
        write!(out, " ({code})").unwrap();
    }
    if let Some(day) = row.as_of {
        write!(out, " on {day}").unwrap();
    }
    for bucket in &row.buckets {
        let end = |days: Option<u32>| days.map_or("…".to_owned(), |d| d.to_string());
        write!(
            out,
            "; {} ({} to {}) {}",
            bucket.label,
            end(bucket.from),
            end(bucket.to),
            bucket.amount
        )
        .unwrap();
    }
    if let Some(keeper) = &row.keeper {
        write!(out, "; kept by {keeper}").unwrap();
    }
    out + &flags(&row.flags)
}
