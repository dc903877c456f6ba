//! The table of classes, tried on cases that a person can read.

use chrono::{Days, NaiveDate};
use owed_book::judged::{Answer, Class, Is, Known, Question};
use rust_decimal::Decimal;

use super::{Promises, Record, classify, table};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar");

fn ago(days: u64) -> NaiveDate {
    TODAY - Days::new(days)
}

/// Eighty days late and nothing else known.
fn record(amount: u32) -> Record {
    Record {
        today: TODAY,
        amount: Decimal::from(amount),
        days_late: Some(80),
        part_payments: 0,
        last_paid: None,
        last_heard: Some(ago(3)),
        promises: Promises::default(),
    }
}

fn answers(said: &str) -> Vec<Answer> {
    let one = |pair: &str| {
        let (question, is) = pair.split_once('=').expect("question=answer");
        Answer {
            question: read::<Question>(question),
            is: read::<Is>(is),
            known: Some(Known::OwnDealings),
        }
    };
    said.split_whitespace().map(one).collect()
}

fn read<T: serde::de::DeserializeOwned>(word: &str) -> T {
    let word = serde_json::Value::String(word.to_owned());
    serde_json::from_value(word).unwrap_or_else(|e| panic!("{e}"))
}

fn check(record: &Record, said: &str, class: Class) {
    let worked = classify(record, &answers(said));
    assert_eq!(worked.class, class, "{said}: {worked:?}");
}

#[test]
fn the_data_can_be_read_and_has_every_cell() {
    let classes = table::read().as_ref().unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(classes.cells(), 9);
    assert!(!super::source().is_empty() && !super::checked().is_empty());
    for question in super::QUESTIONS {
        for is in [Is::Yes, Is::Partly, Is::No] {
            let known = Some(Known::OwnDealings);
            let answer = Answer {
                question,
                is,
                known,
            };
            assert!(classes.answer(&answer).is_some(), "{question:?} {is:?}");
        }
    }
}

#[test]
fn willingness_by_ability_by_amount() {
    let (small, large) = (record(8_000), record(80_000));
    let willing = "reachable=yes admits=yes offers=yes";
    for (said, of_small, of_large) in [
        ("", Class::B, Class::B),
        (willing, Class::A, Class::B),
        (&format!("{willing} trades=yes"), Class::A, Class::A),
        (
            &format!("{willing} trades=partly pursued=yes"),
            Class::B,
            Class::B,
        ),
        ("reachable=partly trades=yes", Class::B, Class::B),
        (
            "reachable=partly trades=partly pursued=yes",
            Class::B,
            Class::C,
        ),
        ("admits=yes offers=no trades=yes", Class::C, Class::C),
        ("offers=partly keeps-word=no trades=yes", Class::C, Class::C),
        ("reachable=unknown admits=unknown", Class::B, Class::B),
    ] {
        check(&small, said, of_small);
        check(&large, said, of_large);
    }
}

#[test]
fn a_pattern_has_a_way_of_its_own() {
    let record = record(80_000);
    for (said, class) in [
        ("reachable=no", Class::LostContact),
        ("reachable=yes admits=no offers=no", Class::Disputed),
        ("reachable=no trades=no pursued=yes", Class::InsolventSigns),
        ("admits=yes trades=no pursued=partly", Class::InsolventSigns),
        ("admits=yes offers=yes hardship=yes", Class::Hardship),
        // Need is no excuse for a plain refusal.
        ("admits=yes offers=no hardship=yes", Class::C),
        // A closed shop alone says nothing of others' claims.
        ("admits=yes offers=yes trades=no pursued=no", Class::B),
    ] {
        check(&record, said, class);
    }
}

#[test]
fn the_ledger_speaks_too() {
    let good = "reachable=yes admits=yes offers=yes trades=yes";
    let mut one = record(8_000);
    check(&one, good, Class::A);
    one.promises.broken = 1;
    one.promises.last_broken = Some(ago(2));
    check(&one, good, Class::B);
    one.promises.broken = 2;
    check(&one, good, Class::C);

    let mut silent = record(8_000);
    silent.last_heard = Some(ago(50));
    check(&silent, good, Class::B);
    silent.last_heard = Some(ago(95));
    silent.days_late = Some(120);
    check(&silent, good, Class::C);
    // Nobody owes a word before the day.
    silent.days_late = None;
    check(&silent, good, Class::A);

    let mut paid = record(80_000);
    check(&paid, "keeps-word=no trades=yes", Class::C);
    paid.last_paid = Some(ago(5));
    paid.last_heard = Some(ago(5));
    check(&paid, "keeps-word=no trades=yes", Class::B);
}

#[test]
fn every_reason_and_every_gap_is_said() {
    let worked = classify(
        &record(80_000),
        &answers("reachable=yes admits=yes offers=yes"),
    );
    let codes: Vec<_> = worked.reasons.iter().map(|reason| reason.code).collect();
    assert_eq!(
        codes,
        ["reachable-yes", "admits-yes", "offers-yes", "by-amount"]
    );
    assert_eq!(worked.unknown.len(), 4);
    let nothing = classify(&record(1), &[]);
    assert_eq!(nothing.reasons[0].code, "nothing-known");
    assert_eq!(nothing.unknown.len(), 7);
}
