//! Plans: what may be agreed, signed and ended.

use super::*;
use crate::evidence::{Original, Proves, Seal, Signed};
use crate::fact::{EvidenceId, PlanId};
use crate::plan::{
    Acknowledged, Agreed, Bears, Condition, Early, End, Guarantor, Liability, PlanEnded, PlanFault,
    PlanSigned, Waiver,
};
use crate::terms::Instalment;

const PLAN: PlanId = PlanId(Uuid::from_u128(9));
const SCAN: EvidenceId = EvidenceId(Uuid::from_u128(10));

fn agreed() -> Agreed {
    let part = |amount, due| Instalment {
        amount: cny(amount),
        due: d(due),
    };
    Agreed {
        plan: PLAN,
        on: d("2026-11-21"),
        debts: vec![Acknowledged {
            debt: DEBT,
            principal: cny("80000"),
            interest: cny("3000"),
        }],
        instalments: vec![part("30000", "2027-01-21"), part("50000", "2026-12-21")],
        meanwhile: None,
        waiver: Some(Waiver {
            interest: cny("3000"),
            principal: cny("0"),
            condition: Condition::EachInTime,
            grace: 3,
        }),
        early: None,
        acceleration: None,
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

fn with(change: impl FnOnce(&mut Agreed)) -> Vec<Fact> {
    let mut plan = agreed();
    change(&mut plan);
    vec![buyer(), owes(), Fact::PlanAgreed(Box::new(plan))]
}

fn owes() -> Fact {
    Fact::DebtArose {
        debt: DEBT,
        debtor: BUYER,
        kind: DebtKind::Sale,
        amount: cny("80000"),
        on: d("2026-03-02"),
        due: None,
        invoice: None,
        contract: None,
    }
}

fn fault(facts: impl IntoIterator<Item = Fact>) -> PlanFault {
    match refused(facts) {
        Refused::Plan(fault) => fault,
        other => panic!("{other}"),
    }
}

fn paid(amount: &str, on: &str) -> [Fact; 2] {
    let payment = MONEY;
    [
        Fact::Paid {
            payment,
            on: d(on),
            amount: cny(amount),
            payer: Payer::default(),
            remark: None,
            reference: None,
            source: None,
        },
        Fact::Matched {
            payment,
            to: vec![Share {
                debt: DEBT,
                amount: cny(amount),
            }],
            order: Order::PrincipalFirst,
            because: "said".into(),
            advance: false,
            on_account: None,
        },
    ]
}

fn ended(how: End) -> Fact {
    Fact::PlanEnded(PlanEnded {
        plan: PLAN,
        on: d("2027-01-22"),
        how,
        why: "已全部付清".into(),
    })
}

#[test]
fn a_plan_changes_nothing_about_its_debts() {
    let book = book_of(with(|_| ())).unwrap();
    let debt = &book.debts[&DEBT];
    assert_eq!(debt.principal(), cny("80000"));
    assert_eq!(debt.balance().unwrap(), cny("80000"));
    assert!(debt.due.is_none() && debt.instalments.is_empty());
    let plan = book.plan(PLAN).unwrap();
    assert!(plan.is.instalments.is_sorted_by_key(|part| part.due));
    assert!(!book.is_settled(DEBT));
}

#[test]
fn what_is_paid_is_what_was_acknowledged_less_what_is_given_up() {
    let short = fault(with(|plan| plan.instalments[0].amount = cny("29999.99")));
    let (parts, sum) = (cny("79999.99"), cny("80000"));
    assert_eq!(short, PlanFault::Sum { parts, sum });
    let with_interest = with(|plan| {
        plan.meanwhile = Some(cny("500"));
        plan.instalments[0].amount = cny("30500");
    });
    assert!(book_of(with_interest).is_ok());
}

#[test]
fn interest_is_given_up_first_and_never_more_than_is_owed() {
    let principal = fault(with(|plan| {
        let waiver = plan.waiver.as_mut().unwrap();
        waiver.interest = cny("2000");
        waiver.principal = cny("1000");
    }));
    let interest = cny("3000");
    assert_eq!(principal, PlanFault::InterestFirst { interest });
    let more = fault(with(|plan| {
        plan.waiver.as_mut().unwrap().interest = cny("3000.01")
    }));
    let waived = cny("3000.01");
    assert_eq!(more, PlanFault::MoreThanInterest { waived, interest });
    let both = with(|plan| {
        plan.waiver.as_mut().unwrap().principal = cny("5000");
        plan.instalments[0].amount = cny("25000");
    });
    assert!(book_of(both).is_ok());
}

#[test]
fn no_more_than_the_price_is_acknowledged_as_price() {
    let more = fault(with(|plan| {
        plan.debts[0].principal = cny("80001");
    }));
    let (acknowledged, price) = (cny("80001"), cny("80000"));
    let expected = PlanFault::MoreThanPrice {
        acknowledged,
        price,
    };
    assert_eq!(more, expected);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let early = fault(with(|plan| plan.instalments[0].due = d("2026-11-20")));
    assert!(matches!(early, PlanFault::DueBefore { .. }));
    assert_eq!(
        fault(with(|plan| plan.instalments.clear())),
        PlanFault::Empty
    );
    assert_eq!(fault(with(|plan| plan.debts.clear())), PlanFault::Empty);
    let twice = refused(with(|plan| plan.debts.push(plan.debts[0])));
    assert_eq!(twice, Refused::DebtTwice(DEBT));
    let reward = fault(with(|plan| {
        plan.early = Some(Early {
            by: d("2027-01-21"),
            off: cny("100"),
        });
    }));
    assert_eq!(reward, PlanFault::Reward);
    let endless = fault(with(|plan| {
        plan.guarantor = Some(Guarantor {
            name: "王五".into(),
            registration: None,
            address: None,
            liability: Liability::Joint,
            months: 0,
        });
    }));
    assert_eq!(endless, PlanFault::GuaranteePeriod);
}

#[test]
fn a_debt_stands_in_one_plan_at_a_time() {
    let second = |facts: &mut Vec<Fact>| {
        let mut other = agreed();
        other.plan = PlanId(Uuid::from_u128(11));
        facts.push(Fact::PlanAgreed(Box::new(other)));
    };
    let mut facts = with(|_| ());
    second(&mut facts);
    assert_eq!(fault(facts), PlanFault::Runs);
    let mut facts = with(|_| ());
    facts.push(ended(End::Dropped));
    second(&mut facts);
    assert!(book_of(facts).is_ok());
}

#[test]
fn a_plan_is_kept_when_its_money_came_in_and_settles_its_debts() {
    let mut facts = with(|_| ());
    facts.push(ended(End::Kept));
    assert!(matches!(fault(facts), PlanFault::NotPaid { .. }));
    // Money from before the plan is in the acknowledged sum already.
    let mut facts = vec![buyer(), owes()];
    facts.extend(paid("80000", "2026-11-20"));
    facts.push(with(|plan| plan.debts[0].principal = cny("80000")).remove(2));
    facts.push(ended(End::Kept));
    assert!(matches!(fault(facts), PlanFault::NotPaid { .. }));

    let mut facts = with(|_| ());
    facts.extend(paid("80000", "2026-12-20"));
    facts.push(ended(End::Kept));
    let book = book_of(facts.clone()).unwrap();
    assert!(book.is_settled(DEBT));
    facts.push(ended(End::CalledIn));
    assert_eq!(fault(facts), PlanFault::Over);
}

#[test]
fn ending_a_plan_needs_a_reason() {
    let mut facts = with(|_| ());
    facts.push(Fact::PlanEnded(PlanEnded {
        plan: PLAN,
        on: d("2026-12-01"),
        how: End::CalledIn,
        why: " ".into(),
    }));
    assert_eq!(fault(facts), PlanFault::NoReason);
}

#[test]
fn the_signed_paper_is_the_debtors_and_has_a_name_or_a_seal() {
    let kept = |party| Fact::EvidenceKept {
        evidence: SCAN,
        file: crate::Digest::of(b"scan"),
        name: "还款协议.pdf".into(),
        bytes: 4,
        party,
        debts: Vec::new(),
        proves: vec![Proves::Amount],
        original: Original::PaperOriginal,
        made: None,
        remark: None,
        signed: None,
    };
    let signed = |seal| {
        Fact::PlanSigned(PlanSigned {
            plan: PLAN,
            on: d("2026-11-22"),
            evidence: SCAN,
            signed: Signed {
                by: None,
                office: None,
                seal,
            },
        })
    };
    let mut facts = with(|_| ());
    facts.extend([kept(BUYER), signed(Seal::Absent)]);
    assert_eq!(refused(facts), Refused::NobodySigned);
    let mut facts = with(|_| ());
    facts.extend([kept(BUYER), signed(Seal::Company)]);
    let book = book_of(facts).unwrap();
    assert!(book.plan(PLAN).unwrap().signed.is_some());
    let other = PartyId(Uuid::from_u128(77));
    let mut facts = with(|_| ());
    let is = Described {
        name: "另一家有限公司".into(),
        ..Described::default()
    };
    facts.push(Fact::PartyDescribed { party: other, is });
    facts.extend([kept(other), signed(Seal::Company)]);
    assert!(matches!(refused(facts), Refused::EvidenceOfAnother(_)));
}
