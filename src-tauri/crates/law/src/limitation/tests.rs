//! Edges; the rules themselves are law cases.

use super::*;

fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn event(on: &str, what: EventKind, proof: Proof) -> Event {
    Event {
        on: day(on),
        what,
        proof,
        entry: None,
    }
}

fn due(due: &str, events: &[Event]) -> TimeLimit {
    let asked = LimitAsked {
        period: Period::Due { due: day(due) },
        events: events.to_vec(),
        obstacles: Vec::new(),
    };
    limitation(&asked, RulePack::cn().unwrap())
}

fn days(limit: &Limit) -> (String, String) {
    (limit.careful.to_string(), limit.last.to_string())
}

#[test]
fn an_oral_demand_is_believed_and_not_proved() {
    let limit = due(
        "2023-05-31",
        &[event("2025-05-31", EventKind::Demand, Proof::Oral)],
    );
    assert_eq!(
        days(&limit.believed),
        ("2028-05-31".into(), "2028-05-31".into())
    );
    assert_eq!(
        days(&limit.provable),
        ("2026-05-31".into(), "2026-06-01".into())
    );
    assert_eq!(limit.lines[1].provable, Does::NotProved);
    let opinion = |notice: &LimitNotice| matches!(notice, LimitNotice::ToBeChecked { what, .. } if what == "proof");
    assert!(limit.notices.iter().any(opinion));
}

#[test]
fn an_event_that_only_an_oral_one_kept_alive_is_too_late_to_prove() {
    let events = [
        event("2022-06-01", EventKind::Demand, Proof::Oral),
        event("2024-06-01", EventKind::Demand, Proof::Signed),
    ];
    let limit = due("2020-05-31", &events);
    assert_eq!(limit.believed.careful, day("2027-06-01"));
    assert_eq!(limit.lines[2].provable, Does::TooLate);
    assert_eq!(limit.provable.careful, day("2023-05-31"));
}

#[test]
fn the_day_the_period_was_moved_to_is_still_in_time() {
    // 2026-05-31 is a Sunday, so the last day is the Monday.
    let on_monday = due(
        "2023-05-31",
        &[event("2026-06-01", EventKind::Demand, Proof::Signed)],
    );
    assert_eq!(on_monday.lines[1].believed, Does::Restarts);
    let on_tuesday = due(
        "2023-05-31",
        &[event("2026-06-02", EventKind::Demand, Proof::Signed)],
    );
    assert_eq!(on_tuesday.lines[1].believed, Does::TooLate);
}

#[test]
fn nothing_runs_longer_than_twenty_years() {
    let mut events = Vec::new();
    for year in 2002..2024 {
        events.push(event(
            &format!("{year}-03-01"),
            EventKind::Demand,
            Proof::Signed,
        ));
    }
    let limit = due("2001-01-15", &events);
    assert_eq!(limit.believed.careful, day("2021-01-15"));
    assert!(limit.notices.contains(&LimitNotice::AtMost {
        until: day("2021-01-15")
    }));
}

#[test]
fn reminders_count_back_from_the_provable_careful_day() {
    let limit = due("2023-05-31", &[]);
    assert_eq!(limit.remind.first(), Some(&day("2025-05-31")));
    assert_eq!(limit.remind.last(), Some(&day("2026-05-24")));
}

#[test]
fn a_debt_without_a_due_date_counts_from_delivery_only_if_it_is_a_sale() {
    let mut debt = crate::claim::tests::sale("80000", "2025-03-10", "2025-04-09");
    debt.due = None;
    let rules = RulePack::cn().unwrap();
    let limit = time_limit(&debt, &[], rules).unwrap();
    assert_eq!(limit.believed.careful, day("2028-03-10"));
    debt.kind = DebtKind::Service;
    assert_eq!(time_limit(&debt, &[], rules), None);
}
