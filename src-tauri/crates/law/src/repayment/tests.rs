//! A plan from its first day to its last, as payments meet it or do not.

use owed_book::fact::{DebtId, Fact, PartyId, Payer, PaymentId, PlanId, Share};
use owed_book::journal::Seq;
use owed_book::party::Described;
use owed_book::plan::{Acceleration, Acknowledged, Agreed, Bears, Early, PlanEnded, Waiver};
use owed_book::terms::{DebtKind, Instalment, Order, Per};
use uuid::Uuid;

use super::*;

const DEBT: DebtId = DebtId(Uuid::from_u128(2));
const PLAN: PlanId = PlanId(Uuid::from_u128(9));

fn d(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn cny(amount: &str) -> Money {
    Money::cny(amount.parse().unwrap())
}

fn agreed() -> Agreed {
    let part = |amount, due| Instalment {
        amount: cny(amount),
        due: d(due),
    };
    Agreed {
        plan: PLAN,
        on: d("2026-11-23"),
        debts: vec![Acknowledged {
            debt: DEBT,
            principal: cny("80000"),
            interest: cny("3000"),
        }],
        // 2026-12-26 is a Saturday: the Monday after is in time.
        instalments: vec![
            part("20000", "2026-11-27"),
            part("30000", "2026-12-26"),
            part("30000", "2027-01-26"),
        ],
        meanwhile: None,
        waiver: Some(Waiver {
            interest: cny("3000"),
            principal: cny("0"),
            condition: Condition::EachInTime,
            grace: 3,
        }),
        early: None,
        acceleration: Some(Acceleration { after_days: 7 }),
        late: None,
        order: Order::PrincipalFirst,
        service: None,
        guarantor: None,
        earlier_guarantors: Vec::new(),
        forum: None,
        costs: Bears::Debtor,
        remark: None,
    }
}

fn book(plan: Agreed, paid: &[(&str, &str)]) -> Book {
    let buyer = PartyId(Uuid::from_u128(1));
    let mut facts = vec![
        Fact::PartyDescribed {
            party: buyer,
            is: Described {
                name: "样例贸易（杭州）有限公司".into(),
                ..Described::default()
            },
        },
        Fact::DebtArose {
            debt: DEBT,
            debtor: buyer,
            kind: DebtKind::Sale,
            amount: cny("80000"),
            on: d("2026-03-02"),
            due: None,
            invoice: None,
            contract: None,
        },
        Fact::PlanAgreed(Box::new(plan)),
    ];
    for (nth, (on, amount)) in paid.iter().enumerate() {
        let payment = PaymentId(Uuid::from_u128(100 + nth as u128));
        facts.push(Fact::Paid {
            payment,
            on: d(on),
            amount: cny(amount),
            payer: Payer::default(),
            remark: None,
            reference: None,
            source: None,
        });
        facts.push(Fact::Matched {
            payment,
            to: vec![Share {
                debt: DEBT,
                amount: cny(amount),
            }],
            order: Order::PrincipalFirst,
            because: "said".into(),
            advance: false,
            on_account: None,
        });
    }
    let mut book = Book::default();
    for (fact, at) in facts.into_iter().zip(1..) {
        book.enter(Seq(at), fact).unwrap();
    }
    book
}

/// The words of the parts, the plan and the waiver, and what is due and left, on a day.
fn check(paid: &[(&str, &str)], day: &str) -> String {
    stands(&book(agreed(), paid), day)
}

fn stands(book: &Book, day: &str) -> String {
    let plan = book.plan(PLAN).unwrap();
    let found = standing(plan, book, d(day), RulePack::cn().unwrap());
    let parts: Vec<_> = found.parts.iter().map(|p| format!("{:?}", p.is)).collect();
    let waiver = match found.waiver {
        None => "none".to_owned(),
        Some(Promise::Stands) => "stands".to_owned(),
        Some(Promise::Earned) => "earned".to_owned(),
        Some(Promise::Revived { since }) => format!("revived {since}"),
    };
    format!(
        "{} | {:?} | {waiver} | due {} left {}",
        parts.join(" "),
        found.is,
        found.due_now.normalize(),
        found.left.normalize()
    )
}

#[test]
fn two_days_before_and_the_day_itself_are_told_apart() {
    assert_eq!(
        check(&[], "2026-11-24"),
        "Ahead Ahead Ahead | Running | stands | due 0 left 80000"
    );
    assert_eq!(
        check(&[], "2026-11-25"),
        "DueSoon Ahead Ahead | Running | stands | due 0 left 80000"
    );
    assert_eq!(
        check(&[], "2026-11-27"),
        "DueToday Ahead Ahead | Running | stands | due 20000 left 80000"
    );
}

#[test]
fn a_day_of_rest_moves_the_last_day() {
    let first = [("2026-11-27", "20000")];
    assert_eq!(
        check(&first, "2026-12-28"),
        "Kept DueToday Ahead | Running | stands | due 30000 left 60000"
    );
    let second = [("2026-11-27", "20000"), ("2026-12-28", "30000")];
    assert_eq!(
        check(&second, "2026-12-30"),
        "Kept Kept Ahead | Running | stands | due 0 left 30000"
    );
}

#[test]
fn the_waiver_revives_after_the_days_of_grace_and_stays_so() {
    assert_eq!(
        check(&[], "2026-11-30"),
        "Missed Ahead Ahead | InGrace | stands | due 20000 left 80000"
    );
    assert_eq!(
        check(&[], "2026-12-01"),
        "Missed Ahead Ahead | InGrace | revived 2026-12-01 | due 20000 left 80000"
    );
    // Paid late, but before all may be called in: the waiver does not come back.
    let late = [("2026-12-02", "20000")];
    assert_eq!(
        check(&late, "2026-12-10"),
        "Late Ahead Ahead | Running | revived 2026-12-01 | due 0 left 60000"
    );
    // Within the grace it counts as in time for the waiver.
    let nearly = [("2026-11-30", "20000")];
    assert_eq!(
        check(&nearly, "2026-12-10"),
        "Late Ahead Ahead | Running | stands | due 0 left 60000"
    );
}

#[test]
fn a_plan_is_broken_once_all_may_be_called_in() {
    assert_eq!(
        check(&[], "2026-12-04"),
        "Missed Ahead Ahead | InGrace | revived 2026-12-01 | due 20000 left 80000"
    );
    assert_eq!(
        check(&[("2026-12-03", "19999.99")], "2026-12-05"),
        "Missed Ahead Ahead | Broken | revived 2026-12-01 | due 0.01 left 60000.01"
    );
}

#[test]
fn what_is_called_in_is_due_at_once() {
    let mut book = book(agreed(), &[("2026-12-03", "5000")]);
    let ended = PlanEnded {
        plan: PLAN,
        on: d("2026-12-10"),
        how: End::CalledIn,
        why: "missed:1".into(),
    };
    book.enter(Seq(99), Fact::PlanEnded(ended)).unwrap();
    assert_eq!(
        stands(&book, "2026-12-10"),
        "Missed Ahead Ahead | CalledIn | revived 2026-12-01 | due 75000 left 75000"
    );
}

#[test]
fn all_of_it_in_time_earns_the_waiver() {
    let all = [("2026-11-27", "20000"), ("2026-12-20", "60000")];
    assert_eq!(
        check(&all, "2026-12-21"),
        "Kept Kept Kept | Paid | earned | due 0 left 0"
    );
}

#[test]
fn paying_early_earns_the_reward_on_the_last_instalment() {
    let mut plan = agreed();
    plan.early = Some(Early {
        by: d("2026-12-15"),
        off: cny("1000"),
    });
    let paid = [("2026-12-15", "79000")];
    let early = book(plan.clone(), &paid);
    assert_eq!(
        stands(&early, "2026-12-16"),
        "Late Kept Kept | Paid | revived 2026-12-01 | due 0 left 0"
    );
    let late = book(plan, &[("2026-12-16", "79000")]);
    let found = standing(
        late.plan(PLAN).unwrap(),
        &late,
        d("2026-12-20"),
        RulePack::cn().unwrap(),
    );
    assert_eq!(
        found.early,
        Some(Promise::Revived {
            since: d("2026-12-16")
        })
    );
    assert_eq!(found.left, Decimal::from(1000));
}

#[test]
fn interest_agreed_for_breaking_it_is_worked_out_twice_and_capped() {
    let book = book(agreed(), &[("2026-12-03", "5000")]);
    let debt = &book.debts[&DEBT];
    let rules = RulePack::cn().unwrap();
    let rate = Rate {
        percent: "10".parse().unwrap(),
        per: Per::Year,
    };
    let (until, then) = broken(debt, d("2026-11-27"), rate, rules).unwrap();
    assert_eq!(until.total, Decimal::from(80_000));
    // 80,000 for five days, 75,000 for ten: the last day does not count.
    let after = claim(&then, d("2026-12-13"), rules).unwrap();
    let penalty = after.heads.iter().find(|head| head.head == Head::Penalty);
    assert_eq!(penalty.unwrap().accrued.to_string(), "315.07");
    let mut loan = debt.clone();
    loan.kind = DebtKind::Loan;
    let high = Rate {
        percent: "36".parse().unwrap(),
        per: Per::Year,
    };
    let (_, then) = broken(&loan, d("2026-11-27"), high, rules).unwrap();
    let after = claim(&then, d("2026-12-13"), rules).unwrap();
    let rates = after.lines.iter().filter_map(|line| line.rate.as_ref());
    let capped = rates
        .filter_map(|rate| rate.capped_from)
        .collect::<Vec<_>>();
    assert!(!capped.is_empty() && capped.iter().all(|from| *from == high));
}
