//! What changed since a paper was issued: its sums and names and the numbers of the evidence then and
//! now, and the money that came in between.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::evidence::{Carries, Document, Form};
use owed_book::fact::{DocumentId, PartyId};
use owed_book::journal::Seq;
use owed_law::{Claims, RulePack};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::account::closing;
use super::court::{numbered, others};
use crate::commands::packs::{Numbers, numbers};
use crate::commands::{claims, wire};
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

/// Asks what changed since a paper was issued.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangesAsked {
    /// The paper's id.
    pub document: String,
}

/// What changed since a paper was issued.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangesView {
    /// What it came to.
    pub then: String,
    /// What it would come to now, worked out to the same day.
    pub now: String,
    /// What stands on it and is otherwise in the book now.
    pub changes: Vec<StandsChanged>,
    /// Money of this debtor that was entered since.
    pub payments: Vec<PaidSince>,
}

/// Something that is otherwise now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandsChanged {
    /// `sum.total`, `sum.price`, `creditor.name`, `debtor.address`, `counted-to` and so on.
    pub code: String,
    /// As it stands on the paper.
    pub then: String,
    /// As it is now; empty where it is no more.
    pub now: String,
}

/// Money that was entered since.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaidSince {
    /// The day it arrived.
    pub on: String,
    /// How much of it is this debtor's.
    pub amount: String,
}

pub(in crate::commands) fn changes(
    desk: &Desk,
    input: ChangesAsked,
    _: &Watch<'_>,
) -> Result<ChangesView, Failure> {
    let id = wire::id("document", &input.document)?;
    let law = desk.law()?;
    desk.read(|open| {
        let book = &open.book;
        let paper = book.documents.get(&DocumentId(id));
        let paper = paper.ok_or_else(|| Failure::not_found("document", id))?;
        let now = Ground::of(open, paper.party, &law).now(paper)?;
        let mut changes: Vec<_> = told_apart(book, paper)
            .into_iter()
            .chain(differing(paper, &now))
            .collect();
        // What is said of an exhibit stands together, its number first.
        changes.sort_by(|a, b| numbered::reading(&a.code).cmp(&numbered::reading(&b.code)));
        Ok(ChangesView {
            then: paper.total.plain(),
            now: total(&now).unwrap_or_else(|| paper.total.plain()),
            changes,
            payments: paid_since(book, paper),
        })
    })
}

/// What the papers of a case stand on: the book, the law, and the numbers that its pack gave.
pub(in crate::commands) struct Ground<'a> {
    open: &'a Open,
    debtor: PartyId,
    law: &'a RulePack,
    /// Read from the disk once, and only when a paper names evidence.
    pack: OnceCell<Option<Numbers>>,
}

impl<'a> Ground<'a> {
    pub(in crate::commands) fn of(open: &'a Open, debtor: PartyId, law: &'a RulePack) -> Self {
        let pack = OnceCell::new();
        Self {
            open,
            debtor,
            law,
            pack,
        }
    }

    /// Whether a paper of the case is no longer today's. One that cannot be worked out any more is not.
    pub(in crate::commands) fn is_stale(&self, paper: &Document) -> bool {
        if self
            .open
            .book
            .split_since(paper.party, paper.entry)
            .is_some()
        {
            return true;
        }
        match self.now(paper) {
            Ok(now) => !differing(paper, &now).is_empty(),
            Err(_) => true,
        }
    }

    /// What a paper of the case would have on it now, by code.
    fn now(&self, paper: &Document) -> Result<BTreeMap<String, String>, Failure> {
        let book = &self.open.book;
        let mut now = stands_on(book, paper.party, paper.form, paper.on, self.law)?;
        if numbered::lists(paper) {
            now.extend(numbered::stand_now(book, paper, self.pack()));
        }
        Ok(now)
    }

    /// The numbers that the pack of the case gave; nothing where there is no pack.
    pub(super) fn pack(&self) -> Option<&Numbers> {
        let read = || numbers(self.open, self.debtor);
        self.pack.get_or_init(read).as_ref()
    }
}

/// That whoever it is addressed to turned out to be two since.
fn told_apart(book: &Book, paper: &Document) -> Option<StandsChanged> {
    let (one, other) = book.split_since(paper.party, paper.entry)?;
    let name = |id| book.parties.get(&id).map(|party| party.is.name.clone());
    let names: Vec<_> = [one, other].into_iter().filter_map(name).collect();
    Some(StandsChanged {
        code: "debtor.split".to_owned(),
        then: paper.stands.get("debtor.name").cloned().unwrap_or_default(),
        now: names.join("、"),
    })
}

/// What a paper of this kind says of the case as it is in the book, worked out to a day.
pub(in crate::commands) fn stands_on(
    book: &Book,
    debtor: PartyId,
    form: Form,
    on: NaiveDate,
    law: &RulePack,
) -> Result<BTreeMap<String, String>, Failure> {
    let claims = match form.carries() {
        Carries::Claim | Carries::Agreed => Some(claims::of(book, debtor, on, law)?),
        Carries::Balance | Carries::Nothing => None,
    };
    stands_of(book, debtor, form, on, claims.as_ref())
}

/// The same with the claim worked out already: who, the numbers they are known by, and the sums.
pub(super) fn stands_of(
    book: &Book,
    debtor: PartyId,
    form: Form,
    on: NaiveDate,
    claims: Option<&Claims>,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut stands = BTreeMap::new();
    let mut put = |code: String, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            stands.insert(code, value);
        }
    };
    for (who, id) in [("creditor", book.creditor), ("debtor", Some(debtor))] {
        let Some(party) = id.and_then(|id| book.parties.get(&id)) else {
            continue;
        };
        let is = &party.is;
        put(format!("{who}.name"), Some(is.name.clone()));
        put(format!("{who}.number"), is.registration.clone());
        put(format!("{who}.address"), is.address.clone());
        if who == "creditor" {
            put(format!("{who}.account"), is.account.clone());
        }
    }
    // A paper that claims nothing is not made old by a claim that moves.
    let claims = match form.carries() {
        Carries::Claim | Carries::Agreed => claims,
        Carries::Balance | Carries::Nothing => None,
    };
    if let Some(claims) = claims {
        let spans = claims.each.iter().flat_map(|claim| &claim.lines);
        let last = spans
            .filter_map(|line| line.days)
            .map(|days| days.last)
            .max();
        put(
            "counted-to".into(),
            Some(last.unwrap_or(claims.as_of).to_string()),
        );
        for head in &claims.heads {
            let code = format!("sum.{}", wire::code(&head.head));
            put(code, Some(claims::plain(head.owed)));
        }
    }
    match (form.carries(), claims) {
        // It may be asked for less than is claimed.
        (Carries::Claim, Some(_)) if form == Form::Preservation => {}
        (Carries::Claim, Some(claims)) => {
            put("sum.total".into(), Some(claims::plain(claims.total)));
        }
        (Carries::Agreed, Some(claims)) => {
            let agreed = claims::agreed(book, claims);
            put("sum.agreed".into(), Some(claims::plain(agreed)));
        }
        (Carries::Balance, _) => {
            let left = closing(book, debtor, on)?;
            put("sum.balance".into(), Some(claims::plain(left)));
        }
        (Carries::Nothing, _) | (Carries::Claim | Carries::Agreed, None) => {}
    }
    stands.extend(others::stand_on(book, debtor, form));
    Ok(stands)
}

fn total(stands: &BTreeMap<String, String>) -> Option<String> {
    let codes = ["sum.total", "sum.agreed", "sum.balance"];
    codes.iter().find_map(|code| stands.get(*code)).cloned()
}

/// What stands on the paper and is otherwise now. What the book came to know since is no change.
fn differing(paper: &Document, now: &BTreeMap<String, String>) -> Vec<StandsChanged> {
    let change = |code: &str, then: &str, now: &str| StandsChanged {
        code: code.to_owned(),
        then: then.to_owned(),
        now: now.to_owned(),
    };
    // Papers of earlier versions froze nothing but their total.
    if paper.stands.is_empty() {
        let then = paper.total.plain();
        let now = total(now).filter(|now| *now != then);
        return now
            .map(|now| change("sum.total", &then, &now))
            .into_iter()
            .collect();
    }
    let kept = paper.stands.iter();
    let changed = kept.filter_map(|(code, then)| {
        let now = now.get(code).map_or("", String::as_str);
        (now != then).then(|| change(code, then, now))
    });
    // Papers of earlier versions had one defendant, and did not say so.
    let alone = now
        .get(others::COUNT)
        .filter(|now| *now != "1" && !paper.stands.contains_key(others::COUNT));
    let more = alone.map(|now| change(others::COUNT, "1", now));
    let since = numbered::come_since(paper, now).map(|(code, now)| change(code, "", now));
    changed.chain(more).chain(since).collect()
}

fn paid_since(book: &Book, paper: &Document) -> Vec<PaidSince> {
    paid_after(book, paper.party, paper.head.seq)
}

/// Money of a debtor that was entered after an entry.
pub(in crate::commands) fn paid_after(book: &Book, debtor: PartyId, entry: Seq) -> Vec<PaidSince> {
    let mut since: Vec<_> = book
        .debts_of(debtor)
        .into_iter()
        .flat_map(|debt| &debt.paid)
        .filter(|part| part.entry > entry)
        .map(|part| (part.on, part.amount))
        .collect();
    since.sort_by_key(|(on, _)| *on);
    since
        .into_iter()
        .map(|(on, amount)| PaidSince {
            on: on.to_string(),
            amount: amount.plain(),
        })
        .collect()
}
