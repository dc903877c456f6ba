//! Agreeing a plan, and the signed paper that proves it.

use chrono::NaiveDate;
use owed_book::evidence::{Original, Proves};
use owed_book::fact::{DebtId, EvidenceId, Fact, PlanId};
use owed_book::plan::{
    self, Acceleration, Acknowledged, Agreed, Bears, Condition, EarlierGuarantor, Early, Guarantor,
    Waiver,
};
use owed_book::terms::Order;
use owed_book::{Book, Money};
use owed_law::claim::Claims;
use owed_law::repayment::broken;
use owed_law::{RulePack, claim};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::options::owed_of;
use super::{PlanAsked, PlanChecked, PlanEntered, PlanSigned};
use crate::commands::cases::LimitView;
use crate::commands::claims::plain;
use crate::commands::import::Reason;
use crate::commands::papers::keep;
use crate::commands::{claims, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn check(
    desk: &Desk,
    input: PlanAsked,
    _: &Watch<'_>,
) -> Result<PlanChecked, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    desk.read(|open| {
        let book = &open.book;
        let is = agreed(book, &input, PlanId(Uuid::nil()), today, &law)?;
        let sum = |of: fn(&Acknowledged) -> Money| -> Decimal {
            is.debts.iter().map(|each| of(each).amount()).sum()
        };
        let (principal, interest) = (sum(|each| each.principal), sum(|each| each.interest));
        let waived = is.waiver.map_or(Decimal::ZERO, |waiver| {
            waiver.interest.amount() + waiver.principal.amount()
        });
        let meanwhile = is.meanwhile.map_or(Decimal::ZERO, Money::amount);
        let parts: Decimal = is.instalments.iter().map(|p| p.amount.amount()).sum();
        Ok(PlanChecked {
            principal: plain(principal),
            interest: plain(interest),
            to_pay: plain(principal + interest + meanwhile - waived),
            parts: plain(parts),
            warnings: warnings(book, &is, today, &law)?,
        })
    })
}

pub(in crate::commands) fn agree(
    desk: &Desk,
    input: PlanAsked,
    _: &Watch<'_>,
) -> Result<PlanEntered, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    let plan = PlanId(Uuid::now_v7());
    let (entered, ()) = desk.enter(|open| {
        let is = agreed(&open.book, &input, plan, today, &law)?;
        Ok((vec![Fact::PlanAgreed(Box::new(is))], ()))
    })?;
    PlanEntered::of(entered, plan)
}

impl PlanEntered {
    pub(super) fn of(entered: Option<crate::desk::Entered>, plan: PlanId) -> Result<Self, Failure> {
        let entered = entered.ok_or_else(|| Failure::new(Code::Internal, "nothing was entered"))?;
        Ok(Self {
            act: entered.act.to_string(),
            seq: entered.seq.0,
            plan: plan.to_string(),
        })
    }
}

/// The plan with this id.
pub(super) fn called<'a>(book: &'a Book, asked: &str) -> Result<&'a plan::Plan, Failure> {
    let id = PlanId(wire::id("plan", asked)?);
    book.plan(id)
        .ok_or_else(|| Failure::not_found("plan", asked))
}

/// What was asked, read. What is acknowledged is the claim of the day it was agreed.
fn agreed(
    book: &Book,
    input: &PlanAsked,
    plan: PlanId,
    today: NaiveDate,
    law: &RulePack,
) -> Result<Agreed, Failure> {
    let debtor = wire::debtor(book, &input.debtor)?;
    let on = match input.on.as_deref() {
        Some(on) => wire::day("on", on)?,
        None => today,
    };
    if on > today {
        return Err(Failure::bad_input("on", on));
    }
    let worked_out = claims::of(book, debtor, on, law)?;
    let money = |field: &str, text: &Option<String>| {
        let said = text.as_deref().filter(|text| !text.trim().is_empty());
        said.map(|text| wire::yuan(field, text)).transpose()
    };
    let zero = Money::cny(Decimal::ZERO);
    let interest = money("waivedInterest", &input.waived_interest)?.unwrap_or(zero);
    let principal = money("waivedPrincipal", &input.waived_principal)?.unwrap_or(zero);
    let condition = match input.condition.as_deref() {
        Some(word) => wire::of_code("condition", word)?,
        None => Condition::EachInTime,
    };
    let waives = !interest.amount().is_zero() || !principal.amount().is_zero();
    let early_off = money("earlyOff", &input.early_off)?;
    let early = match (input.early_by.as_deref(), early_off) {
        (Some(by), Some(off)) => Some(Early {
            by: wire::day("earlyBy", by)?,
            off,
        }),
        (None, None) => None,
        (Some(_), None) => return Err(Failure::bad_input("earlyOff", "")),
        (None, Some(_)) => return Err(Failure::bad_input("earlyBy", "")),
    };
    let instalments: Result<Vec<_>, _> = input.instalments.iter().map(|p| p.stated()).collect();
    Ok(Agreed {
        plan,
        on,
        debts: acknowledged(book, input, debtor, &worked_out)?,
        instalments: instalments?,
        meanwhile: money("meanwhile", &input.meanwhile)?.filter(|sum| !sum.amount().is_zero()),
        waiver: waives.then_some(Waiver {
            interest,
            principal,
            condition,
            grace: input.grace.unwrap_or(0),
        }),
        early,
        acceleration: input
            .after_days
            .map(|after_days| Acceleration { after_days }),
        late: input.late.as_ref().map(|rate| rate.stated()).transpose()?,
        order: match input.order.as_deref() {
            Some(word) => wire::of_code("order", word)?,
            None => Order::Legal,
        },
        service: said(&input.service),
        guarantor: match &input.guarantor {
            Some(by) => Some(Guarantor {
                name: by.name.trim().to_owned(),
                registration: said(&by.registration),
                address: said(&by.address),
                liability: wire::of_code("liability", &by.liability)?,
                months: by.months,
            }),
            None => None,
        },
        earlier_guarantors: input
            .earlier_guarantors
            .iter()
            .map(|earlier| {
                Ok(EarlierGuarantor {
                    name: earlier.name.trim().to_owned(),
                    signs: wire::of_code("signs", &earlier.signs)?,
                })
            })
            .collect::<Result<_, Failure>>()?,
        forum: said(&input.forum),
        costs: match input.costs.as_deref() {
            Some(word) => wire::of_code("costs", word)?,
            None => Bears::Debtor,
        },
        remark: said(&input.remark),
    })
}

fn acknowledged(
    book: &Book,
    input: &PlanAsked,
    debtor: owed_book::fact::PartyId,
    worked_out: &Claims,
) -> Result<Vec<Acknowledged>, Failure> {
    let of = |debt: &owed_book::debt::Debt| {
        let (principal, interest) = owed_of(worked_out, debt);
        Acknowledged {
            debt: debt.id,
            principal: Money::cny(principal),
            interest: Money::cny(interest),
        }
    };
    match &input.debts {
        Some(ids) => ids
            .iter()
            .map(|id| {
                let found = book.debts.get(&DebtId(wire::id("debts", id)?));
                let found = found.filter(|debt| debt.debtor == debtor);
                found.map(of).ok_or_else(|| Failure::not_found("debt", id))
            })
            .collect(),
        None => Ok(claims::claimable(book, debtor)
            .into_iter()
            .map(of)
            .filter(|each| each.principal.is_positive() || each.interest.is_positive())
            .collect()),
    }
}

fn said(text: &Option<String>) -> Option<String> {
    let text = text.as_deref().map(str::trim).unwrap_or_default();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What to think of before signing.
pub(super) fn warnings(
    book: &Book,
    is: &Agreed,
    today: NaiveDate,
    law: &RulePack,
) -> Result<Vec<Reason>, Failure> {
    let mut found = Vec::new();
    // A changed debt without written consent does not burden who guaranteed it before.
    let silent = is.earlier_guarantors.iter();
    for earlier in silent.filter(|earlier| earlier.signs == plan::Signs::DoesNot) {
        let name = [earlier.name.clone()];
        found.push(Reason::with("guarantor-must-sign", name));
    }
    let last = is.instalments.iter().map(|part| part.due).max();
    let long = last.is_some_and(|last| (last - is.on).num_days() > 92);
    if long && is.guarantor.is_none() {
        found.push(Reason::plain("long-and-unsecured"));
    }
    if let Some(guarantor) = &is.guarantor {
        if guarantor.liability == plan::Liability::General {
            found.push(Reason::plain("general-guarantee"));
        }
        if guarantor
            .registration
            .as_ref()
            .is_some_and(|id| !is_person(id))
        {
            found.push(Reason::plain("company-guarantee"));
        }
    }
    if is.acceleration.is_none() && is.instalments.len() > 1 {
        found.push(Reason::plain("no-acceleration"));
    }
    if is.service.is_none() {
        found.push(Reason::plain("no-service"));
    }
    if is.forum.is_none() {
        found.push(Reason::plain("no-forum"));
    }
    if is.costs == Bears::Each {
        found.push(Reason::plain("costs-not-borne"));
    }
    let debtor = is.debts.first().and_then(|each| book.debts.get(&each.debt));
    if let Some(debt) = debtor {
        let limits = LimitView::of(book, debt.debtor, today, law);
        if limits.days_left.is_some_and(|left| left < 0) {
            found.push(Reason::plain("time-is-over"));
        }
    }
    let mut years = Vec::new();
    for part in &is.instalments {
        for year in law.calendar().next_working(part.due).unknown_years {
            if !years.contains(&year.to_string()) {
                years.push(year.to_string());
            }
        }
    }
    if !years.is_empty() {
        found.push(Reason::with("years-unknown", years));
    }
    found.extend(capped(book, is, law)?);
    Ok(found)
}

/// Whether the rate agreed for breaking the plan is more than the law lets one claim.
fn capped(book: &Book, is: &Agreed, law: &RulePack) -> Result<Option<Reason>, Failure> {
    let Some(rate) = is.late else {
        return Ok(None);
    };
    for each in &is.debts {
        let Some(debt) = book.debts.get(&each.debt) else {
            continue;
        };
        let (_, then) = broken(debt, is.on, rate, law)?;
        let month = is.on + chrono::Duration::days(31);
        let after = claim(&then, month, law)?;
        let limit = after.lines.iter().find_map(|line| {
            let applied = line.rate.as_ref()?;
            applied.capped_from.map(|_| applied.percent)
        });
        let asked = rate.percent.normalize().to_string();
        if let Some(limit) = limit {
            let about = [asked, limit.normalize().to_string()];
            return Ok(Some(Reason::with("late-capped", about)));
        }
        let high = after
            .notices
            .iter()
            .any(|notice| matches!(notice, owed_law::claim::Notice::RateHigh { .. }));
        if high {
            return Ok(Some(Reason::with("late-high", [asked])));
        }
    }
    Ok(None)
}

/// An identity card number is not a company's.
fn is_person(registration: &str) -> bool {
    owed_law::numbers::check_identity_number(registration.trim()).is_ok()
}

pub(in crate::commands) fn sign(
    desk: &Desk,
    input: PlanSigned,
    watch: &Watch<'_>,
) -> Result<PlanEntered, Failure> {
    let on = wire::day("on", &input.on)?;
    let signed = input.signed.said()?;
    let before = input
        .evidence
        .as_deref()
        .map(|id| wire::id("evidence", id).map(EvidenceId))
        .transpose()?;
    let scan = match &input.file {
        Some(handle) => Some(keep(desk, handle, watch)?),
        None => None,
    };
    let new = EvidenceId(Uuid::now_v7());
    let plan = PlanId(wire::id("plan", &input.plan)?);
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let agreed = called(book, &input.plan)?;
        let party = book
            .plan_debtor(agreed)
            .ok_or_else(|| Failure::not_found("plan", &input.plan))?;
        let mut facts = Vec::new();
        let had = scan.as_ref().and_then(|(kept, _)| {
            let mut all = book.evidence.values();
            all.find(|e| e.file == kept.file && e.party == party)
        });
        let evidence = match (&scan, had, before) {
            (_, Some(had), _) => had.id,
            (Some((kept, name)), None, _) => {
                facts.push(Fact::EvidenceKept {
                    evidence: new,
                    file: kept.file,
                    name: name.clone(),
                    bytes: kept.bytes,
                    party,
                    debts: agreed.is.debts.iter().map(|each| each.debt).collect(),
                    proves: vec![Proves::Amount, Proves::DueDate],
                    original: Original::PaperOriginal,
                    made: Some(on),
                    remark: None,
                    signed: Some(signed.clone()),
                });
                new
            }
            (None, None, Some(before)) => before,
            (None, None, None) => return Err(Failure::bad_input("file", "")),
        };
        facts.push(Fact::PlanSigned(plan::PlanSigned {
            plan,
            on,
            evidence,
            signed: signed.clone(),
        }));
        Ok((facts, ()))
    })?;
    PlanEntered::of(entered, plan)
}
