//! What one row means.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a row means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "is")]
pub enum Meaning {
    /// An invoice.
    Invoice(Box<InvoiceRow>),
    /// Money that moved.
    Money(Box<MoneyRow>),
    /// What one customer owed on a day.
    Balance(Box<BalanceRow>),
    /// None of these, and why.
    Aside(Aside),
}

/// An invoice, as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceRow {
    /// Number (发票号码); twenty digits for a digital invoice. A shop's own table may have none.
    pub number: Option<String>,
    /// Code (发票代码) of an invoice of the older kind.
    pub code: Option<String>,
    /// The day it was issued.
    pub issued: NaiveDate,
    /// The day payment is due, where the table has such a column.
    pub due: Option<NaiveDate>,
    /// Who issued it.
    pub seller: PartyRow,
    /// Who received it, the one who pays.
    pub buyer: PartyRow,
    /// Amount without tax, yuan.
    pub net: Option<Decimal>,
    /// Tax, yuan.
    pub tax: Option<Decimal>,
    /// Amount with tax (价税合计), yuan; negative on a red invoice.
    pub total: Decimal,
    /// A red invoice (红字发票), one that takes back another.
    pub red: bool,
    /// The number of the invoice it takes back.
    pub reverses: Option<String>,
    /// What has become of it since.
    pub status: InvoiceStatus,
    /// The same in the file's words.
    pub status_text: Option<String>,
    /// Special or ordinary, paper or digital, in the file's words.
    pub kind_text: Option<String>,
    /// The remark printed on it.
    pub remark: Option<String>,
    /// A contract number read from the remark or from a column of its own. A hint, not a proof.
    pub contract: Option<String>,
    /// The goods and services on it, discounts as lines of their own.
    pub lines: Vec<ItemLine>,
    /// What a person should look at.
    #[serde(with = "crate::travel::tagged")]
    pub flags: Vec<Flag>,
}

/// What has become of an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum InvoiceStatus {
    /// It stands, or the file says nothing.
    Normal,
    /// A red invoice took back part of it (已红冲-部分).
    ReversedInPart,
    /// A red invoice took back all of it (已红冲-全额).
    ReversedInFull,
    /// The file says something else: see `status_text`.
    Other,
}

/// A name as it stands in a file, with the number of its holder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyRow {
    /// The name as written.
    pub name: Option<String>,
    /// Taxpayer number or unified social credit code (纳税人识别号).
    pub id: Option<String>,
}

/// One line of goods or services on an invoice. A discount is a line with a negative amount.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemLine {
    /// What was sold.
    pub name: String,
    /// Specification (规格型号).
    pub spec: Option<String>,
    /// Unit of measure.
    pub unit: Option<String>,
    /// How many, in the file's digits where they can be read.
    pub quantity: Option<Decimal>,
    /// Price of one, without tax, yuan; more than two decimals are usual.
    pub price: Option<Decimal>,
    /// Amount without tax, yuan.
    pub net: Option<Decimal>,
    /// Tax rate in the file's words: `13%`, `0.13`, `免税`.
    pub rate: Option<String>,
    /// Tax, yuan.
    pub tax: Option<Decimal>,
    /// Amount with tax, yuan.
    pub total: Option<Decimal>,
}

/// Money that moved, as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MoneyRow {
    /// The day.
    #[serde(with = "crate::packed::day")]
    pub on: NaiveDate,
    /// The time of day, Chinese time, where the file has it.
    #[serde(with = "crate::packed::time")]
    pub time: Option<NaiveTime>,
    /// How much, yuan. **Invariant:** greater than nought, whole fen; the direction is apart.
    #[serde(with = "crate::packed::amount")]
    pub amount: Decimal,
    /// To the owner of the file or from him.
    pub direction: Direction,
    /// The other side's name as written.
    pub other_name: Option<String>,
    /// The other side's account.
    pub other_account: Option<String>,
    /// The other side's bank.
    pub other_bank: Option<String>,
    /// What kind of movement, in the file's words (交易类型, 摘要).
    pub summary: Option<String>,
    /// What the payer wrote with it (附言, 备注, 用途), joined where the file has several.
    pub remark: Option<String>,
    /// The bank's own number of this movement. The same movement has the same number in a later export.
    pub reference: Option<String>,
    /// The owner's account, where each row states it.
    pub account: Option<String>,
    /// The balance after it, yuan.
    #[serde(with = "crate::packed::balance")]
    pub balance: Option<Decimal>,
    /// What a person should look at.
    #[serde(with = "crate::travel::tagged")]
    pub flags: Vec<Flag>,
}

/// Which way money went, seen from the owner of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// To the owner.
    In,
    /// From the owner.
    Out,
}

/// What one customer owed on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BalanceRow {
    /// The customer.
    pub customer: PartyRow,
    /// The customer's code in the program the table came from.
    pub code: Option<String>,
    /// The day the balance is of, where the sheet says so.
    pub as_of: Option<NaiveDate>,
    /// What was owed in all, yuan.
    pub outstanding: Decimal,
    /// The same by age, in the order of the columns.
    pub buckets: Vec<Bucket>,
    /// The person who looks after the customer.
    pub keeper: Option<String>,
    /// What a person should look at.
    #[serde(with = "crate::travel::tagged")]
    pub flags: Vec<Flag>,
}

/// A part of a balance, by age in days past due, both ends inclusive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Bucket {
    /// The column's words.
    pub label: Arc<str>,
    /// The fewest days; nothing for what is not yet due.
    pub from: Option<u32>,
    /// The most days; nothing for what has no end.
    pub to: Option<u32>,
    /// How much, yuan.
    pub amount: Decimal,
}

/// Something about a row that is understood but should be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum Flag {
    /// A kind of movement this reader has never seen; direction and amount were plain nevertheless.
    UnknownKind {
        /// The file's word for it.
        text: String,
    },
    /// The state is not one this reader knows to mean that the money has arrived.
    UnknownState {
        /// The file's word for it.
        text: String,
    },
    /// Part of it was given back later.
    PartlyRefunded {
        /// The file's word for it.
        text: String,
    },
    /// The payer seems to have paid for another (代…付款).
    PaidForAnother {
        /// The words it was seen in.
        text: String,
    },
    /// The name is masked (`**微超`).
    MaskedName,
    /// A number lost its last digits when a spreadsheet saved the file again.
    DigitsLost {
        /// The column.
        cell: Arc<str>,
        /// The text.
        text: String,
    },
    /// The lines of the invoice do not add up to its total.
    LinesDisagree {
        /// What the lines add up to, yuan.
        lines: Decimal,
    },
    /// Net and tax do not add up to the total.
    TaxDisagrees {
        /// What they add up to, yuan.
        sum: Decimal,
    },
    /// The ages do not add up to the balance.
    BucketsDisagree {
        /// What they add up to, yuan.
        sum: Decimal,
    },
    /// A red invoice that does not say which invoice it takes back.
    ReversesUnknown,
    /// A cell beside the point could not be read and was left out.
    CellUnread {
        /// The column.
        cell: Arc<str>,
        /// The text.
        text: String,
    },
    /// Characters of the row could not be decoded; a name may be wrong.
    BadCharacters,
}

/// Why a row is not an invoice, a payment or a balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum Aside {
    /// Stands above the header: a title, an account, a count.
    Preamble,
    /// The header.
    Header,
    /// Below the last row: a note, a signature.
    Footer,
    /// A subtotal or total (小计, 合计).
    Total,
    /// A line of an invoice that has a row of its own, or was summed into one.
    LineOfInvoice {
        /// The invoice.
        number: String,
    },
    /// The same invoice stands in the file a second time.
    Twice {
        /// The invoice.
        number: String,
    },
    /// Neither income nor expense: between the owner's own pockets.
    Neutral {
        /// The file's word for it.
        text: String,
    },
    /// The transaction did not come to an end: closed, failed, waiting.
    NotCompleted {
        /// The file's word for it.
        text: String,
    },
    /// The money was given back in full.
    Refunded {
        /// The file's word for it.
        text: String,
    },
    /// A correction the bank booked as a negative amount.
    Correction {
        /// The column.
        cell: Arc<str>,
        /// The text.
        text: String,
    },
    /// The invoice was declared void (已作废).
    Void {
        /// The file's word for it.
        text: String,
    },
    /// Not in yuan.
    ForeignCurrency {
        /// The file's word for the currency.
        text: String,
    },
    /// No amount, or nought.
    NoAmount,
    /// Both an incoming and an outgoing amount.
    BothDirections,
    /// It is not said, in words known here, which way the money went.
    NoDirection {
        /// The file's word for it.
        text: String,
    },
    /// A cell that is needed is empty.
    Missing {
        /// The column, or the word for what is missing where there is no such column.
        cell: Arc<str>,
    },
    /// A cell that is needed cannot be read.
    Unreadable {
        /// The column.
        cell: Arc<str>,
        /// The text.
        text: String,
        /// What is wrong with it.
        why: Unreadable,
    },
    /// A number that is needed lost digits when a spreadsheet saved the file again.
    DigitsLost {
        /// The column.
        cell: Arc<str>,
        /// The text.
        text: String,
    },
    /// A quote opened in this row and was never closed.
    UnclosedQuote,
    /// The line is longer than a row can be; only its beginning is kept.
    TooLong,
    /// A movement of securities, not a payment.
    Securities {
        /// The file's word for it.
        text: String,
    },
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Unreadable {
    /// Not an amount.
    NotAnAmount,
    /// An amount that could be read in two ways: `1,23`, `1.234,50`.
    AmbiguousAmount,
    /// An amount with a part of a fen.
    PartOfFen,
    /// An amount in another currency.
    OtherCurrency,
    /// Greater than any real debt.
    TooGreat,
    /// Not a date.
    NotADate,
    /// A date that could be read in two ways: `3/8/2024`, `4/7/24`.
    AmbiguousDate,
    /// A day that does not exist: 30 February.
    NoSuchDay,
    /// A date before 1980 or after 2199.
    UnlikelyDate,
    /// An error of a spreadsheet formula: `#REF!`.
    FormulaError,
}
