//! The numbers of the evidence (证据编号、页码), as papers have them. What a paper says of an exhibit is
//! frozen with it, so that it is known to be old once the pack numbers otherwise, and a set whose
//! index is not that of the pack is not handed out.

use std::collections::{BTreeMap, BTreeSet};

use owed_book::Book;
use owed_book::digest::Digest;
use owed_book::evidence::{Document, Form};
use owed_book::fact::PartyId;

use super::evidence::{Listed, listed, original};
use crate::commands::import::Reason;
use crate::commands::packs::{Numbers, chosen, source_of};
use crate::commands::papers::demand::Made;

/// How many pieces of evidence a paper lists; one that says nothing of this listed none, or was issued
/// by a version that did not freeze them.
const COUNT: &str = "exhibits";

/// The number and the name of an exhibit: `exhibit.<id>`.
const NUMBER: &str = "exhibit";

/// Its pages.
const PAGES: &str = "exhibit-pages";

/// Where it comes from, what it is to prove and what the file is of it.
const SAID: &str = "exhibit-said";

/// What a paper says of the evidence.
enum Says {
    /// Number, name, pages and the rest of a row.
    Rows,
    /// Number and name.
    Names,
    /// Number and name, unless the owner wrote a list of her own into this field.
    NamesIn(&'static str),
    Nothing,
}

fn says(form: Form) -> Says {
    match form {
        Form::EvidenceIndex => Says::Rows,
        Form::Complaint | Form::PaymentOrder | Form::LawyerBrief => Says::Names,
        Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty => Says::NamesIn("evidence.evidence_list"),
        // The sheet for the way to the court is no paper of the case; it is made on the day.
        Form::CourtDesk
        | Form::Demand
        | Form::Schedule
        | Form::Statement
        | Form::FairDealing
        | Form::RepaymentAgreement
        | Form::BreachNotice
        | Form::Guarantee
        | Form::Receipt
        | Form::Settlement
        | Form::Preservation
        | Form::Enforcement
        | Form::LegalRepresentative
        | Form::PowerOfAttorney
        | Form::ServiceAddress
        | Form::AssignmentNotice
        | Form::LawyerLetter => Says::Nothing,
    }
}

impl Made<'_> {
    /// What stands on this paper of the evidence, by code.
    pub(in crate::commands::papers) fn exhibits_stand(&self) -> BTreeMap<String, String> {
        if let Says::NamesIn(field) = says(self.form)
            && self.field(field) != self.evidence_lines().join("\n")
        {
            return BTreeMap::new();
        }
        stand(self.form, &self.exhibits())
    }
}

fn stand(form: Form, exhibits: &[Listed<'_>]) -> BTreeMap<String, String> {
    let mut stands = BTreeMap::new();
    let rows = match says(form) {
        Says::Nothing => return stands,
        Says::Names | Says::NamesIn(_) => false,
        Says::Rows => true,
    };
    stands.insert(COUNT.to_owned(), exhibits.len().to_string());
    for listed in exhibits {
        let (name, id) = (&listed.name, listed.kept.id);
        let mut put = |code: &str, value: String| stands.insert(format!("{code}.{id}"), value);
        put(NUMBER, format!("{}. {name}", listed.number));
        if !rows {
            continue;
        }
        if let Some(pages) = &listed.pages {
            put(PAGES, format!("{name} {pages}"));
        }
        let said = [
            source_of(listed.kept),
            listed.proves(),
            original(listed.kept).to_owned(),
        ];
        let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
        put(SAID, format!("{name}：{}", said.join("；")));
    }
    stands
}

/// Whether a code is about the evidence a paper lists.
fn is_of_evidence(code: &str) -> bool {
    [COUNT, NUMBER, PAGES, SAID].contains(&kind(code))
}

/// Where a code stands in a list that is read: exhibit by exhibit after everything else.
pub(in crate::commands::papers) fn reading(code: &str) -> Option<(&str, usize)> {
    let place = [COUNT, NUMBER, PAGES, SAID]
        .iter()
        .position(|known| *known == kind(code));
    place.map(|place| (code.split_once('.').map_or("", |(_, id)| id), place))
}

/// Whether a code is about a number that a pack gave.
fn is_number(code: &str) -> bool {
    [NUMBER, PAGES].contains(&kind(code))
}

fn kind(code: &str) -> &str {
    code.split_once('.').map_or(code, |(kind, _)| kind)
}

/// Whether a paper that was issued lists evidence. An index always does; what one of an earlier version
/// listed is not known, so it is old.
pub(in crate::commands::papers) fn lists(paper: &Document) -> bool {
    paper.stands.contains_key(COUNT) || paper.form == Form::EvidenceIndex
}

/// What a paper that lists evidence would say of it now.
pub(in crate::commands::papers) fn stand_now(
    book: &Book,
    paper: &Document,
    pack: Option<&Numbers>,
) -> BTreeMap<String, String> {
    let mut now = stand(paper.form, &listed(book, paper.party, pack));
    // The pack it was numbered by may lie here no longer. That alone gives nothing another number.
    let was_bound = paper.stands.keys().any(|code| kind(code) == PAGES);
    if pack.is_none() && was_bound {
        let kept = paper.stands.iter().filter(|(code, _)| is_number(code));
        for (code, then) in kept {
            let id = code.split_once('.').map_or("", |(_, id)| id);
            if now.contains_key(&format!("{NUMBER}.{id}")) {
                now.insert(code.clone(), then.clone());
            }
        }
    }
    now
}

/// What of the evidence a paper lists now and did not when it was issued.
pub(in crate::commands::papers) fn come_since<'n>(
    paper: &Document,
    now: &'n BTreeMap<String, String>,
) -> impl Iterator<Item = (&'n String, &'n String)> {
    let new = |code: &str| is_of_evidence(code) && !paper.stands.contains_key(code);
    now.iter().filter(move |(code, _)| new(code))
}

/// Where the index of a set and the pack of the case are not of one evidence, which a court desk finds
/// by turning to a page.
pub(in crate::commands::papers) fn apart(
    book: &Book,
    debtor: PartyId,
    index: &Document,
    pack: &Numbers,
) -> Vec<Reason> {
    let mut against = Vec::new();
    let all = listed(book, debtor, Some(pack));
    let mut old: Vec<String> = Vec::new();
    old.extend(
        all.iter()
            .filter(|one| one.pages.is_none())
            .map(|one| one.name.clone()),
    );
    // What the pack still has of this case and the case no longer offers.
    let offered: BTreeSet<Digest> = chosen(book, &[debtor])
        .iter()
        .map(|kept| kept.file)
        .collect();
    let gone = |file: &Digest| {
        let ours =
            |kept: &&owed_book::evidence::Evidence| kept.party == debtor && kept.file == *file;
        book.evidence.values().any(|kept| ours(&kept)) && !offered.contains(file)
    };
    let left = pack.exhibits.iter().filter(|exhibit| gone(&exhibit.file));
    old.extend(left.map(|exhibit| format!("{}. {}", exhibit.number, exhibit.name)));
    if !old.is_empty() {
        let about = std::iter::once(pack.pack.clone()).chain(old);
        against.push(Reason::with("pack-behind", about));
    }
    // Each that stands on the index otherwise, as the pack has it.
    let other = all.iter().filter(|listed| {
        let now = stand(index.form, std::slice::from_ref(*listed));
        let mut numbers = now.iter().filter(|(code, _)| is_number(code));
        numbers.any(|(code, value)| index.stands.get(code) != Some(value))
    });
    let other: Vec<_> = other
        .map(|listed| {
            let pages = listed.pages.as_ref().map(|pages| format!(" ({pages})"));
            let (number, name) = (&listed.number, &listed.name);
            format!("{number}. {name}{}", pages.unwrap_or_default())
        })
        .collect();
    if !other.is_empty() {
        let about = [index.number.clone(), pack.pack.clone()].into_iter();
        against.push(Reason::with("index-apart", about.chain(other)));
    }
    against
}
