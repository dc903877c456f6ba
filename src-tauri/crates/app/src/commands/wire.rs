//! Between the words of the wire and the types of the book.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::fact::{Fact, PartyId};
use owed_book::money::Money;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::failure::{Code, Failure};

/// The code of an enum that is written as a word.
pub(crate) fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The enum that a word stands for.
pub(crate) fn of_code<T: DeserializeOwned>(field: &str, word: &str) -> Result<T, Failure> {
    serde_json::from_value(Value::String(word.to_owned()))
        .map_err(|_| Failure::bad_input(field, word))
}

/// An id.
pub(crate) fn id(field: &str, text: &str) -> Result<Uuid, Failure> {
    text.parse().map_err(|_| Failure::bad_input(field, text))
}

/// A day as `YYYY-MM-DD`.
pub(crate) fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").map_err(|_| Failure::bad_input(field, text))
}

/// An exact number: digits and a point, nothing else.
pub(crate) fn decimal(field: &str, text: &str) -> Result<Decimal, Failure> {
    Decimal::from_str_exact(text.trim()).map_err(|_| Failure::bad_input(field, text))
}

/// An amount of yuan. Grouping commas are taken; a currency sign too.
pub(crate) fn yuan(field: &str, text: &str) -> Result<Money, Failure> {
    let plain: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, ',' | '，' | '¥' | '￥'))
        .collect();
    decimal(field, &plain)
        .map(Money::cny)
        .map_err(|_| Failure::bad_input(field, text))
}

/// Yuan off the wire as people read them; what is no amount stands as it is.
pub(crate) fn shown(plain: &str) -> String {
    yuan("amount", plain).map_or_else(|_| plain.to_owned(), grouped)
}

/// An amount of yuan as people read it: `¥84,231.50`.
pub(crate) fn grouped(amount: Money) -> String {
    let plain = amount.plain();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = format!("{sign}¥");
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// The debtor with this id or exact name.
pub(crate) fn debtor(book: &Book, text: &str) -> Result<PartyId, Failure> {
    if let Ok(id) = text.parse::<Uuid>()
        && book.parties.contains_key(&PartyId(id))
    {
        return Ok(PartyId(id));
    }
    let mut same = book
        .parties
        .iter()
        .filter(|(id, party)| book.creditor != Some(**id) && party.goes_by(text));
    match (same.next(), same.next()) {
        (Some((id, _)), None) => Ok(*id),
        (Some(_), Some(_)) => {
            let detail = format!("more than one party is called {text:?}; use an id");
            Err(Failure::new(Code::Ambiguous, detail).with("name", text))
        }
        (None, _) => Err(Failure::not_found("debtor", text)),
    }
}

/// The kind of a fact, as it stands in the journal.
pub(crate) fn kind_of(fact: &Fact) -> &'static str {
    match fact {
        Fact::PartyDescribed { .. } => "party-described",
        Fact::CreditorNamed { .. } => "creditor-named",
        Fact::SameParty { .. } => "same-party",
        Fact::DifferentParty { .. } => "different-party",
        Fact::PartiesJoined { .. } => "parties-joined",
        Fact::PartySplit(_) => "party-split",
        Fact::FileRead { .. } => "file-read",
        Fact::Invoiced { .. } => "invoiced",
        Fact::RedLinked { .. } => "red-linked",
        Fact::DebtArose { .. } => "debt-arose",
        Fact::TermsStated { .. } => "terms-stated",
        Fact::Adjusted { .. } => "adjusted",
        Fact::CostIncurred { .. } => "cost-incurred",
        Fact::Paid { .. } => "paid",
        Fact::Matched { .. } => "matched",
        Fact::SameMoney { .. } => "same-money",
        Fact::DifferentMoney { .. } => "different-money",
        Fact::PaidOut { .. } => "paid-out",
        Fact::GaveBack { .. } => "gave-back",
        Fact::ToleranceSet { .. } => "tolerance-set",
        Fact::EvidenceKept { .. } => "evidence-kept",
        Fact::DocumentIssued { .. } => "document-issued",
        Fact::EvidenceDescribed(_) => "evidence-described",
        Fact::PaperSent(_) => "paper-sent",
        Fact::PaperArrived(_) => "paper-arrived",
        Fact::IdentityMarked(_) => "identity-marked",
        Fact::RateAdded(_) => "rate-added",
        Fact::YearAdded(_) => "year-added",
        Fact::ThresholdAdded(_) => "threshold-added",
        Fact::LawUpdated(_) => "law-updated",
        Fact::PackFiled(_) => "pack-filed",
        Fact::StatementReturned { .. } => "statement-returned",
        Fact::Answered(_) => "answered",
        Fact::AssetSeen(_) => "asset-seen",
        Fact::AbilityStated(_) => "ability-stated",
        Fact::ClassDecided(_) => "class-decided",
        Fact::PolicySet(_) => "policy-set",
        Fact::TaskSet(_) => "task-set",
        Fact::TaskEnded(_) => "task-ended",
        Fact::PlanAgreed(_) => "plan-agreed",
        Fact::PlanSigned(_) => "plan-signed",
        Fact::PlanEnded(_) => "plan-ended",
        Fact::Contacted(_) => "contacted",
        Fact::ContactReviewed(_) => "contact-reviewed",
        Fact::Promised(_) => "promised",
        Fact::RestAsked(_) => "rest-asked",
        Fact::Guarded(_) => "guarded",
        Fact::PointKept(_) => "point-kept",
        Fact::CourtNoted(_) => "court-noted",
        Fact::CaseReviewed(_) => "case-reviewed",
        Fact::RetentionSet(_) => "retention-set",
        Fact::WordingSet(_) => "wording-set",
        Fact::PackTemplateSet(_) => "pack-template-set",
        Fact::Erased(_) => "erased",
        Fact::PaperWithdrawn(_) => "paper-withdrawn",
        Fact::DefendantsNamed(_) => "defendants-named",
        Fact::Noted { .. } => "noted",
        Fact::Retracted { .. } => "retracted",
    }
}
