//! The playbook has a step for everyone, and none that is harsher than the law.

use owed_book::judged::{Class, Policy};

use super::{At, Move, PLAYBOOK, Paper, Way, in_force, playbook};

const CLASSES: [Class; 7] = [
    Class::A,
    Class::B,
    Class::C,
    Class::LostContact,
    Class::Disputed,
    Class::InsolventSigns,
    Class::Hardship,
];

#[test]
fn every_class_has_one_step_at_every_stage() {
    let plays = PLAYBOOK.as_ref().unwrap_or_else(|e| panic!("{e}"));
    for class in CLASSES {
        for at in [At::Fresh, At::Late, At::Passed] {
            let rows = plays.play.iter();
            let mine = rows.filter(|row| row.class == class && row.at == at);
            assert_eq!(mine.count(), 1, "{class:?} {at:?}");
        }
    }
}

#[test]
fn no_step_asks_for_more_contacts_than_our_own_caution() {
    let most = in_force(Policy::default()).most_a_week.expect("a caution");
    for row in &playbook().play {
        let a_week = 7 / row.every.max(1);
        assert!(row.every >= 1 && a_week <= u16::from(most), "{row:?}");
    }
}

#[test]
fn a_demand_goes_by_a_way_that_leaves_proof_and_has_a_day() {
    for row in &playbook().play {
        if row.step == Move::Demand || row.paper == Some(Paper::Demand) {
            assert_eq!(row.channel, Way::Letter, "{row:?}");
            assert!(row.days.is_some(), "{row:?}");
        }
    }
}

#[test]
fn the_owner_can_only_be_stricter() {
    let loose = Policy {
        most_a_day: Some(9),
        most_a_week: Some(50),
        ..Policy::default()
    };
    let strict = Policy {
        most_a_day: Some(1),
        most_a_week: Some(1),
        grace_days: Some(10),
        ..Policy::default()
    };
    assert_eq!(
        in_force(loose).most_a_day,
        in_force(Policy::default()).most_a_day
    );
    assert_eq!(
        in_force(loose).most_a_week,
        in_force(Policy::default()).most_a_week
    );
    assert_eq!(in_force(strict).most_a_week, Some(1));
    assert_eq!(in_force(strict).grace_days, Some(10));
}
