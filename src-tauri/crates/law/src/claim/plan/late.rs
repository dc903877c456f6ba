//! What paying late costs: as agreed, by regulation, or by the rule for the kind of debt.

use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::terms::{DebtKind, Late, LprTerm, Moves, Rate};
use rust_decimal::Decimal;

use super::{Facts, Plan, Ruled, to_be_checked, uncapped, yearly};
use crate::claim::Notice;
use crate::claim::path::Path;
use crate::days::Days;
use crate::rules::{At, LateRule, RulePack, Stage, StageOf, stage_on};

/// What decides what paying late costs.
pub(super) struct Lateness<'a, 'r> {
    pub(super) debt: &'a Debt,
    pub(super) days: Days,
    pub(super) lpr: LprTerm,
    pub(super) rules: &'r RulePack,
    pub(super) facts: Facts,
}

impl<'r> Plan<'r> {
    pub(super) fn late(&mut self, late: &Lateness<'_, 'r>, stated: Option<Late>) {
        let Lateness { debt, rules, .. } = *late;
        let law = &rules.interest;
        let is_loan = debt.kind == DebtKind::Loan;
        let rule = &law.late[&debt.kind];
        match stated {
            Some(Late::Nothing) => self.notices.push(Notice::NothingForLateness),
            Some(Late::Agreed { rate }) => self.late_agreed(late, rate),
            Some(Late::SmePayment { agreed }) if !is_loan => self.late_sme(late, agreed),
            Some(Late::PayWhenPaid { agreed: Some(rate) }) if !is_loan => {
                self.late_agreed(late, rate);
            }
            Some(Late::PayWhenPaid { agreed: None }) if !is_loan => {
                let rule = &law.pay_when_paid;
                self.unagreed(late, rule, rule.times, rule.moves, late.days);
            }
            None
            | Some(Late::Unagreed { .. } | Late::SmePayment { .. } | Late::PayWhenPaid { .. })
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
            None | Some(Late::SmePayment { .. } | Late::PayWhenPaid { .. }) => {
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
        let longer = rule.longer.as_ref();
        let longer = longer.filter(|_| late.lpr == LprTerm::OverFiveYears);
        if let Some((_, doubt)) = longer {
            self.notices.extend(to_be_checked(doubt));
        }
        let path = Path {
            id: &rule.id,
            times,
            at: match moves {
                Moves::Fixed => At::Breach,
                Moves::Floating => At::Day,
            },
            longer: longer.map(|(series, _)| *series),
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
                longer: None,
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
}
