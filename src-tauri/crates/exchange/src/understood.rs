//! What a file turned out to hold.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::mapping::Mapping;

/// One file to read, as it came.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'a> {
    /// The name it came under. Only shown in notes; a file is recognised by its content.
    pub name: &'a str,
    /// All its bytes.
    pub bytes: &'a [u8],
    /// The password of a zip that has one (payment apps send theirs by text message).
    pub password: Option<&'a str>,
    /// Which column holds what, for a table that is not one of the known layouts. It is used when its
    /// [`Mapping::shape`] is found in the file and passed over otherwise.
    pub mapping: Option<&'a Mapping>,
}

impl<'a> Incoming<'a> {
    /// Takes a file that has neither password nor mapping.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Incoming {
            name,
            bytes,
            password: None,
            mapping: None,
        }
    }
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes of the file used up so far. Never more than `of`.
    pub done: u64,
    /// Bytes in all, unpacked where they can be counted before.
    pub of: u64,
    /// Rows handed over so far.
    pub rows: u64,
}

/// What reading is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Unpacking and measuring what is inside.
    Opening,
    /// Going through the rows.
    Reading,
}

/// A file, understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Understood {
    /// What kind of file it is.
    pub format: Format,
    /// Every row, in the order of the file; titles and totals too, set aside.
    pub rows: Vec<Row>,
    /// The counts and sums the file itself prints, if any.
    pub stated: Tallies,
    /// The same counts and sums as found in the rows.
    pub found: Tallies,
    /// What the reader should be told about the file as a whole.
    pub notes: Vec<Note>,
    /// Whose account or list it is, where the file says so.
    pub owner: Owner,
    /// The first and last day the file says it covers, both inclusive.
    pub period: Option<(NaiveDate, NaiveDate)>,
}

/// The kinds of file that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// The tax bureau's list of all invoices (全量发票查询导出结果).
    TaxBureauList,
    /// An electronic invoice as XML (数电票 XML, and the older pinyin and OFD-attached dialects).
    EInvoiceXml,
    /// An electronic invoice as OFD.
    EInvoiceOfd,
    /// 工商银行, company account.
    IcbcCorporate,
    /// 平安银行, company account.
    PingAnCorporate,
    /// 建设银行, company account.
    CcbCorporate,
    /// 光大银行, company account.
    CebCorporate,
    /// 民生银行, company account.
    CmbcCorporate,
    /// 招商银行, company account.
    CmbCorporate,
    /// 中国银行, company account.
    BocCorporate,
    /// 浦发银行, company account.
    SpdbCorporate,
    /// 微信支付 bill, as XLSX or CSV.
    WeChatPay,
    /// 支付宝 bill.
    Alipay,
    /// 工商银行, personal account or card.
    IcbcPersonal,
    /// 农业银行, personal account.
    AbcPersonal,
    /// 中国银行, personal account.
    BocPersonal,
    /// 中国银行, credit card.
    BocCard,
    /// 建设银行, personal account.
    CcbPersonal,
    /// 招商银行, personal account.
    CmbPersonal,
    /// 招商银行, credit card.
    CmbCard,
    /// 交通银行, personal account.
    BocomPersonal,
    /// 交通银行, credit card.
    BocomCard,
    /// 广发银行, credit card.
    CgbCard,
    /// 汇丰（香港）, credit card.
    HsbcHkCard,
    /// 浦发银行, personal account.
    SpdbPersonal,
    /// 华西证券, money and securities movements.
    HuaxiSecurities,
    /// A table of what each customer owes by age (账龄分析表).
    AgeingTable,
    /// A statement of money moved whose columns explain themselves, from a bank not known by name.
    BankStatement,
    /// A table read through a [`Mapping`].
    Mapped,
    /// A zip with several kinds of file inside.
    Several,
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// Where it stands.
    pub place: Place,
    /// Its cells as written, empty ones left out. For an XML file each element with text is a cell
    /// whose header is the path of the element.
    pub cells: Vec<Cell>,
    /// What it means.
    pub meaning: Meaning,
}

/// Where a row stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The file inside a zip; empty when the file is not a zip.
    pub inside: Arc<str>,
    /// The sheet; empty for a text table, the root element for XML.
    pub sheet: Arc<str>,
    /// The row as Excel numbers it, from 1.
    pub row: u32,
}

/// One cell as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The words at the head of its column, or the column's letter where it has none.
    pub header: Arc<str>,
    /// The text, untouched. Numbers are written with all the digits Excel shows and no more.
    pub text: String,
}

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
    pub on: NaiveDate,
    /// The time of day, Chinese time, where the file has it.
    pub time: Option<NaiveTime>,
    /// How much, yuan. **Invariant:** greater than nought, whole fen; the direction is apart.
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
    pub balance: Option<Decimal>,
    /// What a person should look at.
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

/// Counts and sums.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tallies {
    /// All records.
    pub records: Option<u64>,
    /// Income; for invoices, all of them, red ones counted down.
    pub incoming: Option<Tally>,
    /// Expense.
    pub outgoing: Option<Tally>,
    /// Neither.
    pub neutral: Option<Tally>,
    /// What is owed in all, in a table of balances.
    pub outstanding: Option<Tally>,
}

/// A count and a sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// How many.
    pub count: Option<u64>,
    /// How much, yuan.
    pub sum: Option<Decimal>,
}

/// Whose account or list it is, as far as the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    /// The name.
    pub name: Option<String>,
    /// The account, as written.
    pub account: Option<String>,
}

/// Something the reader should be told about the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum Note {
    /// A count or sum the file prints differs from what its rows give.
    TalliesDiffer {
        /// What the file prints.
        stated: Tally,
        /// What the rows give.
        found: Tally,
        /// Which of them.
        of: Which,
    },
    /// The file says of itself that it is only for one's own reckoning: it is no evidence.
    NotEvidence,
    /// The file was opened and saved by a spreadsheet since it left its source.
    SavedAgain,
    /// Some characters could not be decoded.
    BadCharacters {
        /// In how many rows.
        rows: u64,
        /// The first of them.
        first: Place,
    },
    /// A sheet that was not read.
    SheetLeftOut {
        /// Its name.
        sheet: String,
        /// Hidden in the workbook, as against not recognised.
        hidden: bool,
    },
    /// A file inside the zip that was not read.
    FileLeftOut {
        /// Its name.
        name: String,
        /// Why, in the words of the error.
        why: String,
    },
    /// Only the sheet of lines was there; invoices were summed from their lines.
    SummedFromLines,
    /// Amounts stand in another unit than yuan and were multiplied.
    Unit {
        /// Which.
        unit: crate::mapping::Unit,
    },
    /// When the file says it was made.
    MadeAt {
        /// The time, Chinese time.
        at: NaiveDateTime,
    },
    /// The layout is a general one that fits many programs: check one row against the original.
    GeneralLayout,
    /// The electronic signature in the file was not checked here.
    SignatureUnchecked,
}

/// Which of the tallies a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Which {
    /// All records.
    Records,
    /// Income.
    Incoming,
    /// Expense.
    Outgoing,
    /// Neither.
    Neutral,
    /// Balances.
    Outstanding,
}
