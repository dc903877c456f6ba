//! What must be said beside the figures: codes with their figures, never sentences. The words are
//! the window's and the letters'.

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::fact::PaymentId;
use owed_book::terms::{CostKind, DebtKind, Moves};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Published;
use crate::rules::Status;

/// Something a reader of the claim must know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Notice {
    /// Red invoices took all of it away: nothing may be demanded.
    Reversed,
    /// The debt arises only after the day asked about: nothing is claimed.
    NotYetArisen {
        /// The day it arises.
        on: NaiveDate,
    },
    /// The due date is not stated, so no interest for lateness is claimed. Ask for it.
    NoDueDate {
        /// What the debt is for; the law has a day for some kinds.
        kind: DebtKind,
    },
    /// Payment is not late on the day asked about.
    NotYetDue {
        /// The last day on which payment is in time.
        due: NaiveDate,
    },
    /// The due date is a day of rest; where it ends a period, payment is in time until `next`
    /// (Civil Code art. 203). The claim counts from the date as stated: correct it if it ends one.
    DueOnRestDay {
        /// The due date as stated.
        due: NaiveDate,
        /// The first working day after it.
        next: NaiveDate,
    },
    /// Nothing was stated about lateness: the rule of law for this kind of debt was applied.
    LateNotStated {
        /// The rule, by its id in the law data.
        rule: String,
        /// The multiple applied; nothing where the rule is no multiple of a published rate.
        times: Option<Decimal>,
        /// Whether the rate moves.
        moves: Moves,
    },
    /// No late rate was agreed on a loan with a rate for its term: that rate runs on.
    TermRateRunsOn,
    /// The owner claims nothing for lateness.
    NothingForLateness,
    /// No rule of law gives late interest on a debt in another currency without agreement.
    ForeignCurrency {
        /// The currency.
        currency: Currency,
    },
    /// A rate should have been published in these months and is not in the data; the last known
    /// one was used.
    RateUnknown {
        /// The months, as `2026-10`.
        months: Vec<String>,
        /// The last rate known.
        used: Published,
    },
    /// For the days before `before` no rule is known; nothing is claimed for them.
    RuleUnknown {
        /// The rule, by its id in the law data.
        rule: String,
        /// The first day with a rule, or the end of the days asked for.
        before: NaiveDate,
    },
    /// The law data was last checked before the day asked about.
    LawCheckedBefore {
        /// The day of the last check.
        checked: NaiveDate,
    },
    /// A rule or row that is not confirmed by its text was used: a lawyer should check it.
    ToBeChecked {
        /// The rule or row, by its id in the law data.
        what: String,
        /// How well it is known.
        status: Status,
        /// What it rests on, in Chinese.
        zh: String,
        /// What it rests on, in English.
        en: String,
    },
    /// A cap took the place of an agreed rate.
    CapBit {
        /// The cap, by its id in the law data.
        rule: String,
        /// The agreed rate, in per cent a year.
        asked: Decimal,
        /// The cap, in per cent a year.
        cap: Decimal,
        /// The published rate the cap is worked out from, if it is.
        published: Option<Published>,
        /// What the claim is smaller for it, in yuan.
        reduced_by: Decimal,
    },
    /// A rate below what the law requires was raised to it.
    FloorBit {
        /// The floor, by its id in the law data.
        rule: String,
        /// The agreed rate, in per cent a year.
        asked: Decimal,
        /// The floor, in per cent a year.
        floor: Decimal,
    },
    /// More than the rule allows was asked for; the most it allows was used.
    TimesReduced {
        /// The rule, by its id in the law data.
        rule: String,
        /// The multiple asked for.
        asked: Decimal,
        /// The multiple used.
        used: Decimal,
    },
    /// A multiple above the usual one for this kind of debt, which may be argued by analogy.
    TimesByAnalogy {
        /// The multiple used.
        times: Decimal,
        /// The usual one.
        usual: Decimal,
    },
    /// The agreed penalty is high: the debtor may ask the court to reduce it.
    RateHigh {
        /// How high.
        level: Level,
        /// The agreed rate, in per cent a year.
        asked: Decimal,
        /// The level it is above, in per cent a year.
        above: Decimal,
        /// The published rate the level is worked out from.
        published: Published,
    },
    /// Interest was kept back when a loan was paid out: so much less was lent.
    Withheld {
        /// What was kept back, in yuan.
        amount: Decimal,
        /// What was lent, in yuan.
        lent: Decimal,
    },
    /// The sum of a loan holds more interest of an earlier one than it may.
    RolledOver {
        /// The interest in the sum, in yuan.
        interest: Decimal,
        /// What the principal is smaller for it, in yuan.
        reduced_by: Decimal,
    },
    /// Principal and interest of a loan that was rolled over came to more than the first sum and
    /// the cap on it.
    TotalCapBit {
        /// What the claim is smaller for it, in yuan.
        reduced_by: Decimal,
    },
    /// Interest beyond what could have been claimed was paid as interest, and is kept.
    KeptAsPaid {
        /// How much, in yuan.
        amount: Decimal,
    },
    /// Some instalments are not due on the day asked about.
    InstalmentsNotDue {
        /// How many.
        count: usize,
        /// When the next of them is due.
        next: NaiveDate,
    },
    /// What was taken back was taken off the last instalments; state them anew if another was
    /// agreed.
    InstalmentsReduced,
    /// Something spent on collecting is not claimed: nobody agreed that the debtor bears it.
    CostNotAgreed {
        /// On what it was spent.
        what: CostKind,
        /// How much, in yuan.
        amount: Decimal,
    },
    /// A payment was larger than all that was owed that day.
    OverPaid {
        /// The payment.
        payment: PaymentId,
        /// By how much, in yuan.
        by: Decimal,
    },
    /// Payments that arrived after the day asked about are not counted.
    PaidLater {
        /// How many.
        count: usize,
        /// What they come to, in yuan.
        amount: Decimal,
    },
    /// A payment paid late-payment loss or penalty before the price, as if it were interest;
    /// whether the law says so is open.
    LateCountedAsInterest {
        /// What payments paid of it, in yuan.
        amount: Decimal,
        /// The rule, by its id in the law data.
        what: String,
        /// Why it is open, in Chinese.
        zh: String,
        /// Why it is open, in English.
        en: String,
    },
}

/// How far an agreed penalty is above the usual loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Above the statutory measure of loss.
    Info,
    /// More than 30 % above it: a court generally finds it excessive on request.
    Warn,
    /// Above four times the loan prime rate: many courts cut it down to that.
    Strong,
}
