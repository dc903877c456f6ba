//! What to offer a debtor who cannot or will not pay it all at once: two or three ways side by
//! side, what each costs, what it is worth today, and the least that should be accepted.
//!
//! Nothing here is certain, so nothing is hidden: every figure an offer rests on is an
//! [`Assumption`] the owner sees and may change. Interest is given up before any of the price,
//! and never more than is owed on the day.

use chrono::{Months, NaiveDate};
use owed_law::{LawError, worth};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::Reason;

/// What is owed on the day the offer is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// Of the price.
    pub principal: Decimal,
    /// Interest, penalty and costs.
    pub interest: Decimal,
}

impl Owed {
    /// All of it.
    pub fn total(self) -> Decimal {
        self.principal + self.interest
    }
}

/// What an offer rests on. Shares and chances are in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumption {
    /// The owner's limit: the largest share of the claim that may be given up.
    pub waive: Decimal,
    /// The same as a sum, where it follows from what she keeps to with everyone: a share of interest
    /// and a share of the price. It goes before [`Assumption::waive`], which then only says what it
    /// comes to.
    pub waive_sum: Option<Decimal>,
    /// The owner's limit: the most months until all is paid.
    pub months: u32,
    /// The owner's limit: the least share of the claim that is paid first.
    pub first: Decimal,
    /// The months by which the whole is put off where it is secured.
    pub put_off: u32,
    /// What the debtor can pay a month after living costs or running costs; nothing where nobody
    /// knows.
    pub ability: Option<Decimal>,
    /// The chance of getting the money through a court and enforcement.
    pub chance: Decimal,
    /// The months until it comes that way.
    pub court_months: u32,
    /// What that way costs and does not come back.
    pub court_costs: Decimal,
    /// The rate at which money to come is counted down to today, in per cent a year.
    pub rate: Decimal,
}

impl Assumption {
    /// What is taken until the owner says otherwise. Only `rate` comes from the law's tables,
    /// and `chance` from proof and class ([`crate::recovery::band`]); the rest is our caution and
    /// measured nowhere, which is why each is shown.
    pub fn to_begin_with(rate: Decimal, chance: Decimal) -> Self {
        Self {
            waive: Decimal::from(10),
            waive_sum: None,
            months: 6,
            first: Decimal::from(30),
            put_off: 3,
            ability: None,
            chance,
            court_months: 12,
            court_costs: Decimal::ZERO,
            rate,
        }
    }

    /// With what the owner keeps to with everyone: so many per cent of interest and of the price
    /// may be given up.
    #[must_use]
    pub fn keeping_to(self, owed: Owed, late: u8, price: u8) -> Self {
        let sum = to_fen(share(owed.interest, late.into()) + share(owed.principal, price.into()));
        let whole = owed.total();
        let part = (sum * Decimal::ONE_HUNDRED).checked_div(whole);
        Self {
            waive: part.unwrap_or_default().round_dp(2),
            waive_sum: Some(sum),
            ..self
        }
    }
}

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Pay at once, for part of it given up.
    Now,
    /// Instalments with a first payment.
    Instalments,
    /// All of it later, with security.
    Extension,
}

/// One way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub kind: Kind,
    /// What is paid when.
    pub parts: Vec<(NaiveDate, Decimal)>,
    /// Of interest, given up on condition that it is kept.
    pub waived_interest: Decimal,
    /// Of the price, given up on that condition.
    pub waived_principal: Decimal,
    /// Interest for the time in between, in the parts.
    pub meanwhile: Decimal,
    /// All that is paid.
    pub sum: Decimal,
    /// What it is worth today.
    pub worth: Decimal,
    /// What it costs beside being paid in full today: owed less worth.
    pub cost: Decimal,
    /// Whether it is worth at least the least.
    pub enough: bool,
    /// What may go wrong, and what stands against it.
    pub risks: Vec<Reason>,
}

/// The ways, and what they are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// The least that should be accepted today: what the court's way is worth today.
    pub least: Decimal,
    /// What would come that way in the end, before it is counted down to today.
    pub court: Decimal,
    /// When it would come.
    pub court_on: NaiveDate,
    /// The ways.
    pub each: Vec<Offer>,
}

/// Works out the ways for what is owed on `on`.
///
/// # Errors
/// When an amount is too large to be written in yuan and fen.
pub fn offers(owed: Owed, on: NaiveDate, by: &Assumption) -> Result<Offers, LawError> {
    let total = owed.total();
    let court_on = later(on, by.court_months);
    let court = (to_fen(share(total, by.chance)) - by.court_costs).max(Decimal::ZERO);
    let least = worth(&[(court_on, court)], on, by.rate)?.min(total);
    let mut each = Vec::new();
    for (kind, made) in [
        (Kind::Now, Some(now(owed, on, by, least))),
        (Kind::Instalments, instalments(owed, on, by)),
        (Kind::Extension, extension(owed, on, by)?),
    ] {
        let Some(mut offer) = made else { continue };
        offer.kind = kind;
        offer.sum = offer.parts.iter().map(|(_, amount)| amount).sum();
        offer.worth = worth(&offer.parts, on, by.rate)?;
        offer.cost = total - offer.worth;
        offer.enough = offer.worth >= least;
        each.push(offer);
    }
    Ok(Offers {
        least,
        court,
        court_on,
        each,
    })
}

/// A week to pay, and part given up: as much as the owner allows, as far as what is left is still
/// worth the least.
fn now(owed: Owed, on: NaiveDate, by: &Assumption, least: Decimal) -> Offer {
    let total = owed.total();
    let limit = by.waive_sum.unwrap_or_else(|| share(total, by.waive));
    let allowed = to_fen(limit).min(total - least);
    let (interest, principal) = given_up(owed, allowed);
    let mut risks = vec![Reason::plain("money-at-once")];
    if principal > Decimal::ZERO {
        risks.push(Reason::plain("gives-up-price"));
    }
    if allowed.is_zero() {
        risks.push(Reason::plain("nothing-to-give"));
    }
    Offer {
        parts: vec![(on + chrono::Duration::days(7), total - interest - principal)],
        waived_interest: interest,
        waived_principal: principal,
        ..blank(risks)
    }
}

/// A first payment within a week and equal ones each month: as few as the debtor's means allow,
/// at most as many as the owner does.
fn instalments(owed: Owed, on: NaiveDate, by: &Assumption) -> Option<Offer> {
    if by.months == 0 {
        return None;
    }
    let total = owed.total();
    let first = to_fen(share(total, by.first)).min(total);
    let rest = total - first;
    let mut risks = vec![
        Reason::plain("each-may-be-missed"),
        Reason::plain("calls-in"),
    ];
    let months = match by.ability.filter(|ability| *ability > Decimal::ZERO) {
        None => {
            risks.push(Reason::plain("ability-unknown"));
            by.months
        }
        Some(ability) => {
            let needed = (rest / ability).ceil();
            if needed > Decimal::from(by.months) {
                let about = vec![needed.normalize().to_string(), by.months.to_string()];
                let code = "beyond-means";
                risks.push(Reason { code, about });
            }
            let needed = u32::try_from(needed).unwrap_or(u32::MAX);
            needed.clamp(1, by.months)
        }
    };
    let mut parts = Vec::new();
    if first > Decimal::ZERO {
        parts.push((on + chrono::Duration::days(7), first));
    }
    // Whole yuan each, and the last takes what is left over, so that the plan can be kept in mind.
    let each = (rest / Decimal::from(months)).floor();
    for nth in 1..=months {
        let before = each * Decimal::from(months - 1);
        let amount = if nth == months { rest - before } else { each };
        if amount > Decimal::ZERO {
            parts.push((later(on, nth), amount));
        }
    }
    Some(Offer {
        parts,
        ..blank(risks)
    })
}

/// All of it later, with the interest of the time, if somebody good for it stands in.
fn extension(owed: Owed, on: NaiveDate, by: &Assumption) -> Result<Option<Offer>, LawError> {
    if by.put_off == 0 {
        return Ok(None);
    }
    let total = owed.total();
    let day = later(on, by.put_off);
    let days = Decimal::from((day - on).num_days());
    // On the price alone: interest on interest may not be asked for.
    let meanwhile = to_fen(owed.principal * by.rate * days / Decimal::from(36_500));
    let risks = [
        "nothing-until-then",
        "only-as-good-as-security",
        "guarantor-in-writing",
    ];
    Ok(Some(Offer {
        parts: vec![(day, total + meanwhile)],
        meanwhile,
        ..blank(risks.map(Reason::plain).to_vec())
    }))
}

/// How much of the interest and of the price is given up: interest first.
fn given_up(owed: Owed, sum: Decimal) -> (Decimal, Decimal) {
    let sum = sum.max(Decimal::ZERO).min(owed.total());
    let interest = sum.min(owed.interest);
    (interest, (sum - interest).min(owed.principal))
}

fn blank(risks: Vec<Reason>) -> Offer {
    Offer {
        kind: Kind::Now,
        parts: Vec::new(),
        waived_interest: Decimal::ZERO,
        waived_principal: Decimal::ZERO,
        meanwhile: Decimal::ZERO,
        sum: Decimal::ZERO,
        worth: Decimal::ZERO,
        cost: Decimal::ZERO,
        enough: false,
        risks,
    }
}

fn share(of: Decimal, percent: Decimal) -> Decimal {
    of * percent / Decimal::ONE_HUNDRED
}

fn to_fen(yuan: Decimal) -> Decimal {
    yuan.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn later(on: NaiveDate, months: u32) -> NaiveDate {
    on.checked_add_months(Months::new(months)).unwrap_or(on)
}

#[cfg(test)]
mod tests;
