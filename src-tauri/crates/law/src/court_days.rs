//! The day that must not be missed because of something that happened in or around a court, or
//! because somebody guarantees.
//!
//! Each event of the book has one period of the law data. Where a paper of the court names the last
//! day, that day goes before what is counted.

use chrono::NaiveDate;
use owed_book::court::{Event, What};
use owed_book::plan::{Liability, Plan};

use crate::limitation::{AgreedPeriod, Guarantee, LimitAsked, Period, limitation};
use crate::route::{Bound, Text, deadline, deadline_ending};
use crate::rules::{Cite, RulePack, Status};

/// A day that must not be missed.
#[derive(Debug, Clone, PartialEq)]
pub struct CourtDay {
    /// Its id in the law data: `appeal-judgment`; `guarantee` or `joint-guarantee`.
    pub rule: String,
    /// What is to be done.
    pub name: Text,
    /// What its last day means.
    pub bound: Bound,
    /// The day to go by: never after the last.
    pub careful: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The first day on which to think of it.
    pub remind: NaiveDate,
    /// Whether a paper named the last day; else it is counted.
    pub named: bool,
    /// Years whose days of rest are not known.
    pub unknown_years: Vec<i32>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// How well the rule is known.
    pub status: Status,
}

/// The day that follows from an event; nothing where the law data has no period for it.
pub fn court_day(event: &Event, rules: &RulePack) -> Option<CourtDay> {
    let rule = match event.what {
        What::FeeNotice => "pay-fee",
        What::EvidenceOrdinary => "evidence-ordinary",
        What::EvidenceSimplified => "evidence-simplified",
        What::EvidenceSmallClaims => "evidence-small-claims",
        What::JudgmentServed => "appeal-judgment",
        What::RulingServed => "appeal-ruling",
        What::JudgmentEffective => "retrial",
        What::PerformBy => "enforcement",
        What::PreservedBeforeSuit => "sue-after-preservation",
        What::AccountFrozen => "renew-bank",
        What::MovablesAttached => "renew-movables",
        What::PropertyAttached => "renew-property",
        What::PaymentOrderEnded => "payment-order-no-suit",
        What::SettlementMade => "confirm-settlement",
        What::EnforcementApplied => "higher-court",
        What::Guaranteed => {
            return Some(guarantee(Liability::General, event.on, event.until, rules));
        }
        What::GuaranteedJointly => {
            return Some(guarantee(Liability::Joint, event.on, event.until, rules));
        }
    };
    let found = match event.until {
        Some(end) => deadline_ending(rule, end, rules)?,
        None => deadline(rule, event.on, rules)?,
    };
    // What may only be asked for from then on is nothing to think of before.
    let remind = match found.bound {
        Bound::Earliest => found.last.succ_opt().unwrap_or(found.last),
        Bound::Last | Bound::Least | Bound::Most => first(&found.remind, found.careful),
    };
    Some(CourtDay {
        remind,
        rule: found.id,
        name: found.name,
        bound: found.bound,
        careful: found.careful,
        last: found.last,
        named: event.until.is_some(),
        unknown_years: found.unknown_years,
        because: found.because,
        status: found.status,
    })
}

/// Until when the guarantor of a plan can be asked to pay; nothing where nobody guarantees it.
pub fn plan_guarantee(plan: &Plan, rules: &RulePack) -> Option<CourtDay> {
    let guarantor = plan.is.guarantor.as_ref()?;
    let due = plan.is.instalments.iter().map(|part| part.due).max()?;
    let months = chrono::Months::new(guarantor.months.into());
    let until = due.checked_add_months(months)?;
    Some(guarantee(guarantor.liability, due, Some(until), rules))
}

/// Until when a guarantor can be asked to pay (保证期间): as agreed, and where nothing was, as the law
/// has it (Civil Code art. 692). An agreed period that ends no later than the debt falls due counts
/// as none.
fn guarantee(
    liability: Liability,
    due: NaiveDate,
    until: Option<NaiveDate>,
    rules: &RulePack,
) -> CourtDay {
    let agreed = until.map_or(AgreedPeriod::Nothing, AgreedPeriod::Until);
    let is = Guarantee { due, agreed };
    let (rule, period, zh, en) = match liability {
        Liability::General => (
            "guarantee",
            Period::Guarantee(is),
            "保证期间：起诉或者仲裁债务人",
            "Guarantee period: suing the debtor",
        ),
        Liability::Joint => (
            "joint-guarantee",
            Period::JointGuarantee(is),
            "保证期间：向保证人要款",
            "Guarantee period: demanding from the guarantor",
        ),
    };
    let asked = LimitAsked {
        period,
        events: Vec::new(),
        obstacles: Vec::new(),
    };
    let found = limitation(&asked, rules);
    CourtDay {
        rule: rule.to_owned(),
        name: Text {
            zh: zh.to_owned(),
            en: en.to_owned(),
        },
        bound: Bound::Last,
        careful: found.provable.careful,
        last: found.provable.last,
        remind: first(&found.remind, found.provable.careful),
        named: until.is_some_and(|until| until > due),
        unknown_years: found.provable.unknown_years,
        because: found
            .lines
            .into_iter()
            .flat_map(|line| line.because)
            .collect(),
        // The periods of the file are confirmed, or the file is refused.
        status: Status::Confirmed,
    }
}

/// The first of the days to be reminded on; a fortnight before where the data names none.
fn first(remind: &[NaiveDate], careful: NaiveDate) -> NaiveDate {
    let fortnight = careful - chrono::Duration::days(14);
    remind.iter().min().copied().unwrap_or(fortnight)
}

#[cfg(test)]
mod tests {
    use owed_book::court::EventId;
    use owed_book::fact::PartyId;
    use uuid::Uuid;

    use super::*;

    fn d(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn check(what: What, on: &str, until: Option<&str>, rule: &str, careful: &str, last: &str) {
        let event = Event {
            event: EventId(Uuid::from_u128(1)),
            debtor: PartyId(Uuid::from_u128(2)),
            what,
            on: d(on),
            until: until.map(d),
            about: None,
            done: None,
        };
        let rules = RulePack::cn().unwrap();
        let day = court_day(&event, rules).unwrap();
        assert_eq!(day.rule, rule);
        assert_eq!((day.careful, day.last), (d(careful), d(last)), "{rule}");
        assert!(
            day.remind < day.careful && day.careful <= day.last,
            "{rule}"
        );
        assert!(!day.because.is_empty() && !day.name.zh.is_empty(), "{rule}");
        assert_eq!(day.named, until.is_some(), "{rule}");
    }

    #[test]
    fn each_event_has_its_day() {
        // Fifteen days after a Saturday end on a Sunday, and so on Monday.
        check(
            What::JudgmentServed,
            "2026-11-21",
            None,
            "appeal-judgment",
            "2026-12-06",
            "2026-12-07",
        );
        check(
            What::RulingServed,
            "2026-11-20",
            None,
            "appeal-ruling",
            "2026-11-30",
            "2026-11-30",
        );
        check(
            What::PerformBy,
            "2024-12-02",
            None,
            "enforcement",
            "2026-12-02",
            "2026-12-02",
        );
        check(
            What::EvidenceOrdinary,
            "2026-11-02",
            None,
            "evidence-ordinary",
            "2026-11-17",
            "2026-11-17",
        );
        check(
            What::Guaranteed,
            "2026-04-01",
            None,
            "guarantee",
            "2026-10-01",
            "2026-10-08",
        );
        check(
            What::GuaranteedJointly,
            "2026-06-01",
            None,
            "joint-guarantee",
            "2026-12-01",
            "2026-12-01",
        );
    }

    #[test]
    fn a_freeze_is_renewed_a_week_before_it_ends_on_a_day_of_work() {
        // A year from 2 December 2025 ends with 1 December 2026; a week before is a Tuesday.
        check(
            What::AccountFrozen,
            "2025-12-02",
            None,
            "renew-bank",
            "2026-11-24",
            "2026-11-24",
        );
        // The court's own paper says 30 November: a week before is a Monday.
        check(
            What::AccountFrozen,
            "2025-12-02",
            Some("2026-11-30"),
            "renew-bank",
            "2026-11-23",
            "2026-11-23",
        );
    }

    #[test]
    fn the_day_on_the_courts_paper_goes_before_what_is_counted() {
        check(
            What::EvidenceSimplified,
            "2026-11-02",
            Some("2026-11-14"),
            "evidence-simplified",
            "2026-11-14",
            "2026-11-14",
        );
    }

    #[test]
    fn every_event_has_a_period_in_the_law_data() {
        let all = [
            What::FeeNotice,
            What::EvidenceOrdinary,
            What::EvidenceSimplified,
            What::EvidenceSmallClaims,
            What::JudgmentServed,
            What::RulingServed,
            What::JudgmentEffective,
            What::PerformBy,
            What::PreservedBeforeSuit,
            What::AccountFrozen,
            What::MovablesAttached,
            What::PropertyAttached,
            What::PaymentOrderEnded,
            What::SettlementMade,
            What::EnforcementApplied,
            What::Guaranteed,
            What::GuaranteedJointly,
        ];
        let rules = RulePack::cn().unwrap();
        for what in all {
            let event = Event {
                event: EventId(Uuid::from_u128(1)),
                debtor: PartyId(Uuid::from_u128(2)),
                what,
                on: d("2026-03-02"),
                until: None,
                about: None,
                done: None,
            };
            assert!(court_day(&event, rules).is_some(), "{what:?}");
        }
    }
}
