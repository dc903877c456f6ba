//! Figures that are not law cases: the arithmetic and its edges. The rules of law themselves are
//! in `tests/cases/cn/*.md`, where a lawyer can read them.

use chrono::NaiveDate;
use owed_book::debt::{Adjustment, Debt, PaidPart};
use owed_book::fact::{DebtId, PartyId, PaymentId};
use owed_book::terms::{
    Basis, DebtKind, Due, Ends, Late, LateCounts, LprTerm, Moves, Order, Per, Rate,
};
use owed_book::{Money, Seq};
use rust_decimal::Decimal;

use super::*;
use crate::RulePack;
use crate::exact::Exact;

pub(crate) fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

pub(crate) fn dec(s: &str) -> Decimal {
    s.parse().unwrap()
}

fn id(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(n)
}

/// A sale, due on a day, at LPR × 1.5 floating.
pub(crate) fn sale(amount: &str, on: &str, due: &str) -> Debt {
    Debt {
        entry: Seq(1),
        id: DebtId(id(1)),
        debtor: PartyId(id(2)),
        kind: DebtKind::Sale,
        arose: Money::cny(dec(amount)),
        on: day(on),
        invoice: None,
        contract: None,
        due: Some(Due {
            on: day(due),
            because: "agreed".to_owned(),
        }),
        late: Some(Late::Unagreed {
            times: dec("1.5"),
            moves: Moves::Floating,
        }),
        interest: None,
        basis: Basis::D365,
        ends: Ends::EndExcluded,
        instalments: Vec::new(),
        withheld: None,
        rolled: None,
        late_counts: LateCounts::default(),
        lpr: LprTerm::default(),
        filed: None,
        costs: Vec::new(),
        adjustments: Vec::new(),
        paid: Vec::new(),
        given_back: Vec::new(),
        notes: Vec::new(),
    }
}

pub(crate) fn pay(debt: &mut Debt, on: &str, amount: &str, order: Order) {
    let entry = 100 + debt.paid.len() as u64;
    debt.paid.push(PaidPart {
        payment: PaymentId(id(entry.into())),
        entry: Seq(entry),
        on: day(on),
        amount: Money::cny(dec(amount)),
        order,
        because: "remark".to_owned(),
    });
}

fn adjust(debt: &mut Debt, on: &str, amount: &str) {
    let entry = 200 + debt.adjustments.len() as u64;
    debt.adjustments.push(Adjustment {
        entry: Seq(entry),
        on: day(on),
        amount: Money::cny(dec(amount)),
        invoice: None,
        refund: None,
        why: "red invoice".to_owned(),
    });
}

fn at(debt: &Debt, as_of: &str) -> Claim {
    claim(debt, day(as_of), RulePack::cn().unwrap()).unwrap()
}

fn total(claim: &Claim, head: Head) -> HeadTotal {
    *claim.heads.iter().find(|h| h.head == head).unwrap()
}

/// The lines of every head add up to what accrued under it, and the heads to the total.
fn adds_up(claim: &Claim) {
    for head in &claim.heads {
        let lines = claim.lines.iter().filter(|line| line.head == head.head);
        assert_eq!(lines.map(|line| line.amount).sum::<Decimal>(), head.accrued);
        assert_eq!(head.owed, head.accrued - head.paid);
    }
    let owed: Decimal = claim.heads.iter().map(|head| head.owed).sum();
    assert_eq!(claim.total, owed);
}

#[test]
fn an_end_day_that_is_a_publication_day_is_not_lost() {
    // First overdue day 2022-11-01; the end day is itself a publication.
    let mut debt = sale("80000", "2022-10-01", "2022-10-31");
    let excluded = at(&debt, "2025-11-20");
    assert_eq!(total(&excluded, Head::LateLoss).owed, dec("12274.19"));
    debt.ends = Ends::BothIncluded;
    let included = at(&debt, "2025-11-20");
    assert_eq!(total(&included, Head::LateLoss).owed, dec("12284.05"));
    adds_up(&excluded);
    adds_up(&included);
}

#[test]
fn lines_follow_one_another_without_a_day_between() {
    let mut debt = sale("80000", "2022-10-01", "2022-10-31");
    pay(&mut debt, "2024-03-05", "1000", Order::PrincipalFirst);
    let claim = at(&debt, "2025-11-20");
    let spans: Vec<_> = claim.lines.iter().filter_map(|line| line.days).collect();
    assert_eq!(spans.first().unwrap().first, day("2022-11-01"));
    assert_eq!(spans.last().unwrap().last, day("2025-11-19"));
    for pair in spans.windows(2) {
        assert_eq!(crate::days::after(pair[0].last), pair[1].first);
    }
}

#[test]
fn a_payment_in_the_legal_order_pays_the_loss_first() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2025-06-30", "20000", Order::Legal);
    let claim = at(&debt, "2026-11-21");
    adds_up(&claim);
    let paid = &claim.paid[0];
    // 40 days at 4.65 % and 41 at 4.5 % on 80,000.
    assert_eq!(paid.to_interest, dec("812.05"));
    assert_eq!(paid.to_principal, dec("19187.95"));
    assert_eq!(total(&claim, Head::Price).owed, dec("60812.05"));
    let counted = |n: &Notice| matches!(n, Notice::LateCountedAsInterest { .. });
    assert!(claim.notices.iter().any(counted));
}

#[test]
fn the_two_orders_can_be_compared() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2025-06-30", "20000", Order::PrincipalFirst);
    let with = |order| {
        let choices = Choices {
            order_override: Some(order),
            ..Choices::default()
        };
        claim_with(&debt, day("2026-11-21"), RulePack::cn().unwrap(), choices)
            .unwrap()
            .total
    };
    assert_eq!(with(Order::PrincipalFirst), at(&debt, "2026-11-21").total);
    assert!(with(Order::Legal) > with(Order::PrincipalFirst));
}

#[test]
fn whether_loss_counts_as_interest_is_a_choice() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2025-06-30", "20000", Order::Legal);
    let choices = Choices {
        late_counts: Some(LateCounts::AfterPrincipal),
        ..Choices::default()
    };
    let rules = RulePack::cn().unwrap();
    let claim = claim_with(&debt, day("2026-11-21"), rules, choices).unwrap();
    assert_eq!(claim.paid[0].to_interest, Decimal::ZERO);
    assert_eq!(total(&claim, Head::Price).owed, dec("60000"));
}

#[test]
fn a_red_invoice_counts_from_the_beginning() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    adjust(&mut debt, "2026-01-05", "-30000");
    let net = sale("50000", "2025-03-10", "2025-04-09");
    let (reduced, net) = (at(&debt, "2026-11-21"), at(&net, "2026-11-21"));
    assert_eq!(reduced.total, net.total);
    adds_up(&reduced);
    let first = reduced
        .lines
        .iter()
        .find(|line| line.days.is_some())
        .unwrap();
    assert_eq!(first.changed_by[0].entry, Seq(200));
}

#[test]
fn an_addition_counts_from_its_own_day() {
    let mut debt = sale("50000", "2025-03-10", "2025-04-09");
    adjust(&mut debt, "2026-01-05", "30000");
    let claim = at(&debt, "2026-11-21");
    let bases: Vec<_> = claim
        .lines
        .iter()
        .filter_map(|line| line.days.map(|days| (days.first, line.base)))
        .collect();
    assert_eq!(bases[0], (day("2025-04-10"), dec("50000")));
    assert_eq!(bases.last().unwrap(), &(day("2026-01-05"), dec("80000")));
    adds_up(&claim);
}

#[test]
fn a_wholly_reversed_debt_claims_nothing() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    adjust(&mut debt, "2025-05-05", "-60000");
    adjust(&mut debt, "2025-05-06", "-40000");
    let claim = at(&debt, "2026-11-21");
    assert_eq!(claim.total, Decimal::ZERO);
    assert_eq!(claim.notices[0], Notice::Reversed);
    adds_up(&claim);
}

#[test]
fn money_paid_too_much_is_said_and_pays_what_is_added_later() {
    let mut debt = sale("1000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2025-04-01", "1500", Order::Legal);
    let claim = at(&debt, "2025-06-01");
    assert_eq!(claim.paid[0].left_over, dec("500"));
    assert!(matches!(
        claim.notices[..],
        [Notice::OverPaid { by, .. }] if by == dec("500")
    ));
    adjust(&mut debt, "2025-05-01", "700");
    let claim = at(&debt, "2025-06-01");
    assert_eq!(claim.paid[0].left_over, Decimal::ZERO);
    assert_eq!(total(&claim, Head::Price).owed, dec("200"));
    adds_up(&claim);
}

#[test]
fn a_payment_after_the_day_is_not_counted_and_one_on_it_is() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2026-11-21", "80000", Order::PrincipalFirst);
    assert_eq!(total(&at(&debt, "2026-11-21"), Head::Price).owed, dec("0"));
    let before = at(&debt, "2026-11-20");
    assert_eq!(total(&before, Head::Price).owed, dec("80000"));
    assert!(before.notices.contains(&Notice::PaidLater {
        count: 1,
        amount: dec("80000")
    }));
}

#[test]
fn a_payment_before_the_due_date_makes_the_base_smaller_from_the_start() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    pay(&mut debt, "2025-03-01", "20000", Order::Legal);
    let claim = at(&debt, "2025-05-01");
    let line = claim.lines.iter().find(|line| line.days.is_some()).unwrap();
    assert_eq!(line.base, dec("60000"));
    assert_eq!(line.changed_by.len(), 1);
}

#[test]
fn without_a_due_date_only_the_price_is_claimed() {
    let mut debt = sale("80000", "2025-03-10", "2025-04-09");
    debt.due = None;
    let claim = at(&debt, "2026-11-21");
    assert_eq!(claim.total, dec("80000"));
    let asked = Notice::NoDueDate {
        kind: DebtKind::Sale,
    };
    assert_eq!(claim.notices, [asked]);
}

#[test]
fn on_the_due_date_nothing_is_late_and_on_the_next_day_nothing_accrued_yet() {
    let debt = sale("80000", "2025-03-10", "2025-04-09");
    assert!(
        at(&debt, "2025-04-09")
            .notices
            .contains(&Notice::NotYetDue {
                due: day("2025-04-09")
            })
    );
    assert_eq!(at(&debt, "2025-04-10").total, dec("80000.00"));
    assert_eq!(at(&debt, "2025-04-11").total, dec("80010.19"));
}

#[test]
fn a_debt_that_has_not_arisen_claims_nothing() {
    let debt = sale("80000", "2025-03-10", "2025-04-09");
    let claim = at(&debt, "2025-03-09");
    assert_eq!(claim.total, Decimal::ZERO);
    assert_eq!(claim.notices, [Notice::NotYetArisen { on: debt.on }]);
}

#[test]
fn debts_in_two_currencies_are_not_added_up() {
    let yuan = sale("80000", "2025-03-10", "2025-04-09");
    let mut dollars = yuan.clone();
    dollars.arose = Money::new(dec("10"), Currency::Usd);
    let refused = claims(
        &[&yuan, &dollars],
        day("2026-11-21"),
        RulePack::cn().unwrap(),
    );
    assert_eq!(
        refused.unwrap_err(),
        LawError::Currencies(Currency::Cny, Currency::Usd)
    );
    let claim = at(&dollars, "2026-11-21");
    assert_eq!(claim.total, dec("10"));
    assert!(claim.notices.contains(&Notice::ForeignCurrency {
        currency: Currency::Usd
    }));
}

#[test]
fn an_agreed_loan_rate_is_never_claimed_above_the_cap_even_on_the_first_day() {
    let mut debt = sale("10000", "2025-06-01", "2025-09-01");
    debt.kind = DebtKind::Loan;
    debt.interest = Some(Rate {
        percent: dec("3"),
        per: Per::Month,
    });
    debt.late = None;
    // 36 % a year would be 9.86 for a day; four times 3.00 % is 3.29.
    let claim = at(&debt, "2025-06-02");
    assert_eq!(total(&claim, Head::TermInterest).owed, dec("3.29"));
    let bit = claim.notices.iter().find_map(|notice| match notice {
        Notice::CapBit {
            asked,
            cap,
            reduced_by,
            ..
        } => Some((*asked, *cap, *reduced_by)),
        _ => None,
    });
    assert_eq!(bit, Some((dec("36"), dec("12"), dec("6.58"))));
}

#[test]
fn lines_add_up_by_largest_remainder() {
    let third = Exact::interest(
        1,
        Rate {
            percent: dec("100"),
            per: Per::Year,
        },
        Basis::D360,
        crate::days::Days::new(day("2025-01-01"), day("2025-05-01")),
    )
    .unwrap();
    let lines = [third, third, third];
    assert_eq!(lines::add_up(&lines, 1), [1, 0, 0]);
    assert_eq!(lines::add_up(&lines, 2), [1, 1, 0]);
}
