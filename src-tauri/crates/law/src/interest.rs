//! Interest on its own: a calculator that needs no book.
//!
//! It does the arithmetic one asks for under a stated convention and says nothing about whether
//! the rate may be claimed; [`crate::claim`] does.

use chrono::{Datelike, Months as CalendarMonths, NaiveDate};
use owed_book::debt::{Debt, PaidPart};
use owed_book::fact::{DebtId, PartyId, PaymentId};
use owed_book::terms::{Basis, DebtKind, Due, Ends, Order, Per, Rate};
use owed_book::{Money, Seq};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::claim::accrue::{Account, Accrued, accrue};
use crate::claim::lines::{self, add_up, published, span};
use crate::claim::plan::{Of, Plan, Ruled, Run, Step, yearly};
use crate::claim::{Applied, Choices, Convention, Head, LateCounts, LawError, Span, agree};
use crate::days::{Days, after, before};
use crate::exact::{Exact, yuan};
use crate::rules::{RulePack, Series};
use crate::walk::{DayRate, Walk, Walked};

/// What to work out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestAsked {
    /// In yuan.
    pub principal: Decimal,
    /// The first day of the period: the first overdue day.
    pub from: NaiveDate,
    /// The end of the period.
    pub until: Until,
    /// The rate.
    pub rate: RateAsked,
    /// Days in a year.
    pub basis: Basis,
    /// Which end days count; with [`Until::Months`] the months are counted as they are.
    pub ends: Ends,
    /// Payments: the day and the amount of each, in any order.
    pub pay: Vec<PayAsked>,
    /// What payments pay first.
    pub allocate: Order,
    /// The most the rate may be, if it is capped.
    pub cap: Option<CapAsked>,
    /// To what figures are rounded.
    pub round: Round,
    /// What is rounded.
    pub each: Each,
}

impl InterestAsked {
    /// Floating one-year LPR on `principal`, actual days over 365, the end day excluded, rounded
    /// once to the fen.
    pub fn new(principal: Decimal, from: NaiveDate, until: Until) -> Self {
        Self {
            principal,
            from,
            until,
            rate: RateAsked::Published {
                series: Series::Lpr1y,
                times: Decimal::ONE,
                plus: Decimal::ZERO,
                fixed_on: None,
            },
            basis: Basis::default(),
            ends: Ends::default(),
            pay: Vec::new(),
            allocate: Order::Legal,
            cap: None,
            round: Round::Fen,
            each: Each::Total,
        }
    }
}

/// The end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The day up to which interest is asked for; the convention says whether it counts.
    Day(NaiveDate),
    /// So many whole months from the first day.
    Months(u32),
}

/// The rate asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateAsked {
    /// A stated rate.
    Stated(Rate),
    /// A multiple of a published rate.
    Published {
        /// Which.
        series: Series,
        /// What it is multiplied with.
        times: Decimal,
        /// What is added, in per cent a year, after multiplying.
        plus: Decimal,
        /// The day whose publication counts throughout; nothing where it is each day's.
        fixed_on: Option<NaiveDate>,
    },
}

/// A payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayAsked {
    /// The day it arrived.
    pub on: NaiveDate,
    /// In yuan.
    pub amount: Decimal,
}

/// A cap on the rate: `times` the one-year LPR of the day the contract was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapAsked {
    /// The multiple: 4 for loans.
    pub times: Decimal,
    /// The day the contract was made.
    pub formed: NaiveDate,
}

/// To what a figure is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Round {
    /// To the fen, half up.
    #[default]
    Fen,
    /// To the fen, the rest cut off.
    FenDown,
    /// To the yuan, half up.
    Yuan,
    /// To the yuan, the rest cut off.
    YuanDown,
}

/// Which figures are rounded. Rounding parts is never more exact; some pleadings do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// Only the total.
    #[default]
    Total,
    /// Every line.
    Line,
    /// Every line, and a line for every publication, also where the rate stays.
    Publication,
}

/// Interest, taken apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Interest {
    /// All interest that accrued. The lines add up to it, or to the fen it is rounded from where
    /// it is rounded to the yuan.
    pub total: Decimal,
    /// What payments paid of it.
    pub paid: Decimal,
    /// What is left of the principal.
    pub principal_left: Decimal,
    /// What payments paid more than was owed on their day.
    pub paid_too_much: Decimal,
    /// How days were counted.
    pub convention: Convention,
    /// Version of the law data.
    pub law: String,
    /// The lines, in the order of days.
    pub lines: Vec<InterestLine>,
    /// What the cap took away, in yuan; nothing where it did not bite.
    pub capped_by: Option<Decimal>,
    /// Months in which the rate should have been published and is not known, as `2026-10`.
    pub unknown_months: Vec<String>,
}

/// A line of interest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InterestLine {
    /// The days that count.
    #[serde(flatten)]
    pub days: Span,
    /// What the rate is applied to.
    pub base: Decimal,
    /// The rate.
    pub rate: Applied,
    /// What it comes to.
    pub amount: Decimal,
}

/// Why interest cannot be worked out. Each says what is possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InterestError {
    /// The principal is nothing or less.
    #[error("the principal is {0}; it must be above zero")]
    Principal(Decimal),
    /// The end is before the beginning.
    #[error("the last day {to} is before the first day {from}; exchange them")]
    Ends {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// A day outside what is plausible.
    #[error("the day {0} is not between 1990 and 2199")]
    Day(NaiveDate),
    /// A rate of nothing, or too high to be meant.
    #[error("the rate {0} % must be above 0 and at most 1000 per cent a year")]
    Rate(Decimal),
    /// A payment of nothing or less.
    #[error("the payment of {on} is {amount}; it must be above zero")]
    Payment {
        /// The day it arrived.
        on: NaiveDate,
        /// Its amount.
        amount: Decimal,
    },
    /// No rate is known for the day.
    #[error("no rate of {day} is known; {name} is known from {earliest} on, so state a rate")]
    NoRate {
        /// The series.
        name: &'static str,
        /// The day asked for.
        day: NaiveDate,
        /// The first day with a rate.
        earliest: NaiveDate,
    },
    /// As for claims.
    #[error(transparent)]
    Law(#[from] LawError),
}

/// Works out interest.
///
/// # Errors
/// When what is asked makes no sense, or needs a rate that is not known.
pub fn interest(asked: &InterestAsked, rules: &RulePack) -> Result<Interest, InterestError> {
    let days = period(asked)?;
    plausible(asked, days)?;
    let run = Run {
        head: Head::LateInterest,
        steps: steps(asked, days, rules)?,
    };
    let plan = Plan {
        runs: vec![run],
        notices: Vec::new(),
    };
    let debt = debt(asked, days);
    let as_of = match asked.until {
        Until::Day(to) => to,
        Until::Months(_) => days.to(),
    };
    let account = accrue(&debt, as_of, &plan, Choices::default())?;
    agree(
        &lines::heads(&account)?,
        &walked(asked, &debt, as_of, rules)?,
    )?;
    Ok(shown(asked, &account, rules)?)
}

/// The same by a walk over the days, which reads the tables for itself.
fn walked(
    asked: &InterestAsked,
    debt: &Debt,
    as_of: NaiveDate,
    rules: &RulePack,
) -> Result<Walked, LawError> {
    let published = |series, day| {
        let rows = rules.rates(series).steps().iter().rev();
        rows.filter(|(on, _)| *on <= day)
            .map(|(on, row)| (*on, row.percent))
            .next()
    };
    let rate = |day: NaiveDate| {
        let (on, rate) = match asked.rate {
            RateAsked::Stated(rate) => (None, rate),
            RateAsked::Published {
                series,
                times,
                plus,
                fixed_on,
            } => {
                let (on, percent) = published(series, fixed_on.unwrap_or(day))?;
                let percent = percent * times + plus;
                let per = Per::Year;
                (Some(on), Rate { percent, per })
            }
        };
        let mut of_day = DayRate {
            head: Head::LateInterest,
            percent: rate.percent,
            per: rate.per,
            from: on
                .filter(|_| asked.each == Each::Publication)
                .into_iter()
                .collect(),
        };
        if let Some(CapAsked { times, formed }) = asked.cap {
            let cap = published(Series::Lpr1y, formed)?.1 * times;
            if yearly(rate, asked.basis) > cap {
                of_day = DayRate {
                    percent: cap,
                    per: Per::Year,
                    from: Vec::new(),
                    ..of_day
                };
            }
        }
        Some(of_day)
    };
    let walk = Walk {
        first: Some(asked.from),
        as_of,
        ends: match asked.until {
            Until::Day(_) => asked.ends,
            Until::Months(_) => Ends::EndExcluded,
        },
        basis: asked.basis,
        late_counts: LateCounts::AsInterest,
        order: None,
        rate: &rate,
    };
    walk.over(debt)
}

fn period(asked: &InterestAsked) -> Result<Days, InterestError> {
    let from = asked.from;
    match asked.until {
        Until::Months(months) => {
            let to = from.checked_add_months(CalendarMonths::new(months));
            let to = to.ok_or(InterestError::Day(from))?;
            Ok(Days::new(from, to))
        }
        Until::Day(to) if to < from => Err(InterestError::Ends { from, to }),
        Until::Day(to) => Ok(Days::bearing(from, to, asked.ends)),
    }
}

fn plausible(asked: &InterestAsked, days: Days) -> Result<(), InterestError> {
    if asked.principal <= Decimal::ZERO {
        return Err(InterestError::Principal(asked.principal));
    }
    let paid = asked.pay.iter().map(|pay| pay.on);
    for day in [days.from(), days.to()].into_iter().chain(paid) {
        if !(1990..=2199).contains(&day.year()) {
            return Err(InterestError::Day(day));
        }
    }
    for pay in &asked.pay {
        if pay.amount <= Decimal::ZERO {
            let PayAsked { on, amount } = *pay;
            return Err(InterestError::Payment { on, amount });
        }
    }
    if let RateAsked::Stated(rate) = asked.rate {
        in_range(yearly(rate, asked.basis))?;
    }
    Ok(())
}

fn in_range(percent: Decimal) -> Result<(), InterestError> {
    if percent <= Decimal::ZERO || percent > Decimal::ONE_THOUSAND {
        return Err(InterestError::Rate(percent));
    }
    Ok(())
}

fn steps<'r>(
    asked: &InterestAsked,
    days: Days,
    rules: &'r RulePack,
) -> Result<Vec<Step<'r>>, InterestError> {
    let cap = match asked.cap {
        None => None,
        Some(CapAsked { times, formed }) => {
            Some(ruled(Series::Lpr1y, times, Decimal::ZERO, formed, rules)?)
        }
    };
    let step = |(days, rate): (Days, Ruled<'r>)| {
        let lower =
            cap.filter(|cap| yearly(rate.rate, asked.basis) > yearly(cap.rate, asked.basis));
        Step {
            days,
            rate: lower.unwrap_or(rate),
            capped_from: lower.map(|_| rate.rate),
            limit: None,
            cites: &[],
        }
    };
    Ok(rates(asked, days, rules)?.into_iter().map(step).collect())
}

fn rates<'r>(
    asked: &InterestAsked,
    days: Days,
    rules: &'r RulePack,
) -> Result<Vec<(Days, Ruled<'r>)>, InterestError> {
    let (series, times, plus) = match asked.rate {
        RateAsked::Stated(rate) => {
            let (of, rule) = (None, None);
            return Ok(vec![(days, Ruled { rate, of, rule })]);
        }
        RateAsked::Published {
            series,
            times,
            plus,
            fixed_on: Some(day),
        } => return Ok(vec![(days, ruled(series, times, plus, day, rules)?)]),
        RateAsked::Published {
            series,
            times,
            plus,
            fixed_on: None,
        } => (series, times, plus),
    };
    // Refuses days before the first publication, which would be left out in silence.
    ruled(series, times, plus, days.from(), rules)?;
    let mut rates = Vec::new();
    for (part, on, row) in rules.rates(series).over(days) {
        let percent = row.percent * times + plus;
        in_range(percent)?;
        let rate = Rate {
            percent,
            per: Per::Year,
        };
        let of = Some(Of {
            series,
            times,
            // Tells publications apart that changed nothing, where each is to have a line.
            fixed_on: (asked.each == Each::Publication).then_some(on),
        });
        rates.push((
            part,
            Ruled {
                rate,
                of,
                rule: None,
            },
        ));
    }
    Ok(rates)
}

/// A multiple of the rate of one day.
fn ruled<'r>(
    series: Series,
    times: Decimal,
    plus: Decimal,
    day: NaiveDate,
    rules: &RulePack,
) -> Result<Ruled<'r>, InterestError> {
    let rates = rules.rates(series);
    let Some((_, row)) = rates.on(day) else {
        return Err(InterestError::NoRate {
            name: name(series),
            day,
            earliest: rates.earliest().unwrap_or(day),
        });
    };
    let percent = row.percent * times + plus;
    in_range(percent)?;
    Ok(Ruled {
        rate: Rate {
            percent,
            per: Per::Year,
        },
        of: Some(Of {
            series,
            times,
            fixed_on: Some(day),
        }),
        rule: None,
    })
}

fn name(series: Series) -> &'static str {
    match series {
        Series::Lpr1y => "the one-year LPR",
        Series::Lpr5y => "the five-year LPR",
        Series::Benchmark1y => "the benchmark rate",
    }
}

/// The period as a debt, so that payments are set against it by the same code as a claim's.
fn debt(asked: &InterestAsked, days: Days) -> Debt {
    let none = uuid::Uuid::nil();
    let mut pay = asked.pay.clone();
    pay.sort_by_key(|pay| pay.on);
    let paid = pay.iter().zip(1..).map(|(pay, nth)| PaidPart {
        payment: PaymentId(none),
        entry: Seq(nth),
        on: pay.on,
        amount: Money::cny(pay.amount),
        order: asked.allocate,
        because: String::new(),
    });
    Debt {
        entry: Seq(0),
        id: DebtId(none),
        debtor: PartyId(none),
        kind: DebtKind::Other,
        arose: Money::cny(asked.principal),
        on: days.from(),
        invoice: None,
        contract: None,
        due: Some(Due {
            on: before(days.from()),
            because: String::new(),
        }),
        late: None,
        interest: None,
        basis: asked.basis,
        ends: asked.ends,
        adjustments: Vec::new(),
        paid: paid.collect(),
        notes: Vec::new(),
    }
}

fn shown(
    asked: &InterestAsked,
    account: &Account<'_>,
    rules: &RulePack,
) -> Result<Interest, LawError> {
    let head = &account.heads[0];
    let exact: Vec<_> = head.segments.iter().map(|s| s.exact).collect();
    let rounded = |sum: Exact| to(asked.round, sum);
    let (total, amounts) = match asked.each {
        Each::Total => {
            let fen = match asked.round {
                Round::Fen | Round::Yuan => head.exact.rounded(),
                Round::FenDown | Round::YuanDown => head.exact.floor(),
            };
            (rounded(head.exact), add_up(&exact, fen))
        }
        Each::Line | Each::Publication => {
            let amounts: Vec<_> = exact.into_iter().map(rounded).collect();
            (amounts.iter().sum(), amounts)
        }
    };
    let mut lines = Vec::new();
    let mut cut = None;
    for (segment, amount) in head.segments.iter().zip(amounts) {
        if let Some(asked) = segment.capped_from {
            let more = segment.at(asked, account.basis)?.minus(segment.exact)?;
            cut = Some(cut.unwrap_or(Exact::ZERO).plus(more)?);
        }
        lines.push(InterestLine {
            days: span(segment.days, account.basis),
            base: yuan(segment.base)?,
            rate: Applied {
                percent: segment.rate.rate.percent.normalize(),
                per: segment.rate.rate.per,
                published: published(&segment.rate, segment.days.from(), rules),
                capped_from: segment.capped_from,
            },
            amount: yuan(amount)?,
        });
    }
    Ok(Interest {
        total: yuan(total)?,
        paid: yuan(head.paid)?,
        principal_left: yuan(account.unpaid)?,
        paid_too_much: yuan(account.paid.iter().map(|paid| paid.left_over).sum())?,
        convention: Convention {
            basis: asked.basis,
            ends: asked.ends,
        },
        law: rules.version().to_owned(),
        capped_by: cut.map(|cut| yuan(cut.rounded().max(0))).transpose()?,
        unknown_months: unknown_months(asked, head, rules),
        lines,
    })
}

fn unknown_months(asked: &InterestAsked, head: &Accrued<'_>, rules: &RulePack) -> Vec<String> {
    let (series, until) = match (asked.rate, head.segments.last()) {
        (RateAsked::Stated(_), _) | (_, None) => return Vec::new(),
        (
            RateAsked::Published {
                series, fixed_on, ..
            },
            Some(last),
        ) => (series, fixed_on.map_or(last.days.to(), after)),
    };
    rules.unpublished(series, until)
}

/// Rounds an exact sum, in fen.
fn to(round: Round, sum: Exact) -> i128 {
    match round {
        Round::Fen => sum.rounded(),
        Round::FenDown => sum.floor(),
        Round::Yuan => sum.rounded_yuan(),
        Round::YuanDown => sum.floor().div_euclid(100) * 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    fn dec(s: &str) -> Decimal {
        s.parse().unwrap()
    }

    fn asked(principal: &str, from: &str, to: &str) -> InterestAsked {
        InterestAsked::new(dec(principal), day(from), Until::Day(day(to)))
    }

    fn lpr(times: &str, fixed_on: Option<&str>) -> RateAsked {
        RateAsked::Published {
            series: Series::Lpr1y,
            times: dec(times),
            plus: Decimal::ZERO,
            fixed_on: fixed_on.map(day),
        }
    }

    fn total(asked: &InterestAsked) -> String {
        let interest = interest(asked, RulePack::cn().unwrap()).unwrap();
        interest.total.to_string()
    }

    fn refused(asked: &InterestAsked) -> String {
        interest(asked, RulePack::cn().unwrap())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn the_end_day_that_others_lose() {
        let mut asked = asked("80000", "2022-11-01", "2025-11-20");
        asked.rate = lpr("1.5", None);
        assert_eq!(total(&asked), "12274.19");
        asked.ends = Ends::BothIncluded;
        assert_eq!(total(&asked), "12284.05");
    }

    #[test]
    fn whole_months_need_no_end_day() {
        let rate = Rate {
            percent: dec("3.85"),
            per: Per::Year,
        };
        let mut asked = InterestAsked::new(dec("1763083.66"), day("2021-03-09"), Until::Months(22));
        asked.rate = RateAsked::Stated(rate);
        asked.basis = Basis::Months;
        assert_eq!(total(&asked), "124444.32");
    }

    #[test]
    fn each_publication_can_be_rounded_on_its_own() {
        let mut asked = asked("210017.5", "2020-09-21", "2022-03-22");
        asked.rate = lpr("1.5", None);
        asked.basis = Basis::D360;
        assert_eq!(total(&asked), "18334.97");
        asked.each = Each::Publication;
        assert_eq!(total(&asked), "18334.99");
    }

    #[test]
    fn a_cap_says_what_it_took() {
        let mut asked = asked("200000", "2023-09-01", "2024-09-01");
        asked.rate = RateAsked::Stated(Rate {
            percent: dec("18"),
            per: Per::Year,
        });
        asked.cap = Some(CapAsked {
            times: dec("4"),
            formed: day("2023-09-01"),
        });
        let capped = interest(&asked, RulePack::cn().unwrap()).unwrap();
        assert_eq!(capped.total, dec("27675.62"));
        assert_eq!(capped.capped_by, Some(dec("8423.01")));
    }

    #[test]
    fn payments_are_set_against_interest_or_principal() {
        let mut asked = asked("80000", "2025-04-10", "2026-11-21");
        asked.rate = lpr("1.5", None);
        asked.pay = vec![PayAsked {
            on: day("2025-06-30"),
            amount: dec("20000"),
        }];
        let at = |order| {
            let asked = InterestAsked {
                allocate: order,
                ..asked.clone()
            };
            let interest = interest(&asked, RulePack::cn().unwrap()).unwrap();
            (interest.paid, interest.principal_left)
        };
        assert_eq!(at(Order::Legal), (dec("812.05"), dec("60812.05")));
        assert_eq!(at(Order::PrincipalFirst), (dec("0"), dec("60000")));
    }

    #[test]
    fn months_without_a_publication_are_named() {
        let mut asked = asked("80000", "2026-09-01", "2026-11-21");
        let months = |asked: &InterestAsked| {
            interest(asked, RulePack::cn().unwrap())
                .unwrap()
                .unknown_months
        };
        assert_eq!(months(&asked), ["2026-10", "2026-11"]);
        // The 20th of November is the end day and does not count.
        asked.until = Until::Day(day("2026-11-20"));
        assert_eq!(months(&asked), ["2026-10"]);
        asked.rate = lpr("1", Some("2026-09-01"));
        assert_eq!(months(&asked), [""; 0]);
    }

    #[test]
    fn nonsense_gets_a_sentence() {
        let plain = asked("80000", "2025-04-10", "2026-11-21");
        let with = |change: &dyn Fn(&mut InterestAsked)| {
            let mut asked = plain.clone();
            change(&mut asked);
            refused(&asked)
        };
        assert_eq!(
            with(&|asked| asked.until = Until::Day(day("2025-04-09"))),
            "the last day 2025-04-09 is before the first day 2025-04-10; exchange them"
        );
        assert_eq!(
            with(&|asked| asked.principal = dec("-1")),
            "the principal is -1; it must be above zero"
        );
        assert_eq!(
            with(&|asked| asked.from = day("2019-08-19")),
            "no rate of 2019-08-19 is known; the one-year LPR is known from 2019-08-20 on, \
             so state a rate"
        );
        assert_eq!(
            with(&|asked| asked.from = day("1989-12-31")),
            "the day 1989-12-31 is not between 1990 and 2199"
        );
        assert_eq!(
            with(&|asked| asked.principal = dec("1.005")),
            "the amount 1.005 has parts of a fen; state it in yuan and fen"
        );
        let rate = |percent: &str, per| {
            let percent = dec(percent);
            move |asked: &mut InterestAsked| asked.rate = RateAsked::Stated(Rate { percent, per })
        };
        for (percent, per) in [("0", Per::Year), ("3", Per::Day), ("1001", Per::Year)] {
            assert!(with(&rate(percent, per)).contains("at most 1000 per cent"));
        }
    }
}
