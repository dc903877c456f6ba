//! When the price of construction work was due (建设工程施工合同解释（一） art. 27).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rules::{Cite, RulePack};

/// What is known of a construction contract. Leave out what did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Works {
    /// The day of payment that was agreed.
    pub agreed: Option<NaiveDate>,
    /// The day the works were really handed over.
    pub handed_over: Option<NaiveDate>,
    /// The day the final account was submitted.
    pub accounted: Option<NaiveDate>,
    /// The day the suit was filed.
    pub filed: Option<NaiveDate>,
}

/// The day payment was due, and why that one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorksDue {
    /// The last day on which payment was in time; interest runs from the next.
    pub on: NaiveDate,
    /// What makes it that day.
    pub why: DueBy,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// What makes a day the day of payment, in the order of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueBy {
    /// It was agreed.
    Agreed,
    /// The works were handed over.
    HandedOver,
    /// The final account was submitted; the works were not handed over.
    Accounted,
    /// The suit was filed; there was neither handing over nor account.
    Filed,
}

/// When payment was due: as agreed, else when the works were handed over, else when the final
/// account was submitted, else when the suit was filed. Nothing where none of it happened.
pub fn works_due(works: Works, rules: &RulePack) -> Option<WorksDue> {
    let days = [
        (works.agreed, DueBy::Agreed),
        (works.handed_over, DueBy::HandedOver),
        (works.accounted, DueBy::Accounted),
        (works.filed, DueBy::Filed),
    ];
    let (on, why) = days.into_iter().find_map(|(on, why)| Some((on?, why)))?;
    let because = rules.interest.sums.works_due.clone();
    Some(WorksDue { on, why, because })
}
