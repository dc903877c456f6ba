//! The `journal` block: what happened, a line each, entered in a real book.
//!
//! ```text
//! 2025-03-10 sale 80000 due 2025-04-09 late lpr*1.5 floating
//! 2025-06-30 paid 20000 principal-first
//! 2026-01-05 adjusted -30000 red invoice
//! ```
//! Words after the amount of a debt: `due DAY`, `late lpr*TIMES fixed|floating`, `late RATE`,
//! `late sme [RATE]`, `late nothing`, `interest RATE`, `basis 365|360|366|actual|months`,
//! `ends end-excluded|both-included|start-excluded|both-excluded`, `instalments DAY=YUAN…`,
//! `withheld YUAN`, `rolled YUAN of YUAN from DAY`, `late pay-when-paid [RATE]`. A rate is `6%/year`,
//! `2%/month` or `0.05%/day`. Payments, costs and adjustments are of the debt written last, or of
//! `#2` where they say so; `advance` after a payment says that it was made before the debt arose,
//! `agreed` after a cost that the debtor bears it.

use std::str::FromStr;

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::fact::{DebtId, PartyId, Payer, PaymentId, Share};
use owed_book::party::Described;
use owed_book::terms::{
    Basis, CostKind, DebtKind, Due, Ends, Instalment, Late, Moves, Order, Rate, RateError, Rolled,
};
use owed_book::{Book, Fact, Money, Seq};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// What happened in a case.
#[derive(Default)]
pub(crate) struct Journal {
    book: Book,
    debts: Vec<DebtId>,
    next: u64,
}

impl Journal {
    /// Enters every line.
    pub(crate) fn read(lines: &[&str]) -> Result<Self, String> {
        let mut journal = Self::default();
        journal.enter(Fact::PartyDescribed {
            party: debtor(),
            is: Described {
                name: "债务人".to_owned(),
                ..Described::default()
            },
        })?;
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            journal.line(line).map_err(|why| format!("{line}: {why}"))?;
        }
        Ok(journal)
    }

    /// The debts, in the order written.
    pub(crate) fn debts(&self) -> Vec<&Debt> {
        self.debts.iter().map(|id| &self.book.debts[id]).collect()
    }

    fn enter(&mut self, fact: Fact) -> Result<(), String> {
        self.next += 1;
        let entered = self.book.enter(Seq(self.next), fact);
        entered.map_err(|refused| refused.to_string())
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        let mut words = Words::of(line);
        let on = words.parse()?;
        match words.next()? {
            "paid" => self.paid(on, &mut words),
            "cost" => self.cost(on, &mut words),
            "adjusted" => self.adjusted(on, &mut words),
            kind => {
                let kind = named(kind)?;
                self.arose(on, kind, &mut words)
            }
        }
    }

    fn arose(
        &mut self,
        on: NaiveDate,
        kind: DebtKind,
        words: &mut Words<'_>,
    ) -> Result<(), String> {
        let debt = DebtId(Uuid::from_u128(100 + self.debts.len() as u128));
        self.enter(Fact::DebtArose {
            debt,
            debtor: debtor(),
            kind,
            amount: Money::cny(words.parse()?),
            on,
            due: None,
            invoice: None,
            contract: None,
        })?;
        self.debts.push(debt);
        let (mut due, mut late, mut interest, mut basis, mut ends) = (None, None, None, None, None);
        let (mut instalments, mut withheld, mut rolled) = (None, None, None);
        while let Some(word) = words.peek() {
            words.next()?;
            match word {
                "due" => {
                    due = Some(Due {
                        on: words.parse()?,
                        because: "约定".to_owned(),
                    });
                }
                "late" => late = Some(lateness(words)?),
                "interest" => interest = Some(rate(words.next()?)?),
                "basis" => basis = Some(named::<Basis>(words.next()?)?),
                "ends" => ends = Some(named::<Ends>(words.next()?)?),
                "instalments" => {
                    let mut parts = Vec::new();
                    while let Some((due, amount)) =
                        words.peek().and_then(|word| word.split_once('='))
                    {
                        words.next()?;
                        parts.push(Instalment {
                            amount: Money::cny(parse(amount)?),
                            due: parse(due)?,
                        });
                    }
                    instalments = Some(parts);
                }
                "withheld" => withheld = Some(Money::cny(words.parse()?)),
                "rolled" => {
                    let interest = Money::cny(words.parse()?);
                    crate::asked::expect(words, "of")?;
                    let initial = Money::cny(words.parse()?);
                    crate::asked::expect(words, "from")?;
                    let on = words.parse()?;
                    rolled = Some(Rolled {
                        on,
                        initial,
                        interest,
                    });
                }
                other => return Err(format!("{other} is not understood")),
            }
        }
        self.enter(Fact::TermsStated {
            debt,
            due,
            late,
            interest,
            basis,
            ends,
            contract: None,
            instalments,
            withheld,
            rolled,
            late_counts: None,
            lpr: None,
            filed: None,
        })
    }

    fn cost(&mut self, on: NaiveDate, words: &mut Words<'_>) -> Result<(), String> {
        let amount = Money::cny(words.parse()?);
        let what = named::<CostKind>(words.next()?)?;
        let (mut debt, mut agreed) = (self.debt(None)?, false);
        while let Some(word) = words.peek() {
            words.next()?;
            match word {
                "agreed" => agreed = true,
                other => debt = self.debt(Some(other))?,
            }
        }
        self.enter(Fact::CostIncurred {
            debt,
            on,
            amount,
            what,
            agreed,
            remark: None,
        })
    }

    fn paid(&mut self, on: NaiveDate, words: &mut Words<'_>) -> Result<(), String> {
        let payment = PaymentId(Uuid::from_u128(1000 + u128::from(self.next)));
        let amount = Money::cny(words.parse()?);
        let order = named::<Order>(words.next()?)?;
        let (mut debt, mut advance) = (self.debt(None)?, false);
        while let Some(word) = words.peek() {
            words.next()?;
            match word {
                "advance" => advance = true,
                other => debt = self.debt(Some(other))?,
            }
        }
        self.enter(Fact::Paid {
            payment,
            on,
            amount,
            payer: Payer::default(),
            remark: None,
            reference: None,
            source: None,
        })?;
        self.enter(Fact::Matched {
            payment,
            to: vec![Share { debt, amount }],
            order,
            because: String::new(),
            advance,
            on_account: None,
        })
    }

    fn adjusted(&mut self, on: NaiveDate, words: &mut Words<'_>) -> Result<(), String> {
        let amount = Money::cny(words.parse()?);
        let nth = words.peek().filter(|word| word.starts_with('#'));
        let debt = self.debt(nth)?;
        let why = words.rest();
        self.enter(Fact::Adjusted {
            debt,
            on,
            amount,
            why,
        })
    }

    /// The debt `#2` names, or the one written last.
    fn debt(&self, nth: Option<&str>) -> Result<DebtId, String> {
        let at = match nth {
            None => self.debts.len(),
            Some(nth) => nth
                .strip_prefix('#')
                .and_then(|nth| nth.parse().ok())
                .ok_or_else(|| format!("{nth} names no debt"))?,
        };
        let debt = at.checked_sub(1).and_then(|at| self.debts.get(at));
        debt.copied()
            .ok_or_else(|| format!("there is no debt {at}"))
    }
}

fn debtor() -> PartyId {
    PartyId(Uuid::from_u128(1))
}

pub(crate) fn lateness(words: &mut Words<'_>) -> Result<Late, String> {
    let word = words.next()?;
    if let Some(times) = word.strip_prefix("lpr*") {
        let times = parse(times)?;
        let moves = named::<Moves>(words.next()?)?;
        return Ok(Late::Unagreed { times, moves });
    }
    Ok(match word {
        "nothing" => Late::Nothing,
        "sme" => Late::SmePayment {
            agreed: rate_if_any(words)?,
        },
        "pay-when-paid" => Late::PayWhenPaid {
            agreed: rate_if_any(words)?,
        },
        agreed => Late::Agreed {
            rate: rate(agreed)?,
        },
    })
}

fn rate_if_any(words: &mut Words<'_>) -> Result<Option<Rate>, String> {
    match words.peek().filter(|word| word.contains('%')) {
        Some(word) => {
            words.next()?;
            rate(word).map(Some)
        }
        None => Ok(None),
    }
}

/// A rate such as `0.05%/day`.
pub(crate) fn rate(text: &str) -> Result<Rate, String> {
    text.parse().map_err(|why: RateError| why.to_string())
}

/// A word by its name on the wire.
pub(crate) fn named<T: DeserializeOwned>(word: &str) -> Result<T, String> {
    serde_json::from_value(serde_json::Value::from(word)).map_err(|why| why.to_string())
}

pub(crate) fn parse<T: FromStr>(word: &str) -> Result<T, String> {
    word.parse()
        .map_err(|_| format!("{word} is not understood"))
}

/// The words of a line.
pub(crate) struct Words<'a>(std::iter::Peekable<std::str::SplitWhitespace<'a>>);

impl<'a> Words<'a> {
    pub(crate) fn of(line: &'a str) -> Self {
        Self(line.split_whitespace().peekable())
    }

    pub(crate) fn next(&mut self) -> Result<&'a str, String> {
        self.0.next().ok_or_else(|| "more is needed".to_owned())
    }

    pub(crate) fn peek(&mut self) -> Option<&'a str> {
        self.0.peek().copied()
    }

    pub(crate) fn parse<T: FromStr>(&mut self) -> Result<T, String> {
        parse(self.next()?)
    }

    fn rest(&mut self) -> String {
        self.0.by_ref().collect::<Vec<_>>().join(" ")
    }
}
