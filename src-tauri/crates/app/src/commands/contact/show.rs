//! What passed between the owner and one debtor.

use chrono::NaiveDate;
use owed_advise::promises::{Held, Standing, held};
use owed_advise::{Debtors, Stage, next};
use owed_book::contact::{Contact, Role};
use owed_book::fact::PartyId;
use owed_book::{Book, Seq};

use super::plan::{before, hour, since};
use super::report::{name_of, rules};
use super::{
    Arrivals, ContactAsked, ContactLog, ContactPointView, ContactView, GuardedView, HoursView,
    PromiseView, RestView, ReviewView,
};
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn show(
    desk: &Desk,
    input: ContactAsked,
    _: &Watch<'_>,
) -> Result<ContactLog, Failure> {
    let today = desk.clock.today();
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let past = before(book, debtor);
        let now = today.and_time(chrono::NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default());
        let stage = stage_of(book, debtor, today)?;
        let contacts = book.log.contacts_of(debtor).into_iter().rev();
        let guarded = book.log.guarded.iter().rev();
        let promises = held(book, debtor, today)?;
        Ok(ContactLog {
            debtor: debtor.to_string(),
            name: name_of(book, debtor),
            stage: stage.into(),
            contacts: contacts
                .map(|contact| contact_view(book, contact))
                .collect(),
            promises: promises
                .iter()
                .rev()
                .map(|held| promise_view(book, held))
                .collect(),
            rests: rest_views(book, debtor),
            points: points(book, debtor),
            guarded: guarded
                .filter(|(_, kept)| kept.debtor == debtor)
                .map(|(_, kept)| GuardedView {
                    debtor: kept.debtor.to_string(),
                    name: name_of(book, kept.debtor),
                    on: kept.on.to_string(),
                    time: hour(kept.at),
                    channel: wire::code(&kept.channel),
                    to: wire::code(&kept.role),
                    draft: kept.draft.clone(),
                    came: wire::code(&kept.came),
                    because: kept.because.clone(),
                    rules: rules(&kept.rules),
                })
                .collect(),
            hours: HoursView::of(book),
            today: since(&past, now, 1),
            week: since(&past, now, 7),
        })
    })
}

/// The stage that scripts are made for: that of the case, and `broken` where the latest promise was
/// not kept.
pub(in crate::commands) fn stage_of(
    book: &Book,
    debtor: PartyId,
    today: NaiveDate,
) -> Result<&'static str, Failure> {
    let promises = held(book, debtor, today)?;
    let last = promises
        .iter()
        .rfind(|held| held.standing != Standing::Confirmed);
    let undecided = Debtors::of(book).undecided(book).of(debtor).len();
    let stage = next(book, debtor, undecided, today).stage;
    let broken =
        last.is_some_and(|held| matches!(held.standing, Standing::Broken | Standing::Partly));
    Ok(match stage {
        Stage::Settled => "settled",
        Stage::Check | Stage::Remind | Stage::Demand if broken => "broken",
        Stage::Check => "check",
        Stage::Remind => "remind",
        Stage::Demand => "demand",
    })
}

fn act(book: &Book, entry: Seq) -> String {
    let act = book.act_of(entry);
    act.map(|act| act.to_string()).unwrap_or_default()
}

fn contact_view(book: &Book, contact: &Contact) -> ContactView {
    let is = &contact.is;
    let recording = is.recording.and_then(|id| book.evidence.get(&id));
    ContactView {
        contact: is.contact.to_string(),
        on: is.on.to_string(),
        time: hour(is.at),
        channel: wire::code(&is.channel),
        began: wire::code(&is.began),
        to: wire::code(&is.role),
        person: is.person.clone(),
        said: is.said.clone(),
        outcome: wire::code(&is.outcome),
        second: is.second.clone(),
        recording: recording.map(|kept| kept.name.clone()),
        file: recording.map(|kept| kept.file.to_string()),
        review: contact.review.as_ref().map(|review| ReviewView {
            knows: wire::code(&review.knows),
            willing: wire::code(&review.willing),
            misread: review.misread.clone(),
            worked: wire::code(&review.worked),
        }),
        act: act(book, contact.entry),
    }
}

/// A promise for the wire.
pub(super) fn promise_view(book: &Book, held: &Held<'_>) -> PromiseView {
    let given = held.promise;
    let evidence = given.evidence.and_then(|id| book.evidence.get(&id));
    let state = match held.standing {
        Standing::Open => "open",
        Standing::Kept => "kept",
        Standing::Partly => "partly",
        Standing::Broken => "broken",
        Standing::Confirmed => "confirmed",
    };
    PromiseView {
        promise: given.promise.to_string(),
        amount: given.amount.plain(),
        by: given.by.map(|day| day.to_string()),
        on: given.on.to_string(),
        how: wire::code(&given.how),
        state: state.into(),
        came: held.came.plain(),
        days_over: held.days_over,
        evidence: evidence.map(|kept| kept.name.clone()),
        words: given.words.clone(),
        act: act(book, held.entry),
    }
}

fn rest_views(book: &Book, debtor: PartyId) -> Vec<RestView> {
    let rests = book.log.rests_of(debtor).into_iter();
    rests
        .map(|(entry, rest)| RestView {
            what: wire::code(&rest.what),
            on: rest.on.to_string(),
            until: rest.until.map(|day| day.to_string()),
            note: rest.note.clone(),
            act: act(book, *entry),
        })
        .collect()
}

/// What the owner said of contact points, and those of the party's description that she did not.
fn points(book: &Book, debtor: PartyId) -> Vec<ContactPointView> {
    let said = book
        .log
        .points
        .iter()
        .filter(|(_, point)| point.debtor == debtor);
    let mut all: Vec<_> = said
        .map(|(_, point)| ContactPointView {
            kind: wire::code(&point.kind),
            value: point.value.clone(),
            to: wire::code(&point.role),
            person: point.person.clone(),
            learnt: Some(wire::code(&point.learnt)),
            purpose: Some(wire::code(&point.purpose)),
        })
        .collect();
    let Some(party) = book.parties.get(&debtor) else {
        return all;
    };
    for (kind, value) in [("phone", &party.is.phone), ("address", &party.is.address)] {
        let Some(value) = value
            .as_deref()
            .map(str::trim)
            .filter(|value| !value.is_empty())
        else {
            continue;
        };
        if !all
            .iter()
            .any(|point| point.kind == kind && point.value.trim() == value)
        {
            all.push(ContactPointView {
                kind: kind.into(),
                value: value.to_owned(),
                to: wire::code(&Role::Debtor),
                person: party.is.contact.clone(),
                learnt: None,
                purpose: None,
            });
        }
    }
    all
}

/// What is known of the money, before a letter claims it.
pub(in crate::commands) fn arrived(
    desk: &Desk,
    input: ContactAsked,
    _: &Watch<'_>,
) -> Result<Arrivals, Failure> {
    let today = desk.clock.today();
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let last = book
            .payments
            .values()
            .max_by_key(|paid| (paid.on, paid.entry));
        let file = last.and_then(|paid| paid.source.as_ref());
        let file = file.and_then(|place| book.files.get(&place.file));
        let theirs = |debt: &&owed_book::debt::Debt| debt.paid.iter().map(|paid| paid.on).max();
        let theirs = book.debts_of(debtor).iter().filter_map(theirs).max();
        let due = |held: &&Held<'_>| {
            let open = matches!(
                held.standing,
                Standing::Open | Standing::Partly | Standing::Broken
            );
            open && held.days_over.is_some_and(|days| days >= 0)
        };
        let promises = held(book, debtor, today)?;
        let promised = promises.iter().rfind(due).map(|held| {
            let by = held.promise.by.unwrap_or(NaiveDate::MAX);
            Reason::with("promise", [held.promise.amount.plain(), by.to_string()])
        });
        Ok(Arrivals {
            last: last.map(|paid| paid.on.to_string()),
            theirs: theirs.map(|day| day.to_string()),
            file: file.map(|file| file.name.clone()),
            days: last.map(|paid| (today - paid.on).num_days()),
            promised,
        })
    })
}
