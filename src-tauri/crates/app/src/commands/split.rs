//! One debtor that turned out to be two: what the book has of it, and which of it is the other's.

use owed_book::Book;
use owed_book::fact::{Fact, PartyId};
use owed_book::journal::Seq;
use owed_book::money::{Currency, Money};
use owed_book::party::{Described, name_key};
use owed_book::split::Split;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::book::{Entered, PartyDetails};
use super::wire;
use crate::desk::{Desk, Open, Watch};
use crate::failure::{Code, Failure};

mod parts;

/// Asks what of a debtor could be another's; with a choice, also what would come of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PartsAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// What is to be told apart. It is tried and not entered.
    pub split: Option<SplitAsked>,
}

/// Says which of a debtor's is another's.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SplitAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// Who the debtor is from now on: number, account and telephone may have been the other's.
    pub stays: PartyDetails,
    /// Who the other one is.
    pub apart: PartyDetails,
    /// Other spellings of the debtor's name that are the other one's.
    pub names: Vec<String>,
    /// What is the other one's: the entries of `party.parts`.
    #[ts(type = "number[]")]
    pub entries: Vec<u64>,
    /// Why, in the owner's words.
    pub because: String,
}

/// What the book has of a debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartsView {
    /// Its id.
    pub debtor: String,
    /// Who it is.
    pub is: PartyDetails,
    /// Its other spellings.
    pub names: Vec<String>,
    /// What can be another's, debts first, each in the order entered.
    pub parts: Vec<PartView>,
    /// What would come of the choice; nothing where none was made.
    pub sums: Option<SplitSums>,
}

/// Something of a debtor that can be another's as a whole.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// What it is: `debt`, `invoice`, `account`, `refund`, `paper`, `evidence`, `pack`, `contact`,
    /// `promise`, `rest`, `guarded`, `point`, `identity`, `court`, `defendants`, `task`, `answers`, `asset`,
    /// `ability`, `class`, `review`.
    pub what: String,
    /// Its entries.
    #[ts(type = "number[]")]
    pub entries: Vec<u64>,
    /// The day.
    pub on: Option<String>,
    /// What it is called, or what was said.
    pub text: String,
    /// The kind of paper or event, by code.
    pub kind: Option<String>,
    /// How much: of a debt what is left of it.
    pub amount: Option<String>,
    /// The entries of the debts that it is about: it goes with them.
    #[ts(type = "number[]")]
    pub debts: Vec<u64>,
}

/// What two parties come to, and what the one did.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SplitSums {
    /// The debtor as it is in the book now.
    pub before: PartySums,
    /// The debtor afterwards.
    pub stays: PartySums,
    /// The other one.
    pub apart: PartySums,
}

/// What the ledger has of one party.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartySums {
    /// How many debts.
    pub debts: u32,
    /// Their prices after red invoices and other changes.
    pub price: String,
    /// What was paid on them.
    pub paid: String,
    /// What is left of them.
    pub left: String,
    /// What is kept on account.
    pub account: String,
}

pub(super) fn show(desk: &Desk, input: PartsAsked, _: &Watch<'_>) -> Result<PartsView, Failure> {
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let known = open.book.parties.get(&debtor);
        let known = known.ok_or_else(|| Failure::not_found("debtor", &input.debtor))?;
        let sums = input.split.as_ref().map(|split| {
            let (facts, apart) = facts(open, split)?;
            let tried = open.try_out(facts, &desk.clock);
            let then = tried.map_err(|failure| torn(&open.book, failure))?;
            Ok::<_, Failure>(SplitSums {
                before: sums(&open.book, debtor)?,
                stays: sums(&then, debtor)?,
                apart: sums(&then, apart)?,
            })
        });
        Ok(PartsView {
            debtor: debtor.to_string(),
            is: PartyDetails::of(&known.is),
            names: known.aliases.iter().cloned().collect(),
            parts: parts::of(open, debtor)?,
            sums: sums.transpose()?,
        })
    })
}

pub(super) fn split(desk: &Desk, input: SplitAsked, _: &Watch<'_>) -> Result<Entered, Failure> {
    match desk.enter(|open| Ok((facts(open, &input)?.0, ()))) {
        Ok((entered, ())) => Ok(Entered::of(entered)),
        Err(failure) => Err(desk.read(|open| Ok(torn(&open.book, failure)))?),
    }
}

/// Names the repayment plan that is in the way of a split: whoever agreed to it agreed for all its
/// debts, so it goes with them or is taken back first.
fn torn(book: &Book, failure: Failure) -> Failure {
    let entry = failure.params.get("entry");
    let entry = entry.and_then(|entry| entry.parse().ok()).map(Seq);
    let found = book.plans.values().find(|plan| Some(plan.entry) == entry);
    let Some(plan) = found else {
        return failure;
    };
    let debts: Vec<_> = plan.is.debts.iter().map(|each| each.debt).collect();
    let debts = parts::called(book, &debts).join("、");
    let detail = format!(
        "the repayment plan of {} is about debts of both ({debts}); choose all of them or none, or undo the plan first",
        plan.is.on
    );
    Failure::new(Code::Refused, detail)
        .with("rule", "split-plan")
        .with("debts", debts)
        .with("on", plan.is.on)
}

/// All that tells two apart, as one act: who each is, whose each name is, and whose what was entered.
fn facts(open: &Open, asked: &SplitAsked) -> Result<(Vec<Fact>, PartyId), Failure> {
    let book = &open.book;
    let party = wire::debtor(book, &asked.debtor)?;
    let known = book.parties.get(&party);
    let known = known.ok_or_else(|| Failure::not_found("debtor", &asked.debtor))?;
    let apart = PartyId(Uuid::now_v7());
    let is: Described = asked.apart.described()?;
    let stays: Described = asked.stays.described()?;
    let mut facts = Vec::new();
    if stays != known.is {
        facts.push(Fact::PartyDescribed {
            party,
            is: stays.clone(),
        });
    }
    // Neither is taken for the other again when a file names one of them.
    let others = asked.names.iter().chain([&is.name]);
    let mut told: Vec<String> = Vec::new();
    for name in others {
        let key = name_key(name);
        if !told.iter().any(|told| name_key(told) == key) {
            facts.push(Fact::DifferentParty {
                party,
                name: name.clone(),
            });
            told.push(name.clone());
        }
    }
    let split = Split {
        party,
        apart,
        is: is.clone(),
        entries: asked.entries.iter().map(|entry| Seq(*entry)).collect(),
        because: asked.because.trim().to_owned(),
    };
    facts.push(Fact::PartySplit(Box::new(split)));
    let own = name_key(&is.name);
    let spelt = asked.names.iter().filter(|name| name_key(name) != own);
    facts.extend(spelt.map(|name| Fact::SameParty {
        party: apart,
        name: name.clone(),
        until: None,
    }));
    facts.push(Fact::DifferentParty {
        party: apart,
        name: stays.name,
    });
    Ok((facts, apart))
}

/// What the ledger has of one party.
fn sums(book: &Book, party: PartyId) -> Result<PartySums, Failure> {
    let zero = Money::zero(Currency::Cny);
    let debts = book.debts_of(party);
    let add =
        |of: &dyn Fn(&owed_book::debt::Debt) -> Result<Money, owed_book::money::MoneyError>| {
            debts
                .iter()
                .try_fold(zero, |sum, debt| sum.plus(of(debt)?))
                .map_err(|e| Failure::from(owed_book::book::Refused::Money(e)))
        };
    Ok(PartySums {
        debts: u32::try_from(debts.len()).unwrap_or(u32::MAX),
        price: add(&|debt| Ok(debt.principal()))?.plain(),
        paid: add(&|debt| Ok(debt.paid_in_all()))?.plain(),
        left: add(&|debt| debt.balance())?.plain(),
        account: book.on_account(party, Currency::Cny).plain(),
    })
}
