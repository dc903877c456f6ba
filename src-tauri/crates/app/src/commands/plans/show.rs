//! The plans of a case and how each stands.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::plan::{Liability, Plan};
use owed_law::claim::Head;
use owed_law::repayment::{Is, Part, PartIs, Promise, Standing, broken, standing};
use owed_law::rules::Cite;
use owed_law::{RulePack, claim, claims};
use rust_decimal::Decimal;

use super::agree::warnings;
use super::{
    AsAgreed, EarlierTerms, EarlyView, EndedView, GuarantorTerms, PlanCheck, PlanDebt, PlanPart,
    PlanView, PlansAsked, PlansView, WaiverView,
};
use crate::commands::book::day_or_today;
use crate::commands::cases::RateTerms;
use crate::commands::claims::{ArticleView, plain};
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn show(
    desk: &Desk,
    input: PlansAsked,
    _: &Watch<'_>,
) -> Result<PlansView, Failure> {
    let on = day_or_today(desk, input.on.as_deref())?;
    let law = desk.law()?;
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let mut plans: Vec<_> = of(book, debtor).collect();
        plans.sort_by_key(|plan| std::cmp::Reverse(plan.entry));
        let plans: Result<Vec<_>, Failure> = plans
            .into_iter()
            .map(|plan| PlanView::of(book, plan, on, &law))
            .collect();
        let plans = plans?;
        let mut cited = BTreeMap::new();
        for id in plans.iter().flat_map(|plan| &plan.because) {
            if let Some(article) = law.article(id) {
                cited.insert(id.clone(), ArticleView::of(&Cite(article.clone())));
            }
        }
        Ok(PlansView {
            plans,
            articles: cited.into_values().collect(),
        })
    })
}

/// The plans of a debtor.
fn of(book: &Book, debtor: PartyId) -> impl Iterator<Item = &Plan> {
    let plans = book.plans.values();
    plans.filter(move |plan| book.plan_debtor(plan) == Some(debtor))
}

/// What must be said beside a claim because of plans: that one runs and how much of the claim is
/// not asked for while it is kept, or that one broke and what is owed again.
pub(in crate::commands) fn told(
    book: &Book,
    debtor: PartyId,
    on: NaiveDate,
    law: &RulePack,
) -> Vec<Reason> {
    let mut said = Vec::new();
    for plan in of(book, debtor).filter(|plan| plan.is.on <= on) {
        let found = standing(plan, book, on, law);
        let waived = plan.is.waiver.map_or(Decimal::ZERO, |waiver| {
            waiver.interest.amount() + waiver.principal.amount()
        });
        match found.is {
            Is::Running | Is::InGrace | Is::Paid => said.push(Reason::with(
                "plan-runs",
                [
                    plan.is.on.to_string(),
                    plain(found.left),
                    plain(found.due_now),
                ],
            )),
            Is::Broken => said.push(Reason::with("plan-broken", [plan.is.on.to_string()])),
            Is::CalledIn => said.push(Reason::with("plan-called-in", [plan.is.on.to_string()])),
            Is::Kept | Is::Dropped => continue,
        }
        match found.waiver {
            Some(Promise::Revived { since }) => {
                let about = [plain(waived), since.to_string()];
                said.push(Reason::with("waiver-revived", about));
            }
            Some(Promise::Stands | Promise::Earned) => {
                said.push(Reason::with("waiver-stands", [plain(waived)]));
            }
            None => {}
        }
    }
    said
}

impl PlanView {
    fn of(book: &Book, plan: &Plan, on: NaiveDate, law: &RulePack) -> Result<Self, Failure> {
        let (is, found) = (&plan.is, standing(plan, book, on, law));
        let covered = is
            .debts
            .iter()
            .filter_map(|each| book.debts.get(&each.debt));
        let covered: Vec<_> = covered.collect();
        let claimed = match plan.is_kept() {
            true => Decimal::ZERO,
            false => claims(&covered, on, law)?.total,
        };
        let sum: Decimal = is.instalments.iter().map(|part| part.amount.amount()).sum();
        let principal: Decimal = is.debts.iter().map(|each| each.principal.amount()).sum();
        let interest: Decimal = is.debts.iter().map(|each| each.interest.amount()).sum();
        let open = plan.ended.is_none();
        Ok(Self {
            plan: is.plan.to_string(),
            on: is.on.to_string(),
            debts: is
                .debts
                .iter()
                .map(|each| PlanDebt {
                    debt: each.debt.to_string(),
                    name: book
                        .debts
                        .get(&each.debt)
                        .map(|debt| name_of(book, debt))
                        .unwrap_or_default(),
                    principal: each.principal.plain(),
                    interest: each.interest.plain(),
                })
                .collect(),
            principal: plain(principal),
            interest: plain(interest),
            sum: plain(sum),
            meanwhile: is.meanwhile.map(owed_book::Money::plain),
            paid: plain(found.paid),
            left: plain(found.left),
            due_now: plain(found.due_now),
            is: wire::code(&found.is),
            parts: found.parts.iter().map(PlanPart::of).collect(),
            checks: if open { checks(&found, on) } else { Vec::new() },
            waiver: is.waiver.zip(found.waiver).map(|(waiver, promise)| {
                let (code, since) = promised(promise);
                WaiverView {
                    interest: waiver.interest.plain(),
                    principal: waiver.principal.plain(),
                    sum: plain(waiver.interest.amount() + waiver.principal.amount()),
                    condition: wire::code(&waiver.condition),
                    grace: waiver.grace,
                    is: code,
                    since: since.map(|day| day.to_string()),
                }
            }),
            early: is.early.zip(found.early).map(|(early, promise)| EarlyView {
                by: early.by.to_string(),
                off: early.off.plain(),
                is: promised(promise).0,
            }),
            after_days: is.acceleration.map(|agreed| agreed.after_days),
            late: is.late.map(|rate| RateTerms {
                percent: rate.percent.normalize().to_string(),
                per: wire::code(&rate.per),
            }),
            order: wire::code(&is.order),
            service: is.service.clone(),
            guarantor: is.guarantor.as_ref().map(|by| GuarantorTerms {
                name: by.name.clone(),
                registration: by.registration.clone(),
                address: by.address.clone(),
                liability: wire::code(&by.liability),
                months: by.months,
            }),
            earlier_guarantors: is
                .earlier_guarantors
                .iter()
                .map(|earlier| EarlierTerms {
                    name: earlier.name.clone(),
                    signs: wire::code(&earlier.signs),
                })
                .collect(),
            forum: is.forum.clone(),
            costs: wire::code(&is.costs),
            remark: is.remark.clone(),
            signed: plan
                .signed
                .as_ref()
                .map(|(_, signed)| signed.on.to_string()),
            ended: plan.ended.as_ref().map(|(_, ended)| EndedView {
                on: ended.on.to_string(),
                how: wire::code(&ended.how),
                why: ended.why.clone(),
            }),
            claim: plain(claimed),
            as_agreed: as_agreed(book, plan, &found, on, law)?,
            steps: steps(plan, &found, on),
            warnings: match open {
                true => warnings(book, is, on, law)?,
                false => Vec::new(),
            },
            because: because(plan, &found),
        })
    }
}

impl PlanPart {
    fn of(part: &Part) -> Self {
        Self {
            nth: part.nth,
            due: part.due.to_string(),
            last: part.last.to_string(),
            amount: plain(part.amount),
            paid: plain(part.paid),
            paid_on: part.paid_on.map(|day| day.to_string()),
            is: wire::code(&part.is),
        }
    }
}

fn promised(promise: Promise) -> (String, Option<NaiveDate>) {
    match promise {
        Promise::Stands => ("stands".to_owned(), None),
        Promise::Earned => ("earned".to_owned(), None),
        Promise::Revived { since } => ("revived".to_owned(), Some(since)),
    }
}

/// Two days before each instalment that is not paid, and its last day; from today on.
fn checks(found: &Standing, today: NaiveDate) -> Vec<PlanCheck> {
    let mut all = Vec::new();
    for part in found.parts.iter().filter(|part| part.paid_on.is_none()) {
        for (what, on) in [("eve", part.last - Duration::days(2)), ("due", part.last)] {
            if on >= today {
                all.push(PlanCheck {
                    on: on.to_string(),
                    what: what.to_owned(),
                    nth: part.nth,
                    amount: plain(part.amount - part.paid),
                });
            }
        }
    }
    all
}

/// What to do next.
fn steps(plan: &Plan, found: &Standing, today: NaiveDate) -> Vec<Reason> {
    let mut steps = Vec::new();
    let missed = found.parts.iter().find(|part| part.is == PartIs::Missed);
    let nth = missed.map(|part| part.nth.to_string()).unwrap_or_default();
    match found.is {
        Is::Paid => steps.push(Reason::plain("settle")),
        Is::Broken => {
            steps.push(Reason::with("breach-notice", [nth.clone()]));
            if let Some(agreed) = plan.is.acceleration {
                steps.push(Reason::with(
                    "call-in",
                    [nth.clone(), agreed.after_days.to_string()],
                ));
            }
            steps.push(Reason::plain("re-class"));
        }
        Is::InGrace => {
            steps.push(Reason::with("breach-notice", [nth.clone()]));
            steps.push(Reason::plain("re-class"));
        }
        Is::CalledIn => {
            steps.push(Reason::plain("breach-notice-called-in"));
            steps.push(Reason::plain("re-class"));
        }
        Is::Running | Is::Kept | Is::Dropped => {}
    }
    if plan.ended.is_none() {
        let next = found.parts.iter().find(|part| part.paid_on.is_none());
        let soon = next.filter(|part| matches!(part.is, PartIs::DueSoon | PartIs::DueToday));
        if let Some(part) = soon {
            let days = (part.last - today).num_days().to_string();
            steps.push(Reason::with("remind", [part.nth.to_string(), days]));
        }
        if plan.signed.is_none() {
            steps.push(Reason::plain("have-it-signed"));
        }
    }
    steps
}

/// Where a plan broke and interest was agreed for that: what it comes to.
fn as_agreed(
    book: &Book,
    plan: &Plan,
    found: &Standing,
    on: NaiveDate,
    law: &RulePack,
) -> Result<Option<AsAgreed>, Failure> {
    let missed = found
        .parts
        .iter()
        .find(|p| p.paid_on.is_none_or(|day| day > p.last));
    let (Some(rate), Is::Broken | Is::CalledIn, Some(part)) = (plan.is.late, found.is, missed)
    else {
        return Ok(None);
    };
    let since = part.last;
    let (mut before, mut price, mut interest) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for each in &plan.is.debts {
        let Some(debt) = book.debts.get(&each.debt) else {
            continue;
        };
        let (until, then) = broken(debt, since, rate, law)?;
        let after = claim(&then, on, law)?;
        let left = |heads: &[owed_law::claim::HeadTotal]| -> (Decimal, Decimal) {
            let of = heads.iter().filter(|head| head.head == Head::Price);
            let price: Decimal = of.map(|head| head.owed).sum();
            let all: Decimal = heads.iter().map(|head| head.owed).sum();
            (price, all - price)
        };
        before += left(&until.heads).1;
        let (of_price, of_interest) = left(&after.heads);
        price += of_price;
        interest += of_interest;
    }
    Ok(Some(AsAgreed {
        since: (since + Duration::days(1)).to_string(),
        until_then: plain(before),
        price: plain(price),
        interest: plain(interest),
        total: plain(before + price + interest),
    }))
}

/// The articles a plan rests on.
fn because(plan: &Plan, found: &Standing) -> Vec<String> {
    let mut ids = vec!["civil_code.509", "civil_code.195", "civil_code.189"];
    if plan.is.waiver.is_some() {
        ids.push("sales_interp.18");
    }
    if matches!(found.waiver, Some(Promise::Revived { .. })) {
        ids.extend(["civil_code.577", "civil_code.579"]);
    }
    if plan.is.acceleration.is_some() {
        ids.push("civil_code.578");
    }
    if let Some(guarantor) = &plan.is.guarantor {
        ids.extend(["civil_code.681", "civil_code.692"]);
        ids.push(match guarantor.liability {
            Liability::Joint => "civil_code.688",
            Liability::General => "civil_code.687",
        });
    }
    if !plan.is.earlier_guarantors.is_empty() {
        ids.push("civil_code.695");
    }
    if plan.is.forum.is_some() {
        ids.push("civil_procedure.35");
    }
    ids.into_iter().map(str::to_owned).collect()
}
