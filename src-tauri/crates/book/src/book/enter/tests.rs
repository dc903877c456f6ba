mod law;
mod plans;
mod proof;
mod split;

use std::ops::ControlFlow;

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::*;
use crate::book::OpenError;
use crate::fact::{DebtId, InvoiceId, PartyId, Payer, PaymentId, Share};
use crate::journal::{Draft, Entry, Head, Journal, JournalError, Line};
use crate::money::Money;
use crate::party::Described;
use crate::terms::{DebtKind, Order};

/// A journal in memory: the second implementation beside SQLite.
pub(in crate::book) struct Written(pub(in crate::book) Vec<Entry>);

impl Journal for Written {
    fn scan(
        &self,
        after: Seq,
        each: &mut dyn FnMut(Line<'_>) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        for entry in self.0.iter().filter(|e| e.seq > after) {
            if each(entry.line()).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn append(&mut self, _: Head, entries: &[Entry]) -> Result<(), JournalError> {
        self.0.extend_from_slice(entries);
        Ok(())
    }
}

pub(in crate::book) fn written(facts: impl IntoIterator<Item = Fact>) -> Written {
    let mut head = Head::default();
    let mut entries = Vec::new();
    for fact in facts {
        let draft = Draft {
            act: Uuid::nil(),
            at: DateTime::UNIX_EPOCH,
            by: "甲".into(),
            fact,
        };
        let entry = head.next([7; 16], serde_json::to_string(&draft).unwrap());
        head = head.advance(&entry).unwrap();
        entries.push(entry);
    }
    Written(entries)
}

/// Writes `facts` in a fresh journal and adds it up.
fn book_of(facts: impl IntoIterator<Item = Fact>) -> Result<Book, OpenError> {
    let opened = Book::of(&written(facts), None, &[]).unwrap();
    match opened.stopped {
        None => Ok(opened.book),
        Some(why) => Err(why),
    }
}

fn refused(facts: impl IntoIterator<Item = Fact>) -> Refused {
    match book_of(facts).unwrap_err() {
        OpenError::Unsound { why, .. } => why,
        other => panic!("{other}"),
    }
}

fn d(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn cny(amount: &str) -> Money {
    Money::cny(amount.parse().unwrap())
}

const BUYER: PartyId = PartyId(Uuid::from_u128(1));
const DEBT: DebtId = DebtId(Uuid::from_u128(2));
const BLUE: InvoiceId = InvoiceId(Uuid::from_u128(3));
const RED: InvoiceId = InvoiceId(Uuid::from_u128(4));
const MONEY: PaymentId = PaymentId(Uuid::from_u128(5));

pub(in crate::book) fn buyer() -> Fact {
    let is = Described {
        name: "样例贸易（杭州）有限公司".into(),
        ..Described::default()
    };
    Fact::PartyDescribed { party: BUYER, is }
}

pub(in crate::book) fn debt(amount: &str) -> Fact {
    Fact::DebtArose {
        debt: DEBT,
        debtor: BUYER,
        kind: DebtKind::Sale,
        amount: cny(amount),
        on: d("2025-03-10"),
        due: None,
        invoice: None,
        contract: None,
    }
}

fn debt_on_blue() -> Fact {
    match debt("36000") {
        Fact::DebtArose {
            debt,
            debtor,
            kind,
            amount,
            on,
            due,
            contract,
            ..
        } => Fact::DebtArose {
            debt,
            debtor,
            kind,
            amount,
            on,
            due,
            invoice: Some(BLUE),
            contract,
        },
        other => other,
    }
}

fn invoice(invoice: InvoiceId, number: &str, total: &str, reverses: Option<&str>) -> Fact {
    Fact::Invoiced {
        invoice,
        number: number.into(),
        issued: d("2025-04-08"),
        buyer: BUYER,
        total: cny(total),
        reverses: reverses.map(str::to_owned),
        source: None,
    }
}

pub(in crate::book) fn paid(amount: &str, on: &str) -> Fact {
    Fact::Paid {
        payment: MONEY,
        on: d(on),
        amount: cny(amount),
        payer: Payer {
            name: "样例贸易(杭州)有限公司".into(),
            account: None,
        },
        remark: Some("货款".into()),
        reference: None,
        source: None,
    }
}

pub(in crate::book) fn matched(amount: &str) -> Fact {
    let to = vec![Share {
        debt: DEBT,
        amount: cny(amount),
    }];
    let because = "remark:货款".into();
    Fact::Matched {
        payment: MONEY,
        to,
        order: Order::PrincipalFirst,
        because,
        advance: false,
        on_account: None,
    }
}

pub(in crate::book) fn retract(entry: u64) -> Fact {
    Fact::Retracted {
        entry: Seq(entry),
        why: "entered twice".into(),
    }
}

#[test]
fn a_payment_pays_only_what_it_was_matched_to() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("300"),
    ];
    let debt = &book_of(facts).unwrap().debts[&DEBT];
    assert_eq!(debt.balance().unwrap(), cny("700"));
}

#[test]
fn a_later_match_replaces_the_earlier() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400"),
        matched("100"),
    ];
    let book = book_of(facts).unwrap();
    assert_eq!(book.debts[&DEBT].paid_in_all(), cny("100"));
}

#[test]
fn a_retracted_payment_counts_as_never_made() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400"),
        retract(4),
        retract(3),
    ];
    let book = book_of(facts).unwrap();
    assert!(book.payments.is_empty());
    assert_eq!(book.debts[&DEBT].balance().unwrap(), cny("1000"));
}

#[test]
fn what_was_undone_can_be_done_again() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        retract(3),
        retract(4),
    ];
    assert_eq!(book_of(facts).unwrap().payments.len(), 1);
}

#[test]
fn a_fact_that_another_needs_cannot_be_retracted_and_the_one_in_the_way_is_named() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400"),
        retract(3),
    ];
    let why = Refused::NoPayment(MONEY);
    assert_eq!(
        book_of(facts).unwrap_err(),
        OpenError::Unsound { at: Seq(4), why }
    );
}

#[test]
fn a_red_invoice_cancels_its_blue_one_in_either_order() {
    let blue = || invoice(BLUE, "0025", "36000", None);
    let red = || invoice(RED, "0033", "-36000", Some("0025"));
    for facts in [
        [buyer(), blue(), debt_on_blue(), red()],
        [buyer(), blue(), red(), debt_on_blue()],
        [buyer(), red(), blue(), debt_on_blue()],
    ] {
        let debt = book_of(facts).unwrap().debts[&DEBT].clone();
        assert!(debt.is_reversed());
        assert_eq!(debt.principal(), cny("0"));
    }
}

#[test]
fn an_invoice_number_is_entered_once() {
    let facts = [
        buyer(),
        invoice(BLUE, "0025", "1", None),
        invoice(RED, "0025", "1", None),
    ];
    assert_eq!(refused(facts), Refused::Twice("0025".into()));
}

#[test]
fn money_that_came_before_the_debt_is_refused_unless_it_was_an_advance() {
    let early = [
        buyer(),
        debt("1000"),
        paid("400", "2025-03-01"),
        matched("400"),
    ];
    let why = Refused::PaidBeforeDebt {
        paid: d("2025-03-01"),
        arose: d("2025-03-10"),
    };
    assert_eq!(refused(early.clone()), why);
    let [a, b, c, _] = early;
    let to = vec![Share {
        debt: DEBT,
        amount: cny("400"),
    }];
    let said = Fact::Matched {
        payment: MONEY,
        to,
        order: Order::PrincipalFirst,
        because: "预付款".into(),
        advance: true,
        on_account: None,
    };
    assert_eq!(
        book_of([a, b, c, said]).unwrap().debts[&DEBT].paid_in_all(),
        cny("400")
    );
}

#[test]
fn no_more_is_shared_out_than_arrived() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400.01"),
    ];
    assert_eq!(refused(facts), Refused::MoreThanArrived);
}

#[test]
fn amounts_below_zero_too_large_or_with_parts_of_a_fen_are_refused() {
    assert_eq!(refused([buyer(), debt("-1")]), Refused::NotPositive);
    assert_eq!(refused([buyer(), debt("0")]), Refused::NotPositive);
    assert_eq!(refused([buyer(), debt("1000000000000")]), Refused::TooLarge);
    assert_eq!(refused([buyer(), debt("1.001")]), Refused::PartsOfAFen);
}

#[test]
fn a_name_is_neither_empty_nor_endless() {
    let named = |name: String| Fact::PartyDescribed {
        party: BUYER,
        is: Described {
            name,
            ..Described::default()
        },
    };
    assert_eq!(refused([named(" ".into())]), Refused::NameEmpty);
    assert_eq!(
        refused([named("长".repeat(300))]),
        Refused::NameTooLong(300)
    );
    assert!(book_of([named("长".repeat(200))]).is_ok());
}

#[test]
fn what_a_newer_version_wrote_stops_the_reading_and_keeps_what_came_before() {
    let mut journal = written([buyer()]);
    let head = Head {
        seq: Seq(1),
        chain: journal.0[0].chain,
    };
    let body = r#"{"act":"00000000-0000-0000-0000-000000000000","at":"2030-01-01T00:00:00Z","by":"x","fact":{"teleported":{}}}"#;
    journal.0.push(head.next([0; 16], body.into()));
    let opened = Book::of(&journal, None, &[]).unwrap();
    assert_eq!(opened.book.parties.len(), 1);
    assert!(matches!(
        opened.stopped,
        Some(OpenError::Unknown { at: Seq(2), .. })
    ));
}

#[test]
fn the_book_can_be_seen_as_it_was() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400"),
        retract(4),
    ];
    let journal = written(facts);
    let then = Book::of(&journal, Some(Seq(4)), &[]).unwrap().book;
    let now = Book::of(&journal, None, &[]).unwrap().book;
    assert_eq!(then.debts[&DEBT].balance().unwrap(), cny("600"));
    assert_eq!(now.debts[&DEBT].balance().unwrap(), cny("1000"));
}

#[test]
fn adding_to_a_book_gives_what_reading_it_all_gives() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        matched("400"),
    ];
    let journal = written(facts);
    let mut book = Book::of(&journal, Some(Seq(2)), &[]).unwrap().book;
    assert_eq!(book.extend(&journal.0[2..]), Ok(true));
    assert_eq!(book, Book::of(&journal, None, &[]).unwrap().book);
}

#[test]
fn the_body_on_disk_reads_plainly() {
    let fact = Fact::Paid {
        payment: MONEY,
        on: d("2026-03-01"),
        amount: cny("400.50"),
        payer: Payer {
            name: "张三".into(),
            account: None,
        },
        remark: None,
        reference: None,
        source: None,
    };
    assert_eq!(
        serde_json::to_string(&fact).unwrap(),
        r#"{"paid":{"payment":"00000000-0000-0000-0000-000000000005","on":"2026-03-01","amount":{"amount":"400.50","currency":"CNY"},"payer":{"name":"张三"}}}"#
    );
}

mod claimed;
mod reconciled;
