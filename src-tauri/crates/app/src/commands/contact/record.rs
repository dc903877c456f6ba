//! Writing down what was said: contacts, promises, rests and contact points.

use chrono::NaiveDate;
use owed_advise::conduct::{Contact, Profile, review as look_back};
use owed_book::Book;
use owed_book::contact::{Contacted, Point, Promised, Rest, RestKind, Reviewed, Role, Side};
use owed_book::fact::{ContactId, DebtId, EvidenceId, Fact, PartyId, PromiseId};
use uuid::Uuid;

use super::plan::{addressee, before, policy, rests, standing, time_or_now};
use super::{
    ContactRecorded, PromiseMade, RecordContact, RecordPoint, RecordPromise, RecordRest,
    ReviewContact, ReviewView,
};
use crate::commands::book::{Entered, day_or_today};
use crate::commands::conduct::ConductFinding;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn contacted(
    desk: &Desk,
    input: RecordContact,
    _: &Watch<'_>,
) -> Result<ContactRecorded, Failure> {
    let law = desk.law()?;
    let on = past(desk, "on", input.on.as_deref())?;
    let at = time_or_now(desk, input.time.as_deref())?;
    let how = wire::of_code("channel", &input.channel)?;
    let role = wire::of_code("to", &input.to)?;
    let began = input
        .began
        .as_deref()
        .map_or(Ok(Side::Us), |side| wire::of_code("began", side))?;
    let outcome = wire::of_code("outcome", &input.outcome)?;
    let recording = evidence("recording", input.recording.as_deref())?;
    let (id, given) = (ContactId(Uuid::now_v7()), PromiseId(Uuid::now_v7()));
    let review = input
        .review
        .as_ref()
        .map(|said| reviewed(id, said))
        .transpose()?;
    let (entered, findings) = desk.enter(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let made = Contacted {
            contact: id,
            debtor,
            on,
            at,
            channel: how,
            began,
            role,
            person: some(input.person.as_deref()),
            said: input.said.trim().to_owned(),
            outcome,
            second: some(input.second.as_deref()),
            recording,
        };
        let contact = Contact {
            at: on.and_time(at),
            channel: how,
            to: addressee(role),
            draft: made.said.clone(),
        };
        let mut facts = vec![Fact::Contacted(made)];
        facts.extend(review.clone().map(Fact::ContactReviewed));
        if let Some(promise) = &input.promise {
            let promise = promised(given, debtor, Some(id), promise, on)?;
            facts.push(Fact::Promised(promise));
        }
        // What they began is none of our conduct.
        let findings = match (began, Profile::named("cn")) {
            (Side::Us, Some(profile)) => look_back(
                &contact,
                &before(book, debtor),
                &standing(book, debtor, on, &law),
                policy(book, profile),
                profile,
                rests(profile, on, &law),
            ),
            (Side::Us | Side::Them, _) => Vec::new(),
        };
        Ok((facts, findings))
    })?;
    Ok(ContactRecorded {
        act: entered
            .map(|entered| entered.act.to_string())
            .unwrap_or_default(),
        contact: id.to_string(),
        findings: findings
            .into_iter()
            .map(|found| ConductFinding::of(found, &law))
            .collect(),
    })
}

pub(in crate::commands) fn promise(
    desk: &Desk,
    input: RecordPromise,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = past(desk, "on", input.promise.on.as_deref())?;
    let id = PromiseId(Uuid::now_v7());
    one(desk, |book| {
        let debtor = wire::debtor(book, &input.debtor)?;
        promised(id, debtor, None, &input.promise, on).map(Fact::Promised)
    })
}

pub(in crate::commands) fn review(
    desk: &Desk,
    input: ReviewContact,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let contact = ContactId(wire::id("contact", &input.contact)?);
    let review = reviewed(contact, &input.review)?;
    one(desk, |_| Ok(Fact::ContactReviewed(review.clone())))
}

pub(in crate::commands) fn rest(
    desk: &Desk,
    input: RecordRest,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = past(desk, "on", input.on.as_deref())?;
    let what: RestKind = wire::of_code("what", &input.what)?;
    let until = input
        .until
        .as_deref()
        .map(|day| wire::day("until", day))
        .transpose()?;
    one(desk, |book| {
        Ok(Fact::RestAsked(Rest {
            debtor: wire::debtor(book, &input.debtor)?,
            on,
            what,
            until,
            note: input.note.trim().to_owned(),
        }))
    })
}

/// Keeps a contact point. Somebody who owes nothing has none here: nobody needs it.
pub(in crate::commands) fn point(
    desk: &Desk,
    input: RecordPoint,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let role = wire::of_code("to", &input.to)?;
    match role {
        Role::Debtor | Role::CoDebtor | Role::Guarantor | Role::Agent | Role::ServiceAddress => {}
        Role::Named | Role::Relative | Role::Employer | Role::Partner | Role::Other => {
            return Err(Failure::bad_input("to", &input.to));
        }
    }
    let kind = wire::of_code("kind", &input.kind)?;
    let learnt = wire::of_code("learnt", &input.learnt)?;
    let purpose = wire::of_code("purpose", &input.purpose)?;
    one(desk, |book| {
        Ok(Fact::PointKept(Point {
            debtor: wire::debtor(book, &input.debtor)?,
            kind,
            value: input.value.trim().to_owned(),
            role,
            person: some(input.person.as_deref()),
            learnt,
            purpose,
        }))
    })
}

fn one(desk: &Desk, fact: impl Fn(&Book) -> Result<Fact, Failure>) -> Result<Entered, Failure> {
    let (entered, ()) = desk.enter(|open| Ok((vec![fact(&open.book)?], ())))?;
    Ok(Entered::of(entered))
}

/// A day on which something was said: not one to come.
fn past(desk: &Desk, field: &str, day: Option<&str>) -> Result<NaiveDate, Failure> {
    let day = day_or_today(desk, day)?;
    if day > desk.clock.today() {
        return Err(Failure::bad_input(field, day));
    }
    Ok(day)
}

fn promised(
    id: PromiseId,
    debtor: PartyId,
    contact: Option<ContactId>,
    said: &PromiseMade,
    on: NaiveDate,
) -> Result<Promised, Failure> {
    let debt = |id: &String| wire::id("debts", id).map(DebtId);
    Ok(Promised {
        promise: id,
        debtor,
        amount: wire::yuan("amount", &said.amount)?,
        by: said
            .by
            .as_deref()
            .map(|day| wire::day("by", day))
            .transpose()?,
        on,
        how: wire::of_code("how", &said.how)?,
        debts: said.debts.iter().map(debt).collect::<Result<_, _>>()?,
        evidence: evidence("evidence", said.evidence.as_deref())?,
        contact,
        words: some(said.words.as_deref()),
    })
}

fn reviewed(contact: ContactId, said: &ReviewView) -> Result<Reviewed, Failure> {
    Ok(Reviewed {
        contact,
        knows: wire::of_code("knows", &said.knows)?,
        willing: wire::of_code("willing", &said.willing)?,
        misread: some(said.misread.as_deref()),
        worked: wire::of_code("worked", &said.worked)?,
    })
}

fn evidence(field: &str, id: Option<&str>) -> Result<Option<EvidenceId>, Failure> {
    id.map(|id| wire::id(field, id).map(EvidenceId)).transpose()
}

/// A text that says something.
fn some(text: Option<&str>) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}
