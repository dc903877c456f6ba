//! The rate asked for: published (`lpr1y`), or stated as [`Rate`] reads it.

use owed_book::terms::{Rate, RateError};
use owed_law::rules::Series;

use super::ask::{plain, wrong};
use crate::failure::Failure;

/// A rate: published, or stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    Published(Series),
    Stated(Rate),
}

/// The rate that a text is.
pub(super) fn rate(field: &str, text: &str) -> Result<Typed, Failure> {
    let word: String = plain(text)
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let published = match word.as_str() {
        "lpr1y" | "lpr-1y" | "lpr" | "一年期lpr" | "1年期lpr" => Some(Series::Lpr1y),
        "lpr5y" | "lpr-5y" | "五年期lpr" | "五年期以上lpr" | "5年期lpr" => {
            Some(Series::Lpr5y)
        }
        "benchmark1y" | "benchmark-1y" | "贷款基准利率" => Some(Series::Benchmark1y),
        _ => None,
    };
    if let Some(series) = published {
        return Ok(Typed::Published(series));
    }
    // A rate below nothing is a rate, and is refused as one.
    let (negative, bare) = match word.strip_prefix('-') {
        Some(bare) => (true, bare),
        None => (false, word.as_str()),
    };
    let mut stated: Rate = bare.parse().map_err(|e| match e {
        RateError::NotUnderstood(_) => {
            let detail = format!(
                "{text:?} is no rate; write lpr1y, lpr5y, 6%, 0.05%/day, 2%/month, 日万分之五 or 月息2分"
            );
            wrong(field, text, "not-a-rate", detail)
        }
        RateError::NoTime(_) => wrong(field, text, "rate-without-time", e),
    })?;
    if negative {
        stated.percent = -stated.percent;
    }
    Ok(Typed::Stated(stated))
}
