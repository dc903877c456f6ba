//! Totals of many debts at once.
//!
//! Most debts of a book follow a handful of terms, and under those interest is so much a fen and
//! day. So the rates of each terms are added up once, day by day, and a stretch of days costs one
//! subtraction and one product instead of one for each rate in it. The sums are the exact numbers
//! of [`super::accrue`]: nothing is rounded on the way.
//!
//! **Invariant:** what comes out is what [`super::totals`] comes to, to the fen. Where that is not
//! certain — months, leap years, caps, changes of the price — it is asked instead.

use std::collections::HashMap;

use chrono::NaiveDate;
use owed_book::Currency;
use owed_book::debt::Debt;
use owed_book::terms::{Basis, DebtKind, Due, Late, LateCounts, LprTerm, Moves, Order};

use super::{Choices, Head, HeadTotal, LawError, Totals, lines, plan, totals};
use crate::days::{Days, after};
use crate::exact::{Exact, fen};
use crate::rules::{At, RulePack, StageRate};

/// The most terms that are remembered; beyond it there is nothing to share.
const MOST_TERMS: usize = 64;

/// Works out the totals of many debts, each as [`totals`] does, in the order given.
pub fn totals_of<'a>(
    debts: impl IntoIterator<Item = &'a Debt>,
    as_of: NaiveDate,
    rules: &RulePack,
) -> impl Iterator<Item = Result<Totals, LawError>> {
    let mut known = Known {
        as_of,
        rules,
        terms: Vec::new(),
    };
    debts.into_iter().map(move |debt| match known.quick(debt) {
        Some(totals) => Ok(totals),
        None => totals(debt, as_of, rules),
    })
}

/// Terms met so far.
struct Known<'r> {
    as_of: NaiveDate,
    rules: &'r RulePack,
    terms: Vec<Terms>,
}

/// What the rates of a debt depend on, and the sums of those rates.
struct Terms {
    kind: DebtKind,
    currency: Currency,
    basis: Basis,
    late: Option<Late>,
    sums: Sums,
}

enum Sums {
    /// The rates of a day are the same for every debt.
    OfDays(Option<RateSums>),
    /// They depend on the day of breach.
    OfBreach(HashMap<NaiveDate, Option<RateSums>>),
    /// They depend on more, or days are not alike.
    No,
}

/// What one fen bore by each day, of one head.
struct RateSums {
    /// Nothing where nothing is claimed for lateness.
    head: Option<Head>,
    /// From this day on: what it had borne by then, and what it bears each day.
    steps: Vec<(NaiveDate, i128, i128)>,
}

impl Known<'_> {
    /// The totals, where sums of rates lead to them.
    fn quick(&mut self, debt: &Debt) -> Option<Totals> {
        if !is_plain(debt) || self.as_of < debt.on {
            return None;
        }
        let breach = after(debt.due.as_ref()?.on);
        let as_of = self.as_of;
        let days = Days::bearing(breach, as_of, debt.ends).since(breach);
        let sums = self.sums(debt, breach)?;
        account(debt, days, as_of, sums)
    }

    fn sums(&mut self, debt: &Debt, breach: NaiveDate) -> Option<&RateSums> {
        let (rules, as_of) = (self.rules, self.as_of);
        let same = |terms: &Terms| {
            (terms.kind, terms.basis) == (debt.kind, debt.basis)
                && terms.currency == debt.arose.currency()
                && terms.late == debt.late
        };
        let at = match self.terms.iter().position(same) {
            Some(at) => at,
            None if self.terms.len() < MOST_TERMS => {
                let (kind, basis, late) = (debt.kind, debt.basis, debt.late);
                self.terms.push(Terms {
                    kind,
                    currency: debt.arose.currency(),
                    basis,
                    late,
                    sums: Sums::of(debt, as_of, rules),
                });
                self.terms.len() - 1
            }
            None => return None,
        };
        match &mut self.terms[at].sums {
            Sums::OfDays(sums) => sums.as_ref(),
            Sums::OfBreach(known) => known
                .entry(breach)
                .or_insert_with(|| RateSums::of(debt, breach, as_of, rules))
                .as_ref(),
            Sums::No => None,
        }
    }
}

impl Sums {
    fn of(debt: &Debt, as_of: NaiveDate, rules: &RulePack) -> Self {
        match debt.basis {
            Basis::D365 | Basis::D360 | Basis::D366 => {}
            Basis::Actual | Basis::Months => return Self::No,
        }
        let rule = &rules.interest.late[&debt.kind];
        let moves = match debt.late {
            // What is agreed on a loan is capped by the day the loan was made.
            Some(Late::Agreed { .. }) if debt.kind == DebtKind::Loan => return Self::No,
            Some(Late::SmePayment { .. } | Late::PayWhenPaid { .. }) => return Self::No,
            Some(Late::Nothing | Late::Agreed { .. }) => {
                return Self::OfDays(RateSums::of(debt, NaiveDate::MIN, as_of, rules));
            }
            None => rule.moves,
            Some(Late::Unagreed { moves, .. }) => moves,
        };
        // Stages that name a day of their own are left to the whole calculation.
        let by_themselves = rule.stages.iter().all(|stage| match stage.rate {
            StageRate::Named(_) | StageRate::Of { at: None, .. } => true,
            StageRate::Of { at: Some(at), .. } => match at {
                At::Day => true,
                At::Breach | At::Formation | At::Filing => false,
            },
        });
        match moves {
            _ if !by_themselves => Self::No,
            Moves::Floating => Self::OfDays(RateSums::of(debt, NaiveDate::MIN, as_of, rules)),
            Moves::Fixed => Self::OfBreach(HashMap::new()),
        }
    }
}

impl RateSums {
    /// The sums for debts like `debt` that were broken on `breach` or later.
    fn of(debt: &Debt, breach: NaiveDate, as_of: NaiveDate, rules: &RulePack) -> Option<Self> {
        let mut like = debt.clone();
        like.due = Some(Due {
            on: breach.pred_opt().unwrap_or(breach),
            because: String::new(),
        });
        // One day more than any way of counting the ends asks for.
        let plan = plan::plan(&like, after(as_of), rules, Choices::default());
        let mut runs = plan.runs.into_iter();
        let (run, None) = (runs.next(), runs.next()) else {
            return None;
        };
        let mut steps = Vec::<(NaiveDate, i128, i128)>::new();
        let mut borne = 0_i128;
        for step in run.iter().flat_map(|run| &run.steps) {
            let (days, rate) = (step.days, step.rate.rate);
            // A gap bears nothing; steps out of order would not add up.
            match steps.last() {
                Some((until, _, _)) if days.from() < *until => return None,
                Some(_) => steps.pop_if(|(until, _, _)| *until == days.from()),
                None => None,
            };
            let day = Exact::a_day(rate, debt.basis).ok()??;
            steps.push((days.from(), borne, day));
            borne = borne.checked_add(day.checked_mul(days.count().into())?)?;
            steps.push((days.to(), borne, 0));
        }
        let head = run.map(|run| run.head);
        Some(Self { head, steps })
    }

    /// What one fen bore before `day`.
    fn before(&self, day: NaiveDate) -> Option<i128> {
        let next = self.steps.partition_point(|(from, _, _)| *from <= day);
        let Some((from, borne, each)) = next.checked_sub(1).and_then(|at| self.steps.get(at))
        else {
            return Some(0);
        };
        borne.checked_add(each.checked_mul((day - *from).num_days().into())?)
    }
}

/// Whether nothing but its price, its payments and what paying late costs makes up the debt.
fn is_plain(debt: &Debt) -> bool {
    debt.interest.is_none()
        && debt.adjustments.is_empty()
        && debt.instalments.is_empty()
        && debt.costs.is_empty()
        && debt.withheld.is_none()
        && debt.rolled.is_none()
        && debt.late_counts == LateCounts::AsInterest
        && debt.lpr == LprTerm::OneYear
}

/// Goes through the payments once, as [`super::accrue`] does. Nothing where one is out of order
/// or a product is too large.
fn account(debt: &Debt, days: Days, as_of: NaiveDate, sums: &RateSums) -> Option<Totals> {
    let price = fen(debt.arose.amount()).ok()?;
    let mut unpaid = price;
    let (mut exact, mut paid) = (0_i128, 0_i128);
    let mut last = (NaiveDate::MIN, owed_book::Seq(0));
    let mut from = days.from();
    let mut before = sums.before(from)?;
    let mut bear = |to: NaiveDate, unpaid: i128, exact: &mut i128| {
        let to = to.min(days.to());
        if to > from {
            let by_then = sums.before(to)?;
            if unpaid > 0 {
                let part = unpaid.checked_mul(by_then.checked_sub(before)?)?;
                *exact = exact.checked_add(part)?;
            }
            (from, before) = (to, by_then);
        }
        Some(())
    };
    for part in debt.paid.iter().filter(|part| part.on <= as_of) {
        if (part.on, part.entry) < last {
            return None;
        }
        last = (part.on, part.entry);
        bear(part.on, unpaid, &mut exact)?;
        let mut left = fen(part.amount.amount()).ok()?;
        let mut interest = |left: &mut i128| {
            let open = (Exact::of_parts(exact).rounded() - paid).max(0);
            let part = open.min(*left);
            paid += part;
            *left -= part;
        };
        let price = |left: &mut i128, unpaid: &mut i128| {
            let part = (*left).min((*unpaid).max(0));
            *unpaid -= part;
            *left -= part;
        };
        match part.order {
            // No rate here is one above which payments are kept.
            Order::Legal | Order::AsInterest => {
                interest(&mut left);
                price(&mut left, &mut unpaid);
            }
            Order::PrincipalFirst => {
                price(&mut left, &mut unpaid);
                if left > 0 {
                    interest(&mut left);
                }
            }
        }
    }
    bear(days.to(), unpaid, &mut exact)?;
    let mut heads = Vec::with_capacity(2);
    heads.push(lines::total(Head::Price, price, price - unpaid).ok()?);
    if let Some(head) = sums.head {
        heads.push(lines::total(head, Exact::of_parts(exact).rounded(), paid).ok()?);
    }
    Some(Totals {
        total: heads.iter().map(|head: &HeadTotal| head.owed).sum(),
        heads,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::tests::sale;
    use owed_book::terms::{Per, Rate};

    /// Whether a debt of such terms is worked out from sums, and not one by one.
    fn check(late: Option<Late>, kind: DebtKind, basis: Basis, is_quick: bool) {
        let mut debt = sale("80000", "2025-03-10", "2025-04-09");
        (debt.late, debt.kind, debt.basis) = (late, kind, basis);
        let as_of = "2026-11-21".parse().unwrap();
        let rules = RulePack::cn().unwrap();
        let mut known = Known {
            as_of,
            rules,
            terms: Vec::new(),
        };
        let quick = known.quick(&debt);
        assert_eq!(quick.is_some(), is_quick, "{late:?} {kind:?} {basis:?}");
        if let Some(quick) = quick {
            assert_eq!(quick, totals(&debt, as_of, rules).unwrap());
        }
    }

    #[test]
    fn usual_terms_are_added_up_and_capped_ones_are_not() {
        let times = "1.5".parse().unwrap();
        let unagreed = |moves| Some(Late::Unagreed { times, moves });
        let rate = Rate {
            percent: "0.05".parse().unwrap(),
            per: Per::Day,
        };
        let agreed = Some(Late::Agreed { rate });
        for basis in [Basis::D365, Basis::D360, Basis::D366] {
            check(None, DebtKind::Sale, basis, true);
            check(unagreed(Moves::Floating), DebtKind::Sale, basis, true);
            check(unagreed(Moves::Fixed), DebtKind::Service, basis, true);
            check(agreed, DebtKind::Sale, basis, true);
            check(Some(Late::Nothing), DebtKind::Loan, basis, true);
            check(agreed, DebtKind::Loan, basis, false);
        }
        check(None, DebtKind::Sale, Basis::Months, false);
        check(None, DebtKind::Sale, Basis::Actual, false);
    }
}
