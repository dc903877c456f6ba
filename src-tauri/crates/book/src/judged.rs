//! What the owner answered and decided about a debtor: answers about how it behaves, what it may
//! have, what it can spare a month, its class, and the tasks she set herself. Besides, the policy
//! she keeps with all of them.
//!
//! Everything known about a debtor says how it is known, and only by a way that is lawful: a
//! [`Known`] that was bought or passed on by a friend at the bank cannot be written down.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::book::Book;
use crate::fact::PartyId;
use crate::journal::Seq;
use crate::money::{Money, MoneyError};

/// One thing the owner set herself to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskId(pub Uuid);

impl std::fmt::Display for TaskId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How something is known about a debtor: the lawful ways, and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// From dealings of one's own with the debtor.
    OwnDealings,
    /// From a register open to everyone (国家企业信用信息公示系统、中国执行信息公开网).
    PublicRegister,
    /// From a court.
    Court,
    /// The debtor said so.
    DebtorSaid,
}

/// A question about how a debtor behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Can it be reached?
    Reachable,
    /// Does it say that it owes the sum?
    Admits,
    /// Has it said when and how it will pay?
    Offers,
    /// Has it done what it said before?
    KeepsWord,
    /// Is its business running, or its income coming in?
    Trades,
    /// Is it being sued or enforced against by others?
    Pursued,
    /// Is it in real need: illness, loss of work, a closed shop?
    Hardship,
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// Yes.
    Yes,
    /// In part, or at times.
    Partly,
    /// No.
    No,
    /// The owner does not know.
    Unknown,
}

/// A question answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// The answer.
    pub is: Is,
    /// How it is known; nothing only where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
}

/// Answers about a debtor, given on one day. A later one to the same question replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The debtor.
    pub debtor: PartyId,
    /// The day.
    pub on: NaiveDate,
    /// The answers, each question once.
    pub answers: Vec<Answer>,
}

/// What a debtor may have that could pay the debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// Land or a building (不动产).
    Property,
    /// A vehicle.
    Vehicle,
    /// Machines and equipment.
    Equipment,
    /// Goods in stock.
    Stock,
    /// Money that others owe it (到期债权).
    Receivable,
    /// A bank account, such as one it paid from.
    Account,
    /// Shares in a company.
    Shares,
    /// Anything else.
    Other,
}

/// A clue to an asset (财产线索).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Whose it seems to be.
    pub debtor: PartyId,
    /// The day it was seen.
    pub on: NaiveDate,
    /// What it is.
    pub what: AssetKind,
    /// Where it is and how it is told from others.
    pub about: String,
    /// How it is known.
    pub known: Known,
}

/// What a debtor takes in and must spend in a month. A later one replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ability {
    /// The debtor.
    pub debtor: PartyId,
    /// The day it was found out.
    pub on: NaiveDate,
    /// What comes in.
    pub income: Money,
    /// What living costs, or what the business cannot run without; it stays with the debtor.
    pub living: Money,
    /// Other outgoings that cannot be put off.
    pub outgoings: Money,
    /// What goes to other creditors.
    pub debts: Money,
    /// How it is known.
    pub known: Known,
}

/// How a debtor is to be treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// It will pay and can: a reminder is enough.
    A,
    /// It would and cannot at once, or can and hangs back: agree on something.
    B,
    /// It will not: go the formal way.
    C,
    /// Nobody answers (失联).
    LostContact,
    /// It says that it does not owe, or not so much (有争议).
    Disputed,
    /// It may not be able to pay anybody (可能资不抵债).
    InsolventSigns,
    /// It is in real need (确有困难).
    Hardship,
}

/// The class that the owner keeps a debtor in. A later one replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The debtor.
    pub debtor: PartyId,
    /// The day.
    pub on: NaiveDate,
    /// The class she decided on.
    pub class: Class,
    /// The class that was worked out then.
    pub worked_out: Class,
    /// Why she decided otherwise than was worked out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// What the owner keeps to with every debtor. A later one replaces the earlier; what is not said
/// is as the program proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Policy {
    /// So many days after the due date before the first reminder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace_days: Option<u16>,
    /// At most so many per cent of interest and penalties are waived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waive_late: Option<u8>,
    /// At most so many per cent of the price are waived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waive_price: Option<u8>,
    /// At most so many contacts a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_a_day: Option<u8>,
    /// At most so many contacts in seven days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_a_week: Option<u8>,
}

/// Something the owner is going to do by a day: a step that was announced becomes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The task.
    pub task: TaskId,
    /// The debtor it is about.
    pub debtor: PartyId,
    /// What is to be done, in her words or a code.
    pub what: String,
    /// By when.
    pub due: NaiveDate,
    /// Why, in her words or a code such as `letter:催字〔2026〕第1号`.
    pub because: String,
}

/// How a task ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// It was done.
    Done,
    /// It will not be done.
    Dropped,
}

/// A task came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskEnd {
    /// The task.
    pub task: TaskId,
    /// The day.
    pub on: NaiveDate,
    /// How it ended.
    pub ended: Ended,
    /// What came of it, or why it will not be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// A task with its end, where it came to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTask {
    /// The entry that set it.
    pub entry: Seq,
    /// The task.
    pub task: Task,
    /// How it ended, and the entry that says so.
    pub end: Option<(Seq, TaskEnd)>,
}

/// All of it, with the entries that recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judged {
    /// The latest answer to each question about each debtor, with its day.
    pub answers: BTreeMap<(PartyId, Question), (Seq, NaiveDate, Answer)>,
    /// Clues to assets, in the order entered.
    pub assets: Vec<(Seq, Asset)>,
    /// What each debtor can spare.
    pub ability: BTreeMap<PartyId, (Seq, Ability)>,
    /// The class of each debtor.
    pub classes: BTreeMap<PartyId, (Seq, Decision)>,
    /// What the owner keeps to.
    pub policy: Option<(Seq, Policy)>,
    /// Tasks, each with its end where it came to one.
    pub tasks: BTreeMap<TaskId, KeptTask>,
}

impl Ability {
    /// What is left a month for this debt once living, what cannot be put off and other creditors
    /// are paid; nothing where that takes all.
    ///
    /// # Errors
    /// When the amounts are of two currencies.
    pub fn disposable(&self) -> Result<Money, MoneyError> {
        let left = self
            .income
            .minus(self.living)?
            .minus(self.outgoings)?
            .minus(self.debts)?;
        Ok(if left.is_positive() {
            left
        } else {
            Money::zero(left.currency())
        })
    }
}

impl Judged {
    /// The answers about one debtor, each with its day.
    pub fn answers_of(&self, debtor: PartyId) -> impl Iterator<Item = (NaiveDate, Answer)> {
        self.answers
            .range((debtor, Question::Reachable)..=(debtor, Question::Hardship))
            .map(|(_, (_, on, answer))| (*on, *answer))
    }

    /// The tasks about one debtor that have not come to an end, the nearest first.
    pub fn open_tasks(&self, debtor: PartyId) -> Vec<&Task> {
        let open = self.tasks.values().filter(|kept| kept.end.is_none());
        let mut mine: Vec<_> = open
            .map(|kept| &kept.task)
            .filter(|task| task.debtor == debtor)
            .collect();
        mine.sort_by_key(|task| task.due);
        mine
    }

    /// What was of one party is of another one from now on.
    pub(crate) fn hand_over(&mut self, gone: PartyId, stays: PartyId) {
        let theirs: Vec<_> = self
            .answers
            .keys()
            .filter(|(party, _)| *party == gone)
            .copied()
            .collect();
        for key in theirs {
            if let Some(said) = self.answers.remove(&key) {
                keep_later(&mut self.answers, (stays, key.1), said, |said| said.0);
            }
        }
        if let Some(said) = self.ability.remove(&gone) {
            keep_later(&mut self.ability, stays, said, |said| said.0);
        }
        if let Some(said) = self.classes.remove(&gone) {
            keep_later(&mut self.classes, stays, said, |said| said.0);
        }
        let assets = self.assets.iter_mut().map(|(_, asset)| &mut asset.debtor);
        let tasks = self.tasks.values_mut().map(|kept| &mut kept.task.debtor);
        for debtor in assets.chain(tasks).filter(|debtor| **debtor == gone) {
            *debtor = stays;
        }
    }
}

/// Of two that were said of one thing, the later stays.
fn keep_later<K: Ord, V>(all: &mut BTreeMap<K, V>, key: K, said: V, at: fn(&V) -> Seq) {
    if all.get(&key).is_none_or(|had| at(had) < at(&said)) {
        all.insert(key, said);
    }
}

impl Book {
    /// The class the owner keeps a debtor in, if she decided on one.
    pub fn class_of(&self, debtor: PartyId) -> Option<&Decision> {
        let debtor = self.holder(debtor);
        self.judged.classes.get(&debtor).map(|(_, decided)| decided)
    }

    /// What the owner keeps to; what she never said is left out.
    pub fn policy(&self) -> Policy {
        self.judged.policy.map(|(_, kept)| kept).unwrap_or_default()
    }
}
