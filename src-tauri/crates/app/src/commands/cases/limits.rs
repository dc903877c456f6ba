//! When the right to sue runs out (诉讼时效), over the debts of a case.

use chrono::NaiveDate;
use owed_advise::arrival::{Reached, demands as asks_of, standing};
use owed_book::Book;
use owed_book::contact::How;
use owed_book::debt::Debt;
use owed_book::evidence::{Evidence, Original, Proves, Reply, Seal};
use owed_book::fact::PartyId;
use owed_book::party::PartyKind;
use owed_law::RulePack;
use owed_law::limitation::{Event, EventKind, Proof, TimeLimit, time_limit};

use super::LimitView;
use crate::commands::import::Reason;
use crate::commands::wire;

impl LimitView {
    /// The earliest careful day over the debts on which something is left, and what it was
    /// counted from.
    pub(crate) fn of(book: &Book, debtor: PartyId, today: NaiveDate, law: &RulePack) -> Self {
        let events = |debt: &Debt| {
            let mut events = demands(book, debt);
            events.extend(arrived(book, debt));
            events.extend(confirmed(book, debt));
            events.extend(planned(book, debt));
            events.extend(promised(book, debt));
            events
        };
        let limits: Vec<_> = book
            .debts_of(debtor)
            .into_iter()
            .filter(|debt| debt.balance().is_ok_and(|left| left.is_positive()))
            .filter_map(|debt| Some((debt, time_limit(debt, &events(debt), law)?)))
            .collect();
        let first = limits
            .iter()
            .min_by_key(|(_, limit)| limit.provable.careful);
        let believed = limits.iter().map(|(_, limit)| limit.believed.careful).min();
        let provable = first.map(|(_, limit)| limit.provable.careful);
        Self {
            believed: believed.map(|day| day.to_string()),
            provable: provable.map(|day| day.to_string()),
            days_left: provable.map(|day| (day - today).num_days()),
            reasons: first
                .map(|(debt, limit)| reasons(book, debt, limit))
                .unwrap_or_default(),
        }
    }
}

/// Demands of which something is kept that belongs to no sending. A letter that was only issued is
/// none: nobody can say that it arrived.
fn demands(book: &Book, debt: &Debt) -> Vec<Event> {
    let of_sending = |id| {
        let mut sendings = book.dispatches.values();
        sendings.any(|dispatch| dispatch.evidence().any(|shown| shown == id))
    };
    let kept = book.evidence.values();
    kept.filter(|e| e.party == debt.debtor && e.proves.contains(&Proves::Demand))
        .filter(|e| e.debts.is_empty() || e.debts.contains(&debt.id))
        .filter(|e| !of_sending(e.id))
        .filter_map(|e| {
            Some(Event {
                on: e.made?,
                what: EventKind::Demand,
                proof: match e.original {
                    Original::PaperOriginal => Proof::Registered,
                    Original::Electronic => Proof::Electronic,
                    Original::Copy | Original::Unsaid => Proof::Oral,
                },
                entry: Some(e.entry),
            })
        })
        .collect()
}

/// Demands that were sent and reached the debtor, as well as their sending shows it.
fn arrived(book: &Book, debt: &Debt) -> Vec<Event> {
    let of_debt = book.dispatches.values().filter_map(|dispatch| {
        let paper = book.documents.get(&dispatch.sent.document)?;
        asks_of(paper, debt).then_some(dispatch)
    });
    of_debt
        .filter_map(|dispatch| {
            let found = standing(book, dispatch);
            Some(Event {
                on: found.on?,
                what: EventKind::Demand,
                proof: match found.reached {
                    Reached::Proved(proof) => proof,
                    Reached::Believed => Proof::Oral,
                    Reached::Waits | Reached::Failed => return None,
                },
                entry: dispatch.arrival.as_ref().map(|(entry, _)| *entry),
            })
        })
        .collect()
}

/// Statements of account that came back signed and in which the debt stands.
///
/// One that agrees confirms the debt, or promises to pay it where it names a day. Of one that
/// differs nobody can say which part of which debt it admits, so it is believed and not relied on.
/// The same goes for a company's paper with neither a seal nor the office of who signed it: whether
/// the signature binds the company is open.
fn confirmed(book: &Book, debt: &Debt) -> Vec<Event> {
    let natural = is_natural(book, debt.debtor);
    let papers = book.documents.values();
    papers
        .filter(|paper| super::chain::covers(paper, debt))
        .filter_map(|paper| {
            let returned = paper.returned.as_ref()?;
            let binds =
                natural || returned.signed.seal != Seal::Absent || returned.signed.office.is_some();
            let proof = match returned.reply {
                Reply::Agreed if binds && paper.total.is_positive() => Proof::Signed,
                Reply::Agreed | Reply::Differs { .. } => Proof::Oral,
            };
            let what = match returned.pays_by {
                Some(_) => EventKind::Promise,
                None => EventKind::Acknowledged,
            };
            Some(Event {
                on: returned.on,
                what,
                proof,
                entry: Some(returned.entry),
            })
        })
        .collect()
}

/// Agreements on a plan for the debt: a promise to pay, from the day it was signed. It is proved by
/// the signed paper; one that nobody kept a scan of is believed and not relied on. The period is
/// counted from that day, not from the last instalment as it might be (Civil Code art. 189): the
/// careful day is the earlier one.
fn planned(book: &Book, debt: &Debt) -> Vec<Event> {
    let natural = is_natural(book, debt.debtor);
    let plans = book.plans.values().filter(|plan| plan.covers(debt.id));
    plans
        .map(|plan| {
            let (on, entry, proof) = match &plan.signed {
                Some((entry, paper)) => {
                    let (seal, office) = (paper.signed.seal, &paper.signed.office);
                    let binds = natural || seal != Seal::Absent || office.is_some();
                    let proof = if binds { Proof::Signed } else { Proof::Oral };
                    (paper.on, *entry, proof)
                }
                None => (plan.is.on, plan.entry, Proof::Oral),
            };
            Event {
                on,
                what: EventKind::Promise,
                proof,
                entry: Some(entry),
            }
        })
        .collect()
}

/// Promises and confirmations that the owner wrote down.
///
/// Words alone are believed and not relied on; a message or a recording counts where it is kept as it
/// was made, a paper where its original is and the signature binds. One that names no debt is about
/// all of a debtor's, and of several nobody can prove which was meant.
fn promised(book: &Book, debt: &Debt) -> Vec<Event> {
    let natural = is_natural(book, debt.debtor);
    let only = book.debts_of(debt.debtor).len() == 1;
    let promises = book.log.promises_of(debt.debtor).into_iter();
    promises
        .filter(|(_, given)| given.debts.is_empty() || given.debts.contains(&debt.id))
        .filter(|(_, given)| given.on >= debt.on)
        .map(|(entry, given)| {
            let kept = given.evidence.and_then(|id| book.evidence.get(&id));
            let binds = |kept: &Evidence| {
                let signed = kept.signed.as_ref();
                natural || signed.is_some_and(|s| s.seal != Seal::Absent || s.office.is_some())
            };
            let named = only || !given.debts.is_empty();
            let proof = match (given.how, kept) {
                _ if !named => Proof::Oral,
                (_, None) => Proof::Oral,
                (How::Spoken | How::Message, Some(kept)) => match kept.original {
                    Original::Electronic => Proof::Electronic,
                    Original::PaperOriginal | Original::Copy | Original::Unsaid => Proof::Oral,
                },
                (How::Signed, Some(kept)) => match kept.original {
                    Original::PaperOriginal if binds(kept) => Proof::Signed,
                    Original::PaperOriginal
                    | Original::Electronic
                    | Original::Copy
                    | Original::Unsaid => Proof::Oral,
                },
            };
            let what = match given.by {
                Some(_) => EventKind::Promise,
                None => EventKind::Acknowledged,
            };
            Event {
                on: given.on,
                what,
                proof,
                entry: Some(*entry),
            }
        })
        .collect()
}

fn is_natural(book: &Book, debtor: PartyId) -> bool {
    let kind = book.parties.get(&debtor).and_then(|party| party.is.kind);
    matches!(kind, Some(PartyKind::Person | PartyKind::SoleTrader))
}

/// The start and each event of the debt that runs out first: what it was, its day, what it does,
/// and the last day after it.
fn reasons(book: &Book, debt: &Debt, limit: &TimeLimit) -> Vec<Reason> {
    let name = owed_advise::matching::name_of(book, debt);
    let line = |line: &owed_law::limitation::LimitLine| {
        let code = line
            .what
            .map_or_else(|| "start".to_owned(), |what| wire::code(&what));
        let about = [
            line.on.to_string(),
            wire::code(&line.provable),
            line.provable_until.to_string(),
            name.clone(),
        ];
        Reason::with(&format!("limit-{code}"), about)
    };
    limit.lines.iter().map(line).collect()
}
