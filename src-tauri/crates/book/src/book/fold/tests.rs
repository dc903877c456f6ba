use super::*;
use crate::book::enter::tests::{Written, buyer, debt, matched, paid, retract, written};
use crate::fact::{PartyId, Payer, PaymentId};
use crate::money::Money;

/// More than the three that read a journal hand on at once, many times over.
fn long() -> Written {
    let paid = |n: u128| Fact::Paid {
        payment: PaymentId(Uuid::from_u128(1_000 + n)),
        on: "2025-05-01".parse().unwrap(),
        amount: Money::cny("1".parse().unwrap()),
        payer: Payer {
            name: "样例贸易（杭州）有限公司".repeat(10),
            account: None,
        },
        remark: None,
        reference: None,
        source: None,
    };
    written(
        [buyer(), debt("100")]
            .into_iter()
            .chain((0..5_000).map(paid)),
    )
}

#[test]
fn a_long_journal_is_read_to_its_end() {
    let opened = Book::of(&long(), None, &[]).unwrap();
    assert_eq!(opened.stopped, None);
    assert_eq!(opened.book.head.seq, Seq(5_002));
    assert_eq!(opened.book.payments.len(), 5_000);
}

#[test]
fn a_changed_byte_in_a_long_journal_stops_it_there_and_nowhere_else() {
    for at in [0, 1, 2_500, 5_001] {
        let mut journal = long();
        if let Some((_, body)) = &mut journal.0[at].body {
            body.push(' ');
        }
        let opened = Book::of(&journal, None, &[]).unwrap();
        let at = at as u64;
        let tampered = crate::journal::Tampered { at: Seq(at + 1) };
        assert_eq!(opened.stopped, Some(OpenError::Tampered(tampered)));
        assert_eq!(opened.book.head.seq, Seq(at));
        let before = Book::of(&long(), Some(Seq(at)), &[]).unwrap();
        assert_eq!(opened.book, before.book);
    }
}

#[test]
fn a_fact_that_does_not_fit_stops_a_long_journal_there() {
    let mut entries = long().0;
    let again = entries[1].body.clone();
    entries.truncate(3_000);
    let mut head = Head {
        seq: entries[2_999].seq,
        chain: entries[2_999].chain,
    };
    for entry in [again, entries[2].body.clone(), entries[3].body.clone()] {
        let (salt, body) = entry.unwrap();
        let next = head.next(salt, body);
        head = head.advance(&next).unwrap();
        entries.push(next);
    }
    let opened = Book::of(&Written(entries), None, &[]).unwrap();
    assert!(
        matches!(
            opened.stopped,
            Some(OpenError::Unsound { at: Seq(3_001), .. })
        ),
        "{:?}",
        opened.stopped
    );
    assert_eq!(opened.book.head.seq, Seq(3_000));
}

#[test]
fn a_moment_that_is_taken_for_plain_is_one() {
    let plain = [
        "2026-11-21T09:30:00Z",
        "2024-02-28T23:59:59.123456789Z",
        "0001-12-01T00:00:00.1Z",
    ];
    let odd = [
        "2026-02-29T09:30:00Z",
        "2026-13-01T09:30:00Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T09:30:00+08:00",
        "2026-11-21 09:30:00Z",
        "2026-11-21T09:30:00.Z",
        "2026-11-21T09:30:00,5Z",
        "２026-11-21T09:30:00Z",
        "2026-11-21T09:30Z",
        "Z",
        "",
    ];
    for text in plain {
        assert!(is_plain_moment(text.as_bytes()), "{text}");
        assert!(text.parse::<DateTime<Utc>>().is_ok(), "{text}");
    }
    for text in odd {
        assert!(!is_plain_moment(text.as_bytes()), "{text}");
    }
    for (text, is_one) in [
        (plain[0], true),
        (odd[3], true),
        (odd[0], false),
        ("then", false),
    ] {
        let read = serde_json::from_str::<Moment>(&format!("{text:?}"));
        assert_eq!(read.is_ok(), is_one, "{text}");
    }
}

#[test]
fn a_body_that_is_gone_and_was_not_erased_stops_the_reading_and_is_named() {
    let mut journal = long();
    journal.0[4_000].body = None;
    let opened = Book::of(&journal, None, &[]).unwrap();
    let at = Seq(4_001);
    assert_eq!(opened.stopped, Some(Tampered { at }.into()));
}

#[test]
fn a_retraction_written_so_that_it_is_not_found_is_not_read_over() {
    let facts = [
        buyer(),
        debt("100"),
        paid("10", "2025-05-01"),
        matched("10"),
        retract(4),
    ];
    let mut entries = written(facts).0;
    let (salt, body) = entries.pop().unwrap().body.unwrap();
    let disguised = body.replace("retracted", "\\u0072etracted");
    assert_ne!(body, disguised);
    let head = Head {
        seq: entries[3].seq,
        chain: entries[3].chain,
    };
    entries.push(head.next(salt, disguised));
    let opened = Book::of(&Written(entries), None, &[]).unwrap();
    assert!(
        matches!(opened.stopped, Some(OpenError::Unknown { at: Seq(5), .. })),
        "{:?}",
        opened.stopped
    );
}

fn erased(party: PartyId, entry: u64, left: Fact) -> Fact {
    Fact::Erased(crate::erasure::Erased {
        party,
        on: "2026-11-21".parse().unwrap(),
        why: "保存期限到了".into(),
        struck: vec![Struck {
            entry: Seq(entry),
            act: Uuid::from_u128(9),
            at: "2026-11-21T00:00:00Z".parse().unwrap(),
            by: String::new(),
            left: Some(Box::new(left)),
        }],
        files: vec![],
    })
}

/// A debtor with a telephone, a debt, and the erasure of the telephone.
fn with_a_telephone_erased() -> Written {
    let Fact::PartyDescribed { party, is } = buyer() else {
        panic!("the buyer is described");
    };
    let phone = Some("13900000000".to_owned());
    let told = Fact::PartyDescribed {
        party,
        is: crate::party::Described { phone, ..is },
    };
    written([told, debt("100"), erased(party, 1, buyer())])
}

#[test]
fn what_was_erased_counts_as_what_was_left_with_its_body_and_without() {
    let mut journal = with_a_telephone_erased();
    let before = Book::of(&journal, None, &[]).unwrap();
    assert_eq!(before.stopped, None);
    journal.0[0].body = None;
    let after = Book::of(&journal, None, &[]).unwrap();
    assert_eq!((after.stopped, &after.book), (None, &before.book));
    let party = after.book.debtors().next().unwrap().1;
    assert_eq!(party.is.phone, None);
    assert!(!party.is.name.is_empty());
    assert_eq!(after.book.debts.values().count(), 1);
    // Also on an earlier day: it is gone.
    let earlier = Book::of(&journal, Some(Seq(2)), &[]).unwrap();
    assert_eq!(earlier.stopped, None);
    assert_eq!(earlier.book.debtors().next().unwrap().1.is.phone, None);
}

#[test]
fn an_erasure_is_not_taken_back() {
    let journal = with_a_telephone_erased();
    let mut facts: Vec<Fact> = journal
        .0
        .iter()
        .map(|entry| {
            envelope(entry.body.as_ref().unwrap().1.as_bytes())
                .unwrap()
                .fact
        })
        .collect();
    facts.push(retract(3));
    let opened = Book::of(&written(facts), None, &[]).unwrap();
    let why = crate::book::Refused::ErasedForGood;
    assert_eq!(opened.stopped, Some(OpenError::Unsound { at: Seq(4), why }));
}

#[test]
fn a_book_that_hears_of_an_erasure_is_added_up_anew() {
    let journal = with_a_telephone_erased();
    let mut book = Book::of(&journal, Some(Seq(2)), &[]).unwrap().book;
    assert_eq!(book.extend(&journal.0[2..]), Ok(false));
}
