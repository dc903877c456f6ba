//! Until when a claim can be enforced (诉讼时效), believed and provable.
//!
//! Two days are worked out from the same events: the *believed* one counts every event, the
//! *provable* one only those with evidence that is likely to stand. Where they differ, what is
//! missing is evidence. Each has a careful day as well: the law moves a last day that is a day of
//! rest (Civil Code art. 203), but nobody should wait for that.
//!
//! A court never raises limitation of its own motion: a claim whose time is over may still be
//! brought, and the debtor may or may not refuse.

mod asked;
mod chain;
mod quick;
mod rules;

use chrono::NaiveDate;
use owed_book::Seq;
use owed_book::debt::Debt;
use owed_book::terms::DebtKind;
use serde::Serialize;

use crate::rules::{Cite, RulePack, Status};
pub use asked::{
    AgreedPeriod, Event, EventKind, Guarantee, LimitAsked, Obstacle, ObstacleKind, Period, Proof,
};
use chain::{Chain, Counts, start};
pub use quick::{LastDays, last_days};
pub(crate) use rules::LimitationRules;

/// Until when a claim can be enforced.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimeLimit {
    /// Counting every event.
    pub believed: Limit,
    /// Counting only events that can be proved.
    pub provable: Limit,
    /// The start and each event with what it does, in the order of days.
    pub lines: Vec<LimitLine>,
    /// Each obstacle with what it does, in the order of days.
    pub suspensions: Vec<Suspension>,
    /// Days on which to remind, counted back from the provable careful day.
    pub remind: Vec<NaiveDate>,
    /// What must be said beside the days.
    pub notices: Vec<LimitNotice>,
    /// Version of the law data.
    pub law: String,
}

/// The last day of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limit {
    /// The last day by counting alone: the careful one.
    pub careful: NaiveDate,
    /// The last day as the law has it: moved past days of rest.
    pub last: NaiveDate,
    /// For a guarantee: the day on which it was secured, after which the period is no danger.
    pub secured: Option<NaiveDate>,
    /// Years whose days of rest are not known: `last` may be later.
    pub unknown_years: Vec<i32>,
}

/// The start of a period, or an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LimitLine {
    /// The day.
    pub on: NaiveDate,
    /// What happened; nothing for the start.
    pub what: Option<EventKind>,
    /// How it is proved; nothing for the start.
    pub proof: Option<Proof>,
    /// The entry of the book it comes from.
    pub entry: Option<Seq>,
    /// What it does to the believed period.
    pub believed: Does,
    /// What it does to the provable period.
    pub provable: Does,
    /// The believed last day after it.
    pub believed_until: NaiveDate,
    /// The provable last day after it.
    pub provable_until: NaiveDate,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// An obstacle, and what it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suspension {
    /// Its first day.
    pub from: NaiveDate,
    /// The day it was gone.
    pub removed: NaiveDate,
    /// What it was.
    pub what: ObstacleKind,
    /// How it is proved.
    pub proof: Proof,
    /// What it does to the believed period.
    pub believed: Does,
    /// What it does to the provable period.
    pub provable: Does,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// What an event does to a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// The period begins.
    Starts,
    /// It runs anew.
    Restarts,
    /// It was over; the debtor gave up the defence and it runs anew.
    Revives,
    /// It was over; what was paid is kept, the rest is disputed.
    PaidPartOnly,
    /// It was over already, and this does not help.
    TooLate,
    /// The period had not begun.
    TooEarly,
    /// It cannot be proved, so it is not counted.
    NotProved,
    /// The guarantee is secured.
    Secures,
    /// The period stood still and ends six months after it.
    Suspends,
    /// It is nothing to this period: guarantee periods cannot be interrupted, and an obstacle
    /// counts in the last six months only.
    Nothing,
}

/// What must be said beside the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum LimitNotice {
    /// Which evidence counts is an opinion, or a rule is not beyond doubt.
    ToBeChecked {
        /// The rule, by its id in the law data.
        what: String,
        /// How well it is known.
        status: Status,
        /// What it rests on, in Chinese.
        zh: String,
        /// What it rests on, in English.
        en: String,
    },
    /// No due date is stated: payment was due on delivery, taken to be the day the debt arose.
    DueOnDelivery {
        /// That day.
        on: NaiveDate,
    },
    /// The old period of two years was over before three years became the law.
    #[serde(rename = "over-before-2017")]
    OverBefore2017,
    /// The agreed guarantee period ends no later than the debt falls due: it counts as none.
    AgreedPeriodTooShort,
    /// The longest period after the breach is reached; nothing makes it longer.
    AtMost {
        /// Its last day.
        until: NaiveDate,
    },
}

/// Works out a period.
pub fn limitation(asked: &LimitAsked, rules: &RulePack) -> TimeLimit {
    let law = rules.limitation();
    let mut notices = Vec::new();
    let mut events = asked.events.clone();
    events.sort_by_key(|event| (event.on, event.entry));
    let start = start(asked.period, law, &mut notices);
    let mut obstacles = asked.obstacles.clone();
    obstacles.sort_by_key(|obstacle| (obstacle.from, obstacle.removed));
    let mut chains = [
        Chain::begin(&start, Counts::Everything, &obstacles, rules),
        Chain::begin(&start, Counts::Proved, &obstacles, rules),
    ];
    let mut lines = vec![line(
        None,
        [Does::Starts; 2],
        &chains,
        start.cites.clone(),
        start.on,
    )];
    for event in &events {
        let rule = law.event(event.what);
        let does = chains.each_mut().map(|chain| chain.meet(event, rule, law));
        let because = match does {
            [Does::NotProved | Does::TooEarly | Does::Nothing, _] => Vec::new(),
            [Does::Secures, _] => start.secured_by.clone(),
            [Does::Starts, _] => law.after_enforcement.clone(),
            [Does::TooLate, _] if !start.secured_by.is_empty() => start.cites.clone(),
            _ => rule.cites.clone(),
        };
        lines.push(line(Some(event), does, &chains, because, event.on));
        let doubtful = match does[0] {
            Does::PaidPartOnly => event.what == EventKind::Payment,
            Does::Restarts => event.what != EventKind::Payment,
            _ => false,
        };
        if doubtful && rule.status != Status::Confirmed {
            push_once(&mut notices, rule.notice());
        }
    }
    let suspensions = suspensions(&obstacles, &chains, law);
    let [believed, provable] = chains.map(|chain| chain.limit());
    // What ran anew since was not over.
    let over = |notice: &LimitNotice| *notice == LimitNotice::OverBefore2017;
    notices.retain(|notice| !over(notice) || provable.careful == start.careful);
    if let Some(until) = start.most.filter(|most| believed.careful == *most) {
        notices.push(LimitNotice::AtMost { until });
    }
    if believed != provable {
        push_once(&mut notices, law.proof_notice());
    }
    let days_before = |days: &i64| provable.careful - chrono::Duration::days(*days);
    TimeLimit {
        remind: match provable.secured {
            None => start.remind.iter().map(days_before).collect(),
            Some(_) => Vec::new(),
        },
        believed,
        provable,
        lines,
        suspensions,
        notices,
        law: rules.version().to_owned(),
    }
}

/// Works out until when `debt` can be enforced, from its terms, its payments and `events`.
///
/// A payment interrupts as part performance and is proved by the bank's record. Without a due
/// date a sale counts from the day it arose, the earliest day it can have been delivered; other
/// debts have no period before payment is demanded, and there is nothing to work out.
pub fn time_limit(debt: &Debt, events: &[Event], rules: &RulePack) -> Option<TimeLimit> {
    let period = period_of(debt)?;
    let payments = debt.paid.iter().map(|paid| Event {
        on: paid.on,
        what: EventKind::Payment,
        proof: Proof::Bank,
        entry: Some(paid.entry),
    });
    let events = payments.chain(events.iter().copied()).collect();
    let asked = LimitAsked {
        period,
        events,
        obstacles: Vec::new(),
    };
    Some(limitation(&asked, rules))
}

fn suspensions(
    obstacles: &[Obstacle],
    chains: &[Chain<'_>; 2],
    law: &LimitationRules,
) -> Vec<Suspension> {
    let told = |(at, obstacle): (usize, &Obstacle)| {
        let [believed, provable] = chains.each_ref().map(|chain| chain.hindered(at, law));
        let counts = believed == Does::Suspends || provable == Does::Suspends;
        Suspension {
            from: obstacle.from,
            removed: obstacle.removed,
            what: obstacle.what,
            proof: obstacle.proof,
            believed,
            provable,
            because: if counts {
                law.suspension.cites.clone()
            } else {
                Vec::new()
            },
        }
    };
    obstacles.iter().enumerate().map(told).collect()
}

/// The period of a debt, where one runs.
fn period_of(debt: &Debt) -> Option<Period> {
    match (&debt.due, debt.kind) {
        (Some(due), _) => Some(Period::Due { due: due.on }),
        (None, DebtKind::Sale) => Some(Period::Delivered { on: debt.on }),
        (
            None,
            DebtKind::Loan
            | DebtKind::Service
            | DebtKind::Work
            | DebtKind::Lease
            | DebtKind::Construction
            | DebtKind::Other,
        ) => None,
    }
}

fn line(
    event: Option<&Event>,
    [believed, provable]: [Does; 2],
    chains: &[Chain<'_>; 2],
    because: Vec<Cite>,
    on: NaiveDate,
) -> LimitLine {
    let [believed_until, provable_until] = chains.each_ref().map(|chain| chain.limit().last);
    LimitLine {
        on,
        what: event.map(|event| event.what),
        proof: event.map(|event| event.proof),
        entry: event.and_then(|event| event.entry),
        believed,
        provable,
        believed_until,
        provable_until,
        because,
    }
}

fn push_once(notices: &mut Vec<LimitNotice>, notice: LimitNotice) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

#[cfg(test)]
mod tests;
