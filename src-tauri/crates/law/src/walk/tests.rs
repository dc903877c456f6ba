//! Random histories: the two calculations must agree to the fen on every one.

use owed_book::debt::{Adjustment, Cost, PaidPart};
use owed_book::fact::{DebtId, PartyId, PaymentId};
use owed_book::terms::{
    Basis, CostKind, DebtKind, Due, Ends, Instalment, Late, LateCounts, LprTerm, Moves, Order, Per,
    Rate, Rolled,
};
use owed_book::{Money, Seq};
use proptest::prelude::*;

use super::*;
use crate::claim::{Claim, What, agree, claim_with};
use crate::days::after;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2005, 1, 1).unwrap() + chrono::Duration::days(offset)
}

fn money(fen: i64) -> Money {
    Money::cny(Decimal::new(fen, 2))
}

fn rates() -> impl Strategy<Value = Rate> {
    let per = prop_oneof![Just(Per::Year), Just(Per::Month), Just(Per::Day)];
    (1_i64..40_000, per).prop_map(|(hundredths, per)| {
        // The same spread of yearly equivalents whatever the unit.
        let scale = match per {
            Per::Year => 3,
            Per::Month => 4,
            Per::Day => 6,
        };
        let percent = Decimal::new(hundredths, scale);
        Rate { percent, per }
    })
}

fn lateness() -> impl Strategy<Value = Option<Late>> {
    let moves = prop_oneof![Just(Moves::Fixed), Just(Moves::Floating)];
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Late::Nothing)),
        5 => (50_i64..220, moves).prop_map(|(times, moves)| {
            Some(Late::Unagreed { times: Decimal::new(times, 2), moves })
        }),
        3 => rates().prop_map(|rate| Some(Late::Agreed { rate })),
        2 => proptest::option::of(rates()).prop_map(|agreed| Some(Late::SmePayment { agreed })),
        1 => proptest::option::of(rates()).prop_map(|agreed| Some(Late::PayWhenPaid { agreed })),
    ]
}

fn kinds() -> impl Strategy<Value = DebtKind> {
    prop_oneof![
        3 => Just(DebtKind::Sale),
        3 => Just(DebtKind::Loan),
        1 => Just(DebtKind::Service),
        1 => Just(DebtKind::Construction),
        1 => Just(DebtKind::Other),
    ]
}

fn bases() -> impl Strategy<Value = Basis> {
    prop_oneof![
        Just(Basis::D365),
        Just(Basis::D360),
        Just(Basis::D366),
        Just(Basis::Actual),
        Just(Basis::Months),
    ]
}

fn ends() -> impl Strategy<Value = Ends> {
    prop_oneof![
        Just(Ends::EndExcluded),
        Just(Ends::BothIncluded),
        Just(Ends::StartExcluded),
        Just(Ends::BothExcluded),
    ]
}

fn orders() -> impl Strategy<Value = Order> {
    prop_oneof![
        Just(Order::Legal),
        Just(Order::PrincipalFirst),
        Just(Order::AsInterest)
    ]
}

fn choices() -> impl Strategy<Value = Choices> {
    let late_counts = prop_oneof![
        Just(LateCounts::AsInterest),
        Just(LateCounts::AfterPrincipal)
    ];
    let lpr = prop_oneof![Just(LprTerm::OneYear), Just(LprTerm::OverFiveYears)];
    let order = proptest::option::of(orders());
    let filed = proptest::option::of(5_000_i64..8_000);
    let late_counts = proptest::option::of(late_counts);
    let lpr = proptest::option::of(lpr);
    (order, late_counts, lpr, filed).prop_map(|(order_override, late_counts, lpr, filed)| Choices {
        order_override,
        late_counts,
        late_override: None,
        filed: filed.map(day),
        lpr,
    })
}

fn costs() -> impl Strategy<Value = CostKind> {
    prop_oneof![Just(CostKind::CourtFee), Just(CostKind::Lawyer)]
}

/// Parts of a debt, of so many per cent and so many days apart; none where there are no cuts.
fn instalments(arose: i64, on: i64, cuts: &[(i64, i64)]) -> Vec<Instalment> {
    let mut parts = Vec::new();
    let (mut left, mut due) = (arose, on);
    for (percent, apart) in cuts {
        let amount = (arose * percent / 100).min(left - 1);
        due += apart;
        if amount > 0 {
            left -= amount;
            let (amount, due) = (money(amount), day(due));
            parts.push(Instalment { amount, due });
        }
    }
    if !parts.is_empty() {
        let (amount, due) = (money(left), day(due + 30));
        parts.push(Instalment { amount, due });
    }
    parts
}

prop_compose! {
    /// A debt with payments before, on and after its days, and a day to ask about.
    fn histories()(
        kind in kinds(),
        arose in 1_i64..20_000_000,
        on in 0_i64..7_500,
        due in proptest::option::weighted(0.9, -40_i64..400),
        late in lateness(),
        interest in proptest::option::weighted(0.3, rates()),
        basis in bases(),
        ends in ends(),
        changes in prop::collection::vec((-60_i64..900, -60_i64..40), 0..3),
        payments in prop::collection::vec((-60_i64..1_500, 1_i64..80, orders()), 0..6),
        costs in prop::collection::vec((0_i64..1_200, 1_i64..20, costs(), any::<bool>()), 0..3),
        cuts in prop::collection::vec((1_i64..40, 0_i64..500), 0..4),
        withheld in proptest::option::weighted(0.2, 1_i64..20),
        rolled in proptest::option::weighted(0.3, (1_i64..900, 50_i64..120, 1_i64..40)),
        as_of in 0_i64..1_800,
    ) -> (Debt, NaiveDate) {
        let share = |percent: i64| (arose * percent / 100).max(1);
        let is_loan = kind == DebtKind::Loan && arose > 1_000;
        let percent = |part: i64| money(arose * part / 100);
        let instalments = instalments(arose, on, &cuts);
        let due = match instalments.last() {
            Some(last) => Some(last.due),
            None => due.map(|due| day(on + due)),
        };
        let costs = costs.iter().zip(700..).map(|((at, part, what, agreed), entry)| Cost {
            entry: Seq(entry),
            on: day(on + at),
            amount: money(share(*part)),
            what: *what,
            agreed: *agreed,
            remark: None,
        });
        let adjustments = changes.iter().zip(500..).map(|((at, percent), entry)| Adjustment {
            entry: Seq(entry),
            on: day(on + at),
            amount: money(if *percent < 0 { -share(-percent) } else { share(percent + 1) }),
            invoice: None,
            refund: None,
            why: String::new(),
        });
        let paid = payments.iter().zip(100..).map(|((at, percent, order), entry)| PaidPart {
            payment: PaymentId(uuid::Uuid::from_u128(entry)),
            entry: Seq(u64::try_from(entry).unwrap()),
            on: day(on + at),
            amount: money(share(*percent)),
            order: *order,
            because: String::new(),
        });
        let debt = Debt {
            entry: Seq(1),
            id: DebtId(uuid::Uuid::nil()),
            debtor: PartyId(uuid::Uuid::nil()),
            kind,
            arose: money(arose),
            on: day(on),
            invoice: None,
            contract: None,
            due: due.map(|on| Due { on, because: String::new() }),
            late,
            interest,
            basis,
            ends,
            instalments,
            withheld: withheld.filter(|_| is_loan).map(percent),
            rolled: rolled.filter(|_| is_loan).map(|(days, initial, interest)| Box::new(Rolled {
                on: day(on - days),
                initial: percent(initial),
                interest: percent(interest),
            })),
            late_counts: LateCounts::default(),
            lpr: LprTerm::default(),
            filed: None,
            costs: costs.collect(),
            adjustments: adjustments.collect(),
            paid: paid.collect(),
            given_back: Vec::new(),
            notes: Vec::new(),
        };
        (debt, day(on + as_of))
    }
}

fn claimed(debt: &Debt, as_of: NaiveDate, choices: Choices) -> Claim {
    claim_with(debt, as_of, RulePack::cn().unwrap(), choices).unwrap()
}

/// What must hold of every claim, whatever the history.
fn holds(debt: &Debt, claim: &Claim) {
    for head in &claim.heads {
        let lines = claim.lines.iter().filter(|line| line.head == head.head);
        assert_eq!(lines.map(|line| line.amount).sum::<Decimal>(), head.accrued);
        assert_eq!(head.owed, head.accrued - head.paid);
        assert!(head.owed >= Decimal::ZERO);
    }
    for paid in &claim.paid {
        let parts = [
            paid.to_costs,
            paid.to_interest,
            paid.to_kept,
            paid.to_principal,
            paid.left_over,
        ];
        assert_eq!(parts.into_iter().sum::<Decimal>(), paid.amount);
        assert!(parts.iter().all(|part| *part >= Decimal::ZERO));
    }
    let interest = claim.lines.iter().filter(|line| line.what == What::Accrued);
    let mut counted = Vec::new();
    for line in interest {
        let days = line.days.unwrap();
        assert!(line.base > Decimal::ZERO && line.amount >= Decimal::ZERO);
        assert!(!line.because.is_empty());
        counted.push((line.instalment.map(|part| part.nth), days.first, days.last));
    }
    counted.sort();
    for pair in counted.windows(2) {
        assert!(
            pair[0].0 != pair[1].0 || pair[0].2 < pair[1].1,
            "a day counts twice"
        );
    }
    let first = counted.iter().map(|(_, first, _)| *first).min();
    if let (Some(first), Some(due)) = (first, debt.first_due())
        && debt.interest.is_none()
    {
        assert!(first >= after(due));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn both_calculations_agree_on_every_history(
        (debt, as_of) in histories(),
        choices in choices(),
    ) {
        let claim = claimed(&debt, as_of, choices);
        holds(&debt, &claim);
        let totals = crate::totals(&debt, as_of, RulePack::cn().unwrap()).unwrap();
        let stated = claimed(&debt, as_of, Choices::default());
        prop_assert_eq!((totals.total, totals.heads), (stated.total, stated.heads));
    }

    #[test]
    fn many_debts_at_once_come_to_what_each_comes_to(
        all in prop::collection::vec(histories(), 1..40),
        plain in 0_usize..4,
        as_of in 0_i64..9_000,
    ) {
        let mut debts: Vec<_> = all.into_iter().map(|(debt, _)| debt).collect();
        // Few have nothing but payments; they are what is worked out at once.
        for debt in debts.iter_mut().skip(plain) {
            debt.adjustments.clear();
            debt.interest = None;
            debt.paid.sort_by_key(|part| (part.on, part.entry));
        }
        let rules = RulePack::cn().unwrap();
        let at_once = crate::totals_of(&debts, day(as_of), rules);
        for (debt, at_once) in debts.iter().zip(at_once) {
            prop_assert_eq!(at_once, crate::totals(debt, day(as_of), rules), "{:?}", debt);
        }
    }

    #[test]
    fn the_last_days_alone_are_those_of_the_whole_period(
        (mut debt, _) in histories(),
        said in prop::collection::vec((-60_i64..4_000, 0_usize..5, 0_usize..5), 0..4),
    ) {
        use crate::limitation::{Event, EventKind, Proof};
        let kinds = [
            EventKind::Demand,
            EventKind::Payment,
            EventKind::Promise,
            EventKind::Acknowledged,
            EventKind::Filed,
        ];
        let proofs =
            [Proof::Signed, Proof::Registered, Proof::Electronic, Proof::Bank, Proof::Oral];
        let mut events: Vec<_> = said
            .iter()
            .zip(100..)
            .map(|((at, what, proof), entry)| Event {
                on: debt.on + chrono::Duration::days(*at),
                what: kinds[*what],
                proof: proofs[*proof],
                entry: (entry % 2 == 0).then_some(Seq(entry)),
            })
            .collect();
        events.sort_by_key(|event| (event.on, event.entry));
        debt.paid.sort_by_key(|part| (part.on, part.entry));
        let rules = RulePack::cn().unwrap();
        let whole = crate::time_limit(&debt, &events, rules);
        let alone = crate::last_days(&debt, &events, rules);
        prop_assert_eq!(
            alone.map(|alone| (alone.believed, alone.provable)),
            whole.map(|whole| (whole.believed, whole.provable))
        );
    }

    #[test]
    fn a_payment_never_makes_the_claim_larger((debt, as_of) in histories()) {
        let with = claimed(&debt, as_of, Choices::default());
        let mut without = debt;
        without.paid.pop();
        let without = claimed(&without, as_of, Choices::default());
        prop_assert!(with.total <= without.total);
    }

    #[test]
    fn another_day_never_makes_the_interest_smaller((debt, as_of) in histories()) {
        let mut debt = debt;
        // The cap on loans from before falls with the LPR of the day of filing.
        if debt.on < "2020-08-20".parse().unwrap() && debt.kind == DebtKind::Loan {
            debt.kind = DebtKind::Service;
        }
        debt.paid.clear();
        debt.adjustments.clear();
        let accrued = |as_of| {
            let claim = claimed(&debt, as_of, Choices::default());
            claim.heads.iter().map(|head| head.accrued).sum::<Decimal>()
        };
        prop_assert!(accrued(as_of) <= accrued(after(as_of)));
    }
}

#[test]
fn a_difference_of_a_fen_is_refused() {
    let debt = crate::claim::tests::sale("80000", "2025-03-10", "2025-04-09");
    let as_of = "2026-11-21".parse().unwrap();
    let rules = RulePack::cn().unwrap();
    let walked = super::debt(&debt, as_of, rules, Choices::default()).unwrap();
    let mut heads = claimed(&debt, as_of, Choices::default()).heads;
    agree(&heads, &walked).unwrap();
    heads[1].accrued += Decimal::new(1, 2);
    let differ = agree(&heads, &walked).unwrap_err();
    assert_eq!(
        differ.to_string(),
        "two independent calculations of LateLoss differ: 5832.34 and 5832.33; use neither"
    );
    heads.pop();
    assert!(agree(&heads, &walked).is_err());
}
