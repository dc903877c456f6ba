//! Which roads to the money are open, from plain answers.

use std::collections::BTreeMap;

use owed_book::money::Currency;
use owed_law::route::{
    Answer, Condition, Cost, Limit, Period, Question, Risk, Route, RouteAsked, RouteError, Routes,
    Text, routes,
};
use owed_law::rules::REGIONS;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{self, said, wrong};
use super::ids;
use crate::commands::claims::{ArticleView, plain};
use crate::commands::import::Reason;
use crate::commands::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks which roads to the money are open. What is left out is not known.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RoadsAsked {
    /// What would be claimed, in yuan.
    pub amount: Option<String>,
    /// The province of the court: `江苏`, `Jiangsu`.
    pub region: Option<String>,
    /// Questions answered with yes, by their ids.
    pub yes: Option<Vec<String>>,
    /// Questions answered with no.
    pub no: Option<Vec<String>>,
    /// The day; today when left out.
    pub on: Option<String>,
}

/// The roads, the one advised first, those that are closed last.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoadsResult {
    /// The day asked about.
    pub on: String,
    /// Each road.
    pub roads: Vec<RoadView>,
    /// What was left unanswered and matters, in the order to ask it.
    pub ask: Vec<QuestionView>,
    /// The provinces, by their short names in Chinese and in English.
    pub regions: Vec<TextView>,
    /// What to know about this.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// Words in both languages.
#[derive(Debug, Serialize, TS)]
pub struct TextView {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A question in words.
#[derive(Debug, Serialize, TS)]
pub struct QuestionView {
    /// Its id.
    pub question: String,
    /// In words.
    pub text: TextView,
}

/// One road.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoadView {
    /// `payment-order`, `small-claims`, `simplified`, `ordinary`, …
    pub road: String,
    /// Its name.
    pub name: TextView,
    /// What it is.
    pub says: TextView,
    /// `open`, `open-with`, `unknown` or `closed`.
    pub state: String,
    /// Why it is advised, where it is.
    pub advised: Option<TextView>,
    /// Whether it runs beside another road rather than instead of it.
    pub beside: bool,
    /// What it depends on.
    pub conditions: Vec<ConditionView>,
    /// The limits by amount, for small claims.
    pub limit: Option<SmallClaimView>,
    /// What it costs.
    pub cost: RoadCostView,
    /// How long its parts take.
    pub time: Vec<PeriodView>,
    /// The papers it needs.
    pub papers: Vec<TextView>,
    /// What can go wrong.
    pub risks: Vec<RiskView>,
    /// Ids of the articles by which taking it interrupts limitation.
    pub interrupts: Vec<String>,
    /// Ids of the articles it rests on.
    pub because: Vec<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// What a road depends on.
#[derive(Debug, Serialize, TS)]
pub struct ConditionView {
    /// The question.
    pub question: String,
    /// `met`, `reserved`, `closes` or `unknown`.
    pub holds: String,
    /// In words.
    pub text: TextView,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// Where an amount lies by the limits of small claims.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SmallClaimView {
    /// `automatic`, `likely`, `agreed`, `if-agreed`, `not-agreed`, `too-large`, `ask-court` or
    /// `unknown`.
    pub claim: String,
    /// The province, by its short name in Chinese.
    pub region: Option<String>,
    /// Up to here small claims applies by itself.
    pub automatic: Option<String>,
    /// Up to here it applies if both parties agree.
    pub agreed: Option<String>,
    /// Since when the figures are known to hold: a day, a month or a year.
    pub since: Option<String>,
    /// Where they were found.
    pub source: Option<String>,
    /// `pack` or `owner`.
    pub by: Option<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: Option<String>,
    /// Whether they are an estimate, or so old that newer ones must have been published.
    pub outdated: bool,
    /// Ids of the articles.
    pub because: Vec<String>,
}

/// What a road costs.
#[derive(Debug, Serialize, TS)]
pub struct RoadCostView {
    /// In words.
    pub text: TextView,
    /// Which fee of the court it is, as `calc.fees` names them.
    pub fee: Option<String>,
    /// The fee, where the amount is known.
    pub amount: Option<String>,
    /// Ids of the articles.
    pub because: Vec<String>,
}

/// How long a part takes.
#[derive(Debug, Serialize, TS)]
pub struct PeriodView {
    /// What part.
    pub text: TextView,
    /// How many.
    pub count: u32,
    /// `hours`, `days`, `working-days`, `months` or `years`.
    pub unit: String,
    /// Ids of the articles.
    pub because: Vec<String>,
}

/// What can go wrong.
#[derive(Debug, Serialize, TS)]
pub struct RiskView {
    /// In words.
    pub text: TextView,
    /// Ids of the articles.
    pub because: Vec<String>,
}

pub(in crate::commands) fn roads(
    desk: &Desk,
    input: RoadsAsked,
    _: &Watch<'_>,
) -> Result<RoadsResult, Failure> {
    let law = &*desk.law()?;
    let on = match said(input.on.as_deref()) {
        Some(on) => ask::day("on", on)?,
        None => book::day_or_today(desk, None)?,
    };
    let mut answers = BTreeMap::new();
    for (field, words, answer) in [
        ("yes", &input.yes, Answer::Yes),
        ("no", &input.no, Answer::No),
    ] {
        for word in words.iter().flatten() {
            answers.insert(ask::named::<Question>(field, word, &QUESTIONS)?, answer);
        }
    }
    let asked = RouteAsked {
        on,
        amount: match said(input.amount.as_deref()) {
            Some(amount) => Some(in_yuan(amount)?),
            None => None,
        },
        region: said(input.region.as_deref()).map(str::to_owned),
        answers,
    };
    let found = routes(&asked, law).map_err(|error| refused(&error))?;
    let mut notices = Vec::new();
    if on > law.checked() {
        let about = [law.checked().to_string(), on.to_string()];
        notices.push(Reason::with("law-checked-before", about));
    }
    if asked.amount.is_some() {
        notices.push(Reason::plain("fees-estimate"));
    }
    Ok(told(found, on, notices))
}

/// The questions that are answered with yes or no.
const QUESTIONS: [&str; 25] = [
    "bankrupt",
    "judgment",
    "arbitration",
    "notarised",
    "money",
    "due",
    "certain",
    "disputed",
    "clear",
    "reachable",
    "mainland",
    "foreign",
    "counter-duty",
    "other-debts",
    "interest-agreed",
    "preserved",
    "appraisal",
    "counterclaim",
    "agree-small",
    "assets-at-risk",
    "assets-known",
    "security",
    "willing",
    "creditor-sme",
    "debtor-large",
];

/// An amount that a Chinese court can be asked for as it is.
pub(super) fn in_yuan(text: &str) -> Result<rust_decimal::Decimal, Failure> {
    let amount = ask::amount("amount", text)?;
    match amount.currency() {
        Currency::Cny => Ok(amount.amount()),
        other @ (Currency::Hkd | Currency::Usd | Currency::Eur | Currency::Gbp) => {
            let detail = format!(
                "fees are worked out on yuan, and the claim is in {other:?}; state it in yuan at the rate of the day"
            );
            Err(wrong("amount", text, "fees-in-yuan", detail))
        }
    }
}

fn refused(error: &RouteError) -> Failure {
    match error {
        // What an amount must be was asked above; this is one too large for any table.
        RouteError::Amount(_) => wrong("amount", "", "not-an-amount", error),
        RouteError::Region(name) => {
            let known: Vec<_> = REGIONS.iter().map(|(zh, _)| *zh).collect();
            wrong("region", name, "not-a-word", error).with("known", known.join(", "))
        }
    }
}

fn told(found: Routes, on: chrono::NaiveDate, notices: Vec<Reason>) -> RoadsResult {
    let cites = found.routes.iter().flat_map(|road| {
        let conditions = road.conditions.iter().flat_map(|one| &one.because);
        let fee = road.cost.fee.iter().flat_map(|fee| &fee.because);
        let time = road.time.iter().flat_map(|one| &one.because);
        let risks = road.risks.iter().flat_map(|one| &one.because);
        let limit = road.limit.iter().flat_map(|limit| &limit.because);
        let own = road.because.iter().chain(&road.interrupts);
        own.chain(&road.cost.because)
            .chain(conditions)
            .chain(fee)
            .chain(time)
            .chain(risks)
            .chain(limit)
    });
    RoadsResult {
        on: on.to_string(),
        articles: super::articles(cites),
        roads: found.routes.iter().map(RoadView::of).collect(),
        ask: found
            .ask
            .iter()
            .map(|one| QuestionView {
                question: wire::code(&one.question),
                text: TextView::of(&one.text),
            })
            .collect(),
        regions: REGIONS
            .iter()
            .map(|(zh, en)| TextView {
                zh: (*zh).to_owned(),
                en: (*en).to_owned(),
            })
            .collect(),
        notices,
        law: found.law,
    }
}

impl TextView {
    pub(super) fn of(text: &Text) -> Self {
        Self {
            zh: text.zh.clone(),
            en: text.en.clone(),
        }
    }
}

impl RoadView {
    fn of(road: &Route) -> Self {
        Self {
            road: wire::code(&road.road),
            name: TextView::of(&road.name),
            says: TextView::of(&road.says),
            state: wire::code(&road.state),
            advised: road.advised.as_ref().map(TextView::of),
            beside: road.beside,
            conditions: road.conditions.iter().map(ConditionView::of).collect(),
            limit: road.limit.as_ref().map(SmallClaimView::of),
            cost: RoadCostView::of(&road.cost),
            time: road.time.iter().map(PeriodView::of).collect(),
            papers: road.papers.iter().map(TextView::of).collect(),
            risks: road.risks.iter().map(RiskView::of).collect(),
            interrupts: ids(&road.interrupts),
            because: ids(&road.because),
            status: wire::code(&road.status),
        }
    }
}

impl ConditionView {
    fn of(one: &Condition) -> Self {
        Self {
            question: wire::code(&one.question),
            holds: wire::code(&one.holds),
            text: TextView::of(&one.text),
            because: ids(&one.because),
            status: wire::code(&one.status),
        }
    }
}

impl SmallClaimView {
    fn of(limit: &Limit) -> Self {
        Self {
            claim: wire::code(&limit.claim),
            region: limit.region.map(str::to_owned),
            automatic: limit.automatic.map(plain),
            agreed: limit.agreed.map(plain),
            since: limit.since.clone(),
            source: limit.source.clone(),
            by: limit.by.map(|by| wire::code(&by)),
            status: limit.status.map(|status| wire::code(&status)),
            outdated: limit.outdated,
            because: ids(&limit.because),
        }
    }
}

impl RoadCostView {
    fn of(cost: &Cost) -> Self {
        let fee = cost.fee.as_ref();
        let mut because = ids(&cost.because);
        because.extend(fee.iter().flat_map(|fee| ids(&fee.because)));
        because.dedup();
        Self {
            text: TextView::of(&cost.text),
            fee: cost.of.map(|of| wire::code(&of)),
            amount: fee.map(|fee| plain(fee.amount)),
            because,
        }
    }
}

impl PeriodView {
    fn of(period: &Period) -> Self {
        Self {
            text: TextView::of(&period.text),
            count: period.count,
            unit: wire::code(&period.unit),
            because: ids(&period.because),
        }
    }
}

impl RiskView {
    fn of(risk: &Risk) -> Self {
        Self {
            text: TextView::of(&risk.text),
            because: ids(&risk.because),
        }
    }
}
