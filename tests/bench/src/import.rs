//! Section `import`: a bank statement of 100,000 rows, read and understood, and what it proposes for
//! a book of 20,000 debts, beside programs that read the same files into tables.
//!
//! The others only read. Ours also recognises whose statement it is, reads every day, amount and
//! name, compares counts, and looks for what each payment pays. All must have read the same rows
//! before anything is timed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Done;
use crate::peers::{Python, is_here, lines, ours, run};
use crate::rounds::{Row, Target, Took, table};
use crate::statement::{self, ROWS, Totals};

const ROUNDS: usize = 7;

/// Rounds of what takes many seconds.
const LONG_ROUNDS: usize = 3;

/// What must be reached.
fn target(kind: &str) -> Target {
    let most = if kind == "xlsx" { 1_300 } else { 150 };
    Target {
        wall: Some(std::time::Duration::from_millis(most)),
        busy: None,
        memory: None,
        times: None,
    }
}

/// A way to read a file.
struct Way {
    name: &'static str,
    program: &'static str,
    /// What it is called with before the file, for a timed round.
    read: &'static [&'static str],
    /// The same to compare what was read; nothing where it reads no rows.
    check: Option<&'static [&'static str]>,
    rounds: usize,
}

const XLSX: &[Way] = &[
    Way {
        name: "unzip to nowhere (the floor)",
        program: "unzip",
        read: &["-p"],
        check: None,
        rounds: ROUNDS,
    },
    Way {
        name: "calamine, cell by cell, nothing kept",
        program: OURS,
        read: &["table", "calamine"],
        check: Some(&["table", "calamine"]),
        rounds: ROUNDS,
    },
];

const CSV: &[Way] = &[
    Way {
        name: "encoding_rs to nowhere (the floor)",
        program: OURS,
        read: &["table", "decode"],
        check: None,
        rounds: ROUNDS,
    },
    Way {
        name: "iconv to nowhere",
        program: "iconv",
        read: &["-f", "GB18030", "-t", "UTF-8"],
        check: None,
        rounds: ROUNDS,
    },
];

/// This program.
const OURS: &str = "";

/// Python's libraries: the name for the script, what must be there, and for people.
const LIBRARIES: [(&str, &[&str], &str, usize); 6] = [
    (
        "openpyxl",
        &["openpyxl"],
        "openpyxl, read-only",
        LONG_ROUNDS,
    ),
    ("calamine", &["python_calamine"], "python-calamine", ROUNDS),
    ("pandas", &["pandas", "python_calamine"], "pandas", ROUNDS),
    ("polars", &["polars", "fastexcel"], "polars", ROUNDS),
    ("csv", &["csv"], "Python's csv", ROUNDS),
    ("none", &[], "Python, started and nothing read", ROUNDS),
];

pub(crate) fn bench() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let (book, out) = (at("book"), at("out"));
    ours(&out, &["make", "owed", &book.to_string_lossy()])?;
    for kind in ["xlsx", "csv"] {
        let file = at(&format!("statement.{kind}"));
        statement::write(kind, &file, ROWS)?;
        let rows = rows(kind, &file, &book, &out)?;
        let bytes = fs::metadata(&file)?.len();
        table(
            &format!(
                "{} of {ROWS} rows, {} MB",
                kind.to_uppercase(),
                bytes / 1_000_000
            ),
            rows,
        )?;
    }
    then(&at("statement.csv"), &book, &out)?;
    grows(folder.path(), &book, &out)
}

fn rows(kind: &str, file: &Path, book: &Path, out: &Path) -> Done<Vec<Row<'static>>> {
    let path = file.to_string_lossy().into_owned();
    let expected = statement::totals(ROWS);
    let mut rows = Vec::new();
    let mut floors = if kind == "xlsx" { XLSX } else { CSV }.iter();
    let floor = floors.next().ok_or("there is no floor")?;
    let mut add = |way: &Way| -> Done<()> {
        if way.program != OURS && !is_here(way.program) {
            println!("{} is not here and is left out", way.program);
            return Ok(());
        }
        if let Some(check) = way.check {
            ours(out, &[check, &[&path]].concat())?;
            same(way.name, &Totals::told(&lines(out)?)?, &expected)?;
        }
        let (out, path, program, read) = (out.to_owned(), path.clone(), way.program, way.read);
        rows.push(row(way.name, way.rounds, Target::default(), move || {
            let arguments = [read, &[path.as_str()]].concat();
            if program == OURS {
                ours(&out, &arguments)
            } else {
                run(&out, program, &arguments)
            }
        }));
        Ok(())
    };
    add(floor)?;
    floors.try_for_each(add)?;

    // Ours, which says what it proposes besides.
    let (dir, place) = (book.to_string_lossy().into_owned(), path.clone());
    ours(out, &["table", "understood", &path])?;
    same("Owed's reader", &Totals::told(&lines(out)?)?, &expected)?;
    ours(out, &["import", &path, &dir])?;
    let said = lines(out)?;
    let arrived = expected.arrived();
    if said.first() != Some(&arrived) {
        return Err(format!("the proposal says {said:?}, and the file has {arrived}").into());
    }
    for line in &said[1..] {
        println!("{kind}: {line}");
    }
    let target = target(kind);
    let (kept, ours_out) = (dir.clone(), out.to_owned());
    rows.push(row(
        "Owed: recognised, every row understood and checked, facts proposed",
        ROUNDS,
        target,
        move || ours(&ours_out, &["import", &place, &kept]),
    ));
    let (place, out_) = (path.clone(), out.to_owned());
    rows.push(row(
        "the same without a book: rows understood and checked",
        ROUNDS,
        Target::default(),
        move || ours(&out_, &["table", "understood", &place]),
    ));

    let python = Python::found();
    for (library, needs, name, rounds) in LIBRARIES {
        let reads = matches!(library, "pandas" | "polars" | "none")
            || (library == "csv") == (kind == "csv");
        if !reads {
            continue;
        }
        if let Some(missing) = needs.iter().find(|module| !python.has(module)) {
            println!("{name}: {missing} is not here and is left out");
            continue;
        }
        let arguments = |how: &str| vec![library.to_owned(), how.to_owned(), path.clone()];
        if library != "none" {
            python.run(out, "tables.py", &arguments("check"))?;
            same(name, &Totals::told(&lines(out)?)?, &expected)?;
        }
        let (python, out, arguments) = (python.clone(), out.to_owned(), arguments("read"));
        rows.push(row(
            &python.called(name, needs),
            rounds,
            Target::default(),
            move || python.run(&out, "tables.py", &arguments),
        ));
    }
    Ok(rows)
}

fn row(
    name: &str,
    rounds: usize,
    target: Target,
    run: impl FnMut() -> Done<Took> + 'static,
) -> Row<'static> {
    Row {
        name: name.to_owned(),
        rounds,
        target,
        run: Box::new(run),
    }
}

fn same(who: &str, told: &Totals, expected: &Totals) -> Done<()> {
    if told == expected {
        return Ok(());
    }
    Err(format!("{who} read {told:?}, and the file has {expected:?}").into())
}

/// What follows a proposal: its sums with a decision, and entering it.
fn then(file: &Path, book: &Path, out: &Path) -> Done<()> {
    println!("\nAfter that, one round each:");
    let (file, dir) = (file.to_string_lossy(), book.to_string_lossy());
    let copy = format!("{dir}-entered");
    ours(out, &["enter", &file, &dir, &copy])?;
    for line in lines(out)? {
        println!("  {line}");
    }
    Ok(())
}

/// How memory grows with the rows.
fn grows(folder: &Path, book: &Path, out: &Path) -> Done<()> {
    println!("\nThe most memory the desk and its reader ever held, a process each:");
    let dir = book.to_string_lossy();
    for kind in ["csv", "xlsx"] {
        for rows in [10_000, ROWS, 2 * ROWS] {
            let file: PathBuf = folder.join(format!("grows.{kind}"));
            statement::write(kind, &file, rows)?;
            let path = file.to_string_lossy();
            ours(out, &["import", &path, &dir])?;
            let said = lines(out)?;
            let held = |who: &str| {
                let line = said.iter().find_map(|line| line.strip_prefix(who));
                line.map_or("unknown", str::trim).to_owned()
            };
            let reader = ours(out, &["table", "understood", &path])?;
            println!(
                "{rows:>8} rows as {kind}: the desk {}, reading alone {} MB",
                held("desk held"),
                reader.memory.unwrap_or_default() / 1_000
            );
        }
    }
    Ok(())
}
