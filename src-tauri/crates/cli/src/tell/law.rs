//! What of the law a claim rests on and the owner entered herself.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Lang, list, t, text};

/// The published rates of a claim that the owner entered herself, each once.
pub(super) fn owners_rates(lang: Lang, claim: &Value) -> Vec<String> {
    let mut hers = BTreeMap::new();
    for line in list(claim, "lines") {
        let lpr = &line["lpr"];
        if text(lpr, "by") == "owner" {
            hers.insert(text(lpr, "published"), lpr);
        }
    }
    let told = |(on, lpr): (&str, &Value)| {
        format!(
            "* {on} {}% {} {}",
            text(lpr, "percent"),
            t(lang, "是您录入的，出处：", "is your own entry, read in:"),
            text(lpr, "source")
        )
    };
    hers.into_iter().map(told).collect()
}
