//! Section `claims`: what is owed on 100,000 debts with 300,000 payments over five years.

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Datelike, NaiveDate};
use owed_book::debt::{Debt, PaidPart};
use owed_book::fact::{DebtId, PartyId, PaymentId};
use owed_book::terms::{
    Basis, DebtKind, Due, Ends, Late, LateCounts, LprTerm, Moves, Order, Per, Rate,
};
use owed_book::{Money, Seq};
use owed_law::RulePack;
use owed_law::claim::Head;
use owed_law::rules::Series;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::Done;
use crate::loops::{Case, Kind, Published, Sums, prefix_sums, segments};
use crate::made::{self, DEBTS};
use crate::peers::{lines, run, script};
use crate::reading::as_of;
use crate::rounds::{Row, Target, Took, median, table};

const ROUNDS: usize = 7;

/// Rounds of a script, which takes seconds.
const LONG_ROUNDS: usize = 3;

/// How many claims are explained line by line.
const EXPLAINED: usize = 1_000;

/// What totals must reach.
const TARGET: Target = Target {
    wall: Some(Duration::from_millis(40)),
    busy: None,
    memory: None,
    times: None,
};

pub(crate) fn bench() -> Done<()> {
    let law = RulePack::cn()?;
    let debts = (0..DEBTS).map(debt).collect::<Done<Vec<_>>>()?;
    let cases = debts.iter().map(case).collect::<Done<Vec<_>>>()?;
    let published = published(law)?;
    let end = as_of().num_days_from_ce();
    let begin = cases.iter().map(|case| case.first).min().unwrap_or(end);
    let sums = Sums::of(&published, begin, end);

    let exact = interest(&debts, law)?;
    for (name, of) in [
        (
            "the loop over stretches",
            cases.iter().map(|c| segments(c, end, &published)).collect(),
        ),
        (
            "the loop over sums",
            cases
                .iter()
                .map(|c| prefix_sums(c, end, &published, &sums))
                .collect::<Vec<_>>(),
        ),
    ] {
        if of != exact {
            return Err(format!("{name} comes to other interest").into());
        }
    }

    let folder = tempfile::tempdir()?;
    let dir = folder.path();
    write_cases(dir, &debts, law)?;
    let script_row = |how: &'static str| {
        let (out, dir) = (dir.join("out"), dir.to_string_lossy().into_owned());
        let script = script("interest.py").to_string_lossy().into_owned();
        move || -> Done<Took> {
            let whole = run(&out, "python3", &[&script, how, &dir])?;
            let said = lines(&out)?;
            let seconds = said.first().ok_or("the script said nothing")?;
            Ok(Took {
                wall: Duration::try_from_secs_f64(seconds.parse()?)?,
                ..whole
            })
        }
    };
    println!("\nfen that differ from the exact interest, of {DEBTS} debts:");
    for (how, name) in [
        ("decimal", "28-digit decimals, rounded once"),
        ("daily", "28-digit decimals by a rate a day, rounded once"),
        (
            "rounded",
            "28-digit decimals, each stretch of one rate rounded",
        ),
        ("float", "binary floats, rounded once"),
    ] {
        script_row(how)()?;
        let told = lines(&dir.join("out"))?;
        let told = told.iter().skip(1).map(|fen| fen.parse());
        let told = told.collect::<Result<Vec<i64>, _>>()?;
        if told.len() != exact.len() {
            return Err(format!("{name}: {} results", told.len()).into());
        }
        let off = told
            .iter()
            .zip(&exact)
            .filter(|(told, exact)| told != exact);
        let most = told
            .iter()
            .zip(&exact)
            .map(|(told, exact)| told.abs_diff(*exact))
            .max();
        println!(
            "{:>8} debts off, by {} fen at most: {name}",
            off.count(),
            most.unwrap_or_default()
        );
    }

    let timed = |run: &dyn Fn() -> Done<()>| -> Done<Took> {
        let begun = Instant::now();
        run()?;
        let wall = begun.elapsed();
        Ok(Took {
            wall,
            ..Took::default()
        })
    };
    let row = |name: &str, rounds, target, run| Row {
        name: name.to_owned(),
        rounds,
        target,
        run,
    };
    let none = Target::default();
    let (debts, cases, published, sums) = (&debts, &cases, &published, &sums);
    let rows = vec![
        row(
            "bare loop over sums of rates, fen only (the floor)",
            ROUNDS,
            none,
            Box::new(move || {
                timed(&|| {
                    cases.iter().for_each(|c| {
                        black_box(prefix_sums(c, end, published, sums));
                    });
                    Ok(())
                })
            }) as Box<dyn FnMut() -> Done<Took>>,
        ),
        row(
            "bare loop over stretches of one rate, fen only",
            ROUNDS,
            none,
            Box::new(move || {
                timed(&|| {
                    cases.iter().for_each(|c| {
                        black_box(segments(c, end, published));
                    });
                    Ok(())
                })
            }),
        ),
        row(
            "totals of every debt, head by head",
            ROUNDS,
            TARGET,
            Box::new(move || {
                timed(&|| {
                    for totals in owed_law::totals_of(debts, as_of(), law) {
                        black_box(totals?);
                    }
                    Ok(())
                })
            }),
        ),
        row(
            "the same, each debt by itself from its stretches",
            ROUNDS,
            none,
            Box::new(move || {
                timed(&|| {
                    for debt in debts {
                        black_box(owed_law::totals(debt, as_of(), law)?);
                    }
                    Ok(())
                })
            }),
        ),
        row(
            "last days of every debt, believed and provable",
            ROUNDS,
            none,
            Box::new(move || {
                timed(&|| {
                    for debt in debts {
                        black_box(owed_law::last_days(debt, &[], law));
                    }
                    Ok(())
                })
            }),
        ),
        row(
            "the same with every event and article it rests on",
            ROUNDS,
            none,
            Box::new(move || {
                timed(&|| {
                    for debt in debts {
                        black_box(owed_law::time_limit(debt, &[], law));
                    }
                    Ok(())
                })
            }),
        ),
        row(
            "Python, 28-digit decimals: interest only, reading the file not counted",
            LONG_ROUNDS,
            none,
            Box::new(script_row("decimal")),
        ),
    ];
    table(
        &format!("Claims: {DEBTS} debts, {} payments, five years", 3 * DEBTS),
        rows,
    )?;
    explained(debts, law)
}

/// How long it takes to have one claim with every line, worked out a second time.
fn explained(debts: &[Debt], law: &RulePack) -> Done<()> {
    let step = debts.len() / EXPLAINED;
    let mut took = Vec::with_capacity(EXPLAINED);
    let mut count = 0;
    for debt in debts.iter().step_by(step) {
        let begun = Instant::now();
        let claim = black_box(owed_law::claim(debt, as_of(), law)?);
        took.push(begun.elapsed());
        count += claim.lines.len();
    }
    let middle = median(took.iter().copied()).unwrap_or_default();
    println!(
        "one claim on demand, every line with its article, worked out twice: {} µs (median of {}, {} lines each)",
        middle.as_micros(),
        took.len(),
        count / took.len().max(1),
    );
    Ok(())
}

/// The interest of each debt, in fen, as it is claimed.
fn interest(debts: &[Debt], law: &RulePack) -> Done<Vec<i64>> {
    let mut all = Vec::with_capacity(debts.len());
    for totals in owed_law::totals_of(debts, as_of(), law) {
        let heads = totals?.heads;
        let late = heads.iter().filter(|head| head.head != Head::Price);
        let late: Decimal = late.map(|head| head.accrued).sum();
        all.push(i64::try_from(late * Decimal::ONE_HUNDRED)?);
    }
    Ok(all)
}

fn debt(n: u64) -> Done<Debt> {
    let rate = |percent, per| Late::Agreed {
        rate: Rate {
            percent: Decimal::new(percent, 2),
            per,
        },
    };
    let unagreed = |times, moves| Late::Unagreed {
        times: Decimal::new(times, 2),
        moves,
    };
    let late = match n % 5 {
        0 => unagreed(150, Moves::Floating),
        1 => unagreed(130, Moves::Fixed),
        2 => rate(1_200, Per::Year),
        3 => rate(5, Per::Day),
        _ => unagreed(100, Moves::Floating),
    };
    let arose = i64::try_from(made::fen(n))?;
    let paid = (0..3).map(|nth| {
        let payment = n + nth * DEBTS;
        Ok(PaidPart {
            payment: PaymentId(Uuid::from_u128(payment.into())),
            entry: Seq(DEBTS + payment),
            on: made::paid_on(payment),
            amount: money(i64::try_from(made::paid_fen(payment))?),
            order: Order::PrincipalFirst,
            because: String::new(),
        })
    });
    Ok(Debt {
        entry: Seq(n),
        id: DebtId(Uuid::from_u128(n.into())),
        debtor: PartyId(Uuid::from_u128(made::debtor(n).into())),
        kind: DebtKind::Sale,
        arose: money(arose),
        on: made::day(n),
        invoice: None,
        contract: None,
        due: Some(Due {
            on: made::due(n),
            because: String::new(),
        }),
        late: Some(late),
        interest: None,
        basis: Basis::D365,
        ends: Ends::EndExcluded,
        instalments: Vec::new(),
        withheld: None,
        rolled: None,
        late_counts: LateCounts::default(),
        lpr: LprTerm::default(),
        filed: None,
        costs: Vec::new(),
        adjustments: Vec::new(),
        paid: paid.collect::<Done<_>>()?,
        given_back: Vec::new(),
        notes: Vec::new(),
    })
}

fn money(fen: i64) -> Money {
    Money::cny(Decimal::new(fen, 2))
}

/// The same debt for the bare loops.
fn case(debt: &Debt) -> Done<Case> {
    let hundredths = |value: Decimal| i64::try_from(value * Decimal::ONE_HUNDRED);
    let kind = match debt.late.ok_or("a debt without terms")? {
        Late::Unagreed {
            times,
            moves: Moves::Floating,
        } => Kind::Floating(hundredths(times)?),
        Late::Unagreed {
            times,
            moves: Moves::Fixed,
        } => Kind::Fixed(hundredths(times)?),
        Late::Agreed { rate } => {
            let days = if rate.per == Per::Day { 365 } else { 1 };
            Kind::Stated(hundredths(rate.percent)? * 100 * days)
        }
        Late::SmePayment { .. } | Late::Nothing | Late::PayWhenPaid { .. } => {
            return Err("terms the loops do not know".into());
        }
    };
    let mut paid = [(0, 0); 3];
    for (slot, part) in paid.iter_mut().zip(&debt.paid) {
        *slot = (
            part.on.num_days_from_ce(),
            hundredths(part.amount.amount())?,
        );
    }
    Ok(Case {
        kind,
        fen: hundredths(debt.arose.amount())?,
        first: first_late(debt),
        paid,
    })
}

fn first_late(debt: &Debt) -> i32 {
    let due = debt.due.as_ref().map(|due| due.on);
    due.unwrap_or_default().num_days_from_ce() + 1
}

fn published(law: &RulePack) -> Done<Published> {
    let steps = law.rates(Series::Lpr1y).steps().iter();
    let rate = |(on, row): &(NaiveDate, owed_law::rules::Row)| {
        let percent = i64::try_from(row.percent * Decimal::ONE_HUNDRED)?;
        Ok((on.num_days_from_ce(), percent))
    };
    Ok(Published(steps.map(rate).collect::<Done<_>>()?))
}

/// The same debts and rates for a script.
fn write_cases(dir: &Path, debts: &[Debt], law: &RulePack) -> Done<()> {
    let mut out = std::io::BufWriter::new(fs::File::create(dir.join("cases.csv"))?);
    for debt in debts {
        let (kind, rate) = match debt.late.ok_or("a debt without terms")? {
            Late::Unagreed {
                times,
                moves: Moves::Floating,
            } => ("floating", times),
            Late::Unagreed {
                times,
                moves: Moves::Fixed,
            } => ("fixed", times),
            Late::Agreed { rate } if rate.per == Per::Day => ("day", rate.percent),
            Late::Agreed { rate } => ("year", rate.percent),
            Late::SmePayment { .. } | Late::Nothing | Late::PayWhenPaid { .. } => {
                return Err("terms the script does not know".into());
            }
        };
        let amount = debt.arose.amount();
        let end = as_of().num_days_from_ce();
        write!(out, "{kind},{rate},{amount},{},{end}", first_late(debt))?;
        for part in &debt.paid {
            write!(
                out,
                ",{},{}",
                part.on.num_days_from_ce(),
                part.amount.amount()
            )?;
        }
        writeln!(out)?;
    }
    out.flush()?;
    let mut out = fs::File::create(dir.join("rates.csv"))?;
    for (on, row) in law.rates(Series::Lpr1y).steps() {
        writeln!(out, "{},{}", on.num_days_from_ce(), row.percent)?;
    }
    Ok(())
}
