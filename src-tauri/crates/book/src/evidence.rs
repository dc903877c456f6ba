//! Evidence (证据) kept in the vault, and documents (文书) that were issued.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::fact::{DebtId, DocumentId, EvidenceId, PartyId};
use crate::journal::{Head, Seq};
use crate::money::Money;
use crate::piece::Details;
use crate::withdrawal::Withdrawal;

/// What a piece of evidence is offered to prove (证明目的).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proves {
    /// That there was a contract and what it said (合同关系).
    Contract,
    /// That goods, work or money were handed over (交付).
    Delivery,
    /// How much is owed (金额).
    Amount,
    /// When payment was due (付款期限).
    DueDate,
    /// That payment was demanded (催告).
    Demand,
    /// Who the debtor is (主体身份).
    Identity,
    /// Something else, said in the remark.
    Other,
}

/// What the kept file is of the thing itself (原件/复印件).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Original {
    /// A picture or scan of a paper original, which lies elsewhere.
    PaperOriginal,
    /// A copy; no original is at hand.
    Copy,
    /// The file itself is the original (an e-invoice, a chat export, a recording).
    Electronic,
    /// Not said yet.
    Unsaid,
}

/// Who signed or sealed a paper for the other side (签收、签章).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The name signed; nothing where there is only a seal or it cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The office of who signed (职务), on which the power to sign may rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The seal on it.
    pub seal: Seal,
}

/// A seal (印章) on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seal {
    /// The company's own seal (公章).
    Company,
    /// The seal of its finance department (财务专用章).
    Finance,
    /// The seal for contracts (合同专用章).
    Contract,
    /// Another one: of a department, a warehouse, a project (收货章、项目章).
    Other,
    /// None.
    Absent,
}

/// What a returned statement says to its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Reply {
    /// They are right (核对无误).
    Agreed,
    /// They are not (有差异).
    Differs {
        /// What the other side says that it owes.
        amount: Money,
        /// Why, as it says.
        why: String,
    },
}

/// A statement of account that came back signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementReturn {
    /// The entry that recorded it.
    pub entry: Seq,
    /// The signed scan.
    pub evidence: EvidenceId,
    /// The day on the signature.
    pub on: NaiveDate,
    /// What it says to the figures.
    pub reply: Reply,
    /// The day by which it says that it will pay.
    pub pays_by: Option<NaiveDate>,
    /// Who signed or sealed it.
    pub signed: Signed,
}

/// A file kept as evidence. The vault has its bytes, unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Which piece it is.
    pub id: EvidenceId,
    /// SHA-256 of the file, and its name in the vault.
    pub file: Digest,
    /// Its name when it was taken in.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The debtor it is about.
    pub party: PartyId,
    /// The debts it is about; empty for all of the debtor's.
    pub debts: Vec<DebtId>,
    /// What it is offered to prove.
    pub proves: Vec<Proves>,
    /// What the file is of the thing itself.
    pub original: Original,
    /// The day the thing itself was made, as the owner says.
    pub made: Option<NaiveDate>,
    /// Where it comes from, or another remark.
    pub remark: Option<String>,
    /// Who signed or sealed it for the other side.
    pub signed: Option<Signed>,
    /// What is known of it beyond that.
    pub details: Details,
}

/// A kind of paper that Owed writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Formal demand letter (催款函).
    Demand,
    /// Interest schedule (计息明细表).
    Schedule,
    /// Statement of account (对账函).
    Statement,
    /// Certificate of who represents a company (法定代表人身份证明书).
    LegalRepresentative,
    /// Power of attorney (授权委托书).
    PowerOfAttorney,
    /// Repayment agreement (还款协议).
    RepaymentAgreement,
    /// Notice that a plan was broken, and that all of it is called in (违约通知、加速到期通知).
    BreachNotice,
    /// Guarantee of a plan (保证书).
    Guarantee,
    /// Receipt for a payment (收据).
    Receipt,
    /// Certificate that all was paid (结清证明).
    Settlement,
    /// Complaint on a sale by elements (要素式民事起诉状，买卖合同纠纷).
    ComplaintSale,
    /// Complaint on a private loan by elements (民间借贷纠纷).
    ComplaintLoan,
    /// Complaint on the lease of a house by elements (房屋租赁合同纠纷).
    ComplaintLease,
    /// Complaint on a construction contract by elements (建设工程施工合同纠纷).
    ComplaintConstruction,
    /// Complaint on property management by elements (物业服务合同纠纷).
    ComplaintProperty,
    /// Application for enforcement by elements (强制执行申请书).
    Enforcement,
    /// Complaint without a form by elements (民事起诉状).
    Complaint,
    /// Application for a payment order (支付令申请书).
    PaymentOrder,
    /// Application for preservation of property (财产保全申请书).
    Preservation,
    /// Confirmation of the address for service (送达地址确认书).
    ServiceAddress,
    /// Index of the evidence (证据目录).
    EvidenceIndex,
    /// Sheet for the court's desk (立案材料清单).
    CourtDesk,
    /// Notice that the claim was assigned (债权转让通知书).
    AssignmentNotice,
    /// Brief for a lawyer (案情说明).
    LawyerBrief,
    /// Lawyer's letter, drafted for a lawyer to sign (律师函代拟稿).
    LawyerLetter,
    /// Sheet on fair dealing for the debtor (账款说明与协商告知).
    FairDealing,
}

/// What the sum of a paper is, and so what has to move for it to be no longer today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carries {
    /// All that is claimed, interest and costs with it.
    Claim,
    /// What of the claim was agreed on, without what only the law gives.
    Agreed,
    /// What is left of the account.
    Balance,
    /// No sum.
    Nothing,
}

impl Form {
    /// Every kind, in the order in which they were added.
    pub const ALL: [Self; 26] = [
        Self::Demand,
        Self::Schedule,
        Self::Statement,
        Self::LegalRepresentative,
        Self::PowerOfAttorney,
        Self::RepaymentAgreement,
        Self::BreachNotice,
        Self::Guarantee,
        Self::Receipt,
        Self::Settlement,
        Self::ComplaintSale,
        Self::ComplaintLoan,
        Self::ComplaintLease,
        Self::ComplaintConstruction,
        Self::ComplaintProperty,
        Self::Enforcement,
        Self::Complaint,
        Self::PaymentOrder,
        Self::Preservation,
        Self::ServiceAddress,
        Self::EvidenceIndex,
        Self::CourtDesk,
        Self::AssignmentNotice,
        Self::LawyerBrief,
        Self::LawyerLetter,
        Self::FairDealing,
    ];

    /// What the sum on it is.
    pub fn carries(self) -> Carries {
        match self {
            Self::Demand
            | Self::Schedule
            | Self::RepaymentAgreement
            | Self::BreachNotice
            | Self::ComplaintSale
            | Self::ComplaintLoan
            | Self::ComplaintLease
            | Self::ComplaintConstruction
            | Self::ComplaintProperty
            | Self::Complaint
            | Self::Preservation
            | Self::CourtDesk
            | Self::AssignmentNotice
            | Self::LawyerBrief
            | Self::LawyerLetter
            | Self::FairDealing => Carries::Claim,
            Self::PaymentOrder => Carries::Agreed,
            Self::Statement => Carries::Balance,
            Self::LegalRepresentative
            | Self::PowerOfAttorney
            | Self::Guarantee
            | Self::Receipt
            | Self::Settlement
            | Self::Enforcement
            | Self::ServiceAddress
            | Self::EvidenceIndex => Carries::Nothing,
        }
    }
}

/// A paper as it was issued: its bytes are in the vault and its figures are frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Which paper it is.
    pub id: DocumentId,
    /// What kind of paper.
    pub form: Form,
    /// Its number, as printed.
    pub number: String,
    /// Who it is addressed to.
    pub party: PartyId,
    /// SHA-256 of the PDF.
    pub file: Digest,
    /// The day printed on it.
    pub on: NaiveDate,
    /// What it claims in all.
    pub total: Money,
    /// The book's head when the figures were taken.
    pub head: Head,
    /// Version of the law data the figures were worked out with.
    pub law: String,
    /// Why it was issued although something was not settled, in the owner's words.
    pub overridden: Option<String>,
    /// SHA-256 of the same paper as a Word file.
    pub word: Option<Digest>,
    /// What the owner filled in, by the code of the field.
    pub filled: BTreeMap<String, String>,
    /// What stands on it, by code: names, numbers, sums, days.
    pub stands: BTreeMap<String, String>,
    /// The entry that set the owner's wording it has; nothing where it has the standard words.
    pub wording: Option<Seq>,
    /// How it came back, for a statement of account that did.
    pub returned: Option<StatementReturn>,
    /// That it was withdrawn, if it was.
    pub withdrawn: Option<Withdrawal>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_paper_is_listed_once() {
        let unknown = serde_json::from_str::<Form>("\"?\"").unwrap_err();
        let known = unknown.to_string().matches('`').count() / 2 - 1;
        assert_eq!(Form::ALL.len(), known, "{unknown}");
        for (at, form) in Form::ALL.iter().enumerate() {
            assert!(!Form::ALL[..at].contains(form), "{form:?} is listed twice");
        }
    }
}
