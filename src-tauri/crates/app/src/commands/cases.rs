//! Cases: what each debtor owes, and all that belongs to it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::PartyDetails;
use super::import::{Reason, RowPlace, Suggestion};

mod chain;
mod limits;
mod record;
mod show;
mod step;
mod terms;
mod view;

pub(crate) use record::payment_called;
pub(super) use record::{adjust, match_payment, record_debt, record_payment};
pub(crate) use show::row_of;
pub(super) use show::{list, list_of, open_payments, show};
pub(super) use terms::{record_cost, state_terms};
pub(super) use view::media_of;

/// All debtors and what they owe.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseList {
    /// One row a debtor, the largest balance first.
    pub cases: Vec<CaseRow>,
    /// Invoiced net of red invoices, over all.
    pub invoiced: String,
    /// Paid, over all.
    pub paid: String,
    /// Balance, over all.
    pub balance: String,
    /// Payments nobody has decided about.
    pub open_payments: u32,
}

/// One debtor in the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseRow {
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// Registration number.
    pub registration: Option<String>,
    /// Debts that arose, net of red invoices.
    pub invoiced: String,
    /// Paid, whatever it paid first.
    pub paid: String,
    /// Invoiced less paid.
    pub balance: String,
    /// Of the balance, what is past due.
    pub overdue: String,
    /// Days since the earliest due date that is past and not paid.
    #[ts(type = "number | null")]
    pub days_late: Option<i64>,
    /// Debts with something left to pay.
    pub debts: u32,
    /// Of these, debts whose due date was not said.
    pub without_due: u32,
    /// Payments that may be this debtor's and were not decided.
    pub open_payments: u32,
    /// Where the case stands: `check`, `remind`, `demand`, `settled`.
    pub stage: String,
    /// `balance`, to count on with.
    #[serde(skip)]
    pub(crate) owes: Decimal,
    /// `overdue`, to count on with.
    #[serde(skip)]
    pub(crate) late: Decimal,
}

/// Asks for one case.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CaseAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day asked about; today when left out.
    pub on: Option<String>,
}

/// One case, whole.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// Its row in the list.
    pub row: CaseRow,
    /// Who the debtor is.
    pub party: PartyDetails,
    /// Other spellings of the name that were met.
    pub spellings: Vec<String>,
    /// Every debt, in the order it arose; reversed ones too.
    pub debts: Vec<DebtView>,
    /// Money that was matched to this debtor, and money that may be.
    pub payments: Vec<PaymentView>,
    /// Money that went out to this debtor.
    pub refunds: Vec<super::reconcile::RefundView>,
    /// What is kept on the debtor's account.
    pub on_account: String,
    /// Names the party was registered under before, each with its last day.
    pub former: Vec<FormerName>,
    /// Evidence kept.
    pub evidence: Vec<EvidenceView>,
    /// Papers issued and packs built.
    pub papers: Vec<PaperView>,
    /// What to do next.
    pub next: NextStep,
    /// What happened, the latest first.
    pub timeline: Vec<Event>,
    /// What may be claimed on the day asked about; nothing while it cannot be worked out.
    pub claim_total: Option<String>,
    /// The part of it that is not due on that day; nothing where all of it is.
    pub claim_not_due: Option<String>,
    /// When the right to sue runs out.
    pub limits: LimitView,
    /// The papers behind each debt, side by side; those that nobody signed first.
    pub chain: Vec<ChainRow>,
}

/// The papers behind one debt.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainRow {
    /// The debt.
    pub debt: String,
    /// Its invoice number or name.
    pub name: String,
    /// Its amount, net.
    pub amount: String,
    /// Left.
    pub balance: String,
    /// Whether the other side signed nothing that shows it.
    pub unsigned: bool,
    /// The contract: `signed`, `unsigned` or `missing`.
    pub contract: ChainLink,
    /// The delivery note: `signed`, `unsigned` or `missing`.
    pub delivery: ChainLink,
    /// The statement of account: `agreed`, `differs`, `sent` or `missing`.
    pub statement: ChainLink,
    /// The invoice: `issued` or `missing`.
    pub invoice: ChainLink,
    /// The money: `paid`, `part` or `unpaid`.
    pub payment: ChainLink,
}

/// One paper behind a debt.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainLink {
    /// How it stands.
    pub state: String,
    /// Its name or number, or the sum.
    pub about: Option<String>,
}

/// Who signed or sealed a paper for the other side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct SignedView {
    /// The name signed.
    pub by: Option<String>,
    /// The office of who signed.
    pub office: Option<String>,
    /// The seal: `company`, `finance`, `contract`, `other` or `absent`.
    pub seal: String,
}

/// How a statement of account came back.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnView {
    /// SHA-256 of the signed scan.
    pub file: String,
    /// The scan's name.
    pub name: String,
    /// The day on the signature.
    pub on: String,
    /// What the other side says that it owes; nothing where it agrees.
    pub differs: Option<String>,
    /// The statement's balance less that.
    pub difference: Option<String>,
    /// Why, as it says.
    pub why: Option<String>,
    /// The day by which it says that it will pay.
    pub pays_by: Option<String>,
    /// Who signed or sealed it.
    pub signed: SignedView,
    /// The act that recorded it, to undo it with.
    pub act: String,
}

/// A name a party was registered under before (曾用名).
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// Its last day.
    pub until: String,
}

/// When the right to sue runs out (诉讼时效), over the debts of a case: the earliest of each.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitView {
    /// The last day, counting every event in the book.
    pub believed: Option<String>,
    /// The last day, counting only what can be proved.
    pub provable: Option<String>,
    /// Days left to the provable day; below zero when it is past.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// How the day of the debt that runs out first came about: `limit-start`, `limit-payment`,
    /// `limit-demand`, each about its day, what it does (`starts`, `restarts`, `not-proved`, …),
    /// the last day after it, and the debt's name.
    pub reasons: Vec<Reason>,
}

/// One debt.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DebtView {
    /// Its id.
    pub debt: String,
    /// The invoice number, or nothing.
    pub invoice: Option<String>,
    /// What it is for: `sale`, `loan`, …
    pub kind: String,
    /// The day it arose.
    pub on: String,
    /// The amount as it arose.
    pub arose: String,
    /// Net of red invoices and adjustments.
    pub principal: String,
    /// Paid.
    pub paid: String,
    /// Left.
    pub balance: String,
    /// When payment was due.
    pub due: Option<String>,
    /// Where the due date comes from.
    pub due_because: Option<String>,
    /// Terms for lateness, as stated; nothing while not stated.
    pub late: Option<LateTerms>,
    /// Days in a year: `365`, `360`, `366`, `actual` or `months`.
    pub basis: String,
    /// Which end days count: `end-excluded` or `both-included`.
    pub ends: String,
    /// Contract or order.
    pub contract: Option<String>,
    /// Interest agreed for the time before the due date.
    pub interest: Option<RateTerms>,
    /// The parts it is to be paid in, the earliest first; empty where it is due in one sum.
    pub instalments: Vec<InstalmentTerms>,
    /// Interest kept back when a loan was paid out (砍头息).
    pub withheld: Option<String>,
    /// The earlier loan whose interest is in the sum of this one.
    pub rolled: Option<RolledTerms>,
    /// Whether loss from late payment and penalty are paid before the price: `as-interest` or
    /// `after-principal`.
    pub late_counts: String,
    /// The LPR that interest by law is worked out from: `one-year` or `over-five-years`.
    pub lpr: String,
    /// The day the suit was filed.
    pub filed: Option<String>,
    /// What was spent on collecting it.
    pub costs: Vec<CostView>,
    /// Red invoices and adjustments.
    pub adjustments: Vec<AdjustmentView>,
    /// Whether a red invoice took all of it away: nothing may be demanded.
    pub reversed: bool,
    /// The row it was read from.
    pub place: Option<RowPlace>,
    /// The entry that made it.
    #[ts(type = "number")]
    pub entry: u64,
}

/// Terms for lateness.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LateTerms {
    /// `unagreed` (the law's rate), `agreed`, `sme-payment` (保障中小企业款项支付条例),
    /// `pay-when-paid` (a void term of that kind, 法释〔2024〕11号) or `nothing`.
    pub is: String,
    /// For `unagreed`: what the LPR is multiplied with.
    pub times: Option<String>,
    /// For `unagreed`: `fixed` or `floating`.
    pub moves: Option<String>,
    /// For `agreed`, and where a rate was agreed for `sme-payment` or `pay-when-paid`: per cent.
    pub percent: Option<String>,
    /// For `agreed`: `year`, `month` or `day`.
    pub per: Option<String>,
}

/// A rate: so many per cent a year, month or day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RateTerms {
    /// Per cent.
    pub percent: String,
    /// `year`, `month` or `day`.
    pub per: String,
}

/// One of several parts of a debt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstalmentTerms {
    /// How much.
    pub amount: String,
    /// The last day on which paying it was in time.
    pub due: String,
}

/// An earlier loan whose interest is in the sum of a new one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RolledTerms {
    /// The day the first loan was made.
    pub on: String,
    /// What was lent then.
    pub initial: String,
    /// Its interest in the sum of the new one.
    pub interest: String,
}

/// Something spent on collecting a debt.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CostView {
    /// The day.
    pub on: String,
    /// How much.
    pub amount: String,
    /// On what: `court-fee`, `preservation-fee`, `preservation-premium`, `lawyer`, `notary`,
    /// `expert`, `announcement`, `travel` or `other`.
    pub what: String,
    /// Whether it was agreed that the debtor bears it.
    pub agreed: bool,
    /// What else is to be said.
    pub remark: Option<String>,
}

/// A change of the price.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdjustmentView {
    /// The day.
    pub on: String,
    /// The change.
    pub amount: String,
    /// The red invoice's number.
    pub invoice: Option<String>,
    /// Why.
    pub why: String,
}

/// Money that arrived.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentView {
    /// Its id.
    pub payment: String,
    /// The day.
    pub on: String,
    /// How much.
    pub amount: String,
    /// Who paid.
    pub payer: String,
    /// The account it came from.
    pub account: Option<String>,
    /// The remark.
    pub remark: Option<String>,
    /// `matched`, `open`, `none`, or `set-aside`: the same money as another payment.
    pub state: String,
    /// What it pays first, when matched.
    pub order: Option<String>,
    /// Why.
    pub because: Option<String>,
    /// The debts it goes to.
    pub to: Vec<super::import::SuggestedShare>,
    /// What no debt takes and is kept on the debtor's account.
    pub on_account: Option<String>,
    /// What is suggested, when open.
    pub suggestion: Option<Suggestion>,
    /// The row it was read from.
    pub place: Option<RowPlace>,
    /// The act that matched it, to undo it with.
    pub act: Option<String>,
}

/// A piece of evidence.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    /// Its id.
    pub evidence: String,
    /// SHA-256 of the file; the door serves the file by it.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// `pdf`, `image`, `photo` or `scan` (pictures that the pages cannot show), `audio`, `video`, `xml`,
    /// `ofd`, `sheet`, `word`, `mail`, `text` or `other`.
    pub media: String,
    /// What it is offered to prove.
    pub proves: Vec<String>,
    /// `paper-original`, `copy`, `electronic` or `unsaid`.
    pub original: String,
    /// The day the thing was made.
    pub made: Option<String>,
    /// Remark.
    pub remark: Option<String>,
    /// Who signed or sealed it for the other side.
    pub signed: Option<SignedView>,
    /// The ids of the debts it is about; none for all of the debtor's.
    pub debts: Vec<String>,
    /// When it was taken in.
    #[ts(type = "number")]
    pub entry: u64,
    /// The act that took it in, to undo it with.
    pub act: String,
}

/// A paper that was issued.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// Its id.
    pub document: String,
    /// `demand`, `schedule`, `statement` or another form of `paper.forms`.
    pub form: String,
    /// What its sum is: `claim`, `agreed`, `balance` or `nothing`.
    pub carries: String,
    /// Its number.
    pub number: String,
    /// The day printed on it.
    pub on: String,
    /// What it claims in all.
    pub total: String,
    /// SHA-256 of the PDF.
    pub file: String,
    /// SHA-256 of the same as a Word file.
    pub word: Option<String>,
    /// How it came back, for a statement that did.
    pub returned: Option<ReturnView>,
    /// Whether the ledger or the terms moved since: the figures are no longer today's.
    pub stale: bool,
    /// Why it was issued although something was open.
    pub overridden: Option<String>,
    /// That it was withdrawn, if it was; it stays to be seen.
    pub withdrawn: Option<super::papers::WithdrawnView>,
    /// The number of the paper that it stands in the place of.
    pub replaces: Option<String>,
    /// The act that issued it, to undo it with.
    pub act: String,
}

/// What to do next.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// `decide-payments`, `say-due-date`, `wait`, `keep-delivery`, `demand`, `send-letter`,
    /// `follow-letter`, `build-pack`, `settled`.
    pub code: String,
    /// Parameters for the words.
    pub about: Vec<String>,
    /// Where it stands on the path: `check`, `remind`, `demand`, `settled`.
    pub stage: String,
}

/// Something that happened in a case.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// The day.
    pub on: String,
    /// What: `invoiced`, `red-invoice`, `due`, `paid`, `paid-undecided`, `refunded`, `evidence`,
    /// `letter`, `adjusted`.
    pub code: String,
    /// Parameters for the words.
    pub about: Vec<String>,
    /// The amount, where there is one.
    pub amount: Option<String>,
}

/// Asks for terms to be recorded.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct StateTerms {
    /// The debtor's id or exact name: all of its debts that are not reversed.
    pub debtor: String,
    /// Only these debts.
    pub debts: Option<Vec<String>>,
    /// Payment was due on this day.
    pub due: Option<String>,
    /// Payment was due so many days after each debt arose.
    pub due_days: Option<u32>,
    /// Terms for lateness.
    pub late: Option<LateTerms>,
    /// Days in a year: `365` or `360`.
    pub basis: Option<String>,
    /// Which end days count.
    pub ends: Option<String>,
    /// Contract or order.
    pub contract: Option<String>,
    /// Interest agreed for the time before the due date.
    pub interest: Option<RateTerms>,
    /// The parts it is to be paid in, which add up to it; empty for one sum again.
    pub instalments: Option<Vec<InstalmentTerms>>,
    /// Interest kept back when a loan was paid out; `0` where there turned out to be none.
    pub withheld: Option<String>,
    /// The earlier loan whose interest is in the sum of this one; with interest `0` for none.
    pub rolled: Option<RolledTerms>,
    /// Whether loss from late payment and penalty are paid before the price, which the law leaves
    /// open: `as-interest` or `after-principal`.
    pub late_counts: Option<String>,
    /// The LPR that interest by law is worked out from: `one-year` or, for construction work that
    /// is paid very late, `over-five-years`.
    pub lpr: Option<String>,
    /// The day the suit was filed; the cap on an old loan looks to it.
    pub filed: Option<String>,
}

/// Asks for something spent on collecting a debt to be recorded.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordCost {
    /// The debt.
    pub debt: String,
    /// The day it was spent.
    pub on: String,
    /// How much.
    pub amount: String,
    /// On what: `court-fee`, `preservation-fee`, `preservation-premium`, `lawyer`, `notary`,
    /// `expert`, `announcement`, `travel` or `other`.
    pub what: String,
    /// Whether the contract or a later paper says that the debtor bears it.
    #[serde(default)]
    pub agreed: bool,
    /// What else is to be said: a receipt's number, who was paid.
    pub remark: Option<String>,
}

/// Asks for a debt to be recorded by hand.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordDebt {
    /// The debtor's id, or the details of a new one.
    pub debtor: Option<String>,
    /// Who owes it, when it is a new party.
    pub party: Option<PartyDetails>,
    /// What it is for.
    pub kind: String,
    /// How much.
    pub amount: String,
    /// The day it arose.
    pub on: String,
    /// When payment was due.
    pub due: Option<String>,
    /// Contract or order.
    pub contract: Option<String>,
}

/// Asks for a payment to be recorded by hand, for a debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecordPayment {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day it arrived.
    pub on: String,
    /// How much.
    pub amount: String,
    /// The debt it pays; by the law's order when left out.
    pub debt: Option<String>,
    /// What it pays first: `principal-first`, `legal` or `as-interest`.
    pub order: String,
    /// Why, or a remark.
    pub because: String,
}

/// Asks for a payment to be matched.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct MatchPayment {
    /// The payment.
    pub payment: String,
    /// A debt's id, an invoice number, or a debtor's id or exact name (then spread by the law's
    /// order); nothing when it pays nothing that is owed here.
    pub to: Option<String>,
    /// How much of which debt; decides in place of `to`. What is left over is kept on account.
    pub shares: Option<Vec<ShareAsked>>,
    /// So much that is short of the one debt is a bank's charge, which the creditor bears.
    pub charge: Option<String>,
    /// What it pays first: `principal-first`, `legal` or `as-interest`; as suggested when left out.
    pub order: Option<String>,
    /// Why; a reason is kept with the decision.
    pub because: Option<String>,
    /// It was paid before the debt arose (预付款).
    #[serde(default)]
    pub advance: bool,
}

/// A part of a payment for one debt.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareAsked {
    /// The debt's id, or its invoice's number.
    pub to: String,
    /// How much.
    pub amount: String,
}

/// Asks for the price of a debt to be changed without an invoice.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct AdjustDebt {
    /// The debt.
    pub debt: String,
    /// The day it changed.
    pub on: String,
    /// The change; below zero where the debt got smaller.
    pub amount: String,
    /// Why: a credit note, a price cut, a write-off.
    pub why: String,
}

/// A payment nobody has decided about.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenPayments {
    /// The payments, the oldest first.
    pub payments: Vec<PaymentView>,
}
