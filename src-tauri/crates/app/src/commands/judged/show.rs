//! How a debtor stands, as the UI is told it.

use chrono::NaiveDate;
use owed_advise::class::{self, Band, Record, standing};
use owed_advise::playbook::{Play, play};
use owed_advise::{Debtors, next, promises};
use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::judged;
use owed_law::RulePack;

use super::{
    AbilityView, AnswerView, AssetView, ClassDecided, ClassProposed, ClassView, DebtorAsked,
    PlayStep, PlayView, TaskView,
};
use crate::commands::cases::LimitView;
use crate::commands::import::Reason;
use crate::commands::{today, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn class(
    desk: &Desk,
    input: DebtorAsked,
    _: &Watch<'_>,
) -> Result<ClassView, Failure> {
    let (law, on) = (desk.law()?, desk.clock.today());
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        view(&open.book, debtor, on, &law)
    })
}

/// The class of the case: the owner's, or the one worked out.
pub(in crate::commands) fn class_of(
    book: &Book,
    debtor: PartyId,
    today: NaiveDate,
    law: &RulePack,
) -> Result<judged::Class, Failure> {
    let kept = promises::record(book, debtor, today, law)?;
    let record = Record::of(book, debtor, kept, today);
    Ok(standing(book, debtor, &record).class)
}

pub(in crate::commands) fn ability(
    desk: &Desk,
    input: DebtorAsked,
    _: &Watch<'_>,
) -> Result<Option<AbilityView>, Failure> {
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        AbilityView::of(&open.book, debtor)
    })
}

fn view(
    book: &Book,
    debtor: PartyId,
    today: NaiveDate,
    law: &RulePack,
) -> Result<ClassView, Failure> {
    let record = Record::of(
        book,
        debtor,
        promises::record(book, debtor, today, law)?,
        today,
    );
    let stands = standing(book, debtor, &record);
    let undecided = Debtors::of(book).undecided(book).of(debtor).len();
    let step = next(book, debtor, undecided, today);
    let left = LimitView::of(book, debtor, today, law).days_left;
    let running_out = left.is_some_and(|left| left <= today::RUNNING_OUT);
    let advised = play(book, debtor, stands.class, &step, running_out, today);
    let said = |reasons: &[owed_advise::Reason]| reasons.iter().map(Reason::of).collect();
    Ok(ClassView {
        debtor: debtor.to_string(),
        class: wire::code(&stands.class),
        decided: stands.decided.as_ref().map(|decided| ClassDecided {
            on: decided.on.to_string(),
            worked_out: wire::code(&decided.worked_out),
            because: decided.because.clone(),
        }),
        worked_out: wire::code(&stands.worked.class),
        willing: band(stands.worked.willing).into(),
        able: band(stands.worked.able).into(),
        reasons: said(&stands.worked.reasons),
        unknown: stands.worked.unknown.iter().map(wire::code).collect(),
        proposed: stands.proposed.as_ref().map(|proposed| ClassProposed {
            class: wire::code(&proposed.class),
            because: said(&proposed.because),
        }),
        answers: book
            .judged
            .answers_of(debtor)
            .map(|(on, answer)| AnswerView {
                question: wire::code(&answer.question),
                is: wire::code(&answer.is),
                known: answer.known.map(|known| wire::code(&known)),
                on: on.to_string(),
            })
            .collect(),
        assets: book
            .judged
            .assets
            .iter()
            .filter(|(_, asset)| asset.debtor == debtor)
            .map(|(_, asset)| AssetView::of(asset))
            .collect(),
        ability: AbilityView::of(book, debtor)?,
        play: PlayView::of(&advised),
        tasks: book
            .judged
            .open_tasks(debtor)
            .into_iter()
            .map(|task| TaskView::of(task, today))
            .collect(),
        checked: class::checked().to_owned(),
    })
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Good => "good",
        Band::Unclear => "unclear",
        Band::Poor => "poor",
    }
}

impl AssetView {
    fn of(asset: &judged::Asset) -> Self {
        Self {
            what: wire::code(&asset.what),
            about: asset.about.clone(),
            known: wire::code(&asset.known),
            on: asset.on.to_string(),
        }
    }
}

impl AbilityView {
    fn of(book: &Book, debtor: PartyId) -> Result<Option<Self>, Failure> {
        let Some((_, is)) = book.judged.ability.get(&debtor) else {
            return Ok(None);
        };
        Ok(Some(Self {
            income: is.income.plain(),
            living: is.living.plain(),
            outgoings: is.outgoings.plain(),
            debts: is.debts.plain(),
            left: is.disposable()?.plain(),
            known: wire::code(&is.known),
            on: is.on.to_string(),
        }))
    }
}

impl TaskView {
    pub(in crate::commands) fn of(task: &judged::Task, today: NaiveDate) -> Self {
        Self {
            task: task.task.to_string(),
            what: task.what.clone(),
            due: task.due.to_string(),
            because: task.because.clone(),
            days_left: (task.due - today).num_days(),
        }
    }
}

impl PlayView {
    fn of(play: &Play) -> Self {
        Self {
            step: play.advised.map(|step| PlayStep {
                step: wire::code(&step.step),
                tone: wire::code(&step.tone),
                channel: wire::code(&step.channel),
                every: step.every,
                paper: step.paper.map(|paper| wire::code(&paper)),
                days: step.days,
            }),
            because: play.because.iter().map(Reason::of).collect(),
        }
    }
}
