//! Which rate runs from when: terms and law become stretches of days with a rate each.

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Late, Moves, Per, Rate};
use rust_decimal::Decimal;

use super::path::Path;
use super::{Choices, Head, Notice};
use crate::days::{Days, after};
use crate::rules::{At, Cap, Cite, LateRule, RulePack, Series, Stage, StageOf, stage_on};

/// What accrues, head by head.
#[derive(Debug, Default)]
pub(crate) struct Plan<'r> {
    pub(crate) runs: Vec<Run<'r>>,
    /// What deciding the rates brought to light.
    pub(crate) notices: Vec<Notice>,
}

/// One head that accrues.
#[derive(Debug)]
pub(crate) struct Run<'r> {
    pub(crate) head: Head,
    /// In the order of days, without overlap; days of no rule are in none.
    pub(crate) steps: Vec<Step<'r>>,
}

/// Days with one rate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'r> {
    pub(crate) days: Days,
    pub(crate) rate: Ruled<'r>,
    /// The higher rate that was agreed, where a cap took its place.
    pub(crate) capped_from: Option<Rate>,
    /// The limit an agreed rate is within, or was brought down to.
    pub(crate) limit: Option<Rule<'r>>,
    /// Articles beside those of the rules.
    pub(crate) cites: &'r [Cite],
}

/// A rate and the rule it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ruled<'r> {
    pub(crate) rate: Rate,
    pub(crate) of: Option<Of>,
    pub(crate) rule: Option<Rule<'r>>,
}

/// The published rate a rate is a multiple of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Of {
    pub(crate) series: Series,
    pub(crate) times: Decimal,
    /// The day whose publication counts; nothing where it is each day's.
    pub(crate) fixed_on: Option<NaiveDate>,
}

/// A stage of a rule of law.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule<'r> {
    pub(crate) id: &'r str,
    pub(crate) stage: &'r Stage,
}

impl PartialEq for Rule<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.stage.from == other.stage.from
    }
}

/// The days that decide which publication counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) breach: NaiveDate,
    pub(super) formed: NaiveDate,
    pub(super) filed: NaiveDate,
}

/// Works out what accrues on `debt` up to `as_of`.
pub(crate) fn plan<'r>(
    debt: &Debt,
    as_of: NaiveDate,
    rules: &'r RulePack,
    choices: Choices,
) -> Plan<'r> {
    let mut plan = Plan::default();
    let due = debt.due.as_ref().map(|due| due.on);
    // Overdue from the day after the due date (Civil Code art. 201). Interest for the term runs
    // from the day of the loan through the due date, so that every day is in one of the two.
    let breach = due.map(after);
    let first = debt.interest.map(|_| debt.on).or(breach);
    let Some(first) = first else {
        plan.notices.push(Notice::NoDueDate { kind: debt.kind });
        return plan;
    };
    let days = Days::bearing(first, as_of, debt.ends);
    if let Some(rate) = debt.interest {
        let term = breach.map_or(days, |breach| days.until(breach));
        plan.term(debt, rate, term, rules, facts(debt, breach, as_of));
    }
    let Some(breach) = breach else {
        plan.notices.push(Notice::NoDueDate { kind: debt.kind });
        return plan;
    };
    let late = Lateness {
        debt,
        days: days.since(breach),
        rules,
        facts: facts(debt, Some(breach), as_of),
    };
    plan.late(&late, choices.late_override.or(debt.late));
    plan
}

fn facts(debt: &Debt, breach: Option<NaiveDate>, as_of: NaiveDate) -> Facts {
    Facts {
        breach: breach.unwrap_or(as_of),
        formed: debt.on,
        filed: as_of,
    }
}

struct Lateness<'a, 'r> {
    debt: &'a Debt,
    days: Days,
    rules: &'r RulePack,
    facts: Facts,
}

impl<'r> Plan<'r> {
    fn term(&mut self, debt: &Debt, rate: Rate, days: Days, rules: &'r RulePack, facts: Facts) {
        let law = &rules.interest;
        let cites = match debt.kind {
            DebtKind::Loan => &law.term.cites,
            kind => &law.price[&kind],
        };
        let steps = self.agreed_steps(debt, rate, days, rules, facts);
        self.push(Head::TermInterest, steps, cites);
    }

    fn late(&mut self, late: &Lateness<'_, 'r>, stated: Option<Late>) {
        let Lateness { debt, rules, .. } = *late;
        let law = &rules.interest;
        let is_loan = debt.kind == DebtKind::Loan;
        let rule = &law.late[&debt.kind];
        match stated {
            Some(Late::Nothing) => self.notices.push(Notice::NothingForLateness),
            Some(Late::Agreed { rate }) => self.late_agreed(late, rate),
            Some(Late::SmePayment { agreed }) if !is_loan => self.late_sme(late, agreed),
            None | Some(Late::Unagreed { .. } | Late::SmePayment { .. })
                if is_loan && debt.interest.is_some() =>
            {
                if let Some(rate) = debt.interest {
                    self.notices.push(Notice::TermRateRunsOn);
                    let steps = self.agreed_steps(debt, rate, late.days, rules, late.facts);
                    self.push(law.agreed.loan_head, steps, &law.term.late_cites);
                }
            }
            Some(Late::Unagreed { times, moves }) => {
                let times = self.times(rule, times);
                self.unagreed(late, rule, times, moves, late.days);
            }
            None | Some(Late::SmePayment { .. }) => {
                self.notices.push(Notice::LateNotStated {
                    rule: rule.id.clone(),
                    times: Some(rule.times),
                    moves: rule.moves,
                });
                self.unagreed(late, rule, rule.times, rule.moves, late.days);
            }
        }
    }

    /// The multiple asked for, within what the rule allows.
    fn times(&mut self, rule: &LateRule, asked: Decimal) -> Decimal {
        let used = asked.min(rule.most);
        if used < asked {
            self.notices.push(Notice::TimesReduced {
                rule: rule.id.clone(),
                asked,
                used,
            });
        }
        if used > rule.times {
            self.notices.push(Notice::TimesByAnalogy {
                times: used,
                usual: rule.times,
            });
        }
        used
    }

    fn unagreed(
        &mut self,
        late: &Lateness<'_, 'r>,
        rule: &'r LateRule,
        times: Decimal,
        moves: Moves,
        days: Days,
    ) {
        let currency = late.debt.arose.currency();
        if currency != Currency::Cny {
            self.notices.push(Notice::ForeignCurrency { currency });
            return;
        }
        let fixed_stage = match (rule.stage_of, moves) {
            (StageOf::Breach, Moves::Fixed) => stage_on(&rule.stages, late.facts.breach),
            (StageOf::Breach, Moves::Floating) | (StageOf::Day, _) => None,
        };
        let path = Path {
            id: &rule.id,
            times,
            at: match moves {
                Moves::Fixed => At::Breach,
                Moves::Floating => At::Day,
            },
            facts: late.facts,
            rules: late.rules,
        };
        let steps = match fixed_stage {
            Some(stage) => path.stage(stage, days),
            None => self.known(path.over(&rule.stages, days), days, &rule.id),
        };
        self.push(rule.head, uncapped(steps), &[]);
    }

    fn late_agreed(&mut self, late: &Lateness<'_, 'r>, rate: Rate) {
        let Lateness { debt, rules, .. } = *late;
        let law = &rules.interest.agreed;
        let steps = self.agreed_steps(debt, rate, late.days, rules, late.facts);
        match debt.kind {
            DebtKind::Loan => self.push(law.loan_head, steps, &law.loan_cites),
            _ => self.push(law.head, steps, &law.cites),
        }
    }

    /// Late interest under the SME payment regulation; the days before it are under the rule for
    /// the kind of debt.
    fn late_sme(&mut self, late: &Lateness<'_, 'r>, agreed: Option<Rate>) {
        let Lateness { debt, rules, .. } = *late;
        let sme = &rules.interest.sme;
        let Some(since) = sme.stages.first().map(|stage| stage.from) else {
            return;
        };
        let before = late.days.until(since);
        if !before.is_empty() {
            let rule = &rules.interest.late[&debt.kind];
            self.unagreed(late, rule, rule.times, rule.moves, before);
        }
        let floor = |id: &'r str, stages: &'r [Stage]| {
            let path = Path {
                id,
                times: Decimal::ONE,
                at: At::Formation,
                facts: late.facts,
                rules,
            };
            path.over(stages, late.days.since(since))
        };
        let rates = match agreed {
            None => floor(&sme.id, &sme.stages),
            Some(rate) => {
                let law = &rules.interest.floor;
                let raise = |(days, floor): (Days, Ruled<'r>)| {
                    let agreed = Ruled {
                        rate,
                        of: None,
                        rule: None,
                    };
                    let year = |rate| yearly(rate, debt.basis);
                    if year(rate) >= year(floor.rate) {
                        return (days, agreed);
                    }
                    self.notices.push(Notice::FloorBit {
                        rule: law.id.clone(),
                        asked: year(rate),
                        floor: year(floor.rate),
                    });
                    (days, floor)
                };
                let floors = floor(&law.id, &law.stages);
                floors.into_iter().map(raise).collect()
            }
        };
        let cites = match agreed {
            None => &[],
            Some(_) => rules.interest.floor.stages[0].cites.as_slice(),
        };
        self.push(sme.head, uncapped(rates), cites);
    }

    /// An agreed rate over `days`; on a loan, beside the cap of each of them.
    fn agreed_steps(
        &mut self,
        debt: &Debt,
        rate: Rate,
        days: Days,
        rules: &'r RulePack,
        facts: Facts,
    ) -> Vec<Step<'r>> {
        let rate = Ruled {
            rate,
            of: None,
            rule: None,
        };
        if debt.kind != DebtKind::Loan {
            return uncapped(vec![(days, rate)]);
        }
        let caps = &rules.interest.caps;
        let Some(cap) = caps.iter().find(|cap| cap.covers(facts.formed)) else {
            return Vec::new();
        };
        let path = Path {
            id: &cap.id,
            times: Decimal::ONE,
            at: At::Formation,
            facts,
            rules,
        };
        // Where no cap is known nothing is claimed: an agreed rate may be above it.
        self.known(path.over(&cap.stages, days), days, &cap.id)
            .into_iter()
            .map(|(days, cap)| {
                let is_above = yearly(rate.rate, debt.basis) > yearly(cap.rate, debt.basis);
                Step {
                    days,
                    rate: if is_above { cap } else { rate },
                    capped_from: is_above.then_some(rate.rate),
                    limit: cap.rule,
                    cites: &[],
                }
            })
            .collect()
    }

    /// Says so where a rule is not known for the first of the days asked for.
    fn known(
        &mut self,
        steps: Vec<(Days, Ruled<'r>)>,
        days: Days,
        rule: &str,
    ) -> Vec<(Days, Ruled<'r>)> {
        let before = steps.first().map_or(days.to(), |(known, _)| known.from());
        if days.from() < before {
            self.notices.push(Notice::RuleUnknown {
                rule: rule.to_owned(),
                before,
            });
        }
        steps
    }

    fn push(&mut self, head: Head, mut steps: Vec<Step<'r>>, cites: &'r [Cite]) {
        for step in &mut steps {
            step.cites = cites;
        }
        // A head is rounded once, so it has one run, though two rules may make it up.
        match self.runs.iter_mut().find(|run| run.head == head) {
            Some(run) => run.steps.extend(steps),
            None => self.runs.push(Run { head, steps }),
        }
    }
}

fn uncapped(rates: Vec<(Days, Ruled<'_>)>) -> Vec<Step<'_>> {
    let step = |(days, rate)| Step {
        days,
        rate,
        capped_from: None,
        limit: None,
        cites: &[],
    };
    rates.into_iter().map(step).collect()
}

impl Cap {
    fn covers(&self, formed: NaiveDate) -> bool {
        self.formed_from.is_none_or(|from| from <= formed)
            && self.formed_until.is_none_or(|until| formed < until)
    }
}

/// A rate as so much a year, by which it is decided which of two rates is the higher: a day's is
/// taken as many times as the year has days (365 where that differs from year to year), a month's
/// twelve times.
pub(crate) fn yearly(rate: Rate, basis: owed_book::terms::Basis) -> Decimal {
    use owed_book::terms::Basis;
    let times = match (rate.per, basis) {
        (Per::Year, _) => 1,
        (Per::Month, _) => 12,
        (Per::Day, Basis::D365 | Basis::Actual) => 365,
        (Per::Day, Basis::D360 | Basis::Months) => 360,
        (Per::Day, Basis::D366) => 366,
    };
    (rate.percent * Decimal::from(times)).normalize()
}
