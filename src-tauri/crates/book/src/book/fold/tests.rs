use super::*;
use crate::book::enter::tests::{Written, buyer, debt, matched, paid, retract, written};
use crate::fact::{Payer, PaymentId};
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
fn an_erased_body_stops_the_reading_and_is_named() {
    let mut journal = long();
    journal.0[4_000].body = None;
    let opened = Book::of(&journal, None, &[]).unwrap();
    let at = Seq(4_001);
    assert!(matches!(opened.stopped, Some(OpenError::Unknown { at: found, .. }) if found == at));
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
