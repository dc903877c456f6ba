//! What is claimed beside the price: instalments, what was really lent, costs.

use super::*;
use crate::terms::{CostKind, Instalment, Rolled};

fn loan(amount: &str) -> Fact {
    Fact::DebtArose {
        debt: DEBT,
        debtor: BUYER,
        kind: DebtKind::Loan,
        amount: cny(amount),
        on: d("2025-03-10"),
        due: None,
        invoice: None,
        contract: None,
    }
}

/// Terms with nothing said.
fn terms() -> Fact {
    Fact::TermsStated {
        debt: DEBT,
        due: None,
        late: None,
        interest: None,
        basis: None,
        ends: None,
        contract: None,
        instalments: None,
        withheld: None,
        rolled: None,
        late_counts: None,
        lpr: None,
        filed: None,
    }
}

fn in_parts(parts: &[(&str, &str)], due_on: Option<&str>) -> Fact {
    let mut fact = terms();
    if let Fact::TermsStated {
        instalments, due, ..
    } = &mut fact
    {
        let part = |(due, amount): &(&str, &str)| Instalment {
            amount: cny(amount),
            due: d(due),
        };
        *instalments = Some(parts.iter().map(part).collect());
        *due = due_on.map(|on| crate::terms::Due {
            on: d(on),
            because: "said".into(),
        });
    }
    fact
}

fn interest(kept_back: Option<&str>, from: Option<(&str, &str)>) -> Fact {
    let mut fact = terms();
    if let Fact::TermsStated {
        withheld, rolled, ..
    } = &mut fact
    {
        *withheld = kept_back.map(cny);
        *rolled = from.map(|(on, interest)| Rolled {
            on: d(on),
            initial: cny("100000"),
            interest: cny(interest),
        });
    }
    fact
}

fn due_on(day: &str) -> Fact {
    let mut fact = terms();
    if let Fact::TermsStated { due, .. } = &mut fact {
        *due = Some(crate::terms::Due {
            on: d(day),
            because: "said".into(),
        });
    }
    fact
}

fn cost(on: &str, amount: &str) -> Fact {
    Fact::CostIncurred {
        debt: DEBT,
        on: d(on),
        amount: cny(amount),
        what: CostKind::Lawyer,
        agreed: true,
        remark: None,
    }
}

#[test]
fn a_debt_in_instalments_is_due_with_the_last_of_them() {
    let parts = [("2025-06-30", "60"), ("2025-04-30", "40")];
    let book = book_of([buyer(), debt("100"), in_parts(&parts, None)]).unwrap();
    let debt = &book.debts[&DEBT];
    let dues: Vec<_> = debt.instalments.iter().map(|part| part.due).collect();
    assert_eq!(dues, [d("2025-04-30"), d("2025-06-30")]);
    assert_eq!(debt.due.as_ref().map(|due| due.on), Some(d("2025-06-30")));
    assert_eq!(debt.first_due(), Some(d("2025-04-30")));
}

#[test]
fn what_is_left_is_late_part_by_part() {
    let parts = [
        ("2025-04-30", "40"),
        ("2025-06-30", "40"),
        ("2025-08-31", "20"),
    ];
    let facts = [buyer(), debt("100"), in_parts(&parts, None)];
    let left = |facts: Vec<Fact>| {
        let book = book_of(facts).unwrap();
        let unpaid = book.debts[&DEBT].unpaid().unwrap();
        let plain = |part: crate::debt::Unpaid| (part.due.unwrap(), part.amount.plain());
        unpaid.into_iter().map(plain).collect::<Vec<_>>()
    };
    let first = [(d("2025-04-30"), "40.00".to_owned())];
    let rest = [
        (d("2025-06-30"), "40.00".to_owned()),
        (d("2025-08-31"), "20.00".to_owned()),
    ];
    assert_eq!(left(facts.to_vec()), [&first[..], &rest].concat());
    // What was taken back comes off the last, and what is paid off the first.
    let less = Fact::Adjusted {
        debt: DEBT,
        amount: cny("-30"),
        on: d("2025-03-20"),
        why: "sent back".into(),
    };
    let with = |more: &[Fact]| facts.iter().chain(more).cloned().collect::<Vec<_>>();
    let smaller = [first[0].clone(), (d("2025-06-30"), "30.00".to_owned())];
    assert_eq!(left(with(std::slice::from_ref(&less))), smaller);
    let paid = [paid("45", "2025-04-01"), matched("45")];
    let after = [
        (d("2025-06-30"), "35.00".to_owned()),
        (d("2025-08-31"), "20.00".to_owned()),
    ];
    assert_eq!(left(with(&paid)), after);

    let book = book_of(facts.clone()).unwrap();
    let late = |on| book.debts[&DEBT].late_on(d(on)).unwrap();
    assert_eq!(late("2025-04-30"), None);
    let both = late("2025-07-01").unwrap();
    assert_eq!(both.due, Some(d("2025-04-30")));
    assert_eq!(both.amount, cny("80"));
}

#[test]
fn a_due_date_stated_later_does_away_with_instalments() {
    let parts = [("2025-04-30", "40"), ("2025-06-30", "60")];
    let facts = [buyer(), debt("100"), in_parts(&parts, None)];
    let book = book_of(facts.into_iter().chain([due_on("2025-05-31")])).unwrap();
    let debt = &book.debts[&DEBT];
    assert!(debt.instalments.is_empty());
    assert_eq!(debt.first_due(), Some(d("2025-05-31")));
}

#[test]
fn instalments_that_are_not_the_debt_are_refused() {
    let short = [("2025-04-30", "40"), ("2025-06-30", "59.99")];
    assert_eq!(
        refused([buyer(), debt("100"), in_parts(&short, None)]),
        Refused::Instalments {
            sum: cny("99.99"),
            debt: cny("100")
        }
    );
    let parts = [("2025-04-30", "40"), ("2025-06-30", "60")];
    let (due, last) = (d("2025-05-31"), d("2025-06-30"));
    assert_eq!(
        refused([buyer(), debt("100"), in_parts(&parts, Some("2025-05-31"))]),
        Refused::DueIsNotLast { due, last }
    );
    let nothing = [("2025-04-30", "100"), ("2025-06-30", "0")];
    assert_eq!(
        refused([buyer(), debt("100"), in_parts(&nothing, None)]),
        Refused::NotPositive
    );
}

#[test]
fn interest_withheld_is_no_part_of_a_loan() {
    let facts = [buyer(), loan("700000"), interest(Some("12000"), None)];
    let book = book_of(facts.clone()).unwrap();
    assert_eq!(book.debts[&DEBT].principal(), cny("688000"));
    // Said to have been none after all.
    let none = interest(Some("0"), None);
    let book = book_of(facts.into_iter().chain([none])).unwrap();
    assert_eq!(book.debts[&DEBT].principal(), cny("700000"));
    assert_eq!(book.debts[&DEBT].withheld, None);
}

#[test]
fn interest_in_a_sum_that_cannot_be_is_refused() {
    let sale = [buyer(), debt("100"), interest(Some("10"), None)];
    assert_eq!(refused(sale), Refused::NotALoan);
    let all = |interest| Refused::AllInterest {
        interest: cny(interest),
        loan: cny("100000"),
    };
    let whole = [buyer(), loan("100000"), interest(Some("100000"), None)];
    assert_eq!(refused(whole), all("100000"));
    let below = [buyer(), loan("100000"), interest(Some("-1"), None)];
    assert_eq!(refused(below), Refused::NotPositive);
    // Each by itself leaves something, both together do not.
    let first = interest(Some("60000"), None);
    let second = interest(None, Some(("2024-03-10", "40000")));
    assert_eq!(
        refused([buyer(), loan("100000"), first, second]),
        all("100000")
    );
    let (earlier, on) = (d("2025-03-10"), d("2025-03-10"));
    let same_day = interest(None, Some(("2025-03-10", "1")));
    assert_eq!(
        refused([buyer(), loan("100000"), same_day]),
        Refused::RolledNotBefore { earlier, on }
    );
}

#[test]
fn terms_that_are_refused_change_nothing() {
    let facts = [
        buyer(),
        loan("100000"),
        interest(None, Some(("2024-03-10", "40000"))),
    ];
    let mut book = book_of(facts).unwrap();
    let before = book.debts[&DEBT].clone();
    let refused = book.enter(Seq(9), interest(Some("60000"), None));
    assert!(refused.is_err());
    assert_eq!(book.debts[&DEBT], before);
}

#[test]
fn a_cost_is_of_the_debt_and_not_before_it() {
    let facts = [buyer(), debt("100"), cost("2025-03-10", "30")];
    let book = book_of(facts).unwrap();
    let spent = &book.debts[&DEBT].costs;
    assert_eq!((spent.len(), spent[0].amount), (1, cny("30")));
    let (early, arose) = (d("2025-03-09"), d("2025-03-10"));
    assert_eq!(
        refused([buyer(), debt("100"), cost("2025-03-09", "30")]),
        Refused::CostBeforeDebt { cost: early, arose }
    );
    assert_eq!(
        refused([buyer(), debt("100"), cost("2025-03-10", "0")]),
        Refused::NotPositive
    );
    let missing = Fact::CostIncurred {
        debt: DebtId(Uuid::nil()),
        on: arose,
        amount: cny("1"),
        what: CostKind::Other,
        agreed: false,
        remark: None,
    };
    assert_eq!(
        refused([buyer(), missing]),
        Refused::NoDebt(DebtId(Uuid::nil()))
    );
}
