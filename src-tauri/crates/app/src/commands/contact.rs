//! Contact: the log, promises, rests and contact points of a case, and the conduct guard before the
//! next contact.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::conduct::{ConductFinding, ConductRuling};
use super::import::Reason;

mod hours;
mod plan;
mod record;
mod report;
mod show;

pub(super) use plan::{keep, plan, policy};
pub(super) use record::{contacted, point, promise, rest, review};
pub(super) use report::{report, rules};
pub(super) use show::{arrived, show, stage_of};

/// Asks for what passed between the owner and one debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// What passed between the owner and one debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactLog {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// The stage scripts are made for: `check`, `remind`, `demand`, `broken` or `settled`.
    pub stage: String,
    /// Contacts that were made, the latest first.
    pub contacts: Vec<ContactView>,
    /// Promises, the latest day first.
    pub promises: Vec<PromiseView>,
    /// Why the debtor is left in peace; empty where it is not.
    pub rests: Vec<RestView>,
    /// Where the debtor is reached.
    pub points: Vec<ContactPointView>,
    /// What the guard spoke against, the latest first.
    pub guarded: Vec<GuardedView>,
    /// When calls and visits were answered: over all debtors of the book.
    pub hours: HoursView,
    /// Contacts of the owner's today, over every channel but letters.
    pub today: u32,
    /// The same in the last seven days.
    pub week: u32,
}

/// A contact that was made.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Its id.
    pub contact: String,
    /// The day.
    pub on: String,
    /// The time, `HH:MM`.
    pub time: String,
    /// `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
    pub channel: String,
    /// `us` or `them`.
    pub began: String,
    /// As what the person stands to the debt: `debtor`, `co-debtor`, `guarantor`, `agent`,
    /// `service-address`, `named`, `relative`, `employer`, `partner` or `other`.
    pub to: String,
    /// The person's name.
    pub person: Option<String>,
    /// What was said.
    pub said: String,
    /// `spoke`, `no-answer`, `left` or `wrong-person`.
    pub outcome: String,
    /// Who else was there for the owner.
    pub second: Option<String>,
    /// The recording: the evidence's name.
    pub recording: Option<String>,
    /// SHA-256 of the recording's file.
    pub file: Option<String>,
    /// What it looked like afterwards.
    pub review: Option<ReviewView>,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

/// What a contact looked like afterwards.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReviewView {
    /// Whether they know what they owe: `yes`, `no` or `unsure`.
    pub knows: String,
    /// Whether they want to pay.
    pub willing: String,
    /// What they took otherwise than it is.
    pub misread: Option<String>,
    /// Whether the contact did what it was for.
    pub worked: String,
}

/// A promise, held against the money that came.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PromiseView {
    /// Its id.
    pub promise: String,
    /// How much.
    pub amount: String,
    /// Its last day; nothing where the debt was only confirmed.
    pub by: Option<String>,
    /// The day it was given.
    pub on: String,
    /// `spoken`, `message` or `signed`.
    pub how: String,
    /// `open`, `kept`, `partly`, `broken` or `confirmed`.
    pub state: String,
    /// What came for it in time.
    pub came: String,
    /// Days since its last day; below zero before it.
    #[ts(type = "number | null")]
    pub days_over: Option<i64>,
    /// What shows it.
    pub evidence: Option<String>,
    /// Their words.
    pub words: Option<String>,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

/// Why a debtor is left in peace.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestView {
    /// `asked-to-stop`, `hardship` or `agreed`.
    pub what: String,
    /// The day it was said.
    pub on: String,
    /// The first day on which contact may be made again.
    pub until: Option<String>,
    /// How it was said.
    pub note: String,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

/// Where a debtor is reached, where that was learnt and what it is used for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactPointView {
    /// `phone`, `wechat`, `email` or `address`.
    pub kind: String,
    /// The number, account or place.
    pub value: String,
    /// As what the person stands to the debt.
    pub to: String,
    /// The person's name.
    pub person: Option<String>,
    /// Where it was learnt: `contract`, `invoice`, `own-papers`, `they-said`, `public-register` or
    /// `court`; nothing where it stands in the description of the party and nobody said.
    pub learnt: Option<String>,
    /// What it is used for: `demand`, `service` or `contract`.
    pub purpose: Option<String>,
}

/// A planned contact the guard spoke against.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuardedView {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// The day it was planned for.
    pub on: String,
    /// The time.
    pub time: String,
    /// How.
    pub channel: String,
    /// To whom.
    pub to: String,
    /// The words.
    pub draft: String,
    /// `stopped` or `went-ahead`.
    pub came: String,
    /// Why it was made nevertheless.
    pub because: Option<String>,
    /// The rules that spoke against it.
    pub rules: Vec<RuleView>,
}

/// A rule of conduct.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Its id.
    pub rule: String,
    /// `law`, `standard` or `caution`.
    pub force: String,
    /// What it says, in Chinese.
    pub zh: String,
    /// What it says, in English.
    pub en: String,
}

/// When calls and visits were answered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoursView {
    /// One row an hour and channel.
    pub rows: Vec<HourRow>,
    /// The row with most answers, where enough were tried to compare.
    pub best: Option<HourRow>,
    /// From so many attempts on an hour is compared.
    pub enough: u32,
    /// Attempts in all.
    pub attempts: u32,
}

/// The attempts in one hour over one channel.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HourRow {
    /// `call` or `visit`.
    pub channel: String,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// How many were made.
    pub attempts: u32,
    /// How many were answered.
    pub answered: u32,
}

/// A contact that is planned.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ContactPlanned {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// What is to be said or written.
    #[serde(default)]
    pub draft: String,
    /// `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
    pub channel: String,
    /// As what the person stands to the debt; as in [`ContactView::to`].
    pub to: String,
    /// The day; today when left out.
    pub on: Option<String>,
    /// The time where the debtor is, `HH:MM`; now when left out.
    pub time: Option<String>,
    /// Whose rules: `cn` when left out.
    pub profile: Option<String>,
    /// What it announces is a dated task of the owner's; whether she has one open with this debtor
    /// when left out.
    pub step_planned: Option<bool>,
    /// A court has decided and the time to perform is over.
    #[serde(default)]
    pub judged: bool,
    /// A lawyer sends it.
    #[serde(default)]
    pub by_lawyer: bool,
    /// Why it is made although it was warned about; for `contact.keep`.
    pub because: Option<String>,
}

/// What the guard says to a planned contact.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactPlan {
    /// The ruling.
    pub ruling: ConductRuling,
    /// The day it was judged for.
    pub on: String,
    /// The time it was judged for.
    pub time: String,
    /// Contacts of the owner's on that day so far, over every channel but letters.
    pub that_day: u32,
    /// The same in the seven days that end with it.
    pub week: u32,
    /// The steps that are dated tasks with this debtor, and so may be announced.
    pub announced: Vec<super::judged::TaskView>,
}

/// What may be copied.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactKept {
    /// `allow`, `warn` or `block`.
    pub light: String,
    /// The words that may be used: the draft, or the lawful wording in its place; nothing where no
    /// words would do.
    pub text: Option<String>,
    /// The act that kept a warning or a block; empty where there was none.
    pub act: String,
}

/// A contact that was made.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordContact {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day; today when left out.
    pub on: Option<String>,
    /// The time, `HH:MM`; now when left out.
    pub time: Option<String>,
    /// How.
    pub channel: String,
    /// `us` when left out, or `them`.
    pub began: Option<String>,
    /// As what the person stands to the debt.
    pub to: String,
    /// The person's name.
    pub person: Option<String>,
    /// What was said.
    #[serde(default)]
    pub said: String,
    /// `spoke`, `no-answer`, `left` or `wrong-person`.
    pub outcome: String,
    /// Who else was there for the owner.
    pub second: Option<String>,
    /// The evidence that is its recording.
    pub recording: Option<String>,
    /// What it looked like afterwards.
    pub review: Option<ReviewView>,
    /// What was promised in it.
    pub promise: Option<PromiseMade>,
}

/// What was recorded, and what the guard would have said.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactRecorded {
    /// The act, to undo it with.
    pub act: String,
    /// The contact's id.
    pub contact: String,
    /// What is to be thought of next time; none of it kept the contact out of the log.
    pub findings: Vec<ConductFinding>,
}

/// A promise.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PromiseMade {
    /// How much.
    pub amount: String,
    /// Its last day; nothing where the debt was only confirmed.
    pub by: Option<String>,
    /// The day it was given; today when left out.
    pub on: Option<String>,
    /// `spoken`, `message` or `signed`.
    pub how: String,
    /// The ids of the debts it is about; all when left out.
    #[serde(default)]
    pub debts: Vec<String>,
    /// The evidence that shows it.
    pub evidence: Option<String>,
    /// Their words.
    pub words: Option<String>,
}

/// Records a promise.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordPromise {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The promise.
    pub promise: PromiseMade,
}

/// Looks back on a contact.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewContact {
    /// The contact.
    pub contact: String,
    /// What it looked like.
    pub review: ReviewView,
}

/// Leaves a debtor in peace, or no longer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordRest {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// `asked-to-stop`, `hardship`, `agreed` or `lifted`.
    pub what: String,
    /// The day it was said; today when left out.
    pub on: Option<String>,
    /// The first day on which contact may be made again.
    pub until: Option<String>,
    /// How it was said.
    #[serde(default)]
    pub note: String,
}

/// Keeps a contact point with its source and purpose.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordPoint {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// `phone`, `wechat`, `email` or `address`.
    pub kind: String,
    /// The number, account or place.
    pub value: String,
    /// `debtor`, `co-debtor`, `guarantor`, `agent` or `service-address`.
    pub to: String,
    /// The person's name.
    pub person: Option<String>,
    /// Where it was learnt; as in [`ContactPointView::learnt`].
    pub learnt: String,
    /// What it is used for.
    pub purpose: String,
}

/// Asks for the conduct report.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReportAsked {
    /// One debtor's; everybody's when left out.
    pub debtor: Option<String>,
    /// Its first day.
    pub from: Option<String>,
    /// Its last day.
    pub until: Option<String>,
}

/// What was sent, when, and what was blocked and why.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductReport {
    /// Whose book it is.
    pub creditor: String,
    /// One debtor's name; nothing where it is everybody's.
    pub name: Option<String>,
    /// Its first day, where one was asked for.
    pub from: Option<String>,
    /// Its last day.
    pub until: String,
    /// Contacts and what was spoken against, the latest first.
    pub rows: Vec<ReportRow>,
    /// Contacts the owner made.
    pub made: u32,
    /// Contacts that were blocked and not made.
    pub stopped: u32,
    /// Contacts made for a reason although they were warned about.
    pub went_ahead: u32,
    /// The book's head, so that the report can be held against it.
    pub head: String,
}

/// One line of the conduct report.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportRow {
    /// The day.
    pub on: String,
    /// The time.
    pub time: String,
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// How.
    pub channel: String,
    /// To whom.
    pub to: String,
    /// `made`, `stopped` or `went-ahead`.
    pub came: String,
    /// What was said, or was to be.
    pub text: String,
    /// The rules that spoke against it; of a contact that was made, looking back.
    pub rules: Vec<RuleView>,
    /// Why it was made nevertheless.
    pub because: Option<String>,
}

/// What is known of the money of a debtor, before a letter claims it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Arrivals {
    /// The day of the latest money in the book, whoever paid it.
    pub last: Option<String>,
    /// The day of the debtor's own latest payment.
    pub theirs: Option<String>,
    /// The file that the latest money was read from; nothing where it was recorded by hand.
    pub file: Option<String>,
    /// Days from the latest money to today.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// A promise whose day is today or past, as the todo list has it.
    pub promised: Option<Reason>,
}
