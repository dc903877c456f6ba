//! The rows of a proposal, a page at a time: a year's statements have more of them than a window can
//! hold, and all of them can be reached.

use std::collections::BTreeMap;
use std::ops::Range;

use owed_advise::Verdict;
use owed_book::journal::Head;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{At, InvoiceState, Plan, PlannedInvoice, PlannedMoney, Sheet};
use super::view::{self, Picked, Seen};
use super::{ImportSums, InvoiceFound, MoneyFound, PartyFound, Reason, RowAside};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// How many rows a page has when nobody says.
pub(super) const PAGE: u32 = 200;
/// How many rows a page has at most.
const MOST: u32 = 500;

/// Asks for rows of a proposal.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RowsAsked {
    /// The proposal.
    pub proposal: String,
    /// Which of its lists.
    pub list: ImportList,
    /// For rows put aside: only those of the file under this handle.
    pub file: Option<String>,
    /// How many rows of the list come before the first one wanted.
    #[serde(default)]
    pub from: u32,
    /// How many are wanted: 200 when left out, 500 at most.
    pub most: Option<u32>,
}

/// A list of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ImportList {
    /// Every party the rows name.
    Parties,
    /// Debtors met in several spellings.
    Same,
    /// Every invoice, in the order of issue.
    Invoices,
    /// Invoices that are not in the book yet and no purchases, each red one after its blue one.
    Ours,
    /// Invoices the book has, in the same order.
    Known,
    /// Invoices the owner received.
    Purchases,
    /// Red invoices whose blue one is not known.
    Unlinked,
    /// Every payment, in the order of arrival.
    Money,
    /// Payments the owner must decide about.
    Ask,
    /// Payments that are sure enough to be matched.
    Sure,
    /// Payments of nobody who owes.
    None,
    /// Payments that are decided already, or that the book has.
    Settled,
    /// Rows that are neither, file by file.
    Aside,
}

/// How many rows each list of a proposal has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportCounts {
    /// Every party the rows name.
    pub parties: u32,
    /// Debtors met in several spellings.
    pub same: u32,
    /// Every invoice.
    pub invoices: u32,
    /// Invoices that are not in the book yet and no purchases.
    pub ours: u32,
    /// Invoices the book has.
    pub known: u32,
    /// Invoices the owner received.
    pub purchases: u32,
    /// Red invoices whose blue one is not known.
    pub unlinked: u32,
    /// Every payment.
    pub money: u32,
    /// Payments the owner must decide about.
    pub ask: u32,
    /// Payments that are sure enough to be matched.
    pub sure: u32,
    /// Payments of nobody who owes.
    pub none: u32,
    /// Payments that are decided already, or that the book has.
    pub settled: u32,
    /// Rows that are neither.
    pub aside: u32,
}

/// A page of a list; what it lists is in the one field it belongs to.
#[derive(Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRows {
    /// How many rows the whole list has.
    pub of: u32,
    /// Parties.
    pub parties: Vec<PartyFound>,
    /// Invoices.
    pub invoices: Vec<InvoiceFound>,
    /// Payments.
    pub money: Vec<MoneyFound>,
    /// Rows that are neither.
    pub aside: Vec<RowAside>,
}

/// A plan as far as it is shown. The cells of its rows stay with the files.
pub(super) struct Shown {
    /// The book it was planned on.
    pub(super) head: Head,
    pub(super) seen: Seen,
    pub(super) aside: Vec<(Reason, At)>,
    pub(super) known: Vec<u32>,
    pub(super) sums: ImportSums,
    lists: BTreeMap<ImportList, Vec<usize>>,
}

impl Shown {
    pub(super) fn of(plan: Plan<'_>, head: Head) -> Self {
        let sums = plan.sums();
        let seen = Seen {
            trial: plan.trial,
            parties: plan.parties,
            invoices: plan.invoices,
            money: plan.money,
        };
        let mut shown = Self {
            head,
            seen,
            aside: plan.aside,
            known: plan.known,
            sums,
            lists: BTreeMap::new(),
        };
        shown.sort_into_lists();
        shown
    }

    fn sort_into_lists(&mut self) {
        use ImportList as L;
        let seen = &self.seen;
        let mut lists: BTreeMap<L, Vec<usize>> = BTreeMap::new();
        let mut put = |list, at| lists.entry(list).or_default().push(at);
        for (at, party) in seen.parties.iter().enumerate() {
            put(L::Parties, at);
            if !party.spellings.is_empty() && seen.trial.creditor != Some(party.id) {
                put(L::Same, at);
            }
        }
        for (at, invoice) in seen.invoices.iter().enumerate() {
            put(L::Invoices, at);
            if seen.state(invoice) == view::UNLINKED {
                put(L::Unlinked, at);
            }
        }
        for at in in_pairs(&seen.invoices) {
            let list = match seen.invoices[at].state {
                InvoiceState::New | InvoiceState::OtherSeller | InvoiceState::Refused => L::Ours,
                InvoiceState::Known => L::Known,
                InvoiceState::Purchase => L::Purchases,
            };
            put(list, at);
        }
        for (at, money) in seen.money.iter().enumerate() {
            put(L::Money, at);
            put(list_of(money), at);
        }
        for at in 0..self.aside.len() {
            put(L::Aside, at);
        }
        self.lists = lists;
    }

    fn list(&self, list: ImportList) -> &[usize] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    pub(super) fn counts(&self) -> ImportCounts {
        use ImportList as L;
        let count = |list| number(self.list(list).len());
        ImportCounts {
            parties: count(L::Parties),
            same: count(L::Same),
            invoices: count(L::Invoices),
            ours: count(L::Ours),
            known: count(L::Known),
            purchases: count(L::Purchases),
            unlinked: count(L::Unlinked),
            money: count(L::Money),
            ask: count(L::Ask),
            sure: count(L::Sure),
            none: count(L::None),
            settled: count(L::Settled),
            aside: count(L::Aside),
        }
    }

    /// How many rows of each sheet were put aside.
    pub(super) fn aside_by_sheet(&self, sheets: usize) -> Vec<u32> {
        let mut counts = vec![0; sheets];
        for (_, at) in &self.aside {
            counts[at.sheet] += 1;
        }
        counts
    }

    /// A page of a list; `sheet` narrows the rows put aside.
    pub(super) fn page(
        &self,
        sheets: &[Sheet<'_>],
        list: ImportList,
        sheet: Option<usize>,
        rows: Range<u32>,
    ) -> ImportRows {
        use ImportList as L;
        let narrowed: Vec<usize>;
        let whole = match sheet {
            Some(sheet) => {
                let all = self.list(list).iter().copied();
                narrowed = all.filter(|at| self.aside[*at].1.sheet == sheet).collect();
                narrowed.as_slice()
            }
            None => self.list(list),
        };
        let place = |at: u32| usize::try_from(at).map_or(whole.len(), |at| at.min(whole.len()));
        let rows = &whole[place(rows.start)..place(rows.end)];
        let mut page = ImportRows {
            of: number(whole.len()),
            ..ImportRows::default()
        };
        let seen = &self.seen;
        match list {
            L::Parties | L::Same => {
                let found = rows.iter().filter_map(|at| seen.party(&seen.parties[*at]));
                page.parties = found.collect();
            }
            L::Invoices | L::Ours | L::Known | L::Purchases | L::Unlinked => {
                let invoices = || rows.iter().map(|at| &seen.invoices[*at]);
                let places = invoices().flat_map(|invoice| &invoice.places).copied();
                let picked = Picked::of(sheets, places);
                page.invoices = invoices().map(|i| seen.invoice(&picked, i)).collect();
            }
            L::Money | L::Ask | L::Sure | L::None | L::Settled => {
                let money = || rows.iter().map(|at| &seen.money[*at]);
                let picked = Picked::of(sheets, money().map(|money| money.at));
                page.money = money().map(|money| seen.money(&picked, money)).collect();
            }
            L::Aside => {
                let aside = || rows.iter().map(|at| &self.aside[*at]);
                let picked = Picked::of(sheets, aside().map(|(_, at)| *at));
                let found = aside().map(|(why, at)| RowAside {
                    why: why.clone(),
                    place: picked.place(*at),
                });
                page.aside = found.collect();
            }
        }
        page
    }
}

/// Gives a page of a list of a proposal.
pub(in crate::commands) fn rows(
    desk: &Desk,
    input: RowsAsked,
    _: &Watch<'_>,
) -> Result<ImportRows, Failure> {
    let files = desk
        .proposals
        .get(&input.proposal)
        .ok_or_else(|| Failure::not_found("proposal", &input.proposal))?;
    let sheet = match &input.file {
        // Only rows put aside are asked for by file, and a file that was not read has none.
        Some(handle) if input.list == ImportList::Aside => {
            let mut read = files.iter().filter(|file| file.read.is_ok());
            match read.position(|file| file.handle == *handle) {
                Some(sheet) => Some(sheet),
                None if files.iter().any(|file| file.handle == *handle) => {
                    return Ok(ImportRows::default());
                }
                None => return Err(Failure::not_found("file", handle)),
            }
        }
        Some(handle) => return Err(Failure::bad_input("file", handle)),
        None => None,
    };
    let shown = super::run::shown(desk, &input.proposal, &files)?;
    let most = input.most.unwrap_or(PAGE).min(MOST);
    let rows = input.from..input.from.saturating_add(most);
    Ok(shown.page(&super::run::sheets(&files), input.list, sheet, rows))
}

fn list_of(money: &PlannedMoney) -> ImportList {
    match money.found.verdict() {
        _ if money.known => ImportList::Settled,
        None => ImportList::Settled,
        Some(Verdict::Match) => ImportList::Sure,
        Some(Verdict::Ask) => ImportList::Ask,
        Some(Verdict::None) => ImportList::None,
    }
}

/// Each red invoice after its blue one, otherwise in the order given.
fn in_pairs(invoices: &[PlannedInvoice]) -> Vec<usize> {
    let by_number: BTreeMap<&str, usize> = (0..)
        .zip(invoices)
        .map(|(at, invoice)| (invoice.number.as_str(), at))
        .collect();
    let mut reds: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut blues = Vec::with_capacity(invoices.len());
    for (at, invoice) in invoices.iter().enumerate() {
        let blue = invoice.row.reverses.as_deref();
        // One that takes back a red one, or itself, is under nobody: no invoice may get lost.
        let blue = blue
            .and_then(|number| by_number.get(number))
            .filter(|blue| invoices[**blue].row.reverses.is_none());
        match blue {
            Some(blue) => reds.entry(*blue).or_default().push(at),
            None => blues.push(at),
        }
    }
    blues
        .into_iter()
        .flat_map(|at| std::iter::once(at).chain(reds.remove(&at).unwrap_or_default()))
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
