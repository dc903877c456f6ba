//! A statement as the owner of a book imports it, run as a program of its own.

use std::fs;
use std::path::Path;
use std::time::Instant;

use owed_app::{Clock, Desk, Home};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::Done;
use crate::reading::as_of;
use crate::rounds::ms;

/// Opens the book and proposes what the file comes to; says what was proposed, and how much memory
/// the desk held for it.
pub(crate) fn import(file: &Path, dir: &Path) -> Done<()> {
    let desk = opened(dir)?;
    let proposal = read(&desk, file)?;
    tell(&proposal)?;
    println!("desk held {} MB", held().unwrap_or_default() / 1_000);
    // A door keeps all this until it ends, so it is not taken apart here either.
    std::mem::forget(desk);
    Ok(())
}

/// What follows a proposal, on a copy of the book.
pub(crate) fn enter(file: &Path, dir: &Path, copy: &Path) -> Done<()> {
    copied(dir, copy)?;
    let begun = Instant::now();
    let desk = opened(copy)?;
    println!("{:>12}  the book opened", ms(begun.elapsed()));
    let begun = Instant::now();
    let proposal = read(&desk, file)?;
    println!("{:>12}  the file read and proposed", ms(begun.elapsed()));
    let id = &proposal["proposal"];
    let page = call(
        &desk,
        "import.rows",
        json!({ "proposal": id, "list": "none", "most": 1 }),
    )?;
    let key = page["money"][0]["key"]
        .as_str()
        .ok_or("no payment")?
        .to_owned();
    for what in ["one decision", "the same again"] {
        let begun = Instant::now();
        let decided = json!({ "proposal": id, "decisions": { &key: { "what": "none" } } });
        call(&desk, "import.sums", decided)?;
        println!("{:>12}  sums with {what}", ms(begun.elapsed()));
    }
    let begun = Instant::now();
    let rows = json!({ "proposal": id, "list": "sure", "from": 10_000 });
    call(&desk, "import.rows", rows)?;
    println!("{:>12}  a page of rows", ms(begun.elapsed()));
    let begun = Instant::now();
    let entered = call(&desk, "import.confirm", json!({ "proposal": id }))?;
    println!(
        "{:>12}  entered: {} payments, {} of them matched",
        ms(begun.elapsed()),
        entered["payments"],
        entered["matched"]
    );
    println!("{:>9} MB  at most", held().unwrap_or_default() / 1_000);
    Ok(())
}

pub(crate) fn opened(dir: &Path) -> Done<Desk> {
    let desk = Desk::new(Clock::fixed(as_of()), Some(Home::In(dir.to_owned())));
    desk.open(dir).map_err(|why| why.detail)?;
    Ok(desk)
}

pub(crate) fn call(desk: &Desk, name: &str, input: Value) -> Done<Value> {
    Ok(owed_app::call(desk, name, input, None).map_err(|why| format!("{name}: {}", why.detail))?)
}

fn read(desk: &Desk, file: &Path) -> Done<Value> {
    let handle = desk.tray.put(file).map_err(|why| why.detail)?.file;
    let proposal = call(desk, "import.read", json!({ "files": [handle] }))?;
    match &proposal["files"][0]["problem"] {
        Value::Null => Ok(proposal),
        problem => Err(format!("the file was not read: {problem}").into()),
    }
}

/// What was proposed, and what must be the same as in the file: money that arrived, row by row and
/// in all, and how many rows are none.
fn tell(proposal: &Value) -> Done<()> {
    let (counts, sums) = (&proposal["counts"], &proposal["sums"]);
    let yuan = |name: &str| -> Done<Decimal> {
        Ok(sums[name].as_str().ok_or("a sum is missing")?.parse()?)
    };
    let came = (yuan("matched")? + yuan("toDecide")?) * Decimal::ONE_HUNDRED;
    println!(
        "arrived {} {} {}",
        counts["money"],
        counts["aside"],
        came.normalize()
    );
    println!("recognised as {}", proposal["files"][0]["format"]);
    println!(
        "of {} payments {} are matched, for {}; {} are asked about, {} are of nobody who owes",
        counts["money"], counts["sure"], sums["matched"], counts["ask"], counts["none"]
    );
    Ok(())
}

pub(crate) fn copied(from: &Path, to: &Path) -> Done<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}

/// The most memory this process ever held, in kB, where the system says so.
fn held() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
