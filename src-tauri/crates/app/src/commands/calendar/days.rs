//! What falls on which day, over all cases.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use owed_advise::closing::closed;
use owed_advise::matching::name_of;
use owed_advise::promises::{Standing, held};
use owed_book::Book;
use owed_book::contact::RestKind;
use owed_book::debt::{Debt, Unpaid};
use owed_book::fact::PartyId;
use owed_book::journal::Seq;
use owed_book::money::Money;
use owed_book::plan::End;
use owed_law::RulePack;
use owed_law::court_days::{CourtDay, court_day, plan_guarantee};
use owed_law::repayment::{self, PartIs};

use super::{CalendarDay, REMIND};
use crate::commands::cases::LimitView;
use crate::failure::Failure;

/// Something that falls on a day.
#[derive(Debug, Clone)]
pub(crate) struct Dated {
    /// The same each time for the same thing.
    pub(crate) id: String,
    /// The day.
    pub(crate) on: NaiveDate,
    /// As [`CalendarDay::code`].
    pub(crate) code: &'static str,
    /// The debtor.
    pub(crate) debtor: PartyId,
    /// The debtor's name.
    pub(crate) name: String,
    /// The amount.
    pub(crate) amount: Option<Money>,
    /// What else it is about.
    pub(crate) about: Vec<String>,
    /// How a promise, or an instalment of a plan, stands.
    pub(crate) standing: Option<Standing>,
    /// The day on which it is first thought of, where it is not so many days before.
    pub(crate) remind: Option<NaiveDate>,
    /// The entry by which the owner set it herself.
    pub(crate) set: Option<Seq>,
}

impl Dated {
    /// Whether nobody needs to be reminded of it any more.
    pub(crate) fn is_done(&self) -> bool {
        self.standing == Some(Standing::Kept)
    }

    pub(crate) fn view(&self) -> CalendarDay {
        let state = self.standing.map(|standing| match standing {
            Standing::Open => "open",
            Standing::Kept => "kept",
            Standing::Partly => "partly",
            Standing::Broken => "broken",
            Standing::Confirmed => "confirmed",
        });
        CalendarDay {
            id: self.id.clone(),
            on: self.on.to_string(),
            remind: self
                .remind
                .unwrap_or(self.on - Days::new(REMIND))
                .to_string(),
            code: self.code.into(),
            debtor: self.debtor.to_string(),
            name: self.name.clone(),
            amount: self.amount.map(Money::plain),
            about: self.about.clone(),
            state: state.map(Into::into),
        }
    }
}

/// Every day of every case, the earliest first. Nothing falls on any day in a case that is closed, but
/// what the owner set herself since then, a day in court while interest may be claimed, and what was
/// kept is seen to have been.
pub(crate) fn dated(book: &Book, today: NaiveDate, law: &RulePack) -> Result<Vec<Dated>, Failure> {
    let mut all = Vec::new();
    for (debtor, party) in book.debtors() {
        let day = |id: String, on: NaiveDate, code: &'static str| Dated {
            id: format!("{code}-{id}@owed"),
            on,
            code,
            debtor,
            name: party.is.name.clone(),
            amount: None,
            about: Vec::new(),
            standing: None,
            remind: None,
            set: None,
        };
        for held in held(book, debtor, today)? {
            let Some(by) = held.promise.by else { continue };
            all.push(Dated {
                amount: Some(held.promise.amount),
                standing: Some(held.standing),
                ..day(held.promise.promise.to_string(), by, "promise")
            });
        }
        for debt in book.debts_of(debtor) {
            all.extend(dues(book, debt)?.into_iter().map(|due| Dated {
                amount: Some(due.amount),
                about: due.about,
                ..day(due.id, due.on, due.code)
            }));
        }
        let limits = LimitView::of(book, debtor, today, law);
        let read = |day: Option<String>| day.and_then(|day| day.parse::<NaiveDate>().ok());
        let (provable, believed) = (read(limits.provable), read(limits.believed));
        all.extend(provable.map(|on| day(debtor.to_string(), on, "limitation")));
        let later = believed.filter(|day| Some(*day) != provable);
        all.extend(later.map(|on| day(debtor.to_string(), on, "limitation-believed")));
        for paper in book
            .documents
            .values()
            .filter(|paper| paper.party == debtor)
        {
            let Some(by) = paper.returned.as_ref().and_then(|back| back.pays_by) else {
                continue;
            };
            all.push(Dated {
                about: vec![paper.number.clone()],
                ..day(paper.id.to_string(), by, "reply")
            });
        }
        for task in book.judged.open_tasks(debtor) {
            let kept = book.judged.tasks.get(&task.task);
            all.push(Dated {
                about: vec![task.what.clone()],
                set: kept.map(|kept| kept.entry),
                ..day(task.task.to_string(), task.due, "task")
            });
        }
        for (entry, rest) in book.log.rests_of(debtor) {
            let ends = match rest.what {
                RestKind::Hardship | RestKind::Agreed | RestKind::AskedToStop => rest.until,
                RestKind::Lifted => None,
            };
            all.extend(ends.map(|on| day(format!("{debtor}-{}", entry.0), on, "rest-ends")));
        }
    }
    all.extend(planned(book, today, law));
    all.extend(courts(book, law));
    let shut: BTreeMap<_, _> = book
        .debtors()
        .filter_map(|(debtor, _)| Some((debtor, closed(book, debtor)?)))
        .collect();
    all.retain(|day| match shut.get(&day.debtor) {
        None => true,
        Some(shut) => {
            // The price alone is paid: an appeal or enforcement for the rest still has its day.
            let open = shut.beside && day.code == "court-day";
            open || day.is_done() || day.set.is_some_and(|set| set > shut.entry)
        }
    });
    all.sort_by(|a, b| (a.on, &a.name, &a.id).cmp(&(b.on, &b.name, &b.id)));
    Ok(all)
}

/// The last days of the instalments of plans that run and are not paid, and of their guarantees.
fn planned(book: &Book, today: NaiveDate, law: &RulePack) -> Vec<Dated> {
    let mut all = Vec::new();
    for plan in book.plans.values() {
        let Some(debtor) = book.plan_debtor(plan) else {
            continue;
        };
        let ended = plan.ended.as_ref().map(|(_, ended)| ended.how);
        if matches!(ended, Some(End::Kept | End::Dropped)) {
            continue;
        }
        if let Some(day) = plan_guarantee(plan, law) {
            let who = plan.is.guarantor.as_ref().map(|by| by.name.clone());
            all.push(court_dated(
                book,
                debtor,
                &plan.is.plan.to_string(),
                day,
                who,
            ));
        }
        // Once all of it is called in no instalment has a day of its own.
        if ended.is_some() {
            continue;
        }
        let stands = repayment::standing(plan, book, today, law);
        let count = stands.parts.len();
        for part in stands.parts.iter().filter(|part| part.paid_on.is_none()) {
            let standing = match (part.is, part.paid.is_zero()) {
                (PartIs::Missed, true) => Standing::Broken,
                (PartIs::Missed, false) => Standing::Partly,
                (
                    PartIs::Kept
                    | PartIs::Late
                    | PartIs::DueToday
                    | PartIs::DueSoon
                    | PartIs::Ahead,
                    _,
                ) => Standing::Open,
            };
            all.push(Dated {
                id: format!("plan-part-{}-{}@owed", plan.is.plan, part.nth),
                on: part.last,
                code: "plan-part",
                debtor,
                name: named(book, debtor),
                amount: Some(Money::cny(part.amount - part.paid)),
                about: vec![part.nth.to_string(), count.to_string()],
                standing: Some(standing),
                remind: None,
                set: None,
            });
        }
    }
    all
}

/// The days that follow from what happened in and around courts, as far as they are not done.
fn courts(book: &Book, law: &RulePack) -> Vec<Dated> {
    let open = book
        .court
        .values()
        .filter(|(_, event)| event.done.is_none());
    open.filter_map(|(_, event)| {
        let day = court_day(event, law)?;
        let id = event.event.to_string();
        Some(court_dated(
            book,
            event.debtor,
            &id,
            day,
            event.about.clone(),
        ))
    })
    .collect()
}

fn court_dated(
    book: &Book,
    debtor: PartyId,
    id: &str,
    day: CourtDay,
    about: Option<String>,
) -> Dated {
    Dated {
        id: format!("court-day-{id}@owed"),
        on: day.careful,
        code: "court-day",
        debtor,
        name: named(book, debtor),
        amount: None,
        about: [Some(day.name.zh), Some(day.name.en), about]
            .into_iter()
            .flatten()
            .collect(),
        standing: None,
        remind: Some(day.remind),
        set: None,
    }
}

fn named(book: &Book, debtor: PartyId) -> String {
    let party = book.parties.get(&debtor);
    party.map(|party| party.is.name.clone()).unwrap_or_default()
}

/// A day on which a debt, or a part of it, is due.
struct DueOn {
    id: String,
    on: NaiveDate,
    code: &'static str,
    amount: Money,
    about: Vec<String>,
}

/// The days on which what is left of a debt is due, part by part.
fn dues(book: &Book, debt: &Debt) -> Result<Vec<DueOn>, Failure> {
    let name = name_of(book, debt);
    let count = debt.instalments.len();
    let part = |part: Unpaid| {
        let on = part.due?;
        let at = debt.instalments.iter().position(|each| each.due == on);
        Some(match at {
            Some(at) => DueOn {
                id: format!("{}-{}", debt.id, at + 1),
                on,
                code: "instalment",
                amount: part.amount,
                about: vec![(at + 1).to_string(), count.to_string(), name.clone()],
            },
            None => DueOn {
                id: debt.id.to_string(),
                on,
                code: "due",
                amount: part.amount,
                about: vec![name.clone()],
            },
        })
    };
    Ok(debt.unpaid()?.into_iter().filter_map(part).collect())
}
