//! The interest schedule (计息明细表): every day, base and rate behind a claim, so that anyone with a
//! pocket calculator can check it.

use serde::Serialize;

use crate::paper::{Day, Figures, Lang, Provenance, Stage, Status};

mod flow;

/// An interest schedule (计息明细表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The language of the whole paper.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// The letter or pleading it belongs to: `催字〔2026〕第 1 号`.
    pub number: Option<String>,
    /// Who is owed.
    pub creditor: String,
    /// Who owes.
    pub debtor: String,
    /// The contract or invoices the debt comes from.
    pub debt: String,
    /// ISO code of the currency of every amount: `CNY`.
    pub currency: String,
    /// The day up to which amounts are worked out, itself counted.
    pub as_of: Day,
    /// The heads of the claim, each with its table.
    pub heads: Vec<Head>,
    /// All heads together.
    pub total: Figures,
    /// The published rates the heads used, oldest first; empty when none was.
    pub rates: Vec<Rate>,
    /// What was paid, oldest first.
    pub payments: Vec<Payment>,
    /// What a careful reader must know: months not published, rules to be checked.
    pub notes: Vec<Note>,
    /// What the paper was made from.
    pub provenance: Provenance,
}

/// One head of a claim: price, interest, penalty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Its name: `逾期付款损失`.
    pub name: String,
    /// How it is worked out, in one or two sentences.
    pub method: String,
    /// How sure the rule behind it is.
    pub status: Status,
    /// The lines.
    pub lines: Vec<Line>,
    /// Their sum, rounded once.
    pub total: Figures,
}

/// One line of a head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The invoice or instalment it is about.
    pub item: String,
    /// The days it runs over; `None` for a plain sum.
    pub span: Option<Span>,
    /// The sum it is worked out on.
    pub base: Option<Figures>,
    /// The rate as printed: `4.50%/年`, `0.05%/日`.
    pub rate: Option<String>,
    /// The amount.
    pub amount: Figures,
    /// The article or clause; equal ones are gathered under the table.
    pub because: String,
}

/// The days a line runs over. First and last day both count, so
/// `days` is `last_day` − `first_day` + 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The first day counted.
    pub first_day: Day,
    /// The last day counted.
    pub last_day: Day,
    /// How many days that is.
    pub days: u32,
}

/// A published rate that was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// The day it was published.
    pub published: Day,
    /// Which rate: `一年期 LPR`.
    pub name: String,
    /// The rate: `3.00%`.
    pub rate: String,
    /// Where it was read.
    pub source: String,
    /// How sure it is.
    pub status: Status,
}

/// A payment and what it paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// The day it was made.
    pub day: Day,
    /// Its amount.
    pub amount: Figures,
    /// How it came: `工行转账 尾号 3456`.
    pub how: Option<String>,
    /// What it paid, in the order the law has it.
    pub paid: Vec<Part>,
    /// Why in that order: an article or the payer's own words.
    pub because: Option<String>,
}

/// A part of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it paid: a head, an invoice, or what is left over.
    pub what: String,
    /// How much of it.
    pub amount: Figures,
}

/// A remark under the tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// How sure what it is about is.
    pub status: Status,
}
