//! Offers, and the plans that come of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::{InstalmentTerms, RateTerms, SignedView};
use super::claims::ArticleView;
use super::import::Reason;

mod agree;
mod end;
mod faults;
mod options;
mod show;

pub(super) use agree::{agree, check, sign};
pub(super) use end::{accelerate, end};
pub(crate) use faults::rule;
pub(super) use options::options;
pub(super) use show::{show, told};

/// Asks what to offer. What is left out is assumed, and shown.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct OffersAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The largest share of the claim that may be given up, in per cent.
    pub waive: Option<String>,
    /// The most months until all is paid.
    pub months: Option<u32>,
    /// The least share of the claim that is paid first, in per cent.
    pub first: Option<String>,
    /// The months by which the whole is put off where it is secured.
    pub put_off: Option<u32>,
    /// What the debtor can pay a month after living or running costs.
    pub ability: Option<String>,
    /// The chance of getting the money through a court, in per cent.
    pub chance: Option<String>,
    /// The months until it comes that way.
    pub court_months: Option<u32>,
    /// What that way costs and does not come back.
    pub court_costs: Option<String>,
    /// The rate at which money to come is counted down, in per cent a year.
    pub rate: Option<String>,
}

/// Ways to offer, side by side.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OffersView {
    /// The day.
    pub on: String,
    /// What is owed of the price.
    pub principal: String,
    /// What is owed beside it.
    pub interest: String,
    /// All of it.
    pub total: String,
    /// What the offers rest on.
    pub assumed: Assumed,
    /// The least that should be accepted today.
    pub least: String,
    /// What a court would bring in the end.
    pub court: String,
    /// When.
    pub court_on: String,
    /// The ways; empty where nothing is owed or a plan runs.
    pub offers: Vec<OfferView>,
    /// The plan that runs already.
    pub runs: Option<String>,
}

/// What offers rest on, each to be changed.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Assumed {
    /// See [`OffersAsked`]; so all of them.
    pub waive: String,
    /// Months until all is paid.
    pub months: u32,
    /// The first payment's share.
    pub first: String,
    /// Months put off.
    pub put_off: u32,
    /// What can be paid a month; nothing where nobody knows.
    pub ability: Option<String>,
    /// The chance in court.
    pub chance: String,
    /// Months in court.
    pub court_months: u32,
    /// Costs of court that are lost.
    pub court_costs: String,
    /// The rate.
    pub rate: String,
    /// The day the one-year LPR it is taken from was published; nothing where it was said.
    pub rate_published: Option<String>,
    /// The day of the worksheet that says what can be paid a month; nothing where it was said here
    /// or nobody knows.
    pub ability_on: Option<String>,
    /// What the owner keeps to with everyone, where the share to give up follows from it.
    pub policy: Option<WaivePolicy>,
    /// What a court's way may bring, where the chance follows from it: its middle.
    pub recovery: Option<RecoveryBand>,
}

/// What may come in by way of a court, in per cent of the claim, from proof and class.
#[derive(Serialize, TS)]
pub struct RecoveryBand {
    /// The least to reckon with.
    pub from: u16,
    /// The most to reckon with.
    pub to: u16,
}

/// How much the owner gives up with anyone, in per cent.
#[derive(Serialize, TS)]
pub struct WaivePolicy {
    /// Of interest and penalties.
    pub late: u8,
    /// Of the price.
    pub price: u8,
}

/// One way to offer.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// `now`, `instalments` or `extension`.
    pub kind: String,
    /// What is paid when.
    pub parts: Vec<DueView>,
    /// Interest given up on condition.
    pub waived_interest: String,
    /// Price given up on condition.
    pub waived_principal: String,
    /// Interest for the time in between, in the parts.
    pub meanwhile: String,
    /// All that is paid.
    pub sum: String,
    /// What it is worth today.
    pub worth: String,
    /// What it costs beside being paid in full today.
    pub cost: String,
    /// Whether it is worth at least the least.
    pub enough: bool,
    /// What may go wrong, and what stands against it.
    pub risks: Vec<Reason>,
}

/// A sum and its day.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueView {
    /// The day.
    pub due: String,
    /// The sum.
    pub amount: String,
}

/// Says what was agreed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PlanAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day it was agreed; today when left out.
    pub on: Option<String>,
    /// The ids of the debts it covers; all that are owed when left out.
    pub debts: Option<Vec<String>>,
    /// What is to be paid when.
    pub instalments: Vec<InstalmentTerms>,
    /// Interest agreed for the time in between, in the instalments.
    pub meanwhile: Option<String>,
    /// Interest given up on condition.
    pub waived_interest: Option<String>,
    /// Price given up on condition.
    pub waived_principal: Option<String>,
    /// `each-in-time` or `all-by-the-end`.
    pub condition: Option<String>,
    /// So many days late are not late.
    pub grace: Option<u16>,
    /// The last day to pay early.
    pub early_by: Option<String>,
    /// What need not be paid then.
    pub early_off: Option<String>,
    /// All may be called in once an instalment is more than so many days late.
    pub after_days: Option<u16>,
    /// Interest agreed for breaking it.
    pub late: Option<RateTerms>,
    /// What each instalment pays first: `legal` or `principal-first`.
    pub order: Option<String>,
    /// Where papers reach the debtor.
    pub service: Option<String>,
    /// Who guarantees it.
    pub guarantor: Option<GuarantorTerms>,
    /// Who guaranteed the debts before.
    #[serde(default)]
    pub earlier_guarantors: Vec<EarlierTerms>,
    /// The court agreed on.
    pub forum: Option<String>,
    /// Who bears the costs of collecting: `debtor` or `each`.
    pub costs: Option<String>,
    /// What else was agreed.
    pub remark: Option<String>,
}

/// Who guarantees a plan.
#[derive(Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuarantorTerms {
    /// The exact name.
    pub name: String,
    /// Credit code or identity card number.
    pub registration: Option<String>,
    /// Where letters reach it.
    pub address: Option<String>,
    /// `joint` or `general`.
    pub liability: String,
    /// Months after the last instalment is due.
    pub months: u16,
}

/// Who guaranteed the debts before.
#[derive(Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierTerms {
    /// The exact name.
    pub name: String,
    /// `agrees` or `does-not`.
    pub signs: String,
}

/// What a plan would come to. Nothing is entered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanChecked {
    /// What is acknowledged of the price.
    pub principal: String,
    /// What is acknowledged beside it.
    pub interest: String,
    /// What the instalments must come to.
    pub to_pay: String,
    /// What they come to.
    pub parts: String,
    /// What to think of before signing.
    pub warnings: Vec<Reason>,
}

/// A plan that was entered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanEntered {
    /// The act, to undo it with.
    pub act: String,
    /// The last entry.
    #[ts(type = "number")]
    pub seq: u64,
    /// The plan.
    pub plan: String,
}

/// Says that the agreement came back signed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PlanSigned {
    /// The plan.
    pub plan: String,
    /// A handle the door gave for the signed scan.
    pub file: Option<String>,
    /// The scan, where it was kept as evidence before.
    pub evidence: Option<String>,
    /// The day on the signature.
    pub on: String,
    /// Who signed or sealed it.
    pub signed: SignedView,
}

/// Ends a plan.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct EndPlan {
    /// The plan.
    pub plan: String,
    /// `kept` or `dropped`.
    pub how: String,
    /// Why.
    pub why: String,
}

/// Calls in all that is left.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CallIn {
    /// The plan.
    pub plan: String,
    /// Why; the instalment that was missed when left out.
    pub why: Option<String>,
}

/// Asks for the plans of a case.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PlansAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day; today when left out.
    pub on: Option<String>,
}

/// The plans of a case.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlansView {
    /// The latest first.
    pub plans: Vec<PlanView>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
}

/// A plan and how it stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// The plan.
    pub plan: String,
    /// The day it was agreed.
    pub on: String,
    /// The debts it covers.
    pub debts: Vec<PlanDebt>,
    /// What was acknowledged of the price.
    pub principal: String,
    /// What was acknowledged beside it.
    pub interest: String,
    /// All instalments.
    pub sum: String,
    /// Of them, interest agreed for the time in between.
    pub meanwhile: Option<String>,
    /// What came in.
    pub paid: String,
    /// What is still to be paid.
    pub left: String,
    /// Of that, what is due.
    pub due_now: String,
    /// `running`, `in-grace`, `broken`, `paid`, `kept`, `called-in` or `dropped`.
    pub is: String,
    /// The instalments.
    pub parts: Vec<PlanPart>,
    /// Days on which to look: two days before each instalment that is not paid, and its last day.
    pub checks: Vec<PlanCheck>,
    /// What is given up, and what became of it.
    pub waiver: Option<WaiverView>,
    /// The reward for paying early, and what became of it.
    pub early: Option<EarlyView>,
    /// All may be called in once an instalment is more than so many days late.
    pub after_days: Option<u16>,
    /// Interest agreed for breaking it.
    pub late: Option<RateTerms>,
    /// What each instalment pays first.
    pub order: String,
    /// Where papers reach the debtor.
    pub service: Option<String>,
    /// Who guarantees it.
    pub guarantor: Option<GuarantorTerms>,
    /// Who guaranteed the debts before.
    pub earlier_guarantors: Vec<EarlierTerms>,
    /// The court agreed on.
    pub forum: Option<String>,
    /// Who bears the costs of collecting.
    pub costs: String,
    /// What else was agreed.
    pub remark: Option<String>,
    /// The day on the signature; nothing while no signed paper is kept.
    pub signed: Option<String>,
    /// How and when it ended, and why.
    pub ended: Option<EndedView>,
    /// All that is owed on its debts on the terms as they were: what the debtor owes if it breaks.
    pub claim: String,
    /// Where it is broken and interest was agreed for that: what is owed as the plan says.
    pub as_agreed: Option<AsAgreed>,
    /// What to do next, best first.
    pub steps: Vec<Reason>,
    /// What to think of.
    pub warnings: Vec<Reason>,
    /// Ids of the articles it rests on.
    pub because: Vec<String>,
}

/// A debt in a plan.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDebt {
    /// The debt.
    pub debt: String,
    /// As its invoice number or name.
    pub name: String,
    /// What was acknowledged of its price.
    pub principal: String,
    /// What was acknowledged beside it.
    pub interest: String,
}

/// An instalment and how it stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPart {
    /// Its number, from 1.
    #[ts(type = "number")]
    pub nth: usize,
    /// The day agreed.
    pub due: String,
    /// The last day on which paying it is in time.
    pub last: String,
    /// How much.
    pub amount: String,
    /// How much came in.
    pub paid: String,
    /// The day it was paid in full.
    pub paid_on: Option<String>,
    /// `kept`, `late`, `missed`, `due-today`, `due-soon` or `ahead`.
    pub is: String,
}

/// A day on which to look after an instalment.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanCheck {
    /// The day.
    pub on: String,
    /// `eve` (two days before) or `due`.
    pub what: String,
    /// The instalment's number.
    #[ts(type = "number")]
    pub nth: usize,
    /// What is still to come of it.
    pub amount: String,
}

/// A waiver and what became of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaiverView {
    /// Of interest.
    pub interest: String,
    /// Of the price.
    pub principal: String,
    /// Both.
    pub sum: String,
    /// The condition.
    pub condition: String,
    /// So many days late are not late.
    pub grace: u16,
    /// `stands`, `earned` or `revived`.
    pub is: String,
    /// The day from which it is owed again.
    pub since: Option<String>,
}

/// The reward for paying early and what became of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlyView {
    /// The last day.
    pub by: String,
    /// What need not be paid then.
    pub off: String,
    /// `stands`, `earned` or `revived`.
    pub is: String,
}

/// How a plan ended.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndedView {
    /// The day.
    pub on: String,
    /// `kept`, `called-in` or `dropped`.
    pub how: String,
    /// Why.
    pub why: String,
}

/// What is owed as a broken plan says.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AsAgreed {
    /// The day from which the agreed interest runs.
    pub since: String,
    /// What was owed beside the price until then.
    pub until_then: String,
    /// The price that was left then, less what came in since.
    pub price: String,
    /// The agreed interest since, capped as the law has it.
    pub interest: String,
    /// All of it.
    pub total: String,
}
