//! The conduct report: what was sent, when, and what was blocked and why.

use chrono::{NaiveDate, NaiveDateTime};
use owed_advise::conduct::{Contact, Policy, Profile, explained, review};
use owed_book::Book;
use owed_book::contact::{self, Came, Guarded, Side};
use owed_book::fact::PartyId;
use owed_law::RulePack;

use super::plan::{addressee, before, hour, policy, rests, standing};
use super::{ConductReport, ReportAsked, ReportRow, RuleView};
use crate::commands::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn report(
    desk: &Desk,
    input: ReportAsked,
    _: &Watch<'_>,
) -> Result<ConductReport, Failure> {
    let law = &*desk.law()?;
    let until = book::day_or_today(desk, input.until.as_deref())?;
    let from = input
        .from
        .as_deref()
        .map(|day| wire::day("from", day))
        .transpose()?;
    desk.read(|open| {
        let book = &open.book;
        let who = input
            .debtor
            .as_deref()
            .map(|id| wire::debtor(book, id))
            .transpose()?;
        let wanted = |debtor: PartyId, on: NaiveDate| {
            who.is_none_or(|who| who == debtor) && from.is_none_or(|from| from <= on) && on <= until
        };
        let mut rows: Vec<(NaiveDateTime, ReportRow)> = Vec::new();
        for made in book.log.contacts.values() {
            if made.is.began == Side::Us && wanted(made.is.debtor, made.is.on) {
                rows.push((made.is.on.and_time(made.is.at), made_row(book, made, law)));
            }
        }
        for (_, kept) in &book.log.guarded {
            if wanted(kept.debtor, kept.on) {
                rows.push((kept.on.and_time(kept.at), guarded_row(book, kept)));
            }
        }
        rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
        let count = |came: &str| {
            let count = rows.iter().filter(|row| row.came == came).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let (made, stopped, went_ahead) = (count("made"), count("stopped"), count("went-ahead"));
        let creditor = book.creditor.map(|id| name_of(book, id));
        Ok(ConductReport {
            creditor: creditor.unwrap_or_default(),
            name: who.map(|id| name_of(book, id)),
            from: from.map(|day| day.to_string()),
            until: until.to_string(),
            rows,
            made,
            stopped,
            went_ahead,
            head: book.head.chain.short(),
        })
    })
}

pub(super) fn name_of(book: &Book, id: PartyId) -> String {
    let party = book.parties.get(&id);
    party.map(|party| party.is.name.clone()).unwrap_or_default()
}

pub(in crate::commands) fn rules(ids: &[String]) -> Vec<RuleView> {
    let view = |id: &String| {
        let found = explained(id);
        RuleView {
            rule: id.clone(),
            force: found
                .map(|found| wire::code(&found.force))
                .unwrap_or_default(),
            zh: found.map_or_else(|| id.clone(), |found| found.zh.to_owned()),
            en: found.map_or_else(|| id.clone(), |found| found.en.to_owned()),
        }
    };
    let mut seen: Vec<&String> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen.into_iter().map(view).collect()
}

/// A contact that was made, judged by what came before it.
fn made_row(book: &Book, made: &contact::Contact, law: &RulePack) -> ReportRow {
    let is = &made.is;
    let at = is.on.and_time(is.at);
    let contact = Contact {
        at,
        channel: is.channel,
        to: addressee(is.role),
        draft: is.said.clone(),
    };
    let mut earlier = before(book, is.debtor);
    earlier.retain(|past| past.at < at);
    let found = Profile::named("cn").map(|profile| {
        let standing = standing(book, is.debtor, is.on, law);
        let rests = rests(profile, is.on, law);
        // What the owner kept to since is not held against what she did before.
        let since = book.judged.policy.filter(|(set, _)| *set < made.entry);
        let own = since.map_or_else(Policy::default, |_| policy(book, profile));
        review(&contact, &earlier, &standing, own, profile, rests)
    });
    let ids: Vec<_> = found
        .into_iter()
        .flatten()
        .map(|found| found.rule)
        .collect();
    ReportRow {
        on: is.on.to_string(),
        time: hour(is.at),
        debtor: is.debtor.to_string(),
        name: name_of(book, is.debtor),
        channel: wire::code(&is.channel),
        to: wire::code(&is.role),
        came: "made".into(),
        text: is.said.clone(),
        rules: rules(&ids),
        because: None,
    }
}

fn guarded_row(book: &Book, kept: &Guarded) -> ReportRow {
    let came = match kept.came {
        Came::Stopped => "stopped",
        Came::WentAhead => "went-ahead",
    };
    ReportRow {
        on: kept.on.to_string(),
        time: hour(kept.at),
        debtor: kept.debtor.to_string(),
        name: name_of(book, kept.debtor),
        channel: wire::code(&kept.channel),
        to: wire::code(&kept.role),
        came: came.into(),
        text: kept.draft.clone(),
        rules: rules(&kept.rules),
        because: kept.because.clone(),
    }
}
