//! Repayment plans (还款协议): what debtor and creditor agreed about paying debts that stand.
//!
//! A plan changes nothing about the debts it covers. It is a promise beside them: while it is
//! kept, only its instalments are asked for; what was given up on a condition is given up when the
//! condition is fulfilled and not before. So the claim on the terms as they were is at every
//! moment what is owed if the promise is broken, and nothing has to be taken back then.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::evidence::Signed;
use crate::fact::{DebtId, EvidenceId, PlanId};
use crate::journal::Seq;
use crate::money::Money;
use crate::terms::{Instalment, Order, Rate};

/// A plan as it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The plan.
    pub plan: PlanId,
    /// The day it was agreed; the acknowledged sums are those of that day.
    pub on: NaiveDate,
    /// The debts it covers, all of one debtor, with what was acknowledged of each.
    pub debts: Vec<Acknowledged>,
    /// What is to be paid when. They come to what was acknowledged, less what is given up, with
    /// what was agreed for the time in between.
    pub instalments: Vec<Instalment>,
    /// Interest agreed for the time of the plan, as a sum; it is in the instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meanwhile: Option<Money>,
    /// What is given up, and on what condition (附条件免除).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Waiver>,
    /// A reward for paying all of it early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early: Option<Early>,
    /// When all that is left may be called in at once (加速到期).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acceleration: Option<Acceleration>,
    /// Interest agreed for breaking the plan; nothing where the terms as they were say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Rate>,
    /// What each instalment pays first.
    pub order: Order,
    /// Where papers reach the debtor, court papers too (送达地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Who guarantees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guarantor: Option<Guarantor>,
    /// Who guaranteed the debts before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_guarantors: Vec<EarlierGuarantor>,
    /// The court agreed on, as the paper names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forum: Option<String>,
    /// Who bears lawyers' fees and the other costs of collecting.
    pub costs: Bears,
    /// What else was agreed, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// What was acknowledged of one debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// The debt.
    pub debt: DebtId,
    /// What is left of its price.
    pub principal: Money,
    /// Interest, penalty and costs that are owed beside it.
    pub interest: Money,
}

/// What is given up on a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// Of interest, penalty and costs.
    pub interest: Money,
    /// Of the price; only once all interest is given up.
    pub principal: Money,
    /// The condition.
    pub condition: Condition,
    /// So many days late are not late.
    pub grace: u16,
}

/// The condition on which something is given up. When it fails, what was given up is owed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Every instalment arrives in time.
    EachInTime,
    /// All of it has arrived when the last instalment is due.
    AllByTheEnd,
}

/// A reward for paying early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Early {
    /// The last day.
    pub by: NaiveDate,
    /// What need not be paid then.
    pub off: Money,
}

/// When all that is left may be called in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceleration {
    /// Once an instalment is more than so many days late.
    pub after_days: u16,
}

/// Who guarantees a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guarantor {
    /// The exact name.
    pub name: String,
    /// Unified social credit code or identity card number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// Where letters reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The kind of guarantee.
    pub liability: Liability,
    /// How many months the guarantee lasts after the last instalment is due (保证期间).
    pub months: u16,
}

/// The kind of guarantee (保证方式). Unsaid, it is a general one (Civil Code art. 686).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Liability {
    /// Joint and several (连带责任保证): the guarantor may be asked at once.
    Joint,
    /// General (一般保证): only after enforcement against the debtor failed.
    General,
}

/// Who guaranteed a debt before the plan. A change without written consent does not burden a
/// guarantor (Civil Code art. 695).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierGuarantor {
    /// The exact name.
    pub name: String,
    /// Whether it signs the agreement too.
    pub signs: Signs,
}

/// Whether an earlier guarantor agrees in writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signs {
    /// It signs the agreement.
    Agrees,
    /// It does not, or nobody asked.
    DoesNot,
}

/// Who bears the costs of collecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bears {
    /// The debtor, if it breaks the plan.
    Debtor,
    /// Each its own.
    Each,
}

/// The agreement as it was signed: the scan that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSigned {
    /// The plan.
    pub plan: PlanId,
    /// The day on the signature.
    pub on: NaiveDate,
    /// The signed scan.
    pub evidence: EvidenceId,
    /// Who signed or sealed it for the debtor.
    pub signed: Signed,
}

/// How a plan came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanEnded {
    /// The plan.
    pub plan: PlanId,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub how: End,
    /// Why, in the owner's words or a code such as `missed:2`.
    pub why: String,
}

/// How a plan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// All of it was paid: what was given up is given up for good, and the debts are settled.
    Kept,
    /// It was broken and all that is left was called in; what was given up is owed again.
    CalledIn,
    /// Both sides agreed to end it, or another plan takes its place; the debts are as they were.
    Dropped,
}

/// A plan of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The entry that agreed it.
    pub entry: Seq,
    /// What was agreed.
    pub is: Agreed,
    /// The signed paper, and the entry that recorded it.
    pub signed: Option<(Seq, PlanSigned)>,
    /// How it ended, and the entry that says so.
    pub ended: Option<(Seq, PlanEnded)>,
}

impl Plan {
    /// Whether it covers a debt.
    pub fn covers(&self, debt: DebtId) -> bool {
        self.is.debts.iter().any(|each| each.debt == debt)
    }

    /// Whether the debts it covers are settled by it.
    pub fn is_kept(&self) -> bool {
        let how = self.ended.as_ref().map(|(_, ended)| ended.how);
        how == Some(End::Kept)
    }
}

/// Why a plan cannot be entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// No such plan.
    #[error("there is no such plan in the book")]
    Unknown(PlanId),
    /// It covers nothing, or nothing is to be paid.
    #[error("a plan needs a debt and an instalment")]
    Empty,
    /// The debts are of two debtors.
    #[error("the debts of a plan must be of one debtor")]
    TwoDebtors,
    /// A debt stands in a plan that runs.
    #[error("a plan for this debt runs; end it first")]
    Runs,
    /// Nothing is owed on a debt that another plan settled.
    #[error("this debt was settled by a plan that was kept")]
    Settled,
    /// More is acknowledged than the price.
    #[error("{acknowledged} is acknowledged of a price of {price}")]
    MoreThanPrice {
        /// What is acknowledged of the price.
        acknowledged: Money,
        /// The price.
        price: Money,
    },
    /// The instalments do not come to what is to be paid.
    #[error("the instalments come to {parts}, {sum} is to be paid; they must be the same")]
    Sum {
        /// What they come to.
        parts: Money,
        /// What is acknowledged, less what is given up, with the interest agreed.
        sum: Money,
    },
    /// An instalment is due before the plan was agreed.
    #[error("an instalment is due on {due}, before the plan was agreed on {on}")]
    DueBefore {
        /// When it is due.
        due: NaiveDate,
        /// When the plan was agreed.
        on: NaiveDate,
    },
    /// More interest is given up than there is.
    #[error("{waived} of interest is given up, and only {interest} is owed")]
    MoreThanInterest {
        /// What is given up.
        waived: Money,
        /// What is owed.
        interest: Money,
    },
    /// Part of the price is given up while interest is still asked for.
    #[error("give up all {interest} of interest before any of the price")]
    InterestFirst {
        /// The interest that is owed.
        interest: Money,
    },
    /// The reward leaves nothing to pay, or its day is not before the last instalment.
    #[error(
        "the reward for paying early must be less than the instalments, and its day before the last of them"
    )]
    Reward,
    /// A guarantee without a period, or of more than ten years.
    #[error("a guarantee needs a period of 1 to 120 months")]
    GuaranteePeriod,
    /// It was over before.
    #[error("this plan is over")]
    Over,
    /// Something happens to a plan before it was agreed.
    #[error("that is on {day}, before the plan was agreed on {on}")]
    BeforeAgreed {
        /// The day.
        day: NaiveDate,
        /// When the plan was agreed.
        on: NaiveDate,
    },
    /// It is said to be kept, and not all of it was paid.
    #[error("{paid} of {sum} was paid; the plan is kept when all of it was")]
    NotPaid {
        /// What was paid on its debts since.
        paid: Money,
        /// What was to be paid.
        sum: Money,
    },
    /// Ending a plan needs a reason.
    #[error("say why")]
    NoReason,
}
