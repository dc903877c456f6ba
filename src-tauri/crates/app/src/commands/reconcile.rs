//! Reconciliation (对账): what in the book is not explained yet, and the owner's word on it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::PaymentView;
use super::import::{Reason, RowPlace, SuggestedShare};

mod account;
mod decide;
mod open;
mod show;

pub(super) use account::apply;
pub(super) use decide::{
    allow, different_money, different_party, join, link, none_of_these, rename, return_money,
    same_money, same_party,
};
pub(crate) use open::unexplained;
pub(crate) use show::refunds_of;
pub(super) use show::show;

/// Everything that is not explained yet.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reconciliation {
    /// Red invoices of which nobody knows what they take back.
    pub reds: Vec<RedView>,
    /// Names that may be one party's.
    pub same: Vec<SameAsked>,
    /// Payments that look like the same money as another.
    pub twins: Vec<TwinsView>,
    /// Payments that may be a debtor's, the oldest first.
    pub payments: Vec<PaymentView>,
    /// Payments that nobody in the book seems to have made.
    pub unplaced: Vec<PaymentView>,
    /// Money that went out to a debtor.
    pub refunds: Vec<RefundView>,
    /// What is kept on account, debtor by debtor.
    pub accounts: Vec<AccountView>,
    /// What of all this is above the allowance, one by one: how many.
    pub above: u32,
    /// And how much in all.
    pub above_sum: String,
    /// What may stay unexplained, each: `0.00` unless the owner said otherwise.
    pub upto: String,
}

/// A red invoice of which nobody knows what it takes back.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RedView {
    /// Its id.
    pub red: String,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued: String,
    /// The buyer's id.
    pub debtor: String,
    /// The buyer's name.
    pub buyer: String,
    /// Its total, below zero.
    pub total: String,
    /// The number it names, which is not in the book.
    pub reverses: Option<String>,
    /// The blue invoices it may take back, the likeliest first.
    pub blues: Vec<BlueView>,
    /// Where it was read.
    pub place: Option<RowPlace>,
}

/// A blue invoice that a red one may take back.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BlueView {
    /// Its id.
    pub invoice: String,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued: String,
    /// Its total.
    pub total: String,
    /// 0 to 100.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A name that may be a party's.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SameAsked {
    /// The party.
    pub party: String,
    /// Its name.
    pub is: String,
    /// The other name.
    pub name: String,
    /// The party of the book that goes by the other name; nothing where it is only a payer.
    pub other: Option<String>,
    /// Payments by that payer, or debts of that party.
    pub count: u32,
    /// Their amounts.
    pub amount: String,
}

/// Two payments that look like the same money.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TwinsView {
    /// The one that would count.
    pub counted: PaymentView,
    /// What kind of file it was met in; nothing where it was entered by hand.
    pub counted_in: Option<String>,
    /// The one that would be set aside.
    pub aside: PaymentView,
    /// What kind of file that was met in.
    pub aside_in: Option<String>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Money that went out to a debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundView {
    /// Its id.
    pub refund: String,
    /// The day.
    pub on: String,
    /// How much.
    pub amount: String,
    /// Who it went to.
    pub payee: String,
    /// The account it went to.
    pub account: Option<String>,
    /// The remark.
    pub remark: Option<String>,
    /// `open`, `returned` or `none` (it gives nothing back).
    pub state: String,
    /// Who may have got it back, or has.
    pub debtor: Option<String>,
    /// The debtor's name.
    pub debtor_name: Option<String>,
    /// The debts that are, or would be, less paid.
    pub from: Vec<SuggestedShare>,
    /// What comes, or would come, out of the account.
    pub from_account: String,
    /// What was never paid in.
    pub beyond: String,
    /// 0 to 100.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The row it was read from.
    pub place: Option<RowPlace>,
    /// The act that decided it, to undo it with.
    pub act: Option<String>,
}

/// What is kept on a debtor's account.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// The debtor.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// How much.
    pub kept: String,
    /// What the debtor still owes, which it could pay.
    pub owed: String,
}

/// Asks for a name to be taken as a party's, or told apart from it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct NameAsked {
    /// The party: its id or exact name.
    pub party: String,
    /// The other name.
    pub name: String,
    /// The last day on which it was the registered name (曾用名).
    pub until: Option<String>,
}

/// Asks for two parties to be made one.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinAsked {
    /// The one that goes: its id or exact name.
    pub party: String,
    /// The one that stays.
    pub into: String,
}

/// Asks for a party's registered name to be changed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RenameAsked {
    /// The party: its id or exact name.
    pub party: String,
    /// The name it has now.
    pub name: String,
    /// The first day of that name.
    pub on: String,
}

/// Asks for a red invoice to be tied to what it takes back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct LinkAsked {
    /// The red invoice: its id or number.
    pub red: String,
    /// The blue one; nothing where it is not in this book.
    pub blue: Option<String>,
}

/// Asks for two payments to be taken as one, or told apart.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct TwinsAsked {
    /// The payment that would be set aside.
    pub payment: String,
    /// The payment that counts.
    pub counted: String,
    /// Why.
    pub because: Option<String>,
}

/// Asks for payments to be put down as paying nothing that is owed here.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct NoneAsked {
    /// The payments.
    pub payments: Vec<String>,
    /// Why.
    pub because: Option<String>,
}

/// Asks for a decision on money that went out.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ReturnAsked {
    /// The money: its id, or the bank's number for it.
    pub refund: String,
    /// Who got it back: id or exact name; nothing where it gives nothing back.
    pub debtor: Option<String>,
    /// Why.
    pub because: Option<String>,
}

/// Asks for what is kept on account to pay what is owed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplyAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
}

/// Asks for an amount up to which things may stay unexplained.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllowAsked {
    /// The amount, each.
    pub upto: String,
}
