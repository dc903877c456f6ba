//! What of a debtor can be another's: its entries, those that belong together as one part.

use owed_book::Book;
use owed_book::book::in_force;
use owed_book::contact::Promised;
use owed_book::debt::Debt;
use owed_book::fact::{DebtId, Fact, InvoiceId, PartyId};
use owed_book::journal::Seq;

use super::PartView;
use crate::commands::wire;
use crate::desk::Open;
use crate::failure::Failure;

/// In the order in which they are shown.
const ORDER: [&str; 21] = [
    "debt",
    "invoice",
    "account",
    "refund",
    "paper",
    "evidence",
    "pack",
    "contact",
    "promise",
    "rest",
    "guarded",
    "point",
    "identity",
    "court",
    "defendants",
    "task",
    "answers",
    "asset",
    "ability",
    "class",
    "review",
];

/// What can be another's.
pub(super) fn of(open: &Open, debtor: PartyId) -> Result<Vec<PartView>, Failure> {
    let book = &open.book;
    let (mut own, mut retractions) = (Vec::new(), Vec::new());
    open.drafts(&mut |seq, mut draft| {
        if let Fact::Retracted { entry, .. } = &draft.fact {
            retractions.push((seq, *entry));
        }
        let subject = draft.fact.subject_mut().copied();
        if subject.map(|subject| book.holder(subject)) == Some(debtor) {
            own.push((seq, draft.fact));
        }
    })?;
    let retracted = in_force(&retractions);
    own.retain(|(seq, _)| !retracted.contains(seq));

    let mut parts: Vec<(Key, PartView)> = Vec::new();
    for (seq, fact) in own {
        let Some((key, part)) = part(book, seq, &fact) else {
            continue;
        };
        match parts.iter_mut().find(|(had, _)| *had == key) {
            Some((_, had)) => had.take(part),
            None => parts.push((key, part)),
        }
    }
    let mut parts: Vec<PartView> = parts.into_iter().map(|(_, part)| part).collect();
    // What brings no debt, paper or contact of this debtor with it has nothing of its own to show.
    parts.retain(|part| !part.what.is_empty());
    let place = |part: &PartView| ORDER.iter().position(|what| *what == part.what);
    parts.sort_by_key(|part| (place(part), part.entries.first().copied()));
    Ok(parts)
}

/// What makes entries one part.
#[derive(PartialEq, Eq)]
enum Key {
    Entry(Seq),
    Debt(DebtId),
    Thing(String),
}

impl PartView {
    /// Takes in what belongs to it. What is said last of a thing is what it is.
    fn take(&mut self, other: PartView) {
        self.entries.extend(other.entries);
        self.debts.extend(other.debts);
        if !other.what.is_empty() {
            self.what = other.what;
            self.on = other.on.or(self.on.take());
            self.kind = other.kind;
            self.amount = other.amount;
            self.text = other.text;
        }
    }
}

fn part(book: &Book, seq: Seq, fact: &Fact) -> Option<(Key, PartView)> {
    let new = |what: &str, on: Option<String>, text: &str| PartView {
        what: what.to_owned(),
        entries: vec![seq.0],
        on,
        text: text.to_owned(),
        kind: None,
        amount: None,
        debts: Vec::new(),
    };
    // It goes with another part and shows nothing itself.
    let with = || new("", None, "");
    let about = |debts: &[DebtId]| entries_of(book, debts);
    let thing = |id: &dyn std::fmt::Display| Key::Thing(id.to_string());
    Some(match fact {
        Fact::DebtArose {
            debt, on, contract, ..
        } => {
            let kept = book.debts.get(debt)?;
            let text = number_of(book, kept).or(contract.clone());
            let mut part = new("debt", Some(on.to_string()), &text.unwrap_or_default());
            part.kind = Some(wire::code(&kept.kind));
            part.amount = kept.balance().ok().map(|left| left.plain());
            (Key::Debt(*debt), part)
        }
        Fact::Invoiced {
            invoice,
            number,
            issued,
            total,
            ..
        } => match debt_of(book, *invoice) {
            Some(debt) => (Key::Debt(debt), with()),
            None => {
                let mut part = new("invoice", Some(issued.to_string()), number);
                part.amount = Some(total.plain());
                (Key::Entry(seq), part)
            }
        },
        Fact::Matched { payment, .. } => {
            let kept = book.payments.get(payment)?;
            // Said anew since, or nothing is left over of it.
            let matched = kept
                .matched
                .as_ref()
                .filter(|matched| matched.entry == seq)?;
            let mut part = new("account", Some(kept.on.to_string()), &kept.payer.name);
            part.amount = Some(kept.unshared()?.plain());
            part.debts = about(
                &matched
                    .to
                    .iter()
                    .map(|share| share.debt)
                    .collect::<Vec<_>>(),
            );
            (Key::Entry(seq), part)
        }
        Fact::GaveBack { refund, from, .. } => {
            let kept = book.refunds.get(refund)?;
            let mut part = new("refund", Some(kept.on.to_string()), &kept.payee.name);
            part.amount = Some(kept.amount.plain());
            part.debts = about(&from.iter().map(|share| share.debt).collect::<Vec<_>>());
            (thing(&refund.0), part)
        }
        Fact::DocumentIssued {
            document,
            form,
            number,
            on,
            total,
            ..
        } => {
            let mut part = new("paper", Some(on.to_string()), number);
            part.kind = Some(wire::code(form));
            // Many papers carry no sum.
            part.amount = total.is_positive().then(|| total.plain());
            (thing(&document.0), part)
        }
        Fact::EvidenceKept {
            evidence,
            name,
            made,
            debts,
            ..
        } => {
            let mut papers = book.documents.values();
            let back = papers.find(|paper| {
                let returned = paper.returned.as_ref();
                returned.is_some_and(|returned| returned.evidence == *evidence)
            });
            match back {
                Some(paper) => (thing(&paper.id.0), with()),
                None => {
                    let on = made.map(|day| day.to_string());
                    let mut part = new("evidence", on, name);
                    part.debts = about(debts);
                    (Key::Entry(seq), part)
                }
            }
        }
        Fact::PackFiled(filed) => {
            let part = new("pack", Some(filed.on.to_string()), &filed.pack);
            (Key::Entry(seq), part)
        }
        Fact::Contacted(contact) => {
            let mut part = new("contact", Some(contact.on.to_string()), &contact.said);
            part.kind = Some(wire::code(&contact.channel));
            (thing(&contact.contact.0), part)
        }
        Fact::Promised(promise) => match promise.contact {
            Some(contact) => (thing(&contact.0), with()),
            None => (Key::Entry(seq), promised(promise, new, &about)),
        },
        Fact::RestAsked(rest) => {
            let mut part = new("rest", Some(rest.on.to_string()), &rest.note);
            part.kind = Some(wire::code(&rest.what));
            (Key::Entry(seq), part)
        }
        Fact::Guarded(guarded) => {
            let part = new("guarded", Some(guarded.on.to_string()), &guarded.draft);
            (Key::Entry(seq), part)
        }
        Fact::PointKept(point) => {
            let mut part = new("point", None, &point.value);
            part.kind = Some(wire::code(&point.kind));
            (Key::Entry(seq), part)
        }
        Fact::IdentityMarked(mark) => {
            let text = mark.remark.clone().unwrap_or_default();
            let mut part = new("identity", None, &text);
            part.kind = Some(wire::code(&mark.point));
            (
                Key::Thing(format!("identity {}", wire::code(&mark.point))),
                part,
            )
        }
        Fact::CourtNoted(event) => {
            let text = event.about.clone().unwrap_or_default();
            let mut part = new("court", Some(event.on.to_string()), &text);
            part.kind = Some(wire::code(&event.what));
            (thing(&event.event.0), part)
        }
        Fact::DefendantsNamed(beside) => {
            let names = beside.others.iter().map(|other| other.is.name.as_str());
            let names: Vec<_> = names.collect();
            let part = new("defendants", None, &names.join("、"));
            (Key::Thing("defendants".into()), part)
        }
        Fact::TaskSet(task) => (
            thing(&task.task.0),
            new("task", Some(task.due.to_string()), &task.what),
        ),
        Fact::Answered(said) => (
            Key::Thing("answers".into()),
            new("answers", Some(said.on.to_string()), ""),
        ),
        Fact::AssetSeen(seen) => (
            Key::Entry(seq),
            new("asset", Some(seen.on.to_string()), &seen.about),
        ),
        Fact::AbilityStated(is) => (
            Key::Thing("ability".into()),
            new("ability", Some(is.on.to_string()), ""),
        ),
        Fact::ClassDecided(is) => {
            let mut part = new("class", None, is.because.as_deref().unwrap_or_default());
            part.kind = Some(wire::code(&is.class));
            (Key::Thing("class".into()), part)
        }
        Fact::CaseReviewed(_) => (Key::Entry(seq), new("review", None, "")),
        // They are about no party, or go with what is.
        Fact::PartyDescribed { .. }
        | Fact::CreditorNamed { .. }
        | Fact::SameParty { .. }
        | Fact::DifferentParty { .. }
        | Fact::PartiesJoined { .. }
        | Fact::PartySplit(_)
        | Fact::FileRead { .. }
        | Fact::RedLinked { .. }
        | Fact::TermsStated { .. }
        | Fact::Adjusted { .. }
        | Fact::CostIncurred { .. }
        | Fact::Paid { .. }
        | Fact::SameMoney { .. }
        | Fact::DifferentMoney { .. }
        | Fact::PaidOut { .. }
        | Fact::ToleranceSet { .. }
        | Fact::EvidenceDescribed(_)
        | Fact::PaperSent(_)
        | Fact::PaperArrived(_)
        | Fact::RateAdded(_)
        | Fact::YearAdded(_)
        | Fact::ThresholdAdded(_)
        | Fact::LawUpdated(_)
        | Fact::StatementReturned { .. }
        | Fact::PolicySet(_)
        | Fact::TaskEnded(_)
        | Fact::PlanAgreed(_)
        | Fact::PlanSigned(_)
        | Fact::PlanEnded(_)
        | Fact::ContactReviewed(_)
        | Fact::RetentionSet(_)
        | Fact::WordingSet(_)
        | Fact::PackTemplateSet(_)
        | Fact::Erased(_)
        | Fact::PaperWithdrawn(_)
        | Fact::Noted { .. }
        | Fact::Retracted { .. } => return None,
    })
}

fn promised(
    promise: &Promised,
    new: impl Fn(&str, Option<String>, &str) -> PartView,
    about: &dyn Fn(&[DebtId]) -> Vec<u64>,
) -> PartView {
    let words = promise.words.as_deref().unwrap_or_default();
    let mut part = new("promise", Some(promise.on.to_string()), words);
    part.amount = Some(promise.amount.plain());
    part.debts = about(&promise.debts);
    part
}

/// What debts are called: by invoice, by contract, or by their day and sum.
pub(super) fn called(book: &Book, debts: &[DebtId]) -> Vec<String> {
    let called = |debt: &Debt| {
        number_of(book, debt)
            .or(debt.contract.clone())
            .unwrap_or_else(|| format!("{} ¥{}", debt.on, debt.principal().plain()))
    };
    let found = debts.iter().filter_map(|id| book.debts.get(id));
    found.map(called).collect()
}

fn number_of(book: &Book, debt: &Debt) -> Option<String> {
    let invoice = book.invoices.get(&debt.invoice?)?;
    Some(invoice.number.clone())
}

/// The entries of debts.
fn entries_of(book: &Book, debts: &[DebtId]) -> Vec<u64> {
    let found = debts.iter().filter_map(|id| book.debts.get(id));
    found.map(|debt| debt.entry.0).collect()
}

/// The debt that an invoice brings with it: the one that stands on it, or on the one it takes back.
fn debt_of(book: &Book, invoice: InvoiceId) -> Option<DebtId> {
    if let Some(debt) = book.debt_on(invoice) {
        return Some(debt.id);
    }
    let blue = book.blue_of(book.invoices.get(&invoice)?)?;
    book.debt_on(blue.id).map(|debt| debt.id)
}
