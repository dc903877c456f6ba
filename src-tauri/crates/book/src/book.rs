//! The book: what the journal adds up to.
//!
//! [`Book::of`] is the only way to make one and [`Book::enter`] the only way to change one, so a
//! rule about what may be recorded is a line in `enter`.

mod account;
mod enter;
mod fold;
mod names;
mod relay;
mod split;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::contact::Log;
use crate::court;
use crate::debt::{Debt, Invoice, Linked, Payment, Refund};
use crate::defendants::{Defendant, Defendants};
use crate::digest::Digest;
use crate::dispatch::Dispatch;
use crate::erasure::Erasures;
use crate::evidence::{Document, Evidence};
use crate::fact::{
    ContactId, DebtId, DispatchId, DocumentId, EvidenceId, InvoiceId, PartyId, PaymentId, PlanId,
    RefundId,
};
use crate::filing::Filed;
use crate::identity::{Marked, Point};
use crate::journal::{Head, Seq, Tampered};
use crate::judged::{self, Judged};
use crate::law;
use crate::money::{Money, MoneyError};
use crate::packing::{PackTemplateFault, PackTemplates};
use crate::party::Party;
use crate::plan::{Plan, PlanFault};
use crate::retention::Keep;
use crate::review;
use crate::split::Split;
use crate::table::Table;
use crate::wording::{WordingFault, Wordings};

pub use fold::{Opened, in_force};

/// All that was entered and not retracted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    /// The last entry's place and seal.
    pub head: Head,
    /// Whose book it is.
    pub creditor: Option<PartyId>,
    /// Everyone named in it.
    pub parties: BTreeMap<PartyId, Party>,
    /// Every invoice the creditor issued.
    pub invoices: Table<InvoiceId, Invoice>,
    /// Every debt.
    pub debts: Table<DebtId, Debt>,
    /// All money that arrived.
    pub payments: Table<PaymentId, Payment>,
    /// All money that went out to somebody who owes or owed something.
    pub refunds: BTreeMap<RefundId, Refund>,
    /// Money that nobody has placed does not hold up a formal letter up to this amount each;
    /// nothing while it was not said, which is to say that all of it does.
    pub tolerance: Option<Money>,
    /// Every piece of evidence.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// Every paper that was issued.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Every sending of a paper.
    pub dispatches: BTreeMap<DispatchId, Dispatch>,
    /// What ties a chat account to each debtor.
    pub identities: BTreeMap<(PartyId, Point), Marked>,
    /// Every repayment plan.
    pub plans: BTreeMap<PlanId, Plan>,
    /// Every file of rows that was read.
    pub files: BTreeMap<Digest, FileRead>,
    /// What the owner read of the law.
    pub law: law::Read,
    /// What the owner answered and decided about her debtors.
    pub judged: Judged,
    /// Contacts, promises, and what the conduct guard stopped.
    pub log: Log,
    /// What happened in and around courts.
    pub court: court::Events,
    /// Every pack that was handed in, in the order entered, with the entry that recorded it.
    pub filings: Vec<(Seq, Filed)>,
    /// What was learnt from cases.
    pub reviews: review::Reviews,
    /// How long what leads to a person is kept after a case is settled; nothing while the owner
    /// said nothing.
    pub retention: Option<Keep>,
    /// Every wording the owner set for her papers.
    pub wordings: Wordings,
    /// How packs are made, by the names of templates.
    pub pack_templates: PackTemplates,
    /// Who is sued beside each debtor.
    pub defendants: Defendants,
    /// What was erased, and when.
    pub erasures: Erasures,
    /// The first entry of each act.
    acts: Vec<(Seq, Uuid)>,
    /// Invoices by their number.
    numbers: HashMap<String, InvoiceId>,
    /// Red invoices by the number of the blue one they take back.
    reds: HashMap<String, Vec<InvoiceId>>,
    /// The debt that stands on an invoice.
    by_invoice: HashMap<InvoiceId, DebtId>,
    /// The debts of each debtor, in the order entered.
    by_debtor: BTreeMap<PartyId, Vec<DebtId>>,
    /// Parties by their names and numbers.
    names: names::Names,
    /// Parties that turned out to be another one.
    joined: BTreeMap<PartyId, PartyId>,
    /// Parties that turned out to be two, in the order entered.
    splits: Vec<(Seq, Split)>,
    /// Whose the entries were that a split names.
    was: BTreeMap<Seq, Option<PartyId>>,
}

/// A file of rows that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRead {
    /// The entry that recorded it.
    pub entry: Seq,
    /// Its name when it was dropped in.
    pub name: String,
    /// What it was recognised as.
    pub format: String,
    /// How many of its rows were understood.
    pub rows: u32,
}

/// Why a fact cannot be entered. Shown to the user, so each names its remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such party.
    #[error("there is no such party in the book")]
    NoParty(PartyId),
    /// There is no such debt.
    #[error("there is no such debt in the book")]
    NoDebt(DebtId),
    /// There is no such payment.
    #[error("there is no such payment in the book")]
    NoPayment(PaymentId),
    /// There is no such invoice.
    #[error("there is no such invoice in the book")]
    NoInvoice(InvoiceId),
    /// There is no such earlier entry, or it cannot be retracted.
    #[error("there is no entry {} before this one", .0.0)]
    NoEntry(Seq),
    /// It was entered before.
    #[error("{0} is already in the book")]
    Twice(String),
    /// A name is empty.
    #[error("a name is needed")]
    NameEmpty,
    /// A name is longer than a register or a form holds.
    #[error("the name has {0} characters; {max} is the most", max = Book::LONGEST_NAME)]
    NameTooLong(usize),
    /// An amount that must be above zero is not.
    #[error("the amount must be above zero")]
    NotPositive,
    /// An amount of nothing says nothing.
    #[error("the amount must not be zero")]
    Zero,
    /// An amount is larger than any trade debt.
    #[error("the amount is too large; a trillion less a fen is the most")]
    TooLarge,
    /// An amount has more than two decimals.
    #[error("the amount has parts of a fen")]
    PartsOfAFen,
    /// A day before 1990 or after 2200 is a slip of the pen.
    #[error("the day {0} is not between 1990 and 2199")]
    DayOutOfRange(NaiveDate),
    /// A rate below zero, or above 1,000 %.
    #[error("the rate must be between 0 and 1000 per cent")]
    RateOutOfRange,
    /// A multiple of the loan prime rate outside 0 to 10.
    #[error("the multiple must be between 0 and 10")]
    TimesOutOfRange,
    /// Instalments that are not the whole debt, or more.
    #[error("the instalments come to {sum}, the debt is {debt}; they must be the same")]
    Instalments {
        /// What they come to.
        sum: Money,
        /// The debt as it arose.
        debt: Money,
    },
    /// A due date that is not that of the last instalment.
    #[error("the last instalment is due on {last}, not on {due}; leave the due date out")]
    DueIsNotLast {
        /// The due date as stated.
        due: NaiveDate,
        /// That of the last instalment.
        last: NaiveDate,
    },
    /// Interest withheld or rolled over, on a debt that is no loan.
    #[error("only a loan can have interest withheld or rolled over")]
    NotALoan,
    /// More interest withheld or rolled over than the sum lent.
    #[error("{interest} of interest in a loan of {loan} leaves nothing that was lent")]
    AllInterest {
        /// The interest.
        interest: Money,
        /// The loan as it arose.
        loan: Money,
    },
    /// An earlier loan that is not earlier.
    #[error("the earlier loan was made on {earlier}, not before the new one on {on}")]
    RolledNotBefore {
        /// The day of the earlier loan.
        earlier: NaiveDate,
        /// The day of the new one.
        on: NaiveDate,
    },
    /// Something spent on collecting a debt before there was one.
    #[error("the cost is of {cost}, before the debt arose on {arose}")]
    CostBeforeDebt {
        /// The day it was spent.
        cost: NaiveDate,
        /// The day the debt arose.
        arose: NaiveDate,
    },
    /// The creditor cannot owe itself.
    #[error("the creditor cannot be its own debtor")]
    OwesItself,
    /// More was shared out than arrived.
    #[error("more is shared out than arrived")]
    MoreThanArrived,
    /// The same debt stands twice in one match.
    #[error("the same debt stands twice in one match")]
    DebtTwice(DebtId),
    /// Money that arrived before the debt arose, and nobody said that it was an advance.
    #[error("the money arrived on {paid}, before the debt arose on {arose}")]
    PaidBeforeDebt {
        /// The day it arrived.
        paid: NaiveDate,
        /// The day the debt arose.
        arose: NaiveDate,
    },
    /// A party's own name was said to be somebody else's.
    #[error("that is the party's own name")]
    OwnName,
    /// A party was joined with itself.
    #[error("a party cannot be joined with itself")]
    JoinsItself,
    /// Two parties with one registration number are one.
    #[error("both would have the same registration number; say whose it is")]
    OneRegistration,
    /// An entry that is to be another party's is not about the party that is split.
    #[error("entry {} is not about this party alone, or cannot be told apart", .0.0)]
    EntryOfAnother(Seq),
    /// Two parties with two registration numbers are two.
    #[error("the two have different registration numbers, so they are not one")]
    TwoRegistrations,
    /// Only a red invoice takes back another.
    #[error("invoice {0} is not a red one")]
    NotRed(String),
    /// A red invoice that is printed with the number of the one it takes back.
    #[error("the red invoice itself names invoice {0}, which is in the book")]
    NamesItsBlue(String),
    /// A red invoice takes back a blue one of the same buyer.
    #[error("the red invoice is to another buyer, or the other one is red too")]
    OtherBuyer,
    /// The red invoices would take back more than was invoiced.
    #[error("that would take back more than the invoice's total")]
    MoreThanInvoiced,
    /// A payment that was set aside as the same money as another.
    #[error("this payment was set aside as the same money as another one")]
    SetAside(PaymentId),
    /// Two payments of different amounts are not the same money.
    #[error("two different amounts are not the same money")]
    AmountsDiffer,
    /// There is no such refund.
    #[error("there is no such refund in the book")]
    NoRefund(RefundId),
    /// A refund gives back more of a debt than was paid on it.
    #[error("more would be given back than was paid on the debt")]
    MoreThanPaid,
    /// A refund takes more from the account than is kept on it.
    #[error("more would be given back than is kept on account; {0} is")]
    MoreThanOnAccount(String),
    /// Debts are named, and the one who got the money back is not theirs.
    #[error("the debt is not of the one who got the money back")]
    NotTheirDebt(DebtId),
    /// What is read of the law has a source.
    #[error("say where it was read")]
    SourceEmpty,
    /// A published rate is above nothing and at most the whole.
    #[error("{0} % is no published rate; it must be above 0 and at most 100 per cent")]
    NoPublishedRate(Decimal),
    /// A day in the calendar of another year.
    #[error("{day} is not a day of {year}")]
    DayOfAnotherYear {
        /// The day.
        day: NaiveDate,
        /// The year of the calendar.
        year: i32,
    },
    /// A calendar without a holiday.
    #[error("no day of {0} is named")]
    NoDays(i32),
    /// The limit by agreement is below the one without.
    #[error("the limit by agreement must not be below the limit without")]
    LimitsCross,
    /// There is no such piece of evidence.
    #[error("there is no such evidence in the book")]
    NoEvidence(EvidenceId),
    /// There is no such paper.
    #[error("there is no such paper in the book")]
    NoDocument(DocumentId),
    /// Only a statement of account is signed and returned.
    #[error("{0} is not a statement of account")]
    NoStatement(String),
    /// The scan was kept as evidence about somebody else.
    #[error("{0} is evidence about another debtor")]
    EvidenceOfAnother(String),
    /// A debt was named that another owes.
    #[error("the debt is another debtor's")]
    DebtOfAnother(DebtId),
    /// A paper was said to show by itself that its signature binds.
    #[error("{0} cannot itself show that its signature binds; name another paper")]
    ShowsItself(String),
    /// There is no such sending.
    #[error("there is no such sending in the book")]
    NoDispatch(DispatchId),
    /// A paper cannot be sent before the day printed on it.
    #[error("it was sent on {sent}, before the day on the paper, {issued}")]
    SentBeforeIssued {
        /// The day it was sent.
        sent: NaiveDate,
        /// The day on the paper.
        issued: NaiveDate,
    },
    /// A paper cannot arrive before it was sent.
    #[error("it arrived on {arrived}, before it was sent on {sent}")]
    ArrivedBeforeSent {
        /// The day it arrived.
        arrived: NaiveDate,
        /// The day it was sent.
        sent: NaiveDate,
    },
    /// A statement cannot come back before it was issued.
    #[error("it was signed on {back}, before the statement was issued on {sent}")]
    BackBeforeSent {
        /// The day on the signature.
        back: NaiveDate,
        /// The day on the statement.
        sent: NaiveDate,
    },
    /// A reply that differs states another amount.
    #[error("the amount is the statement's own; then it agrees")]
    NoDifference,
    /// There is no such contact with this debtor.
    #[error("there is no such contact with this debtor in the book")]
    NoContact(ContactId),
    /// A day that comes of something said lies before it was said.
    #[error("it was said on {on}; {by} is before that")]
    EndsBeforeSaid {
        /// The day it was said.
        on: NaiveDate,
        /// The day that was named.
        by: NaiveDate,
    },
    /// A day that something runs to lies before the day it began.
    #[error("{by} is before {on}, the day it happened")]
    BeforeItHappened {
        /// The day it happened.
        on: NaiveDate,
        /// The day that was named.
        by: NaiveDate,
    },
    /// A reason was asked for and none was given.
    #[error("write down why")]
    ReasonEmpty,
    /// A text is longer than anybody reads again.
    #[error("the text has {0} characters; {max} is the most", max = Book::LONGEST_TEXT)]
    TextTooLong(usize),
    /// A paper that nobody signed or sealed says nothing.
    #[error("a name or a seal is needed")]
    NobodySigned,
    /// Something must be said in words, or a question answered.
    #[error("say what, or why; it must not be empty")]
    NothingSaid,
    /// An amount that may be nothing is below it.
    #[error("the amount must not be below zero")]
    BelowNought,
    /// More than the whole.
    #[error("the per cent must be between 0 and 100")]
    PercentOutOfRange,
    /// There is no such task.
    #[error("there is no such task in the book")]
    NoTask(judged::TaskId),
    /// A rule of repayment plans.
    #[error(transparent)]
    Plan(#[from] PlanFault),
    /// A pack that was handed in is against somebody and has something in it.
    #[error("a pack that was handed in has a debtor and at least one exhibit")]
    NothingFiled,
    /// What was handed in under a number keeps it, and the number keeps what it names.
    #[error("exhibit {0} was handed in as something else; build the pack anew")]
    FiledOtherwise(String),
    /// What leads to a person is kept longer than anybody needs it.
    #[error("at most {max} months after a case is settled", max = Keep::MOST)]
    KeptTooLong,
    /// A rule of the owner's wordings.
    #[error(transparent)]
    Wording(#[from] WordingFault),
    /// A rule of templates for packs.
    #[error(transparent)]
    PackTemplate(#[from] PackTemplateFault),
    /// What was erased is nowhere any more.
    #[error("what was erased cannot be brought back")]
    ErasedForGood,
    /// A paper that was withdrawn is not sent, nor withdrawn again.
    #[error("{0} was withdrawn")]
    Withdrawn(String),
    /// A paper cannot stand in the place of another.
    #[error("{0} cannot replace it; a later paper to the same party that stands can")]
    NoReplacement(String),
    /// More defendants than a paper can number.
    #[error("at most {max} can be sued beside the debtor", max = Book::MOST_BESIDE)]
    TooManyDefendants,
    /// Two currencies, or too large a sum.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Why the journal could not be read to its end. What came before is sound and can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// An entry does not match its seal.
    #[error(transparent)]
    Tampered(#[from] Tampered),
    /// Written by a newer Owed: the book opens read-only up to here.
    #[error("entry {} is of a kind this version does not know: {why}", at.0)]
    Unknown {
        /// The entry.
        at: Seq,
        /// What was not understood.
        why: String,
    },
    /// The entry contradicts what stands before it.
    #[error("entry {} does not fit the book: {why}", at.0)]
    Unsound {
        /// The entry.
        at: Seq,
        /// The rule it breaks.
        why: Refused,
    },
}

impl Book {
    /// The longest name that is taken, in characters.
    pub const LONGEST_NAME: usize = 200;

    /// The longest text of a contact that is taken, in characters.
    pub const LONGEST_TEXT: usize = 10_000;

    /// The most who can be sued beside a debtor.
    pub const MOST_BESIDE: usize = 9;

    /// Who is sued beside a debtor, in the order of the papers.
    pub fn beside(&self, debtor: PartyId) -> &[Defendant] {
        let named = self.defendants.get(&self.holder(debtor));
        named.map_or(&[], |(_, beside)| beside.others.as_slice())
    }

    /// The invoice with this number.
    pub fn invoice_numbered(&self, number: &str) -> Option<&Invoice> {
        self.numbers
            .get(number)
            .and_then(|id| self.invoices.get(id))
    }

    /// The debt that stands on this invoice.
    pub fn debt_on(&self, invoice: InvoiceId) -> Option<&Debt> {
        self.by_invoice
            .get(&invoice)
            .and_then(|id| self.debts.get(id))
    }

    /// The red invoices that take back the one with this number.
    pub fn reds_of(&self, number: &str) -> impl Iterator<Item = &Invoice> {
        self.reds
            .get(number)
            .into_iter()
            .flatten()
            .filter_map(|id| self.invoices.get(id))
    }

    /// The blue invoice that a red one takes back, if it is in the book.
    pub fn blue_of(&self, red: &Invoice) -> Option<&Invoice> {
        match red.linked {
            Some(Linked::To(blue)) => self.invoices.get(&blue),
            Some(Linked::Elsewhere) => None,
            None => self.invoice_numbered(red.reverses.as_deref()?),
        }
    }

    /// Red invoices of which nobody knows what they take back.
    pub fn unlinked_reds(&self) -> impl Iterator<Item = &Invoice> {
        self.invoices.values().filter(|invoice| {
            let red = !invoice.total.is_positive() && invoice.linked.is_none();
            red && self.blue_of(invoice).is_none()
        })
    }

    /// The party that an id stands for: another one where the two were joined.
    pub fn holder(&self, party: PartyId) -> PartyId {
        let mut at = party;
        while let Some(into) = self.joined.get(&at) {
            at = *into;
        }
        at
    }

    /// The parties that turned out to be another one, each with the one it was joined to.
    pub fn joined(&self) -> impl Iterator<Item = (PartyId, PartyId)> {
        self.joined.iter().map(|(gone, stays)| (*gone, *stays))
    }

    /// The act that an entry belongs to: all facts of one command share it.
    pub fn act_of(&self, entry: Seq) -> Option<Uuid> {
        let after = self.acts.partition_point(|(first, _)| *first <= entry);
        after.checked_sub(1).map(|at| self.acts[at].1)
    }

    /// The debts of one party, in the order they were entered.
    pub fn debts_of(&self, debtor: PartyId) -> Vec<&Debt> {
        let ids = self.by_debtor.get(&debtor).into_iter().flatten();
        ids.filter_map(|id| self.debts.get(id)).collect()
    }

    /// Everyone who owes or owed something.
    pub fn debtors(&self) -> impl Iterator<Item = (PartyId, &Party)> {
        self.by_debtor
            .keys()
            .filter_map(|id| self.parties.get(id).map(|party| (*id, party)))
    }

    /// The party that goes by this name, if it is one and only one.
    pub fn party_called(&self, name: &str) -> Option<(PartyId, &Party)> {
        let mut found = self.names.called(name);
        match (found.next(), found.next()) {
            (Some(id), None) => self.parties.get(&id).map(|party| (id, party)),
            _ => None,
        }
    }

    /// The party with this registration number.
    pub fn party_registered(&self, registration: &str) -> Option<(PartyId, &Party)> {
        let id = self.names.registered(registration).next()?;
        self.parties.get(&id).map(|party| (id, party))
    }

    /// Changes a party, made if there is none, and what is known of its names with it.
    fn with_party<T>(&mut self, id: PartyId, change: impl FnOnce(&mut Party) -> T) -> T {
        let party = self.parties.entry(id).or_default();
        self.names.forget(id, party);
        let made = change(party);
        self.names.learn(id, party);
        made
    }
}
