//! What may be claimed on a day, line by line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;

/// Asks what may be claimed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ClaimAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day; today when left out.
    pub on: Option<String>,
}

/// What may be claimed on a day.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimView {
    /// The day.
    pub on: String,
    /// The sum of all heads.
    pub total: String,
    /// One sum a head: `price`, `interest`, `late-loss`, `penalty`, `costs`.
    pub heads: Vec<HeadView>,
    /// The lines the sums are made of.
    pub lines: Vec<LineView>,
    /// What each payment paid.
    pub allocations: Vec<AllocationView>,
    /// What to know about these figures, with parameters.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// The same day under each order of payment: `as-decided`, `legal`, `principal-first`.
    pub orders: Vec<OrderTotal>,
    /// How days are counted: `end-excluded` or `both-included`.
    pub ends: String,
    /// First eight digits of the book's seal.
    pub head: String,
    /// Version of the law data.
    pub law: String,
}

/// The sum of one head.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeadView {
    /// The head.
    pub head: String,
    /// Its sum, rounded once.
    pub amount: String,
}

/// One line.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// The head it belongs to.
    pub head: String,
    /// The debt, as its invoice number or name.
    pub debt: String,
    /// First day that bears interest; nothing for the price.
    pub from: Option<String>,
    /// Last day that bears interest.
    pub to: Option<String>,
    /// How many days that is.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// The amount interest is on.
    pub base: Option<String>,
    /// The yearly rate in per cent, after the multiple, or the agreed rate as stated.
    pub rate: Option<String>,
    /// `year`, `month` or `day`.
    pub per: Option<String>,
    /// The loan prime rate it comes from.
    pub lpr: Option<LprView>,
    /// The amount, rounded for show so that the lines add up to the head.
    pub amount: String,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// What changed the base at its start: `payment` or `adjustment`, and its day.
    pub changed_by: Option<Reason>,
}

/// A published loan prime rate.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LprView {
    /// The day of publication.
    pub published: String,
    /// Per cent.
    pub percent: String,
    /// What it is multiplied with.
    pub times: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
    /// Where it was published.
    pub source: String,
}

/// What one payment paid.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllocationView {
    /// The payment.
    pub payment: String,
    /// The day.
    pub on: String,
    /// The debt, as its invoice number or name.
    pub debt: String,
    /// Of it, to costs.
    pub to_costs: String,
    /// Of it, to interest.
    pub to_interest: String,
    /// Of it, to the price.
    pub to_principal: String,
    /// `principal-first` or `legal`.
    pub order: String,
    /// Why.
    pub because: String,
}

/// An article, in our own words.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleView {
    /// Its id.
    pub id: String,
    /// The law's title in Chinese.
    pub law_zh: String,
    /// The law's title in English.
    pub law_en: String,
    /// The article's number.
    pub article: String,
    /// What it says, in our own words, in Chinese.
    pub says_zh: String,
    /// The same in English.
    pub says_en: String,
    /// In force since.
    pub since: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// What the total would be under one order of payment.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrderTotal {
    /// `as-decided`, `legal` or `principal-first`.
    pub order: String,
    /// The total.
    pub total: String,
}
