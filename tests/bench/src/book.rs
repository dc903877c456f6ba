//! Section `book`: a sealed book opened, verified and worked out, beside ledgers of others.
//!
//! The others read plain files or a database without seals, and work out balances and ages only;
//! none of them knows interest or limitation. Their balances must be ours before they are timed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use owed_store::folder::JOURNAL;
use rusqlite::Connection;

use crate::Done;
use crate::made::{self, Size};
use crate::peers::{is_here, lines, ours, run};
use crate::reading::{AGES, as_of};
use crate::rounds::{Row, Target, table};

/// What must be reached with everything worked out.
const TARGET: Target = Target {
    wall: Some(Duration::from_secs(1)),
    busy: None,
    memory: Some(250),
    times: None,
};

/// Rounds of what takes less than a few seconds.
const ROUNDS: usize = 7;

/// Rounds of a ledger, which takes many.
const LONG_ROUNDS: usize = 3;

/// What each debtor owes, in fen.
type Balances = BTreeMap<u64, i64>;

pub(crate) fn bench() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    let (usual, large, out) = (at("usual"), at("large"), at("out"));
    make("usual", &usual, Size::USUAL)?;
    make("large", &large, Size::LARGE)?;
    let (journal, database) = (at("book.journal"), at("book.sqlite"));
    write_journal(&journal, Size::USUAL)?;
    write_database(&database, Size::USUAL)?;

    let text = |path: &Path| path.to_string_lossy().into_owned();
    let (usual, large) = (text(&usual), text(&large));
    let entries = [(&usual, Size::USUAL), (&large, Size::LARGE)];
    for (dir, size) in entries {
        for how in ["scan", "seals", "open"] {
            ours(&out, &["read", how, dir])?;
            if lines(&out)? != [size.entries().to_string()] {
                return Err(format!("{how} did not read all entries").into());
            }
        }
    }

    let reading = |how: &'static str, dir: &str| {
        let (out, dir) = (out.clone(), dir.to_owned());
        Box::new(move || ours(&out, &["read", how, &dir]))
    };
    let row = |name: &str, target, run| Row {
        name: name.to_owned(),
        rounds: ROUNDS,
        target,
        run,
    };
    let none = Target::default();
    let mut rows = vec![
        row(
            "plain SQLite scan of the book (the floor)",
            none,
            reading("scan", &usual),
        ),
        row(
            "scan, and every seal verified",
            none,
            reading("seals", &usual),
        ),
        row(
            "opened: verified, and every fact entered",
            none,
            reading("open", &usual),
        ),
        row(
            "opened, and balances, ages, interest and limitation of every debt",
            TARGET,
            reading("work", &usual),
        ),
    ];
    ours(&out, &["read", "work", &usual])?;
    let (balances, ages) = told_by_us(&out)?;
    for peer in peers(&journal, &database) {
        let Peer {
            program, arguments, ..
        } = &peer;
        if !is_here(program) {
            println!("{program} is not here and is left out");
            continue;
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        run(&out, program, &arguments)?;
        let told = (peer.balances)(&out)?;
        let owing = |all: &Balances| -> Balances {
            let all = all.iter().filter(|(_, fen)| **fen != 0);
            all.map(|(debtor, fen)| (*debtor, *fen)).collect()
        };
        if owing(&told) != owing(&balances) {
            return Err(format!("{program} comes to other balances").into());
        }
        if *program == "sqlite3" && ages_of_sqlite(&out)? != ages {
            return Err("sqlite3 comes to other ages".into());
        }
        rows.push(row_of(peer, &out));
    }
    let counts = |size: Size| {
        format!(
            "{} entries, {} debts, {} payments",
            size.entries(),
            made::DEBTS,
            size.0
        )
    };
    table(&format!("A sealed book: {}", counts(Size::USUAL)), rows)?;
    table(
        &format!("A larger one: {}", counts(Size::LARGE)),
        vec![
            row(
                "plain SQLite scan of the book (the floor)",
                none,
                reading("scan", &large),
            ),
            row(
                "opened: verified, and every fact entered",
                none,
                reading("open", &large),
            ),
            row(
                "opened, and balances, ages, interest and limitation of every debt",
                TARGET,
                reading("work", &large),
            ),
        ],
    )
}

fn make(size: &str, dir: &Path, of: Size) -> Done<()> {
    let begun = Instant::now();
    ours(
        Path::new("/dev/null"),
        &["make", size, &dir.to_string_lossy()],
    )?;
    let bytes = fs::metadata(dir.join(JOURNAL))?.len();
    println!(
        "made a book of {} entries, {} MB, in {} s",
        of.entries(),
        bytes / 1_000_000,
        begun.elapsed().as_secs()
    );
    Ok(())
}

/// A program of others that works out the same balances.
struct Peer {
    program: &'static str,
    arguments: Vec<String>,
    rounds: usize,
    what: &'static str,
    balances: fn(&Path) -> Done<Balances>,
}

fn row_of(peer: Peer, out: &Path) -> Row<'static> {
    let out = out.to_owned();
    Row {
        name: format!("{}: {}", peer.program, peer.what),
        rounds: peer.rounds,
        target: Target::default(),
        run: Box::new(move || {
            let arguments: Vec<&str> = peer.arguments.iter().map(String::as_str).collect();
            run(&out, peer.program, &arguments)
        }),
    }
}

fn peers(journal: &Path, database: &Path) -> Vec<Peer> {
    let journal = journal.to_string_lossy();
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut ledger = words(&format!(
        "-f {journal} balance Receivable --flat --no-total --format"
    ));
    ledger.push("%(account)\t%(quantity(scrub(display_total)))\n".into());
    vec![
        Peer {
            program: "sqlite3",
            arguments: vec![
                "-separator".into(),
                "\t".into(),
                database.to_string_lossy().into(),
                sql(),
            ],
            rounds: ROUNDS,
            what: "balances and ages from tables, without seals",
            balances: told_by_sqlite,
        },
        Peer {
            program: "ledger",
            arguments: ledger,
            rounds: LONG_ROUNDS,
            what: "balances from a text file",
            balances: told_by_ledgers,
        },
        Peer {
            program: "hledger",
            arguments: words(&format!(
                "-f {journal} balance Receivable --flat --no-total --output-format=csv"
            )),
            rounds: LONG_ROUNDS,
            what: "balances from a text file",
            balances: told_by_ledgers,
        },
    ]
}

/// Fen of an amount such as `CNY 12.34` or `12.3`.
fn fen(amount: &str) -> Done<i64> {
    let amount = amount.trim_matches('"').trim_start_matches("CNY").trim();
    let amount: rust_decimal::Decimal = amount.parse()?;
    Ok(i64::try_from(amount * rust_decimal::Decimal::ONE_HUNDRED)?)
}

/// Balances and ages of our own.
fn told_by_us(out: &Path) -> Done<(Balances, Vec<i64>)> {
    let (mut balances, mut ages) = (Balances::new(), Vec::new());
    for line in lines(out)? {
        let (what, amount) = line.split_once('\t').ok_or("a line without a tab")?;
        if what.starts_with("age") {
            ages.push(fen(amount)?);
        } else if let Ok(debtor) = what.parse() {
            balances.insert(debtor, fen(amount)?);
        } else {
            println!("{what}: {amount}");
        }
    }
    Ok((balances, ages))
}

fn told_by_ledgers(out: &Path) -> Done<Balances> {
    let mut balances = Balances::new();
    for line in lines(out)? {
        // hledger writes CSV with quotes; ledger was asked for tabs.
        if let Some((account, amount)) = line.split_once(['\t', ','])
            && let Some(debtor) = account.trim_matches('"').strip_prefix("Receivable:D")
        {
            balances.insert(debtor.parse()?, fen(amount)?);
        }
    }
    Ok(balances)
}

fn told_by_sqlite(out: &Path) -> Done<Balances> {
    let mut balances = Balances::new();
    for line in lines(out)? {
        if let Some((debtor, fen)) = line.split_once('\t')
            && let Ok(debtor) = debtor.parse()
        {
            balances.insert(debtor, fen.parse()?);
        }
    }
    Ok(balances)
}

fn ages_of_sqlite(out: &Path) -> Done<Vec<i64>> {
    let lines = lines(out)?;
    let ages = lines.iter().filter_map(|line| line.strip_prefix("age\t"));
    Ok(ages.map(str::parse).collect::<Result<_, _>>()?)
}

/// Balances by debtor, then ages.
fn sql() -> String {
    let mut cases = String::new();
    for (age, most) in AGES.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(cases, " WHEN late <= {most} THEN {age}");
    }
    format!(
        "CREATE TEMP TABLE left AS
           SELECT debtor, julianday('{day}') - julianday(due) AS late,
             fen - coalesce((SELECT sum(fen) FROM paid WHERE paid.debt = debt.id), 0) AS fen
           FROM debt;
         SELECT debtor, sum(fen) FROM left GROUP BY debtor;
         WITH ages (age) AS (VALUES (0), (1), (2), (3), (4))
         SELECT 'age', coalesce(sum(fen), 0) FROM ages
           LEFT JOIN left ON age = CASE {cases} ELSE {rest} END GROUP BY age ORDER BY age;",
        day = as_of(),
        rest = AGES.len(),
    )
}

/// The same debts and payments as tables.
fn write_database(path: &PathBuf, size: Size) -> Done<()> {
    let mut connection = Connection::open(path)?;
    let tables = connection.transaction()?;
    tables.execute_batch(
        "CREATE TABLE debt (id INTEGER PRIMARY KEY, debtor INTEGER, due TEXT, fen INTEGER);
         CREATE TABLE paid (id INTEGER PRIMARY KEY, debt INTEGER, fen INTEGER);
         CREATE INDEX paid_of ON paid (debt, fen);",
    )?;
    {
        let mut debt = tables.prepare("INSERT INTO debt VALUES (?1, ?2, ?3, ?4)")?;
        let whole = |number: u64| i64::try_from(number);
        for n in 0..made::DEBTS {
            let (debtor, due) = (whole(made::debtor(n))?, made::due(n).to_string());
            debt.execute((whole(n)?, debtor, due, whole(made::fen(n))?))?;
        }
        let mut paid = tables.prepare("INSERT INTO paid VALUES (?1, ?2, ?3)")?;
        for n in 0..size.0 {
            let of = whole(n % made::DEBTS)?;
            paid.execute((whole(n)?, of, whole(made::paid_fen(n))?))?;
        }
    }
    Ok(tables.commit()?)
}

/// The same debts and payments as a text file that hledger and ledger read, by day.
fn write_journal(path: &Path, size: Size) -> Done<()> {
    let debts = (0..made::DEBTS).map(|n| (made::day(n), n, None));
    let paid = (0..size.0).map(|n| (made::paid_on(n), n % made::DEBTS, Some(n)));
    let mut all: Vec<_> = debts.chain(paid).collect();
    all.sort();
    let mut out = std::io::BufWriter::new(fs::File::create(path)?);
    for (day, debt, payment) in all {
        let (what, debtor) = (payment.map_or("invoice", |_| "payment"), made::debtor(debt));
        let (to, from) = match payment {
            None => (format!("Receivable:D{debtor}"), "Sales".to_owned()),
            Some(_) => ("Bank".to_owned(), format!("Receivable:D{debtor}")),
        };
        let fen = payment.map_or_else(|| made::fen(debt), made::paid_fen);
        let (yuan, rest) = (fen / 100, fen % 100);
        writeln!(
            out,
            "{day} {what}\n    {to}  CNY {yuan}.{rest:02}\n    {from}\n"
        )?;
    }
    Ok(out.flush()?)
}
