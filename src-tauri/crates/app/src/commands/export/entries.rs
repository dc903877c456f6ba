//! The journal itself, entry by entry, with what was retracted.

use std::collections::HashMap;

use owed_book::book::in_force;
use owed_book::fact::Fact;
use owed_book::journal::{Draft, Entry, Seq};
use owed_exchange::handed::Value;

use super::rows::{count, text};
use crate::commands::wire;

pub(super) fn rows(entries: &[Entry]) -> Vec<Vec<Value>> {
    let drafts: Vec<Option<Draft>> = entries
        .iter()
        .map(|entry| {
            let (_, body) = entry.body.as_ref()?;
            serde_json::from_str(body).ok()
        })
        .collect();
    let retractions: Vec<(Seq, Seq)> = entries
        .iter()
        .zip(&drafts)
        .filter_map(|(entry, draft)| match draft.as_ref().map(|d| &d.fact) {
            Some(Fact::Retracted {
                entry: retracted, ..
            }) => Some((entry.seq, *retracted)),
            _ => None,
        })
        .collect();
    let gone = in_force(&retractions);
    let by: HashMap<Seq, Seq> = retractions
        .iter()
        .filter(|(by, target)| gone.contains(target) && !gone.contains(by))
        .map(|(by, target)| (*target, *by))
        .collect();
    entries
        .iter()
        .zip(&drafts)
        .map(|(entry, draft)| {
            let said = |of: fn(&Draft) -> String| {
                draft
                    .as_ref()
                    .map_or(Value::Nothing, |draft| text(of(draft)))
            };
            vec![
                count(entry.seq.0),
                said(|draft| draft.act.to_string()),
                said(|draft| draft.at.to_rfc3339()),
                said(|draft| draft.by.clone()),
                said(|draft| wire::kind_of(&draft.fact).to_owned()),
                by.get(&entry.seq)
                    .map_or(Value::Nothing, |seq| count(seq.0)),
                entry
                    .body
                    .as_ref()
                    .map_or(Value::Nothing, |(_, body)| text(body)),
                text(entry.digest.to_string()),
                text(entry.chain.to_string()),
            ]
        })
        .collect()
}
