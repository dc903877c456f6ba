//! Table tests: for each cause, what is kept and how well that proves each element.

mod world;

use owed_book::dispatch::Outcome;
use owed_book::evidence::{Form, Original, Proves, Seal};
use owed_book::fact::Fact;
use owed_book::identity::Point;
use owed_book::piece::{Kind, Said};
use uuid::Uuid;

use super::*;
use world::{BUYER, CODE, DEBTOR, DEMAND, World, day, yuan};

/// Grades a world and compares one element.
fn check(world: World, element: &str, grade: Grade) -> Proof {
    let book = world.book();
    let graphs = graphs(&book, DEBTOR);
    let found = graphs[0]
        .elements
        .iter()
        .find(|proof| proof.element.id == element);
    let proof = found.unwrap().clone();
    assert_eq!(
        proof.grade,
        grade,
        "{element} of {}: {:?}",
        graphs[0].table.en,
        proof.way.map(|way| &way.en)
    );
    proof
}

use DebtKind::{Construction, Lease, Loan, Other, Sale, Service, Work};
use Original::{Copy, Electronic, PaperOriginal, Unsaid};

#[test]
fn every_table_can_be_read_and_says_all_it_must() {
    assert_eq!(table::trouble(), None);
    assert_eq!(tables().len(), 5);
    let rules = owed_law::RulePack::cn().unwrap();
    for table in tables() {
        let ids: Vec<_> = table.elements.iter().map(|e| e.id.as_str()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{ids:?}");
        for element in &table.elements {
            let at = format!("{} {}", table.en, element.id);
            let grades: Vec<_> = element.ways.iter().map(|way| way.grade).collect();
            assert!(grades.is_sorted_by(|a, b| a >= b), "{at}: best first");
            assert_eq!(grades.first(), Some(&Grade::Strong), "{at}");
            assert!(!grades.contains(&Grade::Missing), "{at}");
            // Whatever is weak can be mended without anything being there first.
            let whoever = |mend: &Mend| mend.lifts >= Grade::Fair && mend.when.is_empty();
            assert!(
                element.mends.iter().any(whoever) || element.id == "due-date",
                "{at}"
            );
            for mend in &element.mends {
                assert_eq!(mend.ask_zh.is_some(), mend.ask_en.is_some(), "{at}");
            }
            let articles = element.articles.iter();
            let articles = articles.chain(element.ways.iter().flat_map(|way| &way.articles));
            for id in articles.chain(element.mends.iter().flat_map(|mend| &mend.articles)) {
                assert!(rules.article(id).is_some(), "{at}: {id}");
            }
            assert!(!element.articles.is_empty(), "{at}");
            for way in &element.ways {
                assert!(!way.articles.is_empty(), "{at}: {}", way.en);
            }
        }
    }
}

#[test]
fn a_sale_is_proved_by_signed_papers_and_not_by_invoices() {
    let sale = || World::of(Sale);
    check(sale(), "contract", Grade::Missing);
    check(sale(), "delivery", Grade::Missing);
    let contract =
        |original, seal| sale().piece(Kind::Contract, &[Proves::Contract], original, seal);
    check(
        contract(PaperOriginal, Some(Seal::Contract)),
        "contract",
        Grade::Strong,
    );
    check(
        contract(Copy, Some(Seal::Contract)),
        "contract",
        Grade::Fair,
    );
    check(contract(Copy, None), "contract", Grade::Weak);
    // Not ticked, not offered.
    let unsaid = sale().piece(Kind::Contract, &[], PaperOriginal, Some(Seal::Contract));
    check(unsaid, "contract", Grade::Missing);
    let note =
        |original, seal| sale().piece(Kind::DeliveryNote, &[Proves::Delivery], original, seal);
    check(
        note(PaperOriginal, Some(Seal::Other)),
        "delivery",
        Grade::Strong,
    );
    // Somebody signed; nothing shows for whom.
    check(
        note(PaperOriginal, Some(Seal::Absent)),
        "delivery",
        Grade::Fair,
    );
    check(note(Unsaid, None), "delivery", Grade::Weak);
    let invoice = sale().piece(Kind::Invoice, &[Proves::Amount], Electronic, None);
    check(invoice, "delivery", Grade::Missing);
    let chat = sale().piece(Kind::Chat, &[Proves::Contract], Copy, None);
    check(chat.paid(BUYER), "contract", Grade::Fair);
    let chat = sale().piece(Kind::Chat, &[Proves::Contract], Copy, None);
    check(chat.paid("张三"), "contract", Grade::Weak);
}

#[test]
fn a_returned_statement_raises_what_it_says_and_a_promise_the_day_too() {
    for kind in [Sale, Service, Work, Lease] {
        check(
            World::of(kind).returned(Seal::Company, None),
            "amount",
            Grade::Strong,
        );
        check(
            World::of(kind).returned(Seal::Company, None),
            "contract",
            Grade::Strong,
        );
        // Nobody knows whether the one who signed may.
        check(
            World::of(kind).returned(Seal::Absent, None),
            "amount",
            Grade::Missing.max(bare(kind)),
        );
        let promised = || {
            World::of(kind)
                .due()
                .returned(Seal::Company, Some("2026-12-20"))
        };
        check(promised(), "due-date", Grade::Strong);
        check(promised(), "demand", Grade::Fair);
        check(World::of(kind).due(), "due-date", Grade::Weak);
        check(World::of(kind), "due-date", Grade::Missing);
    }
}

/// How well the amount is proved by the debt alone: rent stands at least in the owner's book.
fn bare(kind: DebtKind) -> Grade {
    if kind == Lease {
        Grade::Weak
    } else {
        Grade::Missing
    }
}

#[test]
fn a_loan_needs_that_it_was_lent_and_that_the_money_went_over() {
    let loan = || World::of(Loan);
    let transfer = |kind, original| loan().piece(kind, &[Proves::Delivery], original, None);
    check(
        transfer(Kind::BankRecord, PaperOriginal),
        "paid-out",
        Grade::Strong,
    );
    check(transfer(Kind::BankRecord, Copy), "paid-out", Grade::Fair);
    check(
        transfer(Kind::TransferProof, Copy),
        "paid-out",
        Grade::Strong,
    );
    // A transfer does not say that it was lent.
    check(
        transfer(Kind::BankRecord, PaperOriginal),
        "agreement",
        Grade::Missing,
    );
    let note = |original| {
        loan().piece(
            Kind::Note,
            &[Proves::Contract],
            original,
            Some(Seal::Absent),
        )
    };
    check(note(PaperOriginal), "agreement", Grade::Strong);
    check(note(Copy), "agreement", Grade::Fair);
    check(note(PaperOriginal), "paid-out", Grade::Missing);
    let chat = || loan().piece(Kind::Chat, &[Proves::Contract], Copy, None);
    check(chat(), "agreement", Grade::Weak);
    check(chat().mark(Point::RealName), "agreement", Grade::Fair);
    check(chat().mark(Point::AccountId), "agreement", Grade::Weak);
    check(
        chat().mark(Point::AccountId).mark(Point::Naming),
        "agreement",
        Grade::Fair,
    );
}

#[test]
fn work_services_and_leases_have_their_own_papers() {
    let piece =
        |of, kind, proves, original, seal| World::of(of).piece(kind, &[proves], original, seal);
    let bound = Some(Seal::Company);
    let accepted = |of| piece(of, Kind::Acceptance, Proves::Delivery, PaperOriginal, bound);
    check(accepted(Service), "performance", Grade::Strong);
    check(accepted(Work), "delivery", Grade::Strong);
    check(accepted(Construction), "delivery", Grade::Strong);
    check(accepted(Other), "performance", Grade::Strong);
    let log = piece(Service, Kind::Work, Proves::Delivery, Unsaid, None);
    check(log, "performance", Grade::Weak);
    let log = piece(Service, Kind::Work, Proves::Delivery, Unsaid, None);
    check(log.paid(BUYER), "performance", Grade::Fair);
    let keys = piece(
        Lease,
        Kind::Handover,
        Proves::Delivery,
        PaperOriginal,
        bound,
    );
    check(keys, "handover", Grade::Strong);
    check(World::of(Lease).paid(BUYER), "handover", Grade::Fair);
    check(
        piece(Lease, Kind::Title, Proves::Other, PaperOriginal, None),
        "title",
        Grade::Strong,
    );
    check(
        piece(Lease, Kind::Title, Proves::Other, Copy, None),
        "title",
        Grade::Fair,
    );
    check(World::of(Lease), "title", Grade::Missing);
    let book = World::of(Construction).book();
    assert!(graphs(&book, DEBTOR)[0].stands_in());
}

#[test]
fn a_demand_is_worth_what_its_posting_can_show() {
    let label = Some("关于80,000元货款的催款函");
    for kind in [Sale, Loan, Service, Work, Lease] {
        let sent = |label, outcome, record| World::of(kind).sent(label, outcome, record);
        check(World::of(kind), "demand", Grade::Missing);
        check(
            World::of(kind).issued(DEMAND, Form::Demand),
            "demand",
            Grade::Weak,
        );
        check(sent(label, None, false), "demand", Grade::Weak);
        check(
            sent(label, Some(Outcome::Delivered), true),
            "demand",
            Grade::Strong,
        );
        check(
            sent(label, Some(Outcome::Refused), true),
            "demand",
            Grade::Strong,
        );
        // Nobody can say what was in the envelope, or that it arrived.
        check(
            sent(None, Some(Outcome::Delivered), true),
            "demand",
            Grade::Weak,
        );
        check(
            sent(label, Some(Outcome::Delivered), false),
            "demand",
            Grade::Weak,
        );
        check(
            sent(label, Some(Outcome::Returned), true),
            "demand",
            Grade::Weak,
        );
    }
    let waits = check(
        World::of(Sale).sent(label, None, false),
        "demand",
        Grade::Weak,
    );
    assert_eq!(waits.mend.map(|mend| mend.leads), Some(Leads::Dispatch));
}

#[test]
fn identity_rests_on_a_number_that_checks_and_something_of_the_debtors_own() {
    let sale = || World::of(Sale);
    check(sale(), "identity", Grade::Weak);
    check(sale().number(CODE), "identity", Grade::Fair);
    check(sale().number("91330100MA2AAAAA00"), "identity", Grade::Weak);
    check(sale().number(CODE).paid(BUYER), "identity", Grade::Strong);
    check(sale().number(CODE).paid("张三"), "identity", Grade::Fair);
    let licence = sale()
        .number(CODE)
        .piece(Kind::Identity, &[Proves::Identity], Copy, None);
    check(licence, "identity", Grade::Strong);
}

#[test]
fn the_weakest_comes_first_with_the_cheapest_way_to_mend_it() {
    let world = World::of(Sale).number(CODE).paid(BUYER).piece(
        Kind::Contract,
        &[Proves::Contract],
        PaperOriginal,
        Some(Seal::Company),
    );
    let book = world.book();
    let graph = &graphs(&book, DEBTOR)[0];
    let grades: Vec<_> = graph.elements.iter().map(|proof| proof.grade).collect();
    assert!(grades.is_sorted(), "{grades:?}");
    assert_eq!(grades.first(), Some(&Grade::Missing));
    for proof in &graph.elements {
        assert_eq!(
            proof.mend.is_none(),
            proof.grade == Grade::Strong,
            "{}",
            proof.element.id
        );
    }
}

#[test]
fn a_piece_about_one_debt_proves_nothing_of_another_and_the_worse_counts() {
    let other = DebtId(Uuid::from_u128(30));
    let mut world = World::of(Sale);
    world.facts.push(Fact::DebtArose {
        debt: other,
        debtor: DEBTOR,
        kind: Sale,
        amount: yuan(500),
        on: day("2026-02-05"),
        due: None,
        invoice: None,
        contract: None,
    });
    let bound = Some(Seal::Company);
    let world = world.piece(
        Kind::DeliveryNote,
        &[Proves::Delivery],
        PaperOriginal,
        bound,
    );
    let proof = check(world, "delivery", Grade::Missing);
    assert_eq!(proof.weakest, [other]);
    assert_eq!(proof.pieces.len(), 1);
}

#[test]
fn what_is_left_out_of_the_pack_proves_nothing() {
    let bound = Some(Seal::Company);
    let mut world =
        World::of(Sale).piece(Kind::Contract, &[Proves::Contract], PaperOriginal, bound);
    let Some(Fact::EvidenceDescribed(said)) = world.facts.last().cloned() else {
        panic!("the description comes last");
    };
    world.facts.push(Fact::EvidenceDescribed(Said {
        left_out: Some("另有公证件".into()),
        ..said
    }));
    check(world, "contract", Grade::Missing);
}
