//! Court costs (诉讼费用): what a suit, a payment order, preservation and enforcement cost.
//!
//! The decree has no rule on rounding and courts differ on whether open-ended interest is part of
//! the amount: the figures are exact to the fen and an estimate of what will be charged.

mod case;

use chrono::NaiveDate;
use owed_book::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rules::table::{known, seen, sourced};
use crate::rules::{Articles, Cite, PackError, RulePack, Status, cite};

pub use case::{CaseAsked, CaseFee, Claimed, Course, Ending, Fixed, Halved, HalvedBy, case};
use case::{CaseRules, RawCase, RawFixed};

const FILE: &str = "court-fees.toml";

/// What going to court over an amount costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fees {
    /// The amount claimed: principal, and interest worked out to a day.
    pub claim: Decimal,
    /// Acceptance fee (案件受理费), advanced by the plaintiff.
    pub acceptance: Fee,
    /// Half of it: simplified procedure, small claims, mediation or withdrawal; once.
    pub acceptance_halved: Fee,
    /// Fee for a payment order (支付令申请费): a third.
    pub payment_order: Fee,
    /// Fee for preservation (财产保全申请费), if property worth the claim is preserved.
    pub preservation: Fee,
    /// Fee for enforcement (执行申请费); not advanced, borne by the debtor.
    pub enforcement: Fee,
    /// Version of the law data.
    pub law: String,
}

/// One fee, taken apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fee {
    /// The fee in yuan, rounded half up to the fen.
    pub amount: Decimal,
    /// The bands it is made of; empty for a part of another fee.
    pub bands: Vec<FeeBand>,
    /// What it would be without the most that may be charged.
    pub without_limit: Option<Decimal>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// What one band adds to a fee.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeeBand {
    /// Where the band begins.
    pub over: Decimal,
    /// How much of the amount falls into it.
    pub part: Decimal,
    /// Its rate; nothing for a flat sum.
    pub percent: Option<Decimal>,
    /// What it adds, in yuan; exact.
    pub adds: Decimal,
}

/// Why no fee can be worked out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FeeError {
    /// The amount is nothing or less, or larger than any claim.
    #[error("the amount is {0}; it must be above zero and below a trillion yuan")]
    Amount(Decimal),
    /// The amount has parts of a fen.
    #[error("the amount {0} has parts of a fen; state it in yuan and fen")]
    PartsOfAFen(Decimal),
    /// What was paid is below nothing, or larger than any fee.
    #[error("what was paid is {0}; it must not be below zero, nor a trillion yuan and more")]
    Paid(Decimal),
}

/// The tables of fees.
#[derive(Debug, Clone)]
pub(crate) struct FeeRules {
    acceptance: Table,
    preservation: Table,
    enforcement: Table,
    halved: Part,
    payment_order: Part,
    case: CaseRules,
}

#[derive(Debug, Clone)]
struct Table {
    flat: Decimal,
    flat_up_to: Decimal,
    bands: Vec<Band>,
    most: Option<Decimal>,
    cites: Vec<Cite>,
}

#[derive(Debug, Clone)]
struct Part {
    of: Decimal,
    cites: Vec<Cite>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    over: Decimal,
    up_to: Option<Decimal>,
    percent: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    articles: Vec<String>,
    flat: Decimal,
    flat_up_to: Decimal,
    most: Option<Decimal>,
    bands: Vec<Band>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    articles: Vec<String>,
    of: Decimal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    checked: Option<NaiveDate>,
    source: String,
    #[serde(rename = "effective_from")]
    _effective_from: NaiveDate,
    status: Option<Status>,
    acceptance: RawTable,
    preservation: RawTable,
    enforcement: RawTable,
    halved: RawPart,
    payment_order: RawPart,
    case: RawCase,
    fixed: Vec<RawFixed>,
}

/// Works out what going to court over `claim` yuan costs.
///
/// # Errors
/// When the amount is not above zero, has parts of a fen, or is larger than any claim.
pub fn fees(claim: Decimal, rules: &RulePack) -> Result<Fees, FeeError> {
    if claim <= Decimal::ZERO || claim > Money::LARGEST {
        return Err(FeeError::Amount(claim));
    }
    if claim.normalize().scale() > 2 {
        return Err(FeeError::PartsOfAFen(claim));
    }
    let law = rules.fees();
    let (acceptance, exact) = law.acceptance.fee(claim);
    Ok(Fees {
        claim,
        acceptance_halved: law.halved.fee(exact),
        payment_order: law.payment_order.fee(exact),
        acceptance,
        preservation: law.preservation.fee(claim).0,
        enforcement: law.enforcement.fee(claim).0,
        law: rules.version().to_owned(),
    })
}

/// The fees that depend on no amount.
pub fn fixed(rules: &RulePack) -> &[Fixed] {
    &rules.fees().case.fixed
}

impl Table {
    /// The fee and its exact amount.
    fn fee(&self, claim: Decimal) -> (Fee, Decimal) {
        let mut bands = vec![FeeBand {
            over: Decimal::ZERO,
            part: claim.min(self.flat_up_to),
            percent: None,
            adds: self.flat,
        }];
        for band in self.bands.iter().filter(|band| claim > band.over) {
            let part = band.up_to.map_or(claim, |end| claim.min(end)) - band.over;
            bands.push(FeeBand {
                over: band.over,
                part,
                percent: Some(band.percent),
                adds: (part * band.percent / Decimal::ONE_HUNDRED).normalize(),
            });
        }
        let sum: Decimal = bands.iter().map(|band| band.adds).sum();
        let exact = self.most.map_or(sum, |most| sum.min(most));
        let fee = Fee {
            amount: half_up(exact),
            bands,
            without_limit: (exact < sum).then(|| half_up(sum)),
            because: self.cites.clone(),
        };
        (fee, exact)
    }
}

impl Part {
    fn fee(&self, whole: Decimal) -> Fee {
        Fee {
            amount: half_up(whole / self.of),
            bands: Vec::new(),
            without_limit: None,
            because: self.cites.clone(),
        }
    }
}

fn half_up(yuan: Decimal) -> Decimal {
    Money::cny(yuan).rounded().amount()
}

impl FeeRules {
    pub(crate) fn read(text: &str, articles: &Articles) -> Result<Self, PackError> {
        let raw: Raw = toml::from_str(text).map_err(|error| PackError::Unreadable {
            file: FILE,
            why: error.to_string(),
        })?;
        sourced(FILE, "the fees", &raw.source)?;
        known(FILE, "the fees", raw.status)?;
        seen(FILE, "the fees", raw.checked)?;
        let part = |raw: RawPart| {
            if raw.of <= Decimal::ZERO {
                return Err(unsound("a part of nothing".to_owned()));
            }
            let cites = cite(articles, &raw.articles, FILE)?;
            Ok(Part { of: raw.of, cites })
        };
        Ok(Self {
            acceptance: table(raw.acceptance, articles)?,
            preservation: table(raw.preservation, articles)?,
            enforcement: table(raw.enforcement, articles)?,
            halved: part(raw.halved)?,
            payment_order: part(raw.payment_order)?,
            case: CaseRules::read(&raw.case, raw.fixed, articles)?,
        })
    }
}

/// Bands follow one another without a gap and the last has no end.
fn table(raw: RawTable, articles: &Articles) -> Result<Table, PackError> {
    let mut end = Some(raw.flat_up_to);
    for band in &raw.bands {
        if end != Some(band.over) || band.up_to.is_some_and(|up_to| up_to <= band.over) {
            let why = format!("the band over {} does not follow the one before", band.over);
            return Err(unsound(why));
        }
        end = band.up_to;
    }
    if end.is_some() {
        return Err(unsound("the last band has an end".to_owned()));
    }
    Ok(Table {
        flat: raw.flat,
        flat_up_to: raw.flat_up_to,
        bands: raw.bands,
        most: raw.most,
        cites: cite(articles, &raw.articles, FILE)?,
    })
}

fn unsound(why: String) -> PackError {
    PackError::Unsound { file: FILE, why }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claim: &str, expected: [&str; 5]) {
        let fees = fees(claim.parse().unwrap(), RulePack::cn().unwrap()).unwrap();
        let is = [
            &fees.acceptance,
            &fees.acceptance_halved,
            &fees.payment_order,
            &fees.preservation,
            &fees.enforcement,
        ];
        let expected = expected.map(|fee| fee.parse::<Decimal>().unwrap());
        assert_eq!(is.map(|fee| fee.amount), expected, "{claim}");
        for fee in [&fees.acceptance, &fees.enforcement] {
            let bands: Decimal = fee.bands.iter().map(|band| band.adds).sum();
            assert_eq!(half_up(bands), fee.amount);
        }
        let parts: Decimal = fees.acceptance.bands.iter().map(|band| band.part).sum();
        assert_eq!(parts, fees.claim);
    }

    #[test]
    fn half_a_fen_of_a_halved_fee_goes_up_from_the_exact_fee() {
        check(
            "85600.50",
            ["1940.01", "970.01", "646.67", "876.01", "1184.01"],
        );
    }

    #[test]
    fn the_smallest_and_the_largest_claim() {
        check("0.01", ["50", "25", "16.67", "30", "50"]);
        check(
            "999999999999.99",
            [
                "5000041800",
                "2500020900",
                "1666680600",
                "5000",
                "1000067400",
            ],
        );
    }

    #[test]
    fn preservation_is_limited_from_896000_on() {
        let fee = |claim: i64| {
            let fees = fees(Decimal::from(claim), RulePack::cn().unwrap()).unwrap();
            (fees.preservation.amount, fees.preservation.without_limit)
        };
        assert_eq!(fee(896_000), (Decimal::from(5000), None));
        assert_eq!(
            fee(1_000_000),
            (Decimal::from(5000), Some(Decimal::from(5520)))
        );
    }

    #[test]
    fn nonsense_gets_a_sentence() {
        let refused = |claim: &str| {
            fees(claim.parse().unwrap(), RulePack::cn().unwrap())
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            refused("0"),
            "the amount is 0; it must be above zero and below a trillion yuan"
        );
        assert_eq!(
            refused("1.005"),
            "the amount 1.005 has parts of a fen; state it in yuan and fen"
        );
    }

    #[test]
    fn bands_with_a_gap_are_refused() {
        use crate::rules::Files;
        let gap = Files::CN
            .court_fees
            .replacen("over = \"100000\"", "over = \"100001\"", 1);
        let files = Files {
            court_fees: &gap,
            ..Files::CN
        };
        assert_eq!(
            RulePack::read(&files).unwrap_err().to_string(),
            "court-fees.toml: the band over 100001 does not follow the one before"
        );
    }
}
