//! What is proved, by what, of whom; and papers on their way.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::{EvidenceView, SignedView};
use super::claims::ArticleView;

mod account;
mod defendant;
mod dispatch;
mod folder;
mod graph;
mod look;
mod pieces;

pub(super) use account::mark;
pub(super) use defendant::show as show_defendant;
pub(super) use dispatch::{follow, list as list_dispatches, record};
pub(super) use folder::{look as look_in_folder, name as name_folder};
pub(super) use graph::show;
pub(super) use look::look;
pub(super) use pieces::{correct, list as list_pieces};

pub(super) use pieces::{Before, said};

/// Asks about one debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfDebtor {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// What must be proved against a debtor and how well it is.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofShown {
    /// One for each kind of debt on which something is left.
    pub graphs: Vec<ProofGraph>,
    /// What ties the chat account to the debtor.
    pub account: ChatAccountView,
}

/// What must be proved about debts of one kind.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofGraph {
    /// The kind of debt.
    pub kind: String,
    /// What the table is called, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// There is no table for this kind of debt and the nearest one stands in.
    pub stands_in: bool,
    /// How many debts.
    pub debts: u32,
    /// What is left on them.
    pub balance: String,
    /// Each thing to prove, the weakest first.
    pub elements: Vec<ProofElement>,
}

/// One thing to prove.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofElement {
    /// Its id in the table.
    pub id: String,
    /// What pieces are offered for it.
    pub proves: String,
    /// What it is called, in Chinese.
    pub zh: String,
    /// What it is called, in English.
    pub en: String,
    /// Why it must be proved, in Chinese.
    pub why_zh: String,
    /// Why it must be proved, in English.
    pub why_en: String,
    /// The articles it rests on.
    pub articles: Vec<ArticleView>,
    /// `missing`, `weak`, `fair` or `strong`: our opinion of the usual case.
    pub grade: String,
    /// The best of what there is; nothing where nothing is.
    pub way: Option<ProofWay>,
    /// How to mend it this week; nothing when it is strong.
    pub mend: Option<ProofMend>,
    /// The ids of the pieces that are offered for it.
    pub pieces: Vec<String>,
    /// The debts it is least proved of, where it is better proved of others.
    pub weakest: Vec<DebtNamed>,
}

/// Pieces that together prove something so well.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofWay {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// `confirmed` by the articles, or `practice`: to be checked by a lawyer.
    pub status: String,
}

/// A lawful way to prove something better.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofMend {
    /// Where it is done: `evidence`, `statement`, `demand`, `dispatch`, `terms` or `party`.
    pub leads: String,
    /// The grade it leads to.
    pub lifts: String,
    /// What to do, in Chinese.
    pub zh: String,
    /// What to do, in English.
    pub en: String,
    /// The sentence to ask the debtor for, in Chinese.
    pub ask_zh: Option<String>,
    /// The same in English.
    pub ask_en: Option<String>,
    /// `confirmed` by the articles, or `practice`: to be checked by a lawyer.
    pub status: String,
    /// The articles it rests on.
    pub articles: Vec<ArticleView>,
}

/// A debt with its name.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DebtNamed {
    /// Its id.
    pub debt: String,
    /// What it is called.
    pub name: String,
    /// What is left on it.
    pub balance: String,
}

/// What ties a chat account to a debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChatAccountView {
    /// Whether it is enough to say that the account is the debtor's: our opinion.
    pub tied: bool,
    /// Each point of the list, in the order of work.
    pub points: Vec<PointView>,
    /// How to keep a chat, step by step, in Chinese.
    pub steps_zh: Vec<String>,
    /// The same in English.
    pub steps_en: Vec<String>,
    /// Why, by article.
    pub articles: Vec<ArticleView>,
}

/// One point of the list.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointView {
    /// `profile`, `account-id`, `real-name`, `phone`, `naming` or `address`.
    pub point: String,
    /// What it is, in Chinese.
    pub zh: String,
    /// What it is, in English.
    pub en: String,
    /// How to capture it, in Chinese.
    pub how_zh: String,
    /// How to capture it, in English.
    pub how_en: String,
    /// `kept`, `missing`, or `unsaid`.
    pub made: String,
    /// A kept piece shows it, so nobody has to tick it.
    pub by_piece: bool,
    /// What was remarked.
    pub remark: Option<String>,
    /// The act that recorded it, to undo it with.
    pub act: Option<String>,
}

/// Records a point of the list.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct MarkPoint {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The point.
    pub point: String,
    /// `kept` or `missing`.
    pub made: String,
    /// The piece of evidence that shows it.
    pub evidence: Option<String>,
    /// What is to be said.
    pub remark: Option<String>,
}

/// What a check of the defendant found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DefendantView {
    /// What it is in law: as the owner says, or else as name and number have it.
    pub kind: Option<String>,
    /// Whether the owner said so.
    pub kind_said: bool,
    /// How the complaint names it; empty where it cannot be sued.
    pub lines: Vec<PartyLine>,
    /// What was found, the worst first.
    pub findings: Vec<DefendantFinding>,
    /// Every name it stands under somewhere, the ones that differ first.
    pub names: Vec<NameSeen>,
    /// Everyone who signed for it, the doubtful first.
    pub signers: Vec<SignerView>,
    /// What the complaint must say of the parties.
    pub articles: Vec<ArticleView>,
}

/// The line of one defendant.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyLine {
    /// The line, in the court's language.
    pub text: String,
    /// What of it is not known, as it stands in the line.
    pub gaps: Vec<String>,
}

/// Something that was found of a defendant.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DefendantFinding {
    /// `blocks`, `warns` or `right`.
    pub weight: String,
    /// What, as a code the pages have words for.
    pub code: String,
    /// What the words are about.
    pub about: Vec<String>,
}

/// A name under which a debtor stands somewhere.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameSeen {
    /// `paper`, `seal`, `invoice` or `payer`.
    pub place: String,
    /// What kind of paper.
    pub kind: Option<String>,
    /// The name of the file.
    pub on: Option<String>,
    /// The name, letter for letter.
    pub name: String,
    /// `differs`, `alias`, `former`, `width` or `exact`.
    pub same: String,
}

/// Somebody who signed for a debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignerView {
    /// The name signed.
    pub name: String,
    /// The names of the files.
    pub on: Vec<String>,
    /// `unproved`, `said`, `sealed`, `shown` or `own`.
    pub binds: String,
}

/// A piece of evidence with all that is said of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceView {
    /// The file and what was said first.
    pub is: EvidenceView,
    /// What it is.
    pub kind: Option<String>,
    /// What it shows, in the owner's words.
    pub purpose: Option<String>,
    /// Where the original lies.
    pub lies: Option<String>,
    /// How it was come by.
    pub source: Option<String>,
    /// The name of the other side as it stands on it.
    pub named: Option<String>,
    /// The words on the seal.
    pub sealed: Option<String>,
    /// Why the signature binds, in the owner's words.
    pub authority: Option<String>,
    /// The piece that shows why it binds.
    pub shown_by: Option<String>,
    /// Why it is left out of packs.
    pub left_out: Option<String>,
    /// Other debtors in whose cases the same file is.
    pub elsewhere: Vec<String>,
    /// The sending it belongs to, by the number of the paper.
    pub sending: Option<String>,
}

/// What may be said of a piece when it is kept or corrected. What is left out is unsaid.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields = nullable)]
pub struct PieceSaid {
    /// What it is.
    pub kind: Option<String>,
    /// What it shows, in the owner's words.
    pub purpose: Option<String>,
    /// Where the original lies.
    pub lies: Option<String>,
    /// How it was come by.
    pub source: Option<String>,
    /// The name of the other side as it stands on it.
    pub named: Option<String>,
    /// The words on the seal.
    pub sealed: Option<String>,
    /// Why the signature binds, in the owner's words.
    pub authority: Option<String>,
    /// The id of the piece that shows why it binds.
    pub shown_by: Option<String>,
    /// Why it is left out of packs.
    pub left_out: Option<String>,
}

/// Says anew what a piece of evidence is and shows: all of it, as it is to stand.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CorrectPiece {
    /// The piece.
    pub evidence: String,
    /// What it is offered to prove.
    pub proves: Vec<String>,
    /// `paper-original`, `copy`, `electronic` or `unsaid`.
    pub original: String,
    /// The day the thing was made.
    pub made: Option<String>,
    /// What else is to be said.
    pub remark: Option<String>,
    /// Who signed or sealed it for the other side.
    pub signed: Option<SignedView>,
    /// The ids of the debts it is about; none for all of the debtor's.
    #[serde(default)]
    pub debts: Vec<String>,
    /// What else is said of it.
    #[serde(default)]
    pub details: PieceSaid,
}

/// Asks what files are, before they are kept.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookAt {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// Handles the door gave for the files.
    pub files: Vec<String>,
}

/// What a file is, before it is kept.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileSeen {
    /// Its handle.
    pub file: String,
    /// What kind of file it is, told by its bytes.
    pub media: String,
    /// Whether the pages can show it.
    pub shown: bool,
    /// The day the camera says it was taken: to be offered, never trusted.
    pub taken: Option<String>,
    /// This case has it already.
    pub had: bool,
    /// Other debtors in whose cases it is.
    pub elsewhere: Vec<String>,
    /// Why it could not be looked at.
    pub why: Option<crate::failure::Failure>,
}

/// Names the folder that is looked in for a case, or forgets it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct NameFolder {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// A place the door was told of; nothing to forget the folder.
    pub place: Option<String>,
}

/// A folder of a case, and what is new in it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderView {
    /// Its name; nothing where none was named.
    pub name: Option<String>,
    /// It is not there, or may not be read.
    pub gone: bool,
    /// Files that this case has not, as handles.
    pub files: Vec<FolderFile>,
    /// There are more than are listed.
    pub more: bool,
}

/// A file in the folder of a case.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderFile {
    /// Its handle.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// A paper that can be sent, and how it was.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperOnItsWay {
    /// The paper.
    pub document: String,
    /// Its number.
    pub number: String,
    /// Its form.
    pub form: String,
    /// The day on it.
    pub on: String,
    /// What to write on the label (内件品名).
    pub label: String,
    /// Where letters reach the debtor.
    pub address: Option<String>,
    /// Every sending, the latest first.
    pub sendings: Vec<SendingView>,
}

/// A sending of a paper.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SendingView {
    /// The sending.
    pub dispatch: String,
    /// `ems`, `registered`, `courier`, `in-person`, `notary`, `wechat`, `sms` or `email`.
    pub channel: String,
    /// The day it was sent.
    pub on: String,
    /// The waybill's number.
    pub number: Option<String>,
    /// What the label says.
    pub label: Option<String>,
    /// Where it was sent.
    pub to: Option<String>,
    /// `agreed`, `registered`, `used` or `unsaid`.
    pub address: String,
    /// Who sent it.
    pub by: Option<String>,
    /// What shows that it was sent.
    pub evidence: Vec<PieceNamed>,
    /// What came of it; nothing while nobody knows.
    pub arrival: Option<ArrivalView>,
    /// `proved`, `believed`, `waits` or `failed`.
    pub reached: String,
    /// How it is proved: `signed`, `registered` or `electronic`.
    pub proof: Option<String>,
    /// Whether its arrival makes the limitation period run anew.
    pub restarts: bool,
    /// What it lacks: `label`, `number`, `slip`, `record`, `signer`, `address`, `account`, `outcome`.
    pub lacks: Vec<String>,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

/// What came of a sending.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArrivalView {
    /// `delivered`, `answered`, `refused`, `returned` or `unread`.
    pub what: String,
    /// The day.
    pub on: String,
    /// Who signed for it.
    pub by: Option<String>,
    /// What else was said.
    pub remark: Option<String>,
    /// What shows it.
    pub evidence: Vec<PieceNamed>,
}

/// A piece of evidence by its name.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceNamed {
    /// The piece.
    pub evidence: String,
    /// SHA-256 of the file.
    pub file: String,
    /// Its name.
    pub name: String,
    /// What kind of file.
    pub media: String,
}

/// Records that a paper was sent, or says so anew.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordSending {
    /// The paper.
    pub document: String,
    /// The sending that is said anew; a new one when left out.
    pub dispatch: Option<String>,
    /// How it was sent.
    pub channel: String,
    /// The day.
    pub on: String,
    /// The waybill's number.
    pub number: Option<String>,
    /// What the label says.
    pub label: Option<String>,
    /// Where it was sent.
    pub to: Option<String>,
    /// `agreed`, `registered`, `used` or `unsaid`; `unsaid` when left out.
    pub address: Option<String>,
    /// Who sent it.
    pub by: Option<String>,
    /// Handles of files that show it; they are kept as evidence.
    #[serde(default)]
    pub files: Vec<String>,
}

/// Records what came of a sending.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct FollowSending {
    /// The sending.
    pub dispatch: String,
    /// `delivered`, `answered`, `refused`, `returned` or `unread`.
    pub what: String,
    /// The day.
    pub on: String,
    /// Who signed for it.
    pub by: Option<String>,
    /// What else is to be said.
    pub remark: Option<String>,
    /// Handles of files that show it; they are kept as evidence.
    #[serde(default)]
    pub files: Vec<String>,
}

/// Text that says something, trimmed.
fn told(text: Option<&str>) -> Option<String> {
    let text = text.unwrap_or_default().trim();
    (!text.is_empty()).then(|| text.to_owned())
}
