//! Whether a claim is small enough for small claims (小额诉讼).

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{Answer, Question, RouteAsked, State};
use crate::rules::{By, Cite, RulePack, Status, Threshold};

/// The limits of the province and where the amount lies.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limit {
    /// Where the amount lies.
    pub claim: SmallClaim,
    /// The province, by its short name in Chinese.
    pub region: Option<&'static str>,
    /// Up to here small claims applies by itself.
    pub automatic: Option<Decimal>,
    /// Up to here it applies if both parties agree.
    pub agreed: Option<Decimal>,
    /// Since when the figures are known to hold.
    pub since: Option<String>,
    /// Where they were found.
    pub source: Option<String>,
    /// Who stated them.
    pub by: Option<By>,
    /// How well they are known. Derived ones are no court's notice.
    pub status: Option<Status>,
    /// Whether they are an estimate, or so old that newer ones must have been published.
    pub outdated: bool,
    /// What to ask.
    pub ask: Vec<Question>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// Where an amount lies by the limits of small claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SmallClaim {
    /// Small claims applies by itself.
    Automatic,
    /// It is below figures that are an estimate or out of date: the court has to be asked.
    Likely,
    /// It applies because both parties agree.
    Agreed,
    /// It applies if both parties agree.
    IfAgreed,
    /// Only with the debtor's agreement, which it does not give.
    NotAgreed,
    /// The amount is too large.
    TooLarge,
    /// The amount is above figures that are an estimate or out of date.
    AskCourt,
    /// The amount or the province is not known, or the province has no figures.
    Unknown,
}

impl Limit {
    /// What it leaves of the road.
    pub(super) fn state(&self) -> State {
        match self.claim {
            SmallClaim::Automatic | SmallClaim::Agreed => State::Open,
            SmallClaim::Likely | SmallClaim::IfAgreed => State::OpenWith,
            SmallClaim::Unknown | SmallClaim::AskCourt => State::Unknown,
            SmallClaim::TooLarge | SmallClaim::NotAgreed => State::Closed,
        }
    }
}

/// The limits for what is asked.
pub(super) fn limit(asked: &RouteAsked, rules: &RulePack) -> Limit {
    let law = &rules.route().limits;
    let region = asked.region.as_deref().and_then(crate::rules::region);
    let found = region.and_then(|region| on(region, asked.on, rules));
    let outdated = found.is_some_and(|(since, known)| {
        let until = since.checked_add_months(Months::new(law.outdated_after_months));
        known.status != Status::Confirmed || until.is_some_and(|until| until < asked.on)
    });
    let known = found.map(|(_, known)| known);
    let agree = asked.answers.get(&Question::AgreeSmall);
    let (claim, ask) = match (asked.amount, known) {
        (amount, None) => {
            let mut ask = Vec::new();
            ask.extend(amount.is_none().then_some(Question::Amount));
            ask.push(match region {
                None => Question::Region,
                Some(_) => Question::Threshold,
            });
            (SmallClaim::Unknown, ask)
        }
        (None, Some(_)) => (SmallClaim::Unknown, vec![Question::Amount]),
        (Some(amount), Some(known)) => {
            let claim = lies(amount, known, agree, outdated);
            let mut ask = Vec::new();
            match claim {
                SmallClaim::Likely | SmallClaim::AskCourt => ask.push(Question::Threshold),
                SmallClaim::IfAgreed => {
                    ask.extend(outdated.then_some(Question::Threshold));
                    ask.push(Question::AgreeSmall);
                }
                SmallClaim::Automatic
                | SmallClaim::Agreed
                | SmallClaim::NotAgreed
                | SmallClaim::TooLarge
                | SmallClaim::Unknown => (),
            }
            (claim, ask)
        }
    };
    Limit {
        claim,
        region,
        automatic: known.map(|known| known.automatic),
        agreed: known.map(|known| known.agreed),
        since: known.map(|known| known.since.clone()),
        source: known.map(|known| known.source.clone()),
        by: known.map(|known| known.by),
        status: known.map(|known| known.status),
        outdated,
        ask,
        because: law.cites.clone(),
    }
}

fn lies(amount: Decimal, known: &Threshold, agree: Option<&Answer>, outdated: bool) -> SmallClaim {
    if amount <= known.automatic {
        return if outdated {
            SmallClaim::Likely
        } else {
            SmallClaim::Automatic
        };
    }
    if amount > known.agreed {
        return if outdated {
            SmallClaim::AskCourt
        } else {
            SmallClaim::TooLarge
        };
    }
    match agree {
        Some(Answer::Yes) => SmallClaim::Agreed,
        // Newer figures may let it be a small claim without anybody's agreement.
        Some(Answer::No) if outdated => SmallClaim::AskCourt,
        Some(Answer::No) => SmallClaim::NotAgreed,
        None => SmallClaim::IfAgreed,
    }
}

/// The figures of a province on a day, and since when they are known to hold.
fn on<'r>(region: &str, day: NaiveDate, rules: &'r RulePack) -> Option<(NaiveDate, &'r Threshold)> {
    let mut all = rules.thresholds().filter_map(|of| of.on(day));
    all.find(|(_, threshold)| threshold.region == region)
}
