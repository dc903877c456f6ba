//! Whom a kind of letter could go to, and what stands in the way of each.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::evidence::Form;
use owed_book::fact::PartyId;
use rust_decimal::Decimal;

use super::{LastLetter, LetterRow, LettersAsked, LettersView};
use crate::commands::cases::{CaseRow, list_of};
use crate::commands::papers::{LetterAsked, Standing};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn choose(
    desk: &Desk,
    input: LettersAsked,
    watch: &Watch<'_>,
) -> Result<LettersView, Failure> {
    let form: Form = wire::of_code("form", &input.form)?;
    if !goes_to_many(form) {
        return Err(Failure::bad_input("form", &input.form));
    }
    let least = match input.least.as_deref().map(str::trim) {
        None | Some("") => Decimal::ZERO,
        Some(text) => wire::yuan("least", text)?.amount(),
    };
    let today = desk.clock.today();
    desk.read(|open| {
        let book = &open.book;
        let all = list_of(book, today)?.cases;
        let owing = |row: &CaseRow| row.owes > Decimal::ZERO && row.owes >= least;
        let owing: Vec<_> = all.into_iter().filter(owing).collect();
        let (count, mut letters) = (owing.len(), Vec::new());
        for (at, row) in owing.into_iter().enumerate() {
            if watch.step("looking", at as u64, count as u64).is_break() {
                return Err(Failure::new(Code::Cancelled, "stopped"));
            }
            let debtor = wire::debtor(book, &row.debtor)?;
            let last_contact = last_contact(book, debtor);
            let quiet = input.quiet_days.is_none_or(|days| {
                last_contact.is_none_or(|last| (today - last).num_days() >= i64::from(days))
            });
            let late = row.days_late.is_some_and(|days| days > 0);
            if !quiet || (input.overdue && !late) {
                continue;
            }
            let asked = LetterAsked {
                lang: input.lang.clone(),
                ..LetterAsked::plain(&row.debtor, form)
            };
            let standing = Standing::of(desk, open, &asked)?;
            letters.push(LetterRow {
                debtor: row.debtor,
                name: row.name,
                total: standing.total,
                days_late: row.days_late,
                last_contact: last_contact.map(|day| day.to_string()),
                last_letter: last_letter(book, debtor, form),
                missing: standing.missing,
                unsettled: standing.unsettled,
            });
        }
        let left_out = u32::try_from(count - letters.len()).unwrap_or(u32::MAX);
        Ok(LettersView { letters, left_out })
    })
}

/// The letters that are the same but for whom they go to. An agreement or a certificate is about one
/// case and is made there.
fn goes_to_many(form: Form) -> bool {
    match form {
        Form::Demand
        | Form::Schedule
        | Form::Statement
        | Form::BreachNotice
        | Form::FairDealing => true,
        Form::LegalRepresentative
        | Form::PowerOfAttorney
        | Form::RepaymentAgreement
        | Form::Guarantee
        | Form::Receipt
        | Form::Settlement
        | Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty
        | Form::Enforcement
        | Form::Complaint
        | Form::PaymentOrder
        | Form::Preservation
        | Form::ServiceAddress
        | Form::EvidenceIndex
        | Form::CourtDesk
        | Form::AssignmentNotice
        | Form::LawyerBrief
        | Form::LawyerLetter => false,
    }
}

/// The last day on which somebody wrote to a debtor or spoke with it.
fn last_contact(book: &Book, debtor: PartyId) -> Option<NaiveDate> {
    let spoke = book.log.contacts_of(debtor).into_iter();
    let spoke = spoke.map(|contact| contact.is.on);
    let wrote = book.documents.values();
    let wrote = wrote.filter(|paper| paper.party == debtor && goes_to_many(paper.form));
    spoke.chain(wrote.map(|paper| paper.on)).max()
}

fn last_letter(book: &Book, debtor: PartyId, form: Form) -> Option<LastLetter> {
    let of = book.documents.values();
    let of = of.filter(|paper| paper.party == debtor && paper.form == form);
    let last = of.max_by_key(|paper| paper.entry)?;
    Some(LastLetter {
        number: last.number.clone(),
        on: last.on.to_string(),
    })
}
