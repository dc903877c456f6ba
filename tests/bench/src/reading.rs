//! Ways to read a book, each run as a program of its own.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::journal::{Head, Journal, Seq};
use owed_law::RulePack;
use owed_store::Folder;
use owed_store::folder::JOURNAL;
use rusqlite::{Connection, OpenFlags};
use rust_decimal::Decimal;

use crate::Done;

/// The day everything is worked out for: 2026-11-21.
pub(crate) fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
}

/// Reads the book in `dir` in one way and says how many entries it saw.
pub(crate) fn read(how: &str, dir: &Path) -> Done<()> {
    let entries = match how {
        "scan" => scan(dir)?,
        "seals" => seals(dir)?,
        "open" => open(dir)?.head.seq.0,
        "work" => return work(dir),
        _ => return Err(format!("{how} is no way to read a book").into()),
    };
    println!("{entries}");
    Ok(())
}

/// Reads every row and every byte of it, with nothing of ours in between.
fn scan(dir: &Path) -> Done<u64> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(dir.join(JOURNAL), flags)?;
    let mut select =
        connection.prepare("SELECT seq, salt, body, digest, chain FROM entry ORDER BY seq")?;
    let mut rows = select.query([])?;
    let (mut entries, mut bytes) = (0, 0);
    while let Some(row) = rows.next()? {
        black_box(row.get_ref(0)?.as_i64()?);
        bytes += row.get_ref(2)?.as_str()?.len();
        for blob in [1, 3, 4] {
            bytes += row.get_ref(blob)?.as_blob()?.len();
        }
        entries += 1;
    }
    black_box(bytes);
    Ok(entries)
}

/// Verifies the seal of every entry and does nothing with what it says.
fn seals(dir: &Path) -> Done<u64> {
    let folder = Folder::open(dir)?;
    let (mut head, mut broken) = (Head::default(), None);
    folder
        .journal
        .scan(Seq(0), &mut |line| match head.follow(&line) {
            Ok(next) => {
                head = next;
                ControlFlow::Continue(())
            }
            Err(tampered) => {
                broken = Some(tampered);
                ControlFlow::Break(())
            }
        })?;
    match broken {
        Some(tampered) => Err(tampered.into()),
        None => Ok(head.seq.0),
    }
}

/// Opens the book as every door does. A door keeps it until it ends, so it is not taken apart
/// here either.
fn open(dir: &Path) -> Done<ManuallyDrop<Book>> {
    let folder = Folder::open(dir)?;
    let opened = Book::of(&folder.journal, None, &[])?;
    match opened.stopped {
        Some(stopped) => Err(stopped.into()),
        None => Ok(ManuallyDrop::new(opened.book)),
    }
}

/// Opens the book and works everything out: the balance of every debtor, how old the debts are,
/// and the interest and last days of every debt.
fn work(dir: &Path) -> Done<()> {
    let book = open(dir)?;
    let (day, law) = (as_of(), RulePack::cn()?);
    let mut balances: BTreeMap<_, Decimal> = BTreeMap::new();
    let mut ages = [Decimal::ZERO; AGES.len() + 1];
    for debt in book.debts.values() {
        let left = debt.balance()?.amount();
        *balances.entry(debt.debtor).or_default() += left;
        let late = debt.due.as_ref().map_or(0, |due| (day - due.on).num_days());
        ages[AGES.partition_point(|most| *most < late)] += left;
    }
    let mut claimed = Decimal::ZERO;
    for totals in owed_law::totals_of(book.debts.values(), day, law) {
        claimed += totals?.total;
    }
    let provable = book
        .debts
        .values()
        .filter_map(|debt| owed_law::last_days(debt, &[], law))
        .filter(|days| days.provable.last >= day)
        .count();

    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (debtor, left) in &balances {
        // The number that the maker of the book gave it.
        let number = u64::try_from(debtor.0.as_u128() & u128::from(u64::MAX >> 2))?;
        writeln!(out, "{number}\t{left}")?;
    }
    for (age, left) in ages.iter().enumerate() {
        writeln!(out, "age {age}\t{left}")?;
    }
    writeln!(out, "claimed\t{claimed}")?;
    writeln!(out, "in time\t{provable}")?;
    out.flush()?;
    Ok(())
}

/// Days late, up to which a debt is of an age: not due, a month, a quarter, a year.
pub(crate) const AGES: [i64; 4] = [0, 30, 90, 365];
