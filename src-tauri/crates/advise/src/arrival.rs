//! Whether a paper that was sent can be proved to have arrived (送达).
//!
//! The same judgement makes the limitation event and the grade of the demand, so that the two never
//! disagree. What each way of sending must have with it is our opinion of what courts ask for.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::dispatch::{AddressIs, Arrival, Channel, Dispatch, Outcome};
use owed_book::evidence::{Document, Form};
use owed_book::identity::{Made, Point};
use owed_law::limitation::Proof;

use crate::account::account_is_tied;

/// How far a sending can be proved to have reached the debtor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The day it took effect; nothing while nobody knows that it did.
    pub on: Option<NaiveDate>,
    /// How well.
    pub reached: Reached,
    /// What is missing to prove it, the cheapest to get first.
    pub lacks: Vec<Lack>,
}

/// How well it is proved that a paper arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// So that a court usually takes it.
    Proved(Proof),
    /// The owner knows, and a denial upsets it.
    Believed,
    /// Nobody knows yet.
    Waits,
    /// It did not.
    Failed,
}

/// What a sending lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// What the label says is inside (内件品名).
    Label,
    /// The waybill's number.
    Number,
    /// The posting slip, or a picture of what was sent.
    Slip,
    /// What shows that it arrived.
    Record,
    /// Who signed for it.
    Signer,
    /// Why the address is the right one.
    Address,
    /// What ties the account to the debtor.
    Account,
    /// Any word of what came of it.
    Outcome,
}

/// Whether a paper asks for payment of `debt`: only then is its arrival a demand.
pub fn demands(paper: &Document, debt: &Debt) -> bool {
    asks_for_payment(paper.form) && paper.party == debt.debtor && debt.entry <= paper.head.seq
}

/// Whether a paper of this form asks for payment.
pub fn asks_for_payment(form: Form) -> bool {
    form == Form::Demand
}

/// Judges a sending.
pub fn standing(book: &Book, dispatch: &Dispatch) -> Standing {
    let sent = &dispatch.sent;
    let Some((_, came)) = &dispatch.arrival else {
        let mut lacks = before_arrival(book, dispatch);
        lacks.push(Lack::Outcome);
        return Standing {
            on: None,
            reached: Reached::Waits,
            lacks,
        };
    };
    let mut lacks = before_arrival(book, dispatch);
    lacks.extend(after_arrival(sent.channel, came));
    lacks.sort();
    let whole = |proof| {
        if lacks.is_empty() {
            Reached::Proved(proof)
        } else {
            Reached::Believed
        }
    };
    let reached = match (by(sent.channel), came.what) {
        (way, Outcome::Delivered | Outcome::Answered) => whole(way.proof()),
        // Who refuses a letter at the right address is treated as having had it.
        (By::Post, Outcome::Refused) => whole(Proof::Registered),
        (By::Hand | By::Message, Outcome::Refused) => Reached::Believed,
        // It ought to have arrived where the debtor itself named the place, or is registered there.
        (By::Post, Outcome::Returned) => match sent.address {
            AddressIs::Agreed | AddressIs::Registered => Reached::Believed,
            AddressIs::Used | AddressIs::Unsaid => Reached::Failed,
        },
        (By::Hand | By::Message, Outcome::Returned) => Reached::Failed,
        // A message is there once it is in the system the debtor named.
        (By::Message, Outcome::Unread) if sent.address == AddressIs::Agreed => Reached::Believed,
        (By::Post | By::Hand | By::Message, Outcome::Unread) => Reached::Waits,
    };
    let on = match reached {
        Reached::Proved(_) | Reached::Believed => Some(came.on),
        Reached::Waits | Reached::Failed => None,
    };
    Standing { on, reached, lacks }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Post,
    Hand,
    Message,
}

impl By {
    fn proof(self) -> Proof {
        match self {
            Self::Post => Proof::Registered,
            Self::Hand => Proof::Signed,
            Self::Message => Proof::Electronic,
        }
    }
}

fn by(channel: Channel) -> By {
    match channel {
        Channel::Ems | Channel::Registered | Channel::Courier | Channel::Notary => By::Post,
        Channel::InPerson => By::Hand,
        Channel::Wechat | Channel::Sms | Channel::Email => By::Message,
    }
}

fn before_arrival(book: &Book, dispatch: &Dispatch) -> Vec<Lack> {
    let sent = &dispatch.sent;
    let empty = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().is_empty();
    let mut lacks = Vec::new();
    match by(sent.channel) {
        By::Post => {
            // A notary's record says what was posted.
            if empty(&sent.label) && sent.channel != Channel::Notary {
                lacks.push(Lack::Label);
            }
            if empty(&sent.number) {
                lacks.push(Lack::Number);
            }
            if sent.evidence.is_empty() {
                lacks.push(Lack::Slip);
            }
            if sent.address == AddressIs::Unsaid {
                lacks.push(Lack::Address);
            }
        }
        By::Hand => {}
        By::Message => {
            if sent.evidence.is_empty() {
                lacks.push(Lack::Slip);
            }
            let paper = book.documents.get(&sent.document);
            let tied = paper.is_some_and(|paper| {
                let phone = (paper.party, Point::Phone);
                let phone = book.identities.get(&phone).map(|marked| marked.mark.made);
                let by_phone = sent.channel == Channel::Sms && phone == Some(Made::Kept);
                by_phone || account_is_tied(book, paper.party)
            });
            if sent.address != AddressIs::Agreed && !tied {
                lacks.push(Lack::Account);
            }
        }
    }
    lacks
}

fn after_arrival(channel: Channel, came: &Arrival) -> Vec<Lack> {
    let mut lacks = Vec::new();
    // The screenshot of a message shows that it went through.
    if came.evidence.is_empty() && (by(channel) != By::Message || came.what == Outcome::Answered) {
        lacks.push(Lack::Record);
    }
    let signer = came.by.as_deref().unwrap_or_default().trim();
    if by(channel) == By::Hand && signer.is_empty() {
        lacks.push(Lack::Signer);
    }
    lacks
}
