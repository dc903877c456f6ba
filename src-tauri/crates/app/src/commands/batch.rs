//! Many debtors at a time: letters that are looked at one by one, and packs built one after another.
//!
//! Letters are drafted and issued by the commands a single one takes (`letter.draft`, `letter.issue`,
//! which issues nothing but what was seen); here it is only said whom they could go to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;
use super::packs::ReadScans;
use super::papers::{PaidSince, StandsChanged};
use crate::failure::Failure;

mod letters;
mod packs;
mod runs;

pub(super) use letters::choose;
pub(super) use packs::{build, show};

/// Asks whom a kind of letter could go to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct LettersAsked {
    /// `demand`, `statement`, `fair-dealing`, `schedule` or `breach-notice`.
    pub form: String,
    /// `zh` or `en`.
    pub lang: Option<String>,
    /// Only those with something past due.
    #[serde(default)]
    pub overdue: bool,
    /// Only those nobody wrote to or spoke with for so many days.
    pub quiet_days: Option<u32>,
    /// Only those who owe so much or more, in yuan.
    pub least: Option<String>,
}

/// Whom a kind of letter could go to.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LettersView {
    /// Who it could go to, the largest sum first.
    pub letters: Vec<LetterRow>,
    /// How many debtors owe something and were not asked for.
    pub left_out: u32,
}

/// A letter that could be written.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterRow {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// What the letter would come to.
    pub total: String,
    /// Days since the earliest due date that is past and not paid.
    #[ts(type = "number | null")]
    pub days_late: Option<i64>,
    /// The last day on which somebody wrote to the debtor or spoke with it.
    pub last_contact: Option<String>,
    /// The last letter of this kind.
    pub last_letter: Option<LastLetter>,
    /// What it must have and lacks; no reason issues it then.
    pub missing: Vec<Reason>,
    /// What must be settled first.
    pub unsettled: Vec<Reason>,
}

/// A letter that was issued before.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastLetter {
    /// Its number.
    pub number: String,
    /// The day on it.
    pub on: String,
}

/// What every pack of a run is to have: what the template of a name says, or what is said here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PackTemplate {
    /// Whether copies for a court's portal are made.
    pub upload: bool,
    /// The largest file the portal takes, in megabytes; no limit when left out.
    pub largest: Option<u32>,
    /// Whether the photos in the copies are scaled down.
    pub scale: bool,
    /// Dividers bound in before the exhibits, for printing on `one` side or on `both`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tabs: Option<String>,
    /// The template they are made by, by name; the rest here counts for nothing then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
}

/// Builds packs, one after another.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuildPacks {
    /// The debtors, by id or exact name; those of the run that was cut off where it is gone on with.
    #[serde(default)]
    pub debtors: Vec<String>,
    /// What every pack is to have.
    #[serde(default)]
    pub template: PackTemplate,
    /// Goes on with the run that was cut off, with its debtors and its template.
    #[serde(default)]
    pub resume: bool,
    /// Builds also what would be the same as the last time.
    #[serde(default)]
    pub anew: bool,
    /// Packs of a locked book lie in the open: the owner was asked, and said yes.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub in_the_open: bool,
}

/// The packs of many cases.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacksView {
    /// A row a case that has evidence, in the order of names.
    pub rows: Vec<PackRow>,
    /// What the packs of the last run were to have.
    pub template: PackTemplate,
    /// The run that was cut off, if one was.
    pub unfinished: Option<Unfinished>,
}

/// A run that was cut off.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unfinished {
    /// The day it began.
    pub began: String,
    /// How many packs of it are built.
    pub done: u32,
    /// How many it has.
    pub of: u32,
}

/// A case and its pack.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackRow {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// How many pieces of evidence it would have.
    pub pieces: u32,
    /// Before a run: `new`, `changed`, `same` or `lost` (its folder is no longer as it was built).
    /// After one: `built`, `same`, `before` (built before the run was cut off), `failed` or `left`.
    pub is: String,
    /// The pack: its name in the book's `packs` folder.
    pub pack: Option<String>,
    /// The day it was built.
    pub built: Option<String>,
    /// What differs in the evidence since the last pack: `added`, `gone`, `reworded`, `order`;
    /// `template` where only what every pack is to have differs.
    pub what: Vec<Reason>,
    /// What the book said of the case at the last pack and says otherwise now.
    pub changes: Vec<StandsChanged>,
    /// Money that was entered since.
    pub payments: Vec<PaidSince>,
    /// Exhibits that could not be shown and have a page in their place; of a pack built just now.
    pub placeholders: Vec<Reason>,
    /// What was read off its scans; of a pack built just now.
    pub scans: Option<ReadScans>,
    /// Why it could not be built.
    pub failure: Option<Failure>,
}

/// What a run did.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacksBuilt {
    /// A row a case of the run.
    pub rows: Vec<PackRow>,
    /// How many of each: `built`, `same`, `before`, `failed`, `left`.
    pub counts: BTreeMap<String, u32>,
    /// Whether it was stopped and can be gone on with.
    pub stopped: bool,
}
