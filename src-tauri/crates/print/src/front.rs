//! The front of an evidence pack: cover, index (证据目录) and the list of files with their hashes.
//!
//! Names and page numbers in the index carry links of the form `owed:exhibit/3`. They lead nowhere
//! by themselves: whoever merges the pack turns each into a link to that exhibit's first page.

use serde::Serialize;

use crate::paper::{Day, Lang, Provenance, Stage};

/// The front of an evidence pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Front {
    /// The language of the whole front.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// Who is owed and hands the pack in.
    pub creditor: String,
    /// Who owes.
    pub debtor: String,
    /// What it is about: `买卖合同纠纷`.
    pub cause: Option<String>,
    /// The court or commission it is for.
    pub court: Option<String>,
    /// The number of the case, once there is one.
    pub case_number: Option<String>,
    /// What the cover is headed, where the owner says it otherwise than the form does.
    pub heading: Option<String>,
    /// Lines of the owner's on the cover.
    pub lines: Vec<String>,
    /// Which volume of how many, when there is more than one.
    pub volume: Option<Volume>,
    /// The day it was made.
    pub made: Day,
    /// The index, in order.
    pub exhibits: Vec<Exhibit>,
    /// Pages of evidence, without the front.
    pub pages: u32,
    /// Every file that went in, in order.
    pub files: Vec<File>,
    /// What differs from the pack that was handed in before; nothing when none was.
    pub changes: Option<Changes>,
    /// What the reader must know: signed files whose original lies beside, files that would not open.
    pub notes: Vec<String>,
    /// What the pack was made from.
    pub provenance: Provenance,
}

/// What differs from a pack that was handed in before (变更说明).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The day the earlier one was handed in.
    pub filed: Day,
    /// Where.
    pub to: Option<String>,
    /// Exhibits put in and taken out, in order; none when nothing differs.
    pub rows: Vec<Change>,
}

/// One exhibit put in or taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The numbers of its pages: `45-1–45-3`.
    pub pages: String,
    /// What happened to it.
    pub is: ChangeKind,
}

/// What happened to an exhibit since the pack was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Put in (补充).
    Added,
    /// Taken out (撤回).
    Withdrawn,
}

/// Which volume of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Volume {
    /// From 1.
    pub number: u32,
    /// How many in all.
    pub of: u32,
}

/// A row of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exhibit {
    /// `12`, or `12-1` for one put in later; the link is `owed:exhibit/{number}`.
    pub number: String,
    /// The group it belongs to, printed once above its first row: `第一组　合同关系`.
    pub group: Option<String>,
    /// Its name.
    pub name: String,
    /// Where it comes from: `原告留存`, `税务平台下载`.
    pub source: String,
    /// What it proves (证明目的).
    pub purpose: String,
    /// Its first page in the pack.
    pub first_page: String,
    /// Its last page in the pack.
    pub last_page: String,
    /// What it is a print of.
    pub form: ExhibitForm,
}

/// What an exhibit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ExhibitForm {
    /// The original can be shown (原件).
    Original,
    /// Only a copy is at hand (复印件).
    Copy,
    /// Electronic data, printed (电子数据打印件).
    Electronic,
}

/// A file that went into the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct File {
    /// The number of the exhibit it is part of.
    pub exhibit: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
    /// How many pages it takes in the pack.
    pub pages: u32,
    /// What the reader must know of it: `无法打开，见占位页`.
    pub note: Option<String>,
}
