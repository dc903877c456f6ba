use owed_book::terms::{Basis, Ends, Per, Rate};

use super::*;
use crate::rules::Series;

fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn dec(s: &str) -> Decimal {
    s.parse().unwrap()
}

fn asked(principal: &str, from: &str, to: &str) -> InterestAsked {
    InterestAsked::new(dec(principal), day(from), Until::Day(day(to)))
}

fn lpr(times: &str, fixed_on: Option<&str>) -> RateAsked {
    RateAsked::Published {
        series: Series::Lpr1y,
        times: dec(times),
        plus: Decimal::ZERO,
        fixed_on: fixed_on.map(day),
    }
}

fn total(asked: &InterestAsked) -> String {
    let interest = interest(asked, RulePack::cn().unwrap()).unwrap();
    interest.total.to_string()
}

fn refused(asked: &InterestAsked) -> String {
    interest(asked, RulePack::cn().unwrap())
        .unwrap_err()
        .to_string()
}

#[test]
fn the_end_day_that_others_lose() {
    let mut asked = asked("80000", "2022-11-01", "2025-11-20");
    asked.rate = lpr("1.5", None);
    assert_eq!(total(&asked), "12274.19");
    asked.ends = Ends::BothIncluded;
    assert_eq!(total(&asked), "12284.05");
}

#[test]
fn whole_months_need_no_end_day() {
    let rate = Rate {
        percent: dec("3.85"),
        per: Per::Year,
    };
    let mut asked = InterestAsked::new(dec("1763083.66"), day("2021-03-09"), Until::Months(22));
    asked.rate = RateAsked::Stated(rate);
    asked.basis = Basis::Months;
    assert_eq!(total(&asked), "124444.32");
}

#[test]
fn each_publication_can_be_rounded_on_its_own() {
    let mut asked = asked("210017.5", "2020-09-21", "2022-03-22");
    asked.rate = lpr("1.5", None);
    asked.basis = Basis::D360;
    assert_eq!(total(&asked), "18334.97");
    asked.each = Each::Publication;
    assert_eq!(total(&asked), "18334.99");
}

#[test]
fn a_cap_says_what_it_took() {
    let mut asked = asked("200000", "2023-09-01", "2024-09-01");
    asked.rate = RateAsked::Stated(Rate {
        percent: dec("18"),
        per: Per::Year,
    });
    asked.cap = Some(CapAsked {
        times: dec("4"),
        formed: day("2023-09-01"),
    });
    let capped = interest(&asked, RulePack::cn().unwrap()).unwrap();
    assert_eq!(capped.total, dec("27675.62"));
    assert_eq!(capped.capped_by, Some(dec("8423.01")));
}

#[test]
fn payments_are_set_against_interest_or_principal() {
    let mut asked = asked("80000", "2025-04-10", "2026-11-21");
    asked.rate = lpr("1.5", None);
    asked.pay = vec![PayAsked {
        on: day("2025-06-30"),
        amount: dec("20000"),
    }];
    let at = |order| {
        let asked = InterestAsked {
            allocate: order,
            ..asked.clone()
        };
        let interest = interest(&asked, RulePack::cn().unwrap()).unwrap();
        (interest.paid, interest.principal_left)
    };
    assert_eq!(at(Order::Legal), (dec("812.05"), dec("60812.05")));
    assert_eq!(at(Order::PrincipalFirst), (dec("0"), dec("60000")));
}

#[test]
fn months_without_a_publication_are_named() {
    let mut asked = asked("80000", "2026-09-01", "2026-11-21");
    let months = |asked: &InterestAsked| {
        interest(asked, RulePack::cn().unwrap())
            .unwrap()
            .unknown_months
    };
    assert_eq!(months(&asked), ["2026-10", "2026-11"]);
    // The 20th of November is the end day and does not count.
    asked.until = Until::Day(day("2026-11-20"));
    assert_eq!(months(&asked), ["2026-10"]);
    asked.rate = lpr("1", Some("2026-09-01"));
    assert_eq!(months(&asked), [""; 0]);
}

#[test]
fn nonsense_gets_a_sentence() {
    let plain = asked("80000", "2025-04-10", "2026-11-21");
    let with = |change: &dyn Fn(&mut InterestAsked)| {
        let mut asked = plain.clone();
        change(&mut asked);
        refused(&asked)
    };
    assert_eq!(
        with(&|asked| asked.until = Until::Day(day("2025-04-09"))),
        "the last day 2025-04-09 is before the first day 2025-04-10; exchange them"
    );
    assert_eq!(
        with(&|asked| asked.principal = dec("-1")),
        "the principal is -1; it must be above zero"
    );
    assert_eq!(
        with(&|asked| asked.from = day("2019-08-19")),
        "no rate of 2019-08-19 is known; the one-year LPR is known from 2019-08-20 on, \
         so state a rate"
    );
    assert_eq!(
        with(&|asked| asked.from = day("1989-12-31")),
        "the day 1989-12-31 is not between 1990 and 2199"
    );
    assert_eq!(
        with(&|asked| asked.principal = dec("1.005")),
        "the amount 1.005 has parts of a fen; state it in yuan and fen"
    );
    let rate = |percent: &str, per| {
        let percent = dec(percent);
        move |asked: &mut InterestAsked| asked.rate = RateAsked::Stated(Rate { percent, per })
    };
    for (percent, per) in [("0", Per::Year), ("3", Per::Day), ("1001", Per::Year)] {
        assert!(with(&rate(percent, per)).contains("at most 1000 per cent"));
    }
}

fn doubled_on(base: &str, from: &str, to: &str) -> DoubledAsked {
    DoubledAsked {
        base: dec(base),
        from: day(from),
        to: day(to),
        pay: Vec::new(),
        stayed: Vec::new(),
    }
}

#[test]
fn doubled_interest_leaves_out_stays_and_pays_the_debt_first() {
    let rules = RulePack::cn().unwrap();
    let mut asked = doubled_on("10000", "2024-03-01", "2024-04-30");
    assert_eq!(doubled(&asked, rules).unwrap().total, dec("105.00"));
    asked.stayed = vec![Days::new(day("2024-03-11"), day("2024-03-21"))];
    let stayed = doubled(&asked, rules).unwrap();
    assert_eq!(stayed.total, dec("87.50"));
    assert_eq!(stayed.lines.len(), 2);
    asked.pay = vec![PayAsked {
        on: day("2024-03-21"),
        amount: dec("4000"),
    }];
    let paid = doubled(&asked, rules).unwrap();
    // Ten days on 10,000 and forty on 6,000.
    assert_eq!(paid.total, dec("59.50"));
    assert_eq!(
        (paid.paid, paid.principal_left),
        (dec("0.00"), dec("6000.00"))
    );
    assert_eq!(paid.because[0].id(), "double_interest.1");
}

#[test]
fn doubled_interest_of_before_the_rule_is_refused() {
    let asked = doubled_on("10000", "2014-07-31", "2014-09-01");
    assert_eq!(
        doubled(&asked, RulePack::cn().unwrap())
            .unwrap_err()
            .to_string(),
        "the rule is in force from 2014-08-01 on; 2014-07-31 is before it"
    );
}
