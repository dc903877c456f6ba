//! Which rate runs from when: terms and law become stretches of days with a rate each.

mod late;

use chrono::NaiveDate;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Per, Rate};
use rust_decimal::Decimal;

use super::path::Path;
use super::{Choices, Head, Notice, lent};
use crate::days::{Days, after};
use crate::rules::{At, Cap, Cite, Doubt, RulePack, Series, Stage, Status};
use late::Lateness;

/// What accrues, head by head.
#[derive(Debug, Default)]
pub(crate) struct Plan<'r> {
    pub(crate) runs: Vec<Run<'r>>,
    /// What limits a loan with the interest of an earlier one in its sum.
    pub(crate) rolled: Option<RolledCaps>,
    /// The costs that may be claimed, by their place in the debt.
    pub(crate) costs: Vec<usize>,
    /// The instalment whose runs are being planned.
    pub(crate) part: usize,
    /// What deciding the rates brought to light.
    pub(crate) notices: Vec<Notice>,
}

/// One head that accrues.
#[derive(Debug)]
pub(crate) struct Run<'r> {
    pub(crate) head: Head,
    /// The instalment it runs on, by its place; 0 where the debt is one sum.
    pub(crate) part: usize,
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
    /// The rate up to which what was paid as interest is kept, where a cap took its place.
    pub(crate) kept: Option<Rate>,
    /// Articles beside those of the rules.
    pub(crate) cites: &'r [Cite],
}

/// The caps of an earlier loan and of the one it was rolled into, by their days.
#[derive(Debug, Default)]
pub(crate) struct RolledCaps {
    pub(crate) earlier: Vec<(Days, Rate)>,
    pub(crate) later: Vec<(Days, Rate)>,
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
    if debt.instalments.is_empty() {
        plan.part(
            debt,
            debt.due.as_ref().map(|due| due.on),
            as_of,
            rules,
            choices,
        );
    }
    for (at, part) in debt.instalments.iter().enumerate() {
        plan.part = at;
        plan.part(debt, Some(part.due), as_of, rules, choices);
    }
    if debt.instalments.len() > 1 {
        plan.once();
    }
    plan.rolled = lent::caps(debt, as_of, rules, choices);
    plan.costs(debt, as_of, rules);
    plan
}

pub(super) fn facts(formed: NaiveDate, breach: Option<NaiveDate>, filed: NaiveDate) -> Facts {
    Facts {
        breach: breach.unwrap_or(formed),
        formed,
        filed,
    }
}

impl<'r> Plan<'r> {
    /// What accrues on the debt, or on one instalment of it.
    fn part(
        &mut self,
        debt: &Debt,
        due: Option<NaiveDate>,
        as_of: NaiveDate,
        rules: &'r RulePack,
        choices: Choices,
    ) {
        // Overdue from the day after the due date (Civil Code art. 201). Interest for the term
        // runs from the day of the loan through the due date, so that every day is in one of the
        // two.
        let breach = due.map(after);
        let first = debt.interest.map(|_| debt.on).or(breach);
        let Some(first) = first else {
            self.notices.push(Notice::NoDueDate { kind: debt.kind });
            return;
        };
        let days = Days::bearing(first, as_of, debt.ends);
        let filed = choices.filed.or(debt.filed).unwrap_or(as_of);
        let facts = facts(debt.on, breach, filed);
        if let Some(rate) = debt.interest {
            let term = breach.map_or(days, |breach| days.until(breach));
            self.term(debt, rate, term, rules, facts);
        }
        let Some(breach) = breach else {
            self.notices.push(Notice::NoDueDate { kind: debt.kind });
            return;
        };
        let late = Lateness {
            debt,
            days: days.since(breach),
            lpr: choices.lpr.unwrap_or(debt.lpr),
            rules,
            facts,
        };
        self.late(&late, choices.late_override.or(debt.late));
    }

    /// Every instalment brought the same notices to light: each is said once.
    fn once(&mut self) {
        let mut once: Vec<Notice> = Vec::new();
        for notice in self.notices.drain(..) {
            if !once.contains(&notice) {
                once.push(notice);
            }
        }
        self.notices = once;
    }

    /// Which costs may be claimed, and why the others may not.
    fn costs(&mut self, debt: &Debt, as_of: NaiveDate, rules: &RulePack) {
        let law = &rules.interest.sums;
        let spent = debt.costs.iter().enumerate();
        for (at, cost) in spent.filter(|(_, cost)| cost.on <= as_of) {
            let rule = &law.costs[&cost.what];
            if cost.agreed || !rule.agreed {
                self.costs.push(at);
            } else {
                self.notices.push(Notice::CostNotAgreed {
                    what: cost.what,
                    amount: cost.amount.amount(),
                });
            }
            if let Some(notice) = to_be_checked(&rule.doubt)
                && !self.notices.contains(&notice)
            {
                self.notices.push(notice);
            }
        }
        if debt.kind == DebtKind::Loan && !self.costs.is_empty() {
            self.notices.extend(to_be_checked(&law.loan_costs));
        }
    }

    fn term(&mut self, debt: &Debt, rate: Rate, days: Days, rules: &'r RulePack, facts: Facts) {
        let law = &rules.interest;
        let cites = match debt.kind {
            DebtKind::Loan => &law.term.cites,
            kind => &law.price[&kind],
        };
        let steps = self.agreed_steps(debt, rate, days, rules, facts);
        self.push(Head::TermInterest, steps, cites);
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
            longer: None,
            facts,
            rules,
        };
        // Where no cap is known nothing is claimed: an agreed rate may be above it.
        self.known(path.over(&cap.stages, days), days, &cap.id)
            .into_iter()
            .map(|(days, cap)| {
                let is_above = yearly(rate.rate, debt.basis) > yearly(cap.rate, debt.basis);
                let kept = cap.rule.and_then(|rule| rule.stage.kept);
                Step {
                    days,
                    rate: if is_above { cap } else { rate },
                    capped_from: is_above.then_some(rate.rate),
                    limit: cap.rule,
                    kept: kept.filter(|_| is_above).map(|most| {
                        if yearly(rate.rate, debt.basis) > most {
                            let per = Per::Year;
                            Rate { percent: most, per }
                        } else {
                            rate.rate
                        }
                    }),
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
        let part = self.part;
        let mut runs = self.runs.iter_mut();
        match runs.find(|run| run.head == head && run.part == part) {
            Some(run) => run.steps.extend(steps),
            None => self.runs.push(Run { head, part, steps }),
        }
    }
}

fn uncapped(rates: Vec<(Days, Ruled<'_>)>) -> Vec<Step<'_>> {
    let step = |(days, rate)| Step {
        days,
        rate,
        capped_from: None,
        limit: None,
        kept: None,
        cites: &[],
    };
    rates.into_iter().map(step).collect()
}

/// What is to be said of a rule that is not beyond doubt.
fn to_be_checked(doubt: &Doubt) -> Option<Notice> {
    let Doubt { id, status, says } = doubt;
    (*status != Status::Confirmed).then(|| Notice::ToBeChecked {
        what: id.clone(),
        status: *status,
        zh: says.zh.clone(),
        en: says.en.clone(),
    })
}

impl Cap {
    pub(super) fn covers(&self, formed: NaiveDate) -> bool {
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
