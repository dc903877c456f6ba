//! Which column holds what, for a table that is not one of the known layouts.

use serde::{Deserialize, Serialize};

/// Which column holds what. Made by a person from a [`Proposal`], remembered by its shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mapping {
    /// The table it is for.
    pub shape: Shape,
    /// What its rows are.
    pub target: Target,
    /// The columns that are used. A column not named here is kept as a cell and has no meaning.
    pub columns: Vec<Column>,
    /// The unit the amounts stand in.
    #[serde(default)]
    pub unit: Unit,
    /// How a date such as `3/8/2024` is to be read; without it such a date is set aside.
    #[serde(default)]
    pub dates: Option<DateOrder>,
}

/// The words at the head of a table's columns, in order: the fingerprint by which a table of the same
/// make is known again. Spaces, units and the width of characters do not count.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shape(pub String);

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Target {
    /// Invoices or sales: each row is something owed.
    Invoices,
    /// Money that moved.
    Money,
    /// What each customer owes on a day.
    Balances,
}

impl Target {
    /// What the columns of such a table can hold, most needed first.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Target::Invoices => &[
                Field::Customer,
                Field::On,
                Field::Total,
                Field::Due,
                Field::Number,
                Field::Code,
                Field::CustomerId,
                Field::Net,
                Field::Tax,
                Field::Item,
                Field::Contract,
                Field::Remark,
                Field::Status,
                Field::Kind,
                Field::Seller,
                Field::SellerId,
                Field::Currency,
            ],
            Target::Money => &[
                Field::On,
                Field::In,
                Field::Out,
                Field::Amount,
                Field::Direction,
                Field::Other,
                Field::Time,
                Field::OtherAccount,
                Field::OtherBank,
                Field::Summary,
                Field::Remark,
                Field::Reference,
                Field::After,
                Field::Account,
                Field::AccountName,
                Field::Currency,
            ],
            Target::Balances => &[
                Field::Customer,
                Field::Outstanding,
                Field::Bucket,
                Field::CustomerCode,
                Field::CustomerId,
                Field::AsOf,
                Field::Keeper,
            ],
        }
    }
}

/// One column and what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The column, from 0.
    pub index: u32,
    /// The words at its head, as written.
    pub header: String,
    /// What it holds.
    pub field: Field,
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// Invoice, order or note number.
    Number,
    /// Invoice code of the older kind.
    Code,
    /// The day issued, delivered, paid or moved; may carry the time.
    On,
    /// The time of day, in a column of its own.
    Time,
    /// The day payment is due.
    Due,
    /// The customer: the buyer of an invoice, the one who owes a balance.
    Customer,
    /// The customer's taxpayer number.
    CustomerId,
    /// The customer's code in the program the table came from.
    CustomerCode,
    /// The seller.
    Seller,
    /// The seller's taxpayer number.
    SellerId,
    /// Amount without tax.
    Net,
    /// Tax.
    Tax,
    /// Amount with tax, or the amount of a sale where the table has only one.
    Total,
    /// Money that came in.
    In,
    /// Money that went out.
    Out,
    /// Money that moved, either way: see `Direction`, or the sign where there is no such column.
    Amount,
    /// Which way it moved, in words: 收入, 支出, 借, 贷.
    Direction,
    /// Balance after a movement.
    After,
    /// What is owed in all.
    Outstanding,
    /// A part of it by age; the days are read from the header.
    Bucket,
    /// The other side's name.
    Other,
    /// The other side's account.
    OtherAccount,
    /// The other side's bank.
    OtherBank,
    /// The owner's own account.
    Account,
    /// The owner's own name.
    AccountName,
    /// The bank's number of a movement.
    Reference,
    /// What kind of movement.
    Summary,
    /// Remark; several columns may hold one.
    Remark,
    /// Contract number.
    Contract,
    /// What was sold.
    Item,
    /// Currency.
    Currency,
    /// State of the invoice or transaction.
    Status,
    /// Kind of the invoice or transaction.
    Kind,
    /// The person who looks after the customer.
    Keeper,
    /// The day a balance is of.
    AsOf,
}

/// The unit amounts stand in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// 元.
    #[default]
    Yuan,
    /// 千元.
    Thousand,
    /// 万元.
    TenThousand,
}

/// How a date whose year does not stand first is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// `31/12/2025`.
    DayFirst,
    /// `12/31/2025`.
    MonthFirst,
}

/// A table of a file, shown before anything is read from it, with a guess at its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// The file inside a zip; empty when the file is not a zip.
    pub inside: String,
    /// The sheet; empty for a text table.
    pub sheet: String,
    /// The row the header stands in, as Excel numbers it; nothing if no row looks like a header.
    pub header_row: Option<u32>,
    /// Every column.
    pub columns: Vec<ProposedColumn>,
    /// The first rows below the header as written, each as wide as `columns`.
    pub first_rows: Vec<Vec<String>>,
    /// The guess, ready to be corrected and given to [`crate::read`].
    pub mapping: Mapping,
    /// What the guess still lacks before a row can be read: at least one of each group must be named.
    pub lacks: Vec<Vec<Field>>,
}

/// A column of a table nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProposedColumn {
    /// The column, from 0.
    pub index: u32,
    /// The words at its head; the column's letter where it has none.
    pub header: String,
    /// What it may hold.
    pub field: Option<Field>,
}
