//! Interest on an amount over days, line by line.

mod told;

use owed_book::money::{Currency, Money};
use owed_book::terms::{Order, Per};
use owed_law::interest::{
    CapAsked, Interest, InterestAsked, InterestError, PayAsked, RateAsked, Round, Until,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{self, said, wrong};
use super::rate::{self, Typed};
use crate::commands::claims::{ArticleView, plain};
use crate::commands::import::Reason;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// The highest rate that is worked out, in per cent a year: one per cent a day. It is no rule of
/// law; what is above it is a slip of the pen or of the unit.
const MOST_PERCENT: Decimal = Decimal::from_parts(365, 0, 0, false, 0);
/// The longest time in months.
const MOST_MONTHS: u32 = 1200;
/// The largest multiple of a published rate, and the largest surcharge in per cent.
const MOST_TIMES: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Asks what interest comes to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalcInterest {
    /// What bears interest: `80000`, `8万`, `USD 800`.
    pub principal: String,
    /// The first day that bears interest.
    pub from: String,
    /// The day up to which it is asked for; `count` says whether it counts.
    pub to: Option<String>,
    /// So many whole months instead.
    pub months: Option<String>,
    /// `lpr1y`, `lpr5y`, `benchmark1y`, or stated: `6%`, `0.05%/day`, `2%/month`.
    pub rate: String,
    /// What a published rate is multiplied with; 1 when left out.
    pub times: Option<String>,
    /// What is added to it, in per cent a year.
    pub plus: Option<String>,
    /// The day whose publication counts throughout; each day's own when left out.
    pub fixed_on: Option<String>,
    /// `365`, `360`, `366`, `actual` or `months`.
    pub basis: Option<String>,
    /// `end-excluded`, `start-excluded`, `both-included` or `both-excluded`.
    pub count: Option<String>,
    /// Payments.
    pub pay: Option<Vec<CalcPayment>>,
    /// `interest-first` or `principal-first`.
    pub allocate: Option<String>,
    /// `4lpr`: at most four times the one-year LPR of the day the contract was made.
    pub cap: Option<String>,
    /// That day.
    pub formed: Option<String>,
    /// `fen`, `fen-down`, `yuan` or `yuan-down`.
    pub round: Option<String>,
}

/// A payment.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalcPayment {
    /// The day it arrived.
    pub on: String,
    /// Its amount.
    pub amount: String,
}

/// Interest, taken apart.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterestResult {
    /// All interest that accrued.
    pub total: String,
    /// What payments paid of it.
    pub paid: String,
    /// What is left of the principal.
    pub principal_left: String,
    /// What is left in all: of the principal and of the interest.
    pub left: String,
    /// The principal asked about.
    pub principal: String,
    /// `CNY`, `HKD`, `USD`, `EUR` or `GBP`.
    pub currency: String,
    /// How many days bear interest.
    #[ts(type = "number")]
    pub days: i64,
    /// How days were counted and rounded: `365`, `end-excluded`, `fen`, `interest-first`.
    pub basis: String,
    /// Which end days count.
    pub count: String,
    /// To what the total is rounded.
    pub round: String,
    /// What payments pay first.
    pub allocate: String,
    /// The lines, in the order of days; they add up to the total.
    pub lines: Vec<InterestLineView>,
    /// What each payment paid.
    pub payments: Vec<PaidOff>,
    /// What the cap took away; nothing where it did not bite.
    pub capped_by: Option<String>,
    /// What to know about these figures.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// One line of interest.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterestLineView {
    /// The first day that bears interest.
    pub from: String,
    /// The last day that bears interest.
    pub to: String,
    /// How many days that is, with both.
    #[ts(type = "number")]
    pub days: i64,
    /// The same as whole months and odd days, where they are counted so.
    #[ts(type = "[number, number] | null")]
    pub months: Option<(u32, i64)>,
    /// What the rate is applied to.
    pub base: String,
    /// The rate: `5.475%`, `0.05%/day`, `2%/month`.
    pub rate: String,
    /// The published rate it is worked out from; nothing where it is stated.
    pub published: Option<CalcRate>,
    /// The higher rate that a cap took the place of.
    pub capped_from: Option<String>,
    /// What it comes to, rounded for show so that the lines add up.
    pub amount: String,
    /// Ids of the articles under which such a rate is usually asked for.
    pub because: Vec<String>,
    /// What payments changed of the base since the line before.
    pub changed_by: Vec<Reason>,
}

/// A published rate and what was made of it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalcRate {
    /// `lpr-1y`, `lpr-5y` or `benchmark-1y`.
    pub series: String,
    /// The day of publication.
    pub on: String,
    /// Per cent a year, as published.
    pub percent: String,
    /// What it is multiplied with.
    pub times: String,
    /// What is added, in per cent; nothing where nothing is.
    pub plus: Option<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
    /// Where it was published.
    pub source: String,
    /// `pack`, or `owner` where the owner entered it.
    pub by: String,
}

/// What one payment paid.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaidOff {
    /// The day it arrived.
    pub on: String,
    /// The whole payment.
    pub amount: String,
    /// Of it, to interest.
    pub to_interest: String,
    /// Of it, to the principal.
    pub to_principal: String,
}

pub(in crate::commands) fn interest(
    desk: &Desk,
    input: CalcInterest,
    _: &Watch<'_>,
) -> Result<InterestResult, Failure> {
    let law = &*desk.law()?;
    let (asked, currency) = understood(&input)?;
    let rate = match asked.rate {
        RateAsked::Stated(_) => "rate",
        RateAsked::Published { .. } => "times",
    };
    let worked_out =
        owed_law::interest(&asked, law).map_err(|e| refused(e, &asked, &input, rate))?;
    all_owed(&worked_out, &input)?;
    Ok(told::result(&asked, currency, &worked_out, law))
}

/// What is asked, in the terms of the law.
fn understood(input: &CalcInterest) -> Result<(InterestAsked, Currency), Failure> {
    let principal = ask::amount("principal", &input.principal)?;
    let from = ask::day("from", &input.from)?;
    let until = match (said(input.to.as_deref()), said(input.months.as_deref())) {
        (Some(to), None) => Until::Day(ask::day("to", to)?),
        (None, Some(months)) => Until::Months(ask::count("months", months, MOST_MONTHS)?),
        (Some(_), Some(months)) => {
            let detail = "both a last day and a number of months were given; leave one out";
            return Err(wrong("months", months, "two-ends", detail));
        }
        (None, None) => {
            let detail = "until when is missing; give the last day or a number of months";
            return Err(wrong("to", "", "no-end", detail));
        }
    };
    let mut asked = InterestAsked::new(principal.amount(), from, until);
    asked.rate = rate_asked(input)?;
    asked.basis = ask::one_of(
        "basis",
        input.basis.as_deref(),
        &["365", "360", "366", "actual", "months"],
    )?;
    asked.ends = ask::one_of(
        "count",
        input.count.as_deref(),
        &[
            "end-excluded",
            "start-excluded",
            "both-included",
            "both-excluded",
        ],
    )?;
    asked.round = ask::one_of::<Round>(
        "round",
        input.round.as_deref(),
        &["fen", "fen-down", "yuan", "yuan-down"],
    )?;
    asked.allocate = match said(input.allocate.as_deref()) {
        None | Some("interest-first") => Order::Legal,
        Some("principal-first") => Order::PrincipalFirst,
        Some(other) => {
            let known = "interest-first, principal-first";
            let detail = format!("{other:?} is not understood; possible are {known}");
            return Err(wrong("allocate", other, "not-a-word", detail).with("known", known));
        }
    };
    asked.cap = cap_asked(input)?;
    for pay in input.pay.iter().flatten() {
        let on = ask::day("pay", &pay.on)?;
        let money = ask::amount("pay", &pay.amount)?;
        same_currency(principal, money, &pay.amount)?;
        let amount = money.amount();
        asked.pay.push(PayAsked { on, amount });
    }
    Ok((asked, principal.currency()))
}

fn same_currency(principal: Money, paid: Money, value: &str) -> Result<(), Failure> {
    if principal.currency() == paid.currency() {
        return Ok(());
    }
    let code = |money: Money| told::currency(money.currency());
    let (first, second) = (code(principal), code(paid));
    let detail = format!(
        "the principal is in {first} and a payment in {second}; state both in one currency, and the payment at the rate of its day"
    );
    let failure = wrong("pay", value, "currencies", detail);
    Err(failure.with("first", first).with("second", second))
}

fn rate_asked(input: &CalcInterest) -> Result<RateAsked, Failure> {
    let typed = rate::rate("rate", &input.rate)?;
    let times = said(input.times.as_deref());
    let plus = said(input.plus.as_deref());
    let fixed_on = said(input.fixed_on.as_deref());
    let series = match typed {
        Typed::Published(series) => series,
        Typed::Stated(rate) => {
            let beside = [("times", times), ("plus", plus), ("fixedOn", fixed_on)];
            for (field, value) in beside {
                if let Some(value) = value {
                    let detail = format!(
                        "{field} goes with a published rate and the rate is stated as {}; leave it out, or ask for lpr1y or lpr5y",
                        input.rate.trim()
                    );
                    return Err(wrong(field, value, "only-published", detail)
                        .with("rate", input.rate.trim()));
                }
            }
            return Ok(RateAsked::Stated(rate));
        }
    };
    let times = match times {
        None => Decimal::ONE,
        Some(text) => {
            let times = ask::number("times", text, "倍")?;
            if times <= Decimal::ZERO || times > MOST_TIMES {
                let detail = format!(
                    "the multiple {times} must be above 0 and at most {MOST_TIMES}; 1.5 is one and a half times"
                );
                return Err(
                    wrong("times", text, "times-out-of-range", detail).with("most", MOST_TIMES)
                );
            }
            times
        }
    };
    Ok(RateAsked::Published {
        series,
        times,
        plus: match plus {
            None => Decimal::ZERO,
            Some(text) => ask::number("plus", text, "%")?,
        },
        fixed_on: fixed_on.map(|day| ask::day("fixedOn", day)).transpose()?,
    })
}

fn cap_asked(input: &CalcInterest) -> Result<Option<CapAsked>, Failure> {
    match (said(input.cap.as_deref()), said(input.formed.as_deref())) {
        (None, None) => Ok(None),
        (None, Some(formed)) => {
            let detail = "the day of the contract is only needed for a cap; add the cap 4lpr or leave the day out";
            Err(wrong("formed", formed, "formed-without-cap", detail))
        }
        (Some(cap), None) => {
            let detail = "the cap is measured on the day the contract was made; give that day";
            Err(wrong("formed", cap, "cap-without-formed", detail))
        }
        (Some(cap), Some(formed)) => {
            let times = ask::plain(cap).to_lowercase();
            let times = times.strip_suffix("lpr").and_then(|times| {
                let times = times.trim_end_matches(['*', '×', 'x', '倍', ' ']);
                ask::number("cap", times, "").ok()
            });
            let times = times.filter(|times| *times > Decimal::ZERO && *times <= MOST_TIMES);
            let times = times.ok_or_else(|| {
                let detail =
                    format!("{cap:?} is no cap; write 4lpr for four times the one-year LPR");
                wrong("cap", cap, "not-a-cap", detail)
            })?;
            let formed = ask::day("formed", formed)?;
            Ok(Some(CapAsked { times, formed }))
        }
    }
}

/// What the law crate refuses, with the field it is about.
fn refused(
    error: InterestError,
    asked: &InterestAsked,
    input: &CalcInterest,
    rate: &str,
) -> Failure {
    let detail = error.to_string();
    match error {
        InterestError::Principal(_) => wrong("principal", &input.principal, "not-positive", detail),
        InterestError::Ends { from, to } => wrong("to", &to.to_string(), "ends-crossed", detail)
            .with("from", from)
            .with("to", to),
        InterestError::Day(day) => wrong("to", &day.to_string(), "day-out-of-range", detail),
        InterestError::Rate(percent) => rate_refused(percent, rate, &input.rate),
        InterestError::Payment { amount, .. } => {
            wrong("pay", &amount.to_string(), "not-positive", detail)
        }
        InterestError::NoRate { day, earliest, .. } => {
            let field = match asked.cap {
                Some(cap) if cap.formed == day => "formed",
                Some(_) | None => match &asked.rate {
                    RateAsked::Published {
                        fixed_on: Some(fixed),
                        ..
                    } if *fixed == day => "fixedOn",
                    RateAsked::Published { .. } | RateAsked::Stated(_) => "from",
                },
            };
            wrong(field, &day.to_string(), "before-series", detail)
                .with("day", day)
                .with("earliest", earliest)
        }
        InterestError::BeforeRule { day, from } => {
            wrong("from", &day.to_string(), "before-rule", detail).with("from", from)
        }
        InterestError::Law(owed_law::LawError::RateTooFine(_)) => {
            wrong("rate", &input.rate, "rate-too-fine", detail)
        }
        InterestError::Law(owed_law::LawError::TooLarge) => {
            wrong("principal", &input.principal, "too-large", detail)
        }
        InterestError::Law(error) => error.into(),
    }
}

fn rate_refused(percent: Decimal, field: &str, value: &str) -> Failure {
    let percent = percent.normalize();
    if percent <= Decimal::ZERO {
        let detail = format!(
            "the rate {percent} % a year is not above zero, so nothing accrues; state the rate that was agreed, or lpr1y where none was"
        );
        return wrong(field, value, "rate-zero", detail).with("percent", percent);
    }
    let detail = format!(
        "the rate {percent} % a year is more than {MOST_PERCENT} % (1 % a day), which nobody can have meant; look for a slip in the point or the unit (a day, a month, a year)"
    );
    wrong(field, value, "rate-high", detail)
        .with("percent", percent)
        .with("most", MOST_PERCENT)
}

/// A rate too high to be meant, and payments larger than everything owed, are refused: with them
/// the figures answer a question nobody asked.
fn all_owed(done: &Interest, input: &CalcInterest) -> Result<(), Failure> {
    for line in &done.lines {
        let agreed = line
            .rate
            .capped_from
            .map_or((line.rate.percent, line.rate.per), |agreed| {
                (agreed.percent, agreed.per)
            });
        let percent = agreed.0
            * match agreed.1 {
                Per::Year => Decimal::ONE,
                Per::Month => Decimal::from(12),
                Per::Day => Decimal::from(365),
            };
        if percent > MOST_PERCENT {
            return Err(rate_refused(percent, "rate", &input.rate));
        }
    }
    let over = done
        .payments
        .iter()
        .find(|paid| paid.left_over > Decimal::ZERO);
    if let Some(paid) = over {
        let (on, amount) = (paid.on, plain(paid.amount));
        let owed = plain(paid.amount - paid.left_over);
        let over = plain(paid.left_over);
        let detail = format!(
            "the payment of {on} is {amount}, and only {owed} was owed that day; enter {owed}, or look for a slip: {over} would be left over"
        );
        return Err(wrong("pay", &amount, "more-than-owed", detail)
            .with("on", on)
            .with("owed", owed)
            .with("over", over));
    }
    Ok(())
}
