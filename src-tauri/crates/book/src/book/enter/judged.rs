//! Answers, assets, ability, classes, the policy and tasks.

use std::collections::BTreeSet;

use super::value::{named, plausible, sized};
use crate::book::{Book, Refused};
use crate::journal::Seq;
use crate::judged::{
    Ability, Answers, Asset, Decision, Ended, Is, KeptTask, Policy, Task, TaskEnd,
};
use crate::money::Money;

impl Book {
    pub(super) fn answered(&mut self, entry: Seq, said: Answers) -> Result<(), Refused> {
        let debtor = self.party(said.debtor)?;
        plausible(said.on)?;
        let mut asked = BTreeSet::new();
        for answer in &said.answers {
            if answer.is != Is::Unknown && answer.known.is_none() {
                return Err(Refused::SourceEmpty);
            }
            if !asked.insert(answer.question) {
                return Err(Refused::Twice(format!("{:?}", answer.question)));
            }
        }
        if asked.is_empty() {
            return Err(Refused::NothingSaid);
        }
        for answer in said.answers {
            let key = (debtor, answer.question);
            self.judged.answers.insert(key, (entry, said.on, answer));
        }
        Ok(())
    }

    pub(super) fn asset_seen(&mut self, entry: Seq, mut seen: Asset) -> Result<(), Refused> {
        seen.debtor = self.party(seen.debtor)?;
        plausible(seen.on)?;
        said(&seen.about)?;
        self.judged.assets.push((entry, seen));
        Ok(())
    }

    pub(super) fn ability_stated(&mut self, entry: Seq, mut is: Ability) -> Result<(), Refused> {
        is.debtor = self.party(is.debtor)?;
        plausible(is.on)?;
        for money in [is.income, is.living, is.outgoings, is.debts] {
            sized(money)?;
            if Money::zero(money.currency()).minus(money)?.is_positive() {
                return Err(Refused::BelowNought);
            }
        }
        is.disposable()?;
        self.judged.ability.insert(is.debtor, (entry, is));
        Ok(())
    }

    pub(super) fn class_decided(&mut self, entry: Seq, mut is: Decision) -> Result<(), Refused> {
        is.debtor = self.party(is.debtor)?;
        plausible(is.on)?;
        if is.class != is.worked_out {
            said(is.because.as_deref().unwrap_or_default())?;
        }
        self.judged.classes.insert(is.debtor, (entry, is));
        Ok(())
    }

    pub(super) fn policy_set(&mut self, entry: Seq, policy: Policy) -> Result<(), Refused> {
        let percents = [policy.waive_late, policy.waive_price];
        if percents.into_iter().flatten().any(|percent| percent > 100) {
            return Err(Refused::PercentOutOfRange);
        }
        self.judged.policy = Some((entry, policy));
        Ok(())
    }

    pub(super) fn task_set(&mut self, entry: Seq, mut task: Task) -> Result<(), Refused> {
        task.debtor = self.party(task.debtor)?;
        plausible(task.due)?;
        said(&task.what)?;
        said(&task.because)?;
        if self.judged.tasks.contains_key(&task.task) {
            return Err(Refused::Twice(task.what));
        }
        let id = task.task;
        let end = None;
        self.judged.tasks.insert(id, KeptTask { entry, task, end });
        Ok(())
    }

    pub(super) fn task_ended(&mut self, entry: Seq, end: TaskEnd) -> Result<(), Refused> {
        plausible(end.on)?;
        // A step that was announced and is not taken needs a reason: it was a promise.
        if end.ended == Ended::Dropped {
            said(end.because.as_deref().unwrap_or_default())?;
        }
        let found = self.judged.tasks.get_mut(&end.task);
        let kept = found.ok_or(Refused::NoTask(end.task))?;
        if kept.end.is_some() {
            return Err(Refused::Twice(kept.task.what.clone()));
        }
        kept.end = Some((entry, end));
        Ok(())
    }
}

/// Words that must be there.
fn said(words: &str) -> Result<(), Refused> {
    match named(words) {
        Err(Refused::NameEmpty) => Err(Refused::NothingSaid),
        // Reasons may be longer than names.
        Err(Refused::NameTooLong(length)) if length <= 2000 => Ok(()),
        other => other,
    }
}
