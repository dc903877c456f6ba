//! `procedures.toml` as it is written.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::deadlines::Bound;
use super::{Answer, CourtRule, FeeOf, Otherwise, Question, Road, Text, Unit};
use crate::rules::Status;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) checked: Option<NaiveDate>,
    pub(super) status: Option<Status>,
    pub(super) source: String,
    pub(super) question: Vec<RawNamed>,
    pub(super) paper: Vec<RawNamed>,
    pub(super) procedure: Vec<RawRoad>,
    pub(super) limits: RawLimits,
    pub(super) choose: Vec<RawChoose>,
    pub(super) court: Vec<RawCourt>,
    pub(super) level: RawLevel,
    pub(super) deadline: Vec<RawDeadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNamed {
    pub(super) id: String,
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRoad {
    pub(super) id: Road,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) says: Text,
    #[serde(default)]
    pub(super) beside: bool,
    pub(super) limits: Option<ByAmount>,
    pub(super) articles: Vec<String>,
    pub(super) status: Option<Status>,
    #[serde(default)]
    pub(super) interrupts: Vec<String>,
    pub(super) conditions: Vec<RawCondition>,
    pub(super) cost: RawCost,
    pub(super) time: Vec<RawPeriod>,
    pub(super) papers: Vec<String>,
    pub(super) risks: Vec<RawRisk>,
}

/// What limits a road by the amount claimed.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ByAmount {
    /// The limits of small claims.
    SmallClaims,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCondition {
    pub(super) ask: Question,
    pub(super) must: Answer,
    pub(super) otherwise: Otherwise,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) articles: Vec<String>,
    pub(super) status: Option<Status>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCost {
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) fee: Option<FeeOf>,
    #[serde(default)]
    pub(super) because: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPeriod {
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) count: u32,
    pub(super) unit: Unit,
    pub(super) articles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRisk {
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) articles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimits {
    pub(super) articles: Vec<String>,
    pub(super) outdated_after_months: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChoose {
    pub(super) then: Road,
    pub(super) when: BTreeMap<Question, Answer>,
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCourt {
    pub(super) id: CourtRule,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) articles: Vec<String>,
    pub(super) status: Option<Status>,
    #[serde(default)]
    pub(super) check: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLevel {
    pub(super) from: NaiveDate,
    pub(super) same_province: Decimal,
    pub(super) other_province: Decimal,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) status: Option<Status>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeadline {
    pub(super) id: String,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) from: Text,
    pub(super) count: u32,
    pub(super) unit: Unit,
    #[serde(default)]
    pub(super) first_day_counts: bool,
    pub(super) days_before: Option<u32>,
    #[serde(default)]
    pub(super) bound: Bound,
    pub(super) articles: Vec<String>,
    pub(super) status: Option<Status>,
    #[serde(default)]
    pub(super) remind: Vec<i64>,
}
