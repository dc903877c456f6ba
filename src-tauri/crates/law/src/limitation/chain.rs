//! A period from its start, as event after event meets it.

use chrono::{Months, NaiveDate};

use super::rules::{After, EventRule, LimitationRules};
use super::{AgreedPeriod, Does, Event, EventKind, Guarantee, Limit, LimitNotice, Period};
use crate::rules::{Cite, RulePack};

/// How a period begins.
pub(super) struct Start {
    /// The day it is counted from; it does not count itself.
    pub(super) on: NaiveDate,
    /// Its last day by counting.
    pub(super) careful: NaiveDate,
    pub(super) kind: Kind,
    pub(super) most: Option<NaiveDate>,
    pub(super) cites: Vec<Cite>,
    pub(super) secured_by: Vec<Cite>,
    pub(super) remind: Vec<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Runs anew by the general rule.
    Limitation,
    /// Runs anew by the rule for enforcement.
    Enforcement,
    /// Cannot run anew; a suit against the debtor secures it.
    Ordinary,
    /// Cannot run anew; a demand on the guarantor secures it, and limitation runs from there.
    Joint,
}

pub(super) fn start(
    period: Period,
    law: &LimitationRules,
    notices: &mut Vec<LimitNotice>,
) -> Start {
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
pub(super) fn later(on: NaiveDate, months: u32) -> NaiveDate {
    on.checked_add_months(Months::new(months)).unwrap_or(on)
}

/// Which events count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Everything,
    Proved,
}

/// A period as event after event meets it.
pub(super) struct Chain<'r> {
    kind: Kind,
    counts: Counts,
    began: NaiveDate,
    careful: NaiveDate,
    most: Option<NaiveDate>,
    secured: Option<NaiveDate>,
    rules: &'r RulePack,
}

impl<'r> Chain<'r> {
    pub(super) fn begin(start: &Start, counts: Counts, rules: &'r RulePack) -> Self {
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

    pub(super) fn limit(&self) -> Limit {
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

    pub(super) fn meet(&mut self, event: &Event, rule: &EventRule, law: &LimitationRules) -> Does {
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
