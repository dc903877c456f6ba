//! What was agreed about when and how a debt is paid, and how lateness is counted.

mod rate;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::Money;

pub use rate::RateError;

/// What a debt is for; it decides which rules of law apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DebtKind {
    /// Price of goods sold (买卖合同货款).
    Sale,
    /// Money lent (民间借贷).
    Loan,
    /// Fee for a service (服务合同).
    Service,
    /// Pay for work done to order (承揽合同).
    Work,
    /// Rent (租赁合同).
    Lease,
    /// Price of construction work (建设工程价款).
    Construction,
    /// Anything else owed in money.
    Other,
}

/// The day payment was due, and where that comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last day on which payment was still in time (付款期限届满日).
    pub on: NaiveDate,
    /// Where it comes from, in the owner's words or a code such as `days-after-invoice:30`.
    pub because: String,
}

/// One of several parts of a debt, each with its own due date (分期履行).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// How much.
    pub amount: Money,
    /// The last day on which paying it was still in time.
    pub due: NaiveDate,
}

/// An earlier loan whose interest was counted into the sum of a new paper (利息转本金).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rolled {
    /// The day the first loan was made.
    pub on: NaiveDate,
    /// What was lent then (最初借款本金).
    pub initial: Money,
    /// The interest of the earlier loan that is in the sum of the new paper; nothing where it
    /// turned out that there is none.
    pub interest: Money,
}

/// What was spent on collecting a debt (实现债权的费用).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostKind {
    /// Fee for hearing the case, paid in advance (案件受理费), or for a payment order.
    CourtFee,
    /// Fee for applying for preservation (财产保全申请费).
    PreservationFee,
    /// Premium of the insurance offered as security for preservation (保全保险费).
    PreservationPremium,
    /// Lawyers' fees (律师费).
    Lawyer,
    /// Fees of a notary (公证费).
    Notary,
    /// Fees of experts (鉴定费、评估费).
    Expert,
    /// Public notices (公告费).
    Announcement,
    /// Travel (差旅费).
    Travel,
    /// Anything else.
    Other,
}

/// A rate as people state it: so many per cent a year, month or day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rate {
    /// Per cent: `6` is 6 %.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
    /// The time the percentage is for.
    pub per: Per,
}

/// The time a stated rate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// A year (年利率).
    Year,
    /// A month (月利率: 分, 厘).
    Month,
    /// A day (日利率: 万分之五 is 0.05).
    Day,
}

/// What follows from paying late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Late {
    /// Nothing was agreed: the loss is worked out from the loan prime rate (LPR), as the law for
    /// this kind of debt has it.
    Unagreed {
        /// What the LPR is multiplied with; 1.3 to 1.5 for a sale (买卖合同解释 art. 18).
        #[serde(with = "rust_decimal::serde::str")]
        times: Decimal,
        /// The LPR of the day of breach throughout, or each month's.
        moves: Moves,
    },
    /// A rate or penalty for late payment was agreed (约定逾期利率/违约金).
    Agreed {
        /// The agreed rate.
        rate: Rate,
    },
    /// The creditor is a small or medium enterprise and the debtor a public body or a large
    /// enterprise, each by its size when the contract was made (保障中小企业款项支付条例).
    SmePayment {
        /// The late-payment rate agreed, which may not be below the LPR; nothing where none was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreed: Option<Rate>,
    },
    /// The owner claims nothing for lateness.
    Nothing,
    /// A large enterprise made paying a small or medium one depend on being paid by somebody
    /// else; that term is void (法释〔2024〕11号).
    PayWhenPaid {
        /// The late-payment rate agreed; nothing where none was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreed: Option<Rate>,
    },
}

/// Whether a rate that is published anew every month moves the claim with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moves {
    /// The rate published last on or before the day of breach, throughout (违约时LPR).
    Fixed,
    /// The rate published last on or before each day (同期LPR).
    Floating,
}

/// How many days a year has when a yearly rate is spread over days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Basis {
    /// 365, in leap years too.
    #[default]
    #[serde(rename = "365")]
    D365,
    /// 360, as banks count.
    #[serde(rename = "360")]
    D360,
    /// 366 throughout.
    #[serde(rename = "366")]
    D366,
    /// As many as the calendar year has: 366 in leap years, else 365.
    #[serde(rename = "actual")]
    Actual,
    /// By months: whole months at a twelfth, odd days at a 360th (对年对月对日，零头按天).
    #[serde(rename = "months")]
    Months,
}

/// Which of the two days at the ends of a period bear interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ends {
    /// The first day counts, the last does not (算头不算尾).
    #[default]
    EndExcluded,
    /// Both count (头尾都算): one day more.
    BothIncluded,
    /// The first day does not count, the last does (算尾不算头).
    StartExcluded,
    /// Neither counts (头尾都不算): one day less.
    BothExcluded,
}

/// Whether loss from late payment and penalty count as the "interest" of Civil Code art. 561,
/// which names neither. Interest on loans counts in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LateCounts {
    /// They do: a payment in the legal order pays them before the price.
    #[default]
    AsInterest,
    /// They do not: a payment in the legal order pays the price before them.
    AfterPrincipal,
}

/// The term of the LPR that interest by law is worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LprTerm {
    /// One year.
    #[default]
    OneYear,
    /// Over five years, which one may argue for on construction work paid that late.
    OverFiveYears,
}

/// What a payment pays first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Costs, then interest, then principal (Civil Code art. 561).
    Legal,
    /// The price first, because the parties agreed so or the payer said so and the creditor agrees.
    PrincipalFirst,
    /// Interest first, because it was paid as interest; on an old loan also interest as agreed
    /// that a court would not have awarded, but lets the lender keep (民间借贷规定（2015） arts 26,
    /// 31). What is left is in the order of the law.
    AsInterest,
}
