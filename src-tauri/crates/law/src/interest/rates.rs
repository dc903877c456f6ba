//! The rate asked for, day by day: as stretches for the first calculation, and looked up day by
//! day for the second.

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::{Ends, LateCounts, Per, Rate};
use rust_decimal::Decimal;

use super::{CapAsked, Each, InterestAsked, InterestError, RateAsked, Until};
use crate::claim::plan::{Of, Ruled, Step, yearly};
use crate::claim::{Head, LawError};
use crate::days::Days;
use crate::rules::{RulePack, Series};
use crate::walk::{DayRate, Walk, Walked};

pub(super) fn in_range(percent: Decimal) -> Result<(), InterestError> {
    if percent <= Decimal::ZERO || percent > Decimal::ONE_THOUSAND {
        return Err(InterestError::Rate(percent));
    }
    Ok(())
}

pub(super) fn steps<'r>(
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
            kept: None,
            cites: &[],
        }
    };
    let steps = rates(asked, days, rules)?.into_iter();
    Ok(steps
        .flat_map(|(days, rate)| {
            let counted = without(days, &asked.stayed);
            counted.into_iter().map(move |days| (days, rate))
        })
        .map(step)
        .collect())
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

/// `days` without those of `stayed`, in order.
fn without(days: Days, stayed: &[Days]) -> Vec<Days> {
    let mut left = vec![days];
    for stay in stayed {
        left = left
            .into_iter()
            .flat_map(|days| [days.until(stay.from()), days.since(stay.to())])
            .filter(|days| !days.is_empty())
            .collect();
    }
    left
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

/// The same by a walk over the days, which reads the tables for itself.
pub(super) fn walked(
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
        let mut stays = asked.stayed.iter();
        if stays.any(|stay| stay.from() <= day && day < stay.to()) {
            return None;
        }
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
            kept: None,
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
        firsts: vec![Some(asked.from)],
        as_of,
        ends: match asked.until {
            Until::Day(_) => asked.ends,
            Until::Months(_) => Ends::EndExcluded,
        },
        basis: asked.basis,
        late_counts: LateCounts::AsInterest,
        order: None,
        rate: &|_, day| rate(day),
        not_lent: Decimal::ZERO,
        most: None,
        costs: Vec::new(),
    };
    walk.over(debt)
}
