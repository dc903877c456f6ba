//! A made-up statement of a busy wholesaler's account, the same every time, and the book it is for.

use std::collections::HashSet;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};
use owed_book::Money;
use owed_book::fact::{DebtId, Fact, InvoiceId, PartyId};
use owed_book::party::Described;
use owed_book::terms::{DebtKind, Due};
use rust_decimal::Decimal;
use rust_xlsxwriter::Workbook;

use crate::Done;
use crate::made::{self, id};

/// Rows of the statement.
pub(crate) const ROWS: u64 = 100_000;
/// Debtors.
const DEBTORS: u64 = 500;
/// Debts: every fifth row of the statement pays one whole.
const DEBTS: u64 = ROWS / 5;

const HEADINGS: [&str; 8] = [
    "交易时间",
    "凭证号",
    "对方单位",
    "对方账号",
    "转入金额",
    "转出金额",
    "余额",
    "摘要",
];
/// The columns whose cells are numbers in a workbook.
const AMOUNTS: std::ops::RangeInclusive<usize> = 4..=6;

/// What every reader must have found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Totals {
    rows: u64,
    /// Rows of money that came.
    payments: u64,
    /// Fen that came and went.
    came: u64,
    went: u64,
    /// Different names.
    names: u64,
    /// The fen of each row times its place: another order is another sum.
    mixed: u64,
}

impl Totals {
    /// Adds a row.
    pub(crate) fn add(&mut self, came: u64, went: u64) {
        self.rows += 1;
        self.payments += u64::from(came > 0);
        self.came += came;
        self.went += went;
        self.mixed = (self.mixed + self.rows * (came + 2 * went)) % MIXED;
    }

    /// What a desk says of the same: payments, rows that are none, and what arrived in fen.
    pub(crate) fn arrived(&self) -> String {
        format!(
            "arrived {} {} {}",
            self.payments,
            self.rows - self.payments,
            self.came
        )
    }

    pub(crate) fn none() -> Self {
        Self {
            rows: 0,
            payments: 0,
            came: 0,
            went: 0,
            names: 0,
            mixed: 0,
        }
    }

    pub(crate) fn named(mut self, names: usize) -> Self {
        self.names = names as u64;
        self
    }

    /// As a reader printed them.
    pub(crate) fn told(lines: &[String]) -> Done<Self> {
        let line = lines.iter().find_map(|line| line.strip_prefix("rows "));
        let figures = line
            .ok_or("the reader said no totals")?
            .split(' ')
            .map(str::parse);
        match figures.collect::<Result<Vec<u64>, _>>()?.as_slice() {
            &[rows, payments, came, went, names, mixed] => Ok(Self {
                rows,
                payments,
                came,
                went,
                names,
                mixed,
            }),
            other => Err(format!("{} figures are no totals", other.len()).into()),
        }
    }

    pub(crate) fn tell(&self) {
        let Self {
            rows,
            payments,
            came,
            went,
            names,
            mixed,
        } = self;
        println!("rows {rows} {payments} {came} {went} {names} {mixed}");
    }
}

const MIXED: u64 = 1_000_000_007;

/// What the first rows come to.
pub(crate) fn totals(rows: u64) -> Totals {
    let mut totals = Totals::none();
    let mut names = HashSet::new();
    for n in 0..rows {
        let (name, came, went) = moved(n);
        names.insert(name);
        totals.add(came, went);
    }
    totals.named(names.len())
}

/// Who, and the fen that came and went.
fn moved(n: u64) -> (String, u64, u64) {
    match n % 5 {
        1 => {
            let debt = n / 5;
            (debtor(debt % DEBTORS), fen(debt % DEBTS), 0)
        }
        0 => (
            format!("供应商{}号（苏州）有限公司", n % 97),
            0,
            10_000 + n * 7_919 % 5_000_000,
        ),
        _ => (
            format!("零售客户{}", n * 31 % 3_000),
            1_000 + n * 6_151 % 900_000,
            0,
        ),
    }
}

/// The other side's account: one a name.
fn account(n: u64) -> String {
    match n % 5 {
        1 => format!("6222{:012}", n / 5 % DEBTORS),
        0 => format!("6217{:012}", n % 97),
        _ => format!("6228{:012}", n * 31 % 3_000),
    }
}

fn debtor(n: u64) -> String {
    format!("样例贸易第{n}号（杭州）有限公司")
}

fn fen(debt: u64) -> u64 {
    1_000_000 + debt * 37_003 % 9_000_000
}

fn day(n: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(20_000 + n * 360 / ROWS)
}

fn yuan(fen: u64) -> String {
    if fen == 0 {
        String::new()
    } else {
        format!("{}.{:02}", fen / 100, fen % 100)
    }
}

fn cells(n: u64) -> [String; 8] {
    let (name, came, went) = moved(n);
    [
        format!(
            "{} {:02}:{:02}:{:02}",
            day(n),
            8 + n % 10,
            n % 60,
            n * 7 % 60
        ),
        format!("V{n:08}"),
        name,
        account(n),
        yuan(came),
        yuan(went),
        yuan(100_000_000 + n * 13),
        "货款".to_owned(),
    ]
}

/// Writes a statement: `csv` in GB18030, or `xlsx`.
pub(crate) fn write(kind: &str, path: &Path, rows: u64) -> Done<()> {
    if kind == "csv" {
        let mut out = BufWriter::new(fs::File::create(path)?);
        let mut line = |cells: &[String]| -> Done<()> {
            let text = cells.join(",") + "\r\n";
            Ok(out.write_all(&encoding_rs::GB18030.encode(&text).0)?)
        };
        line(&HEADINGS.map(str::to_owned))?;
        (0..rows).try_for_each(|n| line(&cells(n)))?;
        return Ok(out.flush()?);
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write(0, column, heading)?;
    }
    for n in 0..rows {
        let row = u32::try_from(n + 1)?;
        for (column, cell) in (0..).zip(cells(n)) {
            if !AMOUNTS.contains(&usize::from(column)) {
                sheet.write(row, column, cell)?;
            } else if !cell.is_empty() {
                // What a workbook has for a number.
                sheet.write(row, column, cell.parse::<f64>()?)?;
            }
        }
    }
    Ok(book.save(path)?)
}

/// A book with a debt for every fifth row.
pub(crate) fn make_book(dir: &Path) -> Done<()> {
    let party = |n: u64, name: String| Fact::PartyDescribed {
        party: PartyId(id(1, n)),
        is: Described {
            name,
            ..Described::default()
        },
    };
    let creditor = Fact::CreditorNamed {
        party: PartyId(id(1, DEBTORS)),
    };
    let parties = (0..DEBTORS).map(|n| party(n, debtor(n)));
    let mut facts: Vec<Fact> = parties.collect();
    facts.extend([party(DEBTORS, "合成批发（苏州）有限公司".into()), creditor]);
    for n in 0..DEBTS {
        let on = day(n * 5) - Days::new(40);
        let (buyer, invoice) = (PartyId(id(1, n % DEBTORS)), InvoiceId(id(4, n)));
        let amount = Money::cny(Decimal::new(i64::try_from(fen(n))?, 2));
        facts.push(Fact::Invoiced {
            invoice,
            number: format!("2500{n:016}"),
            issued: on,
            buyer,
            total: amount,
            reverses: None,
            source: None,
        });
        facts.push(Fact::DebtArose {
            debt: DebtId(id(2, n)),
            debtor: buyer,
            kind: DebtKind::Sale,
            amount,
            on,
            due: Some(Due {
                on: on + Days::new(30),
                because: "days-after-invoice:30".into(),
            }),
            invoice: Some(invoice),
            contract: None,
        });
    }
    made::write(dir, facts.into_iter())
}

/// Names met, each once.
#[derive(Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    pub(crate) fn met(&mut self, name: &str) {
        if !self.0.contains(name) {
            self.0.insert(name.to_owned());
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}
