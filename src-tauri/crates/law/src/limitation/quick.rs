//! The last days alone, for lists of many debts.

use chrono::Months;
use owed_book::debt::Debt;

use super::chain::{Chain, Counts, Kind, Start};
use super::{Event, EventKind, Limit, Period, Proof, period_of};
use crate::rules::RulePack;

/// The two last days of a debt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDays {
    /// Counting every event.
    pub believed: Limit,
    /// Counting only events that can be proved.
    pub provable: Limit,
}

/// Works out the last days that [`super::time_limit`] comes to, without what they rest on.
///
/// `events` are to be in the order of days, as payments of a debt are.
pub fn last_days(debt: &Debt, events: &[Event], rules: &RulePack) -> Option<LastDays> {
    let law = rules.limitation();
    let (Period::Due { due: on } | Period::Delivered { on }) = period_of(debt)? else {
        return None;
    };
    let start = Start {
        on,
        careful: law.general(on).0,
        kind: Kind::Limitation,
        most: on.checked_add_months(Months::new(law.general.most_years * 12)),
        cites: Vec::new(),
        secured_by: Vec::new(),
        remind: Vec::new(),
    };
    let [believed, provable] = [Counts::Everything, Counts::Proved].map(|counts| {
        let mut chain = Chain::begin(&start, counts, &[], rules);
        let mut meet = |event: &Event| {
            chain.meet(event, law.event(event.what), law);
        };
        let mut events = events.iter().peekable();
        for paid in &debt.paid {
            let key = (paid.on, Some(paid.entry));
            // One of the same day and entry comes after, as in a sort that keeps the order.
            while let Some(event) = events.next_if(|event| (event.on, event.entry) < key) {
                meet(event);
            }
            meet(&Event {
                on: paid.on,
                what: EventKind::Payment,
                proof: Proof::Bank,
                entry: Some(paid.entry),
            });
        }
        events.for_each(meet);
        chain.limit()
    });
    Some(LastDays { believed, provable })
}
