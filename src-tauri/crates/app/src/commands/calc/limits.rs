//! Until when a claim can be enforced, from a day and what happened since.

use chrono::NaiveDate;
use owed_law::RulePack;
use owed_law::limitation::{
    AgreedPeriod, Event, EventKind, Guarantee, Limit, LimitAsked, LimitLine, LimitNotice, Period,
    Proof, TimeLimit,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{self, said, wrong};
use crate::commands::claims::ArticleView;
use crate::commands::import::Reason;
use crate::commands::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

const KINDS: [&str; 4] = ["general", "guarantee", "joint-guarantee", "enforcement"];
const EVENTS: [&str; 13] = [
    "demand",
    "payment",
    "promise",
    "acknowledged",
    "filed",
    "ended",
    "note",
    "mediation",
    "reported",
    "public-notice",
    "assigned",
    "assumed",
    "subrogation",
];
const PROOFS: [&str; 5] = ["signed", "registered", "electronic", "bank", "oral"];

/// Asks until when a claim can be enforced.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalcLimit {
    /// The last day of payment; of a judgment, the last day it set for performance.
    pub due: Option<String>,
    /// Instead, for a sale without a due date: the day of delivery.
    pub delivered: Option<String>,
    /// `general`, `guarantee`, `joint-guarantee` or `enforcement`; `general` when left out.
    pub kind: Option<String>,
    /// For a guarantee: the last day of the agreed period.
    pub agreed_until: Option<String>,
    /// What happened since.
    pub events: Option<Vec<CalcEvent>>,
    /// The day it is looked at; today when left out.
    pub on: Option<String>,
}

/// Something that happened.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CalcEvent {
    /// The day it took effect: of arrival, of payment.
    pub on: String,
    /// `demand`, `payment`, `promise`, `acknowledged`, `filed`, `ended` (of what was filed), `note`,
    /// `mediation`, `reported`, `public-notice`, `assigned`, `assumed` or `subrogation`.
    pub what: String,
    /// `signed`, `registered`, `electronic`, `bank` or `oral`; `oral` when left out.
    pub proof: Option<String>,
}

/// Until when a claim can be enforced.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitResult {
    /// The last day, counting every event; moved past days of rest as the law has it. Nothing
    /// where the guarantee is secured and no period runs.
    pub believed: Option<String>,
    /// The same, counting only events that can be proved.
    pub provable: Option<String>,
    /// `secured` where there is no believed day.
    pub believed_reason: Option<String>,
    /// `secured` where there is no provable day.
    pub provable_reason: Option<String>,
    /// The believed last day by counting alone: the careful one.
    pub believed_careful: Option<String>,
    /// The provable last day by counting alone.
    pub provable_careful: Option<String>,
    /// `general`, `guarantee`, `joint-guarantee` or `enforcement`.
    pub kind: String,
    /// The day it is looked at.
    pub on: String,
    /// From that day to the careful provable one; below zero when it is over.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// What to do by when: the careful provable day, the careful believed one, the provable last
    /// day, and the kind.
    pub advice: Reason,
    /// The start and each event with what it does, in the order of days.
    pub lines: Vec<LimitLineView>,
    /// Days on which to remind.
    pub remind: Vec<String>,
    /// Years whose days of rest are not known: the last day may be later.
    pub unknown_years: Vec<i32>,
    /// What to know about these days.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// The start of a period, or an event.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitLineView {
    /// The day.
    pub on: String,
    /// `start`, or what happened.
    pub what: String,
    /// How it is proved; nothing for the start.
    pub proof: Option<String>,
    /// What it does to the believed period.
    pub believed: String,
    /// What it does to the provable period.
    pub provable: String,
    /// The believed last day after it.
    pub believed_until: String,
    /// The provable last day after it.
    pub provable_until: String,
    /// Ids of the articles.
    pub because: Vec<String>,
}

pub(in crate::commands) fn limitation(
    desk: &Desk,
    input: CalcLimit,
    _: &Watch<'_>,
) -> Result<LimitResult, Failure> {
    let law = &*desk.law()?;
    let on = match said(input.on.as_deref()) {
        Some(on) => ask::day("on", on)?,
        None => book::day_or_today(desk, None)?,
    };
    let kind = match said(input.kind.as_deref()) {
        None => "general",
        Some(kind) => {
            let known = KINDS.into_iter().find(|known| *known == kind);
            known.ok_or_else(|| unknown("kind", kind, &KINDS))?
        }
    };
    let period = period(&input, kind)?;
    let (mut events, mut later, mut unproved) = (Vec::new(), 0, 0);
    for event in input.events.iter().flatten() {
        let happened = Event {
            on: ask::day("events", &event.on)?,
            what: ask::named::<EventKind>("events", &event.what, &EVENTS)?,
            proof: match said(event.proof.as_deref()) {
                Some(proof) => ask::named::<Proof>("events", proof, &PROOFS)?,
                None => {
                    unproved += 1;
                    Proof::Oral
                }
            },
            entry: None,
        };
        if happened.on > on {
            later += 1;
        } else {
            events.push(happened);
        }
    }
    let asked = LimitAsked {
        period,
        events,
        obstacles: Vec::new(),
    };
    let done = owed_law::limitation(&asked, law);
    let mut notices: Vec<_> = done.notices.iter().map(notice).collect();
    for (code, count) in [("event-later", later), ("event-unproved", unproved)] {
        if count > 0 {
            notices.push(Reason::with(code, [count.to_string(), on.to_string()]));
        }
    }
    Ok(told(kind, on, done, notices, law))
}

fn unknown(field: &str, value: &str, known: &[&str]) -> Failure {
    let known = known.join(", ");
    let detail = format!("{value:?} is not understood; possible are {known}");
    wrong(field, value, "not-a-word", detail).with("known", known)
}

fn period(input: &CalcLimit, kind: &str) -> Result<Period, Failure> {
    let agreed = match said(input.agreed_until.as_deref()) {
        None => AgreedPeriod::Nothing,
        Some(until) if kind == "guarantee" || kind == "joint-guarantee" => {
            AgreedPeriod::Until(ask::day("agreedUntil", until)?)
        }
        Some(until) => {
            let detail = "an agreed period goes with a guarantee; limitation cannot be agreed";
            return Err(wrong(
                "agreedUntil",
                until,
                "agreed-without-guarantee",
                detail,
            ));
        }
    };
    let due = match (said(input.due.as_deref()), said(input.delivered.as_deref())) {
        (Some(due), None) => ask::day("due", due)?,
        (None, Some(delivered)) => {
            if kind != "general" {
                let detail = format!(
                    "the day of delivery stands for the due date of a sale; for {kind} give the due date"
                );
                return Err(
                    wrong("delivered", delivered, "delivered-only-general", detail)
                        .with("kind", kind),
                );
            }
            let on = ask::day("delivered", delivered)?;
            return Ok(Period::Delivered { on });
        }
        (Some(_), Some(delivered)) => {
            let detail = "both a due date and a day of delivery were given; leave the delivery out where a due date was agreed";
            return Err(wrong("delivered", delivered, "two-starts", detail));
        }
        (None, None) => {
            let detail = "from when to count is missing; give the due date, or the day of delivery of a sale without one";
            return Err(wrong("due", "", "no-start", detail));
        }
    };
    Ok(match kind {
        "guarantee" => Period::Guarantee(Guarantee { due, agreed }),
        "joint-guarantee" => Period::JointGuarantee(Guarantee { due, agreed }),
        "enforcement" => Period::Enforcement { due },
        _ => Period::Due { due },
    })
}

fn told(
    kind: &str,
    on: NaiveDate,
    done: TimeLimit,
    notices: Vec<Reason>,
    law: &RulePack,
) -> LimitResult {
    // Once an ordinary guarantor's period is secured nothing runs against the creditor; after a
    // demand on a joint guarantor limitation does, and has a last day.
    let ended = |limit: &Limit| kind == "guarantee" && limit.secured.is_some();
    let day = |limit: &Limit, day: NaiveDate| (!ended(limit)).then(|| day.to_string());
    let reason = |limit: &Limit| ended(limit).then(|| "secured".to_owned());
    let (believed, provable) = (&done.believed, &done.provable);
    let mut unknown_years = believed.unknown_years.clone();
    unknown_years.extend(&provable.unknown_years);
    unknown_years.sort_unstable();
    unknown_years.dedup();
    let mut notices = notices;
    if !unknown_years.is_empty() {
        let years: Vec<_> = unknown_years.iter().map(i32::to_string).collect();
        notices.push(Reason::with("holidays-unknown-limit", [years.join("、")]));
    }
    if on > law.checked() {
        let about = [law.checked().to_string(), on.to_string()];
        notices.push(Reason::with("law-checked-before", about));
    }
    LimitResult {
        believed: day(believed, believed.last),
        provable: day(provable, provable.last),
        believed_reason: reason(believed),
        provable_reason: reason(provable),
        believed_careful: day(believed, believed.careful),
        provable_careful: day(provable, provable.careful),
        kind: kind.to_owned(),
        on: on.to_string(),
        days_left: (!ended(provable)).then(|| (provable.careful - on).num_days()),
        advice: advice(kind, on, &done),
        remind: done.remind.iter().map(NaiveDate::to_string).collect(),
        articles: super::articles(done.lines.iter().flat_map(|line| &line.because)),
        lines: done.lines.iter().map(line).collect(),
        unknown_years,
        notices,
        law: done.law,
    }
}

/// The sentence that says what to do by when.
fn advice(kind: &str, on: NaiveDate, done: &TimeLimit) -> Reason {
    let (believed, provable) = (&done.believed, &done.provable);
    // After a demand on a joint guarantor its debt is limited like any other.
    let kind = match kind {
        "joint-guarantee" if provable.secured.is_some() => "general",
        kind => kind,
    };
    let code = if kind == "guarantee" && provable.secured.is_some() {
        "secured"
    } else if on <= provable.careful {
        "in-time"
    } else if on <= provable.last {
        "last-days"
    } else if on <= believed.last {
        "proof-missing"
    } else {
        "over"
    };
    let about = [
        provable.careful.to_string(),
        believed.careful.to_string(),
        provable.last.to_string(),
        kind.to_owned(),
    ];
    Reason::with(code, about)
}

fn line(line: &LimitLine) -> LimitLineView {
    LimitLineView {
        on: line.on.to_string(),
        what: line
            .what
            .map_or_else(|| "start".to_owned(), |what| wire::code(&what)),
        proof: line.proof.map(|proof| wire::code(&proof)),
        believed: wire::code(&line.believed),
        provable: wire::code(&line.provable),
        believed_until: line.believed_until.to_string(),
        provable_until: line.provable_until.to_string(),
        because: super::ids(&line.because),
    }
}

fn notice(notice: &LimitNotice) -> Reason {
    match notice {
        LimitNotice::ToBeChecked {
            what,
            status,
            zh,
            en,
        } => Reason::with(
            "to-be-checked",
            [what.clone(), wire::code(status), zh.clone(), en.clone()],
        ),
        LimitNotice::DueOnDelivery { on } => Reason::with("due-on-delivery", [on.to_string()]),
        LimitNotice::OverBefore2017 => Reason::plain("over-before-2017"),
        LimitNotice::AgreedPeriodTooShort => Reason::plain("agreed-period-too-short"),
        LimitNotice::AtMost { until } => Reason::with("at-most", [until.to_string()]),
    }
}
