//! What a period is asked about: where it begins, what happened, what stood in the way.

use chrono::NaiveDate;
use owed_book::Seq;
use serde::{Deserialize, Serialize};

/// What to work out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitAsked {
    /// Which period.
    pub period: Period,
    /// What happened since, in any order.
    pub events: Vec<Event>,
    /// What kept the creditor from claiming, in any order.
    pub obstacles: Vec<Obstacle>,
}

/// A period and the day it is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Limitation of a debt with a due date (诉讼时效); `due` is the last day of payment.
    Due {
        /// The due date.
        due: NaiveDate,
    },
    /// Limitation of a sale without a due date: payment was due on delivery.
    Delivered {
        /// The day of delivery.
        on: NaiveDate,
    },
    /// Limitation of one debt payable in instalments (同一债务分期履行). Debts that only recur, such as
    /// those of separate orders, each have a period of their own.
    Instalments {
        /// The due date of the last instalment.
        last: NaiveDate,
    },
    /// Limitation of a debt without a due date that is no sale.
    Undated {
        /// The last day the first demand gave, or the day the debtor plainly refused it.
        from: NaiveDate,
    },
    /// The same of a loan.
    UndatedLoan {
        /// The last day the first demand gave, or the day the debtor plainly refused it.
        from: NaiveDate,
    },
    /// Limitation of an international sale of goods.
    International {
        /// The due date.
        due: NaiveDate,
    },
    /// Guarantee period (保证期间) of an ordinary guarantee (一般保证).
    Guarantee(Guarantee),
    /// Guarantee period of a joint guarantee (连带责任保证), and limitation after the demand.
    JointGuarantee(Guarantee),
    /// Time to apply for enforcement (申请执行期间); `due` is the last day the judgment set for
    /// performance, of the last instalment, or the day it took effect.
    Enforcement {
        /// That day.
        due: NaiveDate,
    },
}

/// A guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guarantee {
    /// The due date of the principal debt.
    pub due: NaiveDate,
    /// What was agreed about the period.
    pub agreed: AgreedPeriod,
}

/// What was agreed about a guarantee period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreedPeriod {
    /// Nothing.
    Nothing,
    /// It ends on this day. One that does not end after the due date counts as none.
    Until(NaiveDate),
    /// Something unclear, such as "until principal and interest are paid", in a contract made on
    /// this day.
    Unclear {
        /// The day the contract was made.
        formed: NaiveDate,
    },
}

/// Something that may make a period run anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The day it took effect: of arrival, of payment.
    pub on: NaiveDate,
    /// What it was.
    pub what: EventKind,
    /// How it is proved.
    pub proof: Proof,
    /// The entry of the book it comes from.
    pub entry: Option<Seq>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Payment was demanded: of the guarantor, where a guarantee is asked about.
    Demand,
    /// A part was paid.
    Payment,
    /// The debtor promised to pay, asked for time or made a plan.
    Promise,
    /// The debtor confirmed the debt without saying that it will pay.
    Acknowledged,
    /// A suit, arbitration, payment order, preservation or enforcement was applied for.
    Filed,
    /// The proceedings applied for ended: the period runs anew from there.
    Ended,
    /// The debtor gave a note without a day of payment once the debt was due (欠条).
    Note,
    /// A mediation body or another body that may decide was asked for protection.
    Mediation,
    /// The police, a prosecutor or a court was told of a crime, with a request for protection.
    Reported,
    /// A notice in the press, the debtor's whereabouts being unknown (公告).
    PublicNotice,
    /// Notice that the claim was assigned reached the debtor (债权转让通知).
    Assigned,
    /// Word that another takes the debt over, which admits it, reached the creditor (债务承担).
    Assumed,
    /// The debtor's own debtor was sued in its place (代位权诉讼).
    Subrogation,
    /// The court received an application to enforce against the debtor.
    EnforcementApplied,
    /// The ruling that ends enforcement for lack of assets was served on the creditor.
    EnforcementEnded,
}

/// What kept the creditor from claiming (中止事由). It counts if it stood in the last six months
/// of a period, which then ends six months after it is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacle {
    /// Its first day.
    pub from: NaiveDate,
    /// The day it was gone; of one that still stands, the day asked about.
    pub removed: NaiveDate,
    /// What it was.
    pub what: ObstacleKind,
    /// How it is proved.
    pub proof: Proof,
}

/// What an obstacle was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObstacleKind {
    /// Force majeure (不可抗力).
    ForceMajeure,
    /// A person without full capacity had no legal representative.
    NoRepresentative,
    /// Heir or administrator of an estate were not determined.
    NoHeir,
    /// The creditor was controlled by the debtor or by others.
    Controlled,
    /// Another obstacle.
    Other,
}

/// How an event is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// A paper that the other side signed or sealed (签收).
    Signed,
    /// Registered or express mail whose slip names the letter (挂号信/EMS).
    Registered,
    /// A message that can be tied to the debtor (微信、短信、邮件).
    Electronic,
    /// A bank's record.
    Bank,
    /// Nothing but words: calls without a recording, talks (口头).
    Oral,
}
