//! The roads there are, and the plain questions they depend on.

use serde::{Deserialize, Serialize};

/// A road to the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Road {
    /// A written demand (催告).
    Demand,
    /// A complaint about arrears to a small enterprise (拖欠中小企业款项投诉).
    SmeComplaint,
    /// Mediation with confirmation by a court (调解和司法确认).
    Mediation,
    /// A payment order (支付令).
    PaymentOrder,
    /// Small claims (小额诉讼).
    SmallClaims,
    /// Simplified procedure (简易程序).
    Simplified,
    /// Ordinary procedure (普通程序).
    Ordinary,
    /// Preservation before suit (诉前财产保全).
    PreSuitPreservation,
    /// Preservation with the suit (诉讼财产保全).
    Preservation,
    /// Preservation between judgment and enforcement.
    AfterJudgmentPreservation,
    /// Enforcing a notarised instrument (公证债权文书).
    Notarised,
    /// Arbitration (仲裁).
    Arbitration,
    /// Enforcement (强制执行).
    Enforcement,
    /// Filing a claim in a bankruptcy (申报破产债权).
    Bankruptcy,
}

pub(super) const EVERY_ROAD: [Road; 14] = [
    Road::Demand,
    Road::SmeComplaint,
    Road::Mediation,
    Road::PaymentOrder,
    Road::SmallClaims,
    Road::Simplified,
    Road::Ordinary,
    Road::PreSuitPreservation,
    Road::Preservation,
    Road::AfterJudgmentPreservation,
    Road::Notarised,
    Road::Arbitration,
    Road::Enforcement,
    Road::Bankruptcy,
];

/// A question a road depends on. All but the first three are answered with yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// How much is claimed.
    Amount,
    /// The province of the court.
    Region,
    /// The local limits of small claims; none are known.
    Threshold,
    /// Whether a bankruptcy of the debtor was accepted.
    Bankrupt,
    /// Whether an instrument is in effect and not obeyed.
    Judgment,
    /// Whether there is an arbitration agreement.
    Arbitration,
    /// Whether there is an enforceable notarised instrument.
    Notarised,
    /// Whether only money is claimed.
    Money,
    /// Whether all is due.
    Due,
    /// Whether the amount is certain.
    Certain,
    /// Whether the debtor seriously disputes it.
    Disputed,
    /// Whether the papers prove it.
    Clear,
    /// Whether the debtor can be found and served.
    Reachable,
    /// Whether the debtor is in mainland China.
    Mainland,
    /// Whether anything is foreign about it.
    Foreign,
    /// Whether the creditor still owes something in return.
    CounterDuty,
    /// Whether there is another dispute about debts.
    OtherDebts,
    /// Whether interest and penalty are agreed in the papers.
    InterestAgreed,
    /// Whether preservation before suit was applied for.
    Preserved,
    /// Whether an expert is needed.
    Appraisal,
    /// Whether a counterclaim will come.
    Counterclaim,
    /// Whether the debtor would agree to small claims.
    AgreeSmall,
    /// Whether assets are being moved.
    AssetsAtRisk,
    /// Whether definite assets are known.
    AssetsKnown,
    /// Whether security can be given.
    Security,
    /// Whether the debtor is willing to settle.
    Willing,
    /// Whether the creditor was a small or medium enterprise.
    CreditorSme,
    /// Whether the debtor was a public body or a large enterprise.
    DebtorLarge,
}

pub(super) const EVERY_QUESTION: [Question; 28] = [
    Question::Amount,
    Question::Region,
    Question::Threshold,
    Question::Bankrupt,
    Question::Judgment,
    Question::Arbitration,
    Question::Notarised,
    Question::Money,
    Question::Due,
    Question::Certain,
    Question::Disputed,
    Question::Clear,
    Question::Reachable,
    Question::Mainland,
    Question::Foreign,
    Question::CounterDuty,
    Question::OtherDebts,
    Question::InterestAgreed,
    Question::Preserved,
    Question::Appraisal,
    Question::Counterclaim,
    Question::AgreeSmall,
    Question::AssetsAtRisk,
    Question::AssetsKnown,
    Question::Security,
    Question::Willing,
    Question::CreditorSme,
    Question::DebtorLarge,
];

/// A plain answer; an unknown one is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}
