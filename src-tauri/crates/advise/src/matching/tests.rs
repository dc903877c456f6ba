use std::collections::BTreeSet;

use chrono::NaiveDate;
use owed_book::fact::{DebtId, Fact, Payer, PaymentId};
use owed_book::journal::Seq;
use owed_book::party::Described;
use owed_book::terms::{DebtKind, Due};
use uuid::Uuid;

use super::*;

const BUYER: PartyId = PartyId(Uuid::from_u128(1));
const NAME: &str = "样例贸易（杭州）有限公司";

fn d(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn cny(amount: &str) -> Money {
    Money::cny(amount.parse().unwrap())
}

/// A book with one debtor who owes these amounts, due a month apart from 2025-04-09 on.
fn book(amounts: &[&str]) -> Book {
    let is = Described {
        name: NAME.into(),
        ..Described::default()
    };
    let mut facts = vec![Fact::PartyDescribed { party: BUYER, is }];
    for (at, amount) in amounts.iter().enumerate() {
        let on = d("2025-03-10") + chrono::Months::new(at as u32);
        facts.push(Fact::DebtArose {
            debt: DebtId(Uuid::from_u128(10 + at as u128)),
            debtor: BUYER,
            kind: DebtKind::Sale,
            amount: cny(amount),
            on,
            due: Some(Due {
                on: on + chrono::Days::new(30),
                because: String::new(),
            }),
            invoice: None,
            contract: Some(format!("第{}单", at + 1)),
        });
    }
    let mut book = Book::default();
    for (at, fact) in facts.into_iter().enumerate() {
        book.enter(Seq(at as u64 + 1), fact).unwrap();
    }
    book
}

fn payment(payer: &str, amount: &str, remark: &str) -> Payment {
    Payment {
        entry: Seq(99),
        id: PaymentId(Uuid::from_u128(99)),
        on: d("2025-06-30"),
        amount: cny(amount),
        payer: Payer {
            name: payer.into(),
            account: Some("0000000000000002".into()),
        },
        remark: Some(remark.into()),
        reference: None,
        source: None,
        matched: None,
        same_as: None,
        different: BTreeSet::new(),
    }
}

fn check(amounts: &[&str], paid: &Payment, verdict: Verdict, shares: &[&str], codes: &[&str]) {
    let found = suggest(&book(amounts), paid);
    let to: Vec<_> = found.to.iter().map(|share| share.amount.plain()).collect();
    let why: Vec<_> = found.reasons.iter().map(|reason| reason.code).collect();
    assert_eq!(
        (found.verdict, to.as_slice(), why.as_slice()),
        (
            verdict,
            &shares.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()[..],
            codes
        )
    );
}

#[test]
fn a_part_payment_by_the_buyer_goes_to_the_earliest_due() {
    check(
        &["80000", "36160"],
        &payment("样例贸易(杭州)有限公司", "20000", "货款"),
        Verdict::Match,
        &["20000.00"],
        &["payer-is-buyer", "payer-spelling", "part-of-earliest-due"],
    );
}

#[test]
fn money_from_someone_else_is_asked_about_even_from_the_same_account() {
    let mut book = book(&["80000"]);
    let first = payment(NAME, "20000", "货款");
    let Payment {
        id,
        on,
        amount,
        payer,
        remark,
        reference,
        ..
    } = first;
    let fact = Fact::Paid {
        payment: PaymentId(Uuid::from_u128(98)),
        on,
        amount,
        payer,
        remark,
        reference,
        source: None,
    };
    book.enter(Seq(50), fact).unwrap();
    let found = suggest(
        &book,
        &Payment {
            id,
            ..payment("张三", "10000", "代样例贸易付款")
        },
    );
    assert_eq!(found.verdict, Verdict::Ask);
    assert_eq!(found.debtor, Some(BUYER));
    let codes: Vec<_> = found.reasons.iter().map(|r| r.code).collect();
    assert_eq!(
        codes,
        [
            "payer-differs",
            "on-behalf-of",
            "same-account-other-name",
            "part-of-earliest-due"
        ]
    );
    let silent = suggest(
        &book,
        &Payment {
            id,
            ..payment("张三", "10000", "")
        },
    );
    assert_eq!((silent.verdict, silent.debtor), (Verdict::Ask, Some(BUYER)));
}

#[test]
fn a_stranger_pays_no_debt() {
    let mut stranger = payment("李四", "10000", "往来");
    stranger.payer.account = None;
    check(
        &["80000"],
        &stranger,
        Verdict::None,
        &[],
        &["payer-differs"],
    );
}

#[test]
fn an_amount_that_is_one_debt_or_one_set_of_debts_pays_those() {
    let one = payment(NAME, "36160", "");
    check(
        &["80000", "36160"],
        &one,
        Verdict::Match,
        &["36160.00"],
        &["payer-is-buyer", "amount-equals-invoice"],
    );
    let two = payment(NAME, "46160", "");
    check(
        &["80000", "36160", "10000"],
        &two,
        Verdict::Match,
        &["36160.00", "10000.00"],
        &["payer-is-buyer", "amount-equals-several"],
    );
}

#[test]
fn two_sets_with_one_sum_are_asked_about() {
    let paid = payment(NAME, "300", "");
    let found = suggest(&book(&["100", "200", "150", "150"]), &paid);
    assert_eq!(found.verdict, Verdict::Ask);
}

#[test]
fn too_much_is_asked_about() {
    let paid = payment(NAME, "90000", "");
    check(
        &["80000"],
        &paid,
        Verdict::Ask,
        &["80000.00"],
        &["payer-is-buyer", "over-payment"],
    );
}

#[test]
fn the_word_in_the_remark_decides_what_is_paid_first() {
    let book = book(&["80000"]);
    let price = suggest(&book, &payment(NAME, "1", "支付货款"));
    assert_eq!(
        (price.order, price.order_because),
        (Order::PrincipalFirst, Some("货款"))
    );
    let silent = suggest(&book, &payment(NAME, "1", "转账"));
    assert_eq!((silent.order, silent.order_because), (Order::Legal, None));
}

#[test]
fn money_that_came_before_the_debt_is_asked_about() {
    let mut early = payment(NAME, "100", "");
    early.on = d("2025-01-02");
    check(
        &["80000"],
        &early,
        Verdict::Ask,
        &[],
        &["payer-is-buyer", "before-debt", "nothing-open"],
    );
}

mod many;
mod reconciled;
