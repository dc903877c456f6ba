//! `interest.toml` as it is written, before it is checked.

use chrono::NaiveDate;
use owed_book::terms::{DebtKind, Moves, Per};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::{At, StageOf};
use crate::claim::{Head, Level};
use crate::rules::{Series, Status};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) checked: Option<NaiveDate>,
    pub(super) status: Option<Status>,
    pub(super) price: Vec<RawPrice>,
    pub(super) late: Vec<RawLate>,
    pub(super) agreed: RawAgreed,
    pub(super) floor: Vec<RawCap>,
    pub(super) term: RawTerm,
    pub(super) cap: Vec<RawCap>,
    pub(super) allocation: RawAllocation,
    pub(super) doubled: RawDoubled,
    pub(super) several: RawSeveral,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSeveral {
    pub(super) id: String,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDoubled {
    pub(super) id: String,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
    pub(super) from: NaiveDate,
    pub(super) percent: Decimal,
    pub(super) per: Per,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPrice {
    pub(super) kinds: Vec<DebtKind>,
    pub(super) articles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLate {
    pub(super) id: String,
    pub(super) kinds: Vec<DebtKind>,
    pub(super) head: Head,
    pub(super) moves: Moves,
    pub(super) times: Decimal,
    pub(super) most: Decimal,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
    pub(super) stage_of: StageOf,
    pub(super) stage: Vec<RawStage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStage {
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) percent: Option<Decimal>,
    pub(super) per: Option<Per>,
    pub(super) series: Option<Series>,
    pub(super) times: Option<Decimal>,
    pub(super) at: Option<At>,
    pub(super) articles: Option<Vec<String>>,
    pub(super) status: Status,
    pub(super) floating_status: Option<Status>,
    #[serde(default)]
    pub(super) zh: String,
    #[serde(default)]
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAgreed {
    pub(super) id: String,
    pub(super) head: Head,
    pub(super) loan_head: Head,
    pub(super) articles: Vec<String>,
    pub(super) loan_articles: Vec<String>,
    pub(super) source: String,
    pub(super) level: Vec<RawLevel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLevel {
    pub(super) level: Level,
    pub(super) times: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerm {
    pub(super) id: String,
    pub(super) articles: Vec<String>,
    pub(super) late_articles: Vec<String>,
    pub(super) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCap {
    pub(super) id: String,
    pub(super) formed_from: Option<NaiveDate>,
    pub(super) formed_until: Option<NaiveDate>,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
    pub(super) stage: Vec<RawStage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAllocation {
    pub(super) id: String,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
    pub(super) zh: String,
    pub(super) en: String,
}
