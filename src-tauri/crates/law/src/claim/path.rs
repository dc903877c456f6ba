//! How the stages of a rule become stretches of days with a rate each.

use owed_book::terms::{Per, Rate};
use rust_decimal::Decimal;

use super::plan::{Facts, Of, Rule, Ruled};
use crate::days::Days;
use crate::rules::{At, RulePack, Series, Stage, StageRate};

/// How the stages of a rule become rates.
pub(super) struct Path<'r> {
    pub(super) id: &'r str,
    /// The multiple where a stage does not name one.
    pub(super) times: Decimal,
    /// The day whose publication counts where a stage does not name one.
    pub(super) at: At,
    /// The series taken in the place of the one-year LPR.
    pub(super) longer: Option<Series>,
    pub(super) facts: Facts,
    pub(super) rules: &'r RulePack,
}

impl<'r> Path<'r> {
    pub(super) fn over(&self, stages: &'r [Stage], days: Days) -> Vec<(Days, Ruled<'r>)> {
        stages
            .iter()
            .flat_map(|stage| {
                let part = days.since(stage.from);
                let part = stage.until.map_or(part, |until| part.until(until));
                self.stage(stage, part)
            })
            .collect()
    }

    pub(super) fn stage(&self, stage: &'r Stage, days: Days) -> Vec<(Days, Ruled<'r>)> {
        if days.is_empty() {
            return Vec::new();
        }
        let id = self.id;
        let rule = Some(Rule { id, stage });
        let (series, times, at) = match stage.rate {
            StageRate::Named(rate) => {
                let of = None;
                return vec![(days, Ruled { rate, of, rule })];
            }
            StageRate::Of { series, times, at } => {
                let longer = self.longer.filter(|_| series == Series::Lpr1y);
                let series = longer.unwrap_or(series);
                (series, times.unwrap_or(self.times), at.unwrap_or(self.at))
            }
        };
        let ruled = |percent: Decimal, fixed_on| Ruled {
            rate: Rate {
                percent: percent * times,
                per: Per::Year,
            },
            of: Some(Of {
                series,
                times,
                fixed_on,
            }),
            rule,
        };
        let fixed_on = match at {
            At::Day => {
                let changes = self.rules.changes(series).over(days);
                return changes
                    .map(|(days, _, percent)| (days, ruled(*percent, None)))
                    .collect();
            }
            At::Breach => self.facts.breach,
            At::Formation => self.facts.formed,
            At::Filing => self.facts.filed,
        };
        // A rate of a day before the rule began counts as of its first day.
        let fixed_on = fixed_on.max(stage.from);
        match self.rules.rates(series).on(fixed_on) {
            Some((_, row)) => vec![(days, ruled(row.percent, Some(fixed_on)))],
            None => Vec::new(),
        }
    }
}
