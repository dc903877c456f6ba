//! A plan as the owner is shown it.

use std::collections::BTreeMap;

use owed_advise::{Suggestion as Suggested, Verdict};
use owed_book::Book;
use owed_book::money::Money;
use owed_exchange::{Meaning, Row};
use rust_decimal::Decimal;

use super::plan::{At, Found, Plan, PlannedInvoice, PlannedMoney, PlannedParty, Sheet, key};
use super::{
    ImportSums, InvoiceFound, MoneyFound, PartyFound, Reason, RowPlace, SuggestedShare, Suggestion,
};
use crate::commands::wire;

/// The state of a red invoice whose blue one is not known.
pub(super) const UNLINKED: &str = "red-unlinked";

/// Rows that were taken out to be shown, with all their cells.
pub(super) struct Picked<'a> {
    pub(super) sheets: &'a [Sheet<'a>],
    rows: BTreeMap<At, Row>,
}

impl<'a> Picked<'a> {
    /// Takes out the rows at these places.
    pub(super) fn of(sheets: &'a [Sheet<'a>], wanted: impl Iterator<Item = At>) -> Self {
        let mut by_sheet: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in wanted {
            by_sheet.entry(at.sheet).or_default().push(at.row);
        }
        let rows = by_sheet.into_iter().flat_map(|(sheet, rows)| {
            let picked = sheets[sheet].read.rows.pick(rows).into_iter();
            picked.map(move |(row, read)| (At { sheet, row }, read))
        });
        let rows = rows.collect();
        Self { sheets, rows }
    }

    /// Where a row stands, with its cells.
    pub(super) fn place(&self, at: At) -> RowPlace {
        let row = self.rows.get(&at);
        let cells = row.into_iter().flat_map(|row| &row.cells);
        RowPlace {
            file: self.sheets[at.sheet].name.to_owned(),
            sheet: row
                .map(|row| row.place.sheet.to_string())
                .unwrap_or_default(),
            row: row.map(|row| row.place.row).unwrap_or_default(),
            cells: cells
                .map(|cell| (cell.header.to_string(), cell.text.clone()))
                .collect(),
        }
    }
}

/// What a plan found, to be shown row by row.
pub(super) struct Seen {
    /// The book as it would be.
    pub(super) trial: Book,
    pub(super) parties: Vec<PlannedParty>,
    pub(super) invoices: Vec<PlannedInvoice>,
    pub(super) money: Vec<PlannedMoney>,
}

impl Seen {
    pub(super) fn party(&self, planned: &PlannedParty) -> Option<PartyFound> {
        let party = self.trial.parties.get(&planned.id)?;
        Some(PartyFound {
            key: planned.id.to_string(),
            name: party.is.name.clone(),
            registration: party.is.registration.clone(),
            party: planned.existing.then(|| planned.id.to_string()),
            spellings: planned.spellings.iter().cloned().collect(),
            is_creditor: self.trial.creditor == Some(planned.id),
        })
    }

    pub(super) fn state(&self, planned: &PlannedInvoice) -> &'static str {
        use super::plan::InvoiceState as S;
        let entered = self.trial.invoice_numbered(&planned.number);
        let gone = entered
            .and_then(|i| self.trial.debt_on(i.id))
            .is_some_and(|d| d.is_reversed());
        let blue_known = entered.is_some_and(|red| self.trial.blue_of(red).is_some());
        match planned.state {
            S::Known => "known",
            S::Purchase => "purchase",
            S::OtherSeller => "other-seller",
            S::Refused => "refused",
            S::New if planned.row.total.is_sign_negative() && blue_known => "red",
            S::New if planned.row.total.is_sign_negative() => UNLINKED,
            S::New if gone => "reversed",
            S::New => "new",
        }
    }

    pub(super) fn invoice(&self, picked: &Picked<'_>, planned: &PlannedInvoice) -> InvoiceFound {
        let red = self.trial.reds_of(&planned.number).next();
        let buyer = planned.buyer.and_then(|id| self.trial.parties.get(&id));
        InvoiceFound {
            key: planned.number.clone(),
            number: planned.number.clone(),
            issued: planned.row.issued.to_string(),
            buyer: buyer
                .map(|party| party.is.name.clone())
                .or_else(|| planned.row.buyer.name.clone())
                .unwrap_or_default(),
            total: Money::cny(planned.row.total).plain(),
            reverses: planned.row.reverses.clone(),
            reversed_by: red.map(|red| red.number.clone()),
            state: self.state(planned).into(),
            places: planned.places.iter().map(|at| picked.place(*at)).collect(),
        }
    }

    pub(super) fn money(&self, picked: &Picked<'_>, planned: &PlannedMoney) -> MoneyFound {
        let (other, account) = match picked.rows.get(&planned.at).map(|row| &row.meaning) {
            Some(Meaning::Money(row)) => (row.other_name.clone(), row.other_account.clone()),
            Some(Meaning::Invoice(_) | Meaning::Balance(_) | Meaning::Aside(_)) | None => {
                (None, None)
            }
        };
        let paid = self.trial.payments.get(&planned.payment);
        let suggestion = match (&planned.found, paid) {
            (Found::Suggested(found), _) => Suggestion::of(&self.trial, found),
            (Found::Nobody, Some(paid)) => Suggestion::of(&self.trial, &Suggested::nobody(paid)),
            (Found::Settled, _) | (Found::Nobody, None) => Suggestion::settled(),
        };
        MoneyFound {
            key: key(picked.sheets, planned),
            on: planned.on.to_string(),
            payer: other.unwrap_or_default(),
            account,
            amount: Money::cny(planned.amount).plain(),
            remark: paid.and_then(|paid| paid.remark.clone()),
            state: if planned.known { "known" } else { "new" }.into(),
            suggestion,
            place: picked.place(planned.at),
        }
    }
}

impl Plan<'_> {
    pub(super) fn sums(&self) -> ImportSums {
        use super::plan::InvoiceState as S;
        let new = || self.invoices.iter().filter(|i| i.state == S::New);
        let invoiced: Decimal = new().map(|invoice| invoice.row.total).sum();
        let fresh = || self.money.iter().filter(|money| !money.known);
        let is_open = |money: &&PlannedMoney| {
            let paid = self.trial.payments.get(&money.payment);
            paid.is_some_and(|paid| paid.is_open())
        };
        let matched = || fresh().filter(|money| money.matched);
        // What pays nothing that is owed here is neither matched nor left to decide.
        let open = || fresh().filter(|m| !m.matched).filter(is_open);
        let none = fresh().filter(|m| !m.matched).filter(|m| !is_open(m));
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let sum = |money: Decimal| Money::cny(money).plain();
        ImportSums {
            invoiced: sum(invoiced),
            matched: sum(matched().map(|money| money.amount).sum()),
            to_decide: sum(open().map(|money| money.amount).sum()),
            open: count(open().count()),
            invoices: count(new().count()),
            taken: count(matched().count()),
            none: count(none.count()),
        }
    }
}

impl Suggestion {
    /// As the UI is told it.
    pub(crate) fn of(book: &Book, found: &Suggested) -> Self {
        let debtor = found.debtor.and_then(|id| book.parties.get(&id));
        let share = |share: &owed_book::fact::Share| SuggestedShare {
            to: share.debt.to_string(),
            name: book
                .debts
                .get(&share.debt)
                .map(|debt| owed_advise::matching::name_of(book, debt))
                .unwrap_or_default(),
            amount: share.amount.plain(),
        };
        Self {
            charge: found.charge.as_ref().map(share),
            on_account: found.on_account.map(Money::plain),
            verdict: match found.verdict {
                Verdict::Match => "match",
                Verdict::Ask => "ask",
                Verdict::None => "none",
            }
            .into(),
            score: found.score,
            debtor: found.debtor.map(|id| id.to_string()),
            debtor_name: debtor.map(|party| party.is.name.clone()),
            to: found.to.iter().map(share).collect(),
            order: wire::code(&found.order),
            order_because: found.order_because.map(str::to_owned),
            reasons: found.reasons.iter().map(Reason::of).collect(),
        }
    }

    fn settled() -> Self {
        Self {
            verdict: "settled".into(),
            score: 0,
            debtor: None,
            debtor_name: None,
            to: Vec::new(),
            charge: None,
            on_account: None,
            order: "legal".into(),
            order_because: None,
            reasons: Vec::new(),
        }
    }
}

impl Reason {
    /// As the UI is told it.
    pub(crate) fn of(reason: &owed_advise::Reason) -> Self {
        Self {
            code: reason.code.to_owned(),
            about: reason.about.clone(),
        }
    }

    /// A reason that needs no parameters.
    pub(crate) fn plain(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            about: Vec::new(),
        }
    }

    /// A reason with its parameters.
    pub(crate) fn with(code: &str, about: impl IntoIterator<Item = String>) -> Self {
        Self {
            code: code.to_owned(),
            about: about.into_iter().collect(),
        }
    }
}
