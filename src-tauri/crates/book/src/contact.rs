//! What passed between the creditor and a debtor: contacts, promises, rests, and what the conduct
//! guard stopped.
//!
//! They are kept as they happened. Whether a promise was kept is not among them: the money says it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::fact::{ContactId, DebtId, EvidenceId, PartyId, PromiseId};
use crate::journal::Seq;
use crate::money::Money;

/// How somebody was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A telephone call.
    Call,
    /// A short message, WeChat or another private message.
    Message,
    /// Electronic mail.
    Email,
    /// A letter by post or courier.
    Letter,
    /// A visit.
    Visit,
    /// A group chat, where others read along.
    Group,
    /// A public place: a post, a comment, a notice on a wall.
    Public,
}

/// Who was spoken to or written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The debtor, or whoever runs or speaks for it.
    Debtor,
    /// Somebody who owes it too (共同债务人).
    CoDebtor,
    /// Somebody who answers for it (保证人).
    Guarantor,
    /// Somebody with authority in writing (有授权的代理人).
    Agent,
    /// An address agreed or confirmed for papers (送达地址).
    ServiceAddress,
    /// Somebody the debtor named for passing on a request to call back.
    Named,
    /// A relative who owes nothing.
    Relative,
    /// An employer or colleague.
    Employer,
    /// A customer, supplier or partner of the debtor.
    Partner,
    /// Anybody else.
    Other,
}

/// Who began a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The creditor.
    Us,
    /// The debtor's side.
    Them,
}

/// What came of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// They spoke, or answered.
    Spoke,
    /// Nobody answered.
    NoAnswer,
    /// A message or paper was sent or left, and no answer has come.
    Left,
    /// Somebody else was there.
    WrongPerson,
}

/// What was answered when a contact was looked back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It cannot be said.
    Unsure,
}

/// A contact that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacted {
    /// The contact.
    pub contact: ContactId,
    /// Whose debt it was about.
    pub debtor: PartyId,
    /// The day, where the debtor is.
    pub on: NaiveDate,
    /// The time of day there.
    pub at: NaiveTime,
    /// How.
    pub channel: Channel,
    /// Who began it.
    pub began: Side,
    /// As what the person who was reached stands to the debt.
    pub role: Role,
    /// The name of that person, where it is not the debtor's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// What was said or written, by both.
    pub said: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Who else was there for the creditor: a visit is paid by two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<String>,
    /// The recording of it, kept as evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<EvidenceId>,
}

/// What a contact looked like afterwards. A later one for the same contact replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// The contact.
    pub contact: ContactId,
    /// Whether they know what they owe and why.
    pub knows: Answer,
    /// Whether they want to pay.
    pub willing: Answer,
    /// What they took otherwise than it is; nothing where there is no misunderstanding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub misread: Option<String>,
    /// Whether the contact did what it was for.
    pub worked: Answer,
}

/// How a promise was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By word of mouth.
    Spoken,
    /// In a message or mail.
    Message,
    /// In a paper they signed or sealed.
    Signed,
}

/// The debtor promised to pay (还款承诺), or only confirmed that it owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The promise.
    pub promise: PromiseId,
    /// Who gave it.
    pub debtor: PartyId,
    /// How much.
    pub amount: Money,
    /// The last day on which paying it keeps the promise; nothing where the amount was confirmed
    /// and no day named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
    /// The day it was given.
    pub on: NaiveDate,
    /// How.
    pub how: How,
    /// The debts it is about; empty for all of the debtor's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<DebtId>,
    /// What shows it: the paper, the messages, the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
    /// The contact in which it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    /// Their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// Why a debtor is left in peace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RestKind {
    /// They asked not to be contacted so.
    AskedToStop,
    /// They are in hardship: illness, insolvency, many creditors (困难).
    Hardship,
    /// Both agreed on a pause.
    Agreed,
    /// What was said before no longer holds.
    Lifted,
}

/// A rest: the debtor is left in peace for a while, or for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// The debtor.
    pub debtor: PartyId,
    /// The day it was said.
    pub on: NaiveDate,
    /// Why.
    pub what: RestKind,
    /// The first day on which contact may be made again; nothing where none was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// How it was said, in the owner's words.
    pub note: String,
}

/// What became of a planned contact that the conduct guard spoke against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// It was blocked and not made.
    Stopped,
    /// It was warned about, and made for a reason.
    WentAhead,
}

/// A planned contact that the conduct guard spoke against (合规把关).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guarded {
    /// Whose debt it was about.
    pub debtor: PartyId,
    /// The day it was planned for.
    pub on: NaiveDate,
    /// The time of day.
    pub at: NaiveTime,
    /// How.
    pub channel: Channel,
    /// As what the person addressed stands to the debt.
    pub role: Role,
    /// The words that were judged; empty where only the contact itself was.
    pub draft: String,
    /// The rules that spoke against it, by their ids.
    pub rules: Vec<String>,
    /// What became of it.
    pub came: Came,
    /// Why it was made nevertheless.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// What leads to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointKind {
    /// A telephone number.
    Phone,
    /// A WeChat account.
    Wechat,
    /// An address of electronic mail.
    Email,
    /// A place.
    Address,
}

/// Where a contact point was learnt. Nothing bought or asked of strangers is among them: such data
/// may not be used (PIPL art. 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Learnt {
    /// From the contract or order.
    Contract,
    /// From an invoice or delivery note.
    Invoice,
    /// From their card, letter or own web page.
    OwnPapers,
    /// They said or wrote it.
    TheySaid,
    /// From a public register.
    PublicRegister,
    /// From a court.
    Court,
}

/// What a contact point is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Asking for payment and answering.
    Demand,
    /// Serving papers.
    Service,
    /// Doing the contract itself: delivery, invoices.
    Contract,
}

/// A contact point of a debtor: where it was learnt and what it is used for (PIPL arts. 6, 17). A
/// later one with the same kind and value replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The debtor it is about.
    pub debtor: PartyId,
    /// What it is.
    pub kind: PointKind,
    /// The number, account or place.
    pub value: String,
    /// As what the person it leads to stands to the debt.
    pub role: Role,
    /// The name of that person, where it is not the debtor's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Where it was learnt.
    pub learnt: Learnt,
    /// What it is used for.
    pub purpose: Purpose,
}

/// A contact that was made, and what it looked like afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The entry that recorded it.
    pub entry: Seq,
    /// What was recorded.
    pub is: Contacted,
    /// What it looked like afterwards.
    pub review: Option<Reviewed>,
}

/// All that passed between the creditor and its debtors.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    /// Contacts that were made.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Promises, each with the entry that recorded it.
    pub promises: BTreeMap<PromiseId, (Seq, Promised)>,
    /// Rests, in the order entered.
    pub rests: Vec<(Seq, Rest)>,
    /// What the conduct guard spoke against, in the order entered.
    pub guarded: Vec<(Seq, Guarded)>,
    /// Contact points, in the order entered.
    pub points: Vec<(Seq, Point)>,
}

impl Log {
    /// The contacts with one debtor, in the order of day and time.
    pub fn contacts_of(&self, debtor: PartyId) -> Vec<&Contact> {
        let mut all: Vec<_> = self
            .contacts
            .values()
            .filter(|contact| contact.is.debtor == debtor)
            .collect();
        all.sort_by_key(|contact| (contact.is.on, contact.is.at, contact.entry));
        all
    }

    /// The promises of one debtor, in the order entered.
    pub fn promises_of(&self, debtor: PartyId) -> Vec<&(Seq, Promised)> {
        let mut all: Vec<_> = self
            .promises
            .values()
            .filter(|(_, promise)| promise.debtor == debtor)
            .collect();
        all.sort_by_key(|(entry, _)| *entry);
        all
    }

    /// The rests of one debtor that were not lifted since.
    pub fn rests_of(&self, debtor: PartyId) -> Vec<&(Seq, Rest)> {
        let mut all = Vec::new();
        for said in self.rests.iter().filter(|(_, rest)| rest.debtor == debtor) {
            match said.1.what {
                RestKind::Lifted => all.clear(),
                RestKind::AskedToStop | RestKind::Hardship | RestKind::Agreed => all.push(said),
            }
        }
        all
    }

    /// All that was of the one party is of the other.
    pub(crate) fn hand_over(&mut self, gone: PartyId, stays: PartyId) {
        let contacts = self.contacts.values_mut().map(|each| &mut each.is.debtor);
        let promises = self.promises.values_mut().map(|each| &mut each.1.debtor);
        let rests = self.rests.iter_mut().map(|each| &mut each.1.debtor);
        let guarded = self.guarded.iter_mut().map(|each| &mut each.1.debtor);
        let points = self.points.iter_mut().map(|each| &mut each.1.debtor);
        let all = contacts.chain(promises).chain(rests).chain(guarded);
        for id in all.chain(points) {
            if *id == gone {
                *id = stays;
            }
        }
    }
}
