//! The roads to the money: which are open, what each costs, needs and risks, and which to take.
//!
//! The answers are plain ones, any of which may be unknown; then the road says what it depends on.
//! Conditions, words, counts and papers are data (`procedures.toml`); costs come from
//! [`crate::court`]. Nothing here decides for the creditor: what is advised is the first line of
//! an ordered list that every answer fits, and it says why.

mod courts;
mod deadlines;
mod limits;
mod questions;
mod rows;
mod rules;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::court::{Fee, Fees, fees};
use crate::rules::{Cite, RulePack, Status};

pub use courts::{
    About, AgreedPlace, Clause, CourtAsked, CourtQuestion, Courts, Level, LevelSaid, OpenCourt,
    Performed, Place, Seat, jurisdiction,
};
pub use deadlines::{Bound, Deadline, deadline, deadline_ending, deadlines};
pub use limits::{Limit, SmallClaim};
pub use questions::{Answer, Question, Road};
use questions::{EVERY_QUESTION, EVERY_ROAD};
pub(crate) use rules::RouteRules;
use rules::{ConditionRule, RoadRule};

/// Words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// What is known of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteAsked {
    /// The day asked about.
    pub on: NaiveDate,
    /// What would be claimed, in yuan.
    pub amount: Option<Decimal>,
    /// The province of the court: `江苏`, `Jiangsu`.
    pub region: Option<String>,
    /// The answers known.
    pub answers: BTreeMap<Question, Answer>,
}

/// Why no roads can be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RouteError {
    /// The amount is no claim.
    #[error(transparent)]
    Amount(#[from] crate::court::FeeError),
    /// There is no such province.
    #[error("{0:?} is no province; write its short name, such as 江苏 or Jiangsu")]
    Region(String),
}

/// The roads, the one advised first, those that are closed last.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Routes {
    /// Each road.
    pub routes: Vec<Route>,
    /// What was left unanswered and matters, in the order to ask it.
    pub ask: Vec<Asking>,
    /// Version of the law data.
    pub law: String,
}

/// A question in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Asking {
    /// Which.
    pub question: Question,
    /// In words.
    pub text: Text,
}

/// One road.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Route {
    /// Which.
    pub road: Road,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub says: Text,
    /// Whether it can be taken.
    pub state: State,
    /// Why it is advised, where it is.
    pub advised: Option<Text>,
    /// Whether it runs beside another road rather than instead of it.
    pub beside: bool,
    /// What it depends on.
    pub conditions: Vec<Condition>,
    /// The limits by amount, for small claims.
    pub limit: Option<Limit>,
    /// What it costs.
    pub cost: Cost,
    /// How long its parts take.
    pub time: Vec<Period>,
    /// The papers it needs.
    pub papers: Vec<Text>,
    /// What can go wrong.
    pub risks: Vec<Risk>,
    /// The articles by which taking it interrupts limitation; none where it does not.
    pub interrupts: Vec<Cite>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// How well its rules are known.
    pub status: Status,
}

/// Whether a road can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It can.
    Open,
    /// It can, with a reservation that its conditions name.
    OpenWith,
    /// That depends on what was not answered.
    Unknown,
    /// It cannot.
    Closed,
}

/// What a road depends on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// The question.
    pub question: Question,
    /// What the answer means for the road.
    pub holds: Holds,
    /// The condition in words.
    pub text: Text,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// How well it is known.
    pub status: Status,
}

/// What an answer means for a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// It is met.
    Met,
    /// It is not met, and the road is open with this reservation.
    Reserved,
    /// It is not met, and the road is closed.
    Closes,
    /// It was not answered.
    Unknown,
}

/// What follows where a condition is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Otherwise {
    /// The road is closed.
    Closed,
    /// It is open with a reservation.
    Conditions,
}

/// What a road costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// In words.
    pub text: Text,
    /// Which fee of the court it is, if it is one.
    pub of: Option<FeeOf>,
    /// The fee of the court, where the amount is known.
    pub fee: Option<Fee>,
    /// The articles it rests on, beside those of the fee.
    pub because: Vec<Cite>,
}

/// A fee of the court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeeOf {
    /// The whole acceptance fee.
    Acceptance,
    /// Half of it; there is no second half off.
    AcceptanceHalved,
    /// That for a payment order.
    PaymentOrder,
    /// That for preservation.
    Preservation,
    /// That for enforcement.
    Enforcement,
}

/// How long a part takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    /// What part.
    pub text: Text,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// What time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Hours.
    Hours,
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// What can go wrong.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Risk {
    /// In words.
    pub text: Text,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// A rule on courts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// Which.
    pub rule: CourtRule,
    /// In words.
    pub text: Text,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// How well it is known.
    pub status: Status,
    /// What to check.
    pub check: Vec<Text>,
}

/// Which rule on courts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourtRule {
    /// The court agreed.
    Agreed,
    /// One of several agreed.
    AgreedSeveral,
    /// A court agreed whose connection is still to be proved.
    AgreedElsewhere,
    /// A court agreed without connection.
    AgreedUnconnected,
    /// The reply of 2025 on such courts.
    #[serde(rename = "unconnected-2025")]
    Unconnected2025,
    /// Arbitration or court, since the reply of 2025.
    Either,
    /// The same before it.
    EitherBefore,
    /// An arbitration agreement.
    Arbitration,
    /// The court of the property alone.
    Exclusive,
    /// The defendant's court.
    Defendant,
    /// The place of performance agreed.
    PerformanceAgreed,
    /// Where the money is received.
    Receiver,
    /// Nothing was performed and neither party is at the place agreed.
    Unperformed,
    /// A loan.
    Loan,
    /// A lease of movables.
    Lease,
    /// Sold and delivered online.
    OnlineDeliveredOnline,
    /// Sold online and shipped.
    OnlineShipped,
    /// What internet courts hear.
    Internet,
    /// The court for a payment order.
    PaymentOrder,
}

const EVERY_COURT_RULE: [CourtRule; 19] = [
    CourtRule::Agreed,
    CourtRule::AgreedSeveral,
    CourtRule::AgreedElsewhere,
    CourtRule::AgreedUnconnected,
    CourtRule::Unconnected2025,
    CourtRule::Either,
    CourtRule::EitherBefore,
    CourtRule::Arbitration,
    CourtRule::Exclusive,
    CourtRule::Defendant,
    CourtRule::PerformanceAgreed,
    CourtRule::Receiver,
    CourtRule::Unperformed,
    CourtRule::Loan,
    CourtRule::Lease,
    CourtRule::OnlineDeliveredOnline,
    CourtRule::OnlineShipped,
    CourtRule::Internet,
    CourtRule::PaymentOrder,
];

/// Works out which roads are open.
///
/// # Errors
/// When the amount is no claim, or the province is none.
pub fn routes(asked: &RouteAsked, rules: &RulePack) -> Result<Routes, RouteError> {
    let costs = asked.amount.map(|amount| fees(amount, rules)).transpose()?;
    if let Some(name) = &asked.region
        && crate::rules::region(name).is_none()
    {
        return Err(RouteError::Region(name.clone()));
    }
    let law = rules.route();
    let mut routes: Vec<_> = law
        .roads
        .iter()
        .map(|road| route(road, asked, costs.as_ref(), rules))
        .collect();
    let mut places = BTreeMap::new();
    let mut instead = false;
    for (place, rule) in law.choose.iter().enumerate() {
        let fits = |(question, answer)| asked.answers.get(question) == Some(answer);
        let Some(route) = routes.iter_mut().find(|route| route.road == rule.then) else {
            continue;
        };
        let taken = route.advised.is_some() || (instead && !route.beside);
        let can = matches!(route.state, State::Open | State::OpenWith);
        if can && !taken && rule.when.iter().all(fits) {
            route.advised = Some(rule.text.clone());
            places.insert(route.road, place);
            instead |= !route.beside;
        }
    }
    let ask = asking(&routes, asked, rules);
    routes.sort_by_key(|route| {
        let place = places.get(&route.road);
        (place.is_none(), place.copied(), route.state)
    });
    Ok(Routes {
        routes,
        ask,
        law: rules.version().to_owned(),
    })
}

fn route(road: &RoadRule, asked: &RouteAsked, costs: Option<&Fees>, rules: &RulePack) -> Route {
    let conditions: Vec<_> = road
        .conditions
        .iter()
        .map(|rule| condition(rule, asked))
        .collect();
    let limit = road.by_amount.then(|| limits::limit(asked, rules));
    let of_limit = limit.as_ref().map_or(State::Open, |limit| limit.state());
    let fee = |of: FeeOf| {
        costs.map(|fees| match of {
            FeeOf::Acceptance => fees.acceptance.clone(),
            FeeOf::AcceptanceHalved => fees.acceptance_halved.clone(),
            FeeOf::PaymentOrder => fees.payment_order.clone(),
            FeeOf::Preservation => fees.preservation.clone(),
            FeeOf::Enforcement => fees.enforcement.clone(),
        })
    };
    Route {
        road: road.road,
        name: road.name.clone(),
        says: road.says.clone(),
        state: conditions
            .iter()
            .zip(&road.conditions)
            .map(|(condition, rule)| state(condition.holds, rule.otherwise))
            .fold(of_limit, State::max),
        advised: None,
        beside: road.beside,
        conditions,
        limit,
        cost: Cost {
            text: road.cost.text.clone(),
            of: road.cost.fee,
            fee: road.cost.fee.and_then(fee),
            because: road.cost.cites.clone(),
        },
        time: road.time.clone(),
        papers: road.papers.clone(),
        risks: road.risks.clone(),
        interrupts: road.interrupts.clone(),
        because: road.cites.clone(),
        status: road.status,
    }
}

fn condition(rule: &ConditionRule, asked: &RouteAsked) -> Condition {
    Condition {
        question: rule.ask,
        holds: match (asked.answers.get(&rule.ask), rule.otherwise) {
            (None, _) => Holds::Unknown,
            (Some(answer), _) if *answer == rule.must => Holds::Met,
            (Some(_), Otherwise::Closed) => Holds::Closes,
            (Some(_), Otherwise::Conditions) => Holds::Reserved,
        },
        text: rule.text.clone(),
        because: rule.cites.clone(),
        status: rule.status,
    }
}

/// What a condition leaves of a road. One that was not answered and could only add a reservation
/// is one already.
fn state(holds: Holds, otherwise: Otherwise) -> State {
    match (holds, otherwise) {
        (Holds::Met, _) => State::Open,
        (Holds::Reserved, _) | (Holds::Unknown, Otherwise::Conditions) => State::OpenWith,
        (Holds::Unknown, Otherwise::Closed) => State::Unknown,
        (Holds::Closes, _) => State::Closed,
    }
}

/// What was not answered and matters to a road that is not closed.
fn asking(routes: &[Route], asked: &RouteAsked, rules: &RulePack) -> Vec<Asking> {
    let law = rules.route();
    let left = || routes.iter().filter(|route| route.state != State::Closed);
    let matters = |question: Question| {
        let limits = left().filter_map(|route| route.limit.as_ref());
        let of_conditions = left().any(|route| {
            let mut conditions = route.conditions.iter();
            conditions.any(|one| one.question == question && one.holds == Holds::Unknown)
        });
        of_conditions
            || limits
                .flat_map(|limit| &limit.ask)
                .any(|one| *one == question)
            || (question == Question::Amount
                && asked.amount.is_none()
                && left().any(|route| route.cost.of.is_some()))
            || (!asked.answers.contains_key(&question)
                && law.choose.iter().any(|rule| {
                    rule.when.contains_key(&question) && left().any(|route| route.road == rule.then)
                }))
    };
    let questions = law.questions.iter().map(|(question, _)| *question);
    questions
        .filter(|question| matters(*question))
        .map(|question| Asking {
            question,
            text: law.question(question).clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
