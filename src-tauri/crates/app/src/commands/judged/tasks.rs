//! Tasks: a step that was announced becomes a dated one.

use chrono::NaiveDate;
use owed_advise::playbook;
use owed_book::fact::{Fact, PartyId};
use owed_book::judged::{Ended, Task, TaskEnd, TaskId};
use uuid::Uuid;

use super::{EndTask, SetTask};
use crate::commands::book::Entered;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn set_task(
    desk: &Desk,
    input: SetTask,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let task = TaskId(Uuid::now_v7());
    let due = wire::day("due", &input.due)?;
    if due < desk.clock.today() {
        return Err(Failure::bad_input("due", due));
    }
    let (entered, ()) = desk.enter(|open| {
        let set = Fact::TaskSet(Task {
            task,
            debtor: wire::debtor(&open.book, &input.debtor)?,
            what: input.what.trim().to_owned(),
            due,
            because: input.because.trim().to_owned(),
        });
        Ok((vec![set], ()))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn end_task(
    desk: &Desk,
    input: EndTask,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let task = TaskId(wire::id("task", &input.task)?);
    let on = desk.clock.today();
    let because = input.because.as_deref().map(str::trim);
    let because = because.filter(|text| !text.is_empty());
    let (entered, ()) = desk.enter(|_| {
        let end = Fact::TaskEnded(TaskEnd {
            task,
            on,
            ended: if input.dropped {
                Ended::Dropped
            } else {
                Ended::Done
            },
            because: because.map(str::to_owned),
        });
        Ok((vec![end], ()))
    })?;
    Ok(Entered::of(entered))
}

/// What a demand announces becomes a task: the day after its day to pay by, the next step is taken.
pub(in crate::commands) fn after_letter(debtor: PartyId, number: &str, pay_by: NaiveDate) -> Fact {
    Fact::TaskSet(Task {
        task: TaskId(Uuid::now_v7()),
        debtor,
        what: playbook::AFTER_LETTER.to_owned(),
        due: pay_by.succ_opt().unwrap_or(pay_by),
        because: playbook::letter(number),
    })
}
