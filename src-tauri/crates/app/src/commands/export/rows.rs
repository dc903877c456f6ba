//! The rows of every table that comes from the book itself.

use chrono::NaiveDate;
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::{Debt, Linked, Payment};
use owed_book::evidence::{Reply, Seal};
use owed_book::fact::{PartyId, Place};
use owed_book::money::{Currency, Money};
use owed_exchange::handed::Value;
use rust_decimal::Decimal;
use serde::Serialize;

use super::Whole;
use crate::commands::wire;
use crate::failure::Failure;

pub(super) type Rows = Vec<Vec<Value>>;

pub(super) fn text(words: impl ToString) -> Value {
    let words = words.to_string();
    if words.is_empty() {
        Value::Nothing
    } else {
        Value::Text(words)
    }
}

pub(super) fn count(number: u64) -> Value {
    i64::try_from(number).map_or(Value::Nothing, Value::Count)
}

pub(super) fn maybe<T: ToString>(words: Option<T>) -> Value {
    words.map_or(Value::Nothing, text)
}

pub(super) fn code(value: &impl Serialize) -> Value {
    text(wire::code(value))
}

pub(super) fn maybe_code<T: Serialize>(value: Option<T>) -> Value {
    value.map_or(Value::Nothing, |value| code(&value))
}

pub(super) fn day(on: Option<NaiveDate>) -> Value {
    on.map_or(Value::Nothing, Value::Day)
}

pub(super) fn amount(money: Money) -> Value {
    Value::Amount(money.amount())
}

pub(super) fn number(number: Option<Decimal>) -> Value {
    number.map_or(Value::Nothing, Value::Number)
}

pub(super) fn currency(of: Currency) -> Value {
    text(format!("{of:?}").to_uppercase())
}

fn name(book: &Book, party: PartyId) -> Value {
    maybe(book.parties.get(&party).map(|party| &party.is.name))
}

/// The file and row something was read from.
fn place(book: &Book, source: Option<&Place>) -> [Value; 2] {
    let file = source.map(|source| match book.files.get(&source.file) {
        Some(file) => file.name.clone(),
        None => source.file.to_string(),
    });
    let row = source.map_or(Value::Nothing, |source| count(source.row.into()));
    [maybe(file), row]
}

pub(super) fn book(whole: &Whole) -> Rows {
    let book = &whole.book;
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    let pairs = [
        ("creditor", creditor.map(|party| party.is.name.clone())),
        ("as-of", Some(whole.on.to_string())),
        ("head-entry", Some(book.head.seq.0.to_string())),
        ("head-seal", Some(book.head.chain.to_string())),
        ("tolerance", book.tolerance.map(|upto| upto.to_string())),
        (
            "made-with",
            Some(format!("Owed {}", env!("CARGO_PKG_VERSION"))),
        ),
        ("stopped-at", whole.stopped.map(|seq| seq.to_string())),
    ];
    pairs
        .into_iter()
        .filter_map(|(what, is)| Some(vec![text(what), text(is?)]))
        .collect()
}

pub(super) fn parties(book: &Book) -> Rows {
    let row = |(id, party): (&PartyId, &owed_book::party::Party)| {
        let role = if book.creditor == Some(*id) {
            "creditor"
        } else if book.debts_of(*id).is_empty() {
            "other"
        } else {
            "debtor"
        };
        let is = &party.is;
        vec![
            text(id),
            text(&is.name),
            text(role),
            maybe_code(is.kind),
            maybe(is.registration.as_ref()),
            maybe(is.address.as_ref()),
            maybe(is.phone.as_ref()),
            maybe(is.contact.as_ref()),
            maybe(is.bank.as_ref()),
            maybe(is.account.as_ref()),
        ]
    };
    book.parties.iter().map(row).collect()
}

pub(super) fn names(book: &Book) -> Rows {
    let of = |(id, party): (&PartyId, &owed_book::party::Party)| {
        let row = |name: &String, what: &str| {
            let until = party.former.get(name).filter(|_| what != "somebody-else");
            vec![text(id), text(name), text(what), day(until.copied())]
        };
        let known = party.aliases.iter().map(|alias| {
            let former = party.former.contains_key(alias);
            row(alias, if former { "former-name" } else { "same-party" })
        });
        let others = party.others.iter().map(|name| row(name, "somebody-else"));
        known.chain(others).collect::<Vec<_>>()
    };
    book.parties.iter().flat_map(of).collect()
}

pub(super) fn joined(book: &Book) -> Rows {
    let row = |(gone, stays)| vec![text(gone), text(stays)];
    book.joined().map(row).collect()
}

pub(super) fn invoices(book: &Book) -> Rows {
    let mut all: Vec<_> = book.invoices.values().collect();
    all.sort_by_key(|invoice| invoice.entry);
    all.into_iter()
        .map(|invoice| {
            let red = !invoice.total.is_positive();
            let named = invoice.reverses.as_deref().filter(|_| red);
            let blue = red.then(|| book.blue_of(invoice)).flatten();
            let [file, row] = place(book, invoice.source.as_deref());
            vec![
                text(invoice.id),
                text(&invoice.number),
                Value::Day(invoice.issued),
                text(invoice.buyer),
                name(book, invoice.buyer),
                text(if red { "red" } else { "blue" }),
                amount(invoice.total),
                currency(invoice.total.currency()),
                maybe(blue.map(|blue| blue.number.as_str()).or(named)),
                text(match invoice.linked {
                    Some(Linked::To(_)) => "linked",
                    Some(Linked::Elsewhere) => "elsewhere",
                    None => "",
                }),
                maybe(blue.map(|blue| blue.id)),
                file,
                row,
                count(invoice.entry.0),
            ]
        })
        .collect()
}

/// The debts in the order they were entered.
pub(super) fn in_order(book: &Book) -> Vec<&Debt> {
    let mut all: Vec<_> = book.debts.values().collect();
    all.sort_by_key(|debt| debt.entry);
    all
}

pub(super) fn debts(book: &Book) -> Result<Rows, Failure> {
    in_order(book)
        .into_iter()
        .map(|debt| {
            Ok(vec![
                text(debt.id),
                text(name_of(book, debt)),
                text(debt.debtor),
                name(book, debt.debtor),
                code(&debt.kind),
                Value::Day(debt.on),
                amount(debt.arose),
                Value::Amount(debt.principal().minus(debt.arose)?.amount()),
                amount(debt.principal()),
                amount(debt.paid_in_all()),
                amount(debt.balance()?),
                currency(debt.arose.currency()),
                day(debt.due.as_ref().map(|due| due.on)),
                maybe(debt.due.as_ref().map(|due| &due.because)),
                maybe(debt.invoice),
                maybe(debt.contract.as_ref()),
                count(debt.entry.0),
            ])
        })
        .collect()
}

pub(super) fn adjustments(book: &Book) -> Rows {
    let of = |debt: &Debt| {
        let row = |change: &owed_book::debt::Adjustment| {
            vec![
                text(debt.id),
                Value::Day(change.on),
                amount(change.amount),
                currency(change.amount.currency()),
                maybe(change.invoice),
                maybe(change.refund),
                text(&change.why),
                count(change.entry.0),
            ]
        };
        debt.adjustments.iter().map(row).collect::<Vec<_>>()
    };
    in_order(book).into_iter().flat_map(of).collect()
}

fn arrived(book: &Book) -> Vec<&Payment> {
    let mut all: Vec<_> = book.payments.values().collect();
    all.sort_by_key(|payment| payment.entry);
    all
}

pub(super) fn payments(book: &Book) -> Rows {
    let row = |payment: &Payment| {
        let (state, to) = match &payment.matched {
            _ if payment.same_as.is_some() => ("set-aside", [].as_slice()),
            None => ("open", [].as_slice()),
            Some(matched) if matched.to.is_empty() => ("none", [].as_slice()),
            Some(matched) => ("matched", matched.to.as_slice()),
        };
        let matched: Decimal = to.iter().map(|share| share.amount.amount()).sum();
        let [file, row] = place(book, payment.source.as_deref());
        let on_account = payment.matched.as_ref().and_then(|matched| {
            let rest = payment.unshared().filter(|rest| rest.is_positive())?;
            Some((matched.on_account?, rest))
        });
        vec![
            text(payment.id),
            Value::Day(payment.on),
            amount(payment.amount),
            currency(payment.amount.currency()),
            text(&payment.payer.name),
            maybe(payment.payer.account.as_ref()),
            maybe(payment.remark.as_ref()),
            maybe(payment.reference.as_ref()),
            text(state),
            Value::Amount(matched),
            maybe(on_account.map(|(party, _)| party)),
            on_account.map_or(Value::Nothing, |(_, rest)| amount(rest)),
            maybe(payment.same_as.map(|(counted, _)| counted)),
            file,
            row,
            count(payment.entry.0),
        ]
    };
    arrived(book).into_iter().map(row).collect()
}

pub(super) fn matches(book: &Book) -> Rows {
    let of = |payment: &Payment| {
        let id = payment.id;
        let matched = payment.matched.iter();
        let rows = matched.flat_map(|matched| {
            matched.to.iter().map(|share| {
                vec![
                    text(id),
                    text(share.debt),
                    amount(share.amount),
                    currency(share.amount.currency()),
                    code(&matched.order),
                    text(&matched.because),
                    count(matched.entry.0),
                ]
            })
        });
        rows.collect::<Vec<_>>()
    };
    arrived(book).into_iter().flat_map(of).collect()
}

/// Each pair once.
pub(super) fn different(book: &Book) -> Rows {
    let of = |payment: &Payment| {
        let id = payment.id;
        let others = payment.different.iter().filter(|other| id < **other);
        others
            .map(|other| vec![text(id), text(other)])
            .collect::<Vec<_>>()
    };
    arrived(book).into_iter().flat_map(of).collect()
}

pub(super) fn refunds(book: &Book) -> Rows {
    let mut all: Vec<_> = book.refunds.values().collect();
    all.sort_by_key(|refund| refund.entry);
    let row = |refund: &owed_book::debt::Refund| {
        let decided = refund.decided.as_ref();
        let state = match decided {
            None => "open",
            Some(decided) if decided.debtor.is_none() => "none",
            Some(_) => "given-back",
        };
        let [file, row] = place(book, refund.source.as_deref());
        vec![
            text(refund.id),
            Value::Day(refund.on),
            amount(refund.amount),
            currency(refund.amount.currency()),
            text(&refund.payee.name),
            maybe(refund.payee.account.as_ref()),
            maybe(refund.remark.as_ref()),
            maybe(refund.reference.as_ref()),
            text(state),
            maybe(decided.and_then(|decided| decided.debtor)),
            maybe(decided.map(|decided| &decided.because)),
            file,
            row,
            count(refund.entry.0),
        ]
    };
    all.into_iter().map(row).collect()
}

pub(super) fn given_back(book: &Book) -> Rows {
    let of = |refund: &owed_book::debt::Refund| {
        let id = refund.id;
        let shares = refund.decided.iter().flat_map(|decided| &decided.from);
        let row = |share: &owed_book::fact::Share| {
            vec![
                text(id),
                text(share.debt),
                amount(share.amount),
                currency(share.amount.currency()),
            ]
        };
        shares.map(row).collect::<Vec<_>>()
    };
    book.refunds.values().flat_map(of).collect()
}

pub(super) fn evidence(book: &Book) -> Rows {
    let row = |kept: &owed_book::evidence::Evidence| {
        let proves: Vec<_> = kept.proves.iter().map(wire::code).collect();
        vec![
            text(kept.id),
            text(&kept.name),
            text(kept.file),
            count(kept.bytes),
            text(kept.party),
            text(proves.join(" ")),
            code(&kept.original),
            day(kept.made),
            maybe(kept.remark.as_ref()),
            maybe(kept.signed.as_ref().and_then(|signed| signed.by.as_ref())),
            maybe(
                kept.signed
                    .as_ref()
                    .and_then(|signed| signed.office.as_ref()),
            ),
            maybe(kept.signed.as_ref().map(|signed| seal(signed.seal))),
            count(kept.entry.0),
        ]
    };
    book.evidence.values().map(row).collect()
}

pub(super) fn evidence_of(book: &Book) -> Rows {
    let of = |kept: &owed_book::evidence::Evidence| {
        let id = kept.id;
        let row = |debt: &owed_book::fact::DebtId| vec![text(id), text(debt)];
        kept.debts.iter().map(row).collect::<Vec<_>>()
    };
    book.evidence.values().flat_map(of).collect()
}

pub(super) fn documents(book: &Book) -> Rows {
    let row = |paper: &owed_book::evidence::Document| {
        vec![
            text(paper.id),
            text(&paper.number),
            code(&paper.form),
            text(paper.party),
            Value::Day(paper.on),
            amount(paper.total),
            currency(paper.total.currency()),
            text(paper.file),
            count(paper.head.seq.0),
            text(paper.head.chain),
            text(&paper.law),
            maybe(paper.overridden.as_ref()),
            maybe(paper.word),
            count(paper.entry.0),
        ]
    };
    book.documents.values().map(row).collect()
}

pub(super) fn document_fields(book: &Book) -> Rows {
    let of = |paper: &owed_book::evidence::Document| {
        let id = paper.id;
        let parts = [("filled-in", &paper.filled), ("stands-on", &paper.stands)];
        let rows = parts.into_iter().flat_map(|(part, fields)| {
            let row = move |(field, is): (&String, &String)| {
                vec![text(id), text(part), text(field), text(is)]
            };
            fields.iter().map(row)
        });
        rows.collect::<Vec<_>>()
    };
    book.documents.values().flat_map(of).collect()
}

fn seal(seal: Seal) -> String {
    format!("{}-seal", wire::code(&seal))
}

pub(super) fn returns(book: &Book) -> Rows {
    let row = |paper: &owed_book::evidence::Document| {
        let returned = paper.returned.as_ref()?;
        let (reply, owes, why) = match &returned.reply {
            Reply::Agreed => ("agreed-reply", paper.total, None),
            Reply::Differs { amount, why } => ("differs", *amount, Some(why)),
        };
        Some(vec![
            text(paper.id),
            text(&paper.number),
            text(returned.evidence),
            Value::Day(returned.on),
            text(reply),
            amount(paper.total),
            amount(owes),
            currency(owes.currency()),
            maybe(why),
            day(returned.pays_by),
            maybe(returned.signed.by.as_ref()),
            maybe(returned.signed.office.as_ref()),
            text(seal(returned.signed.seal)),
            count(returned.entry.0),
        ])
    };
    book.documents.values().filter_map(row).collect()
}

pub(super) fn notes(book: &Book) -> Rows {
    let of = |debt: &Debt| {
        let id = debt.id;
        let row = |note: &String| vec![text(id), text(note)];
        debt.notes.iter().map(row).collect::<Vec<_>>()
    };
    in_order(book).into_iter().flat_map(of).collect()
}

pub(super) fn files(book: &Book) -> Rows {
    let row = |(digest, file): (&owed_book::Digest, &owed_book::book::FileRead)| {
        vec![
            text(digest),
            text(&file.name),
            text(&file.format),
            count(file.rows.into()),
            count(file.entry.0),
        ]
    };
    book.files.iter().map(row).collect()
}
