//! Days that must not be missed (期间) in court and around it.
//!
//! The day a period begins is not counted; one that ends on a day of rest ends on the first day
//! after it (Civil Procedure Law art. 85, Civil Code arts 201-203). Nobody should wait for that, so
//! each has a careful day as well, as in [`crate::limitation`].

use chrono::{Duration, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Text, Unit};
use crate::days::before;
use crate::rules::{Cite, RulePack, Status};
use crate::workdays::{self, Is};

/// A period with its days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// Its id in the law data: `appeal-judgment`.
    pub id: String,
    /// What is to be done.
    pub name: Text,
    /// What it is counted from.
    pub from: Text,
    /// What its last day means.
    pub bound: Bound,
    /// How long it is.
    pub count: u32,
    /// In what.
    pub unit: Unit,
    /// The careful day: the last by counting alone, and where something is to be done so many days
    /// before an end, the working day on or before it. It is never after `last`.
    pub careful: NaiveDate,
    /// The last day as the law has it: moved past days of rest, unless counted back from an end.
    pub last: NaiveDate,
    /// Years whose days of rest are not known.
    pub unknown_years: Vec<i32>,
    /// Days on which to remind, counted back from the careful day.
    pub remind: Vec<NaiveDate>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
    /// How well the rule is known.
    pub status: Status,
}

/// What the last day of a period means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The last day.
    #[default]
    Last,
    /// The earliest last day a court may set.
    Least,
    /// The latest last day a court may set, or the latest in any event.
    Most,
    /// From the day after it something may be asked for.
    Earliest,
}

#[derive(Debug, Clone)]
pub(super) struct DeadlineRule {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) from: Text,
    pub(super) count: u32,
    pub(super) unit: Unit,
    pub(super) first_day_counts: bool,
    pub(super) days_before: Option<u32>,
    pub(super) bound: Bound,
    pub(super) cites: Vec<Cite>,
    pub(super) status: Status,
    pub(super) remind: Vec<i64>,
}

/// Every period of the law data, counted from `from`.
pub fn deadlines(from: NaiveDate, rules: &RulePack) -> Vec<Deadline> {
    let all = &rules.route().deadlines;
    all.iter().map(|rule| counted(rule, from, rules)).collect()
}

/// The period with this id, counted from `from`; nothing if there is none.
pub fn deadline(id: &str, from: NaiveDate, rules: &RulePack) -> Option<Deadline> {
    let mut all = rules.route().deadlines.iter();
    let rule = all.find(|rule| rule.id == id)?;
    Some(counted(rule, from, rules))
}

/// The period with this id where a paper of the court names its end: that day goes before what is
/// counted, and is not moved.
pub fn deadline_ending(id: &str, end: NaiveDate, rules: &RulePack) -> Option<Deadline> {
    let mut all = rules.route().deadlines.iter();
    let rule = all.find(|rule| rule.id == id)?;
    let mut found = ending(rule, end, Vec::new(), rules);
    if rule.days_before.is_none() {
        found.last = end;
        found.unknown_years.clear();
    }
    Some(found)
}

fn counted(rule: &DeadlineRule, from: NaiveDate, rules: &RulePack) -> Deadline {
    let calendar = rules.calendar();
    let mut unknown_years = Vec::new();
    let end = match rule.unit {
        // `read` refuses hours.
        Unit::Hours | Unit::Days => moved(from, i64::from(rule.count)),
        Unit::WorkingDays => {
            let reached = workdays::add(from, rule.count, calendar);
            unknown_years = reached.unknown_years;
            reached.on
        }
        Unit::Months => months(from, rule.count),
        Unit::Years => months(from, rule.count.saturating_mul(12)),
    };
    let end = if rule.first_day_counts {
        before(end)
    } else {
        end
    };
    ending(rule, end, unknown_years, rules)
}

fn ending(
    rule: &DeadlineRule,
    end: NaiveDate,
    mut unknown_years: Vec<i32>,
    rules: &RulePack,
) -> Deadline {
    let calendar = rules.calendar();
    let (careful, last) = match rule.days_before {
        Some(days) => {
            let last = moved(end, -i64::from(days));
            let mut careful = last;
            while calendar.on(careful) == Is::Rest && careful != before(careful) {
                unknown_years.extend(calendar.unknown(careful));
                careful = before(careful);
            }
            unknown_years.extend(calendar.unknown(careful));
            (careful, last)
        }
        None => {
            let reached = calendar.next_working(end);
            unknown_years.extend(reached.unknown_years);
            (end, reached.on)
        }
    };
    unknown_years.sort_unstable();
    unknown_years.dedup();
    let days_before = |days: &i64| moved(careful, -days);
    Deadline {
        id: rule.id.clone(),
        name: rule.name.clone(),
        from: rule.from.clone(),
        bound: rule.bound,
        count: rule.count,
        unit: rule.unit,
        careful,
        last,
        unknown_years,
        remind: rule.remind.iter().map(days_before).collect(),
        because: rule.cites.clone(),
        status: rule.status,
    }
}

/// So many days later or earlier, as far as the calendar goes.
fn moved(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(Duration::days(days)).unwrap_or(day)
}

/// The same day so many months later, or the last of that month (Civil Code art. 202).
fn months(from: NaiveDate, count: u32) -> NaiveDate {
    from.checked_add_months(Months::new(count)).unwrap_or(from)
}
