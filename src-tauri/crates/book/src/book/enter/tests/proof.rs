//! What may be said of evidence, of papers on their way, and of who is behind an account.

use super::*;
use crate::dispatch::{AddressIs, Arrival, Channel, Outcome, Sent};
use crate::evidence::{Form, Original, Proves, Seal, Signed};
use crate::fact::{DispatchId, DocumentId, EvidenceId};
use crate::identity::{Made, Mark, Point};
use crate::piece::{Authority, Kind, Said};

const DEBTOR: PartyId = PartyId(Uuid::from_u128(2));
const OTHER: PartyId = PartyId(Uuid::from_u128(3));
const DEBT: DebtId = DebtId(Uuid::from_u128(4));
const NOTE: EvidenceId = EvidenceId(Uuid::from_u128(5));
const PAPER: EvidenceId = EvidenceId(Uuid::from_u128(6));
const STRANGE: EvidenceId = EvidenceId(Uuid::from_u128(7));
const LETTER: DocumentId = DocumentId(Uuid::from_u128(8));
const SENDING: DispatchId = DispatchId(Uuid::from_u128(9));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A debtor, a debt, two pieces about it, one about somebody else, and a letter.
fn before() -> Vec<Fact> {
    let described = |party, name: &str| Fact::PartyDescribed {
        party,
        is: Described {
            name: name.into(),
            ..Described::default()
        },
    };
    let kept = |evidence, party, name: &str| Fact::EvidenceKept {
        evidence,
        file: crate::Digest::of(name.as_bytes()),
        name: name.into(),
        bytes: 9,
        party,
        debts: Vec::new(),
        proves: vec![Proves::Delivery],
        original: Original::Unsaid,
        made: None,
        remark: Some("在车上".into()),
        signed: None,
    };
    vec![
        described(DEBTOR, "样例贸易（杭州）有限公司"),
        described(OTHER, "另一家有限公司"),
        Fact::DebtArose {
            debt: DEBT,
            debtor: DEBTOR,
            kind: DebtKind::Sale,
            amount: Money::cny(rust_decimal::Decimal::from(80_000)),
            on: day("2026-01-05"),
            due: None,
            invoice: None,
            contract: None,
        },
        kept(NOTE, DEBTOR, "送货单.jpg"),
        kept(PAPER, DEBTOR, "授权委托书.pdf"),
        kept(STRANGE, OTHER, "别家的.pdf"),
        Fact::DocumentIssued {
            document: LETTER,
            form: Form::Demand,
            number: "催字1号".into(),
            party: DEBTOR,
            file: crate::Digest::of(b"letter"),
            on: day("2026-11-20"),
            total: Money::cny(rust_decimal::Decimal::from(80_000)),
            head: Head::default(),
            law: "cn".into(),
            overridden: None,
            word: None,
            filled: Default::default(),
            stands: Default::default(),
            wording: None,
        },
    ]
}

fn said() -> Said {
    Said {
        evidence: NOTE,
        kind: Some(Kind::DeliveryNote),
        debts: vec![DEBT],
        proves: vec![Proves::Delivery, Proves::Amount],
        purpose: Some("1月5日送到200件".into()),
        original: Original::PaperOriginal,
        lies: Some("仓库文件柜".into()),
        made: Some(day("2026-01-05")),
        source: None,
        named: None,
        sealed: None,
        signed: Some(Signed {
            by: Some("严某".into()),
            office: None,
            seal: Seal::Absent,
        }),
        authority: Some(Authority {
            says: None,
            evidence: Some(PAPER),
        }),
        remark: None,
        left_out: None,
    }
}

fn sent() -> Sent {
    Sent {
        dispatch: SENDING,
        document: LETTER,
        channel: Channel::Ems,
        on: day("2026-11-21"),
        number: Some("1234567890123".into()),
        label: Some("催款函".into()),
        to: None,
        address: AddressIs::Registered,
        by: None,
        evidence: vec![PAPER],
    }
}

fn came() -> Arrival {
    Arrival {
        dispatch: SENDING,
        what: Outcome::Delivered,
        on: day("2026-11-23"),
        by: None,
        evidence: Vec::new(),
        remark: None,
    }
}

fn check(facts: Vec<Fact>, refused: Option<&Refused>) -> Option<Book> {
    match (book_of(before().into_iter().chain(facts)), refused) {
        (Ok(book), None) => Some(book),
        (Err(OpenError::Unsound { why, .. }), Some(refused)) => {
            assert_eq!(why, *refused);
            None
        }
        (other, _) => panic!("{other:?}"),
    }
}

#[test]
fn a_description_replaces_what_was_said_before_and_leaves_the_file() {
    let again = Said {
        remark: Some("已核对".into()),
        lies: None,
        ..said()
    };
    let book = check(
        vec![
            Fact::EvidenceDescribed(said()),
            Fact::EvidenceDescribed(again),
        ],
        None,
    )
    .unwrap();
    let piece = &book.evidence[&NOTE];
    assert_eq!(piece.remark.as_deref(), Some("已核对"));
    assert_eq!(piece.details.lies, None);
    assert_eq!(piece.details.kind, Some(Kind::DeliveryNote));
    assert_eq!(piece.file, crate::Digest::of("送货单.jpg".as_bytes()));
    assert_eq!(piece.name, "送货单.jpg");
}

#[test]
fn a_description_names_only_what_there_is_and_is_the_debtors() {
    let with = |change: fn(&mut Said)| {
        let mut said = said();
        change(&mut said);
        vec![Fact::EvidenceDescribed(said)]
    };
    let none = EvidenceId(Uuid::from_u128(99));
    check(
        with(|said| said.evidence = EvidenceId(Uuid::from_u128(99))),
        Some(&Refused::NoEvidence(none)),
    );
    let debt = DebtId(Uuid::from_u128(99));
    check(
        with(|said| said.debts = vec![DebtId(Uuid::from_u128(99))]),
        Some(&Refused::NoDebt(debt)),
    );
    check(
        with(|said| said.evidence = STRANGE),
        Some(&Refused::DebtOfAnother(DEBT)),
    );
    let by = |evidence| {
        let mut said = said();
        said.authority = Some(Authority {
            says: None,
            evidence: Some(evidence),
        });
        vec![Fact::EvidenceDescribed(said)]
    };
    check(by(NOTE), Some(&Refused::ShowsItself("送货单.jpg".into())));
    check(
        by(STRANGE),
        Some(&Refused::EvidenceOfAnother("别家的.pdf".into())),
    );
    let unsigned = Signed {
        by: Some(" ".into()),
        office: None,
        seal: Seal::Absent,
    };
    let said = Said {
        signed: Some(unsigned),
        ..said()
    };
    check(
        vec![Fact::EvidenceDescribed(said)],
        Some(&Refused::NobodySigned),
    );
}

#[test]
fn a_sending_and_what_came_of_it_are_kept_in_the_order_of_days() {
    let sending = || Fact::PaperSent(sent());
    let arrived = |came| Fact::PaperArrived(came);
    let refused = Arrival {
        what: Outcome::Refused,
        ..came()
    };
    let book = check(vec![sending(), arrived(came()), arrived(refused)], None).unwrap();
    let dispatch = &book.dispatches[&SENDING];
    let (_, last) = dispatch.arrival.as_ref().unwrap();
    assert_eq!(last.what, Outcome::Refused);

    let early = Sent {
        on: day("2026-11-19"),
        ..sent()
    };
    let issued = day("2026-11-20");
    check(
        vec![Fact::PaperSent(early)],
        Some(&Refused::SentBeforeIssued {
            sent: day("2026-11-19"),
            issued,
        }),
    );
    let before_sent = Arrival {
        on: day("2026-11-20"),
        ..came()
    };
    let wrong = Refused::ArrivedBeforeSent {
        arrived: day("2026-11-20"),
        sent: day("2026-11-21"),
    };
    check(vec![sending(), arrived(before_sent)], Some(&wrong));
    // Nor may a correction move the sending behind its arrival.
    let later = Sent {
        on: day("2026-11-24"),
        ..sent()
    };
    let wrong = Refused::ArrivedBeforeSent {
        arrived: day("2026-11-23"),
        sent: day("2026-11-24"),
    };
    check(
        vec![sending(), arrived(came()), Fact::PaperSent(later)],
        Some(&wrong),
    );
    check(vec![arrived(came())], Some(&Refused::NoDispatch(SENDING)));
    let strange = Sent {
        evidence: vec![STRANGE],
        ..sent()
    };
    check(
        vec![Fact::PaperSent(strange)],
        Some(&Refused::EvidenceOfAnother("别家的.pdf".into())),
    );
}

#[test]
fn what_ties_an_account_to_a_party_follows_the_party_it_turns_out_to_be() {
    let mark = |party, made| {
        Fact::IdentityMarked(Mark {
            party,
            point: Point::Phone,
            made,
            evidence: None,
            remark: None,
        })
    };
    let join = Fact::PartiesJoined {
        party: OTHER,
        into: DEBTOR,
    };
    let book = check(
        vec![mark(DEBTOR, Made::Missing), mark(OTHER, Made::Kept), join],
        None,
    )
    .unwrap();
    let marked = &book.identities[&(DEBTOR, Point::Phone)];
    assert_eq!(marked.mark.made, Made::Kept);
    assert_eq!(book.identities.len(), 1);
}
