//! The rows of what may be claimed, taken apart line by line.

use owed_book::fact::PartyId;
use owed_exchange::handed::Value;
use owed_law::RulePack;
use owed_law::claim::{Claims, Line};

use super::Whole;
use super::rows::{Rows, code, currency, day, maybe_code, number, text};
use crate::commands::claims;
use crate::desk::Watch;
use crate::failure::{Code, Failure};

/// The tables of claims.
pub(super) struct ClaimRows {
    pub(super) totals: Rows,
    pub(super) lines: Rows,
    pub(super) paid: Rows,
}

/// What may be claimed of every debtor. One that cannot be worked out is named with the reason,
/// and the others go on.
pub(super) fn rows(whole: &Whole, law: &RulePack, watch: &Watch<'_>) -> Result<ClaimRows, Failure> {
    let book = &whole.book;
    let debtors: Vec<_> = book.debtors().collect();
    let mut rows = ClaimRows {
        totals: Vec::new(),
        lines: Vec::new(),
        paid: Vec::new(),
    };
    for (at, (debtor, party)) in debtors.iter().enumerate() {
        if watch
            .step("claims", at as u64, debtors.len() as u64)
            .is_break()
        {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        let mut total = |sum: Value, of: Value, problem: Value| {
            rows.totals.push(vec![
                text(debtor),
                text(&party.is.name),
                Value::Day(whole.on),
                sum,
                of,
                text(law.version()),
                problem,
            ]);
        };
        match claims::of(book, *debtor, whole.on, law) {
            Ok(worked_out) => {
                total(
                    Value::Amount(worked_out.total),
                    currency(worked_out.currency),
                    Value::Nothing,
                );
                taken_apart(&mut rows, *debtor, &worked_out);
            }
            Err(failure) => total(Value::Nothing, Value::Nothing, text(failure.detail)),
        }
    }
    Ok(rows)
}

fn taken_apart(rows: &mut ClaimRows, debtor: PartyId, worked_out: &Claims) {
    for claim in &worked_out.each {
        let line = |line: &Line| {
            let rate = line.rate.as_ref();
            let published = rate.and_then(|rate| rate.published.as_ref());
            let articles: Vec<_> = line.because.iter().map(|cite| cite.zh()).collect();
            vec![
                text(debtor),
                text(claim.debt),
                Value::Day(worked_out.as_of),
                code(&line.head),
                code(&line.what),
                day(line.days.map(|days| days.first)),
                day(line.days.map(|days| days.last)),
                line.days
                    .map_or(Value::Nothing, |days| Value::Count(days.count)),
                Value::Amount(line.base),
                number(rate.map(|rate| rate.percent)),
                maybe_code(rate.map(|rate| rate.per)),
                day(published.map(|row| row.on)),
                maybe_code(published.map(|row| row.status)),
                Value::Amount(line.amount),
                currency(claim.currency),
                text(articles.join(" ")),
            ]
        };
        rows.lines.extend(claim.lines.iter().map(line));
        rows.paid.extend(claim.paid.iter().map(|paid| {
            vec![
                text(debtor),
                text(claim.debt),
                text(paid.payment),
                Value::Day(paid.on),
                Value::Amount(paid.amount),
                Value::Amount(paid.to_costs),
                Value::Amount(paid.to_interest),
                Value::Amount(paid.to_principal),
                Value::Amount(paid.left_over),
                currency(claim.currency),
            ]
        }));
    }
}
