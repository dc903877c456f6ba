//! A period from its start, as event after event meets it.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::rules::{After, EventRule, LimitationRules};
use super::{
    AgreedPeriod, Does, Event, EventKind, Guarantee, Limit, LimitNotice, Obstacle, Period,
};
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
    /// Runs anew by the rule for international sales.
    International,
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
        Period::Instalments { last } => {
            notices.push(law.instalments.notice.clone());
            (last, Kind::Limitation)
        }
        Period::Undated { from } | Period::UndatedLoan { from } => (from, Kind::Limitation),
        Period::International { due } => (due, Kind::International),
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
        Period::Due { .. }
        | Period::Instalments { .. }
        | Period::Undated { .. }
        | Period::UndatedLoan { .. }
        | Period::Delivered { .. } => {
            let (careful, stage) = law.general(on);
            start.careful = careful;
            start.cites = stage.cites.clone();
            if on < stage.from {
                start.cites.extend(stage.begun_before.iter().cloned());
            }
            let further: &[Cite] = match period {
                Period::Delivered { .. } => &law.undated_sale,
                Period::Instalments { .. } => &law.instalments.cites,
                Period::Undated { .. } => &law.undated,
                Period::UndatedLoan { .. } => &law.undated_loan,
                Period::Due { .. }
                | Period::International { .. }
                | Period::Guarantee(_)
                | Period::JointGuarantee(_)
                | Period::Enforcement { .. } => &[],
            };
            start.cites.extend(further.iter().cloned());
            start.remind = law.general.remind.clone();
            start.most = on.checked_add_months(Months::new(law.general.most_years * 12));
            if stage.until.is_some() {
                notices.push(LimitNotice::OverBefore2017);
            }
        }
        Period::International { .. } => {
            start.careful = later(on, law.international.months);
            start.cites = law.international.cites.clone();
            start.remind = law.international.remind.clone();
            start.most = on.checked_add_months(Months::new(law.general.most_years * 12));
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
                Kind::Ordinary | Kind::Limitation | Kind::International | Kind::Enforcement => {
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
    /// Whether proceedings run that interrupted.
    pending: bool,
    /// Whether it began as an ordinary guarantee: what is done against the debtor is nothing to its
    /// guarantor then, but for the beginning.
    ordinary: bool,
    /// Where an ordinary guarantor's limitation begins unless a ruling comes first.
    begins: Option<NaiveDate>,
    obstacles: &'r [Obstacle],
    /// The obstacles that made the period longer at some time, by their place.
    hindered: BTreeSet<usize>,
    rules: &'r RulePack,
}

impl<'r> Chain<'r> {
    pub(super) fn begin(
        start: &Start,
        counts: Counts,
        obstacles: &'r [Obstacle],
        rules: &'r RulePack,
    ) -> Self {
        let mut chain = Self {
            kind: start.kind,
            counts,
            began: start.on,
            careful: start.careful,
            most: start.most,
            secured: None,
            pending: false,
            ordinary: start.kind == Kind::Ordinary,
            begins: None,
            obstacles,
            hindered: BTreeSet::new(),
            rules,
        };
        chain.suspend();
        chain
    }

    /// The last day by counting.
    fn capped(&self) -> NaiveDate {
        self.most
            .map_or(self.careful, |most| self.careful.min(most))
    }

    pub(super) fn limit(&self) -> Limit {
        let careful = self.capped();
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
        if let Some(does) = self.enforced(event, law) {
            return does;
        }
        if event.on <= self.began {
            return Does::TooEarly;
        }
        if let EventKind::Ended | EventKind::EnforcementEnded = event.what {
            if !self.pending {
                return Does::Nothing;
            }
            self.pending = false;
            return self.restart(event.on, law, Does::Restarts);
        }
        // The calendar is asked only where it may matter.
        let over = event.on > self.capped() && event.on > self.limit().last;
        match self.kind {
            Kind::Limitation | Kind::International | Kind::Enforcement => {
                match (over, rule.after) {
                    (false, _) => {
                        self.pending |= matches!(
                            event.what,
                            EventKind::Filed | EventKind::Mediation | EventKind::EnforcementApplied
                        );
                        self.restart(event.on, law, Does::Restarts)
                    }
                    (true, After::Revives) => self.restart(event.on, law, Does::Revives),
                    (true, After::PaidPartOnly) => Does::PaidPartOnly,
                    (true, After::Nothing) => Does::TooLate,
                }
            }
            Kind::Ordinary | Kind::Joint => {
                let secures = match self.kind {
                    Kind::Joint => matches!(event.what, EventKind::Demand | EventKind::Filed),
                    Kind::Ordinary | Kind::Limitation | Kind::International | Kind::Enforcement => {
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

    /// What an obstacle did.
    pub(super) fn hindered(&self, at: usize, law: &LimitationRules) -> Does {
        let proof = self.obstacles[at].proof;
        if self.counts == Counts::Proved && !law.counts(proof) {
            Does::NotProved
        } else if self.hindered.contains(&at) {
            Does::Suspends
        } else {
            Does::Nothing
        }
    }

    /// Once an ordinary guarantee is secured, its limitation begins with the ruling that ends
    /// enforcement against the debtor, or so long after enforcement was applied for.
    fn enforced(&mut self, event: &Event, law: &LimitationRules) -> Option<Does> {
        let waits = self.kind == Kind::Ordinary && self.secured.is_some();
        let on = match event.what {
            EventKind::EnforcementApplied if waits => {
                let begins = later(event.on, law.enforced_for_months);
                self.begins = Some(begins);
                begins
            }
            EventKind::EnforcementEnded if waits => event.on,
            EventKind::EnforcementEnded if self.ordinary => {
                if self.begins.take().is_none_or(|begins| begins <= event.on) {
                    return Some(Does::Nothing);
                }
                event.on
            }
            EventKind::EnforcementApplied if self.ordinary => return Some(Does::Nothing),
            EventKind::EnforcementApplied
            | EventKind::EnforcementEnded
            | EventKind::Demand
            | EventKind::Payment
            | EventKind::Promise
            | EventKind::Acknowledged
            | EventKind::Filed
            | EventKind::Ended
            | EventKind::Note
            | EventKind::Mediation
            | EventKind::Reported
            | EventKind::PublicNotice
            | EventKind::Assigned
            | EventKind::Assumed
            | EventKind::Subrogation => return None,
        };
        self.kind = Kind::Limitation;
        Some(self.restart(on, law, Does::Starts))
    }

    fn restart(&mut self, on: NaiveDate, law: &LimitationRules, does: Does) -> Does {
        self.began = on;
        self.careful = match self.kind {
            Kind::Enforcement => later(on, law.enforcement.months),
            Kind::International => later(on, law.international.months),
            Kind::Limitation | Kind::Ordinary | Kind::Joint => law.general(on).0,
        };
        self.suspend();
        does
    }

    /// Moves the end past every obstacle that stood in its last months. An end that moved has
    /// last months of its own.
    fn suspend(&mut self) {
        if let Kind::Ordinary | Kind::Joint = self.kind {
            return;
        }
        let law = self.rules.limitation();
        let rule = &law.suspension;
        for (at, obstacle) in self.obstacles.iter().enumerate() {
            let counted = self.counts == Counts::Everything || law.counts(obstacle.proof);
            let last_months = self
                .careful
                .checked_sub_months(Months::new(rule.months))
                .unwrap_or(self.careful);
            let stood = obstacle.from <= self.careful
                && obstacle.removed > last_months.max(self.began)
                && obstacle.removed >= rule.from;
            let end = later(obstacle.removed, rule.months);
            if counted && stood && end > self.careful {
                self.careful = end;
                self.hindered.insert(at);
            }
        }
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
