//! A case for the tests: what it has is written down, then entered.

use chrono::NaiveDate;
use owed_book::dispatch::{AddressIs, Arrival, Channel, Outcome, Sent};
use owed_book::evidence::{Form, Original, Proves, Reply, Seal, Signed};
use owed_book::fact::{
    DebtId, DispatchId, DocumentId, EvidenceId, Fact, PartyId, Payer, PaymentId, Share,
};
use owed_book::identity::{Made, Mark, Point};
use owed_book::journal::{Head, Seq};
use owed_book::money::Money;
use owed_book::party::Described;
use owed_book::piece::{Kind, Said};
use owed_book::terms::{DebtKind, Due, Order};
use owed_book::{Book, Digest, Refused};
use rust_decimal::Decimal;
use uuid::Uuid;

pub(super) const DEBTOR: PartyId = PartyId(Uuid::from_u128(2));
pub(super) const DEBT: DebtId = DebtId(Uuid::from_u128(3));
pub(super) const STATEMENT: DocumentId = DocumentId(Uuid::from_u128(4));
pub(super) const DEMAND: DocumentId = DocumentId(Uuid::from_u128(5));
pub(super) const SENDING: DispatchId = DispatchId(Uuid::from_u128(6));
pub(super) const BUYER: &str = "样例贸易（杭州）有限公司";
/// Made for tests; it checks.
pub(super) const CODE: &str = "91330100MA2AAAAA97";

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn yuan(amount: i64) -> Money {
    Money::cny(Decimal::from(amount))
}

/// What a case has, written down before it is entered.
pub(super) struct World {
    pub(super) facts: Vec<Fact>,
    pieces: u128,
}

impl World {
    pub(super) fn of(kind: DebtKind) -> Self {
        let debtor = Described {
            name: BUYER.into(),
            ..Described::default()
        };
        let debt = Fact::DebtArose {
            debt: DEBT,
            debtor: DEBTOR,
            kind,
            amount: yuan(80_000),
            on: day("2026-01-05"),
            due: None,
            invoice: None,
            contract: None,
        };
        let described = Fact::PartyDescribed {
            party: DEBTOR,
            is: debtor,
        };
        Self {
            facts: vec![described, debt],
            pieces: 0,
        }
    }

    pub(super) fn piece(
        mut self,
        kind: Kind,
        proves: &[Proves],
        original: Original,
        seal: Option<Seal>,
    ) -> Self {
        self.pieces += 1;
        let id = EvidenceId(Uuid::from_u128(100 + self.pieces));
        let name = format!("{}.pdf", self.pieces);
        self.facts.push(Fact::EvidenceKept {
            evidence: id,
            file: Digest::of(name.as_bytes()),
            name,
            bytes: 9,
            party: DEBTOR,
            debts: Vec::new(),
            proves: Vec::new(),
            original: Original::Unsaid,
            made: None,
            remark: None,
            signed: None,
        });
        self.facts.push(Fact::EvidenceDescribed(Said {
            evidence: id,
            kind: Some(kind),
            debts: vec![DEBT],
            proves: proves.to_vec(),
            purpose: None,
            original,
            lies: None,
            made: None,
            source: None,
            named: None,
            sealed: None,
            signed: seal.map(|seal| Signed {
                by: Some("严某".into()),
                office: None,
                seal,
            }),
            authority: None,
            remark: None,
            left_out: None,
        }));
        self
    }

    pub(super) fn paid(mut self, by: &str) -> Self {
        let payment = PaymentId(Uuid::from_u128(50));
        self.facts.push(Fact::Paid {
            payment,
            on: day("2026-03-01"),
            amount: yuan(10_000),
            payer: Payer {
                name: by.into(),
                account: None,
            },
            remark: None,
            reference: None,
            source: None,
        });
        self.facts.push(Fact::Matched {
            payment,
            to: vec![Share {
                debt: DEBT,
                amount: yuan(10_000),
            }],
            order: Order::Legal,
            because: "甲".into(),
            advance: false,
            on_account: None,
        });
        self
    }

    pub(super) fn due(mut self) -> Self {
        self.facts.push(Fact::TermsStated {
            debt: DEBT,
            due: Some(Due {
                on: day("2026-02-05"),
                because: "contract".into(),
            }),
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
        });
        self
    }

    pub(super) fn issued(mut self, document: DocumentId, form: Form) -> Self {
        self.facts.push(Fact::DocumentIssued {
            document,
            form,
            number: format!("{document}"),
            party: DEBTOR,
            file: Digest::of(b"paper"),
            on: day("2026-11-20"),
            total: yuan(80_000),
            head: Head {
                seq: Seq(self.facts.len() as u64),
                ..Head::default()
            },
            law: "cn".into(),
            overridden: None,
            word: None,
            filled: Default::default(),
            stands: Default::default(),
            wording: None,
        });
        self
    }

    pub(super) fn returned(self, seal: Seal, pays_by: Option<&str>) -> Self {
        let mut world = self.issued(STATEMENT, Form::Statement).piece(
            Kind::Statement,
            &[],
            Original::PaperOriginal,
            None,
        );
        world.facts.push(Fact::StatementReturned {
            document: STATEMENT,
            evidence: EvidenceId(Uuid::from_u128(100 + world.pieces)),
            on: day("2026-11-25"),
            reply: Reply::Agreed,
            pays_by: pays_by.map(day),
            signed: Signed {
                by: Some("严某".into()),
                office: None,
                seal,
            },
        });
        world
    }

    pub(super) fn sent(self, label: Option<&str>, outcome: Option<Outcome>, record: bool) -> Self {
        let mut world = self.issued(DEMAND, Form::Demand).piece(
            Kind::PostalProof,
            &[],
            Original::PaperOriginal,
            None,
        );
        let slip = EvidenceId(Uuid::from_u128(100 + world.pieces));
        world.facts.push(Fact::PaperSent(Sent {
            dispatch: SENDING,
            document: DEMAND,
            channel: Channel::Ems,
            on: day("2026-11-21"),
            number: Some("1234567890123".into()),
            label: label.map(str::to_owned),
            to: None,
            address: AddressIs::Registered,
            by: None,
            evidence: vec![slip],
        }));
        if let Some(what) = outcome {
            world.facts.push(Fact::PaperArrived(Arrival {
                dispatch: SENDING,
                what,
                on: day("2026-11-24"),
                by: None,
                evidence: if record { vec![slip] } else { Vec::new() },
                remark: None,
            }));
        }
        world
    }

    pub(super) fn mark(mut self, point: Point) -> Self {
        self.facts.push(Fact::IdentityMarked(Mark {
            party: DEBTOR,
            point,
            made: Made::Kept,
            evidence: None,
            remark: None,
        }));
        self
    }

    pub(super) fn number(mut self, number: &str) -> Self {
        self.facts.push(Fact::PartyDescribed {
            party: DEBTOR,
            is: Described {
                name: BUYER.into(),
                registration: Some(number.into()),
                ..Described::default()
            },
        });
        self
    }

    pub(super) fn book(self) -> Book {
        let mut book = Book::default();
        for (at, fact) in self.facts.into_iter().enumerate() {
            let entered: Result<(), Refused> = book.enter(Seq(at as u64 + 1), fact);
            entered.unwrap();
        }
        book
    }
}
