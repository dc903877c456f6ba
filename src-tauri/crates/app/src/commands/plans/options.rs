//! What to offer, from the claim of today and what is assumed.

use owed_advise::closing::closed;
use owed_advise::offers::{Assumption, Kind, Offer, Owed, offers};
use owed_advise::recovery::{self, Band};
use owed_advise::{playbook, weakest};
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::fact::PartyId;
use owed_law::claim::{Claims, Head};
use owed_law::rules::Series;
use rust_decimal::Decimal;

use super::{Assumed, DueView, OfferView, OffersAsked, OffersView, RecoveryBand, WaivePolicy};
use crate::commands::claims::plain;
use crate::commands::import::Reason;
use crate::commands::{claims, judged, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn options(
    desk: &Desk,
    input: OffersAsked,
    _: &Watch<'_>,
) -> Result<OffersView, Failure> {
    let (today, law) = (desk.clock.today(), desk.law()?);
    let lpr = law.rates(Series::Lpr1y).on(today);
    let lpr = lpr.map(|(on, row)| (on, row.percent));
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let worked_out = claims::of(book, debtor, today, &law)?;
        let owed = owed(&worked_out);
        let class = judged::class_of(book, debtor, today, &law)?;
        let known = Known::of(
            book,
            debtor,
            owed,
            recovery::band(weakest(book, debtor), class),
        )?;
        let (by, published) = assumption(&input, lpr, &known)?;
        let found = offers(owed, today, &by)?;
        let runs = running(book, debtor);
        let shut = closed(book, debtor).is_some();
        let idle = runs.is_some() || shut || owed.total() <= Decimal::ZERO;
        Ok(OffersView {
            on: today.to_string(),
            principal: plain(owed.principal),
            interest: plain(owed.interest),
            total: plain(owed.total()),
            assumed: Assumed {
                waive: by.waive.normalize().to_string(),
                months: by.months,
                first: by.first.normalize().to_string(),
                put_off: by.put_off,
                ability: by.ability.map(plain),
                chance: by.chance.normalize().to_string(),
                court_months: by.court_months,
                court_costs: plain(by.court_costs),
                rate: by.rate.normalize().to_string(),
                rate_published: published,
                ability_on: known.ability_on(&input),
                policy: known.policy(&input),
                recovery: known.recovery(&input),
            },
            least: plain(found.least),
            court: plain(found.court),
            court_on: found.court_on.to_string(),
            offers: match idle {
                true => Vec::new(),
                false => found.each.iter().map(OfferView::of).collect(),
            },
            runs: runs.map(|plan| plan.to_string()),
        })
    })
}

/// The plan of a debtor that is not over.
pub(super) fn running(book: &Book, debtor: PartyId) -> Option<owed_book::fact::PlanId> {
    let mut plans = book.plans.values();
    let runs = plans.find(|plan| plan.ended.is_none() && book.plan_debtor(plan) == Some(debtor));
    runs.map(|plan| plan.is.plan)
}

/// What is owed of the price, and beside it.
fn owed(worked_out: &Claims) -> Owed {
    let price = worked_out
        .heads
        .iter()
        .find(|head| head.head == Head::Price);
    let principal = price.map_or(Decimal::ZERO, |head| head.owed);
    Owed {
        principal,
        interest: worked_out.total - principal,
    }
}

/// What is owed of one debt: of the price, and beside it.
pub(super) fn owed_of(worked_out: &Claims, debt: &Debt) -> (Decimal, Decimal) {
    let claim = worked_out.each.iter().find(|claim| claim.debt == debt.id);
    claim.map_or_else(Default::default, |claim| {
        let price = claim.heads.iter().find(|head| head.head == Head::Price);
        let price = price.map_or(Decimal::ZERO, |head| head.owed);
        (price, claim.total - price)
    })
}

/// What the book knows that offers rest on: what the debtor can spare, and what the owner keeps to.
struct Known {
    owed: Owed,
    ability: Option<(chrono::NaiveDate, Decimal)>,
    late: u8,
    price: u8,
    recovery: Band,
}

impl Known {
    fn of(book: &Book, debtor: PartyId, owed: Owed, recovery: Band) -> Result<Self, Failure> {
        let stated = book.judged.ability.get(&debtor);
        let stated = stated.map(|(_, is)| Ok::<_, Failure>((is.on, is.disposable()?.amount())));
        let policy = playbook::in_force(book.policy());
        Ok(Self {
            owed,
            ability: stated.transpose()?,
            late: policy.waive_late.unwrap_or_default(),
            price: policy.waive_price.unwrap_or_default(),
            recovery,
        })
    }

    fn assumed(&self, rate: Decimal) -> Assumption {
        Assumption {
            ability: self.ability.map(|(_, spare)| spare),
            ..Assumption::to_begin_with(rate, self.recovery.middle())
                .keeping_to(self.owed, self.late, self.price)
        }
    }

    fn ability_on(&self, input: &OffersAsked) -> Option<String> {
        let (on, _) = self.ability.filter(|_| input.ability.is_none())?;
        Some(on.to_string())
    }

    fn policy(&self, input: &OffersAsked) -> Option<WaivePolicy> {
        let (late, price) = (self.late, self.price);
        input.waive.is_none().then_some(WaivePolicy { late, price })
    }

    fn recovery(&self, input: &OffersAsked) -> Option<RecoveryBand> {
        let Band { from, to } = self.recovery;
        input.chance.is_none().then_some(RecoveryBand { from, to })
    }
}

fn assumption(
    input: &OffersAsked,
    lpr: Option<(chrono::NaiveDate, Decimal)>,
    known: &Known,
) -> Result<(Assumption, Option<String>), Failure> {
    let percent = |field: &str, text: &Option<String>, had: Decimal| match text {
        None => Ok(had),
        Some(text) => {
            let said = wire::decimal(field, text)?;
            let range = Decimal::ZERO..=Decimal::ONE_HUNDRED;
            match range.contains(&said) {
                true => Ok(said),
                false => Err(Failure::bad_input(field, text)),
            }
        }
    };
    let amount = |field: &str, text: &Option<String>| {
        let said = text.as_deref().map(|text| wire::yuan(field, text));
        let said = said.transpose()?.map(owed_book::Money::amount);
        match said {
            Some(said) if said < Decimal::ZERO => Err(Failure::bad_input(field, said)),
            said => Ok(said),
        }
    };
    let months = |field: &str, said: Option<u32>, had: u32| match said {
        Some(said) if said > 120 => Err(Failure::bad_input(field, said)),
        said => Ok(said.unwrap_or(had)),
    };
    let had = known.assumed(lpr.map(|(_, rate)| rate).unwrap_or_default());
    let by = Assumption {
        waive: percent("waive", &input.waive, had.waive)?,
        waive_sum: had.waive_sum.filter(|_| input.waive.is_none()),
        months: months("months", input.months, had.months)?,
        first: percent("first", &input.first, had.first)?,
        put_off: months("putOff", input.put_off, had.put_off)?,
        ability: amount("ability", &input.ability)?.or(had.ability),
        chance: percent("chance", &input.chance, had.chance)?,
        court_months: months("courtMonths", input.court_months, had.court_months)?,
        court_costs: amount("courtCosts", &input.court_costs)?.unwrap_or(had.court_costs),
        rate: percent("rate", &input.rate, had.rate)?,
    };
    let published = lpr.filter(|_| input.rate.is_none());
    Ok((by, published.map(|(on, _)| on.to_string())))
}

impl OfferView {
    fn of(offer: &Offer) -> Self {
        Self {
            kind: match offer.kind {
                Kind::Now => "now",
                Kind::Instalments => "instalments",
                Kind::Extension => "extension",
            }
            .to_owned(),
            parts: offer
                .parts
                .iter()
                .map(|(due, amount)| DueView {
                    due: due.to_string(),
                    amount: plain(*amount),
                })
                .collect(),
            waived_interest: plain(offer.waived_interest),
            waived_principal: plain(offer.waived_principal),
            meanwhile: plain(offer.meanwhile),
            sum: plain(offer.sum),
            worth: plain(offer.worth),
            cost: plain(offer.cost),
            enough: offer.enough,
            risks: offer
                .risks
                .iter()
                .map(|risk| Reason::with(risk.code, risk.about.clone()))
                .collect(),
        }
    }
}
