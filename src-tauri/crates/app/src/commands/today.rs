//! Today: what to do first, what comes soon, and how old the debts are.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The landing page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// The day.
    pub today: String,
    /// Owed to the owner in all.
    pub owed: String,
    /// Of it, past due.
    pub overdue: String,
    /// Money that arrived this month.
    pub received: String,
    /// What to do, the costliest delay first.
    pub todo: Vec<Todo>,
    /// What falls in the next fortnight.
    pub soon: Vec<Soon>,
    /// How old the debts are.
    pub ageing: Vec<Bucket>,
}

/// One thing to do.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Todo {
    /// The debtor; nothing when it is about the whole book.
    pub debtor: Option<String>,
    /// The debtor's name.
    pub name: Option<String>,
    /// The amount at stake.
    pub amount: Option<String>,
    /// As [`super::cases::NextStep::code`].
    pub code: String,
    /// Parameters for the words.
    pub about: Vec<String>,
    /// `seal` (a legal date), `amber`, `teal` or `grey`.
    pub tone: String,
}

/// Something that falls in the next fortnight.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Soon {
    /// The day.
    pub on: String,
    /// The debtor's id.
    pub debtor: String,
    /// The debtor's name.
    pub name: String,
    /// `due`, `limitation` or `letter-deadline`.
    pub code: String,
    /// The amount.
    pub amount: Option<String>,
}

/// Debts of one age.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bucket {
    /// `no-due`, `not-due`, `1-30`, `31-90`, `91-365` or `over-365` days late.
    pub age: String,
    /// Their balance.
    pub amount: String,
    /// Its part of the whole, in thousandths, for the bar.
    pub thousandths: u32,
}

/// How the window looks and speaks. Kept in a plain file of the program, not in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// `zh`, `en` or `system`.
    pub language: String,
    /// `light`, `dark` or `auto`.
    pub scheme: String,
    /// Larger type.
    pub large: bool,
    /// Books opened before, the latest first.
    pub recent: Vec<super::book::RecentBook>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: "zh".into(), scheme: "auto".into(), large: false, recent: Vec::new() }
    }
}

/// Changes of how the window looks and speaks. What is left out stays.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ChangeSettings {
    /// `zh`, `en` or `system`.
    pub language: Option<String>,
    /// `light`, `dark` or `auto`.
    pub scheme: Option<String>,
    /// Larger type.
    pub large: Option<bool>,
}
