//! Calculators: interest, court fees, limitation, working days, amounts in words and numbers that
//! carry a check digit. They need no book; with one open, its own law is used.
//!
//! They work out what is asked under the stated convention. Whether a claim exists is another
//! question: [`super::claims`] answers it from the book.

mod ask;
mod courts;
mod days;
mod fees;
mod interest;
mod limits;
mod rate;
mod roads;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

use owed_law::rules::Cite;

pub use courts::{
    CourtView, CourtsAsked, CourtsResult, DeadlineView, DeadlinesAsked, DeadlinesResult, LevelView,
    SaidView,
};
pub use days::{CalcDays, DaysReached, SpecialDay};
pub use fees::{CalcFees, FeeBandView, FeeResult, FeeView};
pub use interest::{
    CalcInterest, CalcPayment, CalcRate, InterestLineView, InterestResult, PaidOff,
};
pub use limits::{CalcEvent, CalcLimit, LimitLineView, LimitResult};
pub use roads::{
    ConditionView, PeriodView, QuestionView, RiskView, RoadCostView, RoadView, RoadsAsked,
    RoadsResult, SmallClaimView, TextView,
};
pub use words::{CalcText, NumberCheck, NumberResult, WordsResult};

pub(super) use courts::{courts, days as deadlines};
pub(super) use days::workdays;
pub(super) use fees::fees;
pub(super) use interest::interest;
pub(super) use limits::limitation;
pub(super) use roads::roads;
pub(super) use words::{number, words};

use super::claims::ArticleView;

/// Every article cited, once, in the order of their ids.
fn articles<'c>(cites: impl IntoIterator<Item = &'c Cite>) -> Vec<ArticleView> {
    let once: BTreeMap<&str, &Cite> = cites.into_iter().map(|cite| (cite.id(), cite)).collect();
    once.into_values().map(ArticleView::of).collect()
}

/// The ids of articles.
fn ids(cites: &[Cite]) -> Vec<String> {
    cites.iter().map(|cite| cite.id().to_owned()).collect()
}
