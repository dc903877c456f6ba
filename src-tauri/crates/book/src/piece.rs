//! What a piece of evidence (证据) is and says, as the owner describes it.
//!
//! The file itself never changes; what is said of it may be said better. Each description is whole:
//! a later one for the same piece replaces the earlier, and what was said when it was kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::evidence::{Original, Proves, Signed};
use crate::fact::{DebtId, EvidenceId};
use crate::journal::Seq;

/// What a piece of evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A contract or framework agreement (合同).
    Contract,
    /// An order, a quotation that was accepted, an order placed by message (订单).
    Order,
    /// A delivery note or a carrier's record of delivery (送货单、物流签收单).
    DeliveryNote,
    /// A record that work or goods were accepted (验收单、入库单).
    Acceptance,
    /// What was made, logged or put online, to show that the work was done (交付物、工时、日志).
    Work,
    /// A statement of account or settlement sheet (对账单、结算单).
    Statement,
    /// A note of debt (借条、欠条).
    Note,
    /// An invoice, or a record that the buyer deducted it (发票、抵扣记录).
    Invoice,
    /// A receipt for money or goods (收据、收条).
    Receipt,
    /// A bank's record of a transfer (银行回单、流水).
    BankRecord,
    /// A certificate of a transfer with both real names (微信/支付宝转账电子凭证).
    TransferProof,
    /// A chat (微信、钉钉聊天).
    Chat,
    /// A text message (短信).
    Sms,
    /// An e-mail with its headers.
    Email,
    /// A sound recording.
    Recording,
    /// A video.
    Video,
    /// A photo of goods, works or a place.
    Photo,
    /// A letter that demands payment, or another letter to the debtor (催款函).
    Letter,
    /// Proof that something was posted or delivered: slip, tracking page, signature (EMS凭证).
    PostalProof,
    /// Who somebody is: licence, register extract, identity card (营业执照、公示信息、身份证).
    Identity,
    /// The page of a chat account (微信个人资料页).
    AccountPage,
    /// A sample of a seal, to compare with (印章样本).
    SealSample,
    /// That somebody may sign for another: power of attorney, appointment, social insurance
    /// (授权委托书、任职、社保).
    Authority,
    /// A guarantee or a charge (保证书、担保合同).
    Guarantee,
    /// That a house or a thing was handed over (交接单).
    Handover,
    /// That the creditor may let it: title, leave to sublet (产权证、转租授权).
    Title,
    /// What collecting cost (律师费、保全费票据).
    Costs,
    /// Something else, said in the remark.
    Other,
}

/// What an owner says of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The piece.
    pub evidence: EvidenceId,
    /// What it is; nothing while nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The debts it is about; empty for all of the debtor's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<DebtId>,
    /// What it is offered to prove.
    pub proves: Vec<Proves>,
    /// What it shows, in the owner's words (证明目的).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// What the file is of the thing itself.
    pub original: Original,
    /// Where the original lies: a cabinet, a phone, an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lies: Option<String>,
    /// The day the thing itself was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<NaiveDate>,
    /// How it was come by (证据来源).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The name of the other side as it stands on it, letter for letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
    /// The words on the seal, letter for letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<String>,
    /// Who signed or sealed it for the other side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
    /// Why the signature binds the other side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// What else is to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Why it is left out of packs (不提交); nothing where it goes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<String>,
}

/// Why a signature binds the other side (签字人的授权).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// In the owner's words: an office, a habit of signing, a message from the boss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// The piece of evidence that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// What is known of a piece beyond what was said when it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// The entry that described it; nothing while none did.
    pub entry: Option<Seq>,
    /// What it is.
    pub kind: Option<Kind>,
    /// What it shows, in the owner's words.
    pub purpose: Option<String>,
    /// Where the original lies.
    pub lies: Option<String>,
    /// How it was come by.
    pub source: Option<String>,
    /// The name of the other side as it stands on it.
    pub named: Option<String>,
    /// The words on the seal.
    pub sealed: Option<String>,
    /// Why the signature binds the other side.
    pub authority: Option<Authority>,
    /// Why it is left out of packs.
    pub left_out: Option<String>,
}
