//! What of the law may be recorded.

use super::*;
use crate::law::{DayIs, Lpr, Rate, SpecialDay, Threshold, Year};

fn rate(on: &str, percent: &str, source: &str) -> Fact {
    Fact::RateAdded(Rate {
        series: Lpr::OneYear,
        on: on.parse().unwrap(),
        percent: percent.parse().unwrap(),
        source: source.into(),
    })
}

#[test]
fn a_rate_the_owner_read_needs_a_source_and_counts_once_a_month() {
    let book = book_of([rate("2026-10-20", "3.00", "公告")]).unwrap();
    assert_eq!(book.law.rates[0].0, Seq(1));
    let again = [
        rate("2026-10-20", "3.00", "公告"),
        rate("2026-10-21", "2.90", "公告"),
    ];
    assert_eq!(refused(again), Refused::Twice("LPR 2026-10".into()));
    assert_eq!(
        refused([rate("2026-10-20", "3.00", " ")]),
        Refused::SourceEmpty
    );
    for wrong in ["0", "-1", "100.01"] {
        let percent = wrong.parse().unwrap();
        assert_eq!(
            refused([rate("2026-10-20", wrong, "公告")]),
            Refused::NoPublishedRate(percent)
        );
    }
    let taken_back = [
        rate("2026-10-20", "2.90", "公告"),
        Fact::Retracted {
            entry: Seq(1),
            why: "看错了".into(),
        },
        rate("2026-10-20", "3.00", "公告"),
    ];
    assert_eq!(book_of(taken_back).unwrap().law.rates.len(), 1);
}

#[test]
fn a_calendar_names_days_of_its_year_each_once() {
    let year = |days: &[&str]| {
        Fact::YearAdded(Year {
            year: 2027,
            days: days
                .iter()
                .map(|on| SpecialDay {
                    on: on.parse().unwrap(),
                    is: DayIs::Rest,
                    name: "元旦".into(),
                })
                .collect(),
            source: "通知".into(),
        })
    };
    assert!(book_of([year(&["2026-12-31", "2027-01-01"])]).is_ok());
    let stray = Refused::DayOfAnotherYear {
        day: "2028-01-01".parse().unwrap(),
        year: 2027,
    };
    assert_eq!(refused([year(&["2028-01-01"])]), stray);
    let twice = refused([year(&["2027-01-01", "2027-01-01"])]);
    assert_eq!(twice, Refused::Twice("2027-01-01".into()));
    assert_eq!(refused([year(&[])]), Refused::NoDays(2027));
    let again = [year(&["2027-01-01"]), year(&["2027-10-01"])];
    assert_eq!(refused(again), Refused::Twice("2027".into()));
}

#[test]
fn limits_of_small_claims_do_not_cross() {
    let yuan = |yuan: i64| Money::cny(yuan.into());
    let limits = |automatic, agreed| {
        Fact::ThresholdAdded(Threshold {
            region: "河北".into(),
            from: "2026-02-01".parse().unwrap(),
            automatic: yuan(automatic),
            agreed: yuan(agreed),
            source: "通知".into(),
        })
    };
    assert!(book_of([limits(50_000, 200_000)]).is_ok());
    assert_eq!(refused([limits(50_000, 40_000)]), Refused::LimitsCross);
    assert_eq!(refused([limits(0, 40_000)]), Refused::NotPositive);
    let twice = [limits(50_000, 200_000), limits(60_000, 240_000)];
    assert_eq!(refused(twice), Refused::Twice("河北 2026-02-01".into()));
}
