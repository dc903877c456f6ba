//! What the ledger itself says of how a debtor pays.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::judged::{Is, Question};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::table::Limits;
use crate::reason::Reason;

/// What became of what the debtor promised. The log of contacts keeps promises; whoever has none
/// gives the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Promises {
    /// Promises that were kept.
    pub kept: u32,
    /// Promises that were broken and no money came since.
    pub broken: u32,
    /// The day the last one was broken.
    pub last_broken: Option<NaiveDate>,
    /// The last day on which the debtor said anything.
    pub last_word: Option<NaiveDate>,
}

/// What the ledger says of a debtor on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day.
    pub today: NaiveDate,
    /// Owed in all, yuan.
    pub amount: Decimal,
    /// Days since the earliest due date that is past and not paid.
    pub days_late: Option<i64>,
    /// Payments on debts that are not paid in full.
    pub part_payments: u32,
    /// The last day on which money arrived.
    pub last_paid: Option<NaiveDate>,
    /// The last day on which anything was heard, money or words; nothing where nobody said.
    pub last_heard: Option<NaiveDate>,
    /// What became of what it promised.
    pub promises: Promises,
}

/// A sign of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Sign {
    PaidLately,
    KeptPromise,
    BrokePromise,
    BrokePromises,
    VeryLate,
    Silent,
    LongSilent,
}

impl Sign {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::PaidLately => "paid-lately",
            Self::KeptPromise => "kept-promise",
            Self::BrokePromise => "broke-promise",
            Self::BrokePromises => "broke-promises",
            Self::VeryLate => "very-late",
            Self::Silent => "silent",
            Self::LongSilent => "long-silent",
        }
    }
}

impl Record {
    /// What the book says of `debtor` on `today`, with what the log of contacts says of promises.
    pub fn of(book: &Book, debtor: PartyId, promises: Promises, today: NaiveDate) -> Self {
        let debts = book.debts_of(debtor);
        let left = |debt: &owed_book::debt::Debt| {
            let left = debt.balance().ok().filter(|left| left.is_positive());
            left.map(|left| left.amount())
        };
        let open: Vec<_> = debts
            .iter()
            .filter_map(|debt| Some((debt, left(debt)?)))
            .collect();
        let late = open.iter().filter_map(|(debt, _)| debt.late_on(today).ok());
        let due = late.flatten().filter_map(|part| part.due).min();
        let paid = debts.iter().flat_map(|debt| &debt.paid);
        let last_paid = paid.map(|part| part.on).filter(|on| *on <= today).max();
        let parts: usize = open.iter().map(|(debt, _)| debt.paid.len()).sum();
        // It answered, or said when it would pay: that day somebody spoke with it.
        let spoke = |question| matches!(question, Question::Reachable | Question::Offers);
        let words = book
            .judged
            .answers_of(debtor)
            .filter(|(_, answer)| spoke(answer.question))
            .filter(|(_, answer)| matches!(answer.is, Is::Yes | Is::Partly))
            .map(|(on, _)| on);
        let returned = book
            .documents
            .values()
            .filter(|paper| paper.party == debtor)
            .filter_map(|paper| Some(paper.returned.as_ref()?.on));
        let last_heard = words
            .chain(returned)
            .chain(last_paid)
            .chain(promises.last_word)
            .filter(|on| *on <= today)
            .max();
        Self {
            today,
            amount: open.iter().map(|(_, left)| *left).sum(),
            days_late: due.map(|due| (today - due).num_days()),
            part_payments: u32::try_from(parts).unwrap_or(u32::MAX),
            last_paid,
            last_heard,
            promises,
        }
    }

    /// The signs there are, each with what it is about.
    pub(super) fn signs(&self, limits: &Limits) -> Vec<(Sign, Vec<String>)> {
        let mut signs = Vec::new();
        let days = |day: NaiveDate| (self.today - day).num_days();
        if let Some(paid) = self.last_paid.filter(|paid| days(*paid) <= limits.lately) {
            signs.push((Sign::PaidLately, vec![paid.to_string()]));
        }
        if self.promises.kept > 0 {
            signs.push((Sign::KeptPromise, vec![self.promises.kept.to_string()]));
        }
        match self.promises.broken {
            0 => {}
            1 => {
                let on = self.promises.last_broken.map(|on| on.to_string());
                signs.push((Sign::BrokePromise, on.into_iter().collect()));
            }
            many => signs.push((Sign::BrokePromises, vec![many.to_string()])),
        }
        let Some(late) = self.days_late else {
            // Who is not late owes nobody a word.
            return signs;
        };
        if late >= limits.very_late {
            signs.push((Sign::VeryLate, vec![late.to_string()]));
        }
        if let Some(silent) = self.last_heard.map(days).map(|silent| silent.min(late)) {
            let about = vec![silent.to_string()];
            if silent >= limits.long_silent {
                signs.push((Sign::LongSilent, about));
            } else if silent >= limits.silent {
                signs.push((Sign::Silent, about));
            }
        }
        signs
    }

    /// What happened since a day: money, a broken promise, silence.
    pub(super) fn since(&self, day: NaiveDate, limits: &Limits) -> Vec<Reason> {
        let mut found = Vec::new();
        if let Some(paid) = self.last_paid.filter(|paid| *paid >= day) {
            found.push(Reason::about("since-paid", paid.to_string()));
        }
        if let Some(broken) = self.promises.last_broken.filter(|on| *on >= day) {
            found.push(Reason::about("since-broke-promise", broken.to_string()));
        }
        let silence = self.signs(limits).into_iter();
        let silence = silence.filter(|(sign, _)| matches!(sign, Sign::Silent | Sign::LongSilent));
        found.extend(silence.map(|(_, about)| Reason {
            code: "since-silent",
            about,
        }));
        if found.is_empty() {
            found.push(Reason::plain("since-other"));
        }
        found
    }
}
