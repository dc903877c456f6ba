//! What follows once nothing is owed any more: what stopped with the case, the certificate for the
//! debtor, and how long what leads to the person is kept.

use owed_advise::closing::{self, Closed, How};
use owed_book::Book;
use owed_book::evidence::Form;
use owed_book::fact::{Fact, PartyId};
use owed_book::plan::End;
use owed_book::retention::Keep;
use owed_law::RulePack;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::Entered;
use super::cases::PaperView;
use super::claims::ArticleView;
use super::judged::DebtorAsked;
use super::{claims, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// What follows once nothing is owed any more.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosingView {
    /// The debtor's id.
    pub debtor: String,
    /// Its name.
    pub name: String,
    /// How the case came to be closed; nothing while it is open.
    pub closed: Option<ClosedView>,
    /// How long what leads to a person is kept.
    pub keep: KeepView,
}

/// A case that is closed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosedView {
    /// The day on which the last of it was paid, agreed or taken back.
    pub on: String,
    /// `paid`, `agreed` or `taken-back`.
    pub how: String,
    /// What nobody is reminded of any more: `tasks`, `promises`, `court-days`, `rests`.
    pub stopped: Vec<StoppedView>,
    /// What could still be claimed beside the price. Nobody gave it up yet.
    pub interest: Option<String>,
    /// The certificates that were issued since, the latest first.
    pub certificates: Vec<PaperView>,
    /// How far a certificate goes, as the book proposes: `all-heads` or `price-only`; nothing
    /// where there is nothing to certify.
    pub scope: Option<String>,
}

/// What stopped with a case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoppedView {
    /// What.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// How long what leads to a person is kept.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepView {
    /// So many months after a case is settled.
    pub months: u16,
    /// Whether the owner said so herself; otherwise it is our proposal.
    pub own: bool,
    /// The most that is taken.
    pub most: u16,
    /// The first day on which it is kept longer than that; nothing while the case is open.
    pub until: Option<String>,
    /// Days left to it; below zero when it is past.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// What the law says of it; it names no number of months.
    pub because: Vec<ArticleView>,
}

/// Sets how long what leads to a person is kept.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct KeepFor {
    /// So many months after a case is settled.
    pub months: u16,
}

/// No longer than the purpose needs, and then it is deleted.
const BECAUSE: [&str; 2] = ["pipl.19", "pipl.47"];

pub(super) fn show(desk: &Desk, input: DebtorAsked, _: &Watch<'_>) -> Result<ClosingView, Failure> {
    let (law, today) = (desk.law()?, desk.clock.today());
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let party = book.parties.get(&debtor);
        let shut = closing::closed(book, debtor);
        let until = shut.map(|shut| closing::kept_until(book, &shut));
        let closed = shut.map(|shut| ClosedView::of(book, debtor, &shut, today, &law));
        Ok(ClosingView {
            debtor: debtor.to_string(),
            name: party.map(|party| party.is.name.clone()).unwrap_or_default(),
            closed: closed.transpose()?,
            keep: KeepView {
                months: closing::keep(book).months,
                own: book.retention.is_some(),
                most: Keep::MOST,
                until: until.map(|day| day.to_string()),
                days_left: until.map(|day| (day - today).num_days()),
                because: BECAUSE
                    .iter()
                    .filter_map(|id| law.article(id))
                    .map(|article| ArticleView::of_article(article))
                    .collect(),
            },
        })
    })
}

pub(super) fn keep(desk: &Desk, input: KeepFor, _: &Watch<'_>) -> Result<Entered, Failure> {
    let keep = Keep {
        months: input.months,
    };
    let (entered, ()) = desk.enter(|open| {
        let same = open.book.retention == Some(keep);
        let facts = (!same).then_some(Fact::RetentionSet(keep));
        Ok((facts.into_iter().collect(), ()))
    })?;
    Ok(Entered::of(entered))
}

impl ClosedView {
    fn of(
        book: &Book,
        debtor: PartyId,
        shut: &Closed,
        today: chrono::NaiveDate,
        law: &RulePack,
    ) -> Result<Self, Failure> {
        // What cannot be worked out is not said to be nothing.
        let beside = claims::of(book, debtor, today, law).map(|claim| claim.total);
        let none = beside.as_ref().is_ok_and(|sum| *sum <= Decimal::ZERO);
        let kept = was_kept(book, debtor);
        let interest = beside_price(book, debtor, today, law);
        let mut certificates: Vec<_> = book
            .documents
            .values()
            .filter(|paper| paper.party == debtor && paper.form == Form::Settlement)
            .filter(|paper| paper.withdrawn.is_none())
            .collect();
        certificates.sort_by_key(|paper| std::cmp::Reverse(paper.entry));
        let all = none || kept;
        Ok(Self {
            on: shut.on.to_string(),
            how: match shut.how {
                How::Paid => "paid",
                How::Agreed => "agreed",
                How::TakenBack => "taken-back",
            }
            .into(),
            stopped: stopped(book, debtor, shut, today)?,
            interest: interest.map(claims::plain),
            certificates: certificates
                .into_iter()
                .map(|paper| PaperView::of(book, paper, false))
                .collect(),
            scope: match shut.how {
                How::TakenBack => None,
                How::Paid | How::Agreed => Some(if all { "all-heads" } else { "price-only" }),
            }
            .map(str::to_owned),
        })
    }
}

/// Whether a plan was kept, by which the rest was given up.
fn was_kept(book: &Book, debtor: PartyId) -> bool {
    book.plans.values().any(|plan| {
        let ended = plan.ended.as_ref().map(|(_, ended)| ended.how);
        ended == Some(End::Kept) && book.plan_debtor(plan) == Some(debtor)
    })
}

/// What may be claimed beside a price that is paid: interest or a penalty nobody gave up.
pub(super) fn beside_price(
    book: &Book,
    debtor: PartyId,
    today: chrono::NaiveDate,
    law: &RulePack,
) -> Option<Decimal> {
    let claim = claims::of(book, debtor, today, law).ok()?;
    (claim.total > Decimal::ZERO && !was_kept(book, debtor)).then_some(claim.total)
}

/// What would come up again if the case were open.
fn stopped(
    book: &Book,
    debtor: PartyId,
    shut: &Closed,
    today: chrono::NaiveDate,
) -> Result<Vec<StoppedView>, Failure> {
    let tasks = book.judged.open_tasks(debtor).into_iter().filter(|task| {
        let kept = book.judged.tasks.get(&task.task);
        kept.is_some_and(|kept| kept.entry <= shut.entry)
    });
    let held = owed_advise::promises::held(book, debtor, today)?;
    let promises = held.iter().filter(|held| {
        use owed_advise::promises::Standing;
        match held.standing {
            Standing::Open | Standing::Partly | Standing::Broken => true,
            Standing::Kept | Standing::Confirmed => false,
        }
    });
    let court = book.court.values();
    let court = court.filter(|(_, event)| event.debtor == debtor && event.done.is_none());
    let court = court.filter(|_| !shut.beside);
    let found = [
        ("tasks", tasks.count()),
        ("promises", promises.count()),
        ("court-days", court.count()),
        ("rests", book.log.rests_of(debtor).len()),
    ];
    Ok(found
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| StoppedView {
            what: what.into(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
        .collect())
}
