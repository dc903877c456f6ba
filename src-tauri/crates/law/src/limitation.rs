//! Until when a claim can be enforced (诉讼时效), believed and provable.
//!
//! Two days are worked out from the same events: the *believed* one counts every event, the
//! *provable* one only those with evidence that is likely to stand. Where they differ, what is
//! missing is evidence. Each has a careful day as well: the law moves a last day that is a day of
//! rest (Civil Code art. 203), but nobody should wait for that.
//!
//! A court never raises limitation of its own motion: a claim whose time is over may still be
//! brought, and the debtor may or may not refuse. Suspension in the last six months (art. 194) is
//! not counted; it can only make a period longer.

mod rules;

use chrono::{Months, NaiveDate};
use owed_book::Seq;
use owed_book::debt::Debt;
use owed_book::terms::DebtKind;
use serde::{Deserialize, Serialize};

use crate::rules::{Cite, RulePack, Status};
pub(crate) use rules::LimitationRules;
use rules::{After, EventRule};

/// What to work out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitAsked {
    /// Which period.
    pub period: Period,
    /// What happened since, in any order.
    pub events: Vec<Event>,
}

/// A period and the day it is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Limitation of a debt with a due date (诉讼时效); `due` is the last day of payment.
    Due {
        /// The due date.
        due: NaiveDate,
    },
    /// Limitation of a sale without a due date: payment was due on delivery.
    Delivered {
        /// The day of delivery.
        on: NaiveDate,
    },
    /// Guarantee period (保证期间) of an ordinary guarantee (一般保证).
    Guarantee(Guarantee),
    /// Guarantee period of a joint guarantee (连带责任保证), and limitation after the demand.
    JointGuarantee(Guarantee),
    /// Time to apply for enforcement (申请执行期间); `due` is the last day the judgment set for
    /// performance, of the last instalment, or the day it took effect.
    Enforcement {
        /// That day.
        due: NaiveDate,
    },
}

/// A guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guarantee {
    /// The due date of the principal debt.
    pub due: NaiveDate,
    /// What was agreed about the period.
    pub agreed: AgreedPeriod,
}

/// What was agreed about a guarantee period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreedPeriod {
    /// Nothing.
    Nothing,
    /// It ends on this day. One that does not end after the due date counts as none.
    Until(NaiveDate),
    /// Something unclear, such as "until principal and interest are paid", in a contract made on
    /// this day.
    Unclear {
        /// The day the contract was made.
        formed: NaiveDate,
    },
}

/// Something that may make a period run anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The day it took effect: of arrival, of payment.
    pub on: NaiveDate,
    /// What it was.
    pub what: EventKind,
    /// How it is proved.
    pub proof: Proof,
    /// The entry of the book it comes from.
    pub entry: Option<Seq>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Payment was demanded: of the guarantor, where a guarantee is asked about.
    Demand,
    /// A part was paid.
    Payment,
    /// The debtor promised to pay, asked for time or made a plan.
    Promise,
    /// The debtor confirmed the debt without saying that it will pay.
    Acknowledged,
    /// A suit, arbitration, payment order, preservation or enforcement was applied for.
    Filed,
}

/// How an event is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A paper that the other side signed or sealed (签收).
    Signed,
    /// Registered or express mail whose slip names the letter (挂号信/EMS).
    Registered,
    /// A message that can be tied to the debtor (微信、短信、邮件).
    Electronic,
    /// A bank's record.
    Bank,
    /// Nothing but words: calls without a recording, talks (口头).
    Oral,
}

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
    /// It is nothing to this period: guarantee periods cannot be interrupted.
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
    let mut chains = [
        Chain::begin(&start, Counts::Everything, rules),
        Chain::begin(&start, Counts::Proved, rules),
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
    let [believed, provable] = chains.map(|chain| chain.limit());
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
    let period = match (&debt.due, debt.kind) {
        (Some(due), _) => Period::Due { due: due.on },
        (None, DebtKind::Sale) => Period::Delivered { on: debt.on },
        (
            None,
            DebtKind::Loan
            | DebtKind::Service
            | DebtKind::Work
            | DebtKind::Lease
            | DebtKind::Construction
            | DebtKind::Other,
        ) => return None,
    };
    let payments = debt.paid.iter().map(|paid| Event {
        on: paid.on,
        what: EventKind::Payment,
        proof: Proof::Bank,
        entry: Some(paid.entry),
    });
    let events = payments.chain(events.iter().copied()).collect();
    Some(limitation(&LimitAsked { period, events }, rules))
}

/// How a period begins.
struct Start {
    /// The day it is counted from; it does not count itself.
    on: NaiveDate,
    /// Its last day by counting.
    careful: NaiveDate,
    kind: Kind,
    most: Option<NaiveDate>,
    cites: Vec<Cite>,
    secured_by: Vec<Cite>,
    remind: Vec<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Runs anew by the general rule.
    Limitation,
    /// Runs anew by the rule for enforcement.
    Enforcement,
    /// Cannot run anew; a suit against the debtor secures it.
    Ordinary,
    /// Cannot run anew; a demand on the guarantor secures it, and limitation runs from there.
    Joint,
}

fn start(period: Period, law: &LimitationRules, notices: &mut Vec<LimitNotice>) -> Start {
    let (on, kind) = match period {
        Period::Due { due } => (due, Kind::Limitation),
        Period::Delivered { on } => {
            notices.push(LimitNotice::DueOnDelivery { on });
            (on, Kind::Limitation)
        }
        Period::Enforcement { due } => (due, Kind::Enforcement),
        Period::Guarantee(guarantee) => (guarantee.due, Kind::Ordinary),
        Period::JointGuarantee(guarantee) => (guarantee.due, Kind::Joint),
    };
    let mut start = Start {
        on,
        careful: on,
        kind,
        most: None,
        cites: Vec::new(),
        secured_by: Vec::new(),
        remind: Vec::new(),
    };
    match period {
        Period::Due { .. } | Period::Delivered { .. } => {
            let (careful, stage) = law.general(on);
            start.careful = careful;
            start.cites = stage.cites.clone();
            if on < stage.from {
                start.cites.extend(stage.begun_before.iter().cloned());
            }
            if let Period::Delivered { .. } = period {
                start.cites.extend(law.undated_sale.iter().cloned());
            }
            start.remind = law.general.remind.clone();
            start.most = on.checked_add_months(Months::new(law.general.most_years * 12));
            if stage.until.is_some() {
                notices.push(LimitNotice::OverBefore2017);
            }
        }
        Period::Enforcement { .. } => {
            start.careful = later(on, law.enforcement.months);
            start.cites = law.enforcement.cites.clone();
            start.remind = law.enforcement.remind.clone();
        }
        Period::Guarantee(Guarantee { agreed, .. })
        | Period::JointGuarantee(Guarantee { agreed, .. }) => {
            let unclear = &law.guarantee_unclear;
            start.cites = law.guarantee.cites.clone();
            start.careful = match agreed {
                AgreedPeriod::Until(until) if until > on => until,
                AgreedPeriod::Unclear { formed } if formed < unclear.formed_until => {
                    let careful = later(on, unclear.months);
                    if careful < unclear.formed_until {
                        notices.push(unclear.older.clone());
                    }
                    start.cites = unclear.cites.clone();
                    careful
                }
                AgreedPeriod::Until(_) => {
                    notices.push(LimitNotice::AgreedPeriodTooShort);
                    later(on, law.guarantee.months)
                }
                AgreedPeriod::Nothing | AgreedPeriod::Unclear { .. } => {
                    later(on, law.guarantee.months)
                }
            };
            start.secured_by = match kind {
                Kind::Joint => law.secures_joint.clone(),
                Kind::Ordinary | Kind::Limitation | Kind::Enforcement => {
                    law.secures_ordinary.clone()
                }
            };
            start.remind = law.guarantee.remind.clone();
        }
    }
    start
}

/// The day `months` after, or the last of that month (Civil Code arts 201-202).
fn later(on: NaiveDate, months: u32) -> NaiveDate {
    on.checked_add_months(Months::new(months)).unwrap_or(on)
}

/// Which events count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Everything,
    Proved,
}

/// A period as event after event meets it.
struct Chain<'r> {
    kind: Kind,
    counts: Counts,
    began: NaiveDate,
    careful: NaiveDate,
    most: Option<NaiveDate>,
    secured: Option<NaiveDate>,
    rules: &'r RulePack,
}

impl<'r> Chain<'r> {
    fn begin(start: &Start, counts: Counts, rules: &'r RulePack) -> Self {
        Self {
            kind: start.kind,
            counts,
            began: start.on,
            careful: start.careful,
            most: start.most,
            secured: None,
            rules,
        }
    }

    fn limit(&self) -> Limit {
        let careful = self
            .most
            .map_or(self.careful, |most| self.careful.min(most));
        let reached = self.rules.calendar().next_working(careful);
        Limit {
            careful,
            last: reached.on,
            secured: self.secured,
            unknown_years: reached.unknown_years,
        }
    }

    fn meet(&mut self, event: &Event, rule: &EventRule, law: &LimitationRules) -> Does {
        if self.counts == Counts::Proved && !law.counts(event.proof) {
            return Does::NotProved;
        }
        if event.on <= self.began {
            return Does::TooEarly;
        }
        let over = event.on > self.limit().last;
        match self.kind {
            Kind::Limitation | Kind::Enforcement => match (over, rule.after) {
                (false, _) => self.restart(event.on, law, Does::Restarts),
                (true, After::Revives) => self.restart(event.on, law, Does::Revives),
                (true, After::PaidPartOnly) => Does::PaidPartOnly,
                (true, After::Nothing) => Does::TooLate,
            },
            Kind::Ordinary | Kind::Joint => {
                let secures = match self.kind {
                    Kind::Joint => matches!(event.what, EventKind::Demand | EventKind::Filed),
                    Kind::Ordinary | Kind::Limitation | Kind::Enforcement => {
                        event.what == EventKind::Filed
                    }
                };
                match (secures, over) {
                    (false, _) => Does::Nothing,
                    (true, true) => Does::TooLate,
                    (true, false) => self.secure(event.on, law),
                }
            }
        }
    }

    fn restart(&mut self, on: NaiveDate, law: &LimitationRules, does: Does) -> Does {
        self.began = on;
        self.careful = match self.kind {
            Kind::Enforcement => later(on, law.enforcement.months),
            Kind::Limitation | Kind::Ordinary | Kind::Joint => law.general(on).0,
        };
        does
    }

    fn secure(&mut self, on: NaiveDate, law: &LimitationRules) -> Does {
        if self.secured.is_none() {
            self.secured = Some(on);
            if self.kind == Kind::Joint {
                // From here the guarantor's debt is limited like any other.
                self.kind = Kind::Limitation;
                self.restart(on, law, Does::Secures);
            }
        }
        Does::Secures
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
