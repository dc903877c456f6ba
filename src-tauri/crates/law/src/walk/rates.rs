//! The rate of a single day, read off the tables as a lawyer would.

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::terms::{Basis, DebtKind, Late, LprTerm, Moves, Per, Rate};
use rust_decimal::Decimal;

use super::DayRate;
use crate::claim::Head;
use crate::rules::{At, LateRule, RulePack, Series, Stage, StageOf, StageRate};

/// The terms of a debt and the law, asked day by day.
pub(super) struct Law<'a> {
    pub(super) debt: &'a Debt,
    pub(super) filed: NaiveDate,
    pub(super) rules: &'a RulePack,
    pub(super) late: Option<Late>,
    pub(super) lpr: LprTerm,
    pub(super) overdue: Option<NaiveDate>,
}

impl Law<'_> {
    /// What an unpaid price bears on `day`; nothing where it bears none.
    pub(super) fn rate(&self, day: NaiveDate) -> Option<DayRate> {
        let overdue = self.overdue.filter(|overdue| *overdue <= day);
        match (overdue, self.debt.interest) {
            (None, Some(agreed)) => self.agreed(Head::TermInterest, agreed, day),
            (None, None) => None,
            (Some(overdue), term) => self.late(day, overdue, term),
        }
    }

    fn late(&self, day: NaiveDate, overdue: NaiveDate, term: Option<Rate>) -> Option<DayRate> {
        let is_loan = self.debt.kind == DebtKind::Loan;
        let rule = &self.rules.interest.late[&self.debt.kind];
        match (self.late, term) {
            (Some(Late::Nothing), _) => None,
            (Some(Late::Agreed { rate }), _) if is_loan => {
                self.agreed(Head::LateInterest, rate, day)
            }
            (Some(Late::Agreed { rate }), _) => self.agreed(Head::Penalty, rate, day),
            // A loan with a rate for its term and none for lateness: the rate runs on.
            (_, Some(term)) if is_loan => self.agreed(Head::LateInterest, term, day),
            (Some(Late::SmePayment { agreed }), _) if !is_loan => {
                let sme = &self.rules.interest.sme;
                match stage(&sme.stages, day) {
                    Some(stage) => self.sme(stage, agreed, day),
                    None => self.by_law(rule, rule.times, rule.moves, day, overdue),
                }
            }
            (Some(Late::PayWhenPaid { agreed }), _) if !is_loan => match agreed {
                Some(rate) => self.agreed(Head::Penalty, rate, day),
                None => {
                    let rule = &self.rules.interest.pay_when_paid;
                    self.by_law(rule, Decimal::ONE, rule.moves, day, overdue)
                }
            },
            (Some(Late::Unagreed { times, moves }), _) => {
                let times = if times > rule.most { rule.most } else { times };
                self.by_law(rule, times, moves, day, overdue)
            }
            (None | Some(Late::SmePayment { .. } | Late::PayWhenPaid { .. }), _) => {
                self.by_law(rule, rule.times, rule.moves, day, overdue)
            }
        }
    }

    /// Nothing was agreed: the rule for the kind of debt.
    fn by_law(
        &self,
        rule: &LateRule,
        times: Decimal,
        moves: Moves,
        day: NaiveDate,
        overdue: NaiveDate,
    ) -> Option<DayRate> {
        if self.debt.arose.currency() != Currency::Cny {
            return None;
        }
        let of_day = stage(&rule.stages, day);
        let stage = match (rule.stage_of, moves) {
            (StageOf::Breach, Moves::Fixed) => stage(&rule.stages, overdue).or(of_day)?,
            _ => of_day?,
        };
        let at = match moves {
            Moves::Fixed => At::Breach,
            Moves::Floating => At::Day,
        };
        let longer = match (self.lpr, &rule.longer) {
            (LprTerm::OverFiveYears, Some((series, _))) => Some(*series),
            (LprTerm::OverFiveYears, None) | (LprTerm::OneYear, _) => None,
        };
        let formed = self.debt.on;
        self.stage_rate(rule.head, stage, times, at, (day, formed), longer)
    }

    fn sme(&self, stage: &Stage, agreed: Option<Rate>, day: NaiveDate) -> Option<DayRate> {
        let head = self.rules.interest.sme.head;
        let Some(agreed) = agreed else {
            return self.of_formation(head, stage, self.debt.on, day);
        };
        let floors = &self.rules.interest.floor.stages;
        let floor = self::stage(floors, day)?;
        let floor = self.of_formation(head, floor, self.debt.on, day)?;
        let agreed = DayRate {
            head,
            percent: agreed.percent,
            per: agreed.per,
            from: Vec::new(),
            kept: None,
        };
        let lower = self.a_year(&agreed) < self.a_year(&floor);
        Some(if lower { floor } else { agreed })
    }

    /// A rate that was agreed; on a loan, no more than the cap.
    fn agreed(&self, head: Head, rate: Rate, day: NaiveDate) -> Option<DayRate> {
        let mut agreed = DayRate {
            head,
            percent: rate.percent,
            per: rate.per,
            from: Vec::new(),
            kept: None,
        };
        if self.debt.kind != DebtKind::Loan {
            return Some(agreed);
        }
        let (cap, stage) = self.capped(head, self.debt.on, day)?;
        if self.a_year(&agreed) > self.a_year(&cap) {
            let most = stage.kept;
            let kept = most.map(|most| match self.a_year(&agreed) > most {
                true => (most, Per::Year),
                false => (agreed.percent, agreed.per),
            });
            return Some(DayRate { kept, ..cap });
        }
        agreed.from.push(stage.from);
        Some(agreed)
    }

    /// The cap on `day` for a loan made on `formed`.
    pub(super) fn cap(&self, formed: NaiveDate, day: NaiveDate) -> Option<DayRate> {
        let (cap, _) = self.capped(Head::TermInterest, formed, day)?;
        Some(cap)
    }

    fn capped(&self, head: Head, formed: NaiveDate, day: NaiveDate) -> Option<(DayRate, &Stage)> {
        let cap = self.rules.interest.caps.iter().find(|cap| {
            let began = cap.formed_from.is_none_or(|from| formed >= from);
            let over = cap.formed_until.is_some_and(|until| formed >= until);
            began && !over
        })?;
        let stage = stage(&cap.stages, day)?;
        Some((self.of_formation(head, stage, formed, day)?, stage))
    }

    fn of_formation(
        &self,
        head: Head,
        stage: &Stage,
        formed: NaiveDate,
        day: NaiveDate,
    ) -> Option<DayRate> {
        self.stage_rate(
            head,
            stage,
            Decimal::ONE,
            At::Formation,
            (day, formed),
            None,
        )
    }

    fn stage_rate(
        &self,
        head: Head,
        stage: &Stage,
        times: Decimal,
        at: At,
        (day, formed): (NaiveDate, NaiveDate),
        longer: Option<Series>,
    ) -> Option<DayRate> {
        let (percent, per) = match stage.rate {
            StageRate::Named(rate) => (rate.percent, rate.per),
            StageRate::Of {
                series,
                times: named,
                at: named_at,
            } => {
                let looked_up = match named_at.unwrap_or(at) {
                    At::Day => day,
                    At::Breach => self.overdue?.max(stage.from),
                    At::Formation => formed.max(stage.from),
                    At::Filing => self.filed.max(stage.from),
                };
                let series = match longer {
                    Some(longer) if series == Series::Lpr1y => longer,
                    Some(_) | None => series,
                };
                let published = self.published(series, looked_up)?;
                (published * named.unwrap_or(times), Per::Year)
            }
        };
        Some(DayRate {
            head,
            percent,
            per,
            from: vec![stage.from],
            kept: None,
        })
    }

    /// The rate published last on or before `day`.
    fn published(&self, series: Series, day: NaiveDate) -> Option<Decimal> {
        let rows = self.rules.rates(series).steps();
        let known = rows.iter().rev().find(|(published, _)| *published <= day);
        known.map(|(_, row)| row.percent)
    }

    /// What a rate is a year, to say which of two is the higher.
    fn a_year(&self, rate: &DayRate) -> Decimal {
        let days = match self.debt.basis {
            Basis::D360 | Basis::Months => 360,
            Basis::D365 | Basis::Actual => 365,
            Basis::D366 => 366,
        };
        match rate.per {
            Per::Year => rate.percent,
            Per::Month => rate.percent * Decimal::from(12),
            Per::Day => rate.percent * Decimal::from(days),
        }
    }
}

fn stage(stages: &[Stage], day: NaiveDate) -> Option<&Stage> {
    stages
        .iter()
        .rev()
        .find(|stage| day >= stage.from)
        .filter(|stage| stage.until.is_none_or(|until| day < until))
}
