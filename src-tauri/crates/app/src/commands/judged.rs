//! How a debtor is to be treated and what to do next: answers, the class, what it can spare, the
//! owner's policy, and her tasks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;

mod record;
mod show;
mod tasks;

pub(super) use record::{
    decide_class, policy, record_ability, record_answers, record_asset, set_policy,
};
pub(super) use show::{ability, class, class_of};
pub(super) use tasks::{after_letter, end_task, set_task};

/// Asks about one debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DebtorAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// How a debtor is to be treated, why, and what to do next.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassView {
    /// The debtor's id.
    pub debtor: String,
    /// The class in force: `a`, `b`, `c`, `lost-contact`, `disputed`, `insolvent-signs` or
    /// `hardship`.
    pub class: String,
    /// What the owner decided, where she did.
    pub decided: Option<ClassDecided>,
    /// The class that follows from what is known today.
    pub worked_out: String,
    /// The will to pay: `good`, `unclear` or `poor`.
    pub willing: String,
    /// The means to pay: `good`, `unclear` or `poor`.
    pub able: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Questions nobody answered: `reachable`, `admits`, `offers`, `keeps-word`, `trades`,
    /// `pursued`, `hardship`.
    pub unknown: Vec<String>,
    /// Another class, because of what happened since the owner decided.
    pub proposed: Option<ClassProposed>,
    /// The answers in force.
    pub answers: Vec<AnswerView>,
    /// Clues to what it has.
    pub assets: Vec<AssetView>,
    /// What it can spare a month.
    pub ability: Option<AbilityView>,
    /// What to do next, and how.
    pub play: PlayView,
    /// Tasks that have not come to an end, the nearest first.
    pub tasks: Vec<TaskView>,
    /// The day the tables of classes and steps were looked over. They are practice, not law.
    pub checked: String,
}

/// What the owner decided of a class.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassDecided {
    /// The day.
    pub on: String,
    /// What was worked out then.
    pub worked_out: String,
    /// Why she decided otherwise.
    pub because: Option<String>,
}

/// Another class that is proposed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassProposed {
    /// The class.
    pub class: String,
    /// What happened since: `since-paid`, `since-broke-promise`, `since-silent`, `since-other`.
    pub because: Vec<Reason>,
}

/// An answer in force.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerView {
    /// The question.
    pub question: String,
    /// `yes`, `partly`, `no` or `unknown`.
    pub is: String,
    /// `own-dealings`, `public-register`, `court` or `debtor-said`.
    pub known: Option<String>,
    /// The day it was given.
    pub on: String,
}

/// A clue to something a debtor has.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetView {
    /// `property`, `vehicle`, `equipment`, `stock`, `receivable`, `account`, `shares` or `other`.
    pub what: String,
    /// Where it is and how it is told from others.
    pub about: String,
    /// How it is known.
    pub known: String,
    /// The day it was seen.
    pub on: String,
}

/// What a debtor takes in and must spend in a month.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbilityView {
    /// What comes in.
    pub income: String,
    /// What living costs; it stays with the debtor.
    pub living: String,
    /// Other outgoings that cannot be put off.
    pub outgoings: String,
    /// What goes to other creditors.
    pub debts: String,
    /// What is left for this debt a month.
    pub left: String,
    /// How it is known.
    pub known: String,
    /// The day it was found out.
    pub on: String,
}

/// What to do next, and how.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlayView {
    /// The step; nothing where the figures or the calendar come first.
    pub step: Option<PlayStep>,
    /// Why: `by-class`, `by-stage`, `running-out`, `figures-first`, `not-late`, `letter-unsent`,
    /// `letter-unknown`, `letter-waits` or `settled`.
    pub because: Vec<Reason>,
}

/// A step of the playbook.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlayStep {
    /// `remind`, `demand`, `find-address`, `ask-dispute`, `hear-out`, `agree-plan`, `build-pack`
    /// or `see-lawyer`.
    pub step: String,
    /// `friendly`, `considerate`, `matter-of-fact` or `formal`.
    pub tone: String,
    /// `message`, `call` or `letter`.
    pub channel: String,
    /// Days between two contacts.
    pub every: u16,
    /// `demand` or `statement`.
    pub paper: Option<String>,
    /// Working days given to answer or pay.
    pub days: Option<u8>,
}

/// Something the owner is going to do.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// Its id.
    pub task: String,
    /// What: her words, or a code such as `after-letter`.
    pub what: String,
    /// By when.
    pub due: String,
    /// Why: her words, or a code such as `letter:NUMBER`.
    pub because: String,
    /// Days left; below zero when it is past.
    #[ts(type = "number")]
    pub days_left: i64,
}

/// Asks for a class to be decided on.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct DecideClass {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The class.
    pub class: String,
    /// Why, where it is not the one that was worked out.
    pub because: Option<String>,
}

/// Asks for answers to be recorded.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordAnswers {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The answers, each question once.
    pub answers: Vec<AnswerGiven>,
}

/// An answer as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerGiven {
    /// The question.
    pub question: String,
    /// `yes`, `partly`, `no` or `unknown`.
    pub is: String,
    /// `own-dealings`, `public-register`, `court` or `debtor-said`; nothing where it is not known.
    /// `bought` and `insider` are refused.
    pub known: Option<String>,
}

/// Asks for a clue to something a debtor has to be recorded.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordAsset {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// `property`, `vehicle`, `equipment`, `stock`, `receivable`, `account`, `shares` or `other`.
    pub what: String,
    /// Where it is and how it is told from others.
    pub about: String,
    /// How it is known. `bought` and `insider` are refused.
    pub known: String,
}

/// Asks for what a debtor can spare to be recorded.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordAbility {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// What comes in a month.
    pub income: String,
    /// What living costs, or what the business cannot run without.
    pub living: String,
    /// Other outgoings that cannot be put off.
    pub outgoings: String,
    /// What goes to other creditors.
    pub debts: String,
    /// How it is known.
    pub known: String,
}

/// What the owner keeps to with every debtor.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView {
    /// Days after the due date before the first reminder.
    pub grace_days: u16,
    /// At most so many per cent of interest and penalties are waived.
    pub waive_late: u8,
    /// At most so many per cent of the price are waived.
    pub waive_price: u8,
    /// At most so many contacts a day.
    pub most_a_day: Option<u8>,
    /// At most so many contacts in seven days.
    pub most_a_week: Option<u8>,
    /// The most a day that can be set.
    pub caution_a_day: Option<u8>,
    /// The most a week that can be set.
    pub caution_a_week: Option<u8>,
    /// Whether the owner set any of it.
    pub own: bool,
}

/// Asks for a policy to be kept to. What is left out is as the program proposes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct SetPolicy {
    /// Days after the due date before the first reminder.
    pub grace_days: Option<u16>,
    /// At most so many per cent of interest and penalties are waived.
    pub waive_late: Option<u8>,
    /// At most so many per cent of the price are waived.
    pub waive_price: Option<u8>,
    /// At most so many contacts a day; only fewer than we advise.
    pub most_a_day: Option<u8>,
    /// At most so many contacts in seven days; only fewer than we advise.
    pub most_a_week: Option<u8>,
}

/// Asks for a task to be set.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetTask {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// What is to be done.
    pub what: String,
    /// By when.
    pub due: String,
    /// Why: who was told, and how.
    pub because: String,
}

/// Asks for a task to be ended.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct EndTask {
    /// The task.
    pub task: String,
    /// It will not be done; then a reason is needed.
    #[serde(default)]
    pub dropped: bool,
    /// What came of it, or why it will not be done.
    pub because: Option<String>,
}
