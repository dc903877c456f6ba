//! The owner's word on what was not plain.

use owed_advise::Debtors;
use owed_advise::refunds::returned;
use owed_book::Book;
use owed_book::fact::{Fact, InvoiceId, PartyId, RefundId};
use owed_book::party::{Described, name_key};
use owed_book::terms::Order;
use uuid::Uuid;

use super::{
    AllowAsked, JoinAsked, LinkAsked, NameAsked, NoneAsked, RenameAsked, ReturnAsked, TwinsAsked,
};
use crate::commands::book::Entered;
use crate::commands::cases::payment_called;
use crate::commands::wire;
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

/// Enters what `facts` of the open book come to.
fn enter(
    desk: &Desk,
    facts: impl Fn(&Open) -> Result<Vec<Fact>, Failure>,
) -> Result<Entered, Failure> {
    let (entered, ()) = desk.enter(|open| Ok((facts(open)?, ())))?;
    Ok(Entered::of(entered))
}

fn said(because: Option<&String>, otherwise: &str) -> String {
    let said = because.map(|text| text.trim()).filter(|t| !t.is_empty());
    said.unwrap_or(otherwise).to_owned()
}

pub(in crate::commands) fn same_party(
    desk: &Desk,
    input: NameAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let until = input
        .until
        .as_deref()
        .map(|day| wire::day("until", day))
        .transpose()?;
    enter(desk, |open| {
        let party = wire::debtor(&open.book, &input.party)?;
        let name = input.name.trim().to_owned();
        Ok(vec![Fact::SameParty { party, name, until }])
    })
}

pub(in crate::commands) fn different_party(
    desk: &Desk,
    input: NameAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let party = wire::debtor(&open.book, &input.party)?;
        let name = input.name.trim().to_owned();
        Ok(vec![Fact::DifferentParty { party, name }])
    })
}

pub(in crate::commands) fn join(
    desk: &Desk,
    input: JoinAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let party = wire::debtor(&open.book, &input.party)?;
        let into = wire::debtor(&open.book, &input.into)?;
        Ok(vec![Fact::PartiesJoined { party, into }])
    })
}

/// The register has a new name: letters use it, and the old one stays known with its last day.
pub(in crate::commands) fn rename(
    desk: &Desk,
    input: RenameAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = wire::day("on", &input.on)?;
    let until = on
        .pred_opt()
        .ok_or_else(|| Failure::bad_input("on", &input.on))?;
    enter(desk, |open| {
        let id = wire::debtor(&open.book, &input.party)?;
        let party = party_of(&open.book, id)?;
        let name = input.name.trim().to_owned();
        if name_key(&name) == name_key(&party.name) {
            return Ok(Vec::new());
        }
        let before = party.name.clone();
        let is = Described {
            name,
            ..party.clone()
        };
        Ok(vec![
            Fact::PartyDescribed { party: id, is },
            Fact::SameParty {
                party: id,
                name: before,
                until: Some(until),
            },
        ])
    })
}

fn party_of(book: &Book, id: PartyId) -> Result<&Described, Failure> {
    let party = book.parties.get(&id).map(|party| &party.is);
    party.ok_or_else(|| Failure::not_found("debtor", id))
}

pub(in crate::commands) fn link(
    desk: &Desk,
    input: LinkAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let red = invoice_called(&open.book, &input.red)?;
        let blue = input.blue.as_deref();
        let blue = blue
            .map(|blue| invoice_called(&open.book, blue))
            .transpose()?;
        Ok(vec![Fact::RedLinked { red, blue }])
    })
}

/// The invoice with this id or number.
fn invoice_called(book: &Book, text: &str) -> Result<InvoiceId, Failure> {
    let by_id = text.parse::<Uuid>().ok().map(InvoiceId);
    by_id
        .filter(|id| book.invoices.contains_key(id))
        .or_else(|| book.invoice_numbered(text.trim()).map(|i| i.id))
        .ok_or_else(|| Failure::not_found("invoice", text))
}

pub(in crate::commands) fn same_money(
    desk: &Desk,
    input: TwinsAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let payment = payment_called(&open.book, &input.payment)?.id;
        let counted = payment_called(&open.book, &input.counted)?.id;
        let because = said(input.because.as_ref(), "same-money");
        Ok(vec![Fact::SameMoney {
            payment,
            counted,
            because,
        }])
    })
}

pub(in crate::commands) fn different_money(
    desk: &Desk,
    input: TwinsAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let payment = payment_called(&open.book, &input.payment)?.id;
        let other = payment_called(&open.book, &input.counted)?.id;
        Ok(vec![Fact::DifferentMoney { payment, other }])
    })
}

pub(in crate::commands) fn none_of_these(
    desk: &Desk,
    input: NoneAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let mut facts = Vec::new();
        for payment in &input.payments {
            let payment = payment_called(&open.book, payment)?;
            // What was decided is not decided anew by sweeping it up with others.
            if payment.is_open() {
                facts.push(Fact::Matched {
                    payment: payment.id,
                    to: Vec::new(),
                    order: Order::Legal,
                    because: said(input.because.as_ref(), "not-ours"),
                    advance: false,
                    on_account: None,
                });
            }
        }
        Ok(facts)
    })
}

pub(in crate::commands) fn return_money(
    desk: &Desk,
    input: ReturnAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    enter(desk, |open| {
        let book = &open.book;
        let refund = refund_called(book, &input.refund)?;
        let out = book
            .refunds
            .get(&refund)
            .ok_or_else(|| Failure::not_found("refund", &input.refund))?;
        let Some(debtor) = &input.debtor else {
            let because = said(input.because.as_ref(), "not-a-refund");
            return Ok(vec![Fact::GaveBack {
                refund,
                debtor: None,
                from: Vec::new(),
                because,
            }]);
        };
        let debtor = wire::debtor(book, debtor)?;
        // As if it had gone to the debtor by name: the owner says that it did.
        let mut to_them = out.clone();
        to_them.payee.name = party_of(book, debtor)?.name.clone();
        let found = returned(book, &Debtors::of(book), &to_them);
        let because = said(input.because.as_ref(), "refund");
        Ok(vec![Fact::GaveBack {
            refund,
            debtor: Some(debtor),
            from: found.from,
            because,
        }])
    })
}

/// The money with this id, or with this number of the bank or row of its file.
fn refund_called(book: &Book, text: &str) -> Result<RefundId, Failure> {
    let by_id = text.parse::<Uuid>().ok().map(RefundId);
    if let Some(id) = by_id.filter(|id| book.refunds.contains_key(id)) {
        return Ok(id);
    }
    let mut same = book.refunds.values().filter(|refund| {
        refund.reference.as_deref() == Some(text)
            || refund.source.as_ref().is_some_and(|source| {
                text == format!("{}:{}:{}", source.file.short(), source.sheet, source.row)
            })
    });
    match (same.next(), same.next()) {
        (Some(only), None) => Ok(only.id),
        _ => Err(Failure::not_found("refund", text)),
    }
}

pub(in crate::commands) fn allow(
    desk: &Desk,
    input: AllowAsked,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let upto = wire::yuan("upto", &input.upto)?;
    enter(desk, |open| {
        let had = open.book.tolerance;
        let changes = had != Some(upto) && (had.is_some() || upto.is_positive());
        // A sum below zero is refused by the book, in its own words.
        let changes = changes || upto.amount().is_sign_negative();
        Ok(if changes {
            vec![Fact::ToleranceSet { upto }]
        } else {
            Vec::new()
        })
    })
}
