//! What going to court over an amount costs.

use owed_book::money::Currency;
use owed_law::court::{Fee, FeeBand};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask;
use crate::commands::claims::{ArticleView, plain};
use crate::commands::import::Reason;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Asks what going to court costs.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalcFees {
    /// The amount claimed: principal, and interest worked out to a day.
    pub claim: String,
}

/// What going to court costs, in yuan.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeeResult {
    /// The amount claimed.
    pub claim: String,
    /// Acceptance fee (案件受理费), advanced by the plaintiff.
    pub acceptance: String,
    /// Half of it: simplified procedure, small claims, mediation or withdrawal; once.
    pub acceptance_halved: String,
    /// Fee for a payment order (支付令).
    pub payment_order: String,
    /// Fee for preservation (财产保全), if property worth the claim is preserved.
    pub preservation: String,
    /// Fee for enforcement (执行); not advanced, borne by the debtor.
    pub enforcement: String,
    /// The five, taken apart, in the same order.
    pub details: Vec<FeeView>,
    /// What to know about these figures.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// One fee, taken apart.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeeView {
    /// `acceptance`, `acceptance-halved`, `payment-order`, `preservation` or `enforcement`.
    pub fee: String,
    /// The fee, rounded to the fen.
    pub amount: String,
    /// The bands it is made of; empty for a part of another fee.
    pub bands: Vec<FeeBandView>,
    /// What it would be without the most that may be charged.
    pub without_limit: Option<String>,
    /// Ids of the articles.
    pub because: Vec<String>,
}

/// What one band adds to a fee.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeeBandView {
    /// Where the band begins.
    pub over: String,
    /// How much of the amount falls into it.
    pub part: String,
    /// Its rate in per cent; nothing for a flat sum.
    pub percent: Option<String>,
    /// What it adds, exact.
    pub adds: String,
}

pub(in crate::commands) fn fees(
    desk: &Desk,
    input: CalcFees,
    _: &Watch<'_>,
) -> Result<FeeResult, Failure> {
    let law = &*desk.law()?;
    let claim = ask::amount("claim", &input.claim)?;
    match claim.currency() {
        Currency::Cny => {}
        other @ (Currency::Hkd | Currency::Usd | Currency::Eur | Currency::Gbp) => {
            let detail = format!(
                "fees are worked out on yuan, and the claim is in {other:?}; state it in yuan at the rate of the day"
            );
            return Err(ask::wrong("claim", &input.claim, "fees-in-yuan", detail));
        }
    }
    // What an amount must be was asked above, so nothing is left to refuse.
    let fees = owed_law::fees(claim.amount(), law).map_err(|e| Failure::new(Code::Internal, e))?;
    let each = [
        ("acceptance", &fees.acceptance),
        ("acceptance-halved", &fees.acceptance_halved),
        ("payment-order", &fees.payment_order),
        ("preservation", &fees.preservation),
        ("enforcement", &fees.enforcement),
    ];
    let cites = each.iter().flat_map(|(_, fee)| &fee.because);
    Ok(FeeResult {
        claim: claim.plain(),
        acceptance: plain(fees.acceptance.amount),
        acceptance_halved: plain(fees.acceptance_halved.amount),
        payment_order: plain(fees.payment_order.amount),
        preservation: plain(fees.preservation.amount),
        enforcement: plain(fees.enforcement.amount),
        articles: super::articles(cites),
        details: each.map(|(name, fee)| FeeView::of(name, fee)).into(),
        notices: vec![
            Reason::plain("fees-estimate"),
            Reason::plain("fees-halved-once"),
            Reason::plain("fees-who-pays"),
        ],
        law: fees.law.clone(),
    })
}

impl FeeView {
    fn of(name: &str, fee: &Fee) -> Self {
        Self {
            fee: name.to_owned(),
            amount: plain(fee.amount),
            bands: fee.bands.iter().map(FeeBandView::of).collect(),
            without_limit: fee.without_limit.map(plain),
            because: super::ids(&fee.because),
        }
    }
}

impl FeeBandView {
    fn of(band: &FeeBand) -> Self {
        Self {
            over: plain(band.over),
            part: plain(band.part),
            percent: band.percent.map(|percent| percent.normalize().to_string()),
            adds: band.adds.normalize().to_string(),
        }
    }
}
