//! An agreed rate as it is typed.

use anyhow::Result;
use owed_app::Failure;
use serde_json::{Value, json};

/// `6%`, `0.05%/day`, `2%/month`.
pub(super) fn agreed(rate: &str) -> Result<Value> {
    let bad = || Failure::bad_input("rate", rate);
    let (percent, per) = rate.split_once('/').unwrap_or((rate, "year"));
    let percent = percent.trim().strip_suffix('%').ok_or_else(bad)?.trim();
    let per = match per.trim() {
        "year" | "y" | "年" => "year",
        "month" | "m" | "月" => "month",
        "day" | "d" | "日" => "day",
        _ => return Err(bad().into()),
    };
    Ok(json!({ "is": "agreed", "percent": percent, "per": per }))
}
