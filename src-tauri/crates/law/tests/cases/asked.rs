//! The `ask` block: one question a line.
//!
//! - `claim on DAY [order legal|principal-first|as-interest] [loss apart] [late …] [filed DAY]
//!   [lpr5y]`
//! - `interest PRINCIPAL from DAY to DAY|for N months at RATE|lpr*TIMES|lpr5y*TIMES [fixed DAY]
//!   [basis …] [ends …] [cap 4 formed DAY] [round …] [each …]`
//! - `limitation due DAY|delivered DAY|last DAY|undated DAY|undated-loan DAY|international DAY|guarantee
//!   due DAY|joint-guarantee due DAY|enforcement due DAY [agreed until DAY|agreed unclear of DAY]
//!   [hindered DAY to DAY WHAT:GRADE]… [DAY=WHAT:GRADE]…`
//! - `time limit` of the debt in the journal
//! - `fees YUAN`
//! - `words YUAN` and `workdays from DAY add N`

use chrono::NaiveDate;
use owed_book::terms::{LateCounts, LprTerm};
use owed_law::claim::Choices;
use owed_law::interest::{CapAsked, InterestAsked, RateAsked, Until};
use owed_law::limitation::{AgreedPeriod, Event, Guarantee, LimitAsked, Obstacle, Period};
use owed_law::rules::Series;
use rust_decimal::Decimal;

use crate::journal::{Words, named, rate};

/// A claim on a day.
pub(crate) struct ClaimAsked {
    pub(crate) on: NaiveDate,
    pub(crate) choices: Choices,
}

/// `on DAY …`
pub(crate) fn claim(words: &mut Words<'_>) -> Result<ClaimAsked, String> {
    expect(words, "on")?;
    let on = words.parse()?;
    let mut choices = Choices::default();
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "order" => choices.order_override = Some(named(words.next()?)?),
            "loss" => {
                expect(words, "apart")?;
                choices.late_counts = Some(LateCounts::AfterPrincipal);
            }
            "filed" => choices.filed = Some(words.parse()?),
            "lpr5y" => choices.lpr = Some(LprTerm::OverFiveYears),
            "late" => choices.late_override = Some(crate::journal::lateness(words)?),
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok(ClaimAsked { on, choices })
}

/// `PRINCIPAL from DAY …`
pub(crate) fn interest(words: &mut Words<'_>) -> Result<InterestAsked, String> {
    let principal = words.parse()?;
    expect(words, "from")?;
    let from = words.parse()?;
    let until = match words.next()? {
        "to" => Until::Day(words.parse()?),
        "for" => {
            let months = words.parse()?;
            expect(words, "months")?;
            Until::Months(months)
        }
        other => return Err(format!("{other} is not understood")),
    };
    let mut asked = InterestAsked::new(principal, from, until);
    expect(words, "at")?;
    asked.rate = rate_asked(words.next()?)?;
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "fixed" => {
                let day = words.parse()?;
                if let RateAsked::Published { fixed_on, .. } = &mut asked.rate {
                    *fixed_on = Some(day);
                }
            }
            "basis" => asked.basis = named(words.next()?)?,
            "ends" => asked.ends = named(words.next()?)?,
            "round" => asked.round = named(words.next()?)?,
            "each" => asked.each = named(words.next()?)?,
            "cap" => {
                let times = words.parse()?;
                expect(words, "formed")?;
                let formed = words.parse()?;
                asked.cap = Some(CapAsked { times, formed });
            }
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok(asked)
}

/// `due DAY …`
pub(crate) fn limitation(words: &mut Words<'_>) -> Result<LimitAsked, String> {
    let kind = words.next()?;
    let which = match kind {
        "due" | "delivered" | "last" | "undated" | "undated-loan" | "international" => kind,
        "guarantee" | "joint-guarantee" | "enforcement" => {
            expect(words, "due")?;
            kind
        }
        other => return Err(format!("{other} is not understood")),
    };
    let due = words.parse()?;
    let (mut agreed, mut events) = (AgreedPeriod::Nothing, Vec::new());
    let mut obstacles = Vec::new();
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "agreed" => {
                agreed = match words.next()? {
                    "until" => AgreedPeriod::Until(words.parse()?),
                    "unclear" => {
                        expect(words, "of")?;
                        let formed = words.parse()?;
                        AgreedPeriod::Unclear { formed }
                    }
                    other => return Err(format!("{other} is not understood")),
                }
            }
            "hindered" => {
                let from = words.parse()?;
                expect(words, "to")?;
                let removed = words.parse()?;
                let not = || "an obstacle ends in what:grade".to_owned();
                let (what, proof) = words.next()?.split_once(':').ok_or_else(not)?;
                obstacles.push(Obstacle {
                    from,
                    removed,
                    what: named(what)?,
                    proof: named(proof)?,
                });
            }
            word => events.push(event(word)?),
        }
    }
    let guarantee = Guarantee { due, agreed };
    let period = match which {
        "due" => Period::Due { due },
        "delivered" => Period::Delivered { on: due },
        "last" => Period::Instalments { last: due },
        "undated" => Period::Undated { from: due },
        "undated-loan" => Period::UndatedLoan { from: due },
        "international" => Period::International { due },
        "guarantee" => Period::Guarantee(guarantee),
        "joint-guarantee" => Period::JointGuarantee(guarantee),
        _ => Period::Enforcement { due },
    };
    Ok(LimitAsked {
        period,
        events,
        obstacles,
    })
}

/// `DAY=demand:signed`
fn event(word: &str) -> Result<Event, String> {
    let not = || format!("{word} is no event such as 2025-01-31=demand:signed");
    let (on, what) = word.split_once('=').ok_or_else(not)?;
    let (what, proof) = what.split_once(':').ok_or_else(not)?;
    Ok(Event {
        on: crate::journal::parse(on)?,
        what: named(what)?,
        proof: named(proof)?,
        entry: None,
    })
}

fn rate_asked(word: &str) -> Result<RateAsked, String> {
    let (series, times) = match word.split_once('*') {
        Some(("lpr", times)) => (Series::Lpr1y, times),
        Some(("lpr5y", times)) => (Series::Lpr5y, times),
        Some(("benchmark", times)) => (Series::Benchmark1y, times),
        Some(_) | None => return Ok(RateAsked::Stated(rate(word)?)),
    };
    Ok(RateAsked::Published {
        series,
        times: crate::journal::parse(times)?,
        plus: Decimal::ZERO,
        fixed_on: None,
    })
}

/// The next word must be this one.
pub(crate) fn expect(words: &mut Words<'_>, word: &str) -> Result<(), String> {
    match words.next()? {
        found if found == word => Ok(()),
        found => Err(format!("{word} is expected, not {found}")),
    }
}
