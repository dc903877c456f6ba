//! What a file turned out to hold.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::failure::ReadError;
use crate::mapping::Mapping;
use crate::meaning::Meaning;

/// One file to read, as it came.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'a> {
    /// The name it came under. Only shown in notes; a file is recognised by its content.
    pub name: &'a str,
    /// All its bytes.
    pub bytes: &'a [u8],
    /// The password of a zip that has one (payment apps send theirs by text message).
    pub password: Option<&'a str>,
    /// Which column holds what, for tables that are not one of the known layouts. Each is used where its
    /// [`Mapping::shape`] is found in the file and passed over otherwise.
    pub mappings: &'a [Mapping],
    /// Reads the pieces of text on the pages of a PDF; a PDF holds no rows without it. What a PDF is
    /// made of is not known here.
    pub pdf: Option<ReadPdf>,
}

/// Reads the pieces of text of a PDF, page by page; nothing when it cannot be opened.
pub type ReadPdf = fn(&[u8]) -> Option<Vec<Vec<Piece>>>;

/// A piece of text on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// How far its beginning is from the left edge, in tenths of a point.
    pub x: i32,
    /// How far its base line is from the top edge, in tenths of a point.
    pub y: i32,
    /// The text.
    pub text: String,
}

impl<'a> Incoming<'a> {
    /// Takes a file that has neither password nor mapping and is no PDF.
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Incoming {
            name,
            bytes,
            password: None,
            mappings: &[],
            pdf: None,
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
    /// An electronic invoice as PDF, by the text on its page.
    EInvoicePdf,
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
    /// 中信银行, credit card.
    CiticCard,
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
        /// Why.
        why: Box<ReadError>,
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
