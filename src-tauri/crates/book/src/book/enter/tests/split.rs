//! One party that is two.

use super::*;
use crate::fact::{Fact, InvoiceId};
use crate::split::Split;

const APART: PartyId = PartyId(Uuid::from_u128(77));
const SECOND: DebtId = DebtId(Uuid::from_u128(78));

fn apart(entries: &[u64]) -> Fact {
    Fact::PartySplit(Box::new(Split {
        party: BUYER,
        apart: APART,
        is: Described {
            name: "样例贸易（苏州）有限公司".into(),
            registration: Some("91320594MA1SYN0044".into()),
            ..Described::default()
        },
        entries: entries.iter().map(|entry| Seq(*entry)).collect(),
        because: "后一单是苏州公司订的".into(),
    }))
}

fn second() -> Fact {
    Fact::DebtArose {
        debt: SECOND,
        debtor: BUYER,
        kind: DebtKind::Sale,
        amount: cny("365"),
        on: d("2025-03-10"),
        due: None,
        invoice: None::<InvoiceId>,
        contract: None,
    }
}

fn paid() -> [Fact; 2] {
    let payment = PaymentId(Uuid::from_u128(79));
    let share = |debt, amount| Share {
        debt,
        amount: cny(amount),
    };
    [
        Fact::Paid {
            payment,
            on: d("2025-04-01"),
            amount: cny("500"),
            payer: Payer::default(),
            remark: None,
            reference: None,
            source: None,
        },
        Fact::Matched {
            payment,
            to: vec![share(DEBT, "200"), share(SECOND, "65")],
            order: Order::PrincipalFirst,
            because: "约定".into(),
            advance: false,
            on_account: Some(BUYER),
        },
    ]
}

fn sums(book: &Book, party: PartyId) -> [Money; 3] {
    let zero = cny("0");
    let debts = book.debts_of(party);
    let add = |of: fn(&Debt) -> Money| {
        debts
            .iter()
            .fold(zero, |sum, debt| sum.plus(of(debt)).unwrap())
    };
    [
        add(Debt::principal),
        add(Debt::paid_in_all),
        book.on_account(party, crate::money::Currency::Cny),
    ]
}

#[test]
fn what_is_told_apart_is_the_other_ones_and_both_come_to_what_the_one_was() {
    let [money, matched] = paid();
    let facts = [buyer(), debt("1000"), second(), money, matched];
    let one = book_of(facts.clone()).unwrap();
    let before = sums(&one, BUYER);
    assert_eq!(before, [cny("1365"), cny("265"), cny("235")]);
    // With the debt alone, the account stays; with the match, it goes.
    for (entries, account) in [(&[3][..], "235"), (&[3, 5], "0")] {
        let two = book_of(facts.iter().cloned().chain([apart(entries)])).unwrap();
        let (stays, other) = (sums(&two, BUYER), sums(&two, APART));
        assert_eq!(stays, [cny("1000"), cny("200"), cny(account)]);
        assert_eq!(&other[..2], &[cny("365"), cny("65")]);
        for at in 0..3 {
            assert_eq!(stays[at].plus(other[at]).unwrap(), before[at]);
        }
        assert_eq!(
            two.party_registered("91320594MA1SYN0044").map(|(id, _)| id),
            Some(APART)
        );
        let name = "样例贸易(苏州)有限公司";
        assert_eq!(two.party_called(name).map(|(id, _)| id), Some(APART));
    }
}

#[test]
fn an_undone_split_leaves_nothing_and_can_be_done_otherwise() {
    let facts = [buyer(), debt("1000"), second()];
    let one = book_of(facts.clone()).unwrap();
    let undone = book_of(facts.iter().cloned().chain([apart(&[3]), retract(4)])).unwrap();
    assert_eq!(sums(&undone, BUYER), sums(&one, BUYER));
    assert_eq!(undone.parties, one.parties);
    let again = [apart(&[3]), retract(4), apart(&[2])];
    let otherwise = book_of(facts.iter().cloned().chain(again)).unwrap();
    assert_eq!(otherwise.debts_of(APART)[0].id, DEBT);
    assert_eq!(otherwise.debts_of(BUYER)[0].id, SECOND);
}

#[test]
fn a_split_adds_up_the_same_whether_it_is_read_or_just_entered() {
    let facts = [buyer(), debt("1000"), second()];
    let mut grown = book_of(facts.clone()).unwrap();
    let all = written(facts.iter().cloned().chain([apart(&[3])]));
    // It speaks of earlier entries, so they are read again.
    assert_eq!(grown.extend(&all.0[3..]), Ok(false));
    let read = Book::of(&all, None, &[]).unwrap().book;
    let with = Book::of(&written(facts), Some(Seq(3)), &all.0[3..]).unwrap();
    assert_eq!(with.stopped, None);
    assert_eq!(with.book, read);
    // As it was known before, they were one.
    let before = Book::of(&all, Some(Seq(3)), &[]).unwrap().book;
    assert!(before.debts_of(APART).is_empty() && !before.parties.contains_key(&APART));
}

#[test]
fn what_is_told_apart_can_be_told_apart_again_and_be_joined() {
    let third = PartyId(Uuid::from_u128(80));
    let Fact::PartySplit(mut again) = apart(&[3]) else {
        unreachable!()
    };
    (again.party, again.apart) = (APART, third);
    again.is.name = "样例商行".into();
    again.is.registration = None;
    let facts = [buyer(), debt("1000"), second(), apart(&[2, 3])];
    let three = facts.iter().cloned().chain([Fact::PartySplit(again)]);
    let book = book_of(three.clone()).unwrap();
    assert_eq!(book.debts_of(APART).len(), 1);
    assert_eq!(book.debts_of(third)[0].id, SECOND);
    let join = Fact::PartiesJoined {
        party: third,
        into: BUYER,
    };
    let joined = book_of(three.chain([join])).unwrap();
    assert_eq!(joined.debts_of(BUYER)[0].id, SECOND);
}

#[test]
fn a_split_that_cannot_be_is_refused() {
    let facts = [buyer(), debt("1000"), second()];
    let with = |last: Fact| refused(facts.iter().cloned().chain([last]));
    assert_eq!(with(apart(&[])), Refused::NothingSaid);
    assert_eq!(with(apart(&[1])), Refused::EntryOfAnother(Seq(1)));
    assert_eq!(with(apart(&[9])), Refused::NoEntry(Seq(9)));
    let Fact::PartySplit(split) = apart(&[3]) else {
        unreachable!()
    };
    let own = Split {
        is: Described {
            name: "样例贸易(杭州)有限公司".into(),
            ..split.is.clone()
        },
        ..*split.clone()
    };
    assert_eq!(with(Fact::PartySplit(Box::new(own))), Refused::OwnName);
    let nobody = Split {
        party: PartyId(Uuid::from_u128(99)),
        ..*split.clone()
    };
    assert_eq!(
        with(Fact::PartySplit(Box::new(nobody))),
        Refused::NoParty(PartyId(Uuid::from_u128(99)))
    );
    let mut numbered = buyer();
    if let Fact::PartyDescribed { is, .. } = &mut numbered {
        is.registration = split.is.registration.clone();
    }
    let same = [numbered, debt("1000"), second(), apart(&[3])];
    assert_eq!(refused(same), Refused::OneRegistration);
}
