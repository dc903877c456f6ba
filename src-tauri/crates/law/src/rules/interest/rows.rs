//! `interest.toml` as it is written, before it is checked.

use chrono::NaiveDate;
use owed_book::terms::{CostKind, DebtKind, Moves, Per};
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
    pub(super) withheld: RawSeveral,
    pub(super) rolled: RawSeveral,
    pub(super) kept: RawSeveral,
    pub(super) instalments: RawSeveral,
    pub(super) works_due: RawSeveral,
    pub(super) pay_when_paid: RawLate,
    pub(super) cost: Vec<RawCost>,
    pub(super) loan_costs: RawDoubt,
    pub(super) deposit: RawDeposit,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCost {
    pub(super) id: String,
    pub(super) kinds: Vec<CostKind>,
    pub(super) agreed: bool,
    pub(super) articles: Vec<String>,
    pub(super) source: String,
    pub(super) status: Status,
    #[serde(default)]
    pub(super) zh: String,
    #[serde(default)]
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDoubt {
    pub(super) id: String,
    pub(super) status: Status,
    pub(super) source: String,
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeposit {
    pub(super) id: String,
    pub(super) source: String,
    pub(super) most_percent: Decimal,
    pub(super) articles: Vec<String>,
    pub(super) performed: Vec<String>,
    pub(super) forfeited: Vec<String>,
    pub(super) part: Vec<String>,
    pub(super) both: Vec<String>,
    pub(super) choice: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLonger {
    pub(super) series: Series,
    pub(super) status: Status,
    pub(super) zh: String,
    pub(super) en: String,
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
    pub(super) longer: Option<RawLonger>,
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
    pub(super) kept: Option<Decimal>,
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
