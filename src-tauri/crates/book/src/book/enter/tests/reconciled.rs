//! Who is who, which red takes back what, one sum of money met twice, and money that went back.

use super::*;
use crate::fact::RefundId;
use crate::money::Currency;

const OTHER: PartyId = PartyId(Uuid::from_u128(11));
const SECOND: DebtId = DebtId(Uuid::from_u128(12));
const TWIN: PaymentId = PaymentId(Uuid::from_u128(15));
const BACK: RefundId = RefundId(Uuid::from_u128(16));

fn other(registration: Option<&str>) -> Fact {
    let is = Described {
        name: "杭州样例贸易公司".into(),
        registration: registration.map(str::to_owned),
        ..Described::default()
    };
    Fact::PartyDescribed { party: OTHER, is }
}

fn join() -> Fact {
    Fact::PartiesJoined {
        party: OTHER,
        into: BUYER,
    }
}

fn debt_of(debt: DebtId, debtor: PartyId, amount: &str, on: &str) -> Fact {
    Fact::DebtArose {
        debt,
        debtor,
        kind: DebtKind::Sale,
        amount: cny(amount),
        on: d(on),
        due: None,
        invoice: None,
        contract: None,
    }
}

fn share(debt: DebtId, amount: &str) -> Share {
    let amount = cny(amount);
    Share { debt, amount }
}

fn shared(to: Vec<Share>, on_account: Option<PartyId>) -> Fact {
    Fact::Matched {
        payment: MONEY,
        to,
        order: Order::Legal,
        because: "said".into(),
        advance: true,
        on_account,
    }
}

fn went_out(amount: &str, on: &str) -> Fact {
    Fact::PaidOut {
        refund: BACK,
        on: d(on),
        amount: cny(amount),
        payee: Payer {
            name: "样例贸易（杭州）有限公司".into(),
            account: None,
        },
        remark: Some("退款".into()),
        reference: None,
        source: None,
    }
}

fn gave_back(from: Vec<Share>) -> Fact {
    Fact::GaveBack {
        refund: BACK,
        debtor: Some(BUYER),
        from,
        because: "refund".into(),
    }
}

fn twin(amount: &str) -> Fact {
    match paid(amount, "2025-07-01") {
        Fact::Paid {
            on,
            amount,
            payer,
            remark,
            reference,
            source,
            ..
        } => Fact::Paid {
            payment: TWIN,
            on,
            amount,
            payer,
            remark,
            reference,
            source,
        },
        other => other,
    }
}

fn same_money() -> Fact {
    Fact::SameMoney {
        payment: TWIN,
        counted: MONEY,
        because: "said".into(),
    }
}

fn account(book: &Book) -> Money {
    book.on_account(BUYER, Currency::Cny)
}

#[test]
fn a_name_that_was_said_to_be_anothers_is_not_taken_for_the_party_until_it_is_said_again() {
    let name = || "样例贸易".to_owned();
    let no = Fact::DifferentParty {
        party: BUYER,
        name: name(),
    };
    let yes = Fact::SameParty {
        party: BUYER,
        name: name(),
        until: Some(d("2024-05-31")),
    };
    let book = book_of([buyer(), yes.clone(), no.clone()]).unwrap();
    let party = &book.parties[&BUYER];
    assert!(party.is_not("样例 贸易") && !party.goes_by("样例贸易"));
    assert!(book.party_called("样例贸易").is_none());
    assert!(party.former.is_empty());
    let book = book_of([buyer(), no, yes]).unwrap();
    let party = &book.parties[&BUYER];
    assert!(!party.is_not("样例贸易") && party.goes_by("样例贸易"));
    assert_eq!(
        book.party_called("样例 贸易").map(|(id, _)| id),
        Some(BUYER)
    );
    assert_eq!(party.former["样例贸易"], d("2024-05-31"));
    let own = Fact::DifferentParty {
        party: BUYER,
        name: "样例贸易(杭州)有限公司".into(),
    };
    assert_eq!(refused([buyer(), own]), Refused::OwnName);
}

#[test]
fn all_that_was_of_a_joined_party_is_of_the_one_that_stays_and_so_is_what_comes_later() {
    let facts = [
        buyer(),
        debt("1000"),
        other(Some("91000000MAXYN00023")),
        debt_of(SECOND, OTHER, "500", "2025-01-01"),
        join(),
        // Written by someone who did not know yet.
        debt_of(DebtId(Uuid::from_u128(13)), OTHER, "1", "2025-02-01"),
    ];
    let book = book_of(facts.clone()).unwrap();
    assert_eq!(book.debts_of(BUYER).len(), 3);
    assert!(book.debts_of(OTHER).is_empty() && !book.parties.contains_key(&OTHER));
    let party = &book.parties[&BUYER];
    assert!(party.goes_by("杭州样例贸易公司"));
    assert_eq!(party.is.registration.as_deref(), Some("91000000MAXYN00023"));
    // Undone, they are two again.
    let [a, b, c, e, f, _] = facts;
    let book = book_of([a, b, c, e, f, retract(5)]).unwrap();
    assert_eq!(book.debts_of(OTHER).len(), 1);
}

#[test]
fn two_registration_numbers_are_two_parties() {
    let mut first = buyer();
    if let Fact::PartyDescribed { is, .. } = &mut first {
        is.registration = Some("91000000MAXYN00015".into());
    }
    let facts = [first, other(Some("91000000MAXYN00023")), join()];
    assert_eq!(refused(facts), Refused::TwoRegistrations);
    let itself = Fact::PartiesJoined {
        party: BUYER,
        into: BUYER,
    };
    assert_eq!(refused([buyer(), itself]), Refused::JoinsItself);
    let creditor = Fact::CreditorNamed { party: OTHER };
    let facts = [buyer(), other(None), creditor, join()];
    assert_eq!(refused(facts), Refused::OwesItself);
}

#[test]
fn the_owner_links_a_red_invoice_that_does_not_name_its_blue_one_and_may_think_again() {
    let blue = || invoice(BLUE, "0025", "36000", None);
    let red = |total| invoice(RED, "0033", total, None);
    let link = |blue| Fact::RedLinked { red: RED, blue };
    let all = [buyer(), blue(), debt_on_blue(), red("-10000")];
    let with = |more: &[Fact]| {
        let facts: Vec<_> = all.iter().cloned().chain(more.iter().cloned()).collect();
        book_of(facts).unwrap()
    };
    assert_eq!(with(&[]).unlinked_reds().count(), 1);
    let linked = with(&[link(Some(BLUE))]);
    assert_eq!(linked.debts[&DEBT].principal(), cny("26000"));
    assert_eq!(linked.unlinked_reds().count(), 0);
    // Linked twice it counts once, and linked to nothing it counts no more.
    let again = with(&[link(Some(BLUE)), link(Some(BLUE))]);
    assert_eq!(again.debts[&DEBT].principal(), cny("26000"));
    let nowhere = with(&[link(Some(BLUE)), link(None)]);
    assert_eq!(nowhere.debts[&DEBT].principal(), cny("36000"));
    assert_eq!(nowhere.unlinked_reds().count(), 0);

    let much = [
        buyer(),
        blue(),
        debt_on_blue(),
        red("-36000.01"),
        link(Some(BLUE)),
    ];
    assert_eq!(refused(much), Refused::MoreThanInvoiced);
    let wrong = Fact::RedLinked {
        red: BLUE,
        blue: None,
    };
    let facts = [buyer(), blue(), wrong];
    assert_eq!(refused(facts), Refused::NotRed("0025".into()));
    let named = invoice(RED, "0033", "-10000", Some("0025"));
    let facts = [buyer(), blue(), named, link(None)];
    assert_eq!(refused(facts), Refused::NamesItsBlue("0025".into()));
}

#[test]
fn the_blue_one_that_a_linked_red_names_changes_nothing_when_it_comes_later() {
    let facts = [
        buyer(),
        invoice(BLUE, "0025", "36000", None),
        debt_on_blue(),
        invoice(RED, "0033", "-10000", Some("0099")),
        Fact::RedLinked {
            red: RED,
            blue: Some(BLUE),
        },
        invoice(InvoiceId(Uuid::from_u128(31)), "0099", "10000", None),
    ];
    let book = book_of(facts).unwrap();
    assert_eq!(book.debts[&DEBT].principal(), cny("26000"));
    assert_eq!(book.reds_of("0099").count(), 0);
}

#[test]
fn money_met_twice_counts_once_until_the_two_are_told_apart() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        twin("400"),
        matched("400"),
        same_money(),
    ];
    let book = book_of(facts.clone()).unwrap();
    assert!(!book.payments[&TWIN].is_open());
    assert_eq!(book.debts[&DEBT].paid_in_all(), cny("400"));
    let apart = Fact::DifferentMoney {
        payment: MONEY,
        other: TWIN,
    };
    let facts: Vec<_> = facts.into_iter().chain([apart]).collect();
    let book = book_of(facts).unwrap();
    assert!(book.payments[&TWIN].is_open());
    assert!(book.payments[&TWIN].different.contains(&MONEY));
}

#[test]
fn a_matched_leg_that_is_set_aside_pays_nothing_any_more_and_cannot_be_matched() {
    let set_aside = Fact::SameMoney {
        payment: MONEY,
        counted: TWIN,
        because: "said".into(),
    };
    let facts = [
        buyer(),
        debt("1000"),
        paid("400", "2025-06-30"),
        twin("400"),
        matched("400"),
        set_aside,
    ];
    let book = book_of(facts.clone()).unwrap();
    assert_eq!(book.debts[&DEBT].paid_in_all(), cny("0"));
    let matched_again: Vec<_> = facts.iter().cloned().chain([matched("400")]).collect();
    assert_eq!(refused(matched_again), Refused::SetAside(MONEY));
    // Neither may both be set aside.
    let both: Vec<_> = facts.into_iter().chain([same_money()]).collect();
    assert_eq!(refused(both), Refused::SetAside(MONEY));
    let differ = [
        buyer(),
        paid("400", "2025-06-30"),
        twin("401"),
        same_money(),
    ];
    assert_eq!(refused(differ), Refused::AmountsDiffer);
}

#[test]
fn what_no_debt_takes_is_kept_on_account_and_pays_a_later_debt() {
    let facts = |to| {
        [
            buyer(),
            debt("1000"),
            paid("1500", "2025-06-30"),
            debt_of(SECOND, BUYER, "800", "2025-08-01"),
            shared(to, Some(BUYER)),
        ]
    };
    let book = book_of(facts(vec![share(DEBT, "1000")])).unwrap();
    assert_eq!(account(&book), cny("500"));
    let to = vec![share(DEBT, "1000"), share(SECOND, "500")];
    let book = book_of(facts(to)).unwrap();
    assert_eq!(account(&book), cny("0"));
    assert_eq!(book.debts[&SECOND].balance().unwrap(), cny("300"));
    // The whole of it may wait for a debt.
    let book = book_of(facts(vec![])).unwrap();
    assert_eq!(account(&book), cny("1500"));
}

#[test]
fn a_refund_comes_out_of_the_account_first_and_never_out_of_nothing() {
    let facts = |refund: &str, from: Vec<Share>| {
        [
            buyer(),
            debt("1000"),
            paid("1500", "2025-06-30"),
            shared(vec![share(DEBT, "1000")], Some(BUYER)),
            went_out(refund, "2025-07-10"),
            gave_back(from),
        ]
    };
    let book = book_of(facts("500", vec![])).unwrap();
    assert_eq!(account(&book), cny("0"));
    assert_eq!(book.debts[&DEBT].balance().unwrap(), cny("0"));
    assert_eq!(
        refused(facts("500.01", vec![])),
        Refused::MoreThanOnAccount("500.00".into())
    );
    let book = book_of(facts("700", vec![share(DEBT, "200")])).unwrap();
    assert_eq!(account(&book), cny("0"));
    assert_eq!(book.debts[&DEBT].balance().unwrap(), cny("200"));
    assert_eq!(
        refused(facts("1100", vec![share(DEBT, "1000.01")])),
        Refused::MoreThanPaid
    );
    // What was given back cannot pay anything else.
    let facts = facts("500", vec![]).into_iter();
    let again = shared(vec![share(DEBT, "1000"), share(SECOND, "1")], Some(BUYER));
    let second = debt_of(SECOND, BUYER, "800", "2025-08-01");
    let facts: Vec<_> = facts.chain([second, again]).collect();
    assert_eq!(refused(facts), Refused::MoreThanOnAccount("0.00".into()));
}

#[test]
fn money_given_back_is_owed_again_from_that_day_and_the_price_is_as_it_was() {
    let facts = [
        buyer(),
        debt("1000"),
        paid("1000", "2025-06-30"),
        matched("1000"),
        went_out("300", "2025-07-10"),
        gave_back(vec![share(DEBT, "300")]),
    ];
    let debt = book_of(facts).unwrap().debts[&DEBT].clone();
    assert_eq!(debt.principal(), cny("1000"));
    assert_eq!(debt.paid_in_all(), cny("700"));
    let again: Vec<_> = debt.adjustments.iter().map(|a| (a.on, a.amount)).collect();
    assert_eq!(again, [(d("2025-07-10"), cny("300"))]);
}

#[test]
fn giving_back_what_a_red_invoice_took_off_the_price_opens_nothing() {
    let facts = [
        buyer(),
        invoice(BLUE, "0025", "36000", None),
        debt_on_blue(),
        paid("36000", "2025-06-30"),
        matched("36000"),
        went_out("10000", "2025-07-10"),
        gave_back(vec![share(DEBT, "10000")]),
        // The red invoice is met only after the refund.
        invoice(RED, "0033", "-10000", Some("0025")),
    ];
    let debt = book_of(facts).unwrap().debts[&DEBT].clone();
    assert_eq!(debt.balance().unwrap(), cny("0"));
    assert!(debt.adjustments.iter().all(|a| a.refund.is_none()));
}

#[test]
fn money_that_went_out_for_something_else_gives_nothing_back() {
    let bought = Fact::GaveBack {
        refund: BACK,
        debtor: None,
        from: vec![],
        because: "bought from them".into(),
    };
    let facts = [buyer(), debt("1000"), went_out("300", "2025-07-10"), bought];
    let book = book_of(facts).unwrap();
    assert_eq!(account(&book), cny("0"));
    assert!(book.refunds[&BACK].decided.is_some());
}
