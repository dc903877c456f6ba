//! The end of a plan: kept, called in or dropped.

use std::collections::BTreeMap;

use owed_book::debt::Payment;
use owed_book::fact::{DebtId, Fact, PartyId, Share};
use owed_book::money::MoneyError;
use owed_book::plan::{End, Plan, PlanEnded};
use owed_book::{Book, Money};
use owed_law::repayment::{Is, PartIs, standing};

use super::agree::called;
use super::{CallIn, EndPlan, PlanEntered};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn accelerate(
    desk: &Desk,
    input: CallIn,
    _: &Watch<'_>,
) -> Result<PlanEntered, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    let why = input.why.clone().filter(|why| !why.trim().is_empty());
    let (entered, plan) = desk.enter(|open| {
        let plan = called(&open.book, &input.plan)?;
        if plan.is.acceleration.is_none() {
            let detail = "the agreement has no clause by which all may be called in; \
                          ask for what is due, or end the plan together";
            return Err(rule("plan-no-acceleration", detail));
        }
        let found = standing(plan, &open.book, today, &law);
        match found.is {
            Is::Broken => {}
            Is::Running | Is::InGrace | Is::Paid => {
                let detail = "no instalment is late beyond the days agreed";
                return Err(rule("plan-not-broken", detail));
            }
            Is::Kept | Is::CalledIn | Is::Dropped => {
                return Err(rule("plan-over", "this plan is over"));
            }
        }
        let missed = found.parts.iter().find(|part| part.is == PartIs::Missed);
        let missed = missed.map(|part| format!("missed:{}", part.nth));
        let ended = PlanEnded {
            plan: plan.is.plan,
            on: today,
            how: End::CalledIn,
            why: why.clone().or(missed).unwrap_or_default(),
        };
        Ok((vec![Fact::PlanEnded(ended)], plan.is.plan))
    })?;
    PlanEntered::of(entered, plan)
}

pub(in crate::commands) fn end(
    desk: &Desk,
    input: EndPlan,
    _: &Watch<'_>,
) -> Result<PlanEntered, Failure> {
    let today = desk.clock.today();
    let how: End = wire::of_code("how", &input.how)?;
    let (entered, plan) = desk.enter(|open| {
        let plan = called(&open.book, &input.plan)?;
        let ended = Fact::PlanEnded(PlanEnded {
            plan: plan.is.plan,
            on: today,
            how,
            why: input.why.clone(),
        });
        let facts = match how {
            End::Kept => settled(&open.book, plan, ended, today)?,
            End::Dropped => vec![ended],
            // Calling in has rules of its own.
            End::CalledIn => return Err(Failure::bad_input("how", &input.how)),
        };
        Ok((facts, plan.is.plan))
    })?;
    PlanEntered::of(entered, plan)
}

fn rule(rule: &str, detail: &str) -> Failure {
    Failure::new(Code::Refused, detail).with("rule", rule)
}

/// Settles the debts of a plan that was kept: what came in for it beyond the prices is theirs and
/// no longer kept on account, and each price becomes what was paid. So the account is even, and
/// every list says so without knowing of plans.
fn settled(
    book: &Book,
    plan: &Plan,
    ended: Fact,
    today: chrono::NaiveDate,
) -> Result<Vec<Fact>, Failure> {
    let Some(debtor) = book.plan_debtor(plan) else {
        return Ok(vec![ended]);
    };
    let mut facts = Vec::new();
    let mut more: BTreeMap<DebtId, Money> = BTreeMap::new();
    let first = plan.is.debts.first().map(|each| each.debt);
    for payment in book.payments.values() {
        if let (Some(first), Some(left)) = (first, left_over(book, plan, debtor, payment)) {
            facts.push(all_to(payment, first, left)?);
            let had = more.entry(first).or_insert(Money::zero(left.currency()));
            *had = had.plus(left)?;
        }
    }
    facts.push(ended);
    for each in &plan.is.debts {
        let Some(debt) = book.debts.get(&each.debt) else {
            continue;
        };
        let mut left = debt.balance()?;
        if let Some(more) = more.get(&each.debt) {
            left = left.minus(*more)?;
        }
        if !left.amount().is_zero() {
            facts.push(Fact::Adjusted {
                debt: each.debt,
                on: today,
                amount: Money::zero(left.currency()).minus(left)?,
                why: "plan-kept".into(),
            });
        }
    }
    Ok(facts)
}

/// What a payment for the plan has left on the debtor's account.
fn left_over(book: &Book, plan: &Plan, debtor: PartyId, payment: &Payment) -> Option<Money> {
    let since = payment.on > plan.is.on || (payment.on == plan.is.on && payment.entry > plan.entry);
    let matched = payment.matched.as_ref()?;
    let ours = matched.to.iter().all(|share| plan.covers(share.debt));
    let keeps = book.keeps(payment) == Some(debtor);
    payment.unshared().filter(|_| since && ours && keeps)
}

fn all_to(payment: &Payment, debt: DebtId, left: Money) -> Result<Fact, MoneyError> {
    let (mut to, order) = match &payment.matched {
        Some(matched) => (matched.to.clone(), matched.order),
        None => (Vec::new(), owed_book::terms::Order::Legal),
    };
    match to.iter_mut().find(|share| share.debt == debt) {
        Some(share) => share.amount = share.amount.plus(left)?,
        None => to.push(Share { debt, amount: left }),
    }
    Ok(Fact::Matched {
        payment: payment.id,
        to,
        order,
        because: "plan-kept".into(),
        advance: false,
        on_account: None,
    })
}
