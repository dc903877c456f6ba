//! Everything that can happen in a book.
//!
//! This file is the place to start reading. A book is nothing but the facts that were entered in
//! it, in order; all else is worked out from them.
//!
//! **Invariant:** a fact once written is read for ever. A variant may gain an optional field and
//! the enum may gain a variant; nothing is renamed, removed or given another meaning.
//! `tests/facts/*.jsonl` holds one of each kind ever written and keeps us to that.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contact;
use crate::court;
use crate::defendants;
use crate::digest::Digest;
use crate::dispatch;
use crate::erasure;
use crate::evidence::{Form, Original, Proves, Reply, Signed};
use crate::filing;
use crate::identity;
use crate::journal::{Head, Seq};
use crate::judged;
use crate::law;
use crate::money::Money;
use crate::packing;
use crate::party::Described;
use crate::piece;
use crate::plan;
use crate::retention;
use crate::review;
use crate::split;
use crate::terms::{
    Basis, CostKind, DebtKind, Due, Ends, Instalment, Late, LateCounts, LprTerm, Order, Rate,
    Rolled,
};
use crate::withdrawal;
use crate::wording;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(/// A person or company: debtor, guarantor, or the creditor itself.
    PartyId);
id!(/// One debt: one obligation to pay, with its own due date and terms.
    DebtId);
id!(/// One invoice, blue or red.
    InvoiceId);
id!(/// One sum of money that arrived.
    PaymentId);
id!(/// One sum of money that went out to somebody who owes or owed something.
    RefundId);
id!(/// One piece of evidence.
    EvidenceId);
id!(/// One paper that was issued.
    DocumentId);
id!(/// One sending of a paper.
    DispatchId);
id!(/// One repayment plan.
    PlanId);
id!(/// One contact that was made.
    ContactId);
id!(/// One promise to pay.
    PromiseId);

/// One thing that happened, as the creditor recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Who a party is. A later one for the same party replaces the earlier.
    PartyDescribed {
        /// The party.
        party: PartyId,
        /// All that is known of it.
        is: Described,
    },
    /// Whose book this is (债权人). A later one replaces the earlier.
    CreditorNamed {
        /// The creditor.
        party: PartyId,
    },
    /// Another spelling of a party's name, decided to be the same party.
    SameParty {
        /// The party.
        party: PartyId,
        /// The other spelling, as it stood in the paper.
        name: String,
        /// The last day on which it was the registered name (曾用名); nothing where it never was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    },
    /// A name that was asked about and is not this party's.
    DifferentParty {
        /// The party it was taken for.
        party: PartyId,
        /// The name, as it stood in the paper.
        name: String,
    },
    /// Two parties of the book turned out to be one: all that was of the first is of the second.
    PartiesJoined {
        /// The one that goes.
        party: PartyId,
        /// The one that stays.
        into: PartyId,
    },
    /// A file of rows was read; the vault has its bytes.
    FileRead {
        /// SHA-256 of the file.
        file: Digest,
        /// Its name when it was dropped in.
        name: String,
        /// Its size in bytes.
        bytes: u64,
        /// What it was recognised as.
        format: String,
        /// How many of its rows were understood.
        rows: u32,
    },
    /// The creditor issued an invoice, blue or red.
    Invoiced {
        /// The invoice.
        invoice: InvoiceId,
        /// Its number.
        number: String,
        /// The day it was issued.
        issued: NaiveDate,
        /// Who it was issued to.
        buyer: PartyId,
        /// Total with tax (价税合计); below zero for a red one.
        total: Money,
        /// The number of the blue invoice that a red one takes back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reverses: Option<String>,
        /// The row it was read from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// The owner says which invoice a red one takes back. A later one for the same red invoice
    /// replaces the earlier.
    RedLinked {
        /// The red invoice.
        red: InvoiceId,
        /// The blue one; nothing where the one it takes back is not in this book.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        blue: Option<InvoiceId>,
    },
    /// A debt arose: goods were sold, work done or money lent.
    DebtArose {
        /// The debt.
        debt: DebtId,
        /// Who owes it.
        debtor: PartyId,
        /// What it is for.
        kind: DebtKind,
        /// How much.
        amount: Money,
        /// The day it arose; for a loan, the day the contract was made.
        on: NaiveDate,
        /// When payment was due, if it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Due>,
        /// The invoice it stands on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        invoice: Option<InvoiceId>,
        /// Contract or order it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contract: Option<String>,
    },
    /// What was agreed about a debt. Only what is given changes; the rest stays.
    TermsStated {
        /// The debt.
        debt: DebtId,
        /// When payment was due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Due>,
        /// What follows from paying late.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        late: Option<Late>,
        /// Interest agreed for the time before the due date (借期利率).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        interest: Option<Rate>,
        /// Days in a year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<Basis>,
        /// Which end days count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends: Option<Ends>,
        /// Contract or order it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contract: Option<String>,
        /// The parts it is to be paid in, which add up to it; the debt is then due with the last.
        /// None at all: it is due in one sum. A due date stated later does away with them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instalments: Option<Vec<Instalment>>,
        /// Interest kept back when a loan was paid out (砍头息): so much less was lent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        withheld: Option<Money>,
        /// The earlier loan whose interest is in the sum of this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rolled: Option<Rolled>,
        /// Whether loss from late payment and penalty are paid before the price.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        late_counts: Option<LateCounts>,
        /// The LPR of which term, where one may argue for another than one year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lpr: Option<LprTerm>,
        /// The day the suit was filed; the cap on an old loan looks to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        filed: Option<NaiveDate>,
    },
    /// The price changed without an invoice: a credit note, a price cut, a write-off.
    Adjusted {
        /// The debt.
        debt: DebtId,
        /// The day it changed.
        on: NaiveDate,
        /// The change; below zero where the debt got smaller.
        amount: Money,
        /// Why.
        why: String,
    },
    /// Something was spent on collecting a debt (实现债权的费用).
    CostIncurred {
        /// The debt.
        debt: DebtId,
        /// The day it was spent.
        on: NaiveDate,
        /// How much.
        amount: Money,
        /// On what.
        what: CostKind,
        /// Whether the contract or a later paper says that the debtor bears it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        agreed: bool,
        /// What else is to be said: a receipt's number, who was paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
    },
    /// Money arrived. Which debt it pays is another fact, [`Fact::Matched`].
    Paid {
        /// The payment.
        payment: PaymentId,
        /// The day it arrived.
        on: NaiveDate,
        /// How much.
        amount: Money,
        /// Who paid, as the statement has it.
        payer: Payer,
        /// Remark on the transfer (附言/摘要).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
        /// The bank's own number for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
        /// The row it was read from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// It was decided which debts a payment pays. A later one for the same payment replaces the
    /// earlier; an empty `to` says that it pays none of them.
    Matched {
        /// The payment.
        payment: PaymentId,
        /// The debts it goes to.
        to: Vec<Share>,
        /// What it pays first.
        order: Order,
        /// Why, in the owner's words or a code such as `remark:货款`.
        because: String,
        /// The owner says that it was paid before the debt arose (预付款).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        advance: bool,
        /// Whose account keeps what no debt takes (多付、预收). Where it is not said and a debt is
        /// paid, the debtor of the first share.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on_account: Option<PartyId>,
    },
    /// A payment is the same money as another one, met again in another file: it is set aside and
    /// only the other one counts.
    SameMoney {
        /// The payment that is set aside.
        payment: PaymentId,
        /// The payment that counts.
        counted: PaymentId,
        /// Why, in the owner's words or a code.
        because: String,
    },
    /// Two payments that look like the same money are two.
    DifferentMoney {
        /// The one.
        payment: PaymentId,
        /// The other.
        other: PaymentId,
    },
    /// Money went out to somebody who owes or owed something. Whether it gives back what was paid
    /// is another fact, [`Fact::GaveBack`].
    PaidOut {
        /// The money.
        refund: RefundId,
        /// The day it went out.
        on: NaiveDate,
        /// How much.
        amount: Money,
        /// Who it went to, as the statement has it.
        payee: Payer,
        /// Remark on the transfer (附言/摘要).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
        /// The bank's own number for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
        /// The row it was read from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// It was decided what money that went out gives back (退款). A later one for the same money
    /// replaces the earlier.
    GaveBack {
        /// The money.
        refund: RefundId,
        /// Who got it back; nothing where it gives nothing back, such as a purchase.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        debtor: Option<PartyId>,
        /// The debts that are less paid by it; the rest comes out of what is kept on account.
        from: Vec<Share>,
        /// Why, in the owner's words or a code.
        because: String,
    },
    /// Money that nobody has placed does not hold up a formal letter up to this amount each.
    ToleranceSet {
        /// The amount.
        upto: Money,
    },
    /// A file was kept as evidence; the vault has its bytes.
    EvidenceKept {
        /// The piece of evidence.
        evidence: EvidenceId,
        /// SHA-256 of the file.
        file: Digest,
        /// Its name when it was taken in.
        name: String,
        /// Its size in bytes.
        bytes: u64,
        /// The debtor it is about.
        party: PartyId,
        /// The debts it is about; empty for all of the debtor's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        debts: Vec<DebtId>,
        /// What it is offered to prove.
        proves: Vec<Proves>,
        /// What the file is of the thing itself.
        original: Original,
        /// The day the thing itself was made, as the owner says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        made: Option<NaiveDate>,
        /// Where it comes from, or another remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
        /// Who signed or sealed it for the other side; nothing where nobody did or nobody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signed: Option<Signed>,
    },
    /// A paper was issued; the vault has its bytes and its figures are frozen.
    DocumentIssued {
        /// The paper.
        document: DocumentId,
        /// What kind of paper.
        form: Form,
        /// Its number, as printed.
        number: String,
        /// Who it is addressed to.
        party: PartyId,
        /// SHA-256 of the PDF.
        file: Digest,
        /// The day printed on it.
        on: NaiveDate,
        /// What it claims in all.
        total: Money,
        /// The book's head when the figures were taken.
        head: Head,
        /// Version of the law data the figures were worked out with.
        law: String,
        /// Why it was issued although something was not settled.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        overridden: Option<String>,
        /// SHA-256 of the same paper as a Word file, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        word: Option<Digest>,
        /// What the owner filled in, by the code of the field.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        filled: BTreeMap<String, String>,
        /// What stands on it, by code: names, numbers, sums, days. Papers of one case are held
        /// against one another by it, and against the book of a later day.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        stands: BTreeMap<String, String>,
        /// The entry that set the owner's wording it has; nothing where it has the standard words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wording: Option<Seq>,
    },
    /// A statement of account came back signed (对账回函). A later one for the same statement
    /// replaces the earlier.
    StatementReturned {
        /// The statement, whose figures are frozen.
        document: DocumentId,
        /// The signed scan.
        evidence: EvidenceId,
        /// The day on the signature.
        on: NaiveDate,
        /// What it says to the figures.
        reply: Reply,
        /// The day by which it says that it will pay; nothing where it does not say so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pays_by: Option<NaiveDate>,
        /// Who signed or sealed it.
        signed: Signed,
    },
    /// What a piece of evidence is and says. A later one for the same piece replaces the earlier.
    EvidenceDescribed(piece::Said),
    /// A paper was sent (寄出、送出).
    PaperSent(dispatch::Sent),
    /// It became known what came of a sending (签收、拒收、退回).
    PaperArrived(dispatch::Arrival),
    /// Something ties a chat account to a debtor, or no longer does (微信身份链).
    IdentityMarked(identity::Mark),
    /// The owner read a rate that was published (公布的利率).
    RateAdded(law::Rate),
    /// The owner read the State Council's calendar of a year (节假日安排).
    YearAdded(law::Year),
    /// The owner read the limits of small claims of a province (小额诉讼标的额).
    ThresholdAdded(law::Threshold),
    /// Law data was taken from a file; the vault has its bytes.
    LawUpdated(law::Update),
    /// The owner answered questions about how a debtor behaves.
    Answered(judged::Answers),
    /// A clue to something a debtor has (财产线索).
    AssetSeen(judged::Asset),
    /// What a debtor takes in and must spend in a month.
    AbilityStated(judged::Ability),
    /// The owner decided how a debtor is to be treated.
    ClassDecided(judged::Decision),
    /// The owner decided what she keeps to with every debtor.
    PolicySet(judged::Policy),
    /// The owner set herself something to do by a day.
    TaskSet(judged::Task),
    /// It was done, or will not be.
    TaskEnded(judged::TaskEnd),
    /// A repayment plan was agreed (还款协议).
    PlanAgreed(Box<plan::Agreed>),
    /// The agreement of a plan was signed; the scan is kept as evidence.
    PlanSigned(plan::PlanSigned),
    /// A plan was kept, called in or dropped.
    PlanEnded(plan::PlanEnded),
    /// A contact was made.
    Contacted(contact::Contacted),
    /// A contact was looked back on.
    ContactReviewed(contact::Reviewed),
    /// The debtor promised to pay, or confirmed that it owes.
    Promised(contact::Promised),
    /// The debtor is to be left in peace, or no longer.
    RestAsked(contact::Rest),
    /// The conduct guard spoke against a planned contact.
    Guarded(contact::Guarded),
    /// A contact point, where it was learnt and what it is used for.
    PointKept(contact::Point),
    /// Something happened in or around a court, from which a period runs (期间的起点).
    CourtNoted(court::Event),
    /// An evidence pack was handed in (提交): its numbers stay what they are.
    PackFiled(filing::Filed),
    /// The owner looked back on a case (复盘).
    CaseReviewed(review::Review),
    /// The owner said how long what leads to a person is kept after a case is settled (保存期限).
    RetentionSet(retention::Keep),
    /// The owner worded a kind of paper otherwise, or went back to the standard words.
    WordingSet(wording::Wording),
    /// The owner said how packs are made by a template, or took one away (证据册模板).
    PackTemplateSet(packing::PackTemplate),
    /// What leads to a person was erased (删除个人信息); nothing takes that back.
    Erased(erasure::Erased),
    /// One party of the book turned out to be two (拆分当事人).
    PartySplit(Box<split::Split>),
    /// A paper was withdrawn or superseded (撤回、以新代旧).
    PaperWithdrawn(withdrawal::Withdrawn),
    /// Who is sued beside the debtor was named (共同被告).
    DefendantsNamed(Box<defendants::Beside>),
    /// A remark, which nothing is worked out from.
    Noted {
        /// The debt.
        debt: DebtId,
        /// What is remarked.
        text: String,
    },
    /// An earlier entry was a mistake and counts as never made.
    Retracted {
        /// The entry.
        entry: Seq,
        /// Why.
        why: String,
    },
}

/// Who paid, as the statement has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Payer {
    /// The name on the statement.
    pub name: String,
    /// The account it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

/// The part of a payment that goes to one debt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The debt.
    pub debt: DebtId,
    /// How much of the payment.
    pub amount: Money,
}

/// The row of a file that a fact was read from, cell by cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// SHA-256 of the file, which the vault has.
    pub file: Digest,
    /// The sheet, empty where a file has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// The row as a spreadsheet numbers it, from 1.
    pub row: u32,
    /// Every cell under its heading, as it stood there.
    pub cells: Vec<(String, String)>,
}

/// Where a row stands. A book holds no more of it: [`Source::cells`] are read from the journal
/// when somebody asks to see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// SHA-256 of the file, which the vault has.
    pub file: Digest,
    /// The sheet, empty where a file has none.
    pub sheet: String,
    /// The row as a spreadsheet numbers it, from 1.
    pub row: u32,
}

impl Fact {
    /// The row the fact was read from, if it was read from one.
    pub fn source_mut(&mut self) -> Option<&mut Source> {
        match self {
            Self::Invoiced { source, .. }
            | Self::Paid { source, .. }
            | Self::PaidOut { source, .. } => source.as_mut(),
            Self::PartyDescribed { .. }
            | Self::CreditorNamed { .. }
            | Self::SameParty { .. }
            | Self::DifferentParty { .. }
            | Self::PartiesJoined { .. }
            | Self::PartySplit(_)
            | Self::FileRead { .. }
            | Self::RedLinked { .. }
            | Self::DebtArose { .. }
            | Self::TermsStated { .. }
            | Self::Adjusted { .. }
            | Self::CostIncurred { .. }
            | Self::Matched { .. }
            | Self::SameMoney { .. }
            | Self::DifferentMoney { .. }
            | Self::GaveBack { .. }
            | Self::ToleranceSet { .. }
            | Self::EvidenceKept { .. }
            | Self::DocumentIssued { .. }
            | Self::EvidenceDescribed(_)
            | Self::PaperSent(_)
            | Self::PaperArrived(_)
            | Self::IdentityMarked(_)
            | Self::RateAdded(_)
            | Self::YearAdded(_)
            | Self::ThresholdAdded(_)
            | Self::LawUpdated(_)
            | Self::PackFiled(_)
            | Self::StatementReturned { .. }
            | Self::Answered(_)
            | Self::AssetSeen(_)
            | Self::AbilityStated(_)
            | Self::ClassDecided(_)
            | Self::PolicySet(_)
            | Self::TaskSet(_)
            | Self::TaskEnded(_)
            | Self::PlanAgreed(_)
            | Self::PlanSigned(_)
            | Self::PlanEnded(_)
            | Self::Contacted(_)
            | Self::ContactReviewed(_)
            | Self::Promised(_)
            | Self::RestAsked(_)
            | Self::Guarded(_)
            | Self::PointKept(_)
            | Self::CourtNoted(_)
            | Self::CaseReviewed(_)
            | Self::RetentionSet(_)
            | Self::WordingSet(_)
            | Self::PackTemplateSet(_)
            | Self::Erased(_)
            | Self::PaperWithdrawn(_)
            | Self::DefendantsNamed(_)
            | Self::Noted { .. }
            | Self::Retracted { .. } => None,
        }
    }
}

impl Source {
    /// Where the row stands, without its cells.
    pub(crate) fn place(self) -> Box<Place> {
        let Self {
            file, sheet, row, ..
        } = self;
        Box::new(Place { file, sheet, row })
    }
}
