//! Evidence packs: checked beforehand, built from the vault, handed in, and checked again later.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;
use crate::failure::Failure;

mod build;
mod check;
mod front;
mod invoice;
mod list;
mod numbers;
mod plan;
mod scans;
mod seal;
mod tabs;
pub mod templates;

pub(super) use build::{build, may_lie_open};
pub(super) use check::preflight;
pub use list::report;
pub(super) use list::{BoundPack, bound, built_of_now, file, latest, list, own_pack, verify};
pub(super) use numbers::{Numbers, numbers};
pub(super) use plan::{Piece, chosen, pieces, source_of, title_of};
pub(super) use scans::scans;
pub(super) use seal::seal;
pub(super) use tabs::tabs;

/// Asks for an evidence pack.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PackAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// Other debtors of the same case, by id or exact name.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub also: Vec<String>,
    /// A place the door was told of; the book's own `packs` folder when left out.
    pub place: Option<String>,
    /// What the copies for a court's portal are to be like; none are made when left out.
    pub upload: Option<UploadAsked>,
    /// Dividers bound in before the exhibits, for printing on `one` side or on `both`; none when left out.
    pub tabs: Option<String>,
    /// The template it is made by, by name. It says what `upload` and `tabs` do not.
    pub template: Option<String>,
    /// A pack of a locked book lies in the open: the owner was asked, and said yes. Not needed where
    /// she names the place.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub in_the_open: bool,
    /// Whether what is written on scans is read by machine and laid over them unseen; as it was last
    /// said when left out.
    pub scans: Option<bool>,
}

/// Asks what this computer can read off scans, and says whether it is to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ScansAsked {
    /// Whether packs get an unseen text layer over scans from now on; stays as it is when left out.
    pub on: Option<bool>,
}

/// What this computer can read off scans.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScansView {
    /// Whether packs get an unseen text layer over scans.
    pub on: bool,
    /// `ready`; `absent` where no program is installed that can; `no-chinese` where it lacks what it
    /// needs for Chinese.
    pub engine: String,
}

/// What was read off the scans of a pack.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadScans {
    /// As in `ScansView`, or `off` where nobody was to read.
    pub engine: String,
    /// Pages that have an unseen text layer, read by machine.
    pub read: u32,
    /// Pages without text that have none.
    pub unread: u32,
    /// Why, file by file, with the pages: `time`, `broke`, `undrawn`, `given-up`.
    pub faults: Vec<Reason>,
}

/// Asks for the tabs between the exhibits of a pack.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct TabsAsked {
    /// A pack of the book's own folder, by its name.
    pub pack: String,
    /// `zh` or `en`; Chinese when left out.
    pub lang: Option<String>,
}

/// Asks for a pack as one file under a password.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct SealPack {
    /// A pack of the book's own folder, by its name.
    pub pack: String,
    /// What opens it.
    pub password: String,
    /// A place the door was told of; beside the pack when left out.
    pub place: Option<String>,
    /// Remove the pack that lies in the open, once the sealed one was read back.
    #[serde(default)]
    pub away: bool,
}

/// A pack as one file under a password.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SealedPack {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub at: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether the one in the open was removed.
    pub removed: bool,
}

/// What a court's portal takes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct UploadAsked {
    /// The largest file it takes, in megabytes; no limit when left out.
    pub largest: Option<u32>,
    /// Whether photos are scaled down.
    pub scale: bool,
}

impl UploadAsked {
    fn bytes(&self) -> Result<Option<u64>, Failure> {
        megabytes(self.largest)
    }
}

/// On how many sides a pack with dividers will be printed, as the doors say it.
pub(super) fn printed_on(asked: Option<&str>) -> Result<Option<owed_pack::PrintedOn>, Failure> {
    let printed = asked.map(|word| super::wire::of_code("tabs", word));
    printed.transpose()
}

/// Megabytes as portals count them, in bytes.
fn megabytes(asked: Option<u32>) -> Result<Option<u64>, Failure> {
    match asked {
        Some(0) => Err(Failure::bad_input("largest", 0)),
        Some(megabytes) => Ok(Some(u64::from(megabytes) * 1_000_000)),
        None => Ok(None),
    }
}

/// Asks what stands in the way of a pack.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PreflightAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// Other debtors of the same case, by id or exact name.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub also: Vec<String>,
    /// The largest file a portal takes, in megabytes.
    pub largest: Option<u32>,
    /// The template it would be made by, by name.
    pub template: Option<String>,
}

/// What was found before a pack is built.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preflight {
    /// What a court desk would stumble over; what blocks comes first.
    pub findings: Vec<PackFinding>,
    /// The exhibits as they would be numbered.
    pub exhibits: Vec<PlannedExhibit>,
    /// What was handed in and is no longer in the case.
    pub withdrawn: Vec<String>,
    /// What differs from the last pack of this case; nothing when there is none.
    pub since: Option<Differs>,
    /// How many bytes the originals have.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Pages that have no text: photos and scans.
    pub scans: u32,
    /// Those of them that were read by machine before.
    pub scans_read: u32,
}

/// Something a court desk would stumble over.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackFinding {
    /// What it is: `missing`, `changed`, `unread` and `nothing` block; `encrypted`, `damaged`,
    /// `unsupported`, `empty`, `tooLarge`, `sideways`, `blank`, `undated`, `unreferenced`,
    /// `unsaid` and `too-large-for-portal` do not.
    pub code: String,
    /// Whether no pack can be built while it is so.
    pub blocks: bool,
    /// The piece of evidence.
    pub evidence: Option<String>,
    /// What the words are about: the file first.
    pub about: Vec<String>,
}

/// An exhibit as it would be numbered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedExhibit {
    /// Its number: `12`, or `12-1` for one put in later.
    pub number: String,
    /// Its name.
    pub title: String,
    /// The number of its first page.
    pub first_page: String,
    /// The number of its last page.
    pub last_page: String,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it was handed in under that number.
    pub was_filed: bool,
}

/// What differs from the last pack of a case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Differs {
    /// The last pack.
    pub pack: String,
    /// `added`, `gone`, `renumbered`, `reworded`; none when all is as it was.
    pub what: Vec<Reason>,
}

/// A pack that was built.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// Its folder.
    pub dir: String,
    /// Its name, to ask for a check with.
    pub name: String,
    /// SHA-256 of the bound PDF; the door serves it by that.
    pub file: String,
    /// Pages in all, front matter included.
    pub pages: u32,
    /// Exhibits.
    pub exhibits: u32,
    /// Exhibits that could not be shown and have a page in their place.
    pub placeholders: Vec<Reason>,
    /// When it was built, as RFC 3339; nothing if its manifest cannot be read.
    pub built: Option<String>,
    /// How many copies for a portal are beside it.
    pub volumes: u32,
    /// How many bytes the largest of them has.
    #[ts(type = "number")]
    pub largest: u64,
    /// Dividers bound in, for printing on `one` side or on `both`.
    pub tabs: Option<String>,
    /// When and where it was handed in.
    pub filed: Option<FiledView>,
    /// What was read off its scans; said of a pack that was built just now.
    pub scans: Option<ReadScans>,
}

/// That a pack was handed in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiledView {
    /// The day.
    pub on: String,
    /// Where.
    pub to: Option<String>,
}

/// Says that a pack was handed in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct FilePack {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The pack's name in the book's `packs` folder.
    pub pack: String,
    /// The day.
    pub on: String,
    /// Where.
    pub to: Option<String>,
}

/// Asks for the packs of a case.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PacksAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// Asks for a pack to be checked.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct VerifyAsked {
    /// The pack's name in the book's `packs` folder, or a place the door was told of.
    pub pack: String,
}

/// What a check of a pack found.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VerifyReport {
    /// Files hashed again.
    pub files: u32,
    /// What does not match, worst first: `outside`, `changed`, `missing`, `unreadable`, `extra`.
    pub findings: Vec<Reason>,
    /// SHA-256 of the manifest: kept elsewhere, it vouches for the manifest itself.
    pub manifest: String,
}

/// The packs of a case.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackList {
    /// The latest first.
    pub packs: Vec<PackView>,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
