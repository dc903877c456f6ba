//! What is kept about one party: what, since when, where it came from and what for; and all of it on
//! paper, for when the person asks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_advise::closing::closed;
use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::{Fact, PartyId};
use owed_book::journal::Seq;
use owed_book::party::{Described, PartyKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::papers::Sheet;
use super::wire;
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

mod sheet;

/// Asks about a party.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PersonAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// For the paper: `zh` or `en`.
    pub lang: Option<String>,
}

/// What is kept about one party.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// The party's id.
    pub debtor: String,
    /// Its name.
    pub name: String,
    /// Whether it is a human being, or a business that is one: the law on personal data is about
    /// them.
    pub natural: bool,
    /// What is kept, one by one.
    pub items: Vec<PersonItem>,
    /// What is kept of several: `debts`, `invoices`, `payments`, `evidence`, `papers`,
    /// `contacts`, `promises`, `answers`, `plans`; how many, and the first and last day.
    pub groups: Vec<PersonGroup>,
    /// Since when nothing is owed any more; nothing while something is. From then on what was kept
    /// to collect is no longer needed for that.
    pub settled: Option<String>,
    /// Articles of the law that it rests on, by id.
    pub because: Vec<String>,
}

/// One thing that is kept.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonItem {
    /// What it is: `name`, `registration`, `address`, `phone`, `contact`, `bank`, `account`,
    /// `alias`, `point`, `asset` or `ability`.
    pub what: String,
    /// The thing itself.
    pub value: String,
    /// Whose it is, where it is not the party's own.
    pub person: Option<String>,
    /// Where it came from: `typed`, `import`, or as the owner said it.
    pub from: String,
    /// What it is for: `identify`, `reach`, `pay`, `judge`, or as the owner said it.
    pub purpose: String,
    /// The day it was entered.
    pub on: Option<String>,
}

/// What is kept of several.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonGroup {
    /// What they are.
    pub what: String,
    /// How many.
    pub count: u32,
    /// The first day.
    pub first: Option<String>,
    /// The last.
    pub last: Option<String>,
}

/// For what a description says, by what it is: where it came from, and the day it was entered.
type Said = BTreeMap<(&'static str, String), (&'static str, String)>;

/// Handled for the person's own contract, with a clear purpose and no more than needed, and told.
const BECAUSE: [&str; 3] = ["pipl.6", "pipl.13", "pipl.17"];

pub(super) fn show(desk: &Desk, input: PersonAsked, _: &Watch<'_>) -> Result<PersonView, Failure> {
    desk.read(|open| {
        let party = wire::debtor(&open.book, &input.debtor)?;
        view(open, party)
    })
}

pub(super) fn print(desk: &Desk, input: PersonAsked, _: &Watch<'_>) -> Result<Sheet, Failure> {
    let view = desk.read(|open| {
        let party = wire::debtor(&open.book, &input.debtor)?;
        view(open, party)
    })?;
    sheet::print(desk, &view, input.lang.as_deref())
}

fn view(open: &Open, party: PartyId) -> Result<PersonView, Failure> {
    let book = &open.book;
    let known = book
        .parties
        .get(&party)
        .ok_or_else(|| Failure::not_found("party", party))?;
    let said = described(open, party)?;
    let mut items = of_description(&known.is, &said);
    items.extend(known.aliases.iter().map(|alias| PersonItem {
        what: "alias".into(),
        value: alias.clone(),
        person: None,
        from: "typed".into(),
        purpose: "identify".into(),
        on: None,
    }));
    let points = book.log.points.iter().map(|(_, point)| point);
    items.extend(
        points
            .filter(|point| point.debtor == party)
            .map(|point| PersonItem {
                what: "point".into(),
                value: point.value.clone(),
                person: point.person.clone(),
                from: wire::code(&point.learnt),
                purpose: wire::code(&point.purpose),
                on: None,
            }),
    );
    let assets = book.judged.assets.iter().map(|(_, asset)| asset);
    items.extend(
        assets
            .filter(|asset| asset.debtor == party)
            .map(|asset| PersonItem {
                what: "asset".into(),
                value: asset.about.clone(),
                person: None,
                from: wire::code(&asset.known),
                purpose: "judge".into(),
                on: Some(asset.on.to_string()),
            }),
    );
    if let Some((_, ability)) = book.judged.ability.get(&party) {
        items.push(PersonItem {
            what: "ability".into(),
            value: ability.income.plain(),
            person: None,
            from: wire::code(&ability.known),
            purpose: "judge".into(),
            on: Some(ability.on.to_string()),
        });
    }
    Ok(PersonView {
        debtor: party.to_string(),
        name: known.is.name.clone(),
        natural: matches!(
            known.is.kind,
            Some(PartyKind::Person | PartyKind::SoleTrader) | None
        ),
        items,
        groups: groups(book, party),
        settled: closed(book, party).map(|shut| shut.on.to_string()),
        because: BECAUSE.map(str::to_owned).to_vec(),
    })
}

/// For each thing a description says, where it came from and when it was first entered.
fn described(open: &Open, party: PartyId) -> Result<Said, Failure> {
    let mut acts = Vec::new();
    open.drafts(&mut |seq: Seq, draft| {
        let about = match &draft.fact {
            Fact::PartyDescribed { party: of, is } if *of == party => Some(is.clone()),
            _ => None,
        };
        let read = matches!(draft.fact, Fact::FileRead { .. } | Fact::Invoiced { .. });
        if about.is_some() || read {
            acts.push((draft.act, seq, draft.at.date_naive(), about, read));
        }
    })?;
    let mut said = BTreeMap::new();
    for (act, _, on, about, _) in &acts {
        let Some(is) = about else { continue };
        let imported = acts.iter().any(|(other, .., read)| other == act && *read);
        let from = if imported { "import" } else { "typed" };
        for (what, value) in fields(is) {
            said.entry((what, value.to_owned()))
                .or_insert((from, on.to_string()));
        }
    }
    Ok(said)
}

/// What a description says, by what it is.
fn fields(is: &Described) -> impl Iterator<Item = (&'static str, &str)> {
    [
        ("name", Some(is.name.as_str())),
        ("registration", is.registration.as_deref()),
        ("address", is.address.as_deref()),
        ("phone", is.phone.as_deref()),
        ("contact", is.contact.as_deref()),
        ("bank", is.bank.as_deref()),
        ("account", is.account.as_deref()),
    ]
    .into_iter()
    .filter_map(|(what, value)| Some((what, value?)))
}

fn of_description(is: &Described, said: &Said) -> Vec<PersonItem> {
    let item = |(what, value): (&'static str, &str)| {
        let known = said.get(&(what, value.to_owned()));
        PersonItem {
            what: what.into(),
            value: value.into(),
            person: None,
            from: known.map_or("typed", |(from, _)| from).into(),
            purpose: match what {
                "address" | "phone" | "contact" => "reach",
                "bank" | "account" => "pay",
                _ => "identify",
            }
            .into(),
            on: known.map(|(_, on)| on.clone()),
        }
    };
    fields(is).map(item).collect()
}

fn groups(book: &Book, party: PartyId) -> Vec<PersonGroup> {
    let debts = book.debts_of(party);
    let paid = paid_by(book, party);
    // A piece of evidence whose day is not known counts too.
    let of = |what: &str, days: Vec<Option<NaiveDate>>| PersonGroup {
        what: what.into(),
        count: u32::try_from(days.len()).unwrap_or(u32::MAX),
        first: days.iter().flatten().min().map(NaiveDate::to_string),
        last: days.iter().flatten().max().map(NaiveDate::to_string),
    };
    let evidence = book.evidence.values().filter(|kept| kept.party == party);
    let papers = book.documents.values().filter(|paper| paper.party == party);
    let (contacts, promises) = (book.log.contacts_of(party), book.log.promises_of(party));
    let answers = book.judged.answers.iter();
    let answers = answers.filter(|((of, _), _)| *of == party);
    let groups = [
        of("debts", debts.iter().map(|debt| Some(debt.on)).collect()),
        of("payments", paid.map(|payment| Some(payment.on)).collect()),
        of("evidence", evidence.map(|kept| kept.made).collect()),
        of("papers", papers.map(|paper| Some(paper.on)).collect()),
        of(
            "contacts",
            contacts.iter().map(|each| Some(each.is.on)).collect(),
        ),
        of(
            "promises",
            promises.iter().map(|(_, each)| Some(each.on)).collect(),
        ),
        of(
            "answers",
            answers.map(|(_, (_, on, _))| Some(*on)).collect(),
        ),
    ];
    groups.into_iter().filter(|group| group.count > 0).collect()
}

/// The payments that pay anything the party owes.
fn paid_by(book: &Book, party: PartyId) -> impl Iterator<Item = &Payment> {
    let debts = book.debts_of(party);
    let ids: Vec<_> = debts.iter().map(|debt| debt.id).collect();
    book.payments.values().filter(move |payment| {
        let matched = payment.matched.as_ref();
        matched.is_some_and(|matched| matched.to.iter().any(|part| ids.contains(&part.debt)))
    })
}
