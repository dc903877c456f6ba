//! What to do, the costliest delay first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_advise::closing::closed;
use owed_advise::{Debtors, Step, Undecided, next, promises};
use owed_book::fact::PartyId;
use owed_book::{Book, Money};
use rust_decimal::Decimal;

use super::Todo;
use crate::commands::calendar::Dated;
use crate::commands::cases::{NextStep, row_of};
use crate::commands::claims;
use crate::failure::Failure;

/// From so many days before a right to sue runs out, that is the first thing to do. Our caution,
/// not a rule of law: a demand by post takes weeks when the first address is wrong.
pub(crate) const RUNNING_OUT: i64 = 183;

/// From so many days before a day in court it stands before all that has no day. Our caution as well.
const SOON: i64 = 14;

/// One line a debtor with something to do, what costs most by waiting first: a legal step before a
/// question, then by the amount that is late.
pub(super) fn todo(book: &Book, today: NaiveDate, days: &[Dated]) -> Result<Vec<Todo>, Failure> {
    let undecided = Debtors::of(book).undecided(book);
    let limits: BTreeMap<PartyId, NaiveDate> = days
        .iter()
        .filter(|day| day.code == "limitation")
        .map(|day| (day.debtor, day.on))
        .collect();
    let mut all = due(book, today, days)?;
    for (id, party) in book.debtors() {
        let step = next(book, id, undecided.of(id).len(), today);
        let row = row_of(book, id, &undecided, today)?;
        let shut = closed(book, id);
        if let Some(until) = limits.get(&id) {
            let left = (*until - today).num_days();
            if left <= RUNNING_OUT {
                let todo = Todo {
                    debtor: Some(id.to_string()),
                    name: Some(party.is.name.clone()),
                    amount: Some(row.balance.clone()),
                    code: "limitation".into(),
                    about: vec![until.to_string(), left.to_string()],
                    tone: "seal".into(),
                };
                all.push((0, Reverse(row.owes), todo));
            }
        }
        for task in book.judged.open_tasks(id) {
            if task.due > today {
                break;
            }
            // What the owner sets herself once a case is closed is about what is left of it.
            let kept = book.judged.tasks.get(&task.task);
            if shut.is_some_and(|shut| kept.is_none_or(|kept| kept.entry <= shut.entry)) {
                continue;
            }
            let todo = Todo {
                debtor: Some(id.to_string()),
                name: Some(party.is.name.clone()),
                amount: Some(row.balance.clone()),
                code: "task".into(),
                about: vec![
                    task.what.clone(),
                    task.due.to_string(),
                    task.because.clone(),
                ],
                tone: "seal".into(),
            };
            all.push((1, Reverse(row.owes), todo));
        }
        if shut.is_none() {
            all.extend(promised(book, id, &party.is.name, today)?);
        }
        let tone = match step.step {
            Step::Demand(_) | Step::SendLetter(_) => "seal",
            Step::DecidePayments(_) | Step::SayDueDate(_) | Step::FollowLetter(..) => "amber",
            Step::BuildPack => "teal",
            Step::Wait(_) | Step::Settled => continue,
        };
        let worded = NextStep::of(&step);
        let urgency = match tone {
            "seal" => 1,
            "amber" => 2,
            _ => 3,
        };
        all.push((
            urgency,
            Reverse(row.owes),
            Todo {
                debtor: Some(id.to_string()),
                name: Some(party.is.name.clone()),
                amount: Some(row.balance),
                code: worded.code,
                about: worded.about,
                tone: tone.into(),
            },
        ));
    }
    all.sort_by_key(|(urgency, at_stake, _)| (*urgency, *at_stake));
    let mut todo: Vec<_> = all.into_iter().map(|(_, _, todo)| todo).collect();
    todo.extend(unplaced(&undecided));
    Ok(todo)
}

/// Instalments of plans that are due within two days or were missed, and days in court that are near.
fn due(
    book: &Book,
    today: NaiveDate,
    days: &[Dated],
) -> Result<Vec<(u8, Reverse<Decimal>, Todo)>, Failure> {
    let mut all = Vec::new();
    for day in days {
        let left = (day.on - today).num_days();
        let (urgency, code, tone, about) = match day.code {
            "plan-part" => {
                let (urgency, code, tone) = match left {
                    0 => (1, "plan-due", "amber"),
                    1..=2 => (1, "plan-eve", "teal"),
                    3.. => continue,
                    i64::MIN..=-1 => (0, "plan-missed", "seal"),
                };
                let nth = day.about.first().cloned().unwrap_or_default();
                let over = left.min(0).unsigned_abs().to_string();
                (urgency, code, tone, vec![nth, day.on.to_string(), over])
            }
            "court-day" if day.remind.is_some_and(|first| first <= today) => {
                let mut about = day.about.iter().cloned();
                let names = [about.next(), about.next()].map(Option::unwrap_or_default);
                let [zh, en] = names;
                let which = about.next().unwrap_or_default();
                let about = vec![zh, en, day.on.to_string(), left.to_string(), which];
                (if left <= SOON { 0 } else { 1 }, "court-day", "seal", about)
            }
            _ => continue,
        };
        let at_stake = match day.amount {
            Some(amount) => Some(amount),
            None => owed(book, day.debtor)?,
        };
        let todo = Todo {
            debtor: Some(day.debtor.to_string()),
            name: Some(day.name.clone()),
            amount: at_stake.map(Money::plain),
            code: code.into(),
            about,
            tone: tone.into(),
        };
        let at_stake = at_stake.map(Money::amount).unwrap_or_default();
        all.push((urgency, Reverse(at_stake), todo));
    }
    Ok(all)
}

/// What is left of all debts of a debtor.
fn owed(book: &Book, debtor: PartyId) -> Result<Option<Money>, Failure> {
    let mut owed: Option<Money> = None;
    for debt in book.debts_of(debtor) {
        let left = debt.balance()?;
        owed = Some(owed.map_or(Ok(left), |owed| owed.plus(left))?);
    }
    Ok(owed)
}

/// Promises whose day is today, tomorrow, or past with nothing promised since: has it arrived?
fn promised(
    book: &Book,
    debtor: PartyId,
    name: &str,
    today: NaiveDate,
) -> Result<Vec<(u8, Reverse<Decimal>, Todo)>, Failure> {
    let held = promises::held(book, debtor, today)?;
    let last = held.iter().rfind(|held| held.days_over.is_some());
    let todo = last.and_then(|held| {
        let days = held.days_over?;
        let code = match (held.standing, days) {
            (promises::Standing::Open, -1) => "promise-eve",
            (promises::Standing::Open, 0) => "promise-due",
            (promises::Standing::Broken | promises::Standing::Partly, _) => "promise-broken",
            (
                promises::Standing::Open | promises::Standing::Kept | promises::Standing::Confirmed,
                _,
            ) => return None,
        };
        let amount = held.promise.amount;
        let by = held.promise.by?.to_string();
        let todo = Todo {
            debtor: Some(debtor.to_string()),
            name: Some(name.to_owned()),
            amount: Some(amount.plain()),
            code: code.into(),
            about: vec![by, amount.plain(), held.came.plain()],
            tone: if code == "promise-eve" {
                "teal"
            } else {
                "amber"
            }
            .into(),
        };
        Some((1, Reverse(amount.amount()), todo))
    });
    Ok(todo.into_iter().collect())
}

/// Money that nobody in the book seems to have paid.
fn unplaced(undecided: &Undecided<'_>) -> Option<Todo> {
    let open: Vec<_> = undecided
        .unplaced
        .iter()
        .map(|paid| paid.amount.amount())
        .collect();
    (!open.is_empty()).then(|| Todo {
        debtor: None,
        name: None,
        amount: Some(claims::plain(open.iter().sum())),
        code: "unplaced-payments".into(),
        about: vec![open.len().to_string()],
        tone: "grey".into(),
    })
}
