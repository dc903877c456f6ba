//! The conduct guard on a contact that is planned: with the log, the clock, the person and the words.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use owed_advise::closing::closed;
use owed_advise::conduct::{
    Addressee, Contact, Light, Past, Policy, Profile, Ruling, Settled, Standing, judge,
};
use owed_advise::playbook;
use owed_book::Book;
use owed_book::contact::{Came, Channel, Guarded, Outcome, RestKind, Role, Side};
use owed_book::fact::{Fact, PartyId};
use owed_book::party::PartyKind;
use owed_law::RulePack;
use owed_law::workdays::Is;

use super::{ContactKept, ContactPlan, ContactPlanned};
use crate::commands::cases::LimitView;
use crate::commands::conduct::{ConductRuling, clock};
use crate::commands::judged::TaskView;
use crate::commands::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// A planned contact, understood.
struct Planned {
    debtor: PartyId,
    on: NaiveDate,
    at: NaiveTime,
    channel: Channel,
    role: Role,
    profile: &'static Profile,
    asked: ContactPlanned,
}

pub(in crate::commands) fn plan(
    desk: &Desk,
    input: ContactPlanned,
    _: &Watch<'_>,
) -> Result<ContactPlan, Failure> {
    let law = &*desk.law()?;
    desk.read(|open| {
        let planned = Planned::of(desk, &open.book, &input)?;
        let ruling = planned.ruling(&open.book, desk, law);
        let at = planned.on.and_time(planned.at);
        let before = before(&open.book, planned.debtor);
        Ok(ContactPlan {
            ruling: ConductRuling::of(ruling, law),
            on: planned.on.to_string(),
            time: hour(planned.at),
            that_day: since(&before, at, 1),
            week: since(&before, at, 7),
            announced: open
                .book
                .judged
                .open_tasks(planned.debtor)
                .into_iter()
                .map(|task| TaskView::of(task, desk.clock.today()))
                .collect(),
        })
    })
}

/// Gives out the words that may be used, and keeps what was spoken against. The words of a blocked
/// contact are never given out, and a warning is passed by with a written reason only.
pub(in crate::commands) fn keep(
    desk: &Desk,
    input: ContactPlanned,
    _: &Watch<'_>,
) -> Result<ContactKept, Failure> {
    let law = desk.law()?;
    let (entered, (light, text)) = desk.enter(|open| {
        let book = &open.book;
        let planned = Planned::of(desk, book, &input)?;
        let ruling = planned.ruling(book, desk, &law);
        let light = wire::code(&ruling.light);
        let rules = ruling.findings.iter().map(|found| found.rule.clone());
        let guarded = |came, because| Guarded {
            debtor: planned.debtor,
            on: planned.on,
            at: planned.at,
            channel: planned.channel,
            role: planned.role,
            draft: planned.asked.draft.clone(),
            rules: rules.clone().collect(),
            came,
            because,
        };
        let draft = Some(planned.asked.draft.clone());
        let (kept, text) = match ruling.light {
            Light::Allow => (None, draft),
            Light::Warn => {
                let because = planned.asked.because.as_deref().unwrap_or_default().trim();
                if because.is_empty() {
                    return Err(owed_book::Refused::ReasonEmpty.into());
                }
                (
                    Some(guarded(Came::WentAhead, Some(because.to_owned()))),
                    draft,
                )
            }
            Light::Block => (Some(guarded(Came::Stopped, None)), ruling.rewrite),
        };
        // The same thing asked for twice happened once.
        let known = |kept: &Guarded| {
            let mut had = book.log.guarded.iter();
            had.any(|(_, had)| {
                Guarded {
                    at: kept.at,
                    ..had.clone()
                } == *kept
            })
        };
        let facts = kept
            .filter(|kept| !known(kept))
            .map(Fact::Guarded)
            .into_iter()
            .collect();
        Ok((facts, (light, text)))
    })?;
    let act = entered.map(|entered| entered.act.to_string());
    Ok(ContactKept {
        light,
        text,
        act: act.unwrap_or_default(),
    })
}

impl Planned {
    fn of(desk: &Desk, book: &Book, asked: &ContactPlanned) -> Result<Self, Failure> {
        let id = asked.profile.as_deref().unwrap_or("cn");
        Ok(Self {
            debtor: wire::debtor(book, &asked.debtor)?,
            on: book::day_or_today(desk, asked.on.as_deref())?,
            at: time_or_now(desk, asked.time.as_deref())?,
            channel: wire::of_code("channel", &asked.channel)?,
            role: wire::of_code("to", &asked.to)?,
            profile: Profile::named(id).ok_or_else(|| Failure::bad_input("profile", id))?,
            asked: asked.clone(),
        })
    }

    fn ruling(&self, book: &Book, desk: &Desk, law: &RulePack) -> Ruling {
        let mut standing = standing(book, self.debtor, desk.clock.today(), law);
        let announced = || !book.judged.open_tasks(self.debtor).is_empty();
        standing.step_planned = self.asked.step_planned.unwrap_or_else(announced);
        standing.judged = self.asked.judged;
        standing.by_lawyer = self.asked.by_lawyer;
        let contact = Contact {
            at: self.on.and_time(self.at),
            channel: self.channel,
            to: addressee(self.role),
            draft: self.asked.draft.clone(),
        };
        judge(
            &contact,
            &before(book, self.debtor),
            &standing,
            policy(book, self.profile),
            self.profile,
            rests(self.profile, self.on, law),
        )
    }
}

/// The time as written, or now.
pub(super) fn time_or_now(desk: &Desk, time: Option<&str>) -> Result<NaiveTime, Failure> {
    time.map_or_else(|| Ok(desk.clock.time()), clock)
}

/// A time as people write it.
pub(super) fn hour(at: NaiveTime) -> String {
    at.format("%H:%M").to_string()
}

/// The counts the owner keeps to, where they are stricter than what the profile says by itself: one
/// thing is not warned of twice.
pub(in crate::commands) fn policy(book: &Book, profile: &Profile) -> Policy {
    let (said, now) = (book.policy(), playbook::in_force(book.policy()));
    let own = |said: Option<u8>, now: Option<u8>, days| {
        let most = now.filter(|_| said.is_some())?;
        let by_itself = profile.most(days);
        by_itself
            .is_none_or(|by_itself| u32::from(most) < by_itself)
            .then(|| u32::from(most))
    };
    Policy {
        most_a_day: own(said.most_a_day, now.most_a_day, 1),
        most_a_week: own(said.most_a_week, now.most_a_week, 7),
    }
}

/// Business rests by the Chinese calendar; elsewhere the profile's own days say it.
pub(super) fn rests(profile: &Profile, on: NaiveDate, law: &RulePack) -> bool {
    profile.id == "cn" && law.calendar().on(on) == Is::Rest
}

/// What is so of a debtor, as the book has it.
pub(super) fn standing(book: &Book, debtor: PartyId, today: NaiveDate, law: &RulePack) -> Standing {
    let kind = book.parties.get(&debtor).and_then(|party| party.is.kind);
    let rests = book.log.rests_of(debtor);
    let paused = rests.iter().filter_map(|(_, rest)| match rest.what {
        RestKind::Hardship | RestKind::Agreed => Some(rest.until.unwrap_or(NaiveDate::MAX)),
        RestKind::AskedToStop | RestKind::Lifted => None,
    });
    let until = LimitView::of(book, debtor, today, law).believed;
    let until = until.and_then(|day| day.parse::<NaiveDate>().ok());
    Standing {
        natural_person: matches!(kind, Some(PartyKind::Person | PartyKind::SoleTrader)),
        filed: book
            .debts_of(debtor)
            .iter()
            .any(|debt| debt.filed.is_some()),
        asked_to_stop: rests.iter().any(|(_, rest)| {
            rest.what == RestKind::AskedToStop && rest.until.is_none_or(|until| today < until)
        }),
        paused_until: paused.max(),
        time_barred: until.is_some_and(|until| until < today),
        settled: closed(book, debtor).map(|shut| Settled {
            on: shut.on,
            beside: shut.beside,
        }),
        ..Standing::default()
    }
}

/// The contacts the owner made before, over every channel. What the debtor began is no pressure.
pub(super) fn before(book: &Book, debtor: PartyId) -> Vec<Past> {
    let contacts = book.log.contacts_of(debtor).into_iter();
    contacts
        .filter(|contact| contact.is.began == Side::Us)
        .map(|contact| Past {
            at: contact.is.on.and_time(contact.is.at),
            channel: contact.is.channel,
            spoke: contact.is.outcome == Outcome::Spoke,
        })
        .collect()
}

/// How many contacts there were in the days that end with `at`. Letters do not intrude.
pub(super) fn since(before: &[Past], at: NaiveDateTime, days: i64) -> u32 {
    let count = before
        .iter()
        .filter(|past| past.channel != Channel::Letter && past.at <= at)
        .filter(|past| (at.date() - past.at.date()).num_days() < days)
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A person as the guard knows them.
pub(super) fn addressee(role: Role) -> Addressee {
    match role {
        // What goes to the address for service goes to the debtor.
        Role::Debtor | Role::ServiceAddress => Addressee::Debtor,
        Role::CoDebtor | Role::Guarantor => Addressee::Guarantor,
        Role::Agent => Addressee::Agent,
        Role::Named => Addressee::Named,
        Role::Relative => Addressee::Relative,
        Role::Employer => Addressee::Employer,
        Role::Partner => Addressee::Partner,
        Role::Other => Addressee::Other,
    }
}
