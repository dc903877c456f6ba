//! The formal demand letter (催款函): who asks whom for what, by when, to which account.
//!
//! Its elements follow what courts look for in a demand that interrupts the limitation period:
//! an identified sender, the debt, the amount and how it was worked out, a request to pay by a
//! named day, and the way it was sent (Civil Code art. 195). Articles are data: the caller names
//! them, no rule's number stands in the form.

use serde::Serialize;

use crate::flow::Own;
use crate::paper::{Day, Figures, Lang, Party, Provenance, Stage};

mod chinese;
mod english;
mod flow;

/// A demand letter (催款函).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Demand {
    /// The language of the whole letter.
    pub lang: Lang,
    /// Draft or final.
    pub stage: Stage,
    /// Letter number: `催字〔2026〕第 1 号`.
    pub number: String,
    /// The day on the letter.
    pub dated: Day,
    /// Who asks.
    pub sender: Party,
    /// Who owes.
    pub recipient: Party,
    /// ISO code of the currency of every amount: `CNY`.
    pub currency: String,
    /// The contracts the debt comes from.
    pub contracts: Vec<Contract>,
    /// How the sender performed, one sentence each, without the closing full stop:
    /// `我方已于 2025 年 3 月 20 日交付全部货物，贵公司签收送货单 26 份`.
    pub performed: Vec<String>,
    /// Whether every debt stands on an invoice; the table speaks of invoices then.
    pub invoiced: bool,
    /// The day of the last statement of account both sides agreed (对账单), if any.
    pub reconciled: Option<Day>,
    /// What is owed, a row an invoice.
    pub debts: Vec<DebtRow>,
    /// The day up to which amounts are worked out, itself counted.
    pub as_of: Day,
    /// The sums of the rows.
    pub sums: Sums,
    /// What late payment cost, a head a row: interest, penalty, costs already spent.
    pub losses: Vec<Loss>,
    /// Principal and losses together.
    pub total: Figures,
    /// The articles and clauses the demand rests on:
    /// `《中华人民共和国民法典》第五百七十九条`.
    pub grounds: Vec<String>,
    /// The last day to pay, itself counted.
    pub pay_by: Day,
    /// How many working days that gives, when the letter is to say so.
    pub working_days: Option<u8>,
    /// The account to pay to.
    pub account: Account,
    /// The article on interruption of the limitation period (诉讼时效); `None` leaves the sentence
    /// out, as when the period has already run out.
    pub interruption: Option<String>,
    /// Said when the debtor is a large enterprise or a public body and the sender a small one.
    pub small_firm: Option<SmallFirm>,
    /// Where the sender will go if nothing is paid.
    pub forum: Forum,
    /// The clause or article that puts the costs of enforcement on the debtor:
    /// `合同第 8.2 条`; `None` claims no more than the law gives.
    pub costs_clause: Option<String>,
    /// Paragraphs in the sender's own words, already judged fit to send.
    pub remarks: Vec<String>,
    /// The passages the sender words otherwise: `request`, `account`, `consequences`, `own` (which
    /// the standard letter has not), `dispute`, `closing`.
    pub own: Own,
    /// What travels with the letter.
    pub attachments: Vec<Attachment>,
    /// Every way the letter is sent; `InHand` adds a block for the recipient to sign.
    pub delivery: Vec<Delivery>,
    /// What the letter was made from.
    pub provenance: Provenance,
}

/// A contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contract {
    /// Its name without title marks: `不锈钢法兰采购合同`.
    pub name: String,
    /// Its number.
    pub number: Option<String>,
    /// The day it was signed.
    pub signed: Option<Day>,
}

/// One invoice or other document the debt stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DebtRow {
    /// Number of the invoice, or what else names the debt.
    pub label: String,
    /// The day it was issued.
    pub issued: Option<Day>,
    /// Its amount.
    pub amount: Figures,
    /// The day payment was due.
    pub due: Option<Day>,
    /// What has been paid on it.
    pub paid: Figures,
    /// What is left.
    pub unpaid: Figures,
    /// Days of delay up to `as_of`; `None` when no due day was agreed.
    pub days_late: Option<u32>,
}

/// The sums of the debt rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// Of all amounts.
    pub amount: Figures,
    /// Of all payments.
    pub paid: Figures,
    /// What is left: the principal demanded.
    pub unpaid: Figures,
}

/// One head of loss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// Which head.
    pub head: LossHead,
    /// Its amount.
    pub amount: Figures,
    /// How it was worked out; `None` for a sum that does not grow by the day.
    pub method: Option<Method>,
}

/// A head of loss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "name", rename_all = "snake_case")]
pub enum LossHead {
    /// Late-payment loss not agreed in advance (逾期付款损失).
    Interest,
    /// The penalty agreed for late payment (逾期付款违约金).
    Penalty,
    /// Another head, named in the letter's language.
    Other(String),
}

/// How a loss was worked out: what the method sentence says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Method {
    /// The first day counted.
    pub first_day: Day,
    /// The last day counted.
    pub last_day: Day,
    /// The sum it was worked out on.
    pub base: Base,
    /// The rate in the letter's words: `违约行为发生时一年期贷款市场报价利率（LPR）3.00%加计 50%，即年利率 4.50%`.
    pub rate: String,
    /// Where the rate comes from: an article or a clause.
    pub because: String,
}

/// The sum a loss was worked out on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "amount", rename_all = "snake_case")]
pub enum Base {
    /// The same sum all the time.
    Fixed(Figures),
    /// What was unpaid on each day; the schedule shows it.
    Unpaid,
}

/// The account to pay to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Its holder.
    pub holder: String,
    /// The bank and branch.
    pub bank: String,
    /// The number, grouped as it is to be printed.
    pub number: String,
    /// What to write on the transfer, if anything.
    pub reference: Option<String>,
}

/// The statement a small or medium-sized creditor makes to a large debtor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SmallFirm {
    /// What the debtor is.
    pub debtor: LargeDebtor,
    /// The articles relied on.
    pub grounds: Vec<String>,
}

/// A debtor the rules on payments to small firms bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LargeDebtor {
    /// A large enterprise (大型企业).
    Enterprise,
    /// An authority or public institution (机关、事业单位).
    PublicBody,
}

/// Where the sender will go if nothing is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "name", rename_all = "snake_case")]
pub enum Forum {
    /// The people's court that has jurisdiction, named or not.
    Court(Option<String>),
    /// The arbitration commission agreed on.
    Arbitration(String),
}

/// A paper that travels with the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its name without title marks: `计息明细表`.
    pub name: String,
    /// How much of it: `1 份 2 页`.
    pub extent: Option<String>,
}

/// A way a letter is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Delivery {
    /// EMS, with the words on the waybill that name the contents (内件品名).
    Ems(Option<String>),
    /// Registered mail.
    Registered,
    /// Handed over and signed for.
    InHand,
    /// To an agreed mail address.
    Email(String),
    /// To an agreed WeChat account.
    WeChat(String),
    /// Another way, in the letter's language.
    Other(String),
}
