//! What was agreed about each debt, and what collecting it cost.

use owed_book::Book;
use owed_book::debt::{Cost, Debt};
use owed_book::money::Money;
use owed_book::terms::{Instalment, Late, Rate};
use owed_exchange::handed::Value;

use super::rows::{
    Rows, amount, code, count, currency, day, in_order, maybe, maybe_code, number, text,
};

pub(super) fn terms(book: &Book) -> Rows {
    let rated = |rate: Option<Rate>| {
        [
            number(rate.map(|rate| rate.percent)),
            maybe_code(rate.map(|rate| rate.per)),
        ]
    };
    let row = |debt: &Debt| {
        let (is, times, moves, rate) = match debt.late {
            Some(Late::Unagreed { times, moves }) => ("unagreed", Some(times), Some(moves), None),
            Some(Late::Agreed { rate }) => ("agreed", None, None, Some(rate)),
            Some(Late::SmePayment { agreed }) => ("sme-payment", None, None, agreed),
            Some(Late::PayWhenPaid { agreed }) => ("pay-when-paid", None, None, agreed),
            Some(Late::Nothing) => ("nothing", None, None, None),
            None => ("", None, None, None),
        };
        let [late, late_per] = rated(rate);
        let [interest, interest_per] = rated(debt.interest);
        let rolled = debt.rolled.as_deref();
        let sum = |money: Option<Money>| money.map_or(Value::Nothing, amount);
        vec![
            text(debt.id),
            text(is),
            number(times),
            maybe_code(moves),
            late,
            late_per,
            interest,
            interest_per,
            code(&debt.basis),
            code(&debt.ends),
            code(&debt.late_counts),
            code(&debt.lpr),
            day(debt.filed),
            sum(debt.withheld),
            day(rolled.map(|rolled| rolled.on)),
            sum(rolled.map(|rolled| rolled.initial)),
            sum(rolled.map(|rolled| rolled.interest)),
            currency(debt.arose.currency()),
        ]
    };
    in_order(book).into_iter().map(row).collect()
}

pub(super) fn instalments(book: &Book) -> Rows {
    let of = |debt: &Debt| {
        let row = |(number, part): (u64, &Instalment)| {
            vec![
                text(debt.id),
                count(number),
                Value::Day(part.due),
                amount(part.amount),
                currency(part.amount.currency()),
            ]
        };
        (1..).zip(&debt.instalments).map(row).collect::<Vec<_>>()
    };
    in_order(book).into_iter().flat_map(of).collect()
}

pub(super) fn costs(book: &Book) -> Rows {
    let of = |debt: &Debt| {
        let row = |cost: &Cost| {
            vec![
                text(debt.id),
                Value::Day(cost.on),
                amount(cost.amount),
                currency(cost.amount.currency()),
                code(&cost.what),
                text(if cost.agreed { "yes" } else { "no" }),
                maybe(cost.remark.as_ref()),
                count(cost.entry.0),
            ]
        };
        debt.costs.iter().map(row).collect::<Vec<_>>()
    };
    in_order(book).into_iter().flat_map(of).collect()
}
